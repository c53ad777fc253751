package timex

import (
	"fmt"
	"strings"
)

// A node is a piece of a compiled pattern.
type node struct {
	kind  nodeKind
	id    int32   // literal word or mark
	class uint64  // token class
	part  int     // index of a part
	name  string  // capture, or ""
	kids  []*node // sequence, alternatives, or the one optional item
}

type nodeKind uint8

const (
	literal nodeKind = iota
	classed
	parted
	sequence
	alternatives
	optional
	adjacent // no white space before the next token
)

// A parser reads one pattern.
type parser struct {
	g     *grammar
	words []string
	pos   int
	rule  string
}

func (g *grammar) parse(rule, pattern string) *node {
	for _, mark := range []string{"(", ")", "|", "?"} {
		pattern = strings.ReplaceAll(pattern, `\`+mark, "\x00"+fmt.Sprint(strings.Index("()|?", mark)))
		pattern = strings.ReplaceAll(pattern, mark, " "+mark+" ")
	}
	for i, mark := range []string{"(", ")", "|", "?"} {
		pattern = strings.ReplaceAll(pattern, "\x00"+fmt.Sprint(i), ` \`+mark+" ")
	}
	p := &parser{g: g, words: strings.Fields(pattern), rule: rule}
	n := p.choice()
	if p.pos < len(p.words) {
		p.fail("unexpected " + p.words[p.pos])
	}
	return n
}

// fail reports a faulty pattern. Patterns are part of the program, so this cannot depend on any input.
func (p *parser) fail(msg string) { panic("timex: rule " + p.rule + ": " + msg) }

func (p *parser) choice() *node {
	n := &node{kind: alternatives}
	for {
		n.kids = append(n.kids, p.sequence())
		if p.pos >= len(p.words) || p.words[p.pos] != "|" {
			break
		}
		p.pos++
	}
	if len(n.kids) == 1 {
		return n.kids[0]
	}
	return n
}

func (p *parser) sequence() *node {
	n := &node{kind: sequence}
	for p.pos < len(p.words) && p.words[p.pos] != "|" && p.words[p.pos] != ")" {
		item := p.item()
		if p.pos < len(p.words) && p.words[p.pos] == "?" {
			p.pos++
			item = &node{kind: optional, kids: []*node{item}}
		}
		n.kids = append(n.kids, item)
	}
	return n
}

func (p *parser) item() *node {
	w := p.words[p.pos]
	p.pos++
	switch {
	case w == "(":
		n := p.choice()
		if p.pos >= len(p.words) || p.words[p.pos] != ")" {
			p.fail("missing )")
		}
		p.pos++
		return n
	case w == "_":
		return &node{kind: adjacent}
	case strings.HasPrefix(w, "{"):
		return p.class(strings.Trim(w, "{}"))
	}
	return &node{kind: literal, id: p.g.intern(strings.TrimPrefix(w, `\`))}
}

func (p *parser) class(w string) *node {
	name, class, ok := strings.Cut(w, ":")
	if !ok {
		class = name
	}
	if bit, ok := p.g.bit[class]; ok {
		return &node{kind: classed, class: bit, name: name}
	}
	if i, ok := p.g.partIndex[class]; ok {
		return &node{kind: parted, part: i, name: name}
	}
	p.fail("no class or part " + class)
	return nil
}
