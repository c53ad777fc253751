package doc

import (
	"sort"
	"strings"
)

// A builder puts together the text of a document and remembers for each byte where it stood in the source.
type builder struct {
	text   strings.Builder
	back   offsets
	blocks []Block
	open   int // source position that the next text is widened to, from markup before it; -1 for none
}

func newBuilder() *builder { return &builder{open: -1} }

func (b *builder) len() int { return b.text.Len() }

// copy appends s, which stands in the source at src byte for byte.
func (b *builder) copy(s string, src int) {
	if s == "" {
		return
	}
	if b.open >= 0 {
		n := runeLen(s)
		b.unit(s[:n], src, src+n)
		s, src = s[n:], src+n
	}
	b.text.WriteString(s)
	b.back.add(len(s), 1, src, 1)
}

// unit appends s, which is written in another way in source[src:end], such as an entity.
func (b *builder) unit(s string, src, end int) {
	if s == "" {
		return
	}
	if b.open >= 0 && b.open <= src {
		src = b.open
	}
	b.open = -1
	b.text.WriteString(s)
	b.back.add(1, len(s), src, end-src)
}

// insert appends s, which does not stand in the source.
func (b *builder) insert(s string) {
	b.text.WriteString(s)
	b.back.add(1, len(s), b.back.src, 0)
}

// enclose widens the last character to the source position end, so that a span up to it holds the markup after it.
func (b *builder) enclose(end int) {
	s := b.text.String()
	if len(b.back.runs) == 0 || len(s) == 0 || end <= b.back.src {
		return
	}
	b.back.widen(lastRuneLen(s), end)
}

// block makes a block of the text from start to here, without the white space around it. Empty blocks are dropped.
func (b *builder) block(start int, kind Kind, level int) {
	start, end := trim(b.text.String(), start, b.len())
	if start < end {
		b.blocks = append(b.blocks, Block{start, end, kind, level})
	}
}

// document makes the document of what was built from s.
func (b *builder) document(s *source) *Document {
	return s.document(b.text.String(), b.back, b.blocks)
}

func (s *source) document(text string, back offsets, blocks []Block) *Document {
	return &Document{ID: s.name, Text: text, Blocks: blocks, back: back, decoded: s.decoded, lines: s.lines}
}

// offsets maps a text to the source it was made from. Both rise together.
type offsets struct {
	runs      []run
	text, src int // the ends
}

// From its text offset on, a run has units of tw bytes of text, each written as sw bytes of source. In a run that
// stands in no source sw is 0.
type run struct{ text, src, tw, sw int }

// verbatim maps n bytes of text to n bytes of source from src on.
func verbatim(n, src int) offsets {
	var o offsets
	o.add(n, 1, src, 1)
	return o
}

// add appends n units of tw bytes that stand at src as sw bytes each. Units that would lead back are left without a
// source.
func (o *offsets) add(n, tw, src, sw int) {
	if n == 0 {
		return
	}
	if src < o.src {
		src, sw = o.src, 0
	}
	last := len(o.runs) - 1
	if last < 0 || o.runs[last].tw != tw || o.runs[last].sw != sw || src != o.src {
		o.runs = append(o.runs, run{o.text, src, tw, sw})
	}
	o.text += n * tw
	o.src = src + n*sw
}

// widen lets the last tw bytes of text stand for the source up to end.
func (o *offsets) widen(tw, end int) {
	last := o.runs[len(o.runs)-1]
	if last.sw == 0 {
		return
	}
	at := o.text - tw
	if last.tw == 1 && last.sw == 1 { // split the character off
		src := last.src + at - last.text
		if at == last.text {
			o.runs = o.runs[:len(o.runs)-1]
		}
		o.runs = append(o.runs, run{at, src, tw, end - src})
	} else if at == last.text {
		o.runs[len(o.runs)-1] = run{at, last.src, tw, end - last.src}
	}
	o.src = end
}

// find returns the index of the run that holds offset.
func (o *offsets) find(offset int) int {
	return sort.Search(len(o.runs), func(i int) bool { return o.runs[i].text > offset }) - 1
}

func (o *offsets) source(start, end int) (s, e int, ok bool) {
	if start < 0 || start >= end || end > o.text {
		return 0, 0, false
	}
	i, j := o.find(start), o.find(end-1)
	for i <= j && o.runs[i].sw == 0 {
		i++
	}
	for j >= i && o.runs[j].sw == 0 {
		j--
	}
	if i > j {
		return 0, 0, false
	}
	a, b := o.runs[i], o.runs[j]
	s = a.src + max(start-a.text, 0)/a.tw*a.sw
	stop := o.text
	if j+1 < len(o.runs) {
		stop = o.runs[j+1].text
	}
	e = b.src + ((min(end, stop)-b.text-1)/b.tw+1)*b.sw
	return s, e, true
}

// near returns the source position of the text at offset, or of what stands before it.
func (o *offsets) near(offset int) (int, bool) {
	i := o.find(min(max(offset, 0), max(o.text-1, 0)))
	if i < 0 {
		return 0, false
	}
	r := o.runs[i]
	return r.src + (min(max(offset, 0), o.text-1)-r.text)/r.tw*r.sw, true
}

// lines counts the lines of a text. It keeps a count for each step bytes and the text itself, so that its size does not
// depend on the number of lines.
type lines struct {
	text  string
	end   string // what ends a line: "\n", or "\r" in text of the old Macintosh
	upto  []int  // line ends before step*i
	first int    // lines before the text
}

const step = 4 << 10

func newLines(text string) lines {
	l := lines{text: text, end: "\n"}
	if !strings.Contains(text, "\n") {
		l.end = "\r"
	}
	n := 0
	for i := 0; i < len(text); i += step {
		l.upto = append(l.upto, n)
		n += strings.Count(text[i:min(i+step, len(text))], l.end)
	}
	return l
}

// line returns the line of text[offset], counted from 1.
func (l *lines) line(offset int) int {
	if len(l.upto) == 0 {
		return l.first + 1
	}
	offset = min(offset, len(l.text))
	i := min(offset/step, len(l.upto)-1)
	return l.first + l.upto[i] + strings.Count(l.text[i*step:offset], l.end) + 1
}

// col returns the byte column of text[offset], counted from 1.
func (l *lines) col(offset int) int {
	return offset - (strings.LastIndex(l.text[:offset], l.end) + 1) + 1
}
