package doc

import (
	"errors"
	"io"
	"iter"
	"math"
	"strconv"
	"strings"

	"github.com/ledongthuc/pdf"
)

// An operand is a number, a string or name, or a flat array of these.
type operand struct {
	number float64
	text   string
	list   []operand
}

// An operator is one instruction of a page with what stands before it.
type operator struct {
	name string
	args []operand
}

// operators reads the instructions of a content stream. Inline pictures are passed over. The arguments are valid until the
// next one.
func operators(s string) iter.Seq[operator] {
	return func(yield func(operator) bool) {
		l := lexer{s: s}
		var args []operand
		var list []operand
		inside := false
		put := func(o operand) {
			if inside {
				list = append(list, o)
			} else {
				args = append(args, o)
			}
		}
		for l.space(); l.i < len(s); l.space() {
			switch c := s[l.i]; {
			case c == '(':
				put(operand{text: l.literal()})
			case c == '<' && strings.HasPrefix(s[l.i:], "<<"), c == '>', c == '{', c == '}', c == ')':
				l.i++
			case c == '<':
				put(operand{text: l.hex()})
			case c == '/':
				l.i++
				put(operand{text: l.word()})
			case c == '[':
				l.i++
				list, inside = make([]operand, 0, 8), true
			case c == ']':
				l.i++
				if inside {
					args = append(args, operand{list: list})
				}
				inside = false
			default:
				w := l.word()
				if n, err := strconv.ParseFloat(w, 64); err == nil {
					put(operand{number: n})
					continue
				}
				if w == "" {
					l.i++
					continue
				}
				if w == "ID" {
					l.picture()
				}
				if !inside && !yield(operator{w, args}) {
					return
				}
				if !inside {
					args = args[:0]
				}
			}
		}
	}
}

// A lexer reads the tokens of a content stream.
type lexer struct {
	s string
	i int
}

const (
	whiteSpace = "\x00\t\n\f\r "
	delimiters = "()<>[]{}/%"
)

// space passes over white space and comments.
func (l *lexer) space() {
	for l.i < len(l.s) {
		switch c := l.s[l.i]; {
		case strings.IndexByte(whiteSpace, c) >= 0:
			l.i++
		case c == '%':
			n := strings.IndexAny(l.s[l.i:], "\r\n")
			if n < 0 {
				n = len(l.s) - l.i
			}
			l.i += n
		default:
			return
		}
	}
}

func (l *lexer) word() string {
	n := strings.IndexAny(l.s[l.i:], whiteSpace+delimiters)
	if n < 0 {
		n = len(l.s) - l.i
	}
	l.i += n
	return l.s[l.i-n : l.i]
}

// literal reads "(…)".
func (l *lexer) literal() string {
	var b strings.Builder
	depth := 0
	for ; l.i < len(l.s); l.i++ {
		switch c := l.s[l.i]; c {
		case '(':
			if depth++; depth > 1 {
				b.WriteByte(c)
			}
		case ')':
			if depth--; depth == 0 {
				l.i++
				return b.String()
			}
			b.WriteByte(c)
		case '\\':
			l.escape(&b)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// escape reads what follows a backslash and stops on its last byte.
func (l *lexer) escape(b *strings.Builder) {
	if l.i++; l.i >= len(l.s) {
		return
	}
	switch c := l.s[l.i]; {
	case c == 'n':
		b.WriteByte('\n')
	case c == 'r':
		b.WriteByte('\r')
	case c == 't':
		b.WriteByte('\t')
	case c == 'b' || c == 'f':
		b.WriteByte(' ')
	case c == '\n':
	case c == '\r':
		if strings.HasPrefix(l.s[l.i:], "\r\n") {
			l.i++
		}
	case '0' <= c && c <= '7':
		n, k := 0, 0
		for ; k < 3 && l.i+k < len(l.s) && '0' <= l.s[l.i+k] && l.s[l.i+k] <= '7'; k++ {
			n = n*8 + int(l.s[l.i+k]-'0')
		}
		b.WriteByte(byte(n))
		l.i += k - 1
	default:
		b.WriteByte(c)
	}
}

// hex reads "<…>".
func (l *lexer) hex() string {
	end := strings.IndexByte(l.s[l.i:], '>')
	if end < 0 {
		end = len(l.s) - l.i
	}
	var out []byte
	half, n := byte(0), 0
	for _, c := range []byte(l.s[l.i+1 : l.i+end]) {
		v := strings.IndexByte("0123456789abcdef", c|0x20)
		if v < 0 {
			continue
		}
		if n++; n%2 == 1 {
			half = byte(v) << 4
		} else {
			out = append(out, half|byte(v))
		}
	}
	if n%2 == 1 {
		out = append(out, half)
	}
	l.i = min(l.i+end+1, len(l.s))
	return string(out)
}

// picture passes over the data of an inline picture.
func (l *lexer) picture() {
	for from := l.i; ; {
		n := strings.Index(l.s[from:], "EI")
		if n < 0 {
			l.i = len(l.s)
			return
		}
		at := from + n
		from = at + 2
		if strings.IndexByte(whiteSpace, l.s[at-1]) >= 0 && (from == len(l.s) || strings.IndexByte(whiteSpace, l.s[from]) >= 0) {
			l.i = from
			return
		}
	}
}

// A matrix is the first two columns of a transformation.
type matrix [6]float64

// times is first m, then n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

func shift(x, y float64) matrix { return matrix{1, 0, 0, 1, x, y} }

// turned is how a page that is shown turned by so many degrees stands.
func turned(degrees int64) matrix {
	switch (degrees%360 + 360) % 360 {
	case 90:
		return matrix{0, -1, 1, 0, 0, 0}
	case 180:
		return matrix{-1, 0, 0, -1, 0, 0}
	case 270:
		return matrix{0, 1, -1, 0, 0, 0}
	}
	return matrix{1, 0, 0, 1, 0, 0}
}

// A state is how text is drawn.
type state struct {
	ctm                                     matrix
	font                                    *pdfFont
	size, char, word, scale, leading, raise float64
}

// A canvas follows the instructions of a page.
type canvas struct {
	file      *pdfFile
	page      *layout
	left      int // instructions
	resources pdf.Value
	state     state
	stack     []state
	text      matrix // of the next character
	line      matrix // of the start of the line
}

const (
	maxForms  = 10  // forms in forms
	maxStates = 500 // states put aside
)

// streamText returns the content of a stream, or of several as one. It panics as the library does.
func streamText(v pdf.Value) string {
	var b strings.Builder
	one := func(v pdf.Value) {
		r := v.Reader()
		defer r.Close()
		if _, err := io.Copy(&b, &capped{r, defaultSize, errSize}); err != nil && b.Len() == 0 {
			panic(err)
		}
		b.WriteByte('\n')
	}
	switch v.Kind() {
	case pdf.Array:
		for i := range v.Len() {
			one(v.Index(i))
		}
	case pdf.Stream:
		one(v)
	}
	return b.String()
}

// draw follows the instructions of a page or form.
func (c *canvas) draw(content, resources pdf.Value, depth int) error {
	before := c.resources
	c.resources = resources
	defer func() { c.resources = before }()
	for op := range operators(streamText(content)) {
		if c.left--; c.left < 0 {
			return errors.New("too many instructions")
		}
		if op.name == "Do" && len(op.args) > 0 {
			if err := c.form(op.args[0].text, depth); err != nil {
				return err
			}
			continue
		}
		c.do(op.name, op.args)
	}
	return nil
}

// form draws what is drawn elsewhere, unless it is a picture.
func (c *canvas) form(name string, depth int) error {
	x := c.resources.Key("XObject").Key(name)
	if x.Key("Subtype").Name() != "Form" {
		return nil
	}
	if depth >= maxForms {
		return errCircles
	}
	saved, stack := c.state, c.stack
	if m := x.Key("Matrix"); m.Len() == 6 {
		var by matrix
		for i := range by {
			by[i] = m.Index(i).Float64()
		}
		c.state.ctm = by.times(c.state.ctm)
	}
	resources := x.Key("Resources")
	if resources.IsNull() {
		resources = c.resources
	}
	err := c.draw(x, resources, depth+1)
	c.state, c.stack = saved, stack
	return err
}

// do follows one instruction; what does not bear on text is passed over.
func (c *canvas) do(name string, args []operand) {
	s := &c.state
	n := func(i int) float64 {
		if i < len(args) {
			return args[i].number
		}
		return 0
	}
	switch name {
	case "q":
		if len(c.stack) < maxStates {
			c.stack = append(c.stack, *s)
		}
	case "Q":
		if k := len(c.stack); k > 0 {
			*s, c.stack = c.stack[k-1], c.stack[:k-1]
		}
	case "cm":
		s.ctm = matrix{n(0), n(1), n(2), n(3), n(4), n(5)}.times(s.ctm)
	case "BT":
		c.text, c.line = shift(0, 0), shift(0, 0)
	case "Tc":
		s.char = n(0)
	case "Tw":
		s.word = n(0)
	case "Tz":
		s.scale = n(0) / 100
	case "TL":
		s.leading = n(0)
	case "Ts":
		s.raise = n(0)
	case "Tf":
		if len(args) > 0 {
			s.font, s.size = c.file.font(c.resources, args[0].text), n(1)
		}
	case "Tm":
		c.line = matrix{n(0), n(1), n(2), n(3), n(4), n(5)}
		c.text = c.line
	case "TD":
		s.leading = -n(1)
		c.next(n(0), n(1))
	case "Td":
		c.next(n(0), n(1))
	case "T*":
		c.next(0, -s.leading)
	case "\"":
		s.word, s.char = n(0), n(1)
		c.next(0, -s.leading)
		c.show(args[min(2, len(args)):])
	case "'":
		c.next(0, -s.leading)
		c.show(args)
	case "Tj":
		c.show(args)
	case "TJ":
		if len(args) > 0 {
			c.show(args[0].list)
		}
	}
}

// next moves to the start of another line.
func (c *canvas) next(x, y float64) {
	c.line = shift(x, y).times(c.line)
	c.text = c.line
}

// show draws strings and moves by the numbers between them.
func (c *canvas) show(list []operand) {
	s := &c.state
	if s.font == nil {
		return
	}
	for _, o := range list {
		if o.text == "" {
			c.text = shift(-o.number/1000*s.size*s.scale, 0).times(c.text)
			continue
		}
		s.font.decode(o.text, func(code int, text string) {
			width := s.font.width(code)
			at := matrix{s.size * s.scale, 0, 0, s.size, 0, s.raise}.times(c.text).times(s.ctm)
			em := math.Hypot(at[2], at[3])
			if math.Abs(at[0]) >= math.Abs(at[1]) && em > 0 { // not from bottom to top
				c.page.glyph(glyph{x: at[4], y: at[5], width: width * math.Hypot(at[0], at[1]), em: em, text: text})
			}
			by := width*s.size + s.char
			if code == ' ' && !s.font.wide {
				by += s.word
			}
			c.text = shift(by*s.scale, 0).times(c.text)
		})
	}
}
