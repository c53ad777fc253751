package timex

// reach is how many tokens of a match are looked at before a rule is tried.
const reach = 3

// A prefix says which tokens can stand at the first places of a match, and how short a match can be.
type prefix struct {
	at      [reach]tokenSet
	lengths [reach]bool // a match of 0, 1, 2 tokens exists
	longer  bool        // a match of reach or more tokens exists
}

// A tokenSet is a set of tokens by class and by word.
type tokenSet struct {
	class uint64
	words []uint64 // bit set of word ids
}

func (s *tokenSet) add(id int32) {
	for int(id>>6) >= len(s.words) {
		s.words = append(s.words, 0)
	}
	s.words[id>>6] |= 1 << (id & 63)
}

func (s *tokenSet) union(t tokenSet) {
	s.class |= t.class
	for len(s.words) < len(t.words) {
		s.words = append(s.words, 0)
	}
	for i, w := range t.words {
		s.words[i] |= w
	}
}

// anything is the prefix of a part inside itself, behind other tokens: "three hundred and five".
var anything = prefix{at: [reach]tokenSet{{class: ^uint64(0)}}, lengths: [reach]bool{1: true}, longer: true}

// prefix computes what a node can start with; place is how many tokens of the rule stand before it at least.
func (g *grammar) prefix(n *node, place int) prefix {
	switch n.kind {
	case literal:
		p := prefix{lengths: [reach]bool{1: true}}
		p.at[0].add(n.id)
		return p
	case classed:
		p := prefix{lengths: [reach]bool{1: true}}
		p.at[0].class = n.class
		return p
	case parted:
		return g.partPrefix(n.part, place)
	case adjacent:
		return prefix{lengths: [reach]bool{0: true}}
	case optional:
		p := g.prefix(n.kids[0], place)
		p.lengths[0] = true
		return p
	case alternatives:
		var p prefix
		for _, kid := range n.kids {
			p.union(g.prefix(kid, place))
		}
		return p
	}
	p := prefix{lengths: [reach]bool{0: true}}
	for _, kid := range n.kids {
		if p.lengths == [reach]bool{} {
			break
		}
		p = p.then(g.prefix(kid, place+p.least()))
	}
	return p
}

func (p *prefix) union(q prefix) {
	for k := range reach {
		p.at[k].union(q.at[k])
		p.lengths[k] = p.lengths[k] || q.lengths[k]
	}
	p.longer = p.longer || q.longer
}

// least is the length of the shortest match.
func (p *prefix) least() int {
	for k, l := range p.lengths {
		if l {
			return k
		}
	}
	return reach
}

// then is the prefix of p followed by q.
func (p prefix) then(q prefix) prefix {
	r := prefix{longer: p.longer}
	for k := range reach {
		r.at[k].union(p.at[k])
	}
	for l := range reach {
		if !p.lengths[l] {
			continue
		}
		r.longer = r.longer || q.longer
		for k := range reach {
			if l+k < reach {
				r.at[l+k].union(q.at[k])
				r.lengths[l+k] = r.lengths[l+k] || q.lengths[k]
			} else if q.lengths[k] {
				r.longer = true
			}
		}
	}
	return r
}

// partPrefix computes the prefix of a part once. A part that starts with itself would never end.
func (g *grammar) partPrefix(p, place int) prefix {
	f := g.partPrefixes[p]
	switch {
	case f == &anything && place == 0:
		panic("timex: part " + g.partNames[p] + " starts with itself")
	case f != nil:
		return *f
	}
	g.partPrefixes[p] = &anything
	f = new(prefix)
	for _, r := range g.parts[p] {
		f.union(g.prefix(g.rules[r].node, place))
	}
	g.partPrefixes[p] = f
	return *f
}
