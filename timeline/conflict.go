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
		if claims := e.Claims(); len(claims) > 0 {
			out = append(out, Conflict{e.ID, claims})
		}
	}
	return out
}

// Claims lists the dates that the sources of an event give it, those of the most documents first, if two of them exclude
// each other; else it is nil. A date that the text does not say, taken from the publication or from the narrative, claims
// nothing.
func (e Event) Claims() []Claim {
	var claims []Claim
	clash := false
	for _, s := range e.Sources {
		when := e.Date(s)
		if s.Basis == Publication || s.Basis == Narrative || s.Basis == Inferred {
			continue
		}
		k := slices.IndexFunc(claims, func(d Claim) bool { return d.When == when })
		if k < 0 {
			clash = clash || slices.ContainsFunc(claims, func(d Claim) bool { return excludes(d.When, when) })
			k, claims = len(claims), append(claims, Claim{When: when})
		}
		if !slices.Contains(claims[k].Documents, s.Document) {
			claims[k].Documents = append(claims[k].Documents, s.Document)
		}
	}
	if !clash {
		return nil
	}
	slices.SortStableFunc(claims, func(a, b Claim) int {
		return cmp.Or(cmp.Compare(len(b.Documents), len(a.Documents)), a.When.Compare(b.When))
	})
	return claims
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
