package render

import (
	"fmt"
	"testing"
	"time"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// describe writes a mark as text: kind, span, then what else is known of it.
func describe(m mark) string {
	at := func(t int64) string { return time.UnixMilli(t).UTC().Format("2006-01-02T15:04") }
	text := []string{"point", "period", "either", "both"}[m.Kind] + " " + at(m.Start) + " " + at(m.End)
	for _, f := range []struct {
		on   bool
		name string
	}{{m.Exact, "exact"}, {m.About, "about"}, {m.Vague, "vague"}, {m.Open != "", "open-" + m.Open}} {
		if f.on {
			text += " " + f.name
		}
	}
	for _, p := range m.Parts {
		text += " part " + at(p[0])
	}
	if m.Core != nil {
		text += " core " + at(m.Core[0]) + " " + at(m.Core[1])
	}
	return text
}

// The chart draws what the date says and no more; spans are half-open.
func TestMarks(t *testing.T) {
	for _, c := range []struct{ when, status, want string }{
		{"1979-11-04", "happened", "point 1979-11-04T00:00 1979-11-05T00:00 exact"},
		{"1970-01-01", "happened", "point 1970-01-01T00:00 1970-01-02T00:00 exact"},
		{"1969-12-31", "happened", "point 1969-12-31T00:00 1970-01-01T00:00 exact"},
		{"1970", "happened", "point 1970-01-01T00:00 1971-01-01T00:00"},
		{"1957~", "happened", "point 1957-01-01T00:00 1958-01-01T00:00 about"},
		{"197X", "period", "period 1970-01-01T00:00 1980-01-01T00:00 vague"},
		{"0079", "happened", "point 0079-01-01T00:00 0080-01-01T00:00"},
		{"1978-01/1979-02-11", "period", "period 1978-01-01T00:00 1979-02-12T00:00 core 1978-02-01T00:00 1979-02-12T00:00"},
		{"1979-11-04/1981-01-20", "period", "period 1979-11-04T00:00 1981-01-21T00:00"},
		{"2007-05-28/2007-06-03", "happened", "point 2007-05-28T00:00 2007-06-04T00:00"},
		{"1979/..", "period", "period 1979-01-01T00:00 1979-01-01T00:00 open-b"},
		{"../1979", "period", "period 1980-01-01T00:00 1980-01-01T00:00 open-a"},
		{"[1452,1453]", "happened", "either 1452-01-01T00:00 1454-01-01T00:00 part 1452-01-01T00:00 part 1453-01-01T00:00"},
		{"{2007-04,2007-05}", "happened", "both 2007-04-01T00:00 2007-06-01T00:00 part 2007-04-01T00:00 part 2007-05-01T00:00"},
		{"2024-03-05T14:32Z", "happened", "point 2024-03-05T14:32 2024-03-05T14:33 exact"},
		{"2024-03-05T14:32-05:00", "happened", "point 2024-03-05T19:32 2024-03-05T19:33 exact"},
		{"2024-03-05T14:05Z/2024-03-05T15:20Z", "period", "period 2024-03-05T14:05 2024-03-05T15:21"},
	} {
		w, err := edtf.Parse(c.when)
		if err != nil {
			t.Fatal(err)
		}
		m := newMark(timeline.Event{When: w, Status: timeline.Status(c.status)}, 0, languages[0])
		if got := describe(m); got != c.want {
			t.Errorf("%s %s\n got %s\nwant %s", c.when, c.status, got, c.want)
		}
	}
	if m := newMark(timeline.Event{}, 0, languages[0]); m.Kind != nowhere {
		t.Error("an event without a date is on the chart")
	}
}

// Every mark lies in the domain with room to spare, and one event alone does not fill it.
func TestDomain(t *testing.T) {
	for _, tl := range []*timeline.Timeline{iran(), ancient(), many(50), told("", "a.txt", "1979 | 1979 | 1 | A year | In 1979."), told("", "a.txt", "1979/.. | since 1979 | 1 | Long!period | Since 1979.")} {
		p := newPlot(tl, languages[0])
		for _, m := range p.Events {
			if m.Start <= p.Domain[0] || m.End >= p.Domain[1] {
				t.Errorf("%s: %s outside of %d", tl.Title, describe(m), p.Domain)
			}
			if len(p.Events) == 1 && 4*(m.End-m.Start) > p.Domain[1]-p.Domain[0] {
				t.Errorf("%s fills the chart", describe(m))
			}
		}
	}
}

// Times of day stand in the zone they share; where zones differ, in UTC.
func TestClocks(t *testing.T) {
	at := func(dates ...string) string {
		tl := &timeline.Timeline{}
		for _, d := range dates {
			w, err := edtf.Parse(d)
			if err != nil {
				t.Fatal(err)
			}
			tl.Events = append(tl.Events, timeline.Event{When: w})
		}
		p := newPlot(tl, languages[0])
		text := p.Zone
		for _, m := range p.Events {
			text += fmt.Sprintf(" %s %q", time.UnixMilli(m.Start).UTC().Format("15:04"), m.Label)
		}
		return text
	}
	for _, c := range []struct{ got, want string }{
		{at("2024-03-05T14:02-05:00", "2024-03-05T15:00-05:00"), `UTC−5 14:02 "14:02" 15:00 "15:00"`},
		{at("2024-03-05T14:02-05:00", "2024-03-06T09:00-05:00"), `UTC−5 14:02 "5 Mar 2024, 14:02" 09:00 "6 Mar 2024, 09:00"`},
		{at("2024-03-05T14:02Z", "2024-03-05T14:02+01:00"), `UTC 14:02 "14:02" 13:02 "14:02 (UTC+1)"`},
		{at("2024-03-05T14:02"), ` 14:02 "14:02"`},
		{at("2024-03-05"), ` 00:00 "5 Mar 2024"`},
	} {
		if c.got != c.want {
			t.Errorf("got %s\nwant %s", c.got, c.want)
		}
	}
}
