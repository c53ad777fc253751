package timeline

import (
	"cmp"
	"context"
	"errors"
	"iter"
	"slices"
	"strings"
	"time"

	"dateline/timeline/doc"
	"dateline/timeline/edtf"
	"dateline/timeline/lang"
	"dateline/timeline/timex"
)

// An Extractor finds the events of documents. The zero value dates nothing that the documents do not
// date themselves. It may be used by several goroutines at once as long as its fields stay.
type Extractor struct {
	Lang      string          // BCP 47, of documents that do not declare theirs; "" goes by their words
	Date      edtf.Date       // publication date of documents that state none
	DateOrder timex.DateOrder // of dates such as 2/3/2004
	Zone      *time.Location  // of clocks for which neither their words nor their document name one; nil leaves them without
	NoInherit bool            // no event takes a date from outside its own sentence
	Sentences bool            // keep the sentences that Timeline.Digest chooses from
	Jobs      int             // documents that Timeline works on at once; 0 is one for each processor
}

// Languages lists the BCP 47 codes of the languages that are read; of texts in others only the dates in digits are
// read.
func Languages() []string {
	var codes []string
	for _, l := range lang.All() {
		codes = append(codes, l.Code)
	}
	return codes
}

// Extract returns the timeline of one document. It never fails: a text without events gives a timeline without any.
func (x *Extractor) Extract(d *doc.Document) *Timeline {
	tl := x.raw(d)
	tl.merge()
	return tl
}

// raw is the timeline of one document, each mention of an event by itself.
func (x *Extractor) raw(d *doc.Document) *Timeline {
	r := x.reader(d)
	r.read()
	tl := r.timeline()
	tl.Title = d.Title
	if x.Sentences {
		tl.Documents[0].Sentences = r.sentences()
	}
	tl.Events = inOrder(tl.Events, nil)
	name(tl.Events)
	tl.copies(d)
	return tl
}

// Timeline returns the timeline of many documents. What could not be read is joined into the error, beside the timeline
// of the rest. It stops early when the context ends, with the context's error among the others and what was read until
// then not merged. The result does not depend on Jobs.
func (x *Extractor) Timeline(ctx context.Context, docs iter.Seq2[*doc.Document, error]) (*Timeline, error) {
	all := &Timeline{}
	read := 0
	var errs []error
	x.each(ctx, docs, func(one *Timeline, err error) {
		if err != nil {
			errs = append(errs, err)
			return
		}
		all.add(one)
		all.Title = one.Title
		read++
	})
	if read > 1 {
		all.Title = ""
	}
	if ctx.Err() == nil {
		all.merge()
	}
	return all, errors.Join(errs...)
}

// Timexes returns the time expressions of a document in order, those that date nothing ("daily", "for two weeks") among
// them. Meaning is what each means in its place, as the events are dated by it. Start and End count in the document's
// text.
func (x *Extractor) Timexes(d *doc.Document) iter.Seq[timex.Expr] {
	r := x.reader(d)
	r.read()
	slices.SortStableFunc(r.exprs, func(a, b timex.Expr) int { return cmp.Compare(a.Start, b.Start) })
	var parts []timex.Expr
	for _, e := range r.exprs {
		if e.Value.Weak && e.Meaning.When.IsZero() {
			continue // a number after all
		}
		parts = append(parts, e.Parts()...)
	}
	return slices.Values(parts)
}

// reader prepares the run over one document.
func (x *Extractor) reader(d *doc.Document) *reader {
	code := x.language(d)
	r := &reader{x: x, d: d, lang: lang.Find(code), date: d.Date, basis: d.DateBasis}
	if r.date.IsZero() && !x.Date.IsZero() {
		r.date, r.basis = x.Date, "flag"
	}
	if r.code = code; r.lang == nil {
		r.lang = lang.Neutral()
	}
	return r
}

// language is that of a document: the one it declares, unless its words are clearly of another; the one that Lang names;
// the one of its words; English.
func (x *Extractor) language(d *doc.Document) string {
	said := cmp.Or(d.Lang, x.Lang)
	if d.Lang == "" && x.Lang != "" {
		return said
	}
	spoken := doc.Language(d.Text)
	if spoken == "" {
		return cmp.Or(said, "en")
	}
	if primary, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(said), "_", "-"), "-"); primary == spoken {
		return said
	}
	return spoken
}
