package timex

import (
	"time"

	"github.com/olebedev/when/rules"

	"dateline/timeline/edtf"
)

// noon is a fixed reference for rules of the when library: only the fields they set are read, never the time they add up to
// (Context.Time overflows months and knows no years).
var noon = time.Date(2000, time.June, 15, 12, 0, 0, 0, time.UTC)

// ByWhen lets a rule of the when library read what a pattern of ours found. It must read all of it. The finest field that it
// sets is the grain.
func ByWhen(r rules.Rule) func(*Match) (Value, bool) {
	return func(m *Match) (Value, bool) { return ReadWhen(r, m.Text("")) }
}

// ReadWhen is ByWhen for a text.
func ReadWhen(r rules.Rule, text string) (Value, bool) {
	m := r.Find(lower(text))
	if m == nil || m.Left > 0 || m.Right < len(text) {
		return Value{}, false
	}
	var c rules.Context
	if ok, err := m.Apply(&c, &rules.Options{Morning: 8, Noon: 12, Afternoon: 15, Evening: 18}, noon); err != nil || !ok {
		return Value{}, false
	}
	v := Value{Op: Calendar}
	switch {
	case c.Duration%(24*time.Hour) == 0 && c.Duration != 0:
		v = Value{Op: Shift, Unit: edtf.Day, N: int(c.Duration / (24 * time.Hour))}
	case c.Duration%time.Hour == 0 && c.Duration != 0:
		v = Value{Op: Shift, Unit: edtf.Hour, N: int(c.Duration / time.Hour)}
	case c.Duration != 0:
		v = Value{Op: Shift, Unit: edtf.Minute, N: int(c.Duration / time.Minute)}
	}
	if c.Weekday != nil {
		v.Weekday = uint8((*c.Weekday+6)%7 + 1)
	}
	if c.Month != nil {
		v.Month = uint8(*c.Month)
	}
	if c.Day != nil {
		v.Day = uint8(*c.Day)
	}
	if c.Hour != nil {
		v.Clock, v.Hour = edtf.Minute, uint8(*c.Hour)
		if c.Minute != nil {
			v.Minute = uint8(*c.Minute)
		}
	}
	return v, v.Op == Shift || v.Fields.grain() != edtf.None
}

// When gives the whole language as one rule for a parser of the when library. (One, because that parser applies every
// overlapping match.) What an expression leaves open is resolved against the parser's reference time.
func (l *Language) When() rules.Rule { return whenRule{l} }

type whenRule struct{ *Language }

// Find gives the first expression of the text that a date follows from.
func (w whenRule) Find(text string) *rules.Match {
	for _, e := range w.Language.Find(text) {
		if e.Value.Dated() {
			return &rules.Match{Left: e.Start, Right: e.End, Text: text[e.Start:e.End], Captures: []string{text[e.Start:e.End]},
				Applier: func(_ *rules.Match, c *rules.Context, _ *rules.Options, t time.Time) (bool, error) {
					return e.fill(c, t), nil
				}}
		}
	}
	return nil
}

// fill writes the start of what the expression means into a context. Context.Time adds the Duration first and then sets one
// field after the other, so that a month that is set on the 31st overflows: the day is therefore reached by a Duration within
// the reference year, and only the Year is set.
func (e Expr) fill(c *rules.Context, t time.Time) bool {
	m, ok := e.Value.Resolve(Anchor{Doc: edtf.YMD(t.Year(), int(t.Month()), t.Day())})
	if !ok {
		return false
	}
	first, _ := m.When.Bounds()
	if first.IsZero() {
		return false
	}
	here := edtf.YMD(t.Year(), int(t.Month()), t.Day())
	there := edtf.YMD(t.Year(), first.Month(), first.Day())
	if there.IsZero() { // 29 February seen from another year
		c.Year, c.Month, c.Day = new(first.Year()), new(first.Month()), new(first.Day())
		return true
	}
	c.Duration = time.Duration(there.Days()-here.Days()) * 24 * time.Hour
	c.Year = new(first.Year())
	if d := m.When.From; d.Grain() > edtf.Day {
		c.Hour, c.Minute, c.Second = new(d.Hour()), new(max(d.Minute(), 0)), new(0)
	}
	return true
}
