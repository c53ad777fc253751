package render

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// placement runs the script that places labels, without a browser.
func placement(t *testing.T) *goja.Runtime {
	t.Helper()
	vm := goja.New()
	if _, err := vm.RunString(wordScript(languages[0]) + chartScript()); err != nil {
		t.Fatal(err)
	}
	return vm
}

func instant(t *testing.T, date string) int64 {
	t.Helper()
	w, err := edtf.Parse(date)
	if err != nil {
		t.Fatal(err)
	}
	return instants(w.From, 0)[0]
}

// A star marks a tick in bold. There is no year 0, and weeks begin on Mondays.
func TestTicks(t *testing.T) {
	vm := placement(t)
	for _, c := range []struct{ from, to, want string }{
		{"-0760", "0490", "700 BCE* 600 BCE* 500 BCE* 400 BCE* 300 BCE* 200 BCE* 100 BCE* 1 CE* 100 CE* 200 CE* 300 CE* 400 CE*"},
		{"-0003", "0006", "4 BCE* 3 BCE* 2 BCE* 1 BCE* 1 CE* 2 CE* 3 CE* 4 CE* 5 CE* 6 CE*"},
		{"1950", "2008", "1950* 1955* 1960* 1965* 1970* 1975* 1980* 1985* 1990* 1995* 2000* 2005*"},
		{"0980", "1500", "1000* 1050* 1100* 1150* 1200* 1250* 1300* 1350* 1400* 1450* 1500*"},
		{"1977-06", "1980-11", "Jul Oct 1978* Apr Jul Oct 1979* Apr Jul Oct 1980* Apr Jul Oct"},
		{"2007-02-02", "2007-05-20", "5 Feb 2007* 12 Feb 19 Feb 26 Feb 5 Mar 12 Mar 19 Mar 26 Mar 2 Apr 9 Apr 16 Apr 23 Apr 30 Apr 7 May 14 May"},
		{"2024-03-05T13:55", "2024-03-05T15:02", "5 Mar 13:55* 14:00 14:05 14:10 14:15 14:20 14:25 14:30 14:35 14:40 14:45 14:50 14:55 15:00"},
		{"2024-03-05T20:10", "2024-03-06T09:00", "21:00 22:00 23:00 6 Mar* 01:00 02:00 03:00 04:00 05:00 06:00 07:00 08:00 09:00"},
		{"-9999", "9999", "10000 BCE* 8000 BCE* 6000 BCE* 4000 BCE* 2000 BCE* 1 CE* 2000* 4000* 6000* 8000*"},
	} {
		vm.Set("from", instant(t, c.from))
		vm.Set("to", instant(t, c.to))
		got, err := vm.RunString(`ticks(from, to, 1190, 62, true).map(t => t.text + (t.major ? '*' : '')).join(' ')`)
		if err != nil {
			t.Fatal(err)
		}
		if got.String() != c.want {
			t.Errorf("%s to %s\n got %s\nwant %s", c.from, c.to, got, c.want)
		}
	}
}

func TestWrap(t *testing.T) {
	vm := placement(t)
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"One line", "One line"},
		{"Two lines that come out alike", "Two lines that|come out alike"},
		{"Words without any end go on and on and on", "Words without any|end go on and on…"},
		{"Donaudampfschifffahrtsgesellschaft", "Donaudampfschiff…"},
		{"武昌起义爆发各省相继宣布脱离清朝统治", "武昌起义爆发各省相继|宣布脱离清朝统治"},
		{"Iran signs the Non-Proliferation", "Iran signs the|Non-Proliferation"},
	} {
		vm.Set("text", c.text)
		got, err := vm.RunString(`wrap(text, 17, 2, s => s.length).join('|')`)
		if err != nil {
			t.Fatal(err)
		}
		if got.String() != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

// A placed label: its text stands over [X0, X1] from Low to Top above the spine, its pole goes from the spine to Top.
type placed struct {
	Pole, X0, X1, Low, Top float64
	Side                   int
}

// meets tells whether a text or the pole of p touches the text of q.
func (p placed) meets(q placed) bool {
	if p.Side != q.Side {
		return false
	}
	texts := p.X0 < q.X1 && q.X0 < p.X1 && p.Low < q.Top && q.Low < p.Top
	return texts || q.X0 < p.Pole && p.Pole < q.X1 && p.Top > q.Low
}

// No two texts touch and no pole crosses a text, wherever the view stands.
func TestPlacement(t *testing.T) {
	vm := placement(t)
	for name, tl := range map[string]*timeline.Timeline{"iran": iran(), "ancient": ancient(), "outage": outage(), "many": many(120), "one day": oneDay()} {
		vm.Set("source", newPlot(tl, languages[0]).json())
		labels := 0
		for _, width := range []int{1240, 358} {
			for _, zoom := range []float64{1, 3, 20} {
				for _, at := range []float64{0, .4, 1} {
					vm.Set("width", width)
					vm.Set("zoom", zoom)
					vm.Set("at", at)
					value, err := vm.RunString(`(() => {
						const data = unpack(JSON.parse(source)), d = data.domain, span = (d[1] - d[0]) / zoom, a = d[0] + (d[1] - d[0] - span) * at;
						const l = layout(index(data), {a: a, b: a + span, left: 24, width: width, narrow: width < 560, limits: [205, 205], barLanes: 8,
							measure: (s, size, bold) => s.length * size * (bold ? .56 : .5), texts: new Map(), clock: data.clock, first: -1});
						return l.labels.map(p => ({Pole: p.pole, X0: p.x0, X1: p.x1, Side: p.side, Low: p.low, Top: p.top}));
					})()`)
					if err != nil {
						t.Fatal(err)
					}
					var all []placed
					if err := vm.ExportTo(value, &all); err != nil {
						t.Fatal(err)
					}
					labels += len(all)
					for i, p := range all {
						for _, q := range slices.Concat(all[:i], all[i+1:]) {
							if p.meets(q) {
								t.Errorf("%s, %d px, zoom %v at %v: %v meets %v", name, width, zoom, at, p, q)
							}
						}
					}
				}
			}
		}
		if labels == 0 {
			t.Errorf("%s: no label is placed", name)
		}
	}
}

// oneDay has more events on one day than any chart has room for.
func oneDay() *timeline.Timeline {
	var lines strings.Builder
	for i := range 40 {
		fmt.Fprintf(&lines, "2001-09-0%d | then | 0.5 | Something of this day, number %d | It was then.\n", 1+i/39, i)
	}
	return told("One day", "day.txt", lines.String())
}
