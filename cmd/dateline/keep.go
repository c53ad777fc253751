package main

import (
	"fmt"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// keep leaves in the timeline what --about, --from, --to, --exact, --days and --top ask for, in this order.
func (s *settings) keep(tl *timeline.Timeline) {
	if s.about != "" {
		tl.About(s.about)
	}
	first, _ := s.from.Bounds()
	_, last := s.to.Bounds()
	tl.Keep(func(e timeline.Event) bool {
		start, end := e.When.Bounds()
		return !before(end, first) && !before(last, start) && (!s.exact || exact(e))
	})
	if s.days > 0 {
		tl.Digest(int(s.days), int(s.perDay), first, last)
	}
	if s.top > 0 {
		tl.Top(int(s.top))
	}
}

// exact tells whether the day of an event is known, of a period both its first and its last.
func exact(e timeline.Event) bool {
	w := e.When
	for _, d := range [...]edtf.Date{w.From, w.To} {
		if d != d.Exact() || !d.IsZero() && d.Grain() < edtf.Day {
			return false
		}
	}
	return w.Mod == edtf.NoModifier && (w.Kind == edtf.One || w.Kind == edtf.Span && e.Status == timeline.Period && !w.From.IsZero() && !w.To.IsZero())
}

// checkSpan refuses a span that ends before it starts: nobody means it.
func (s *settings) checkSpan() error {
	first, _ := s.from.Bounds()
	_, last := s.to.Bounds()
	if before(last, first) {
		return fmt.Errorf("--from %s comes after --to %s; swap them", s.from, s.to)
	}
	return nil
}

// before compares calendar days; an open side is before and after nothing.
func before(a, b edtf.Date) bool {
	return !a.IsZero() && !b.IsZero() && a.Compare(b) < 0
}
