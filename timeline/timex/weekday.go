package timex

import "dateline/timeline/edtf"

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
