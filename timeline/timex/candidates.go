package timex

// An answer is the rules that three tokens can start.
type answer struct {
	key   symbols
	rules ruleSet
}

// cacheBits is the size, as a power of two, of the cache of answers in a search; the grammar keeps at most maxAnswers.
const (
	cacheBits  = 12
	maxAnswers = 1 << 16
)

// none is the token behind the last.
var none token

var everyRule = ruleSet{^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0)}

// may gives the rules of which a match can start with the tokens at i, i+1 and i+2. Texts repeat themselves in threes of
// tokens as the grammar sees them, so the answers are kept: the last ones in the search, all in the grammar.
func (s *search) may(i int) *ruleSet {
	if s.g.exhaustive {
		return &everyRule
	}
	var key symbols
	hash := uint64(0)
	for k := range reach {
		t := &none
		if i+k < len(s.toks) {
			t = &s.toks[i+k]
		}
		key[k] = s.g.symbol(t)
		hash = (hash + uint64(key[k])) * 0x9e3779b97f4a7c15
	}
	c := &s.cache[hash>>(64-cacheBits)]
	if c.key != key {
		*c = answer{key, s.answer(i, key)}
	}
	return &c.rules
}

// symbols name three tokens as far as rules can tell them apart.
type symbols [reach]uint32

// symbol names a token; 0 is no token's.
func (g *grammar) symbol(t *token) uint32 {
	switch {
	case t.class&g.lowerWord != 0 && t.upper:
		return uint32(t.id)<<2 | 3
	case t.class&g.lowerWord != 0:
		return uint32(t.id)<<2 | 2
	case t.class == 0:
		return uint32(t.id)<<2 | 1
	}
	return 1<<31 | uint32(t.id)<<19 | uint32(t.class&(1<<19-1))
}

// answer gives what may has not in its first cache.
func (s *search) answer(i int, key symbols) ruleSet {
	g := s.g
	g.lock.RLock()
	rules, ok := g.answers[key]
	g.lock.RUnlock()
	if ok {
		return rules
	}
	var three [reach]*token
	for k := range reach {
		three[k] = &none
		if i+k < len(s.toks) {
			three[k] = &s.toks[i+k]
		}
	}
	rules = g.filter.rules(three)
	for r := rules.next(0); r >= 0; r = rules.next(r + 1) {
		if !g.opens(g.rules[r].node, three[:], func([]*token) bool { return true }) {
			rules[r>>6] &^= 1 << (r & 63)
		}
	}
	g.lock.Lock()
	defer g.lock.Unlock()
	if len(g.answers) == maxAnswers {
		clear(g.answers)
	}
	g.answers[key] = rules
	return rules
}
