package prose

import "strings"

// follows tells whether a clause with a subject of its own begins at i, behind a comma alone: ", the town fell in 1943".
func (p *parser) follows(i int) bool {
	if !p.finite[p.top()] || p.role() == Parenthesis || !nounish(p.tokens[i].Tag) {
		return false
	}
	for j := i; j < min(len(p.tokens), i+14); j++ {
		if p.finiteAt(j) {
			return j > i
		}
		if t := p.tokens[j]; p.verbAt[j] >= 0 || !nounish(t.Tag) && t.Tag != "IN" && t.Tag != "POS" && t.Text != "and" || t.Text == "that" || subordinates[t.Text] {
			return false
		}
	}
	return false
}

// asyndetic tells whether ", captured Carthage" begins at i: a past form with an object, which goes on with the
// predicates before it.
func (p *parser) asyndetic(i int) bool {
	if !p.participial(i) || p.tokens[i].Tag != "VBN" || i+1 >= len(p.tokens) {
		return false
	}
	switch p.tokens[i+1].Tag {
	case "DT", "NNP", "NNPS", "PRP$", "PRP":
		return p.inside[i+1] < 0
	}
	return false
}

// unquote tells whether a quotation that a comma ends stands right before token i.
func (p *parser) unquote(i int) bool {
	switch p.tokens[i-1].Text {
	case `"`, "”", "''", "’":
		return i > 1 && p.tokens[i-2].Text == ","
	}
	return false
}

// attributes tells whether ", the council said" begins at i: a subject and a reporting verb with nothing behind it.
func (p *parser) attributes(i int) bool {
	if !p.finite[p.top()] && !p.finite[0] {
		return false
	}
	if !nounish(p.tokens[i].Tag) && p.tokens[i].Tag != "VBD" {
		return false
	}
	for j := i; j < min(len(p.tokens), i+14); j++ {
		if k := p.verbAt[j]; k >= 0 {
			if v := p.verbs[k]; !v.Reports() || !v.Finite() {
				return false
			}
			if j == i {
				return p.finite[0] // ", said the mayor", but not "The firm, which leased the rig, said"
			}
			next := j + 1
			for next < len(p.tokens) && (p.inside[next] >= 0 || p.tokens[next].Tag == "IN" && next+1 < len(p.tokens) && p.inside[next+1] >= 0) {
				next++
			}
			return next == len(p.tokens) || !nounish(p.tokens[next].Tag) && p.tokens[next].Text != "that"
		}
		if t := p.tokens[j]; !nounish(t.Tag) && t.Tag != "IN" && t.Tag != "POS" && !p.named(j) {
			return false
		}
	}
	return false
}

// named tells of an "and" inside a name: "the Fish and Wildlife Service".
func (p *parser) named(i int) bool {
	return i > 0 && i+1 < len(p.tokens) && p.tokens[i].Low == "and" && strings.HasPrefix(p.tokens[i-1].Tag, "NNP") && strings.HasPrefix(p.tokens[i+1].Tag, "NNP")
}

// splices tells whether, behind a comma, a new clause begins at i with a time: ", in 250 the consul suffered a defeat".
func (p *parser) splices(i int) bool {
	j := i
	if p.tokens[i].Tag == "IN" {
		j++
	}
	if !p.finite[p.top()] || j >= len(p.tokens) || p.inside[j] < 0 {
		return false
	}
	for k := p.inside[j]; j < len(p.tokens) && p.inside[j] == k; {
		j++
	}
	if j < len(p.tokens) && p.tokens[j].Text == "," {
		j++
	}
	for first := j; j < min(len(p.tokens), i+lookahead); j++ {
		if p.finiteAt(j) {
			return j > first
		}
		if t := p.tokens[j]; t.Text == "," || t.Text == ";" || conjunctions[t.Text] || relatives[t.Text] {
			return false
		}
	}
	return false
}

// bought tells whether the "that" at i, behind a noun, stands for it: "the yard that it had bought". It does not behind a noun
// that has a content, nor behind somebody who is told it.
func (p *parser) bought(i int) bool {
	if i+2 >= len(p.tokens) || p.tokens[i+1].Tag != "PRP" || !p.finiteAt(i+2) || contents[p.tokens[i-1].Low] {
		return false
	}
	for j := i - 1; j >= 0 && p.owner[j] == p.top(); j-- {
		if k := p.verbAt[j]; k >= 0 {
			return !p.verbs[k].Reports()
		}
	}
	return true
}

// contents are nouns of which "that" gives the content.
var contents = words("fact facts claim claims report reports news idea hope hopes fear fears belief view evidence announcement warning warnings statement sign signs proof " +
	"doubt doubts conclusion promise promises condition conditions assurance assurances allegation allegations accusation suggestion rumour rumours rumor rumors theory ground grounds " +
	"agreement order demand notice word confidence concern concerns possibility chance risk impression feeling sense argument opinion ruling decision point way time day year moment extent")

// tells are reporting verbs that name the hearer before what is said.
var tells = words("told tells tell informed informs warned warns assured assures reminded")

// content tells whether the clause that a reporting verb introduces without "that" begins at i: "said [Monday] the
// firm had closed".
func (p *parser) content(i int) bool {
	if p.inside[i] >= 0 || !nounish(p.tokens[i].Tag) {
		return false
	}
	j := i - 1
	for j > 0 && (p.inside[j] >= 0 || p.tokens[j].Tag == "IN" && p.inside[j+1] >= 0) {
		j--
	}
	hearer := j
	for j > 0 && hearer-j < 5 && nounish(p.tokens[j].Tag) {
		j-- // "told the city yesterday it had closed"
	}
	k := p.verbAt[j]
	if k < 0 || !p.verbs[k].Reports() || !p.verbs[k].Finite() || j < hearer && !tells[p.verbs[k].Head] {
		return false
	}
	for j := i; j < min(len(p.tokens), i+lookahead); j++ {
		if p.finiteAt(j) {
			return !(tells[p.verbs[k].Head] && j-1 > i && p.tokens[j-1].Tag == "PRP" && p.inside[j-2] >= 0)
		}
		switch t := p.tokens[j]; {
		case t.Text == ",", t.Text == ";", t.Text == "(", t.Tag == ":", relatives[t.Text], t.Text == "that":
			return false
		}
	}
	return false
}

// subordinate tells whether the word at i opens a clause: a preposition before a time, a determiner "that" and the
// "as" of a comparison do not.
func (p *parser) subordinate(i int) bool {
	word := p.tokens[i].Low
	if i+1 < len(p.tokens) && p.inside[i+1] >= 0 && word != "that" {
		return false
	}
	if word == "as" && i+3 < len(p.tokens) && p.tokens[i+1].Tag == "DT" && strings.HasPrefix(p.tokens[i+2].Tag, "N") && p.tokens[i+3].Tag == "IN" {
		return false // "as a result of"
	}
	if word == "that" && p.tokens[i].Tag == "DT" || word == "so" && i+1 < len(p.tokens) && p.tokens[i+1].Text != "that" {
		return false
	}
	if word == "that" && i > 0 && (p.tokens[i-1].Tag == "IN" || p.tokens[i-1].Tag == "VB") && p.tokens[i].Tag != "IN" {
		return false
	}
	// a clause needs a subject and a verb before the next comma
	for j := i + 1; j < min(len(p.tokens), i+lookahead); j++ {
		if p.finiteAt(j) {
			return j > i+1 || word == "that"
		}
		if t := p.tokens[j].Text; t == "," && word != "that" || t == ";" || t == ")" || word != "that" && (t == "that" || relatives[t]) {
			return false
		}
	}
	return false
}

// coordinates tells whether the conjunction at i joins clauses: the clause before it has its verb, and a verb follows
// at once or with a subject of its own before the next comma.
func (p *parser) coordinates(i int) bool {
	if i+1 < len(p.tokens) && (p.tokens[i+1].Text == "more" || p.tokens[i+1].Text == "less") && p.tokens[i].Text == "or" {
		return false // "one or more of its blades"
	}
	if p.paired(i) || p.tokens[i].Low == "yet" && p.tokens[i-1].Text != "," && p.tokens[i-1].Text != ";" {
		return false // "we do not know yet"
	}
	if p.role() == Participial && len(p.stack) > 1 && p.finite[p.stack[len(p.stack)-2]] {
		return p.finiteAt(p.past(min(i+1, len(p.tokens)-1)))
	}
	if !p.finite[p.top()] && !(p.tokens[i-1].Text == "," && len(p.stack) > 1 && p.finite[p.clauses[p.top()].Parent]) {
		return false
	}
	for j := i + 1; j < min(len(p.tokens), i+lookahead); j++ {
		if p.verbAt[j] >= 0 {
			v := p.verbs[p.verbAt[j]]
			return v.Finite() || !v.Infinitive && v.First == i+1 && p.tokens[j].Tag == "VBN"
		}
		switch t := p.tokens[j]; {
		case t.Text == ",":
			if j > i+1 && p.inside[j-1] < 0 {
				return p.apposed(j)
			}
		case conjunctions[t.Low] && p.paired(j):
		case t.Text == ";", t.Text == "(", t.Text == ")", conjunctions[t.Low]:
			return false
		case relatives[t.Low]:
			return false
		}
	}
	return false
}

// apposed tells whether an apposition with a finite verb behind it begins at the comma at j: ", Finland and Sweden, were".
func (p *parser) apposed(j int) bool {
	for k := j + 1; k < min(len(p.tokens)-1, j+8); k++ {
		switch t := p.tokens[k]; {
		case t.Text == ",":
			return k > j+1 && p.finiteAt(p.past(k+1))
		case !nounish(t.Tag) && t.Text != "and" && t.Text != "of":
			return false
		}
	}
	return false
}

// paired tells whether the conjunction at i joins what "between" or "both" has opened: "between Finnish and German
// leaders".
func (p *parser) paired(i int) bool {
	for j := i - 1; j > max(0, i-8) && (nounish(p.tokens[j].Tag) || p.tokens[j].Tag == "IN" || p.tokens[j].Tag == "CC"); j-- {
		if w := p.tokens[j].Low; w == "between" || w == "both" {
			return true
		}
	}
	return false
}

// participial tells whether ", killing dozens" or ", set in 1942," begins at i.
func (p *parser) participial(i int) bool {
	k := p.verbAt[i]
	if k < 0 {
		return false
	}
	v := p.verbs[k]
	return v.First == i && v.Participle
}
