package timeline

import (
	"slices"
	"strings"

	"dateline/timeline/prose"
)

// A query is the stems that are asked for, with their weights.
type query struct {
	stems map[string]float32
	total float32
}

func newQuery(text string) query {
	q := query{stems: map[string]float32{}}
	for w := range words(strings.ToLower(text)) {
		stem := prose.Stem(w)
		weight := weigh(stem)
		if _, ok := q.stems[stem]; ok || weight == 0 {
			continue
		}
		q.stems[stem] = weight
		q.total += weight
	}
	return q
}

// meets tells whether texts have at least half of what is asked for, by weight.
func (q query) meets(texts ...string) bool {
	var hit float32
	seen := map[string]bool{}
	for _, text := range texts {
		for w := range words(strings.ToLower(text)) {
			stem := prose.Stem(w)
			if !seen[stem] {
				seen[stem] = true
				hit += q.stems[stem]
			}
		}
	}
	return 2*hit >= q.total
}

// About leaves what is told of the words: mentions of which the sentence, or the title of the document, has at least
// half of them by weight. Importance counts only those. Words without weight, such as "the", leave all.
func (t *Timeline) About(words string) {
	q := newQuery(words)
	if q.total == 0 {
		return
	}
	titles := map[string]string{}
	for i, d := range t.Documents {
		titles[d.ID] = d.Title
		t.Documents[i].Sentences = slices.DeleteFunc(slices.Clone(d.Sentences), func(s Sentence) bool { return !q.meets(s.Text, d.Title) })
	}
	about := func(title string, sources []Source) bool {
		for _, s := range sources {
			if q.meets(title, s.Quote, titles[s.Document]) {
				return true
			}
		}
		return q.meets(title)
	}
	t.Events = slices.DeleteFunc(t.mentions(), func(m Event) bool { return !about(m.Title, m.Sources) })
	t.Undated = slices.DeleteFunc(t.Undated, func(u Undated) bool { return !about(u.Title, u.Sources) })
	t.merge()
}
