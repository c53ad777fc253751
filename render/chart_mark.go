package render

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// Lengths of time in milliseconds.
const (
	second = 1000
	minute = 60 * second
	hour   = 60 * minute
	day    = 24 * hour
)

// Kinds of marks, as page.layout.js knows them.
const (
	onePoint = iota
	onePeriod
	eitherOf
	bothOf
	nowhere // no bound is known: it has no place on the axis
)

// Statuses of marks, as page.draw.js knows them.
const (
	happened = iota
	period
	planned
	reported
)

// A mark is one event on the chart. Its span is half-open; where a side is open both ends are the known one.
type mark struct {
	Start  int64      `json:"a"`
	End    int64      `json:"b,omitempty"` // in JSON what it is longer than a day
	Kind   int        `json:"k,omitempty"`
	Parts  [][2]int64 `json:"x,omitempty"` // of one of two, and of both
	Core   *[2]int64  `json:"n,omitempty"` // of a period: where it certainly held
	Exact  bool       `json:"e,omitempty"` // known to the day or better
	About  bool       `json:"q,omitempty"`
	Vague  bool       `json:"v,omitempty"` // a decade or coarser
	Open   string     `json:"o,omitempty"` // the open side, a or b
	Status int        `json:"s,omitempty"`
	Color  int        `json:"c,omitempty"`
	Files  []int      `json:"p,omitempty"` // documents that tell it, where the colour does not say
	Weight float64    `json:"w"`
	Heavy  bool       `json:"h,omitempty"`
	Title  string     `json:"t"`
	Label  string     `json:"l"`

	event int // in Timeline.Events
}

// MarshalJSON keeps the many marks of one day short; unpack in page.layout.js knows.
func (m mark) MarshalJSON() ([]byte, error) {
	type written mark
	m.End -= m.Start + day
	return json.Marshal(written(m))
}

// point tells marks on the spine from bars below it.
func (m mark) point() bool { return m.Kind != onePeriod && m.Kind != nowhere }

// statuses in the order of their forms on the chart.
var statuses = [...]timeline.Status{happened: timeline.Happened, period: timeline.Period, planned: timeline.Planned, reported: timeline.Reported}

// longestTitle is how many code points of a title the chart gets; it shows far fewer.
const longestTitle = 500

// chartable is a title as the chart can take it: not endless, and without the one word that the drawing's cache of texts, a
// bare object of JavaScript, cannot hold.
func chartable(title string) string {
	if len(title) > longestTitle {
		if r := []rune(title); len(r) > longestTitle {
			title = string(r[:longestTitle]) + "…"
		}
	}
	return strings.ReplaceAll(title, "__proto__", "__proto __")
}

// newMark finds where an event stands; offset is the zone of the axis in minutes, l the language of its label.
func newMark(e timeline.Event, offset int, l *language) mark {
	w := e.When
	m := mark{
		Exact:  w.Grain() >= edtf.Day && (w.Kind != edtf.Span || w.From == w.To),
		About:  roughly(w),
		Vague:  w.Grain() <= edtf.Decade && w.Kind != edtf.Span,
		Status: slices.Index(statuses[:], e.Status),
		Weight: weight(e.Importance),
		Title:  chartable(plain(cmp.Or(e.Title, e.Text, l.say("Untitled")))),
		Label:  l.label(w),
	}
	m.Status = max(m.Status, 0)
	start, end, ok := reach(w, offset)
	if !ok {
		m.Kind = nowhere
		return m
	}
	m.Start, m.End = start, end
	first, last := w.Bounds()
	switch {
	case first.IsZero():
		m.Open, m.Start = "a", end
	case last.IsZero():
		m.Open, m.End = "b", start
	}
	switch {
	case e.Status == timeline.Period:
		m.Kind = onePeriod
		m.Core = core(w, m)
	case w.Kind == edtf.OneOf || w.Kind == edtf.AllOf:
		m.Kind = eitherOf
		if w.Kind == edtf.AllOf {
			m.Kind = bothOf
		}
		m.Parts = [][2]int64{instants(w.From, offset), instants(w.To, offset)}
		m.Exact = w.Grain() >= edtf.Day
	}
	return m
}

// weight keeps an importance that is none (it may come from a file) from upsetting the order.
func weight(importance float64) float64 {
	if importance >= 0 && importance <= 1 {
		return importance
	}
	return 0
}

// reach returns the first instant of w and the one after its last, 0 for an open side.
func reach(w edtf.When, offset int) (start, end int64, ok bool) {
	first, last := w.Bounds()
	if !first.IsZero() {
		start = int64(first.Days()) * day
	}
	if !last.IsZero() {
		end = int64(last.Days()+1) * day
	}
	final := w.To
	if w.Kind == edtf.One {
		final = w.From
	}
	if w.From.Grain() >= edtf.Hour && !first.IsZero() && w.Mod != edtf.After {
		start = instants(w.From, offset)[0]
	}
	if final.Grain() >= edtf.Hour && !last.IsZero() && w.Mod != edtf.Before {
		end = instants(final, offset)[1]
	}
	return start, end, !first.IsZero() || !last.IsZero()
}

// instants returns the span of one date, half-open. A clock with an offset is moved to the zone of the axis.
func instants(d edtf.Date, offset int) [2]int64 {
	first, last := d.Bounds()
	start, end := int64(first.Days())*day, int64(last.Days()+1)*day
	if d.Grain() < edtf.Hour {
		return [2]int64{start, end}
	}
	start += int64(d.Hour())*hour + int64(max(d.Minute(), 0))*minute + int64(max(d.Second(), 0))*second
	if own, ok := d.Offset(); ok {
		start -= int64(own-offset) * minute
	}
	unit := map[edtf.Grain]int64{edtf.Hour: hour, edtf.Minute: minute, edtf.Second: second}
	return [2]int64{start, start + unit[d.Grain()]}
}

// core is the part of a period that lies after the last possible beginning and before the first possible end; nil when
// that is all of it.
func core(w edtf.When, m mark) *[2]int64 {
	if w.Kind != edtf.Span {
		return nil
	}
	c := [2]int64{m.Start, m.End}
	if !w.From.IsZero() && w.From.Grain() < edtf.Day {
		c[0] = instants(w.From, 0)[1]
	}
	if !w.To.IsZero() && w.To.Grain() < edtf.Day {
		c[1] = instants(w.To, 0)[0]
	}
	if c == [2]int64{m.Start, m.End} || m.Open != "" {
		return nil
	}
	return &c
}

// roughly tells whether a date of w is approximate or uncertain.
func roughly(w edtf.When) bool {
	return w.From.IsApprox() || w.To.IsApprox() || w.From.IsUncertain() || w.To.IsUncertain()
}
