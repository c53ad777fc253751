package timeline

import (
	"strings"

	"dateline/timeline/doc"
	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// A row is the row of a table that is being read. Where one cell of it is a date and nothing else, that date labels the
// row, and the first cell that says something is its event.
type row struct {
	column int         // of the last cell
	label  *timex.Expr // offsets count in the document's text
	told   *sentence
	done   bool
}

// enterCell begins a new row where the columns start again, and tells whether the cell is its date and nothing else.
func (r *reader) enterCell(b doc.Block, text string, exprs []timex.Expr) bool {
	if b.Level <= r.row.column {
		r.row = row{}
	}
	r.row.column = b.Level
	if len(exprs) != 1 || exprs[0].Skip != "" || !exprs[0].Value.Dated() {
		return false
	}
	e := exprs[0]
	rest := text[:e.Start] + text[e.End:]
	if strings.Trim(rest, " \t\n?~.,:;()[]–—-") != "" {
		return false
	}
	m, ok := e.Value.Resolve(r.anchor(e.Value, timex.Past))
	if !ok || m.When.Grain() < edtf.Decade {
		return false
	}
	if strings.Contains(rest, "?") && m.When.Kind == edtf.One {
		m.When = edtf.At(m.When.From.Uncertain())
	}
	e.Meaning = m
	r.note(b.Start, e)
	r.focus.move(last(m.When))
	if r.row.label == nil {
		r.row.label = &r.exprs[len(r.exprs)-1]
	}
	return true
}

// tellRow drafts the event of the row once its date and a cell that tells something are known.
func (r *reader) tellRow() {
	w := &r.row
	if w.done || w.label == nil || w.told == nil {
		return
	}
	w.done = true
	s, when := w.told, w.label.Meaning.When
	s.parse()
	title := r.entryTitle(s, s.text)
	if !telling(title) {
		return
	}
	status := Happened
	if r.ahead(when) {
		status = Planned
	}
	label := *w.label
	r.drafts = append(r.drafts, draft{s: s, date: -1, label: &label, when: when, basis: Basis(label.Meaning.Basis), status: status, entry: true, title: title})
}

// telling tells whether a cell or a title says enough to be an event.
func telling(text string) bool { return len(strings.Fields(text)) >= 2 }

// mute says why a title that is long enough tells nothing, "" if it does: it is the opening of a speech, “We shall,”, it only says
// that somebody spoke, or that something is so, "It emerged".
func mute(title string) string {
	const spoken = "the date of a quotation"
	words := strings.Fields(title)
	switch words[len(words)-1] {
	case "said", "says":
		if len(words) < 6 || !strings.ContainsAny(title, `"”`) {
			return spoken
		}
	case "wrote", "writes":
		if len(words) < 6 {
			return spoken
		}
	}
	if strings.HasPrefix(title, "“") && strings.HasSuffix(title, ",”") || strings.HasPrefix(title, `"`) && strings.HasSuffix(title, `,"`) {
		return spoken
	}
	if len(words) == 2 && pointing[strings.TrimSuffix(strings.ToLower(words[0]), "'s")] && pointless[words[1]] {
		return "what happened is told elsewhere"
	}
	return ""
}

// pointless are the words behind a pronoun that leave it to another sentence what came to be.
var pointless = set("emerged happened occurred was is all it right")
