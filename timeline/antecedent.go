package timeline

import (
	"strings"

	"dateline/timeline/prose"
)

// goingBack is how many sentences before a pronoun may stand between it and the name.
const goingBack = 4

// antecedent puts the name in place of a "He" or "She" that opens a title, where it is certain: the sentences before it
// in the paragraph go on with the same pronoun back to one whose subject is a person, the only one it names.
func (r *reader) antecedent(title string, s *sentence) string {
	pronoun, rest, _ := strings.Cut(title, " ")
	if pronoun != "He" && pronoun != "She" || len(s.clauses) == 0 || !strings.EqualFold(s.clauses[0].Subject.In(s.text), pronoun) {
		return title
	}
	for k := s.index - 1; k >= max(0, s.index-goingBack); k-- {
		prev := r.all[k]
		if prev.block != s.block {
			return title
		}
		if strings.HasPrefix(prev.text, pronoun+" ") {
			continue
		}
		name := prev.person()
		if name == "" || len(strings.Fields(name))+len(strings.Fields(rest)) > mostWords {
			return title
		}
		return name + " " + rest
	}
	return title
}

// person returns the name of the person who is the subject of the sentence and the only one that it names; else "".
func (s *sentence) person() string {
	s.parse()
	if len(s.clauses) == 0 || s.clauses[0].Role != prose.Main || s.clauses[0].Subject.IsZero() {
		return ""
	}
	subject := s.clauses[0].Subject
	first, last := s.tokenAt(subject.Start), s.tokenAt(subject.End-1)
	for k := first; k <= last; k++ {
		if t := s.tokens[k]; t.Text == "," || t.Text == "(" {
			last = k - 1
		}
	}
	if last-first < 1 || last-first > 3 || !s.full(first, last) {
		return ""
	}
	for k := last + 1; k+1 < len(s.tokens); k++ {
		if s.full(k, k+1) && strings.ToLower(s.tokens[k].Text) != "st." {
			return ""
		}
	}
	return s.text[s.tokens[first].Start:s.tokens[last].End]
}

// full tells whether the tokens from first to last are capitalised names and none of them one of a place, a body or a
// thing.
func (s *sentence) full(first, last int) bool {
	for k := first; k <= last; k++ {
		t := s.tokens[k]
		if t.Tag != "NNP" || !upper(t.Text) || notPersons[strings.ToLower(t.Text)] || s.inDate(k) || initials(t.Text) {
			return false
		}
	}
	return true
}

// initials tells of an abbreviation in capitals, as bodies have them.
func initials(t string) bool {
	return len(t) > 1 && t == strings.ToUpper(t) && !strings.HasSuffix(t, ".")
}

// inDate tells whether token k belongs to a time expression.
func (s *sentence) inDate(k int) bool {
	for _, d := range s.dates {
		if d.span().Touches(s.tokens[k].Span) {
			return true
		}
	}
	return false
}
