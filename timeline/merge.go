package timeline

import (
	"slices"
	"strings"
)

// merge makes one event of all mentions that tell the same. What comes out depends on nothing but the set of mentions and
// documents: not on their order, nor on what was merged before. With one document its order stays.
func (t *Timeline) merge() {
	facts, group := t.facts()
	for i, k := range group {
		if t.Documents[i].SameAs = ""; k != i {
			t.Documents[i].SameAs = t.Documents[k].ID
		}
	}
	var fused []fusion
	for _, members := range cluster(facts, nil) {
		fused = append(fused, fuse(facts, members))
	}
	compare := compareMentions(t.places())
	slices.SortStableFunc(fused, func(a, b fusion) int { return compare(a.Event, b.Event) })
	t.prominence(fused, facts)
	unique(fused)
	t.Events = make([]Event, len(fused))
	for i, f := range fused {
		t.Events[i] = f.cited(facts)
	}
	t.Conflicts = conflicts(t.Events)
}

// facts puts the timeline in order and takes it apart into its mentions, each once, ready to be compared. group has for
// each document the first that it is nearly a copy of, or itself.
func (t *Timeline) facts() (facts []fact, group []int) {
	t.arrange()
	place := t.places()
	compare := compareMentions(place)
	ms := t.mentions()
	slices.SortStableFunc(ms, compare)
	ms = slices.CompactFunc(ms, func(a, b Event) bool {
		return len(a.Sources) > 0 && len(b.Sources) > 0 && compare(a, b) == 0
	})
	name(ms)
	group = copies(t.Documents)
	return factsOf(ms, place, group), group
}

// same tells whether two titles tell the same: most of the longer words of the shorter one stand in the other.
func same(a, b string) bool {
	if a == b || phrase(a, b) || phrase(b, a) {
		return true
	}
	x, y := stems(a), stems(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) < 3 {
		return false
	}
	hit := 0
	for w := range x {
		if y[w] {
			hit++
		}
	}
	return 5*hit >= 4*len(x) && 2*len(x) >= len(y)
}

// echoes tells whether the words of one title, figures apart, all stand in the other: at the same minute that is the same.
func echoes(a, b string) bool {
	x, y := stems(a), stems(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	n := 0
	for w := range x {
		if digit(w, 0) {
			continue
		}
		if n++; !y[w] {
			return false
		}
	}
	return n > 0
}

// phrase tells whether the words of a, two or more, stand together in b.
func phrase(a, b string) bool {
	return strings.Contains(a, " ") && strings.Contains(" "+strings.ToLower(b)+" ", " "+strings.ToLower(a)+" ")
}

// stems are the first letters of the words of a title that carry meaning.
func stems(t string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(strings.ToLower(t)) {
		w = strings.Trim(w, `.,;:"'()“”’‘`)
		if len(w) < 4 || dangling[w] {
			continue
		}
		r := []rune(w)
		out[string(r[:min(6, len(r))])] = true
	}
	return out
}
