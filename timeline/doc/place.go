package doc

import (
	"fmt"
	"sort"
)

// A Place says where a text stands in an input that has no lines of its own to count, or no lines alone. Each format fills
// what it has; the zero Place is no place.
type Place struct {
	Page      int    // of a PDF, from 1
	Paragraph int    // of DOCX, ODT, EPUB and the item of a feed, from 1; paragraphs without text do not count
	Time      string // of a subtitle: "00:01:02"
	Message   string // of a mail: its Message-ID in angle brackets
}

// String returns the place in words: "page 3", "paragraph 12", "00:01:02", "message <id>"; "" for none.
func (p Place) String() string {
	switch {
	case p.Page > 0:
		return fmt.Sprintf("page %d", p.Page)
	case p.Paragraph > 0:
		return fmt.Sprintf("paragraph %d", p.Paragraph)
	case p.Time != "":
		return p.Time
	case p.Message != "":
		return "message " + p.Message
	}
	return ""
}

// A landmark is the place of the text from an offset on.
type landmark struct {
	offset int
	Place
}

// Place returns where Text[offset] stands, in the terms of the format; the zero Place in formats that have lines alone.
func (d *Document) Place(offset int) Place {
	i := sort.Search(len(d.marks), func(i int) bool { return d.marks[i].offset > offset })
	if i == 0 {
		return Place{}
	}
	return d.marks[i-1].Place
}
