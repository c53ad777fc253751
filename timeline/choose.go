package timeline

import (
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// choose drafts the events of a sentence whose dates are resolved: one for each predicate with a date of its own, one
// for each noun that a date qualifies or follows in brackets.
func (r *reader) choose(s *sentence) {
	for i := range s.dates {
		d := &s.dates[i]
		if d.used {
			continue
		}
		if reason := s.names(i); reason != "" {
			r.skip(s.Start+d.Start, s.Start+d.End, reason)
			continue
		}
		if !d.known {
			r.undate(s, i)
			continue
		}
		if r.lifespan(s, i) || r.stretch(s, i) || r.due(s, i) || s.rival(i) {
			continue
		}
		r.draft(s, i)
	}
}

// draft drafts the event of date i, if its clause tells one.
func (r *reader) draft(s *sentence, i int) {
	d := &s.dates[i]
	c := s.host(i)
	verb, _ := s.verbFor(c, d.Start)
	op := d.operator()
	if s.whenClause(i) >= 0 {
		op = at
	}
	if s.limit(i) {
		op = by
	}
	noun := s.ofNoun(i)
	v := s.judge(c, d.Start)
	not := verb.Negated && op == until
	if not {
		op = at
	}
	if not && v.reason == "negated" {
		v = s.above(c, verdict{status: Happened}, verb)
	}
	if noun && (v.reason == "only possible" || v.reason == "negated" || v.reason == "a condition") {
		v = verdict{status: Happened} // the noun is as real as before
	}
	if !v.event() {
		r.skip(s.Start+d.Start, s.Start+d.End, v.reason)
		return
	}
	if s.calledOff(i, c) {
		r.skip(s.Start+d.Start, s.Start+d.End, "a plan that was given up")
		return
	}
	when, ok := op.apply(d.Meaning.When, verb)
	if !ok {
		r.skip(s.Start+d.Start, s.Start+d.End, "a limit, not a date")
		return
	}
	if noun {
		when = d.Meaning.When
	}
	if v.status == Happened && s.scheduled(i, c) {
		v.status = Planned
	}
	if v.status == Happened && d.lasts(when) && !noun {
		v.status = Period
	}
	if v.status == Happened && r.ahead(when) && verb.Tense != prose.Past {
		v.status = Planned
	}
	if s.titled() {
		r.skip(s.Start+d.Start, s.Start+d.End, "a label of what is told elsewhere")
		return
	}
	if noun && s.elsewhere(i) {
		r.skip(s.Start+d.Start, s.Start+d.End, "it only names another event")
		return
	}
	d.used = true
	dr := draft{s: s, clause: c, date: i, when: when, basis: Basis(d.Meaning.Basis), status: v.status}
	dr.title = s.bracketTitle(i)
	if noun && dr.title == "" && (verb.Tense != prose.Past || s.governed(i)) {
		dr.title = s.nounTitle(i)
		owner := s.tag(s.tokenAt(d.End-1)+1) == "POS" && verb.Tense == prose.Present && !verb.Perfect && v.status == Happened
		if dr.title == "" && (owner || verb.Tense == prose.Past) {
			d.used = false
			r.skip(s.Start+d.Start, s.Start+d.End, "it only names another event")
			return // "they look for ways around Tuesday's ruling", "angered by the 2003 invasion"
		}
	}
	switch {
	case dr.title != "":
	case s.whenClause(i) >= 0:
		dr.title = s.title(c, i, false)
	case len(s.dates) > 1:
		dr.title = s.partTitle(i, c)
	}
	r.drafts = append(r.drafts, dr)
	if !noun {
		r.join(s, dr)
	}
}

// stretch reads "from November 2000 until his termination on March 13, 2001" as the span from date i to the next, and
// reports whether it was one.
func (r *reader) stretch(s *sentence, i int) bool {
	if i+1 >= len(s.dates) || s.dates[i].Cue != "from" || !s.dates[i+1].known {
		return false
	}
	from, to := &s.dates[i], &s.dates[i+1]
	gap := s.text[from.End:to.Start]
	between := strings.Fields(gap)
	if strings.ContainsAny(gap, ",;") || strings.Contains(gap, " and ") || strings.Contains(gap, " since") {
		return false
	}
	if n := len(between); n < 2 || n > 6 || between[0] != "until" && between[0] != "till" && between[0] != "to" || to.Meaning.When.Kind != edtf.One || from.Meaning.When.Kind != edtf.One {
		return false
	}
	c := s.host(i)
	if v, ok := s.verbFor(c, from.Start); !ok || v.Tense != prose.Past || !s.judge(c, from.Start).event() || from.Meaning.When.Compare(to.Meaning.When) > 0 {
		return false
	}
	from.used, to.used = true, true
	r.drafts = append(r.drafts, draft{s: s, clause: c, date: i, when: edtf.Between(from.Meaning.When.From, to.Meaning.When.From), basis: Basis(from.Meaning.Basis), status: Period, title: s.stretchTitle(c, i)})
	return true
}

// stretchTitle words the predicate without the span that dates i and i+1 bound.
func (s *sentence) stretchTitle(c, i int) string {
	h := s.blank()
	h.scope(c, i, len(s.dates) == 2)
	h.drop(s.tokenAt(s.dates[i].Start)-1, s.tokenAt(s.dates[i+1].End-1))
	h.cutLead()
	h.shorten(c, i)
	return h.finish()
}

// lasts tells whether the predicate held throughout the time said: a span that the text itself gives, not a week or a
// night within which it happened.
func (d date) lasts(w edtf.When) bool {
	switch d.operator() {
	case since, through, until:
		return w.Kind == edtf.Span || d.operator() == through
	case between, by, before:
		return false
	}
	return w.Kind == edtf.Span && d.Value.Op == timex.Span && !overnight(w)
}

// overnight tells of a span of two days, such as "the night of 9–10 November".
func overnight(w edtf.When) bool {
	return w.From.Grain() == edtf.Day && w.To.Days()-w.From.Days() == 1
}

// ahead tells whether a time lies after the publication of the document.
func (r *reader) ahead(w edtf.When) bool {
	first, _ := w.Bounds()
	_, now := r.date.Bounds()
	return !r.date.IsZero() && !first.IsZero() && first.Compare(now) > 0
}

// duration tells of "within 75 days", which only together with a future counts from today.
func (d date) duration(text string) bool {
	if d.Value.Op != timex.Shift || d.Value.N <= 0 {
		return false
	}
	word := strings.ToLower(firstWord(text[d.Start:d.End]))
	return d.Cue == "in" || d.Cue == "within" || word == "in" || word == "within" || word != "tomorrow" && d.Value.Unit != edtf.Day
}

// undate lists an event whose date cannot be known.
func (r *reader) undate(s *sentence, i int) {
	d := s.dates[i]
	if d.Value.Weak {
		r.skip(s.Start+d.Start, s.Start+d.End, "a bare number")
		return
	}
	c := s.host(i)
	if v := s.judge(c, d.Start); !v.event() {
		r.skip(s.Start+d.Start, s.Start+d.End, v.reason)
		return
	}
	verb, ok := s.verbFor(c, d.Start)
	if !ok || !verb.Finite() || verb.Tense != prose.Future && d.duration(s.text) {
		return // "within 75 days" of a past demand is no date
	}
	reason := "nothing in the text says what it counts from"
	if r.date.IsZero() {
		reason = "the document has no date"
	}
	r.undated = append(r.undated, Undated{Title: s.title(c, i, len(s.dates) == 1), Text: s.clauseText(c, len(s.dates) == 1),
		Expression: s.text[d.Start:d.End], Reason: reason, Sources: []Source{r.source(draft{s: s, date: i})}})
}
