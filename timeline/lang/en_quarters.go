package lang

import (
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// enQuarters are quarters, halves and fiscal years.
var enQuarters = []timex.Rule{
	{Name: "quarter-year", Part: "cal", Pattern: "{quarter} ,? (of|-)? ({yr}|{fiscal})", Value: quarter},
	{Name: "quarter-year", Part: "cal", Pattern: "{quarteryear}", Value: func(m *timex.Match) (timex.Value, bool) {
		v := timex.Value{Op: timex.Calendar}
		v.Year, v.YearGrain, v.Short, v.Quarter = m.Int("quarteryear")/10, edtf.Year, true, uint8(m.Int("quarteryear")%10)
		return v, true
	}},
	{Name: "year-quarter", Part: "cal", Pattern: "{fiscal} ,? {ord} -? quarter", Value: quarter},
	{Name: "year-quarter", Part: "cal", Pattern: "{yr} ,? -? {quarter}", Value: quarter},
	{Name: "quarter-of-year", Part: "cal", Pattern: "the? ({ord}|{edge:final}) -? quarter (of|,)? (the year)? ({yr}|{fiscal})", Value: quarter},
	{Name: "year-quarter-words", Part: "cal", Pattern: "the? {yr} {ord} -? quarter", Value: quarter},
	{Name: "quarter-relative", Part: "cal", Pattern: "the? {ord} -? quarter {shift:relyear}", Value: quarter},
	{Name: "relative-quarter", Part: "cal", Pattern: "{shift:lastyear} ' s? {ord} -? quarter", Value: quarter},
	{Name: "quarter", Part: "cal", Pattern: "(the)? (fiscal)? {ord} quarter|(fiscal)? {ord} - quarter|the fiscal - {ord} quarter", Value: bareQuarter},
	{Name: "this-quarter", Part: "rel", Pattern: "the quarter|the (latest|most recent) (quarter|period)", Value: shift(timex.Doc, -1, edtf.Quarter, timex.Last)},
	{Name: "year-ago-quarter", Part: "rel", Pattern: "the? (comparable|corresponding|same)? year - (ago|earlier) ({ord} -? quarter|quarter|period)?", Value: shift(timex.Doc, -5, edtf.Quarter, timex.Last)},
	{Name: "quarter", Part: "cal", Pattern: "{quarter}", Value: bareQuarter},
	{Name: "last-quarter-word", Part: "final", Inner: true, Pattern: "final|last", Value: func(*timex.Match) (timex.Value, bool) { return count(4) }},
	{Name: "year-period", Part: "cal", Pattern: "the {yr:year4} (period|quarter)", Value: func(m *timex.Match) (timex.Value, bool) { return ofYear(m), true }},
	{Name: "half-year", Part: "cal", Pattern: "the? ({ord}|latter|last|final) half (of)? (the year)? {yr}", Value: half},
	{Name: "half-year", Part: "cal", Pattern: "{half} (of)? {yr}", Value: half},
	{Name: "year-half", Part: "cal", Pattern: "{yr} {half}", Value: half},
	{Name: "half-relative", Part: "cal", Pattern: "the? ({ord}|latter|last|final) half {shift:relyear}", Value: half},
	{Name: "fiscal-year", Part: "fiscal", Pattern: "(the)? (fiscal|financial) (year)? {yr}", Value: func(m *timex.Match) (timex.Value, bool) {
		v := m.Value("yr")
		v.Approx = true
		return v, true
	}},
	{Name: "fiscal-year", Part: "fiscal", Pattern: "the? {y:year4} (fiscal|financial) year", Value: fiscal},
	{Name: "fiscal-year", Part: "fiscal", Pattern: "{y:fy}", Value: fiscal},
	{Name: "fiscal-year", Part: "fiscal", Pattern: "fy {y:year4}", Value: fiscal},
}

func fiscal(m *timex.Match) (timex.Value, bool) {
	v, ok := year(m)
	v.Approx = true
	return v, ok
}

func quarter(m *timex.Match) (timex.Value, bool) {
	v := ofYear(m)
	if m.Has("fiscal") {
		v = m.Value("fiscal")
		v.Fiscal = true
	}
	v.Quarter = uint8(m.Int("quarter") + m.Int("ord") + m.Int("edge"))
	return v, v.Quarter >= 1 && v.Quarter <= 4
}

func bareQuarter(m *timex.Match) (timex.Value, bool) {
	v := timex.Value{Op: timex.Calendar}
	v.Quarter = uint8(m.Int("quarter") + m.Int("ord"))
	v.Fiscal = strings.Contains(strings.ToLower(m.Text("")), "fiscal")
	return v, v.Quarter >= 1 && v.Quarter <= 4
}

func half(m *timex.Match) (timex.Value, bool) {
	v := ofYear(m)
	v.Half = uint8(m.Int("half") + m.Int("ord"))
	if v.Half == 0 {
		v.Half = 2
	}
	return v, v.Half <= 2
}
