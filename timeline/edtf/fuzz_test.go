package edtf

import (
	"strings"
	"testing"
)

func FuzzParse(f *testing.F) {
	for _, row := range rows(f, "dates.txt") {
		text, _, _ := strings.Cut(row[0], " ")
		f.Add(text)
	}
	for _, row := range rows(f, "refused.txt") {
		f.Add(row[0])
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := ParseDate(s); err == nil && (d.String() != s || d.IsZero()) {
			t.Errorf("date %q is written as %q", s, d)
		}
		w, err := Parse(s)
		if err != nil {
			if w != (When{}) || strings.Contains(err.Error(), "\n") {
				t.Errorf("%q: %v, %q", s, w, err)
			}
			return
		}
		if w.String() != s || w.IsZero() || w.Grain() == None || w.Display() == "" || w.TIMEX3() == "" {
			t.Errorf("%q is written as %q, %q, %q", s, w, w.Display(), w.TIMEX3())
		}
		var back When
		if text, _ := w.MarshalText(); back.UnmarshalText(text) != nil || back != w {
			t.Errorf("%q comes back as %v", s, back)
		}
		inBounds(t, w)
	})
}

// inBounds holds that the days of w are days and in order, that a modifier stays within them, and that only a span or
// an opening modifier leaves a side open.
func inBounds(t *testing.T, w When) {
	start, end := w.Bounds()
	for _, d := range [...]Date{start, end} {
		if !d.IsZero() && (d.Grain() != Day || d != d.Exact()) {
			t.Errorf("%v has a bound %v", w, d)
		}
	}
	if !start.IsZero() && !end.IsZero() && start.Days() > end.Days() {
		t.Errorf("%v goes from %v to %v", w, start, end)
	}
	if w.Kind != Span && (start.IsZero() || end.IsZero()) {
		t.Errorf("%v is open: %v to %v", w, start, end)
	}
	for m := Early; m <= After; m++ {
		w.Mod = m
		from, to := w.Bounds()
		if m == Before != from.IsZero() && !start.IsZero() || m == After != to.IsZero() && !end.IsZero() {
			t.Errorf("%v %v goes from %v to %v", m, w, from, to)
		}
		if !from.IsZero() && from.Compare(start) < 0 || !to.IsZero() && !end.IsZero() && to.Compare(end) > 0 {
			t.Errorf("%v %v leaves %v to %v", m, w, start, end)
		}
	}
}

func FuzzCompare(f *testing.F) {
	f.Add("1979", "1979-01-01", "1979-01-01T00:00Z", uint8(0))
	f.Add("2024-03-05T14:00-04:00", "2024-03-05T18:00Z", "2024-03-05T18:00", uint8(0))
	f.Add("1979/..", "../1979", "[1979,1980]", uint8(4))
	f.Fuzz(func(t *testing.T, a, b, c string, mod uint8) {
		x, err := Parse(a)
		y, err2 := Parse(b)
		z, err3 := Parse(c)
		if err != nil || err2 != nil || err3 != nil {
			return
		}
		x.Mod = Modifier(mod % 6)
		inOrder(t, x, y, z)
		inOrder(t, x.From, y.From, z.From)
	})
}

// inOrder holds the laws of a total order.
func inOrder[T interface {
	comparable
	Compare(T) int
}](t *testing.T, x, y, z T) {
	if x.Compare(y) != -y.Compare(x) {
		t.Errorf("%v and %v compare as %d and %d", x, y, x.Compare(y), y.Compare(x))
	}
	if (x.Compare(y) == 0) != (x == y) {
		t.Errorf("%v and %v compare as %d", x, y, x.Compare(y))
	}
	if x.Compare(y) <= 0 && y.Compare(z) <= 0 && x.Compare(z) > 0 {
		t.Errorf("%v, %v, %v rise, but the last is less than the first", x, y, z)
	}
}

func FuzzUnits(f *testing.F) {
	f.Add(1979, 11, 4, uint8(Week), 1)
	f.Add(0, 2, 29, uint8(Decade), -1)
	f.Add(-9999, 1, 1, uint8(Season), 365)
	f.Add(9999, 12, 31, uint8(Weekend), -10000)
	f.Fuzz(func(t *testing.T, y, m, d int, grain uint8, n int) {
		day := YMD(y, m, d)
		if day.Grain() != Day {
			return
		}
		unit := day.Trunc(Grain(grain))
		if back := day.Add(n, Day); !back.IsZero() && back.Add(-n, Day) != day {
			t.Errorf("%v and %d days and back is %v", day, n, back.Add(-n, Day))
		}
		if next := unit.Add(n, unit.Grain()); !next.IsZero() && next.Add(-n, unit.Grain()) != unit && unit.Grain() < Day {
			t.Errorf("%v and %d %vs and back is %v", unit, n, unit.Grain(), next.Add(-n, unit.Grain()))
		}
		if unit.IsZero() {
			return
		}
		if first, last := unit.Bounds(); unit.Grain() != Weekend && (first.Days() > day.Days() || day.Days() > last.Days()) {
			t.Errorf("the %v of %v goes from %v to %v", unit.Grain(), day, first, last)
		}
		back, err := ParseDate(unit.String())
		if err != nil || back != unit || unit.Display() == "" || unit.TIMEX3() == "" {
			t.Errorf("%v comes back as %v, %v", unit, back, err)
		}
		if w, err := Parse(unit.String()); err != nil || w.String() != unit.String() {
			t.Errorf("%v is read as %v, %v", unit, w, err)
		}
	})
}
