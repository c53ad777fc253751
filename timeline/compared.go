package timeline

import (
	"cmp"
	"iter"
	"slices"
)

// A Comparison is a pair of mentions in two documents that were weighed against each other.
type Comparison struct {
	A, B   Event // of one source each
	Merged bool
	Why    string
}

// Compared yields why mentions of several documents became one event or stayed two: each pair that brought mentions
// together, and for each event the pair that is most alike of those that kept it from another. That is at most two for
// each mention.
func (t *Timeline) Compared() iter.Seq[Comparison] {
	return func(yield func(Comparison) bool) {
		whole := &Timeline{Documents: t.Documents, Events: t.Events}
		facts, _ := whole.facts()
		type verdict struct {
			link
			why string
		}
		var joined, refused []verdict
		in := make([]int, len(facts))
		events := cluster(facts, func(l link, why string) {
			switch {
			case facts[l.a].doc == facts[l.b].doc:
			case why == "":
				joined = append(joined, verdict{link: l})
			default:
				refused = append(refused, verdict{l, why})
			}
		})
		for k, members := range events {
			for _, i := range members {
				in[i] = k
			}
		}
		slices.SortStableFunc(refused, func(x, y verdict) int { return x.link.compare(y.link) })
		told := make([]bool, len(events))
		for _, v := range refused {
			if a, b := in[v.a], in[v.b]; a != b && !(told[a] && told[b]) {
				told[a], told[b] = true, true
				joined = append(joined, v)
			}
		}
		slices.SortStableFunc(joined, func(x, y verdict) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) })
		for _, v := range joined {
			reason := compareFacts(&facts[v.a], &facts[v.b]).why()
			if v.why != "" && v.why != reason {
				reason += "; but " + v.why
			}
			if !yield(Comparison{*facts[v.a].Event, *facts[v.b].Event, in[v.a] == in[v.b], reason}) {
				return
			}
		}
	}
}
