package doc

import (
	"fmt"
	"strings"

	"github.com/ledongthuc/pdf"
)

// pdfFormat reads the text of PDF page by page. What stands at the head or foot of each page is left out. A scan has no text
// and is refused. The day on which the file was made is no date of publication.
var pdfFormat = format{
	name:  "pdf",
	exts:  []string{"pdf"},
	sniff: func(head string) bool { return strings.Contains(head[:min(len(head), 1024)], "%PDF-") },
	read:  readPDF,
}

func readPDF(in *input, yield func(*Document, error) bool) {
	raw, err := in.all()
	if err != nil {
		yield(nil, err)
		return
	}
	file, err := openPDF(raw)
	if err != nil {
		yield(nil, in.badPDF(err))
		return
	}
	l := layout{}
	for i, p := range file.pages {
		if err := file.read(p, &l); err != nil {
			l.damaged = append(l.damaged, fmt.Sprintf("page %d (%s)", i+1, oneLine(err.Error())))
		}
		l.turn()
	}
	d, err := l.document(in.name, file.title)
	switch {
	case err == nil && !yield(d, nil):
		return
	case err != nil && len(l.damaged) == 0:
		yield(nil, &Error{Name: in.name, Msg: "no text layer, only pictures of pages; let a text recognition program read it first"})
		return
	}
	if n := len(l.damaged); n > 0 {
		yield(nil, &Error{Name: in.name, Msg: fmt.Sprintf("damaged PDF, %d of %d pages are incomplete, first %s; save it anew", n, len(file.pages), l.damaged[0])})
	}
}

func (in *input) badPDF(err error) *Error {
	if err == pdf.ErrInvalidPassword {
		return &Error{Name: in.name, Msg: "PDF with a password; save it without one", cause: err}
	}
	return &Error{Name: in.name, Msg: "damaged PDF (" + oneLine(err.Error()) + "); save it anew", cause: err}
}

// A pdfFile is an open PDF.
type pdfFile struct {
	reader *pdf.Reader
	title  string
	pages  []pdfPage
	fonts  map[string]*pdfFont // by reference
}

// A pdfPage is a page with what it has from the nodes over it.
type pdfPage struct {
	node, resources pdf.Value
	rotate          int64
}

const (
	maxPages     = 50_000 // pages and the nodes over them
	maxPageDepth = 50     // nodes over a page
)

// openPDF finds the pages. The library has no answer to files that lead in circles or are nested without end but to fall with
// the whole program, so these are looked for first, and how much it reads is counted.
func openPDF(raw string) (file *pdfFile, err error) {
	defer func() {
		if r := recover(); r != nil {
			file, err = nil, fmt.Errorf("%v", r)
		}
	}()
	raw = raw[strings.Index(raw, "%PDF-"):]
	if i := strings.LastIndex(raw, "%%EOF"); i > 0 {
		raw = raw[:i+len("%%EOF")]
	}
	if err := guardPDF(raw); err != nil {
		return nil, err
	}
	head, rest := raw[:min(len(raw), 9)], raw[min(len(raw), 9):]
	if len(head) == 9 && head[5] >= '1' { // the library knows the name of version 1 only
		head = "%PDF-1.7\n"
	}
	ration := &rationed{text: head + rest, left: 1<<20 + 16*int64(len(raw))}
	r, err := pdf.NewReader(ration, int64(len(raw)))
	if err != nil {
		return nil, err
	}
	ration.left += 64<<20 + 64*int64(len(raw)) // objects are read anew each time they are looked up
	f := &pdfFile{reader: r, fonts: map[string]*pdfFont{}}
	f.title = oneLine(strings.ToValidUTF8(r.Trailer().Key("Info").Key("Title").Text(), "\uFFFD"))
	nodes := 0
	err = f.walk(pdfPage{node: r.Trailer().Key("Root").Key("Pages")}, 0, &nodes)
	return f, err
}

// walk collects the pages under a node.
func (f *pdfFile) walk(p pdfPage, depth int, nodes *int) error {
	if *nodes++; *nodes > maxPages || depth > maxPageDepth {
		return fmt.Errorf("pages that lead in circles")
	}
	if r := p.node.Key("Resources"); !r.IsNull() {
		p.resources = r
	}
	if r := p.node.Key("Rotate"); !r.IsNull() {
		p.rotate = r.Int64()
	}
	kids := p.node.Key("Kids")
	if kids.Kind() != pdf.Array {
		if p.node.Kind() == pdf.Dict {
			f.pages = append(f.pages, p)
		}
		return nil
	}
	for i := range kids.Len() {
		kid := p
		kid.node = kids.Index(i)
		if err := f.walk(kid, depth+1, nodes); err != nil {
			return err
		}
	}
	return nil
}

// read draws one page. What was drawn before an error stays.
func (f *pdfFile) read(p pdfPage, l *layout) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	c := canvas{file: f, page: l, left: 20_000_000}
	c.state.ctm, c.state.scale = turned(p.rotate), 1
	return c.draw(p.node.Key("Contents"), p.resources, 0)
}
