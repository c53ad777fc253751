package render

// rows are the cards of a list too long to stand in the page, for the script that builds them when they come into
// sight. A word that many cards share stands once in Words; cards hold its place.
type rows struct {
	Words []string `json:"words"`
	Cards [][]any  `json:"cards"` // anchor, heading, date, status, precision, sources

	place map[string]int
}

func newRows(cards []card) *rows {
	r := &rows{place: map[string]int{}}
	for _, c := range cards {
		row := []any{c.ID, r.word(c.Year), c.When, r.word(c.Status), r.word(c.Precision), r.source(c.Source)}
		for _, s := range c.More {
			row = append(row, r.source(s))
		}
		r.Cards = append(r.Cards, row)
	}
	return r
}

// source is the quote in three parts, then language, basis, name, address and line.
func (r *rows) source(s source) []any {
	return []any{s.Before, s.Marked, s.After, r.word(s.Lang), s.Basis, r.word(s.Name), s.URL, s.Line}
}

func (r *rows) word(w string) int {
	i, known := r.place[w]
	if !known {
		i = len(r.Words)
		r.Words = append(r.Words, w)
		r.place[w] = i
	}
	return i
}

// sampleCard has every part that a card can have, for the script to fill.
func sampleCard() card {
	s := source{Before: "-", Marked: "-", After: "-", Lang: "-", Basis: "-", Name: "-", URL: "#", Line: "-"}
	return card{When: "-", Machine: "-", Title: "-", Status: "-", Precision: "-", Source: s, More: []source{s}}
}
