package timeline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/doc"
	"dateline/timeline/edtf"
	"dateline/timeline/prose"
)

const (
	heirs      = 1 // sentences behind a dated one that may take its date
	entryHeirs = 4 // the same, behind the dated label of a line
	leads      = 2 // sentences at the head of dated news that may take its date of publication
)

// elsewhen are words that say that a sentence does not go on at the time of the one before it.
var elsewhen = set(`later earlier previously formerly before afterwards eventually since ago once subsequently still now today
	currently recently ultimately originally already long finally thereafter slowly meantime often usually always sometimes generally never yesterday tomorrow soon ever until
	decades years centuries gradually`)

// An heir is what sentences without a date can go on from.
type heir struct {
	when  edtf.When
	left  int // sentences that may still take it
	entry bool
}

// stative verbs tell how things were, what somebody thought or what a paper says: nothing that happened at a time.
var stative = set(`included contained consisted constituted covered comprised involved remained seemed appeared meant knew understood
	believed thought feared hoped wanted needed required lacked possessed belonged owned lay stood resembled represented
	served existed lived loved hated noted explained underlined added said told argued stated asked determined concluded found
	alleged asserted differed participated provided intended declined
	described mentioned emphasized emphasised stressed responded felt depended deserved kept tended had got averaged
	continued resulted maintained enjoyed suffered`)

// inherit gives sentences without a date the one they go on from: the date of a sentence before them in the same
// paragraph; that of the dated heading above, at the head of a paragraph; the date of publication, at the head of dated
// news.
func (r *reader) inherit() {
	own := make([][]draft, len(r.all))
	for _, d := range r.drafts {
		own[d.s.index] = append(own[d.s.index], d)
	}
	var now heir
	block, led, lead := -1, 0, !r.date.IsZero() && len(r.all) >= 5
	for _, s := range r.all {
		if s.block != block {
			now, block = heir{}, s.block
			if !s.section.IsZero() {
				now = heir{when: edtf.At(s.section), left: 1, entry: true}
			}
		}
		if n := len(own[s.index]); n > 0 || s.placed() && !s.pointing() {
			lead = false
			if next, ok := r.handsOn(s, own[s.index]); ok {
				now = next
				continue
			} else if n > 0 && !s.qualified() || s.placed() && !s.pointing() {
				now = heir{}
				continue
			}
		}
		switch {
		case s.kind != doc.Paragraph && s.kind != doc.Item:
		case now.left > 0:
			now.left--
			if c, ok := s.goesOn(now.entry, false); ok {
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
			switch s.clauses[s.clauseAt(s.dates[d.date].Start)].Role {
			case prose.Relative, prose.Parenthesis:
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
		return heir{when, left, d.entry}, true
	}
	return heir{}, false
}

// passable tells whether the date of an event can be handed on: it happened, at a time no longer than a year.
func passable(d draft) bool {
	if d.status == Planned || d.status == Period && d.when.Kind == edtf.Span || d.when.Mod == edtf.Before || d.when.Mod == edtf.After {
		return false
	}
	return d.when.Grain() >= edtf.Year
}

// goesOn tells whether a sentence without a date tells an event of its main clause that can have happened at the time
// of the narrative, and returns the clause. entry allows "Moved the site" without a subject, perfect "has ended".
func (s *sentence) goesOn(entry, perfect bool) (clause int, ok bool) {
	if s.fragment() {
		return 0, false
	}
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
		if found && entry && v.Participle && v.First == 0 && s.tag(0) == "VBN" {
			v.Tense = prose.Past
		}
		if !found || v.Tense != prose.Past || v.Had || v.Perfect && !perfect || v.Copula || v.Negated || stative[v.Head] {
			continue
		}
		if s.word(0) == "after" || strings.Count(s.text, `"`)%2 == 1 || strings.HasPrefix(s.text, `"`) || strings.HasPrefix(s.text, "“") || s.personal() {
			return 0, false
		}
		if s.judge(c, -1).event() {
			return c, true
		}
	}
	return 0, false
}

// fragment tells of a piece of a sentence that a page or column break has cut off: it begins in lower case.
func (s *sentence) fragment() bool {
	r, _ := utf8.DecodeRuneInString(s.text)
	return s.kind == doc.Paragraph && unicode.IsLower(r) && !mixed(firstWord(s.text))
}

// personal tells of a sentence whose subject is I, we or you.
func (s *sentence) personal() bool {
	switch s.word(0) {
	case "i", "you", "your", "my":
		return true
	}
	return false
}
