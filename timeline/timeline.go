// Package timeline finds the dated events of documents and puts them in order.
//
// The way of the data:
//
//	doc.Document ─ prose ─▶ sentences, clauses ─ timex ─▶ expressions ─▶ Event ─▶ *Timeline
package timeline

import (
	"strconv"

	"dateline/timeline/doc"
	"dateline/timeline/edtf"
)

// A Timeline is what is known about a set of documents: the events in order, what could not be dated, and the
// date-like strings that were passed over.
type Timeline struct {
	Title     string
	Documents []Document
	Events    []Event // by start, end, document, byte
	Undated   []Undated
	Skipped   []Skipped
	Conflicts []Conflict // in the order of their events
	Days      []Day      // what Digest chose
}

// A Document is the record of one document that was read.
type Document struct {
	ID        string
	Title     string
	Date      edtf.Date // publication date, zero when unknown
	DateBasis string    // where Date was found: "metadata", "front matter", "dateline", "flag"; "" without a date
	Lang      string    // BCP 47
	URL       string
	Shingles  string     // fingerprint of the text, by which near-copies are found; "" when unknown
	SameAs    string     // ID of the document that this one is a near-copy of; "" when it is none
	Sentences []Sentence // what Digest chooses from; only kept when Extractor.Sentences says so
}

// An Event is something that happened, held or is scheduled, under the date that the text gives it.
type Event struct {
	ID         string // 8 or more hex digits, the same for the same input
	When       edtf.When
	Title      string // 2 to 16 words, without the date
	Text       string // the clause or sentence that tells it
	Status     Status
	Importance float64  // 0 to 1
	Why        Why      // what makes up Importance; zero when that is not known
	Sources    []Source // at least one
}

// A Source is the place in a document that an event rests on.
type Source struct {
	Document   string    // ID of the document
	Start, End int       // bytes of the input that hold Quote; End is 0 where the format has no bytes to point to
	Line       int       // 1-based line of Start in the input; 0 when unknown
	Place      doc.Place // where Quote begins in formats that have more or other places than lines
	Quote      string    // verbatim, one sentence, list item, heading or table cell
	// Expression is the time expression, ExpressionStart and ExpressionEnd its bytes in the input; empty with an
	// inherited date.
	Expression                     string
	ExpressionStart, ExpressionEnd int
	Rule                           string
	Basis                          Basis
	Told                           *Told // what this source tells otherwise than the event; nil for nothing
}

// An Undated is an event that the text tells without a date that can be known.
type Undated struct {
	Title, Text string
	Expression  string // "earlier this week"; may be empty
	Reason      string
	Sources     []Source
}

// Where returns where in its document a source stands, in words: "line 12", "page 3", "paragraph 4", "00:01:02"; "" when
// that is not known.
func (s Source) Where() string {
	if s.Place != (doc.Place{}) {
		return s.Place.String()
	}
	if s.Line > 0 {
		return "line " + strconv.Itoa(s.Line)
	}
	return ""
}

// A Skipped is a date-like string that was not taken for a date.
type Skipped struct {
	Text, Reason string
	Document     string
	Start, End   int // bytes of the input
}

// Status says how firmly an event is told.
type Status string

const (
	Happened Status = "happened"
	Period   Status = "period" // the predicate held throughout the interval
	Planned  Status = "planned"
	Reported Status = "reported"
)

// Basis says how the date of an event is known.
type Basis string

const (
	Explicit     Basis = "explicit"      // the text says it whole
	DocumentDate Basis = "document-date" // counted from the publication date
	Publication  Basis = "publication"   // the publication date itself, of a lead sentence without a date
	Narrative    Basis = "narrative"     // carried on from a date before it
	Inferred     Basis = "inferred"      // a date that the text only implies
)
