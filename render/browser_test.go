package render

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/go-echarts/go-echarts/v2/components"

	"dateline/timeline"
)

// chromium finds a browser, or skips the test: it must not be missing where CI is set.
func chromium(t *testing.T) context.Context {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	switch {
	case testing.Short():
		t.Skip("the browser test is skipped with -short")
	case path == "" && os.Getenv("CI") != "":
		t.Fatal("there is no Chromium: install it, the browser test may not be skipped in CI")
	case path == "":
		t.Skip("the browser test is skipped: there is no Chromium on this machine")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("force-prefers-reduced-motion", true))
	alloc, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, cancel := context.WithTimeout(alloc, 3*time.Minute)
	t.Cleanup(cancel)
	ctx, closeBrowser := chromedp.NewContext(ctx)
	t.Cleanup(closeBrowser)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	return ctx
}

// A tab shows one page and remembers what it said and what it asked for.
type tab struct {
	t        *testing.T
	ctx      context.Context
	mu       sync.Mutex
	console  []string
	requests []string
}

// open shows what write makes, in a window of the given width.
func open(t *testing.T, browser context.Context, width int64, write func(w http.ResponseWriter, root string)) *tab {
	t.Helper()
	var server *httptest.Server
	v := &tab{t: t}
	server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v.mu.Lock()
		v.requests = append(v.requests, r.URL.Path)
		v.mu.Unlock()
		if r.URL.Path == "/echarts.min.js" {
			script, _ := echartsScript()
			w.Write([]byte(script))
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		write(w, server.URL+"/")
	}))
	t.Cleanup(server.Close)
	ctx, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	v.ctx = ctx
	go func(messages func(func(chromedp.ConsoleMessage, error) bool)) {
		for m, err := range messages {
			if err != nil {
				return
			}
			v.mu.Lock()
			v.console = append(v.console, m.String())
			v.mu.Unlock()
		}
	}(chromedp.Console(ctx))
	if _, err := chromedp.Call(ctx, network.Enable, network.EnableParams{}); err != nil {
		t.Fatal(err)
	}
	err := chromedp.Listen(ctx, func(event any) {
		if e, ok := event.(*network.EventRequestWillBeSent); ok && !strings.HasPrefix(e.Request.URL, server.URL) && !strings.HasPrefix(e.Request.URL, "data:") {
			v.mu.Lock()
			v.requests = append(v.requests, e.Request.URL)
			v.mu.Unlock()
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	v.do(chromedp.EmulateViewport(width, 900), chromedp.Navigate(server.URL+"/"))
	return v
}

func openTimeline(t *testing.T, browser context.Context, width int64, tl *timeline.Timeline, o Options) *tab {
	t.Helper()
	return open(t, browser, width, func(w http.ResponseWriter, _ string) {
		if err := writeHTML(w, tl, o); err != nil {
			t.Error(err)
		}
	})
}

func (v *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	v.t.Helper()
	if err := chromedp.Do(v.ctx, actions...); err != nil {
		v.t.Fatal(err)
	}
}

// frame waits until what a script changed is on the screen.
func (v *tab) frame() {
	v.t.Helper()
	eval[bool](v, `new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))`)
}

func eval[T any](v *tab, script string) T {
	v.t.Helper()
	value, err := chromedp.Run(v.ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		v.t.Fatal(err)
	}
	return value
}

// quiet holds that the page wrote nothing to the console, asked for nothing but itself and ran nothing of a text.
func (v *tab) quiet(allowed ...string) {
	v.t.Helper()
	v.frame()
	if hit := eval[string](v, `String(window.hit)`); hit != "undefined" {
		v.t.Errorf("text of a document ran: window.hit = %s", hit)
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if len(v.console) > 0 {
		v.t.Errorf("the console is not silent: %q", v.console)
	}
	if want := append([]string{"/"}, allowed...); fmt.Sprint(v.requests) != fmt.Sprint(want) {
		v.t.Errorf("requests %q, want %q", v.requests, want)
	}
}

// audit looks at what is drawn: texts that touch, stems through texts, a page wider than its window.
const audit = `(() => {
	const svg = document.querySelector('#chart svg'), bad = [];
	if (!svg) return ['no chart'];
	const box = e => e.getBoundingClientRect(), texts = [...svg.querySelectorAll('text')].map(e => ({e, b: box(e)}));
	const meet = (p, q, by) => p.left + by < q.right && q.left + by < p.right && p.top + by < q.bottom && q.top + by < p.bottom;
	texts.forEach((p, i) => texts.slice(i + 1).forEach(q => {
		if (meet(p.b, q.b, 1.5)) bad.push('texts touch: ' + p.e.textContent + ' / ' + q.e.textContent);
	}));
	const spine = [...svg.querySelectorAll('path')].filter(e => ['#a3afc0', '#5d697a'].includes(e.getAttribute('stroke')));
	spine.map(box).filter(b => b.width < 3 && b.height > 29).forEach(b => texts.forEach(t => {
		if (meet(b, t.b, .5)) bad.push('a stem crosses: ' + t.e.textContent);
	}));
	const outer = box(document.getElementById('chart'));
	texts.forEach(t => { if (t.b.left < outer.left - 1 || t.b.right > outer.right + 1) bad.push('cut off: ' + t.e.textContent); });
	if (document.documentElement.scrollWidth > innerWidth) bad.push('the page is ' + document.documentElement.scrollWidth + ' px wide');
	return bad;
})()`

// glyphs counts the round marks and bars of events that are drawn.
const glyphs = `document.querySelectorAll('#chart svg circle, #chart svg path[fill^="#"], #chart svg rect').length`

// walk zooms in and out with the buttons of the page and audits each view.
const walk = `(async () => {
	const bad = [];
	for (const button of ['all', 'in', 'in', 'in', 'out', 'in', 'in', 'in', 'in', 'all', 'in', 'out', 'out']) {
		document.getElementById(button).click();
		await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
		bad.push(...` + audit + `.map(b => document.getElementById('status').textContent + ': ' + b));
	}
	return bad;
})()`

func TestBrowser(t *testing.T) {
	browser := chromium(t)
	for _, sample := range []struct {
		name string
		tl   *timeline.Timeline
	}{{"iran", iran()}, {"ancient", ancient()}, {"outage", outage()}, {"many", many(300)}, {"scripts", manyScripts()}} {
		for _, width := range []int64{1280, 390} {
			t.Run(fmt.Sprintf("%s/%d", sample.name, width), func(t *testing.T) {
				v := openTimeline(t, browser, width, sample.tl, Options{})
				if n := eval[int](v, `document.querySelectorAll('article.card').length`); n != len(sample.tl.Events) {
					t.Errorf("%d cards for %d events", n, len(sample.tl.Events))
				}
				if n := eval[int](v, glyphs); n < 7 {
					t.Errorf("%d marks are drawn", n)
				}
				if bad := eval[[]string](v, walk); len(bad) > 0 {
					t.Error(strings.Join(bad, "\n"))
				}
				v.quiet()
				v.shoot(fmt.Sprintf("%s-%d.png", sample.name, width))
			})
		}
	}
	t.Run("hostile", func(t *testing.T) { testHostile(t, browser) })
	t.Run("ties", func(t *testing.T) { testTies(t, browser) })
	t.Run("wheel", func(t *testing.T) { testWheel(t, browser) })
	t.Run("search", func(t *testing.T) { testSearch(t, browser) })
	t.Run("theme", func(t *testing.T) { testTheme(t, browser) })
	t.Run("none", func(t *testing.T) {
		v := openTimeline(t, browser, 390, &timeline.Timeline{}, Options{})
		if text := eval[string](v, `document.querySelector('main').innerText.trim()`); text != "No dated events were found." {
			t.Errorf("the page says %q", text)
		}
		v.quiet()
	})
	t.Run("embedded", func(t *testing.T) { testEmbedded(t, browser) })
}

// shoot keeps a picture of the page as an artifact of the test.
func (v *tab) shoot(name string) {
	v.t.Helper()
	image, err := chromedp.Run(v.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		v.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(v.t.ArtifactDir(), name), image, 0o644); err != nil {
		v.t.Error(err)
	}
}

// sweep moves the mouse over every mark and text of the chart, so that every tooltip shows.
func (v *tab) sweep(selector string) {
	v.t.Helper()
	places := eval[[][]float64](v, `(() => {
		const chart = document.querySelector('`+selector+`');
		chart.scrollIntoView();
		return [...chart.querySelectorAll('svg text, svg circle, svg path[fill^="#"]')].map(e => e.getBoundingClientRect())
			.filter(b => b.width < 600).map(b => [b.left + b.width / 2, b.top + b.height / 2]);
	})()`)
	for _, p := range places {
		v.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, p[0], p[1]))
	}
	v.frame()
}

func testHostile(t *testing.T, browser context.Context) {
	tl := hostile()
	v := openTimeline(t, browser, 1280, tl, Options{})
	v.sweep("#chart")
	if n := eval[int](v, `document.querySelectorAll('article.card').length`); n != len(tl.Events) {
		t.Errorf("%d cards for %d events", n, len(tl.Events))
	}
	if n := eval[int](v, glyphs); n < 7 {
		t.Errorf("%d marks are drawn", n)
	}
	if n := eval[int](v, `document.querySelectorAll('img, a[href^="javascript"], iframe, object, svg [onload], [onerror]').length`); n > 0 {
		t.Errorf("%d elements come from text", n)
	}
	for _, want := range attacks[:7] {
		if !eval[bool](v, fmt.Sprintf(`[...document.querySelectorAll('h3')].some(h => h.textContent === %s)`, marshal(want))) {
			t.Errorf("the title %q is not shown as it is", want)
		}
	}
	v.quiet()
}

// testTies follows a click from the chart to a card and back.
func testTies(t *testing.T, browser context.Context) {
	v := openTimeline(t, browser, 1280, iran(), Options{})
	at := eval[[]float64](v, `(() => { const e = [...document.querySelectorAll('#chart text')].find(e => e.textContent.startsWith('Coup')).getBoundingClientRect(); return [e.left + 9, e.top + 6]; })()`)
	v.do(chromedp.MouseClickXY(at[0], at[1]))
	v.frame()
	if title := eval[string](v, `document.activeElement.querySelector('h3')?.textContent || ''`); !strings.HasPrefix(title, "Coup") {
		t.Errorf("a click on the chart leads to %q", title)
	}
	v.do(chromedp.Click(chromedp.CSS(`article:last-of-type .about button`)))
	v.frame()
	if id := eval[string](v, `document.activeElement.id`); id != "chart" {
		t.Errorf("the card's button leads to %q", id)
	}
	v.do(chromedp.KeyEvent("\r"))
	if on := eval[int](v, `document.querySelectorAll('.card.on').length`); on != 1 {
		t.Errorf("%d cards are marked", on)
	}
	v.quiet()
}

// testWheel holds that the wheel scrolls the page over the chart too, and zooms only with Ctrl.
func testWheel(t *testing.T, browser context.Context) {
	v := openTimeline(t, browser, 1280, iran(), Options{})
	status := `document.getElementById('status').textContent`
	before := eval[string](v, status)
	wheel := func(y float64, modifier int64) {
		v.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseWheel, 640, 300, func(p *input.DispatchMouseEventParams) {
			p.DeltaX, p.DeltaY, p.Modifiers = .01, y, modifier // a zero would be left out, and both are wanted
		}))
	}
	wheel(120, 0)
	if _, err := chromedp.Run(v.ctx, chromedp.Poll[bool](`scrollY > 0`)); err != nil {
		t.Errorf("the wheel does not scroll the page: %v", err)
	}
	if got := eval[string](v, status); got != before {
		t.Errorf("the wheel alone zooms to %q", got)
	}
	wheel(-120, int64(chromedp.ModifierCtrl))
	if _, err := chromedp.Run(v.ctx, chromedp.Poll[bool](status+" !== "+marshal(before))); err != nil {
		t.Errorf("the wheel does not zoom with Ctrl: %v", err)
	}
	v.quiet()
}

func testSearch(t *testing.T, browser context.Context) {
	v := openTimeline(t, browser, 1280, iran(), Options{})
	v.do(chromedp.SendKeys(chromedp.ID("search"), "sanctions"))
	shown, err := chromedp.Run(v.ctx, chromedp.Poll[int](`(n => n < 34 && n)(document.querySelectorAll('.card:not([hidden])').length)`))
	if err != nil || shown != 1 {
		t.Errorf("%d cards match (%v), want 1", shown, err)
	}
	v.frame()
	if text := eval[string](v, `document.querySelector('#chart').textContent`); !strings.Contains(text, "sanctions") || strings.Contains(text, "Coup") {
		t.Errorf("the chart does not follow the search: %s", text)
	}
	v.quiet()
}

// testTheme holds that a page without a wish follows the system, and that the button turns it.
func testTheme(t *testing.T, browser context.Context) {
	v := openTimeline(t, browser, 390, iran(), Options{Theme: "dark"})
	back := `getComputedStyle(document.body).backgroundColor`
	if got := eval[string](v, back); got != "rgb(15, 20, 27)" {
		t.Errorf("dark is %s", got)
	}
	v.shoot("dark-390.png")
	v.do(chromedp.Click(chromedp.ID("theme")))
	if got := eval[string](v, back); got != "rgb(244, 246, 250)" {
		t.Errorf("light is %s", got)
	}
	v.quiet()
}

// testEmbedded draws the chart in a page that go-echarts makes, with hostile texts.
func testEmbedded(t *testing.T, browser context.Context) {
	v := open(t, browser, 1280, func(w http.ResponseWriter, root string) {
		p := components.NewPage()
		p.AssetsHost = root
		p.AddCharts(Chart(hostile(), Options{}))
		var page bytes.Buffer
		if err := p.Render(&page); err != nil {
			t.Error(err)
		}
		w.Write(page.Bytes())
	})
	v.sweep(".item")
	if text := eval[string](v, `document.querySelector('.item svg').textContent`); !strings.Contains(text, "__f__alert(1)__f__") {
		t.Errorf("the chart does not show the titles: %s", text)
	}
	v.quiet("/echarts.min.js", "/favicon.ico")
}
