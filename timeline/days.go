package timeline

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"dateline/timeline/doc"
	"dateline/timeline/edtf"
)

// A Day is one day of a digest.
type Day struct {
	Date      edtf.Date
	Sentences []string // as the documents have them, white space apart
	Events    []string // IDs of the events of that day, the most important first
}

// A Sentence is one that a digest can choose: it names a day or stands at the head of its document.
type Sentence struct {
	Text  string
	Days  []edtf.Date // that it names
	Place int         // 0 is the first of the document
}

// Sentences from this place on are no head of a document, and longer or shorter ones than these are not chosen.
const (
	headSentences         = 5
	fewestWords, mostSaid = 6, 40
)

// sentences are what a digest may choose of the document.
func (r *reader) sentences() []Sentence {
	var out []Sentence
	for _, s := range r.all {
		if s.kind != doc.Paragraph && s.kind != doc.Item {
			continue
		}
		var days []edtf.Date
		for _, d := range s.dates {
			if w := d.Meaning.When; d.known && w.Kind == edtf.One && w.Mod == 0 && w.Grain() >= edtf.Day {
				days = append(days, w.From.Exact().Trunc(edtf.Day))
			}
		}
		if len(days) > 0 || s.index < headSentences {
			out = append(out, Sentence{strings.Join(strings.Fields(s.text), " "), days, s.index})
		}
	}
	return out
}

// A said is a sentence of a digest with what it is weighed by.
type said struct {
	text string
	days []edtf.Date // that it names
	vec  vector
}

// A dayPool is what is known of one day.
type dayPool struct {
	date       edtf.Date
	named      []said // name the day
	published  []said // head documents published on that or the next day
	docs, days map[int]bool
	lag        float64
}

// Digest chooses the days that most documents name, on the most days of publication and longest after, within from and
// to where these are not zero, and for each up to perDay sentences that say what most of its sentences say. Near-copies
// count once. It sets t.Days, in order, and leaves only the events of these days. Documents without Sentences, as those
// read back are, speak by the quotes of their events.
func (t *Timeline) Digest(days, perDay int, from, to edtf.Date) {
	pools := t.pools(from, to)
	slices.SortStableFunc(pools, func(a, b *dayPool) int { return cmp.Compare(b.score(), a.score()) })
	pools = pools[:min(days, len(pools))]
	slices.SortFunc(pools, func(a, b *dayPool) int { return a.date.Compare(b.date) })
	on := map[edtf.Date][]Event{}
	for _, e := range t.Events {
		if w := e.When; w.Kind == edtf.One && w.Grain() >= edtf.Day {
			d := w.From.Exact().Trunc(edtf.Day)
			on[d] = append(on[d], e)
		}
	}
	t.Days, t.Events = nil, nil
	for _, p := range pools {
		events := on[p.date]
		t.Events = append(t.Events, events...)
		day := Day{Date: p.date, Sentences: p.choose(perDay)}
		ranked := slices.Clone(events)
		slices.SortStableFunc(ranked, func(a, b Event) int { return cmp.Compare(b.Importance, a.Importance) })
		for _, e := range ranked {
			day.Events = append(day.Events, e.ID)
		}
		t.Days = append(t.Days, day)
	}
	t.tally()
}

// score is how much is made of a day.
func (p *dayPool) score() float64 { return float64(len(p.docs)+len(p.days)) + p.lag }

// pools collects what is said of each day that a sentence names.
func (t *Timeline) pools(from, to edtf.Date) []*dayPool {
	quotes := t.quotes()
	group := copies(t.Documents)
	by := map[edtf.Date]*dayPool{}
	heads := map[edtf.Date][]said{}
	for k, d := range t.Documents {
		if group[k] != k {
			continue
		}
		sentences := d.Sentences
		if sentences == nil {
			sentences = quotes[d.ID]
		}
		for _, s := range sentences {
			one := said{text: s.Text, days: s.Days}
			for _, day := range s.Days {
				if !from.IsZero() && day.Compare(from) < 0 || !to.IsZero() && day.Compare(to) > 0 {
					continue
				}
				p := by[day]
				if p == nil {
					p = &dayPool{date: day, docs: map[int]bool{}, days: map[int]bool{}}
					by[day] = p
				}
				p.named = append(p.named, one)
				p.count(k, d.Date)
			}
			if s.Place < headSentences && d.Date.Grain() >= edtf.Day {
				heads[d.Date] = append(heads[d.Date], one)
			}
		}
	}
	out := slices.SortedFunc(maps.Values(by), func(a, b *dayPool) int { return a.date.Compare(b.date) })
	for _, p := range out {
		for _, day := range [...]edtf.Date{p.date, p.date.Add(1, edtf.Day)} {
			for _, s := range heads[day] {
				if len(s.days) == 0 || slices.Contains(s.days, p.date) {
					p.published = append(p.published, s)
				}
			}
		}
	}
	weighSaid(out)
	return out
}

// count counts a document once for a day. What is still told days and weeks later was of weight.
func (p *dayPool) count(doc int, published edtf.Date) {
	if p.docs[doc] {
		return
	}
	p.docs[doc] = true
	if published.IsZero() {
		return
	}
	p.days[published.Days()] = true
	switch late := published.Days() - p.date.Days(); {
	case late < 0:
		p.lag += 0.2
	case late == 0:
		p.lag += 0.5
	case late < 7:
		p.lag++
	case late < 30:
		p.lag += 1.5
	default:
		p.lag += 2
	}
}

// quotes are the sentences that events of a timeline without Sentences rest on.
func (t *Timeline) quotes() map[string][]Sentence {
	out := map[string][]Sentence{}
	for _, e := range t.Events {
		for _, s := range e.Sources {
			w := e.Date(s)
			if w.Kind == edtf.One && w.Grain() >= edtf.Day {
				out[s.Document] = append(out[s.Document], Sentence{strings.Join(strings.Fields(s.Quote), " "),
					[]edtf.Date{w.From.Exact().Trunc(edtf.Day)}, headSentences})
			}
		}
	}
	return out
}
