package render

import (
	"cmp"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A year is a heading of the list with the events that begin under it.
type year struct {
	ID, Text string
	Cards    []card
}

// A card is one event as the page tells it. All fields are plain text; the template escapes them.
type card struct {
	ID, Title, When string
	Year            string
	Machine         string // for <time datetime>; "" where HTML has no notation
	Status          string // in words; "" when it simply happened
	Lang            string // of the title, where the page is of a language other than English
	Precision       string
	Color           int
	Mark            int // its index in plot.Events
	Source          source
	More            []source
}

// A source is the sentence an event rests on, cut around the expression that dates it.
type source struct {
	Before, Marked, After string
	Lang                  string
	Basis                 string
	Name, URL, Line       string
}

// newCards makes a card of each event, in the order of a reader.
func newCards(tl *timeline.Timeline, p *plot) []card {
	docs, taken := named(tl), map[string]bool{}
	var out []card
	for i, m := range p.Events {
		e := tl.Events[m.event]
		c := newCard(e, docs, p.lang)
		c.ID, c.Mark, c.Color, c.Year = anchor(e.ID, i, taken), i, m.Color, p.lang.yearOf(e.When)
		out = append(out, c)
	}
	return out
}

// years groups cards by the year they begin in.
func years(cards []card) []year {
	var out []year
	for _, c := range cards {
		if len(out) == 0 || out[len(out)-1].Text != c.Year {
			out = append(out, year{ID: "y" + strconv.Itoa(len(out)), Text: c.Year})
		}
		last := &out[len(out)-1]
		last.Cards = append(last.Cards, c)
	}
	return out
}

// named returns the documents by ID, with what to call them as their titles: the title, or the name of the file where
// no other file has it. A page about one document bears its title already, so its cards name the file.
func named(tl *timeline.Timeline) map[string]timeline.Document {
	files := map[string]int{}
	for _, d := range tl.Documents {
		files[base(d.ID)]++
	}
	docs := map[string]timeline.Document{}
	for _, d := range tl.Documents {
		file := d.ID
		if files[base(file)] == 1 {
			file = base(file)
		}
		if d.Title == "" || len(tl.Documents) == 1 && d.ID != "" {
			d.Title = file
		}
		docs[d.ID] = d
	}
	return docs
}

// base is the last part of a path, "" of none.
func base(id string) string { return id[strings.LastIndexByte(id, '/')+1:] }

func newCard(e timeline.Event, docs map[string]timeline.Document, l *language) card {
	c := card{
		Title:     cmp.Or(e.Title, e.Text, l.say("Untitled")),
		When:      l.when(e.When),
		Machine:   machine(e.When),
		Status:    l.say(statusWords[e.Status]),
		Precision: l.precision(e) + l.disagreement(e),
	}
	for i, s := range e.Sources {
		when := e.Date(s)
		told := newSource(s, docs[s.Document], l.when(when), l)
		if i == 0 {
			if c.Source = told; l.foreign() != "" {
				c.Lang = told.Lang
			}
			continue
		}
		if told.Basis == "" && when != e.When {
			told.Basis = l.say("Dates it %s", l.when(when))
		}
		c.More = append(c.More, told)
	}
	return c
}

var linkable = regexp.MustCompile(`^[0-9A-Za-z]{1,64}$`)

// anchor is the element ID of an event: its own ID where that can stand in an address, so that links to it last.
func anchor(id string, index int, taken map[string]bool) string {
	out := "e-" + id
	if !linkable.MatchString(id) || taken[out] {
		out = "n-" + strconv.Itoa(index)
	}
	taken[out] = true
	return out
}

func (l *language) yearOf(w edtf.When) string {
	first := cmp.Or(w.Bounds())
	if first.IsZero() {
		return l.say("Undated")
	}
	return strings.TrimSuffix(l.date(edtf.YMD(first.Year(), 0, 0)), " "+l.dates.CE)
}

// machine returns the value of <time datetime>, which knows the years 1 to 9999, months, days and clock times.
func machine(w edtf.When) string {
	d := w.From.Exact()
	if w.Kind != edtf.One || w.Mod != 0 || d.Year() < 1 {
		return ""
	}
	switch d.Grain() {
	case edtf.Year, edtf.Month, edtf.Day, edtf.Minute, edtf.Second:
		return d.String()
	case edtf.Hour:
		return d.Trunc(edtf.Day).String()
	}
	return ""
}

var statusWords = map[timeline.Status]string{
	timeline.Period:   "Period",
	timeline.Planned:  "Planned",
	timeline.Reported: "Reported",
}

// precision says in words how well the date is known, and so what the chart draws.
func (l *language) precision(e timeline.Event) string {
	w := e.When
	grain := l.say(w.Grain().String())
	about := ""
	if roughly(w) {
		about = l.say(", roughly")
	}
	switch {
	case w.Kind == edtf.OneOf:
		return l.say("One of two dates") + about
	case w.Kind == edtf.AllOf:
		return l.say("On both dates") + about
	case w.From.IsZero():
		return l.say("Its beginning is not said") + about
	case w.Kind == edtf.Span && w.To.IsZero():
		return l.say("Its end is not said") + about
	case w.Mod == edtf.Before:
		return l.say("Known only to be before this date") + about
	case w.Mod == edtf.After:
		return l.say("Known only to be after this date") + about
	case e.Status == timeline.Period && w.Kind == edtf.Span:
		return l.say("From the first date to the last") + about
	case w.Kind == edtf.Span:
		return l.say("Some time within these dates") + about
	case e.Status == timeline.Period && w.Grain() <= edtf.Decade:
		return l.say("Known to the %s only", grain) + about
	case w.Grain() == edtf.Day && about == "":
		return l.say("Exact day")
	}
	switch {
	case w.Mod == edtf.Early:
		return l.say("Known to the early part of the %s", grain)
	case w.Mod == edtf.Mid:
		return l.say("Known to the mid part of the %s", grain)
	case w.Mod == edtf.Late:
		return l.say("Known to the late part of the %s", grain)
	case about != "":
		return l.say("About this %s, not exactly", grain)
	}
	return l.say("Known to the %s", grain)
}

// newSource tells s of the document d; when is the date that was read from it, "" without one.
func newSource(s timeline.Source, d timeline.Document, when string, l *language) source {
	before, marked, after := split(s)
	out := source{Before: before, Marked: marked, After: after, Lang: d.Lang, Name: cmp.Or(d.Title, d.ID, s.Document), Line: l.where(s)}
	if when != "" {
		out.Basis = l.basis(s, d, when)
	}
	if u := webAddress(d.URL); u != nil {
		out.URL = u.String() + textFragment(u, s.Quote)
	}
	return out
}

// textFragment makes an address lead to the quote itself: a browser that knows text fragments scrolls there. A long
// quote is named by its first and last words.
func textFragment(u *url.URL, quote string) string {
	words := strings.Fields(quote)
	if len(words) == 0 {
		return ""
	}
	escape := func(words []string) string {
		return strings.NewReplacer("+", "%20", "-", "%2D").Replace(url.QueryEscape(strings.Join(words, " ")))
	}
	text := escape(words)
	if len(words) > 10 {
		text = escape(words[:5]) + "," + escape(words[len(words)-5:])
	}
	if u.Fragment == "" {
		return "#:~:text=" + text
	}
	return ":~:text=" + text
}

// split cuts the quote around its expression. Of several places where the words stand the one nearest to the stated
// bytes is taken; in plain text that is exactly it.
func split(s timeline.Source) (before, marked, after string) {
	want, best := s.ExpressionStart-s.Start, -1
	for at := 0; s.Expression != ""; at++ {
		i := strings.Index(s.Quote[at:], s.Expression)
		if i < 0 {
			break
		}
		at += i
		if best < 0 || distance(at, want) < distance(best, want) {
			best = at
		}
	}
	if best < 0 {
		return s.Quote, "", ""
	}
	end := best + len(s.Expression)
	return s.Quote[:best], s.Quote[best:end], s.Quote[end:]
}

func distance(a, b int) int { return max(a-b, b-a) }

// basis says in words how the date was found. An explicit date needs no word.
func (l *language) basis(s timeline.Source, d timeline.Document, when string) string {
	said, of := when, ""
	if s.Expression != "" {
		said = l.say("“%s” = %s", strings.Join(strings.Fields(s.Expression), " "), when)
	}
	if !d.Date.IsZero() {
		of = l.say("; the document is of %s", l.date(d.Date))
	}
	switch s.Basis {
	case timeline.DocumentDate:
		return cmp.Or(prefixed(said, of), l.say("%s, counted from the date of the document", said))
	case timeline.Publication:
		return l.say("No date in the sentence") + cmp.Or(of, l.say("; it has that of the document"))
	case timeline.Narrative:
		return l.say("%s, carried on from a date told before", said)
	case timeline.Inferred:
		return l.say("%s, implied by the text", said)
	}
	return ""
}

// prefixed is text with its prefix, or "" of none.
func prefixed(prefix, text string) string {
	if text == "" {
		return ""
	}
	return prefix + text
}

// sourceNames lists the documents that events cite, for the line under the title.
func sourceNames(tl *timeline.Timeline) []string {
	var names []string
	docs, cited := named(tl), citedIn(tl.Events)
	for _, d := range tl.Documents {
		if cited[d.ID] && docs[d.ID].Title != "" {
			names = append(names, docs[d.ID].Title)
		}
	}
	return slices.Compact(names)
}
