package timex

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is a word, a numeral or a mark of a text. Only what the language's words or the numeral classes name has a
// class; everything else is passed over.
type token struct {
	start, end int32
	id         int32  // of the word in the language's list, 0 for an unknown word
	class      uint64 // bit set of token classes
	num        int32  // value of a numeral
	space      bool   // white space before it
	upper      bool   // starts with an upper case letter
}

// The classes of numerals, the same in every language.
const (
	numClass      = "num"      // 1..4 digits
	dayClass      = "day"      // 1..31
	yearClass     = "year4"    // 1000..2199, four digits
	year3Class    = "year3"    // 100..999, three digits
	shortClass    = "yy"       // two digits
	aposClass     = "'yy"      // '01
	decadeClass   = "decade"   // 1970s
	shortDecade   = "'decade"  // '70s, 70s
	ordinalClass  = "nth"      // 3rd
	isoClass      = "iso"      // 2004-03-05, with a clock too
	slashClass    = "slash"    // 2/3/2004, 26.09.2019
	clockClass    = "clock"    // 14:02, 14:02:33
	dotClass      = "dotclock" // 9.30
	oldDecade     = "decade3"  // 430s
	countClass    = "count"    // 1,979
	opaqueClass   = "opaque"   // phone numbers, versions, file names, URLs
	capitalClass  = "Capital"  // any word with an upper case letter at its start
	wordClass     = "word"     // any word
	moneyClass    = "money"    // $1984
	tokenClassMax = 64
)

var numeralClasses = []string{numClass, dayClass, yearClass, year3Class, shortClass, aposClass, decadeClass, shortDecade,
	ordinalClass, isoClass, slashClass, clockClass, dotClass, oldDecade, countClass, opaqueClass, capitalClass, wordClass, moneyClass}

// tokens cuts the text from i into tokens until none of margin tokens was core, and gives the place behind them. It is one
// pass over the bytes.
func (g *grammar) tokens(text string, i int, toks []token) (int, []token) {
	space, left := i > 0, margin
	for i < len(text) && left > 0 {
		c := text[i]
		switch {
		case c == ' ' || c == '\n' || c == '\t' || c == '\r':
			space = true
			i++
			continue
		case c >= '0' && c <= '9':
			toks = append(toks, g.numeral(text, i))
		case isLetter(c):
			toks = append(toks, token{})
			g.word(text, i, &toks[len(toks)-1])
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(text[i:])
			switch {
			case unicode.IsLetter(r):
				toks = append(toks, token{})
				g.word(text, i, &toks[len(toks)-1])
			case unicode.IsSpace(r):
				space = true
				i += n
				continue
			default:
				toks = append(toks, g.mark(text, i, r, n))
			}
		default:
			toks = append(toks, g.mark(text, i, rune(c), 1))
		}
		t := &toks[len(toks)-1]
		t.space, space = space, false
		i = int(t.end)
		if left--; t.class&^g.loose != 0 || g.core[t.id] != notCore || g.exhaustive {
			left = margin
		}
	}
	return i, toks
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }

// mark reads a punctuation mark; an apostrophe before two digits is a short year or decade.
func (g *grammar) mark(text string, i int, r rune, n int) token {
	switch r {
	case '\'', '’', '‘':
		if j := i + n; j+2 <= len(text) && isDigit(text[j]) && isDigit(text[j+1]) {
			if t, ok := g.apostropheYear(text, i, j); ok {
				return t
			}
		}
		r = '\''
	case '–', '‑', '−', '‐':
		r = '-'
	case '“', '”', '«', '»', '„':
		r = '"'
	}
	t := token{start: int32(i), end: int32(i + n)}
	if r < utf8.RuneSelf {
		t.id = g.marks[r]
	} else {
		t.id = g.words[text[i:i+n]]
	}
	return t
}

func (g *grammar) apostropheYear(text string, i, j int) (token, bool) {
	t := token{start: int32(i), end: int32(j + 2), num: int32(text[j]-'0')*10 + int32(text[j+1]-'0')}
	switch rest := text[j+2:]; {
	case rest == "" || !isDigit(rest[0]) && !isLetter(rest[0]):
		t.class = g.bit[aposClass]
		return t, i == 0 || !isLetter(text[i-1])
	case strings.HasPrefix(rest, "s") && (len(rest) == 1 || !isLetter(rest[1])) && text[j+1] == '0':
		t.end++
		t.class = g.bit[shortDecade]
		return t, true
	}
	return t, false
}

// word reads letters, digits and inner apostrophes; an abbreviation of the language takes its full stops with it.
func (g *grammar) word(text string, i int, t *token) {
	switch c := text[i]; {
	case c == 'h', c == 'w', c == 'f':
		if j := webAddress(text, i); j > i {
			t.start, t.end, t.class = int32(i), int32(j), g.opaque
			return
		}
	}
	if i+1 < len(text) && text[i+1] == '.' && g.dotted(text, i, t) {
		return
	}
	j, state, seen := i, uint16(1), uint8(0)
	for ; j < len(text) && state != 0; j++ {
		k := kinds[text[j]]
		if k == 0 {
			break
		}
		seen |= k
		state = g.trie.next[state][k&classBits]
	}
	for ; j < len(text); j++ { // no word of the language starts so
		k := kinds[text[j]]
		if k == 0 {
			break
		}
		seen |= k
	}
	t.start, t.end, t.id, t.class = int32(i), int32(j), g.trie.word[state], g.lowerWord
	if c := text[i]; c >= 'A' && c <= 'Z' {
		t.upper, t.class = true, g.capitalWord
	}
	if seen&innerByte != 0 {
		g.unusual(text, t)
	} else if j < len(text) && text[j] == '.' {
		if id := g.trie.word[g.trie.next[state][stopClass]]; id != 0 {
			t.id, t.end = id, int32(j+1)
		}
	}
	if t.id != 0 {
		e := &g.lexicon[t.id]
		t.num = e.num
		if t.upper || !e.capital {
			t.class |= e.class
		}
		t.class |= e.anyCase
	}
}

// unusual reads a word that holds digits or bytes beyond ASCII again.
func (g *grammar) unusual(text string, t *token) {
	j, opaque := int(t.start), false
	for j < len(text) {
		if c := text[j]; c < utf8.RuneSelf {
			if kinds[c] == 0 {
				break
			}
			opaque = opaque || !isLetter(c)
			j++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[j:])
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
			break
		}
		j += n
	}
	t.end = int32(j)
	t.id = g.words[strings.ToLower(text[t.start:j])]
	if r, _ := utf8.DecodeRuneInString(text[t.start:]); unicode.IsUpper(r) {
		t.upper, t.class = true, g.capitalWord
	}
	if j < len(text) && text[j] == '.' {
		if id := g.words[strings.ToLower(text[t.start:j+1])]; id != 0 {
			t.id, t.end = id, int32(j+1)
		}
	}
	if t.id == 0 && opaque {
		t.class = g.opaque
	}
}

// dotted reads abbreviations of single letters, with or without blanks between: "B.C.", "A. D.", "p.m.".
func (g *grammar) dotted(text string, i int, t *token) bool {
	var buf [16]byte
	n, end, id := 0, 0, int32(0)
	for j := i; n+2 <= len(buf) && j < len(text) && isLetter(text[j]); {
		buf[n], buf[n+1] = text[j]|0x20, '.'
		if j+1 >= len(text) || text[j+1] != '.' { // the last full stop may be missing: "149 B.C"
			if found := g.words[string(buf[:n+1])]; found != 0 && n > 0 && text[j-1] == '.' && (j+1 >= len(text) || !isLetter(text[j+1])) {
				id, end = found, j+1
			}
			break
		}
		n += 2
		j += 2
		if found := g.words[string(buf[:n])]; found != 0 && n > 2 {
			id, end = found, j
		}
		if j < len(text) && (text[j] == ' ' || text[j] == '\n') {
			j++
		}
	}
	if id == 0 {
		return false
	}
	e := &g.lexicon[id]
	*t = token{start: int32(i), end: int32(end), id: id, num: e.num, class: e.class | e.anyCase, upper: text[i] < 'a'}
	return true
}

// lookup finds the number of a word, whatever its case.
func (g *grammar) lookup(word string, ascii bool) int32 {
	if !ascii {
		return g.words[strings.ToLower(word)]
	}
	var buf [24]byte
	if len(word) > len(buf) {
		return 0
	}
	for i := range len(word) {
		c := word[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		buf[i] = c
	}
	return g.words[string(buf[:len(word)])]
}

// webAddress gives the end of a URL or mail address that starts at i, or i.
func webAddress(text string, i int) int {
	rest := text[i:]
	if !strings.HasPrefix(rest, "http") && !strings.HasPrefix(rest, "www.") && !strings.HasPrefix(rest, "file:") {
		return i
	}
	j := strings.IndexAny(rest, " \n\t\r<>\"")
	if j < 0 {
		j = len(rest)
	}
	if !strings.Contains(rest[:j], ".") && !strings.Contains(rest[:j], "/") {
		return i
	}
	return i + len(strings.TrimRight(rest[:j], ".,;:)!?"))
}
