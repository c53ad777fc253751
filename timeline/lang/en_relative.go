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
	{Name: "earlier-day", Part: "rel", Pattern: "(earlier|later|late|early) {d:deixis}|(late|early) (on)? {weekday}", Value: func(m *timex.Match) (timex.Value, bool) {
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
}

func shift(base timex.Base, n int, unit edtf.Grain, rel timex.Rel) func(*timex.Match) (timex.Value, bool) {
	return func(*timex.Match) (timex.Value, bool) {
		return timex.Value{Op: timex.Shift, Base: base, N: n, Unit: unit, Rel: rel}, true
	}
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

func ref(value string) func(*timex.Match) (timex.Value, bool) {
	return func(*timex.Match) (timex.Value, bool) { return timex.Value{Op: timex.Ref, Text: value}, true }
}
