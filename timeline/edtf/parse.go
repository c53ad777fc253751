package edtf

import (
	"strconv"
	"strings"
)

// A SyntaxError tells why a text is no date that this package keeps.
type SyntaxError struct {
	Text string // what was read
	Msg  string // what is wrong and how to mend it
}

// Error returns one line.
func (e *SyntaxError) Error() string {
	text := e.Text
	if len(text) > 60 {
		text = strings.ToValidUTF8(text[:60], "") + "…"
	}
	return strconv.Quote(text) + " is no date: " + e.Msg
}

// Parse reads EDTF: a date, an interval A/B with .. for an open side, one of two dates [A,B], or two dates {A,B}. What
// it accepts is canonical: String of the result is the text again. The interval of a half, a week, a weekend or a
// decade BCE is read as a span; ParseDate reads it as the unit. The error is a *SyntaxError.
func Parse(s string) (When, error) {
	w, msg := parseWhen(s)
	if msg != "" {
		return When{}, &SyntaxError{s, msg}
	}
	return w, nil
}

// ParseDate reads one date in EDTF; the interval of a half, a week, a weekend or a decade BCE is one too. String of the
// result is the text again. The error is a *SyntaxError.
func ParseDate(s string) (Date, error) {
	d, msg := parseUnit(s, "/")
	if msg != "" {
		return Date{}, &SyntaxError{s, msg}
	}
	return d, nil
}

// UnmarshalText reads what MarshalText writes; the empty text is the zero Date.
func (d *Date) UnmarshalText(text []byte) (err error) {
	*d = Date{}
	if len(text) > 0 {
		*d, err = ParseDate(string(text))
	}
	return err
}

// UnmarshalText reads what MarshalText writes, as Parse does; the empty text is the zero When.
func (w *When) UnmarshalText(text []byte) (err error) {
	*w = When{}
	if len(text) > 0 {
		*w, err = Parse(string(text))
	}
	return err
}

// parseWhen and its kin return the value, or a message that says what is wrong.
func parseWhen(s string) (When, string) {
	switch {
	case s == "":
		return When{}, "it is empty; write a date, as in 1979-11-04"
	case s[0] == '[':
		return parseSet(s, OneOf, "]")
	case s[0] == '{':
		return parseSet(s, AllOf, "}")
	}
	from, to, isSpan := strings.Cut(s, "/")
	if isSpan {
		return parseSpan(from, to)
	}
	d, msg := parseDate(s)
	return At(d), msg
}

func parseSpan(from, to string) (When, string) {
	if from == ".." && to == ".." {
		return When{}, "an interval with both sides open says nothing; give one of them"
	}
	a, msg := parseSide(from)
	if msg != "" {
		return When{}, msg
	}
	b, msg := parseSide(to)
	if msg != "" {
		return When{}, msg
	}
	w := Between(a, b)
	if w.IsZero() {
		return w, "the interval ends before it starts; swap its sides"
	}
	return w, ""
}

func parseSide(s string) (Date, string) {
	switch s {
	case "..":
		return Date{}, ""
	case "":
		return Date{}, "a side of the interval is empty; write .. for an open one"
	}
	return parseDate(s)
}

func parseSet(s string, k Kind, end string) (When, string) {
	body, ok := strings.CutSuffix(s[1:], end)
	if !ok {
		return When{}, "the set does not end with " + end
	}
	left, right, ok := strings.Cut(body, ",")
	if !ok || strings.Contains(right, ",") {
		return When{}, "a set has two dates, as in " + s[:1] + "1452,1453" + end
	}
	a, msg := parseUnit(left, "..")
	if msg != "" {
		return When{}, msg
	}
	b, msg := parseUnit(right, "..")
	if msg != "" {
		return When{}, msg
	}
	if a.Compare(b) >= 0 {
		return When{}, "the dates of a set differ and stand in order; swap them"
	}
	return pair(k, a, b), ""
}

// parseUnit reads a date, or two with the separator between that are a half, a week, a weekend or a decade BCE.
func parseUnit(s, separator string) (Date, string) {
	from, to, ok := strings.Cut(s, separator)
	if !ok {
		return parseDate(s)
	}
	a, msg := parseDate(from)
	if msg != "" {
		return Date{}, msg
	}
	b, msg := parseDate(to)
	if msg != "" {
		return Date{}, msg
	}
	d := joined(a, b)
	if d.IsZero() {
		return d, "the two are not a half year, a week, a weekend or a decade BCE; give one date"
	}
	return d, ""
}

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
	if strings.HasPrefix(body, "Y") || number(body) && len(body) > 4 {
		return Date{}, "years reach from -9999 to 9999 and have four digits"
	}
	year, rest, more := strings.Cut(body, "-")
	d, msg := parseYear(year, bce)
	if msg != "" || !more {
		return d, msg
	}
	if d.grain < Year {
		return Date{}, "nothing follows a masked year"
	}
	month, day, more := strings.Cut(rest, "-")
	d, msg = parsePart(d.Year(), month)
	if msg != "" || !more {
		return d, msg
	}
	if d.grain != Month || len(day) != 2 || !number(day) {
		return Date{}, "a day is two digits after a month, as in 1979-11-04"
	}
	n := value(day)
	if whole := YMD(d.Year(), d.Month(), n); n > 0 && !whole.IsZero() {
		return whole, ""
	}
	return Date{}, "the month has " + strconv.Itoa(monthDays(d.Year(), d.Month())) + " days, counted from 01"
}

// parseYear reads the four characters of a year, the last of which may be masked.
func parseYear(s string, bce bool) (Date, string) {
	digits := strings.TrimRight(s, "X")
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
