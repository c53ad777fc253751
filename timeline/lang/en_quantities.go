package lang

import (
	"fmt"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// enQuantities are durations, recurrences and vague references. They are marked as TimeML does and never date an event.
var enQuantities = []timex.Rule{
	{Name: "duration", Pattern: "{n} -? ({unit}|{unit:units})", Value: duration},
	{Name: "duration", Pattern: "(the)? (past|last|next|first|coming|final|previous|following) {n} ({unit}|{unit:units})", Value: duration},
	{Name: "duration", Pattern: "(the)? (past|coming) {unit}", Value: duration},
	{Name: "duration-vague", Pattern: "(several|many|some|a few|few|recent) {units}", Value: vagueDuration},
	{Name: "set", Pattern: "(every|each) (other)? ({unit}|{weekday}|{month}|{season}|{daypart})", Value: recurrence},
	{Name: "set", Pattern: "{often}|{plweekday}|{weekday} {nights}", Value: recurrence},
	{Name: "set", Pattern: "({x:modified}|{x:loose}) (each|every) (year|week|month|day)", Value: recurrence},
	{Name: "set", Pattern: "(each|every) (year|month|week) (in|on|at) ({x:modified}|{x:loose})", Value: recurrence},
	{Name: "set", Pattern: "{a:hour} (to|-|—|until) {b:hour} ,? (daily|weekdays|every day|on weekdays|each day)", Value: recurrence},
	{Name: "set", Pattern: "per {unit}", Value: recurrence},
	{Name: "present", Pattern: "now|currently|nowadays", Value: ref("PRESENT_REF")},
	{Name: "past", Pattern: "recently|previously|formerly", Value: ref("PAST_REF")},
	{Name: "future", Pattern: "the future|soon", Value: ref("FUTURE_REF")},
}

// letters are the units of TIMEX3 durations.
var letters = map[edtf.Grain]string{edtf.Millennium: "L", edtf.Century: "C", edtf.Decade: "DE", edtf.Year: "Y", edtf.Quarter: "Q", edtf.Month: "M",
	edtf.Week: "W", edtf.Weekend: "WE", edtf.Day: "D", edtf.Hour: "H", edtf.Minute: "M", edtf.Second: "S"}

func period(n string, u edtf.Grain) string {
	if u == edtf.Century {
		return "P" + n + "00Y"
	}
	if u > edtf.Day {
		return "PT" + n + letters[u]
	}
	return "P" + n + letters[u]
}

func duration(m *timex.Match) (timex.Value, bool) {
	n := 1
	if m.Has("n") {
		n = m.Int("n")
	}
	return timex.Value{Op: timex.Duration, Text: period(fmt.Sprint(n), edtf.Grain(m.Int("unit")))}, n > 0
}

func vagueDuration(m *timex.Match) (timex.Value, bool) {
	return timex.Value{Op: timex.Duration, Text: period("X", edtf.Grain(m.Int("units")))}, true
}

func recurrence(m *timex.Match) (timex.Value, bool) {
	v := timex.Value{Op: timex.Set}
	switch {
	case m.Has("x"), m.Has("a"):
		v.Text = "XXXX"
	case m.Has("month"):
		v.Text = fmt.Sprintf("XXXX-%02d", m.Int("month"))
	case m.Has("weekday"), m.Has("plweekday"):
		v.Text = fmt.Sprintf("XXXX-WXX-%d", m.Int("weekday")+m.Int("plweekday"))
	case m.Has("season"):
		v.Text = "XXXX-" + [...]string{"SP", "SU", "FA", "WI"}[m.Int("season")-1]
	case m.Has("daypart"):
		v.Text = "XXXX-XX-XXT" + [...]string{"", "MO", "MI", "AF", "EV", "NI", "NI"}[m.Int("daypart")]
	default:
		v.Text = period("1", edtf.Grain(m.Int("unit")+m.Int("often")))
	}
	return v, true
}
