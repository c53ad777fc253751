package timeline

import (
	"fmt"
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/prose"
)

// A fact is a mention with what it is compared by.
type fact struct {
	Event
	traits
	start, end int // days from 1970-01-01 that it touches
	bounded    bool
	doc        int // in the timeline
	group      int // the document that doc is nearly a copy of
}

// Likeness from which on mentions in different documents tell the same event, by how far their dates are apart, after
// Σ notes of measured false merges: cosine of their words + shared name + shared number.
const (
	sharedName, sharedNumber = 0.15, 0.10

	sameDay   = 0.46 // one date, both exact to the day or finer
	samePart  = 0.50 // one date of a week or month, or one that holds the other
	sameYear  = 0.60 // a year or more
	nextDay   = 0.50 // a day apart, one of them not said in the text
	saidApart = 0.72 // a day apart, both said
	oneLife   = 0.45 // further apart, of one birth or one death
	farApart  = 0.72 // further apart, with a name and either a number or the day of the year in common
)

// A verdict says whether two mentions tell the same event, and why.
type match struct {
	likeness float64
	same     bool
	reason   string
}

// compare judges two mentions. It is symmetric and looks at nothing but the two.
func compareFacts(a, b *fact) match {
	if a.doc == b.doc {
		return within(a, b)
	}
	if a.first().Quote == b.first().Quote && a.Title == b.Title && (a.When == b.When || a.group == b.group) {
		return match{2, true, "the same sentence"}
	}
	m := match{likeness: a.words.dot(b.words)}
	if reason := apart(a, b, m.likeness); reason != "" {
		m.reason = reason
		return m
	}
	var shared []string
	bonus := 0.0
	if meet(a.names, b.names) {
		bonus += sharedName
		shared = append(shared, "a name")
	}
	if meet(a.numbers, b.numbers) {
		bonus += sharedNumber
		shared = append(shared, "a number")
	}
	m.likeness += bonus
	least, where := threshold(a, b)
	m.same = m.likeness >= least && (a.gap(b) <= 1 || once(a, b) || m.likeness-bonus >= sameYear)
	m.reason = fmt.Sprintf("likeness %.2f of %.2f needed, %s", m.likeness, least, where)
	if len(shared) > 0 {
		m.reason += ", sharing " + strings.Join(shared, " and ")
	}
	return m
}

// within judges two mentions of one document: its author tells two events unless the words say otherwise.
func within(a, b *fact) match {
	if a.When == b.When && (same(a.Title, b.Title) || clock(a.When) && echoes(a.Title, b.Title) || a.first().Quote == b.first().Quote && a.Title == b.Title) {
		return match{1, true, "told twice in one document"}
	}
	return match{0, false, "told apart in one document"}
}

// apart returns why two mentions cannot tell the same event, however alike their words are; "" when they can.
func apart(a, b *fact, likeness float64) string {
	far := a.gap(b) > 0
	switch {
	case a.vital != 0 && b.vital != 0 && a.vital != b.vital:
		return "another birth or death"
	case (a.Status == Period) != (b.Status == Period):
		return "a state and a change"
	case opposed(a.stems, b.stems):
		return "opposite words"
	case len(a.places) > 0 && len(b.places) > 0 && !meet(a.places, b.places) && !meet(a.places, b.names) && !meet(b.places, a.names) && likeness < 0.9:
		return "other places"
	case len(a.names) > 0 && len(b.names) > 0 && !meet(a.names, b.names) && likeness < 0.6:
		return "other names"
	case far && a.another != b.another:
		return "another of its kind"
	case far && (recurring(a.stems) || recurring(b.stems)):
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
func once(a, b *fact) bool { return a.vital != 0 && a.vital == b.vital && a.gap(b) < 3653 }

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

// opposites are stems that no one event has both of.
var opposites = pairs(`open close, begin end, start end, start finish, rise fall, increase decrease, raise lower, arrive leave, arrive depart, win lose,
	born died, arrest release, launch land, accept reject, approve reject, buy sell, found dissolve, hire fire, elect resign,
	appoint resign, appoint dismiss, convict acquit, impose lift, north south, east west, northern southern, eastern western,
	upper lower, first last, first second, second third, men women, boys girls, morning evening, left right, enter leave,
	sink float, capture lose, advance retreat, reopen close, begin finish, join leave, ban allow`)

func pairs(list string) [][2]string {
	var out [][2]string
	for pair := range strings.SplitSeq(list, ",") {
		f := strings.Fields(pair)
		out = append(out, [2]string{prose.Stem(f[0]), prose.Stem(f[1])})
	}
	return out
}

// opposed tells whether the one has a word and the other has its opposite in its place.
func opposed(a, b map[string]bool) bool {
	for _, p := range opposites {
		if a[p[0]] && !a[p[1]] && b[p[1]] && !b[p[0]] || a[p[1]] && !a[p[0]] && b[p[0]] && !b[p[1]] {
			return true
		}
	}
	return false
}

// recurring tells of what comes back every year or so, and looks alike each time.
func recurring(stems map[string]bool) bool {
	for _, w := range [...]string{"annual", "edit", "elect", "cup", "fair", "festiv", "anniversari", "championship", "regatta", "quarter", "season", "monthly", "weekly", "yearly"} {
		if stems[w] {
			return true
		}
	}
	return false
}
