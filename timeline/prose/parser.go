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

// lookahead is how many tokens the parser looks ahead at most: the work stays linear in the sentence.
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
		if c.Antecedent.IsZero() && role == Relative && i > 1 && p.inside[i-2] >= 0 && c.Parent >= 0 {
			c.Antecedent = p.subjectSoFar(c.Parent, i)
		}
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
		if i == 0 && subordinates[p.tokens[0].Low] && p.subordinate(0) {
			p.open(Subordinate, p.tokens[0].Low, 0)
		}
		return
	}
	word := p.tokens[i].Low
	before := p.tokens[i-1].Text
	comma := before == ","
	switch {
	case p.tokens[i].Text == "(" && !p.bracketed(i) && !p.figure(i):
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
	case comma && p.role() == Relative && p.finite[p.top()] && p.tokens[i].Tag == "IN" && i+1 < len(p.tokens) && p.tokens[i+1].Tag == "VBG":
		p.pop() // "accuse the party, which held power, of having been slow"
	case p.overruns(i), p.overtakes(i):
		p.pop()
	}
	switch {
	case word == "that" && p.tokens[i-1].Tag != "IN" && strings.HasPrefix(p.tokens[i-1].Tag, "N") && (p.finiteAt(min(i+1, len(p.tokens)-1)) || p.bought(i)):
		p.open(Relative, word, i)
	case relatives[word] && before != "(" && (comma || before == "—" || before == "–" || before == "--" || nounish(p.tokens[i-1].Tag) || p.tokens[i-1].Tag == "IN"):
		p.open(Relative, word, i)
		if p.tokens[i-1].Tag == "IN" && p.inside[i-1] < 0 {
			p.owner[i-1] = p.top() // "the town in which he lived"
			if k := p.share(i); k < i-1 {
				for j := k; j < i-1; j++ {
					p.owner[j] = p.top()
				}
				p.clauses[p.top()].Antecedent = p.nounBefore(k)
			}
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
		if i+1 < len(p.tokens) && p.participial(i+1) && p.tokens[i+1].Tag == "VBN" {
			p.verbs[p.verbAt[i+1]].Participle, p.verbs[p.verbAt[i+1]].Tense = false, Past // "resumed the war and marched"
		}
		p.beside(Coordinate, word)
	case comma && p.finite[p.top()] && p.asyndetic(i):
		p.verbs[p.verbAt[i]].Participle, p.verbs[p.verbAt[i]].Tense = false, Past
		p.beside(Coordinate, "")
	case comma && p.participial(i):
		p.open(Participial, "", i)
	}
}

// share returns the token at which ", the last of which" begins, which at i.
func (p *parser) share(i int) int {
	if !strings.EqualFold(p.tokens[i-1].Text, "of") {
		return i - 1
	}
	for j := i - 2; j > max(0, i-5); j-- {
		if p.tokens[j-1].Text == "," {
			return j
		}
		if t := p.tokens[j].Tag; !nounish(t) && t != "RB" && t != "RBS" && t != "RBR" {
			break
		}
	}
	return i - 1
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
	if k < 0 || !p.nested[p.stack[k+1]] {
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

// overruns tells whether a pronoun at i is the subject of the clause around a subordinate one that has had its verb:
// "While it was in progress he lent it".
func (p *parser) overruns(i int) bool {
	switch p.tokens[i].Low {
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
