// Package timex reads temporal expressions: what a text says of a time (Value), and what that means (Resolve). It knows no
// language; the words and rules of each come from package lang.
//
//	text ─ scan ─▶ tokens ─ rules ─▶ Expr{span, rule, Value} ─ Resolve(Anchor) ─▶ edtf.When
package timex

import (
	"sync"

	"dateline/timeline/edtf"
)

// A Language is the words and rules of one language. It is compiled at its first use and safe for concurrent use; copy it
// by pointer only.
type Language struct {
	Code, Name string
	Words      []Words
	Rules      []Rule // in order of priority among matches of the same extent
	// Common words are frequent and tell nothing of time by themselves; every rule must hold another word or a numeral.
	Common []string
	Cues   []string // prepositions kept with an expression, see Expr.Cue
	// Abbreviations lists, in lower case and with their full stop, the words that do not end a sentence there.
	Abbreviations []string

	once sync.Once
	g    *grammar
}

// Words is a class of words with the number that each stands for.
type Words struct {
	Class string
	Of    map[string]int // by lower case word
	// Capital words are of the class only when written with a capital letter: "May", not "may".
	Capital bool
	// AnyCase names a class that the words belong to in any case; empty means none.
	AnyCase string
	// Suffix words follow a number directly and make an ordinal of it: "rd" in 3rd.
	Suffix bool
	// Meridiem words follow a clock, with or without a blank: "pm".
	Meridiem bool
}

// A Rule recognises one kind of expression.
//
// A Pattern is written in words, marks and {classes}: "{day} of? {month} ,? {year:yr}". A name before a colon names the
// capture. "?" makes the item before it optional, parentheses and "|" choose, "_" forbids white space between its
// neighbours, "\(" is the mark itself. A class is a token class or the Part of other rules.
type Rule struct {
	Name    string
	Pattern string
	// Value says what the match means; false refuses it.
	Value func(*Match) (Value, bool)
	// Part makes the result available to other patterns under this name.
	Part string
	// Inner rules serve other patterns only.
	Inner bool
	// Skip is the reason why a match is no date; set on rules for look-alikes.
	Skip string
}

// An Expr is a temporal expression found in a text.
type Expr struct {
	Start, End int    // bytes of the text
	Rule       string // name of the rule that read it
	Value      Value
	Cue        string // the preposition or conjunction before it that bears on its meaning: "since", "by", "until"; or ""
	Skip       string // why it is no date; Value is then Nothing

	// Meaning is what Resolve made of Value; its When is zero before, and where the expression has none.
	Meaning Meaning
}

// TIMEX3 gives the type, value and mod of the expression as TimeML writes them; an empty value means that it has none.
func (e Expr) TIMEX3() (typ, value, mod string) { return e.Value.timex3(e.Meaning.When) }

// Parts gives the two sides of a span, a choice or a set as expressions of their own, as TimeML marks them; any other
// expression is its only part.
func (e Expr) Parts() []Expr {
	v := e.Value
	if v.Op != Span && v.Op != Either && v.Op != Both || v.To == nil || v.Of.end == 0 || v.To.end <= v.Of.end {
		return []Expr{e}
	}
	at := e.Start - int(v.start)
	a, b := e, e
	a.Start, a.End, a.Value, a.Meaning.When = at+int(v.Of.start), at+int(v.Of.end), *v.Of, edtf.At(e.Meaning.When.From)
	b.Start, b.End, b.Value, b.Meaning.When = at+int(v.To.start), at+int(v.To.end), *v.To, edtf.At(e.Meaning.When.To)
	if a.End > b.Start || b.End > e.End {
		return []Expr{e}
	}
	return []Expr{a, b}
}

// Find gives the expressions of a text, left to right and without overlaps: of all rules the one that starts first, then
// the longest, then the first in the table.
func (l *Language) Find(text string) []Expr {
	l.once.Do(func() { l.g = compile(l) })
	return l.g.find(text)
}

// Abbreviation tells whether a word that ends in a full stop does not end a sentence by it.
func (l *Language) Abbreviation(word string) bool {
	l.once.Do(func() { l.g = compile(l) })
	_, ok := l.g.abbreviations[lower(word)]
	return ok
}

// Meaning is what a value means in its place.
type Meaning struct {
	When   edtf.When
	Basis  Basis
	Reason string // why it has no date, when Resolve says no
	Lead   int    // of a fiscal quarter: see Anchor
}

// Basis says what the date of a meaning rests on.
type Basis string

const (
	Explicit     Basis = "explicit"
	DocumentDate Basis = "document-date"
	Narrative    Basis = "narrative"
)
