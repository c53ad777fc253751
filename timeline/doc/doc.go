// Package doc reads files into documents: the text a reader sees, its blocks, its publication date, and for every
// byte of that text the bytes of the file that hold it.
//
//	bytes ─ charset ─▶ UTF-8 ─ format ─▶ builder ─▶ Document{Text, Blocks, Date} + map back to the bytes
//
// Nothing here knows the clock or the file's time: a document that does not say when it was published has no date.
package doc

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"dateline/timeline/edtf"
)

// A Document is one text as its reader sees it. Offsets are bytes of Text.
type Document struct {
	ID    string // the name of the file, or what the document calls itself
	Title string
	Text  string // valid UTF-8; of plain text the input itself, line ends included
	Lang  string // BCP 47 as the document declares it; "" when it does not
	URL   string // the document's own address; "" when it gives none
	// Date is the day or month of publication that the document states, DateBasis where it stands: "metadata",
	// "front matter" or "dateline". The zero Date and "" when it states none.
	Date      edtf.Date
	DateBasis string
	// Copies names the other files with the same content, which were not read again.
	Copies []string
	// Blocks part Text, in order and without overlap. What stands in no block is white space or decoration.
	Blocks []Block

	back    offsets // Text to the decoded input
	decoded offsets // the decoded input to the bytes as given
	lines   lines   // of the decoded input
	unlined bool    // the format has no lines
	marks   []landmark
}

// A Kind says what part a block plays.
type Kind uint8

const (
	Paragraph Kind = iota
	Heading
	Item  // a list item, or a line of a log
	Cell  // a table cell
	Quote // a quoted paragraph
	Code  // a line of a code block
	Meta  // a date line, byline, copyright or subscription line: it tells no event
	Note  // a footnote or endnote, behind the paragraph that cites it: its dates lead nothing that follows
)

// String returns the name of the kind in lower case.
func (k Kind) String() string {
	return [...]string{"paragraph", "heading", "item", "cell", "quote", "code", "meta", "note"}[k]
}

// A Block is a span of Text that is read on its own: no sentence runs across its ends.
type Block struct {
	Start, End int
	Kind       Kind
	Level      int // depth of a heading (1 to 6) or list item, column of a cell (from 1); 0 otherwise
}

// Source returns the bytes of the input that hold Text[start:end]; in plain UTF-8 text they equal it. It is not ok
// when the span is empty or outside Text, or when nothing in it was taken from the input.
func (d *Document) Source(start, end int) (s, e int, ok bool) {
	if s, e, ok = d.back.source(start, end); ok {
		s, e, ok = d.decoded.source(s, e)
	}
	return s, e, ok
}

// Line returns the line of the input, counted from 1, on which Text[offset] stands; 0 in formats that have no lines.
func (d *Document) Line(offset int) int {
	if d.unlined {
		return 0
	}
	s, ok := d.back.near(offset)
	if !ok {
		return d.lines.first + 1
	}
	return d.lines.line(s)
}

// An Error says what could not be read, where, and how to mend it. Line and Col (bytes) count from 1 and are 0 when
// the error concerns the whole file.
type Error struct {
	Name      string
	Line, Col int
	Msg       string

	cause error
}

func (e *Error) Error() string {
	name := e.Name
	if strings.ContainsFunc(name, unicode.IsControl) {
		name = strconv.Quote(name)
	}
	switch {
	case e.Line == 0:
		return fmt.Sprintf("%s: %s", name, e.Msg)
	case e.Col == 0:
		return fmt.Sprintf("%s:%d: %s", name, e.Line, e.Msg)
	}
	return fmt.Sprintf("%s:%d:%d: %s", name, e.Line, e.Col, e.Msg)
}

// Unwrap returns the error of the reader, if that was the cause.
func (e *Error) Unwrap() error { return e.cause }

// ErrEmpty is wrapped by the *Error of a file that holds no text.
var ErrEmpty = errors.New("empty file, nothing to read; give a file with text")

func emptyError(name string) *Error {
	return &Error{Name: name, Msg: ErrEmpty.Error(), cause: ErrEmpty}
}

// unreadable is the error for a file that the system will not give us. The system's message names the file again.
func unreadable(name string, err error) *Error {
	why := err
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		why = p.Err
	}
	return &Error{Name: name, Msg: "cannot be read: " + why.Error() + "; check the path and its permissions", cause: err}
}

// A format reads one kind of file. sniff sees the first bytes of the file.
type format struct {
	name  string
	exts  []string
	sniff func(head string) bool
	read  func(in *input, yield func(*Document, error) bool)
}

// formats in the order in which they are tried: what a file holds comes first, its extension second, and what no
// other format claims is plain text.
func formats() []format {
	return []format{pdfFormat, zipFormat, gzipFormat, tarFormat, jsonlFormat, feedFormat, htmlFormat, mboxFormat, mailFormat, subtitleFormat,
		markdownFormat, textFormat}
}

const headSize = 64 << 10

// Read reads the documents of one file. A file holds one document, or many: one a line in JSON lines, one an item of a
// feed, a message of a mailbox, a file of an archive. What cannot be read comes as an *Error in its place, and the rest
// goes on. The name chooses the format where the content does not, and stands in errors and IDs.
func Read(name string, r io.Reader) iter.Seq2[*Document, error] { return Reader{}.Read(name, r) }

// Read is the function Read within the limits of r.
func (r Reader) Read(name string, file io.Reader) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		entries := 0
		in := &input{Reader: r, name: name, choose: choose, entries: &entries, r: &capped{file, r.size(), errSize}}
		in.read(yield)
	}
}

func choose(name, head string) format {
	head = strings.TrimPrefix(head, utf8BOM)
	if order, _ := utf16Order(head); order != nil { // of ASCII
		head = strings.ReplaceAll(head, "\x00", "")
	}
	table := formats()
	for _, f := range table {
		if f.sniff(head) {
			return f
		}
	}
	ext := strings.TrimPrefix(strings.ToLower(path.Ext(name)), ".")
	for _, f := range table {
		if slices.Contains(f.exts, ext) {
			return f
		}
	}
	return textFormat
}

// source reads the whole file and decodes it.
func (in *input) source() (*source, error) {
	raw, err := in.all()
	if err != nil {
		return nil, err
	}
	return newSource(in.name, raw)
}

func newSource(name, raw string) (*source, error) {
	text, back, err := decode(name, raw)
	if err != nil {
		return nil, err
	}
	if strings.TrimSpace(text) == "" {
		return nil, emptyError(name)
	}
	return &source{name: name, text: text, decoded: back, lines: newLines(text)}, nil
}

// A source is the decoded text of a file.
type source struct {
	name    string
	text    string
	decoded offsets
	lines   lines
}

// single makes a reader of files that hold one document.
func single(read func(*source) (*Document, error)) func(*input, func(*Document, error) bool) {
	return func(in *input, yield func(*Document, error) bool) {
		s, err := in.source()
		if err != nil {
			yield(nil, err)
			return
		}
		d, err := read(s)
		if err != nil {
			yield(nil, err)
			return
		}
		yield(d, nil)
	}
}
