package render

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"image/png"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/go-echarts/go-echarts/v2/components"

	"dateline/timeline"
)

func TestUse(t *testing.T) {
	browser := chromium(t)
	for _, c := range []struct {
		name string
		test func(*testing.T, context.Context)
	}{
		{"hostile", testHostile}, {"ties", testTies}, {"keys", testKeys}, {"wheel", testWheel}, {"drag", testDrag}, {"pinch", testPinch},
		{"search", testSearch}, {"filters", testFilters}, {"coverage", testCoverage}, {"address", testAddress}, {"long list", testLongList}, {"crowd", testCrowd},
		{"pictures", testPictures}, {"theme", testTheme}, {"none", testNone}, {"embedded", testEmbedded}, {"height", testHeight}, {"language", testLanguage},
	} {
		t.Run(c.name, func(t *testing.T) { c.test(t, browser) })
	}
}

// click clicks the element that a selector finds, without moving a mouse.
func (v *tab) click(selector string) {
	v.t.Helper()
	eval[any](v, "(document.querySelector("+marshal(selector)+").click(), 0)")
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
	v.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, at[0], at[1]))
	v.wait(`document.querySelector('.tip').textContent.includes('19 August 1953')`)
	v.do(chromedp.MouseClickXY(at[0], at[1]))
	v.frame()
	if title := eval[string](v, `document.activeElement.querySelector('h3')?.textContent || ''`); !strings.HasPrefix(title, "Coup") {
		t.Errorf("a click on the chart leads to %q", title)
	}
	v.click(`.year:nth-last-of-type(2) article .about button`)
	if id := eval[string](v, `document.activeElement.id`); id != "chart" {
		t.Errorf("the card's button leads to %q", id)
	}
	if on := eval[string](v, `document.querySelector('.card.on h3').textContent`); !eval[bool](v, `[...document.querySelectorAll('#chart text')].some(e => e.getAttribute('fill') === '#0b5cab')`) {
		t.Errorf("%q is not marked on the chart", on)
	}
	v.quiet()
}

// testKeys reads, zooms and finds a card with the keyboard alone.
func testKeys(t *testing.T, browser context.Context) {
	v := openTimeline(t, browser, 1280, iran(), Options{})
	v.keys(kb.Tab)
	if text := eval[string](v, `document.activeElement.textContent`); text != "Skip to the list of events" {
		t.Errorf("the first stop is %q", text)
	}
	for range 30 {
		if v.keys(kb.Tab); eval[string](v, `document.activeElement.id`) == "chart" {
			break
		}
	}
	whole := v.text("status")
	v.keys(kb.ArrowRight, kb.ArrowRight)
	if text := v.text("status"); text != "19 Aug 1953: Coup removes Prime Minister Mosaddegh" {
		t.Errorf("the second event is told as %q", text)
	}
	v.keys("+", "+")
	if text := v.text("status"); !strings.HasPrefix(text, "1950 – 19") || text == whole {
		t.Errorf("plus leads to %q", text)
	}
	v.keys(kb.Escape)
	if text := v.text("status"); text != whole {
		t.Errorf("escape leads to %q, not %q", text, whole)
	}
	v.keys(kb.End)
	if text := v.text("status"); !strings.HasPrefix(text, "Jan 2008: A second round") {
		t.Errorf("the last event is told as %q", text)
	}
	v.keys(kb.Enter)
	if title := eval[string](v, `document.activeElement.querySelector('h3')?.textContent || ''`); !strings.HasPrefix(title, "A second round") {
		t.Errorf("enter leads to %q", title)
	}
	if outline := eval[string](v, `getComputedStyle(document.activeElement).outlineStyle`); outline != "solid" {
		t.Errorf("the focus shows as %q", outline)
	}
	v.quiet()
}

// testWheel holds that the wheel scrolls the page over the chart too, and zooms only with Ctrl.
func testWheel(t *testing.T, browser context.Context) {
	v := openTimeline(t, browser, 1280, iran(), Options{})
	before := v.text("status")
	wheel := func(y float64, modifier int64) {
		v.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseWheel, 640, 300, func(p *input.DispatchMouseEventParams) {
			p.DeltaX, p.DeltaY, p.Modifiers = .01, y, modifier // a zero would be left out, and both are wanted
		}))
	}
	wheel(120, 0)
	v.wait(`scrollY > 0`)
	if got := v.text("status"); got != before {
		t.Errorf("the wheel alone zooms to %q", got)
	}
	wheel(-120, int64(chromedp.ModifierCtrl))
	v.wait(`document.getElementById('status').textContent !== ` + marshal(before))
	v.quiet()
}

// testDrag zooms by the handle of the strip and moves the view by hand; the chart then takes the height it needs.
func testDrag(t *testing.T, browser context.Context) {
	v := openTimeline(t, browser, 1280, iran(), Options{})
	whole := v.text("status")
	drag := func(x0, y, x1 float64) {
		v.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x0, y))
		v.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMousePressed, x0, y, chromedp.ButtonLeft))
		for k := 1.0; k <= 4; k++ {
			v.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x0+(x1-x0)*k/4, y, chromedp.ButtonLeft))
		}
		v.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseReleased, x1, y, chromedp.ButtonLeft))
	}
	strip := eval[[]float64](v, `(b => [b.right - 26, b.bottom - 44])(document.getElementById('chart').getBoundingClientRect())`)
	drag(strip[0], strip[1], strip[0]-600)
	v.wait(`document.getElementById('status').textContent !== ` + marshal(whole))
	half := v.text("status")
	drag(900, 300, 600)
	v.wait(`document.getElementById('status').textContent !== ` + marshal(half))
	if text := v.text("status"); strings.HasPrefix(text, "1950") || !strings.HasPrefix(half, "1950") {
		t.Errorf("from %q the handle leads to %q, and the hand to %q", whole, half, text)
	}
	if bad := eval[[]string](v, audit); len(bad) > 0 {
		t.Error(bad)
	}
	v.quiet()
}

// testPinch zooms with two fingers.
func testPinch(t *testing.T, browser context.Context) {
	v := openTimeline(t, browser, 390, iran(), Options{})
	v.do(chromedp.EmulateViewport(390, 844, chromedp.EmulateTouch), chromedp.Reload())
	before := v.text("status")
	touch := func(kind input.DispatchTouchEventType, apart float64) {
		p := input.DispatchTouchEventParams{Type: kind, TouchPoints: []*input.TouchPoint{}}
		for id, x := range []float64{195 - apart, 195 + apart} {
			if apart > 0 {
				n := float64(id)
				p.TouchPoints = append(p.TouchPoints, &input.TouchPoint{X: x, Y: 420, ID: &n})
			}
		}
		if _, err := chromedp.Call(v.ctx, input.DispatchTouchEvent, p); err != nil {
			t.Fatal(err)
		}
	}
	touch(input.DispatchTouchEventTypeTouchStart, 40)
	for apart := 50.0; apart < 130; apart += 10 {
		touch(input.DispatchTouchEventTypeTouchMove, apart)
	}
	touch(input.DispatchTouchEventTypeTouchEnd, 0)
	v.wait(`document.getElementById('status').textContent !== ` + marshal(before))
	if bad := eval[[]string](v, audit); len(bad) > 0 {
		t.Error(bad)
	}
}

func testSearch(t *testing.T, browser context.Context) {
	v := openTimeline(t, browser, 1280, iran(), Options{})
	v.do(chromedp.SendKeys(chromedp.ID("search"), "sanctions"))
	v.wait(`document.getElementById('count').textContent === '1 of 34 events, 33 hidden'`)
	v.frame()
	if text := eval[string](v, `document.querySelector('#chart').textContent`); !strings.Contains(text, "sanctions") || strings.Contains(text, "Coup") {
		t.Errorf("the chart does not follow the search: %s", text)
	}
	if n := eval[int](v, `document.querySelectorAll('.year:not([hidden])').length`); n != 1 {
		t.Errorf("%d years are shown", n)
	}
	v.click("#clear")
	if text := v.text("count"); text != "34 events" {
		t.Errorf("without filters: %q", text)
	}
	v.quiet()
}

// testFilters filters by document, status, importance and span, and counts what is hidden.
func testFilters(t *testing.T, browser context.Context) {
	v := openTimeline(t, browser, 1280, many(300), Options{})
	for _, c := range []struct{ click, want string }{
		{"[data-hide=d0]", "200 of 300 events, 100 hidden"},
		{"[data-hide=s1]", "195 of 300 events, 105 hidden"},
		{"[data-hide=d1]", "97 of 300 events, 203 hidden"},
		{"#clear", "300 events"},
	} {
		v.click(c.click)
		if text := v.text("count"); text != c.want {
			t.Errorf("%s: %q, want %q", c.click, text, c.want)
		}
	}
	v.do(chromedp.SetValue(chromedp.ID("top"), "10"))
	eval[any](v, `(document.getElementById('top').dispatchEvent(new Event('change')), 0)`)
	if text, status := v.text("count"), v.text("status"); text != "10 of 300 events, 290 hidden" || !strings.Contains(status, "10 events") {
		t.Errorf("the ten most important: %q, %q", text, status)
	}
	v.click("#clear")
	v.click("#span")
	v.click("#in")
	shown := eval[int](v, `document.querySelectorAll('.card:not([hidden])').length`)
	if text := v.text("count"); shown < 100 || shown > 200 || !strings.HasPrefix(text, fmt.Sprint(shown, " of 300")) {
		t.Errorf("half of the span: %d cards, %q", shown, text)
	}
	v.quiet()
}

// testCoverage reads and filters by the rows of the coverage with the keyboard, of few documents and of very many, and
// finds the view again by its address.
func testCoverage(t *testing.T, browser context.Context) {
	for _, c := range []struct {
		n, every  int
		row, want string
		open      bool
	}{
		{6, 10, "Report 2.txt, 1 event", "1 of 6 events, 5 hidden", true},
		{2000, 4, "2003, 91 documents, 91 events", "91 of 2000 events, 1909 hidden", false},
	} {
		v := openTimeline(t, browser, 390, published(c.n, c.every), Options{})
		if open := eval[bool](v, `document.querySelector('.coverage').open`); open != c.open {
			t.Errorf("the coverage of %d documents is open: %v", c.n, open)
		}
		if !c.open {
			v.click(".coverage summary")
		}
		whole := v.text("count")
		row := `[data-files][title="` + c.row + `"]`
		eval[any](v, "(document.querySelector("+marshal(row)+").focus(), 0)")
		v.keys(kb.Enter)
		if text := v.text("count"); text != c.want {
			t.Errorf("%s: %q, want %q", c.row, text, c.want)
		}
		if n := eval[int](v, `document.querySelectorAll('[data-files][aria-pressed=true]').length`); n != 1 {
			t.Errorf("%d rows are pressed", n)
		}
		v.wait(`location.hash.includes('row=3')`)
		v.shoot(fmt.Sprintf("coverage-%d.png", c.n))
		w := openAt(t, browser, 1280, "#row=3", pageWriter(t, published(c.n, c.every), Options{}))
		w.frame()
		if text := w.text("count"); text != c.want {
			t.Errorf("the address opens %q, want %q", text, c.want)
		}
		if wide := eval[bool](v, `document.documentElement.scrollWidth > innerWidth`); wide {
			t.Error("the page scrolls sideways on a phone")
		}
		v.keys(kb.Enter)
		if text := v.text("count"); text != whole {
			t.Errorf("pressed again: %q, want %q", text, whole)
		}
		v.quiet()
		w.quiet()
	}
	if v := openTimeline(t, browser, 1280, iran(), Options{}); eval[int](v, `document.querySelectorAll('.coverage').length`) > 0 {
		t.Error("a page of one document has a coverage")
	}
}

// testAddress holds that a view can be shared: the address follows the view, and opens it.
func testAddress(t *testing.T, browser context.Context) {
	v := openTimeline(t, browser, 1280, many(300), Options{})
	v.click("#in")
	v.click("[data-hide=d2]")
	before := v.text("count")
	v.do(chromedp.SendKeys(chromedp.ID("search"), "council"))
	v.wait(`location.hash.includes('q=council') && location.hash.includes('hide=d2') && document.getElementById('count').textContent !== ` + marshal(before))
	fragment, status, count := eval[string](v, `location.hash`), v.text("status"), v.text("count")
	w := openAt(t, browser, 1280, fragment, pageWriter(t, many(300), Options{}))
	w.frame()
	if got := [2]string{w.text("status"), w.text("count")}; got != [2]string{status, count} {
		t.Errorf("%s opens %q, not %q %q", fragment, got, status, count)
	}
	x := openAt(t, browser, 1280, "#e-00000040", pageWriter(t, many(300), Options{}))
	x.frame()
	if on := eval[string](x, `document.querySelector('.card.on')?.id || ''`); on != "e-00000040" {
		t.Errorf("the address of a card leads to %q", on)
	}
	w.quiet()
	x.quiet()
}

// testLongList holds that of very many events the search covers all and every card can be reached.
func testLongList(t *testing.T, browser context.Context) {
	tl := many(3000)
	tl.Events[2900].Title = "A zeppelin lands"
	tl.Events[2900].Sources = append(tl.Events[2900].Sources, tl.Events[5].Sources...)
	v := openTimeline(t, browser, 1280, tl, Options{})
	if n := eval[int](v, `document.querySelectorAll('article.card').length`); n < 100 || n > 1200 {
		t.Errorf("%d cards are built at the start", n)
	}
	eval[any](v, `(scrollTo(0, document.body.scrollHeight), 0)`)
	v.wait(`document.body.textContent.includes('2007-0') || [...document.querySelectorAll('.block:last-of-type article')].length > 0`)
	v.do(chromedp.SendKeys(chromedp.ID("search"), "zeppelin"))
	v.wait(`document.getElementById('count').textContent === '1 of 3000 events, 2999 hidden'`)
	v.wait(`document.querySelectorAll('article.card').length === 1`)
	card := eval[[]string](v, `(c => [c.querySelector('h3').textContent, c.querySelector('mark').textContent, c.querySelector('summary').textContent,
		String(c.querySelectorAll('blockquote').length), String(c.querySelectorAll('.status').length)])(document.querySelector('article.card'))`)
	if want := []string{"A zeppelin lands", tl.Events[2900].Sources[0].Expression, "1 more source", "2", "0"}; fmt.Sprint(card) != fmt.Sprint(want) {
		t.Errorf("the card tells %q, want %q", card, want)
	}
	v.click("#clear")
	eval[any](v, `(document.getElementById('chart').focus(), 0)`)
	v.keys(kb.End, kb.Enter)
	if title := eval[string](v, `document.activeElement.closest('.block:last-of-type') ? document.activeElement.tagName : ''`); title != "ARTICLE" {
		t.Errorf("the last event's card is not reached: %q", title)
	}
	v.quiet()
}

// testCrowd opens a cluster until its events stand apart; those of one instant lead to the list.
func testCrowd(t *testing.T, browser context.Context) {
	v := openTimeline(t, browser, 1280, oneDay(), Options{})
	for range 12 {
		at := eval[[]float64](v, `(() => { const e = [...document.querySelectorAll('#chart text')].find(e => /^\d+$/.test(e.textContent) && e.getAttribute('text-anchor') === 'middle' && e.getBoundingClientRect().bottom < document.querySelector('#chart').getBoundingClientRect().bottom - 70);
			if (!e) return null; const b = e.getBoundingClientRect(); return [b.left + b.width / 2, b.top + b.height / 2]; })()`)
		if at == nil || eval[string](v, `document.activeElement.tagName`) == "ARTICLE" {
			break
		}
		v.do(chromedp.MouseClickXY(at[0], at[1]))
		v.frame()
	}
	if tag := eval[string](v, `document.activeElement.tagName`); tag != "ARTICLE" {
		t.Errorf("a cluster of one day leads to %s", tag)
	}
	v.quiet()
}

// testPictures saves the view as SVG, which is well formed and has the texts, and as PNG in twice the size.
func testPictures(t *testing.T, browser context.Context) {
	for _, tl := range []*timeline.Timeline{iran(), hostile()} {
		v := openTimeline(t, browser, 1280, tl, Options{})
		eval[any](v, `(() => {
			window.saved = [];
			HTMLAnchorElement.prototype.click = function () {
				const name = this.download;
				window.saved.push([name, window.blobs[this.href]]);
			};
			window.blobs = {};
			const make = URL.createObjectURL;
			URL.createObjectURL = b => { const u = make(b); window.blobs[u] = b; return u; };
			return 0;
		})()`)
		v.click("#svg")
		svg := eval[string](v, `window.saved[0][1].text()`)
		words := ""
		for d := xml.NewDecoder(strings.NewReader(svg)); ; {
			token, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("the SVG is not well formed: %v", err)
			}
			if text, ok := token.(xml.CharData); ok {
				words += string(text) + "\n"
			}
		}
		if !strings.Contains(words, tl.Title) || !strings.Contains(words, "1980") {
			t.Errorf("the SVG says %q", words)
		}
		v.click("#png")
		v.wait(`window.saved.length === 2`)
		data, _ := base64.StdEncoding.DecodeString(eval[string](v, `new Promise(done => { const r = new FileReader(); r.onload = () => done(r.result.split(',')[1]); r.readAsDataURL(window.saved[1][1]); })`))
		if c, err := png.DecodeConfig(bytes.NewReader(data)); err != nil || c.Width < 2400 {
			t.Errorf("the PNG is %v (%v)", c, err)
		}
		if name := eval[string](v, `window.saved[1][0]`); !strings.HasSuffix(name, ".png") || strings.ContainsAny(name, `<>/\"`) {
			t.Errorf("the PNG is called %q", name)
		}
		v.quiet()
	}
}

// testTheme holds that a page keeps the looks it was made with, and that the button turns them.
func testTheme(t *testing.T, browser context.Context) {
	v := openTimeline(t, browser, 390, iran(), Options{Theme: "dark"})
	back := `getComputedStyle(document.body).backgroundColor`
	if got := eval[string](v, back); got != "rgb(15, 20, 27)" {
		t.Errorf("dark is %s", got)
	}
	v.shoot("dark-390.png")
	v.click("#theme")
	if got := eval[string](v, back); got != "rgb(244, 246, 250)" {
		t.Errorf("light is %s", got)
	}
	v.quiet()
}

func testNone(t *testing.T, browser context.Context) {
	v := openTimeline(t, browser, 390, &timeline.Timeline{}, Options{})
	if text := eval[string](v, `document.querySelector('main').innerText.trim()`); text != "No dated events were found." {
		t.Errorf("the page says %q", text)
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

// testHeight holds that the page, a snippet and a chart of go-echarts are as high as was asked for in any view, with room
// for more labels where that is more, and higher only where they must be.
func testHeight(t *testing.T, browser context.Context) {
	chartOf := map[string]func(o Options) *tab{
		"#chart": func(o Options) *tab { return openTimeline(t, browser, 1280, iran(), o) },
		".dateline > div": func(o Options) *tab {
			return open(t, browser, 1280, func(w http.ResponseWriter, _ string) {
				fragment, err := Snippet(iran(), o)
				if err != nil {
					t.Error(err)
				}
				fmt.Fprintf(w, "<!DOCTYPE html><link rel=icon href=data:,>%s", fragment)
			})
		},
		".item": func(o Options) *tab {
			return open(t, browser, 1280, func(w http.ResponseWriter, root string) {
				p := components.NewPage()
				p.AssetsHost = root
				p.AddCharts(Chart(iran(), o))
				if err := p.Render(w); err != nil {
					t.Error(err)
				}
			})
		},
	}
	for selector, shown := range chartOf {
		for asked, exact := range map[int]bool{900: true, 460: true, 100: false} {
			if asked == 900 && selector != "#chart" {
				continue
			}
			v := shown(Options{Height: asked})
			v.wait(`document.querySelectorAll('svg text').length > 9`)
			v.frame()
			box := eval[[]float64](v, `[...document.querySelectorAll('`+selector+`, `+selector+` svg')].slice(0, 2).map(e => e.clientHeight || e.getBoundingClientRect().height)`)
			if got := int(box[0]); exact && got != asked || !exact && got < 200 || box[0] != box[1] {
				t.Errorf("%s: %v px high, want %d", selector, box, asked)
			}
			if selector != "#chart" {
				continue
			}
			v.click("#in")
			if got := eval[int](v, `document.querySelector('#chart').clientHeight`); exact && got != asked {
				t.Errorf("%s: zoomed it is %d px high, want %d", selector, got, asked)
			}
			if bad := eval[[]string](v, audit); len(bad) > 0 {
				t.Error(bad)
			}
			v.shoot(fmt.Sprintf("height-%d.png", asked))
		}
	}
}

// testLanguage holds that what scripts say is in the language of the page too: axis, tooltip, status, filters, cards.
func testLanguage(t *testing.T, browser context.Context) {
	v := openTimeline(t, browser, 1280, iran(), Options{Lang: "de"})
	v.keys(kb.Tab)
	if text := eval[string](v, `document.documentElement.lang + ' ' + document.activeElement.textContent`); text != "de Zur Liste der Ereignisse springen" {
		t.Errorf("the first stop is %q", text)
	}
	if text := v.text("status"); !strings.HasSuffix(text, "34 Ereignisse") && !strings.Contains(text, "34 Ereignisse, davon") {
		t.Errorf("status %q", text)
	}
	for range 5 {
		v.click("#in")
	}
	if text := v.text("status"); text != "Sept. 1978 – Juli 1980 · 7 Ereignisse" {
		t.Errorf("zoomed, the status is %q", text)
	}
	v.click("#all")
	at := eval[[]float64](v, `(() => { const e = [...document.querySelectorAll('#chart text')].find(e => e.textContent.startsWith('Coup')).getBoundingClientRect(); return [e.left + 9, e.top + 6]; })()`)
	v.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, at[0], at[1]))
	v.wait(`document.querySelector('.tip').textContent.includes('19. Aug. 1953') && document.querySelector('.tip').textContent.includes('Auf den Tag genau')`)
	v.do(chromedp.SendKeys(chromedp.ID("search"), "sanctions"))
	v.wait(`document.getElementById('count').textContent === '1 von 34 Ereignissen, 33 ausgeblendet'`)
	if text := eval[string](v, `document.querySelector('.card:not([hidden]) button').textContent`); text != "Im Diagramm zeigen" {
		t.Errorf("the card's button says %q", text)
	}
	v.quiet()
}
