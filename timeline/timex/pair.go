package timex

import "dateline/timeline/edtf"

// Range makes a span of two values. What only one of them says, the year, the era, the month, goes for both.
func Range(a, b Value) (Value, bool) { return join(Span, a, b) }

// OneOf makes a choice of two values.
func OneOf(a, b Value) (Value, bool) { return join(Either, a, b) }

// AllOf makes a set of two values.
func AllOf(a, b Value) (Value, bool) { return join(Both, a, b) }

// Since makes an open span.
func Since(a Value) Value { return Value{Op: Span, Of: &a} }

func join(op Op, a, b Value) (Value, bool) {
	if a.Op == Calendar && b.Op == Calendar {
		share(&a.Fields, &b.Fields)
	}
	if b.Op == Shift && a.Op == Calendar && !a.hasYear() && b.Fields.grain() != edtf.None {
		s := b // "March and April last year"
		s.Fields = a.Fields
		a = s
	}
	v := Value{Op: op, Of: &a, To: &b, Approx: a.Approx || b.Approx, Uncertain: a.Uncertain || b.Uncertain, Weak: a.Weak && b.Weak}
	return v, true
}

// share gives each side what only the other says.
func share(a, b *Fields) {
	if a.Era == NoEra {
		a.Era = b.Era
	}
	if b.Short && a.hasYear() && !a.Short && a.YearGrain == b.YearGrain {
		b.Short = false
		b.Year += a.Year / 100 * 100
		if b.Year < a.Year {
			b.Year += 100
		}
	}
	if b.Era == NoEra && b.hasYear() && a.hasYear() && a.Era == BCE && b.Year < a.Year {
		b.Era = BCE
	}
	if b.hasYear() && !a.hasYear() && b.YearGrain == edtf.Year {
		a.Year, a.YearGrain, a.Short = b.Year, b.YearGrain, b.Short
		if later(a, b) {
			if a.Era == BCE {
				a.Year++
			} else {
				a.Year--
			}
		}
	}
	if a.hasYear() && !b.hasYear() && a.YearGrain == edtf.Year && b.grain() != edtf.None {
		b.Year, b.YearGrain, b.Short, b.Era = a.Year, a.YearGrain, a.Short, a.Era
		if later(a, b) {
			if b.Era == BCE {
				b.Year--
			} else {
				b.Year++
			}
		}
	}
}

// later tells whether a's month lies after b's.
func later(a, b *Fields) bool { return a.Month != 0 && b.Month != 0 && a.Month > b.Month }

// pair resolves both sides of a span, choice or set.
func (r *resolver) pair(v Value) (edtf.When, bool) {
	if v.To == nil {
		from, ok := r.when(*v.Of)
		return edtf.Between(from.From, edtf.Date{}), ok
	}
	if v.Of.Op == Calendar && v.To.Op == Calendar && v.Of.Weekday != 0 && v.To.Weekday != 0 && v.Of.Month == 0 && v.To.Month == 0 {
		return r.weekdays(v)
	}
	from, ok := r.when(*v.Of)
	if !ok {
		return edtf.When{}, false
	}
	basis := r.basis
	inner := *r
	if from.Kind == edtf.One {
		inner.Focus, inner.Near = from.From, true
	}
	to, ok := inner.when(*v.To)
	if !ok {
		r.reason = inner.reason
		return edtf.When{}, false
	}
	if basis == Explicit && inner.basis == DocumentDate {
		r.basis = DocumentDate
	}
	a, b := qualify(from.From, *v.Of), qualify(end(to), *v.To)
	if v.Op == Span {
		return r.span(a, b, from, to, v)
	}
	if a.Compare(b) > 0 {
		a, b = b, a
	}
	if a == b {
		return edtf.At(a), true
	}
	if v.Op == Either {
		return edtf.Either(a, b), true
	}
	return edtf.Both(a, b), true
}

func end(w edtf.When) edtf.Date {
	if w.Kind == edtf.One {
		return w.From
	}
	return w.To
}

// span refuses an end before the start; one that names no year is then of the next.
func (r *resolver) span(a, b edtf.Date, from, to edtf.When, v Value) (edtf.When, bool) {
	start, _ := from.Bounds()
	_, last := to.Bounds()
	if start.Compare(last) > 0 && !v.To.hasYear() {
		b = b.Add(1, edtf.Year)
		_, last = b.Bounds()
	}
	if b.IsZero() || start.Compare(last) > 0 {
		r.reason = "it ends before it starts"
		return edtf.When{}, false
	}
	if a == b {
		return edtf.At(a), true
	}
	return edtf.Between(a, b), true
}

// weekdays resolves "from Tuesday to Thursday": the last such Thursday, and the Tuesday before it; the next ones in the future.
func (r *resolver) weekdays(v Value) (edtf.When, bool) {
	near, far, sign := v.To, v.Of, -1
	if r.Tense == Future {
		near, far, sign = v.Of, v.To, 1
	}
	d, ok := r.weekday(*near)
	if !ok {
		return edtf.When{}, false
	}
	gap := (int(v.To.Weekday) - int(v.Of.Weekday) + 7) % 7
	e := d.Trunc(edtf.Day).Add(sign*gap, edtf.Day)
	e = r.at(e, far.Fields)
	if sign < 0 {
		d, e = e, d
	}
	switch {
	case v.Op == Both:
		return edtf.Both(d, e), true
	case v.Op == Either:
		return edtf.Either(d, e), true
	}
	return edtf.Between(d, e), true
}
