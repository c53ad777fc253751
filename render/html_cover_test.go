package render

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// published has one event in each of n documents, which appear every so many days from 2001 on and tell of the day before.
func published(n, every int) *timeline.Timeline {
	tl := &timeline.Timeline{Title: "Reports"}
	day := edtf.YMD(2001, 1, 1)
	for i := range n {
		id := fmt.Sprintf("%d.txt", i)
		tl.Documents = append(tl.Documents, timeline.Document{ID: id, Title: "Report " + id, Date: day})
		e := tell(id, fmt.Sprintf("%s | the day before | 0.5 | Report %d tells of it | It was the day before report %d.", day.Add(-1, edtf.Day), i, i))
		e.ID = fmt.Sprintf("%08x", i+1)
		tl.Events = append(tl.Events, e)
		day = day.Add(every, edtf.Day)
	}
	return tl
}

// TestCoverage holds how documents share the rows of the coverage: each has one of its own, or those of one day, week,
// month or year of publication do; never more rows than can be read, every document in one of them.
func TestCoverage(t *testing.T) {
	for _, c := range []struct {
		n, every    int
		title       string
		rows        int
		first, last string
	}{
		{2, 1, "What each document covers; strokes are the publication", 2, "Report 0.txt", "Report 1.txt"},
		{12, 40, "What each document covers; strokes are the publication", 12, "Report 0.txt", "Report 11.txt"},
		{24, 1, "What each day of publication covers; strokes are the publication", 24, "1 Jan 2001", "24 Jan 2001"},
		{400, 1, "What each month of publication covers; strokes are the publication", 14, "Jan 2001", "Feb 2002"},
		{2000, 4, "What each year of publication covers; strokes are the publication", 22, "2001", "2022"},
	} {
		got := newCoverage(newPlot(published(c.n, c.every), english()))
		if got == nil || got.Title != c.title || len(got.Rows) != c.rows || got.Rows[0].Name != c.first || got.Rows[len(got.Rows)-1].Name != c.last {
			t.Errorf("%d documents every %d days: %+v", c.n, c.every, got)
			continue
		}
		var files []string
		events := 0
		for _, r := range got.Rows {
			files = append(files, strings.Split(r.Files, ",")...)
			events += r.Count
			if len(r.Bars) == 0 {
				t.Errorf("%d documents: nothing is drawn for %s", c.n, r.Name)
			}
		}
		slices.Sort(files)
		if len(slices.Compact(files)) != c.n || events != c.n {
			t.Errorf("%d documents: %d of them in rows, with %d events", c.n, len(files), events)
		}
	}
	for name, tl := range map[string]*timeline.Timeline{"one document": iran(), "no date": published(40, 0)} {
		if name == "no date" {
			for i := range tl.Documents {
				tl.Documents[i].Date = edtf.Date{}
			}
		}
		if got := newCoverage(newPlot(tl, english())); got != nil {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// TestBars holds how columns become paths: neighbours that hold as many are one.
func TestBars(t *testing.T) {
	var counts [coverColumns]int
	counts[0], counts[1], counts[2], counts[4], counts[239] = 1, 1, 12, 3, 5
	want := []coverBar{{1, "M0 1h2v8H0z"}, {2, "M4 1h1v8H4z"}, {3, "M239 1h1v8H239z"}, {4, "M2 1h1v8H2z"}}
	if got := bars(&counts); !slices.Equal(got, want) {
		t.Errorf("bars %v, want %v", got, want)
	}
}
