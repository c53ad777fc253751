package timeline

import (
	"cmp"
	"slices"
	"strings"
)

// A fact is a mention with what it is compared by.
type fact struct {
	*Event
	traits
	title      []term // the stems of the title
	heavy      []term // the words that weigh most, from the heaviest on
	start, end int    // days from 1970-01-01 that it touches
	doc        int    // in the timeline
	group      int    // the document that doc is nearly a copy of
	bounded    bool   // both sides of its time are known
}

// factsOf prepares mentions, which are in order and stay as long as the facts, for comparison.
func factsOf(mentions []Event, place map[string]int, group []int) []fact {
	facts := make([]fact, len(mentions))
	words := newLexicon()
	for i := range mentions {
		facts[i] = words.fact(&mentions[i])
		facts[i].doc, facts[i].group = -1-i, -1-i
		if k, ok := place[mentions[i].first().Document]; ok {
			facts[i].doc, facts[i].group = k, group[k]
		}
	}
	return facts
}

// fact is a mention with all but its place among documents.
func (x *lexicon) fact(m *Event) fact {
	text := m.Text
	if e := m.first().Expression; e != "" {
		text = strings.Replace(text, e, " ", 1)
	}
	f := fact{Event: m, traits: x.traits(m.Title, text)}
	x.scratch = stems(x.scratch[:0], m.Title)
	f.title = x.terms.keep(x.scratch)
	x.found = append(x.found[:0], f.words...)
	x.scratch = heaviestOf(x.found, x.scratch)
	f.heavy = x.terms.keep(x.scratch)
	start, end := m.When.Bounds()
	if f.bounded = !start.IsZero() && !end.IsZero(); f.bounded {
		f.start, f.end = start.Days(), end.Days()
	}
	return f
}

// heaviestOf are the terms of a vector that weigh most, in the room of to. The vector comes out in their order.
func heaviestOf(v vector, to []term) []term {
	slices.SortFunc(v, func(a, b weighted) int {
		if a.weight != b.weight {
			return cmp.Compare(b.weight, a.weight)
		}
		return cmp.Compare(a.term, b.term)
	})
	to = to[:0]
	for _, w := range v[:min(heavy, len(v))] {
		to = append(to, w.term)
	}
	return to
}

// A store keeps short lists that stay side by side in blocks, without the room that each would have to grow.
type store[T any] struct{ block []T }

// keep is a copy of the list.
func (s *store[T]) keep(list []T) []T {
	if len(list) == 0 {
		return nil
	}
	if len(list) > cap(s.block)-len(s.block) {
		s.block = make([]T, 0, max(512, len(list)))
	}
	from := len(s.block)
	s.block = append(s.block, list...)
	return s.block[from:len(s.block):len(s.block)]
}
