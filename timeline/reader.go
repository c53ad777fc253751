package timeline

import (
	"slices"
	"strings"

	"dateline/timeline/doc"
	"dateline/timeline/edtf"
	"dateline/timeline/lang"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// A reader is the run over one document:
//
//	blocks ─ Find ─▶ sentences with dates ─ focus, Resolve ─▶ dated sentences ─ choose, judge ─▶ drafts ─▶ events
type reader struct {
	x     *Extractor
	d     *doc.Document
	lang  *timex.Language
	code  string
	date  edtf.Date // publication date, zero when unknown
	basis string
	order timex.DateOrder

	focus    focus
	zone     zone
	row      row
	instants []timex.Fields // the days with a clock that the document names
	years    int            // how many years the text names, and how many of them lie well before its publication
	bygone   int
	subject  map[string]bool // the words of the title
	furnish  []prose.Span    // running heads of pages, in the document's text
	silent   int             // level of the heading whose section is apparatus; 0 outside
	all      []*sentence
	exprs    []timex.Expr // all that were found, in order, offsets in the document's text
	drafts   []draft
	undated  []Undated
	skipped  []Skipped
}

// A draft is an event before it is worded.
type draft struct {
	s      *sentence
	clause int
	date   int         // in s.dates; -1 without an expression of its own
	label  *timex.Expr // the expression when it stands outside the sentence; offsets count in the document's text
	when   edtf.When
	basis  Basis
	status Status
	entry  bool   // the date is the label of its line
	title  string // "" when it is still to be made from the clause
}

func (r *reader) read() {
	r.zone = zoneOf(r.d.Text)
	if r.order = r.x.DateOrder; r.order == timex.AutoOrder {
		r.order = dateOrder(r.d.Text)
	}
	r.furnish = furniture(r.d.Text)
	for i, f := range r.find() {
		r.block(i, f)
	}
	if !r.x.NoInherit && r.lang != lang.Neutral() {
		r.inherit()
	}
}

// block reads one block: its expressions, its sentences, their events.
func (r *reader) block(i int, f finding) {
	b, exprs := r.d.Blocks[i], f.exprs
	text := r.d.Text[b.Start:b.End]
	if reason := r.passes(b, text, len(exprs) > 0); reason != "" {
		r.passOver(b.Start, exprs, reason)
		return
	}
	r.focus.enter(i, b)
	if b.Kind != doc.Cell {
		r.row = row{}
	} else if r.enterCell(b, text, exprs) {
		r.tellRow()
		return
	}
	k := 0
	for n, span := range sentences(text, r.abbreviation, exprs) {
		s := &sentence{Span: prose.Span{Start: b.Start + span.Start, End: b.Start + span.End}, index: len(r.all), block: i,
			kind: b.Kind, level: b.Level, section: r.focus.section, first: n == 0, text: strings.Clone(text[span.Start:span.End])} // what is kept of it shall not keep the document
		held := k
		for held < len(exprs) && exprs[held].Start < span.End {
			held++
		}
		if held > k {
			s.dates = make([]date, 0, held-k)
		}
		for ; k < held; k++ {
			e := exprs[k]
			e.Start, e.End = e.Start-span.Start, e.End-span.Start
			if e.Start >= 0 && e.End <= len(s.text) {
				s.dates = append(s.dates, date{Expr: e, stand: f.stands[k]})
			}
		}
		r.all = append(r.all, s)
		s.furnish = r.furnished(s.Span)
		r.sentence(s)
		if n == 0 && b.Kind == doc.Cell && r.row.told == nil && telling(s.text) {
			r.row.told = s
			r.tellRow()
		}
	}
}

// passes returns why a block is passed over, "" when it is read.
func (r *reader) passes(b doc.Block, text string, dates bool) string {
	switch b.Kind {
	case doc.Heading:
		if r.silent > 0 && b.Level <= r.silent {
			r.silent = 0
		}
		if headless().MatchString(text) {
			r.silent = max(1, b.Level)
			return "a heading of references or navigation"
		}
	case doc.Meta:
		return "part of the page, not of the text"
	case doc.Code:
		return "code"
	}
	if r.silent > 0 {
		return "a list of references or links"
	}
	if dates {
		return passedOver(text)
	}
	return ""
}

// passOver lists expressions that no event is made of.
func (r *reader) passOver(at int, exprs []timex.Expr, reason string) {
	for _, e := range exprs {
		if e.Skip != "" {
			r.skip(at+e.Start, at+e.End, e.Skip)
			continue
		}
		e.Meaning, _ = e.Value.Resolve(r.anchor(e.Value, timex.NoTense))
		e.Meaning.When = r.x.local(e.Meaning.When)
		r.note(at, e)
		if e.Value.Op < timex.Duration {
			r.skip(at+e.Start, at+e.End, reason)
		}
	}
}

// note keeps an expression for Timexes; its offsets count from at.
func (r *reader) note(at int, e timex.Expr) {
	e.Start, e.End = e.Start+at, e.End+at
	r.exprs = append(r.exprs, e)
}

func (r *reader) skip(start, end int, reason string) {
	s, e, _ := r.d.Source(start, end)
	r.skipped = append(r.skipped, Skipped{Text: strings.Clone(r.d.Text[start:end]), Reason: reason, Document: r.d.ID, Start: s, End: e})
}

// sentence dates one sentence and drafts its events.
func (r *reader) sentence(s *sentence) {
	live := s.dates[:0]
	again := slices.ContainsFunc(s.dates, func(d date) bool { return d.Value.Op == timex.Set })
	for _, d := range s.dates {
		switch {
		case d.Skip == "" && again && clockOnly(d.Value):
			r.passOver(s.Start, []timex.Expr{d.Expr}, "a habit")
		case s.printed(d.span()):
			r.passOver(s.Start, []timex.Expr{d.Expr}, "the running head of a page")
		case d.Skip != "":
			r.skip(s.Start+d.Start, s.Start+d.End, d.Skip)
		case d.Value.Vague:
			r.passOver(s.Start, []timex.Expr{d.Expr}, "it may be another one")
		case !d.Value.Dated():
			r.note(s.Start, d.Expr)
		default:
			live = append(live, d)
		}
	}
	s.dates = live
	if len(s.dates) == 0 {
		return
	}
	if reason := passedOver(s.text); reason != "" {
		for _, d := range s.dates {
			r.passOver(s.Start, []timex.Expr{d.Expr}, reason)
		}
		s.dates = nil
		return
	}
	s.parse()
	r.dateline(s)
	switch {
	case len(s.dates) == 0:
	case s.kind == doc.Heading:
		r.heading(s)
	case r.entry(s):
	default:
		for i := range s.dates {
			r.resolve(s, i)
		}
		r.choose(s)
	}
	for _, d := range s.dates {
		r.note(s.Start, d.Expr)
	}
}

func (r *reader) abbreviation(word string) bool { return r.lang.Abbreviation(word + ".") }

// timeline words the drafts, each as a mention of its own.
func (r *reader) timeline() *Timeline {
	d := r.d
	tl := &Timeline{Documents: []Document{{ID: d.ID, Title: d.Title, Date: r.date, DateBasis: r.basis, Lang: r.code, URL: d.URL, Shingles: shingles(d.Text)}},
		Undated: r.undated}
	r.subject = map[string]bool{}
	for w := range plainWords(d.Title) {
		r.subject[w] = true
	}
	count := make([]int, len(r.all))
	for _, dr := range r.drafts {
		count[dr.s.index]++
	}
	for _, dr := range r.drafts {
		title := dr.title
		if title == "" && r.lang == lang.Neutral() { // its grammar is not known
			title = tidy(lead(dr.s.text, mostWords))
		} else if title == "" {
			title = dr.s.title(dr.clause, dr.date, count[dr.s.index] == 1)
		}
		title = r.antecedent(title, dr.s)
		if !telling(title) {
			title = tidy(lead(dr.s.text, mostWords))
		}
		if !telling(title) {
			continue
		}
		if reason := mute(title); reason != "" {
			if dr.date >= 0 {
				at := dr.s.dates[dr.date].Expr
				r.skip(dr.s.Start+at.Start, dr.s.Start+at.End, reason)
			}
			continue
		}
		ev := Event{When: dr.when, Title: title, Text: dr.s.clauseText(dr.clause, count[dr.s.index] == 1), Status: dr.status,
			Sources: []Source{r.source(dr)}}
		ev.Importance, ev.Why = r.importance(&ev, dr)
		tl.Events = append(tl.Events, ev)
	}
	tl.Skipped = r.skipped
	return tl
}
