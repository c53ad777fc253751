package timeline

import (
	"slices"
	"strings"
)

// cutLead takes off what leads in: a place and agency before a dash, connectives, "According to X,".
func (h *headline) cutLead() {
	s := h.s
	if k := h.dateline(); k > 0 {
		h.seq = h.seq[k:]
	}
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

// dateline returns how many tokens "PARIS (AP) –" takes.
func (h *headline) dateline() int {
	if k := h.agency(); k > 0 {
		return k
	}
	if len(h.seq) == 0 || strings.ToUpper(h.s.tokens[h.seq[0]].Text) != h.s.tokens[h.seq[0]].Text || len(h.s.tokens[h.seq[0]].Text) < 3 {
		return 0
	}
	for k := 1; k < min(len(h.seq)-3, 10); k++ {
		switch h.s.tokens[h.seq[k]].Text {
		case "–", "—", "--", "-":
			return k + 1
		}
		if v := h.s.tag(h.seq[k]); strings.HasPrefix(v, "V") || v == "MD" {
			return 0
		}
	}
	return 0
}

// agency returns how many tokens "THE HAGUE, Netherlands (AP)_" takes, the name of a place and an agency in brackets.
func (h *headline) agency() int {
	for k := 0; k < min(len(h.seq)-5, 10); k++ {
		if t := h.s.tag(h.seq[k]); strings.HasPrefix(t, "VB") {
			return 0
		}
		if h.s.tokens[h.seq[k]].Text != "(" {
			continue
		}
		name, _, shut := strings.Cut(h.s.tokens[h.seq[k+1]].Text, ")") // "AP)_" is one token
		last := k + 1
		if !shut && h.s.tokens[h.seq[k+2]].Text == ")" {
			shut, last = true, k+2
		}
		place := h.s.tokens[h.seq[0]].Text
		if shut && (len(name) < 5 && name == strings.ToUpper(name) || name == "Reuters") && (k == 0 || place == strings.ToUpper(place) && len(place) > 2) {
			return last + 1
		}
		return 0
	}
	return 0
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
