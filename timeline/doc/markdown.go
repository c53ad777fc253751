package doc

import (
	"html"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	xhtml "golang.org/x/net/html"
)

// markdownFormat reads Markdown with tables. Of links the text is read, of raw HTML the words, images are left out. Front
// matter gives title, date and language.
var markdownFormat = format{
	name: "markdown",
	exts: []string{"md", "markdown", "mdown", "mkd", "qmd", "rmd"},
	sniff: func(head string) bool {
		_, end := frontMatter(head)
		return end > 0 || hashes(strings.TrimLeft(head, "\r\n")) == 1
	},
	read: single(readMarkdown),
}

func readMarkdown(s *source) (*Document, error) {
	front, from := frontMatter(s.text)
	if costly(s.text[from:]) {
		return plain(s, s.text, verbatim(len(s.text), 0)), nil
	}
	m := &marked{builder: newBuilder(), src: s.text, base: from, wrap: measure(s.text[from:])}
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList), goldmark.WithParserOptions(parser.WithHeadingAttribute()))
	m.node(md.Parser().Parse(text.NewReader([]byte(s.text[from:]))), place{})
	d := m.document(s)
	d.Title, d.Lang = front.title, front.lang
	if d.Date = metaDate(front.date); !d.Date.IsZero() {
		d.DateBasis = "front matter"
	}
	readHead(d)
	return d, nil
}

// costly reports brackets, or marks of quotes and lists in one line, in numbers that the parser would take more than linear
// time for: it looks ahead from each to the end of the paragraph. No text that people wrote has them.
func costly(text string) bool {
	cost, signs, size := 0, 0, 0
	for line := range strings.Lines(text) {
		marks := len(line) - len(strings.TrimLeft(line, "> \t-+*.)0123456789"))
		signs += strings.Count(line, "[") + max(marks-64, 0)
		size += len(line)
		if strings.TrimSpace(line) == "" {
			cost += signs * size
			signs, size = 0, 0
		}
	}
	return cost+signs*size > 256*len(text)+10_000_000
}

// marked reads the tree of a Markdown text. Positions in the tree count from base.
type marked struct {
	*builder
	src  string
	base int
	wrap wrap

	column int // cells of the row so far
}

// A place is where in the tree a node stands.
type place struct {
	kind  Kind
	level int
	lead  string // the number before a list item that is a year
	at    int    // where it stands in src
}

// node reads a block node.
func (m *marked) node(n ast.Node, p place) {
	switch n := n.(type) {
	case *ast.Heading:
		m.inlines(n, place{kind: Heading, level: n.Level})
		return
	case *ast.Paragraph, *ast.TextBlock:
		m.inlines(n, p)
		return
	case *ast.Blockquote:
		if p.kind == Paragraph {
			p.kind = Quote
		}
	case *ast.List:
		p = place{kind: Item, level: p.level + 1}
	case *ast.ListItem:
		p.lead, p.at = m.year(n)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		m.code(n)
		return
	case *ast.HTMLBlock:
		m.html(n, p)
		return
	case *east.TableCell:
		m.column++
		m.inlines(n, place{kind: Cell, level: m.column})
		return
	case *east.TableRow, *east.TableHeader:
		m.column = 0
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		m.node(c, p)
		p.lead = ""
	}
}

// year returns the number of a list item that is the year of a sentence: Markdown takes "1989. The wall fell" for item 1989.
func (m *marked) year(n *ast.ListItem) (string, int) {
	list, ok := n.Parent().(*ast.List)
	if !ok || !list.IsOrdered() || list.Start < 100 {
		return "", 0
	}
	at := m.base + n.Pos()
	c := cursor{s: m.src, i: at}
	if _, ok := c.number(3, 9); !ok {
		return "", 0
	}
	c.char(".)")
	return m.src[at:c.i], at
}

// inlines makes the blocks of a node that holds text. Lines that do not go on are blocks of their own.
func (m *marked) inlines(n ast.Node, p place) {
	m.part()
	start := m.len()
	if p.lead != "" {
		m.copy(p.lead, p.at)
		m.insert(" ")
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		m.inline(c)
	}
	m.open = -1
	if p.kind != Paragraph && p.kind != Quote {
		m.block(start, p.kind, p.level)
		return
	}
	m.paragraph(start, m.wrap, p.kind, p.level)
}

// part begins a new paragraph of the text.
func (m *marked) part() {
	if m.len() > 0 {
		m.insert("\n\n")
	}
}

// inline reads one inline node.
func (m *marked) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		from, to := m.base+n.Segment.Start, m.base+n.Segment.Stop
		if n.IsRaw() {
			m.copy(m.src[from:to], from)
		} else {
			m.unescape(from, to)
		}
		if n.SoftLineBreak() || n.HardLineBreak() {
			m.insert("\n")
		}
		return
	case *ast.AutoLink:
		label := string(n.Label([]byte(m.src[m.base:])))
		if at := m.base + n.Pos(); strings.HasPrefix(m.src[at:], "<"+label) {
			m.unit(label, at, at+len(label)+2)
		}
		return
	case *ast.Image, *ast.RawHTML:
		return
	case *ast.Link:
		m.link(n)
		return
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		m.inline(c)
	}
}

// link reads the text of a link. Its first and last character stand for the brackets and the address too, so that a
// quote with the whole link points to the whole link.
func (m *marked) link(n *ast.Link) {
	start := m.len()
	m.open = m.base + n.Pos()
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		m.inline(c)
	}
	m.open = -1
	if m.len() > start {
		m.enclose(linkEnd(m.src, m.back.src))
	}
}

// linkEnd returns where the link ends whose text ends at i.
func linkEnd(src string, i int) int {
	for i < len(src) && src[i] != ']' {
		i++
	}
	if i++; i >= len(src) {
		return len(src)
	}
	closer := map[byte]byte{'(': ')', '[': ']'}[src[i]]
	if closer == 0 {
		return i
	}
	opener, depth := src[i], 0
	for j := i; j < len(src); j++ {
		switch src[j] {
		case '\\':
			j++
		case opener:
			depth++
		case closer:
			if depth--; depth == 0 {
				return j + 1
			}
		case '\n':
			if j+1 < len(src) && src[j+1] == '\n' {
				return i
			}
		}
	}
	return i
}

// unescape appends src[from:to] with its escapes and entities resolved.
func (m *marked) unescape(from, to int) {
	for from < to {
		i := strings.IndexAny(m.src[from:to], `\&`)
		if i < 0 {
			break
		}
		m.copy(m.src[from:from+i], from)
		from += i
		from = m.escape(from, to)
	}
	m.copy(m.src[from:to], from)
}

// escape appends what is written at from with a backslash or as an entity, and returns its end.
func (m *marked) escape(from, to int) int {
	if m.src[from] == '\\' && from+1 < to && util.IsPunct(m.src[from+1]) {
		m.unit(m.src[from+1:from+2], from, from+2)
		return from + 2
	}
	if end := strings.IndexByte(m.src[from:min(to, from+40)], ';'); end > 0 && m.src[from] == '&' {
		name := m.src[from : from+end+1]
		if s := html.UnescapeString(name); s != name {
			m.unit(s, from, from+len(name))
			return from + len(name)
		}
	}
	m.copy(m.src[from:from+1], from)
	return from + 1
}

// code makes a block of each line of code: it may be the line of a log.
func (m *marked) code(n ast.Node) {
	lines := n.Lines()
	m.part()
	for i := range lines.Len() {
		start, l := m.len(), lines.At(i)
		m.copy(m.src[m.base+l.Start:m.base+l.Stop], m.base+l.Start)
		m.block(start, Code, 0)
	}
}

// html reads the words of a block of raw HTML.
func (m *marked) html(n *ast.HTMLBlock, at place) {
	lines := n.Lines()
	if lines.Len() == 0 {
		return
	}
	from, to := m.base+lines.At(0).Start, m.base+lines.At(lines.Len()-1).Stop
	root, err := xhtml.Parse(strings.NewReader(m.src[from:to]))
	if err != nil { // nested too deep to hold anything for a reader
		return
	}
	p := page{builder: m.builder, words: htmlWords(m.src[from:to], from), fresh: true}
	locate(root, p.words.text.String())
	p.node(root, at)
	p.flush(at)
}
