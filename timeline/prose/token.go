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
		if n := space(text[at:]); n > 0 {
			at += n
			continue
		}
		word := plain(text[at:])
		end := at + word
		for end < len(text) && space(text[end:]) == 0 {
			end++
		}
		switch {
		case end == at+word:
			out = append(out, token(text, at, end))
		case end == at+word+1 && word > 0 && (text[end-1] == ',' || word > 3 && strings.IndexByte(".;:?!)", text[end-1]) >= 0):
			out = append(out, token(text, at, end-1), token(text, end-1, end)) // no abbreviation that keeps its period is longer
		default:
			for _, t := range parts.Tokenize(text[at:end]) {
				out = append(out, token(text, at+t.Start, at+t.End()))
			}
		}
		at = end
	}
	return out
}

// space returns the length of the white space at the start of a text.
func space(text string) int {
	if text[0] < utf8.RuneSelf {
		if text[0] == ' ' || text[0] >= '\t' && text[0] <= '\r' {
			return 1
		}
		return 0
	}
	if r, n := utf8.DecodeRuneInString(text); unicode.IsSpace(r) {
		return n
	}
	return 0
}

// plain returns the length of the letters and digits of ASCII that a text starts with.
func plain(text string) int {
	n := 0
	for n < len(text) && (letter(text[n]) || digit(text[n])) {
		n++
	}
	return n
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
