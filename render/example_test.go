package render_test

import (
	"context"
	"fmt"
	"html/template"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/components"

	"dateline/render"
	"dateline/timeline"
	"dateline/timeline/doc"
	"dateline/timeline/edtf"
)

func ExampleLookup() {
	w := io.Discard

	article := strings.NewReader("The embassy was seized on Nov. 4, 1979. Talks began last Monday.")
	x := timeline.Extractor{Date: edtf.YMD(2007, 6, 2)} // of documents that carry none
	tl, err := x.Timeline(context.Background(), doc.Read("article.txt", article))
	if err != nil {
		log.Print(err) // what could not be read; tl is of the rest
	}
	for _, e := range tl.Events {
		fmt.Printf("%s: %s (line %d)\n", e.When, e.Title, e.Sources[0].Line)
	}
	page, _ := render.Lookup("html")
	err = page.Write(w, tl, render.Options{Title: "Two adversaries"})

	if err != nil {
		log.Print(err)
	}
	// Output:
	// 1979-11-04: The embassy was seized (line 1)
	// 2007-05-28: Talks began (line 1)
}

// extract is the timeline of a short article.
func extract() *timeline.Timeline {
	article := strings.NewReader("The embassy was seized on Nov. 4, 1979. The crisis ended on Jan. 20, 1981.")
	tl, err := new(timeline.Extractor).Timeline(context.Background(), doc.Read("article.txt", article))
	if err != nil {
		log.Print(err)
	}
	return tl
}

// A page made with go-echarts takes the timeline as one more chart.
func ExampleChart() {
	page := components.NewPage()
	page.AddCharts(charts.NewBar(), render.Chart(extract(), render.Options{}))
	if err := page.Render(io.Discard); err != nil {
		log.Print(err)
	}
	fmt.Println(len(page.Charts), "charts")
	// Output: 2 charts
}

// A report made with html/template takes timelines as fragments; the page serves ECharts once for all of them.
func ExampleSnippet() {
	o := render.Options{Assets: "/echarts.js", Nonce: "c2VjcmV0"} // the nonce of the page's policy
	fragment, err := render.Snippet(extract(), o)
	if err != nil {
		log.Print(err)
	}
	report := template.Must(template.New("report").Parse("<h1>Report</h1>\n{{.}}"))
	var page strings.Builder
	if err := report.Execute(&page, fragment); err != nil {
		log.Print(err)
	}
	fmt.Println(strings.Count(page.String(), "<li>"), "events,", strings.Count(page.String(), "<script"), "script")
	// Output: 2 events, 1 script
}

// A server shows the timeline as a page that browsers need not load twice.
func ExampleHandler() {
	mux := http.NewServeMux()
	mux.Handle("/timeline", render.Handler(extract(), render.Options{Title: "Two adversaries"}))

	r := httptest.NewRequest("GET", "/timeline", nil)
	first, again := httptest.NewRecorder(), httptest.NewRecorder()
	mux.ServeHTTP(first, r)
	r.Header.Set("If-None-Match", first.Header().Get("ETag"))
	mux.ServeHTTP(again, r)
	fmt.Println(first.Code, again.Code)
	// Output: 200 304
}

// Tools of others take the timeline in their formats, and what these cannot hold is told.
func ExampleFormats() {
	for _, f := range render.Formats() {
		if f.Name != "ics" {
			continue
		}
		tl := extract()
		tl.Undated = []timeline.Undated{{Title: "Envoys trade letters"}}
		lost := func(what string, n int) { fmt.Printf("%s: %d\n", what, n) }
		if err := f.Write(io.Discard, tl, render.Options{Lost: lost}); err != nil {
			log.Print(err)
		}
	}
	// Output: events without a date left out: 1
}
