package doc

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A mark is what a line begins with that makes it an entry of its own.
type mark uint8

const (
	noMark  mark = iota
	bullet       // "- ", "• "
	number       // "1. ", "(a) "
	clock        // "14:02 UTC", "[13:26]"
	dated        // "2019-05-30 …", "May 5: …", "1995 – …"
	ruleOff      // only signs: "====", "* * *"
)

// A line is one line of plain text.
type line struct {
	start, end int // without the white space around it
	body       int // where the text begins after a bullet or number
	indent     int // columns before start
	width      int // columns to end
	mark       mark
	lower      bool // begins with a small letter
	ends       bool // ends a sentence
	first      int  // columns of the first word, at most 100
	open       bool // ends in a comma or in a word that a sentence cannot end with
	dateOnly   bool // is a date, whole or in part, and nothing else
}

// readLine looks at text[start:end], a line without its end.
func readLine(text string, start, end int) line {
	l := line{end: end}
	l.start, l.end = trim(text, start, end)
	l.body = l.start
	s := text[l.start:l.end]
	if s == "" {
		return l
	}
	l.indent = columns(text[start:l.start])
	l.width = l.indent + utf8.RuneCountInString(s)
	r, _ := utf8.DecodeRuneInString(s)
	l.lower = unicode.IsLower(r)
	l.first = firstWord(s)
	l.ends, l.open = ending(s)
	if !l.lower {
		l.mark, l.dateOnly = l.findMark(s)
	}
	return l
}

func columns(space string) int {
	n := 0
	for _, r := range space {
		n++
		if r == '\t' {
			n += 7
		}
	}
	return n
}

// ending reports whether s ends a sentence, or surely does not.
func ending(s string) (ends, open bool) {
	s = strings.TrimRight(s, "\"'”’»)]*_")
	if s == "" {
		return true, false
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	switch r {
	case '.', '!', '?', '…', ':', ';':
		return true, false
	case ',', '-', '–', '—', '&', '(', '/':
		return false, true
	}
	switch s[strings.LastIndexAny(s, " \t")+1:] {
	case "a", "an", "the", "and", "or", "of", "in", "on", "at", "by", "for", "to", "from", "with", "as", "that", "which", "who",
		"was", "were", "is", "are", "had", "has", "have", "his", "her", "its", "their", "into", "than", "but", "until", "since":
		return false, true
	}
	return false, false
}

// findMark returns the mark that s begins with and sets body behind bullets and numbers.
func (l *line) findMark(s string) (m mark, dateOnly bool) {
	if isRule(s) {
		return ruleOff, false
	}
	skip := bulletLen(s)
	if skip > 0 {
		m = bullet
	} else if skip = numberLen(s); skip > 0 {
		m = number
	}
	rest := s[skip:]
	lead, only := entryMark(rest)
	switch {
	case m == number && lead == noMark && strings.TrimLeft(s[:skip], "0123456789") == ". " && monthAhead(rest):
		return dated, false // "12. May": the number is a day
	case m != noMark:
		l.body += skip
		return m, false
	}
	return lead, only
}

func monthAhead(s string) bool {
	c := cursor{s: s}
	return c.month() > 0
}

// isRule reports a line of at least three signs and nothing else: "----", "* * *", "=====".
func isRule(s string) bool {
	switch s[0] {
	case '-', '=', '*', '_', '~', '#', '+', '.':
	default:
		return false
	}
	n := 0
	for i := range len(s) {
		switch s[i] {
		case s[0]:
			n++
		case ' ':
		default:
			return false
		}
	}
	return n >= 3
}

// bulletLen returns the length of a bullet and the space after it.
func bulletLen(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	if !strings.ContainsRune("-*+•·–—‣◦▪●○►", r) || n == len(s) {
		return 0
	}
	rest := strings.TrimLeft(s[n:], " \t")
	if len(rest) == len(s)-n && strings.ContainsRune("-*+·–—", r) { // these have other uses
		return 0
	}
	return len(s) - len(rest)
}

// numberLen returns the length of "1. ", "12) ", "(3) ", "a) " and the space after it. Three digits and more are no
// number of an item.
func numberLen(s string) int {
	i := 0
	paren := s[0] == '('
	if paren {
		i++
	}
	from := i
	for i < len(s) && digit(s[i]) {
		i++
	}
	if i == from && i+1 < len(s) && 'a' <= s[i] && s[i] <= 'z' && s[i+1] == ')' {
		i++
	}
	if i == from || i-from > 2 || i+1 >= len(s) || s[i] != ')' && (paren || s[i] != '.') || s[i+1] != ' ' && s[i+1] != '\t' {
		return 0
	}
	return len(s) - len(strings.TrimLeft(s[i+1:], " \t"))
}

// entryMark reports the clock time or date that the entry of a log or chronicle begins with.
func entryMark(s string) (m mark, dateOnly bool) {
	c := cursor{s: s}
	bracket := c.char("[(")
	if c.i == len(s) || !digit(s[c.i]) && (strings.IndexByte("JFMASONDWT", s[c.i]) < 0 || !monthOrDay(c.name())) {
		return noMark, false
	}
	if w, ok := readDate(c.rest()); ok {
		c.i += w.end
		if bracket && !c.char("])") && !c.clock() {
			return noMark, false
		}
		switch rest := c.rest(); {
		case strings.Trim(rest, " .:") == "":
			return dated, true
		case bracket, separates(rest), strings.Count(s[:c.i], "-") == 2:
			return dated, false
		}
		c.skip(" ")
		if c.clock() {
			return dated, c.rest() == ""
		}
		return noMark, false
	}
	if at := c.i; c.clock() && (bracket || c.i < len(s)) && strings.Contains(s[at:c.i], ":") {
		return clock, false
	}
	return noMark, false
}

// monthOrDay reports the name of a month or a day of the week.
func monthOrDay(w string) bool {
	c := cursor{s: w}
	return c.weekday() || c.month() > 0
}

// separates reports a sign that parts a date from what it dates.
func separates(s string) bool {
	if strings.HasPrefix(s, ":") || strings.HasPrefix(s, "\t") || strings.HasPrefix(s, "  ") {
		return true
	}
	s = strings.TrimLeft(s, " .")
	r, n := utf8.DecodeRuneInString(s)
	return (r == '-' || r == '–' || r == '—' || r == '|') && n < len(s) && s[n] == ' '
}

func firstWord(s string) int {
	s = s[:min(len(s), 100)]
	if i := strings.IndexByte(s, ' '); i >= 0 {
		s = s[:i]
	}
	return utf8.RuneCountInString(s)
}
