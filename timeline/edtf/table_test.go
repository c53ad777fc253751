package edtf

import (
	"os"
	"strings"
	"testing"
)

// rows returns the lines of a file of testdata as their fields, without comments and blank lines.
func rows(t testing.TB, name string) [][]string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
			continue
		}
		fields := strings.Split(line, "|")
		for i := range fields {
			fields[i] = strings.TrimSpace(fields[i])
		}
		rows = append(rows, fields)
	}
	return rows
}

// read returns the When of a first field: EDTF, "unit" or not, a modifier or none.
func read(t testing.TB, field string) When {
	t.Helper()
	text, modifier, _ := strings.Cut(field, " ")
	w, err := Parse(text)
	if rest, ok := strings.CutPrefix(modifier, "unit"); ok {
		modifier = strings.TrimSpace(rest)
		w = When{}
		w.From, err = ParseDate(text)
	}
	if err != nil {
		t.Fatal(err)
	}
	for w.Mod.String() != modifier {
		if w.Mod++; w.Mod.String() == "" {
			t.Fatalf("%s: no modifier %q", field, modifier)
		}
	}
	return w
}

func TestDates(t *testing.T) {
	for _, row := range rows(t, "dates.txt") {
		w := read(t, row[0])
		text, _, _ := strings.Cut(row[0], " ")
		start, end := w.Bounds()
		got := []string{w.String(), start.String() + "/" + end.String(), w.Display(), w.TIMEX3()}
		for i, want := range append([]string{text}, row[1:]...) {
			if got[i] != want {
				t.Errorf("%s: got %q, want %q", row[0], got[i], want)
			}
		}
	}
}

func TestRefused(t *testing.T) {
	for _, row := range rows(t, "refused.txt") {
		w, err := Parse(row[0])
		if err == nil {
			t.Errorf("%q is read as %v", row[0], w)
			continue
		}
		if msg := err.Error(); !strings.Contains(msg, row[1]) || strings.Contains(msg, "\n") {
			t.Errorf("%q: %s; want a line with %q", row[0], msg, row[1])
		}
	}
}

func TestLongTextIsCut(t *testing.T) {
	_, err := ParseDate(strings.Repeat("é", 1000))
	if msg := err.Error(); len(msg) > 200 || !strings.Contains(msg, "é…") {
		t.Error(msg)
	}
}
