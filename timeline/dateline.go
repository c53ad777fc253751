package timeline

import (
	"strings"
	"unicode"

	"dateline/timeline/timex"
)

// dateline passes over the date of "PARIS, May 3 (AP) —" before the first sentence of a paragraph: it says when the
// report was written.
func (r *reader) dateline(s *sentence) {
	if !s.first || len(s.dates) == 0 || s.dates[0].Start > 60 || s.dates[0].Start == 0 {
		return
	}
	d := s.dates[0]
	before := strings.TrimRight(s.text[:d.Start], " ")
	if !strings.HasSuffix(before, ",") && !strings.HasSuffix(before, ")") {
		return
	}
	capital := strings.IndexFunc(before, unicode.IsLower) < 0 || strings.Count(before, " ") < 3
	after := strings.TrimLeft(s.text[d.End:], " ),.")
	if strings.HasPrefix(after, "(") {
		_, rest, _ := strings.Cut(after, ")")
		after = strings.TrimLeft(rest, " ")
	}
	for _, dash := range []string{"–", "—", "--", "- "} {
		if capital && strings.HasPrefix(after, dash) {
			r.passOver(s.Start, []timex.Expr{d.Expr}, "the dateline of the report")
			s.dates = s.dates[1:]
			return
		}
	}
}
