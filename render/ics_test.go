package render

import (
	"strings"
	"testing"

	ics "github.com/arran4/golang-ical"

	"dateline/timeline"
)

// opened reads a calendar with a library that is not ours, and holds its lines to RFC 5545.
func opened(t testing.TB, text string) []*ics.VEvent {
	t.Helper()
	if !strings.HasSuffix(text, "\r\n") {
		t.Error("the last line does not end")
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		if len(line) > 75 || line == "" || strings.ContainsAny(line, "\r\n") {
			t.Errorf("a line of %d octets: %q", len(line), line)
		}
	}
	c, err := ics.ParseCalendar(strings.NewReader(text))
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return c.Events()
}

func property(e *ics.VEvent, name ics.ComponentProperty) string {
	if p := e.GetProperty(name); p != nil {
		return p.Value
	}
	return ""
}

// Days and times are those of the text; what is vaguer says so, in words and in EDTF.
func TestICS(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"1979-11-04 | 4 November 1979 | 1 | A day | It was 4 November 1979.", "19791104 19791105 A day"},
		{"1979-11-04/1981-01-20 | x | 1 | A period!period | x", "19791104 19810121 A period"},
		{"1979-11-04/1981-01-20 | x | 1 | Some time | x", "19791104 19791105 Some time (4 November 1979 – 20 January 1981)"},
		{"1972-05 | May 1972 | 1 | A month | In May 1972.", "19720501 19720502 A month (May 1972)"},
		{"1999-12-31 before | x | 1 | Before | x", "19991231 20000101 Before (before 31 December 1999)"},
		{"2024-03-05T14:02-05:00 | 14:02 | 1 | A time | At 14:02.", "20240305T190200Z  A time"},
		{"2024-03-05T14:02 | 14:02 | 1 | A local time | At 14:02.", "20240305T140200  A local time"},
		{"2024-03-05T14:05Z/2024-03-05T15:20Z | x | 1 | An outage!period | x", "20240305T140500Z 20240305T152000Z An outage"},
		{"0079-08-24 | x | 1 | Old | x", "00790824 00790825 Old"},
	} {
		text, lost := written(t, "ics", told("", "a.txt", c.line))
		e := opened(t, text)[0]
		got := property(e, "DTSTART") + " " + property(e, "DTEND") + " " + property(e, "SUMMARY")
		if got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.line, got, c.want)
		}
		if vague := strings.Contains(c.want, "("); vague != (lost["events vaguer than a day put on their first day, with a note"] == 1) {
			t.Errorf("%s: lost %v", c.line, lost)
		}
	}
}

func TestICSOfSamples(t *testing.T) {
	for name, tl := range samples() {
		text, lost := written(t, "ics", tl)
		events := opened(t, text)
		if got := len(events) + lost["events before the year 1 left out"]; got != len(tl.Events) {
			t.Errorf("%s: %d events of %d, lost %v", name, len(events), len(tl.Events), lost)
		}
		uids := map[string]bool{}
		for _, e := range events {
			uids[e.Id()] = true
		}
		if len(uids) != len(events) {
			t.Errorf("%s: %d UIDs for %d events", name, len(uids), len(events))
		}
	}
}

// An address is ASCII: no sign of a text breaks its line, where readers know more line ends than the standard.
func TestICSAddress(t *testing.T) {
	for in, want := range map[string]string{
		"https://a.org/x?q=b\u2028END:VEVENT&r=\u0085é d": "https://a.org/x?q=b%E2%80%A8END:VEVENT&r=%C2%85%C3%A9%20d",
		"https://a\u2029.org/\u2028#\u2028":               "https://a%E2%80%A9.org/%E2%80%A8#%E2%80%A8",
		"https:\u2028":                                    "",
		"ftp://a.org/":                                    "",
	} {
		tl := told("Title\u2028of\u0085it", "a.txt", "1979-11-04 | 1979 | 1 | x\u2029y | In\u20281979\u0085.")
		tl.Documents[0].URL, tl.Documents[0].Title = in, "A\u2028name"
		text, _ := written(t, "ics", tl)
		if strings.ContainsAny(text, "\u2028\u2029\u0085") {
			t.Errorf("%q: a line end of Unicode is left in\n%q", in, text)
		}
		if got := property(opened(t, text)[0], "URL"); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}

// FuzzICS holds that any texts are one event with the title as it is, in lines as the standard wants them.
func FuzzICS(f *testing.F) {
	for _, a := range attacks {
		f.Add(a, a)
	}
	f.Add("a\r\nEND:VEVENT\r\nBEGIN:VALARM", strings.Repeat("é", 80))
	f.Add(`a\nb\;c,d`, "𝄞")
	f.Fuzz(func(t *testing.T, title, quote string) {
		tl := &timeline.Timeline{Title: title, Events: []timeline.Event{tell("a.txt", "1979-11-04 | 1979 | 1 | x | In 1979.")}}
		tl.Events[0].Title, tl.Events[0].ID, tl.Events[0].Sources[0].Quote = title, title, quote
		text, _ := written(t, "ics", tl)
		events := opened(t, text)
		if len(events) != 1 {
			t.Fatalf("%d events\n%s", len(events), text)
		}
		if got, want := property(events[0], "SUMMARY"), plain(strings.ToValidUTF8(languages[0].titleOf(tl.Events[0]), "\uFFFD")); got != want {
			t.Errorf("title %q, want %q", got, want)
		}
	})
}
