package lang

import (
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// enWeekdays are weekdays, days of a month that is not named, weeks, and what is last, this or next by its name.
var enWeekdays = []timex.Rule{
	{Name: "day-of-month", Part: "rel", Pattern: "the {ord:nth}", Value: dayOfMonth},
	{Name: "iso-week", Part: "rel", Pattern: "{y:year4} - {isoweek}", Value: isoWeek},
	{Name: "week-of", Part: "rel", Pattern: "the? ({unit}) (of|beginning|starting|commencing|ending) (on)? {d:dated}", Value: func(m *timex.Match) (timex.Value, bool) {
		d := m.Value("d")
		u := edtf.Grain(m.Int("unit"))
		return timex.Value{Op: timex.Shift, Base: timex.Of, Unit: u, Of: &d, Rel: timex.This}, u == edtf.Week || u == edtf.Weekend
	}},
	{Name: "weekday", Part: "rel", Pattern: "{weekday}", Value: weekday},
	{Name: "weekday", Part: "rel", Pattern: "{weekday:wday}", Value: weekday},
	{Name: "weekday-of-month", Part: "rel", Pattern: "({weekday}|{weekday:wday}) ,? the {ord:nth}", Value: func(m *timex.Match) (timex.Value, bool) {
		v, _ := weekdayFields(m)
		v.Day = uint8(m.Int("ord"))
		return v, v.Day > 0 && v.Day <= 31 && !m.First() && !ordinalNouns[strings.ToLower(m.Next(1))]
	}},
	{Name: "weekday-part", Part: "rel", Pattern: "(early|late)? {weekday} {daypart}", Value: func(m *timex.Match) (timex.Value, bool) {
		v, ok := weekdayFields(m)
		v.Part = timex.Part(m.Int("daypart"))
		v.Vague = strings.EqualFold(m.Prev(1), "recent")
		return v, ok && !(m.CaptureClass("daypart", "Capital") && m.NextClass(1, "Capital"))
	}},
	{Name: "title", Skip: "a name", Pattern: "{weekday} (evening|night|morning) {Capital}", Value: func(m *timex.Match) (timex.Value, bool) {
		return timex.Value{}, strings.Contains(m.Text(""), "day E") || strings.Contains(m.Text(""), "day N") || strings.Contains(m.Text(""), "day M")
	}},
	{Name: "relative-weekday", Part: "rel", Pattern: "{rel:which} {weekday} {daypart}?", Value: relativeNamed},
	{Name: "relative-weekday", Part: "rel", Pattern: "{weekday} (last|next|this) week", Value: weekdayOfWeek},
	{Name: "relative-weekday", Part: "rel", Pattern: "{weekday} (of|in) (last|next|this) week", Value: weekdayOfWeek},
	{Name: "weekday-before-last", Part: "rel", Pattern: "the {weekday} before last", Value: func(m *timex.Match) (timex.Value, bool) {
		last, _ := weekdayFields(m)
		last.Rel = timex.Last
		return timex.Value{Op: timex.Shift, Base: timex.Of, N: -7, Unit: edtf.Day, Of: &last}, true
	}},
	{Name: "relative-month", Part: "rel", Pattern: "{rel:which} {month} ({day}|{ord:nth})", Value: func(m *timex.Match) (timex.Value, bool) {
		v, ok := relativeNamed(m)
		v.Day = uint8(m.Int("day") + m.Int("ord"))
		return v, ok && possible(int(v.Month), int(v.Day)) && v.Rel != timex.That
	}},
	{Name: "relative-month", Part: "rel", Pattern: "{rel:which} ({month}|{season}|{season:fall}|{feast})", Value: relativeNamed},
	{Name: "last", Part: "which", Inner: true, Pattern: "last|this past", Value: relation(timex.Last)},
	{Name: "this", Part: "which", Inner: true, Pattern: "this coming|this", Value: relation(timex.This)},
	{Name: "next", Part: "which", Inner: true, Pattern: "next", Value: relation(timex.Next)},
	{Name: "that", Part: "which", Inner: true, Pattern: "that same|that|the same", Value: relation(timex.That)},
	{Name: "following", Part: "which", Inner: true, Pattern: "the (following|next|ensuing)|following", Value: relation(timex.Following)},
	{Name: "previous", Part: "which", Inner: true, Pattern: "the (previous|preceding|prior)", Value: relation(timex.Previous)},
}

// adjectiveDays make a name of the weekday behind them.
var adjectiveDays = set("black bloody super cyber fat giving casual good ash maundy palm easter whit shrove holy spy")

// weekday takes a bare weekday, unless it is part of a name.
func weekday(m *timex.Match) (timex.Value, bool) {
	prev := strings.ToLower(m.Prev(1))
	word := m.Text("")
	if adjectiveDays[prev] || personTitles[prev] || prev == "a" && !m.NextClass(1, "word") || prev == "any" {
		return timex.Value{}, false
	}
	if m.NextClass(1, "num") && !m.NextClass(1, "day") {
		return timex.Value{}, false
	}
	if short := len(word) <= 5 && !strings.HasSuffix(strings.ToLower(word), "day"); short && prev != "on" && prev != "last" && prev != "next" && !strings.HasSuffix(word, ".") {
		return timex.Value{}, false
	}
	if m.NextClass(1, "Capital") && len(word) <= 3 && !m.NextClass(1, "month") && !m.NextClass(1, "daypart") {
		return timex.Value{}, false // Sun Microsystems
	}
	if next := m.Next(1); m.NextClass(1, "Capital") && (next == "Times" || next == "Mirror" || next == "Post" || next == "Telegraph" || next == "Express" || next == "Night") {
		return timex.Value{}, false
	}
	if prev == "the" && m.NextClass(1, "Capital") {
		return timex.Value{}, false
	}
	v, ok := weekdayFields(m)
	v.Vague = prev == "recent"
	return v, ok
}

// weekdayOfWeek takes the day of last, this or next week; this week where none is named.
func weekdayOfWeek(m *timex.Match) (timex.Value, bool) {
	v := timex.Value{Op: timex.Shift, Base: timex.Doc, Unit: edtf.Week, Rel: timex.This}
	v.Weekday = uint8(m.Int("weekday"))
	text := strings.ToLower(m.Text(""))
	switch {
	case strings.Contains(text, "last"):
		v.N, v.Rel = -1, timex.Last
	case strings.Contains(text, "next"):
		v.N, v.Rel = 1, timex.Next
	}
	return v, true
}

func relation(r timex.Rel) func(*timex.Match) (timex.Value, bool) {
	return func(*timex.Match) (timex.Value, bool) { return timex.Value{N: int(r), Rel: r}, true }
}

// relativeNamed reads last Tuesday, next spring, the following May, that Christmas.
func relativeNamed(m *timex.Match) (timex.Value, bool) {
	v := timex.Value{Op: timex.Calendar, Rel: timex.Rel(m.Int("rel"))}
	v.Weekday, v.Month, v.Season = uint8(m.Int("weekday")), uint8(m.Int("month")), uint8(m.Int("season"))
	v.Feast = m.Value("feast").Feast
	v.Part = timex.Part(m.Int("daypart"))
	return v, true
}

// dayWords stand before "the 16th" when it is a day.
var dayWords = set("on by until till from before after since of")

// clauseWords show, behind "the 16th", that no noun follows which it would count.
var clauseWords = set("he she it they we i you the a an this that these those his her their its our my was were is are had has have and but when while where who which as in at to with")

// ordinalNouns are what "on the 16th" may count instead of days.
var ordinalNouns = set("floor street st avenue ave day anniversary century birthday minute hour hole lap round parallel amendment battalion regiment brigade division army corps infantry cavalry " +
	"armoured armored squadron fleet congress parliament district precinct ward session attempt time place edition page chapter verse line row seat try shot green tee meridian base ballot vote " +
	"largest biggest most best highest hijra")

// dayOfMonth reads "on the 16th" where no noun follows.
func dayOfMonth(m *timex.Match) (timex.Value, bool) {
	v := timex.Value{Op: timex.Calendar}
	v.Day = uint8(m.Int("ord"))
	next := strings.ToLower(m.Next(1))
	if strings.EqualFold(m.Prev(1), "on") {
		return v, v.Day > 0 && v.Day <= 31 && !ordinalNouns[next] && m.Next(1) != "-"
	}
	return v, v.Day > 0 && v.Day <= 31 && dayWords[strings.ToLower(m.Prev(1))] && (!m.NextClass(1, "word") && !m.NextClass(1, "num") || clauseWords[next] || m.NextClass(1, "Capital"))
}

// isoWeek reads 2024-W10: the week that holds 4 January is the first.
func isoWeek(m *timex.Match) (timex.Value, bool) {
	monday := edtf.WeekOf(edtf.YMD(m.Int("y"), 1, 4)).Add(m.Int("isoweek")-1, edtf.Week).Trunc(edtf.Day)
	day := timex.Value{Op: timex.Calendar}
	day.Year, day.YearGrain, day.Month, day.Day = monday.Year(), edtf.Year, uint8(monday.Month()), uint8(monday.Day())
	return timex.Value{Op: timex.Shift, Base: timex.Of, Unit: edtf.Week, Of: &day, Rel: timex.This}, !monday.IsZero()
}
