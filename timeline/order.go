package timeline

import (
	"cmp"
	"slices"
)

// Append adds what other timelines hold; the events stay in order and keep their IDs.
func (t *Timeline) Append(others ...*Timeline) {
	for _, o := range others {
		t.add(o)
	}
	t.order()
}

func (t *Timeline) add(o *Timeline) {
	t.Documents = append(t.Documents, o.Documents...)
	t.Events = append(t.Events, o.Events...)
	t.Undated = append(t.Undated, o.Undated...)
	t.Skipped = append(t.Skipped, o.Skipped...)
}

// order sorts the events by time, then by document and place.
func (t *Timeline) order() {
	place := map[string]int{}
	for i, d := range t.Documents {
		place[d.ID] = i
	}
	slices.SortStableFunc(t.Events, func(a, b Event) int {
		x, y := a.first(), b.first()
		return cmp.Or(a.When.Compare(b.When), cmp.Compare(place[x.Document], place[y.Document]),
			cmp.Compare(x.Start, y.Start), cmp.Compare(x.ExpressionStart, y.ExpressionStart))
	})
}

// first is the first source, the zero Source of an event that was read without one.
func (e Event) first() Source {
	if len(e.Sources) == 0 {
		return Source{}
	}
	return e.Sources[0]
}
