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
	if !s.first || len(s.dates) == 0 {
		return
	}
	from, before := 0, strings.TrimRight(s.text[:s.dates[0].Start], " ")
	if n := r.stamp(s, before); n > 0 {
		for _, d := range s.dates[:n] {
			r.passOver(s.Start, []timex.Expr{d.Expr}, "the stamp of the report")
		}
		from = s.dates[n-1].End
		s.furnish = append(s.furnish, prose.Span{Start: 0, End: from})
		s.dates = s.dates[n:]
		s.wired(from)
		if len(s.dates) == 0 {
			return
		}
		before = strings.TrimSpace(s.text[from:s.dates[0].Start])
	}
	d := s.dates[0]
	if d.Start-from > 60 || !strings.HasSuffix(before, ",") && !strings.HasSuffix(before, ")") {
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
			s.furnish = append(s.furnish, prose.Span{Start: from, End: len(s.text) - len(after) + len(dash)})
			s.dates = s.dates[1:]
			return
		}
	}
}

// stamp is how many dates at the start of the first sentence of a report are its stamp: of "Thursday, August 5, 2010; 5:07 PM
// The firm has …", "WASHINGTON | Tue Apr 28, 2009 8:37 pm EDT" and "6 January 2011 Last updated at 04:46 GMT", which web
// pages leave there without a mark of punctuation. The headline may stand before a clock that names its zone.
func (r *reader) stamp(s *sentence, before string) int {
	d := s.dates[0]
	if d.Start == 0 && len(s.dates) > 1 && stampLead.MatchString(strings.TrimSpace(s.text[d.End:s.dates[1].Start])) {
		return 2
	}
	v, lead := d.Value, stampLead.MatchString(before)
	switch {
	case r.date.IsZero() || v.Clock == edtf.None:
		return 0
	case !lead && (v.Year == 0 || v.Day == 0):
		return 0
	}
	m, ok := v.Resolve(timex.Anchor{Doc: r.date, Focus: r.date})
	if _, day := r.date.Bounds(); !ok || !lead && max(m.When.From.Days()-day.Days(), day.Days()-m.When.From.Days()) > 1 {
		return 0 // but in another zone it may be the day before
	}
	rest := strings.TrimPrefix(s.text[d.End:], " ")
	next, _ := utf8.DecodeRuneInString(rest)
	spaced := len(rest) < len(s.text)-d.End
	opens := lead || before == "" || strings.HasSuffix(before, "|") || bylined().MatchString(before) ||
		zoned().MatchString(s.text[d.Start:d.End]) && !dateWords[s.word(s.tokenAt(d.Start)-1)]
	if opens && spaced && unicode.IsUpper(next) {
		return 1
	}
	return 0
}

// stampLead matches what leads up to a stamp.
var stampLead = regexp.MustCompile(`(?i)^(page )?(last )?(updated|published|posted)( at| on)?:?$`)

// bylined matches what stands before a stamp where the writer is named first: "By Ada Holm, Staff Writer".
var bylined = pattern(`^By( (\p{Lu}[\p{L}.'’-]*,?|and|of|for|the)){2,12}$`)

// zoned matches a stamp that ends with its zone, "Friday 14 May 2010 11.31 BST", which no sentence goes on behind.
var zoned = pattern(`\d[:.]\d\d [A-Z]{2,4}$`)

// wired makes furniture, for the title, of what stands before a report, from a byte of the sentence on: the place and the agency,
// "Cairo, Egypt (CNN) -- ", "AP WASHINGTON -- ", the writers, "By the Harbour Wire Staff ", or the time of an entry, "[Update
// 6:30 p.m. in Cairo] ", which dates it all the same.
func (s *sentence) wired(from int) {
	text := strings.TrimLeft(s.text[from:], " ")
	from = len(s.text) - len(text)
	head := text[:min(len(text), 100)]
	if !strings.HasPrefix(head, "By ") && !strings.ContainsAny(head, "([—–") && !strings.Contains(head, "-- ") && !strings.Contains(head, " - ") {
		return
	}
	if at := wire().FindStringIndex(text); at != nil {
		s.furnish = append(s.furnish, prose.Span{Start: from, End: from + at[1]})
	}
}

var wire = pattern(`^\p{Lu}[\p{L} .'’-]{2,40}(, \p{Lu}[\p{L} .'’-]{2,30}){0,2} \(([A-Z]{2,5}|Reuters)\) ?(--|–|—|_|-) ?|` +
	`^(AP )?\p{Lu}{2}[\p{Lu} .'’/]{1,40}(, \p{Lu}[\p{L}./]{1,30})?( \(([A-Z]{2,4}|Reuters)\) ?[-_]?| ?(--|–|—| - )) ?|` +
	`^By (the )?((\p{Lu}[\p{L}.'’-]*|and) ){1,8}(Staff|Writer|Reporter|Correspondent|Editor|Press),? |^[\[(]Updated?:? [^\])]{1,80}[\])] ?`)
