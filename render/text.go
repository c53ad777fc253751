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
	b, l := bufio.NewWriter(w), o.lang()
	if title := plain(o.title(tl)); title != "" {
		fmt.Fprintf(b, "%s\n\n", title)
	}
	writeDays(b, tl.Days, l)
	writeEvents(b, tl.Events, l)
	if len(tl.Undated) > 0 {
		if len(tl.Events) > 0 {
			fmt.Fprintln(b)
		}
		fmt.Fprintln(b, l.say("Without a date:"))
	}
	for _, u := range tl.Undated {
		fmt.Fprintf(b, "  %s (%s)%s\n", plain(u.Title), plain(l.because(u)), place(u.Sources))
	}
	return b.Flush()
}

// writeDays writes a digest: a day, and below it what is said of it.
func writeDays(w io.Writer, days []timeline.Day, l *language) {
	for _, d := range days {
		fmt.Fprintln(w, l.date(d.Date))
		for _, s := range d.Sentences {
			fmt.Fprintf(w, "  %s\n", plain(s))
		}
		fmt.Fprintln(w)
	}
}

func writeEvents(w io.Writer, events []timeline.Event, l *language) {
	width := 0
	for _, e := range events {
		width = max(width, utf8.RuneCountInString(l.when(e.When)))
	}
	for _, e := range events {
		fmt.Fprintf(w, "%-*s  %s%s%s\n", width, l.when(e.When), plain(e.Title), l.aside(e), place(e.Sources))
		io.WriteString(w, l.otherwise(e, width))
	}
}

// aside says of an event what its line would otherwise hide: that it has not happened, or is only told.
func (l *language) aside(e timeline.Event) string {
	if e.Status == timeline.Planned || e.Status == timeline.Reported {
		return " (" + l.say(string(e.Status)) + ")"
	}
	return ""
}

// because is why an event has no date, with the words that could not be read as one.
func (l *language) because(u timeline.Undated) string {
	if u.Expression == "" {
		return u.Reason
	}
	return l.say("“%s”: %s", u.Expression, cmp.Or(u.Reason, l.say("not a date")))
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
