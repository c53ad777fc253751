package prose

import "strings"

// nounBefore returns the noun phrase that ends before token i, a comma and a preposition between them apart.
func (p *parser) nounBefore(i int) Span {
	j := i - 1
	for j >= 0 && (p.tokens[j].Text == "," || p.tokens[j].Tag == "IN" || p.inside[j] >= 0 || p.tokens[j].Text == ")" || p.tokens[j].Text == "(") {
		if j > 1 && p.tokens[j].Text == ")" && p.tokens[j-2].Text == "(" {
			j -= 2 // "the preventer (BOP), which"
		}
		j--
	}
	return nounEnding(p.tokens, j)
}

// subjectSoFar returns the noun phrase before the first finite verb of clause c, as far as it has been read: what a
// relative clause behind the predicate and its date tells about, "An armistice was signed in May, which led to peace".
func (p *parser) subjectSoFar(c, i int) Span {
	for j := max(0, i-lookahead); j < i; j++ {
		if p.owner[j] == c && p.finiteAt(j) {
			return nounEnding(p.tokens, j-1)
		}
	}
	return Span{}
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
	lead := false   // still inside a phrase that leads in
	led := false    // right behind one
	opening := true // before the first comma
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
			if p.inside[i] >= 0 {
				break
			}
			if lead || led && start >= 0 && p.place(start, i) {
				start, led = -1, true
			}
			opening = false
			lead = i+1 < verb && p.tokens[i+1].Tag == "CC" && lead
		case p.inside[i] >= 0:
		case start < 0 && nounish(t.Tag):
			start = i
			lead = lead || i > first && p.leads(first, i, c, opening && !lead)
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

// place tells whether the name from token i up to the comma at j belongs to the phrase before it, which leads in: "in Theodore,
// Ala., on Monday, the mayor".
func (p *parser) place(i, j int) bool {
	for ; i < j; i++ {
		if p.tokens[i].Tag != "NNP" {
			return false
		}
	}
	return j+1 < len(p.tokens) && (p.tokens[j+1].Tag == "IN" || p.inside[j+1] >= 0 || p.tokens[j+1].Tag == "NNP")
}

// leads tells whether the noun at i belongs to a phrase that leads in, a preposition or participle at the start of
// clause c or right before it: it is not yet the subject.
func (p *parser) leads(first, i, c int, opening bool) bool {
	for _, j := range [...]int{first, i - 1} {
		if j == first && !opening && j != i-1 {
			continue
		}
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
