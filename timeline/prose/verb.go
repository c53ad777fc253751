package prose

import "strings"

// Tense is the time that a finite verb group tells of.
type Tense uint8

const (
	Untensed Tense = iota // infinitives, participles, gerunds
	Past                  // also the present perfect
	Present
	Future // will, shall, is to, is due to, is scheduled to, is going to
)

// A Verb is a verb group: "was", "had not been built", "will open", "to leave".
type Verb struct {
	Span
	First, Last int    // indexes of its tokens; Last is the head verb
	Head        string // the head verb in lower case, as written
	Tense       Tense
	Perfect     bool   // have, has or had with a participle; Had tells which
	Had         bool   // had with a participle
	Passive     bool   // a form of be with a past participle
	Negated     bool   // not, never, "no longer"
	Modal       string // may, might, could, would, should, must, can; "" without
	Infinitive  bool   // to with a verb
	Participle  bool   // an -ing or -ed form without an auxiliary
	Copula      bool   // a form of be that carries no other verb
}

// Finite tells whether the group can be the predicate of a clause.
func (v Verb) Finite() bool { return v.Tense != Untensed || v.Modal != "" }

var (
	bes      = words("be am is are was were been being 's 're 'm")
	haves    = words("have has had having 've 'd")
	dos      = words("do does did")
	futures  = words("will shall 'll wo")
	modals   = words("may might could would should must can ca ought 'd need")
	negators = words("not n't never neither nor hardly barely scarcely")
	plans    = words("due scheduled slated expected planned")
	// ahead are the words between a form of be and an infinitive that make it a plan.
	ahead = words("going due scheduled set expected slated about supposed planned")
)

// Verbs returns the verb groups of a sentence in order.
func Verbs(tokens []Token) []Verb {
	var out []Verb
	for i := 0; i < len(tokens); {
		if !verbal(tokens, i) {
			i++
			continue
		}
		v := group(tokens, i)
		out = append(out, v)
		i = v.Last + 1
	}
	return settle(tokens, out)
}

func verbal(tokens []Token, i int) bool {
	t := tokens[i]
	if t.Tag == "MD" {
		return true
	}
	if t.Tag == "TO" {
		return i+1 < len(tokens) && (tokens[i+1].Tag == "VB" || tokens[i+1].Tag == "RB" && i+2 < len(tokens) && tokens[i+2].Tag == "VB")
	}
	return strings.HasPrefix(t.Tag, "VB") && !(t.Tag == "VBG" && i+1 < len(tokens) && nominal(tokens, i)) && !attributive(tokens, i) && !dating(tokens, i)
}

// dating tells of a participle that leads up to a date as a preposition does: "will be closed beginning Monday".
func dating(tokens []Token, i int) bool {
	switch tokens[i].Low {
	case "beginning", "starting", "commencing":
		return i > 0 && i+1 < len(tokens) && tokens[i-1].Text != "," && tokens[i+1].Tag == "NNP"
	}
	return false
}

// attributive tells of a participle between a possessive and its noun: "his planned concerts".
func attributive(tokens []Token, i int) bool {
	return (tokens[i].Tag == "VBN" || tokens[i].Tag == "VBD") && i > 0 && i+1 < len(tokens) && tokens[i-1].Tag == "PRP$" && nounish(tokens[i+1].Tag)
}

// nominal tells of an -ing form that it stands before or behind a noun it belongs to: "the opening ceremony", "a meeting".
func nominal(tokens []Token, i int) bool {
	return i > 0 && (tokens[i-1].Tag == "DT" || tokens[i-1].Tag == "PRP$" || tokens[i-1].Tag == "POS" || tokens[i-1].Tag == "JJ" ||
		tokens[i-1].Tag == "CD" && i+1 < len(tokens) && nounish(tokens[i+1].Tag))
}

// group reads the verb group that starts at i.
func group(tokens []Token, i int) Verb {
	v := Verb{First: i, Last: i}
	first := tokens[i].Low
	aux := "" // the last auxiliary: be, have, do, md, to
	if i > 0 && negators[tokens[i-1].Low] {
		v.Negated = true
	}
	j := i
loop:
	for j < len(tokens) {
		w, tag := tokens[j].Low, tokens[j].Tag
		switch {
		case negators[w]:
			v.Negated = true
		case strings.HasPrefix(tag, "RB") && j > i && !hasVerbAhead(tokens, j):
			break loop
		case strings.HasPrefix(tag, "RB") && j > i:
		case tag == "MD" && j == i:
			aux = "md"
		case tag == "TO" && (j == i || aux == "ahead"):
			aux = "to"
		case aux == "be" && ahead[w] && j+1 < len(tokens) && tokens[j+1].Tag == "TO":
			aux, v.Tense = "ahead", Future
		case strings.HasPrefix(tag, "VB"):
			if j > i && aux == "" {
				break loop
			}
			if (tag == "VBD" || tag == "VBZ" || tag == "VBP") && j > i && aux != "have" && aux != "be" {
				break loop
			}
			if aux == "have" {
				v.Perfect = true
			}
			v.Passive = aux == "be" && (tag == "VBN" || tag == "VBD")
			v.Last, v.Head = j, w
			v.Copula = bes[w]
			switch {
			case bes[w]:
				aux = "be"
			case haves[w] && nextVerbal(tokens, j):
				aux = "have"
			case dos[w] && nextVerbal(tokens, j):
				aux = "do"
			default:
				break loop
			}
		default:
			break loop
		}
		j++
	}
	v.Span = Span{tokens[v.First].Start, tokens[v.Last].End}
	v.Had = v.Perfect && first == "had"
	v.tense(tokens, first, i)
	if v.Tense == Present && (v.Passive && plans[v.Head] || v.Copula && v.Last+1 < len(tokens) && plans[tokens[v.Last+1].Low]) {
		v.Tense = Future // "is due in May", "is scheduled for Monday"
	}
	return v
}

// hasVerbAhead tells whether nothing but adverbs parts j from a verb form that may go on with the group.
func hasVerbAhead(tokens []Token, j int) bool {
	for j < len(tokens) && strings.HasPrefix(tokens[j].Tag, "RB") {
		j++
	}
	return j < len(tokens) && (strings.HasPrefix(tokens[j].Tag, "VB") || tokens[j].Tag == "TO")
}

func nextVerbal(tokens []Token, j int) bool {
	j++
	for j < len(tokens) && strings.HasPrefix(tokens[j].Tag, "RB") {
		j++
	}
	return j < len(tokens) && strings.HasPrefix(tokens[j].Tag, "VB")
}

// tense reads the time of the group from its first word.
func (v *Verb) tense(tokens []Token, first string, i int) {
	tag := tokens[i].Tag
	switch {
	case v.Tense == Future:
	case tag == "MD" && futures[first]:
		v.Tense = Future
	case tag == "MD" || modals[first] && !strings.HasPrefix(tag, "VB"):
		v.Modal = first
		if first == "'d" {
			v.Modal = "would"
		}
	case tag == "TO":
		v.Infinitive = true
	case tag == "VBD" && bes[first] && i+2 < len(tokens) && tokens[i+1].Tag == "TO" && tokens[i+2].Tag == "VB":
		v.Modal = "would" // "was to begin": nobody says whether it did
	case tag == "VBD":
		v.Tense = Past
	case tag == "VBZ" || tag == "VBP":
		v.Tense = Present
		if v.Perfect {
			v.Tense = Past
		}
		if bes[first] && i+2 < len(tokens) && tokens[i+1].Tag == "TO" && tokens[i+2].Tag == "VB" {
			v.Tense = Future
		}
	case tag == "RB" || tag == "RBR":
		if i+1 < len(tokens) && i+1 <= v.Last {
			v.tense(tokens, tokens[i+1].Low, i+1)
		}
	default:
		v.Participle = tag == "VBG" || tag == "VBN"
	}
}
