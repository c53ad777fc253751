package render

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"regexp"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// markwhenFormat is the text that markwhen.com reads: a line an event. Its dates know years, months, days, minutes and
// intervals of these; other dates become the interval that holds them and stand in words behind the title.
func markwhenFormat() Format {
	return Format{Name: "markwhen", Ext: ".mw", About: "a text for Markwhen, a line an event", Write: writeMarkwhen}
}

func writeMarkwhen(w io.Writer, tl *timeline.Timeline, o Options) error {
	b, docs, l, lost := bufio.NewWriter(w), named(tl), o.lang(), losses{}
	text := func(text string) string {
		inert := markwhenText(text)
		if inert != plain(text) {
			lost.add("texts with a space put into signs that Markwhen would obey", 1)
		}
		return inert
	}
	if title := text(o.title(tl)); title != "" {
		fmt.Fprintf(b, "title: %q\n\n", title)
	}
	for _, e := range tl.Events {
		date, loss := markwhenDate(e.When)
		fmt.Fprintf(b, "%s: %s%s", date, text(l.titleOf(e)), l.aside(e))
		if loss != "" {
			lost.add(loss, 1)
			fmt.Fprintf(b, " (%s)", l.when(e.When))
		}
		for _, s := range e.Sources {
			told := newSource(s, docs[s.Document], "", l)
			fmt.Fprintf(b, "\n    %s", text("“"+s.Quote+"” – "+strings.Trim(told.Name+", "+told.Line, ", ")))
		}
		fmt.Fprint(b, "\n")
	}
	lost.add("rules, weights and byte offsets of events left out", len(tl.Events))
	lost.leftOut(tl)
	lost.tell(o)
	return b.Flush()
}

// markwhenDate is the date as Markwhen reads it, and what is lost of it, if anything.
func markwhenDate(w edtf.When) (date, loss string) {
	first, last := w.Bounds()
	first, last = cmp.Or(first, last), cmp.Or(last, first)
	if first.Year() < 1 {
		if w.Kind != edtf.One || w.From.Grain() != edtf.Year {
			loss = "dates BCE given as years, and in words"
		}
		return markwhenYears(first.Year(), last.Year()), loss
	}
	switch {
	case w.Mod != edtf.NoModifier || w.Kind == edtf.OneOf || w.Kind == edtf.AllOf:
	case w.Kind == edtf.One && markwhenUnit(w.From) != "":
		return markwhenUnit(w.From), ""
	case w.Kind == edtf.Span && markwhenUnit(w.From) != "" && markwhenUnit(w.To) != "":
		return markwhenSpan(w.From, w.To), ""
	}
	return markwhenSpan(first, last), "dates without a notation in Markwhen given as the days that hold them, and in words"
}

// markwhenUnit is one date in Markwhen's notation, "" if there is none for it.
func markwhenUnit(d edtf.Date) string {
	if d != d.Exact() {
		return ""
	}
	switch d.Grain() {
	case edtf.Year, edtf.Month, edtf.Day:
		return d.String()
	case edtf.Minute, edtf.Second:
		if offset, ok := d.Offset(); ok {
			d = d.Add(-offset, edtf.Minute)
			return fmt.Sprintf("%sT%02d:%02d:%02dZ", d.Trunc(edtf.Day), d.Hour(), d.Minute(), max(d.Second(), 0))
		}
	}
	return ""
}

func markwhenSpan(from, to edtf.Date) string {
	a, b := markwhenUnit(from), markwhenUnit(to)
	switch {
	case a == b:
		return a
	case strings.HasSuffix(a, "Z") || strings.HasSuffix(b, "Z"):
		return a + " - " + b
	}
	return a + "/" + b
}

// markwhenYears writes astronomical years as Markwhen reads years BCE.
func markwhenYears(from, to int) string {
	year := func(y int) string {
		if y < 1 {
			return fmt.Sprintf("%d BCE", 1-y)
		}
		return fmt.Sprintf("%d CE", y)
	}
	if from == to {
		return year(from)
	}
	return year(from) + "–" + year(to)
}

// markwhenSigns are what Markwhen makes percentages, tags, names, links, check boxes, comments and references of, and how a
// space undoes them. No later one brings back an earlier.
var markwhenSigns = [...]struct {
	sign *regexp.Regexp
	part string
}{
	{regexp.MustCompile(`([0-9])%`), "$1 %"},
	{regexp.MustCompile(`(^|[^\p{L}\p{N}_])([#!])([0-9A-Za-z_])`), "$1$2 $3"},
	{regexp.MustCompile(`@([0-9A-Za-z_/])`), "@ $1"},
	{regexp.MustCompile(`\]\(`), "] ("},
	{regexp.MustCompile(`^\[([xX ]?)\]`), "[ $1 ]"},
	{regexp.MustCompile(`^//`), "/ /"},
	{regexp.MustCompile(`(^|[^0-9A-Za-z_])\.(start|end)`), "$1. $2"},
}

// markwhenText is text on one line in which a space keeps those signs from meaning anything.
func markwhenText(text string) string {
	text = plain(text)
	for _, s := range markwhenSigns {
		text = s.sign.ReplaceAllString(text, s.part)
	}
	return text
}
