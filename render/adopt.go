package render

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// adopt completes a timeline that was read from a file of events: what cites no document cites the file called name,
// what has no ID gets one that follows from its date and title, and all are put in order.
func adopt(tl *timeline.Timeline, name string) {
	taken := map[string]bool{}
	for _, e := range tl.Events {
		taken[e.ID] = true
	}
	cites := citations{tl: tl, name: name, known: map[string]bool{}}
	for _, d := range tl.Documents {
		cites.known[d.ID] = true
	}
	for i := range tl.Events {
		e := &tl.Events[i]
		e.Text, e.Status = cmp.Or(e.Text, e.Title), cmp.Or(e.Status, held(e.When))
		cites.mend(&e.Sources, e.Text)
		if e.ID == "" {
			e.ID = newID(e.When.String()+"\x00"+e.Title, taken)
		}
	}
	for i := range tl.Undated {
		cites.mend(&tl.Undated[i].Sources, cmp.Or(tl.Undated[i].Text, tl.Undated[i].Title))
	}
	tl.Append() // puts in order
}

// Citations sees to it that every event cites a document that the timeline knows.
type citations struct {
	tl    *timeline.Timeline
	name  string // of the file that was read
	known map[string]bool
}

func (c *citations) mend(sources *[]timeline.Source, quote string) {
	if len(*sources) == 0 {
		*sources = []timeline.Source{{}}
	}
	if first := &(*sources)[0]; first.Document == "" {
		first.Document, first.Quote = c.name, cmp.Or(first.Quote, quote)
		first.Rule, first.Basis = cmp.Or(first.Rule, "given"), cmp.Or(first.Basis, timeline.Explicit)
	}
	for _, s := range *sources {
		if !c.known[s.Document] {
			c.known[s.Document] = true
			c.tl.Documents = append(c.tl.Documents, timeline.Document{ID: s.Document})
		}
	}
}

// held is the status of an event that has none: whoever gives a beginning and an end means all between them.
func held(w edtf.When) timeline.Status {
	if w.Kind == edtf.Span {
		return timeline.Period
	}
	return timeline.Happened
}

// newID returns the first 8 hex digits of SHA-256 over text, with as many NULs behind it as it takes to be the first.
func newID(text string, taken map[string]bool) string {
	for {
		sum := sha256.Sum256([]byte(text))
		if id := hex.EncodeToString(sum[:4]); !taken[id] {
			taken[id] = true
			return id
		}
		text += "\x00"
	}
}
