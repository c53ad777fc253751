package render

import (
	"slices"
	"strings"
	"testing"
)

// The key says what statuses there are besides the usual one, and whose the colours are; nothing of it touches anything.
func TestKey(t *testing.T) {
	crowd := many(50)
	crowd.Documents[1].Title = strings.Repeat("A very long name of a document ", 5)
	for _, c := range []struct {
		name string
		of   *plot
		want string
	}{
		{"iran", newPlot(iran(), languages[0]), "period planned reported"},
		{"in German", newPlot(iran(), languages[1]), "Zeitraum geplant berichtet"},
		{"one day", newPlot(oneDay(), languages[0]), ""},
		{"many", newPlot(crowd, languages[0]), "north.txt A very long name of a document A very l… west.txt period"},
	} {
		for _, width := range []int{1200, 300} {
			all, rows := c.of.key(width)
			var said []string
			for i, e := range all {
				said = append(said, e.text)
				end := e.x + e.indent() + textWidth(e.text, 11, false)
				if e.x < 24 || width > 300 && end > float64(width) || e.row >= rows {
					t.Errorf("%s: %q stands from %.0f to %.0f in row %d of %d", c.name, e.text, e.x, end, e.row, rows)
				}
				if i+1 < len(all) && all[i+1].row == e.row && all[i+1].x < end+10 {
					t.Errorf("%s: %q meets what follows", c.name, e.text)
				}
			}
			if got := strings.Join(said, " "); got != c.want {
				t.Errorf("%s: %q, want %q", c.name, got, c.want)
			}
		}
	}
}

// The key stands below the drawing, in the colours of the marks.
func TestKeyIsBelow(t *testing.T) {
	for _, theme := range []string{"light", "dark"} {
		f, err := newFigure(iran(), Options{Theme: theme})
		if err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(f.shapes, func(s shape) bool { return s.text == "period" })
		if at < 1 || f.shapes[at].y < float64(f.height-keyLine) {
			t.Fatalf("the key is no. %d of %d", at, len(f.shapes))
		}
		for _, s := range f.shapes[:at-1] {
			if s.y > float64(f.height-keyLine) {
				t.Errorf("%+v stands on the key", s)
			}
		}
		bar := f.shapes[at-1].fill
		if !slices.ContainsFunc(f.fades, func(one fade) bool { return one.stops[0].color == bar }) {
			t.Errorf("no bar has the colour %s of the key", bar)
		}
	}
}
