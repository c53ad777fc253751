package render

import (
	"cmp"
	"strings"

	"dateline/timeline"
)

// An undated event and a document as the page tells them.
type undated struct {
	Title, Reason string
	Source        source
}

type document struct{ Name, URL, Date, Basis string }

// trays fills in what has no date and what was passed over.
func (g *page) trays(tl *timeline.Timeline, l *language) {
	docs := named(tl)
	for _, e := range tl.Undated[:min(len(tl.Undated), trayed)] {
		u := undated{Title: cmp.Or(e.Title, e.Text, e.Expression), Reason: e.Reason}
		if len(e.Sources) > 0 {
			u.Source = newSource(e.Sources[0], docs[e.Sources[0].Document], "", l)
		}
		g.Undated = append(g.Undated, u)
	}
	g.MoreUndated = len(tl.Undated) - len(g.Undated)
	g.Skipped = tl.Skipped[:min(len(tl.Skipped), trayed)]
	g.MoreSkipped = len(tl.Skipped) - len(g.Skipped)
	g.SkippedCount = l.count(len(tl.Skipped), "%d date-like string not used", "%d date-like strings not used")
}

func documents(tl *timeline.Timeline, l *language) []document {
	var out []document
	for _, d := range tl.Documents {
		s := newSource(timeline.Source{Document: d.ID}, d, "", l)
		out = append(out, document{Name: s.Name, URL: s.URL, Date: l.date(d.Date), Basis: l.say(d.DateBasis)})
	}
	return out
}

// made says in sentences how the timeline came about, how its dates are known and what is not on it.
func made(tl *timeline.Timeline, p *plot) []string {
	l := p.lang
	out := []string{l.count(len(tl.Documents),
		"Dateline made it from the words of the document by rules: every event cites the sentence it rests on, and no date is more exact than its text.",
		"Dateline made it from the words of %d documents by rules: every event cites the sentence it rests on, and no date is more exact than its text.")}
	if known := knownBy(tl.Events, l); known != "" {
		out = append(out, l.say("Of %s, %s.", l.count(len(tl.Events), "%d date", "%d dates"), known))
	}
	var left []string
	if n := len(tl.Undated); n > 0 {
		left = append(left, l.count(n, "%d event without a date that can be known", "%d events without a date that can be known"))
	}
	if n := len(tl.Skipped); n > 0 {
		left = append(left, l.count(n, "%d string that only looks like a date", "%d strings that only look like a date"))
	}
	if len(left) > 0 {
		out = append(out, l.say("Not on the chart: %s.", strings.Join(left, l.say(", and "))))
	}
	if p.Zone != "" {
		out = append(out, l.say("Times of day on the chart are in %s.", p.Zone))
	}
	return out
}

// knownWays are the ways in which a date can be known.
var knownWays = [...]struct {
	basis     timeline.Basis
	one, many string
}{
	{timeline.Explicit, "%d is stated in the text", "%d are stated in the text"},
	{timeline.DocumentDate, "%d is counted from the date of the document", "%d are counted from the date of the document"},
	{timeline.Publication, "%d is that of the document itself", "%d are that of the document itself"},
	{timeline.Narrative, "%d is carried on from dates told before", "%d are carried on from dates told before"},
	{timeline.Inferred, "%d is implied by the text", "%d are implied by the text"},
}

// knownBy counts the ways in which the dates of the events are known.
func knownBy(events []timeline.Event, l *language) string {
	n := map[timeline.Basis]int{}
	for _, e := range events {
		if len(e.Sources) > 0 {
			n[e.Sources[0].Basis]++
		}
	}
	var parts []string
	for _, b := range knownWays {
		if n[b.basis] > 0 {
			parts = append(parts, l.count(n[b.basis], b.one, b.many))
		}
	}
	return strings.Join(parts, ", ")
}
