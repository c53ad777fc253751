package render

import (
	"encoding/json"
	"fmt"
	"html"
	"io"
	"regexp"
	"strings"
	"time"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// visFormat is the array of items that vis-timeline takes. Contents are markup to it and are escaped. An item whose date
// is vague is a range with the class "vague" over the days that hold it. "dateline", which vis passes over, is the event in our JSON
// and is believed when the items are read back.
func visFormat() Format {
	return Format{
		Name:  "vis",
		About: "JSON items for vis-timeline; read back",
		Write: writeVis,
		Read:  readVis,
		Sniff: func(head []byte) bool { return visStart.Match(head) && visKeys.Match(head) },
	}
}

var (
	visStart = regexp.MustCompile(`\A\s*\[\s*\{`)
	visKeys  = regexp.MustCompile(`"start"\s*:`)
)

// A visItem has the fields of https://visjs.github.io/vis-timeline/docs/timeline/#items, and one of ours. Times come as
// ISO 8601 or as milliseconds since 1970.
type visItem struct {
	ID       any             `json:"id,omitempty"` // a text or a number
	Content  string          `json:"content"`
	Title    string          `json:"title,omitempty"` // shown on hover
	Start    json.RawMessage `json:"start"`
	End      json.RawMessage `json:"end,omitempty"`
	Type     string          `json:"type,omitempty"`
	Class    string          `json:"className,omitempty"`
	Dateline json.RawMessage `json:"dateline,omitempty"`
}

func writeVis(w io.Writer, tl *timeline.Timeline, o Options) error {
	items, l, lost := []visItem{}, o.lang(), losses{}
	whole, err := cut(tl)
	if err != nil {
		return fmt.Errorf("vis: %w", err)
	}
	for i, e := range tl.Events {
		start, end, ok := reach(e.When, 0)
		if !ok {
			lost.add("events without a date left out", 1)
			continue
		}
		first, last := e.When.Bounds()
		v := visItem{ID: e.ID, Content: html.EscapeString(l.titleOf(e) + l.aside(e)), Title: html.EscapeString(l.when(e.When) + ". " + quoted(e)),
			Start: visTime(start), Type: "point", Dateline: whole.Events[i]}
		switch {
		case first.IsZero():
			v.Start, v.Class = visTime(end), "vague"
		case last.IsZero():
			v.Class = "vague"
		case e.Status == timeline.Period || !onItsDays(e):
			v.Type, v.End = "range", visTime(end)
		}
		if !onItsDays(e) {
			v.Class = "vague"
			lost.add("dates vaguer than a day drawn as the days that hold them", 1)
		}
		items = append(items, v)
	}
	if o.title(tl) != "" {
		lost.add("title of the timeline left out", 1)
	}
	lost.add("titles and addresses of documents left out", len(tl.Documents))
	lost.leftOut(tl)
	lost.tell(o)
	j := json.NewEncoder(w)
	j.SetIndent("", "  ")
	return j.Encode(items)
}

// quoted is the sentence that an event rests on.
func quoted(e timeline.Event) string {
	if len(e.Sources) == 0 {
		return plain(e.Text)
	}
	return plain(e.Sources[0].Quote)
}

// visTime is an instant as JavaScript reads it in any browser: years before 0 and after 9999 have six digits and a sign.
func visTime(ms int64) json.RawMessage {
	t := time.UnixMilli(ms).UTC()
	text := t.Format("-01-02T15:04:05Z")
	switch y := t.Year(); {
	case y < 0:
		text = fmt.Sprintf("-%06d", -y) + text
	case y > 9999:
		text = fmt.Sprintf("+%06d", y) + text
	default:
		text = fmt.Sprintf("%04d", y) + text
	}
	return json.RawMessage(`"` + strings.TrimSuffix(text, "T00:00:00Z") + `"`)
}

func readVis(name string, r io.Reader) (*timeline.Timeline, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	var items []visItem
	if err := json.Unmarshal(b, &items); err != nil {
		return nil, located(b, err)
	}
	tl := new(timeline.Timeline)
	for _, v := range items {
		e, err := v.event()
		if err != nil {
			return nil, fmt.Errorf("item %q: %w", e.Title, err)
		}
		tl.Events = append(tl.Events, e)
	}
	adopt(tl, name)
	return tl, nil
}

func (v visItem) event() (e timeline.Event, err error) {
	if len(v.Dateline) > 0 {
		one, err := joined(parts{Schema: timeline.Schema, Events: []json.RawMessage{v.Dateline}})
		if err != nil {
			return e, err
		}
		return one.Events[0], nil
	}
	e = timeline.Event{Title: shownText(v.Content), Text: shownText(v.Title), Importance: .5}
	switch id := v.ID.(type) {
	case string:
		e.ID = id
	case float64:
		e.ID = fmt.Sprint(id)
	}
	from, err := visDate(v.Start)
	if err != nil {
		return e, fmt.Errorf("start: %w", err)
	}
	e.When = edtf.At(from)
	if len(v.End) > 0 && string(v.End) != "null" {
		to, err := visDate(v.End)
		if err != nil {
			return e, fmt.Errorf("end: %w", err)
		}
		if e.When = edtf.Between(from, to); e.When.IsZero() {
			return e, fmt.Errorf("it ends before it starts")
		}
	}
	return e, nil
}

// visISO is what items give as times: a date of ISO 8601, perhaps with a sign, a clock and an offset.
var visISO = regexp.MustCompile(`^([+-]\d\d)?(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?)?$`)

// visDate reads a time. Midnight is taken for a day: nobody means the first minute of it.
func visDate(raw json.RawMessage) (edtf.Date, error) {
	var ms float64
	var iso string
	if json.Unmarshal(raw, &ms) == nil {
		iso = strings.Trim(string(visTime(int64(ms))), `"`)
	} else if err := json.Unmarshal(raw, &iso); err != nil {
		return edtf.Date{}, fmt.Errorf("%s is no time; write it as 2014-04-20", raw)
	}
	m := visISO.FindStringSubmatch(strings.TrimSpace(iso))
	if m == nil || m[1] != "" && m[1][1:] != "00" {
		return edtf.Date{}, fmt.Errorf("%q is no time; write it as 2014-04-20", iso)
	}
	date := strings.TrimPrefix(strings.TrimSuffix(m[1], "00"), "+") + m[2]
	if m[3] != "" && strings.Trim(m[3], "0:") != "" {
		date += "T" + m[3] + m[4]
	}
	return edtf.ParseDate(date)
}
