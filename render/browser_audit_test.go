package render

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"dateline/timeline"
	"dateline/timeline/doc"
	"dateline/timeline/edtf"
)

// audit looks at what is drawn: texts that touch, poles through texts, a page wider than its window.
const audit = `(() => {
	const svg = document.querySelector('#chart svg'), bad = [];
	if (!svg) return ['no chart'];
	const box = e => e.getBoundingClientRect(), texts = [...svg.querySelectorAll('text')].map(e => ({e, b: box(e)}));
	const meet = (p, q, by) => p.left + by < q.right && q.left + by < p.right && p.top + by < q.bottom && q.top + by < p.bottom;
	texts.forEach((p, i) => texts.slice(i + 1).forEach(q => {
		if (meet(p.b, q.b, 1.5)) bad.push('texts touch: ' + p.e.textContent + ' / ' + q.e.textContent);
	}));
	const lines = [...svg.querySelectorAll('path')].filter(e => ['#a3afc0', '#5d697a'].includes(e.getAttribute('stroke'))).map(box);
	const poles = lines.filter(b => b.width < 3 && b.height > 29), leaning = lines.filter(b => b.height < 20 && b.width > 3 && b.width < 100);
	const discs = texts.filter(t => t.e.getAttribute('text-anchor') === 'middle'); // they cover what is behind them
	texts.filter(t => !discs.includes(t)).forEach(t => poles.concat(leaning).forEach(b => {
		if (meet(b, t.b, .5)) bad.push('a pole crosses: ' + t.e.textContent);
	}));
	const outer = box(document.getElementById('chart'));
	texts.forEach(t => {
		if (t.b.left < outer.left - 1 || t.b.right > outer.right + 1 || t.b.top < outer.top || t.b.bottom > outer.bottom) bad.push('cut off: ' + t.e.textContent);
	});
	if (document.documentElement.scrollWidth > innerWidth) bad.push('the page is ' + document.documentElement.scrollWidth + ' px wide');
	return bad;
})()`

// walk opens views of all depths by the address, as a reader who was sent them, and audits each.
const walk = `(async () => {
	const bad = [], d = JSON.parse(document.getElementById('data').textContent).domain;
	let views = 0, labels = 0;
	for (const zoom of [1, 2, 4, 10, 30, 100, 1000]) for (const at of [0, .17, .36, .55, .8, 1]) {
		const span = (d[1] - d[0]) / zoom, a = d[0] + (d[1] - d[0] - span) * at, iso = t => new Date(t).toISOString();
		const turned = new Promise(done => addEventListener('hashchange', done, {once: true}));
		location.hash = 'from=' + iso(a) + '&to=' + iso(a + span) + '&view=' + views++;
		await turned;
		bad.push(...` + audit + `.map(b => document.getElementById('status').textContent + ': ' + b));
		labels += document.querySelectorAll('#chart text').length;
	}
	return {bad: bad.slice(0, 20), views, labels};
})()`

// glyphs counts the marks and bars of events that are drawn.
const glyphs = `document.querySelectorAll('#chart svg path[fill^="#"], #chart svg rect').length`

// views are pages of all sizes and eras, and of several scripts.
func views() []view {
	return []view{{"iran", iran()}, {"ancient", ancient()}, {"outage", outage()}, {"many", many(300)}, {"thousands", many(10000)}, {"scripts", manyScripts()},
		{"one-day", oneDay()}}
}

type view struct {
	name string
	tl   *timeline.Timeline
}

// Wherever the view stands, no two texts of the chart touch, no pole crosses a text, and nothing makes the page scroll
// sideways: in a wide window, on a phone, and at twice the size.
func TestAudit(t *testing.T) {
	browser := chromium(t)
	for _, s := range views() {
		for _, width := range []int64{1280, 640, 390} {
			if width == 640 && s.name != "iran" && s.name != "many" {
				continue
			}
			t.Run(fmt.Sprintf("%s/%d", s.name, width), func(t *testing.T) {
				v := openTimeline(t, browser, width, s.tl, Options{})
				if n, want := eval[int](v, `document.querySelectorAll('article.card').length`), min(len(s.tl.Events), listed); n < want && len(s.tl.Events) <= listed {
					t.Errorf("%d cards for %d events", n, len(s.tl.Events))
				}
				if n := eval[int](v, glyphs); n < 7 {
					t.Errorf("%d marks are drawn", n)
				}
				v.shoot(fmt.Sprintf("%s-%d.png", s.name, width))
				got := eval[struct {
					Bad           []string
					Views, Labels int
				}](v, walk)
				if got.Views < 40 || got.Labels < 10*got.Views {
					t.Errorf("%d texts in %d views", got.Labels, got.Views)
				}
				if len(got.Bad) > 0 {
					t.Error(strings.Join(got.Bad, "\n"))
				}
				v.quiet()
			})
		}
	}
}

// Pages have nothing that axe finds hard to use for some, in light and dark. CI says where its script is.
func TestAxe(t *testing.T) {
	script, err := os.ReadFile(os.Getenv("AXE"))
	switch {
	case testing.Short():
		t.Skip("the test of accessibility is skipped with -short")
	case err != nil && os.Getenv("CI") != "":
		t.Fatal("there is no axe-core: take it from npm and name its axe.min.js in AXE; this test may not be skipped in CI")
	case err != nil:
		t.Skip("the test of accessibility is skipped: AXE names no axe.min.js")
	}
	browser := chromium(t)
	for _, s := range []view{{"iran", iran()}, {"many", many(80)}, {"thousands", many(1200)}, {"scripts", manyScripts()}} {
		for _, look := range []struct {
			theme string
			width int64
		}{{"light", 1280}, {"dark", 390}} {
			t.Run(fmt.Sprintf("%s/%s/%d", s.name, look.theme, look.width), func(t *testing.T) {
				v := openTimeline(t, browser, look.width, s.tl, Options{Theme: look.theme})
				eval[any](v, string(script)+";0")
				// What is not laid out cannot be judged.
				found := eval[[]string](v, `(async () => {
					const style = document.createElement('style');
					style.textContent = '.year { content-visibility: visible !important }';
					document.head.append(style);
					const r = await axe.run(document, {resultTypes: ['violations']});
					return r.violations.flatMap(v => v.nodes.slice(0, 3).map(n => v.id + ': ' + n.html.slice(0, 120) + ' ' + n.failureSummary));
				})()`)
				if len(found) > 0 {
					t.Error(strings.Join(found, "\n"))
				}
			})
		}
	}
}

// In forced colours the chart is drawn in the colours of the system.
func TestForcedColors(t *testing.T) {
	v := openTimeline(t, chromium(t), 1280, iran(), Options{})
	media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "forced-colors", Value: "active"}}}
	if _, err := chromedp.Call(v.ctx, emulation.SetEmulatedMedia, media); err != nil {
		t.Fatal(err)
	}
	v.wait(`(fills => fills.length > 20 && !fills.includes('#2f6cb3') && fills.includes('rgb(0, 0, 0)'))(
		[...document.querySelectorAll('#chart svg [fill]')].map(e => e.getAttribute('fill')))`)
	v.shoot("forced.png")
}

// On paper the chart has the width of the paper and light colours, and every card is there.
func TestPrint(t *testing.T) {
	browser := chromium(t)
	for _, s := range []view{{"iran", iran()}, {"many", many(1500)}} {
		v := openTimeline(t, browser, 1280, s.tl, Options{Theme: "dark"})
		eval[any](v, `(window.onbeforeprint = () => {
			window.printed = [document.querySelectorAll('article.card').length, document.querySelector('#chart svg').clientWidth,
				document.querySelectorAll('#chart [fill="#74abe8"]').length];
		}, 0)`)
		pdf, err := chromedp.Run(v.ctx, chromedp.PrintToPDF())
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(t.ArtifactDir(), s.name+".pdf"), pdf, 0o644); err != nil {
			t.Error(err)
		}
		got := eval[[]int](v, `window.printed`)
		if want := []int{len(s.tl.Events), 690, 0}; fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s: cards, width and dark marks on paper are %v, want %v", s.name, got, want)
		}
	}
}

// The picture of the README is a page as the program makes it. UPDATE=1 takes it anew.
func TestPicture(t *testing.T) {
	name := filepath.Join("..", "testdata", "page.png")
	if os.Getenv("UPDATE") == "" {
		if head, err := os.ReadFile(name); err != nil || !strings.HasPrefix(string(head), "\x89PNG\r\n\x1a\n") {
			t.Errorf("%s is no picture (%v); UPDATE=1 go test ./render makes it", name, err)
		}
		return
	}
	v := openTimeline(t, chromium(t), 1280, article(t), Options{Theme: "light"})
	v.frame()
	image, err := chromedp.Run(v.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, image, 0o644); err != nil {
		t.Fatal(err)
	}
}

// article is the timeline of an article of testdata, read by the whole program.
func article(t *testing.T) *timeline.Timeline {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "testdata", "us-iran.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	x := timeline.Extractor{Date: edtf.YMD(2007, 6, 2)}
	tl, err := x.Timeline(t.Context(), doc.Read("us-iran.txt", f))
	if err != nil {
		t.Fatal(err)
	}
	return tl
}
