package timeline

import (
	"dateline/timeline/doc"
	"dateline/timeline/edtf"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// A focus is the point in time where the narrative stands: what "the following day" and "in May" count from. Dates in
// main clauses move it; those in brackets, in relative clauses, in flash-backs ("had been"), behind "until" or "since",
// and those that only qualify a noun ("the 2009 crash") do not.
type focus struct {
	at      edtf.Date
	block   int       // where at was set
	section edtf.Date // the date of the heading above; months of entries below count from it
	level   int       // of that heading
	here    int       // the block being read
}

// enter moves on to a block.
func (f *focus) enter(i int, b doc.Block) {
	f.here = i
	if b.Kind == doc.Heading && b.Level <= f.level {
		f.section, f.level = edtf.Date{}, 0
	}
}

// head sets the focus by a dated heading.
func (f *focus) head(d edtf.Date, level int) {
	f.at, f.block, f.section, f.level = d, f.here, d, level
}

// move sets the focus by a date in the text.
func (f *focus) move(d edtf.Date) {
	if !d.IsZero() {
		f.at, f.block = d, f.here
	}
}

// anchor returns what an expression is resolved against. In a text with a publication date, a month or day without a
// year counts from the paragraph's own dates or else from the publication.
func (r *reader) anchor(t timex.Tense) timex.Anchor {
	a := timex.Anchor{Doc: r.date, Focus: r.focus.at, Near: r.focus.block == r.focus.here, Tense: t, Order: r.x.DateOrder}
	a.Zone, a.Zoned = r.zone.minutes, r.zone.known
	return a
}

// resolve gives the expression its meaning and moves the focus if it may.
func (r *reader) resolve(s *sentence, i int) {
	d := &s.dates[i]
	c := s.clauseAt(d.Start)
	verb, _ := s.verbFor(c, d.Start)
	r.mean(s, i, r.anchor(tenseOf(verb)))
	if !d.known {
		return
	}
	if r.moves(s, i, c, verb) {
		r.focus.move(last(d.Meaning.When))
	}
}

// mean resolves the expression against the anchor.
func (r *reader) mean(s *sentence, i int, a timex.Anchor) {
	d := &s.dates[i]
	d.Meaning, d.known = d.Value.Resolve(a)
}

// last is the end of a span, the point from which the narrative goes on, else the date itself.
func last(w edtf.When) edtf.Date {
	if w.Kind == edtf.Span && !w.To.IsZero() {
		return w.To
	}
	if w.From.IsZero() {
		return w.To
	}
	return w.From
}

// moves tells whether the date moves the focus.
func (r *reader) moves(s *sentence, i, c int, verb prose.Verb) bool {
	if verb.Had || verb.Modal != "" || s.prenominal(i) {
		return false
	}
	switch s.clauses[c].Role {
	case prose.Parenthesis, prose.Relative:
		return false
	}
	switch s.dates[i].operator() {
	case since, until, before:
		return false
	}
	at, now := last(s.dates[i].Meaning.When), r.focus.at
	if at.Grain() < edtf.Year || now.IsZero() {
		return at.Grain() >= edtf.Year || now.IsZero()
	}
	far := at.Year() - now.Year()
	return !(at.Grain() == edtf.Year && now.Grain() > edtf.Year && r.focus.block == r.focus.here && (far < -3 || far > 3) && s.tokenAt(s.dates[i].Start) > 2)
}

func tenseOf(v prose.Verb) timex.Tense {
	switch {
	case v.Tense == prose.Future || v.Modal != "" && v.Modal != "could":
		return timex.Future
	case v.Tense == prose.Present:
		return timex.Present
	case v.Tense == prose.Past:
		return timex.Past
	}
	return timex.Past
}
