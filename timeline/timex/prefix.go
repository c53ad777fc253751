package timex

import "math/bits"

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

// ruleWords is the size of a ruleSet in words.
const ruleWords = 6

// A ruleSet is a set of rules by number.
type ruleSet [ruleWords]uint64

func (s *ruleSet) add(r int) { s[r>>6] |= 1 << (r & 63) }
func (s *ruleSet) or(t *ruleSet) {
	s[0] |= t[0]
	s[1] |= t[1]
	s[2] |= t[2]
	s[3] |= t[3]
	s[4] |= t[4]
	s[5] |= t[5]
}
func (s *ruleSet) and(t *ruleSet) {
	s[0] &= t[0]
	s[1] &= t[1]
	s[2] &= t[2]
	s[3] &= t[3]
	s[4] &= t[4]
	s[5] &= t[5]
}
func (s *ruleSet) empty() bool { return s[0]|s[1]|s[2]|s[3]|s[4]|s[5] == 0 }

// next gives the first rule of the set that is not below r, or -1.
func (s *ruleSet) next(r int) int {
	for w := r >> 6; w < ruleWords; w++ {
		word := s[w]
		if w == r>>6 {
			word &= ^uint64(0) << (r & 63)
		}
		if word != 0 {
			return w<<6 + bits.TrailingZeros64(word)
		}
	}
	return -1
}

// A filter tells which rules may match where a token stands: those that admit it at the first place and the two behind it at
// the second and third, as far as a match reaches.
type filter struct {
	byWord  [reach][]ruleSet // by word id
	byClass [reach][64]ruleSet
	ends    [reach]ruleSet // rules with a match of at most k tokens
}

func (g *grammar) newFilter() {
	f := &g.filter
	for k := range reach {
		f.byWord[k] = make([]ruleSet, len(g.lexicon))
	}
	for r := range g.rules {
		p := g.prefix(g.rules[r].node, 0)
		short := false
		for k := range reach {
			if short = short || p.lengths[k]; short {
				f.ends[k].add(r)
			}
			for c := range 64 {
				if p.at[k].class&(1<<c) != 0 {
					f.byClass[k][c].add(r)
				}
			}
			for i, w := range p.at[k].words {
				for ; w != 0; w &= w - 1 {
					f.byWord[k][i<<6+bits.TrailingZeros64(w)].add(r)
				}
			}
		}
	}
}

// rules gives the rules whose prefix fits three tokens, each place by itself.
func (f *filter) rules(three [reach]*token) ruleSet {
	rules, short := f.admits(0, three[0]), ruleSet{}
	for k := 1; k < reach; k++ {
		fits := f.admits(k, three[k])
		short.or(&f.ends[k])
		fits.or(&short)
		rules.and(&fits)
	}
	return rules
}

// opens tells whether a match of the node followed by rest can start with the tokens; it may go on beyond them.
func (g *grammar) opens(n *node, toks []*token, rest func([]*token) bool) bool {
	if len(toks) == 0 {
		return true
	}
	switch n.kind {
	case literal:
		return toks[0].id == n.id && rest(toks[1:])
	case classed:
		return toks[0].class&n.class != 0 && rest(toks[1:])
	case adjacent:
		return rest(toks)
	case optional:
		return g.opens(n.kids[0], toks, rest) || rest(toks)
	case parted:
		for _, r := range g.parts[n.part] {
			if g.opens(g.rules[r].node, toks, rest) {
				return true
			}
		}
		return false
	case alternatives:
		for _, kid := range n.kids {
			if g.opens(kid, toks, rest) {
				return true
			}
		}
		return false
	}
	return g.opensAll(n.kids, toks, rest)
}

func (g *grammar) opensAll(kids []*node, toks []*token, rest func([]*token) bool) bool {
	if len(kids) == 0 {
		return rest(toks)
	}
	return g.opens(kids[0], toks, func(more []*token) bool { return g.opensAll(kids[1:], more, rest) })
}

// admits gives the rules that admit a token at place k.
func (f *filter) admits(k int, t *token) ruleSet {
	s := f.byWord[k][t.id]
	for c := t.class; c != 0; c &= c - 1 {
		s.or(&f.byClass[k][bits.TrailingZeros64(c)])
	}
	return s
}
