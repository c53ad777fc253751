package timeline

import (
	"cmp"
	"slices"

	"dateline/timeline/edtf"
)

// A link is a pair of mentions that tell the same event, and how alike they are.
type link struct {
	a, b     int32
	likeness float64
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
// hears of each pair that joined two clusters, and of each that was alike enough to ask and did not, with the reason.
func cluster(facts []fact, tell func(link, string)) [][]int {
	c := newClusters(facts)
	for _, l := range links(facts, tell) {
		if why, two := c.join(l); two && tell != nil {
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
		switch l := (link{int32(a), int32(b), m.likeness}); {
		case m.same:
			out = append(out, l)
		case tell != nil && m.likeness > asked:
			tell(l, m.why())
		}
	}
	slices.SortFunc(out, link.compare)
	return out
}

// asked is the likeness from which on two mentions that tell no one event are worth a word.
const asked = 0.35

func (l link) compare(o link) int {
	switch {
	case l.likeness != o.likeness:
		return cmp.Compare(o.likeness, l.likeness)
	case l.a != o.a:
		return cmp.Compare(l.a, o.a)
	}
	return cmp.Compare(l.b, o.b)
}

// Clusters are the sets that mentions have been joined into so far; a set stands at its smallest member.
type clusters struct {
	facts   []fact
	forest  forest
	members [][]int
	sums    []vector // of the words of all members, of length 1
	core    []int    // a member with the date that most members have
	refused map[[2]int]refusal
}

// A refusal is why two clusters of these sizes did not become one. As long as neither grows, it stands.
type refusal struct {
	n, m int
	why  string
}

func newClusters(facts []fact) *clusters {
	n := len(facts)
	c := &clusters{facts: facts, forest: newForest(n), members: make([][]int, n), sums: make([]vector, n), core: make([]int, n), refused: map[[2]int]refusal{}}
	for i := range facts {
		c.members[i], c.sums[i], c.core[i] = []int{i}, facts[i].words, i
	}
	return c
}

// join makes one cluster of two, or returns why not. They are not two when others have joined them already.
func (c *clusters) join(l link) (why string, two bool) {
	a, b := c.forest.find(int(l.a)), c.forest.find(int(l.b))
	if a == b {
		return "", false
	}
	n, m := len(c.members[a]), len(c.members[b])
	if r, ok := c.refused[[2]int{a, b}]; ok && r.n == n && r.m == m {
		return r.why, true
	}
	if why := c.hinders(a, b, l.likeness); why != "" {
		c.refused[[2]int{a, b}] = refusal{n, m, why}
		return why, true
	}
	c.unite(min(a, b), max(a, b))
	return "", true
}

// hinders returns why two clusters cannot be one event by a pair of members of a likeness; "" when they can.
func (c *clusters) hinders(a, b int, likeness float64) string {
	if n, m := len(c.members[a]), len(c.members[b]); (n > 1 || m > 1) && likeness < 1 {
		least, _ := threshold(&c.facts[c.core[a]], &c.facts[c.core[b]])
		if least == impossible || c.facts[c.core[a]].gap(&c.facts[c.core[b]]) > 1 && min(n, m) > 1 {
			return "most sources of the one give another day than those of the other"
		}
		if c.sums[a].dot(c.sums[b]) < min(together*least, agree) {
			return "the events around them are not alike"
		}
	}
	return c.conflict(a, b)
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
				return "among their other sources " + reason
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

// blend is the vector of n mentions and m others, of length 1.
func blend(a vector, n int, b vector, m int) vector {
	out := a.times(float32(n)).add(b.times(float32(m)))
	out.unit()
	return out
}

func (v vector) times(f float32) vector {
	out := slices.Clone(v)
	for i := range out {
		out[i].weight *= f
	}
	return out
}
