package timeline

import (
	"dateline/timeline/edtf"
	"dateline/timeline/prose"
)

// An operator is the preposition before a time expression, as far as it changes what the date says of the event.
type operator uint8

const (
	at      operator = iota // on, in, at, during, of … or none
	since                   // the predicate holds from the date on
	until                   // the predicate holds up to the date
	by                      // at the date or before it
	before                  // at a time before it
	after                   // at a time after it
	through                 // the predicate holds all the time
	between                 // some time within the span
)

var operators = map[string]operator{
	"since": since, "until": until, "till": until, "by": by, "before": before, "after": after,
	"throughout": through, "through": through, "between": between,
}

func (d date) operator() operator { return operators[d.Cue] }

// limit tells of "no later than 28 September".
func (s *sentence) limit(i int) bool {
	first := s.tokenAt(s.dates[i].Start)
	return s.word(first-1) == "than" && (s.word(first-2) == "later" || s.word(first-2) == "earlier")
}

// apply changes what the expression means by the operator before it. It is not ok when the two give no date of an
// event: a limit of what is still to come.
func (op operator) apply(w edtf.When, v prose.Verb) (_ edtf.When, ok bool) {
	firm := v.Tense == prose.Past
	switch op {
	case since:
		if w.Kind == edtf.One {
			w = edtf.Between(w.From, edtf.Date{})
		}
		return w, true
	case until:
		if w.Kind == edtf.One {
			w = edtf.Between(edtf.Date{}, w.From)
		}
		return w, firm
	case by, before:
		if w.Mod == edtf.NoModifier {
			w.Mod = edtf.Before
		}
		return w, firm
	case after:
		if w.Mod == edtf.NoModifier && w.Kind == edtf.One {
			w.Mod = edtf.After
		}
		return w, firm || v.Tense == prose.Untensed
	}
	return w, true
}
