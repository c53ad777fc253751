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

// factsOf prepares mentions, which are in order and stay as long as the facts, for comparison. Those of one document are
// compared by their titles alone.
func factsOf(mentions []Event, place map[string]int, group []int) []fact {
	facts := make([]fact, len(mentions))
	words := newLexicon()
	alone := !slices.ContainsFunc(mentions, func(m Event) bool { return m.first().Document != mentions[0].first().Document })
	for i := range mentions {
		f := words.outline(&mentions[i])
		if alone {
			f.heavy = f.title[:min(heavy, len(f.title))]
		} else {
			words.detail(&f)
		}
		f.doc, f.group = -1-i, -1-i
		if k, ok := place[f.first().Document]; ok {
			f.doc, f.group = k, group[k]
		}
		facts[i] = f
	}
	return facts
}

// outline is a mention with its title and its days.
func (x *lexicon) outline(m *Event) fact {
	f := fact{Event: m}
	x.scratch = stems(x.scratch[:0], m.Title)
	f.title = x.terms.keep(x.scratch)
	start, end := m.When.Bounds()
	if f.bounded = !start.IsZero() && !end.IsZero(); f.bounded {
		f.start, f.end = start.Days(), end.Days()
	}
	return f
}

// detail adds what tells mentions of two documents apart.
func (x *lexicon) detail(f *fact) {
	text := f.Text
	if e := f.first().Expression; e != "" {
		text = strings.Replace(text, e, " ", 1)
	}
	f.traits = x.traits(f.Title, text)
	x.found = append(x.found[:0], f.words...)
	x.scratch = heaviestOf(x.found, x.scratch)
	f.heavy = x.terms.keep(x.scratch)
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
