package edtf

// Add returns d shifted by n units. The grain, the clock, the offset and the marks stay; a day that its new month does
// not have becomes that month's last (31 January and a month is 28 or 29 February). It returns the zero Date beyond
// ±9999.
func (d Date) Add(n int, unit Grain) Date {
	steps := int64(n)
	if d.IsZero() || unit == None || unit > Second || steps < -1e12 || steps > 1e12 {
		return Date{} // 1e12 seconds are more than all years
	}
	switch {
	case unit >= Hour:
		return d.addSeconds(steps * int64(unit.seconds()))
	case unit == Day:
		return d.addDays(steps)
	case unit >= Week:
		return d.addDays(steps * 7)
	case unit >= Half:
		return d.addMonths(steps * int64(unit.months()))
	case d.grain < Year && steps*int64(unit.years())%int64(d.grain.years()) == 0:
		return d.addBlocks(steps * int64(unit.years()) / int64(d.grain.years()))
	}
	return d.addMonths(steps * int64(unit.years()) * 12)
}

func (d Date) addSeconds(n int64) Date {
	n += int64(d.Days())*86400 + int64(d.seconds())
	day := n / 86400
	if n%86400 < 0 {
		day--
	}
	clock := n - day*86400
	d.hour, d.minute, d.second = uint8(clock/3600), uint8(clock/60%60), uint8(clock%60)
	if d.grain < Minute {
		d.minute = 0
	}
	if d.grain < Second {
		d.second = 0
	}
	return d.addDays(day - int64(d.Days()))
}

func (d Date) addDays(n int64) Date {
	n += int64(d.Days())
	if n < int64(civilDays(-maxYear, 1, 1)) || n > int64(civilDays(maxYear, 12, 31)) {
		return Date{}
	}
	return d.moved(civil(int(n)))
}

func (d Date) addMonths(n int64) Date {
	y, m, day := d.first()
	if n < -2*maxYear*12-12 || n > 2*maxYear*12+12 {
		return Date{}
	}
	months := y*12 + m - 1 + int(n)
	y = floorDiv(months, 12)
	m = months - y*12 + 1
	return d.moved(y, m, min(day, monthDays(y, m)))
}

// addBlocks shifts a unit coarser than a year by its own length.
func (d Date) addBlocks(n int64) Date {
	if n < -2*maxYear || n > 2*maxYear {
		return Date{}
	}
	return block(floorDiv(int(d.year), d.grain.years())+int(n), d.grain).mark(d.flags)
}

// moved returns the unit of d's grain that holds the day, with what else d says.
func (d Date) moved(y, m, day int) Date {
	to := holding(y, m, day, min(d.grain, Day))
	if to.IsZero() {
		return to
	}
	if d.grain < Hour {
		return to.mark(d.flags)
	}
	d.year, d.month, d.day = to.year, to.month, to.day
	return d
}
