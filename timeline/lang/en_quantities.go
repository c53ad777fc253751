package lang

import (
	"fmt"
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// enQuantities are durations, recurrences and vague references. They are marked as TimeML does and never date an event.
var enQuantities = []timex.Rule{
	{Name: "duration", Pattern: "(the|those|these)? ({about:hedge})? {n} (more|additional)? ({unit}|{unit:units}) (or so)?", Value: duration},
	{Name: "duration", Pattern: "{n} - {unit}", Value: duration},
	{Name: "duration", Pattern: "(the)? (past|last|next|first|coming|final|previous|following|latest) {n} ({unit}|{unit:units})", Value: duration},
	{Name: "duration", Pattern: "(the)? (past|coming) {unit} (or so)?", Value: duration},
	{Name: "duration", Pattern: "the (last|next) (decade|century|year|month|week)", Value: lastDuration},
	{Name: "duration-or", Pattern: "(the)? (past|last|next|first)? {a:n} (to|or|-) {n} ({unit}|{unit:units})", Value: duration},
	{Name: "duration-or", Pattern: "{indef} {unit} or two", Value: duration},
	{Name: "duration-half", Pattern: "({about:hedge})? {n} (1 / 2|½|and a half) -? ({unit}|{unit:units})", Value: halves},
	{Name: "duration-half", Pattern: "({about:hedge})? {n} {unit} and a half", Value: halves},
	{Name: "duration-vague", Pattern: "(the)? (past|last|next|coming|first)? (several|many|some|a few|few|couple of) {units}", Value: vagueDuration},
	{Name: "duration-vague", Pattern: "{units}", Value: func(m *timex.Match) (timex.Value, bool) {
		v, ok := vagueDuration(m)
		return v, ok && (strings.EqualFold(m.Prev(1), "for") || strings.EqualFold(m.Prev(1), "within"))
	}},
	{Name: "duration-vague", Pattern: "(recent|coming) {units}|(the)? {units} ahead|the (early|final|intervening) {units}", Value: vagueDuration},
	{Name: "duration-long", Pattern: "{unit} - long", Value: duration},
	{Name: "duration-long", Pattern: "{units} - long", Value: vagueDuration},
	{Name: "duration-year", Pattern: "the (full|fiscal|whole|entire|current|latest)? (fiscal)? year|the (whole|entire|full)? (week|month)", Value: theUnit},
	{Name: "set", Pattern: "(every|each) (other|{ord})? ({unit}|{weekday}|{month}|{season}|{daypart})", Value: recurrence},
	{Name: "set", Pattern: "{often}|{plweekday}|{weekday} {nights}", Value: recurrence},
	{Name: "set", Pattern: "({x:modified}|{x:loose}) (each|every) (year|week|month|day)", Value: recurrence},
	{Name: "set", Pattern: "(each|every) (year|month|week) (in|on|at) ({x:modified}|{x:loose})", Value: recurrence},
	{Name: "set", Pattern: "{a:hour} (to|-|—|until) {b:hour} ,? (daily|weekdays|every day|on weekdays|each day)", Value: recurrence},
	{Name: "set", Pattern: "the? ({ord}|{last}) ({weekday}|{unit}) (of|in) (each|every) (month|year|week|quarter|{season})", Value: recurrence},
	{Name: "set", Pattern: "per {unit}", Value: recurrence},
	{Name: "present", Pattern: "(right|just)? now|currently|nowadays|at present", Value: ref("PRESENT_REF")},
	{Name: "past", Pattern: "(more|most)? recently", Value: ref("PAST_REF")},
	{Name: "past", Pattern: "the past", Value: func(m *timex.Match) (timex.Value, bool) {
		v, _ := ref("PAST_REF")(m)
		return v, strings.EqualFold(m.Prev(1), "in") && !m.NextClass(1, "word")
	}},
	{Name: "present", Pattern: "current|these days|the present (day|time)?", Value: ref("PRESENT_REF")},
	{Name: "that-time", Pattern: "(that|this) (time|period)|this date", Value: func(m *timex.Match) (timex.Value, bool) {
		prev := strings.ToLower(m.Prev(1))
		v := timex.Value{Op: timex.Ref}
		if strings.EqualFold(m.Text(""), "this time") {
			v.Text = "PRESENT_REF"
		}
		return v, strings.EqualFold(m.Text("")[:4], "that") && prev != "all" || prev != "" && timeWords[prev] || prev == "at"
	}},
	{Name: "future", Pattern: "the (near|foreseeable)? future|in future", Value: ref("FUTURE_REF")},
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

// duration reads the count and the unit; an age ("52 years old") is none.
func duration(m *timex.Match) (timex.Value, bool) {
	n, u := 1, edtf.Grain(m.Int("unit"))
	if t := m.Text("n"); t == "a" && m.CaptureClass("unit", "units") {
		return timex.Value{}, false // "a months-long siege"
	}
	if m.Has("n") {
		n = m.Int("n")
	}
	if m.Next(1) == "-" && (strings.EqualFold(m.Next(2), "ago") || strings.EqualFold(m.Next(2), "earlier") || strings.EqualFold(m.Next(2), "long")) || m.Has("n") && n >= 1000 && m.CaptureClass("unit", "unit") {
		return timex.Value{}, false // "a year-earlier loss", "the 1988 quarter"
	}
	if strings.EqualFold(m.Next(1), "old") || m.Next(1) == "-" && strings.EqualFold(m.Next(2), "old") {
		return timex.Value{}, false
	}
	return timex.Value{Op: timex.Duration, Approx: m.Int("about") != 0, Text: length(n, u)}, n > 0
}

// length writes n units; TimeML counts decades in years.
func length(n int, u edtf.Grain) string {
	if u == edtf.Decade {
		n, u = n*10, edtf.Year
	}
	return period(fmt.Sprint(n), u)
}

// theUnit takes "the year" for the one that the text is in, or for a length where it is said when it ended ("for the year
// ended March 31") and where all of it is meant ("the whole year").
func theUnit(m *timex.Match) (timex.Value, bool) {
	u, text := edtf.Year, strings.ToLower(m.Text(""))
	switch {
	case strings.HasSuffix(text, "week"):
		u = edtf.Week
	case strings.HasSuffix(text, "month"):
		u = edtf.Month
	}
	next := strings.ToLower(m.Next(1))
	if m.NextClass(1, "num") || m.NextClass(1, "roman") || next == "of" || next == "-" && !m.Spaced(1) || next == "before" || next == "after" {
		return timex.Value{}, false
	}
	if next == "ended" || next == "ending" || strings.Contains(text, "whole") || strings.Contains(text, "entire") {
		return timex.Value{Op: timex.Duration, Text: length(1, u)}, true
	}
	return timex.Value{Op: timex.Shift, Base: timex.Focus, Unit: u, Rel: timex.That, Vague: true}, true
}

// lastDuration takes "the last decade" for a length only behind a preposition that measures one.
func lastDuration(m *timex.Match) (timex.Value, bool) {
	u := map[string]edtf.Grain{"decade": edtf.Decade, "century": edtf.Century, "year": edtf.Year, "month": edtf.Month, "week": edtf.Week}[strings.ToLower(m.Text("")[9:])]
	prev := strings.ToLower(m.Prev(1))
	return timex.Value{Op: timex.Duration, Text: length(1, u)}, prev == "over" || prev == "for" || prev == "during" || prev == "in" || prev == "within"
}

// halves reads 2 1/2 years, a minute and a half.
func halves(m *timex.Match) (timex.Value, bool) {
	v, ok := duration(m)
	more := map[edtf.Grain]string{edtf.Year: "6M", edtf.Hour: "30M", edtf.Minute: "30S"}[edtf.Grain(m.Int("unit"))]
	v.Text += more
	return v, ok && more != ""
}

func vagueDuration(m *timex.Match) (timex.Value, bool) {
	u := edtf.Grain(m.Int("units"))
	if u == edtf.Century {
		return timex.Value{Op: timex.Duration, Text: "PXC"}, true
	}
	return timex.Value{Op: timex.Duration, Text: period("X", u)}, true
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
