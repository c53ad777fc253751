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

// wrongQuarter is the same for quarters: results that are expected are those of the quarter that has just ended.
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
		return r.checked(r.onward(in, v.Weekday))
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

// weekday resolves a weekday without a date.
func (r *resolver) weekday(v Value) (edtf.Date, bool) {
	base, basis := r.Doc, DocumentDate
	day := base.Grain() >= edtf.Day
	switch v.Rel {
	case That, Following, Previous:
		base, basis = r.Focus, Narrative
		if base.Grain() < edtf.Day {
			return r.fail(noFocus)
		}
	default:
		if !day || r.narrative() && !r.Said && r.Near && r.Focus.Grain() >= edtf.Day && v.Rel == Plain {
			base, basis = r.Focus, Narrative
		}
		if base.Grain() < edtf.Day {
			return r.fail(noDocumentDate)
		}
	}
	r.basis = basis
	base = base.Trunc(edtf.Day)
	ahead := (int(v.Weekday) - base.Weekday() + 7) % 7
	switch {
	case v.Rel == Last || v.Rel == Previous:
		ahead -= 7
	case v.Rel == Next:
		ahead = 7 + int(v.Weekday) - base.Weekday()
	case v.Rel == This:
		ahead = int(v.Weekday) - base.Weekday()
	case v.Rel == Following, basis == Narrative:
		if ahead == 0 {
			ahead = 7
		}
	case r.Tense == Future:
	case ahead > 0:
		ahead -= 7
	}
	return r.checked(r.at(base.Add(ahead, edtf.Day), v.Fields))
}

// monthless resolves "the 15th": the month comes from the narrative, else from the document.
func (r *resolver) monthless(f Fields) (edtf.Date, bool) {
	base := r.Focus
	r.basis = Narrative
	if base.Grain() < edtf.Month || base.Month() == 0 {
		base, r.basis = r.Doc, DocumentDate
	}
	if base.Grain() < edtf.Month {
		return r.fail(noFocus)
	}
	d := edtf.YMD(base.Year(), base.Month(), int(f.Day))
	if r.basis == DocumentDate && r.Tense != Future && !d.IsZero() && d.Compare(r.Doc) > 0 {
		p := base.Trunc(edtf.Month).Add(-1, edtf.Month)
		d = edtf.YMD(p.Year(), p.Month(), int(f.Day))
	}
	return r.checked(r.at(d, f))
}

// weekdayOfMonth resolves "Friday the 13th": the last such day, the next one in the future.
func (r *resolver) weekdayOfMonth(f Fields) (edtf.Date, bool) {
	base, step := r.Doc, -1
	r.basis = DocumentDate
	if r.narrative() {
		base, r.basis, step = r.Focus, Narrative, 1
	} else if r.Tense == Future {
		step = 1
	}
	if base.Grain() < edtf.Month {
		return r.fail(noFocus)
	}
	for n := range 14 {
		month := base.Trunc(edtf.Month).Add(step*n, edtf.Month)
		d := edtf.YMD(month.Year(), month.Month(), int(f.Day))
		if d.Weekday() == int(f.Weekday) && (base.Grain() < edtf.Day || d.Compare(base.Trunc(edtf.Day))*step >= 0) {
			return r.checked(r.at(d, f))
		}
	}
	return r.fail(impossible)
}

// clock resolves a clock or a part of the day without a day. In a log an earlier clock than the one before is of the next day.
func (r *resolver) clock(f Fields) (edtf.Date, bool) {
	base := r.Focus
	r.basis = Narrative
	if base.Grain() < edtf.Day {
		base, r.basis = r.Doc, DocumentDate
	}
	if base.Grain() < edtf.Day {
		return r.fail("a clock without a day")
	}
	d := r.at(base.Trunc(edtf.Day), f)
	if r.Log && base.Grain() > edtf.Day && f.Clock != edtf.None && int(f.Hour)*60+int(f.Minute) < base.Hour()*60+base.Minute() {
		d = r.at(base.Trunc(edtf.Day).Add(1, edtf.Day), f)
	}
	return r.checked(d)
}
