package lang

import (
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// enCalendar are dates by the calendar: days, months, years, decades, centuries, quarters, halves, seasons.
var enCalendar = []timex.Rule{
	{Name: "day-month-year", Part: "cal", Pattern: "(({weekday}|{weekday:wday}) ,?)? (the? {ord}|{day} .?) (day)? (of|-|/)? {month:anymonth} (-|/)? ,? (of|in)? (the year)? {yr:yrd}", Value: date},
	{Name: "month-day-year", Part: "cal", Pattern: "(({weekday}|{weekday:wday}) ,?)? {month:anymonth} (the)? ({day}|{ord}) ,? (of|in)? {yr:yrd}", Value: date},
	{Name: "year-month-day", Part: "cal", Pattern: "{yr:year4} ,? -? {month} -? ({day}|{ord})", Value: date},
	{Name: "day-month", Part: "cal", Pattern: "(({weekday}|{weekday:wday}) ,?)? (the? {ord}|the? {day}) (day)? (of|-)? {month}", Value: date},
	{Name: "month-day", Part: "cal", Pattern: "(({weekday}|{weekday:wday}) ,?)? {month} (the)? ({day}|{ord})", Value: monthDay},
	{Name: "day-month-relative-year", Part: "cal", Pattern: "(the? {ord}|{day}) (of)? {month} ,? {shift:relyear}", Value: date},
	{Name: "month-day-relative-year", Part: "cal", Pattern: "{month} ({day}|{ord}) ,? {shift:relyear}", Value: date},
	{Name: "month-year", Part: "cal", Pattern: "{month:anymonth} ,? (of|in)? (the year)? {yr:yrd}", Value: date},
	{Name: "year-month", Part: "cal", Pattern: "{yr:year4} ,? {month}", Value: yearMonth},
	{Name: "month-year", Part: "cal", Pattern: "{month} _ - _ {yr:year4}", Value: date},
	{Name: "month-short-year", Part: "cal", Pattern: "{month} _ - _ {yr:short}", Value: date},
	{Name: "month-relative-year", Part: "cal", Pattern: "{month} ,? {shift:relyear}", Value: date},
	{Name: "month-year", Part: "cal", Pattern: "the month of {month:anymonth} ,? {yr}?", Value: date},
	{Name: "month-in-digits", Part: "cal", Pattern: "{month:num} _ / _ {yr:year4}", Value: func(m *timex.Match) (timex.Value, bool) {
		v := timex.Value{Op: timex.Calendar}
		v.Month, v.Year, v.YearGrain = uint8(m.Int("month")), m.Int("yr"), edtf.Year
		return v, m.Int("month") >= 1 && m.Int("month") <= 12 && m.Prev(1) != "/"
	}},
	{Name: "month", Part: "cal", Pattern: "{month}", Value: month},
	{Name: "iso-date", Part: "cal", Pattern: "{iso} ({zone} )?", Value: iso},
	{Name: "slashed-date", Part: "cal", Pattern: "{slash}", Value: slashed},
	{Name: "two-digits", Part: "short", Inner: true, Pattern: "{y:yy}", Value: func(m *timex.Match) (timex.Value, bool) {
		v, ok := year(m)
		v.Short = true
		return v, ok
	}},

	{Name: "year", Part: "cal", Pattern: "{yr}", Value: bareYear},
	{Name: "year", Part: "cal", Pattern: "the year (of (our|the) lord|of grace)? {yr}", Value: func(m *timex.Match) (timex.Value, bool) { return m.Value("yr"), true }},
	{Name: "year", Part: "cal", Pattern: "the year {yr:thousand}", Value: inner("yr")},
	{Name: "year-old", Pattern: "the year {y:year3}", Value: weakYear},
	{Name: "year-old", Pattern: "{y:year3}", Value: oldYear},
	{Name: "year-old", Pattern: "{y:shortyear}", Value: oldYear},
	{Name: "short", Part: "shortyear", Inner: true, Pattern: "{y:yy}", Value: year},

	{Name: "decade", Part: "cal", Pattern: "the? {d:decade} {era}?", Value: decade},
	{Name: "decade-old", Part: "cal", Pattern: "the? {d:decade3} {era}", Value: decade},
	{Name: "decade-short", Part: "cal", Pattern: "the {d:'decade}", Value: decade},
	{Name: "decade-short", Part: "cal", Pattern: "{d:'decade}", Value: func(m *timex.Match) (timex.Value, bool) {
		if t := m.Text("d"); t[0] >= '0' && t[0] <= '9' && !m.Joined(1) && !strings.EqualFold(m.Prev(1), "early") && !strings.EqualFold(m.Prev(2), "mid") && !strings.EqualFold(m.Prev(1), "late") || ages[strings.ToLower(m.Prev(2))] || ages[strings.ToLower(m.Prev(3))] {
			return timex.Value{}, false // "in his 70s"
		}
		return decade(m)
	}},
	{Name: "decade-word", Part: "cal", Pattern: "the ({c:teen} -?)? {d:tensdecade}", Value: decade},
	{Name: "decade-word", Part: "cal", Pattern: "{c:teen} -? {d:tensdecade}", Value: decade},
	{Name: "century", Part: "cal", Pattern: "the? {ord} -? (century|centuries|cent .?|c.) {era}?", Value: age(edtf.Century)},
	{Name: "century", Part: "cal", Pattern: "the? {ord:nthroman} (century|centuries) {era}?", Value: age(edtf.Century)},
	{Name: "century", Part: "cal", Pattern: "the? {ord:roman} (century|centuries) {era}?", Value: age(edtf.Century)},
	{Name: "millennium", Part: "cal", Pattern: "the? {ord} -? (millennium|millennia) {era}?", Value: age(edtf.Millennium)},
	{Name: "centuries-or", Part: "cal", Pattern: "the? {a:ord} (or|and|to|-) (the)? {b:ord} (century|centuries) {era}?", Value: twoCenturies},

	{Name: "season-year", Part: "cal", Pattern: "the? ({season}|{season:fall}) (of|,|in)? (the year)? {yr:yrd}", Value: season},
	{Name: "season-two-years", Part: "cal", Pattern: "the? {season} (of)? {yr:year4} (-|/|to|and) ({yy}|{yy:year4}|{yy:day})", Value: season},
	{Name: "season-relative-year", Part: "cal", Pattern: "the? ({season}|{season:fall}) {shift:relyear}", Value: season},
	{Name: "season", Part: "cal", Pattern: "the? {season}|the {season:fall}", Value: bareSeason},
	{Name: "season-event", Part: "cal", Pattern: "{season}|{season:fall}", Value: func(m *timex.Match) (timex.Value, bool) {
		v := timex.Value{Op: timex.Calendar, Vague: namesEvent(m)}
		v.Season = uint8(m.Int("season"))
		return v, event(m) && !nounLike[strings.ToLower(m.Next(1))]
	}},
}

// date makes a calendar date of what a pattern captured. With a relative year ("March last year") it is a shift narrowed by
// the fields.
func date(m *timex.Match) (timex.Value, bool) {
	v := ofYear(m)
	if v.Year < 1000 && v.Year > 0 && !v.Short && v.Era == timex.NoEra && (followsCount(m) || m.Next(1) == "to") {
		return v, false // "in January of 114,000", "a low in January of 114 to over 250"
	}
	day := m.Int("day") + m.Int("ord")
	if day > 31 || day == 0 && (m.Has("day") || m.Has("ord")) {
		return v, false
	}
	v.Month, v.Day, v.Weekday = uint8(m.Int("month")), uint8(day), uint8(m.Int("weekday"))
	if v.Day != 0 && v.YearGrain == edtf.None && v.Op == timex.Calendar && !possible(int(v.Month), day) {
		return v, false
	}
	return v, true
}

// possible tells whether a month has such a day in any year.
func possible(month, day int) bool { return !edtf.YMD(2000, month, day).IsZero() }

// monthDay refuses a count behind a month: "May 12 people", "march 4 change".
func monthDay(m *timex.Match) (timex.Value, bool) {
	if n := strings.ToLower(m.Next(1)); m.Has("day") && (countNouns[n] || n == "%" || n == "percent" || n == "per") {
		return timex.Value{}, false
	}
	v, ok := date(m)
	if strings.EqualFold(m.Prev(1), "in") && m.Has("ord") && strings.Contains(m.Text(""), " the ") && m.Spaced(1) && m.NextClass(1, "word") {
		return v, false // "in December the first shaft was sunk"
	}
	if strings.EqualFold(m.Prev(1), "the") && m.NextClass(1, "Capital") {
		v.Vague = namesEvent(m)
		return v, ok && event(m) // "the Aug. 7 Embassy bombings", not "the May Fourth Movement"
	}
	return v, ok
}

// event tells whether a noun that an event is called by stands behind the match, or behind one more word: "the August battles",
// "the summer peace offensive".
func event(m *timex.Match) bool { return eventNoun(m) > 0 }

// namesEvent tells whether that noun is written as a name, or the match as part of one: "the Spring Offensive", "the Arab Spring
// revolts".
func namesEvent(m *timex.Match) bool {
	n := eventNoun(m)
	return n > 0 && m.NextClass(n, "Capital") || m.NextClass(0, "season") && m.NextClass(0, "Capital") && !m.First()
}

// eventNoun is how many tokens behind the match that noun stands, 0 without one.
func eventNoun(m *timex.Match) int {
	for n := 1; n <= 2 && m.Spaced(n) && (m.NextClass(n, "word") || m.NextClass(n, "Capital")); n++ {
		if isEvent(strings.ToLower(m.Next(n))) {
			return n
		}
	}
	return 0
}

// nameMonths are first names and surnames too.
var nameMonths = map[string]bool{"may": true, "april": true, "june": true, "august": true, "march": true, "jan": true, "mar": true}

// month takes a month alone. Those that are names as well need a word before them that wants a time.
func month(m *timex.Match) (timex.Value, bool) {
	v := timex.Value{Op: timex.Calendar}
	v.Month = uint8(m.Int("month"))
	prev, next, word := strings.ToLower(m.Prev(1)), m.Next(1), strings.ToLower(m.Text(""))
	if m.CaptureClass("month", "Capital") && !m.PrevClass(1, "Capital") && event(m) && !timeWords[prev] {
		v.Vague = namesEvent(m)
		return v, true
	}
	if m.NextClass(1, "num") && !m.NextClass(1, "day") && !m.NextClass(1, "year4") && !timeWords[prev] {
		return v, false
	}
	if personTitles[prev] || m.PrevClass(1, "num") && !m.PrevClass(1, "year4") || prev == "the" && m.NextClass(1, "Capital") {
		return v, false
	}
	if timeWords[prev] || prev == "early" || prev == "late" || prev == "-" && strings.EqualFold(m.Prev(2), "mid") {
		return v, true
	}
	if m.Joined(1) || m.Joined(2) && (prev == "and" || prev == "or" || prev == "to" || prev == "," || prev == "-") {
		return v, true
	}
	if written := m.Text(""); len(word) <= 4 && written == strings.ToUpper(written) && word != "june" && word != "july" && word != "may" {
		return v, false // "the Disasters Emergency Committee (DEC)"
	}
	if m.First() && (next == ":" && word != "jan" && word != "mar" || next == "," && (word == "august" || word == "march")) || prev == "(" && next == ")" {
		return v, true // the label of a line, or all that a bracket says
	}
	short := strings.HasSuffix(word, ".") || len(word) <= 4 && word != "june" && word != "july"
	if nameMonths[word] || short {
		return v, false
	}
	if m.NextClass(1, "Capital") && !m.NextClass(1, "weekday") && next != "" && !m.First() && prev != "the" && prev != "a" {
		return v, prev == "," || prev == ""
	}
	return v, true
}

// timeWords are prepositions and determiners after which a month, or a year, is one.
var timeWords = map[string]bool{"in": true, "of": true, "since": true, "until": true, "till": true, "by": true, "from": true, "during": true, "between": true,
	"through": true, "throughout": true, "before": true, "after": true, "last": true, "next": true, "this": true, "early": true, "late": true, "around": true, "about": true,
	"circa": true, "each": true, "every": true, "that": true, "following": true, "previous": true, "both": true, "either": true}

var personTitles = set("mr mrs ms miss dr sir lady lord dame captain private sergeant general colonel major lieutenant admiral judge justice president minister senator " +
	"professor prof saint mr. mrs. ms. dr. prof. rev. gen. col. capt. lt. sgt. sen. rep. gov. queen king prince princess aunt uncle cousin nurse")

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

func iso(m *timex.Match) (timex.Value, bool) {
	v, ok := timex.ISO(m.Text("iso"))
	if m.Has("zone") && v.Clock != edtf.None && !v.Zoned {
		v.Zoned, v.Offset = true, m.Int("zone")
	}
	return v, ok
}

func slashed(m *timex.Match) (timex.Value, bool) { return timex.Slashed(m.Text("slash")) }

func decade(m *timex.Match) (timex.Value, bool) {
	v := timex.Value{Op: timex.Calendar}
	text := strings.TrimLeft(m.Text("d"), "'’‘")
	v.YearGrain = edtf.Decade
	v.Era = timex.Era(m.Int("era"))
	switch {
	case m.Int("d") != 0 && (text[0] < '0' || text[0] > '9'): // the seventies
		v.Year = 1900 + m.Int("d")
		if m.Has("c") {
			v.Year = m.Int("c")*100 + m.Int("d")
		}
	case m.CaptureClass("d", "decade3"):
		v.Year = int(text[0]-'0')*100 + int(text[1]-'0')*10
	case len(text) >= 4 && text[3] >= '0' && text[3] <= '9':
		v.Year = int(text[0]-'0')*1000 + int(text[1]-'0')*100 + int(text[2]-'0')*10
	default:
		v.Year = int(text[0]-'0') * 10
		v.Short = true
	}
	if v.Year%100 == 0 && v.Year < 1900 && !v.Short && v.Era == timex.NoEra { // the 1800s
		v.Year, v.YearGrain = v.Year/100+1, edtf.Century
	}
	return v, v.Year > 0
}

// age reads ordinal centuries and millennia.
func age(g edtf.Grain) func(*timex.Match) (timex.Value, bool) {
	return func(m *timex.Match) (timex.Value, bool) {
		v := timex.Value{Op: timex.Calendar}
		v.Year, v.YearGrain, v.Era = m.Int("ord"), g, timex.Era(m.Int("era"))
		limit := 99
		if g == edtf.Millennium {
			limit = 10
		}
		return v, v.Year > 0 && v.Year <= limit
	}
}

func twoCenturies(m *timex.Match) (timex.Value, bool) {
	a := timex.Value{Op: timex.Calendar}
	a.Year, a.YearGrain, a.Era = m.Int("a"), edtf.Century, timex.Era(m.Int("era"))
	b := a
	b.Year = m.Int("b")
	if strings.Contains(m.Text(""), " or ") {
		return timex.OneOf(a, b)
	}
	return timex.Range(a, b)
}

func season(m *timex.Match) (timex.Value, bool) {
	v, ok := ofYear(m), true
	v.Season = uint8(m.Int("season"))
	if m.Has("yy") {
		v.Year, v.YearGrain = m.Int("yr"), edtf.Year
		if n := m.Int("yy"); n != (v.Year+1)%100 && n != v.Year+1 && n != (v.Year+1)%10 {
			return v, false
		}
	}
	return v, ok
}

// bareSeason takes a season without a year only where a determiner or preposition makes it a certain one.
func bareSeason(m *timex.Match) (timex.Value, bool) {
	v := timex.Value{Op: timex.Calendar}
	v.Season = uint8(m.Int("season"))
	prev := strings.ToLower(m.Prev(1))
	if event(m) {
		return v, false
	}
	if m.CaptureClass("season", "Capital") && (m.NextClass(1, "Capital") || m.Next(1) == "and" && m.NextClass(2, "Capital") && !m.NextClass(2, "season")) || m.CaptureClass("season", "fall") && strings.EqualFold(m.Next(1), "of") {
		return v, false // "the Spring Hill station", "the Winter and Continuation Wars", "the fall of Pydna"
	}
	if m.CaptureClass("season", "fall") && (strings.EqualFold(m.Next(1), "in") || strings.EqualFold(m.Next(1), "from") || strings.EqualFold(m.Next(1), "to")) && !timeWords[prev] {
		return v, false // "the fall in prices"
	}
	the := len(m.Text("")) > 4 && strings.EqualFold(m.Text("")[:4], "the ")
	switch {
	case prev == "of" && !the:
		return v, false
	case the && (timeWords[prev] || prev == "early" || prev == "late"), m.First() && the:
		return v, !m.NextClass(1, "word") || !m.Spaced(1) || !nounLike[strings.ToLower(m.Next(1))]
	case prev == "early" || prev == "late" || prev == "mid" || prev == "-" && strings.EqualFold(m.Prev(2), "mid"):
		return v, true
	case m.First() && (m.Next(1) == ":" || m.Next(1) == ","):
		return v, true
	case prev == "in" || prev == "into" || prev == "by" || prev == "during" || the && (prev == "over" || prev == "for" || prev == "passed" || prev == "spent"):
		return v, true
	}
	return v, false
}

// nounLike words make an adjective of the season before them.
var nounLike = set("season games olympics break holiday holidays olympic school term semester palace camp job house collection")

// ofYear is the year, or the relative year, that a pattern captured.
func ofYear(m *timex.Match) timex.Value {
	v := timex.Value{Op: timex.Calendar}
	if m.Has("shift") {
		v = m.Value("shift")
	}
	if y := m.Value("yr"); y.Year > 0 {
		v.Year, v.YearGrain, v.Era, v.Short = y.Year, y.YearGrain, y.Era, y.Short
	} else if m.Has("yr") {
		v.Year, v.YearGrain = m.Int("yr"), edtf.Year
	}
	return v
}

// yearMonth reads "1993 June", unless the month begins what follows: "in 1993 June 5 was a Saturday".
func yearMonth(m *timex.Match) (timex.Value, bool) {
	v, ok := date(m)
	comma := strings.Contains(m.Text(""), ",")
	return v, ok && !comma && !m.NextClass(1, "num") && (m.First() || m.Prev(1) == "(" || m.Prev(1) == "|") || ok && m.Next(1) == ""
}
