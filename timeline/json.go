package timeline

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"dateline/timeline/doc"
	"dateline/timeline/edtf"
)

// Schema names the JSON form of a Timeline. It only ever grows: what a reader of dateline/1 relies on stays.
const Schema = "dateline/1"

type jsonTimeline struct {
	Schema    string         `json:"schema"`
	Title     string         `json:"title"`
	Documents []jsonDocument `json:"documents"`
	Events    []jsonEvent    `json:"events"`
	Undated   []jsonUndated  `json:"undated"`
	Skipped   []jsonSkipped  `json:"skipped"`
	Conflicts []jsonConflict `json:"conflicts,omitempty"`
	Days      []jsonDay      `json:"days,omitempty"`
}

type jsonDocument struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Date      string `json:"date,omitempty"`
	DateBasis string `json:"date_basis,omitempty"`
	Lang      string `json:"lang,omitempty"`
	URL       string `json:"url,omitempty"`
	Shingles  string `json:"shingles,omitempty"`
	SameAs    string `json:"same_as,omitempty"`
}

type jsonEvent struct {
	ID          string       `json:"id"`
	Date        string       `json:"date"`
	Modifier    string       `json:"modifier"`
	Display     string       `json:"display"`
	Granularity string       `json:"granularity"`
	Start       string       `json:"start"`
	End         string       `json:"end"`
	Status      Status       `json:"status"`
	Title       string       `json:"title"`
	Text        string       `json:"text"`
	Importance  float64      `json:"importance"`
	Why         Why          `json:"importance_why,omitzero"`
	Sources     []jsonSource `json:"sources"`
}

// jsonSource is a Source; the places are pointers, for 0 is a place and no place is absent.
type jsonSource struct {
	Document        string    `json:"document"`
	Start           *int      `json:"start,omitempty"`
	End             *int      `json:"end,omitempty"`
	Line            int       `json:"line,omitempty"`
	Page            int       `json:"page,omitempty"`
	Paragraph       int       `json:"paragraph,omitempty"`
	Time            string    `json:"time,omitempty"`
	Message         string    `json:"message_id,omitempty"`
	Quote           string    `json:"quote"`
	Expression      string    `json:"expression,omitempty"`
	ExpressionStart *int      `json:"expression_start,omitempty"`
	ExpressionEnd   *int      `json:"expression_end,omitempty"`
	Rule            string    `json:"rule,omitempty"`
	Basis           Basis     `json:"basis,omitempty"`
	Told            *jsonTold `json:"told,omitempty"`
}

type jsonUndated struct {
	Title      string       `json:"title"`
	Text       string       `json:"text"`
	Expression string       `json:"expression"`
	Reason     string       `json:"reason"`
	Sources    []jsonSource `json:"sources"`
}

type jsonSkipped struct {
	Text     string `json:"text"`
	Reason   string `json:"reason"`
	Document string `json:"document"`
	Start    *int   `json:"start,omitempty"`
	End      *int   `json:"end,omitempty"`
}

// MarshalJSON gives the form that Schema names: dates as EDTF, and the calendar days they stand for.
func (t *Timeline) MarshalJSON() ([]byte, error) {
	return json.Marshal(jsonTimeline{
		Schema:    Schema,
		Title:     t.Title,
		Documents: each(t.Documents, toDocument),
		Events:    each(t.Events, toEvent),
		Undated:   each(t.Undated, toUndated),
		Skipped:   each(t.Skipped, toSkipped),
		Conflicts: each(t.Conflicts, toConflict),
		Days:      each(t.Days, toDay),
	})
}

// WriteJSON writes what MarshalJSON gives, indented by two spaces and without holding more of it than an event at a time.
func (t *Timeline) WriteJSON(w io.Writer) error {
	b := bufio.NewWriter(w)
	title, err := json.Marshal(t.Title)
	if err != nil {
		return err
	}
	fmt.Fprintf(b, "{\n  \"schema\": %q,\n  \"title\": %s", Schema, title)
	err = errors.Join(writeList(b, "documents", t.Documents, toDocument), writeList(b, "events", t.Events, toEvent),
		writeList(b, "undated", t.Undated, toUndated), writeList(b, "skipped", t.Skipped, toSkipped))
	if len(t.Conflicts) > 0 {
		err = errors.Join(err, writeList(b, "conflicts", t.Conflicts, toConflict))
	}
	if len(t.Days) > 0 {
		err = errors.Join(err, writeList(b, "days", t.Days, toDay))
	}
	b.WriteString("\n}\n")
	if err != nil {
		return err
	}
	return b.Flush()
}

// writeList writes a field that is a list.
func writeList[A, B any](w *bufio.Writer, name string, list []A, f func(A) B) error {
	fmt.Fprintf(w, ",\n  %q: [", name)
	for i, a := range list {
		item, err := json.MarshalIndent(f(a), "    ", "  ")
		if err != nil {
			return err
		}
		if i > 0 {
			w.WriteByte(',')
		}
		fmt.Fprintf(w, "\n    %s", item)
	}
	if len(list) > 0 {
		w.WriteString("\n  ")
	}
	w.WriteByte(']')
	return nil
}

// UnmarshalJSON reads what MarshalJSON wrote. It believes date, modifier and granularity; start, end and display follow
// from them. Fields it does not know are passed over; another schema or a date that is none is an error.
func (t *Timeline) UnmarshalJSON(b []byte) error {
	var j jsonTimeline
	if err := json.Unmarshal(b, &j); err != nil {
		return err
	}
	if j.Schema != Schema {
		return fmt.Errorf("schema %q; this program reads %q", j.Schema, Schema)
	}
	read := Timeline{Title: j.Title}
	for _, d := range j.Documents {
		one, err := d.document()
		if err != nil {
			return fmt.Errorf("document %s: %w", d.ID, err)
		}
		read.Documents = append(read.Documents, one)
	}
	for _, e := range j.Events {
		event, err := e.event()
		if err != nil {
			return fmt.Errorf("event %s: %w", e.ID, err)
		}
		read.Events = append(read.Events, event)
	}
	for _, u := range j.Undated {
		read.Undated = append(read.Undated, Undated{u.Title, u.Text, u.Expression, u.Reason, some(u.Sources, jsonSource.source)})
	}
	for _, s := range j.Skipped {
		start, end := ints(s.Start, s.End)
		read.Skipped = append(read.Skipped, Skipped{s.Text, s.Reason, s.Document, start, end})
	}
	if err := read.readMany(j); err != nil {
		return err
	}
	*t = read
	return nil
}

func toDocument(d Document) jsonDocument {
	j := jsonDocument{ID: d.ID, Title: d.Title, DateBasis: d.DateBasis, Lang: d.Lang, URL: d.URL, Shingles: d.Shingles, SameAs: d.SameAs}
	if !d.Date.IsZero() {
		j.Date = d.Date.String()
	}
	return j
}

func (j jsonDocument) document() (Document, error) {
	d := Document{ID: j.ID, Title: j.Title, DateBasis: j.DateBasis, Lang: j.Lang, URL: j.URL, Shingles: j.Shingles, SameAs: j.SameAs}
	if j.Date == "" {
		return d, nil
	}
	return d, d.Date.UnmarshalText([]byte(j.Date))
}

func toEvent(e Event) jsonEvent {
	start, end := e.When.Bounds()
	return jsonEvent{
		ID:          e.ID,
		Date:        e.When.String(),
		Modifier:    e.When.Mod.String(),
		Display:     e.When.Display(),
		Granularity: e.When.Grain().String(),
		Start:       day(start),
		End:         day(end),
		Status:      e.Status,
		Title:       e.Title,
		Text:        e.Text,
		Importance:  e.Importance,
		Why:         e.Why,
		Sources:     each(e.Sources, toSource),
	}
}

func (j jsonEvent) event() (Event, error) {
	when, err := readWhen(j.Date, j.Modifier, j.Granularity)
	if err != nil {
		return Event{}, err
	}
	return Event{
		ID:         j.ID,
		When:       when,
		Title:      j.Title,
		Text:       j.Text,
		Status:     j.Status,
		Importance: j.Importance,
		Why:        j.Why,
		Sources:    some(j.Sources, jsonSource.source),
	}, readTold(j.Sources)
}

func toUndated(u Undated) jsonUndated {
	return jsonUndated{u.Title, u.Text, u.Expression, u.Reason, each(u.Sources, toSource)}
}

func toSkipped(s Skipped) jsonSkipped {
	start, end := span(s.Start, s.End)
	return jsonSkipped{s.Text, s.Reason, s.Document, start, end}
}

func toSource(s Source) jsonSource {
	j := jsonSource{Document: s.Document, Line: s.Line, Page: s.Place.Page, Paragraph: s.Place.Paragraph, Time: s.Place.Time,
		Message: s.Place.Message, Quote: s.Quote, Expression: s.Expression, Rule: s.Rule, Basis: s.Basis}
	j.Told = toTold(s.Told)
	j.Start, j.End = span(s.Start, s.End)
	j.ExpressionStart, j.ExpressionEnd = span(s.ExpressionStart, s.ExpressionEnd)
	return j
}

func (j jsonSource) source() Source {
	s := Source{Document: j.Document, Line: j.Line, Place: doc.Place{Page: j.Page, Paragraph: j.Paragraph, Time: j.Time, Message: j.Message},
		Quote: j.Quote, Expression: j.Expression, Rule: j.Rule, Basis: j.Basis}
	s.Told = j.Told.told()
	s.Start, s.End = ints(j.Start, j.End)
	s.ExpressionStart, s.ExpressionEnd = ints(j.ExpressionStart, j.ExpressionEnd)
	return s
}

// readWhen reads an EDTF date back, with what its text alone does not hold: the modifier, and of which units an
// interval is one or several.
func readWhen(text, modifier, granularity string) (edtf.When, error) {
	w, err := edtf.Parse(text)
	if err != nil {
		return edtf.When{}, err
	}
	if w.Kind == edtf.Span {
		w = ofUnits(w, granularity)
	}
	for m := edtf.NoModifier; m <= edtf.After; m++ {
		if m.String() == modifier {
			w.Mod = m
			return w, nil
		}
	}
	return edtf.When{}, fmt.Errorf("modifier %q; write early, mid, late, before, after or nothing", modifier)
}

// ofUnits is the week, weekend, half or decade that fills the span w, or the span of several; w when none do.
func ofUnits(w edtf.When, granularity string) edtf.When {
	for g := edtf.Decade; g <= edtf.Weekend; g++ {
		from, to := w.From.Trunc(g), w.To.Trunc(g)
		for _, units := range [...]edtf.When{edtf.At(from), edtf.Between(from, to)} {
			if units.Grain() == g && g.String() == granularity && units.String() == w.String() {
				return units
			}
		}
	}
	return w
}

// day is a calendar day as text, or "" for an open side.
func day(d edtf.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

// span is a place, or nothing where there is none.
func span(start, end int) (*int, *int) {
	if end == 0 {
		return nil, nil
	}
	return &start, &end
}

func ints(start, end *int) (int, int) {
	if start == nil || end == nil {
		return 0, 0
	}
	return *start, *end
}

// each maps a list to one that is never null.
func each[A, B any](list []A, f func(A) B) []B {
	out := make([]B, len(list))
	for i, a := range list {
		out[i] = f(a)
	}
	return out
}

// some maps a list, an empty one to nil.
func some[A, B any](list []A, f func(A) B) []B {
	if len(list) == 0 {
		return nil
	}
	return each(list, f)
}
