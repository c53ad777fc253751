package timeline

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"dateline/timeline/edtf"
)

// A fusion is an event and the mentions that it is made of, the one whose words it takes first, the others in the order
// of their documents. Its sources do not stand yet.
type fusion struct {
	Event
	members []int
}

// fuse makes one event of mentions: the date that most sources agree on, the title that says best what all say.
func fuse(facts []fact, members []int) *fusion {
	best := spokesman(facts, members)
	e := *facts[best].Event
	e.When = agreed(facts, members)
	for _, i := range members {
		m := &facts[i]
		if m.Importance > e.Importance {
			e.Importance, e.Why = m.Importance, m.Why
		}
		if firm[m.Status] > firm[e.Status] {
			e.Status = m.Status
		}
	}
	if n := len(members); n > 1 && oneDocument(facts, members) {
		once := e.Importance
		e.Importance = hundredths(once + 0.05*float64(n-1))
		e.Why.Repeated = float32(rounded(e.Importance - once))
	}
	slices.SortStableFunc(members, func(i, j int) int {
		return cmp.Or(cmp.Compare(facts[i].doc, facts[j].doc), cmp.Compare(i, j))
	})
	k := slices.Index(members, best)
	return &fusion{e, slices.Concat([]int{best}, members[:k], members[k+1:])}
}

// cited is the event with all its sources, which its mentions let go of.
func (f *fusion) cited(facts []fact) Event {
	e := f.Event
	e.Sources = make([]Source, 0, len(f.members))
	for _, i := range f.members {
		if m := facts[i].Event; len(m.Sources) > 0 {
			e.Sources = append(e.Sources, e.cite(m))
			m.Sources = nil
		}
	}
	return e
}

// hundredths rounds an importance and keeps it in its range.
func hundredths(x float64) float64 { return rounded(max(0.01, min(1, x))) }

// firm orders what sources say of an event: what one source plans and another tells of has happened.
var firm = map[Status]int{Planned: 0, Reported: 1, Period: 2, Happened: 3}

func oneDocument(facts []fact, members []int) bool {
	return !slices.ContainsFunc(members, func(i int) bool { return facts[i].doc != facts[members[0]].doc })
}

// spokesman is the mention whose words speak for the event: the first of one document; else the one that is most like
// all, firmly told, of a length that reads well.
func spokesman(facts []fact, members []int) int {
	if oneDocument(facts, members) {
		return slices.MinFunc(members, func(i, j int) int {
			return cmp.Or(compareSources(facts[i].first(), facts[j].first()), cmp.Compare(i, j))
		})
	}
	vectors := make([]vector, len(members))
	status := Planned
	for k, i := range members {
		vectors[k] = facts[i].words
		if firm[facts[i].Status] > firm[status] {
			status = facts[i].Status
		}
	}
	all := sum(vectors...)
	best, most := members[0], math.Inf(-1)
	for _, i := range members {
		f := &facts[i]
		score := f.words.dot(all) + 0.5*f.Importance
		if n := len(strings.Fields(f.Title)); n < 4 {
			score -= 0.3
		} else if n > 13 {
			score -= 0.1
		}
		if f.Status != status {
			score -= 1
		}
		if f.first().Basis == Publication {
			score -= 0.1
		}
		if score > most+1e-9 {
			best, most = i, score
		}
	}
	return best
}

// trust is how much a source's date counts by the way it is known.
var trust = map[Basis]float64{Explicit: 1, DocumentDate: 0.9, Narrative: 0.5, Inferred: 0.5, Publication: 0.2}

// agreed is the most precise date that most documents agree on. A coarse date agrees with each finer one that it holds;
// near-copies of one document count once. Of equal dates it is the finer, then the earlier one.
func agreed(facts []fact, members []int) edtf.When {
	type vote struct {
		group int
		when  edtf.When
	}
	votes := map[vote]float64{}
	groups, backers := map[int]bool{}, map[edtf.When]map[int]bool{}
	var dates []*fact
	for _, i := range members {
		f := &facts[i]
		v := vote{f.group, f.When}
		votes[v] = max(votes[v], cmp.Or(trust[f.first().Basis], 0.5))
		if !slices.ContainsFunc(dates, func(d *fact) bool { return d.When == f.When }) {
			dates = append(dates, f)
			backers[f.When] = map[int]bool{}
		}
		groups[f.group], backers[f.When][f.group] = true, true
	}
	best, most := dates[0], -1.0
	for _, d := range dates {
		backing := map[int]float64{}
		for _, i := range members {
			if f := &facts[i]; f.holds(d) {
				backing[f.group] = max(backing[f.group], votes[vote{f.group, f.When}])
			}
		}
		total := 0.0
		for _, i := range members {
			total += backing[facts[i].group]
			delete(backing, facts[i].group)
		}
		if d.When.Grain() > edtf.Day && 4*len(backers[d.When]) < len(groups) {
			continue // one clock does not speak for many days
		}
		switch {
		case total > most+1e-9, total > most-1e-9 && d.When.Grain() > best.When.Grain():
			best, most = d, total
		}
	}
	return best.When
}

// holds tells whether the date of f says what that of d says, as exactly or less so.
func (f *fact) holds(d *fact) bool {
	if f.When == d.When {
		return true
	}
	return f.bounded && d.bounded && f.start <= d.start && d.end <= f.end && f.When.Grain() <= d.When.Grain()
}
