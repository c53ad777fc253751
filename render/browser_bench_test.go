package render

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// steps zooms in and out over the whole depth and gives the milliseconds of each step, from the click until the frame is
// drawn but without the wait for it.
const steps = `(async () => {
	const out = [];
	for (const id of ['in', 'in', 'in', 'in', 'in', 'in', 'out', 'out', 'out', 'all', 'in', 'in', 'out']) {
		await new Promise(done => requestAnimationFrame(done));
		const before = performance.now();
		document.getElementById(id).click();
		document.body.getBoundingClientRect(); // lays the page out
		out.push(performance.now() - before);
	}
	return out;
})()`

// BenchmarkBrowser opens pages in Chromium: run it with -benchtime 5x for medians of five. ready-ms is from the request
// until the first frame with the chart, zoom-ms the median step of zoom, MB the size of the page.
func BenchmarkBrowser(b *testing.B) {
	for _, n := range []int{32, 300, 10_000, 100_000} {
		b.Run(fmt.Sprintf("events=%d", n), func(b *testing.B) {
			page := []byte(pageOf(b, many(n), Options{}))
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.Write(page) }))
			defer server.Close()
			browser := chromium(b)
			var ready, zoom []float64
			for b.Loop() {
				ctx, closeTab := chromedp.NewContext(browser)
				v := &tab{t: b, ctx: ctx}
				v.do(chromedp.EmulateViewport(1280, 900))
				before := time.Now()
				v.do(chromedp.Navigate(server.URL))
				v.frame()
				ready = append(ready, float64(time.Since(before).Milliseconds()))
				zoom = append(zoom, eval[[]float64](v, steps)...)
				closeTab()
			}
			b.ReportMetric(median(ready), "ready-ms")
			b.ReportMetric(median(zoom), "zoom-ms")
			b.ReportMetric(float64(len(page))/1e6, "MB")
			b.ReportMetric(0, "ns/op")
		})
	}
}

func median(all []float64) float64 {
	slices.Sort(all)
	return all[len(all)/2]
}
