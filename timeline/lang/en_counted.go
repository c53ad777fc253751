package lang

import (
	"strings"

	"github.com/olebedev/when/rules"
	"github.com/olebedev/when/rules/en"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// enCounted are times that are so many units away from another: from the document's date, from the narrative's, from a date named.
var enCounted = []timex.Rule{
	{Name: "ago", Part: "rel", Pattern: "({about:hedge})? {n} ({unit}|{unit:units}) (or so)? ago", Value: ago},
	{Name: "ago", Part: "rel", Pattern: "half an hour ago", Value: timex.ByWhen(en.PastTime(rules.Override))},
	{Name: "ago-from-day", Part: "rel", Pattern: "{n} ({unit}|{unit:units}) ago ({d:deixis}|(on)? {d:dayofweek}|{d:running})", Value: agoFrom},
	{Name: "day-of-week", Part: "dayofweek", Inner: true, Pattern: "{weekday}|{weekday:wday}", Value: weekdayOfWeek},
	{Name: "running-unit", Part: "running", Inner: true, Pattern: "this {unit}", Value: unitOf(timex.Doc, 0, timex.This)},
	{Name: "running-unit", Part: "running", Inner: true, Pattern: "next {unit}", Value: unitOf(timex.Doc, 1, timex.Next)},
	{Name: "running-unit", Part: "running", Inner: true, Pattern: "last {unit}", Value: unitOf(timex.Doc, -1, timex.Last)},
	{Name: "ago-vague", Pattern: "({about:hedge})? (several|some|many|a few|few|a number of) ({unit:units}) (ago|earlier|before|previously)", Value: ref("PAST_REF")},
	{Name: "later-vague", Pattern: "(several|some|many|a few|few|a number of)? {units} (later|afterwards)", Value: ref("FUTURE_REF")},
	{Name: "ago-vague", Pattern: "{units} ago", Value: ref("PAST_REF")},
	{Name: "in-units", Pattern: "{n} ({unit}|{unit:units})", Value: promise},
	{Name: "in-units", Pattern: "a fortnight", Value: func(m *timex.Match) (timex.Value, bool) {
		v, _ := shift(timex.Doc, 14, edtf.Day, timex.Plain)(m)
		v.Promise, v.Text = true, "P2W"
		return v, strings.EqualFold(m.Prev(1), "in")
	}},
	{Name: "from-now", Part: "rel", Pattern: "{n} ({unit}|{unit:units}) from (now|{day:today})", Value: fromNow},
	{Name: "today", Part: "today", Inner: true, Pattern: "today", Value: func(*timex.Match) (timex.Value, bool) { return count(1) }},
	{Name: "later", Part: "rel", Pattern: "({about:hedge})? {n} ({unit}|{unit:units}) (later|afterwards|thereafter|afterward|hence)", Value: after(1)},
	{Name: "later", Part: "rel", Pattern: "({about:hedge})? {n} ({unit}|{unit:units}) (after|on)", Value: bare(after(1))},
	{Name: "same-day-later", Part: "rel", Pattern: "the same (day|date) {n} ({unit}|{unit:units}) (later|{back:before})", Value: sameDay},
	{Name: "same-day-later", Part: "rel", Pattern: "the same (day|date) {shift:relyear}", Value: sameDay},
	{Name: "before", Part: "before", Inner: true, Pattern: "earlier|before|previously", Value: func(*timex.Match) (timex.Value, bool) { return count(1) }},
	{Name: "earlier", Part: "rel", Pattern: "({about:hedge})? {n} ({unit}|{unit:units}) (earlier|previously)", Value: after(-1)},
	{Name: "earlier", Part: "rel", Pattern: "({about:hedge})? {n} ({unit}|{unit:units}) before", Value: bare(after(-1))},
	{Name: "fortnight-later", Part: "rel", Pattern: "a fortnight (later|afterwards)", Value: shift(timex.Focus, 14, edtf.Day, timex.Plain)},
	{Name: "fortnight-ago", Part: "rel", Pattern: "a fortnight ago", Value: shift(timex.Doc, -14, edtf.Day, timex.Plain)},
	{Name: "hedge", Part: "hedge", Inner: true, Pattern: "about|around|nearly|almost|some|roughly|approximately|over|exactly|fully|(no)? more than|(no)? less than|fewer than|at least|at most|up to", Value: func(m *timex.Match) (timex.Value, bool) {
		switch strings.ToLower(m.Text("")) {
		case "exactly", "fully":
			return count(0)
		}
		return count(1)
	}},

	{Name: "before-date", Part: "rel", Pattern: "{n} ({unit}|{unit:units}) (before|prior to) (the)? {d:dated}", Value: fromDate(-1)},
	{Name: "after-date", Part: "rel", Pattern: "{n} ({unit}|{unit:units}) after (the)? {d:dated}", Value: fromDate(1)},
	{Name: "before-date", Part: "rel", Pattern: "the {unit} before {d:dated}|(the)? {eve} of {d:dated}", Value: fromDate(-1)},
	{Name: "after-date", Part: "rel", Pattern: "the {unit} after {d:dated}", Value: fromDate(1)},
	{Name: "eve", Part: "eve", Inner: true, Pattern: "eve", Value: func(*timex.Match) (timex.Value, bool) { return count(1) }},
}

// deadline is the rule of the when library for "in two hours", "within a week".
var deadline = en.Deadline(rules.Override)

// promise reads "two weeks" behind in or within: a date if something is to come, else a length of time.
func promise(m *timex.Match) (timex.Value, bool) {
	prev := strings.ToLower(m.Prev(1))
	if prev != "in" && prev != "within" {
		return timex.Value{}, false
	}
	v, ok := timex.ReadWhen(deadline, prev+" "+m.Text(""))
	d, _ := duration(m)
	v.Promise, v.Text = true, d.Text
	return v, ok && v.Op == timex.Shift
}

// fromNow counts from the document's day; weeks from today are days.
func fromNow(m *timex.Match) (timex.Value, bool) {
	v := timex.Value{Op: timex.Shift, N: m.Int("n"), Unit: edtf.Grain(m.Int("unit"))}
	if v.Unit == edtf.Week {
		v.N, v.Unit = 7*v.N, edtf.Day
	}
	v.Same = m.Has("day") && v.Unit != edtf.Day
	return v, v.N > 0 && v.Unit != edtf.Weekend && v.Unit <= edtf.Day
}

// ago counts back from the document's date. A month counted back is only about right; a year is as fine as it was said.
func ago(m *timex.Match) (timex.Value, bool) {
	u := edtf.Grain(m.Int("unit"))
	v := timex.Value{Op: timex.Shift, Base: timex.Doc, N: -m.Int("n"), Unit: u}
	v.Approx = m.Int("about") != 0 || u == edtf.Month || u == edtf.Decade || u == edtf.Century
	return v, v.N < 0 && u != edtf.Weekend && u != edtf.Millennium
}

// agoFrom counts back from another day or unit than that of the document: "twenty years ago Saturday", "a year ago next week".
func agoFrom(m *timex.Match) (timex.Value, bool) {
	v, ok := ago(m)
	d := m.Value("d")
	v.Base, v.Of, v.Same, v.Approx = timex.Of, &d, true, false
	return v, ok && v.Unit <= edtf.Day && v.Unit < d.Grain()
}

// after counts from the narrative's date.
func after(sign int) func(*timex.Match) (timex.Value, bool) {
	return func(m *timex.Match) (timex.Value, bool) {
		u := edtf.Grain(m.Int("unit"))
		v := timex.Value{Op: timex.Shift, Base: timex.Focus, N: sign * m.Int("n"), Unit: u}
		v.Approx = m.Int("about") != 0 || u == edtf.Month || u == edtf.Decade || u == edtf.Century
		return v, v.N != 0 && u != edtf.Weekend && u != edtf.Millennium
	}
}

// sameDay reads "the same day two years later", "the same date last year".
func sameDay(m *timex.Match) (timex.Value, bool) {
	v, ok := m.Value("shift"), true
	if !m.Has("shift") {
		sign := 1
		if m.Has("back") {
			sign = -1
		}
		v, ok = after(sign)(m)
	}
	v.Same, v.Approx = true, false
	return v, ok && v.Unit <= edtf.Month && v.N != 0
}

func fromDate(sign int) func(*timex.Match) (timex.Value, bool) {
	return func(m *timex.Match) (timex.Value, bool) {
		d := m.Value("d")
		u := edtf.Grain(m.Int("unit"))
		if m.Has("eve") {
			u = edtf.Day
		}
		n := 1
		if m.Has("n") {
			n = m.Int("n")
		}
		return timex.Value{Op: timex.Shift, Base: timex.Of, N: sign * n, Unit: u, Of: &d}, u <= edtf.Day && u >= edtf.Year && u != edtf.Weekend
	}
}
