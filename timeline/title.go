package timeline

import (
	"slices"
	"strings"
	"unicode"

	"dateline/timeline/prose"
)

// A title aims at twelve words and may have sixteen.
const (
	aimedWords = 12
	mostWords  = 16
)

// A headline is a title in the making: the tokens of a sentence that are left, in their order.
type headline struct {
	s   *sentence
	seq []int // token indexes; a subject taken from elsewhere stands first
}

// blank is a headline without words and with room for all of the sentence.
func (s *sentence) blank() *headline { return &headline{s: s, seq: make([]int, 0, len(s.tokens))} }

// title words the event that hangs on clause c and date d (-1 without): the words of the sentence without the date,
// the attribution and what leads in. alone tells that the sentence has no other event.
func (s *sentence) title(c, d int, alone bool) string {
	s.parse()
	if len(s.tokens) == 0 {
		return ""
	}
	if own := &s.clauses[c]; own.Role == prose.Relative && own.Subject == own.Antecedent && s.count(s.owner, func(int) bool { return true }) > aimedWords {
		alone = false // the sentence tells something else
	}
	t := s.headline(c, d, alone, false)
	if alone || !poor(t) {
		return t
	}
	if whole := s.headline(c, d, true, true); !poor(whole) {
		return whole
	}
	return t
}

// headline makes the title from the clause, or from the sentence if whole is true; dateless takes the dates of other
// clauses out too.
func (s *sentence) headline(c, d int, whole, dateless bool) string {
	h := s.blank()
	h.scope(c, d, whole)
	h.cutDates(c, d, dateless)
	h.cutFurniture()
	h.dropHollow(c)
	h.cutLead()
	h.shorten(c, d)
	return h.finish()
}

// poor tells of a title that cannot be read alone: too short, or its subject is missing.
func poor(t string) bool {
	f := strings.Fields(strings.ToLower(t))
	if len(f) < 3 {
		return true
	}
	switch f[0] {
	case "was", "were", "is", "are", "had", "has", "have", "been", "be", "to", "of", "and", "which", "who", "that":
		return true
	}
	return false
}

// scope chooses the tokens to begin with: the whole sentence when it is short and tells one event, else the clause with
// its subject, and what follows it while there is room.
func (h *headline) scope(c, d int, alone bool) {
	s := h.s
	owner := s.owner
	whole := func(i int) bool { return !h.apart(owner[i], c) }
	if alone && s.count(owner, whole) <= mostWords+4 {
		h.take(owner, whole)
		if len(h.seq) > 0 && s.word(h.seq[0]) == "that" && s.clauses[c].Word == "that" {
			h.seq = h.seq[1:]
		}
		return
	}
	own := &s.clauses[c]
	part := s.partitive(own)
	if part < 0 && (own.Role != prose.Main || !s.heads(c)) {
		h.subject(own)
	}
	mine := map[int]bool{c: true}
	n := s.count(owner, func(i int) bool { return owner[i] == c })
	for k := c + 1; k < len(s.clauses); k++ {
		if !s.under(k, c) || h.apart(k, c) || s.dated(k, d) && !(n < 4 && s.clauses[k].Parent == c && h.content(k)) || slices.Contains(s.joined, k) {
			continue
		}
		m := s.count(owner, func(i int) bool { return owner[i] == k })
		if n+m > aimedWords+2 && !h.apart(c, k) && !(n < 6 && s.clauses[k].Parent == c && h.content(k)) {
			break
		}
		mine[k], n = true, n+m
	}
	lead := true
	for i := range s.tokens {
		if i == part {
			h.seq, lead = append(h.seq, s.covered(own.Antecedent)...), false
			continue
		}
		if !mine[owner[i]] || lead && part < 0 && own.Role == prose.Relative && s.tag(i) == "IN" && s.word(i+1) == own.Word {
			continue
		}
		w := s.word(i)
		if lead && own.Role != prose.Main && (w == own.Word || own.Word == "" && (w == "," || w == "that")) && own.Word != "whose" {
			lead = false
			continue
		}
		lead = false
		h.seq = append(h.seq, i)
	}
	h.object(own)
}

// apart tells whether clause k is left out of the title of clause c: an attribution, or the reporting clause above.
func (h *headline) apart(k, c int) bool {
	if k == c {
		return false
	}
	if h.s.clauses[k].Role == prose.Attribution {
		return !h.s.speech()
	}
	own := &h.s.clauses[c]
	if own.Parent == k && own.Role == prose.Subordinate && (own.Word == "that" || own.Word == "") {
		v, ok := h.s.lastFinite(k)
		return ok && v.Reports()
	}
	return false
}

// speech tells of a sentence that quotes somebody from its first word on: without its speaker it cannot be read alone.
func (s *sentence) speech() bool {
	for _, marks := range [...][2]string{{`"`, `"`}, {"“", "”"}, {"``", "''"}} {
		if rest, ok := strings.CutPrefix(s.text, marks[0]); ok {
			said, _, closed := strings.Cut(rest, marks[1])
			return closed && strings.Contains(said, " ") && strings.IndexAny(said, ",?!") == len(said)-1
		}
	}
	return false
}

// count counts the words, not the marks nor the furniture, that take is true of.
func (s *sentence) count(owner []int, take func(int) bool) int {
	n := 0
	for i := range owner {
		if take(i) && wordy(s.tokens[i].Text) && !s.printed(s.tokens[i].Span) {
			n++
		}
	}
	return n
}

func wordy(t string) bool {
	return strings.IndexFunc(t, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0 && t[0] != '\''
}

func (h *headline) take(owner []int, want func(int) bool) {
	for i := range owner {
		if want(i) {
			h.seq = append(h.seq, i)
		}
	}
}

// heads tells whether the subject of a main clause stands in it.
func (s *sentence) heads(c int) bool {
	own := &s.clauses[c]
	for _, p := range own.Parts {
		if own.Subject.IsZero() || p.Touches(own.Subject) {
			return true
		}
	}
	return false
}

// under tells whether clause k hangs on clause c.
func (s *sentence) under(k, c int) bool {
	for n := 0; k >= 0 && n < 16; n++ {
		if k == c {
			return true
		}
		k = s.clauses[k].Parent
	}
	return false
}

// dated tells whether clause k holds a time expression other than d.
func (s *sentence) dated(k, d int) bool {
	for i, t := range s.dates {
		if i != d && t.Skip == "" && t.known && s.clauseAt(t.Start) == k {
			return true
		}
	}
	return false
}

// subject puts the subject of a clause that has none of its own words for it in front.
func (h *headline) subject(c *prose.Clause) {
	if c.Subject.IsZero() || c.Word == "whose" {
		return
	}
	for _, p := range c.Parts {
		if p.Touches(c.Subject) {
			return
		}
	}
	subject := c.Subject
	if subject == c.Antecedent {
		v, _ := c.Predicate()
		if subject = h.s.plural(h.s.whole(subject), v); c.Word == "which" && h.s.word(h.s.tokenAt(c.Start)-1) == "," {
			subject = h.s.chain(subject) // "the test in the Gulf, which was to begin"
		}
	}
	for i, t := range h.s.tokens {
		if subject.Holds(t.Span) && !h.s.inDate(i) {
			h.seq = append(h.seq, i)
		}
	}
}
