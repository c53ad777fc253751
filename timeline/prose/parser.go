package prose

import "strings"

// A parser walks once over the tokens of a sentence and decides at each whether a clause opens or closes there.
type parser struct {
	tokens  []Token
	inside  []int // of each token, the kept span that holds it, or -1
	verbs   []Verb
	verbAt  []int // of each token, the verb group that holds it, or -1
	owner   []int // of each token passed, its clause
	clauses []Clause
	finite  []bool // of each clause, whether it has had a finite verb
	nested  []bool // of each clause, whether it is one that the clause around it goes on after
	stack   []int  // the open clauses, the innermost last
}

// ahead is how many tokens the parser looks ahead at most: the work stays linear in the sentence.
const lookahead = 40

func (p *parser) top() int { return p.stack[len(p.stack)-1] }

func (p *parser) role() Role { return p.clauses[p.top()].Role }

func (p *parser) pop() { p.stack = p.stack[:len(p.stack)-1] }

// open begins a clause at token i under the innermost open one.
func (p *parser) open(role Role, word string, i int) {
	c := Clause{Role: role, Word: word, Parent: -1}
	if len(p.stack) > 0 {
		c.Parent = p.top()
	}
	if role == Relative || role == Participial {
		c.Antecedent = p.nounBefore(i)
	}
	p.add(c, role == Relative || role == Participial || role == Subordinate)
}

func (p *parser) add(c Clause, nested bool) {
	p.clauses = append(p.clauses, c)
	p.finite = append(p.finite, false)
	p.nested = append(p.nested, nested)
	p.stack = append(p.stack, len(p.clauses)-1)
}

// beside closes the innermost clause and begins one that is coordinated with it; inside a bracket it stays there.
func (p *parser) beside(role Role, word string) {
	left := p.top()
	if p.role() != Parenthesis {
		p.pop()
	}
	p.add(Clause{Role: role, Word: word, Parent: left}, p.nested[left])
}

// step opens and closes clauses at token i.
func (p *parser) step(i int) {
	if i == 0 || p.inside[i] >= 0 && p.inside[i] == p.inside[i-1] {
		if i == 0 && subordinates[strings.ToLower(p.tokens[0].Text)] && p.subordinate(0) {
			p.open(Subordinate, strings.ToLower(p.tokens[0].Text), 0)
		}
		return
	}
	word := strings.ToLower(p.tokens[i].Text)
	before := p.tokens[i-1].Text
	comma := before == ","
	switch {
	case p.tokens[i].Text == "(" && !p.bracketed(i):
		p.open(Parenthesis, "", i)
		return
	case before == ")":
		p.leave()
	case p.parts(i - 1):
		p.unwind()
		p.beside(Main, "")
	case (comma || p.unquote(i)) && p.attributes(i):
		p.unwind()
		p.beside(Attribution, "")
	case comma && p.resumes(i) >= 0:
		p.stack = p.stack[:p.resumes(i)+1]
	case comma && (p.splices(i) || p.follows(i)):
		p.unwind()
		p.beside(Main, "")
	case p.content(i):
		p.open(Subordinate, "", i)
	case p.overruns(i), p.overtakes(i):
		p.pop()
	}
	switch {
	case word == "that" && p.tokens[i-1].Tag != "IN" && strings.HasPrefix(p.tokens[i-1].Tag, "N") && p.finiteAt(min(i+1, len(p.tokens)-1)):
		p.open(Relative, word, i)
	case relatives[word] && before != "(" && (comma || before == "—" || before == "–" || before == "--" || nounish(p.tokens[i-1].Tag) || p.tokens[i-1].Tag == "IN"):
		p.open(Relative, word, i)
		if p.tokens[i-1].Tag == "IN" && p.inside[i-1] < 0 {
			p.owner[i-1] = p.top() // "the town in which he lived"
		}
	case subordinates[word] && p.subordinate(i):
		if comma && (p.role() == Relative || p.role() == Participial) && p.finite[p.clauses[p.top()].Parent] {
			p.pop()
		}
		p.open(Subordinate, word, i)
	case conjunctions[word] && p.coordinates(i):
		if comma || p.role() == Participial {
			p.unnest()
		}
		p.beside(Coordinate, word)
	case comma && p.finite[p.top()] && p.asyndetic(i):
		p.verbs[p.verbAt[i]].Participle, p.verbs[p.verbAt[i]].Tense = false, Past
		p.beside(Coordinate, "")
	case comma && p.participial(i):
		p.open(Participial, "", i)
	}
}

func (p *parser) finiteAt(i int) bool { return p.verbAt[i] >= 0 && p.verbs[p.verbAt[i]].Finite() }

// parts tells whether the mark at token i parts two clauses: a semicolon, or a colon or dash between two finite verbs.
func (p *parser) parts(i int) bool {
	switch p.tokens[i].Text {
	case ";":
		return true
	case ":", "–", "—", "--", "-":
		return p.inside[i] < 0 && p.finite[p.top()] && p.finiteAfter(i+1, false)
	}
	return false
}

// finiteAfter tells whether a finite verb follows before the next mark that surely parts clauses, or before the next
// comma.
func (p *parser) finiteAfter(i int, comma bool) bool {
	for end := min(len(p.tokens), i+lookahead); i < end; i++ {
		if t := p.tokens[i].Text; t == ";" || t == ")" || comma && t == "," {
			return false
		}
		if p.finiteAt(i) {
			return true
		}
	}
	return false
}

// bracketed tells whether the bracket that opens at i holds a kept span and little else: "(264)", "(in May 1950)".
func (p *parser) bracketed(i int) bool {
	held, other := false, 0
	for j := i + 1; j < min(len(p.tokens), i+14); j++ {
		switch {
		case p.tokens[j].Text == ")":
			return held && other <= 2
		case p.inside[j] >= 0:
			held = true
		default:
			other++
		}
	}
	return false
}

// leave closes what is open up to and with the innermost bracket.
func (p *parser) leave() {
	for k := len(p.stack) - 1; k > 0; k-- {
		if p.clauses[p.stack[k]].Role == Parenthesis {
			p.stack = p.stack[:k]
			return
		}
	}
}

// unwind closes what is open down to the main clause or the innermost bracket.
func (p *parser) unwind() {
	for len(p.stack) > 1 && p.role() != Parenthesis {
		p.pop()
	}
}

// unnest closes relative and participial clauses before ", and": what follows goes on with the clause around them.
func (p *parser) unnest() {
	for len(p.stack) > 1 && p.nested[p.top()] && p.role() != Subordinate && p.finite[p.stack[len(p.stack)-2]] {
		p.pop()
	}
}

// resumes returns the place in the stack of the clause that goes on, behind a comma, at token i: its own verb is still
// to come and stands here, or comes with a new subject; -1 when none does.
func (p *parser) resumes(i int) int {
	k := len(p.stack) - 2
	for k >= 0 && p.finite[p.stack[k]] && p.nested[p.stack[k+1]] {
		k--
	}
	if k < 0 || !p.nested[p.stack[k+1]] || p.finite[p.stack[k]] {
		return -1
	}
	if p.revive(p.past(i)); p.finiteAt(p.past(i)) {
		return k
	}
	role := p.clauses[p.stack[k+1]].Role
	led := p.tokens[0].Tag == "IN" && k == 0 // "After a struggle in which …, the rebels won"
	if p.nested[p.stack[k]] || role == Relative && !led || !p.finite[p.top()] && role != Participial {
		return -1
	}
	if nounish(p.tokens[i].Tag) && p.finiteAfter(i, role != Subordinate) {
		return k
	}
	return -1
}

// revive takes the past participle at i for the predicate that a clause is waiting for, if no other one follows:
// "the war, which had dragged on, finally ended in 445".
func (p *parser) revive(i int) {
	if k := p.verbAt[i]; k >= 0 && p.verbs[k].Participle && p.tokens[i].Tag == "VBN" && p.tokens[i-1].Text != "," && !p.finiteAfter(i+1, false) {
		p.verbs[k].Participle, p.verbs[k].Tense = false, Past
	}
}

// past returns the index behind adverbs and a time with its preposition at token i.
func (p *parser) past(i int) int {
	last := len(p.tokens) - 1
	for i < last && (p.inside[i] >= 0 || strings.HasPrefix(p.tokens[i].Tag, "RB") || p.tokens[i].Tag == "IN" && p.inside[i+1] >= 0) {
		i++
	}
	return i
}

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

// overruns tells whether a pronoun at i is the subject of the clause around a subordinate one that has had its verb:
// "While it was in progress he lent it".
func (p *parser) overruns(i int) bool {
	switch strings.ToLower(p.tokens[i].Text) {
	case "he", "she", "they", "we", "i":
	default:
		return false
	}
	if len(p.stack) < 2 || p.role() != Subordinate || p.clauses[p.top()].Word == "that" || p.clauses[p.top()].Word == "" || !p.finite[p.top()] || p.finite[p.stack[len(p.stack)-2]] {
		return false
	}
	if t := p.tokens[i-1]; t.Tag == "IN" || t.Tag == "CC" || strings.HasPrefix(t.Tag, "W") {
		return false
	}
	return p.finiteAt(p.past(min(i+1, len(p.tokens)-1)))
}

// overtakes tells whether the finite verb at i is that of the clause around a nested one that has had its own: "the man
// who came in died".
func (p *parser) overtakes(i int) bool {
	if !p.finiteAt(i) || p.verbs[p.verbAt[i]].First != i || len(p.stack) < 2 || p.role() != Relative || !p.finite[p.top()] {
		return false
	}
	return !p.finite[p.stack[len(p.stack)-2]]
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
				return true // ", said the mayor"
			}
			next := j + 1
			for next < len(p.tokens) && (p.inside[next] >= 0 || p.tokens[next].Tag == "IN" && next+1 < len(p.tokens) && p.inside[next+1] >= 0) {
				next++
			}
			return next == len(p.tokens) || !nounish(p.tokens[next].Tag) && p.tokens[next].Text != "that"
		}
		if t := p.tokens[j]; !nounish(t.Tag) && t.Tag != "IN" && t.Tag != "POS" {
			return false
		}
	}
	return false
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
	k := p.verbAt[j]
	if k < 0 || !p.verbs[k].Reports() || !p.verbs[k].Finite() {
		return false
	}
	for j := i; j < min(len(p.tokens), i+lookahead); j++ {
		if p.finiteAt(j) {
			return true
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
	word := strings.ToLower(p.tokens[i].Text)
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
				return false
			}
		case t.Text == ";", t.Text == "(", t.Text == ")", conjunctions[strings.ToLower(t.Text)]:
			return false
		case relatives[strings.ToLower(t.Text)]:
			return false
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

// nounBefore returns the noun phrase that ends before token i, a comma and a preposition between them apart.
func (p *parser) nounBefore(i int) Span {
	j := i - 1
	for j >= 0 && (p.tokens[j].Text == "," || p.tokens[j].Tag == "IN" || p.inside[j] >= 0 || p.tokens[j].Text == ")" || p.tokens[j].Text == "(") {
		j--
	}
	return nounEnding(p.tokens, j)
}

// nounEnding returns the span of the noun phrase whose last token is j; zero when there is none.
func nounEnding(tokens []Token, j int) Span {
	if j < 0 || !strings.HasPrefix(tokens[j].Tag, "N") && tokens[j].Tag != "PRP" && tokens[j].Tag != "CD" {
		return Span{}
	}
	first := j
	for first > 0 && nounish(tokens[first-1].Tag) && tokens[first].Tag != "DT" && tokens[first].Tag != "PRP$" || first > 0 && tokens[first-1].Tag == "POS" {
		first--
	}
	return Span{tokens[first].Start, tokens[j].End}
}

func nounish(tag string) bool {
	switch tag {
	case "DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "CD", "JJ", "JJS", "JJR", "EX":
		return true
	}
	return false
}

// finish gives each clause its spans, verbs and subject.
func (p *parser) finish() []Clause {
	first := make([]int, len(p.clauses))
	for i := range first {
		first[i] = -1
	}
	for i, t := range p.tokens {
		c := p.owner[i]
		own := &p.clauses[c]
		if n := len(own.Parts); n > 0 && i > 0 && p.owner[i-1] == c {
			own.Parts[n-1].End = t.End
		} else {
			own.Parts = append(own.Parts, t.Span)
		}
		if first[c] < 0 {
			first[c] = i
		}
		if k := p.verbAt[i]; k >= 0 && p.verbs[k].First == i {
			own.Verbs = append(own.Verbs, p.verbs[k])
		}
	}
	p.subjects(first)
	p.hull()
	return p.clauses
}

// hull sets the span of each clause, nested clauses included.
func (p *parser) hull() {
	for c := len(p.clauses) - 1; c >= 0; c-- {
		own := &p.clauses[c]
		if n := len(own.Parts); n > 0 {
			own.Span = Span{own.Parts[0].Start, own.Parts[n-1].End}
		}
	}
}

// subjects finds the subject of each clause: the noun phrase before its first finite verb.
func (p *parser) subjects(first []int) {
	for c := range p.clauses {
		own := &p.clauses[c]
		own.Subject = p.subject(c, first[c])
		if !own.Subject.IsZero() {
			continue
		}
		switch {
		case own.Role == Relative && own.Word != "whose" && own.Word != "where" && own.Word != "whom", own.Role == Participial:
			own.Subject = own.Antecedent
		case own.Role == Coordinate && own.Parent >= 0:
			own.Subject = p.clauses[own.Parent].Subject
		}
	}
}

// subject returns the span from the first noun-like token of clause c to its first finite verb, prepositional phrases
// and commas at its start apart.
func (p *parser) subject(c, first int) Span {
	if first < 0 {
		return Span{}
	}
	verb := -1
	for _, v := range p.clauses[c].Verbs {
		if v.Finite() {
			verb = v.First
			break
		}
	}
	if verb < 0 {
		return Span{}
	}
	start, end := -1, -1
	lead := false // still inside a phrase that leads in
	for i := first; i < verb; i++ {
		if p.owner[i] != c {
			if start >= 0 && end >= 0 && !lead {
				break
			}
			continue
		}
		t := p.tokens[i]
		switch {
		case t.Text == ",":
			if lead {
				start = -1
			}
			lead = i+1 < verb && p.tokens[i+1].Tag == "CC" && lead
		case p.inside[i] >= 0:
		case start < 0 && nounish(t.Tag):
			start = i
			lead = lead || i > first && p.leads(first, i, c)
		}
		if start >= 0 && p.inside[i] < 0 && (strings.HasPrefix(t.Tag, "N") || strings.HasPrefix(t.Tag, "PRP") || t.Tag == "CD" || t.Tag == "DT" || t.Tag == "EX" || t.Text == ")" || t.Text == "]") {
			end = i
		}
	}
	if start < 0 || end < start {
		return Span{}
	}
	return Span{p.tokens[start].Start, p.tokens[end].End}
}

// leads tells whether the noun at i belongs to a phrase that leads in, a preposition or participle at the start of
// clause c or right before it: it is not yet the subject.
func (p *parser) leads(first, i, c int) bool {
	for _, j := range [...]int{first, i - 1} {
		if j == first && first+1 < i && p.inside[first+1] >= 0 {
			continue // "In 1921 the town"
		}
		switch p.tokens[j].Tag {
		case "IN", "TO", "VBG", "VBN":
			if p.owner[j] == c && p.inside[j] < 0 && (p.clauses[c].Role != Subordinate || j > first) && (j > first || p.comma(first, c)) {
				return true
			}
		}
	}
	return false
}

// comma tells whether a comma stands in clause c before its first finite verb.
func (p *parser) comma(first, c int) bool {
	for i := first; i < min(len(p.tokens), first+lookahead) && !p.finiteAt(i); i++ {
		if p.tokens[i].Text == "," && p.owner[i] == c {
			return true
		}
	}
	return false
}
