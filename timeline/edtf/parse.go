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
	switch {
	case strings.Contains(to, "/"):
		return When{}, "an interval has two sides, as in 1979/1981"
	case from == ".." && to == "..":
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
