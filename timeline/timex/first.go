package timex

// A first is the set of tokens that a match can start with.
type first struct {
	class uint64
	words bitset
	empty bool // the match may be empty
}

// A bitset is a set of word ids.
type bitset []uint64

func (b bitset) has(id int32) bool { return int(id>>6) < len(b) && b[id>>6]&(1<<(id&63)) != 0 }

func (b *bitset) add(id int32) {
	for int(id>>6) >= len(*b) {
		*b = append(*b, 0)
	}
	(*b)[id>>6] |= 1 << (id & 63)
}

func (b *bitset) union(c bitset) {
	for len(*b) < len(c) {
		*b = append(*b, 0)
	}
	for i := range c {
		(*b)[i] |= c[i]
	}
}

// admits tells whether a match can start with the token.
func (f *first) admits(t *token) bool { return t.class&f.class != 0 || f.words.has(t.id) }

// maxDepth bounds the nesting of parts; a part that starts with itself would never end.
const maxDepth = 16

func (g *grammar) first(n *node, depth int) first {
	var f first
	switch n.kind {
	case literal:
		f.words.add(n.id)
	case classed:
		f.class = n.class
	case parted:
		return g.firstOfPart(n.part, depth)
	case adjacent:
		f.empty = true
	case optional:
		f = g.first(n.kids[0], depth)
		f.empty = true
	case alternatives:
		for _, kid := range n.kids {
			f.merge(g.first(kid, depth))
		}
	case sequence:
		f.empty = true
		for _, kid := range n.kids {
			k := g.first(kid, depth)
			f.merge(k)
			if f.empty = k.empty; !f.empty {
				break
			}
		}
	}
	return f
}

func (f *first) merge(k first) {
	f.class |= k.class
	f.words.union(k.words)
	f.empty = f.empty || k.empty
}

func (g *grammar) firstOfPart(p, depth int) first {
	if f := g.partFirst[p]; f.class != 0 || f.words != nil {
		return f
	}
	if depth > maxDepth {
		panic("timex: part " + g.partNames[p] + " starts with itself")
	}
	var f first
	for _, r := range g.parts[p] {
		f.merge(g.first(g.rules[r].node, depth+1))
	}
	g.partFirst[p] = f
	return f
}
