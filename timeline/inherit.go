package timeline

import (
	"strings"

	"dateline/timeline/doc"
	"dateline/timeline/edtf"
	"dateline/timeline/prose"
)

const (
	heirs = 2 // sentences behind a dated one that may take its date
	leads = 2 // sentences at the head of dated news that may take its date of publication
)

// elsewhen are words that say that a sentence does not go on at the time of the one before it.
var elsewhen = set(`later earlier previously formerly before afterwards eventually since ago once subsequently still now today
	currently recently ultimately originally already long finally often usually always sometimes generally never yesterday tomorrow soon ever until
	decades years centuries gradually`)

// inherit gives sentences without a date the one they go on from: the date of a sentence before them in the same
// paragraph, in narrative; the date of publication, at the head of dated news.
func (r *reader) inherit() {
	from, gap := -1, 0 // draft that is handed on, sentences since
	block := -1
	byIndex := map[int]int{}
	for n := range r.drafts {
		byIndex[r.drafts[n].s.index] = n
	}
	lead := !r.date.IsZero() && len(r.all) >= 5
	led := 0
	for _, s := range r.all {
		if s.block != block {
			from, block = -1, s.block
		}
		n, dated := byIndex[s.index]
		switch {
		case dated && r.passable(r.drafts[n]):
			from, gap, lead = n, 0, false
		case len(s.dates) > 0:
			from, lead = -1, false
		case s.kind != doc.Paragraph && s.kind != doc.Item:
		case from >= 0:
			if gap++; gap > heirs {
				from = -1
				continue
			}
			heir := r.drafts[from]
			if c, ok := s.goesOn(false); ok {
				r.drafts = append(r.drafts, draft{s: s, clause: c, date: -1, when: heir.when, basis: Narrative, status: Happened})
			}
		case lead && led < leads && s.kind == doc.Paragraph:
			led++
			if c, ok := s.goesOn(true); ok {
				r.drafts = append(r.drafts, draft{s: s, clause: c, date: -1, when: edtf.At(r.date), basis: Publication, status: Happened})
			}
		}
	}
}

// passable tells whether the date of an event can be handed on: it happened, at a time no longer than a year.
func (r *reader) passable(d draft) bool {
	if d.status == Planned || d.when.Kind == edtf.Span && d.when.Grain() <= edtf.Year || d.when.Mod == edtf.Before || d.when.Mod == edtf.After {
		return false
	}
	return d.when.Grain() >= edtf.Year
}

// goesOn tells whether a sentence without a date tells an event of its main clause that can have happened at the time
// of the narrative, and returns the clause. perfect allows "has ended".
func (s *sentence) goesOn(perfect bool) (clause int, ok bool) {
	for _, w := range strings.Fields(strings.ToLower(s.text)) {
		if elsewhen[strings.Trim(w, `.,;:"'“”()`)] {
			return 0, false
		}
	}
	s.parse()
	for c := range s.clauses {
		own := &s.clauses[c]
		if own.Role != prose.Main && own.Role != prose.Coordinate {
			continue
		}
		v, found := own.Predicate()
		if !found || v.Tense != prose.Past || v.Had || v.Perfect && !perfect || v.Copula || v.Negated {
			continue
		}
		if strings.HasPrefix(s.text, `"`) || strings.HasPrefix(s.text, "“") || s.personal() {
			return 0, false
		}
		if s.judge(c, -1).event() {
			return c, true
		}
	}
	return 0, false
}

// personal tells of a sentence whose subject is I, we or you.
func (s *sentence) personal() bool {
	switch s.word(0) {
	case "i", "you", "your", "my":
		return true
	}
	return false
}
