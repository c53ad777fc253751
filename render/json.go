package render

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"regexp"

	"dateline/timeline"
)

// jsonFormat is the timeline whole, as timeline.Timeline marshals it, indented so that two of them can be compared line
// by line.
func jsonFormat() Format {
	return Format{
		Name:  "json",
		Ext:   ".json",
		About: "everything that is known, to be read by programs and read back",
		Write: writeJSON,
		Read:  readJSON,
		Sniff: jsonSchema.Match,
	}
}

// jsonSchema is how the JSON of a timeline begins, however it is spaced.
var jsonSchema = regexp.MustCompile(`\A\s*\{\s*"schema"\s*:\s*"dateline/`)

func writeJSON(w io.Writer, tl *timeline.Timeline, o Options) error {
	titled := *tl
	titled.Title = o.title(tl)
	return titled.WriteJSON(w)
}

func readJSON(_ string, r io.Reader) (*timeline.Timeline, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	tl := new(timeline.Timeline)
	if err := json.Unmarshal(b, tl); err != nil {
		return nil, located(b, err)
	}
	return tl, nil
}

// located is err with its place, if it knows its offset.
func located(b []byte, err error) error {
	var offset int64
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		offset = syntax.Offset
	case errors.As(err, &kind):
		offset = kind.Offset
	}
	if offset < 1 || offset > int64(len(b)) {
		return err
	}
	before := b[:offset-1]
	return &ReadError{
		Line: 1 + bytes.Count(before, []byte("\n")),
		Col:  len(before) - bytes.LastIndexByte(before, '\n'),
		Err:  err,
	}
}
