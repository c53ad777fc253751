package lang

import (
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// enParts are parts of a time and hedges on it: early, mid, late, the end of, the second week of, circa, probably. The part
// "loose" is a date behind a word that promises one, so that a bare year or month needs no further proof.
var enParts = []timex.Rule{
	{Name: "loose", Part: "loose", Inner: true, Pattern: "{c:cal}|{c:yr}|{c:fiscal}|{c:moment}", Value: inner("c")},
	{Name: "loose", Part: "loose", Inner: true, Pattern: "{c:rel}", Value: func(m *timex.Match) (timex.Value, bool) { return m.Value("c"), m.Value("c").Op != timex.Nothing }},
	{Name: "loose", Part: "loose", Inner: true, Pattern: "({weekday} ,?)? ({month} (the? {ord}|{day})?|{month:anymonth} ({ord:nth}|{day}))", Value: date},
	{Name: "loose", Part: "loose", Inner: true, Pattern: "the? ({season}|{d:'decade}|{d:tensdecade}|{d:decade3} {era})", Value: func(m *timex.Match) (timex.Value, bool) {
		if m.Has("d") {
			return decade(m)
		}
		v := timex.Value{Op: timex.Calendar}
		v.Season = uint8(m.Int("season"))
		return v, true
	}},
	{Name: "loose-unit", Part: "unitref", Inner: true, Pattern: "the {unit}", Value: func(m *timex.Match) (timex.Value, bool) {
		u := edtf.Grain(m.Int("unit"))
		return timex.Value{Op: timex.Shift, Base: timex.Focus, Unit: u, Rel: timex.That}, u >= edtf.Decade && u <= edtf.Week
	}},

	{Name: "early-late", Part: "modified", Pattern: "the? {early} -? (in|on)? {x:loose}", Value: early},
	{Name: "early-late", Part: "modified", Pattern: "the? (very)? {early:edge} of {x:loose}", Value: early},
	{Name: "early-late", Part: "modified", Pattern: "the? (early|latter|late|first|last|final) (part|days|months|weeks|years|half) of {x:loose}", Value: earlyPart},
	{Name: "end-of-unit", Part: "modified", Pattern: "the {early:edge} of {x:unitref}", Value: early},

	{Name: "year-end", Part: "rel", Pattern: "year (-|' s)? end|year's end", Value: yearEnd},

	{Name: "nth-of", Part: "modified", Pattern: "the? ({ord}|{last}) ({weekday}|{unit}) (of|in) {x:loose}", Value: nthOf},
	{Name: "nth-of", Part: "modified", Pattern: "the? ({ord}|{last}) ({weekday}|{unit}) (of|in) {x:unitref}", Value: nthOf},
	{Name: "last", Part: "last", Inner: true, Pattern: "last|final", Value: func(*timex.Match) (timex.Value, bool) { return count(-1) }},

	{Name: "circa", Part: "modified", Pattern: "{circa} ({x:modified}|{x:loose}|{x:plainyear})", Value: circa},
	{Name: "circa", Part: "modified", Pattern: "(about|around|approximately|roughly) (the year)? ({x:modified}|{x:loose})", Value: about},
	{Name: "circa", Part: "modified", Pattern: "(about|around|approximately|roughly) {x:plainyear}", Value: about},
	{Name: "circa", Part: "modified", Pattern: "(some time|sometime) (in|during|around|about)? ({x:modified}|{x:loose})", Value: func(m *timex.Match) (timex.Value, bool) {
		v, ok := inner("x")(m)
		text := strings.ToLower(m.Text(""))
		v.Approx = v.Approx || strings.Contains(text, "around") || strings.Contains(text, "about")
		return v, ok
	}},
	{Name: "probably", Part: "modified", Pattern: "(probably|perhaps|possibly|presumably) (in|on)? ({x:modified}|{x:loose})", Value: probably},
	{Name: "uncertain", Part: "modified", Pattern: "{x:yr} _ \\?", Value: func(m *timex.Match) (timex.Value, bool) {
		v, _ := probably(m)
		return v, m.Next(1) == ")"
	}},
	{Name: "plain-year", Part: "plainyear", Inner: true, Pattern: "{y:year3}|{y:shortyear}", Value: weakYear},
}

func inner(name string) func(*timex.Match) (timex.Value, bool) {
	return func(m *timex.Match) (timex.Value, bool) { return m.Value(name), m.Value(name).Op != timex.Nothing }
}

// early puts a modifier on a date. On a single day it would tell of the hour only and is dropped.
func early(m *timex.Match) (timex.Value, bool) {
	v := m.Value("x")
	if prev := strings.ToLower(m.Prev(1)); ages[prev] && v.YearGrain == edtf.Decade {
		return v, false // "in her late 60s"
	}
	if v.Op == timex.Nothing || v.Op > timex.Both || v.Mod != 0 {
		return v, false
	}
	if !followsCount(m) && v.Grain() < edtf.Day {
		v.Mod = edtf.Modifier(m.Int("early"))
	}
	return v, !followsCount(m)
}

// yearEnd is the end of the document's year.
func yearEnd(m *timex.Match) (timex.Value, bool) {
	v, _ := shift(timex.Doc, 0, edtf.Year, timex.This)(m)
	v.Mod = edtf.Late
	return v, !m.NextClass(1, "num")
}

// ages are the words before "late 60s" when that is an age.
var ages = set("his her their my our your its")

// earlyPart reads "the latter part of 1940", "the first days of May", "the last years of the century".
func earlyPart(m *timex.Match) (timex.Value, bool) {
	v := m.Value("x")
	text := strings.ToLower(m.Text(""))
	v.Mod = edtf.Late
	if strings.Contains(text, "early ") || strings.Contains(text, "first ") {
		v.Mod = edtf.Early
	}
	return v, v.Op == timex.Calendar && v.Grain() < edtf.Day
}

func nthOf(m *timex.Match) (timex.Value, bool) {
	x := m.Value("x")
	v := timex.Value{Op: timex.Nth, N: m.Int("ord") + m.Int("last"), Unit: edtf.Grain(m.Int("unit")), Of: &x}
	v.Weekday = uint8(m.Int("weekday"))
	if v.Weekday != 0 {
		v.Unit = edtf.Day
	}
	return v, v.Unit > x.Grain() && v.Unit <= edtf.Day && v.Unit != edtf.Weekend && x.Grain() != edtf.None
}

func circa(m *timex.Match) (timex.Value, bool) {
	v := m.Value("x")
	v.Approx = true
	if v.Year >= 100 && v.Op == timex.Calendar {
		v.Weak = false
	}
	return v, v.Op != timex.Nothing && v.Op < timex.Duration
}

// about is circa where no count follows: "about 1500 men".
func about(m *timex.Match) (timex.Value, bool) {
	v, ok := circa(m)
	v.Weak = m.Value("x").Weak
	if next := strings.ToLower(m.Next(1)); followsCount(m) || m.NextClass(0, "year4") && pluralNoun(next) && !eventNouns[strings.TrimSuffix(next, "s")] {
		return v, false
	}
	if v.Weak {
		end := m.Next(1)
		ok = ok && (end == "." || end == "," || end == ")" || end == ";" || end == "")
	}
	return v, ok
}

// followsCount tells whether the number that the match ends in counts something.
func followsCount(m *timex.Match) bool {
	next := strings.ToLower(m.Next(1))
	if !m.NextClass(0, "num") {
		return false
	}
	return countNouns[next] || next == "%" || pluralNoun(next) && (!m.NextClass(0, "year4") || m.LastInt() < 1700)
}

func probably(m *timex.Match) (timex.Value, bool) {
	v := m.Value("x")
	v.Uncertain = true
	return v, v.Op != timex.Nothing && v.Op < timex.Duration
}
