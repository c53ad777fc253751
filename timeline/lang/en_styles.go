package lang

import (
	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// enStyles are dates of the Julian calendar (Old Style), alone and beside the Gregorian one (New Style). The value is always
// Gregorian.
var enStyles = []timex.Rule{
	{Name: "old-style", Part: "os", Inner: true, Pattern: "(o.s.|o.s|old style|julian)", Value: accept},
	{Name: "new-style", Part: "ns", Inner: true, Pattern: "(n.s.|n.s|new style|gregorian)", Value: accept},
	{Name: "dual-year", Part: "yrd", Inner: true, Pattern: "{y:year4} _ / _ ({yy}|{yy:day}|{yy:year4})", Value: dualYear},
	{Name: "day-and-month", Part: "dm", Inner: true, Pattern: "(the? {ord}|{day}) (of)? {month}|{month} ({day}|{ord})", Value: date},
	{Name: "full-date", Part: "full", Inner: true, Pattern: "(the? {ord}|{day}) (of)? {month} ,? {yr:yrd}|{month} ({day}|{ord}) ,? {yr:yrd}", Value: date},

	{Name: "old-and-new-style", Part: "cal", Pattern: "{a:dm} (\\(|[) {b:dm} (,? {ns})? (\\)|]) ,? {yr:yrd}", Value: newStyle},
	{Name: "old-and-new-style", Part: "cal", Pattern: "{a:full} (\\(|[) ({b:dm}|{b:full}) ,? {ns} (\\)|])", Value: newStyle},
	{Name: "old-and-new-style", Part: "cal", Pattern: "{a:full} (\\(|[) {ns} ({b:dm}|{b:full}) (\\)|])", Value: newStyle},
	{Name: "new-and-old-style", Part: "cal", Pattern: "{b:dm} (\\(|[) ({os} {a:dm}|{a:dm} ,? {os}) (\\)|]) ,? {yr:yrd}", Value: newStyle},
	{Name: "new-and-old-style", Part: "cal", Pattern: "{b:full} (\\(|[) ({os} ({a:dm}|{a:full})|({a:dm}|{a:full}) ,? {os}) (\\)|])", Value: newStyle},
	{Name: "old-style", Part: "cal", Pattern: "{d:full} (,? {os}|\\( {os} \\))", Value: oldStyle},
	{Name: "new-style", Part: "cal", Pattern: "{d:full} (,? {ns}|\\( {ns} \\))", Value: inner("d")},
}

// dualYear reads 1731/32, the year that began on 25 March in England and on 1 January elsewhere: it is the later one.
func dualYear(m *timex.Match) (timex.Value, bool) {
	y, n := m.Int("y"), m.Int("yy")
	v := timex.Value{Op: timex.Calendar, N: y + 1}
	v.Year, v.YearGrain = y+1, edtf.Year
	return v, y < 1930 && (n == y+1 || n == (y+1)%100 || n == (y+1)%10)
}

// newStyle takes b, the Gregorian one of two dates. They must be the same day by the two calendars.
func newStyle(m *timex.Match) (timex.Value, bool) {
	a, b := m.Value("a"), m.Value("b")
	year := m.Value("yr").Year + a.Year
	if year == 0 {
		year = b.Year
	}
	if b.Year == 0 {
		b.Year, b.YearGrain = year, edtf.Year
	}
	if a.Year == 0 {
		a.Year = year
	}
	g := gregorian(a.Year, int(a.Month), int(a.Day))
	if m.Has("yr") && b.Month < a.Month { // 26 December (7 January) 1825 is of both years
		g = gregorian(a.Year-1, int(a.Month), int(a.Day))
	}
	return b, !g.IsZero() && g == edtf.YMD(b.Year, int(b.Month), int(b.Day))
}

// oldStyle turns a Julian date into a Gregorian one.
func oldStyle(m *timex.Match) (timex.Value, bool) {
	v := m.Value("d")
	g := gregorian(v.Year, int(v.Month), int(v.Day))
	v.Year, v.Month, v.Day = g.Year(), uint8(g.Month()), uint8(g.Day())
	return v, !g.IsZero()
}

// gregorian is the Gregorian date of a Julian one. The calendars part by a day in every century year that 400 does not divide.
func gregorian(y, m, d int) edtf.Date {
	century := y
	if m <= 2 {
		century--
	}
	julian := edtf.YMD(y, m, d)
	if julian.IsZero() || y < 300 {
		return edtf.Date{}
	}
	return julian.Add(century/100-century/400-2, edtf.Day)
}
