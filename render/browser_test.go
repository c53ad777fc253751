package render

import (
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

	"dateline/timeline"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// chromium finds a browser, or skips the test: it must not be missing where CI is set.
func chromium(t testing.TB) context.Context {
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
	t        testing.TB
	ctx      context.Context
	mu       sync.Mutex
	console  []string
	requests []string
}

// open shows what write makes, in a window of the given width.
func open(t *testing.T, browser context.Context, width int64, write func(w http.ResponseWriter, root string)) *tab {
	t.Helper()
	return openAt(t, browser, width, "", write)
}

// openAt is open at an address with a fragment.
func openAt(t *testing.T, browser context.Context, width int64, fragment string, write func(w http.ResponseWriter, root string)) *tab {
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
		if e, ok := event.(*network.EventRequestWillBeSent); ok && !strings.HasPrefix(e.Request.URL, server.URL) && !strings.HasPrefix(e.Request.URL, "data:") && !strings.HasPrefix(e.Request.URL, "blob:") {
			v.mu.Lock()
			v.requests = append(v.requests, e.Request.URL)
			v.mu.Unlock()
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	v.do(chromedp.EmulateViewport(width, 900), chromedp.Navigate(server.URL+"/"+fragment))
	return v
}

func openTimeline(t *testing.T, browser context.Context, width int64, tl *timeline.Timeline, o Options) *tab {
	t.Helper()
	return open(t, browser, width, pageWriter(t, tl, o))
}

func pageWriter(t *testing.T, tl *timeline.Timeline, o Options) func(http.ResponseWriter, string) {
	return func(w http.ResponseWriter, _ string) {
		if err := writeHTML(w, tl, o); err != nil {
			t.Error(err)
		}
	}
}

func (v *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	v.t.Helper()
	if err := chromedp.Do(v.ctx, actions...); err != nil {
		v.t.Fatal(err)
	}
}

// wait waits for a condition, at most ten seconds.
func (v *tab) wait(condition string) {
	v.t.Helper()
	ctx, cancel := context.WithTimeout(v.ctx, 10*time.Second)
	defer cancel()
	if _, err := chromedp.Run(ctx, chromedp.Poll[bool](condition)); err != nil {
		v.t.Errorf("not so: %s: %v", condition, err)
	}
}

// keys types keys, one after the other.
func (v *tab) keys(keys ...string) {
	v.t.Helper()
	for _, k := range keys {
		v.do(chromedp.KeyEvent(k))
	}
	v.frame()
}

// text is the text of the element with an ID.
func (v *tab) text(id string) string {
	v.t.Helper()
	return eval[string](v, "document.getElementById("+marshal(id)+").textContent")
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
		return [...chart.querySelectorAll('svg text, svg path[fill^="#"]')].map(e => e.getBoundingClientRect())
			.filter(b => b.width < 600).map(b => [b.left + b.width / 2, b.top + b.height / 2]);
	})()`)
	for _, p := range places {
		v.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, p[0], p[1]))
	}
	v.frame()
}
