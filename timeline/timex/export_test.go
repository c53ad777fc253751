package timex

// Exhaustive is the language compiled so that every rule is tried at every token.
func (l *Language) Exhaustive() func(text string) []Expr {
	g := compile(l)
	g.exhaustive = true
	return g.find
}
