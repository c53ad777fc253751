package timeline

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/edtf"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// dateline passes over the date of "PARIS, May 3 (AP) —" before the first sentence of a paragraph, and over a stamp: both say
// when the report was written.
func (r *reader) dateline(s *sentence) {
	if !s.first || len(s.dates) == 0 || s.dates[0].Start > 60 {
		return
	}
	d := s.dates[0]
	before := strings.TrimRight(s.text[:d.Start], " ")
	if r.stamp(s, before) {
		r.passOver(s.Start, []timex.Expr{d.Expr}, "the stamp of the report")
		s.furnish = append(s.furnish, prose.Span{Start: 0, End: d.End})
		s.dates = s.dates[1:]
		return
	}
	if d.Start == 0 || !strings.HasSuffix(before, ",") && !strings.HasSuffix(before, ")") {
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

// stamp tells of "Thursday, August 5, 2010; 5:07 PM The firm has …" and "WASHINGTON | Tue Apr 28, 2009 8:37 pm EDT" in front
// of the first sentence of a report of that day, which web pages leave there without a mark of punctuation.
func (r *reader) stamp(s *sentence, before string) bool {
	d := s.dates[0]
	v := d.Value
	if r.date.IsZero() || v.Clock == edtf.None || v.Year == 0 || v.Day == 0 {
		return false
	}
	m, ok := v.Resolve(timex.Anchor{Doc: r.date})
	if _, day := r.date.Bounds(); !ok || m.When.From.Trunc(edtf.Day) != day {
		return false
	}
	rest := strings.TrimPrefix(s.text[d.End:], " ")
	next, _ := utf8.DecodeRuneInString(rest)
	stamped := before == "" || strings.HasSuffix(before, "|") || stampLead.MatchString(before)
	return stamped && len(rest) < len(s.text)-d.End && unicode.IsUpper(next)
}

// stampLead matches what leads up to a stamp.
var stampLead = regexp.MustCompile(`(?i)^(page )?(last )?(updated|published|posted)( at| on)?:?$`)
