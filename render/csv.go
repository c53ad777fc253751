package render

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"dateline/timeline"
)

// csvFormat is a table with a row an event, dated or not, and a column for each field of the JSON: those of its first
// source and of the document of that source stand beside those of the event. A reader needs the columns "date" (EDTF) and
// "title" alone. No cell can become a formula.
func csvFormat() Format {
	return Format{
		Name:  "csv",
		Ext:   ".csv",
		About: "a table for spreadsheets, all columns; read back",
		Write: writeCSV,
		Read:  readCSV,
		Sniff: sniffCSV,
	}
}

// A column is one field of the JSON of an event, of its first source, or of the document of that source.
type column struct {
	name, key string
	of        int
	number    bool
}

const (
	ofEvent = iota
	ofSource
	ofDocument
	ofReason  // why an undated event is that
	ofSources // those after the first, as JSON
)

// columns in their order. What the JSON calls start and end of a source needs a longer name beside that of the event.
func columns() []column {
	var all []column
	add := func(of int, number bool, prefix, names string) {
		for name := range strings.FieldsSeq(names) {
			all = append(all, column{prefix + name, name, of, number})
		}
	}
	add(ofEvent, false, "", "id date modifier display granularity start end status title text")
	add(ofEvent, true, "", "importance")
	add(ofSource, false, "", "document")
	add(ofDocument, false, "document_", "title date date_basis lang url")
	add(ofSource, true, "source_", "start end")
	add(ofSource, true, "", "line page paragraph")
	add(ofSource, false, "", "time message_id quote expression")
	add(ofSource, true, "", "expression_start expression_end")
	add(ofSource, false, "", "rule basis")
	add(ofReason, false, "", "reason")
	add(ofReason, false, "undated_", "expression")
	return append(all, column{"more_sources", "", ofSources, false})
}

// An object is JSON as it comes; numbers keep their digits.
type object = map[string]any

// generic is the JSON of a timeline whose fields are looked up by name.
type generic struct {
	Schema    string   `json:"schema"`
	Documents []object `json:"documents"`
	Events    []object `json:"events"`
	Undated   []object `json:"undated"`
}

func writeCSV(w io.Writer, tl *timeline.Timeline, o Options) error {
	text, err := json.Marshal(tl)
	if err != nil {
		return fmt.Errorf("csv: %w", err)
	}
	var g generic
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	if err := d.Decode(&g); err != nil {
		return fmt.Errorf("csv: %w", err)
	}
	docs := map[string]object{}
	for _, d := range g.Documents {
		docs[asText(d["id"])] = d
	}
	all, lost := columns(), losses{}
	table := csv.NewWriter(w)
	var head []string
	for _, c := range all {
		head = append(head, c.name)
	}
	table.Write(head) // an error of the writer comes again with Flush
	told := map[string]bool{}
	for _, e := range slices.Concat(g.Events, g.Undated) {
		table.Write(row(all, e, docs, told, &lost))
	}
	table.Flush()
	if o.title(tl) != "" {
		lost.add("title of the timeline left out", 1)
	}
	lost.add("documents without an event of their own left out", len(docs)-len(told))
	lost.add("date-like strings that were passed over left out", len(tl.Skipped))
	lost.tell(o)
	return table.Error()
}

func row(all []column, event object, docs map[string]object, told map[string]bool, lost *losses) []string {
	sources, _ := event["sources"].([]any)
	from := []object{ofEvent: event, ofSource: {}, ofDocument: {}, ofReason: event}
	if len(sources) > 0 {
		from[ofSource], _ = sources[0].(object)
		id := asText(from[ofSource]["document"])
		if d, known := docs[id]; known {
			from[ofDocument], told[id] = d, true
		}
	}
	var cells []string
	for _, c := range all {
		text := ""
		switch {
		case c.of == ofSources && len(sources) > 1:
			text = marshal(sources[1:])
		case c.of != ofSources:
			text = asText(from[c.of][c.key])
		}
		if strings.Contains(text, "\r\n") {
			lost.add("cells in which CR LF will be read as LF", 1)
		}
		cells = append(cells, defused(text))
	}
	return cells
}

// asText is a string or a number as a cell shows it.
func asText(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	}
	return ""
}

// formula are the signs by which a spreadsheet takes a cell for a formula, the wide ones of East Asia included.
const formula = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"

// A table that is opened with another separator than ours, a semicolon or a tab, has cells that begin behind it, and
// lines that begin within our quotes; space and quotes before a formula do not hide it.
var (
	innerFormula = regexp.MustCompile(`([;\t\r\n][\s\v"]*)('*[=+\-@\x{ff1d}\x{ff0b}\x{ff0d}\x{ff20}])`)
	innerDefused = regexp.MustCompile(`([;\t\r\n][\s\v"]*)'('*[=+\-@\x{ff1d}\x{ff0b}\x{ff0d}\x{ff20}])`)
)

// defused puts an apostrophe before what a spreadsheet would compute, BCE dates included, wherever a cell may begin; armed
// takes it away again.
func defused(text string) string {
	text = innerFormula.ReplaceAllString(text, "$1'$2")
	if isFormula(text) {
		return "'" + text
	}
	return text
}

func armed(cell string) string {
	if text, ok := strings.CutPrefix(cell, "'"); ok && isFormula(text) {
		cell = text
	}
	return innerDefused.ReplaceAllString(cell, "$1$2")
}

// isFormula also takes a formula behind apostrophes for one, so that what a document already defused stays as it was.
func isFormula(text string) bool {
	return strings.IndexAny(strings.TrimLeft(text, "'"), formula) == 0
}

// sniffCSV tells a table by its first line, which names at least "date" and "title".
func sniffCSV(head []byte) bool {
	line, _, _ := bytes.Cut(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), []byte("\n"))
	names, err := csv.NewReader(bytes.NewReader(line)).Read()
	at := header(names)
	return err == nil && at["date"] > 0 && at["title"] > 0
}

// header is the place of each column, from 1.
func header(names []string) map[string]int {
	at := map[string]int{}
	for i, name := range names {
		at[strings.ToLower(strings.TrimSpace(strings.TrimPrefix(name, "\ufeff")))] = i + 1
	}
	return at
}

func readCSV(name string, r io.Reader) (*timeline.Timeline, error) {
	table := csv.NewReader(r)
	table.FieldsPerRecord = -1
	names, err := table.Read()
	if err != nil {
		return nil, csvError(err)
	}
	at, all, tl, docs := header(names), columns(), new(timeline.Timeline), map[string]bool{}
	for {
		cells, err := table.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, csvError(err)
		}
		cell := func(c column) string {
			if i := at[c.name]; i > 0 && i <= len(cells) {
				return armed(cells[i-1])
			}
			return ""
		}
		if strings.Join(cells, "") == "" {
			continue
		}
		line, _ := table.FieldPos(0)
		if err := readRow(tl, docs, all, cell, line); err != nil {
			col := 1
			if i := at["date"]; i > 0 && i <= len(cells) {
				_, col = table.FieldPos(i - 1)
			}
			return nil, &ReadError{Line: line, Col: col, Err: err}
		}
	}
	adopt(tl, name)
	return tl, nil
}

// readRow adds one row to tl by way of the JSON that it stands for.
func readRow(tl *timeline.Timeline, docs map[string]bool, all []column, cell func(column) string, line int) error {
	from := []object{ofEvent: {"importance": json.Number("0.5")}, ofSource: {}, ofDocument: {}, ofReason: {}}
	var sources []any
	for _, c := range all {
		switch text := cell(c); {
		case text == "":
		case c.of == ofSources:
			if err := json.Unmarshal([]byte(text), &sources); err != nil {
				return fmt.Errorf("more_sources: %w", err)
			}
		case c.number:
			from[c.of][c.key] = json.Number(text)
		default:
			from[c.of][c.key] = text
		}
	}
	event, source, document := from[ofEvent], from[ofSource], from[ofDocument]
	if len(source) == 0 {
		source["line"] = line
	}
	event["sources"] = append([]any{source}, sources...)
	g := generic{Schema: timeline.Schema}
	if id := asText(source["document"]); id != "" && !docs[id] {
		docs[id], document["id"] = true, id
		g.Documents = []object{document}
	}
	if asText(event["date"]) == "" {
		event["reason"] = from[ofReason]["reason"]
		event["expression"] = from[ofReason]["expression"]
		g.Undated = []object{event}
	} else {
		g.Events = []object{event}
	}
	text, err := json.Marshal(g)
	if err != nil {
		return fmt.Errorf("a number is none: %w", err)
	}
	one := new(timeline.Timeline)
	if err := json.Unmarshal(text, one); err != nil {
		return err
	}
	tl.Documents, tl.Events = append(tl.Documents, one.Documents...), append(tl.Events, one.Events...)
	tl.Undated = append(tl.Undated, one.Undated...)
	return nil
}

// csvError is an error of the table with its place.
func csvError(err error) error {
	var bad *csv.ParseError
	if errors.As(err, &bad) {
		return &ReadError{Line: bad.Line, Col: bad.Column, Err: bad.Err}
	}
	return err
}
