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
	{Name: "early-late", Part: "modified", Pattern: "the? (early|latter|late|first|second|last|final|opening|closing) (part|days|months|weeks|years|decades|half) of {x:loose}", Value: earlyPart},
	{Name: "end-of-unit", Part: "modified", Pattern: "the {early:edge} of {x:unitref}", Value: early},

	{Name: "year-end", Part: "rel", Pattern: "year (-|' s)? end|year's end", Value: yearEnd},

	{Name: "turn", Part: "modified", Pattern: "the turn of the ({ord} century|millennium)", Value: turn},
	{Name: "turn", Pattern: "the turn of (the|this|that|last) century", Value: ref("")},
	{Name: "quarter-of-century", Part: "modified", Pattern: "the? ({ord}|{edge:final}) quarter of {x:loose}", Value: quarterOf},
	{Name: "part-of", Part: "modified", Pattern: "the? ({first:opens}|{last}) {n} ({unit}|{unit:units}) (of|in) ({x:modified}|{x:loose})", Value: countOf},
	{Name: "opens", Part: "opens", Inner: true, Pattern: "first|opening", Value: func(*timex.Match) (timex.Value, bool) { return count(1) }},
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
	if strings.Contains(text, "early ") || strings.Contains(text, "first ") || strings.Contains(text, "opening ") {
		v.Mod = edtf.Early
	}
	if strings.Contains(text, "half") && v.Grain() == edtf.Year {
		return v, false // six months
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

// countOf reads "the first nine months of 1915", "the last three days of May". As TimeML it is a length.
func countOf(m *timex.Match) (timex.Value, bool) {
	x := m.Value("x")
	v := timex.Value{Op: timex.Nth, N: 1, Count: m.Int("n"), Unit: edtf.Grain(m.Int("unit")), Of: &x}
	v.Text = length(v.Count, v.Unit)
	if m.Has("last") {
		v.N = -1
	}
	return v, v.Count > 0 && v.Unit > x.Grain() && v.Unit <= edtf.Day && v.Unit != edtf.Weekend && x.Grain() != edtf.None && x.Mod == 0
}

// quarterOf reads "the first quarter of the 19th century": 25 years.
func quarterOf(m *timex.Match) (timex.Value, bool) {
	x, q := m.Value("x"), m.Int("ord")+m.Int("edge")
	return timex.Value{Op: timex.Nth, N: 25*(q-1) + 1, Count: 25, Unit: edtf.Year, Of: &x, Text: "P25Y"}, x.YearGrain == edtf.Century && q >= 1 && q <= 4
}

// turn reads "the turn of the 20th century": the years about its first.
func turn(m *timex.Match) (timex.Value, bool) {
	v := timex.Value{Op: timex.Calendar, Approx: true}
	v.Year, v.YearGrain = 2000, edtf.Year
	if m.Has("ord") {
		v.Year = (m.Int("ord") - 1) * 100
	}
	return v, v.Year > 0
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
	if v.Weekday != 0 && (m.Next(1) == "'" || m.Next(1) == "’") {
		return v, false // "to get around Wednesday's ruling"
	}
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
