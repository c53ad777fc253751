package timeline

import (
	"cmp"
	"slices"
	"strings"

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
	words := newLexicon()
	for _, e := range events {
		if claims := e.claims(words); len(claims) > 0 {
			out = append(out, Conflict{e.ID, claims})
		}
	}
	return out
}

// Claims lists the dates over which the sources of an event disagree, those of the most documents first; nil when they do
// not. Two sources disagree whose dates exclude each other, by what their words say, and that tell the same by
// themselves, without the others between them. A date that the text does not say, taken from the publication or from the
// narrative, claims nothing.
func (e Event) Claims() []Claim { return e.claims(newLexicon()) }

// So many sources of a date are heard, and of so many dates, so that what all the world tells takes no longer.
const (
	heard      = 6
	mostClaims = 48
)

func (e Event) claims(words *lexicon) []Claim {
	claims, clash := e.said()
	if !clash {
		return nil
	}
	sides := make([][]fact, len(claims))
	for i, s := range e.Sources {
		k := slices.IndexFunc(claims, func(c Claim) bool { return c.When == e.Date(s) })
		if k < 0 || !vouched(s) || len(sides[k]) == heard {
			continue
		}
		m := e.mention(s)
		f := words.outline(&m)
		words.detail(&f)
		f.doc, f.group = i, i
		sides[k] = append(sides[k], f)
	}
	disputed := make([]bool, len(claims))
	for i := range claims {
		for k := range i {
			if (!disputed[i] || !disputed[k]) && excludes(claims[i].When, claims[k].When) && dispute(sides[i], sides[k]) {
				disputed[i], disputed[k] = true, true
			}
		}
	}
	var out []Claim
	for i, c := range claims {
		if disputed[i] {
			out = append(out, c)
		}
	}
	return out
}

// vouched tells whether a source says its date itself.
func vouched(s Source) bool {
	return s.Basis != Publication && s.Basis != Narrative && s.Basis != Inferred
}

// said are the dates that sources of an event say, those of the most documents first, and whether any two exclude each
// other.
func (e Event) said() (claims []Claim, clash bool) {
	if len(e.Sources) < 2 {
		return nil, false
	}
	type backing struct {
		claim    int
		document string
	}
	seen := map[backing]bool{}
	for _, s := range e.Sources {
		when := e.Date(s)
		if !vouched(s) {
			continue
		}
		k := slices.IndexFunc(claims, func(d Claim) bool { return d.When == when })
		if k < 0 {
			clash = clash || slices.ContainsFunc(claims, func(d Claim) bool { return excludes(d.When, when) })
			k, claims = len(claims), append(claims, Claim{When: when})
		}
		if b := (backing{k, s.Document}); !seen[b] {
			seen[b] = true
			claims[k].Documents = append(claims[k].Documents, s.Document)
		}
	}
	slices.SortStableFunc(claims, func(a, b Claim) int {
		return cmp.Or(cmp.Compare(len(b.Documents), len(a.Documents)), a.When.Compare(b.When))
	})
	return claims[:min(len(claims), mostClaims)], clash
}

// dispute tells whether a source of the one date tells the same as one of the other, and means another date by it.
func dispute(a, b []fact) bool {
	for i := range a {
		for k := range b {
			if differ(a[i].first(), b[k].first(), a[i].When, b[k].When) && compareFacts(&a[i], &b[k]).same {
				return true
			}
		}
	}
	return false
}

// differ tells whether the words of two sources, not the days they are counted from, give other dates. One has to write
// its date out: what each counts from its own day, as running reports do, tells of as many days. Weeks and years that are
// counted so are rough, and clock times on two days are those of two entries.
func differ(x, y Source, when, when2 edtf.When) bool {
	one, other := written(x, when), written(y, when2)
	switch {
	case x.Document == y.Document, strings.EqualFold(x.Expression, y.Expression), clock(when) && clock(when2):
		return false
	case !one && when.Grain() < edtf.Day, !other && when2.Grain() < edtf.Day:
		return false
	}
	return one || other
}

// written tells whether a source names its date by the calendar: "14 May", "in May", "1933", not "last Tuesday". One that
// was read back without its expression does.
func written(s Source, when edtf.When) bool {
	return s.Expression == "" || strings.ContainsAny(s.Expression, "0123456789") || when.Grain() == edtf.Month && upper(s.Expression[strings.LastIndexByte(s.Expression, ' ')+1:])
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
