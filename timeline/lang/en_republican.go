package lang

import (
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// enRepublican are dates of the French Republican calendar: twelve months of thirty days and five or six days at the end.
var enRepublican = []timex.Rule{
	{Name: "republican-date", Part: "cal", Pattern: "{day} {republican} ,? (of)? (the)? (year|an)? ({y:roman}|{y:card}|{y:day})", Value: republican},
	{Name: "republican-year", Pattern: "the? year {y:roman}", Value: func(m *timex.Match) (timex.Value, bool) {
		return timex.Value{Op: timex.Ref}, strings.Contains(m.Text(""), "Year") // of which era is not said
	}},
}

var republicanMonths = map[string]int{"vendémiaire": 1, "vendemiaire": 1, "brumaire": 2, "frimaire": 3, "nivôse": 4, "nivose": 4, "pluviôse": 5, "pluviose": 5,
	"ventôse": 6, "ventose": 6, "germinal": 7, "floréal": 8, "floreal": 8, "prairial": 9, "messidor": 10, "thermidor": 11, "fructidor": 12}

// republicanNewYear is the September day of 1 Vendémiaire of the years I (1792) to XIV (1805), as they were decreed.
var republicanNewYear = [...]int{22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23}

func republican(m *timex.Match) (timex.Value, bool) {
	v := timex.Value{Op: timex.Calendar}
	y, day := m.Int("y"), m.Int("day")
	if y < 1 || y > len(republicanNewYear) || day > 30 {
		return v, false
	}
	d := edtf.YMD(1791+y, 9, republicanNewYear[y-1]).Add((m.Int("republican")-1)*30+day-1, edtf.Day)
	v.Year, v.YearGrain, v.Month, v.Day = d.Year(), edtf.Year, uint8(d.Month()), uint8(d.Day())
	return v, true
}
