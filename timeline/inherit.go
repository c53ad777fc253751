package timeline

import (
	"dateline/timeline/doc"
	"dateline/timeline/edtf"
	"dateline/timeline/prose"
)

const (
	farthest   = 8 // sentences behind a dated one that may take its date if they say that they go on
	heirs      = 1 // sentences behind a dated one that may take its date
	entryHeirs = 4 // the same, behind the dated label of a line
	leads      = 2 // sentences at the head of dated news that may take its date of publication
)

// An heir is what sentences without a date can go on from.
type heir struct {
	when  edtf.When
	left  int // sentences that may still take it
	entry bool
	log   bool // it is the clock of a heading: what stands below was noted then
	life  bool // it tells of a birth or a death: what is told behind it came years later, or before
	from  *sentence
	who   map[string]bool // the subjects of the sentences since then
	age   int             // sentences since then
}

// inherit gives sentences without a date the one they go on from: the date of a sentence before them in the same
// paragraph; that of the dated heading above, at the head of a paragraph; the date of publication, at the head of dated
// news.
func (r *reader) inherit() {
	own := make([][]draft, len(r.all))
	for _, d := range r.drafts {
		own[d.s.index] = append(own[d.s.index], d)
	}
	var now heir
	sections := r.sections()
	block, led, lead := -1, 0, !r.date.IsZero() && len(r.all) >= 5
	for _, s := range r.all {
		if s.block != block {
			if !now.entry || now.when.Grain() != edtf.Month || s.section.IsZero() || s.kind != doc.Paragraph && s.kind != doc.Item {
				now = heir{} // lines under "May: …" go on with it as long as the year's section lasts
			}
			block = s.block
			if sections && now.when.IsZero() && !s.section.IsZero() {
				now = heir{when: edtf.At(s.section), left: 1, entry: true, log: s.section.Grain() >= edtf.Hour, from: s}
			}
		}
		if n := len(own[s.index]); n > 0 || s.placed() && !s.pointing() {
			lead = false
			if next, ok := r.handsOn(s, own[s.index]); ok {
				now = next
				continue
			} else if n > 0 && s.only(own[s.index]) {
				continue
			} else if n > 0 && !s.qualified() || s.placed() && !s.pointing() {
				now = heir{}
				continue
			}
		}
		switch {
		case s.kind != doc.Paragraph && s.kind != doc.Item || s.aside():
		case !now.when.IsZero() && now.age < farthest:
			now.age++
			if c, ok := now.takes(s); ok {
				r.drafts = append(r.drafts, draft{s: s, clause: c, date: -1, when: now.when, basis: Narrative, status: Happened})
			}
		case lead && led < leads && s.kind == doc.Paragraph && len(s.dates) == 0:
			led++
			if c, ok := s.goesOn(false, true); ok {
				r.drafts = append(r.drafts, draft{s: s, clause: c, date: -1, when: edtf.At(r.date), basis: Publication, status: Happened})
			}
		}
	}
}

// sections tells whether dated headings part the document: one alone at its head is the date of the whole.
func (r *reader) sections() bool {
	var first *sentence
	for _, s := range r.all {
		switch {
		case s.section.IsZero():
		case first == nil:
			first = s
		case s.section != first.section:
			return true
		}
	}
	return first != nil && first.block > 1
}

// placed tells whether the sentence has a date of its own predicate.
func (s *sentence) placed() bool {
	return len(s.dates) > 0 && !s.qualified()
}

// pointing tells whether all dates of a sentence point to other places of the text: "see January 2006".
func (s *sentence) pointing() bool {
	for _, d := range s.dates {
		if s.word(s.tokenAt(d.Start)-1) != "see" {
			return false
		}
	}
	return true
}

// qualified tells whether all dates of a sentence only qualify nouns.
func (s *sentence) qualified() bool {
	for i := range s.dates {
		if !s.ofNoun(i) {
			return false
		}
	}
	return len(s.dates) > 0
}

// handsOn returns what the sentences after s may take over: the date of its last event that tells of its main clause.
func (r *reader) handsOn(s *sentence, drafts []draft) (heir, bool) {
	for i := len(drafts) - 1; i >= 0; i-- {
		d := drafts[i]
		if !passable(d) || d.date >= 0 && s.ofNoun(d.date) {
			continue
		}
		if d.date >= 0 && s.kind != doc.Heading {
			if s.nested(s.clauseAt(s.dates[d.date].Start)) {
				continue
			}
			if v, ok := s.verbFor(d.clause, s.dates[d.date].Start); ok && v.Had {
				continue
			}
		}
		when := d.when
		if clock(when) && !d.entry {
			when = edtf.At(when.From.Trunc(edtf.Day))
		}
		left := heirs
		if d.entry {
			left = entryHeirs
		}
		return heir{when: when, left: left, entry: d.entry, life: s.lifelong(d.clause), from: s}, true
	}
	return heir{}, false
}

// nested tells whether clause c is a relative clause or a bracket, or hangs on one.
func (s *sentence) nested(c int) bool {
	for n := 0; c >= 0 && n < 16; n++ {
		switch s.clauses[c].Role {
		case prose.Relative, prose.Parenthesis:
			return true
		}
		c = s.clauses[c].Parent
	}
	return false
}

// only tells whether all events of the sentence stand in nested clauses: the narrative stays where it was.
func (s *sentence) only(drafts []draft) bool {
	for _, d := range drafts {
		if d.date < 0 || !s.nested(s.clauseAt(s.dates[d.date].Start)) {
			return false
		}
	}
	return true
}

// lifelong tells whether clause c tells of a birth or a death.
func (s *sentence) lifelong(c int) bool {
	if c >= len(s.clauses) {
		return false
	}
	v, _ := s.clauses[c].Predicate()
	return v.Head == "born" || v.Head == "died" || v.Head == "baptised"
}

// passable tells whether the date of an event can be handed on: it happened, at a time no longer than a year.
func passable(d draft) bool {
	if d.status == Planned || d.status == Period && d.when.Kind == edtf.Span || d.when.Mod == edtf.Before || d.when.Mod == edtf.After {
		return false
	}
	return d.when.Grain() >= edtf.Year
}
