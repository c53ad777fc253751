package timeline

import (
	"cmp"
	"slices"

	"dateline/timeline/edtf"
)

// A Told is what one source tells of its event by itself, before it was merged with others. Fields that are zero say
// what the event says.
type Told struct {
	ID          string
	When        edtf.When
	Title, Text string
	Status      Status
	Importance  float64
	Why         Why
}

// mentions takes a timeline apart into what each source tells by itself: events of one source, or of none where an
// event names none. Merging them gives the events back.
func (t *Timeline) mentions() []Event {
	n := 0
	for i := range t.Events {
		n += max(1, len(t.Events[i].Sources))
	}
	out := make([]Event, 0, n)
	for _, e := range t.Events {
		switch {
		case len(e.Sources) == 0, len(e.Sources) == 1 && e.Sources[0].Told == nil:
			out = append(out, e)
		default:
			for _, s := range e.Sources {
				out = append(out, e.mention(s))
			}
		}
	}
	for i := range out {
		if m := &out[i]; m.Why == (Why{}) {
			m.Why.Given = float32(m.Importance)
		}
	}
	return out
}

// mention is the event as one of its sources tells it.
func (e Event) mention(s Source) Event {
	own := Told{}
	if s.Told != nil {
		own, s.Told = *s.Told, nil
	}
	m := Event{
		ID:         cmp.Or(own.ID, e.ID),
		When:       cmp.Or(own.When, e.When),
		Title:      cmp.Or(own.Title, e.Title),
		Text:       cmp.Or(own.Text, e.Text),
		Status:     cmp.Or(own.Status, e.Status),
		Importance: cmp.Or(own.Importance, e.Importance),
		Why:        cmp.Or(own.Why, e.Why),
	}
	m.Sources = []Source{s}
	return m
}

// cite is the source of a mention of e, with what it tells otherwise.
func (e *Event) cite(m *Event) Source {
	s := m.first()
	unless := func(own, events string) string {
		if own == events {
			return ""
		}
		return own
	}
	own := Told{ID: unless(m.ID, e.ID), Title: unless(m.Title, e.Title), Text: unless(m.Text, e.Text)}
	if m.When != e.When {
		own.When = m.When
	}
	if m.Status != e.Status {
		own.Status = m.Status
	}
	if m.Importance != e.Importance {
		own.Importance = m.Importance
	}
	if m.Why != e.Why {
		own.Why = m.Why
	}
	if own != (Told{}) {
		s.Told = &own
	}
	return s
}

// Date is when the event was by the source s, one of its own.
func (e Event) Date(s Source) edtf.When {
	if s.Told == nil {
		return e.When
	}
	return cmp.Or(s.Told.When, e.When)
}

// compareMentions orders events by time, document and place, and then by all that tells them apart.
func compareMentions(place map[string]int) func(a, b *Event) int {
	return func(a, b *Event) int {
		if order := a.When.Compare(b.When); order != 0 {
			return order
		}
		x, y := a.first(), b.first()
		if order := cmp.Or(cmp.Compare(place[x.Document], place[y.Document]), cmp.Compare(x.Document, y.Document), compareSources(x, y)); order != 0 {
			return order
		}
		return cmp.Or(cmp.Compare(a.Title, b.Title), cmp.Compare(a.Text, b.Text), cmp.Compare(a.Status, b.Status),
			cmp.Compare(a.Importance, b.Importance), cmp.Compare(a.ID, b.ID))
	}
}

// inOrder are events in their order; places are those of the documents, nil where there is one.
func inOrder(events []Event, places map[string]int) []Event {
	if len(events) < 2 {
		return events
	}
	compare := compareMentions(places)
	order := make([]int32, len(events))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(i, j int32) int {
		if c := compare(&events[i], &events[j]); c != 0 {
			return c
		}
		return cmp.Compare(i, j)
	})
	out := make([]Event, len(events))
	for k, i := range order {
		out[k] = events[i]
	}
	return out
}

// compareSources orders sources of one document by their place.
func compareSources(x, y Source) int {
	return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.Line, y.Line), cmp.Compare(x.Place.Page, y.Place.Page),
		cmp.Compare(x.Place.Paragraph, y.Place.Paragraph), cmp.Compare(x.Place.Time, y.Place.Time),
		cmp.Compare(x.Place.Message, y.Place.Message), cmp.Compare(x.ExpressionStart, y.ExpressionStart),
		cmp.Compare(x.Quote, y.Quote), cmp.Compare(x.Expression, y.Expression), cmp.Compare(x.Rule, y.Rule), cmp.Compare(x.Basis, y.Basis))
}

// arrange puts the documents in the order of their publication, then of their IDs, and what is listed of each in the
// order of its place; each stands once.
func (t *Timeline) arrange() {
	slices.SortFunc(t.Documents, func(a, b Document) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Title, b.Title), cmp.Compare(a.URL, b.URL),
			cmp.Compare(a.Shingles, b.Shingles), cmp.Compare(a.Lang, b.Lang), cmp.Compare(a.DateBasis, b.DateBasis))
	})
	t.Documents = slices.CompactFunc(t.Documents, func(a, b Document) bool {
		return a.ID == b.ID && a.Date == b.Date && a.Title == b.Title && a.URL == b.URL && a.Shingles == b.Shingles && a.Lang == b.Lang && a.DateBasis == b.DateBasis
	})
	place := t.places()
	first := func(u Undated) Source { return Event{Sources: u.Sources}.first() }
	slices.SortStableFunc(t.Undated, func(a, b Undated) int {
		x, y := first(a), first(b)
		return cmp.Or(cmp.Compare(place[x.Document], place[y.Document]), cmp.Compare(x.Document, y.Document), compareSources(x, y),
			cmp.Compare(a.Title, b.Title), cmp.Compare(a.Text, b.Text), cmp.Compare(a.Expression, b.Expression), cmp.Compare(a.Reason, b.Reason))
	})
	t.Undated = slices.CompactFunc(t.Undated, func(a, b Undated) bool {
		return first(a) == first(b) && a.Title == b.Title && a.Text == b.Text && a.Expression == b.Expression && a.Reason == b.Reason
	})
	slices.SortStableFunc(t.Skipped, func(a, b Skipped) int {
		return cmp.Or(cmp.Compare(place[a.Document], place[b.Document]), cmp.Compare(a.Document, b.Document), cmp.Compare(a.Start, b.Start),
			cmp.Compare(a.End, b.End), cmp.Compare(a.Text, b.Text), cmp.Compare(a.Reason, b.Reason))
	})
	t.Skipped = slices.Compact(t.Skipped)
}

// places are the places of the documents in the timeline by their IDs.
func (t *Timeline) places() map[string]int {
	place := map[string]int{}
	for i, d := range slices.Backward(t.Documents) {
		place[d.ID] = i
	}
	return place
}
