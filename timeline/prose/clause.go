package prose

// Role says how a clause hangs in its sentence.
type Role uint8

const (
	Main        Role = iota
	Coordinate       // "…, and returned on …": the subject may be that of the clause before
	Subordinate      // after that, if, when, because, although …
	Relative         // after who, which, whose, where: Antecedent is what it tells about
	Parenthesis      // in round brackets
	Participial      // ", killing dozens", ", set in 1942,"
	Attribution      // ", the council said": what comes before it is reported
)

// A Clause is a stretch of a sentence with at most one predicate of its own.
type Clause struct {
	Span       // from the first to the last word, nested clauses included
	Role       Role
	Word       string // the word that opens it, in lower case: that, if, who, and; "" without
	Parent     int    // index of the clause it hangs on; -1 for the first
	Subject    Span   // of the first finite verb, taken over from the clause before where it has none; zero when unknown
	Antecedent Span   // of a relative or participial clause; zero when unknown
	Verbs      []Verb // in order, those of nested clauses not among them
	Parts      []Span // its own stretches, nested clauses cut out, in order
}

// Predicate returns the first finite verb group, else the first participle or infinitive.
func (c *Clause) Predicate() (Verb, bool) {
	for _, v := range c.Verbs {
		if v.Finite() {
			return v, true
		}
	}
	for _, v := range c.Verbs {
		return v, true
	}
	return Verb{}, false
}

// Reports tells whether the verb says that somebody said, wrote, claimed or found something.
func (v Verb) Reports() bool { return reporting[v.Head] }

var (
	relatives    = words("who which whose whom where")
	subordinates = words("that if unless whether because although though while whereas when whenever after before since until once as so lest than")
	conjunctions = words("and but or nor yet then")
	// reporting verbs tell what somebody said; the clause after them is the content, with or without "that".
	reporting = words(`said says say told tells reported reports announced announces claimed claims alleged alleges added adds
		noted notes stated states confirmed confirms argued argues believed believes declared declares suggested suggests
		explained explains wrote writes denied denies insisted found concluded warned revealed admitted estimated thought`)
)

// Clauses parts a sentence, given as its tokens, into clauses, in the order of their starts. No clause begins or ends
// inside a span of keep (rising, not overlapping); a bracket that holds little but such a span belongs to the clause
// around it.
func Clauses(tokens []Token, keep []Span) []Clause {
	if len(tokens) == 0 {
		return nil
	}
	const usual = 4 // clauses
	p := &parser{tokens: tokens, verbs: Verbs(tokens), verbAt: make([]int, len(tokens)), owner: make([]int, len(tokens)),
		clauses: make([]Clause, 0, usual), finite: make([]bool, 0, usual), nested: make([]bool, 0, usual), stack: make([]int, 0, usual)}
	p.inside = within(tokens, keep)
	for i := range p.verbAt {
		p.verbAt[i] = -1
	}
	for k, v := range p.verbs {
		for i := v.First; i <= v.Last; i++ {
			p.verbAt[i] = k
		}
	}
	p.open(Main, "", 0)
	for i := range tokens {
		p.step(i)
		p.owner[i] = p.top()
		if p.finiteAt(i) {
			p.finite[p.top()] = true
		}
	}
	return p.finish()
}

// within gives for each token the index of the span that holds it, or -1.
func within(tokens []Token, keep []Span) []int {
	in := make([]int, len(tokens))
	k := 0
	for i, t := range tokens {
		for k < len(keep) && keep[k].End <= t.Start {
			k++
		}
		in[i] = -1
		if k < len(keep) && keep[k].Touches(t.Span) {
			in[i] = k
		}
	}
	return in
}
