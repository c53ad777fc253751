package timeline

import (
	"strings"

	"dateline/timeline/prose"
)

// clauseText returns the clause with what hangs on it, or the sentence when it tells one event.
func (s *sentence) clauseText(c int, alone bool) string {
	if alone || c >= len(s.clauses) || len(s.clauses) == 0 {
		return s.text
	}
	span := s.clauses[c].Span
	for k := c + 1; k < len(s.clauses); k++ {
		if s.under(k, c) && s.clauses[k].Role != prose.Coordinate && s.clauses[k].Role != prose.Main && s.clauses[k].End > span.End {
			span.End = s.clauses[k].End
		}
	}
	return strings.Trim(span.In(s.text), " \n\t,;")
}

// source cites the sentence and the expression in it.
func (r *reader) source(dr draft) Source {
	s := dr.s
	src := Source{Document: r.d.ID, Quote: s.text, Basis: dr.basis, Line: r.d.Line(s.Start), Place: r.d.Place(s.Start)}
	if start, end, ok := r.d.Source(s.Start, s.End); ok {
		src.Start, src.End = start, end
	}
	e := dr.label
	if dr.date >= 0 {
		own := s.dates[dr.date].Expr
		own.Start, own.End = own.Start+s.Start, own.End+s.Start
		e = &own
	}
	if e == nil {
		return src
	}
	src.Expression, src.Rule = strings.Clone(r.d.Text[e.Start:e.End]), e.Rule
	if start, end, ok := r.d.Source(e.Start, e.End); ok {
		src.ExpressionStart, src.ExpressionEnd = start, end
	}
	return src
}

// lead returns the first n words of a text.
func lead(text string, n int) string {
	f := strings.Fields(text)
	return strings.Join(f[:min(n, len(f))], " ")
}
