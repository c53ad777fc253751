package timex

import "math/bits"

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
