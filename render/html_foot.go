package render

import (
	"cmp"
	"fmt"
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
func (g *page) trays(tl *timeline.Timeline) {
	docs := named(tl)
	for _, e := range tl.Undated[:min(len(tl.Undated), trayed)] {
		u := undated{Title: cmp.Or(e.Title, e.Text, e.Expression), Reason: e.Reason}
		if len(e.Sources) > 0 {
			u.Source = newSource(e.Sources[0], docs[e.Sources[0].Document], "")
		}
		g.Undated = append(g.Undated, u)
	}
	g.MoreUndated = len(tl.Undated) - len(g.Undated)
	g.Skipped = tl.Skipped[:min(len(tl.Skipped), trayed)]
	g.MoreSkipped = len(tl.Skipped) - len(g.Skipped)
	g.SkippedCount = count(len(tl.Skipped), "date-like string", "date-like strings")
}

func documents(tl *timeline.Timeline) []document {
	var out []document
	for _, d := range tl.Documents {
		s := newSource(timeline.Source{Document: d.ID}, d, "")
		out = append(out, document{Name: s.Name, URL: s.URL, Date: d.Date.Display(), Basis: d.DateBasis})
	}
	return out
}

// made says in sentences how the timeline came about, how its dates are known and what is not on it.
func made(tl *timeline.Timeline, p *plot) []string {
	words := "the words of the document"
	if len(tl.Documents) != 1 {
		words = fmt.Sprintf("the words of %d documents", len(tl.Documents))
	}
	out := []string{"Dateline made it from " + words + " by rules: every event cites the sentence it rests on, and no date is more exact than its text."}
	if known := knownBy(tl.Events); known != "" {
		out = append(out, "Of "+count(len(tl.Events), "date", "dates")+", "+known+".")
	}
	var left []string
	if n := len(tl.Undated); n > 0 {
		left = append(left, count(n, "event", "events")+" without a date that can be known")
	}
	if n := len(tl.Skipped); n > 0 {
		left = append(left, count(n, "string", "strings")+" that only "+map[bool]string{true: "looks", false: "look"}[n == 1]+" like a date")
	}
	if len(left) > 0 {
		out = append(out, "Not on the chart: "+strings.Join(left, ", and ")+".")
	}
	if p.Zone != "" {
		out = append(out, "Times of day on the chart are in "+p.Zone+".")
	}
	return out
}

// knownBy counts the ways in which the dates of the events are known.
func knownBy(events []timeline.Event) string {
	n := map[timeline.Basis]int{}
	for _, e := range events {
		if len(e.Sources) > 0 {
			n[e.Sources[0].Basis]++
		}
	}
	var parts []string
	for _, b := range []struct {
		basis timeline.Basis
		told  string
	}{
		{timeline.Explicit, "stated in the text"},
		{timeline.DocumentDate, "counted from the date of the document"},
		{timeline.Publication, "that of the document itself"},
		{timeline.Narrative, "carried on from dates told before"},
		{timeline.Inferred, "implied by the text"},
	} {
		if n[b.basis] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s %s", n[b.basis], map[bool]string{true: "is", false: "are"}[n[b.basis] == 1], b.told))
		}
	}
	return strings.Join(parts, ", ")
}
