package timeline

import (
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// entry reads a line that begins with its date, as logs, minutes and lists of changes have them: "[13:26] …",
// "14:02 UTC – …", "August: …". What stands behind is the event; other dates in the line are detail.
func (r *reader) entry(s *sentence) bool {
	d := &s.dates[0]
	if !onlyMarks(s.text[:d.Start]) {
		return false
	}
	rest, ok := label(s.text[d.End:])
	if !ok {
		return false
	}
	r.dayBeside(s)
	tense := timex.NoTense
	if verb, ok := s.verbFor(s.clauseAt(len(s.text)-len(rest)), -1); ok && verb.Finite() {
		tense = tenseOf(verb)
	}
	anchor := r.anchor(d.Value, tense)
	if !r.focus.section.IsZero() && r.focus.at.Year() != r.focus.section.Year() {
		anchor.Focus = r.focus.section
	}
	anchor.Log = true
	if clockOnly(d.Value) {
		anchor.Focus = r.focus.day
		if day := r.dayOf(d.Value.Fields); !day.IsZero() && (anchor.Focus.Grain() <= edtf.Day || day.Compare(anchor.Focus) > 0) {
			anchor.Focus = day
		}
	}
	r.mean(s, 0, anchor)
	if !d.known {
		return false
	}
	w := d.Meaning.When
	if w.Grain() <= edtf.Month && len(strings.Fields(rest)) < 2 {
		return false
	}
	d.used = true
	r.focus.move(last(w))
	if w.Grain() >= edtf.Day {
		r.focus.day = last(w)
	}
	for i := 1; i < len(s.dates); i++ {
		if s.dates[i].used {
			continue
		}
		r.mean(s, i, r.anchor(s.dates[i].Value, timex.Past))
		s.dates[i].used = true
	}
	title := r.entryTitle(s, rest)
	if !telling(title) {
		return true
	}
	status := Happened
	if v := s.judge(0, -1); v.reason == "a question" {
		return true
	} else if v.status == Planned {
		status = Planned
	}
	if status == Happened && r.ahead(w) {
		status = Planned
	}
	if w.Kind == edtf.Span && d.lasts(w) {
		status = Period
	}
	r.drafts = append(r.drafts, draft{s: s, clause: 0, date: 0, when: w, basis: Basis(d.Meaning.Basis), status: status, entry: true, title: title})
	return true
}

// dayBeside reads the day that stands in brackets behind the clock of an entry: "22:30 UTC (Oct 29) – …".
func (r *reader) dayBeside(s *sentence) {
	if len(s.dates) < 2 || !clockOnly(s.dates[0].Value) || !s.bracketed(1) || strings.Trim(s.text[s.dates[0].End:s.dates[1].Start], " ([") != "" {
		return
	}
	r.mean(s, 1, r.anchor(s.dates[1].Value, timex.Past))
	if d := &s.dates[1]; d.known && d.Meaning.When.Grain() == edtf.Day {
		d.used = true
		r.focus.day, r.focus.block = d.Meaning.When.From, r.focus.here
	}
}

// dayOf finds the day of a line of a log at a clock that the text names with its day: "At 2019-10-21 01:38 UTC it went down"
// and, below, "01:38: alerts fired".
func (r *reader) dayOf(f timex.Fields) edtf.Date {
	for _, i := range r.instants {
		if i.Hour == f.Hour && i.Minute == f.Minute && (i.Zoned == f.Zoned && i.Offset == f.Offset || !f.Zoned) {
			return edtf.YMD(i.Year, int(i.Month), int(i.Day))
		}
	}
	return edtf.Date{}
}

// onlyMarks tells whether nothing but list marks and brackets stands before the date.
func onlyMarks(t string) bool {
	return len(t) < 12 && strings.IndexFunc(t, func(r rune) bool { return !strings.ContainsRune(" \t*-•[(#>|_~`", r) }) < 0
}

// label tells whether a date is the label of its line, and returns what stands behind the mark.
func label(after string) (rest string, ok bool) {
	t := strings.TrimLeft(after, " \t*_")
	if strings.HasPrefix(t, "(") { // the same time in another zone
		if k := strings.IndexByte(t, ')'); k > 0 && k < 30 {
			t = strings.TrimLeft(t[k+1:], " \t*_")
		}
	}
	for _, mark := range []string{"]", ")", ":", "–", "—", "--", "- ", "|", "\t"} {
		if strings.HasPrefix(t, mark) {
			return strings.TrimLeft(t[len(mark):], " \t*_:–—-|]"), true
		}
	}
	return "", false
}

// entryTitle words the line: its first sentence or clause.
func (r *reader) entryTitle(s *sentence, rest string) string {
	h := s.blank()
	from := len(s.text) - len(rest)
	for i, t := range s.tokens {
		if t.Start >= from {
			h.seq = append(h.seq, i)
		}
	}
	if len(h.seq) == 0 {
		return ""
	}
	h.cutLead()
	h.shorten(s.clauseAt(from), -1)
	return h.finish()
}
