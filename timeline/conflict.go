package timeline

import (
	"cmp"
	"slices"

	"dateline/timeline/edtf"
)

// A Conflict lists the dates that the sources of one event give it where they cannot all be true.
type Conflict struct {
	Event string  // its ID
	Dates []Claim // at least two; those of the most documents first
}

// A Claim is a date and the documents that give it.
type Claim struct {
	When      edtf.When
	Documents []string // IDs, in the order of the sources
}

// conflicts finds the events whose sources disagree.
func conflicts(events []Event) []Conflict {
	var out []Conflict
	for _, e := range events {
		if c := e.conflict(); len(c.Dates) > 1 {
			out = append(out, c)
		}
	}
	return out
}

// conflict lists the claims of an event if two of them exclude each other. A date that the text does not say, taken from
// the publication or from the narrative, claims nothing.
func (e Event) conflict() Conflict {
	c := Conflict{Event: e.ID}
	clash := false
	for _, s := range e.Sources {
		when := e.Date(s)
		if s.Basis == Publication || s.Basis == Narrative || s.Basis == Inferred {
			continue
		}
		for _, d := range c.Dates {
			clash = clash || excludes(d.When, when)
		}
		k := slices.IndexFunc(c.Dates, func(d Claim) bool { return d.When == when })
		if k < 0 {
			k, c.Dates = len(c.Dates), append(c.Dates, Claim{When: when})
		}
		if !slices.Contains(c.Dates[k].Documents, s.Document) {
			c.Dates[k].Documents = append(c.Dates[k].Documents, s.Document)
		}
	}
	if !clash {
		return Conflict{}
	}
	slices.SortStableFunc(c.Dates, func(a, b Claim) int {
		return cmp.Or(cmp.Compare(len(b.Documents), len(a.Documents)), a.When.Compare(b.When))
	})
	return c
}

// excludes tells whether two dates have no day in common and neither is rough.
func excludes(a, b edtf.When) bool {
	for _, d := range [...]edtf.Date{a.From, a.To, b.From, b.To} {
		if d.IsApprox() || d.IsUncertain() {
			return false
		}
	}
	if a.Mod >= edtf.Before || b.Mod >= edtf.Before {
		return false
	}
	start, end := a.Bounds()
	start2, end2 := b.Bounds()
	precedes := func(x, y edtf.Date) bool { return !x.IsZero() && !y.IsZero() && x.Compare(y) < 0 }
	return precedes(end, start2) || precedes(end2, start)
}
