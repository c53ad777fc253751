package timex

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word reads letters, digits and inner apostrophes; an abbreviation of the language takes its full stops with it.
func (g *grammar) word(text string, i int, t *token) {
	if c := text[i]; (c == 'h' || c == 'w' || c == 'f') && i+1 < len(text) && (text[i+1] == 't' || text[i+1] == 'w' || text[i+1] == 'i') {
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

// lookup finds the number of a word of ASCII letters and digits, whatever its case.
func (g *grammar) lookup(word string) int32 {
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
