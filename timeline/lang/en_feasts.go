package lang

import (
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// enFeasts are holidays and days that are known by a name.
var enFeasts = []timex.Rule{
	{Name: "feast", Part: "feast", Inner: true, Pattern: "christmas day|christmas|xmas", Value: fixed("Christmas", 12, 25)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "christmas eve", Value: fixed("Christmas Eve", 12, 24)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "boxing day|st .? stephen's day", Value: fixed("Boxing Day", 12, 26)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "new year ( ' s|'s) day|new year's day|new years day", Value: fixed("New Year's Day", 1, 1)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "new year ( ' s|'s) eve|new years eve", Value: fixed("New Year's Eve", 12, 31)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "valentine ( ' s|'s) day|valentines day", Value: fixed("Valentine's Day", 2, 14)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "(st|st .|saint) patrick ( ' s|'s) day", Value: fixed("St Patrick's Day", 3, 17)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "the? ides of march", Value: fixed("Ides of March", 3, 15)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "may day", Value: fixed("May Day", 5, 1)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "independence day|the fourth of july|the 4th of july", Value: fixed("Independence Day", 7, 4)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "bastille day", Value: fixed("Bastille Day", 7, 14)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "halloween|hallowe'en", Value: fixed("Halloween", 10, 31)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "all saints ' day|all saints' day", Value: fixed("All Saints' Day", 11, 1)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "guy fawkes night|bonfire night", Value: fixed("Guy Fawkes Night", 11, 5)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "armistice day|veterans day", Value: fixed("Armistice Day", 11, 11)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "anzac day", Value: fixed("Anzac Day", 4, 25)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "midsummer day|midsummer's day", Value: fixed("Midsummer Day", 6, 24)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "michaelmas", Value: fixed("Michaelmas", 9, 29)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "easter sunday|easter day|easter", Value: easterly("Easter", 0)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "good friday", Value: easterly("Good Friday", -2)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "maundy thursday", Value: easterly("Maundy Thursday", -3)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "palm sunday", Value: easterly("Palm Sunday", -7)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "ash wednesday", Value: easterly("Ash Wednesday", -46)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "easter monday", Value: easterly("Easter Monday", 1)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "ascension day", Value: easterly("Ascension Day", 39)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "pentecost|whit sunday|whitsun", Value: easterly("Pentecost", 49)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "corpus christi", Value: easterly("Corpus Christi", 60)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "thanksgiving day|thanksgiving", Value: nthWeekday("Thanksgiving", 11, 4, 4)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "labor day", Value: nthWeekday("Labor Day", 9, 1, 1)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "memorial day", Value: nthWeekday("Memorial Day", 5, 1, -1)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "columbus day", Value: nthWeekday("Columbus Day", 10, 1, 2)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "martin luther king day|mlk day", Value: nthWeekday("Martin Luther King Day", 1, 1, 3)},

	{Name: "feast", Part: "feast", Inner: true, Pattern: "eid (al|ul) - fitr|eid", Value: moonFeast("Eid al-Fitr", islamic(10, 1))},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "eid (al|ul) - adha", Value: moonFeast("Eid al-Adha", islamic(12, 10))},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "ashura", Value: moonFeast("Ashura", islamic(1, 10))},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "rosh hashanah|rosh hashana", Value: moonFeast("Rosh Hashanah", jewishNewYear)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "yom kippur", Value: moonFeast("Yom Kippur", yomKippur)},
	{Name: "feast", Part: "feast", Inner: true, Pattern: "passover|pesach", Value: moonFeast("Passover", passover)},
	{Name: "feast-days", Part: "feastdays", Inner: true, Pattern: "(the month of)? ramadan", Value: days("Ramadan", islamic(9, 1), islamic(10, 0))},
	{Name: "feast-days", Part: "feastdays", Inner: true, Pattern: "hanukkah|chanukah|hanukah|chanukkah", Value: days("Hanukkah", hanukkah(0), hanukkah(7))},
	{Name: "feast-days-year", Part: "range", Pattern: "{feastdays} ,? (of|in)? (the year)? {yr:yrd}", Value: func(m *timex.Match) (timex.Value, bool) {
		v, y := m.Value("feastdays"), m.Value("yr")
		a, b := *v.Of, *v.To
		a.Year, a.YearGrain, b.Year, b.YearGrain = y.Year, edtf.Year, y.Year, edtf.Year
		return timex.Range(a, b)
	}},
	{Name: "feast-days", Pattern: "{feastdays}", Value: func(m *timex.Match) (timex.Value, bool) {
		return m.Value("feastdays"), timeWords[strings.ToLower(m.Prev(1))]
	}},

	{Name: "feast-year", Part: "cal", Pattern: "{feast} ,? (of|in)? (the year)? {yr:yrd}", Value: func(m *timex.Match) (timex.Value, bool) {
		v, y := m.Value("feast"), m.Value("yr")
		v.Year, v.YearGrain, v.Era, v.Short = y.Year, y.YearGrain, y.Era, y.Short
		return v, true
	}},
	{Name: "feast-relative-year", Part: "cal", Pattern: "{feast} ,? {shift:relyear}", Value: func(m *timex.Match) (timex.Value, bool) {
		v := m.Value("shift")
		v.Feast = m.Value("feast").Feast
		return v, true
	}},
	{Name: "feast", Part: "cal", Pattern: "{feast}", Value: func(m *timex.Match) (timex.Value, bool) {
		return m.Value("feast"), !m.NextClass(1, "Capital") && m.Next(1) != "'s" && !nounLike[m.Next(1)] && !feastNouns[m.Next(1)] && !titled(m)
	}},
	{Name: "named-day", Part: "cal", Pattern: "9 / 11", Value: named(2001, 9, 11)},
	{Name: "named-day", Part: "cal", Pattern: "d - day", Value: named(1944, 6, 6)},
	{Name: "named-day", Part: "cal", Pattern: "(v - e|ve) day", Value: named(1945, 5, 8)},
	{Name: "named-day", Part: "cal", Pattern: "(v - j|vj) day", Value: named(1945, 8, 15)},
}

// titled tells whether the feast ends a name, "White Christmas", "Do They Know It's Christmas", or is none: "a hot midsummer day".
func titled(m *timex.Match) bool {
	if c := m.Text("")[0]; c >= 'a' && c <= 'z' && !m.First() && !feastLeads[strings.ToLower(m.Prev(1))] {
		return true
	}
	n := 1
	if strings.EqualFold(m.Prev(1), "s") {
		n = 3
	}
	return m.PrevClass(n, "Capital") && !feastLeads[strings.ToLower(m.Prev(n))]
}

// feastLeads may stand before a feast with a capital letter, at the start of a sentence or in a headline.
var feastLeads = set("on at by from to of until till since before after in during over around about this last next that every each the for and but when if as early late mid early-")

// feastNouns make an adjective of the feast before them.
var feastNouns = set("party parties dinner dinners card cards tree lights market markets sales shopping carol carols present presents gift gifts lecture sermon rising egg eggs parade bonus truce costume costumes pumpkin pumpkins dress trick")

func feast(f *timex.Feast) func(*timex.Match) (timex.Value, bool) {
	return func(*timex.Match) (timex.Value, bool) {
		v := timex.Value{Op: timex.Calendar}
		v.Feast = f
		return v, true
	}
}

func fixed(name string, month, day int) func(*timex.Match) (timex.Value, bool) {
	return feast(&timex.Feast{Name: name, Day: func(y int) edtf.Date { return edtf.YMD(y, month, day) }})
}

// easterly feasts lie a fixed number of days from Easter Sunday.
func easterly(name string, days int) func(*timex.Match) (timex.Value, bool) {
	return feast(&timex.Feast{Name: name, Day: func(y int) edtf.Date {
		if e := easter(y); !e.IsZero() {
			return e.Add(days, edtf.Day)
		}
		return edtf.Date{}
	}})
}

// nthWeekday feasts fall on the nth such weekday of a month, the last for -1.
func nthWeekday(name string, month, weekday, n int) func(*timex.Match) (timex.Value, bool) {
	return feast(&timex.Feast{Name: name, Day: func(y int) edtf.Date {
		first, last := edtf.YMD(y, month, 0).Bounds()
		if n < 0 {
			return last.Add(-((last.Weekday() - weekday + 7) % 7), edtf.Day)
		}
		return first.Add((weekday-first.Weekday()+7)%7+7*(n-1), edtf.Day)
	}})
}

// easter gives Easter Sunday of the western churches: the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8).
// Before 1583 the Julian rule holds and no Gregorian date is given.
func easter(y int) edtf.Date {
	if y < 1583 {
		return edtf.Date{}
	}
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (b - (b+8)/25 + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return edtf.YMD(y, n/31, n%31+1)
}

func named(y, m, d int) func(*timex.Match) (timex.Value, bool) {
	return func(*timex.Match) (timex.Value, bool) {
		v := timex.Value{Op: timex.Calendar}
		v.Year, v.YearGrain, v.Month, v.Day = y, edtf.Year, uint8(m), uint8(d)
		return v, true
	}
}
