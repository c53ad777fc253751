package timeline

import (
	"slices"
	"strings"

	"dateline/timeline/prose"
)

// object puts the noun that a relative clause tells about behind its verb, where it is its object: "Resolution 1747,
// which the council adopted" is "the council adopted Resolution 1747".
func (h *headline) object(c *prose.Clause) {
	v, ok := c.Predicate()
	if c.Role != prose.Relative || c.Word != "which" && c.Word != "that" && c.Word != "whom" || !ok || c.Antecedent.IsZero() || c.Subject.IsZero() || c.Subject == c.Antecedent {
		return
	}
	if first := h.s.tokenAt(c.Start); h.s.tag(first) == "IN" && c.Word != "that" || h.s.partitive(c) >= 0 {
		return
	}
	at := slices.Index(h.seq, v.Last)
	if at < 0 || !c.Holds(c.Subject) {
		return
	}
	for _, i := range h.seq[at+1:] {
		if closing[h.s.word(i)] && (h.s.inDate(i+1) || i+1 == len(h.s.tokens) || !wordy(h.s.tokens[i+1].Text)) {
			return // "several tasks that he will take care of"
		}
	}
	h.seq = slices.Insert(h.seq, at+1, h.s.covered(h.s.chain(c.Antecedent))...)
}

// closing are prepositions that can close a relative clause.
var closing = set("of with for off up out")

// chain widens a noun by those before it that it hangs on: "war on Germany, which the Congress declared". A noun with a
// preposition of its own is none of them: "uranium in defiance of Resolution 1747, which the council adopted".
func (s *sentence) chain(noun prose.Span) prose.Span {
	first := s.tokenAt(noun.Start)
	for n := 0; n < 3 && first > 1 && s.tag(first-1) == "IN" && strings.HasPrefix(s.tag(first-2), "N") && !s.inDate(first-2); n++ {
		head := first - 2
		for head > 0 && s.describes(head-1) {
			head--
		}
		if head > 0 && s.tag(head-1) == "IN" && s.word(head-1) != "of" {
			break
		}
		first = head
	}
	noun.Start = s.tokens[first].Start
	return noun
}

// plural widens a noun to the one before it that a plural verb belongs to: "modifications to the preventer, which were".
func (s *sentence) plural(noun prose.Span, verb prose.Verb) prose.Span {
	first, last := s.tokenAt(noun.Start), s.tokenAt(noun.End-1)
	if w := s.word(verb.First); w != "were" && w != "are" && w != "have" || !strings.HasPrefix(s.tag(last), "N") || strings.HasSuffix(s.tag(last), "S") {
		return noun
	}
	if first < 2 || s.tag(first-1) != "IN" && s.tag(first-1) != "TO" || !strings.HasSuffix(s.tag(first-2), "S") {
		return noun
	}
	for first -= 2; first > 0 && s.describes(first-1); {
		first--
	}
	noun.Start = s.tokens[first].Start
	return noun
}

// whole widens a noun to "a geyser of oil", and a name to "the Gulf of Mexico spill"; not to "an associate of Boris Nemtsov",
// who is a person of his own.
func (s *sentence) whole(noun prose.Span) prose.Span {
	first := s.tokenAt(noun.Start)
	if first < 2 || s.word(first-1) != "of" || !strings.HasPrefix(s.tag(first-2), "N") || s.inDate(first-2) || strings.HasPrefix(s.tag(first), "NNP") && !strings.HasPrefix(s.tag(first-2), "NNP") {
		return noun
	}
	for first -= 2; first > 0 && s.describes(first-1); {
		first--
	}
	noun.Start = s.tokens[first].Start
	return noun
}

// describes tells whether token i belongs to the noun behind it.
func (s *sentence) describes(i int) bool {
	t := s.tag(i)
	return strings.HasPrefix(t, "N") || strings.HasPrefix(t, "JJ") || t == "DT" || t == "PRP$" || t == "CD"
}

// covered returns the tokens that a span holds.
func (s *sentence) covered(span prose.Span) []int {
	var out []int
	for i := s.tokenAt(span.Start); i < len(s.tokens) && span.Holds(s.tokens[i].Span); i++ {
		out = append(out, i)
	}
	return out
}

// partitive returns the token of "which" in a relative clause that begins with "the last of which", -1 in others.
func (s *sentence) partitive(c *prose.Clause) int {
	if c.Role != prose.Relative || c.Antecedent.IsZero() {
		return -1
	}
	first := s.tokenAt(c.Start)
	if s.tag(first) == "IN" {
		return -1
	}
	for i := first + 2; i < min(len(s.tokens), first+5); i++ {
		if s.word(i-1) == "of" && s.word(i) == c.Word {
			return i
		}
	}
	return -1
}
