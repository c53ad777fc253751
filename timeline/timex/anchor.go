package timex

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline/edtf"
)

// Tense is that of the clause an expression stands in.
type Tense uint8

const (
	NoTense Tense = iota
	Past
	Present
	Future
)

// DateOrder tells how to read 2/3/2004. Its text is "auto", "dmy", "mdy" or "ymd".
type DateOrder uint8

const (
	AutoOrder DateOrder = iota // both readings are kept where both are possible
	DMY
	MDY
	YMD
)

var orderNames = [...]string{"auto", "dmy", "mdy", "ymd"}

// MarshalText returns the text of the order.
func (o DateOrder) MarshalText() ([]byte, error) { return []byte(orderNames[o]), nil }

// UnmarshalText reads the text of an order, in any case of letters.
func (o *DateOrder) UnmarshalText(text []byte) error {
	i := slices.Index(orderNames[:], strings.ToLower(string(text)))
	if i < 0 {
		return fmt.Errorf("%q is no order of dates; write auto, dmy, mdy or ymd", text)
	}
	*o = DateOrder(i)
	return nil
}

// An Anchor is what an expression is resolved against. The zero Anchor resolves what is complete by itself.
type Anchor struct {
	Doc   edtf.Date // the document's date
	Focus edtf.Date // the date that the narrative has reached
	Near  bool      // Focus was set in the same paragraph
	Log   bool      // clocks follow each other: one earlier than that of Focus is of the next day
	Tense Tense
	Said  bool // in a clause that tells who said something: its weekday is that of the report, not of the story
	Order DateOrder
	// Year is the astronomical year in which the narrative stands at this place, as Years found it; known when Path.
	Year int
	Path bool
	// Zone is the offset, in minutes east of UTC, of clocks that name none; used when Zoned.
	Zone  int
	Zoned bool
	// Quarter is the one that a business report has named last; "a year ago" is then the same quarter of the year before.
	Quarter edtf.Date
	// Lead is how many quarters the fiscal years of the text run ahead of the calendar.
	Lead int
}

// ancient tells whether the narrative moves in years of one to three digits.
func (a Anchor) ancient() bool { return !a.Focus.IsZero() && a.Focus.Year() < 1000 }

// narrative tells whether the year of what names none comes from the narrative and not from the document's date: there is
// no such date, or the story plays in earlier years.
func (a Anchor) narrative() bool {
	if a.Focus.IsZero() || a.Doc.IsZero() {
		return !a.Focus.IsZero()
	}
	close := a.Focus.Grain() >= edtf.Month || a.Near
	return a.Doc.Year()-a.Focus.Year() > 1 && close && a.Tense != Future
}
