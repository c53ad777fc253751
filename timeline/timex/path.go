package timex

import (
	"math"
	"slices"

	"dateline/timeline/edtf"
)

// A Mention is a date of a text as the search for the years of the narrative sees it.
type Mention struct {
	Year  int  // astronomical; known only when Known
	Last  int  // the last of the years named: Year, or later for a span
	Known bool // the text names the year
	Head  bool // it opens a heading or is the label of its line
	Soft  bool // named in passing: in brackets, in a relative clause, behind "until" or "since"
	Noun  bool // it only tells a noun from others of its kind: "the 1980 sequel"
	Month int  // 1..12, 0 for none
	Near  bool // in the same paragraph as the mention before
}

// names tells whether y is the year named or one of the span.
func (m Mention) names(y int) bool { return m.Year <= y && y <= m.Last }

// The costs of the path, in the unit of a step to the next year that a falling month explains. A year stays unless the month
// falls by much or the text names another; a later year is often only looked ahead to, one without a month still more often.
// Chosen on half of the WikiWars narratives, where the path finds 94 of 100 years of months that name none, the last year
// named 80.
const (
	costStep          = 1.0 // to the next year where the month falls over a winter; back where the next date falls so
	costStepBrief     = 1.5 // to the next year where it falls by less
	costFall          = 1.2 // a month that falls over a winter and no new year
	costFallNear      = 1.6 // the same within a paragraph
	costFallBrief     = 0.3 // a month that falls by less
	costFallBriefNear = 0.6
	costLate          = 0.3 // a year named only when the month has fallen and meant for the month before, too; for each month fallen
	costJump          = 3.0 // to another year without any reason
	costAhead         = 1.0 // to a later year that the text names
	costBack          = 0.6 // to an earlier one
	costFar           = 0.7 // either, when it is more than three years off
	costIgnore        = 2.2 // not following a year named with a month
	costIgnore1       = 1.2 // nor one named alone
	costIgnoreHd      = 5.0 // nor the year of a heading
	costIgnoreIn      = 0.6 // nor one named in passing
	costIgnoreNoun    = 0.2 // nor one that only tells a noun from others
)

// winter is the fall of months that a new year explains better than a look back.
const winter = 4

// pathWidth bounds the years considered at one mention: those named last and next, and the years after them. It keeps the
// search linear in the number of mentions.
const pathWidth = 6

// Years gives for every mention the year in which the narrative stands there: the cheapest path over the whole text (Viterbi,
// 1967). It is nil when no mention names a year. The result at a mention that names its year is the year of the narrative, not always the year named.
func Years(ms []Mention) []int {
	if !slices.ContainsFunc(ms, func(m Mention) bool { return m.Known }) {
		return nil
	}
	states := yearsAt(ms)
	costs := make([][]float64, len(ms))
	from := make([][]int, len(ms))
	for i := range ms {
		costs[i], from[i] = make([]float64, len(states[i])), make([]int, len(states[i]))
		for j, y := range states[i] {
			best, arg := begin(ms, y), -1
			if i > 0 {
				best = math.Inf(1)
				for k, x := range states[i-1] {
					if c := costs[i-1][k] + step(ms, i, x, y); c < best {
						best, arg = c, k
					}
				}
			}
			costs[i][j], from[i][j] = best+stand(ms[i], y), arg
		}
	}
	years := make([]int, len(ms))
	j := least(costs[len(ms)-1])
	for i := len(ms) - 1; i >= 0; i-- {
		years[i] = states[i][j]
		j = from[i][j]
	}
	return years
}

func least(c []float64) int {
	j := 0
	for k := range c {
		if c[k] < c[j] {
			j = k
		}
	}
	return j
}

// yearsAt lists the years that the narrative may stand in at each mention.
func yearsAt(ms []Mention) [][]int {
	states := make([][]int, len(ms))
	next := make([]int, len(ms)) // the next mention that names a year
	at := len(ms)
	for i := len(ms) - 1; i >= 0; i-- {
		if ms[i].Known {
			at = i
		}
		next[i] = at
	}
	var recent []int
	for i, m := range ms {
		if m.Known {
			recent = push(push(recent, m.Last), m.Year)
		}
		years := append([]int(nil), recent...)
		for n, j := 0, next[i]; n < 2 && j < len(ms); n++ {
			years = add(years, ms[j].Year)
			years = add(years, ms[j].Last)
			years = add(years, ms[j].Year-1)
			if j+1 >= len(ms) {
				break
			}
			j = next[j+1]
		}
		for _, y := range recent {
			years = add(years, y+1)
		}
		states[i] = years
	}
	return states
}

func push(recent []int, y int) []int {
	out := []int{y}
	for _, x := range recent {
		if x != y && len(out) < pathWidth {
			out = append(out, x)
		}
	}
	return out
}

func add(years []int, y int) []int {
	for _, x := range years {
		if x == y {
			return years
		}
	}
	return append(years, y)
}

// begin is the cost of a narrative that begins in year y: one of the two that it names first, or the one before where the month
// falls until then.
func begin(ms []Mention, y int) float64 {
	named := 0
	for i, m := range ms {
		switch {
		case !m.Known:
			continue
		case m.names(y):
			return 0
		case named == 0 && i > 0 && y == m.Year-1 && m.Month != 0 && ms[0].Month > m.Month:
			return costStep
		}
		if named++; named == 2 {
			break
		}
	}
	return costJump
}

// stand is the cost of the narrative's standing in year y at a mention.
func stand(m Mention, y int) float64 {
	switch {
	case !m.Known || m.names(y):
		return 0
	case m.Head:
		return costIgnoreHd
	case m.Noun:
		return costIgnoreNoun
	case m.Soft:
		return costIgnoreIn
	case m.Month == 0:
		return costIgnore1
	}
	return costIgnore
}

// step is the cost of going from year x to year y at mention i.
func step(ms []Mention, i, x, y int) float64 {
	m := ms[i]
	fall := 0
	if a := monthBefore(ms, i, x); a != 0 && m.Month != 0 {
		fall = a - m.Month
	}
	named := m.Known && m.names(y)
	far := 0.0
	if y-x > 3 || x-y > 3 {
		far = costFar
	}
	switch {
	case x == y && named:
		if fall >= winter && !ms[i-1].Known && m.Year == m.Last && !m.Soft && !m.Noun {
			return costLate * float64(fall)
		}
		return 0
	case x == y:
		return stay(fall, m.Near)
	case named && y < x:
		return costBack + far
	case named:
		return costAhead + far
	case y == x+1 && fall >= winter:
		return costStep
	case y == x+1 && fall > 0:
		return costStepBrief
	case y == x-1 && i+1 < len(ms) && !m.Known && ms[i+1].Known && ms[i+1].Year == x && ms[i+1].Month != 0 && m.Month-ms[i+1].Month >= winter:
		return costStep
	}
	return costJump
}

// stay is the cost of a month that falls back without a new year.
func stay(fall int, near bool) float64 {
	switch {
	case fall < 2:
		return 0
	case fall < winter && near:
		return costFallBriefNear
	case fall < winter:
		return costFallBrief
	case near:
		return costFallNear
	}
	return costFall
}

// monthBefore is the month in which the narrative stood before mention i: that of the mention before, or of an earlier one
// where those between name but a year to which the narrative did not go.
func monthBefore(ms []Mention, i, x int) int {
	for i--; i >= 0; i-- {
		if ms[i].Month != 0 || ms[i].names(x) {
			return ms[i].Month
		}
	}
	return 0
}

// Mention is how the value looks to Years. ok is false for what names neither a year nor a month: it does not bear on the path.
func (v Value) Mention() (m Mention, ok bool) {
	f := v.Fields
	switch v.Op {
	case Calendar:
		if v.Vague {
			return m, false
		}
	case Span, Either, Both:
		m, ok = v.Of.Mention()
		if v.To == nil {
			return m, ok
		}
		to, known := v.To.Mention()
		switch {
		case !known:
			return m, ok
		case ok && m.Known && to.Known && m.Month == 0 && to.Month == 0 && m.Year < to.Year:
			to.Year = m.Year
		}
		return to, true
	case Nth:
		return v.Of.Mention()
	default:
		return m, false
	}
	if f.hasYear() {
		if f.YearGrain != edtf.Year || f.Short || v.Weak {
			return m, false
		}
		m.Year, m.Known = f.astronomical(), true
		m.Last = m.Year
	}
	m.Month = int(f.Month)
	if f.Season != 0 {
		m.Month = int(f.Season)*3 + 1
		if m.Month > 12 {
			m.Month = 12
		}
	}
	return m, m.Known || v.Rel == Plain && m.Month != 0
}
