package timeline

import (
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/prose"
)

// rival tells whether another date of the same predicate says better when it was: a finer one, one that the reader can
// place, or the content of a report instead of the report itself.
func (s *sentence) rival(i int) bool {
	d := s.dates[i]
	c := s.host(i)
	v, _ := s.verbFor(c, d.Start)
	if s.ofNoun(i) {
		return s.holdsFiner(i)
	}
	if i+1 < len(s.dates) && s.dates[i+1].known && !s.calendar(i+1) && s.bracketed(i+1) && strings.Trim(s.text[d.End:s.dates[i+1].Start], " ([") == "" {
		return true // "in the following year (1826)"
	}
	if s.calendar(i) {
		return true
	}
	gloss := i > 0 && s.bracketed(i) && strings.Trim(s.text[s.dates[i-1].End:d.Start], " ([") == ""
	attributed := s.clauses[s.clauseAt(d.Start)].Role == prose.Attribution
	for j := range s.dates {
		o := s.dates[j]
		if j == i || gloss && j == i-1 || !o.known || s.ofNoun(j) || o.used && s.bracketed(j) != s.bracketed(i) {
			continue
		}
		if attributed && s.clauses[s.clauseAt(o.Start)].Role != prose.Attribution {
			return true
		}
		if clock(d.Meaning.When) && s.host(j) == c && o.Meaning.When.Grain() == edtf.Day && d.Meaning.When.From.Trunc(edtf.Day) == o.Meaning.When.From {
			return true
		}
		k := s.host(j)
		if k == c && s.dating(i) && !s.weak(j) {
			return true
		}
		if k == c {
			w, _ := s.verbFor(k, o.Start)
			if w.First == v.First && !s.listed(i, j) && s.better(j, i) {
				return true
			}
			continue
		}
		if v.Reports() && s.contentOf(k, c) && s.judge(k, o.Start).event() && s.tells(k, o.Start) {
			return true
		}
		if s.contentOf(c, k) && !s.tells(c, d.Start) {
			return true
		}
	}
	return false
}

// calendar tells of the second date in "in March 1917 (February in the old calendar)".
func (s *sentence) calendar(i int) bool {
	if i == 0 || !s.dates[i-1].known || !s.bracketed(i) || strings.Trim(s.text[s.dates[i-1].End:s.dates[i].Start], " ,([") != "" {
		return false
	}
	rest := s.text[s.dates[i].End:]
	shut := strings.IndexAny(rest, ")]")
	return shut > 0 && len(strings.Fields(rest[:shut])) > 1
}

// holdsFiner tells whether another date of the sentence lies within date i: "the 2024 ceremony … on 15 May 2024".
func (s *sentence) holdsFiner(i int) bool {
	w := s.dates[i].Meaning.When
	for j, o := range s.dates {
		if j != i && o.known && w.Kind == edtf.One && o.Meaning.When.Kind == edtf.One && o.Meaning.When.Grain() > w.Grain() && o.Meaning.When.From.Trunc(w.Grain()).Exact() == w.From.Exact() {
			return true
		}
	}
	return false
}

// tells tells whether the clause is about the past: a plan told under a report is detail of the report.
func (s *sentence) tells(c, at int) bool {
	v, ok := s.verbFor(c, at)
	return ok && v.Tense == prose.Past
}

// contentOf tells whether clause k is what the reporting verb of clause c says.
func (s *sentence) contentOf(k, c int) bool {
	for n := 0; k >= 0 && n < 8; n++ {
		own := &s.clauses[k]
		if own.Role == prose.Relative {
			return false // what it tells is no part of what was said
		}
		if own.Parent == c && own.Role == prose.Subordinate && (own.Word == "that" || own.Word == "") {
			v, ok := s.lastFinite(c)
			return ok && v.Reports()
		}
		k = own.Parent
	}
	return false
}

// listed tells whether dates i and j stand in a list: "in 1852 and 1858", "Digest (May), NTLM (June)".
func (s *sentence) listed(i, j int) bool {
	if i > j {
		i, j = j, i
	}
	if s.bracketed(i) && s.bracketed(j) {
		return true
	}
	between := s.text[s.dates[i].End:s.dates[j].Start]
	if n := len(strings.Fields(between)); s.bracketed(i) != s.bracketed(j) || strings.HasPrefix(between, ",") && s.dates[j].Cue != "" && n > 3 {
		return n > 3
	}
	for _, w := range strings.Fields(strings.ToLower(between)) {
		switch strings.Trim(w, ",;") {
		case "and", "or", "then", "again":
			return true
		}
	}
	return len(strings.Fields(between)) > 6 && s.dates[i].Meaning.When.Grain() == s.dates[j].Meaning.When.Grain()
}

// better tells whether date j places the event better than date i.
func (s *sentence) better(j, i int) bool {
	a, b := s.dates[j].Meaning.When, s.dates[i].Meaning.When
	if weak := s.weak(i); weak != s.weak(j) {
		return weak
	}
	if clock(a) != clock(b) {
		return clock(b)
	}
	if a.Grain() != b.Grain() {
		return a.Grain() > b.Grain()
	}
	return j < i
}

func clock(w edtf.When) bool { return w.Grain() >= edtf.Hour }

// dating tells of the date behind "the quarter ended", "a letter dated".
func (s *sentence) dating(i int) bool {
	switch s.word(s.tokenAt(s.dates[i].Start) - 1) {
	case "ended", "ending", "dated":
		return true
	}
	return false
}

// weak tells whether the date hangs on a noun rather than on the verb: "results for 2006", "the Act of 1964".
func (s *sentence) weak(i int) bool {
	before := s.tokenAt(s.dates[i].Start) - 1
	if t := s.tag(before); t == "DT" || t == "PRP$" {
		before--
	}
	switch s.word(before) {
	case "for", "of", "than", "like":
		return true
	}
	return s.dating(i) || s.ofNoun(i)
}
