package timex

import (
	"slices"
	"strings"
	"sync"
)

// A grammar is a compiled Language.
type grammar struct {
	words        map[string]int32
	marks        [128]int32
	lexicon      []entry // by word id
	bit          map[string]uint64
	partIndex    map[string]int
	partNames    []string
	parts        [][]int // rules by part, in order
	rules        []rule
	top          ruleSet   // rules that make expressions of their own
	starts       []bool    // whether a word can start one of them, by word id
	partRules    []ruleSet // rules of a part
	partPrefixes []*prefix
	filter       filter
	exhaustive   bool         // every rule is tried at every token, as the tests do to hold the filter against it
	lock         sync.RWMutex // of answers
	answers      map[symbols]ruleSet
	trie         trie
	// The classes of a word that is not in the list.
	lowerWord, capitalWord, opaque uint64
	cues                           map[int32]string
	abbreviations                  map[string]bool
	core                           []uint8  // by word id: how it counts as core
	loose                          uint64   // classes that hold words which are not core
	anchors                        []bool   // by part: whether anchored is looking at it
	needs                          []uint64 // by word id: the sets it is in, see newNeeds
	inside                         []bool   // by part: whether need is looking at it
	cue                            uint64   // classes of tokens that can start one of the top rules
}

type entry struct {
	class, anyCase            uint64
	num                       int32
	capital, suffix, meridiem bool
}

type rule struct {
	*Rule
	node    *node
	program program
	need    uint64 // a set of words of which every match holds one, as a bit; 0 for none
}

func lower(s string) string { return strings.ToLower(s) }

func compile(l *Language) *grammar {
	g := &grammar{answers: map[symbols]ruleSet{}, words: map[string]int32{}, lexicon: make([]entry, 1), bit: map[string]uint64{}, partIndex: map[string]int{},
		cues: map[int32]string{}, abbreviations: map[string]bool{}}
	for _, class := range numeralClasses {
		g.addClass(class)
	}
	for i := range l.Words {
		g.addWords(&l.Words[i])
	}
	for _, a := range l.Abbreviations {
		g.abbreviations[a] = true
	}
	for i := range l.Rules {
		if part := l.Rules[i].Part; part != "" {
			if _, ok := g.partIndex[part]; !ok {
				g.partIndex[part] = len(g.parts)
				g.partNames = append(g.partNames, part)
				g.parts = append(g.parts, nil)
			}
		}
	}
	if len(l.Rules) > 64*ruleWords {
		panic("timex: too many rules for the sets of rules")
	}
	for i := range l.Rules {
		r := &l.Rules[i]
		n := g.parse(r.Name, r.Pattern)
		g.rules = append(g.rules, rule{Rule: r, node: n, program: assemble(n)})
		if r.Part != "" {
			p := g.partIndex[r.Part]
			g.parts[p] = append(g.parts[p], i)
		}
		if !r.Inner {
			g.top.add(i)
		}
	}
	for _, c := range l.Cues {
		g.cues[g.intern(c)] = c
	}
	g.newCore(l.Common)
	g.newNeeds()
	g.index()
	return g
}

func (g *grammar) addClass(class string) uint64 {
	if class == "" {
		return 0
	}
	if _, ok := g.bit[class]; !ok {
		if len(g.bit) == tokenClassMax {
			panic("timex: more than 64 token classes")
		}
		g.bit[class] = 1 << len(g.bit)
	}
	return g.bit[class]
}

func (g *grammar) addWords(w *Words) {
	class, anyCase := g.addClass(w.Class), g.addClass(w.AnyCase)
	for _, word := range sortedKeys(w.Of) {
		e := &g.lexicon[g.intern(word)]
		if e.class|e.anyCase != 0 && e.num != int32(w.Of[word]) {
			panic("timex: two numbers for " + word)
		}
		e.num = int32(w.Of[word])
		if w.Capital {
			e.capital = true
		}
		e.class |= class
		e.anyCase |= anyCase
		e.suffix = e.suffix || w.Suffix
		e.meridiem = e.meridiem || w.Meridiem
	}
}

func sortedKeys(m map[string]int) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// intern gives a word or mark its number.
func (g *grammar) intern(word string) int32 {
	if len(word) == 1 && !isLetter(word[0]) && !isDigit(word[0]) {
		if g.marks[word[0]] == 0 {
			g.marks[word[0]] = int32(len(g.lexicon))
			g.lexicon = append(g.lexicon, entry{})
		}
		return g.marks[word[0]]
	}
	id, ok := g.words[word]
	if !ok {
		id = int32(len(g.lexicon))
		g.words[word] = id
		g.lexicon = append(g.lexicon, entry{})
	}
	return id
}

// index notes which rules a token can start, so that find tries no other.
func (g *grammar) index() {
	if len(g.lexicon) >= 1<<12 || len(numeralClasses) > 19 {
		panic("timex: too many words for symbols")
	}
	g.newTrie()
	g.lowerWord, g.opaque = g.bit[wordClass], g.bit[opaqueClass]
	g.capitalWord = g.lowerWord | g.bit[capitalClass]
	g.partPrefixes = make([]*prefix, len(g.parts))
	g.newFilter()
	g.partRules = make([]ruleSet, len(g.parts))
	for p, rules := range g.parts {
		for _, r := range rules {
			g.partRules[p].add(r)
		}
	}
	g.starts = make([]bool, len(g.lexicon))
	for id := range g.starts {
		s := g.filter.byWord[0][id]
		s.and(&g.top)
		g.starts[id] = !s.empty()
	}
	for c := range 64 {
		s := g.filter.byClass[0][c]
		if s.and(&g.top); !s.empty() {
			g.cue |= 1 << c
		}
	}
}
