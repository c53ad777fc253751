package timex

import (
	"fmt"

	"dateline/timeline/edtf"
)

// timex3 writes the value as TimeML's TIMEX3 does; w is what it means, zero when that is not known.
func (v Value) timex3(w edtf.When) (typ, value, mod string) {
	switch v.Op {
	case Duration:
		return "DURATION", v.Text, approx(v)
	case Set:
		return "SET", v.Text, ""
	case Ref:
		return "DATE", v.Text, ""
	}
	if v.Op == Nth && v.Text != "" {
		return "DURATION", v.Text, approx(v)
	}
	typ = "DATE"
	if v.Clock != edtf.None || v.Part != NoPart {
		typ = "TIME"
	}
	if w.IsZero() && v.Promise {
		return "DURATION", v.Text, approx(v)
	}
	if w.IsZero() {
		value = v.open()
	} else if value = w.TIMEX3(); w.Kind == edtf.One && w.From.Grain() == edtf.Hour {
		value = w.From.Trunc(edtf.Day).TIMEX3() + fmt.Sprintf("T%02d:00", w.From.Hour())
	} else if v.Op == Nth && w.Kind == edtf.Span && v.Unit == edtf.Week {
		value = edtf.WeekOf(w.From.Add(3, edtf.Day)).TIMEX3()
	} else if v.Fiscal && v.Quarter != 0 && w.From.Grain() == edtf.Quarter {
		value = fmt.Sprintf("%04d-Q%d", w.From.Year(), v.Quarter)
	} else if v.Season == 4 && v.Op == Calendar && !v.hasYear() {
		value = edtf.SeasonOf(w.From.Year()+1, 4).TIMEX3() // most of a winter lies in the year that ends it
	} else if v.Sofar || v.Remaining {
		d := w.From
		if v.Remaining {
			d = w.To
		}
		value = unit(d, v.Unit)
	}
	if v.Part != NoPart && v.Clock == edtf.None && len(value) >= len("0000-00-00") {
		value += parts[v.Part]
	}
	return typ, value, v.mod()
}

// unit gives the unit that holds a day.
func unit(d edtf.Date, g edtf.Grain) string {
	if g == edtf.Week {
		return edtf.WeekOf(d).TIMEX3()
	}
	return d.Trunc(g).TIMEX3()
}

// open writes what is said of a date whose year is not known: XXXX-03-12.
func (v Value) open() string {
	f := v.Fields
	switch {
	case v.Op != Calendar || f.hasYear():
		return ""
	case f.Month != 0 && f.Day != 0:
		return fmt.Sprintf("XXXX-%02d-%02d", f.Month, f.Day)
	case f.Month != 0:
		return fmt.Sprintf("XXXX-%02d", f.Month)
	case f.Season != 0:
		return "XXXX-" + [...]string{"SP", "SU", "FA", "WI"}[f.Season-1]
	case f.Weekday != 0:
		return fmt.Sprintf("XXXX-WXX-%d", f.Weekday)
	case f.Clock != edtf.None:
		return fmt.Sprintf("XXXX-XX-XXT%02d:%02d", f.Hour, f.Minute)
	case f.Part != NoPart:
		return "XXXX-XX-XX"
	}
	return ""
}

func (v Value) mod() string {
	switch {
	case v.Mod == edtf.Early || v.Sofar:
		return "START"
	case v.Mod == edtf.Mid:
		return "MID"
	case v.Mod == edtf.Late || v.Remaining:
		return "END"
	}
	return approx(v)
}

func approx(v Value) string {
	if v.Approx {
		return "APPROX"
	}
	return ""
}
