package doc

import (
	"cmp"
	"html"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability/v2"
	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/timeline/edtf"
)

// htmlFormat reads the article of an HTML page: its paragraphs, headings, list items and table cells, without navigation. The
// date of publication comes from the page's metadata.
var htmlFormat = format{
	name:  "html",
	exts:  []string{"html", "htm", "xhtml"},
	sniff: sniffHTML,
	read:  single(readHTML),
}

func sniffHTML(head string) bool {
	head = strings.TrimSpace(head)
	for strings.HasPrefix(head, "<!--") {
		_, after, _ := strings.Cut(head, "-->")
		head = strings.TrimSpace(after)
	}
	low := strings.ToLower(head[:min(len(head), 1024)])
	if strings.HasPrefix(low, "<?xml") {
		return strings.Contains(low, "<html")
	}
	for _, p := range [...]string{"<!doctype html", "<html", "<head>", "<body"} {
		if strings.HasPrefix(low, p) {
			return true
		}
	}
	return false
}

func readHTML(s *source) (*Document, error) {
	root, err := xhtml.Parse(strings.NewReader(s.text))
	if err != nil {
		return nil, &Error{Name: s.name, Msg: "HTML that cannot be read (" + err.Error() + "); save the text of the page"}
	}
	meta := readMeta(root)
	words := htmlWords(s.text, 0)
	locate(root, words.text.String())
	whole := visibleLen(root)
	body, heading := article(root)
	if n := visibleLen(body); body == nil || n < whole/2 && n < 500 { // a page of notes, lists or tables rather than an article
		if root, err = xhtml.Parse(strings.NewReader(s.text)); err != nil {
			return nil, &Error{Name: s.name, Msg: "HTML that cannot be read (" + err.Error() + "); save the text of the page"}
		}
		locate(root, words.text.String())
		body = root
	}
	p := page{builder: newBuilder(), words: words, fresh: true}
	p.node(body, place{})
	p.flush(place{})
	d := p.document(s)
	d.Title, d.Lang, d.URL = oneLine(cmp.Or(meta.title, heading)), meta.lang, meta.url
	if d.Date = meta.date; !d.Date.IsZero() {
		d.DateBasis = "metadata"
	}
	readHead(d)
	if d.DateBasis == "dateline" && slices.Contains(meta.other, d.Date.Trunc(edtf.Day)) {
		d.Date, d.DateBasis = edtf.Date{}, ""
	}
	if d.Date.IsZero() && !meta.unsure.IsZero() {
		d.Date, d.DateBasis = meta.unsure, "metadata"
	}
	return d, nil
}

// article finds the main content of a page and its title. The tree is changed.
func article(root *xhtml.Node) (body *xhtml.Node, title string) {
	defer func() {
		if recover() != nil { // the library on hostile pages
			body, title = nil, ""
		}
	}()
	p := readability.NewParser()
	a, err := p.ParseAndMutate(root, &url.URL{})
	if err != nil {
		return nil, ""
	}
	return a.Node, a.Title()
}

// skipped elements hold nothing that is read.
func skipped(a atom.Atom) bool {
	switch a {
	case atom.Template, atom.Select, atom.Svg, atom.Math, atom.Object, atom.Button:
		return true
	}
	return raw(a)
}

// raw elements hold text that is not HTML.
func raw(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Noscript, atom.Title, atom.Textarea, atom.Iframe, atom.Noembed, atom.Noframes, atom.Xmp:
		return true
	}
	return false
}

// htmlWords builds the text of HTML source, without that of scripts and the like and without white space. The source
// stands at base in the whole.
func htmlWords(src string, base int) *builder {
	b := newBuilder()
	z := xhtml.NewTokenizer(strings.NewReader(src))
	for at, skip := 0, false; ; {
		kind := z.Next()
		if kind == xhtml.ErrorToken {
			return b
		}
		start := at
		at += len(z.Raw())
		switch kind {
		case xhtml.StartTagToken:
			name, _ := z.TagName()
			skip = raw(atom.Lookup(name))
		case xhtml.EndTagToken:
			skip = false
		case xhtml.TextToken:
			if !skip {
				addWords(b, src[start:at], base+start)
			}
		}
	}
}

// addWords appends HTML text to b without its white space, entities resolved.
func addWords(b *builder, s string, at int) {
	for s != "" {
		i := strings.IndexFunc(s, func(r rune) bool { return r == '&' || blank(r) })
		if i < 0 {
			i = len(s)
		}
		b.copy(s[:i], at)
		if i == len(s) {
			return
		}
		n := runeLen(s[i:])
		if s[i] == '&' {
			n = entityLen(s[i:])
			b.unit(bare(html.UnescapeString(s[i:i+n])), at+i, at+i+n)
		}
		s, at = s[i+n:], at+i+n
	}
}

// blank reports white space, and what the parser may drop or replace.
func blank(r rune) bool { return unicode.IsSpace(r) || r == utf8.RuneError || r == 0 }

// entityLen returns the length of the entity at the start of s, or 1.
func entityLen(s string) int {
	i := 1
	for i < len(s) && i < 40 && (alnum(s[i]) && s[i] < 0x80 || s[i] == '#') {
		i++
	}
	if i < len(s) && s[i] == ';' {
		i++
	}
	return i
}

// locate writes into each text node where its words stand in words, the text of the page without white space. It does so
// as an attribute, for these survive when the article is cut out of the page.
func locate(root *xhtml.Node, words string) {
	at, budget := 0, 4*len(words)
	for n := range root.Descendants() {
		if n.Type != xhtml.TextNode || n.Parent != nil && raw(n.Parent.DataAtom) {
			continue
		}
		w := bare(n.Data)
		if w == "" {
			continue
		}
		if !strings.HasPrefix(words[at:], w) { // text that the parser moved
			if budget < 0 {
				continue
			}
			near := words[at:min(len(words), at+len(w)+4<<10)]
			budget -= len(near)
			i := strings.Index(near, w)
			if i < 0 {
				continue
			}
			n.Attr = []xhtml.Attribute{{Val: strconv.Itoa(at + i)}}
			continue
		}
		n.Attr = []xhtml.Attribute{{Val: strconv.Itoa(at)}}
		at += len(w)
	}
}

// bare returns s without what is blank.
func bare(s string) string {
	if strings.IndexFunc(s, blank) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if blank(r) {
			return -1
		}
		return r
	}, s)
}

func visibleLen(n *xhtml.Node) int {
	if n == nil || n.Type == xhtml.ElementNode && (skipped(n.DataAtom) || aside(n.DataAtom)) {
		return 0
	}
	if n.Type == xhtml.TextNode {
		return len(strings.TrimSpace(n.Data))
	}
	sum := 0
	for c := range n.ChildNodes() {
		sum += visibleLen(c)
	}
	return sum
}

// aside elements are beside the matter of a page.
func aside(a atom.Atom) bool {
	switch a {
	case atom.Nav, atom.Footer, atom.Aside, atom.Form, atom.Head:
		return true
	}
	return false
}

// page builds the text of a page from its tree.
type page struct {
	*builder
	words *builder // the words of the page with their place in the source
	start int      // of the block that is being built
	space bool     // white space is due before the next word
	fresh bool     // nothing was written to the block yet

	column int // cells of the row so far
}

func (p *page) node(n *xhtml.Node, at place) {
	switch {
	case n.Type == xhtml.TextNode:
		p.write(n, at)
		return
	case n.Type == xhtml.ElementNode && (skipped(n.DataAtom) || aside(n.DataAtom)):
		return
	}
	inside, block := p.enter(n, at)
	if block {
		p.flush(at)
	}
	column := p.column
	if n.DataAtom == atom.Tr {
		p.column = 0
	}
	for c := range n.ChildNodes() {
		p.node(c, inside)
	}
	if n.DataAtom == atom.Tr || n.DataAtom == atom.Td || n.DataAtom == atom.Th {
		p.column = column
	}
	if block {
		p.flush(inside)
	}
}

// enter returns the place inside the element n, which stands at a place, and whether n begins a block.
func (p *page) enter(n *xhtml.Node, at place) (inside place, block bool) {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return place{kind: Heading, level: int(n.Data[1] - '0')}, true
	case atom.Ul, atom.Ol:
		return place{at.kind, at.level, "list", at.at + 1}, true
	case atom.Li, atom.Dd, atom.Dt:
		return place{Item, max(at.at, 1), "list", at.at}, true
	case atom.Td, atom.Th:
		p.column++
		return place{kind: Cell, level: p.column}, true
	case atom.Blockquote:
		if at.kind == Paragraph {
			at.kind = Quote
		}
		return at, true
	case atom.Pre:
		return place{kind: Code}, true
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Dl, atom.Table, atom.Tr, atom.Tbody, atom.Thead, atom.Tfoot, atom.Caption,
		atom.Figure, atom.Figcaption, atom.Main, atom.Header, atom.Address, atom.Details, atom.Summary, atom.Hr, atom.Br, atom.Body:
		return at, true
	}
	return at, false
}

// write appends the words of a text node, white space folded.
func (p *page) write(n *xhtml.Node, at place) {
	from := -1
	if len(n.Attr) > 0 {
		from, _ = strconv.Atoi(n.Attr[0].Val)
	}
	for s := n.Data; s != ""; {
		r, size := utf8.DecodeRuneInString(s)
		if unicode.IsSpace(r) {
			if r == '\n' && at.kind == Code {
				p.flush(at)
			}
			p.space, s = true, s[size:]
			continue
		}
		i := strings.IndexFunc(s, unicode.IsSpace)
		if i < 0 {
			i = len(s)
		}
		p.word(s[:i], &from)
		s = s[i:]
	}
}

// word appends a word that stands at *from among the words of the page, and moves *from behind it.
func (p *page) word(w string, from *int) {
	if p.fresh {
		if p.len() > 0 {
			p.insert("\n\n")
		}
		p.start, p.fresh, p.space = p.len(), false, false
	}
	words := p.words.text.String()
	if *from < 0 || !strings.HasPrefix(words[*from:], w) {
		if p.space {
			p.insert(" ")
		}
		p.space = false
		p.insert(w)
		if *from >= 0 {
			*from += len(bare(w))
		}
		return
	}
	p.take(w, *from)
	*from += len(w)
}

// take appends words[from:from+len(w)] with its source.
func (p *page) take(w string, from int) {
	o := &p.words.back
	for i := o.find(from); w != ""; i++ {
		r, end := o.runs[i], o.text
		if i+1 < len(o.runs) {
			end = o.runs[i+1].text
		}
		n := min(end-from, len(w))
		src := r.src + (from-r.text)/r.tw*r.sw
		if p.space {
			if src == p.back.src+1 {
				p.copy(" ", p.back.src)
			} else {
				p.insert(" ")
			}
			p.space = false
		}
		if r.tw == 1 && r.sw == 1 {
			p.copy(w[:n], src)
		} else {
			p.unit(w[:n], src, src+max(n/r.tw, 1)*r.sw)
		}
		w, from = w[n:], from+n
	}
}

// flush ends a block.
func (p *page) flush(at place) {
	if !p.fresh {
		p.block(p.start, at.kind, at.level)
	}
	p.fresh, p.space = true, false
}
