package timeline

import "slices"

// merge makes one event of all mentions that tell the same. What comes out depends on nothing but the set of mentions and
// documents: not on their order, nor on what was merged before. With one document its order stays.
func (t *Timeline) merge() {
	facts, group := t.facts()
	for i, k := range group {
		if t.Documents[i].SameAs = ""; k != i {
			t.Documents[i].SameAs = t.Documents[k].ID
		}
	}
	var fused []*fusion
	for _, members := range cluster(facts, nil) {
		fused = append(fused, fuse(facts, members))
	}
	compare := compareMentions(t.places())
	slices.SortStableFunc(fused, func(a, b *fusion) int { return compare(&a.Event, &b.Event) })
	t.prominence(fused, facts)
	unique(fused)
	t.Events = make([]Event, len(fused))
	for i, f := range fused {
		t.Events[i] = f.cited(facts)
	}
	t.Conflicts = conflicts(t.Events)
}

// facts puts the timeline in order and takes it apart into its mentions, each once, ready to be compared; its events are
// gone then. group has for each document the first that it is nearly a copy of, or itself.
func (t *Timeline) facts() (facts []fact, group []int) {
	t.arrange()
	place := t.places()
	ms := t.mentions()
	t.Events = nil
	ms = inOrder(ms, place)
	compare := compareMentions(place)
	kept := ms[:0]
	for i := range ms {
		if i == 0 || len(ms[i].Sources) == 0 || compare(&ms[i], &kept[len(kept)-1]) != 0 {
			kept = append(kept, ms[i])
		}
	}
	ms = kept
	name(ms)
	group = copies(t.Documents)
	return factsOf(ms, place, group), group
}
