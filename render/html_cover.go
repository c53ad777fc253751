package render

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A coverage shows row by row where on the axis the events of each document lie, or of the documents of each day, week,
// month, year or decade of publication where there are many.
type coverage struct {
	Title    string
	Open     bool   // there are few rows
	From, To string // the dates at its ends; what lies beyond them is drawn there
	Rows     []coverRow
}

// A coverRow is a document or several, and a button that shows only what they tell.
type coverRow struct {
	Name, About string
	Color       string
	Files       string // their numbers, as marks cite them, by commas
	Count       int    // events
	Bars        []coverBar
	Published   string // a path at the day of publication; "" where that is not known or not in sight
}

// A coverBar is a path through the columns that hold as many events: from 1 for one to 4 for ten and more.
type coverBar struct {
	Depth int
	Path  string
}

const (
	coverColumns = 240
	coverRows    = 24
	ownRows      = 12 // documents that have a row each
	tail         = 20 // one event of so many on each side may lie beyond the ends
)

// newCoverage is nil where there is one document, or nothing to tell several apart by.
func newCoverage(p *plot) *coverage {
	if len(p.docs) < 2 {
		return nil
	}
	c := &coverage{Title: p.lang.say("What each document covers")}
	groups := eachDocument(p.docs)
	if len(p.docs) > ownRows {
		var unit edtf.Grain
		if groups, unit = p.lang.byPublication(p.docs); len(groups) < 2 {
			return nil
		}
		c.Title = p.lang.covered(unit)
	}
	var marks []mark
	for _, m := range p.Events {
		if m.Kind != nowhere {
			marks = append(marks, m)
		}
	}
	slices.SortStableFunc(marks, func(a, b mark) int { return cmp.Compare(a.middle(), b.middle()) })
	if len(marks) == 0 {
		return nil
	}
	first, last := marks[len(marks)/tail], marks[len(marks)-1-len(marks)/tail]
	if first.middle() == last.middle() {
		return nil
	}
	c.From, c.To, c.Open = first.Label, last.Label, len(groups) <= 8
	if len(marks) >= tail {
		c.From, c.To = p.lang.say("%s or before", c.From), p.lang.say("%s or later", c.To)
	}
	column := func(t int64) int {
		return int(max(0, min(coverColumns-1, float64(t-first.middle())/float64(last.middle()-first.middle())*coverColumns)))
	}
	row := make([]int, len(p.docs)) // of each document
	c.Rows = make([]coverRow, len(groups))
	counts := make([][coverColumns]int, len(groups))
	for i, g := range groups {
		c.Rows[i] = g.row(p, column)
		for _, d := range g.docs {
			row[d] = i
		}
	}
	met := make([]int, len(groups)) // the last mark that each row has met, from 1 on
	for n, m := range p.Events {
		files := m.Files
		if files == nil {
			files = []int{m.Color}
		}
		for _, f := range files {
			if i := row[f]; met[i] != n+1 {
				met[i] = n + 1
				c.Rows[i].Count++
				if m.Kind != nowhere {
					counts[i][column(m.middle())]++
				}
			}
		}
	}
	if slices.ContainsFunc(c.Rows, func(r coverRow) bool { return r.Published != "" }) {
		c.Title = p.lang.say("%s; strokes are the publication", c.Title)
	}
	for i := range c.Rows {
		c.Rows[i].Bars = bars(&counts[i])
		c.Rows[i].About += ", " + p.lang.count(c.Rows[i].Count, "%d event", "%d events")
	}
	return c
}

func (m mark) middle() int64 { return m.Start + (m.End-m.Start)/2 }

// A publishing is documents that share a row.
type publishing struct {
	name string
	date edtf.Date
	docs []int
}

func eachDocument(docs []timeline.Document) []publishing {
	var out []publishing
	for i, d := range docs {
		out = append(out, publishing{d.Title, d.Date, []int{i}})
	}
	return out
}

// byPublication groups documents by the finest unit of time that makes few enough rows, the earliest first, those without
// a date last.
func (l *language) byPublication(docs []timeline.Document) (groups []publishing, unit edtf.Grain) {
	for _, unit = range [...]edtf.Grain{edtf.Day, edtf.Week, edtf.Month, edtf.Year, edtf.Decade, edtf.Century} {
		groups = nil
		place := map[edtf.Date]int{}
		for i, d := range docs {
			date := d.Date.Exact().Trunc(unit)
			k, known := place[date]
			if !known {
				k, place[date] = len(groups), len(groups)
				name := l.say("without a date")
				if !date.IsZero() {
					name = l.label(edtf.At(date))
				}
				groups = append(groups, publishing{name, date, nil})
			}
			groups[k].docs = append(groups[k].docs, i)
		}
		if len(groups) <= coverRows {
			break
		}
	}
	slices.SortStableFunc(groups, func(a, b publishing) int {
		if a.date.IsZero() != b.date.IsZero() {
			return map[bool]int{true: 1, false: -1}[a.date.IsZero()]
		}
		return a.date.Compare(b.date)
	})
	return groups, unit
}

// covered is the title of a coverage whose rows are units of publication.
func (l *language) covered(unit edtf.Grain) string {
	switch unit {
	case edtf.Day:
		return l.say("What each day of publication covers")
	case edtf.Week:
		return l.say("What each week of publication covers")
	case edtf.Month:
		return l.say("What each month of publication covers")
	case edtf.Year:
		return l.say("What each year of publication covers")
	case edtf.Decade:
		return l.say("What each decade of publication covers")
	}
	return l.say("What each century of publication covers")
}

// row is the row of a group, still without its events.
func (g publishing) row(p *plot, column func(int64) int) coverRow {
	r := coverRow{Name: g.name, About: g.name}
	if len(g.docs) == 1 {
		r.Color = strconv.Itoa(min(g.docs[0], 7))
		r.About = p.docs[g.docs[0]].Title
	} else {
		r.About += ", " + p.lang.count(len(g.docs), "%d document", "%d documents")
	}
	var files []string
	for _, d := range g.docs {
		files = append(files, strconv.Itoa(d))
	}
	r.Files = strings.Join(files, ",")
	if first, _ := g.date.Bounds(); !first.IsZero() {
		if x := column(int64(first.Days()) * day); x > 0 && x < coverColumns-1 {
			r.Published = fmt.Sprintf("M%d 0v10", x)
		}
	}
	return r
}

// bars draws the columns of a row that hold events.
func bars(counts *[coverColumns]int) []coverBar {
	var paths [5]strings.Builder
	for x := 0; x < coverColumns; {
		from, depth := x, deep(counts[x])
		for x < coverColumns && deep(counts[x]) == depth {
			x++
		}
		if depth > 0 {
			fmt.Fprintf(&paths[depth], "M%d 1h%dv8H%dz", from, x-from, from)
		}
	}
	var out []coverBar
	for depth := range paths {
		if path := paths[depth].String(); path != "" {
			out = append(out, coverBar{depth, path})
		}
	}
	return out
}

func deep(n int) int {
	switch {
	case n == 0:
		return 0
	case n == 1:
		return 1
	case n < 4:
		return 2
	case n < 10:
		return 3
	}
	return 4
}
