package timeline

import (
	"iter"
	"math"
	"strings"

	"dateline/timeline/doc"
	"dateline/timeline/edtf"
	"dateline/timeline/prose"
)

// changing verbs tell of a change that people look up.
var changing = set(`born died killed elected founded established signed won defeated captured invaded declared launched opened
	closed ended began started crashed sank collapsed resigned appointed assassinated executed arrested convicted sentenced
	acquitted released published discovered landed independence surrendered abdicated crowned banned adopted ratified annexed
	struck destroyed burned erupted married fired dismissed filed affirmed proclaimed seized occupied exploded`)

// importance weighs an event from 0 to 1: what the verb tells, where the sentence stands, how exact its date is, who is
// named, what the title of the document says, and whether the date is the event's own.
func (r *reader) importance(e *Event, d draft) (float64, Why) {
	score, why := 0.0, Why{}
	add := func(to *float32, share float64) {
		score += share
		*to += float32(share)
	}
	add(&why.Base, 0.3)
	s := d.s
	if d.clause < len(s.clauses) {
		c := &s.clauses[d.clause]
		if v, ok := c.Predicate(); ok {
			if changing[v.Head] {
				add(&why.Verb, 0.15)
			}
			if v.Copula || v.Had {
				add(&why.Verb, -0.05)
			}
		}
		if c.Role == prose.Relative || c.Role == prose.Parenthesis || c.Role == prose.Subordinate {
			add(&why.Clause, -0.1)
		}
	}
	if len(r.all) > 0 {
		add(&why.Position, 0.08*math.Max(0, 1-2*float64(s.index)/float64(len(r.all))))
	}
	switch g := e.When.Grain(); {
	case g >= edtf.Day:
		add(&why.Date, 0.1)
	case g == edtf.Month:
		add(&why.Date, 0.06)
	case g < edtf.Year:
		add(&why.Date, -0.1)
	}
	names := 0
	for i, w := range strings.Fields(e.Title) {
		if i > 0 && upper(w) {
			names++
		}
	}
	add(&why.Names, 0.04*float64(min(names, 3)))
	add(&why.Title, 0.15*overlap(e.Title, r.subject))
	if d.date < 0 {
		add(&why.Inherited, -0.25)
	}
	if s.kind == doc.Heading {
		add(&why.Heading, 0.1)
	}
	if e.Status == Planned || e.Status == Reported {
		add(&why.Status, -0.05)
	}
	return rounded(math.Max(0, math.Min(1, score))), why.times(1)
}

func rounded(x float64) float64 { return math.Round(100*x) / 100 }

// overlap returns the share of the longer words of the title that are among the words.
func overlap(title string, words map[string]bool) float64 {
	hit, all := 0, 0
	for w := range plainWords(title) {
		if len(w) > 3 {
			all++
			if words[w] {
				hit++
			}
		}
	}
	if all == 0 {
		return 0
	}
	return float64(hit) / float64(all)
}

// plainWords yields the words of a text in lower case and without marks around them.
func plainWords(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for w := range strings.FieldsSeq(strings.ToLower(text)) {
			if !yield(strings.Trim(w, `.,;:"'()`)) {
				return
			}
		}
	}
}
