package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentences parts one block of text. The spans rise, do not touch, hold no white space at either end, and hold every
// other byte of the text. Line ends inside the block are spaces; a blank line ends a sentence. abbr, which may be nil,
// tells of a word without its period whether it is an abbreviation of the language.
func Sentences(text string, abbr func(word string) bool) []Span {
	s := splitter{text: text, abbr: abbr}
	var out []Span
	start := s.skip(0)
	depth, paren := 0, 0
	for i := start; i < len(text); {
		if letter(text[i]) || text[i] == ' ' {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		end, ok := 0, false
		switch r {
		case '(':
			if depth == 0 {
				paren = i
			}
			depth++
		case ')':
			depth = max(0, depth-1)
		case '\n':
			end, ok = i, s.blank(i)
		case '.', '!', '?', '…':
			end, ok = s.stop(start, i)
			if ok && depth > 0 && (paren > start || s.hour(i)) && s.closes(end) {
				ok = false
			}
		case '。', '！', '？':
			end, ok = i+n, true
		}
		if ok {
			out = append(out, s.trim(start, end))
			start, depth = s.skip(end), 0
			i = start
			continue
		}
		i += n
	}
	if start < len(text) {
		out = append(out, s.trim(start, len(text)))
	}
	return out
}

// A splitter holds what the questions about one block need.
type splitter struct {
	text string
	abbr func(string) bool
}

// reach is how many bytes a parenthesis may still run after a full stop inside it and count as one sentence.
const reach = 300

// hour tells whether the full stop at i is the last of "3:09 p.m."
func (s *splitter) hour(i int) bool {
	before := s.text[max(0, i-3):i]
	return before == "a.m" || before == "p.m"
}

// closes tells whether a parenthesis that is open at i is closed before another one opens.
func (s *splitter) closes(i int) bool {
	rest := s.text[i:min(len(s.text), i+reach)]
	c := strings.IndexAny(rest, "()")
	return c >= 0 && rest[c] == ')'
}

// blank tells whether the line end at i is followed by an empty line.
func (s *splitter) blank(i int) bool {
	for j := i + 1; j < len(s.text); j++ {
		switch s.text[j] {
		case '\n':
			return true
		case ' ', '\t', '\r':
		default:
			return false
		}
	}
	return false
}

func (s *splitter) skip(i int) int {
	for i < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[i:])
		if !unicode.IsSpace(r) {
			break
		}
		i += n
	}
	return i
}

func (s *splitter) trim(start, end int) Span {
	return Span{start, start + len(strings.TrimRightFunc(s.text[start:end], unicode.IsSpace))}
}

// stop tells whether the mark at i ends the sentence that began at start, and where the sentence ends then: after
// further marks, closing quotes and brackets, and reference marks such as [12].
func (s *splitter) stop(start, i int) (end int, ok bool) {
	j := s.closers(i)
	if j >= len(s.text) {
		return j, true
	}
	if r, _ := utf8.DecodeRuneInString(s.text[j:]); !unicode.IsSpace(r) {
		return 0, false
	}
	next := s.skip(j)
	if next >= len(s.text) || strings.Count(s.text[j:next], "\n") > 1 {
		return j, true
	}
	r, _ := utf8.DecodeRuneInString(s.text[next:])
	switch {
	case unicode.IsLower(r), r == ',', r == ';', r == ')':
		return 0, false
	case s.text[i] != '.':
		return j, true
	}
	return j, !s.abbreviated(start, i, next, r)
}

// closers returns the offset after the marks that belong to the full stop at i.
func (s *splitter) closers(i int) int {
	for i < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[i:])
		if !strings.ContainsRune(`.!?…)]}"'”’»*_`, r) {
			m := reference(s.text[i:])
			if m == 0 {
				break
			}
			n = m
		}
		i += n
	}
	return i
}

// reference returns the length of a reference mark, [12] or [note 3] or (5), at the start of the text, else 0.
func reference(text string) int {
	if len(text) < 3 || text[0] != '[' && text[0] != '(' {
		return 0
	}
	end := strings.IndexAny(text[:min(len(text), 12)], "])")
	if end < 2 || strings.Trim(text[1:end], "0123456789") != "" && text[0] == '(' {
		return 0
	}
	if c := text[end-1]; c < '0' || c > '9' {
		return 0
	}
	return end + 1
}

// abbreviated tells whether the period at i belongs to its word and the sentence goes on at next with r.
func (s *splitter) abbreviated(start, i, next int, r rune) bool {
	raw := s.before(start, i)
	word := strings.ToLower(raw)
	after := strings.ToLower(s.after(next))
	digit := unicode.IsDigit(r)
	switch {
	case word == "":
		return false
	case strings.Trim(word, "0123456789") == "":
		return start == i-len(raw) // "1. The first", a numbered item
	case titles[word]:
		return true
	case digit && numbered[word]:
		return true
	case word == "a.m" || word == "p.m":
		return datish[after]
	case utf8.RuneCountInString(raw) == 1 && unicode.IsUpper(firstRune(raw)),
		open[word], strings.Contains(word, "."):
		return !starters[after]
	case s.abbr != nil && s.abbr(word):
		return digit || !starters[after]
	}
	return false
}

// before returns the word that ends at i, inner periods and ampersands included.
func (s *splitter) before(start, i int) string {
	j := i
	for j > start {
		r, n := utf8.DecodeLastRuneInString(s.text[start:j])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != '&' && r != '§' {
			break
		}
		j -= n
	}
	return s.text[j:i]
}

// after returns the word that starts at i, behind an opening quote or bracket.
func (s *splitter) after(i int) string {
	rest := strings.TrimLeft(s.text[i:min(len(s.text), i+40)], `"'“‘«([*_`)
	end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		return rest
	}
	return rest[:end]
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
