package render

import (
	"cmp"
	"fmt"
	"strings"

	"dateline/timeline"
)

// A figure is a picture of a timeline before it is written: what ECharts drew, reduced to paths and texts, which every
// program draws alike.
type figure struct {
	width, height int
	title, about  string
	lang          string // of both; "" is English
	back          string // "" is transparent
	fades         []fade
	shapes        []shape
	bare          int // events that have no title in it
}

// A fade is a colour whose opacity changes from left to right of the shape that it fills.
type fade struct {
	id    string
	stops []stop
}

type stop struct {
	at    float64 // 0 to 1
	color string
	alpha float64
}

// A shape is a path, a circle where r is not 0, or a text where it is not "". Colours are "#rrggbb", "" for none, or
// "url(#id)" for a fade.
type shape struct {
	path         string // absolute M, L, A and Z
	x, y, r      float64
	fill, stroke string
	alpha        float64 // of the filling
	wide         float64
	dash         []float64

	text   string
	size   float64
	bold   bool
	anchor string // start, middle, end; x is there, y is the baseline
}

// newFigure draws the timeline in the size and the looks that the options ask for.
func newFigure(tl *timeline.Timeline, o Options) (*figure, error) {
	l := o.lang()
	p := newPlot(tl, l)
	for i := range p.Events {
		p.Events[i].Title, p.Events[i].Label = legible(p.Events[i].Title), legible(p.Events[i].Label)
	}
	f := &figure{width: cmp.Or(o.Width, 1200), title: cmp.Or(legible(o.title(tl)), legible(onlyTitle(tl)), l.say("Timeline")), about: p.told(), lang: l.foreign()}
	palette := "light"
	if o.Theme == "dark" {
		palette = "dark"
	}
	if !p.drawable() {
		f.height = cmp.Or(o.Height, 60)
		f.shapes = []shape{{text: legible(l.say("No dated events were found.")), x: float64(f.width) / 2, y: float64(f.height)/2 + 5, size: 13, anchor: "middle", fill: "#888888", alpha: 1}}
		return f, nil
	}
	key, rows := p.key(f.width)
	d, err := p.draw(f.width, max(0, o.Height-rows*keyLine), palette, textWidth)
	if err != nil {
		return nil, err
	}
	if err := f.read(d.SVG); err != nil {
		return nil, fmt.Errorf("the drawing of ECharts cannot be read: %w", err)
	}
	if !o.Transparent {
		f.back = d.Looks.Back
	}
	for _, e := range key {
		f.shapes = append(f.shapes, e.shapes(d.Height, d.Looks)...)
	}
	f.bare = d.Bare
	f.height = d.Height + rows*keyLine
	if o.Height > 0 && f.height > o.Height {
		noted(o, fmt.Sprintf("height asked for that is less than the %d px that the chart needs", f.height), 1)
	}
	return f, nil
}

// legible is text on one line without signs that XML cannot hold.
func legible(text string) string {
	return strings.Map(func(r rune) rune {
		if r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, plain(text))
}

// told is the picture in words, for whoever does not see it.
func (p *plot) told() string {
	about := p.lang.count(len(p.Events), "A timeline of %d event.", "A timeline of %d events.")
	for i, m := range p.Events {
		if i == 100 {
			about += " " + p.lang.say("And %d more.", len(p.Events)-i)
			break
		}
		about += " " + strings.TrimRight(m.Label+": "+m.Title, ".")
		if m.Status == planned || m.Status == reported {
			about += " (" + p.lang.say(string(statuses[m.Status])) + ")"
		}
		about += "."
	}
	return about
}

// tell reports what of the timeline is not in the picture.
func (f *figure) tell(tl *timeline.Timeline, o Options, lost *losses) {
	lost.add("events drawn without their title, for which a wider picture may have room", f.bare)
	lost.add("sentences and sources of events left out", len(tl.Events))
	lost.leftOut(tl)
	lost.tell(o)
}
