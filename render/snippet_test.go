package render

import (
	"bytes"
	"html/template"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/components"
	"github.com/go-echarts/go-echarts/v2/opts"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func snippetOf(t *testing.T, o Options, sample string) template.HTML {
	t.Helper()
	fragment, err := Snippet(samples()[sample], o)
	if err != nil {
		t.Fatal(err)
	}
	return fragment
}

// A snippet is one element with one script; without the script it is the list of events with their sentences.
func TestSnippetIsOneElement(t *testing.T) {
	for name, tl := range samples() {
		fragment := string(snippetOf(t, Options{Nonce: `n"1`}, name))
		body := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
		nodes, err := html.ParseFragment(strings.NewReader(strings.TrimSpace(fragment)), body)
		if err != nil || len(nodes) != 1 || nodes[0].Data != "div" {
			t.Errorf("%s: %d elements, %v", name, len(nodes), err)
		}
		count := map[string]int{}
		for n := range nodes[0].Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			count[n.Data]++
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "href" && strings.Contains(a.Val, "javascript:") {
					t.Errorf("%s: <%s %s=%q>", name, n.Data, a.Key, a.Val)
				}
			}
			if n.Data == "script" && attribute(n, "nonce") != `n"1` {
				t.Errorf("%s: the nonce is %q", name, attribute(n, "nonce"))
			}
		}
		if want := max(1, len(tl.Events)); count["li"] != want || count["script"] != min(1, len(tl.Events)) || count["style"] > 0 {
			t.Errorf("%s: %v, want %d items", name, count, want)
		}
	}
}

// Snippets and charts of go-echarts share a page, one ECharts and no name; texts stay texts.
func TestSnippetsTogether(t *testing.T) {
	browser := chromium(t)
	v := open(t, browser, 1280, func(w http.ResponseWriter, root string) {
		p := components.NewPage()
		p.AssetsHost = root
		bar := charts.NewBar()
		bar.SetXAxis([]string{"a", "b"}).AddSeries("bar", []opts.BarData{{Value: 1}, {Value: 2}})
		line := charts.NewLine()
		line.SetXAxis([]string{"a", "b"}).AddSeries("line", []opts.LineData{{Value: 1}, {Value: 2}})
		p.AddCharts(bar, Chart(iran(), Options{}), line)
		var page bytes.Buffer
		if err := p.Render(&page); err != nil {
			t.Error(err)
		}
		names := "<script>window.before = Object.keys(window).length + 1</script>"
		snippets := string(snippetOf(t, Options{Assets: "page", Width: 700}, "ancient") + snippetOf(t, Options{}, "hostile"))
		w.Write([]byte(strings.Replace(page.String(), "</body>", names+snippets+"</body>", 1)))
	})
	v.frame()
	if n := eval[int](v, `document.querySelectorAll('.item svg, .item canvas, .dateline svg').length`); n != 5 {
		t.Errorf("%d charts are drawn, want 5", n)
	}
	if n := eval[int](v, `Object.keys(window).length - window.before`); n != 0 {
		t.Errorf("the snippets made %d global names", n)
	}
	if w := eval[int](v, `document.querySelector('.dateline svg').clientWidth`); w != 700 {
		t.Errorf("a snippet is %d px wide, want 700", w)
	}
	if open := eval[bool](v, `document.querySelector('.dateline details').open`); open {
		t.Error("the list stands open beside its chart")
	}
	if text := eval[string](v, `document.querySelectorAll('.dateline svg')[1].textContent`); !strings.Contains(text, "__f__alert(1)__f__") {
		t.Errorf("the chart does not show the titles: %s", text)
	}
	if eval[bool](v, `'hit' in window`) {
		t.Error("a text ran as a script")
	}
	ids := eval[[]string](v, `Array.from(document.querySelectorAll('.item[id], .dateline[id]'), e => e.id)`)
	if all := slices.Clone(ids); len(slices.Compact(slices.Sorted(slices.Values(all)))) != len(ids) {
		t.Errorf("IDs collide: %v", ids)
	}
	v.quiet("/echarts.min.js", "/favicon.ico")
}

// Under a policy that allows scripts by a nonce alone the snippet runs, with ECharts in itself or fetched once for two.
func TestSnippetUnderPolicy(t *testing.T) {
	browser := chromium(t)
	for name, assets := range map[string]string{"inline": "", "fetched": "/echarts.min.js"} {
		o := Options{Nonce: "c2VjcmV0", Assets: assets, Integrity: map[bool]string{true: "sha256-" + echartsSum}[assets != ""]}
		v := open(t, browser, 800, func(w http.ResponseWriter, root string) {
			w.Header().Set("Content-Security-Policy", "default-src 'none'; script-src 'nonce-c2VjcmV0'; img-src data:; style-src 'unsafe-inline'")
			page := template.Must(template.New("").Parse(`<!DOCTYPE html><link rel=icon href="data:,"><h1>Report</h1>{{range .}}{{.}}{{end}}`))
			if err := page.Execute(w, []template.HTML{snippetOf(t, o, "outage"), snippetOf(t, o, "hostile")}); err != nil {
				t.Error(err)
			}
		})
		drawn := eval[int](v, `new Promise(done => {
			const look = () => { const n = document.querySelectorAll('.dateline svg').length; if (n === 2) done(n); else requestAnimationFrame(look); };
			look();
		})`)
		if keys := eval[string](v, `String(window.echarts && 'echarts')`); name == "inline" && keys != "undefined" {
			t.Errorf("%s: ECharts is a global name", name)
		}
		if drawn != 2 || eval[bool](v, `'hit' in window`) {
			t.Errorf("%s: %d charts", name, drawn)
		}
		if name == "fetched" {
			v.quiet("/echarts.min.js")
		} else {
			v.quiet()
		}
	}
}
