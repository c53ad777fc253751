package doc

import "strings"

// paragraph makes the blocks of a paragraph or quote that stands from start to here. Lines in it that do not go on are
// blocks of their own.
func (b *builder) paragraph(start int, w wrap, kind Kind, level int) {
	parts := parter{text: b.text.String(), wrap: w}
	parts.part(start)
	first := len(b.blocks) == 0
	if first && parts.titled() {
		parts.blocks[0].Kind, parts.blocks[0].Level = Heading, 1
	}
	for i, p := range parts.blocks {
		if p.Kind == Heading && !(first && i == 0) && !readsAsDate(parts.text[p.Start:p.End]) || p.Kind == Paragraph {
			p.Kind, p.Level = kind, level
		}
		b.blocks = append(b.blocks, p)
	}
}

// A manuscript puts together the text of a format that is made of paragraphs and has no lines to cite.
type manuscript struct {
	*builder
	marks []landmark
	count int // of the paragraphs with text
}

func newManuscript() *manuscript { return &manuscript{builder: newBuilder()} }

// add appends a paragraph. White space in it is folded, but for the ends of its lines.
func (m *manuscript) add(text string, kind Kind, level int) {
	text = foldLines(strings.ToValidUTF8(text, "\uFFFD"))
	if text == "" {
		return
	}
	if m.len() > 0 {
		m.insert("\n\n")
	}
	m.count++
	start := m.len()
	m.marks = append(m.marks, landmark{start, Place{Paragraph: m.count}})
	m.insert(text)
	if kind == Paragraph || kind == Quote {
		m.paragraph(start, wrap{}, kind, level)
	} else {
		m.block(start, kind, level)
	}
}

// number marks the blocks that were built since the nth as paragraphs.
func (m *manuscript) number(n int) {
	if n == 0 {
		m.marks, m.count = nil, 0
	}
	for _, b := range m.blocks[n:] {
		m.count++
		m.marks = append(m.marks, landmark{b.Start, Place{Paragraph: m.count}})
	}
}

// finish makes the document. A first paragraph that looks like a title is one, and the head is read for a date.
func (m *manuscript) finish(name, title string) (*Document, error) {
	p := parter{text: m.text.String(), blocks: m.blocks}
	if len(p.blocks) == 0 {
		return nil, emptyError(name)
	}
	p.settle()
	if p.titled() {
		p.blocks[0].Kind, p.blocks[0].Level = Heading, 1
	}
	d := &Document{ID: name, Title: oneLine(title), Text: p.text, Blocks: p.blocks, back: m.back, marks: m.marks, unlined: true}
	return d, nil
}

// foldLines folds the white space in each line of s and drops its empty lines.
func foldLines(s string) string {
	var out []string
	for line := range strings.SplitSeq(s, "\n") {
		if line = oneLine(line); line != "" {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}
