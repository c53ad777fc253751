package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jdkato/prose/v3/tokenize"
)

// A Token is a word or a mark with its part of speech in the Penn Treebank's set.
type Token struct {
	Span
	Text string // the bytes of the text at Span
	Low  string // Text in lower case
	Tag  string
}

// parts is the library's division of what white space parts into words and marks.
var parts = tokenize.New()

// tokens parts a sentence into words and marks as the library does; plain words need no look at its rules.
func tokens(text string) []Token {
	out := make([]Token, 0, len(text)/5+8)
	for at := 0; at < len(text); {
		r, n := utf8.DecodeRuneInString(text[at:])
		if unicode.IsSpace(r) {
			at += n
			continue
		}
		end := len(text)
		if k := strings.IndexFunc(text[at:], unicode.IsSpace); k >= 0 {
			end = at + k
		}
		if word := plain(text[at:end]); word > 0 {
			out = append(out, token(text, at, at+word))
			if at+word < end {
				out = append(out, token(text, at+word, end))
			}
		} else {
			for _, t := range parts.Tokenize(text[at:end]) {
				out = append(out, token(text, at+t.Start, at+t.End()))
			}
		}
		at = end
	}
	return out
}

func token(text string, start, end int) Token {
	return Token{Span: Span{start, end}, Text: text[start:end], Low: strings.ToLower(text[start:end])}
}

// learnt is a word with the apostrophe that the tagger has learnt.
func learnt(word string) string {
	if rest, ok := strings.CutPrefix(word, "’"); ok {
		return "'" + rest
	}
	return word
}

// plain returns the length of the word that a piece of text without white space consists of but for one mark behind
// it; 0 when the piece needs a closer look. "Dr." and "e.g." keep their periods: no abbreviation that does is longer.
func plain(piece string) int {
	n := 0
	for n < len(piece) && (letter(piece[n]) || digit(piece[n])) {
		n++
	}
	switch rest := piece[n:]; {
	case rest == "", rest == "," && n > 0, len(rest) == 1 && n > 3 && strings.Contains(".;:?!)", rest):
		return n
	}
	return 0
}

func letter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

func lower(b byte) bool { return b >= 'a' && b <= 'z' }

func digit(b byte) bool { return b >= '0' && b <= '9' }

// alphabetic tells whether a word consists of the letters of ASCII.
func alphabetic(word string) bool {
	for i := range len(word) {
		if !letter(word[i]) {
			return false
		}
	}
	return true
}

// digits tells whether a word consists of digits.
func digits(word string) bool {
	for i := range len(word) {
		if !digit(word[i]) {
			return false
		}
	}
	return true
}
