package edtf

// TIMEX3 returns the value of the date as TimeML writes it: 197 for a decade, 18 for the 19th century, 1 for the
// second millennium, BC0044, 1988-Q3, 1997-H1, 1989-SP, 2000-W07, 2000-W07-WE; "" of the zero Date.
func (d Date) TIMEX3() string {
	if d.IsZero() {
		return ""
	}
	y := int(d.year)
	if d.grain == Week || d.grain == Weekend {
		y, _ = d.isoWeek()
	}
	b := d.appendTIMEXYear(nil, y)
	switch d.grain {
	case Half:
		b = append(b, '-', 'H', '0'+byte(d.number()))
	case Season:
		b = append(append(b, '-'), [...]string{"SP", "SU", "FA", "WI"}[d.number()-1]...)
	case Quarter:
		b = append(b, '-', 'Q', '0'+byte(d.number()))
	case Week, Weekend:
		_, week := d.isoWeek()
		b = appendPadded(append(b, '-'), 'W', week)
		if d.grain == Weekend {
			b = append(b, "-WE"...)
		}
	}
	if d.grain == Month || d.grain >= Day {
		b = appendPadded(b, '-', int(d.month))
	}
	if d.grain >= Day {
		b = appendPadded(b, '-', int(d.day))
	}
	return string(d.appendClock(b))
}

// appendTIMEXYear writes a year as four digits, BC before those BCE, and fewer digits of a coarser unit.
func (d Date) appendTIMEXYear(b []byte, y int) []byte {
	switch {
	case y < 0 && d.grain < Decade: // -04XX, the 5th century BC, is BC04
		b, y = append(b, "BC"...), -y
	case y < 0, y == 0 && d.grain >= Year:
		b, y = append(b, "BC"...), 1-y
	}
	width := 4
	if y > maxYear { // the year -9999 is 10000 BC
		width = 5
	}
	b = appendDigits(b, y, width)
	return b[:len(b)-max(0, int(Year)-int(d.grain))]
}

// TIMEX3 returns the value of the first date of w, of a span with two sides FROM/TO.
func (w When) TIMEX3() string {
	switch {
	case w.From.IsZero():
		return w.To.TIMEX3()
	case w.Kind == Span && !w.To.IsZero():
		return w.From.TIMEX3() + "/" + w.To.TIMEX3()
	}
	return w.From.TIMEX3()
}
