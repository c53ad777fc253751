package timex

import "dateline/timeline/edtf"

// Op says how the fields of a Value are to be read.
type Op uint8

const (
	Nothing  Op = iota
	Calendar    // the fields of Fields, the missing ones from the anchor; Rel moves it
	Shift       // N units from the base
	Nth         // the Nth Unit, or weekday, within Of; counted from the end when N is negative
	Span        // Of to To
	Either      // Of or To
	Both        // Of and To
	Duration    // Text is the TIMEX3 value; never an event
	Set         // a recurrence, Text is the TIMEX3 value; never an event
	Ref         // PRESENT_REF, PAST_REF, FUTURE_REF in Text; never an event
)

// Base is what a Shift counts from.
type Base uint8

const (
	Doc   Base = iota // the document's date: "ago", "yesterday"
	Focus             // the date that the narrative has reached: "later", "the following day"
	Of                // the value in Of: "three days before Christmas 1914"
)

// Rel moves a weekday, month, season or feast that says no year.
type Rel uint8

const (
	Plain     Rel = iota
	Last          // "last Friday", counted from the document's date
	This          // "this spring"
	Next          // "next May"
	That          // "that winter", in the unit that the narrative has reached
	Following     // "the following May", after the narrative's date
	Previous      // "the previous May"
)

// Era is the era as written.
type Era uint8

const (
	NoEra Era = iota
	CE
	BCE
)

// Part is a part of the day.
type Part uint8

const (
	NoPart Part = iota
	Morning
	Midday
	Afternoon
	Evening
	Night
	Midnight
)

// parts holds the TIMEX3 codes of the parts of the day.
var parts = [...]string{"", "TMO", "T12:00", "TAF", "TEV", "TNI", "T24:00"}

// A Feast is a day that a calendar rule fixes in every year.
type Feast struct {
	Name string
	Day  func(year int) edtf.Date // the zero Date in a year without it
}

// Fields are the calendar fields that a text says. The zero of each is "not said".
type Fields struct {
	Year      int // as written, above 0; counted backwards when Era is BCE
	YearGrain edtf.Grain
	Era       Era
	Short     bool // Year has two digits, the century is to be found
	Half      uint8
	Quarter   uint8
	Season    uint8
	Month     uint8
	Day       uint8
	Weekday   uint8 // 1 Monday .. 7 Sunday
	Fiscal    bool  // Quarter is one of a fiscal year
	Slashed   bool  // Month and Day may be exchanged: "2/3/2004"
	Feast     *Feast
	Part      Part
	Clock     edtf.Grain // None, Hour, Minute or Second
	Hour      uint8
	Minute    uint8
	Second    uint8
	Zoned     bool
	Offset    int // minutes east of UTC
}

// A Value is what a text says of a time. What it means depends on an Anchor: see Resolve.
type Value struct {
	Op Op
	Fields
	Rel       Rel
	N         int
	Count     int // of units, for an Nth that is more than one: "the first nine months"
	Unit      edtf.Grain
	Base      Base
	Of, To    *Value
	Sofar     bool // from the start of the unit to the document's day: "earlier this week"
	Same      bool // as fine as what it counts from: "the same day two years later"
	Promise   bool // a date only with a verb in the future, else a length of time: "in two weeks"
	Remaining bool // from the document's day to the end of the unit: "later this year"
	Mod       edtf.Modifier
	Approx    bool
	Uncertain bool
	Vague     bool // which one is meant is not certain ("the Spring Offensive", "the year"): it dates no event
	Weak      bool // a bare number of one to three digits: a year only where the narrative is in such years
	Text      string

	start, end int32 // bytes of the text searched; 0, 0 for a value that no part of a pattern read
}

// Dated tells whether the value can date an event at all.
func (v Value) Dated() bool { return v.Op != Nothing && v.Op < Duration && !v.Vague }

// Grain is the finest unit that the value names.
func (v Value) Grain() edtf.Grain {
	switch v.Op {
	case Calendar:
		return v.Fields.grain()
	case Shift:
		if v.Clock != edtf.None {
			return v.Clock
		}
		if v.Weekday != 0 || v.Part != NoPart || v.Same {
			return edtf.Day
		}
		return v.Unit
	case Nth:
		return v.Unit
	case Span, Either, Both:
		if v.To == nil {
			return v.Of.Grain()
		}
		return max(v.Of.Grain(), v.To.Grain())
	}
	return edtf.None
}

func (f Fields) grain() edtf.Grain {
	switch {
	case f.Clock != edtf.None:
		return f.Clock
	case f.Day != 0, f.Weekday != 0, f.Feast != nil, f.Part != NoPart:
		return edtf.Day
	case f.Month != 0:
		return edtf.Month
	case f.Quarter != 0:
		return edtf.Quarter
	case f.Season != 0:
		return edtf.Season
	case f.Half != 0:
		return edtf.Half
	}
	return f.YearGrain
}

// hasYear tells whether the fields name a year or something coarser.
func (f Fields) hasYear() bool { return f.YearGrain != edtf.None }

// astronomical gives the year with 1 BCE as 0.
func (f Fields) astronomical() int {
	if f.Era == BCE {
		return 1 - f.Year
	}
	return f.Year
}
