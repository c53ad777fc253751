package timex

import "dateline/timeline/edtf"

// Resolve gives the meaning of the value in its place; false, with a Reason, when it has none there.
func (v Value) Resolve(a Anchor) (Meaning, bool) {
	r := resolver{Anchor: a, basis: Explicit}
	w, ok := r.when(v)
	if !ok || w.IsZero() {
		if r.reason == "" {
			r.reason = "no such date"
		}
		return Meaning{Reason: r.reason}, false
	}
	if v.Mod != 0 {
		w.Mod = v.Mod
	}
	if v.Approx || v.Uncertain {
		w.From, w.To = qualify(w.From, v), qualify(w.To, v)
	}
	return Meaning{When: w, Basis: r.basis, Lead: r.Lead}, true
}

func qualify(d edtf.Date, v Value) edtf.Date {
	if d.IsZero() {
		return d
	}
	if v.Approx {
		d = d.Approx()
	}
	if v.Uncertain {
		d = d.Uncertain()
	}
	return d
}

const (
	noDocumentDate = "the document has no date"
	noFocus        = "no date before it to count from"
	coarseFocus    = "the date before it is too coarse to count from"
	noAncient      = "a bare number"
	impossible     = "no such date"
)

// A resolver fills what a value leaves open from its anchor and notes what it used.
type resolver struct {
	Anchor
	basis  Basis
	reason string
}

func (r *resolver) fail(reason string) (edtf.Date, bool) {
	r.reason = reason
	return edtf.Date{}, false
}

func (r *resolver) when(v Value) (edtf.When, bool) {
	switch v.Op {
	case Calendar:
		if v.Slashed {
			return r.slashed(v)
		}
		d, ok := r.calendar(v)
		return edtf.At(d), ok
	case Shift:
		return r.shift(v)
	case Nth:
		return r.nth(v)
	case Span, Either, Both:
		return r.pair(v)
	}
	return edtf.When{}, false
}

// calendar gives the date that the fields name, the year filled in from the anchor where they have none.
func (r *resolver) calendar(v Value) (edtf.Date, bool) {
	f := v.Fields
	switch {
	case f.hasYear():
		y, ok := r.year(v)
		if !ok {
			return edtf.Date{}, false
		}
		return r.checked(r.build(f, y))
	case f.Month != 0 || f.Feast != nil || f.Season != 0 || f.Quarter != 0 || f.Half != 0:
		return r.yearless(v)
	case f.Weekday != 0 && f.Day != 0:
		return r.weekdayOfMonth(f)
	case f.Weekday != 0:
		return r.weekday(v)
	case f.Day != 0:
		return r.monthless(f)
	}
	return r.clock(f)
}

func (r *resolver) checked(d edtf.Date) (edtf.Date, bool) {
	if d.IsZero() {
		return r.fail(impossible)
	}
	return d, true
}

// year gives the astronomical year that the fields name.
func (r *resolver) year(v Value) (int, bool) {
	f := v.Fields
	switch {
	case f.Short:
		return r.century(f.Year), true
	case v.Weak && f.Era == NoEra:
		if !r.ancient() {
			r.reason = noAncient
			return 0, false
		}
		r.basis = Narrative
		if r.Focus.Year() <= 0 {
			return 1 - f.Year, true
		}
		return f.Year, true
	case f.YearGrain == edtf.Century || f.YearGrain == edtf.Millennium:
		return r.ages(f), true
	}
	if f.Era == NoEra && f.Year < 1000 && r.ancient() && r.Focus.Year() <= 0 {
		r.basis = Narrative
		return 1 - f.Year, true
	}
	return f.astronomical(), true
}

// century completes a year of two digits: the nearest to the narrative, else the last one not after the document's date,
// else 1930..2029.
func (r *resolver) century(yy int) int {
	switch {
	case !r.Focus.IsZero() && r.Focus.Year() >= 1000:
		r.basis = Narrative
		y := r.Focus.Year()/100*100 + yy
		if d := y - r.Focus.Year(); d > 50 {
			y -= 100
		} else if d < -50 {
			y += 100
		}
		return y
	case !r.Doc.IsZero():
		y := r.Doc.Year()/100*100 + yy
		if y > r.Doc.Year()+10 {
			y -= 100
		}
		return y
	case yy < 30:
		return 2000 + yy
	}
	return 1900 + yy
}

// ages gives a year of the nth century or millennium.
func (r *resolver) ages(f Fields) int {
	size := 100
	if f.YearGrain == edtf.Millennium {
		size = 1000
	}
	if f.Era == BCE {
		return -(f.Year*size - 1)
	}
	return max((f.Year-1)*size, 1)
}

// build puts the fields into year y (astronomical).
func (r *resolver) build(f Fields, y int) edtf.Date {
	var d edtf.Date
	switch {
	case f.Feast != nil:
		d = f.Feast.Day(y)
	case f.Month != 0 && f.Day != 0:
		d = edtf.YMD(y, int(f.Month), int(f.Day))
	case f.Month != 0:
		d = edtf.YMD(y, int(f.Month), 0)
	case f.Quarter != 0:
		d = r.quarter(f, y)
	case f.Season != 0:
		d = edtf.SeasonOf(y, int(f.Season))
	case f.Half != 0:
		d = edtf.HalfOf(y, int(f.Half))
	case f.YearGrain == edtf.Decade || f.YearGrain == edtf.Century || f.YearGrain == edtf.Millennium:
		d = edtf.Of(y, f.YearGrain)
	default:
		d = edtf.YMD(y, 0, 0)
	}
	return r.at(d, f)
}

// quarter gives a quarter of year y. Where fiscal years begin is not said, but a quarter told as past cannot lie ahead of the
// document's date: it is then the last complete one, and the difference is kept for the other quarters of the text.
func (r *resolver) quarter(f Fields, y int) edtf.Date {
	d := edtf.QuarterOf(y, int(f.Quarter))
	switch fiscal := d.Add(-r.Lead, edtf.Quarter); {
	case r.Doc.IsZero() || d.IsZero() || fiscal.IsZero():
		return d
	case r.Lead != 0 && (f.Fiscal || r.cost(fiscal) < r.cost(d)):
		return fiscal
	case !f.Fiscal || r.Tense == Future:
		return d
	}
	for n := 1; n <= 4; n++ {
		if _, end := d.Bounds(); end.Compare(r.Doc) < 0 {
			break
		}
		d, r.Lead = d.Add(-1, edtf.Quarter), n
	}
	return d
}

// at adds the clock to a day.
func (r *resolver) at(d edtf.Date, f Fields) edtf.Date {
	if f.Clock == edtf.None || d.Grain() != edtf.Day {
		return d
	}
	hour := int(f.Hour)
	if hour == 24 {
		hour, d = 0, d.Add(1, edtf.Day)
	}
	minute, second := -1, -1
	if f.Clock >= edtf.Minute {
		minute = int(f.Minute)
	}
	if f.Clock >= edtf.Second {
		second = int(f.Second)
	}
	d = d.At(hour, minute, second)
	switch {
	case f.Zoned:
		d = d.Zone(f.Offset)
	case r.Zoned:
		d = d.Zone(r.Zone)
	}
	return d
}

// slashed keeps both readings of 2/3/2004 unless the order is known or only one is a day.
func (r *resolver) slashed(v Value) (edtf.When, bool) {
	monthFirst := v.Fields
	monthFirst.Slashed = false
	dayFirst := monthFirst
	dayFirst.Month, dayFirst.Day = monthFirst.Day, monthFirst.Month
	y, _ := r.year(v)
	a, b := r.build(monthFirst, y), r.build(dayFirst, y)
	switch {
	case a.IsZero() && b.IsZero():
		r.reason = impossible
		return edtf.When{}, false
	case b.IsZero() || a == b || r.Order == MDY && !a.IsZero():
		return edtf.At(a), true
	case a.IsZero() || r.Order == DMY:
		return edtf.At(b), true
	case a.Compare(b) > 0:
		a, b = b, a
	}
	return edtf.Either(a, b), true
}
