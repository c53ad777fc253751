package render

import "dateline/timeline"

// A digestDay is one day of a digest as the page tells it; Event is the element ID of its most important event, "" when
// it has none.
type digestDay struct {
	Date, Event string
	Sentences   []string
}

func digest(tl *timeline.Timeline, l *language) []digestDay {
	var out []digestDay
	for _, d := range tl.Days {
		day := digestDay{Date: l.date(d.Date), Sentences: d.Sentences}
		if len(d.Events) > 0 && linkable.MatchString(d.Events[0]) {
			day.Event = "e-" + d.Events[0]
		}
		out = append(out, day)
	}
	return out
}
