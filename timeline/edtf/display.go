package edtf

import (
	"fmt"
	"strconv"
	"strings"
)

// Display returns the date in English, as in "4 November 1979", "c. 44 BCE" or "5th century BCE"; "" of the zero Date.
func (d Date) Display() string { return english.Date(d) }

// Date returns d in the language, as in "4. November 1979" or "siglo V a. C."; "" of the zero Date.
func (l *Language) Date(d Date) string {
	return l.doubt(d.flags) + l.circa(d.flags) + strings.Join(l.words(d), " ")
}

// doubt returns what stands before an uncertain date.
func (l *Language) doubt(f flags) string {
	if f&uncertain != 0 {
		return l.Doubt
	}
	return ""
}

// circa returns what stands before an approximate date.
func (l *Language) circa(f flags) string {
	if f&approx != 0 {
		return l.Circa
	}
	return ""
}

// words returns d without its marks, the widest unit last, so that two dates can share their ends.
func (l *Language) words(d Date) []string {
	y := int(d.year)
	split := func(text string) []string { return strings.Split(text, " ") }
	switch d.grain {
	case None:
		return nil
	case Millennium, Century:
		n := floorDiv(y, d.grain.years())
		return append(split(l.Block(d.grain, max(n+1, -n))), l.era(y)...)
	case Decade:
		round := y
		if y < 0 {
			round = (1 - y) / 10 * 10 // the first year is 449 BC
		}
		return append(split(l.Block(Decade, round)), l.era(y)...)
	case Year:
		return l.year(y)
	case Half:
		return append(split(l.Halves[d.number()-1]), l.year(y)...)
	case Season:
		season := split(l.Seasons[d.number()-1])
		if d.number() == 4 {
			return append(season, l.winter(y)...)
		}
		return append(season, l.year(y)...)
	case Quarter:
		return append(split(l.Quarters[d.number()-1]), l.year(y)...)
	case Month:
		return append([]string{l.Months[d.month-1]}, l.ofYear(y)...)
	case Week:
		return append(split(l.Week), l.day(d)...)
	case Weekend:
		first, last := d.Bounds()
		return append(split(l.Weekend), l.share(first, last, dash)...)
	case Day:
		return l.day(d)
	}
	return []string{strings.Join(l.day(d), " ") + ", " + l.clock(d) + d.zoneText()}
}

func (l *Language) day(d Date) []string {
	return append([]string{l.Day(int(d.day)), l.OfMonth + l.Months[d.month-1]}, l.ofYear(int(d.year))...)
}

func (l *Language) ofYear(y int) []string {
	words := l.year(y)
	words[0] = l.OfYear + words[0]
	return words
}

// era returns what follows a unit that starts with the year y: nothing from 1000 on.
func (l *Language) era(y int) []string {
	switch {
	case y < 0:
		return []string{l.BCE}
	case y < 1000:
		return []string{l.CE}
	}
	return nil
}

func (l *Language) year(y int) []string {
	if y <= 0 {
		return []string{strconv.Itoa(1 - y), l.BCE}
	}
	return append([]string{strconv.Itoa(y)}, l.era(y)...)
}

// winter returns the two years of a winter: 1944–45, 1999–2000, 219–218 BCE.
func (l *Language) winter(y int) []string {
	if y >= 1000 && (y+1)%100 != 0 {
		return []string{fmt.Sprintf("%d%s%02d", y, l.Winter, (y+1)%100)}
	}
	return l.share(YMD(y, 0, 0), YMD(y+1, 0, 0), func(a, b string) string {
		if strings.Contains(a+b, " ") {
			return dash(a, b)
		}
		return a + l.Winter + b
	})
}

// clock returns the clock of d.
func (l *Language) clock(d Date) string {
	if d.grain >= Minute {
		return string(d.appendTime(nil))
	}
	return l.Hour(int(d.hour))
}

func (d Date) zoneText() string {
	minutes, ok := d.Offset()
	sign := "+"
	switch {
	case !ok:
		return ""
	case minutes == 0:
		return " UTC"
	case minutes < 0:
		sign, minutes = "−", -minutes
	}
	text := " (UTC" + sign + strconv.Itoa(minutes/60)
	if minutes%60 != 0 {
		text += fmt.Sprintf(":%02d", minutes%60)
	}
	return text + ")"
}
