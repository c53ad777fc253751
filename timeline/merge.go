package timeline

import (
	"strings"

	"dateline/timeline/edtf"
)

// merge makes one event of those that tell the same under the same date: equal or nearly equal titles. The first told
// keeps its words, the others give their sources.
func merge(events []Event) []Event {
	seen := map[edtf.When][]int{} // events kept, by date
	var out []Event
next:
	for _, e := range events {
		for _, k := range seen[e.When] {
			if same(out[k].Title, e.Title) || out[k].Sources[0].Quote == e.Sources[0].Quote && out[k].Title == e.Title {
				out[k].Sources = append(out[k].Sources, e.Sources...)
				out[k].Importance = rounded(min(1, max(out[k].Importance, e.Importance)+0.05))
				continue next
			}
		}
		if len(seen[e.When]) < 64 {
			seen[e.When] = append(seen[e.When], len(out))
		}
		out = append(out, e)
	}
	return out
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
