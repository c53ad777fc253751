package doc

import (
	"net/url"
	"path"
	"strings"

	xhtml "golang.org/x/net/html"
)

// epubFormat reads electronic books: the chapters in their order, title, language and date of publication from the book's own
// record.
var epubFormat = packed{
	name: "EPUB",
	is:   func(p *pack) bool { return p.mimetype() == "application/epub+zip" },
	read: readEPUB,
}

// A book is what the record of an EPUB says.
type book struct {
	title, lang, date string
	items             map[string]string // address by ID
	spine             []string          // IDs of the chapters, in order
}

func readEPUB(p *pack) (*Document, error) {
	container, err := p.part("META-INF/container.xml")
	if err != nil {
		return nil, err
	}
	root := ""
	if err := (walker{start: func(e element) bool {
		if e.name == "rootfile" && root == "" {
			root = e.attr("full-path")
		}
		return false
	}}).walk(container); err != nil {
		return nil, err
	}
	record, err := p.part(root)
	if err != nil {
		return nil, err
	}
	b, err := readBook(record)
	if err != nil {
		return nil, err
	}
	m := newManuscript()
	for _, id := range b.spine {
		chapter, err := p.part(path.Join(path.Dir(root), b.items[id]))
		if err != nil {
			return nil, err
		}
		text, _, err := decode(p.in.name, chapter)
		if err != nil {
			return nil, err
		}
		n := len(m.blocks)
		if err := m.page(text); err != nil {
			return nil, err
		}
		m.number(n)
	}
	d, err := m.finish(p.in.name, b.title)
	if err != nil {
		return nil, err
	}
	d.Lang = b.lang
	if d.Date = metaDate(b.date); !d.Date.IsZero() {
		d.DateBasis = "metadata"
	}
	readHead(d)
	return d, nil
}

func readBook(record string) (book, error) {
	b := book{items: map[string]string{}}
	var into *string
	err := walker{
		start: func(e element) bool {
			into = nil
			switch e.name {
			case "title":
				into = &b.title
			case "language":
				into = &b.lang
			case "date":
				if event := e.attr("event"); event == "" || event == "publication" {
					into = &b.date
				}
			case "item":
				if href, err := url.PathUnescape(e.attr("href")); err == nil && !strings.Contains(e.attr("properties"), "nav") {
					b.items[e.attr("id")] = href
				}
			case "itemref":
				if id := e.attr("idref"); b.items[id] != "" {
					b.spine = append(b.spine, id)
				}
			}
			if into != nil && *into != "" {
				into = nil
			}
			return false
		},
		end: func(string) { into = nil },
		text: func(s string) {
			if into != nil {
				*into += s
			}
		},
	}.walk(record)
	b.title, b.lang, b.date = oneLine(b.title), strings.TrimSpace(b.lang), strings.TrimSpace(b.date)
	return b, err
}

// page appends the blocks of HTML, of which no byte is cited.
func (b *builder) page(text string) error {
	root, err := xhtml.Parse(strings.NewReader(text))
	if err != nil {
		return err
	}
	p := page{builder: b, words: newBuilder(), fresh: true}
	p.node(root, place{})
	p.flush(place{})
	return nil
}
