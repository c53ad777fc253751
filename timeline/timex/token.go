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
