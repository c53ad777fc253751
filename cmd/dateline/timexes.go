package main

import (
	"context"
	"encoding/json"
	"errors"
	"unicode/utf8"

	"dateline/timeline/doc"
)

// timexName is the one format that is not of a timeline but of the documents.
const timexName = "timex"

// A timexLine is what --format timex prints of a document: its expressions as TimeML's TIMEX3, with offsets in Unicode
// code points of the reading text.
type timexLine struct {
	ID      string  `json:"id"`
	Timexes []timex `json:"timexes"`
}

type timex struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	Type  string `json:"type"`
	Value string `json:"value"`
	Mod   string `json:"mod"`
}

// writeTimexes writes a line a document, as soon as it is read.
func (p *program) writeTimexes(ctx context.Context, args []string) (found int, err error) {
	out, err := create(p.output, p.stdout)
	if err != nil {
		return 0, err
	}
	defer out.discard()
	lines := json.NewEncoder(out)
	for d := range p.documents(ctx, args) {
		line := p.timexLine(d)
		for _, id := range append([]string{d.ID}, d.Copies...) {
			line.ID = id
			found += len(line.Timexes)
			if err := lines.Encode(line); err != nil {
				return 0, unwritable(p.output, err)
			}
		}
	}
	if len(p.inputs.timelines) > 0 {
		return 0, errors.New("--format timex reads documents; leave the timelines out")
	}
	if err := errors.Join(ctx.Err(), p.verdict()); err != nil {
		return 0, err
	}
	return found, out.commit()
}

func (p *program) timexLine(d *doc.Document) timexLine {
	line := timexLine{ID: d.ID, Timexes: []timex{}}
	at, points := 0, 0 // a place in the text, in bytes and in code points
	for e := range p.extractor.Timexes(d) {
		points += utf8.RuneCountInString(d.Text[at:e.Start])
		t := timex{Start: points, Text: d.Text[e.Start:e.End]}
		points += utf8.RuneCountInString(t.Text)
		at, t.End = e.End, points
		t.Type, t.Value, t.Mod = e.TIMEX3()
		line.Timexes = append(line.Timexes, t)
	}
	return line
}
