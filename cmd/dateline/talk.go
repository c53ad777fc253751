package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"
	"unicode"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

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

// explain tells with --verbose why each date was read so and what was passed over, and else what became of the inputs
// when the output went to a file.
func (p *program) explain(tl *timeline.Timeline) {
	if p.verbose {
		p.reasons(tl)
	}
	if p.quiet {
		return
	}
	if len(tl.Events) == 0 {
		p.say(fmt.Sprintf("dateline: no dated event in %s%s", count(len(tl.Documents), "document"), hint(tl)))
	}
	if p.output == "" || p.output == "-" {
		return
	}
	p.say(fmt.Sprintf("%s: %s of %s; %d without a date, %d date-like strings passed over", p.output,
		count(len(tl.Events), "event"), count(len(tl.Documents), "document"), len(tl.Undated), len(tl.Skipped)))
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
		for _, s := range e.Sources {
			p.say(fmt.Sprintf("%s: %q is %s: rule %s, basis %s", place(s), s.Expression, e.When, s.Rule, s.Basis))
		}
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

// A progress counts documents before the eyes of somebody who has waited for a second. The zero value shows nothing.
type progress struct {
	bar   *progressbar.ProgressBar
	since time.Time
	shown bool
}

// newProgress shows itself on w when that is a terminal.
func newProgress(w io.Writer) progress {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return progress{}
	}
	bar := progressbar.NewOptions64(-1,
		progressbar.OptionSetWriter(w),
		progressbar.OptionSetDescription("documents"),
		progressbar.OptionShowCount(),
		progressbar.OptionSetElapsedTime(false),
		progressbar.OptionSetSpinnerChangeInterval(0), // it turns when a document is done
		progressbar.OptionThrottle(100*time.Millisecond))
	return progress{bar: bar, since: time.Now()}
}

func (p *progress) step(documents int) {
	if p.bar != nil && time.Since(p.since) > time.Second {
		p.shown = true
		p.bar.Set(documents) // an error is the terminal's
	}
}

// clear takes the count from the screen, for a message or for good.
func (p *progress) clear() {
	if p.shown {
		p.shown = false
		p.bar.Clear()
	}
}
