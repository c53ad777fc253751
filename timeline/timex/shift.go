package timex

import "dateline/timeline/edtf"

// shift resolves what counts from somewhere: "yesterday", "last month", "two days later", "three days before Christmas".
func (r *resolver) shift(v Value) (edtf.When, bool) {
	if v.Promise && r.Tense != Future {
		r.reason = "a length of time"
		return edtf.When{}, false
	}
	base, ok := r.base(v)
	if !ok {
		return edtf.When{}, false
	}
	d, ok := r.moved(v, base)
	if !ok {
		return edtf.When{}, false
	}
	switch {
	case v.Sofar:
		first, _ := d.Bounds()
		return between(first, base), true
	case v.Remaining:
		_, last := d.Bounds()
		return between(base, last), true
	case v.Fields.grain() != edtf.None:
		d, ok = r.within(v, d)
	}
	return edtf.At(d), ok
}

func between(a, b edtf.Date) edtf.When {
	if a = a.Trunc(edtf.Day); a == b.Trunc(edtf.Day) {
		return edtf.At(a)
	}
	return edtf.Between(a, b.Trunc(edtf.Day))
}

func (r *resolver) base(v Value) (edtf.Date, bool) {
	base := v.Base
	if v.Vague && !r.Doc.IsZero() {
		base = Doc // "the year" of a dated text is its own
	}
	switch base {
	case Doc:
		if r.Doc.IsZero() {
			return r.fail(noDocumentDate)
		}
		r.basis = DocumentDate
		return r.Doc, true
	case Focus:
		if r.Focus.IsZero() {
			return r.fail(noFocus)
		}
		r.basis = Narrative
		return r.Focus, true
	}
	w, ok := r.when(*v.Of)
	d := w.From
	if v.N > 0 && w.Kind == edtf.Span {
		d = w.To
	}
	return d, ok && !d.IsZero()
}

// moved shifts the base by N units. The result is as fine as the unit, except for weeks that are counted from a day.
func (r *resolver) moved(v Value, base edtf.Date) (edtf.Date, bool) {
	unit, n := v.Unit, v.N
	whole := v.Rel != Plain || n == 0
	if unit == edtf.Decade && !whole {
		unit, n = edtf.Year, n*10
	}
	if unit == edtf.Century && !whole {
		unit, n = edtf.Year, n*100
	}
	if unit > edtf.Day && base.Grain() == edtf.Day {
		return base, true // "two hours ago", from a day that names no clock
	}
	if base.Grain() < unit && base.Grain() < edtf.Day {
		return r.fail(coarseFocus)
	}
	if v.Same {
		return r.checked(base.Add(n, unit))
	}
	if unit == edtf.Year && n == -1 && !whole && !r.Quarter.IsZero() {
		return r.checked(r.Quarter.Add(-4, edtf.Quarter))
	}
	switch unit {
	case edtf.Week:
		if !whole && v.Base != Doc {
			return r.checked(base.Trunc(edtf.Day).Add(7*n, edtf.Day))
		}
		return r.checked(edtf.WeekOf(base.Trunc(edtf.Day).Add(7*n, edtf.Day)))
	case edtf.Weekend:
		return r.checked(r.weekend(v, base.Trunc(edtf.Day)))
	case edtf.Day:
		return r.checked(base.Trunc(edtf.Day).Add(n, edtf.Day))
	case edtf.Quarter:
		d := edtf.QuarterOf(base.Year(), (base.Month()+2)/3)
		return r.checked(d.Add(n, edtf.Quarter))
	case edtf.Season:
		return r.fail(coarseFocus)
	case edtf.Hour, edtf.Minute, edtf.Second:
		return r.checked(base.Add(n, unit))
	}
	return r.checked(base.Trunc(unit).Add(n, unit))
}

// weekend gives the weekend N away; a plain "the weekend" is the running or last one.
func (r *resolver) weekend(v Value, base edtf.Date) edtf.Date {
	if v.N == 0 && v.Rel != This && base.Weekday() < 6 && r.Tense != Future {
		base = base.Add(-7, edtf.Day)
	}
	if v.Rel == Last && base.Weekday() >= 6 {
		return edtf.WeekendOf(base.Add(-7, edtf.Day))
	}
	return edtf.WeekendOf(base.Add(7*v.N, edtf.Day))
}

// within narrows a unit by the fields: "March last year", "Tuesday of last week", "yesterday at 5 pm".
func (r *resolver) within(v Value, d edtf.Date) (edtf.Date, bool) {
	f := v.Fields
	first, _ := d.Bounds()
	switch {
	case f.Weekday != 0 && f.Month == 0:
		return r.checked(r.at(first.Add(int(f.Weekday)-1, edtf.Day), f))
	case f.Month != 0 || f.Season != 0 || f.Quarter != 0 || f.Half != 0 || f.Feast != nil:
		return r.checked(r.build(f, first.Year()))
	case f.Day != 0:
		return r.checked(r.at(edtf.YMD(first.Year(), first.Month(), int(f.Day)), f))
	}
	return r.checked(r.at(d, f))
}

// nth resolves "the third Monday of January 2006", "the second week of May 1940", "the last day of the year".
func (r *resolver) nth(v Value) (edtf.When, bool) {
	w, ok := r.when(*v.Of)
	if !ok {
		return w, false
	}
	first, last := w.Bounds()
	if first.IsZero() || last.IsZero() || v.N == 0 {
		r.reason = impossible
		return edtf.When{}, false
	}
	if v.Count > 0 {
		return r.several(first, last, v)
	}
	var d edtf.Date
	switch {
	case v.Weekday != 0 && v.N > 0:
		d = first.Add((int(v.Weekday)-first.Weekday()+7)%7+7*(v.N-1), edtf.Day)
	case v.Weekday != 0:
		d = last.Add(-((last.Weekday()-int(v.Weekday)+7)%7)+7*(v.N+1), edtf.Day)
	case v.Unit == edtf.Week:
		return r.nthWeek(first, last, v.N)
	case v.N > 0:
		d = first.Trunc(v.Unit).Add(v.N-1, v.Unit)
	default:
		d = last.Trunc(v.Unit).Add(v.N+1, v.Unit)
	}
	if start, _ := d.Bounds(); d.IsZero() || start.Compare(last) > 0 || start.Compare(first) < 0 {
		r.reason = impossible
		return edtf.When{}, false
	}
	return edtf.At(d), true
}

// several resolves "the first nine months of 1915": Count units from the Nth on, or up to the end.
func (r *resolver) several(first, last edtf.Date, v Value) (edtf.When, bool) {
	from, to := first, last
	if v.N > 0 {
		from = first.Trunc(edtf.Day).Add(v.N-1, v.Unit)
		to = from.Add(v.Count, v.Unit).Add(-1, edtf.Day)
	} else {
		from = last.Add(1, edtf.Day).Add(-v.Count, v.Unit)
	}
	if from.IsZero() || to.IsZero() || from.Compare(first) < 0 || to.Compare(last) > 0 {
		r.reason = impossible
		return edtf.When{}, false
	}
	if unit := min(v.Unit, edtf.Day); unit != edtf.Week {
		if unit == edtf.Quarter || unit == edtf.Season {
			unit = edtf.Month
		}
		from, to = from.Trunc(unit), to.Trunc(unit)
	}
	if from == to {
		return edtf.At(from), true
	}
	return edtf.Between(from, to), true
}

// nthWeek counts weeks of seven days from the first of the month, as "the first week of May" is meant.
func (r *resolver) nthWeek(first, last edtf.Date, n int) (edtf.When, bool) {
	from := first.Add(7*(n-1), edtf.Day)
	to := from.Add(6, edtf.Day)
	if n < 0 {
		from, to = last.Add(-6, edtf.Day), last
	}
	if to.Compare(last) > 0 {
		to = last
	}
	if from.Compare(to) > 0 {
		r.reason = impossible
		return edtf.When{}, false
	}
	return edtf.Between(from, to), true
}
