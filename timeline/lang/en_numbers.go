package lang

import (
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

func count(n int) (timex.Value, bool) { return timex.Value{N: n}, true }

// enNumbers are the parts that other patterns are made of: counts (n), ordinals (ord) and years (yr; yrd behind a month, where a
// number of three digits is a year too).
var enNumbers = []timex.Rule{
	{Name: "count", Part: "n", Inner: true, Pattern: "{n:num}|{n:card}|{n:tens}", Value: func(m *timex.Match) (timex.Value, bool) { return count(m.Int("n")) }},
	{Name: "count-tens", Part: "n", Inner: true, Pattern: "{tens} -? {card}", Value: func(m *timex.Match) (timex.Value, bool) { return count(m.Int("tens") + m.Int("card")) }},
	{Name: "count-hundred", Part: "n", Inner: true, Pattern: "({indef}|{card}) hundred (and? {rest:n})?", Value: func(m *timex.Match) (timex.Value, bool) {
		return count(max(m.Int("card"), 1)*100 + m.Int("rest"))
	}},
	{Name: "count-thousand", Part: "n", Inner: true, Pattern: "({card}|{tens}|{teen}|{num}|{indef}) thousand", Value: func(m *timex.Match) (timex.Value, bool) {
		n := m.Int("card") + m.Int("tens") + m.Int("num")
		if n == 0 {
			n = max(m.Int("teen"), m.Int("indef"))
		}
		return count(n * 1000)
	}},
	{Name: "count-a", Part: "n", Inner: true, Pattern: "{indef} (couple of)? ", Value: func(m *timex.Match) (timex.Value, bool) {
		if len(m.Text("")) > 2 {
			return count(2)
		}
		return count(1)
	}},
	{Name: "ordinal", Part: "ord", Inner: true, Pattern: "{n:nth}|{n:ordinal}", Value: func(m *timex.Match) (timex.Value, bool) { return count(m.Int("n")) }},
	{Name: "ordinal-tens", Part: "ord", Inner: true, Pattern: "{tens} -? {ordinal}", Value: func(m *timex.Match) (timex.Value, bool) { return count(m.Int("tens") + m.Int("ordinal")) }},

	{Name: "year", Part: "yr", Inner: true, Pattern: "{y:year4} {era}?", Value: year},
	{Name: "year-era", Part: "yr", Inner: true, Pattern: "{y:num} {era}", Value: year},
	{Name: "anno-year", Part: "yr", Inner: true, Pattern: "{era:anno} {y:num}", Value: year},
	{Name: "anno-year", Part: "yr", Inner: true, Pattern: "anno domini {y:num}", Value: year},
	{Name: "short-year", Part: "yr", Inner: true, Pattern: "{y:'yy}", Value: func(m *timex.Match) (timex.Value, bool) {
		v, ok := year(m)
		v.Short = true
		return v, ok
	}},
	{Name: "spelled-year", Part: "yr", Inner: true, Pattern: "{a:teen} -? {b:n}", Value: spelledYear},
	{Name: "spelled-year", Part: "yr", Inner: true, Pattern: "({a:teen}|{a:tens}) (hundred and?|oh|-oh-) {b:n}", Value: spelledYear},
	{Name: "spelled-year", Part: "yr", Inner: true, Pattern: "two thousand and? {b:n}", Value: spelledYear},
	{Name: "spelled-thousand", Part: "thousand", Inner: true, Pattern: "two thousand", Value: func(*timex.Match) (timex.Value, bool) {
		return timex.Value{Op: timex.Calendar, N: 2000, Fields: timex.Fields{Year: 2000, YearGrain: edtf.Year}}, true
	}},
	{Name: "year-in-date", Part: "yrd", Inner: true, Pattern: "{yr}", Value: func(m *timex.Match) (timex.Value, bool) { return m.Value("yr"), true }},
	{Name: "year3-in-date", Part: "yrd", Inner: true, Pattern: "{y:year3}", Value: year},
}

func year(m *timex.Match) (timex.Value, bool) {
	y := m.Int("y")
	v := timex.Value{Op: timex.Calendar, N: y}
	v.Year, v.YearGrain, v.Era = y, edtf.Year, timex.Era(m.Int("era"))
	return v, y > 0
}

// spelledYear reads nineteen sixty-two, nineteen hundred and five. Both halves must be such as years have.
func spelledYear(m *timex.Match) (timex.Value, bool) {
	a, b := m.Int("a"), m.Int("b")
	text := strings.ToLower(m.Text(""))
	zeros := strings.Contains(text, "hundred") || strings.Contains(text, "oh")
	switch {
	case a == 0:
		a = 20
	case a < 12 || a > 20 || b < 10 && !zeros:
		return timex.Value{}, false
	}
	if b > 99 || strings.HasPrefix(text, "two thousand") && b > 30 || countNouns[strings.ToLower(m.Next(1))] || pluralNoun(strings.ToLower(m.Next(1))) && !m.NextClass(1, "Capital") {
		return timex.Value{}, false
	}
	v := timex.Value{Op: timex.Calendar, N: a*100 + b}
	v.Year, v.YearGrain = a*100+b, edtf.Year
	return v, true
}
