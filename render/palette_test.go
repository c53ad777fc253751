package render

import (
	"fmt"
	"math"
	"regexp"
	"strings"
	"testing"
)

// contrast is the ratio of WCAG 2 between two colours, #rrggbb.
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	light := func(color string) float64 {
		var c [3]uint8
		if _, err := fmt.Sscanf(color, "#%02x%02x%02x", &c[0], &c[1], &c[2]); err != nil {
			t.Fatalf("%s: %v", color, err)
		}
		sum := 0.0
		for i, share := range [3]float64{.2126, .7152, .0722} {
			s := float64(c[i]) / 255
			if s <= .04045 {
				s /= 12.92
			} else {
				s = math.Pow((s+.055)/1.055, 2.4)
			}
			sum += share * s
		}
		return sum
	}
	x, y := light(a), light(b)
	return (max(x, y) + .05) / (min(x, y) + .05)
}

// palettes are those of page.draw.js.
func palettes(t *testing.T) map[string]struct {
	Text, Muted, Back, Band, Accent, Ink string
	Colors                               []string
} {
	t.Helper()
	value, err := placement(t).RunString(`Object.fromEntries(Object.entries(PALETTES).map(([name, p]) => [name,
		{Text: p.text, Muted: p.muted, Back: p.back, Band: p.band, Accent: p.accent, Ink: p.ink, Colors: p.colors}]))`)
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]struct {
		Text, Muted, Back, Band, Accent, Ink string
		Colors                               []string
	}
	if err := placement(t).ExportTo(value, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// Text on the chart has the contrast that WCAG AA asks for, and marks stand out; axe cannot see into drawings.
func TestContrast(t *testing.T) {
	for name, p := range palettes(t) {
		for _, c := range []struct {
			what, a, b string
			least      float64
		}{
			{"text", p.Text, p.Back, 4.5}, {"dates", p.Muted, p.Back, 4.5}, {"text on the spine", p.Text, p.Band, 4.5},
			{"ticks", p.Muted, p.Band, 4.5}, {"what is selected", p.Accent, p.Back, 4.5}, {"clusters", p.Muted, p.Band, 3},
		} {
			if got := contrast(t, c.a, c.b); got < c.least {
				t.Errorf("%s: %s has the contrast %.2f, not %v", name, c.what, got, c.least)
			}
		}
		for i, color := range p.Colors {
			if on, ink := contrast(t, color, p.Back), contrast(t, color, p.Ink); on < 3 || ink < 4.5 {
				t.Errorf("%s: colour %d stands out with %.2f, text on it with %.2f", name, i, on, ink)
			}
		}
	}
}

// The chart and the page around it have the same colours.
func TestColorsAgree(t *testing.T) {
	css := map[string][2]string{}
	for _, m := range regexp.MustCompile(`--(\w+): light-dark\(([^,]+), ([^)]+)\)`).FindAllStringSubmatch(pageStyle, -1) {
		css[m[1]] = [2]string{m[2], m[3]}
	}
	all := palettes(t)
	long := func(color string) string {
		if len(color) == 4 {
			return "#" + strings.Repeat(color[1:2], 2) + strings.Repeat(color[2:3], 2) + strings.Repeat(color[3:4], 2)
		}
		return color
	}
	for i, name := range []string{"light", "dark"} {
		p := all[name]
		want := map[string]string{"text": p.Text, "muted": p.Muted, "card": p.Back, "accent": p.Accent}
		for k, color := range p.Colors {
			want[fmt.Sprint("c", k)] = color
		}
		for key, color := range want {
			if got := long(css[key][i]); got != color {
				t.Errorf("%s: --%s is %s, on the chart it is %s", name, key, got, color)
			}
		}
	}
}
