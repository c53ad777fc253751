package edtf

import "strconv"

// English is the Language of Display.
func English() Language { return english }

var english = Language{
	Months: [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
		"November", "December"},
	Seasons:  [...]string{"spring", "summer", "autumn", "winter"},
	Halves:   [...]string{"first half of", "second half of"},
	Quarters: [...]string{"Q1", "Q2", "Q3", "Q4"},
	CE:       "CE", BCE: "BCE", Winter: "–", Week: "week of", Weekend: "weekend of",
	Doubt: "probably ", Circa: "c. ", And: " and ",
	Or:   func(a, b string) string { return a + " or " + b },
	Day:  strconv.Itoa,
	Hour: englishHour,
	Block: func(g Grain, n int) string {
		if g == Decade {
			return strconv.Itoa(n) + "s"
		}
		return englishOrdinal(n) + " " + g.String()
	},
	Behind: func(preposition string, g Grain, circa bool, text string) string {
		if circa {
			return preposition + " " + text
		}
		return preposition + " " + englishArticle(g) + text
	},
	Third: func(m Modifier, g Grain, alone bool, text string) string {
		word, in := m.String()+" ", m.String()+" in "
		if m == Mid {
			word, in = "mid-", "in the middle of "
		}
		switch {
		case alone && g >= Day && m == Mid:
			return in + text
		case alone && g >= Day:
			return m.String() + " on " + text
		case !alone || g == Half || g == Week || g == Weekend:
			return in + englishArticle(g) + text
		}
		return word + text
	},
}

func englishOrdinal(n int) string {
	suffix := "th"
	switch {
	case n%100 >= 11 && n%100 <= 13:
	case n%10 == 1:
		suffix = "st"
	case n%10 == 2:
		suffix = "nd"
	case n%10 == 3:
		suffix = "rd"
	}
	return strconv.Itoa(n) + suffix
}

func englishHour(h int) string {
	switch {
	case h == 0:
		return "midnight"
	case h == 12:
		return "noon"
	case h < 12:
		return strconv.Itoa(h) + " am"
	}
	return strconv.Itoa(h-12) + " pm"
}

// englishArticle returns "the " before a unit that takes it after a preposition.
func englishArticle(g Grain) string {
	switch g {
	case Millennium, Century, Decade, Half, Week, Weekend:
		return "the "
	}
	return ""
}
