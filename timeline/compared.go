package timeline

import "iter"

// A Comparison is a pair of mentions in two documents that were weighed against each other.
type Comparison struct {
	A, B   Event // of one source each
	Merged bool  // by this pair or by others
	Why    string
}

// Compared yields the pairs of mentions that were alike enough to ask whether they tell the same event.
func (t *Timeline) Compared() iter.Seq[Comparison] {
	return func(yield func(Comparison) bool) {
		whole := &Timeline{Documents: t.Documents, Events: t.Events}
		facts, _ := whole.facts()
		var pairs []link
		var why []string
		in := make([]int, len(facts))
		for k, members := range cluster(facts, func(l link, reason string) {
			if facts[l.a].doc != facts[l.b].doc {
				pairs, why = append(pairs, l), append(why, reason)
			}
		}) {
			for _, i := range members {
				in[i] = k
			}
		}
		for k, l := range pairs {
			reason := compareFacts(&facts[l.a], &facts[l.b]).why()
			if why[k] != "" && why[k] != reason {
				reason += "; " + why[k]
			}
			if !yield(Comparison{*facts[l.a].Event, *facts[l.b].Event, in[l.a] == in[l.b], reason}) {
				return
			}
		}
	}
}
