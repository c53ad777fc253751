package doc

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// textFormat reads plain text. Its Text is the input itself; blocks are the paragraphs, whether their lines were broken by
// hand or stand one a line, headings, list items and log lines.
var textFormat = format{
	name:  "text",
	exts:  []string{"txt", "text", "log", ""},
	sniff: func(string) bool { return false },
	read:  single(func(s *source) (*Document, error) { return plain(s, s.text, verbatim(len(s.text), 0)), nil }),
}

// plain makes a document of plain text.
func plain(s *source, text string, back offsets) *Document {
	p := parter{text: text, wrap: measure(text)}
	p.run()
	d := s.document(text, back, p.blocks)
	if p.titled() {
		d.Blocks[0].Kind, d.Blocks[0].Level = Heading, 1
	}
	readHead(d)
	return d
}

// A wrap is how the lines of a text are broken.
type wrap struct {
	width  int  // the widest line that was broken in the middle of a sentence, outliers apart; 0 when unknown
	broken bool // lines are broken by hand, a paragraph being several of them
}

const widest = 160 // columns; wider lines were not broken by hand

// widths counts lines by their width.
type widths [widest + 1]int

func (w *widths) add(width int) { w[min(width, widest)]++ }

// below returns the width that the share of n lines keep below or reach.
func (w *widths) below(n int) int {
	sum := 0
	for i, m := range w {
		if sum += m; sum >= n && n > 0 {
			return i
		}
	}
	return 0
}

const measured = 1 << 20 // bytes of a text that show how its lines are broken

// measure looks for lines that end in the middle of a sentence: the next one begins with a small letter, or they are all
// about as wide.
func measure(text string) wrap {
	text = text[:min(len(text), measured)]
	var small, open widths
	breaks, smalls, opens := 0, 0, 0
	var last line
	for start := 0; start < len(text); {
		end, next := lineEnd(text, start)
		l := readLine(text, start, end)
		if last.start < last.end && l.start < l.end && l.mark == noMark && last.mark != ruleOff {
			breaks++
			if l.lower {
				smalls++
				small.add(last.width)
			}
			if !last.ends {
				opens++
				open.add(last.width)
			}
		}
		last, start = l, next
	}
	w := wrap{width: small.below((smalls*19 + 19) / 20), broken: smalls > 0 && smalls*4 >= breaks}
	if top := open.below(opens); !w.broken && opens >= 3 && opens*2 >= breaks && 50 <= top && top <= 90 {
		if low := open.below(opens/5 + 1); low >= top-12 {
			w = wrap{top, true}
		}
	}
	if w.width < 30 || w.width >= widest {
		w.width = 0
	}
	return w
}

// lineEnd returns the end of the line that starts at start, and the start of the next.
func lineEnd(text string, start int) (end, next int) {
	i := strings.IndexByte(text[start:], '\n')
	if i < 0 {
		i = len(text) - start
	}
	if j := strings.IndexByte(text[start:start+i], '\r'); j >= 0 {
		end, next = start+j, start+j+1
		if next < len(text) && text[next] == '\n' {
			next++
		}
		return end, next
	}
	return start + i, min(start+i+1, len(text))
}

// A parter parts a text into blocks, one stanza (the lines between blank ones) after the other.
type parter struct {
	text   string
	wrap   wrap
	stanza []line
	blocks []Block
}

// run parts the whole text.
func (p *parter) run() {
	p.part(0)
	p.settle()
}

// part parts the text from start on.
func (p *parter) part(start int) {
	for start < len(p.text) {
		end, next := lineEnd(p.text, start)
		l := readLine(p.text, start, end)
		if l.start == l.end {
			p.flush()
		} else {
			p.stanza = append(p.stanza, l)
		}
		start = next
	}
	p.flush()
}

// flush makes the blocks of one stanza.
func (p *parter) flush() {
	w := p.stanzaWrap()
	for i := 0; i < len(p.stanza); {
		if p.stanza[i].mark == ruleOff {
			i++
			continue
		}
		j := i + 1
		for j < len(p.stanza) && w.joins(&p.stanza[i], &p.stanza[j-1], &p.stanza[j]) {
			j++
		}
		p.block(i, j)
		i = j
	}
	p.stanza = p.stanza[:0]
}

// stanzaWrap is the wrap of the text, unless the stanza itself shows another.
func (p *parter) stanzaWrap() wrap {
	if p.wrap.broken {
		return p.wrap
	}
	small, width := 0, 0
	for i := 1; i < len(p.stanza); i++ {
		if p.stanza[i].lower {
			small++
			width = max(width, p.stanza[i-1].width)
		}
	}
	if small == 0 || small*3 < len(p.stanza)-1 || width >= widest {
		return p.wrap
	}
	return wrap{width, true}
}

// joins reports that b goes on where a ends, in the block that begins with first.
func (w wrap) joins(first, a, b *line) bool {
	forced := w.width > 0 && a.width+1+b.first > w.width
	switch {
	case a.mark == ruleOff || b.mark == ruleOff:
		return false
	case b.mark != noMark: // an entry of its own, unless the sentence was broken just before something that looks like one
		return w.broken && first.mark != b.mark && first.mark != bullet && forced && !a.ends && !b.dateOnly
	case first.dateOnly:
		return false
	case (first.mark == bullet || first.mark == number) && b.indent > first.indent:
		return true
	case b.lower && (w.broken || !a.ends), a.open && a.width < widest:
		return true
	case !w.broken:
		return false
	case b.indent > a.indent+1 && a.ends:
		return false
	}
	return forced || !a.ends && w.width > 0 && a.width*4 >= w.width*3
}

// block makes a block of the lines i to j of the stanza.
func (p *parter) block(i, j int) {
	first := &p.stanza[i]
	b := Block{Start: first.start, End: p.stanza[j-1].end}
	s := p.text[b.Start:b.End]
	underlined := j == i+1 && j < len(p.stanza) && p.stanza[j].mark == ruleOff
	alone := i == 0 && j == len(p.stanza)
	switch {
	case underlined && first.width <= widest:
		b.Kind, b.Level = Heading, 2
		if p.text[p.stanza[j].start] == '=' {
			b.Level = 1
		}
	case first.dateOnly:
		b.Kind, b.Level = Heading, 3
	case first.mark == bullet, first.mark == number && !(alone && titleLike(p.text[first.body:b.End])):
		b.Kind, b.Level, b.Start = Item, 1+min(first.indent/2, 8), first.body
	case first.mark == number:
		b.Kind, b.Level = Heading, 2
	case first.mark == clock || first.mark == dated:
		b.Kind, b.Level = Item, 1
	case strings.HasPrefix(s, "#") && hashes(s) > 0:
		b.Kind, b.Level = Heading, hashes(s)
		b.Start, _ = trim(p.text, b.Start+b.Level, b.End)
	case j == i+1 && strings.Contains(s, "   "): // a row of a table set with spaces
		b.Kind, b.Level = Cell, 1
	case capitals(s) && (alone || !strings.HasSuffix(s, ".")), alone && strings.Trim(s, "IVXLC. ") == "", alone && j == i+1 && first.indent >= 8 && first.width <= 100:
		b.Kind, b.Level = Heading, 2
	case j == i+1 && titleLike(s) && p.standsOut(i, alone):
		b.Kind, b.Level = Heading, 2
	}
	p.blocks = append(p.blocks, b)
}

// hashes counts the signs of a heading in Markdown, which people use in plain text too.
func hashes(s string) int {
	n := len(s) - len(strings.TrimLeft(s, "#"))
	if n > 6 || n == len(s) || s[n] != ' ' {
		return 0
	}
	return n
}

// standsOut reports that a line is the only one of its kind: blank lines around it, or a long line or a list below.
func (p *parter) standsOut(i int, alone bool) bool {
	if alone {
		return true
	}
	if i+1 == len(p.stanza) || i > 0 && !p.stanza[i-1].ends {
		return false
	}
	if next := &p.stanza[i+1]; next.mark == noMark {
		return next.width > 2*p.stanza[i].width
	}
	return p.stanza[i].mark == noMark
}

const (
	titleWidth = 100 // bytes
	titleWords = 14
)

// titleLike reports a short line that does not end like a sentence.
func titleLike(s string) bool {
	if len(s) > titleWidth || strings.Count(s, " ") >= titleWords {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "\"”’»)"))
	switch {
	case !unicode.IsUpper(r) && !unicode.IsDigit(r) && r != '“' && r != '"':
		return false
	case strings.ContainsAny(s, "@[{=") || strings.Contains(s, "://"):
		return false
	case last == ':':
		return strings.Count(s, " ") < 4
	}
	return unicode.IsLetter(last) || unicode.IsDigit(last)
}

// capitals reports a line or two in capitals throughout, which do not shout a sentence.
func capitals(s string) bool {
	if len(s) > 2*titleWidth || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") {
		return false
	}
	upper := 0
	for _, r := range s {
		switch {
		case unicode.IsLower(r):
			return false
		case unicode.IsUpper(r):
			upper++
		}
	}
	return upper >= 3 && upper*2 > len(s)
}

// settle looks at blocks again when the ones below are known. A heading without text below is none; an entry such as
// "2003: Invasion" is a heading when prose follows.
func (p *parter) settle() {
	for i := range p.blocks {
		b := &p.blocks[i]
		s := p.text[b.Start:b.End]
		if i+1 == len(p.blocks) {
			if b.Kind == Heading && !capitals(s) {
				b.Kind, b.Level = Paragraph, 0
			}
			break
		}
		next := p.blocks[i+1]
		if b.Kind == Item && next.Kind == Paragraph && next.End-next.Start > titleWidth && titleLike(s) {
			if m, _ := entryMark(s); m == dated {
				b.Kind, b.Level = Heading, 3
			}
		}
	}
}

// titled reports that the first block is the title of the text: a heading, or a line that could be one in a newspaper, with
// something below.
func (p *parter) titled() bool {
	if len(p.blocks) < 2 {
		return false
	}
	b := p.blocks[0]
	s := p.text[b.Start:b.End]
	switch {
	case b.Kind == Heading:
		return !readsAsDate(s)
	case b.Kind != Paragraph || len(s) > 2*titleWidth || strings.ContainsAny(s, "\n\r"):
		return false
	}
	return !strings.ContainsAny(s[len(s)-1:], ".:;,")
}
