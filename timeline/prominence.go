package timeline

import "math"

// prominence raises the importance of events by how many documents tell them and on how many days of publication, how
// soon, and how central their words are among all events. Near-copies count once. With one document nothing changes.
func (t *Timeline) prominence(events []*fusion, facts []fact) {
	distinct := 0
	for _, d := range t.Documents {
		if d.SameAs == "" {
			distinct++
		}
	}
	if distinct < 2 {
		return
	}
	vectors := make([]vector, len(events))
	for i, e := range events {
		vectors[i] = facts[e.members[0]].words
	}
	centre := sum(vectors...)
	full := 1.5 * math.Log(float64(1+distinct))
	for i := range events {
		docs, days, soon := t.coverage(events[i], facts)
		spread := min(1, (math.Log(float64(max(1, docs)))+math.Log(float64(max(1, days))))/full)
		central := 0.2 * vectors[i].dot(centre)
		score := 0.55*events[i].Importance + 0.4*spread + central
		why := events[i].Why.times(0.55)
		why.Documents, why.Central = float32(rounded(0.4*spread)), float32(rounded(central))
		if soon {
			score += 0.05
			why.Soon = 0.05
		}
		events[i].Importance, events[i].Why = hundredths(score), why
	}
}

// coverage counts the documents that tell an event and their days of publication, and tells whether one came within two
// days.
func (t *Timeline) coverage(e *fusion, facts []fact) (docs, days int, soon bool) {
	seen, published := map[int]bool{}, map[int]bool{}
	_, end := e.When.Bounds()
	for _, i := range e.members {
		f := &facts[i]
		if f.doc < 0 || seen[f.group] {
			continue
		}
		seen[f.group] = true
		d := t.Documents[f.doc].Date
		if d.IsZero() {
			continue
		}
		published[d.Days()] = true
		if late := d.Days() - end.Days(); !end.IsZero() && late >= 0 && late <= 2 {
			soon = true
		}
	}
	return len(seen), len(published), soon
}
