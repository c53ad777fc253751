package edtf

// The calendar is the proleptic Gregorian one with astronomical years. Days are counted by moving the year's start to
// 1 March, so that the leap day comes last, and by dividing into the 146,097 days of 400 years (the method of Howard
// Hinnant, "chrono-Compatible Low-Level Date Algorithms").

const maxYear = 9999

// civilDays returns the days from 1970-01-01 to the day y-m-d.
func civilDays(y, m, d int) int {
	if m <= 2 {
		y--
	}
	era := floorDiv(y, 400)
	yearOfEra := y - era*400
	dayOfYear := (153*((m+9)%12)+2)/5 + d - 1
	return era*146097 + yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear - 719468
}

// civil returns the day that lies n days from 1970-01-01.
func civil(n int) (y, m, d int) {
	n += 719468
	era := floorDiv(n, 146097)
	dayOfEra := n - era*146097
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	month := (5*dayOfYear + 2) / 153
	y, m, d = yearOfEra+era*400, (month+2)%12+1, dayOfYear-(153*month+2)/5+1
	if m <= 2 {
		y++
	}
	return y, m, d
}

// monthDays returns the length of a month.
func monthDays(y, m int) int {
	switch {
	case m == 2 && y%4 == 0 && (y%100 != 0 || y%400 == 0):
		return 29
	case m == 2:
		return 28
	case m == 4 || m == 6 || m == 9 || m == 11:
		return 30
	}
	return 31
}

// weekday returns 1 (Monday) to 7 (Sunday) of the day n days from 1970-01-01, a Thursday.
func weekday(n int) int { return n + 3 - floorDiv(n+3, 7)*7 + 1 }

// floorDiv divides, rounding down.
func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
