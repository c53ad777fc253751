package timex

// A program is a pattern compiled for a backtracking machine. Patterns have no repetition, so the work at one token is bounded
// by the grammar.
type program []instruction

type instruction struct {
	op    opcode
	id    int32  // literal: word or mark
	class uint64 // classed: token class
	part  int    // parted: index of the part
	name  string // capture
	next  int    // split: the other way; jump: where to
}

type opcode uint8

const (
	opLiteral opcode = iota
	opClass
	opPart
	opAdjacent
	opSplit // go on; if that fails, go to next
	opJump
	opMatch
)

func assemble(n *node) program { return append(emit(nil, n), instruction{op: opMatch}) }

func emit(p program, n *node) program {
	switch n.kind {
	case literal:
		return append(p, instruction{op: opLiteral, id: n.id})
	case classed:
		return append(p, instruction{op: opClass, class: n.class, name: n.name})
	case parted:
		return append(p, instruction{op: opPart, part: n.part, name: n.name})
	case adjacent:
		return append(p, instruction{op: opAdjacent})
	case optional:
		split := len(p)
		p = emit(append(p, instruction{op: opSplit}), n.kids[0])
		p[split].next = len(p)
		return p
	case alternatives:
		var jumps []int
		for i, kid := range n.kids {
			if i == len(n.kids)-1 {
				p = emit(p, kid)
				break
			}
			split := len(p)
			p = emit(append(p, instruction{op: opSplit}), kid)
			jumps = append(jumps, len(p))
			p = append(p, instruction{op: opJump})
			p[split].next = len(p)
		}
		for _, j := range jumps {
			p[j].next = len(p)
		}
		return p
	}
	for _, kid := range n.kids {
		p = emit(p, kid)
	}
	return p
}

// A thread is a way of matching that is left to try.
type thread struct{ pc, tok, captures int32 }

// run matches a program at token i. At each end that it reaches beyond the token longer, value decides whether to take it.
func (s *search) run(r *rule, i, longer int) (end int, ok bool) {
	base, floor := len(s.captures), len(s.threads)
	tok, pc := i, 0
	for {
		in := &r.program[pc]
		alive := false
		switch in.op {
		case opLiteral:
			if tok < len(s.toks) && s.toks[tok].id == in.id {
				tok, pc, alive = tok+1, pc+1, true
			}
		case opClass:
			if tok < len(s.toks) && s.toks[tok].class&in.class != 0 {
				s.captures = append(s.captures, capture{name: in.name, start: tok, end: tok + 1, value: -1})
				tok, pc, alive = tok+1, pc+1, true
			}
		case opPart:
			if to, v := s.part(in.part, tok); to > 0 {
				s.captures = append(s.captures, capture{name: in.name, start: tok, end: to, value: v})
				tok, pc, alive = to, pc+1, true
			}
		case opAdjacent:
			if alive = tok < len(s.toks) && !s.toks[tok].space; alive {
				pc++
			}
		case opSplit:
			s.threads = append(s.threads, thread{int32(in.next), int32(tok), int32(len(s.captures))})
			pc, alive = pc+1, true
		case opJump:
			pc, alive = in.next, true
		case opMatch:
			if tok > longer && tok > i && s.value(r, i, tok, base) {
				s.captures, s.threads = s.captures[:base], s.threads[:floor]
				return tok, true
			}
		}
		if alive {
			continue
		}
		if len(s.threads) == floor {
			s.captures = s.captures[:base]
			return 0, false
		}
		t := s.threads[len(s.threads)-1]
		s.threads = s.threads[:len(s.threads)-1]
		pc, tok, s.captures = int(t.pc), int(t.tok), s.captures[:t.captures]
	}
}

// value lets the rule make its value of a match; it is left in s.made.
func (s *search) value(r *rule, i, end, base int) bool {
	if r.Value == nil {
		s.made = Value{}
		return true
	}
	m := &s.match
	outer := *m
	*m = Match{s: s, start: i, end: end, captures: s.captures[base:]}
	v, ok := r.Value(m)
	*m = outer
	s.made = v
	return ok
}
