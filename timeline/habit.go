package timeline

import (
	"slices"
	"strings"

	"dateline/timeline/timex"
)

// habits are words of what is done again and again.
var habits = set("typically usually normally often always annually weekly monthly daily hourly traditionally generally regularly every")

// yeared tells whether the date at the byte names its year.
func (s *sentence) yeared(at int) bool {
	return slices.ContainsFunc(s.dates, func(d date) bool {
		return d.Start == at && (d.Value.Year != 0 || d.Value.To != nil && d.Value.To.Year != 0)
	})
}

// ranged tells whether the date at the byte is a range: told in the present and without a year, it comes back.
func (s *sentence) ranged(at int) bool {
	return slices.ContainsFunc(s.dates, func(d date) bool { return d.Start == at && d.Value.Op == timex.Span })
}

// quoted tells whether the byte stands inside quotation marks.
func (s *sentence) quoted(at int) bool {
	if at < 0 {
		return false
	}
	before := s.text[:at]
	return strings.Count(before, `"`)%2 == 1 || strings.Count(before, "“") > strings.Count(before, "”")
}

// calledOff tells whether date i is the date of a plan that the predicate gives up: "the launch planned for January 2003
// was called off".
func (s *sentence) calledOff(i, c int) bool {
	v, ok := s.clauses[c].Predicate()
	if !ok || !v.Finite() {
		return false
	}
	switch v.Head {
	case "cancelled", "canceled", "postponed", "abandoned", "scrapped", "shelved", "delayed", "dropped", "called":
	default:
		return false
	}
	if v.Head == "called" && s.word(v.Last+1) != "off" {
		return false
	}
	return s.dates[i].Cue == "for" || s.dates[i].End < v.Start
}

// imperative tells of "Keep in mind: …", "See …".
func (s *sentence) imperative() bool {
	if s.tag(0) == "VB" && len(s.tokens) > 2 {
		return true
	}
	if len(s.tokens) > 1 {
		switch s.tokens[1].Text {
		case "me", "us", "them":
			return true
		}
	}
	if s.word(0) == "please" {
		return true
	}
	switch s.word(0) {
	case "keep", "note", "remember", "see", "read", "check", "join", "visit", "watch", "listen", "compare":
		return s.tag(0) == "VB" || s.tag(0) == "VBP" || s.tag(0) == "NN"
	}
	return false
}
