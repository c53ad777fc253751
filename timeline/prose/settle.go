package prose

import "strings"

// predicates tells whether the first of the verbs, a past participle behind a noun, is a predicate: another one follows,
// but in a clause of its own.
func predicates(tokens []Token, verbs []Verb) bool {
	v := verbs[0]
	if !v.Participle || tokens[v.First].Tag != "VBN" || v.First == 0 {
		return false
	}
	if t := tokens[v.First-1]; !strings.HasPrefix(t.Tag, "N") && t.Text != "." {
		return false
	}
	for _, w := range verbs[1:min(len(verbs), lookahead)] {
		if w.Finite() {
			between := tokens[v.Last+1 : w.First]
			return !joined(between, led(tokens, v.First)) && !joined(agents(between), false)
		}
	}
	return false
}

// agents gives the tokens behind a participle without the "and" that joins those who did it: "led by the mayor and the bishop".
// One right before the next verb joins predicates.
func agents(between []Token) []Token {
	if len(between) == 0 || between[0].Low != "by" {
		return between
	}
	var rest []Token
	for i, t := range between {
		if t.Low != "and" || i == len(between)-1 {
			rest = append(rest, t)
		}
	}
	return rest
}

// bare tells whether the next finite verb does not stand behind a comma: a participle before it was the predicate then.
func bare(tokens []Token, verbs []Verb) bool {
	for _, v := range verbs {
		if v.Finite() {
			return tokens[v.First-1].Text != ","
		}
	}
	return true
}

// wanting tells whether a word that opens a clause stands before token i with no finite verb between them.
func wanting(tokens []Token, verbs []Verb, i int) bool {
	for j := i - 1; j >= max(0, i-lookahead); j-- {
		w := tokens[j].Low
		if relatives[w] || w == "that" && tokens[j].Tag != "DT" || w == "because" || w == "although" {
			return len(verbs) == 0 || verbs[len(verbs)-1].Last < j || !verbs[len(verbs)-1].Finite()
		}
		if tokens[j].Text == "," {
			return false
		}
	}
	return false
}

// settle makes past participles without an auxiliary finite where the sentence has no other verb, or where they
// directly follow a pronoun ("the city expanded", "he married").
func settle(tokens []Token, verbs []Verb) []Verb {
	finite := false
	for i, v := range verbs {
		finite = finite || v.Finite()
		if !finite && predicates(tokens, verbs[i:]) {
			verbs[i].Participle, verbs[i].Tense, finite = false, Past, true
		}
		if !finite && v.Participle && tokens[v.First].Tag == "VBN" && v.First > 1 && tokens[v.First-1].Text == "," && bare(tokens, verbs[i+1:min(len(verbs), i+lookahead)]) {
			verbs[i].Participle, verbs[i].Tense, finite = false, Past, true
		}
		if v.Participle && tokens[v.First].Tag == "VBN" && v.First > 0 && (tokens[v.First-1].Tag == "PRP" || wanting(tokens, verbs[:i], v.First)) {
			verbs[i].Participle, verbs[i].Tense, finite = false, Past, true
		}
	}
	if finite {
		return reduce(tokens, verbs)
	}
	for i, v := range verbs {
		if v.Participle && tokens[v.First].Tag == "VBN" && v.First > 0 {
			verbs[i].Participle, verbs[i].Tense = false, Past
			break
		}
	}
	return verbs
}

// reduce turns "-ed" forms that only qualify the noun before them into participles: "the claims asserted in the motion
// were", "By order entered on Monday, the court awarded". Another predicate must follow, not joined by a conjunction.
func reduce(tokens []Token, verbs []Verb) []Verb {
	for i, v := range verbs {
		if i > 0 && (v.Head == "ended" || v.Head == "ending") && accounted[tokens[v.First-1].Text] {
			verbs[i].Participle, verbs[i].Tense = true, Untensed
			continue
		}
		if v.First != v.Last || tokens[v.First].Tag != "VBD" || v.First == 0 || !strings.HasSuffix(v.Head, "ed") && !(v.Head == "held" && led(tokens, v.First)) || v.Last+1 >= len(tokens) {
			continue
		}
		if !strings.HasPrefix(tokens[v.First-1].Tag, "N") || tokens[v.Last+1].Tag != "IN" && tokens[v.Last+1].Tag != "TO" {
			continue
		}
		for _, w := range verbs[i+1 : min(len(verbs), i+lookahead)] {
			if w.Finite() {
				if joined(tokens[v.Last+1:w.First], led(tokens, v.First)) {
					verbs[i].Participle, verbs[i].Tense = true, Untensed
				}
				break
			}
		}
	}
	return verbs
}

// accounted are the periods of which accounts say when they ended: "the third quarter ended March 29".
var accounted = words("quarter year half months weeks period")

// led tells whether the noun before token i hangs on a preposition that opens the sentence.
func led(tokens []Token, i int) bool {
	for j := i - 1; j > max(0, i-lookahead); j-- {
		if !nounish(tokens[j].Tag) && tokens[j].Tag != "IN" && tokens[j].Tag != "TO" {
			return false
		}
	}
	return tokens[0].Tag == "IN" && !subordinates[tokens[0].Low]
}

// joined tells whether the tokens between a participle and the predicate hold nothing that would part two clauses; a
// comma does not where comma is true.
func joined(between []Token, comma bool) bool {
	for _, t := range between {
		w := t.Low
		if conjunctions[w] || relatives[w] || subordinates[w] && t.Tag != "IN" || w == "that" || t.Text == "," && !comma {
			return false
		}
		switch t.Text {
		case ";", ":", "(", "–", "—":
			return false
		}
	}
	return len(between) > 0
}
