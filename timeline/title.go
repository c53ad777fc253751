package timeline

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

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

// title words the event that hangs on clause c and date d (-1 without): the words of the sentence without the date,
// the attribution and what leads in. alone tells that the sentence has no other event.
func (s *sentence) title(c, d int, alone bool) string {
	s.parse()
	if len(s.tokens) == 0 {
		return ""
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
	h := &headline{s: s}
	h.scope(c, d, whole)
	h.cutDates(c, d, dateless)
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
	if own.Role != prose.Main || !s.heads(c) {
		h.subject(own)
	}
	mine := map[int]bool{c: true}
	n := s.count(owner, func(i int) bool { return owner[i] == c })
	for k := c + 1; k < len(s.clauses); k++ {
		if !s.under(k, c) || h.apart(k, c) || s.dated(k, d) {
			continue
		}
		m := s.count(owner, func(i int) bool { return owner[i] == k })
		if n+m > aimedWords+2 && !h.apart(c, k) {
			break
		}
		mine[k], n = true, n+m
	}
	lead := true
	for i := range s.tokens {
		if !mine[owner[i]] {
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
}

// apart tells whether clause k is left out of the title of clause c: an attribution, or the reporting clause above.
func (h *headline) apart(k, c int) bool {
	if k == c {
		return false
	}
	if h.s.clauses[k].Role == prose.Attribution {
		return true
	}
	own := &h.s.clauses[c]
	if own.Parent == k && own.Role == prose.Subordinate && (own.Word == "that" || own.Word == "") {
		v, ok := h.s.lastFinite(k)
		return ok && v.Reports()
	}
	return false
}

// count counts the words, not the marks, that take is true of.
func (s *sentence) count(owner []int, take func(int) bool) int {
	n := 0
	for i := range owner {
		if take(i) && wordy(s.tokens[i].Text) {
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
	for i, t := range h.s.tokens {
		if c.Subject.Holds(t.Span) && !h.s.inDate(i) {
			h.seq = append(h.seq, i)
		}
	}
}

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

func (h *headline) has(i int) bool {
	for _, k := range h.seq {
		if k == i {
			return true
		}
	}
	return false
}

// words counts the words that finish would write.
func (h *headline) words() int { return len(strings.Fields(h.render())) }

// render joins the tokens as the sentence spaces them.
func (h *headline) render() string {
	var b strings.Builder
	for n, i := range h.seq {
		t := h.s.tokens[i]
		if n > 0 {
			prev := h.seq[n-1]
			switch gap := ""; {
			case i == prev+1:
				gap = h.s.text[h.s.tokens[prev].End:t.Start]
				if gap != "" {
					b.WriteByte(' ')
				}
			case strings.ContainsAny(t.Text[:1], ",.;:)]!?") || t.Tag == "POS" || h.s.tokens[prev].Text == "(":
			default:
				b.WriteByte(' ')
			}
		}
		b.WriteString(t.Text)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// finish tidies the ends: no loose marks, no open quote or bracket, no function word last, a capital first.
func (h *headline) finish() string {
	h.closeGaps()
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
		out = append(out, i)
	}
	h.seq = out
}

// trimEnds drops marks and words that cannot begin or end a title.
func (h *headline) trimEnds() {
	for len(h.seq) > 0 {
		last := h.seq[len(h.seq)-1]
		if t := h.s.tokens[last]; !wordy(t.Text) && !strings.ContainsAny(t.Text, `)"”’'%!`) || dangling[h.s.word(last)] && t.Tag != "RP" && len(h.seq) > 2 && !h.doSo(last) {
			h.seq = h.seq[:len(h.seq)-1]
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

// doSo tells of the "so" in "did so".
func (h *headline) doSo(i int) bool {
	return h.s.word(i) == "so" && strings.HasPrefix(h.s.word(i-1), "d")
}

// tidy is the last hand on a title: underscores of emphasis, unbalanced quotes and brackets, double marks, the capital.
func tidy(t string) string {
	t = unscore(t)
	if strings.Contains(t, "{") {
		t = pageMark.ReplaceAllString(t, "")
	}
	if strings.HasPrefix(t, "(") && strings.IndexByte(t, ')') == len(t)-1 {
		t = t[1 : len(t)-1]
	}
	for _, p := range []string{"()", "[]", "( )", "(,", " ,", " ."} {
		t = strings.ReplaceAll(t, p, strings.Trim(p, " ()[]"))
	}
	t = balance(t, '(', ')')
	t = balance(t, '[', ']')
	t = balance(t, '“', '”')
	if strings.Count(t, `"`)%2 == 1 {
		t = strings.ReplaceAll(t, `"`, "")
	}
	t = strings.ReplaceAll(t, ",,", ",")
	t = strings.Join(strings.Fields(t), " ")
	t = strings.Trim(t, " ,;:–—-")
	for _, open := range []string{"“", "‘", "(", "["} {
		t = strings.ReplaceAll(t, open+" ", open)
	}
	t = strings.TrimPrefix(t, `" `)
	if !strings.HasSuffix(t, "etc.") && !initialism(t) {
		t = strings.TrimRight(t, " .,;:–—-")
	}
	at := len(t) - len(strings.TrimLeft(t, `"“‘([`))
	if r, n := utf8.DecodeRuneInString(t[at:]); unicode.IsLower(r) && !mixed(firstWord(t)) {
		t = t[:at] + string(unicode.ToUpper(r)) + t[at+n:]
	}
	return t
}

// unscore takes the underscores of emphasis off the words of a plain text, and writes the verbs out that old works of
// reference shorten.
func unscore(t string) string {
	if !strings.ContainsAny(t, "_*") {
		return t
	}
	words := strings.Fields(t)
	for i, w := range words {
		if full, ok := shortened[strings.Trim(w, ",;")]; ok {
			words[i] = full
			continue
		}
		words[i] = strings.Trim(w, "_*")
		for _, mark := range []string{",", ".", ";", ":", ")", "'s"} {
			words[i] = strings.ReplaceAll(words[i], "_"+mark, mark)
		}
		words[i] = strings.ReplaceAll(words[i], "(_", "(")
	}
	return strings.Join(words, " ")
}

var shortened = map[string]string{"_b._": "born", "_d._": "died", "_m._": "married", "_pub._": "published", "_ed._": "educated", "_b_": "born", "_d_": "died", "_m_": "married"}

// pageMark is the number of a page left in a text that was printed once.
var pageMark = regexp.MustCompile(`\{\d+\}`)

// mixed tells of a word that is spelt with capitals inside, such as iPhone or eBay.
func mixed(w string) bool {
	return strings.IndexFunc(w, unicode.IsUpper) > 0
}

// initialism tells whether a title ends in letters with periods, as in "U.S." or "B. C.", or an initial.
func initialism(t string) bool {
	n := len(t)
	return n > 2 && t[n-1] == '.' && unicode.IsUpper(rune(t[n-2])) && (n < 4 || !unicode.IsLetter(rune(t[n-3])))
}

// balance takes out brackets or quotes that have no partner.
func balance(t string, open, shut rune) string {
	var keep []rune
	var at []int // places of open ones in keep
	for _, r := range t {
		switch r {
		case open:
			at = append(at, len(keep))
		case shut:
			if len(at) == 0 {
				continue
			}
			at = at[:len(at)-1]
		}
		keep = append(keep, r)
	}
	for i := len(at) - 1; i >= 0; i-- {
		keep = append(keep[:at[i]], keep[at[i]+1:]...)
	}
	return string(keep)
}
