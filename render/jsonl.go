package render

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"

	"dateline/timeline"
)

// jsonlFormat is the JSON of the timeline, an object a line: first the title and the documents, then each event, each
// undated event, each string passed over. Lines of events alone are read as well.
func jsonlFormat() Format {
	return Format{
		Name:  "jsonl",
		Ext:   ".jsonl",
		About: "everything that is known, an event a line; read back",
		Write: writeJSONL,
		Read:  readJSONL,
		Sniff: jsonlStart.Match,
	}
}

// jsonlStart is the first line that we write, or an event as our JSON has it: a line with "id" and "date" alone could be
// a document.
var jsonlStart = regexp.MustCompile(`\A\s*\{\s*"(timeline"\s*:\s*"dateline/|id"\s*:\s*"[^"\\]*"\s*,\s*"date"\s*:\s*"[^"\\]*"\s*,\s*"modifier"\s*:)`)

// Parts is the JSON of a timeline with its lists cut into lines.
type parts struct {
	Schema    string            `json:"schema"`
	Title     string            `json:"title"`
	Documents json.RawMessage   `json:"documents"`
	Events    []json.RawMessage `json:"events"`
	Undated   []json.RawMessage `json:"undated"`
	Skipped   []json.RawMessage `json:"skipped"`
}

// A lead is the first line.
type lead struct {
	Schema    string          `json:"timeline"`
	Title     string          `json:"title"`
	Documents json.RawMessage `json:"documents"`
}

func writeJSONL(w io.Writer, tl *timeline.Timeline, o Options) error {
	p, err := cut(tl)
	if err != nil {
		return fmt.Errorf("jsonl: %w", err)
	}
	b := bufio.NewWriter(w)
	lines := json.NewEncoder(b)
	lines.Encode(lead{p.Schema, o.title(tl), p.Documents}) // an error of the writer comes again with Flush
	for _, list := range [][]json.RawMessage{p.Events, p.Undated, p.Skipped} {
		for _, line := range list {
			lines.Encode(line)
		}
	}
	return b.Flush()
}

func readJSONL(name string, r io.Reader) (*timeline.Timeline, error) {
	p := parts{Schema: timeline.Schema}
	b := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, err := b.ReadBytes('\n')
		if err != nil && err != io.EOF {
			return nil, err
		}
		if text := bytes.TrimSpace(line); len(text) > 0 {
			if err := p.take(text); err != nil {
				return nil, &ReadError{Line: n, Col: 1, Err: err}
			}
		}
		if err == io.EOF {
			break
		}
	}
	tl, err := joined(p)
	if err != nil {
		return nil, err
	}
	adopt(tl, name)
	return tl, nil
}

// take puts one line where it belongs: an event has a date, an undated one has not, and what was passed over has neither
// date nor title.
func (p *parts) take(line []byte) error {
	var is struct {
		Schema, Date, Title *string
		Timeline, Reason    *string
	}
	if err := json.Unmarshal(line, &is); err != nil {
		return err
	}
	switch {
	case is.Timeline != nil:
		var l lead
		err := json.Unmarshal(line, &l)
		p.Schema, p.Title, p.Documents = l.Schema, l.Title, l.Documents
		return err
	case is.Date != nil:
		p.Events = append(p.Events, line)
		_, err := joined(parts{Schema: timeline.Schema, Events: p.Events[len(p.Events)-1:]}) // while we know the line
		return err
	case is.Reason != nil && is.Title != nil:
		p.Undated = append(p.Undated, line)
	case is.Reason != nil:
		p.Skipped = append(p.Skipped, line)
	default:
		return errors.New(`neither "date" nor "reason"; give the date of the event in EDTF`)
	}
	return nil
}

// cut marshals a timeline into its parts, joined makes it of them.
func cut(tl *timeline.Timeline) (p parts, err error) {
	text, err := json.Marshal(tl)
	if err != nil {
		return p, err
	}
	return p, json.Unmarshal(text, &p)
}

func joined(p parts) (*timeline.Timeline, error) {
	text, err := json.Marshal(p)
	if err != nil {
		return nil, err
	}
	tl := new(timeline.Timeline)
	return tl, json.Unmarshal(text, tl)
}
