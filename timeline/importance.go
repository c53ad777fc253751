package timeline

import (
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
func (r *reader) importance(e *Event, d draft) float64 {
	score := 0.3
	s := d.s
	if d.clause < len(s.clauses) {
		c := &s.clauses[d.clause]
		if v, ok := c.Predicate(); ok {
			if changing[v.Head] {
				score += 0.15
			}
			if v.Copula || v.Had {
				score -= 0.05
			}
		}
		if c.Role == prose.Relative || c.Role == prose.Parenthesis || c.Role == prose.Subordinate {
			score -= 0.1
		}
	}
	if len(r.all) > 0 {
		score += 0.08 * math.Max(0, 1-2*float64(s.index)/float64(len(r.all)))
	}
	switch g := e.When.Grain(); {
	case g >= edtf.Day:
		score += 0.1
	case g == edtf.Month:
		score += 0.06
	case g < edtf.Year:
		score -= 0.1
	}
	names := 0
	for i, w := range strings.Fields(e.Title) {
		if i > 0 && upper(w) {
			names++
		}
	}
	score += 0.04 * float64(min(names, 3))
	score += 0.15 * overlap(e.Title, r.d.Title)
	if d.date < 0 {
		score -= 0.25
	}
	if s.kind == doc.Heading {
		score += 0.1
	}
	if e.Status == Planned || e.Status == Reported {
		score -= 0.05
	}
	return rounded(math.Max(0, math.Min(1, score)))
}

func rounded(x float64) float64 { return math.Round(100*x) / 100 }

// overlap returns the share of the longer words of the title that the document's title has too.
func overlap(title, document string) float64 {
	in := map[string]bool{}
	for w := range strings.FieldsSeq(strings.ToLower(document)) {
		in[strings.Trim(w, `.,;:"'()`)] = true
	}
	hit, all := 0, 0
	for w := range strings.FieldsSeq(strings.ToLower(title)) {
		if w = strings.Trim(w, `.,;:"'()`); len(w) > 3 {
			all++
			if in[w] {
				hit++
			}
		}
	}
	if all == 0 {
		return 0
	}
	return float64(hit) / float64(all)
}
