// Package prose parts English text into sentences, tagged tokens, verb groups and clauses, all as byte offsets into
// the text it was given.
//
//	block ─ Sentences ─▶ sentence ─ Tag ─▶ tokens ─ Verbs, Clauses ─▶ who did what, and how firmly it is said
package prose

// A Span is a stretch of text: Start and End are byte offsets, End is outside.
type Span struct{ Start, End int }

// In returns the text that the span covers.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Len returns the number of bytes.
func (s Span) Len() int { return s.End - s.Start }

// IsZero tells whether the span covers nothing.
func (s Span) IsZero() bool { return s.Start >= s.End }

// Holds tells whether o lies inside s.
func (s Span) Holds(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Touches tells whether s and o share a byte.
func (s Span) Touches(o Span) bool { return s.Start < o.End && o.Start < s.End }
