package timeline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/doc"
	"dateline/timeline/edtf"
	"dateline/timeline/prose"
)

// elsewhen are words that say that a sentence does not go on at the time of the one before it.
var elsewhen = set(`later earlier previously formerly before afterwards eventually since ago once subsequently still now today
	currently recently ultimately originally already long finally thereafter slowly meantime often usually always sometimes generally never yesterday tomorrow soon ever until
	decades years centuries gradually`)

// stative verbs tell how things were, what somebody thought or what a paper says: nothing that happened at a time.
var stative = set(`included contained consisted constituted covered comprised involved remained seemed appeared meant knew understood
	believed thought feared hoped wanted needed required lacked possessed belonged owned lay stood resembled represented
	served existed lived loved hated noted explained underlined added said told argued stated asked determined concluded found
	alleged asserted differed participated provided intended declined
	described mentioned emphasized emphasised stressed responded felt depended deserved kept tended had got averaged
	continued resulted maintained enjoyed suffered expressed spent claimed insisted suggested avoided retained subsisted struggled`)

// next are words that say that a sentence tells what came next, at the same time or at once.
var next = set("then thereupon whereupon simultaneously")

// takes tells whether the sentence, which has no date of its own, tells what happened at the time of the heir, and in
// which clause. Right behind the dated sentence anything that happened will do; further on the sentence has to say that
// it goes on, or go on with the same subject at a time as short as a day.
func (h *heir) takes(s *sentence) (clause int, ok bool) {
	near := h.left > 0
	h.left--
	if !near && (h.entry || h.life || !h.mayChain(s)) {
		return 0, false
	}
	if h.log && near {
		return s.noted()
	}
	c, ok := s.goesOn(h.entry, false)
	if !ok {
		return 0, false
	}
	who := s.subjectWord(c)
	known := h.knows(who)
	h.who[who] = true
	chain := known && h.when.Grain() >= edtf.Day && h.when.Kind == edtf.One
	switch {
	case h.entry:
		return c, near
	case h.life || s.elaborates(c) || s.soon() && h.when.Grain() >= edtf.Month || s.word(0) == "after" && !chain:
		return c, false
	}
	return c, near || chain || s.follows(c)
}

// goesOn tells whether a sentence without a date tells an event of its main clause that can have happened at the time
// of the narrative, and returns the clause. entry allows "Moved the site" without a subject, perfect "has ended".
func (s *sentence) goesOn(entry, perfect bool) (clause int, ok bool) {
	if s.fragment() || strings.HasPrefix(s.text, "From the time ") || strings.HasPrefix(s.text, "By the time ") {
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
		if s.nested(c) || strings.HasSuffix(v.Head, "ing") || own.Role == prose.Coordinate && !s.heads(c) && s.copular(own.Parent) {
			continue
		}
		if !found || v.Tense != prose.Past || v.Had || v.Perfect && !perfect || v.Copula || v.Negated || stative[v.Head] {
			continue
		}
		if s.word(0) == "after" && s.tag(1) != "VBG" || strings.Count(s.text, `"`)%2 == 1 || strings.HasPrefix(s.text, `"`) || strings.HasPrefix(s.text, "“") || s.personal() {
			return 0, false
		}
		if s.barely(v) {
			return 0, false
		}
		if s.judge(c, -1).event() {
			return c, true
		}
	}
	return 0, false
}

// noted tells whether a line under a clock notes what went on then, in the past, the present or the bare verb of notes:
// "Notice an error", "Launches aren't working again", "Deleted the pod".
func (s *sentence) noted() (clause int, ok bool) {
	s.parse()
	if strings.HasSuffix(s.text, "?") {
		return 0, false
	}
	for c := range s.clauses {
		own := &s.clauses[c]
		if own.Role != prose.Main && own.Role != prose.Coordinate {
			continue
		}
		if v, found := own.Predicate(); found && v.Finite() && v.Modal == "" && v.Tense != prose.Future && !v.Copula && (v.Tense == prose.Past || s.word(0) != "this") {
			return c, true
		}
		switch s.tag(0) {
		case "VB", "VBN", "VBD", "VBP":
			return c, true
		}
	}
	return 0, false
}

// copular tells whether clause c says what something was: what is coordinated with it says more of that.
func (s *sentence) copular(c int) bool {
	if c < 0 {
		return false
	}
	v, _ := s.clauses[c].Predicate()
	return v.Copula
}

// soon tells of "Shortly after, …": not long after, but not then either.
func (s *sentence) soon() bool { return s.word(0) == "shortly" || s.word(0) == "soon" }

// barely tells of a predicate that nobody or nothing fulfilled: "no more than three entered", "he almost fell".
func (s *sentence) barely(v prose.Verb) bool {
	if w := s.word(v.First - 1); w == "almost" || w == "nearly" {
		return true
	}
	for i := max(0, v.First-8); i < v.First; i++ {
		switch s.word(i) {
		case "no", "nobody", "none", "nothing", "neither":
			return true
		}
	}
	return false
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

// mayChain tells whether a word near the start of the sentence can make it go on, before it is parsed.
func (h *heir) mayChain(s *sentence) bool {
	n := 0
	for w := range strings.FieldsSeq(strings.ToLower(s.text)) {
		w = strings.Trim(w, `.,;:"'“”()`)
		if next[w] || h.who[w] || w == "he" || w == "she" || w == "upon" && n == 0 {
			return true
		}
		if n++; n > 20 {
			return false
		}
	}
	return false
}

// aside tells of a sentence in brackets, such as the references of a court report: it neither goes on nor breaks off.
func (s *sentence) aside() bool {
	return len(s.dates) == 0 && strings.HasPrefix(s.text, "(") && strings.HasSuffix(strings.TrimRight(s.text, "."), ")")
}

// follows tells whether clause c, or what leads in to it, says that it tells what came next: "then", "thereupon",
// "Upon arriving", "As she left,".
func (s *sentence) follows(c int) bool {
	v, _ := s.clauses[c].Predicate()
	for i := 0; i <= min(v.First, 12); i++ {
		if next[s.word(i)] {
			return true
		}
	}
	return s.word(0) == "upon" && s.tag(1) == "VBG"
}

// subjectWord returns the last noun of the subject of clause c in lower case, or its pronoun; "" without.
func (s *sentence) subjectWord(c int) string {
	sub := s.clauses[c].Subject
	if sub.IsZero() {
		return ""
	}
	return s.word(s.tokenAt(sub.End - 1))
}

// knows tells whether a subject has been one since the dated sentence, or is a pronoun for a person.
func (h *heir) knows(who string) bool {
	if h.who == nil {
		h.who = map[string]bool{}
		for c := range h.from.clauses {
			h.who[h.from.subjectWord(c)] = true
		}
	}
	switch who {
	case "":
		return false
	case "he", "she":
		return true
	}
	return h.who[who]
}

// elaborates tells whether the sentence only says more about what the one before it told: "This complaint was …".
func (s *sentence) elaborates(c int) bool {
	if s.clauses[c].Subject.Start > 0 {
		return false
	}
	switch s.word(0) {
	case "this", "these", "such":
		return true
	}
	return false
}
