package render

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// icsFormat is a calendar as RFC 5545 has it: events known to the day on their days, those with a clock time at it. What
// is vaguer stands on its first day and says so, in its title, its note and as EDTF in X-DATELINE-EDTF.
func icsFormat() Format {
	return Format{Name: "ics", Ext: ".ics", About: "a calendar for Outlook, Google and Apple", Write: writeICS}
}

func writeICS(w io.Writer, tl *timeline.Timeline, o Options) error {
	c := calendar{Writer: bufio.NewWriter(w), docs: named(tl), lang: o.lang(), uids: map[string]bool{}}
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", "-//dateline//dateline//EN")
	c.line("CALSCALE", "GREGORIAN")
	if title := o.title(tl); title != "" {
		c.line("X-WR-CALNAME", icsText(title))
	}
	for _, e := range tl.Events {
		c.event(e)
	}
	c.line("END", "VCALENDAR")
	c.lost.leftOut(tl)
	c.lost.tell(o)
	return c.Flush()
}

type calendar struct {
	*bufio.Writer
	docs map[string]timeline.Document
	lang *language
	uids map[string]bool
	lost losses
}

func (c *calendar) event(e timeline.Event) {
	first, last := e.When.Bounds()
	day := cmp.Or(first, last)
	if day.Year() < 1 {
		c.lost.add("events before the year 1 left out", 1)
		return
	}
	if last.IsZero() {
		last = first
	}
	title, exact := c.lang.titleOf(e), onItsDays(e)
	if !exact {
		c.lost.add("events vaguer than a day put on their first day, with a note", 1)
		title = fmt.Sprintf("%s (%s)", title, c.lang.when(e.When))
		last = day
	}
	c.line("BEGIN", "VEVENT")
	c.line("UID", c.uid(e)+"@dateline")
	c.line("DTSTAMP", "19700101T000000Z") // required; a true one would change with each run
	c.span(e, day, last)
	c.line("SUMMARY", icsText(title))
	c.line("DESCRIPTION", icsText(c.note(e)))
	if len(e.Sources) > 0 {
		if address := webAddress(c.docs[e.Sources[0].Document].URL); address != nil {
			c.line("URL", address.String())
		}
	}
	if e.Status == timeline.Planned {
		c.line("STATUS", "TENTATIVE")
	}
	c.line("TRANSP", "TRANSPARENT") // it keeps nobody busy
	c.line("X-DATELINE-EDTF", icsText(strings.TrimSpace(e.When.String()+" "+e.When.Mod.String())))
	c.line("END", "VEVENT")
}

// onItsDays tells whether the days of an event are known, both of a period's.
func onItsDays(e timeline.Event) bool {
	w := e.When
	if roughly(w) || w.Mod != edtf.NoModifier {
		return false
	}
	exact := func(d edtf.Date) bool { return d.Grain() >= edtf.Day }
	return w.Kind == edtf.One && exact(w.From) ||
		w.Kind == edtf.Span && exact(w.From) && exact(w.To) && (e.Status == timeline.Period || w.From.Trunc(edtf.Day) == w.To.Trunc(edtf.Day))
}

// span writes when the event begins and ends: at clock times where these are known, else on whole days, the end being
// the day after the last as RFC 5545 wants it.
func (c *calendar) span(e timeline.Event, first, last edtf.Date) {
	from, to := e.When.From, cmp.Or(e.When.To, e.When.From)
	if onItsDays(e) && from.Grain() >= edtf.Minute && to.Grain() >= edtf.Minute {
		c.line("DTSTART", icsClock(from))
		if to != from {
			c.line("DTEND", icsClock(to))
		}
		return
	}
	c.line("DTSTART;VALUE=DATE", icsDay(first))
	if next := last.Add(1, edtf.Day); !next.IsZero() {
		c.line("DTEND;VALUE=DATE", icsDay(next))
	}
}

func icsDay(d edtf.Date) string { return fmt.Sprintf("%04d%02d%02d", d.Year(), d.Month(), d.Day()) }

// icsClock is a time in UTC where its offset is known, and a "floating" one where it is not.
func icsClock(d edtf.Date) string {
	zone := ""
	if offset, ok := d.Offset(); ok {
		d, zone = d.Add(-offset, edtf.Minute), "Z"
	}
	return fmt.Sprintf("%sT%02d%02d%02d%s", icsDay(d), d.Hour(), max(d.Minute(), 0), max(d.Second(), 0), zone)
}

// uid is the ID of the event, if it is one of ours and new, and else one that follows from date and title.
func (c *calendar) uid(e timeline.Event) string {
	if linkable.MatchString(e.ID) && !c.uids[e.ID] {
		c.uids[e.ID] = true
		return e.ID
	}
	return newID(e.When.String()+"\x00"+e.Title, c.uids)
}

// note tells how well the date is known, the sentence and where it stands.
func (c *calendar) note(e timeline.Event) string {
	text := c.lang.when(e.When) + ". " + c.lang.precision(e) + c.lang.aside(e) + "."
	for _, s := range e.Sources {
		told := newSource(s, c.docs[s.Document], "", c.lang)
		text += "\n\n" + plain(s.Quote) + "\n– " + plain(told.Name)
		if told.Line != "" {
			text += ", " + plain(told.Line)
		}
	}
	return text
}

// line writes one property, folded so that no line is longer than 75 octets and none is cut inside of a character.
func (c *calendar) line(name, value string) {
	text, room := name+":"+value, 75
	for len(text) > room {
		cut := room
		for cut > 1 && !utf8.RuneStart(text[cut]) {
			cut--
		}
		c.WriteString(text[:cut] + "\r\n ")
		text, room = text[cut:], 74
	}
	c.WriteString(text + "\r\n")
}

// icsText escapes what RFC 5545 section 3.3.11 wants escaped. Line feeds stay, as "\n"; other control characters go.
func icsText(text string) string {
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		lines = append(lines, strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`).Replace(plain(line)))
	}
	return strings.Join(lines, `\n`)
}
