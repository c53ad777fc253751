package lang

import (
	"fmt"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// The classes of English words that patterns name.
var enWords = []timex.Words{
	{Class: "month", AnyCase: "anymonth", Of: map[string]int{"january": 1, "february": 2, "april": 4, "june": 6, "july": 7, "august": 8,
		"september": 9, "october": 10, "november": 11, "december": 12}},
	{Class: "month", AnyCase: "anymonth", Capital: true, Of: map[string]int{"march": 3, "may": 5,
		"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
		"jan.": 1, "feb.": 2, "mar.": 3, "apr.": 4, "jun.": 6, "jul.": 7, "aug.": 8, "sep.": 9, "sept.": 9, "oct.": 10, "nov.": 11, "dec.": 12}},
	{Class: "weekday", Of: map[string]int{"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7}},
	{Class: "wday", Capital: true, Of: map[string]int{"mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
		"mon.": 1, "tue.": 2, "tues.": 2, "wed.": 3, "thu.": 4, "thur.": 4, "thurs.": 4, "fri.": 5, "sat.": 6, "sun.": 7}},
	{Class: "unit", Of: units("day", "week", "weekend", "month", "quarter", "year", "decade", "century", "millennium", "hour", "minute")},
	{Class: "units", Of: plurals(units("day", "week", "weekend", "month", "quarter", "year", "decade", "hour", "minute", "second"))},
	{Class: "units", Of: map[string]int{"centuries": int(edtf.Century), "millennia": int(edtf.Millennium), "yrs": int(edtf.Year), "hrs": int(edtf.Hour), "mins": int(edtf.Minute)}},
	{Class: "card", Of: map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
		"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19}},
	{Class: "teen", Of: map[string]int{"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19}},
	{Class: "tens", Of: map[string]int{"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}},
	{Class: "indef", Of: map[string]int{"a": 1, "an": 1}},
	{Class: "ordinal", Of: map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
		"tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
		"nineteenth": 19, "twentieth": 20, "thirtieth": 30}},
	{Class: "suffix", Suffix: true, Of: map[string]int{"st": 0, "nd": 0, "rd": 0, "th": 0, "d": 0}},
	{Class: "roman", Of: romans("")},
	{Class: "republican", Of: republicanMonths},
	{Class: "nthroman", Of: romans("th")},
	{Class: "isoweek", Capital: true, Of: numbered("w%02d", 53)},
	{Class: "quarter", Of: map[string]int{"1q": 1, "2q": 2, "3q": 3, "4q": 4}},
	{Class: "quarteryear", Of: quarterYears()},
	{Class: "season", Of: map[string]int{"spring": 1, "summer": 2, "autumn": 3, "winter": 4, "springtime": 1, "summertime": 2, "wintertime": 4}},
	{Class: "fall", Of: map[string]int{"fall": 3}},
	{Class: "daypart", Of: map[string]int{"morning": int(timex.Morning), "afternoon": int(timex.Afternoon), "evening": int(timex.Evening), "night": int(timex.Night),
		"dawn": int(timex.Morning), "daybreak": int(timex.Morning), "sunrise": int(timex.Morning), "dusk": int(timex.Evening), "sunset": int(timex.Evening), "nightfall": int(timex.Evening), "noon": int(timex.Midday), "midday": int(timex.Midday),
		"lunchtime": int(timex.Midday), "midnight": int(timex.Midnight)}},
	{Class: "nights", Of: map[string]int{"mornings": 1, "afternoons": 3, "evenings": 4, "nights": 5}},
	{Class: "early", Of: map[string]int{"early": int(edtf.Early), "mid": int(edtf.Mid), "late": int(edtf.Late), "mid.": int(edtf.Mid)}},
	{Class: "edge", Of: map[string]int{"beginning": int(edtf.Early), "start": int(edtf.Early), "outset": int(edtf.Early), "opening": int(edtf.Early), "middle": int(edtf.Mid),
		"end": int(edtf.Late), "close": int(edtf.Late)}},
	{Class: "circa", Of: map[string]int{"c.": 0, "ca.": 0, "circa": 0, "ca": 0, "c": 0}},
	{Class: "era", Of: map[string]int{"b.c.": 2, "b.c.e.": 2, "a.d.": 1, "c.e.": 1, "b.c": 2, "a.d": 1}},
	{Class: "era", Of: map[string]int{"bc": 2, "bce": 2}},
	{Class: "era", Capital: true, Of: map[string]int{"ad": 1, "ce": 1}},
	{Class: "anno", Of: map[string]int{"a.d.": 1, "b.c.": 2, "bc": 2, "b.c": 2, "a.d": 1}},
	{Class: "anno", Capital: true, Of: map[string]int{"ad": 1}},
	{Class: "meridiem", Meridiem: true, Of: map[string]int{"am": 0, "pm": 12, "a.m.": 0, "p.m.": 12, "a.m": 0, "p.m": 12}},
	{Class: "zone", Capital: true, Of: map[string]int{"utc": 0, "gmt": 0, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180, "jst": 540,
		"est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600, "aest": 600, "aedt": 660}},
	{Class: "quarter", Capital: true, Of: map[string]int{"q1": 1, "q2": 2, "q3": 3, "q4": 4}},
	{Class: "half", Capital: true, Of: map[string]int{"h1": 1, "h2": 2}},
	{Class: "fy", Capital: true, Of: fiscalYears()},
	{Class: "tensdecade", Of: map[string]int{"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}},
	{Class: "past", Of: map[string]int{"last": -1, "past": -1}},
	{Class: "often", Of: map[string]int{"daily": int(edtf.Day), "weekly": int(edtf.Week), "monthly": int(edtf.Month), "annually": int(edtf.Year), "yearly": int(edtf.Year), "hourly": int(edtf.Hour)}},
	{Class: "plweekday", Of: map[string]int{"mondays": 1, "tuesdays": 2, "wednesdays": 3, "thursdays": 4, "fridays": 5, "saturdays": 6, "sundays": 7}},
}

func units(names ...string) map[string]int {
	m := map[string]int{}
	for _, n := range names {
		for g := edtf.Millennium; g <= edtf.Second; g++ {
			if g.String() == n {
				m[n] = int(g)
			}
		}
	}
	return m
}

func plurals(m map[string]int) map[string]int {
	p := map[string]int{}
	for w, n := range m {
		p[w+"s"] = n
	}
	return p
}

// fiscalYears are FY07, FY2007 and their like.
func fiscalYears() map[string]int {
	m := map[string]int{}
	for y := 1970; y < 2070; y++ {
		m[fmt.Sprintf("fy%d", y)] = y
		m[fmt.Sprintf("fy%02d", y%100)] = y
	}
	return m
}

// romans are I to XXI.
func romans(suffix string) map[string]int {
	m := map[string]int{}
	for i, r := range [...]string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx", "xxi"} {
		m[r+suffix] = i + 1
	}
	return m
}

func numbered(form string, top int) map[string]int {
	m := map[string]int{}
	for n := 1; n <= top; n++ {
		m[fmt.Sprintf(form, n)] = n
	}
	return m
}

// quarterYears are 3Q10 and its like: the year of two digits times ten, and the quarter.
func quarterYears() map[string]int {
	m := map[string]int{}
	for q := 1; q <= 4; q++ {
		for y := range 100 {
			m[fmt.Sprintf("%dq%02d", q, y)] = y*10 + q
		}
	}
	return m
}

// enAbbreviations do not end a sentence by their full stop.
var enAbbreviations = []string{
	"jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.",
	"mon.", "tue.", "tues.", "wed.", "thu.", "thur.", "thurs.", "fri.", "sat.", "sun.",
	"mr.", "mrs.", "ms.", "messrs.", "dr.", "prof.", "rev.", "hon.", "st.", "mt.", "ft.", "gen.", "col.", "lt.", "capt.", "cmdr.", "maj.", "sgt.", "adm.", "gov.", "sen.",
	"rep.", "pres.", "supt.", "sr.", "jr.", "esq.", "ph.d.", "fr.",
	"no.", "nos.", "vol.", "vols.", "pp.", "p.", "ch.", "fig.", "figs.", "sec.", "art.", "para.", "ed.", "eds.", "trans.", "op.", "cit.", "ibid.", "cf.", "vs.", "v.", "et.", "al.",
	"c.", "ca.", "approx.", "b.", "d.", "m.", "fl.", "r.", "i.e.", "e.g.", "viz.", "etc.", "est.", "inc.", "ltd.", "co.", "corp.", "bros.", "dept.", "univ.", "assn.", "ave.", "blvd.",
	"u.s.", "u.k.", "u.n.", "e.u.", "u.s.s.r.", "d.c.", "a.d.", "b.c.", "b.c.e.", "c.e.", "a.m.", "p.m.",
}
