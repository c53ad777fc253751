package prose

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

// figure tells whether the bracket that opens at i holds a sum and no more: "($0.7)", as accounts write what was lost.
func (p *parser) figure(i int) bool {
	held := false
	for j := i + 1; j < min(len(p.tokens), i+5); j++ {
		switch t := p.tokens[j]; {
		case t.Text == ")":
			return held && (p.tokens[i+1].Text == "$" || p.tokens[max(0, i-1)].Text == "$" || j+1 < len(p.tokens) && p.tokens[j+1].Text == "million")
		case t.Tag == "CD":
			held = true
		case t.Text != "$" && t.Text != "%" && t.Text != "€" && t.Text != "£":
			return false
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
