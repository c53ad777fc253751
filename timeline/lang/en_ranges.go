package lang

import (
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// enRanges are spans, choices and sets of dates.
var enRanges = []timex.Rule{
	{Name: "day-range", Part: "range", Pattern: "({a:day}|{a:ord}|the {a:ord}) (to|until|till|through|-|—|and|or|/) (the)? ({b:day}|{b:ord}) (of)? {month} (,? (of)? {yr:yrd}|,? {shift:relyear})?", Value: dayRange},
	{Name: "month-day-range", Part: "range", Pattern: "{month} ({a:day}|{a:ord}) (to|until|till|through|-|—|and|or|/) ({b:day}|{b:ord}) (,? (of)? {yr:yrd}|,? {shift:relyear})?", Value: dayRange},
	{Name: "year-range", Part: "range", Pattern: "{a:yr} (-|—|/) ({b:yr}|{b:short})", Value: yearRange},
	{Name: "year-range", Part: "range", Pattern: "{a:yr} _ (-|—) _ {digit:num}", Value: digitRange},
	{Name: "ancient-range", Part: "range", Pattern: "(either)? {a:plain} (-|—|to|until|and|or) {b:era-year}", Value: ancientRange},
	{Name: "ancient-range", Part: "range", Pattern: "{era:anno} {a:plain} (-|—|or|to) {b:plain}", Value: ancientRange},
	{Name: "weak-range", Part: "range", Pattern: "{a:plainyear} (-|—) {b:plainyear}", Value: func(m *timex.Match) (timex.Value, bool) {
		a, b := m.Value("a"), m.Value("b")
		brackets := m.Prev(1) == "(" && m.Next(1) == ")"
		if brackets && a.Year >= 100 && b.Year >= 100 && m.PrevClass(2, "Capital") { // "Krum (802–815)"
			a.Weak, b.Weak = false, false
			if a.Year > b.Year {
				a.Era, b.Era = timex.BCE, timex.BCE
			}
		}
		v, ok := timex.Range(a, b)
		return v, ok && brackets || timeWords[strings.ToLower(m.Prev(1))] && m.NextClass(1, "num")
	}},
	{Name: "weak-range", Part: "range", Pattern: "{a:plainyear} (to|until|till|and) {b:plainyear}", Value: func(m *timex.Match) (timex.Value, bool) {
		v, ok := timex.Range(m.Value("a"), m.Value("b"))
		prev, next := strings.ToLower(m.Prev(1)), strings.ToLower(m.Next(1))
		return v, ok && (prev == "from" || prev == "between") && !countNouns[next] && !pluralNoun(next)
	}},
	{Name: "plain", Part: "plain", Inner: true, Pattern: "{y:num}", Value: year},
	{Name: "era-year", Part: "era-year", Inner: true, Pattern: "{y:num} {era}", Value: year},

	{Name: "range", Part: "range", Pattern: "({a:modified}|{a:loose}) (,? (to|until|till|through|thru|up to|through to|right up to)|-|—) ({b:modified}|{b:loose}|{b:clocked})", Value: anyRange},
	{Name: "clocked", Part: "clocked", Inner: true, Pattern: "{t:hour}", Value: inner("t")},
	{Name: "open-range", Part: "range", Pattern: "({a:modified}|{a:loose}) (to|until|till|-|—) (the present|present|now|today|date)", Value: func(m *timex.Match) (timex.Value, bool) {
		return timex.Since(m.Value("a")), m.Value("a").Dated()
	}},
	{Name: "iso-range", Part: "range", Pattern: "{a:iso} / {b:iso}", Value: isoRange},
	{Name: "iso-month", Part: "range", Pattern: "{y:year4} _ - _ {month:yy}", Value: isoMonth},
	{Name: "range-both", Part: "range", Pattern: "(both)? ({a:modified}|{a:loose}) ,? (and|&) (on|in)? ({b:modified}|{b:loose})", Value: both},
	{Name: "range-either", Part: "range", Pattern: "(either)? ({a:modified}|{a:loose}) or (in|on)? ({b:modified}|{b:loose})", Value: either},
	{Name: "night-of-days", Pattern: "(the)? (night|nights) of {x:range}", Value: inner("x")},
	{Name: "circa-range", Pattern: "{circa} {x:range}", Value: circa},
	{Name: "early-range", Pattern: "{early} (to|and|or|-) ({early}) -? {x:loose}", Value: inner("x")},
}

// dayRange reads "9 to 17 November 1989", "March 3–5, 1991"; with "and" it is two days unless "between" stands before.
func dayRange(m *timex.Match) (timex.Value, bool) {
	v := ofYear(m)
	a, b := v, v
	a.Month, b.Month = uint8(m.Int("month")), uint8(m.Int("month"))
	from, to := m.Int("a"), m.Int("b")
	if from >= to || to > 31 || !possible(int(b.Month), to) {
		return v, false
	}
	a.Day, b.Day = uint8(from), uint8(to)
	if m.Starts("month") {
		return connect(m, m.Place(a, "month", "a"), m.Place(b, "b", ""))
	}
	return connect(m, m.Place(a, "a", "a"), m.Place(b, "b", ""))
}

// between tells whether "between" stands before the match, perhaps with "the years".
func between(m *timex.Match) bool {
	for n := 1; n <= 4; n++ {
		switch strings.ToLower(m.Prev(n)) {
		case "between":
			return true
		case "the", "years", "months", "of", "about", "roughly", "early", "late":
		default:
			return false
		}
	}
	return false
}

// connect makes of two dates what the word between them, and the one before them, says.
func connect(m *timex.Match, a, b timex.Value) (timex.Value, bool) {
	text := strings.ToLower(m.Text(""))
	switch {
	case strings.Contains(text, " and ") && !between(m):
		return timex.AllOf(a, b)
	case strings.Contains(text, " or "):
		return timex.OneOf(a, b)
	}
	return timex.Range(a, b)
}

// yearRange reads 1980–88, 1914-1918, 1998/99.
func yearRange(m *timex.Match) (timex.Value, bool) {
	a, b := m.Value("a"), m.Value("b")
	if a.Short || countNouns[strings.ToLower(m.Next(1))] || b.Short && strings.Contains(m.Text(""), "-") && b.Year <= a.Year%100 && b.Year <= 12 {
		return a, false
	}
	if slash := strings.Contains(m.Text(""), "/"); slash && b.Short && !m.Has("short") && b.Year != (a.Year+1)%100 || slash && !b.Short && b.Year-a.Year > 10 {
		return a, false // the first of these is no season, the second a file of a year
	}
	if !b.Short && b.Year <= a.Year && b.Era != timex.BCE || b.Short && b.Year == a.Year%100 {
		return a, false
	}
	prev := m.Prev(1)
	if !m.NextClass(1, "word") && prev == "-" || prev == "/" || prev == "." {
		return a, false
	}
	return timex.Range(a, b)
}

// digitRange reads 1853–6.
func digitRange(m *timex.Match) (timex.Value, bool) {
	a, n := m.Value("a"), m.Int("digit")
	b := a
	b.Year += n - a.Year%10
	return widen(m, a, b, len(m.Text("digit")) == 1 && n > a.Year%10 && a.Year >= 1000 && !a.Short && a.Era == timex.NoEra)
}

// widen makes a span unless something is counted behind it.
func widen(m *timex.Match, a, b timex.Value, ok bool) (timex.Value, bool) {
	v, _ := timex.Range(a, b)
	next := strings.ToLower(m.Next(1))
	return v, ok && !countNouns[next] && next != "-" && next != "–" && m.Prev(1) != "-"
}

func ancientRange(m *timex.Match) (timex.Value, bool) {
	a, b := m.Value("a"), m.Value("b")
	if m.Has("era") {
		a.Era, b.Era = timex.Era(m.Int("era")), timex.Era(m.Int("era"))
	}
	if b.Era == timex.BCE && a.Year < b.Year || b.Era == timex.CE && a.Year > b.Year {
		return a, false
	}
	if a.Era == timex.NoEra {
		a.Era = b.Era
	}
	return connect(m, a, b)
}

// anyRange joins two dates of the same kind by to, until or a dash.
func anyRange(m *timex.Match) (timex.Value, bool) {
	a, b := m.Value("a"), m.Value("b")
	if followsCount(m) || strings.Contains(m.Text(""), ", and") && !strings.EqualFold(m.Prev(1), "between") {
		return a, false
	}
	if m.Has("b") && b.Fields.Clock != edtf.None && b.Fields.Month == 0 && b.Fields.Weekday == 0 && a.Clock != edtf.None {
		day := a
		day.Clock, day.Hour, day.Minute, day.Second = b.Clock, b.Hour, b.Minute, b.Second
		if !a.Zoned && b.Zoned {
			a.Zoned, a.Offset = true, b.Offset
			day.Zoned, day.Offset = true, b.Offset
		}
		return timex.Range(a, day)
	}
	if !alike(a, b) || strings.Contains(m.Text(""), "-") && !m.NextClass(0, "num") && !m.NextClass(0, "month") && a.Grain() == edtf.None {
		return a, false
	}
	return timex.Range(a, b)
}

// alike tells whether two dates can be the ends of one span.
func alike(a, b timex.Value) bool {
	if !a.Dated() || !b.Dated() || a.Op == timex.Span || b.Op == timex.Span {
		return false
	}
	return a.Weekday == 0 == (b.Weekday == 0) || a.Month != 0 && b.Month != 0 || a.Op == timex.Shift || b.Op == timex.Shift
}

// both reads "April and May", "1981 and 1984"; behind "between" it is a span.
func both(m *timex.Match) (timex.Value, bool) {
	a, b := m.Value("a"), m.Value("b")
	if followsCount(m) || strings.Contains(m.Text(""), ", and") && !strings.EqualFold(m.Prev(1), "between") {
		return a, false
	}
	if between(m) {
		if !alike(a, b) {
			return a, false
		}
		return timex.Range(a, b)
	}
	if !alike(a, b) || a.Grain() != b.Grain() || a.Op != b.Op || a.Clock != edtf.None {
		return a, false
	}
	return timex.AllOf(a, b)
}

func either(m *timex.Match) (timex.Value, bool) {
	a, b := m.Value("a"), m.Value("b")
	if !alike(a, b) || a.Grain() != b.Grain() || a.Op != b.Op {
		return a, false
	}
	return timex.OneOf(a, b)
}

func isoRange(m *timex.Match) (timex.Value, bool) {
	a, ok := timex.ISO(m.Text("a"))
	b, ok2 := timex.ISO(m.Text("b"))
	if !ok || !ok2 {
		return a, false
	}
	return timex.Range(a, b)
}

// isoMonth reads 2024-03 where it cannot be the range 2024 to 2103.
func isoMonth(m *timex.Match) (timex.Value, bool) {
	v := timex.Value{Op: timex.Calendar}
	v.Year, v.YearGrain, v.Month = m.Int("y"), edtf.Year, uint8(m.Int("month"))
	return v, strings.Contains(m.Text(""), "-") && v.Month >= 1 && v.Month <= 12 && m.Int("month") <= v.Year%100
}
