package edtf

import (
	"strconv"
	"strings"
)

// parseDate reads one date with its mark. Like its parts it returns the date, or a message that says what is wrong.
func parseDate(s string) (Date, string) {
	s, marks := cutMarks(s)
	day, clock, timed := strings.Cut(s, "T")
	d, msg := parseDay(day)
	if msg == "" && timed {
		d, msg = parseClock(d, clock)
	}
	return d.mark(marks), msg
}

func cutMarks(s string) (string, flags) {
	if s == "" {
		return s, 0
	}
	rest := s[:len(s)-1]
	switch s[len(s)-1] {
	case '~':
		return rest, approx
	case '?':
		return rest, uncertain
	case '%':
		return rest, qualified
	}
	return s, 0
}

func parseDay(s string) (Date, string) {
	body, bce := strings.CutPrefix(s, "-")
	year, rest, more := strings.Cut(body, "-")
	d, msg := parseYear(year, bce)
	if msg != "" || !more {
		return d, msg
	}
	if d.grain < Year {
		return Date{}, "nothing follows a masked year"
	}
	part, day, more := strings.Cut(rest, "-")
	d, msg = parsePart(d.Year(), part)
	if msg != "" || !more {
		return d, msg
	}
	_, last := d.Bounds()
	n := 0
	if len(day) == 2 && number(day) {
		n = value(day)
	}
	if d.grain != Month || n < 1 || n > last.Day() {
		return Date{}, "a day is two digits after a month, and one that the month has, as in 1979-11-04"
	}
	return YMD(d.Year(), d.Month(), n), ""
}

// parseYear reads the four characters of a year, the last of which may be masked.
func parseYear(s string, bce bool) (Date, string) {
	digits := strings.TrimRight(s, "X")
	if strings.HasPrefix(s, "Y") || len(s) > 4 && number(s) {
		return Date{}, "years reach from -9999 to 9999 and have four digits"
	}
	if len(s) != 4 || !number(digits) {
		return Date{}, "a year is four digits, as in 0079, -0043, 197X or 18XX"
	}
	n, g := value(digits), Year-Grain(4-len(digits))
	switch {
	case !bce && g == Year:
		return YMD(n, 0, 0), ""
	case !bce:
		return block(n, g), ""
	case g == Decade:
		return Date{}, "a decade BCE is an interval, as in -0448/-0439 for the 440s BC"
	case g == Year && n == 0:
		return Date{}, "the year 0 (1 BCE) has no sign; write 0000"
	case g == Year:
		return YMD(-n, 0, 0), ""
	}
	return block(-1-n, g), ""
}

// parsePart reads the two digits after a year.
func parsePart(y int, s string) (Date, string) {
	if len(s) == 2 && number(s) {
		var d Date
		switch n := value(s); {
		case n >= 1 && n <= 12:
			d = YMD(y, n, 0)
		case n >= 21 && n <= 24:
			d = SeasonOf(y, n-20)
		case n >= 33 && n <= 36:
			d = QuarterOf(y, n-32)
		}
		if !d.IsZero() {
			return d, ""
		}
	}
	return Date{}, "after the year comes a month 01 to 12, a season 21 to 24 or a quarter 33 to 36, that ends before 10000"
}

// parseClock reads HH, HH:MM or HH:MM:SS and an offset, Z or ±HH:MM.
func parseClock(d Date, s string) (Date, string) {
	if d.grain != Day {
		return Date{}, "a clock time follows a day, as in 2024-03-05T14:32"
	}
	rest, hour := cutPair(s)
	minute, second := -1, -1
	if after, ok := strings.CutPrefix(rest, ":"); ok && hour >= 0 {
		rest, minute = cutPair(after)
		if after, ok := strings.CutPrefix(rest, ":"); ok && minute >= 0 {
			rest, second = cutPair(after)
		}
	}
	d = d.At(hour, minute, second)
	if d.IsZero() {
		return d, "a clock time is 00 to 23, 00:00 to 23:59 or 00:00:00 to 23:59:59"
	}
	return parseZone(d, rest)
}

func parseZone(d Date, s string) (Date, string) {
	switch {
	case s == "":
		return d, ""
	case s == "Z":
		return d.Zone(0), ""
	}
	rest, hours := cutPair(s[1:])
	rest, colon := strings.CutPrefix(rest, ":")
	rest, minutes := cutPair(rest)
	total := hours*60 + minutes
	if s[0] != '+' && s[0] != '-' || !colon || rest != "" || hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || total == 0 {
		return Date{}, "an offset is Z, or ±HH:MM other than 00:00, as in -04:00"
	}
	if s[0] == '-' {
		total = -total
	}
	return d.Zone(total), ""
}

// cutPair cuts a number of two digits from the front; it is -100 if there is none.
func cutPair(s string) (rest string, n int) {
	if len(s) < 2 || !number(s[:2]) {
		return s, -100
	}
	return s[2:], value(s[:2])
}

// number tells whether s is digits and nothing else.
func number(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// value returns the value of at most four digits.
func value(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
