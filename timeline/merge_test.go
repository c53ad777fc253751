package timeline

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

// A gathered is one event of testdata/many/NAME.events: a line
//
//	DATE | name
//
// and below it its mentions, indented, as DOCUMENT | words of the quote. "conflict DATE DATE" is a disagreement to be
// listed, "status STATUS DATE" what becomes of an event.
type gathered struct {
	date, name string
	mentions   [][2]string
}

type gathering struct {
	events    []gathered
	conflicts [][]string
	statuses  [][]string
}

func readGathering(t *testing.T, path string) gathering {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var g gathering
	for line := range strings.Lines(string(data)) {
		left, right, _ := strings.Cut(strings.TrimRight(line, "\n"), " | ")
		switch fields := strings.Fields(line); {
		case len(fields) == 0 || fields[0] == "#":
		case fields[0] == "conflict":
			g.conflicts = append(g.conflicts, fields[1:])
		case fields[0] == "status":
			g.statuses = append(g.statuses, fields[1:])
		case line[0] == '\t':
			last := &g.events[len(g.events)-1]
			last.mentions = append(last.mentions, [2]string{strings.TrimSpace(left), right})
		default:
			g.events = append(g.events, gathered{date: left, name: right})
		}
	}
	return g
}

// holder is the index of the event that cites the words of a document, -1 when none does. Of several it is the one whose
// source tells them itself.
func holder(tl *Timeline, mention [2]string) int {
	best := -1
	for i, e := range tl.Events {
		for _, s := range e.Sources {
			m := e.mention(s)
			if s.Document != mention[0] || !strings.Contains(strings.Join(strings.Fields(s.Quote), " "), mention[1]) {
				continue
			}
			if best < 0 || strings.Contains(m.Text, mention[1]) {
				best = i
			}
		}
	}
	return best
}

// TestMerge holds the merging of the sets in testdata/many against what a reader merges: B-cubed F1 over the mentions
// (Bagga and Baldwin 1998), every conflict listed, no two events made one.
func TestMerge(t *testing.T) {
	const floor = 0.90
	var precision, recall, n float64
	for path, docs := range sets(t) {
		tl := of(t, docs...)
		g := readGathering(t, strings.TrimSuffix(path, ".jsonl")+".events")
		found := make([][]int, len(g.events))
		for i, ev := range g.events {
			for _, m := range ev.mentions {
				k := holder(tl, m)
				if k < 0 {
					t.Logf("%s: nothing cites %s %q", path, m[0], m[1])
				} else if date := tl.Events[k].When.String(); date != ev.date {
					t.Logf("%s: %s %q is dated %s, want %s", path, m[0], m[1], date, ev.date)
				}
				found[i] = append(found[i], k)
			}
		}
		for i, own := range found {
			for _, k := range own {
				n++
				if k < 0 {
					continue
				}
				mine, all := 0, 0
				for j, others := range found {
					for _, o := range others {
						if o == k && i == j {
							mine++
						}
						if o == k {
							all++
						}
						if o == k && i != j {
							t.Errorf("%s: %s and %s are one event: %s", path, g.events[i].name, g.events[j].name, tl.Events[k].Title)
						}
					}
				}
				precision += float64(mine) / float64(all)
				recall += float64(mine) / float64(len(own))
			}
			if kinds := slices.Compact(slices.Sorted(slices.Values(own))); len(kinds) > 1 {
				t.Logf("%s: %s is %d events", path, g.events[i].name, len(kinds))
			}
		}
		checkConflicts(t, path, g, tl)
	}
	precision, recall = precision/n, recall/n
	f := 2 * precision * recall / (precision + recall)
	t.Logf("B-cubed precision %.3f, recall %.3f, F1 %.3f of %.0f mentions", precision, recall, f, n)
	if f < floor {
		t.Errorf("B-cubed F1 %.3f, want at least %.2f", f, floor)
	}
}

func checkConflicts(t *testing.T, path string, g gathering, tl *Timeline) {
	t.Helper()
	for _, want := range g.conflicts {
		if !slices.ContainsFunc(tl.Conflicts, func(c Conflict) bool {
			var dates []string
			for _, d := range c.Dates {
				dates = append(dates, d.When.String())
			}
			return !slices.ContainsFunc(want, func(d string) bool { return !slices.Contains(dates, d) })
		}) {
			t.Errorf("%s: the conflict of %v is lost", path, want)
		}
	}
	if len(tl.Conflicts) > len(g.conflicts) {
		t.Errorf("%s: conflicts that are none in %v", path, tl.Conflicts)
	}
	for _, want := range g.statuses {
		if !slices.ContainsFunc(tl.Events, func(e Event) bool {
			return string(e.Status) == want[0] && e.When.String() == want[1] && len(e.Sources) > 1
		}) {
			t.Errorf("%s: no event of %s is %s", path, want[1], want[0])
		}
	}
}

// BenchmarkMerge measures the merging of the mentions of many documents. The time of one levels off as the number of
// others that it is compared with comes to its bound.
func BenchmarkMerge(b *testing.B) {
	for _, n := range []int{500, 1000, 2000, 4000, 8000} {
		b.Run(fmt.Sprintf("documents=%d", n), func(b *testing.B) {
			docs := make([]*Timeline, n)
			for i := range docs {
				text := fmt.Sprintf("On %d May %d the council of Town%d opened bridge number %d. ", 1+i%28, 1900+i%90, i%700, i%1100) +
					fmt.Sprintf("A fire destroyed the mill of Mr Name%d in Town%d on %d June %d.", i%300, i%500, 1+i%30, 1900+i%90)
				docs[i] = extract(&Extractor{}, text)
				docs[i].Documents[0].ID = fmt.Sprint(i)
				for k := range docs[i].Events {
					docs[i].Events[k].Sources[0].Document = fmt.Sprint(i)
				}
			}
			for b.Loop() {
				new(Timeline).Append(docs...)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(n), "µs/document")
		})
	}
}
