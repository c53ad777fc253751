package timeline

import (
	"strings"

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
	instant edtf.Date // at, with its clock if it has one: what "30 hours later" counts from
	day     edtf.Date // the last clock of the log, or the day that its heading or an entry names
	quarter edtf.Date // the last quarter named
	lead    int       // quarters by which the fiscal years run ahead
	cited   *focus    // in a note: where the paragraph that cites it left off
}

// enter moves on to a block. A note starts where the paragraph that cites it left off, as does what follows the notes.
func (f *focus) enter(i int, b doc.Block) {
	before := f.cited
	if b.Kind == doc.Note && before == nil {
		kept := *f
		before = &kept
	}
	if before != nil {
		*f = *before
	}
	if b.Kind == doc.Note {
		f.cited = before
	}
	f.here = i
	if b.Kind == doc.Heading && b.Level <= f.level {
		f.section, f.level = edtf.Date{}, 0
	}
}

// head sets the focus by a dated heading; bare tells that the date is all it says.
func (f *focus) head(d edtf.Date, level int, bare bool) {
	f.at, f.block, f.level = d, f.here, level
	if d.Grain() >= edtf.Day {
		f.day = d
	}
	if f.section = d; !bare {
		f.section = edtf.Date{}
	}
}

// move sets the focus by a date in the text.
func (f *focus) move(d edtf.Date) {
	if !d.IsZero() {
		f.at, f.block = d, f.here
	}
}

// anchor returns what an expression is resolved against. In a text with a publication date, a month or day without a
// year counts from the paragraph's own dates or else from the publication.
func (r *reader) anchor(v timex.Value, t timex.Tense) timex.Anchor {
	if clockOnly(v) && r.focus.block != r.focus.here {
		day := r.focus.day
		if day.IsZero() && r.focus.at.Grain() >= edtf.Day && !r.ahead(edtf.At(r.focus.at)) {
			day = r.focus.at
		}
		return timex.Anchor{Doc: r.date, Focus: day, Tense: t, Zone: r.zone.minutes, Zoned: r.zone.known}
	}
	if r.history() && v.Op == timex.Calendar && v.Rel == timex.Plain && v.Year == 0 && v.Month != 0 && !r.focus.at.IsZero() {
		return timex.Anchor{Focus: r.focus.at, Near: r.focus.block == r.focus.here, Tense: t, Order: r.order, Zone: r.zone.minutes, Zoned: r.zone.known}
	}
	if r.distant(v) {
		return timex.Anchor{Doc: r.date, Tense: t, Order: r.order, Zone: r.zone.minutes, Zoned: r.zone.known}
	}
	a := timex.Anchor{Doc: r.date, Focus: r.focus.at, Near: r.focus.block == r.focus.here, Tense: t, Order: r.order}
	if v.Op == timex.Shift && v.Unit == edtf.Hour && v.Base != timex.Doc && a.Near && clock(edtf.At(r.focus.instant)) {
		a.Focus = r.focus.instant
	}
	a.Zone, a.Zoned, a.Quarter = r.zone.minutes, r.zone.known, r.focus.quarter
	a.Lead = r.focus.lead
	return a
}

// history tells of a text that was published long after nearly all that it tells: days without a year in it are not days
// of the year of its publication.
func (r *reader) history() bool { return !r.date.IsZero() && r.years >= 8 && 10*r.bygone >= 9*r.years }

// clockOnly tells of a time of the day without its day.
func clockOnly(v timex.Value) bool {
	return v.Op == timex.Calendar && v.Clock != edtf.None && v.Day == 0 && v.Weekday == 0 && v.Feast == nil
}

// distant tells whether the focus is too far up in a dated text to lend its year to a month or day without one.
func (r *reader) distant(v timex.Value) bool {
	return !r.date.IsZero() && !r.focus.at.IsZero() && r.focus.here > r.focus.block+1 && r.focus.section.IsZero() &&
		v.Op == timex.Calendar && v.Rel == timex.Plain && v.Year == 0 && v.Month != 0
}

// scheduled tells whether the date is one that something is set for: "a hearing set for 4 September".
func (s *sentence) scheduled(i, c int) bool {
	if s.dates[i].Cue != "for" || s.qualifies(i) {
		return false
	}
	for _, v := range s.clauses[c].Verbs {
		switch v.Head {
		case "set", "setting", "sets", "scheduled", "schedule", "schedules", "scheduling", "slated", "planned", "fixed", "due", "booked", "called":
			return true
		}
	}
	return false
}

// aheadWords stand before a date that lies ahead whatever the verb: "a dividend payable Dec. 7", "effective Feb. 1".
var aheadWords = map[string]bool{"payable": true, "effective": true, "due": true, "beginning": true, "starting": true, "until": true, "till": true,
	"scheduled": true, "slated": true, "planned": true, "upcoming": true, "expected": true}

// aimWords stand before an infinitive whose date lies ahead: "agreed to sell it in January".
var aimWords = set("payable effective due scheduled slated planned set expected agreed agreement plans plan ready decided going bound likely about")

// ordered are verbs whose object lies ahead: "scheduled a news conference Thursday".
var ordered = set("scheduled schedules slated plans planned")

// timetabled are verbs in the present of what is to come: "the hearing opens on Monday".
var timetabled = set("takes take begins begin starts start opens open closes close ends end meets meet resumes resume returns return votes vote arrives arrive leaves leave departs depart expires expire goes go faces face " +
	"airs air premieres premiere reopens reopen kicks kick hosts host plays play")

// ahead tells whether the date belongs to an infinitive ("set to resume Monday", "agreed to sell it in January") or stands behind
// a word that looks ahead.
func (s *sentence) ahead(i, c int) bool {
	at := s.dates[i].Start
	t := s.tokenAt(at) - 1
	for n := 0; n < 2 && t > 0; n++ {
		w := s.word(t)
		if w == "early" || w == "soon" {
			return s.word(t+1) == "as" // "as early as Tuesday", not "early Tuesday" nor "soon after midnight on Friday"
		}
		if aheadWords[w] {
			return true
		}
		t--
	}
	var nearest prose.Verb
	for _, v := range s.clauses[c].Verbs {
		if v.End <= at && (v.Finite() || v.Infinitive) {
			nearest = v
		}
	}
	if ordered[nearest.Head] && !nearest.Infinitive {
		return true
	}
	return nearest.Infinitive && nearest.First > 0 && (aimWords[s.word(nearest.First-1)] || s.aimed(nearest))
}

// resolve gives the expression its meaning and moves the focus if it may.
func (r *reader) resolve(s *sentence, i int) {
	d := &s.dates[i]
	c := s.clauseAt(d.Start)
	verb, _ := s.verbFor(c, d.Start)
	tense := tenseOf(verb)
	if pred, ok := s.lastFinite(c); ok && !verb.Finite() && strings.HasSuffix(verb.Head, "ing") && pred.End <= verb.Start {
		tense = tenseOf(pred) // "can take part in planning the summit in April"
	}
	switch {
	case s.qualifies(i):
		if verb.Tense != prose.Future { // "to get around Wednesday's ruling": what is named is known already
			tense = timex.NoTense
		}
	case s.scheduled(i, c), s.ahead(i, c) && !verb.Had, verb.Tense == prose.Present && !verb.Perfect && timetabled[verb.Head] && d.Value.Weekday != 0 && d.Value.Month == 0:
		tense = timex.Future
	case d.Cue == "through": // "loans through January", "shares bought through Sept. 29"
		tense = timex.NoTense
	}
	a := r.anchor(d.Value, tense)
	a.Said = hearsay[verb.Head] || claiming[verb.Head]
	r.mean(s, i, a)
	if !d.known {
		return
	}
	if r.moves(s, i, c, verb) {
		to := last(d.Meaning.When)
		r.focus.instant = to
		if to.Grain() > edtf.Day {
			to = to.Trunc(edtf.Day)
		}
		r.focus.move(to)
	}
}

// mean resolves the expression against the anchor.
func (r *reader) mean(s *sentence, i int, a timex.Anchor) {
	d := &s.dates[i]
	a.Year, a.Path = d.stand.year, d.stand.known
	d.Meaning, d.known = d.Value.Resolve(a)
	d.Meaning.When = r.x.local(d.Meaning.When)
	if v := d.Value; d.known && v.Op == timex.Shift && v.Unit == edtf.Hour && v.N >= 12 && clock(d.Meaning.When) {
		d.Meaning.When = edtf.At(d.Meaning.When.From.Trunc(edtf.Day)) // nobody counts 30 hours to the minute
	}
	if w := d.Meaning.When; d.known && d.Value.Op != timex.Shift && w.Kind == edtf.One && w.From.Grain() == edtf.Quarter {
		r.focus.quarter, r.focus.lead = w.From, d.Meaning.Lead
	}
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
	if verb.Had || verb.Modal != "" || verb.Head == "born" && s.dates[i].Meaning.When.Grain() == edtf.Year || s.ofNoun(i) || s.quoted(s.dates[i].Start) || clockOnly(s.dates[i].Value) {
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
