package timeline

import (
	"fmt"
	"strings"
)

// Why explains an importance: its shares add up to it, but for their rounding to hundredths and its bounds 0 and 1. Those
// that are 0 do not count.
type Why struct {
	Base      float32 `json:"base,omitempty"`      // what each event has
	Verb      float32 `json:"verb,omitempty"`      // its verb tells of a change; below 0, of a state or of what was before
	Clause    float32 `json:"clause,omitempty"`    // below 0: told in passing, in a subordinate clause or in brackets
	Position  float32 `json:"position,omitempty"`  // it stands in the first half of its document
	Date      float32 `json:"date,omitempty"`      // exact to the day or month; below 0, vaguer than a year
	Names     float32 `json:"names,omitempty"`     // its title names somebody or something, three times at most
	Title     float32 `json:"title,omitempty"`     // its title shares words with that of the document
	Inherited float32 `json:"inherited,omitempty"` // below 0: the date stands outside its sentence
	Heading   float32 `json:"heading,omitempty"`   // it is a heading
	Status    float32 `json:"status,omitempty"`    // below 0: planned or reported
	Given     float32 `json:"given,omitempty"`     // what a file that was read gave without explanation
	Repeated  float32 `json:"repeated,omitempty"`  // its document tells it several times
	Documents float32 `json:"documents,omitempty"` // how many documents tell it, on how many days
	Soon      float32 `json:"soon,omitempty"`      // a document tells it within two days
	Central   float32 `json:"central,omitempty"`   // its words are those of the other events
}

// shares are pointers to the shares in their order, with the names that they have in the JSON.
func (w *Why) shares() [15]share {
	return [...]share{{"base", &w.Base}, {"verb", &w.Verb}, {"clause", &w.Clause}, {"position", &w.Position}, {"date", &w.Date}, {"names", &w.Names},
		{"title", &w.Title}, {"inherited", &w.Inherited}, {"heading", &w.Heading}, {"status", &w.Status}, {"given", &w.Given},
		{"repeated", &w.Repeated}, {"documents", &w.Documents}, {"soon", &w.Soon}, {"central", &w.Central}}
}

type share struct {
	name string
	of   *float32
}

// String lists the shares: "base 0.3, verb 0.15, clause -0.1".
func (w Why) String() string {
	var parts []string
	for _, s := range w.shares() {
		if *s.of != 0 {
			parts = append(parts, fmt.Sprintf("%s %g", s.name, *s.of))
		}
	}
	return strings.Join(parts, ", ")
}

// times is each share times f, in hundredths.
func (w Why) times(f float64) Why {
	for _, s := range w.shares() {
		*s.of = float32(rounded(f * float64(*s.of)))
	}
	return w
}
