package render

import (
	"cmp"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"regexp"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// timelinejsFormat is the JSON of Knight Lab's TimelineJS. It counts years as historians do (-44 is 44 BCE) and takes
// texts for markup, which is escaped here. Dates that it has no notation for keep their words in display_date.
func timelinejsFormat() Format {
	return Format{
		Name:  "timelinejs",
		About: "JSON for Knight Lab's TimelineJS; read back",
		Write: writeTimelineJS,
		Read:  readTimelineJS,
		Sniff: func(head []byte) bool { return timelinejsStart.Match(head) && timelinejsKeys.Match(head) },
	}
}

var (
	timelinejsStart = regexp.MustCompile(`\A\s*\{\s*"(title|events|eras|scale)"\s*:\s*["{\[]`)
	timelinejsKeys  = regexp.MustCompile(`"start_date"|"headline"|"eras"\s*:\s*\[`)
)

// The shapes of https://timeline.knightlab.com/docs/json-format.html.
type (
	knightTimeline struct {
		Title  *knightSlide  `json:"title,omitempty"`
		Events []knightSlide `json:"events"`
		Eras   []knightSlide `json:"eras,omitempty"`
	}
	knightSlide struct {
		Start   *knightDate `json:"start_date,omitempty"`
		End     *knightDate `json:"end_date,omitempty"`
		Text    knightText  `json:"text"`
		Display string      `json:"display_date,omitempty"`
		Group   string      `json:"group,omitempty"`
		ID      string      `json:"unique_id,omitempty"`
	}
	knightText struct {
		Headline string `json:"headline,omitempty"`
		Text     string `json:"text,omitempty"`
	}
	knightDate struct {
		Year    knightNumber `json:"year"`
		Month   knightNumber `json:"month,omitzero"`
		Day     knightNumber `json:"day,omitzero"`
		Hour    knightNumber `json:"hour,omitzero"`
		Minute  knightNumber `json:"minute,omitzero"`
		Second  knightNumber `json:"second,omitzero"`
		Display string       `json:"display_date,omitempty"`
	}
)

// A knightNumber may come as a number or in quotes; it is absent when it is "".
type knightNumber string

// UnmarshalJSON takes 5, "5" and null.
func (n *knightNumber) UnmarshalJSON(b []byte) error {
	text := strings.TrimSpace(strings.Trim(string(b), `"`))
	if text == "null" {
		text = ""
	}
	if _, err := strconv.Atoi(text); text != "" && err != nil {
		return fmt.Errorf("%s is not a whole number", b)
	}
	*n = knightNumber(text)
	return nil
}

// MarshalJSON writes a number.
func (n knightNumber) MarshalJSON() ([]byte, error) { return []byte(n), nil }

func (n knightNumber) value(absent int) int {
	if v, err := strconv.Atoi(string(n)); err == nil {
		return v
	}
	return absent
}

func writeTimelineJS(w io.Writer, tl *timeline.Timeline, o Options) error {
	var out knightTimeline
	out.Events = []knightSlide{}
	docs, lost := named(tl), losses{}
	if title := plain(o.title(tl)); title != "" {
		out.Title = &knightSlide{Text: knightText{Headline: html.EscapeString(title)}}
	}
	for _, e := range tl.Events {
		out.Events = append(out.Events, knightEvent(e, docs, o.lang(), &lost))
	}
	lost.add("status, rules, weights and byte offsets of events left out", len(tl.Events))
	lost.leftOut(tl)
	lost.tell(o)
	j := json.NewEncoder(w)
	j.SetIndent("", "  ")
	return j.Encode(out)
}

func knightEvent(e timeline.Event, docs map[string]timeline.Document, l *language, lost *losses) knightSlide {
	s := knightSlide{ID: e.ID, Display: html.EscapeString(l.when(e.When))}
	s.Text.Headline = html.EscapeString(l.titleOf(e) + l.aside(e))
	for _, source := range e.Sources {
		told := newSource(source, docs[source.Document], "", l)
		s.Text.Text += "<p>" + html.EscapeString(plain(source.Quote)) + "</p><p>" + html.EscapeString(strings.Trim(plain(told.Name)+", "+plain(told.Line), ", ")) + "</p>"
	}
	w := e.When
	first, last := w.Bounds()
	switch {
	case w.Mod == edtf.NoModifier && w.Kind == edtf.One && knightUnit(w.From) != nil:
		s.Start = knightUnit(w.From)
	case w.Mod == edtf.NoModifier && w.Kind == edtf.Span && knightUnit(w.From) != nil && knightUnit(w.To) != nil:
		s.Start, s.End = knightUnit(w.From), knightUnit(w.To)
	case first.IsZero() || last.IsZero():
		s.Start = knightUnit(cmp.Or(first, last))
	default:
		s.Start, s.End = knightUnit(first), knightUnit(last)
	}
	if w.Mod != edtf.NoModifier || w.Kind > edtf.Span || w.From != w.From.Exact() || w.To != w.To.Exact() || knightUnit(cmp.Or(w.From, w.To)) == nil {
		lost.add("dates without a notation in TimelineJS given as days that hold them, and in words", 1)
	}
	return s
}

// knightUnit is a date of the units that TimelineJS has; nil for a decade, a season, a week.
func knightUnit(d edtf.Date) *knightDate {
	number := func(n int) knightNumber { return knightNumber(strconv.Itoa(n)) }
	year := d.Year()
	if year < 1 {
		year-- // there was no year 0
	}
	k := &knightDate{Year: number(year)}
	switch d.Grain() {
	case edtf.Second:
		k.Second = number(d.Second())
		fallthrough
	case edtf.Minute:
		k.Minute = number(d.Minute())
		fallthrough
	case edtf.Hour:
		k.Hour = number(d.Hour())
		fallthrough
	case edtf.Day:
		k.Day = number(d.Day())
		fallthrough
	case edtf.Month:
		k.Month = number(d.Month())
		fallthrough
	case edtf.Year:
		return k
	}
	return nil
}

// date reads it back; the zero Date when there is no such day.
func (k *knightDate) date() edtf.Date {
	year := k.Year.value(0)
	if year < 0 {
		year++
	}
	d := edtf.YMD(year, k.Month.value(0), k.Day.value(0))
	if k.Hour != "" {
		return d.At(k.Hour.value(0), k.Minute.value(-1), k.Second.value(-1))
	}
	return d
}

func readTimelineJS(name string, r io.Reader) (*timeline.Timeline, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	var in knightTimeline
	if err := json.Unmarshal(b, &in); err != nil {
		return nil, located(b, err)
	}
	tl := new(timeline.Timeline)
	if in.Title != nil {
		tl.Title = shownText(in.Title.Text.Headline)
	}
	for _, s := range append(in.Events, in.Eras...) {
		e, err := s.event()
		if err != nil {
			return nil, err
		}
		tl.Events = append(tl.Events, e)
	}
	adopt(tl, name)
	return tl, nil
}

func (s knightSlide) event() (timeline.Event, error) {
	e := timeline.Event{ID: s.ID, Title: shownText(s.Text.Headline), Text: shownText(s.Text.Text), Importance: .5}
	if s.Start == nil || s.Start.date().IsZero() {
		return e, fmt.Errorf("event %q: no start_date that is a date; give year, month, day as numbers", e.Title)
	}
	e.When = edtf.At(s.Start.date())
	if s.End != nil {
		e.When = edtf.Between(s.Start.date(), s.End.date())
		if s.End.date().IsZero() || e.When.IsZero() {
			return e, fmt.Errorf("event %q: end_date is no date after start_date", e.Title)
		}
	}
	return e, nil
}

var tags = regexp.MustCompile(`<[^<>]*>`)

// shownText is what a reader sees of markup.
func shownText(markup string) string {
	return plain(html.UnescapeString(tags.ReplaceAllString(markup, " ")))
}
