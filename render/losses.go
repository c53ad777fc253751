package render

import "dateline/timeline"

// Losses counts what a format cannot hold, in the order first met. The zero value is ready.
type losses struct {
	what []string
	n    map[string]int
}

func (l *losses) add(what string, n int) {
	if n == 0 {
		return
	}
	if l.n == nil {
		l.n = map[string]int{}
	}
	if l.n[what] == 0 {
		l.what = append(l.what, what)
	}
	l.n[what] += n
}

// tell reports to whoever asks.
func (l *losses) tell(o Options) {
	if o.Lost == nil {
		return
	}
	for _, what := range l.what {
		o.Lost(what, l.n[what])
	}
}

// leftOut counts what formats for dated events alone have no place for.
func (l *losses) leftOut(tl *timeline.Timeline) {
	l.add("events without a date left out", len(tl.Undated))
}
