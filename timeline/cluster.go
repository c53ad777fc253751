package timeline

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"dateline/timeline/edtf"
)

// A link is a pair of mentions that were compared.
type link struct {
	a, b int
	match
}

const (
	window   = 12  // mentions that one is compared with on each side, among those that share a word and a day
	heavy    = 12  // words of a mention by which others are found under its date
	heaviest = 4   // words of a mention by which, two together, others are found under any date
	probes   = 6   // mentions of a cluster that must not be apart from those of another
	together = 0.8 // of the likeness that two mentions need, the share that their clusters need, up to agree
	agree    = 0.42
	settled  = 64 // members from which on a cluster keeps its words and its day
)

// cluster parts mentions into events. It is a function of the set of mentions: they come in their order, and links are
// taken from the most alike to the least, as long as the clusters that they join agree as wholes. tell, if not nil,
// hears of each pair that was compared.
func cluster(facts []fact, tell func(link, string)) [][]int {
	c := &clusters{facts: facts, forest: newForest(len(facts)), members: make([][]int, len(facts)), sums: make([]vector, len(facts)), core: make([]int, len(facts))}
	for i := range facts {
		c.members[i], c.sums[i], c.core[i] = []int{i}, facts[i].words, i
	}
	for _, l := range links(facts, tell) {
		why := c.join(l)
		if tell != nil {
			tell(l, why)
		}
	}
	var out [][]int
	for i := range facts {
		if c.forest.find(i) == i {
			slices.Sort(c.members[i])
			out = append(out, c.members[i])
		}
	}
	return out
}

// links are the pairs that tell the same event, the surest first.
func links(facts []fact, tell func(link, string)) []link {
	var out []link
	for a, b := range candidates(facts) {
		m := compareFacts(&facts[a], &facts[b])
		switch l := (link{a, b, m}); {
		case m.same:
			out = append(out, l)
		case tell != nil && m.likeness > 0.35:
			tell(l, l.why())
		}
	}
	slices.SortFunc(out, func(x, y link) int {
		return cmp.Or(cmp.Compare(y.likeness, x.likeness), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	return out
}

// Clusters are the sets that mentions have been joined into so far; a set stands at its smallest member.
type clusters struct {
	facts   []fact
	forest  forest
	members [][]int
	sums    []vector // of the words of all members, of length 1
	core    []int    // a member with the date that most members have
}

// join makes one cluster of two, or returns why not.
func (c *clusters) join(l link) string {
	a, b := c.forest.find(l.a), c.forest.find(l.b)
	if a == b {
		return ""
	}
	if n, m := len(c.members[a]), len(c.members[b]); (n > 1 || m > 1) && l.likeness < 1 {
		least, _ := threshold(&c.facts[c.core[a]], &c.facts[c.core[b]])
		if least == impossible || c.facts[c.core[a]].gap(&c.facts[c.core[b]]) > 1 && min(n, m) > 1 {
			return "most sources of the one give another day than those of the other"
		}
		if c.sums[a].dot(c.sums[b]) < min(together*least, agree) {
			return "the events around them are not alike"
		}
	}
	if reason := c.conflict(a, b); reason != "" {
		return reason
	}
	c.unite(min(a, b), max(a, b))
	return ""
}

// unite adds cluster b to a.
func (c *clusters) unite(a, b int) {
	n, m := len(c.members[a]), len(c.members[b])
	c.forest.union(a, b)
	c.members[a] = append(c.members[a], c.members[b]...)
	if n+m <= settled {
		c.sums[a] = blend(c.sums[a], n, c.sums[b], m)
		c.core[a] = c.commonest(c.members[a])
	} else if n < m {
		c.sums[a], c.core[a] = c.sums[b], c.core[b]
	}
	c.members[b], c.sums[b] = nil, nil
}

// commonest is the first of the members whose day most of them have.
func (c *clusters) commonest(members []int) int {
	counts := map[int]int{}
	for _, i := range members {
		if f := &c.facts[i]; f.When.Grain() >= edtf.Day {
			counts[f.start]++
		}
	}
	return slices.MinFunc(members, func(i, j int) int {
		x, y := &c.facts[i], &c.facts[j]
		return cmp.Or(cmp.Compare(counts[y.start], counts[x.start]), cmp.Compare(y.When.Grain(), x.When.Grain()), cmp.Compare(i, j))
	})
}

// conflict returns why two clusters cannot be one event: members of one document that tell two, or members apart.
func (c *clusters) conflict(a, b int) string {
	for _, i := range c.members[a][:min(probes, len(c.members[a]))] {
		for _, j := range c.members[b][:min(probes, len(c.members[b]))] {
			x, y := &c.facts[i], &c.facts[j]
			if x.doc == y.doc {
				continue
			}
			if reason := apart(x, y, x.words.dot(y.words)); reason != "" {
				return reason + " than another source of it"
			}
		}
	}
	if c.toldApart(a, b) {
		return "told apart in one document"
	}
	return ""
}

// sampled is how many members of a cluster are asked at most, so that a document that repeats itself costs no more.
const sampled = 512

// toldApart tells whether the documents that two clusters share tell them as two events. In long articles the same is
// told more than once; so of large clusters a fourth of the documents have to give them other days, or a third the same.
func (c *clusters) toldApart(a, b int) bool {
	small, large := c.members[a], c.members[b]
	if len(small) > len(large) {
		small, large = large, small
	}
	small, large = small[:min(len(small), sampled)], large[:min(len(large), sampled)]
	in := map[int]int{}
	for _, i := range small {
		in[c.facts[i].doc] = i
	}
	days, all := 0, 0
	for _, j := range large {
		i, ok := in[c.facts[j].doc]
		if !ok || within(&c.facts[i], &c.facts[j]).same {
			continue
		}
		all++
		if c.facts[i].gap(&c.facts[j]) > 0 {
			days++
		}
	}
	return 4*days > len(small) || 3*all > len(small)
}

// blend is the vector of n mentions and m others.
func blend(a vector, n int, b vector, m int) vector {
	return sum(a.times(float32(n)), b.times(float32(m)))
}

func (v vector) times(f float32) vector {
	out := slices.Clone(v)
	for i := range out {
		out[i].weight *= f
	}
	return out
}

// A bucket is the hash of a word and a time, or of two words. Mentions in one bucket are compared.
type bucket uint64

func bucketOf(word term, w edtf.When) bucket {
	x := mix(uint64(word)<<32 | uint64(w.Kind)<<8 | uint64(w.Grain()))
	for _, d := range [...]edtf.Date{w.From, w.To} {
		if !d.IsZero() {
			x = mix(x ^ uint64(d.Days()))
		}
	}
	return bucket(x)
}

func bucketOfTwo(a, b term) bucket { return bucket(mix(mix(uint64(min(a, b))) + uint64(max(a, b)))) }

// candidates yields the pairs that may tell the same event: mentions that share a word of weight on the same or the
// next day or in the same longer time, or two words that weigh most. Each mention meets a bounded number of others.
func candidates(facts []fact) iter.Seq2[int, int] {
	return func(yield func(a, b int) bool) {
		own := make([][]bucket, len(facts))
		index := map[bucket][]int{}
		for i := range facts {
			own[i] = facts[i].buckets()
			for _, b := range own[i] {
				index[b] = append(index[b], i)
			}
		}
		met := make([]int, len(facts))
		for i := range facts {
			meet := func(list []int, from int) bool {
				at, _ := slices.BinarySearch(list, i)
				for _, j := range list[max(0, at-window):min(len(list), at+window+1)] {
					if j < from || met[j] == i+1 {
						continue
					}
					met[j] = i + 1
					if !yield(min(i, j), max(i, j)) {
						return false
					}
				}
				return true
			}
			for _, b := range own[i] {
				if !meet(index[b], i+1) { // the one before meets the one behind
					return
				}
			}
			for _, b := range facts[i].wider() {
				if !meet(index[b], 0) {
					return
				}
			}
		}
	}
}

// buckets are where a mention stands.
func (f *fact) buckets() []bucket {
	out := []bucket{bucketOfTwo(hash(f.first().Quote), hash(f.Title))}
	cell := f.cell()
	for _, w := range f.heavy {
		out = append(out, bucketOf(w, cell))
	}
	pairs := f.heavy[:min(heaviest, len(f.heavy))]
	for i, v := range pairs {
		for _, w := range pairs[i+1:] {
			out = append(out, bucketOfTwo(v, w))
		}
	}
	return out
}

// cell is the time under which a mention stands: its day, or its longer time as it is.
func (f *fact) cell() edtf.When {
	w := f.When
	w.Mod = edtf.NoModifier
	if w.Kind == edtf.One {
		w.From = w.From.Exact()
		if w.From.Grain() >= edtf.Day {
			w.From = w.From.Trunc(edtf.Day)
		}
	}
	return w
}

// wider are the other places to look for a mention of a day: the next day and the longer times that hold it.
func (f *fact) wider() []bucket {
	cell := f.cell()
	if cell.Kind != edtf.One {
		return nil
	}
	var times []edtf.When
	if cell.From.Grain() == edtf.Day {
		times = append(times, edtf.At(cell.From.Add(1, edtf.Day)), edtf.At(cell.From.Trunc(edtf.Week)), edtf.At(cell.From.Trunc(edtf.Weekend)))
	}
	for _, g := range [...]edtf.Grain{edtf.Month, edtf.Year} {
		if g < cell.From.Grain() {
			times = append(times, edtf.At(cell.From.Trunc(g)))
		}
	}
	var out []bucket
	for _, w := range f.heavy {
		for _, t := range times {
			if !t.From.IsZero() {
				out = append(out, bucketOf(w, t))
			}
		}
	}
	return out
}

// heaviestOf are the n terms of a vector that weigh most.
func heaviestOf(v vector, n int) []term {
	v = slices.Clone(v)
	slices.SortFunc(v, func(a, b weighted) int { return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.term, b.term)) })
	var out []term
	for _, w := range v[:min(n, len(v))] {
		out = append(out, w.term)
	}
	return out
}

// factsOf prepares mentions, which are in order, for comparison.
func factsOf(mentions []Event, place map[string]int, group []int) []fact {
	facts := make([]fact, len(mentions))
	words := lexicon{}
	for i, m := range mentions {
		f := fact{Event: m, doc: -1 - i, group: -1 - i}
		src := m.first()
		if k, ok := place[src.Document]; ok {
			f.doc, f.group = k, group[k]
		}
		text := m.Text
		if src.Expression != "" {
			text = strings.Replace(text, src.Expression, " ", 1)
		}
		f.traits = words.traits(m.Title, text)
		f.heavy = heaviestOf(f.words, heavy)
		start, end := m.When.Bounds()
		f.bounded = !start.IsZero() && !end.IsZero()
		if f.bounded {
			f.start, f.end = start.Days(), end.Days()
		}
		facts[i] = f
	}
	return facts
}
