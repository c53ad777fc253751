package timeline

import (
	"sort"
	"strings"

	"dateline/timeline/doc"
	"dateline/timeline/edtf"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// A sentence is one sentence, list item, heading or table cell of a document with the time expressions found in it.
// Its Span counts in the document's text, all other offsets in its own.
type sentence struct {
	prose.Span
	index   int // in the document
	block   int
	kind    doc.Kind
	level   int
	first   bool      // of its block
	section edtf.Date // the date that the heading above consists of
	text    string
	dates   []date
	furnish []prose.Span // running heads of pages inside it

	parsed  bool
	tokens  []prose.Token
	clauses []prose.Clause
	owner   []int // of each token, its clause
	joined  []int // clauses with an event of their own under the date of another
}

// A date is a time expression in its sentence.
type date struct {
	timex.Expr // Start and End count in the sentence
	stand      stand
	known      bool // Meaning holds
	used       bool // an event has taken it
}

func (d date) span() prose.Span { return prose.Span{Start: d.Start, End: d.End} }

// parse tags the sentence and parts it into clauses, once.
func (s *sentence) parse() {
	if s.parsed {
		return
	}
	s.parsed = true
	keep := make([]prose.Span, len(s.dates))
	for i, d := range s.dates {
		keep[i] = d.span()
	}
	s.wired(0)
	s.tokens = prose.Tag(s.text)
	s.clauses = prose.Clauses(s.tokens, keep)
	s.owner = make([]int, len(s.tokens))
	for c, own := range s.clauses {
		for _, p := range own.Parts {
			for i := s.tokenAt(p.Start); i < len(s.tokens) && s.tokens[i].End <= p.End; i++ {
				s.owner[i] = c
			}
		}
	}
}

// clauseAt returns the index of the innermost clause that holds the byte.
func (s *sentence) clauseAt(offset int) int {
	if i := s.tokenAt(offset); i < len(s.owner) {
		return s.owner[i]
	}
	return 0
}

// tokenAt returns the index of the first token that ends after the byte.
func (s *sentence) tokenAt(offset int) int {
	return sort.Search(len(s.tokens), func(i int) bool { return s.tokens[i].End > offset })
}

// word returns token i in lower case, "" outside the sentence.
func (s *sentence) word(i int) string {
	if i < 0 || i >= len(s.tokens) {
		return ""
	}
	return s.tokens[i].Low
}

// tag returns the part of speech of token i, "" outside the sentence.
func (s *sentence) tag(i int) string {
	if i < 0 || i >= len(s.tokens) {
		return ""
	}
	return s.tokens[i].Tag
}

// longest is how many bytes a sentence may have; a text without full stops is parted at white space.
const longest = 2000

// sentences parts a block. No sentence ends inside a time expression.
func sentences(text string, abbr func(string) bool, exprs []timex.Expr) []prose.Span {
	var out []prose.Span
	k := 0
	for _, s := range prose.Sentences(text, abbr) {
		if n := len(out); n > 0 {
			for k < len(exprs) && exprs[k].End < s.Start {
				k++
			}
			if k < len(exprs) && exprs[k].Start < out[n-1].End && exprs[k].End > out[n-1].End {
				out[n-1].End = s.End
				continue
			}
		}
		out = append(out, chop(text, s, exprs)...)
	}
	return out
}

// chop parts a sentence that is too long at white space that no expression holds.
func chop(text string, s prose.Span, exprs []timex.Expr) []prose.Span {
	var out []prose.Span
	k := 0
	for s.Len() > longest {
		cut := s.Start + longest
		if sp := strings.LastIndexAny(text[s.Start:cut], " \n\t"); sp > longest/2 {
			cut = s.Start + sp
		}
		for cut > s.Start && cut < s.End && text[cut]&0xC0 == 0x80 {
			cut--
		}
		for k < len(exprs) && exprs[k].End <= cut {
			k++
		}
		if k < len(exprs) && exprs[k].Start < cut {
			cut = min(exprs[k].End, s.End)
		}
		if piece := trim(text, prose.Span{Start: s.Start, End: cut}); !piece.IsZero() {
			out = append(out, piece)
		}
		s.Start = cut
	}
	if s = trim(text, s); !s.IsZero() {
		out = append(out, s)
	}
	return out
}

// trim takes the white space off both ends of a span.
func trim(text string, s prose.Span) prose.Span {
	in := s.In(text)
	s.Start += len(in) - len(strings.TrimLeft(in, " \t\r\n"))
	s.End -= len(in) - len(strings.TrimRight(in, " \t\r\n"))
	if s.End < s.Start {
		s.End = s.Start
	}
	return s
}
