package timeline

import (
	"strings"

	"dateline/timeline/timex"
)

// cutDates takes the dates of the event out, with the prepositions, brackets and commas that belong to them. Those of
// other clauses stay unless all is true, and those that qualify nouns.
func (h *headline) cutDates(c, d int, all bool) {
	for i := len(h.s.dates) - 1; i >= 0; i-- {
		t := h.s.dates[i]
		if v, ok := h.s.verbFor(c, t.Start); ok && v.Negated && t.operator() == until {
			continue // "did not open until 1921"
		}
		if i == d || t.known && (h.s.host(i) == c || all) && !h.s.qualifies(i) && !(t.used && h.s.bracketed(i)) {
			h.cutDate(i, c)
		}
	}
}

// predicate tells whether token i is the finite verb of clause c.
func (s *sentence) predicate(c, i int) bool {
	v, ok := s.clauses[c].Predicate()
	return ok && v.Finite() && v.Last == i
}

func (h *headline) cutDate(d, c int) {
	s := h.s
	at := s.dates[d]
	first := s.tokenAt(at.Start)
	last := first
	for last+1 < len(s.tokens) && s.tokens[last+1].Start < at.End {
		last++
	}
	if v := at.Value; v.Op == timex.Shift && v.Base == timex.Of {
		for strings.HasPrefix(s.tag(last+1), "N") { // "four days before the April 20 explosion"
			last++
		}
	}
	switch {
	case !h.has(first):
	case s.word(first-1) == "from" && dating[s.word(first-2)]:
	case s.word(first-1) == "of" && amounts[s.word(first-2)] && (strings.HasPrefix(s.tag(first-3), "V") || s.tag(first-3) == "DT" && strings.HasPrefix(s.tag(first-4), "V")):
		// "spent much of Wednesday asleep"
	case spending[s.word(first-1)]:
	case s.tag(first-1) == "DT" && s.word(last+1) == "," && !s.dates[d].used:
	case s.qualifies(d):
		if s.tag(last+1) == "POS" {
			last++
		}
		if s.word(last+1) == "," {
			last++
		}
		h.drop(first, last)
	case !h.subjectIs(d, first, last):
		be, ok := s.clauses[c].Predicate()
		told := ok && be.Copula && be.Last == first-1 && !pointing[s.word(be.First-1)] // "the deadline is 5 May"
		first, last = s.around(first, last)
		if told {
			first = be.First
		}
		if w := s.word(first - 1); (w == "dated" || w == "ended" || w == "ending") && strings.HasPrefix(s.tag(first-2), "N") && !s.predicate(c, first-1) {
			first-- // "a letter dated 3 May", "the quarter ended 29 March"
		}
		if s.announced(first-1, last+1) {
			first--
		}
		if at.Cue == "for" && s.word(first-1) == "for" {
			if first--; fixing[s.word(first-1)] {
				first--
			}
		}
		h.drop(first, last)
	}
}

// pointing are subjects that tell nothing without what stands before them.
var pointing = set("it that this these those")

// announced tells of a participle between its noun and the predicate that only its date follows: "the decision announced on
// Monday is".
func (s *sentence) announced(i, next int) bool {
	t, verb := s.tag(i), s.tag(next)
	return (t == "VBN" || t == "VBD") && strings.HasPrefix(s.tag(i-1), "N") && (verb == "VBZ" || verb == "VBP" || verb == "VBD" || verb == "MD")
}

// subjectIs tells whether the date is or belongs to the subject and has to stay: "1979 was a bad year", "the first half
// of the fifth century saw".
func (h *headline) subjectIs(d, first, last int) bool {
	c := &h.s.clauses[h.s.clauseAt(h.s.dates[d].Start)]
	if h.s.dates[d].Cue == "of" && c.Subject.Start < h.s.dates[d].Start {
		if v, ok := c.Predicate(); ok && v.First == last+1 && h.s.tokenAt(c.Subject.Start) < first-1 {
			return true
		}
	}
	if first > 0 && (dateWords[h.s.word(first-1)] || h.s.word(first-1) == "the" && first > 1 && dateWords[h.s.word(first-2)]) {
		return false
	}
	v, ok := c.Predicate()
	return ok && v.First == last+1 && v.Finite() && (first == 0 || h.s.word(first-1) == "the")
}

// particle tells whether the preposition at i belongs to the verb before it: "was sworn in on Tuesday".
func (s *sentence) particle(i int) bool {
	switch s.word(i) {
	case "in", "on", "through", "about", "around":
		return dateWords[s.word(i+1)] && s.word(i+1) != "of" && strings.HasPrefix(s.tag(i-1), "V")
	}
	return false
}

// share returns the token at which a part of a date begins whose "of" is token i, "for the rest of" or "in the early part of", and i
// where none does.
func (s *sentence) share(i int) int {
	at := i - 1
	if s.word(i) != "of" || !amounts[s.word(at)] {
		return i
	}
	for at > 0 && strings.HasPrefix(s.tag(at-1), "JJ") {
		at--
	}
	if s.tag(at-1) == "DT" {
		at--
	}
	if dateWords[s.word(at-1)] || s.word(at-1) == "for" {
		return at - 1
	}
	return i
}

// around widens the tokens of a date by what leaves with it: "on the evening of", "(", ")", a comma.
func (s *sentence) around(first, last int) (int, int) {
	i := first - 1
	for i >= 0 && (dateFillers[s.word(i)] && !strings.HasPrefix(s.tag(i), "VB") || dateWords[s.word(i)]) && (s.word(i) != "of" || i > 0 && (dateFillers[s.word(i-1)] || i == first-1)) && !(i+1 < first && s.particle(i)) {
		i--
	}
	// fillers without a preposition in front belong to the predicate: "for the first time", "he left again"
	for i+1 < first && !dateWords[s.word(i+1)] && !loose[s.word(i+1)] {
		i++
	}
	if i+1 < first && s.word(i+1) == "to" && strings.HasPrefix(s.tag(i+2), "VB") {
		i++
	}
	if i+1 == first && s.word(i) == "over" && s.word(first) == "the" { // "over the weekend"
		i--
	}
	if first = i + 1; first > 0 && degrees[s.word(first-1)] && (s.word(first) == "early" || s.word(first) == "late" || s.word(first) == "soon" || s.word(first) == "shortly") {
		first--
	}
	first = s.share(first)
	if s.word(last+1) == "or" && s.word(last+2) == "so" {
		last += 2
	}
	if s.word(last+1) == "and" && (s.word(last+2) == "beyond" || s.word(last+2) == "onwards") {
		last += 2
	}
	if s.word(last+1) == "alone" {
		last++ // "this year alone"
	}
	if s.word(last+1) == "local" && s.word(last+2) == "time" {
		last += 2
	}
	switch {
	case s.word(first-1) == "(" && s.word(last+1) == ")", s.word(first-1) == "[" && s.word(last+1) == "]":
		first, last = first-1, last+1
	case s.word(last+1) == "," && (first == 0 || s.word(first-1) == "," || wordAnd[s.word(first-1)] || strings.ContainsAny(s.word(first-1), `"“`)):
		last++
	case s.word(first-1) == "," && (s.word(last+1) == "." || last+1 == len(s.tokens)):
		first--
	case first == 0 && (s.word(last+1) == ":" || s.word(last+1) == "–" || s.word(last+1) == "—" || s.word(last+1) == "-" || s.word(last+1) == "]"):
		last++
	}
	return first, last
}
