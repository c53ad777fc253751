package render

import (
	"fmt"
	"strings"
	"testing"

	"dateline/timeline"
)

// The legend explains what occurs, and nothing else.
func TestLegend(t *testing.T) {
	for _, c := range []struct{ lines, want string }{
		{"1979-11-04 | on 4 November 1979 | 1 | A | On 4 November 1979.", "dot"},
		{"1979 | 1979 | 1 | A | In 1979.", "ring pill"},
		{"1979~ | about 1979 | 1 | A | In about 1979.", "fade"},
		{"1979-11 before | by | 1 | A | by then.", "open"},
		{"[1452,1453] | then | 1 | A!reported | then", "either reported"},
		{"{2012-04,2012-05} | then | 1 | A | then", "ring pill both"},
		{"197X | then | 1 | A!period | then", "vague"},
		{"1978-01/1979-02-11 | then | 1 | A!period | then", "bar soft"},
		{"1978-01-02/1979-02-11 | then | 1 | A!period | then", "bar"},
		{"2030-05-01 | then | 1 | A!planned | then", "dot planned"},
		{"2024-03-05T14:32Z | then | 1 | A | then", "dot"},
	} {
		var got []string
		for _, l := range legendOf(newPlot(told("", "a.txt", c.lines), languages[0])) {
			got = append(got, l.Icon)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, want %s", c.lines, got, c.want)
		}
	}
}

// One may filter by what differs: documents, statuses, importance.
func TestChips(t *testing.T) {
	say := func(chips []chip) string {
		var all []string
		for _, c := range chips {
			all = append(all, c.Key+" "+c.Name+" "+c.Color)
		}
		return strings.Join(all, ", ")
	}
	crowd := &timeline.Timeline{}
	for i := range 12 {
		id := fmt.Sprintf("%d.txt", i)
		crowd.Documents = append(crowd.Documents, timeline.Document{ID: id})
		crowd.Events = append(crowd.Events, tell(id, "1979 | 1979 | 1 | A | In 1979."))
	}
	for _, c := range []struct {
		tl              *timeline.Timeline
		files, statuses string
	}{
		{iran(), "", "s0 Happened 0, s1 Periods 2, s2 Planned 3, s3 Reported 1"},
		{oneDay(), "", ""},
		{many(50), "d0 north.txt 0, d1 south.txt 1, d2 west.txt 2", "s0 Happened , s1 Periods "},
		{crowd, "d0 0.txt 0, d1 1.txt 1, d2 2.txt 2, d3 3.txt 3, d4 4.txt 4, d5 5.txt 5, d6 6.txt 6, d7 5 other documents 7", ""},
	} {
		p := newPlot(c.tl, languages[0])
		if got := [2]string{say(documentChips(p)), say(statusChips(p))}; got != [2]string{c.files, c.statuses} {
			t.Errorf("%s: %q", c.tl.Title, got)
		}
	}
	p := newPlot(crowd, languages[0])
	if p.Events[6].Files != nil || fmt.Sprint(p.Events[9].Files) != "[9]" || p.Events[9].Color != 7 {
		t.Errorf("the tenth document is %v in colour %d", p.Events[9].Files, p.Events[9].Color)
	}
	if got := fmt.Sprint(tops(9), tops(34), tops(300)); got != "[] [10 25] [10 25 50 100]" {
		t.Errorf("numbers to choose from: %s", got)
	}
}
