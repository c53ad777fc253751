package edtf

import (
	"fmt"
	"strconv"
	"strings"
)

var (
	monthNames = [...]string{1: "January", "February", "March", "April", "May", "June", "July", "August", "September",
		"October", "November", "December"}
	seasonNames = [...]string{1: "spring", "summer", "autumn", "winter"}
	halfNames   = [...]string{1: "first", "second"}
)

// Display returns the date in English, as in "4 November 1979", "c. 44 BCE" or "5th century BCE"; "" of the zero Date.
func (d Date) Display() string {
	return d.flags.doubt() + d.flags.circa() + strings.Join(d.words(), " ")
}

// doubt returns what stands before an uncertain date.
func (f flags) doubt() string {
	if f&uncertain != 0 {
		return "probably "
	}
	return ""
}

// circa returns what stands before an approximate date.
func (f flags) circa() string {
	if f&approx != 0 {
		return "c. "
	}
	return ""
}

// words returns the English of d without its marks, the widest unit last, so that two dates can share their ends.
func (d Date) words() []string {
	y := int(d.year)
	switch d.grain {
	case None:
		return nil
	case Millennium, Century:
		n := floorDiv(y, d.grain.years())
		return append([]string{ordinal(max(n+1, -n)), d.grain.String()}, era(y)...)
	case Decade:
		round := y
		if y < 0 {
			round = (1 - y) / 10 * 10 // the first year is 449 BC
		}
		return append([]string{strconv.Itoa(round) + "s"}, era(y)...)
	case Year:
		return yearWords(y)
	case Half:
		return append([]string{halfNames[d.number()], "half", "of"}, yearWords(y)...)
	case Season:
		if d.number() == 4 {
			return append([]string{"winter"}, winterWords(y)...)
		}
		return append([]string{seasonNames[d.number()]}, yearWords(y)...)
	case Quarter:
		return append([]string{"Q" + strconv.Itoa(d.number())}, yearWords(y)...)
	case Month:
		return append([]string{monthNames[d.month]}, yearWords(y)...)
	case Week:
		return append([]string{"week", "of"}, d.dayWords()...)
	case Weekend:
		first, last := d.Bounds()
		return append([]string{"weekend", "of"}, share(first, last, dash)...)
	case Day:
		return d.dayWords()
	}
	return []string{strings.Join(d.dayWords(), " ") + ", " + d.clockText() + d.zoneText()}
}

func (d Date) dayWords() []string {
	return append([]string{strconv.Itoa(int(d.day)), monthNames[d.month]}, yearWords(int(d.year))...)
}

// era returns what follows a unit that starts with the year y: nothing from 1000 on.
func era(y int) []string {
	switch {
	case y < 0:
		return []string{"BCE"}
	case y < 1000:
		return []string{"CE"}
	}
	return nil
}

func yearWords(y int) []string {
	if y <= 0 {
		return []string{strconv.Itoa(1 - y), "BCE"}
	}
	return append([]string{strconv.Itoa(y)}, era(y)...)
}

// winterWords returns the two years of a winter: 1944–45, 1999–2000, 219–218 BCE.
func winterWords(y int) []string {
	if y >= 1000 && (y+1)%100 != 0 {
		return []string{fmt.Sprintf("%d–%02d", y, (y+1)%100)}
	}
	return share(YMD(y, 0, 0), YMD(y+1, 0, 0), dash)
}

func ordinal(n int) string {
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

// clockText returns the clock of d, a whole hour as "2 pm" so that no minute is claimed.
func (d Date) clockText() string {
	switch {
	case d.grain >= Minute:
		return string(d.appendTime(nil))
	case d.hour == 0:
		return "midnight"
	case d.hour == 12:
		return "noon"
	case d.hour < 12:
		return strconv.Itoa(int(d.hour)) + " am"
	}
	return strconv.Itoa(int(d.hour)-12) + " pm"
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
