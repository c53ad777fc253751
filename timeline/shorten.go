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
		this these those such both either nor`)
	// leading words say how a sentence hangs on the one before it.
	leading = set(`but and however also meanwhile then thus therefore thereafter thereupon afterwards moreover furthermore
		nevertheless nonetheless consequently subsequently separately yet so or still further instead hence accordingly
		similarly additionally later finally notably likewise`)
	// dateWords lead up to a date and leave with it.
	dateWords = set(`on in at by from during since until till of about around circa ca. c. throughout between before after as
		through into within to beginning starting commencing`)
	dateFillers = set(`early late mid later earlier only just the as end beginning middle start about around approximately some
		time sometime somewhere recently far long soon or until again already shortly probably perhaps possibly least at back evening morning
		night afternoon day eve year month nearly almost either local exactly up not first`)
	prepositions = set(`of in on at by for to from with into upon during against near off over under after before between
		among through via without within as`)
)

var (
	bes      = set("is was")
	dating   = set("date dates dated stem stems") // "the hut dates from the 1950s" says nothing without its date
	fixing   = set("set scheduled planned due slated fixed booked")
	loose    = set("early late mid later earlier only just as about around approximately probably perhaps possibly back shortly soon circa nearly almost either exactly already sometime")
	degrees  = set("very quite rather fairly pretty too so") // before "early" and "late"
	spending = set("spent spend spends spending")            // has a time for its object
	amounts  = set("much most part half all rest")           // of a time, as an object
	wordAnd  = set("and but or")
)

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
	owner := h.s.owner
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
		h.dropApposition(c)
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
		if !h.droppable(k, c, role) {
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

// droppable tells whether clause k, or one that it hangs on, has the role and can go from the title of clause c.
func (h *headline) droppable(k, c int, role prose.Role) bool {
	for n := 0; k >= 0 && n < 16; n++ {
		if k == c || h.s.under(c, k) {
			return false
		}
		if h.s.clauses[k].Role == role && !h.content(k) {
			return true
		}
		k = h.s.clauses[k].Parent
	}
	return false
}

// content tells whether a subordinate clause is the object of its verb and cannot leave: "that …", "whether …".
func (h *headline) content(k int) bool {
	c := &h.s.clauses[k]
	return c.Role == prose.Subordinate && (c.Word == "that" || c.Word == "" || c.Word == "whether" || c.Word == "if" || c.Word == "unless" || c.Word == "than")
}

var subordinating = set("although while when as after before because since until though if once whereas during following despite amid")

// dropApposition drops what stands between commas after the subject: "the consul, Gaius Duilius, put to sea".
func (h *headline) dropApposition(c int) {
	v, ok := h.s.clauses[c].Predicate()
	sub := h.s.clauses[c].Subject
	if !ok || sub.IsZero() {
		return
	}
	from, to := -1, -1
	for k, i := range h.seq {
		if i >= v.First {
			break
		}
		if h.s.tokens[i].Start <= sub.Start {
			continue
		}
		if h.s.tokens[i].Text == "," {
			if from < 0 && k > 0 {
				from = k
			}
			to = k
		}
	}
	if from > 0 && to > from && h.has(v.First) {
		h.seq = append(h.seq[:from:from], h.seq[to+1:]...)
	}
}

// breakOff cuts the title at the last place where it can end: behind a noun, before a preposition, a conjunction, a
// mark or a participle, and behind its verb when it has one. It reports whether it could.
func (h *headline) breakOff() bool {
	verb := h.finiteAt()
	for k := len(h.seq) - 1; k > max(3, verb); k-- {
		if h.mayEnd(k) {
			h.seq = h.seq[:k]
			return true
		}
	}
	if len(h.seq) > mostWords {
		h.seq = h.seq[:max(mostWords, len(h.seq)-1)]
		return true
	}
	return false
}

// finiteAt returns the place in seq of the first finite verb that is left, -1 without one.
func (h *headline) finiteAt() int {
	for k, i := range h.seq {
		for _, v := range h.s.clauses[h.s.owner[i]].Verbs {
			if v.Last == i && v.Finite() {
				return k
			}
		}
	}
	return -1
}

// mayEnd tells whether the title may end before place k.
func (h *headline) mayEnd(k int) bool {
	i, prev := h.seq[k], h.seq[k-1]
	w, tag := h.s.word(i), h.s.tag(i)
	switch w {
	case ";", ":", "–", "—", "(":
		return true
	case ",":
		return h.s.tag(prev) != "JJ"
	case "of":
		return tag == "IN" && k > aimedWords && h.s.tag(prev) == "NN"
	case "or":
		return false
	case "and":
		for n := k - 1; n >= max(0, k-10); n-- {
			if h.s.word(h.seq[n]) == "between" || h.s.word(h.seq[n]) == "both" {
				return false
			}
		}
		return !strings.HasPrefix(h.s.tag(prev), "JJ")
	}
	if t := h.s.tag(prev); strings.HasPrefix(t, "V") || t == "DT" || t == "IN" || t == "MD" || t == "TO" || t == "JJ" {
		return false
	}
	return prepositions[w] || conj[w] || tag == "WDT" || tag == "WP" || tag == "TO" || tag == "VBN" || tag == "VBG"
}

var conj = set("and but or while which who that when where because although")
