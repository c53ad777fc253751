package timeline

import (
	"strings"

	"dateline/timeline/prose"
)

var (
	// dangling words cannot end a title.
	dangling = set(`of in on at by for to from with and or the a an that which was were is are as into upon during since
		until before after while when where who whose but than its their his her be been being has have had not about
		around between among under over through via per if so because although also late early some time date then mid
		up-to this these those such both either nor`)
	// leading words say how a sentence hangs on the one before it.
	leading = set(`but and however also meanwhile then thus therefore thereafter thereupon afterwards moreover furthermore
		nevertheless nonetheless consequently subsequently separately yet so or still further instead hence accordingly
		similarly additionally later finally notably likewise`)
	// dateWords lead up to a date and leave with it.
	dateWords = set(`on in at by from during since until till of about around circa ca. c. throughout between before after as
		through into within to`)
	dateFillers = set(`early late mid later earlier only just the as end beginning middle start about around approximately some
		time sometime somewhere or until again already shortly soon probably perhaps possibly least at back evening morning
		night afternoon day eve year month nearly almost either local exactly up not first again`)
	prepositions = set(`of in on at by for to from with into upon during against near off over under after before between
		among through via without within as`)
)

// cutDates takes the date of the event out, with the preposition, the brackets and the comma that belong to it.
func (h *headline) cutDates(d int) {
	if d < 0 {
		return
	}
	s := h.s
	at := s.dates[d]
	first := s.tokenAt(at.Start)
	last := first
	for last+1 < len(s.tokens) && s.tokens[last+1].Start < at.End {
		last++
	}
	if !h.has(first) {
		return
	}
	if s.prenominal(d) {
		if s.tag(last+1) == "POS" {
			last++
		}
		if s.word(last+1) == "," {
			last++
		}
		h.drop(first, last)
		return
	}
	if c := s.clauseAt(at.Start); h.subjectIs(c, first, last) {
		return
	}
	first, last = s.around(first, last)
	h.drop(first, last)
}

// subjectIs tells whether the date is the subject: "1979 was a bad year", and has to stay.
func (h *headline) subjectIs(c, first, last int) bool {
	if first > 0 && (dateWords[h.s.word(first-1)] || h.s.word(first-1) == "the" && first > 1 && dateWords[h.s.word(first-2)]) {
		return false
	}
	v, ok := h.s.clauses[c].Predicate()
	return ok && v.First == last+1 && v.Finite() && (first == 0 || h.s.word(first-1) == "the")
}

// around widens the tokens of a date by what leaves with it: "on the evening of", "(", ")", a comma.
func (s *sentence) around(first, last int) (int, int) {
	i := first - 1
	for i >= 0 && (dateFillers[s.word(i)] || dateWords[s.word(i)]) && (s.word(i) != "of" || i > 0 && (dateFillers[s.word(i-1)] || i == first-1)) {
		i--
	}
	// fillers without a preposition in front belong to the predicate: "for the first time", "he left again"
	for i+1 < first && !dateWords[s.word(i+1)] && !loose[s.word(i+1)] {
		i++
	}
	if i+1 < first && s.word(i+1) == "to" && strings.HasPrefix(s.tag(i+2), "VB") {
		i++
	}
	first = i + 1
	if s.word(last+1) == "local" && s.word(last+2) == "time" {
		last += 2
	}
	switch {
	case s.word(first-1) == "(" && s.word(last+1) == ")", s.word(first-1) == "[" && s.word(last+1) == "]":
		first, last = first-1, last+1
	case s.word(last+1) == "," && (first == 0 || s.word(first-1) == "," || wordAnd[s.word(first-1)]):
		last++
	case s.word(first-1) == "," && (s.word(last+1) == "." || last+1 == len(s.tokens)):
		first--
	case first == 0 && (s.word(last+1) == ":" || s.word(last+1) == "–" || s.word(last+1) == "—" || s.word(last+1) == "-" || s.word(last+1) == "]"):
		last++
	}
	return first, last
}

var (
	loose   = set("early late mid later earlier only just as about around approximately probably perhaps possibly back shortly soon circa nearly almost either exactly already")
	wordAnd = set("and but or")
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
		case !wordy(s.tokens[first].Text) && !strings.ContainsAny(s.tokens[first].Text, "\"“‘([$€£@#"):
			h.seq = h.seq[1:]
		case leading[w] && !(w == "so" && s.word(first+1) == "that"):
			h.seq = h.seq[1:]
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

// dateline returns how many tokens "PARIS (AP) –" takes.
func (h *headline) dateline() int {
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

// comma returns the place in seq of the next comma from k on, -1 without.
func (h *headline) comma(k int) int {
	for ; k < len(h.seq); k++ {
		if h.s.tokens[h.seq[k]].Text == "," {
			return k
		}
	}
	return -1
}

// shorten drops what a title can do without, in the order of what is missed least, until it fits.
func (h *headline) shorten(c, d int) {
	owner := h.s.owners()
	if h.words() > aimedWords {
		h.dropClauses(owner, c, d, prose.Parenthesis)
	}
	if h.words() > aimedWords {
		h.dropClauses(owner, c, d, prose.Relative)
	}
	if h.words() > mostWords {
		h.dropClauses(owner, c, d, prose.Participial)
	}
	if h.words() > mostWords {
		h.dropLeadingAdverbial(c)
	}
	if h.words() > mostWords {
		h.dropClauses(owner, c, d, prose.Subordinate)
	}
	if h.words() > mostWords {
		h.dropClauses(owner, c, d, prose.Coordinate)
	}
	if h.words() > mostWords {
		h.dropClauses(owner, c, d, prose.Main)
	}
}

// dropClauses drops the clauses of a role but the event's own, those above it and those that negate or doubt.
func (h *headline) dropClauses(owner []int, c, d int, role prose.Role) {
	keep := h.seq
	var out []int
	gone := false
	for _, i := range h.seq {
		k := owner[i]
		if k == c || h.s.clauses[k].Role != role || h.s.under(c, k) || h.content(k) {
			if n := len(out); gone && n > 0 && h.s.word(out[n-1]) == "," && h.s.word(i) != "," && h.s.clauses[k].Role != prose.Coordinate {
				out = out[:n-1]
			}
			out, gone = append(out, i), false
			continue
		}
		gone = true
	}
	h.seq = out
	if h.words() < 4 {
		h.seq = keep
	}
}

// content tells whether a subordinate clause is the object of its verb and cannot leave: "that …", "whether …".
func (h *headline) content(k int) bool {
	c := &h.s.clauses[k]
	return c.Role == prose.Subordinate && (c.Word == "that" || c.Word == "" || c.Word == "whether" || c.Word == "if" || c.Word == "unless" || c.Word == "than")
}

// dropLeadingAdverbial drops "As a result of this battle," when the subject and its verb stand behind the comma.
func (h *headline) dropLeadingAdverbial(c int) {
	if len(h.seq) == 0 || h.s.tag(h.seq[0]) != "IN" && h.s.tag(h.seq[0]) != "VBG" && h.s.tag(h.seq[0]) != "TO" {
		return
	}
	k := h.comma(0)
	v, ok := h.s.clauses[c].Predicate()
	if k < 0 || !ok || h.seq[k] > v.First || len(h.seq)-k < 5 {
		return
	}
	if sub := h.s.clauses[c].Subject; !sub.IsZero() && sub.Start < h.s.tokens[h.seq[k]].Start {
		return
	}
	h.seq = h.seq[k+1:]
}

// breakOff cuts the title at the last place where it can end, past its verb; it reports whether it could.
func (h *headline) breakOff() bool {
	best := -1
	for k := len(h.seq) - 1; k > 4; k-- {
		i := h.seq[k]
		w := h.s.word(i)
		if w == "," || w == ";" || w == ":" || w == "–" || w == "—" || prepositions[w] && w != "of" || conj[w] || h.s.tag(i) == "WDT" || h.s.tag(i) == "WP" || h.s.tag(i) == "TO" {
			best = k
			break
		}
	}
	if best < 0 {
		if len(h.seq) <= mostWords {
			return false
		}
		best = max(mostWords, len(h.seq)-1)
		if len(h.seq) > best {
			h.seq = h.seq[:best]
			return true
		}
		return false
	}
	h.seq = h.seq[:best]
	return true
}

var conj = set("and but or while which who that when where because although")
