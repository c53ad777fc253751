package doc

import (
	"strconv"
	"strings"
)

// odtFormat reads OpenDocument texts as they stand with all tracked changes taken: paragraphs, headings, list items and table
// cells, each followed by the notes in it, without comments and indexes. The day on which the file was made is no date of
// publication.
var odtFormat = packed{
	name: "ODT",
	is:   func(p *pack) bool { return strings.HasPrefix(p.mimetype(), "application/vnd.oasis.opendocument.") },
	read: readODT,
}

// mimetype is what a document of the OpenDocument or EPUB kind says it is.
func (p *pack) mimetype() string {
	s, err := p.part("mimetype")
	if err != nil {
		return ""
	}
	return strings.TrimSpace(s)
}

func readODT(p *pack) (*Document, error) {
	if !strings.HasPrefix(p.mimetype(), "application/vnd.oasis.opendocument.text") {
		return nil, &Error{Name: p.in.name, Msg: "a table, slides or a drawing, not a text; save it as PDF or plain text first"}
	}
	body, err := p.part("content.xml")
	if err != nil {
		return nil, err
	}
	o := openText{manuscript: newManuscript(), parents: map[string]string{}, openPara: openPara{para: new(strings.Builder)}}
	if err := (walker{o.start, o.end, o.text}).walk(body); err != nil {
		return nil, err
	}
	title := ""
	if meta, err := p.part("meta.xml"); err == nil {
		title = textsOf(meta, "title")["title"]
	}
	d, err := o.finish(p.in.name, title)
	if err == nil {
		readHead(d)
	}
	return d, err
}

// openText collects the paragraphs of an OpenDocument text.
type openText struct {
	*manuscript
	parents map[string]string // of the styles that the document made up

	openPara
	host   *openPara // of the note that is read
	notes  []string  // since the last paragraph outside tables
	inside int       // paragraphs that are open: those in frames stand in others
	lists  int
	tables []int
}

// An openPara is a paragraph before its end.
type openPara struct {
	para    *strings.Builder
	heading int
	style   string
}

func (o *openText) start(e element) bool {
	switch e.name {
	case "annotation", "tracked-changes", "note-citation", "table-of-content", "alphabetical-index", "sequence-decls", "forms", "scripts",
		"font-face-decls", "illustration-index", "bibliography", "desc", "title", "ruby-text":
		return true
	case "style":
		o.parents[e.attr("name")] = e.attr("parent-style-name")
	case "p", "h":
		o.flush()
		o.inside++
		o.style = e.attr("style-name")
		if parent := o.parents[o.style]; parent != "" {
			o.style = parent
		}
		if o.heading = 0; e.name == "h" {
			n, _ := strconv.Atoi(e.attr("outline-level"))
			o.heading = min(max(n, 1), 6)
		}
	case "note":
		if o.host == nil {
			host := o.openPara
			o.host, o.openPara = &host, openPara{para: new(strings.Builder)}
		}
	case "list":
		o.lists++
	case "table":
		o.flush()
		o.tables = append(o.tables, 0)
	case "table-row":
		if n := len(o.tables); n > 0 {
			o.tables[n-1] = 0
		}
	case "table-cell", "covered-table-cell":
		o.flush()
		if n := len(o.tables); n > 0 {
			o.tables[n-1]++
		}
	case "s", "tab":
		o.para.WriteByte(' ')
	case "line-break":
		o.para.WriteByte('\n')
	}
	return false
}

func (o *openText) end(name string) {
	switch name {
	case "p", "h":
		o.flush()
		o.inside = max(o.inside-1, 0)
	case "note":
		if o.flush(); o.host != nil {
			o.openPara, o.host = *o.host, nil
		}
	case "list":
		o.lists = max(o.lists-1, 0)
	case "table":
		o.tables = o.tables[:max(len(o.tables)-1, 0)]
		o.follow()
	}
}

// text appends text of a paragraph; line ends in it are white space.
func (o *openText) text(s string) {
	if o.inside > 0 {
		o.para.WriteString(strings.ReplaceAll(s, "\n", " "))
	}
}

// flush ends a paragraph.
func (o *openText) flush() {
	text := o.para.String()
	switch n := len(o.tables); {
	case o.host != nil:
		o.notes = append(o.notes, text)
	case o.heading > 0:
		o.add(text, Heading, o.heading)
	case o.style == "Title":
		o.add(text, Heading, 1)
	case n > 0 && o.tables[n-1] > 0:
		o.add(text, Cell, o.tables[n-1])
	case o.lists > 0:
		o.add(text, Item, o.lists)
	case o.style == "Quotations":
		o.add(text, Quote, 0)
	default:
		o.add(text, Paragraph, 0)
	}
	o.para.Reset()
	o.heading, o.style = 0, ""
	o.follow()
}

// follow adds the notes that were read. Those of a table follow all of it, which is read by its rows.
func (o *openText) follow() {
	if len(o.tables) > 0 || o.host != nil {
		return
	}
	for _, text := range o.notes {
		o.add(text, Note, 0)
	}
	o.notes = o.notes[:0]
}
