package timeline

import (
	"cmp"
	"slices"
)

// mostRedundant is the likeness of titles beyond which an event waits until all others have had their turn.
const mostRedundant = 0.7

// Top leaves the n most important events in their order; of equals the earlier ones. What says nearly the same as one of
// them only comes in when nothing else is left.
func (t *Timeline) Top(n int) {
	if n >= len(t.Events) {
		return
	}
	order := make([]int, len(t.Events))
	vectors := make([]vector, len(t.Events))
	words := newLexicon()
	for i, e := range t.Events {
		order[i], vectors[i] = i, words.traits(e.Title).words
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(t.Events[j].Importance, t.Events[i].Importance) })
	var chosen, waiting []int
	for _, i := range order {
		switch {
		case len(chosen) == n:
		case slices.ContainsFunc(chosen, func(j int) bool { return vectors[i].dot(vectors[j]) > mostRedundant }):
			waiting = append(waiting, i)
		default:
			chosen = append(chosen, i)
		}
	}
	chosen = append(chosen, waiting[:min(len(waiting), n-len(chosen))]...)
	slices.Sort(chosen)
	events := make([]Event, n)
	for k, i := range chosen {
		events[k] = t.Events[i]
	}
	t.Events = events
	t.tally()
}

// Keep leaves the events that are to be kept, and what is said of them.
func (t *Timeline) Keep(keep func(Event) bool) {
	t.Events = slices.DeleteFunc(t.Events, func(e Event) bool { return !keep(e) })
	t.tally()
}

// tally lists the conflicts of the events that are left, and takes the others from the days.
func (t *Timeline) tally() {
	left := map[string]bool{}
	for _, e := range t.Events {
		left[e.ID] = true
	}
	t.Conflicts = conflicts(t.Events)
	for i, d := range t.Days {
		t.Days[i].Events = slices.DeleteFunc(slices.Clone(d.Events), func(id string) bool { return !left[id] })
	}
}
