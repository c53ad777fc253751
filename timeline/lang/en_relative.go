package lang

import (
	"strings"

	"github.com/olebedev/when/rules"
	"github.com/olebedev/when/rules/en"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// enRelative are expressions that count from the document's date or from the date that the narrative has reached.
var enRelative = []timex.Rule{
	{Name: "relative-year", Part: "relyear", Inner: true, Pattern: "(of|in|,)? (that|the same) (same)? year", Value: shift(timex.Focus, 0, edtf.Year, timex.That)},
	{Name: "relative-year", Part: "relyear", Inner: true, Pattern: "(of|in)? last year", Value: shift(timex.Doc, -1, edtf.Year, timex.Last)},
	{Name: "relative-year", Part: "relyear", Inner: true, Pattern: "(of|in)? (this year|the current year)", Value: shift(timex.Doc, 0, edtf.Year, timex.This)},
	{Name: "relative-year", Part: "relyear", Inner: true, Pattern: "(of|in)? next year", Value: shift(timex.Doc, 1, edtf.Year, timex.Next)},
	{Name: "relative-year", Part: "relyear", Inner: true, Pattern: "(of|in)? the (following|next|ensuing) year", Value: shift(timex.Focus, 1, edtf.Year, timex.Following)},
	{Name: "relative-year", Part: "relyear", Inner: true, Pattern: "(of|in)? the (previous|preceding|prior) year", Value: shift(timex.Focus, -1, edtf.Year, timex.Previous)},
	{Name: "last-year", Part: "lastyear", Inner: true, Pattern: "last year", Value: shift(timex.Doc, -1, edtf.Year, timex.Last)},
	{Name: "last-year", Part: "lastyear", Inner: true, Pattern: "next year", Value: shift(timex.Doc, 1, edtf.Year, timex.Next)},
	{Name: "last-year", Part: "lastyear", Inner: true, Pattern: "this year", Value: shift(timex.Doc, 0, edtf.Year, timex.This)},

	{Name: "deictic-day", Part: "rel", Pattern: "yesterday|tomorrow|tmr", Value: timex.ByWhen(en.CasualDate(rules.Override))},
	{Name: "deictic-day", Part: "rel", Pattern: "tmrw|tommorow|2moro|tomoz", Value: shift(timex.Doc, 1, edtf.Day, timex.Plain)},
	{Name: "deictic-day", Part: "rel", Pattern: "today", Value: shift(timex.Doc, 0, edtf.Day, timex.Plain)},
	{Name: "deictic-day", Part: "rel", Pattern: "the day before yesterday", Value: shift(timex.Doc, -2, edtf.Day, timex.Plain)},
	{Name: "title", Skip: "a title", Pattern: "the day after tomorrow", Value: func(m *timex.Match) (timex.Value, bool) {
		return timex.Value{}, strings.Contains(m.Text(""), "Day")
	}},
	{Name: "deictic-day", Part: "rel", Pattern: "the day after tomorrow", Value: shift(timex.Doc, 2, edtf.Day, timex.Plain)},
	{Name: "deictic-part", Part: "rel", Pattern: "{d:deixis} {daypart}", Value: partOf},
	{Name: "deictic-part", Part: "rel", Pattern: "({early} -)? {daypart} {d:deixis}", Value: partOf},
	{Name: "deictic-part", Part: "rel", Pattern: "({early} -)? {daypart} (on)? ({weekday}|{weekday:wday})", Value: func(m *timex.Match) (timex.Value, bool) {
		v, ok := weekdayFields(m)
		v.Part = timex.Part(m.Int("daypart"))
		return v, ok
	}},
	{Name: "earlier-day", Part: "rel", Pattern: "(earlier|later|late|early) (on)? ({d:deixis}|{weekday})", Value: func(m *timex.Match) (timex.Value, bool) {
		if m.Has("weekday") {
			return weekdayFields(m)
		}
		return m.Value("d"), true
	}},
	{Name: "tonight", Part: "rel", Pattern: "tonight", Value: nightOf(0)},
	{Name: "last-night", Part: "rel", Pattern: "last night|overnight", Value: nightOf(-1)},
	{Name: "this-part", Part: "rel", Pattern: "(early|late|earlier|later)? this {daypart}", Value: func(m *timex.Match) (timex.Value, bool) {
		return timex.Value{Op: timex.Shift, Unit: edtf.Day, Fields: timex.Fields{Part: timex.Part(m.Int("daypart"))}}, true
	}},
	{Name: "this-part", Part: "deixis", Inner: true, Pattern: "this {daypart}", Value: func(m *timex.Match) (timex.Value, bool) {
		return timex.Value{Op: timex.Shift, Unit: edtf.Day, Fields: timex.Fields{Part: timex.Part(m.Int("daypart"))}}, true
	}},
	{Name: "that-part", Part: "rel", Pattern: "(early|late|earlier|later)? (that|the same|that same|the very same) {daypart}", Value: narrativePart(0)},
	{Name: "next-part", Part: "rel", Pattern: "(early|late|by)? the? (next|following) {daypart}", Value: narrativePart(1)},
	{Name: "previous-part", Part: "rel", Pattern: "the (previous|preceding) {daypart}", Value: func(m *timex.Match) (timex.Value, bool) {
		return narrativeDay(-1, timex.Part(m.Int("daypart"))), true
	}},
	{Name: "previous-part", Part: "rel", Pattern: "the {daypart} before", Value: bare(func(m *timex.Match) (timex.Value, bool) {
		return narrativeDay(-1, timex.Part(m.Int("daypart"))), true
	})},

	{Name: "last-unit", Part: "rel", Pattern: "(last|this past) {unit}", Value: unitOf(timex.Doc, -1, timex.Last)},
	{Name: "before-last", Part: "rel", Pattern: "the {unit} before last", Value: unitOf(timex.Doc, -2, timex.Last)},
	{Name: "this-unit", Part: "rel", Pattern: "(this|the current) {unit}", Value: unitOf(timex.Doc, 0, timex.This)},
	{Name: "next-unit", Part: "rel", Pattern: "(next|the coming|this coming|the upcoming) {unit}", Value: nextUnit},
	{Name: "the-weekend", Part: "rel", Pattern: "the weekend", Value: shift(timex.Doc, 0, edtf.Weekend, timex.Plain)},
	{Name: "earlier-unit", Part: "rel", Pattern: "earlier (this|in the) {unit}", Value: sofar},
	{Name: "later-unit", Part: "rel", Pattern: "later this {unit}", Value: remaining},
	{Name: "later-that-unit", Part: "rel", Pattern: "(earlier|later) (in)? (that|the same|that same) {unit}", Value: unitOf(timex.Focus, 0, timex.That)},
	{Name: "later-that-unit", Part: "rel", Pattern: "later (in the|the same) {unit}", Value: unitOf(timex.Focus, 0, timex.That)},
	{Name: "that-unit", Part: "rel", Pattern: "(that|the same|that same|that very|this same|the very same) {unit}", Value: unitOf(timex.Focus, 0, timex.That)},
	{Name: "following-unit", Part: "rel", Pattern: "the (following|next|ensuing|subsequent|succeeding) {unit}", Value: unitOf(timex.Focus, 1, timex.Following)},
	{Name: "following-unit", Part: "rel", Pattern: "the {unit} (after|afterwards|following)", Value: unitThen(1)},
	{Name: "next-day", Part: "rel", Pattern: "next day", Value: shift(timex.Focus, 1, edtf.Day, timex.Following)},
	{Name: "previous-unit", Part: "rel", Pattern: "the (previous|preceding|prior) {unit}", Value: unitOf(timex.Focus, -1, timex.Previous)},
	{Name: "previous-unit", Part: "rel", Pattern: "the {unit} (before|earlier)", Value: unitThen(-1)},

	{Name: "ago", Part: "rel", Pattern: "({about:hedge})? {n} ({unit}|{unit:units}) ago", Value: ago},
	{Name: "ago", Part: "rel", Pattern: "half an hour ago", Value: timex.ByWhen(en.PastTime(rules.Override))},
	{Name: "ago-to-day", Part: "rel", Pattern: "{n} ({unit}|{unit:units}) ago (today|this week)", Value: ago},
	{Name: "ago-vague", Pattern: "({about:hedge})? (several|some|many|a few|few|a number of) ({unit:units}) (ago|earlier|before|previously)", Value: ref("PAST_REF")},
	{Name: "later-vague", Pattern: "(several|some|many|a few|few|a number of)? {units} (later|afterwards)", Value: ref("FUTURE_REF")},
	{Name: "ago-vague", Pattern: "{units} ago", Value: ref("PAST_REF")},
	{Name: "in-units", Pattern: "{n} ({unit}|{unit:units})", Value: promise},
	{Name: "in-units", Pattern: "a fortnight", Value: func(m *timex.Match) (timex.Value, bool) {
		v, _ := shift(timex.Doc, 14, edtf.Day, timex.Plain)(m)
		v.Promise, v.Text = true, "P2W"
		return v, strings.EqualFold(m.Prev(1), "in")
	}},
	{Name: "from-now", Part: "rel", Pattern: "{n} ({unit}|{unit:units}) from (now|{day:today})", Value: fromNow},
	{Name: "today", Part: "today", Inner: true, Pattern: "today", Value: func(*timex.Match) (timex.Value, bool) { return count(1) }},
	{Name: "later", Part: "rel", Pattern: "({about:hedge})? {n} ({unit}|{unit:units}) (later|afterwards|thereafter|afterward|hence)", Value: after(1)},
	{Name: "later", Part: "rel", Pattern: "({about:hedge})? {n} ({unit}|{unit:units}) (after|on)", Value: bare(after(1))},
	{Name: "same-day-later", Part: "rel", Pattern: "the same (day|date) {n} ({unit}|{unit:units}) (later|{back:before})", Value: sameDay},
	{Name: "same-day-later", Part: "rel", Pattern: "the same (day|date) {shift:relyear}", Value: sameDay},
	{Name: "before", Part: "before", Inner: true, Pattern: "earlier|before|previously", Value: func(*timex.Match) (timex.Value, bool) { return count(1) }},
	{Name: "earlier", Part: "rel", Pattern: "({about:hedge})? {n} ({unit}|{unit:units}) (earlier|previously)", Value: after(-1)},
	{Name: "earlier", Part: "rel", Pattern: "({about:hedge})? {n} ({unit}|{unit:units}) before", Value: bare(after(-1))},
	{Name: "fortnight-later", Part: "rel", Pattern: "a fortnight (later|afterwards)", Value: shift(timex.Focus, 14, edtf.Day, timex.Plain)},
	{Name: "fortnight-ago", Part: "rel", Pattern: "a fortnight ago", Value: shift(timex.Doc, -14, edtf.Day, timex.Plain)},
	{Name: "hedge", Part: "hedge", Inner: true, Pattern: "about|around|nearly|almost|some|roughly|approximately|over|only|just|barely|exactly|fully|(no)? more than|(no)? less than|fewer than|at least|at most|up to", Value: func(m *timex.Match) (timex.Value, bool) {
		switch strings.ToLower(m.Text("")) {
		case "only", "just", "barely", "exactly", "fully":
			return count(0)
		}
		return count(1)
	}},

	{Name: "before-date", Part: "rel", Pattern: "{n} ({unit}|{unit:units}) (before|prior to) (the)? {d:dated}", Value: fromDate(-1)},
	{Name: "after-date", Part: "rel", Pattern: "{n} ({unit}|{unit:units}) after (the)? {d:dated}", Value: fromDate(1)},
	{Name: "before-date", Part: "rel", Pattern: "the {unit} before {d:dated}|(the)? {eve} of {d:dated}", Value: fromDate(-1)},
	{Name: "after-date", Part: "rel", Pattern: "the {unit} after {d:dated}", Value: fromDate(1)},
	{Name: "eve", Part: "eve", Inner: true, Pattern: "eve", Value: func(*timex.Match) (timex.Value, bool) { return count(1) }},
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
		return v, ok && !(m.CaptureClass("daypart", "Capital") && m.NextClass(1, "Capital"))
	}},
	{Name: "title", Skip: "a name", Pattern: "{weekday} (evening|night|morning) {Capital}", Value: func(m *timex.Match) (timex.Value, bool) {
		return timex.Value{}, strings.Contains(m.Text(""), "day E") || strings.Contains(m.Text(""), "day N") || strings.Contains(m.Text(""), "day M")
	}},
	{Name: "relative-weekday", Part: "rel", Pattern: "{rel:which} {weekday} {daypart}?", Value: relativeNamed},
	{Name: "relative-weekday", Part: "rel", Pattern: "{weekday} (last|next|this) week", Value: weekdayOfWeek},
	{Name: "relative-weekday", Part: "rel", Pattern: "{weekday} (of|in) (last|next|this) week", Value: weekdayOfWeek},
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

func shift(base timex.Base, n int, unit edtf.Grain, rel timex.Rel) func(*timex.Match) (timex.Value, bool) {
	return func(*timex.Match) (timex.Value, bool) {
		return timex.Value{Op: timex.Shift, Base: base, N: n, Unit: unit, Rel: rel}, true
	}
}

// deadline is the rule of the when library for "in two hours", "within a week".
var deadline = en.Deadline(rules.Override)

// promise reads "two weeks" behind in or within: a date if something is to come, else a length of time.
func promise(m *timex.Match) (timex.Value, bool) {
	prev := strings.ToLower(m.Prev(1))
	if prev != "in" && prev != "within" {
		return timex.Value{}, false
	}
	v, ok := timex.ReadWhen(deadline, prev+" "+m.Text(""))
	d, _ := duration(m)
	v.Promise, v.Text = true, d.Text
	return v, ok && v.Op == timex.Shift
}

// fromNow counts from the document's day; weeks from today are days.
func fromNow(m *timex.Match) (timex.Value, bool) {
	v := timex.Value{Op: timex.Shift, N: m.Int("n"), Unit: edtf.Grain(m.Int("unit"))}
	if v.Unit == edtf.Week {
		v.N, v.Unit = 7*v.N, edtf.Day
	}
	v.Same = m.Has("day") && v.Unit != edtf.Day
	return v, v.N > 0 && v.Unit != edtf.Weekend && v.Unit <= edtf.Day
}

func nightOf(day int) func(*timex.Match) (timex.Value, bool) {
	return func(*timex.Match) (timex.Value, bool) {
		return timex.Value{Op: timex.Shift, N: day, Unit: edtf.Day, Fields: timex.Fields{Part: timex.Night}}, true
	}
}

// narrativeDay is a part of the day before the one that the narrative has reached, of that day or of the next.
func narrativeDay(days int, p timex.Part) timex.Value {
	rel := [...]timex.Rel{timex.Previous, timex.That, timex.Following}[days+1]
	return timex.Value{Op: timex.Shift, Base: timex.Focus, N: days, Unit: edtf.Day, Rel: rel, Fields: timex.Fields{Part: p}}
}

func narrativePart(days int) func(*timex.Match) (timex.Value, bool) {
	return func(m *timex.Match) (timex.Value, bool) {
		return narrativeDay(days, timex.Part(m.Int("daypart"))), true
	}
}

func unitOf(base timex.Base, n int, rel timex.Rel) func(*timex.Match) (timex.Value, bool) {
	return func(m *timex.Match) (timex.Value, bool) {
		v := timex.Value{Op: timex.Shift, Base: base, N: n, Unit: edtf.Grain(m.Int("unit")), Rel: rel}
		return v, v.Unit <= edtf.Day && (v.Unit != edtf.Day || base == timex.Focus) && v.Unit != edtf.Century && v.Unit != edtf.Millennium || v.Unit == edtf.Century && base == timex.Focus
	}
}

// nextUnit is from the document's date, but "next year" inside a narrative without one is refused when it is resolved.
func nextUnit(m *timex.Match) (timex.Value, bool) { return unitOf(timex.Doc, 1, timex.Next)(m) }

// unitThen reads "the year after" where nothing follows that it would be after of.
func unitThen(n int) func(*timex.Match) (timex.Value, bool) {
	rel := timex.Following
	if n < 0 {
		rel = timex.Previous
	}
	return bare(unitOf(timex.Focus, n, rel))
}

// bare accepts a match only where a clause ends behind it: "two days after" but not "two days after the battle".
func bare(value func(*timex.Match) (timex.Value, bool)) func(*timex.Match) (timex.Value, bool) {
	return func(m *timex.Match) (timex.Value, bool) {
		switch m.Next(1) {
		case "", ",", ".", ";", ")", ":", "-", "—":
			return value(m)
		}
		return timex.Value{}, false
	}
}

func sofar(m *timex.Match) (timex.Value, bool) {
	v, ok := unitOf(timex.Doc, 0, timex.This)(m)
	v.Sofar = true
	return v, ok
}

func remaining(m *timex.Match) (timex.Value, bool) {
	v, ok := unitOf(timex.Doc, 0, timex.This)(m)
	v.Remaining = true
	return v, ok
}

// ago counts back from the document's date. A month counted back is only about right; a year is as fine as it was said.
func ago(m *timex.Match) (timex.Value, bool) {
	u := edtf.Grain(m.Int("unit"))
	v := timex.Value{Op: timex.Shift, Base: timex.Doc, N: -m.Int("n"), Unit: u}
	v.Approx = m.Int("about") != 0 || u == edtf.Month || u == edtf.Decade || u == edtf.Century
	return v, v.N < 0 && u != edtf.Weekend && u != edtf.Millennium
}

// after counts from the narrative's date.
func after(sign int) func(*timex.Match) (timex.Value, bool) {
	return func(m *timex.Match) (timex.Value, bool) {
		u := edtf.Grain(m.Int("unit"))
		v := timex.Value{Op: timex.Shift, Base: timex.Focus, N: sign * m.Int("n"), Unit: u}
		v.Approx = m.Int("about") != 0 || u == edtf.Month || u == edtf.Decade || u == edtf.Century
		return v, v.N != 0 && u != edtf.Weekend && u != edtf.Millennium
	}
}

// sameDay reads "the same day two years later", "the same date last year".
func sameDay(m *timex.Match) (timex.Value, bool) {
	v, ok := m.Value("shift"), true
	if !m.Has("shift") {
		sign := 1
		if m.Has("back") {
			sign = -1
		}
		v, ok = after(sign)(m)
	}
	v.Same, v.Approx = true, false
	return v, ok && v.Unit <= edtf.Month && v.N != 0
}

func fromDate(sign int) func(*timex.Match) (timex.Value, bool) {
	return func(m *timex.Match) (timex.Value, bool) {
		d := m.Value("d")
		u := edtf.Grain(m.Int("unit"))
		if m.Has("eve") {
			u = edtf.Day
		}
		n := 1
		if m.Has("n") {
			n = m.Int("n")
		}
		return timex.Value{Op: timex.Shift, Base: timex.Of, N: sign * n, Unit: u, Of: &d}, u <= edtf.Day && u >= edtf.Year && u != edtf.Weekend
	}
}

// adjectiveDays make a name of the weekday behind them.
var adjectiveDays = set("black bloody super cyber fat giving casual good ash maundy palm easter whit shrove holy spy")

// weekday takes a bare weekday, unless it is part of a name.
func weekday(m *timex.Match) (timex.Value, bool) {
	prev := strings.ToLower(m.Prev(1))
	word := m.Text("")
	if adjectiveDays[prev] || personTitles[prev] {
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
	return weekdayFields(m)
}

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

func ref(value string) func(*timex.Match) (timex.Value, bool) {
	return func(*timex.Match) (timex.Value, bool) { return timex.Value{Op: timex.Ref, Text: value}, true }
}

// dayWords stand before "the 16th" when it is a day.
var dayWords = set("on by until till from before after since of")

// clauseWords show, behind "the 16th", that no noun follows which it would count.
var clauseWords = set("he she it they we i you the a an this that these those his her their its our my was were is are had has have and but when while where who which as in at to at with")

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
