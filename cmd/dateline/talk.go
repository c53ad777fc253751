package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"dateline/timeline"
)

// say prints one line on standard error; nothing in a file name or a text can make it two, or move the cursor.
func (p *program) say(message string) {
	p.progress.clear()
	fmt.Fprintln(p.stderr, strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return ' '
	}, message))
}

// explain tells with --verbose why each date was read so, what makes up the importance of its event and what was passed
// over, and else what the format could not hold and what became of the inputs when the output went to a file.
func (p *program) explain(tl *timeline.Timeline, lost []string) {
	if p.verbose {
		p.reasons(tl)
	}
	if p.quiet {
		return
	}
	p.foreign(tl)
	if len(tl.Events) == 0 {
		p.say(fmt.Sprintf("dateline: no dated event in %s%s", count(len(tl.Documents), "document"), hint(tl)))
	}
	for _, l := range lost {
		p.say(l)
	}
	if p.output == "" || p.output == "-" {
		return
	}
	p.say(fmt.Sprintf("%s: %s of %s; %d without a date, %d date-like strings passed over", p.output,
		count(len(tl.Events), "event"), count(len(tl.Documents), "document"), len(tl.Undated), len(tl.Skipped)))
}

// sum counts what could not be read, where that is more than one line says.
func (p *program) sum() {
	if p.inputs.failed > 1 && !p.quiet {
		p.say(fmt.Sprintf("dateline: %s could not be read, %s read", count(p.inputs.failed, "input"), count(p.inputs.read, "document")))
	}
}

// foreign says of which documents only the dates in digits were read.
func (p *program) foreign(tl *timeline.Timeline) {
	var first timeline.Document
	var langs []string
	n := 0
	for _, d := range tl.Documents {
		lang, _, _ := strings.Cut(strings.ReplaceAll(d.Lang, "_", "-"), "-")
		if lang == "" || slices.Contains(timeline.Languages(), strings.ToLower(lang)) {
			continue
		}
		if n++; n == 1 {
			first = d
		}
		if !slices.Contains(langs, lang) {
			langs = append(langs, lang)
		}
	}
	if n == 0 {
		return
	}
	what := first.ID
	if n > 1 {
		what = fmt.Sprintf("%s and %d more", first.ID, n-1)
	}
	p.say(fmt.Sprintf("%s: in a language that is not known (%s); only dates in digits were read (--lang names another)", what, strings.Join(langs, ", ")))
}

// hint is what would date the events that have no date.
func hint(tl *timeline.Timeline) string {
	if len(tl.Undated) == 0 {
		return "; --verbose lists what was passed over"
	}
	return fmt.Sprintf("; %d without a date: say with --date when the documents were written", len(tl.Undated))
}

func (p *program) reasons(tl *timeline.Timeline) {
	for _, e := range tl.Events {
		for i, s := range e.Sources {
			weight := ""
			if i == 0 && e.Why != (timeline.Why{}) {
				weight = fmt.Sprintf("; importance %g: %s", e.Importance, e.Why)
			}
			p.say(fmt.Sprintf("%s: %q is %s: rule %s, basis %s%s", place(s), s.Expression, e.When, s.Rule, s.Basis, weight))
		}
	}
	for c := range tl.Compared() {
		told := "are two events"
		if c.Merged {
			told = "tell one event"
		}
		p.say(fmt.Sprintf("%s %q and %s %q %s: %s", where(c.A), c.A.Title, where(c.B), c.B.Title, told, c.Why))
	}
	for _, u := range tl.Undated {
		for _, s := range u.Sources {
			p.say(fmt.Sprintf("%s: %q has no date: %s", place(s), u.Expression, u.Reason))
		}
	}
	for _, s := range tl.Skipped {
		p.say(fmt.Sprintf("%s: %q is no date: %s", s.Document, s.Text, s.Reason))
	}
}

func where(e timeline.Event) string {
	if len(e.Sources) == 0 {
		return e.When.String()
	}
	return place(e.Sources[0])
}

func place(s timeline.Source) string {
	switch where := s.Where(); {
	case s.Line > 0:
		return fmt.Sprintf("%s:%d", s.Document, s.Line)
	case where != "":
		return s.Document + ", " + where
	}
	return s.Document
}

func count(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}
