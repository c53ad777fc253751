package edtf

// String returns the date in EDTF, "" of the zero Date. A half, a week, a weekend and a decade BCE have no notation of
// their own and are written as the interval they fill.
func (d Date) String() string { return string(d.append(nil, '/')) }

// append writes d, or the interval it fills with the separator between.
func (d Date) append(b []byte, separator ...byte) []byte {
	first, last := d.ends()
	b = first.appendUnit(b)
	if first != last {
		b = append(b, separator...)
		b = last.appendUnit(b)
	}
	return b
}

// ends returns the first and the last unit of the interval that stands for d; both are d itself if it has a notation.
func (d Date) ends() (first, last Date) {
	switch {
	case d.grain == Decade && d.year < 0:
		first, last = YMD(int(d.year), 0, 0), YMD(d.lastYear(), 0, 0)
	case d.grain == Half:
		first, last = YMD(int(d.year), int(d.month), 0), YMD(int(d.year), int(d.month)+5, 0)
	case d.grain == Week || d.grain == Weekend:
		first, last = d.Bounds()
	default:
		return d, d
	}
	return first.mark(d.flags), last.mark(d.flags)
}

// joined returns the half, week, weekend or decade BCE that fills the interval, the zero Date if none does.
func joined(first, last Date) Date {
	for _, g := range [...]Grain{Decade, Half, Week, Weekend} {
		d := first.Trunc(g)
		if a, b := d.ends(); d.grain == g && a != b && a == first && b == last {
			return d
		}
	}
	return Date{}
}

func (d Date) appendUnit(b []byte) []byte {
	if d.IsZero() {
		return b
	}
	b = d.appendYear(b)
	switch {
	case d.grain == Season:
		b = appendPadded(b, '-', 20+d.number())
	case d.grain == Quarter:
		b = appendPadded(b, '-', 32+d.number())
	case d.grain >= Month:
		b = appendPadded(b, '-', int(d.month))
	}
	if d.grain >= Day {
		b = appendPadded(b, '-', int(d.day))
	}
	b = d.appendClock(b)
	switch d.flags & qualified {
	case approx:
		b = append(b, '~')
	case uncertain:
		b = append(b, '?')
	case qualified:
		b = append(b, '%')
	}
	return b
}

// appendYear writes the year with its sign and four digits, the last ones masked in a coarser unit.
func (d Date) appendYear(b []byte) []byte {
	y := int(d.year)
	if y < 0 {
		b, y = append(b, '-'), -y
	}
	b = appendDigits(b, y, 4)
	for i := range max(0, int(Year)-int(d.grain)) {
		b[len(b)-1-i] = 'X'
	}
	return b
}

// appendClock writes T, the clock and the offset, as far as they are said.
func (d Date) appendClock(b []byte) []byte {
	if d.grain < Hour {
		return b
	}
	b = d.appendTime(append(b, 'T'))
	minutes, ok := d.Offset()
	switch {
	case !ok:
		return b
	case minutes == 0:
		return append(b, 'Z')
	case minutes < 0:
		b, minutes = appendPadded(b, '-', -minutes/60), -minutes
	default:
		b = appendPadded(b, '+', minutes/60)
	}
	return appendPadded(b, ':', minutes%60)
}

// appendTime writes HH, HH:MM or HH:MM:SS.
func (d Date) appendTime(b []byte) []byte {
	b = appendDigits(b, int(d.hour), 2)
	if d.grain >= Minute {
		b = appendPadded(b, ':', int(d.minute))
	}
	if d.grain >= Second {
		b = appendPadded(b, ':', int(d.second))
	}
	return b
}

func appendPadded(b []byte, separator byte, n int) []byte {
	return appendDigits(append(b, separator), n, 2)
}

// appendDigits writes n with leading zeros; it needs no more than width digits.
func appendDigits(b []byte, n, width int) []byte {
	b = append(b, "00000"[:width]...)
	for i := len(b) - 1; n > 0; i-- {
		b[i] += byte(n % 10)
		n /= 10
	}
	return b
}

// String returns w in EDTF, "" of the zero When. The modifier is not part of it.
func (w When) String() string {
	switch {
	case w.IsZero():
		return ""
	case w.Kind == One:
		return w.From.String()
	case w.Kind == Span:
		return w.spanText()
	}
	brackets := "[]"
	if w.Kind == AllOf {
		brackets = "{}"
	}
	b := w.From.append([]byte(brackets[:1]), '.', '.')
	b = w.To.append(append(b, ','), '.', '.')
	return string(b) + brackets[1:]
}

func (w When) spanText() string {
	from, _ := w.From.ends()
	_, to := w.To.ends()
	if from.IsZero() {
		return "../" + to.String()
	}
	if to.IsZero() {
		return from.String() + "/.."
	}
	return from.String() + "/" + to.String()
}

// MarshalText returns String.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// MarshalText returns String: the modifier is not part of it.
func (w When) MarshalText() ([]byte, error) { return []byte(w.String()), nil }
