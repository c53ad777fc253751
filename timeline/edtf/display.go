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
func (d Date) Display() string { return d.marks() + strings.Join(d.words(), " ") }

// marks returns what stands before a date that is approximate or uncertain.
func (d Date) marks() string {
	switch d.flags & qualified {
	case approx:
		return "c. "
	case uncertain:
		return "probably "
	case qualified:
		return "probably c. "
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

// dash joins the sides of a span: spaced when one of them has more than one word.
func dash(a, b string) string {
	if strings.Contains(a+b, " ") {
		return a + " – " + b
	}
	return a + "–" + b
}

// share returns the words of two dates; what both end with is said once: "9–17 November 1989".
func share(a, b Date, join func(a, b string) string) []string {
	left, right := a.words(), b.words()
	n := 0
	if (a.grain > Year) == (b.grain > Year) {
		for n < min(len(left), len(right))-1 && left[len(left)-1-n] == right[len(right)-1-n] {
			n++
		}
	}
	text := join(strings.Join(left[:len(left)-n], " "), strings.Join(right[:len(right)-n], " "))
	return append([]string{text}, right[len(right)-n:]...)
}

// Display returns w in English with its modifier, as in "9–17 November 1989", "since 1979", "1452 or 1453" or
// "mid-1945"; "" of the zero When.
func (w When) Display() string {
	switch {
	case w.IsZero():
		return ""
	case w.Kind == Span && w.From.IsZero():
		return "until " + w.To.article() + w.To.Display()
	case w.Kind == Span && w.To.IsZero():
		return "since " + w.From.article() + w.From.Display()
	}
	marks, text := w.text()
	switch w.Mod {
	case Early:
		return marks + w.third("early ", "early on ", "early in ") + text
	case Mid:
		return marks + w.third("mid-", "in the middle of ", "in the middle of ") + text
	case Late:
		return marks + w.third("late ", "late on ", "late in ") + text
	case Before, After:
		return w.Mod.String() + " " + w.From.article() + marks + text
	}
	return marks + text
}

// text returns the English of w and the marks that hold for all of it.
func (w When) text() (marks, text string) {
	join := dash
	switch w.Kind {
	case One:
		return w.From.marks(), strings.Join(w.From.words(), " ")
	case OneOf:
		join = func(a, b string) string { return a + " or " + b }
	case AllOf:
		join = func(a, b string) string { return a + " and " + b }
	}
	a, b := w.From, w.To
	switch {
	case a.flags&qualified != b.flags&qualified:
		return "", join(a.Display(), b.Display())
	case w.Kind == Span && a.sameDay(b) && a.offset == b.offset && a.flags == b.flags:
		return a.marks(), strings.Join(a.dayWords(), " ") + ", " + dash(a.clockText(), b.clockText()) + b.zoneText()
	}
	return a.marks(), strings.Join(share(a, b, join), " ")
}

// sameDay tells whether both are clock times of one day.
func (d Date) sameDay(e Date) bool {
	return d.grain >= Hour && e.grain >= Hour && d.Days() == e.Days()
}

// article returns "the " before a date that takes it after a preposition.
func (d Date) article() string {
	switch d.grain {
	case Millennium, Century, Decade, Half, Week, Weekend:
		return "the "
	}
	return ""
}

// third chooses the words of early, mid or late: before a plain unit, before a day, before a unit that takes "in".
func (w When) third(plain, day, in string) string {
	switch {
	case w.Kind == One && w.From.grain >= Day:
		return day
	case w.Kind != One || w.From.grain == Half || w.From.grain == Week || w.From.grain == Weekend:
		return in + w.From.article()
	}
	return plain
}
