package doc

import (
	"cmp"
	"path"
	"strconv"
	"strings"
)

// docxFormat reads Word documents as they stand with all tracked changes taken: paragraphs, headings, list items and table
// cells of the body, each followed by the notes that it cites, without headers and footers. The day on which the file was
// made is no date of publication.
var docxFormat = packed{
	name: "DOCX",
	is: func(p *pack) bool {
		_, err := p.part("[Content_Types].xml")
		return err == nil
	},
	read: readDOCX,
}

func readDOCX(p *pack) (*Document, error) {
	main := p.target("", "officeDocument", "word/document.xml")
	body, err := p.part(main)
	if err != nil {
		return nil, err
	}
	if !strings.Contains(body[:min(len(body), 8<<10)], "wordprocessingml") {
		return nil, &Error{Name: p.in.name, Msg: "a table or slides, not a text; save it as PDF or plain text first"}
	}
	w := wordText{manuscript: newManuscript(), styles: map[string]string{}, notes: map[string][]string{}}
	if styles, err := p.part(p.target(main, "styles", "word/styles.xml")); err == nil {
		w.readStyles(styles)
	}
	for _, kind := range [...]string{"footnote", "endnote"} {
		if notes, err := p.part(p.target(main, kind+"s", "word/"+kind+"s.xml")); err == nil {
			if err := w.readNotes(kind, notes); err != nil {
				return nil, err
			}
		}
	}
	if err := (walker{w.start, w.end, w.text}).walk(body); err != nil {
		return nil, err
	}
	title := ""
	if core, err := p.part(p.target("", "metadata/core-properties", "docProps/core.xml")); err == nil {
		title = textsOf(core, "title")["title"]
	}
	d, err := w.finish(p.in.name, title)
	if err == nil {
		readHead(d)
	}
	return d, err
}

// target follows the relation of a part (the whole for "") whose type ends in a kind.
func (p *pack) target(from, kind, usual string) string {
	found := ""
	rels, err := p.part(path.Join(path.Dir(from), "_rels", path.Base("/"+from)+".rels"))
	if err == nil {
		_ = walker{start: func(e element) bool {
			if strings.HasSuffix(e.attr("Type"), "/"+kind) && found == "" {
				if found = e.attr("Target"); !strings.HasPrefix(found, "/") {
					found = path.Join(path.Dir(from), found)
				}
			}
			return false
		}}.walk(rels)
	}
	return cmp.Or(found, usual)
}

// wordText collects the paragraphs of a Word document.
type wordText struct {
	*manuscript
	styles map[string]string // the name or outline of each style, in lower case

	para   strings.Builder
	open   int // paragraphs that are open: those in text boxes stand in others
	style  string
	list   int // level of the list, from 1; 0 outside
	tables []int
	write  bool // in an element that holds text

	notes map[string][]string // the paragraphs of each, by kind and number
	note  string              // the one that is read
	cited []string            // since the last paragraph outside tables
}

// readNotes collects the notes of a kind. Those that have a type are the rules above notes.
func (w *wordText) readNotes(kind, text string) error {
	err := walker{func(e element) bool {
		if e.name == kind {
			w.note = kind + e.attr("id")
			return e.attr("type") != "" && e.attr("type") != "normal"
		}
		return w.start(e)
	}, w.end, w.text}.walk(text)
	w.note = ""
	return err
}

// readStyles notes what the styles are called. One that is based on another and says nothing itself is like it.
func (w *wordText) readStyles(text string) {
	id, base := "", map[string]string{}
	_ = walker{start: func(e element) bool {
		switch e.name {
		case "style":
			id = e.attr("styleId")
		case "name":
			w.styles[id] = strings.ToLower(e.attr("val"))
		case "basedOn":
			base[id] = e.attr("val")
		case "outlineLvl":
			if n, err := strconv.Atoi(e.attr("val")); err == nil && n < 6 {
				w.styles[id] = "heading " + strconv.Itoa(n+1)
			}
		}
		return false
	}}.walk(text)
	for id := range w.styles {
		for at, n := id, 0; n < 10; at, n = base[at], n+1 {
			if level(w.styles[at]) > 0 {
				w.styles[id] = w.styles[at]
				break
			}
		}
	}
}

// level is the depth of a heading by the name of its style, 0 of another style.
func level(style string) int {
	if style == "title" {
		return 1
	}
	if s, ok := strings.CutPrefix(style, "heading "); ok {
		if n, err := strconv.Atoi(s); err == nil && 1 <= n && n <= 9 {
			return min(n, 6)
		}
	}
	return 0
}

func (w *wordText) start(e element) bool {
	switch e.name {
	case "del", "moveFrom", "instrText", "Fallback", "sectPr", "delText":
		return true
	case "p":
		w.flush()
		w.open++
	case "pStyle":
		w.style = w.styles[e.attr("val")]
	case "outlineLvl":
		if n, err := strconv.Atoi(e.attr("val")); err == nil && w.open > 0 && 0 <= n && n < 6 {
			w.style = "heading " + strconv.Itoa(n+1)
		}
	case "numPr":
		w.list = max(w.list, 1)
	case "ilvl":
		if n, err := strconv.Atoi(e.attr("val")); err == nil && 0 <= n && n < 9 {
			w.list = n + 1
		}
	case "numId":
		if e.attr("val") == "0" { // the style has a list, the paragraph has none
			w.list = 0
		}
	case "footnoteReference", "endnoteReference":
		w.cited = append(w.cited, strings.TrimSuffix(e.name, "Reference")+e.attr("id"))
	case "tbl":
		w.flush()
		w.tables = append(w.tables, 0)
	case "tr":
		if n := len(w.tables); n > 0 {
			w.tables[n-1] = 0
		}
	case "tc":
		w.flush()
		if n := len(w.tables); n > 0 {
			w.tables[n-1]++
		}
	case "t":
		w.write = true
	case "tab":
		w.para.WriteByte(' ')
	case "br", "cr":
		w.para.WriteByte('\n')
	case "noBreakHyphen":
		w.para.WriteByte('-')
	case "tabs", "rPr":
		return true
	}
	return false
}

func (w *wordText) end(name string) {
	switch name {
	case "t":
		w.write = false
	case "p":
		w.flush()
		w.open = max(w.open-1, 0)
	case "tbl":
		w.tables = w.tables[:max(len(w.tables)-1, 0)]
		w.follow()
	}
}

func (w *wordText) text(s string) {
	if w.write {
		w.para.WriteString(s)
	}
}

// flush ends a paragraph.
func (w *wordText) flush() {
	text := w.para.String()
	switch n := len(w.tables); {
	case w.note != "":
		w.notes[w.note] = append(w.notes[w.note], text)
	case level(w.style) > 0:
		w.add(text, Heading, level(w.style))
	case n > 0 && w.tables[n-1] > 0:
		w.add(text, Cell, w.tables[n-1])
	case w.list > 0 || strings.HasPrefix(w.style, "list bullet") || strings.HasPrefix(w.style, "list number"):
		w.add(text, Item, max(w.list, 1))
	case strings.Contains(w.style, "quote"):
		w.add(text, Quote, 0)
	default:
		w.add(text, Paragraph, 0)
	}
	w.para.Reset()
	w.style, w.list = "", 0
	w.follow()
}

// follow adds the notes that were cited, once each. Those of a table follow all of it, which is read by its rows.
func (w *wordText) follow() {
	if len(w.tables) > 0 || w.note != "" {
		return
	}
	for _, id := range w.cited {
		for _, text := range w.notes[id] {
			w.add(text, Note, 0)
		}
		delete(w.notes, id)
	}
	w.cited = w.cited[:0]
}
