package doc

import (
	"strings"

	"dateline/timeline/edtf"
)

// A written date is one that stands at the head of a text: a whole date, or a part of one, whose date is zero.
type written struct {
	date edtf.Date // day, month or year; zero when the text does not say the year or the order is open
	end  int       // bytes read
}

// readDate reads the date at the start of s: "Saturday, January 11, 2020", "12 March 2013", "2020-01-11T10:15Z",
// "11.1.2020", "March 2013", "2013". Slashed dates count when only one order makes a date of them.
func readDate(s string) (written, bool) {
	c := cursor{s: s}
	if c.weekday() {
		c.skip(" ,.")
	}
	d, ok := c.date()
	if !ok {
		return written{}, false
	}
	if c.char("T") && !c.clock() {
		c.i--
	}
	return written{d, c.i}, c.atEnd()
}

// wholeDate reads s when it is a date, with or without a clock time on either side, and nothing else.
func wholeDate(s string) (edtf.Date, bool) {
	c := cursor{s: strings.TrimSpace(s)}
	if c.clock() {
		c.skip(" ,|·-–—")
		c.word("on")
		c.skip(" ")
	}
	w, ok := readDate(c.rest())
	if !ok || w.date.IsZero() {
		return edtf.Date{}, false
	}
	c.i += w.end
	c.skip(" ,.|·-–—")
	if c.weekday() {
		c.skip(" ,.|·-–—")
	}
	c.word("at")
	c.skip(" ")
	if c.clock() {
		c.skip(" (")
		c.clock()
	}
	c.skip(" .)")
	if c.rest() != "" {
		return edtf.Date{}, false
	}
	return w.date, true
}

// metaDate reads the date of a metadata field, as a program or an author wrote it.
func metaDate(s string) edtf.Date {
	d, _ := wholeDate(s)
	return d
}

// A cursor reads a date from left to right. A method that finds nothing leaves it where it was.
type cursor struct {
	s string
	i int
}

func (c *cursor) rest() string { return c.s[c.i:] }

// skip passes over the characters of set.
func (c *cursor) skip(set string) {
	c.i = len(c.s) - len(strings.TrimLeft(c.rest(), set))
}

// atEnd reports that no letter or digit follows.
func (c *cursor) atEnd() bool {
	return c.i == len(c.s) || !alnum(c.s[c.i])
}

func alnum(b byte) bool { return digit(b) || letter(b) }
func digit(b byte) bool { return '0' <= b && b <= '9' }
func letter(b byte) bool {
	return 'a' <= b|0x20 && b|0x20 <= 'z' || b >= 0x80
}

// name returns the letters that follow, without moving.
func (c *cursor) name() string {
	i := c.i
	for i < len(c.s) && letter(c.s[i]) {
		i++
	}
	return c.s[c.i:i]
}

func (c *cursor) word(w string) bool {
	if strings.EqualFold(c.name(), w) {
		c.i += len(w)
		return true
	}
	return false
}

func (c *cursor) char(set string) bool {
	if c.i < len(c.s) && strings.IndexByte(set, c.s[c.i]) >= 0 {
		c.i++
		return true
	}
	return false
}

// number reads from min to max digits that no digit follows.
func (c *cursor) number(min, max int) (int, bool) {
	n, i := 0, c.i
	for i < len(c.s) && digit(c.s[i]) && i-c.i <= max {
		n = n*10 + int(c.s[i]-'0')
		i++
	}
	if i-c.i < min || i-c.i > max {
		return 0, false
	}
	c.i = i
	return n, true
}

func (c *cursor) weekday() bool {
	w := c.name()
	return prefixOf(w, "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday") > 0 && c.word(w)
}

func (c *cursor) month() int {
	w := c.name()
	m := prefixOf(w, "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
	if m > 0 {
		c.i += len(w)
		c.char(".")
	}
	return m
}

// prefixOf returns which of the names w is, from 1, written out or short: three letters, or "Sept", "Tues", "Thur", "Thurs".
func prefixOf(w string, names ...string) int {
	if len(w) < 3 || len(w) > len("september") {
		return 0
	}
	for i, n := range names {
		if hasPrefix(n, w) && (len(w) == len(n) || len(w) == 3 || n == "september" && len(w) == 4 || n == "tuesday" && len(w) == 4 || n == "thursday" && len(w) <= 5) {
			return i + 1
		}
	}
	return 0
}

// date reads the date itself; see readDate.
func (c *cursor) date() (edtf.Date, bool) {
	if c.i < len(c.s) && digit(c.s[c.i]) {
		return c.numeric()
	}
	m := c.month()
	if m == 0 {
		return edtf.Date{}, false
	}
	c.skip(" ")
	d, ok := c.day()
	at := c.i
	c.skip(" ,")
	if y, found := c.year(); found {
		return edtf.YMD(y, m, d), true
	}
	c.i = at
	if !ok {
		c.skip(" ")
	}
	return edtf.Date{}, true
}

// numeric reads a date that begins with a digit.
func (c *cursor) numeric() (edtf.Date, bool) {
	from := c.i
	if y, ok := c.year(); ok {
		return c.afterYear(y)
	}
	d, ok := c.day()
	if !ok {
		return edtf.Date{}, false
	}
	if date, ok := c.digits(d); ok {
		return date, true
	}
	c.skip(" -")
	if c.word("of") {
		c.skip(" ")
	}
	m := c.month()
	if m == 0 {
		c.i = from
		return edtf.Date{}, false
	}
	at := c.i
	c.skip(" ,-")
	if y, ok := c.year(); ok {
		return edtf.YMD(y, m, d), true
	}
	c.i = at
	return edtf.Date{}, true
}

// afterYear reads "-01-11", "/01/11", "-01", " January 11" or nothing after a year.
func (c *cursor) afterYear(y int) (edtf.Date, bool) {
	at := c.i
	if c.char("-/.") {
		sep := c.s[c.i-1]
		if m, ok := c.number(1, 2); ok {
			if c.char(string(sep)) {
				if d, ok := c.number(1, 2); ok {
					return edtf.YMD(y, m, d), true
				}
				c.i--
			}
			if sep == '-' && m <= 12 {
				return edtf.YMD(y, m, 0), true
			}
		}
	} else if c.char(" "); c.i > at {
		if m := c.month(); m > 0 {
			c.skip(" ")
			d, _ := c.day()
			return edtf.YMD(y, m, d), true
		}
	}
	c.i = at
	return edtf.YMD(y, 0, 0), true
}

// digits reads ".1.2020" or "/1/2020" after the first number.
func (c *cursor) digits(a int) (edtf.Date, bool) {
	at := c.i
	if c.char("./-") {
		sep := c.s[c.i-1]
		if b, ok := c.number(1, 2); ok && c.char(string(sep)) {
			if y, ok := c.year(); ok {
				return byOrder(y, a, b, sep), true
			}
		}
	}
	c.i = at
	return edtf.Date{}, false
}

// byOrder dates a.b.y and a/b/y. Points mean day, month, year; with other signs the order must be plain from the numbers.
func byOrder(y, a, b int, sep byte) edtf.Date {
	switch {
	case sep == '.' || a > 12 || a == b:
		return edtf.YMD(y, b, a)
	case b > 12:
		return edtf.YMD(y, a, b)
	}
	return edtf.Date{}
}

func (c *cursor) year() (int, bool) {
	at := c.i
	if y, ok := c.number(4, 4); ok && 1000 <= y && y < 3000 {
		return y, true
	}
	c.i = at
	return 0, false
}

// day reads a day of the month with or without "st", "nd", "rd" or "th".
func (c *cursor) day() (int, bool) {
	at := c.i
	d, ok := c.number(1, 2)
	if !ok || d < 1 || d > 31 {
		c.i = at
		return 0, false
	}
	_ = c.word("st") || c.word("nd") || c.word("rd") || c.word("th")
	return d, true
}

// clock reads a time of day with its zone: "10:15", "10:15:00.000Z", "9 a.m. EST", "18:00 (15:00 UTC)", "10:15 +0100".
func (c *cursor) clock() bool {
	at := c.i
	if _, ok := c.number(1, 2); !ok {
		return false
	}
	colon := false
	for c.char(":") {
		if _, ok := c.number(2, 2); !ok {
			c.i = at
			return false
		}
		colon = true
	}
	if c.char(".") {
		c.skip("0123456789")
	}
	c.skip(" ")
	half := c.word("am") || c.word("pm") || c.word("a") || c.word("p")
	if !colon && !half {
		c.i = at
		return false
	}
	if half && c.char(".") && c.word("m") {
		c.char(".")
	}
	c.zone()
	return true
}

// zone reads "Z", "GMT", "EST", "UTC+1", "+01:00", "(UTC)".
func (c *cursor) zone() {
	at := c.i
	c.skip(" (")
	w := c.name()
	if len(w) <= 5 && w == strings.ToUpper(w) && ascii(w) {
		c.i += len(w)
	}
	if c.char("+-") {
		c.skip("0123456789:")
	} else if w == "" {
		c.i = at
		return
	}
	c.char(")")
}
