package timeline

import (
	"fmt"
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/prose"
)

// Likeness from which on mentions in different documents tell the same event, by how far their dates are apart: the
// cosine of their words, and more for a name and a number in common.
const (
	sharedName, sharedNumber = 0.15, 0.10
	leastAlike               = 0.2 // cosine alone

	sameDay   = 0.46 // one date, both exact to the day or finer
	samePart  = 0.50 // one date of a week or month, or one that holds the other
	sameYear  = 0.60 // a year or more
	nextDay   = 0.50 // a day apart, one of them not said in the text
	saidApart = 0.72 // a day apart, both said
	oneLife   = 0.45 // further apart, of one birth or one death
	farApart  = 0.72 // further apart, with a name and either a number or the day of the year in common
)

// A match says whether two mentions tell the same event, and by what.
type match struct {
	likeness, least float64 // what it is and what it would have to be
	same            bool
	reason          string
	name, number    bool // in common
}

// why is the match in words.
func (m match) why() string {
	if m.least == 0 || m.least == impossible {
		return m.reason
	}
	text := fmt.Sprintf("likeness %.2f of %.2f, %s", m.likeness, m.least, m.reason)
	if m.name {
		text += ", a name in common"
	}
	if m.number {
		text += ", a number in common"
	}
	return text
}

// compareFacts judges two mentions. It is symmetric and looks at nothing but the two.
func compareFacts(a, b *fact) match {
	if a.doc == b.doc {
		return within(a, b)
	}
	if a.first().Quote == b.first().Quote && a.Title == b.Title && (a.When == b.When || a.group == b.group) {
		return match{likeness: 2, same: true, reason: "the same sentence"}
	}
	m := match{likeness: a.words.dot(b.words)}
	if m.likeness < leastAlike {
		m.reason = "other words"
		return m
	}
	if m.reason = apart(a, b, m.likeness); m.reason != "" {
		return m
	}
	bonus := 0.0
	if m.name = meet(a.names, b.names); m.name {
		bonus += sharedName
	}
	if m.number = meet(a.numbers, b.numbers); m.number {
		bonus += sharedNumber
	}
	m.least, m.reason = threshold(a, b)
	m.same = m.likeness+bonus >= m.least && (a.gap(b) <= 1 || once(a, b) || m.likeness >= sameYear)
	m.likeness += bonus
	return m
}

// within judges two mentions of one document: its author tells two events unless the words say otherwise.
func within(a, b *fact) match {
	if a.When == b.When && (sameTitle(a, b) || clock(a.When) && echoes(a, b)) {
		return match{likeness: 1, same: true, reason: "told twice in one document"}
	}
	return match{reason: "told apart in one document"}
}

// apart returns why two mentions cannot tell the same event, however alike their words are; "" when they can.
func apart(a, b *fact, likeness float64) string {
	far := a.gap(b) > 0
	switch {
	case len(a.vital) > 0 && len(b.vital) > 0 && !meet(a.vital, b.vital):
		return "another birth or death"
	case (a.Status == Period) != (b.Status == Period):
		return "a state and a change"
	case a.sides.opposed(b.sides):
		return "opposite words"
	case len(a.places) > 0 && len(b.places) > 0 && !meet(a.places, b.places) && !meet(a.places, b.names) && !meet(b.places, a.names) && likeness < 0.9:
		return "other places"
	case len(a.names) > 0 && len(b.names) > 0 && !meet(a.names, b.names) && likeness < 0.6:
		return "other names"
	case likeness < 0.8 && namesakes(&a.traits, &b.traits):
		return "namesakes"
	case far && (a.sequel || b.sequel):
		return "told as following another"
	case far && a.another != b.another:
		return "another of its kind"
	case far && (a.recurs || b.recurs):
		return "an event that recurs"
	}
	return ""
}

// threshold is the likeness that two mentions need, and the distance that asks for it.
func threshold(a, b *fact) (least float64, where string) {
	switch gap := a.gap(b); {
	case !a.bounded || !b.bounded:
		if a.When == b.When {
			return sameYear, "the same open span"
		}
		return impossible, "open spans"
	case gap == 0 && max(a.end-a.start, b.end-b.start) < 3:
		return sameDay, "on the same day"
	case gap == 0 && max(a.end-a.start, b.end-b.start) < 32:
		return samePart, "dates within each other"
	case gap == 0:
		return sameYear, "dates within each other"
	case gap > 0 && once(a, b):
		return oneLife, "one birth or death on days apart"
	case gap > 0 && (a.end-a.start > 6 || b.end-b.start > 6) && a.When.Grain() != b.When.Grain():
		return impossible, "dates of other lengths that do not touch"
	case gap > 1 && !(meet(a.names, b.names) && (meet(a.numbers, b.numbers) || sameYearDay(a.When, b.When))):
		return impossible, "on days apart without a name and a number or day of the year in common"
	case gap > 1:
		return farApart, "on days apart"
	case a.said() && b.said():
		return saidApart, "on the next day"
	}
	return nextDay, "on the next day by counting"
}

// once tells of one birth or death within ten years: nobody has two.
func once(a, b *fact) bool { return meet(a.vital, b.vital) && a.gap(b) < 3653 }

// impossible is a likeness that no two mentions have.
const impossible = 9

// gap is the number of days from the end of the one to the start of the other, 0 where they touch.
func (a *fact) gap(b *fact) int { return max(0, a.start-b.end, b.start-a.end) }

// said tells whether the text itself says the date.
func (a *fact) said() bool {
	basis := a.first().Basis
	return basis == Explicit || basis == DocumentDate
}

// sameYearDay tells of a day that differs in nothing but its year, as a slip of the pen does.
func sameYearDay(a, b edtf.When) bool {
	return a.Kind == edtf.One && b.Kind == edtf.One && a.Grain() >= edtf.Day && b.Grain() >= edtf.Day &&
		a.From.Month() == b.From.Month() && a.From.Day() == b.From.Day() && max(a.From.Year()-b.From.Year(), b.From.Year()-a.From.Year()) <= 10
}

// opposites are words of which no one event has both.
var opposites = pairs(`open close, begin end, start end, start finish, rise fall, increase decrease, raise lower, arrive leave, arrive depart, win lose,
	born died, arrest release, launch land, accept reject, approve reject, buy sell, found dissolve, hire fire, elect resign,
	appoint resign, appoint dismiss, convict acquit, impose lift, north south, east west, northern southern, eastern western,
	upper lower, first last, first second, second third, men women, boys girls, morning evening, left right, enter leave,
	advance retreat, reopen close, begin finish, join leave, ban allow`)

// pairs lists the stems of pairs of words, for each the bits of the pairs that it is the first or second word of.
func pairs(list string) map[string]sides {
	out := map[string]sides{}
	bit := uint64(1)
	for pair := range strings.SplitSeq(list, ",") {
		for i, w := range strings.Fields(pair) {
			s := out[prose.Stem(w)]
			s[i] |= bit
			out[prose.Stem(w)] = s
		}
		bit <<= 1
	}
	return out
}

// Sides are the pairs of opposites whose first and whose second word a text has, a bit each.
type sides [2]uint64

// opposed tells whether the one has a word and the other has its opposite in its place.
func (a sides) opposed(b sides) bool {
	return (a[0]&^a[1])&(b[1]&^b[0])|(a[1]&^a[0])&(b[0]&^b[1]) != 0
}

// recurring are the stems of what comes back every year or so, and looks alike each time.
var recurring = set("annual edit elect cup fair festiv anniversari championship regatta quarter season")
