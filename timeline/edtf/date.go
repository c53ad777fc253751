// Package edtf is the value of a date: as coarse or as fine as it is known, from a millennium to a second.
//
//	YMD, Of, SeasonOf … ─▶ Date ─ At, Between, Either, Both ─▶ When ─▶ EDTF, TIMEX3, English, calendar days
//
// The text form is EDTF (ISO 8601-2, level 1 and the sets of level 2). Years are astronomical: 0 is 1 BCE, -43 is
// 44 BCE; nothing lies beyond the years -9999 to 9999. The calendar is the proleptic Gregorian one.
package edtf

import "cmp"

// A Date is one unit of the calendar, such as a day, a season or a century, or one of a clock on a day. Dates are
// comparable with ==. The zero Date is no date.
type Date struct {
	year   int16 // of a unit coarser than a year its first
	offset int16 // minutes east of UTC, if zoned
	month  uint8 // of a half, season or quarter its first; 0 in a coarser unit
	day    uint8 // of a week or weekend its first; 0 in a coarser unit
	hour   uint8
	minute uint8
	second uint8
	grain  Grain
	flags  flags
}

type flags uint8

const (
	approx flags = 1 << iota
	uncertain
	zoned
)

const qualified = approx | uncertain

// YMD returns a day, or the month if d is 0, or the year if m is 0 too. The year is astronomical. It returns the zero
// Date if there is no such day, or if the year lies beyond ±9999.
func YMD(y, m, d int) Date {
	switch {
	case y < -maxYear || y > maxYear || m < 0 || m > 12 || d < 0 || m == 0 && d != 0:
		return Date{}
	case m == 0:
		return Date{year: int16(y), grain: Year}
	case d > monthDays(y, m):
		return Date{}
	case d == 0:
		return Date{year: int16(y), month: uint8(m), grain: Month}
	}
	return Date{year: int16(y), month: uint8(m), day: uint8(d), grain: Day}
}

// At returns the clock time on the day d; minute and second are -1 when they are not said. It returns the zero Date
// if d is coarser than a day or there is no such time; 24:00 and leap seconds are none.
func (d Date) At(hour, minute, second int) Date {
	switch {
	case d.grain < Day || hour < 0 || hour > 23 || minute < -1 || minute > 59 || second < -1 || second > 59,
		minute < 0 && second >= 0:
		return Date{}
	}
	d.hour, d.minute, d.second, d.grain = uint8(hour), uint8(max(minute, 0)), uint8(max(second, 0)), Second
	switch {
	case minute < 0:
		d.grain = Hour
	case second < 0:
		d.grain = Minute
	}
	return d
}

// Zone returns the clock time d with its offset from UTC in minutes, east positive; 0 is Z. A date without a clock is
// returned as it is, an offset of a day or more gives the zero Date.
func (d Date) Zone(minutes int) Date {
	switch {
	case d.grain < Hour:
		return d
	case minutes <= -24*60 || minutes >= 24*60:
		return Date{}
	}
	d.offset, d.flags = int16(minutes), d.flags|zoned
	return d
}

// Approx returns d marked as approximate ("circa"). The zero Date stays as it is.
func (d Date) Approx() Date { return d.mark(approx) }

// Uncertain returns d marked as uncertain ("probably"). The zero Date stays as it is.
func (d Date) Uncertain() Date { return d.mark(uncertain) }

// Exact returns d without either mark.
func (d Date) Exact() Date {
	d.flags &^= qualified
	return d
}

func (d Date) mark(f flags) Date {
	if !d.IsZero() {
		d.flags |= f & qualified
	}
	return d
}

// IsApprox tells whether the date is marked as approximate.
func (d Date) IsApprox() bool { return d.flags&approx != 0 }

// IsUncertain tells whether the date is marked as uncertain.
func (d Date) IsUncertain() bool { return d.flags&uncertain != 0 }

// IsZero tells whether d is no date.
func (d Date) IsZero() bool { return d.grain == None }

// Grain returns the size of the unit.
func (d Date) Grain() Grain { return d.grain }

// Year returns the astronomical year, of a coarser unit the first.
func (d Date) Year() int { return int(d.year) }

// Month returns 1 to 12, or 0 of a unit coarser than a month. Of a week it is the month of the first day.
func (d Date) Month() int {
	if d.grain < Month {
		return 0
	}
	return int(d.month)
}

// Day returns the day of the month, or 0 of a unit coarser than a day. Of a week or weekend it is the first day.
func (d Date) Day() int { return int(d.day) }

// Hour returns 0 to 23, or -1 when no clock time is said.
func (d Date) Hour() int { return d.clock(Hour, d.hour) }

// Minute returns 0 to 59, or -1 when it is not said.
func (d Date) Minute() int { return d.clock(Minute, d.minute) }

// Second returns 0 to 59, or -1 when it is not said.
func (d Date) Second() int { return d.clock(Second, d.second) }

func (d Date) clock(g Grain, n uint8) int {
	if d.grain < g {
		return -1
	}
	return int(n)
}

// Offset returns the offset from UTC in minutes, east positive, and whether one is said.
func (d Date) Offset() (minutes int, ok bool) { return int(d.offset), d.flags&zoned != 0 }

// Weekday returns 1 (Monday) to 7 (Sunday), or 0 of a unit coarser than a day.
func (d Date) Weekday() int {
	if d.grain < Day {
		return 0
	}
	return weekday(d.Days())
}

// Days returns the days from 1970-01-01 to the first day of d, as its calendar counts them: an offset does not count.
// The zero Date gives 0.
func (d Date) Days() int {
	if d.IsZero() {
		return 0
	}
	return civilDays(d.first())
}

// first returns the first day of d.
func (d Date) first() (year, month, day int) {
	return int(d.year), max(int(d.month), 1), max(int(d.day), 1)
}

// Bounds returns the first and the last calendar day of d, without marks and clock.
func (d Date) Bounds() (first, last Date) {
	if d.IsZero() {
		return Date{}, Date{}
	}
	y, m, day := d.first()
	first = YMD(y, m, day)
	switch {
	case d.grain <= Year:
		last = YMD(d.lastYear(), 12, 31)
	case d.grain <= Month:
		last = monthEnd(y, m+d.grain.months()-1)
	case d.grain == Week:
		last = onDay(d.Days() + 6)
	case d.grain == Weekend:
		last = onDay(d.Days() + 1)
	default:
		last = first
	}
	return first, last
}

// monthEnd returns the last day of a month; m may run past 12, into the next year.
func monthEnd(y, m int) Date {
	y, m = y+(m-1)/12, (m-1)%12+1
	return YMD(y, m, monthDays(y, m))
}

// onDay returns the day that lies n days from 1970-01-01.
func onDay(n int) Date {
	if n < civilDays(-maxYear, 1, 1) || n > civilDays(maxYear, 12, 31) {
		return Date{}
	}
	return YMD(civil(n))
}

// Compare orders dates by their first day, then by the instant (a clock without an offset counts as UTC), then the
// coarse before the fine, the exact before the marked. The zero Date comes first. Only equal dates compare as 0.
func (d Date) Compare(e Date) int {
	if d == e {
		return 0
	}
	year, month, day := d.first()
	year2, month2, day2 := e.first()
	if c := cmp.Or(cmp.Compare(min(d.grain, 1), min(e.grain, 1)), cmp.Compare(year, year2), cmp.Compare(month, month2), cmp.Compare(day, day2)); c != 0 {
		return c
	}
	return cmp.Or(
		cmp.Compare(min(max(d.grain, Day), Hour), min(max(e.grain, Day), Hour)), // the day before its clock times
		cmp.Compare(d.seconds()-60*int(d.offset), e.seconds()-60*int(e.offset)),
		cmp.Compare(d.grain, e.grain),
		cmp.Compare(d.offset, e.offset),
		cmp.Compare(d.flags, e.flags),
	)
}

// seconds returns the seconds of the clock since midnight.
func (d Date) seconds() int { return int(d.hour)*3600 + int(d.minute)*60 + int(d.second) }
