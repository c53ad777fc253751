package timeline

import (
	"slices"
	"strings"
)

// cutLead takes off what leads in: connectives, "According to X,".
func (h *headline) cutLead() {
	s := h.s
	for len(h.seq) > 3 {
		first := h.seq[0]
		w := s.word(first)
		switch {
		case w == "(" && h.closing() > 0 && len(h.seq)-h.closing() > 3:
			h.seq = h.seq[h.closing()+1:]
		case !wordy(s.tokens[first].Text) && !strings.ContainsAny(s.tokens[first].Text, "\"“‘([$€£@#"):
			h.seq = h.seq[1:]
		case leading[w] && !(w == "so" && s.word(first+1) == "that"):
			h.seq = h.seq[1:]
		case w == "it" && bes[s.word(h.seq[1])] && s.word(h.seq[2]) == "that":
			h.seq = h.seq[3:]
		case w == "according" && s.word(first+1) == "to":
			k := h.comma(0)
			if k < 0 || len(h.seq)-k < 4 {
				return
			}
			h.seq = h.seq[k+1:]
		default:
			return
		}
	}
}

// closing returns the place in seq of the first closing bracket, -1 without one.
func (h *headline) closing() int {
	return slices.IndexFunc(h.seq, func(i int) bool { return h.s.tokens[i].Text == ")" })
}

// dropLeadingAdverbial drops "As a result of this battle," when the subject and its verb stand behind the comma.
func (h *headline) dropLeadingAdverbial(c int) {
	sub := h.s.clauses[c].Subject
	v, ok := h.s.clauses[c].Predicate()
	if len(h.seq) == 0 || sub.IsZero() || !ok || h.s.tokens[h.seq[0]].Start >= sub.Start {
		return
	}
	cut := -1
	for k, i := range h.seq {
		if h.s.tokens[i].Start >= sub.Start || i >= v.First {
			break
		}
		if h.s.tokens[i].Text == "," {
			cut = k
		}
	}
	if cut < 0 || !h.leadsIn(h.seq[0]) {
		return
	}
	if len(h.seq)-cut > 4 {
		h.seq = h.seq[cut+1:]
	}
}

// leadsIn tells whether a word can open a phrase before the subject.
func (h *headline) leadsIn(i int) bool {
	switch t := h.s.tag(i); t {
	case "IN", "TO", "VBG", "VBN", "VBD", "WRB", "JJ", "VB":
		return true
	default:
		return strings.HasPrefix(t, "RB") || subordinating[h.s.word(i)]
	}
}
