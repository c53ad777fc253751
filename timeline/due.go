package timeline

import (
	"strings"

	"dateline/timeline/prose"
)

// awaited are adjectives that tell, behind a noun and a comma, when it is to come.
var awaited = set("due expected scheduled slated planned set likely")

// due drafts, from "the final report, due next week, blames the yard" and "Mr Holm, expected to resign in May, met the mayor",
// what is to come, and reports whether date i is of that kind: it does not date the predicate around it.
func (r *reader) due(s *sentence, i int) bool {
	d := &s.dates[i]
	first, last := s.tokenAt(d.Start), s.tokenAt(d.End-1)
	at := s.awaiting(first)
	if next := s.word(last + 1); at < 0 || next != "," && next != "." && next != ")" {
		return false
	}
	when, ok := d.operator().apply(d.Meaning.When, prose.Verb{})
	if !ok {
		r.skip(s.Start+d.Start, s.Start+d.End, "a limit, not a date")
		return true
	}
	from := at - 2
	for from > 0 && (s.describes(from-1) || s.tag(from-1) == "POS" || s.word(from-1) == "of") {
		from--
	}
	h := s.blank()
	end, _ := s.around(first, last)
	for k := from; k < end; k++ {
		if k != at-1 {
			h.seq = append(h.seq, k)
		}
	}
	d.used = true
	r.drafts = append(r.drafts, draft{s: s, clause: s.host(i), date: i, when: when, basis: Basis(d.Meaning.Basis), status: Planned, title: h.finish()})
	return true
}

// awaiting returns the place of the awaited adjective, behind a noun and a comma, that a date at token first belongs to, with at
// most an infinitive between them; -1 without.
func (s *sentence) awaiting(first int) int {
	for at := first - 1; at >= max(2, first-8); at-- {
		switch {
		case awaited[s.word(at)]:
			if s.word(at-1) != "," || !strings.HasPrefix(s.tag(at-2), "N") || s.word(at) == "set" && s.word(at+1) != "to" {
				return -1 // "The film, set in 1942, …"
			}
			return at
		case s.word(at) == ",", s.tag(at) == "VBD", s.tag(at) == "VBZ", s.tag(at) == "VBP", s.tag(at) == "MD":
			return -1
		}
	}
	return -1
}
