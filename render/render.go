// Package render writes a timeline in the formats people use it in.
//
//	*timeline.Timeline ─ Formats ─▶ html, json, text …
package render

import (
	"io"

	"dateline/timeline"
)

// A Format is one way to write a timeline.
type Format struct {
	Name  string // as the command line names it
	Ext   string // file name extension with its dot
	About string // one line for the help text
	Write func(io.Writer, *timeline.Timeline, Options) error
	Read  func(io.Reader) (*timeline.Timeline, error) // nil where the format cannot be read back
}

// Options say how a timeline is to look. The zero value works.
type Options struct {
	Title string // instead of the timeline's own
	Theme string // "light", "dark", or "auto" and "" for what the reader's system prefers
}

// Formats lists the formats in the order the help text names them.
func Formats() []Format { return []Format{htmlFormat()} }
