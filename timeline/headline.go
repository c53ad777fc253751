package timeline

import (
	"slices"
	"strings"
	"unicode"

	"dateline/timeline/prose"
)

// drop takes the tokens from first to last out.
func (h *headline) drop(first, last int) {
	out := h.seq[:0]
	for _, i := range h.seq {
		if i < first || i > last {
			out = append(out, i)
		}
	}
	h.seq = out
}

func (h *headline) has(i int) bool { return slices.Contains(h.seq, i) }

// words counts the words that render would write.
func (h *headline) words() int {
	count := 0
	for n := range h.seq {
		if n == 0 || h.gap(n) {
			count++
		}
	}
	return count
}

// gap tells whether white space parts the token at place n from the one before it.
func (h *headline) gap(n int) bool {
	i, prev := h.seq[n], h.seq[n-1]
	t, before := h.s.tokens[i], h.s.tokens[prev]
	if i == prev+1 {
		return t.Start > before.End && !h.hyphened(prev)
	}
	return !strings.ContainsAny(t.Text[:1], ",.;:)]!?") && t.Tag != "POS" && before.Text != "("
}

// render joins the tokens as the sentence spaces them.
func (h *headline) render() string {
	var b strings.Builder
	for n, i := range h.seq {
		if n > 0 && h.gap(n) {
			b.WriteByte(' ')
		}
		word := h.s.tokens[i].Text
		if n+1 < len(h.seq) && h.seq[n+1] == i+1 && h.hyphened(i) {
			word = strings.TrimSuffix(word, "-")
		}
		b.WriteString(word)
	}
	return squeeze(b.String())
}

// hyphened tells whether the word of token i is broken at the end of its line and goes on in the next token.
func (h *headline) hyphened(i int) bool {
	t, next := h.s.tokens[i], h.s.tokens[i+1]
	return len(t.Text) > 2 && strings.HasSuffix(t.Text, "-") && t.Text[len(t.Text)-2] != '-' && unicode.IsLower(rune(next.Text[0])) && strings.Contains(h.s.text[t.End:next.Start], "\n")
}

// finish tidies the ends: no loose marks, no open quote or bracket, no function word last, a capital first.
func (h *headline) finish() string {
	h.closeGaps()
	h.stranded()
	for h.words() > mostWords {
		if !h.breakOff() {
			break
		}
	}
	h.trimEnds()
	return tidy(h.render())
}

// closeGaps drops the commas that parted what has been taken out from the predicate behind it.
func (h *headline) closeGaps() {
	out := h.seq[:0]
	for n, i := range h.seq {
		if n+1 < len(h.seq) && h.s.word(i) == "," && h.seq[n+1] != i+1 {
			if t := h.s.tag(h.seq[n+1]); t == "MD" || t == "," || t == "RB" || t == "IN" || strings.HasPrefix(t, "V") {
				continue
			}
		}
		if n > 0 && n+1 < len(h.seq) && h.s.word(i) == "," && h.seq[n-1] != i-1 && h.s.word(h.seq[n-1]) != "," && h.s.inDate(i-1) {
			if t := h.s.tag(h.seq[n+1]); (t == "IN" && !conj[h.s.word(h.seq[n+1])] && !timely[h.s.word(h.seq[n+1])] || t == "TO") && h.s.word(h.seq[n-1]+1) != "," {
				continue
			}
		}
		out = append(out, i)
	}
	h.seq = out
}

// stranded drops prepositions that have lost their noun with a date: "For, the firm reported", "at the age of, in".
func (h *headline) stranded() {
	out := h.seq[:0]
	for n, i := range h.seq {
		if tag := h.s.tag(i); (tag == "IN" || tag == "TO") && n+1 < len(h.seq) && h.seq[n+1] != i+1 && h.s.word(h.seq[n+1]) == "," {
			continue
		}
		if (hugging[h.s.word(i)] || units[h.s.word(i)]) && timely[h.s.word(i+1)] && (n+1 == len(h.seq) || h.seq[n+1] != i+1) {
			for units[h.s.word(i)] && len(out) > 0 && (h.s.tag(out[len(out)-1]) == "CD" || strings.Contains(h.s.word(out[len(out)-1]), "-") || dateFillers[h.s.word(out[len(out)-1])]) {
				out = out[:len(out)-1]
			}
			continue // "shortly", of "shortly after the war", "11 weeks", of "11 weeks after it"
		}
		if w := h.s.word(i); w == "," && len(out) == 0 || w == "supra" || w == "infra" {
			continue
		}
		out = append(out, i)
	}
	h.seq = out
}

// trimEnds drops marks and words that cannot begin or end a title.
func (h *headline) trimEnds() {
	for len(h.seq) > 0 {
		last := h.seq[len(h.seq)-1]
		if t := h.s.tokens[last]; !wordy(t.Text) && !strings.ContainsAny(t.Text, `)"”’'%!`) || dangling[h.s.word(last)] && !h.s.closes(last) && t.Tag != "RP" && !h.s.particle(last) && len(h.seq) > 2 && !h.doSo(last) {
			h.seq = h.seq[:len(h.seq)-1]
			continue
		}
		if k := len(h.seq); k > 2 && h.s.tag(last) == "POS" {
			h.seq = h.seq[:k-1]
			continue
		}
		if k := h.looseEnd(); k > 0 {
			h.seq = h.seq[:k]
			continue
		}
		if h.bereft(last) {
			continue
		}
		if k := len(h.seq); k > 5 && h.s.tag(last) == "JJS" && h.s.word(h.seq[k-3]) == "," {
			h.seq = h.seq[:k-3] // ", its highest", since a date that is gone
			continue
		}
		if k := len(h.seq); k > 4 && units[h.s.word(last)] && h.s.word(h.seq[k-2]) == "," || k > 3 && h.finiteAt() >= 0 && h.orphan(last) {
			h.seq = h.seq[:k-1]
			continue
		}
		break
	}
	for len(h.seq) > 0 {
		if t := h.s.tokens[h.seq[0]]; !wordy(t.Text) && !strings.ContainsAny(t.Text, "\"“‘([$€£@#") || len(h.seq) > 3 && leading[h.s.word(h.seq[0])] {
			h.seq = h.seq[1:]
			continue
		}
		break
	}
}

// closes tells whether the sentence as it was written ends with the verb at i, or with a word that belongs to the verb before
// it: "how desperate people are.", "The clashes went on."
func (s *sentence) closes(i int) bool {
	if i == 0 || i+2 < len(s.tokens) {
		return false
	}
	return strings.HasPrefix(s.tag(i), "VB") && s.word(i) != "be" || strings.HasPrefix(s.tag(i-1), "VB") && (s.tag(i) == "IN" || s.tag(i) == "RP" || s.tag(i) == "RB")
}

// timely words open a clause rather than a phrase that belongs to the predicate.
var timely = set("before after as since until though")

// hugging adverbs go with the clause behind them.
var hugging = set("shortly soon immediately just long directly even only right")

// looseEnd returns the place in seq of the comma of ", and in connection" at the end, cut off before its verb; 0 without.
func (h *headline) looseEnd() int {
	for k := len(h.seq) - 3; k > 3 && k > len(h.seq)-6; k-- {
		if h.s.word(h.seq[k]) == "," && h.s.word(h.seq[k+1]) == "and" && h.s.tag(h.seq[k+2]) == "IN" {
			return k
		}
		if strings.HasPrefix(h.s.tag(h.seq[k]), "V") {
			return 0
		}
	}
	return 0
}

// bereft takes "on condition" and "under the pretext" off the end when what follows, "that …", is gone. It reports
// whether it did.
func (h *headline) bereft(last int) bool {
	if h.s.tag(last) != "NN" || h.s.word(last+1) != "that" {
		return false
	}
	for k := len(h.seq) - 1; k > 3 && k > len(h.seq)-4; k-- {
		if h.s.tag(h.seq[k]) == "IN" && k > h.finiteAt()+1 {
			h.seq = h.seq[:k]
			return true
		}
	}
	return false
}

var units = set("minutes hours days weeks months years seconds moments")

// orphan tells whether token i is a participle that only led up to a date that is gone: "an instrument signed on 3 May".
func (h *headline) orphan(i int) bool {
	if h.s.tag(i) != "VBN" || i+1 >= len(h.s.tokens) || i == 0 || !h.s.inDate(i+1) && !(dateWords[h.s.word(i+1)] && i+2 < len(h.s.tokens) && h.s.inDate(i+2)) {
		return false
	}
	return strings.HasPrefix(h.s.tag(i-1), "N") || h.s.word(i-1) == ","
}

// dropHollow drops participial clauses that hold nothing any more but their verb: "the treaty, signed, ended the war".
func (h *headline) dropHollow(c int) {
	for k := range h.s.clauses {
		if k == c || h.s.clauses[k].Role != prose.Participial {
			continue
		}
		words := 0
		for _, i := range h.seq {
			if h.s.owner[i] == k && wordy(h.s.tokens[i].Text) {
				words++
			}
		}
		if words != 1 {
			continue
		}
		out := h.seq[:0]
		for _, i := range h.seq {
			if h.s.owner[i] != k {
				out = append(out, i)
			}
		}
		h.seq = out
	}
}

// doSo tells of the "so" in "did so".
func (h *headline) doSo(i int) bool {
	return h.s.word(i) == "so" && strings.HasPrefix(h.s.word(i-1), "d")
}
