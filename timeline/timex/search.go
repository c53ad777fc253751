package timex

import "sync"

// search is the state of one Find; its slices are used again by the next.
type search struct {
	g        *grammar
	text     string
	toks     []token
	rules    [window]candidates
	memo     []memo
	values   []Value // of parts
	captures []capture
	threads  []thread
	match    Match
	made     Value
	gen      uint32
	lastEnd  int // token behind the last expression found
}

// window is how many tokens around the place of work are remembered; a power of two.
const window = 64

// candidates are the rules that may match at a token.
type candidates struct {
	gen   uint32
	tok   int32
	rules ruleSet
}

// memo holds the longest match of a part at a token.
type memo struct {
	gen   uint32
	tok   int32
	end   int32 // 0: none
	value int32
}

var searches = sync.Pool{New: func() any { return new(search) }}

func (g *grammar) find(text string) []Expr {
	s := searches.Get().(*search)
	defer searches.Put(s)
	s.begin(g, text)
	var found []Expr
	for i := 0; i < len(s.toks); {
		if t := &s.toks[i]; t.class&g.cue == 0 && !g.starts[t.id] {
			i++
			continue
		}
		e, end := s.at(i)
		if end == 0 {
			i++
			continue
		}
		found = append(found, e)
		if e.Skip == "" {
			s.lastEnd = end
		}
		i = end
	}
	s.text = ""
	return found
}

func (s *search) begin(g *grammar, text string) {
	s.g, s.text, s.lastEnd = g, text, 0
	s.toks = g.scan(text, s.toks[:0])
	s.gen++
	if len(s.memo) != window*len(g.parts) || s.gen == 0 {
		s.memo = make([]memo, window*len(g.parts))
		s.rules = [window]candidates{}
		s.gen = 1
	}
	s.values, s.captures, s.threads = s.values[:0], s.captures[:0], s.threads[:0]
}

func (s *search) between(i, j int) string {
	if j <= i {
		return ""
	}
	return s.text[s.toks[i].start:s.toks[j-1].end]
}

func (s *search) tokenText(i int) string {
	if i < 0 || i >= len(s.toks) {
		return ""
	}
	return s.text[s.toks[i].start:s.toks[i].end]
}

func (s *search) is(i int, class string) bool {
	return i >= 0 && i < len(s.toks) && s.toks[i].class&s.g.bit[class] != 0
}

// none is the token behind the last.
var none token

// may gives the rules whose prefix fits at token i.
func (s *search) may(i int) *ruleSet {
	c := &s.rules[i%window]
	if c.gen == s.gen && c.tok == int32(i) {
		return &c.rules
	}
	c.gen, c.tok = s.gen, int32(i)
	c.rules = s.g.filter.admits(0, &s.toks[i])
	short := ruleSet{}
	for k := 1; k < reach && !c.rules.empty(); k++ {
		t := &none
		if i+k < len(s.toks) {
			t = &s.toks[i+k]
		}
		fits := s.g.filter.admits(k, t)
		short.or(&s.g.filter.ends[k])
		fits.or(&short)
		c.rules.and(&fits)
	}
	return &c.rules
}

// part gives the longest match of any rule of a part at token i, and the index of its value.
func (s *search) part(p, i int) (int, int32) {
	if i >= len(s.toks) {
		return 0, -1
	}
	m := &s.memo[i%window*len(s.g.parts)+p]
	if m.gen == s.gen && m.tok == int32(i) {
		return int(m.end), m.value
	}
	fits := *s.may(i)
	fits.and(&s.g.partRules[p])
	end, best := 0, int32(-1)
	for r := fits.next(0); r >= 0; r = fits.next(r + 1) {
		if e, ok := s.run(&s.g.rules[r], i, end); ok {
			if best < 0 {
				s.values = append(s.values, Value{})
				best = int32(len(s.values) - 1)
			}
			end = e
			s.made.start, s.made.end = s.toks[i].start, s.toks[e-1].end
			s.values[best] = s.made
		}
	}
	*m = memo{gen: s.gen, tok: int32(i), end: int32(end), value: best}
	return end, best
}

// at gives the expression that starts at token i and the token behind it, 0 if there is none.
func (s *search) at(i int) (Expr, int) {
	fits := *s.may(i)
	fits.and(&s.g.top)
	if fits.empty() {
		return Expr{}, 0
	}
	s.values = s.values[:0]
	s.gen++
	end, best, bestRule := 0, Value{}, -1
	for r := fits.next(0); r >= 0; r = fits.next(r + 1) {
		if e, ok := s.run(&s.g.rules[r], i, end); ok {
			end, best, bestRule = e, s.made, r
		}
	}
	if bestRule < 0 {
		return Expr{}, 0
	}
	t := &s.toks[i]
	best.start, best.end = t.start, s.toks[end-1].end
	r := s.g.rules[bestRule]
	e := Expr{Start: int(t.start), End: int(s.toks[end-1].end), Rule: r.Name, Value: best, Cue: s.cue(i), Skip: r.Skip}
	if s.quoted(i, end) {
		e.Value, e.Skip = Value{}, "a title"
	}
	return e, end
}

// quoted tells whether tokens i..end stand in quotation marks by themselves: such are titles and names.
func (s *search) quoted(i, end int) bool {
	mark := s.g.marks['"']
	return mark != 0 && i > 0 && end < len(s.toks) && s.toks[i-1].id == mark && s.toks[end].id == mark
}

// cue gives the preposition before token i, looking over an article and an adverb.
func (s *search) cue(i int) string {
	for n := 1; n <= 3 && i-n >= 0; n++ {
		t := &s.toks[i-n]
		if c, ok := s.g.cues[t.id]; ok {
			return c
		}
		if t.id == 0 || t.class&s.g.bit[wordClass] == 0 {
			break
		}
	}
	return ""
}
