package timex

// Every match of a rule holds a core word or a numeral. Text without any is passed over at the speed of the trie; only what
// lies within margin of one is cut into tokens.

// margin is how many tokens around a core word are read: more than a match has before its first or behind its last one,
// together with the words that rules look at around a match.
const margin = 10

// How a word counts as core.
const (
	notCore uint8 = iota
	coreCapital
	coreAlways
)

// newCore makes core the words that have a class and are not common, and of the others as many as the rules need.
func (g *grammar) newCore(common []string) {
	for _, word := range common {
		g.intern(word)
	}
	g.core, g.anchors = make([]uint8, len(g.lexicon)), make([]bool, len(g.parts))
	spared := make([]bool, len(g.lexicon))
	for _, word := range common {
		spared[g.words[word]] = true
	}
	for _, id := range g.marks {
		spared[id] = true
	}
	g.loose = g.bit[wordClass] | g.bit[capitalClass]
	for id := range g.lexicon {
		switch e := &g.lexicon[id]; {
		case spared[id]:
			g.loose |= e.class | e.anyCase
		case e.capital:
			g.core[id] = coreCapital
			g.loose |= e.anyCase
		case e.class|e.anyCase != 0:
			g.core[id] = coreAlways
		}
	}
	for r := g.top.next(0); r >= 0; r = g.top.next(r + 1) {
		if n := g.rules[r].node; !g.anchored(n, nil) && !(g.anchored(n, spared) && g.anchor(n, spared)) {
			panic("timex: rule " + g.rules[r].Name + " has a match of common words only")
		}
	}
}

// anchored tells whether every match of a node holds a core word or a numeral; with spared, whether it would if all words but
// those were core.
func (g *grammar) anchored(n *node, spared []bool) bool {
	switch n.kind {
	case literal:
		return g.core[n.id] == coreAlways || spared != nil && !spared[n.id]
	case classed:
		return n.class&g.loose == 0
	case parted:
		if g.anchors[n.part] { // inside itself: by induction over the length of matches
			return true
		}
		g.anchors[n.part] = true
		defer func() { g.anchors[n.part] = false }()
		for _, r := range g.parts[n.part] {
			if !g.anchored(g.rules[r].node, spared) {
				return false
			}
		}
		return true
	case alternatives:
		for _, kid := range n.kids {
			if !g.anchored(kid, spared) {
				return false
			}
		}
		return true
	case sequence:
		for _, kid := range n.kids {
			if g.anchored(kid, spared) {
				return true
			}
		}
	}
	return false
}

// anchor makes words core that anchor a node; anchored has told that it can be.
func (g *grammar) anchor(n *node, spared []bool) bool {
	switch n.kind {
	case literal:
		g.core[n.id] = coreAlways
	case parted:
		for _, r := range g.parts[n.part] {
			if !g.anchored(g.rules[r].node, nil) {
				g.anchor(g.rules[r].node, spared)
			}
		}
	case alternatives:
		for _, kid := range n.kids {
			if !g.anchored(kid, nil) {
				g.anchor(kid, spared)
			}
		}
	case sequence:
		for _, kid := range n.kids {
			if g.anchored(kid, spared) {
				return g.anchor(kid, spared)
			}
		}
	}
	return true
}

// nextCore gives the start of the next core word or numeral at or behind i, the length of the text if there is none. A word
// with a byte beyond ASCII is taken for one.
func (g *grammar) nextCore(text string, i int) int {
	for i < len(text) {
		k := kinds[text[i]]
		switch {
		case k&letterByte == 0 && k&innerByte != 0:
			if text[i] != 0xe2 || i+2 >= len(text) || text[i+1] != 0x80 { // but not dashes and quotation marks
				return i
			}
			i += 3
			continue
		case k&letterByte == 0:
			i++
			continue
		}
		start, state := i, uint16(1)
		for ; i < len(text) && state != 0; i++ {
			k = kinds[text[i]]
			if k&classBits == 0 {
				break
			}
			state = g.trie.next[state][k&classBits]
		}
		if state != 0 {
			if c := g.core[g.trie.word[state]]; c == coreAlways || c == coreCapital && text[start] < 'a' {
				return start
			}
			if i < len(text) && text[i] == '.' && g.trie.next[state][stopClass] != 0 {
				return start // perhaps an abbreviation
			}
			continue
		}
		for i < len(text) && kinds[text[i]]&letterByte != 0 {
			i++
		}
	}
	return i
}

// back gives the place margin words before that of i, but not before least.
func back(text string, i, least int) int {
	for n := 0; ; n++ {
		for i > least && !blank(text[i-1]) {
			i--
		}
		if n == margin || i == least {
			break
		}
		for i > least && blank(text[i-1]) {
			i--
		}
	}
	return i
}

func blank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// scan cuts a text into tokens, but for what is too far from any core word to matter; a token without class or text stands for
// such a gap.
func (g *grammar) scan(text string, toks []token) []token {
	for at := 0; at < len(text); {
		from := at
		if !g.exhaustive {
			core := g.nextCore(text, at)
			if core == len(text) {
				break
			}
			if from = back(text, core, at); from > at {
				toks = append(toks, token{start: int32(from), end: int32(from)})
			}
		}
		at, toks = g.tokens(text, from, toks)
	}
	return toks
}
