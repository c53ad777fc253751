package render

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A plot is a timeline as the chart needs it: instants in UTC milliseconds, and the texts apart from them.
type plot struct {
	Events []mark   `json:"events"`
	Rank   []int    `json:"rank"`   // events, the weightiest first
	Domain [2]int64 `json:"domain"` // all events with a margin
	Least  int64    `json:"least"`  // the shortest span worth zooming to
	Clock  bool     `json:"clock"`  // there are times of day
	Zone   string   `json:"zone,omitempty"`

	colors []string // the documents that each colour stands for; nil when it stands for the status
	files  []string // the documents that marks cite, by the number they are cited with
	docs   []timeline.Document
	lang   *language
}

// newPlot lays the events of tl on the axis, in the order of a reader and the words of l. An event without any bound has
// no place there.
func newPlot(tl *timeline.Timeline, l *language) *plot {
	p := &plot{lang: l}
	offset, zone, clock := clocks(tl.Events)
	p.Clock, p.Zone = clock, zone
	for _, i := range reading(tl.Events) {
		m := newMark(tl.Events[i], offset, l)
		m.event, m.Color = i, hues[m.Status]
		p.Events = append(p.Events, m)
	}
	p.paint(tl)
	p.weigh()
	p.span()
	p.shorten(tl.Events)
	return p
}

// drawable tells whether any event has a place on the axis.
func (p *plot) drawable() bool {
	return slices.ContainsFunc(p.Events, func(m mark) bool { return m.Kind != nowhere })
}

// shorten takes from the labels what all of them share: the zone of the axis, and the day where there is but one.
func (p *plot) shorten(events []timeline.Event) {
	if !p.Clock {
		return
	}
	day := ""
	for i, m := range p.Events {
		own := p.lang.label(edtf.At(events[m.event].When.From.Trunc(edtf.Day).Exact())) + ", "
		if i > 0 && own != day {
			day = ""
			break
		}
		day = own
	}
	for i := range p.Events {
		label := &p.Events[i].Label
		*label = strings.TrimSuffix(strings.TrimSuffix(*label, " ("+p.Zone+")"), " "+p.Zone)
		*label = strings.TrimPrefix(*label, day)
	}
}

// reading is the order of a reader: by the beginning, or by the end of what has no known beginning.
func reading(events []timeline.Event) []int {
	order := make([]int, len(events))
	known := make([]edtf.Date, len(events))
	for i, e := range events {
		order[i] = i
		start, end := e.When.Bounds()
		known[i] = cmp.Or(start, end)
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(known[i].Days(), known[j].Days()) })
	return order
}

// clocks finds the zone of the axis: the one that all times of day share, or UTC where they differ.
func clocks(events []timeline.Event) (offset int, zone string, clock bool) {
	seen := map[int]bool{}
	for _, e := range events {
		for _, d := range []edtf.Date{e.When.From, e.When.To} {
			clock = clock || d.Grain() >= edtf.Hour
			if own, ok := d.Offset(); ok {
				seen[own], offset = true, own
				_, zone, _ = strings.Cut(d.Display(), "UTC")
			}
		}
	}
	switch {
	case len(seen) == 0:
		return 0, "", clock
	case len(seen) > 1:
		return 0, "UTC", clock
	}
	return offset, "UTC" + strings.TrimSuffix(zone, ")"), clock
}

// hues are the colours of the statuses, where the documents have none.
var hues = [...]int{happened: 0, period: 2, planned: 3, reported: 1}

// paint numbers the documents that events rest on, and gives each its colour where there are several. Past seven
// documents the rest share the eighth colour.
func (p *plot) paint(tl *timeline.Timeline) {
	index, docs, cited := map[string]int{}, named(tl), citedIn(tl.Events)
	for _, d := range tl.Documents {
		if _, known := index[d.ID]; !known && cited[d.ID] {
			index[d.ID] = len(index)
			p.files, p.docs = append(p.files, docs[d.ID].Title), append(p.docs, docs[d.ID])
		}
	}
	if len(index) < 2 {
		return
	}
	p.colors = p.files
	if n := len(p.files); n > 8 {
		p.colors = append(slices.Clone(p.files[:7]), p.lang.say("%d other documents", n-7))
	}
	for i := range p.Events {
		m := &p.Events[i]
		for _, s := range tl.Events[m.event].Sources {
			if n, known := index[s.Document]; known && !slices.Contains(m.Files, n) {
				m.Files = append(m.Files, n)
			}
		}
		if len(m.Files) > 0 {
			m.Color = min(m.Files[0], 7)
		}
		if len(m.Files) == 1 && m.Files[0] < 7 {
			m.Files = nil // the colour says it
		}
	}
}

// citedIn returns the documents that events are told in.
func citedIn(events []timeline.Event) map[string]bool {
	ids := map[string]bool{}
	for _, e := range events {
		for _, s := range e.Sources {
			ids[s.Document] = true
		}
	}
	return ids
}

// weigh ranks the marks by weight. Equals are spread over the axis, so that labels do not crowd at its beginning; the
// top fifth is heavy.
func (p *plot) weigh() {
	spread := func(i int) uint32 { return uint32(i) * 2654435769 }
	p.Rank = make([]int, len(p.Events))
	for i := range p.Rank {
		p.Rank[i] = i
	}
	slices.SortFunc(p.Rank, func(i, j int) int {
		return cmp.Or(cmp.Compare(p.Events[j].Weight, p.Events[i].Weight), cmp.Compare(spread(i), spread(j)))
	})
	for _, i := range p.Rank[:len(p.Rank)/5] {
		p.Events[i].Heavy = p.Events[i].Weight > p.Events[p.Rank[len(p.Rank)/5]].Weight
	}
}

// span sets the domain: all marks and a sixtieth more on each side, a twelfth beyond an open side, and never less than
// six times the shortest mark.
func (p *plot) span() {
	from, to, shortest := p.extent()
	width := max(to-from, 6*shortest)
	margin := (width-(to-from))/2 + width/60
	p.Domain = [2]int64{from - margin, to + margin}
	for _, m := range p.Events {
		switch m.Open {
		case "a":
			p.Domain[0] = min(p.Domain[0], m.Start-width/12)
		case "b":
			p.Domain[1] = max(p.Domain[1], m.End+width/12)
		}
	}
	p.Least = 4 * shortest
	if shortest >= day {
		p.Least = max(p.Least, 7*day)
	}
}

// extent returns the range that the marks fill, and the length of the shortest. A date that holds the whole range of
// three finer ones or more and four times as much ("that day" among minutes) does not widen it: it is drawn to the edges.
func (p *plot) extent() (from, to, shortest int64) {
	order := slices.Clone(p.Rank)
	slices.SortFunc(order, func(i, j int) int {
		a, b := p.Events[i], p.Events[j]
		return cmp.Or(cmp.Compare(a.End-a.Start, b.End-b.Start), cmp.Compare(i, j))
	})
	n := -1
	for _, i := range order {
		m := p.Events[i]
		if m.Kind == nowhere {
			continue
		}
		n++
		width := m.End - m.Start
		switch {
		case n == 0:
			from, to = m.Start, m.End
		case n >= 3 && m.Kind == onePoint && width > 4*(to-from) && m.Start <= from && m.End >= to:
			continue
		}
		from, to = min(from, m.Start), max(to, m.End)
		shortest = cmp.Or(shortest, width)
	}
	return from, to, cmp.Or(shortest, day)
}

// json returns the plot for a script block.
func (p *plot) json() string { return marshal(p) }

// marshal writes numbers, strings and structs of them, which cannot fail. <, > and & are escaped, so that no text can
// end the script block it stands in.
func marshal(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(text)
}
