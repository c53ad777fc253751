package edtf

import "cmp"

// A Kind tells how the two dates of a When are meant.
type Kind uint8

const (
	One   Kind = iota // From alone
	Span              // from From to To, both included; a zero side is open
	OneOf             // From or To
	AllOf             // From and To
)

// A When is the time of an event. It is comparable with ==; the zero When is no time.
type When struct {
	Kind     Kind
	From, To Date
	Mod      Modifier
}

// At returns the When of one date.
func At(d Date) When { return When{From: d} }

// Between returns the span from a to b, both included; a zero Date leaves its side open. It returns the zero When
// if both sides are open or b ends before a starts.
func Between(a, b Date) When {
	if a.IsZero() && b.IsZero() || !a.IsZero() && !b.IsZero() && reversed(a, b) {
		return When{}
	}
	return When{Kind: Span, From: a, To: b}
}

// reversed tells whether b ends before a starts, by the calendar or, where both have a clock, by the clock.
func reversed(a, b Date) bool {
	_, last := b.Bounds()
	if a.Days() > last.Days() {
		return true
	}
	if a.grain < Hour || b.grain < Hour {
		return false
	}
	if a.flags&b.flags&zoned == 0 { // without two offsets only the faces of the clocks compare
		a.offset, b.offset = 0, 0
	}
	start := int64(a.Days())*86400 + int64(a.seconds()-60*int(a.offset))
	end := int64(b.Days())*86400 + int64(b.seconds()-60*int(b.offset)+b.grain.seconds()-1)
	return start > end
}

// Either returns the When of one of two dates. Their order does not matter; if they are equal or one is zero, the
// other stands alone.
func Either(a, b Date) When { return pair(OneOf, a, b) }

// Both returns the When of two dates together. Their order does not matter; if they are equal or one is zero, the
// other stands alone.
func Both(a, b Date) When { return pair(AllOf, a, b) }

func pair(k Kind, a, b Date) When {
	switch order := a.Compare(b); {
	case order == 0 || b.IsZero():
		return At(a)
	case a.IsZero():
		return At(b)
	case order > 0:
		a, b = b, a
	}
	return When{Kind: k, From: a, To: b}
}

// IsZero tells whether w names no date at all.
func (w When) IsZero() bool { return w.From.IsZero() && w.To.IsZero() }

// Grain returns the grain of w, the coarser of two.
func (w When) Grain() Grain {
	if w.From.IsZero() || w.Kind != One && !w.To.IsZero() && w.To.grain < w.From.grain {
		return w.To.grain
	}
	return w.From.grain
}

// Bounds returns the first and the last calendar day of w, narrowed by its modifier; an open side is zero.
func (w When) Bounds() (start, end Date) {
	start, end = w.From.Bounds()
	_, last := w.To.Bounds()
	switch {
	case w.Kind == One:
		start, end = w.Mod.narrow(w.From, start, end)
	case w.Kind == Span || end.Compare(last) < 0: // From never starts after To, but may end after it
		end = last
	}
	switch w.Mod {
	case Before:
		start = Date{}
	case After:
		end = Date{}
	}
	return start, end
}

// Compare orders by the first day (an open one first), the last day (an open one last), then From, To, kind and
// modifier: of two that fill the same days the coarse comes before the fine. Only equal values compare as 0.
func (w When) Compare(v When) int {
	if w == v {
		return 0
	}
	start, end := w.Bounds()
	start2, end2 := v.Bounds()
	if c := start.Compare(start2); c != 0 {
		return c
	}
	return cmp.Or(
		-cmp.Compare(min(end.grain, 1), min(end2.grain, 1)),
		end.Compare(end2),
		w.From.Compare(v.From),
		w.To.Compare(v.To),
		cmp.Compare(w.Kind, v.Kind),
		cmp.Compare(w.Mod, v.Mod),
	)
}
