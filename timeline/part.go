package timeline

import (
	"strings"

	"dateline/timeline/prose"
)

// partTitle words an event that is only a part of its clause, in a sentence with more dates: the noun that a date
// qualifies ("the 2009 crash of Flight 447"), or one member of a list ("the medal in 2003 and the award in 2004 for
// coverage"). It is "" when the whole clause has to tell it.
func (s *sentence) partTitle(i, c int) string {
	if s.prenominal(i) {
		return s.eventTitle(i)
	}
	prev, next := s.neighbours(i, c)
	if prev < 0 && next < 0 || prev < 0 && !s.bracketed(i) {
		return ""
	}
	h := s.blank()
	from := 0
	if prev >= 0 {
		from = s.dates[prev].End
	}
	to := s.dates[i].Start
	for k, t := range s.tokens {
		if t.Start >= from && t.End <= to && s.clauseAt(t.Start) == c {
			h.seq = append(h.seq, k)
		}
	}
	h.trimStart()
	if !s.bracketed(i) && next < 0 {
		last := s.tokenAt(s.dates[i].End-1) + 1
		for k := last; k < len(s.tokens) && s.clauseAt(s.tokens[k].Start) == c; k++ {
			h.seq = append(h.seq, k)
		}
	}
	h.cutLead()
	t := h.finish()
	if len(strings.Fields(t)) < 3 {
		return ""
	}
	return t
}

// neighbours returns the dates before and after i that are events of the same predicate, -1 without.
func (s *sentence) neighbours(i, c int) (prev, next int) {
	prev, next = -1, -1
	v, _ := s.verbFor(c, s.dates[i].Start)
	for j, o := range s.dates {
		if j == i || !o.known || s.qualifies(j) || s.host(j) != c {
			continue
		}
		if w, _ := s.verbFor(c, o.Start); w.First != v.First || !s.listed(i, j) {
			continue
		}
		if j < i {
			prev = j
		} else if next < 0 {
			next = j
		}
	}
	return prev, next
}

// trimStart drops brackets, marks and conjunctions at the start, and the preposition of the date at the end.
func (h *headline) trimStart() {
	for len(h.seq) > 0 && (!wordy(h.s.tokens[h.seq[0]].Text) || wordAnd[h.s.word(h.seq[0])] || h.s.word(h.seq[0]) == "of") {
		h.seq = h.seq[1:]
	}
	for len(h.seq) > 0 {
		last := h.seq[len(h.seq)-1]
		if w := h.s.word(last); !dateWords[w] && w != "(" && !loose[w] {
			return
		}
		h.seq = h.seq[:len(h.seq)-1]
	}
}

// eventTitle is the title of the noun that date i qualifies, if that names what happened.
func (s *sentence) eventTitle(i int) string {
	if !s.happens(i) {
		return ""
	}
	return s.nounTitle(i)
}

// nounTitle words the noun that a date qualifies, with what hangs on it by prepositions.
func (s *sentence) nounTitle(i int) string {
	h := s.blank()
	first := s.tokenAt(s.dates[i].End-1) + 1
	for k := first; k < len(s.tokens); k++ {
		t := s.tokens[k]
		if k == first && (t.Tag == "POS" || t.Text == ",") {
			continue
		}
		if strings.HasPrefix(t.Tag, "V") && t.Tag != "VBG" || t.Tag == "MD" || strings.HasPrefix(t.Tag, "W") || t.Text == "," || t.Text == ";" || t.Text == "that" || t.Tag == "CC" && !s.nounsFollow(k) || strings.HasPrefix(t.Tag, "PRP") && t.Tag != "PRP$" || s.clauses[s.clauseAt(t.Start)].Role == prose.Parenthesis {
			break
		}
		h.seq = append(h.seq, k)
	}
	if len(h.seq) == 0 {
		return ""
	}
	named := happening(h.s.word(h.seq[len(h.seq)-1]))
	if t := h.finish(); len(strings.Fields(t)) > 2 || named && len(strings.Fields(t)) > 1 {
		return t
	}
	return ""
}

// nounsFollow tells whether the conjunction at k joins names or nouns.
func (s *sentence) nounsFollow(k int) bool {
	return strings.HasPrefix(s.tag(k-1), "NNP") && strings.HasPrefix(s.tag(k+1), "NNP")
}
