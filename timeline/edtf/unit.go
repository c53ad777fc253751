package edtf

// Of returns the millennium, century, decade or year that holds the astronomical year y. A century or millennium BCE
// is the one of its masked digits, which is also the historian's: the 5th century BC is -04XX, the years -499 to -400.
// A decade BCE is the historian's too: the 440s BC are the years 449 to 440 BC. The year 0 is BCE. It returns the zero
// Date if g is another grain or the unit reaches beyond ±9999.
func Of(y int, g Grain) Date {
	switch {
	case g == Year:
		return YMD(y, 0, 0)
	case g == None || g > Year || y < -maxYear || y > maxYear:
		return Date{}
	case y > 0:
		return block(y/g.years(), g)
	}
	return block(floorDiv(y-shift(g), g.years()), g)
}

// block returns a unit coarser than a year by its number: 0 starts with the year 0, -1 ends with it.
func block(n int, g Grain) Date {
	first := n * g.years()
	if n < 0 {
		first += shift(g)
	}
	if first < -maxYear || first > maxYear {
		return Date{}
	}
	return Date{year: int16(first), grain: g}
}

// shift returns what parts the first year of a BCE unit from a multiple of its length: centuries end with a round
// astronomical year, decades with a round year BC.
func shift(g Grain) int {
	if g == Decade {
		return 2
	}
	return 1
}

// lastYear returns the last year of a year or a coarser unit. The first decade BCE is a year short.
func (d Date) lastYear() int {
	last := int(d.year) + d.grain.years() - 1
	if d.year < 0 {
		last = min(last, 0)
	}
	return last
}

// SeasonOf returns a season of the northern year: 1 spring (from March), 2 summer, 3 autumn, 4 winter, the one that
// begins in December of y. It returns the zero Date if there is none or it reaches beyond ±9999.
func SeasonOf(y, season int) Date {
	if y == maxYear && season == 4 {
		return Date{}
	}
	return part(y, season, 4, season*3, Season)
}

// QuarterOf returns the quarter q, 1 to 4, of a year.
func QuarterOf(y, q int) Date { return part(y, q, 4, q*3-2, Quarter) }

// HalfOf returns the half h, 1 or 2, of a year.
func HalfOf(y, h int) Date { return part(y, h, 2, h*6-5, Half) }

func part(y, n, most, month int, g Grain) Date {
	if y < -maxYear || y > maxYear || n < 1 || n > most {
		return Date{}
	}
	return Date{year: int16(y), month: uint8(month), grain: g}
}

// number returns which of its year's parts a half, season or quarter is, from 1.
func (d Date) number() int {
	if d.grain == Season {
		return int(d.month) / 3
	}
	return int(d.month)/d.grain.months() + 1
}

// WeekOf returns the ISO week, Monday to Sunday, that holds the first day of d. It keeps d's marks.
func WeekOf(d Date) Date { return d.within(Week, 1, 7) }

// WeekendOf returns the Saturday and Sunday of the ISO week that holds the first day of d. It keeps d's marks.
func WeekendOf(d Date) Date { return d.within(Weekend, 6, 7) }

// within returns the days of d's week from the weekday first to the weekday last as one unit.
func (d Date) within(g Grain, first, last int) Date {
	if d.IsZero() {
		return Date{}
	}
	monday := d.Days() - weekday(d.Days()) + 1
	unit := onDay(monday + first - 1)
	if unit.IsZero() || onDay(monday+last-1).IsZero() {
		return Date{}
	}
	unit.grain = g
	return unit.mark(d.flags)
}

// isoWeek returns the year and number of the ISO week that holds the first day of d: those of its Thursday.
func (d Date) isoWeek() (year, week int) {
	thursday := d.Days() - weekday(d.Days()) + 4
	y, _, _ := civil(thursday)
	return y, (thursday-civilDays(y, 1, 1))/7 + 1
}

// Trunc returns the unit of grain g that holds the first day of d, with d's marks; d itself if it is no finer than g.
// The weekend of a working day is the one that ends its week.
func (d Date) Trunc(g Grain) Date {
	switch {
	case g >= d.grain:
		return d
	case g >= Hour:
		d.second = 0
		if g == Hour {
			d.minute = 0
		}
		d.grain = g
		return d
	}
	y, m, day := d.first()
	if d.grain < Year && y == 0 {
		y = 1 // the decade of the years 0 to 9 is CE, though the year 0 is not
	}
	return holding(y, m, day, g).mark(d.flags)
}

// holding returns the unit of grain g, a day or coarser, that holds a day.
func holding(y, m, d int, g Grain) Date {
	switch g {
	case Half:
		return HalfOf(y, (m-1)/6+1)
	case Season:
		if m < 3 {
			return SeasonOf(y-1, 4)
		}
		return SeasonOf(y, m/3)
	case Quarter:
		return QuarterOf(y, (m-1)/3+1)
	case Month:
		return YMD(y, m, 0)
	case Week:
		return WeekOf(YMD(y, m, d))
	case Weekend:
		return WeekendOf(YMD(y, m, d))
	case Day:
		return YMD(y, m, d)
	}
	return Of(y, g)
}
