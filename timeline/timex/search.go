package timex

import (
	"slices"
	"strings"
	"sync"
)

// search is the state of one Find; its slices are used again by the next.
type search struct {
	g        *grammar
	text     string
	toks     []token
	cache    []answer
	memo     []memo
	values   []Value // of parts
	captures []capture
	threads  []thread
	match    Match
	made     Value
	found    []Expr
	gen      uint32
	sets     uint64 // sets of words that the tokens ahead hold one of
	lastEnd  int    // token behind the last expression found
}

// window is how many tokens around the place of work are remembered; a power of two.
const window = 64

// memo holds the longest match of a part at a token.
type memo struct {
	gen   uint32
	tok   int32
	end   int32 // 0: none
	value int32
}

var searches = sync.Pool{New: func() any { return new(search) }}

// stretch is how many bytes are searched at a time. A longer text without a break, such as a file that is one line, is cut at
// white space, so that the memory needed does not grow with it.
const stretch = 1 << 16

// longList is how many expressions are handed over as they are; fewer are copied, and their space is used again.
const longList = 256

func (g *grammar) find(text string) []Expr {
	s := searches.Get().(*search)
	defer searches.Put(s)
	found := s.found[:0]
	for at := 0; at < len(text); {
		end := len(text)
		if end-at > stretch {
			end = at + stretch
			if sp := strings.LastIndexAny(text[at:end], " \n"); sp > 0 {
				end = at + sp
			}
		}
		s.begin(g, text[at:end])
		n := len(found)
		found = s.find(found)
		for i := n; i < len(found); i++ {
			found[i].shift(at)
		}
		at = end
	}
	s.text = ""
	if len(found) > longList {
		s.found = nil
		return found
	}
	s.found = found
	return slices.Clone(found)
}

// find adds the expressions of the text.
func (s *search) find(found []Expr) []Expr {
	for i := 0; i < len(s.toks); {
		if t := &s.toks[i]; t.class&s.g.cue == 0 && !s.g.starts[t.id] && !s.g.exhaustive {
			i++
			continue
		}
		end := 0
		if found, end = s.at(i, found); end == 0 {
			i++
			continue
		}
		if found[len(found)-1].Skip == "" {
			s.lastEnd = end
		}
		i = end
	}
	return found
}

// shift moves an expression to its place behind at bytes. Its parts keep their distance from it.
func (e *Expr) shift(at int) {
	e.Start, e.End = e.Start+at, e.End+at
}

func (s *search) begin(g *grammar, text string) {
	if s.g != g {
		s.cache = make([]answer, 1<<cacheBits)
	}
	s.g, s.text, s.lastEnd = g, text, 0
	s.toks = g.scan(text, s.toks[:0])
	s.gen++
	if len(s.memo) != window*len(g.parts) || s.gen == 0 {
		s.memo = make([]memo, window*len(g.parts))
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
		if need := s.g.rules[r].need; need&s.sets != need {
			continue
		}
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

// at adds the expression that starts at token i and gives the token behind it, 0 if there is none.
func (s *search) at(i int, found []Expr) ([]Expr, int) {
	fits := *s.may(i)
	fits.and(&s.g.top)
	if fits.empty() {
		return found, 0
	}
	s.values = s.values[:0]
	s.gen++
	end, bestRule := 0, -1
	s.sets = s.seen(i)
	for r := fits.next(0); r >= 0; r = fits.next(r + 1) {
		if need := s.g.rules[r].need; need&s.sets != need {
			continue
		}
		if e, ok := s.run(&s.g.rules[r], i, end); ok {
			if bestRule < 0 {
				found = append(found, Expr{})
			}
			end, bestRule = e, r
			found[len(found)-1].Value = s.made
		}
	}
	if bestRule < 0 {
		return found, 0
	}
	e, r := &found[len(found)-1], &s.g.rules[bestRule]
	e.Value.start, e.Value.end = s.toks[i].start, s.toks[end-1].end
	e.Start, e.End, e.Rule, e.Cue, e.Skip = int(e.Value.start), int(e.Value.end), r.Name, s.cue(i), r.Skip
	if s.quoted(i, end) {
		e.Value, e.Skip = Value{}, "a title"
	}
	return found, end
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
