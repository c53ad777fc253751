package timeline

import (
	"strings"

	"dateline/timeline/prose"
)

// join drafts the events of the clauses that go on beside clause c of the first draft, under the same date, with an actor
// of their own: "On 3 May the council approved the plan and the mayor signed it" tells two. The date must open the
// sentence to be theirs too. Predicates of one subject stay one event, and so does what came of it or went with it.
func (r *reader) join(s *sentence, first draft) {
	c := &s.clauses[first.clause]
	if v, ok := c.Predicate(); !ok || v.Tense != prose.Past || v.Had || c.Role != prose.Main || c.Subject.IsZero() || s.dates[first.date].End > c.Subject.Start {
		return
	}
	for k := first.clause + 1; k < len(s.clauses); k++ {
		if !s.beside(k, first.clause) || !s.acts(k, c.Subject) {
			continue
		}
		if v := s.judge(k, -1); !v.event() || v.status != first.status {
			continue
		}
		s.joined = append(s.joined, k)
		next := first
		next.clause, next.title = k, ""
		r.drafts = append(r.drafts, next)
	}
}

// beside tells whether clause k is joined to clause c by "and" or a semicolon, or to one that is.
func (s *sentence) beside(k, c int) bool {
	for n := 0; n < 16 && k > c; n++ {
		own := &s.clauses[k]
		if (own.Role != prose.Coordinate || own.Word != "and") && (own.Role != prose.Main || s.word(s.tokenAt(own.Start)-1) != ";") {
			return false
		}
		k = own.Parent
	}
	return k == c
}

// acts tells whether clause k tells of a change that somebody else than the subject made, or what somebody else did who
// is named; a clause with a date of its own does not.
func (s *sentence) acts(k int, subject prose.Span) bool {
	c := &s.clauses[k]
	v, ok := c.Predicate()
	if !ok || v.Tense != prose.Past || v.Copula || v.Had || c.Subject.IsZero() || !s.heads(k) || c.Subject.In(s.text) == subject.In(s.text) {
		return false
	}
	for at := k; at < len(s.clauses); at++ {
		if s.under(at, k) && s.dated(at, -1) {
			return false
		}
	}
	first := s.tokenAt(c.Subject.Start)
	if s.word(v.First) == "were" && s.tag(v.First-1) == "NNP" {
		return false // "the battles of Jena and Auerstedt were fought"
	}
	return strings.HasPrefix(s.tag(first), "NNP") || s.word(first) == "the" && changing[v.Head]
}
