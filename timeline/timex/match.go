package timex

// A Match is one match of a rule's pattern, with what it captured and a view of the words around it.
type Match struct {
	s          *search
	start, end int // tokens
	captures   []capture
}

type capture struct {
	name       string
	start, end int   // tokens
	value      int32 // of a part, index into the values of the search; -1 for a token
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
	if c.value >= 0 {
		return m.s.values[c.value].N
	}
	return int(m.s.toks[c.start].num)
}

// LastInt is the number that the last token of the match stands for.
func (m *Match) LastInt() int { return int(m.s.toks[m.end-1].num) }

// Value is what a captured part says, the zero Value without one.
func (m *Match) Value(name string) Value {
	if c := m.find(name); c != nil && c.value >= 0 {
		return m.s.values[c.value]
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

// Known tells whether the captured word is one of the language's own, in a class or in a pattern.
func (m *Match) Known(name string) bool {
	c := m.find(name)
	return c != nil && m.s.toks[c.start].id != 0
}

// Joined tells whether the expression before this one in the text ended n tokens before the match: its context is then
// known to be one of dates.
func (m *Match) Joined(n int) bool { return m.s.lastEnd > 0 && m.s.lastEnd == m.start-n }

// First tells whether the match opens the text.
func (m *Match) First() bool { return m.start == 0 }
