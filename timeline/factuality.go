package timeline

import (
	"strings"

	"dateline/timeline/prose"
)

// A verdict says whether a clause tells an event, and how firmly; reason says why it does not.
type verdict struct {
	status Status
	reason string
}

func (v verdict) event() bool { return v.reason == "" }

var (
	nobody   = set("no none nobody nothing neither nor no-one few")
	made     = set("designed intended built meant used expected able ready required supposed")
	aiming   = set("plan plans planned planning aim aims aimed hope hopes hoped want wants wanted intend intends intended seek seeks expect expects vow vows pledge pledges pledged promise promises promised wish wishes target targets try tries attempt hoping aiming intending wanting expecting propose proposes threatened threaten threatens")
	claiming = set("claimed claims claim alleged alleges allege suggests suggest suggested believes believed believe thought estimated estimates argued argues maintains maintained asserted asserts contends contended accused rumoured rumored speculated reportedly allegedly supposedly purportedly")
	hearsay  = set("said says say told tells declared declares suggested suggest")
	denying  = set("denied denies deny rejected rejects dismissed dismisses disputed disputes refuted")
	asking   = set("what how why when where who which whether")
	hedges   = set("allegedly reportedly supposedly purportedly apparently")
	iffy     = set("if unless whether lest")
	doubtful = set("may might could would should must can ca ought need")
)

func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// judge decides whether clause c of the sentence tells something that happened, holds or is firmly planned. at is the
// byte of the time expression, or -1.
func (s *sentence) judge(c, at int) verdict {
	if len(s.clauses) == 0 {
		return verdict{status: Happened}
	}
	if strings.HasSuffix(strings.TrimRight(s.text, `"'”’)`), "?") {
		return verdict{reason: "a question"}
	}
	v := verdict{status: Happened}
	if s.quoted(at) && s.present(c) {
		return verdict{reason: "said in a quotation"}
	}
	if s.imperative() {
		return verdict{reason: "an instruction"}
	}
	own := &s.clauses[c]
	verb, ok := s.verbFor(c, at)
	if v, found := own.Predicate(); found && v.Tense == prose.Present && !s.yeared(at) && (s.says(c, habits) || s.ranged(at)) {
		return verdict{reason: "a habit"}
	}
	if ok && verb.Tense == prose.Present && own.Role == prose.Subordinate && (own.Word == "as" || own.Word == "while" || own.Word == "when") {
		return verdict{reason: "what goes on, not what happens"}
	}
	if ok {
		if reason := s.unreal(own, verb); reason != "" {
			return verdict{reason: reason}
		}
		if verb.Tense == prose.Future {
			v.status = Planned
		}
	}
	return s.above(c, v, verb)
}

// unreal returns why the predicate itself tells no event.
func (s *sentence) unreal(c *prose.Clause, verb prose.Verb) string {
	switch {
	case iffy[c.Word]:
		return "a condition"
	case doubtful[verb.Modal]:
		return "only possible"
	case verb.Negated:
		return "negated"
	case s.unknown(c, verb):
		return "a question"
	case verb.Infinitive && s.aimed(verb), s.purpose(c, verb):
		return "an aim"
	case aiming[verb.Head] && verb.Tense != prose.Untensed && (verb.Tense == prose.Present || s.infinitiveAfter(verb)):
		return "an aim"
	case s.word(0) == "had" && c.Role == prose.Main && !verb.Had && strings.HasPrefix(s.tag(1), "DT"):
		return "a condition"
	}
	if s.word(0) == "you" || strings.HasPrefix(s.word(0), "you'") || strings.HasPrefix(s.word(0), "you’") {
		return "addressed to the reader"
	}
	if !c.Subject.IsZero() && nobody[strings.ToLower(firstWord(c.Subject.In(s.text)))] && verb.Finite() {
		return "negated"
	}
	return ""
}

// unknown tells of "we do not know yet what happened".
func (s *sentence) unknown(c *prose.Clause, verb prose.Verb) bool {
	for _, v := range c.Verbs {
		if v.Negated && v.Last < verb.First {
			for i := v.Last + 1; i < verb.First; i++ {
				if t := s.tag(i); t == "WP" || t == "WRB" {
					return true
				}
			}
		}
	}
	return false
}

// above looks at the clauses around: what they deny did not happen, what they claim is reported.
func (s *sentence) above(c int, v verdict, verb prose.Verb) verdict {
	for p, n := c, 0; p >= 0 && n < 8; p, n = s.clauses[p].Parent, n+1 {
		up := s.clauses[p].Parent
		if up < 0 {
			break
		}
		if s.clauses[p].Role != prose.Subordinate {
			continue
		}
		if iffy[s.clauses[p].Word] {
			return verdict{reason: "a condition"}
		}
		if above, ok := s.lastFinite(up); ok && (s.clauses[p].Word == "that" || s.clauses[p].Word == "") {
			switch {
			case above.Negated && asking[strings.ToLower(firstWord(s.clauses[p].In(s.text)))]:
				return verdict{reason: "a question"} // "we do not know what happened"
			case denying[above.Head] || above.Negated && above.Reports():
				return verdict{reason: "denied"}
			case aiming[above.Head]:
				return verdict{reason: "an aim"}
			case claiming[above.Head], hearsay[above.Head] && v.status == Happened:
				v.status = Reported
			}
		}
	}
	if v.status == Happened && (s.hedged(c) || verb.Passive && hearsay[verb.Head] && s.infinitiveAfter(verb)) {
		v.status = Reported
	}
	return v
}

// hedged tells whether the clause or an attribution behind it marks what is told as somebody's claim.
func (s *sentence) hedged(c int) bool {
	if s.says(c, hedges) {
		return true
	}
	for _, k := range s.clauses {
		if k.Role == prose.Attribution {
			if v, ok := k.Predicate(); ok && claiming[v.Head] {
				return true
			}
		}
	}
	return strings.HasPrefix(s.text, "According to ") || strings.Contains(s.text, ", according to ")
}

// says tells whether one of the words stands in clause c itself.
func (s *sentence) says(c int, words map[string]bool) bool {
	for i, owner := range s.owner {
		if owner == c && words[s.tokens[i].Low] {
			return true
		}
	}
	return false
}

// verbFor returns the verb that a time expression at the byte belongs to: the infinitive that stands right before it
// after a verb of aiming, else the predicate of the clause.
func (s *sentence) verbFor(c, at int) (prose.Verb, bool) {
	own := &s.clauses[c]
	pred, ok := own.Predicate()
	if !ok || at < 0 {
		return pred, ok
	}
	var best prose.Verb
	for _, v := range own.Verbs {
		if v.End <= at && (v.Finite() || v.Participle && (v.End > pred.End || pred.Start > at) || !pred.Finite()) {
			best = v
		}
	}
	if best.IsZero() {
		return pred, true
	}
	return best, true
}

// aimed tells whether the infinitive hangs on a verb of aiming before it.
func (s *sentence) aimed(v prose.Verb) bool {
	return v.First > 0 && aiming[s.word(v.First-1)]
}

// purpose tells whether an infinitive stands between the verb and its date that says what a thing is for: "designed to
// operate in spring".
func (s *sentence) purpose(c *prose.Clause, verb prose.Verb) bool {
	if !made[verb.Head] || verb.Finite() && !verb.Passive {
		return false
	}
	return s.tag(verb.Last+1) == "TO" && strings.HasPrefix(s.tag(verb.Last+2), "VB")
}

// infinitiveAfter tells whether an infinitive follows the verb within two words.
func (s *sentence) infinitiveAfter(v prose.Verb) bool {
	for i := v.Last + 1; i <= v.Last+3; i++ {
		if s.tag(i) == "TO" && strings.HasPrefix(s.tag(i+1), "VB") {
			return true
		}
	}
	return false
}

// lastFinite returns the last finite verb of clause c.
func (s *sentence) lastFinite(c int) (prose.Verb, bool) {
	vs := s.clauses[c].Verbs
	for i := len(vs) - 1; i >= 0; i-- {
		if vs[i].Finite() {
			return vs[i], true
		}
	}
	return prose.Verb{}, false
}

// present tells whether the predicate of clause c is in the present.
func (s *sentence) present(c int) bool {
	v, ok := s.clauses[c].Predicate()
	return ok && v.Tense == prose.Present
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}
