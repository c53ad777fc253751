package render

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
)

// textFormat is a reading list for a terminal: a line an event, its date first and its place in the sources last, then
// what has no date and why.
func textFormat() Format {
	return Format{
		Name:  "text",
		Ext:   ".txt",
		About: "a list to read in a terminal",
		Write: writeText,
	}
}

func writeText(w io.Writer, tl *timeline.Timeline, o Options) error {
	b := bufio.NewWriter(w)
	if title := plain(o.title(tl)); title != "" {
		fmt.Fprintf(b, "%s\n\n", title)
	}
	writeDays(b, tl.Days)
	writeEvents(b, tl.Events)
	if len(tl.Undated) > 0 {
		if len(tl.Events) > 0 {
			fmt.Fprintln(b)
		}
		fmt.Fprintln(b, "Without a date:")
	}
	for _, u := range tl.Undated {
		fmt.Fprintf(b, "  %s (%s)%s\n", plain(u.Title), plain(because(u)), place(u.Sources))
	}
	return b.Flush()
}

// writeDays writes a digest: a day, and below it what is said of it.
func writeDays(w io.Writer, days []timeline.Day) {
	for _, d := range days {
		fmt.Fprintln(w, d.Date.Display())
		for _, s := range d.Sentences {
			fmt.Fprintf(w, "  %s\n", plain(s))
		}
		fmt.Fprintln(w)
	}
}

func writeEvents(w io.Writer, events []timeline.Event) {
	width := 0
	for _, e := range events {
		width = max(width, utf8.RuneCountInString(e.When.Display()))
	}
	for _, e := range events {
		fmt.Fprintf(w, "%-*s  %s%s%s\n", width, e.When.Display(), plain(e.Title), aside(e), place(e.Sources))
		io.WriteString(w, otherwise(e, width))
	}
}

// aside says of an event what its line would otherwise hide: that it has not happened, or is only told.
func aside(e timeline.Event) string {
	if e.Status == timeline.Planned || e.Status == timeline.Reported {
		return " (" + string(e.Status) + ")"
	}
	return ""
}

// because is why an event has no date, with the words that could not be read as one.
func because(u timeline.Undated) string {
	if u.Expression == "" {
		return u.Reason
	}
	return fmt.Sprintf("“%s”: %s", u.Expression, cmp.Or(u.Reason, "not a date"))
}

// place is where the first source stands and how many more there are.
func place(sources []timeline.Source) string {
	if len(sources) == 0 {
		return ""
	}
	s := sources[0]
	at := plain(s.Document)
	if where := s.Where(); s.Line > 0 {
		at = fmt.Sprintf("%s:%d", at, s.Line)
	} else if where != "" {
		at += ", " + plain(where)
	}
	if more := len(sources) - 1; more > 0 {
		at = fmt.Sprintf("%s +%d", at, more)
	}
	return "  [" + at + "]"
}

// plain is text on one line without what a terminal would obey: control characters and changes of direction.
func plain(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			return -1
		}
		return r
	}, text)
	return strings.Join(strings.Fields(text), " ")
}
