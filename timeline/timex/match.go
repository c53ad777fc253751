package timex

import "sync"

// A Match is one match of a rule's pattern, with what it captured and a view of the words around it.
type Match struct {
	s          *search
	start, end int // tokens
	captures   []capture
}

type capture struct {
	name       string
	start, end int // tokens
	value      *Value
}

// Has tells whether the pattern captured something under the name.
func (m *Match) Has(name string) bool { return m.find(name) != nil }

func (m *Match) find(name string) *capture {
	for i := range m.captures {
		if m.captures[i].name == name {
			return &m.captures[i]
		}
	}
	return nil
}

// Starts tells whether the match starts with the capture.
func (m *Match) Starts(name string) bool {
	c := m.find(name)
	return c != nil && c.start == m.start
}

// Int is the number that the captured word or numeral stands for, 0 without one.
func (m *Match) Int(name string) int {
	c := m.find(name)
	if c == nil {
		return 0
	}
	if c.value != nil {
		return c.value.N
	}
	return int(m.s.toks[c.start].num)
}

// LastInt is the number that the last token of the match stands for.
func (m *Match) LastInt() int { return int(m.s.toks[m.end-1].num) }

// Value is what a captured part says, the zero Value without one.
func (m *Match) Value(name string) Value {
	if c := m.find(name); c != nil && c.value != nil {
		return *c.value
	}
	return Value{}
}

// Text is the captured text, or that of the whole match for the empty name.
func (m *Match) Text(name string) string {
	if name == "" {
		return m.s.between(m.start, m.end)
	}
	if c := m.find(name); c != nil {
		return m.s.between(c.start, c.end)
	}
	return ""
}

// Place says that the value v, which the rule made itself, was read from the capture from up to the capture to; the empty
// name is the end of the match.
func (m *Match) Place(v Value, from, to string) Value {
	c := m.find(from)
	if c == nil {
		return v
	}
	v.start, v.end = m.s.toks[c.start].start, m.s.toks[m.end-1].end
	if d := m.find(to); d != nil {
		v.end = m.s.toks[d.end-1].end
	}
	return v
}

// Prev gives the nth token before the match (1 is the nearest) as written; "" where the text begins.
func (m *Match) Prev(n int) string { return m.s.tokenText(m.start - n) }

// Next gives the nth token behind the match.
func (m *Match) Next(n int) string { return m.s.tokenText(m.end - 1 + n) }

// Spaced tells whether white space stands before the nth token behind the match.
func (m *Match) Spaced(n int) bool {
	i := m.end - 1 + n
	return i >= len(m.s.toks) || m.s.toks[i].space
}

// PrevClass tells whether the nth token before the match is of the class.
func (m *Match) PrevClass(n int, class string) bool { return m.s.is(m.start-n, class) }

// NextClass tells whether the nth token behind the match is of the class.
func (m *Match) NextClass(n int, class string) bool { return m.s.is(m.end-1+n, class) }

// CaptureClass tells whether the captured word is also of another class.
func (m *Match) CaptureClass(name, class string) bool {
	c := m.find(name)
	return c != nil && m.s.is(c.start, class)
}

// Joined tells whether the expression before this one in the text ended n tokens before the match: its context is then
// known to be one of dates.
func (m *Match) Joined(n int) bool { return m.s.lastEnd > 0 && m.s.lastEnd == m.start-n }

// First tells whether the match opens the text.
func (m *Match) First() bool { return m.start == 0 }

// search is the state of one Find.
type search struct {
	g        *grammar
	text     string
	toks     []token
	memo     []memo
	gen      uint32
	captures []capture
	lastEnd  int // token behind the last expression found
}

// memo holds the longest match of a part at a token.
type memo struct {
	gen   uint32
	end   int32 // 0: none
	value *Value
}

var searches = sync.Pool{New: func() any { return new(search) }}

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

// step matches n at token i and calls next with the token behind it, until next says true. It is a backtracking matcher;
// patterns are short and have no repetition, so its work per token is bounded by the grammar.
func (s *search) step(n *node, i int, next func(int) bool) bool {
	switch n.kind {
	case adjacent:
		return i < len(s.toks) && !s.toks[i].space && next(i)
	case literal:
		return i < len(s.toks) && s.toks[i].id == n.id && next(i+1)
	case classed:
		if i >= len(s.toks) || s.toks[i].class&n.class == 0 {
			return false
		}
		return s.capture(capture{name: n.name, start: i, end: i + 1}, next)
	case parted:
		end, v := s.part(n.part, i)
		return end > 0 && s.capture(capture{name: n.name, start: i, end: end, value: v}, next)
	case optional:
		return s.step(n.kids[0], i, next) || next(i)
	case alternatives:
		for _, kid := range n.kids {
			if s.step(kid, i, next) {
				return true
			}
		}
		return false
	}
	return s.run(n.kids, i, next)
}

func (s *search) run(kids []*node, i int, next func(int) bool) bool {
	if len(kids) == 0 {
		return next(i)
	}
	return s.step(kids[0], i, func(j int) bool { return s.run(kids[1:], j, next) })
}

func (s *search) capture(c capture, next func(int) bool) bool {
	s.captures = append(s.captures, c)
	if next(c.end) {
		return true
	}
	s.captures = s.captures[:len(s.captures)-1]
	return false
}

// part gives the longest match of any rule of a part at token i.
func (s *search) part(p, i int) (int, *Value) {
	if i >= len(s.toks) || !s.g.partFirst[p].admits(&s.toks[i]) {
		return 0, nil
	}
	m := &s.memo[i*len(s.g.parts)+p]
	if m.gen == s.gen {
		return int(m.end), m.value
	}
	end, best := 0, (*Value)(nil)
	for _, r := range s.g.parts[p] {
		if e, v, ok := s.rule(r, i, end); ok {
			v.start, v.end = s.toks[i].start, s.toks[e-1].end
			end, best = e, &v
		}
	}
	m = &s.memo[i*len(s.g.parts)+p]
	*m = memo{gen: s.gen, end: int32(end), value: best}
	return end, best
}

// rule tries one rule at token i; only a match that ends beyond the token longer counts.
func (s *search) rule(r, i, longer int) (end int, v Value, ok bool) {
	if !s.g.ruleFirst[r].admits(&s.toks[i]) {
		return 0, v, false
	}
	outer := s.captures
	s.captures = s.captures[len(s.captures):]
	found := s.step(s.g.rules[r].node, i, func(j int) bool {
		if j <= longer || j <= i {
			return false
		}
		m := Match{s: s, start: i, end: j, captures: s.captures}
		v, ok = s.g.rules[r].value(&m)
		end = j
		return ok
	})
	s.captures = outer
	return end, v, found
}

func (r *rule) value(m *Match) (Value, bool) {
	if r.Value == nil {
		return Value{}, true
	}
	return r.Value(m)
}

func (g *grammar) find(text string) []Expr {
	s := searches.Get().(*search)
	defer searches.Put(s)
	s.g, s.text, s.lastEnd = g, text, 0
	s.toks = g.scan(text, s.toks[:0])
	if n := len(s.toks) * len(g.parts); n > cap(s.memo) {
		s.memo = make([]memo, n)
		s.gen = 0
	} else {
		s.memo = s.memo[:n]
	}
	s.gen++
	s.captures = s.captures[:0]
	var found []Expr
	for i := 0; i < len(s.toks); {
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

// at gives the expression that starts at token i and the token behind it, 0 if there is none.
func (s *search) at(i int) (Expr, int) {
	t := &s.toks[i]
	if t.class&s.g.cue == 0 && len(s.g.starts[t.id]) == 0 {
		return Expr{}, 0
	}
	end, best, bestRule := 0, Value{}, -1
	try := func(r int) {
		if e, v, ok := s.rule(r, i, end); ok {
			end, best, bestRule = e, v, r
		}
	}
	if t.class&s.g.cue == 0 {
		for _, r := range s.g.starts[t.id] {
			try(int(r))
		}
	} else {
		for _, r := range s.g.top {
			try(int(r))
		}
	}
	if bestRule < 0 {
		return Expr{}, 0
	}
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
