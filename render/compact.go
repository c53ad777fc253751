package render

import (
	"regexp"
	"strings"
)

// lexeme cuts our scripts and styles into what must stay as it is (texts, patterns), comments, and runs of space. A slash
// begins a pattern where no value can end before it.
var lexeme = regexp.MustCompile("(?s)" +
	`(?P<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|` + "`(?:[^`\\\\]|\\\\.)*`" + `)` +
	`|(?P<pattern>[(,=:]\s*/(?:[^/\\\n\[*]|\\.|\[(?:[^\]\\]|\\.)*\])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\]|\\.)*\])*/)` +
	`|(?P<comment>//[^\n]*|/\*.*?\*/)` +
	`|(?P<space>\s+)`)

// compact drops the comments of our own scripts and styles, and the space that means nothing there: beside the signs of
// glue. A line stays one where its end may end a statement.
func compact(text string, glue string) string {
	var b strings.Builder
	last := byte('\n')
	write := func(s string) {
		if s != "" {
			b.WriteString(s)
			last = s[len(s)-1]
		}
	}
	at := 0
	for _, m := range lexeme.FindAllStringSubmatchIndex(text, -1) {
		write(text[at:m[0]])
		at = m[1]
		switch {
		case m[6] >= 0: // a comment
		case m[8] < 0: // a text or a pattern
			write(text[m[0]:m[1]])
		case at == len(text):
			write("\n")
		case strings.Contains(text[m[0]:m[1]], "\n"):
			if last != '\n' && (!strings.ContainsRune(glue, rune(last)) || strings.ContainsRune(")]}", rune(last))) {
				write("\n")
			}
		case last == text[at] || last != '\n' && !strings.ContainsRune(glue, rune(last)) && !strings.ContainsRune(glue, rune(text[at])):
			write(" ")
		}
	}
	write(text[at:])
	return b.String()
}
