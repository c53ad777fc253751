package timeline

import (
	"strings"

	"dateline/timeline/prose"
)

// host returns the clause that date i belongs to: the one that holds it, or, where that has no verb and no noun of its
// own, the one around or after it.
func (s *sentence) host(i int) int {
	c := s.clauseAt(s.dates[i].Start)
	own := &s.clauses[c]
	if own.Role == prose.Attribution && own.Parent >= 0 {
		return own.Parent
	}
	if k := s.whenClause(i); k >= 0 {
		return k
	}
	if len(own.Verbs) == 0 && own.Parent >= 0 && own.Role != prose.Main && own.Role != prose.Parenthesis {
		return own.Parent
	}
	if len(own.Verbs) == 0 && own.Role == prose.Main && c+1 < len(s.clauses) && own.Len() < s.dates[i].End-s.dates[i].Start+12 {
		return c + 1
	}
	return c
}

// whenClause returns the clause of ", when the king invaded" behind "until 396 BC" and the like, -1 without one.
func (s *sentence) whenClause(i int) int {
	switch s.dates[i].operator() {
	case until, since, by, before:
	default:
		return -1
	}
	next := s.tokenAt(s.dates[i].End-1) + 1
	if s.word(next) == "," {
		next++
	}
	if s.word(next) != "when" {
		return -1
	}
	k := s.clauseAt(s.tokens[next].Start)
	if s.clauses[k].Word != "when" {
		return -1
	}
	return k
}

// bracketed tells whether the date stands alone in brackets.
func (s *sentence) bracketed(i int) bool {
	before := strings.TrimRight(s.text[:s.dates[i].Start], " ")
	return strings.HasSuffix(before, "(") || strings.HasSuffix(before, "[") || strings.HasSuffix(before, "(in") || strings.HasSuffix(before, "(c.")
}

// prenominal tells whether the date qualifies the noun behind it: "the 2009 crash", "last year's blasts". In a phrase
// that opens the sentence, "In the November 27 deal, they agreed", it dates the predicate all the same.
func (s *sentence) prenominal(i int) bool {
	if first := s.tokenAt(s.dates[i].Start); first == 2 && prepositions[s.word(0)] && s.tag(1) == "DT" {
		return false
	}
	return s.qualifies(i)
}

// behind are prepositions that set one event beside another.
var behind = set("following after before since despite over ahead until")

// governed tells whether the noun that date i qualifies hangs on a preposition that only brings it in: "convicted of the 2005
// murder of a clerk" does not tell of 2005, the murder does.
func (s *sentence) governed(i int) bool {
	first := s.tokenAt(s.dates[i].Start)
	for first > 0 && (s.describes(first-1) || strings.HasPrefix(s.tag(first-1), "VB") && s.tag(first-2) == "PRP$") {
		first--
	}
	return first > 0 && bringing[s.word(first-1)] && s.happens(i)
}

// happens tells whether the noun that date i qualifies names what happened.
func (s *sentence) happens(i int) bool {
	first := s.tokenAt(s.dates[i].End-1) + 1
	if s.word(first) == "," {
		first++ // "the May 15, 2024, ceremony"
	}
	for k := first; k < len(s.tokens) && (s.describes(k) || s.tag(k) == "POS" || s.tag(k) == "VBG"); k++ {
		if happening(s.word(k)) {
			return true
		}
	}
	return false
}

// bringing are prepositions that bring in an event beside the one that the predicate tells.
var bringing = set("for of about against from with by to")

// elsewhere tells whether the noun that date i qualifies is another event than the predicate, and named too briefly to
// be told: "following Tuesday's incident".
func (s *sentence) elsewhere(i int) bool {
	first := s.tokenAt(s.dates[i].Start)
	for first > 0 && (s.tag(first-1) == "DT" || s.tag(first-1) == "PRP$") {
		first--
	}
	return (behind[s.word(first-1)] || behind[s.word(s.tokenAt(s.dates[i].Start))]) && s.bracketTitle(i) == "" && s.nounTitle(i) == ""
}

// qualifies tells whether a noun that the date qualifies stands behind it.
func (s *sentence) qualifies(i int) bool {
	d := s.dates[i]
	first := s.tokenAt(d.Start)
	next := s.tokenAt(d.End - 1)
	next++
	if s.tag(next) == "POS" || s.word(next) == "'" && strings.HasPrefix(s.tag(next+1), "N") {
		return true
	}
	switch s.tag(first - 1) {
	case "DT", "PRP$", "POS", "JJ", "WP$":
	case "VBN":
		if s.tag(first-2) != "PRP$" {
			return false
		}
	default:
		return false
	}
	if s.word(first-1) == "that" || s.word(first-1) == "this" {
		return false
	}
	if s.word(next) == "," {
		next++
		if full := d.Value.Day != 0 && d.Value.Year != 0; !full && s.tag(next) == "JJ" || s.tag(next) == "NNP" {
			return false // but "the Sept. 11, 2001, terrorist attacks"
		}
	}
	return strings.HasPrefix(s.tag(next), "N") || s.tag(next) == "JJ" && strings.HasPrefix(s.tag(next+1), "N") || s.tag(next) == "VBG" && s.word(next+1) == "of"
}
