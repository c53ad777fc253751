package doc

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html/charset"
)

const maxDepth = 1000 // elements in elements

var errDeep = errors.New("nested too deep")

// An element is an open element of XML: its local name, which the formats here keep apart without namespaces, and its attributes.
type element struct {
	name  string
	attrs []xml.Attr
}

// attr returns an attribute by its local name; "" when it is not there.
func (e element) attr(name string) string {
	for _, a := range e.attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// A walker is told what XML holds, in order. A nil part is not told.
type walker struct {
	start func(element) (skip bool) // with skip nothing inside is told, nor the end
	end   func(name string)
	text  func(string)
}

// walk reads XML. Entities that a document defines itself are errors, so none can grow.
func (w walker) walk(text string) error {
	dec := xml.NewDecoder(strings.NewReader(text))
	dec.CharsetReader = charset.NewReaderLabel
	for depth, skip := 0, 0; ; {
		t, err := dec.RawToken()
		if err == io.EOF && depth == 0 {
			return nil
		}
		if err == io.EOF {
			return io.ErrUnexpectedEOF
		}
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return errDeep
			}
			if skip == 0 && w.start != nil && w.start(element{t.Name.Local, t.Attr}) {
				skip = depth
			}
		case xml.EndElement:
			if skip == 0 && w.end != nil {
				w.end(t.Name.Local)
			}
			if depth == skip {
				skip = 0
			}
			if depth--; depth < 0 {
				return errors.New("an element ends that did not begin")
			}
		case xml.CharData:
			if skip == 0 && w.text != nil {
				w.text(string(t))
			}
		}
	}
}

// textsOf returns the text of the first element of each name.
func textsOf(text string, names ...string) map[string]string {
	found, open := map[string]string{}, ""
	err := walker{
		start: func(e element) bool {
			if _, have := found[e.name]; !have && open == "" {
				for _, n := range names {
					if n == e.name {
						open, found[n] = n, ""
					}
				}
			}
			return false
		},
		end: func(name string) {
			if name == open {
				open = ""
			}
		},
		text: func(s string) {
			if open != "" {
				found[open] += s
			}
		},
	}.walk(text)
	if err != nil {
		return nil
	}
	return found
}
