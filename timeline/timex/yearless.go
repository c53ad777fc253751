package timex

import "dateline/timeline/edtf"

// wrongWeekday is the cost, in days, of a year in which the date falls on another weekday than the text says.
const wrongWeekday = 400

// futurePenalty is what a day after the document's date costs, in days, when the nearest of several years is chosen and no
// tense decides (nearest with this penalty is right for 94 % of month-days in news).
const futurePenalty = 60

// What a date on the side that the tense excludes costs, in days: one ahead of a clause in the past, which often tells of
// plans, and one behind a clause in the future.
const (
	aheadOfPast  = 250
	behindFuture = 300
)

// wrongQuarter is behindFuture for quarters: results that are expected are those of the quarter that has just ended.
const wrongQuarter = 60

// yearless resolves months, month-days, seasons, quarters and feasts that name no year.
func (r *resolver) yearless(v Value) (edtf.Date, bool) {
	in := func(y int) edtf.Date { return r.build(v.Fields, y) }
	switch v.Rel {
	case Last, This, Next:
		if r.Doc.IsZero() {
			return r.fail(noDocumentDate)
		}
		r.basis = DocumentDate
		return r.relative(v, in, r.Doc)
	case That, Following, Previous:
		if r.Focus.IsZero() {
			return r.fail(noFocus)
		}
		r.basis = Narrative
		return r.relative(v, in, r.Focus)
	}
	switch {
	case r.narrative() && (v.Quarter == 0 || r.Doc.IsZero()):
		r.basis = Narrative
		d := r.onward(in, v.Weekday)
		if f := r.Focus; v.Season == 4 && f.Year() == d.Year() && f.Grain() >= edtf.Month && f.Month() <= 3 {
			d = in(d.Year() - 1) // the winter that the narrative is in
		}
		return r.checked(d)
	case !r.Doc.IsZero():
		r.basis = DocumentDate
		return r.checked(r.nearest(in, v.Weekday))
	}
	if r.Path && r.Doc.IsZero() { // the year is named only later in the text
		r.basis = Narrative
		return r.checked(in(r.Year))
	}
	return r.fail("no year before it and no document date")
}

// relative finds the last, this or next one as seen from a base.
func (r *resolver) relative(v Value, in func(int) edtf.Date, base edtf.Date) (edtf.Date, bool) {
	y := base.Year()
	first, last := base.Bounds()
	switch v.Rel {
	case This, That:
		d := in(y)
		if s := v.Season; s == 4 && base.Grain() >= edtf.Month && (base.Month() <= 2 || base.Month() <= 5 && r.Tense != Future) {
			d = in(y - 1)
		}
		return r.checked(d)
	case Last, Previous:
		for ; y > base.Year()-8; y-- {
			if d := in(y); !d.IsZero() {
				if _, end := d.Bounds(); end.Compare(first) < 0 {
					return d, true
				}
			}
		}
	case Next, Following:
		for ; y < base.Year()+8; y++ {
			if d := in(y); !d.IsZero() {
				if start, _ := d.Bounds(); start.Compare(last) > 0 {
					return d, true
				}
			}
		}
	}
	return r.fail(impossible)
}

// onward takes the year of the narrative's path; without one the year of its last date, or the next one where the month falls back by five or more within a paragraph.
// A weekday that the text names may choose the year before or after.
func (r *resolver) onward(in func(int) edtf.Date, weekday uint8) edtf.Date {
	d := r.onwards(in)
	if weekday == 0 || d.Weekday() == int(weekday) || d.Grain() < edtf.Day {
		return d
	}
	for _, y := range [...]int{d.Year() + 1, d.Year() - 1} {
		if e := in(y); e.Weekday() == int(weekday) {
			return e
		}
	}
	return d
}

func (r *resolver) onwards(in func(int) edtf.Date) edtf.Date {
	if r.Path {
		return in(r.Year)
	}
	y := r.Focus.Year()
	d := in(y)
	if d.IsZero() {
		return d
	}
	if r.Near && r.Focus.Grain() >= edtf.Month && r.Focus.Month() > 0 && d.Month() > 0 && d.Grain() >= edtf.Month && r.Focus.Month()-d.Month() >= 5 {
		if next := in(y + 1); !next.IsZero() {
			return next
		}
	}
	return d
}

// nearest takes the year that brings the date nearest to the document's, the future at a cost.
func (r *resolver) nearest(in func(int) edtf.Date, weekday uint8) edtf.Date {
	var best edtf.Date
	least := 1 << 30
	for _, y := range [...]int{r.Doc.Year(), r.Doc.Year() - 1, r.Doc.Year() + 1} {
		if d := in(y); !d.IsZero() {
			c := r.cost(d)
			if weekday != 0 && d.Grain() >= edtf.Day && d.Weekday() != int(weekday) {
				c += wrongWeekday
			}
			if c < least {
				best, least = d, c
			}
		}
	}
	return best
}

// cost is the distance from the document's date in days, with the penalties of the tense.
func (r *resolver) cost(d edtf.Date) int {
	first, last := d.Bounds()
	day := r.Doc.Days()
	switch {
	case first.Days() > day:
		c := first.Days() - day
		switch r.Tense {
		case Future:
			return c
		case Past:
			return c + aheadOfPast
		}
		return c + futurePenalty
	case last.Days() < day:
		switch {
		case r.Tense == Future && d.Grain() == edtf.Quarter:
			return day - last.Days() + wrongQuarter
		case r.Tense == Future:
			return day - last.Days() + behindFuture
		}
		return day - last.Days()
	}
	return 0
}
