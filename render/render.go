// Package render writes a timeline in the formats people use it in.
//
//	*timeline.Timeline ─ Formats ─▶ text, html, json, csv, ics, svg …
//
// No text of a document becomes markup, script or a terminal's command in any of them, and one timeline always gives
// the same bytes.
package render

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"dateline/timeline"
)

// A Format is one way to write a timeline.
type Format struct {
	Name  string // as the command line names it
	Ext   string // file name extension with its dot; "" where no extension means this format alone
	About string // one line for the help text
	Write func(io.Writer, *timeline.Timeline, Options) error
	// Read reads the file called name back: events that cite no document cite that file. Nil where it cannot be read.
	Read  func(name string, r io.Reader) (*timeline.Timeline, error)
	Sniff func(head []byte) bool // whether a file that begins so is for Read; nil where Read is
}

// Options say how a timeline is to look. The zero value works.
type Options struct {
	Title string // instead of the timeline's own
	Theme string // "light", "dark", or "auto" and "" for what the reader's system prefers

	// Lang is the language of our own words and of dates in all that is made for readers, as a BCP 47 tag of one of
	// Languages ("de", "de-AT"); any other is English. Titles and sentences stay as they are, and so do the JSON formats, CSV
	// and the reasons why something has no date.
	Lang string

	// In CSS pixels. Width is that of a picture, 1200 where it is 0, and the most that a snippet takes. Height is that of a
	// picture, and of the chart in a page or a snippet and of Chart; it is what the chart needs where it is 0 or less than that.
	Width, Height int
	Transparent   bool // pictures have no background of their own

	// Of snippets. Assets is where they find ECharts: "inline" or "" in themselves, "page" in the page around them, or the
	// address of the script, which is then held to Integrity ("sha384-…") if that is not "". Nonce is that of the page's
	// Content-Security-Policy.
	Assets, Integrity, Nonce string

	// Lost is told what the format cannot hold, and of how many; nil when nobody asks. What is not lost whole, what says
	// what became of it.
	Lost func(what string, n int)
}

// A ReadError is what Format.Read could not make out, and where: Line and Col (bytes) count from 1.
type ReadError struct {
	Line, Col int
	Err       error
}

func (e *ReadError) Error() string { return fmt.Sprintf("%d:%d: %v", e.Line, e.Col, e.Err) }

// Unwrap returns Err.
func (e *ReadError) Unwrap() error { return e.Err }

// Formats lists the formats in the order the help text names them; the first is the default.
func Formats() []Format {
	return []Format{textFormat(), htmlFormat(), snippetFormat(), svgFormat(), pngFormat(), jsonFormat(), jsonlFormat(), csvFormat(), markdownFormat(), listFormat(),
		icsFormat(), timelinejsFormat(), visFormat(), mermaidFormat(), markwhenFormat()}
}

// Lookup returns the format of a name, "html", or of an extension, ".html", in any case of letters.
func Lookup(name string) (f Format, ok bool) {
	for _, f := range Formats() {
		if strings.EqualFold(name, f.Name) || f.Ext != "" && strings.EqualFold(name, f.Ext) {
			return f, true
		}
	}
	return Format{}, false
}

// title is the heading of the timeline, "" when nobody gave it one.
func (o Options) title(tl *timeline.Timeline) string { return cmp.Or(o.Title, tl.Title) }
