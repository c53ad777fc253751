package timex

import "slices"

// sight is how many tokens from the start of a match on are searched for the words that rules need; no match is longer before
// the last of them.
const sight = 32

// newNeeds finds for each rule a set of words of which every match holds one. Where none of them follows, the rule is not tried:
// "to", "until" and their like for a range of dates. Words of its first item do not count, for those the filter sees. At most
// 64 sets are kept, a bit for each.
func (g *grammar) newNeeds() {
	g.needs = make([]uint64, len(g.lexicon))
	g.inside = make([]bool, len(g.parts))
	var sets [][]int32
	for _, parts := range []bool{true, false} { // rules that start with a part, of which many are tried in vain, come first
		for r := range g.rules {
			if first, rest := head(g.rules[r].node); holdsPart(first) == parts {
				sets = g.addNeed(r, g.need(rest), sets)
			}
		}
	}
}

// addNeed notes that a rule needs one of the words.
func (g *grammar) addNeed(r int, words []int32, sets [][]int32) [][]int32 {
	k := slices.IndexFunc(sets, func(s []int32) bool { return slices.Equal(s, words) })
	switch {
	case words == nil, k < 0 && len(sets) == 64:
		return sets
	case k < 0:
		k = len(sets)
		sets = append(sets, words)
		for _, id := range words {
			g.needs[id] |= 1 << k
		}
	}
	g.rules[r].need = 1 << k
	return sets
}

// head parts a node into the first item that must be there and what follows it.
func head(n *node) (first, rest *node) {
	if n.kind != sequence {
		return n, &node{kind: sequence}
	}
	i := slices.IndexFunc(n.kids, func(kid *node) bool { return kid.kind != optional && kid.kind != adjacent })
	return n.kids[i], &node{kind: sequence, kids: n.kids[i+1:]}
}

func holdsPart(n *node) bool {
	return n.kind == parted || n.kind == alternatives && slices.ContainsFunc(n.kids, holdsPart) || n.kind == sequence && holdsPart(n.kids[0])
}

// need gives words of which every match of a node holds one, in order; nil if there are none. Of the items of a sequence it
// takes the one with the fewest.
func (g *grammar) need(n *node) []int32 {
	switch n.kind {
	case literal:
		return []int32{n.id}
	case classed:
		return g.inClass(n.class)
	case parted:
		if g.inside[n.part] {
			return nil
		}
		g.inside[n.part] = true
		defer func() { g.inside[n.part] = false }()
		return g.oneOf(len(g.parts[n.part]), func(i int) *node { return g.rules[g.parts[n.part][i]].node })
	case alternatives:
		return g.oneOf(len(n.kids), func(i int) *node { return n.kids[i] })
	case sequence:
		var best []int32
		for _, kid := range n.kids {
			if words := g.need(kid); words != nil && (best == nil || len(words) < len(best)) {
				best = words
			}
		}
		return best
	}
	return nil
}

// oneOf joins what each of n nodes needs.
func (g *grammar) oneOf(n int, kid func(int) *node) []int32 {
	var all []int32
	for i := range n {
		words := g.need(kid(i))
		if words == nil {
			return nil
		}
		all = append(all, words...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// inClass lists the words of a class, nil for one that takes numerals or any word.
func (g *grammar) inClass(class uint64) []int32 {
	if class&(1<<len(numeralClasses)-1) != 0 {
		return nil
	}
	var words []int32
	for id := range g.lexicon {
		if e := &g.lexicon[id]; (e.class|e.anyCase)&class != 0 {
			words = append(words, int32(id))
		}
	}
	return words
}

// seen gives the sets of words that the tokens from i on hold one of.
func (s *search) seen(i int) uint64 {
	if s.g.exhaustive {
		return ^uint64(0)
	}
	seen := uint64(0)
	for _, t := range s.toks[i:min(i+sight, len(s.toks))] {
		seen |= s.g.needs[t.id]
	}
	return seen
}
