package render

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

func pageOf(t testing.TB, tl *timeline.Timeline, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := writeHTML(&b, tl, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// The script comes out of a variable of another module: these are the bytes we tested.
func TestEChartsScript(t *testing.T) {
	script, err := echartsScript()
	if err != nil {
		t.Fatal(err)
	}
	if sum := sha256.Sum256([]byte(script)); base64.StdEncoding.EncodeToString(sum[:]) != echartsSum {
		t.Errorf("ECharts has the checksum %x", sum)
	}
	for _, bad := range []string{"\r", "</script", "<!--"} {
		if strings.Contains(strings.ToLower(script), bad) {
			t.Errorf("ECharts contains %q: in a page its hash would fail", bad)
		}
	}
}

func TestPageIsReproducible(t *testing.T) {
	if a, b := pageOf(t, iran(), Options{}), pageOf(t, iran(), Options{}); a != b {
		t.Error("two pages of one timeline differ")
	}
}

// elements walks the page as a browser reads it.
func elements(t *testing.T, page string, visit func(*html.Node)) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			visit(n)
		}
	}
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// Text of a document is text: it makes no element, no attribute, no address and no script.
func TestPageIsInert(t *testing.T) {
	page := pageOf(t, hostile(), Options{})
	if !utf8.ValidString(page) {
		t.Error("the page is not valid UTF-8")
	}
	scripts, titles, policy := []string{}, map[string]bool{}, ""
	elements(t, page, func(n *html.Node) {
		switch n.Data {
		case "script":
			if attribute(n, "type") == "" {
				scripts = append(scripts, textOf(n))
			}
		case "h3":
			titles[textOf(n)] = true
		case "meta":
			if attribute(n, "http-equiv") == "Content-Security-Policy" {
				policy = attribute(n, "content")
			}
		case "img", "iframe", "object", "embed", "form", "base":
			t.Errorf("the page has a %s element", n.Data)
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "style" || strings.Contains(strings.ToLower(a.Val), "javascript:") && a.Key == "href" {
				t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
			}
		}
	})
	if len(scripts) != 2 {
		t.Fatalf("the page runs %d scripts, want 2", len(scripts))
	}
	for _, s := range scripts {
		sum := sha256.Sum256([]byte(s))
		if !strings.Contains(policy, base64.StdEncoding.EncodeToString(sum[:])) {
			t.Error("the policy does not allow a script of the page")
		}
	}
	for _, a := range attacks[:11] {
		if !titles[a] {
			t.Errorf("the title %q is not shown as it is", a)
		}
	}
}

// The page is complete without scripts: each event is an article with its date, title, marked sentence and source.
func TestCards(t *testing.T) {
	tl := iran()
	type told struct{ when, title, marked string }
	var got []told
	elements(t, pageOf(t, tl, Options{}), func(n *html.Node) {
		switch {
		case n.Data == "article":
			got = append(got, told{})
		case len(got) == 0:
		case attribute(n, "class") == "when":
			got[len(got)-1].when = textOf(n)
		case n.Data == "h3" && got[len(got)-1].title == "":
			got[len(got)-1].title = textOf(n)
		case n.Data == "mark" && got[len(got)-1].marked == "":
			got[len(got)-1].marked = textOf(n)
		}
	})
	var want []told
	for _, i := range reading(tl.Events) {
		e := tl.Events[i]
		want = append(want, told{e.When.Display(), e.Title, e.Sources[0].Expression})
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(told{})); diff != "" {
		t.Error(diff)
	}
}

// Events without any bound are told, without a chart.
func TestNowhere(t *testing.T) {
	tl := told("", "a.txt", "1979 | 1979 | 1 | A bridge opens | In 1979.")
	tl.Events[0].When = edtf.When{}
	page := pageOf(t, tl, Options{})
	if !strings.Contains(page, "A bridge opens") || strings.Contains(page, "<script") {
		t.Error(page)
	}
}

func TestEmptyPage(t *testing.T) {
	page := pageOf(t, &timeline.Timeline{}, Options{})
	if !strings.Contains(page, "No dated events were found.") || strings.Contains(page, "<script") {
		t.Error(page)
	}
}

// Of two places where the words of the expression stand, the one the event rests on is marked.
func TestSplit(t *testing.T) {
	quote := "In May it rained, and in May it shone."
	for _, c := range []struct {
		expression string
		at         int
		want       [3]string
	}{
		{"May", 3, [3]string{"In ", "May", " it rained, and in May it shone."}},
		{"May", 25, [3]string{"In May it rained, and in ", "May", " it shone."}},
		{"June", 3, [3]string{quote}},
		{"", 0, [3]string{quote}},
	} {
		before, marked, after := split(timeline.Source{Start: 50, Quote: quote, Expression: c.expression, ExpressionStart: 50 + c.at})
		if got := [3]string{before, marked, after}; got != c.want {
			t.Errorf("%q at %d: %q", c.expression, c.at, got)
		}
	}
}

// The words on a card say no more than the date does.
func TestPrecision(t *testing.T) {
	for _, c := range []struct{ when, status, want, machine string }{
		{"1979-11-04", "happened", "Exact day", "1979-11-04"},
		{"1979-11", "happened", "Known to the month", "1979-11"},
		{"1979", "planned", "Known to the year", "1979"},
		{"1979~", "happened", "About this year, not exactly", "1979"},
		{"197X", "happened", "Known to the decade", ""},
		{"197X", "period", "Known to the decade only", ""},
		{"-0043-03-15", "happened", "Exact day", ""},
		{"1979-11-04/1981-01-20", "period", "From the first date to the last", ""},
		{"1979-11-04/1981-01-20", "happened", "Some time within these dates", ""},
		{"1979/..", "period", "Its end is not said", ""},
		{"[1452,1453]", "happened", "One of two dates", ""},
		{"{2012-04,2012-05}", "happened", "On both dates", ""},
		{"2024-03-05T14:32Z", "happened", "Known to the minute", "2024-03-05T14:32Z"},
	} {
		w, err := edtf.Parse(c.when)
		if err != nil {
			t.Fatal(err)
		}
		if got := languages[0].precision(timeline.Event{When: w, Status: timeline.Status(c.status)}); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.when, c.status, got, c.want)
		}
		if got := machine(w); got != c.machine {
			t.Errorf("%s: datetime %q, want %q", c.when, got, c.machine)
		}
	}
}

func BenchmarkPage(b *testing.B) {
	for _, n := range []int{32, 300} {
		b.Run(fmt.Sprintf("events=%d", n), func(b *testing.B) {
			tl := many(n)
			for b.Loop() {
				if err := writeHTML(io.Discard, tl, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// What is only known to have happened before a date stands beside that date, not before everything else.
func TestReading(t *testing.T) {
	tl := told("", "a.txt", `
2003-10 before | by October 2003 | 0 | Second | Let in by October 2003.
1961 | 1961 | 0 | First | In 1961.
2003-11 | November 2003 | 0 | Third | In November 2003.
`)
	var got []string
	for _, y := range years(newCards(tl, newPlot(tl, languages[0]))) {
		got = append(got, y.Text)
		for _, c := range y.Cards {
			got = append(got, c.Title)
		}
	}
	if diff := cmp.Diff([]string{"1961", "First", "2003", "Second", "Third"}, got); diff != "" {
		t.Error(diff)
	}
}

// A document is called by its title or its file's name; two files of one name keep their paths.
func TestNamed(t *testing.T) {
	docs := func(all ...timeline.Document) string {
		tl := &timeline.Timeline{Documents: all}
		var names []string
		for _, d := range all {
			names = append(names, named(tl)[d.ID].Title)
		}
		return strings.Join(names, " ")
	}
	for _, c := range []struct{ got, want string }{
		{docs(timeline.Document{ID: "texts/iran.txt", Title: "Two adversaries"}), "iran.txt"},
		{docs(timeline.Document{ID: "a/x.txt"}, timeline.Document{ID: "b/y.txt", Title: "Y"}), "x.txt Y"},
		{docs(timeline.Document{ID: "a/x.txt"}, timeline.Document{ID: "b/x.txt"}), "a/x.txt b/x.txt"},
		{docs(timeline.Document{Title: "Nameless"}), "Nameless"},
	} {
		if c.got != c.want {
			t.Errorf("got %s, want %s", c.got, c.want)
		}
	}
}

// The date is told in words, with what it was counted from.
func TestBasis(t *testing.T) {
	d := timeline.Document{Date: edtf.YMD(2019, 5, 15)}
	for _, c := range []struct {
		basis      timeline.Basis
		expression string
		doc        timeline.Document
		want       string
	}{
		{timeline.Explicit, "14 May 2019", d, ""},
		{timeline.DocumentDate, "Tuesday", d, "“Tuesday” = 14 May 2019; the document is of 15 May 2019"},
		{timeline.DocumentDate, "last\n Tuesday", timeline.Document{}, "“last Tuesday” = 14 May 2019, counted from the date of the document"},
		{timeline.Publication, "", d, "No date in the sentence; the document is of 15 May 2019"},
		{timeline.Narrative, "two days later", d, "“two days later” = 14 May 2019, carried on from a date told before"},
		{timeline.Narrative, "", d, "14 May 2019, carried on from a date told before"},
		{timeline.Inferred, "the tenth", d, "“the tenth” = 14 May 2019, implied by the text"},
	} {
		if got := languages[0].basis(timeline.Source{Basis: c.basis, Expression: c.expression}, c.doc, "14 May 2019"); got != c.want {
			t.Errorf("%s: %q, want %q", c.basis, got, c.want)
		}
	}
}

// A source with an address leads to its quote; an address of another kind is none.
func TestSourceURL(t *testing.T) {
	for _, c := range []struct{ url, quote, want string }{
		{"https://example.org/a?b=1", "It fell – on 3 May, at 5-ish.", "https://example.org/a?b=1#:~:text=It%20fell%20%E2%80%93%20on%203%20May%2C%20at%205%2Dish."},
		{"https://example.org/#top", "It\n fell.", "https://example.org/#top:~:text=It%20fell."},
		{"http://example.org/", "One two three four five six seven eight nine ten eleven twelve.", "http://example.org/#:~:text=One%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve."},
		{"https://example.org/", "", "https://example.org/"},
		{"javascript:alert(1)", "It fell.", ""},
		{"file:///etc/passwd", "It fell.", ""},
		{"", "It fell.", ""},
	} {
		if got := newSource(timeline.Source{Quote: c.quote}, timeline.Document{URL: c.url}, "", languages[0]).URL; got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.url, got, c.want)
		}
	}
}

// Of very many events the first stand in the page as text; the rest are data, and the page says how many.
func TestLongPage(t *testing.T) {
	page := pageOf(t, many(1200), Options{})
	cards := 0
	elements(t, page, func(n *html.Node) {
		if n.Data == "article" && attribute(n, "data-mark") != "" {
			cards++
		}
	})
	if cards != listed+1 { // and the sample that scripts fill
		t.Errorf("%d cards", cards)
	}
	for _, want := range []string{"<noscript><p class=\"hint\">200 more events", "1200 events are more than can be read"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if page := pageOf(t, many(1000), Options{}); strings.Contains(page, "noscript") {
		t.Error("a page of 1000 events is not complete")
	}
}

// What is ours in a page takes at most 60 KB.
func TestPageSize(t *testing.T) {
	ours := len(pageOf(t, told("", "a.txt", "1979 | 1979 | 1 | A | In 1979."), Options{}))
	script, err := echartsScript()
	if err != nil {
		t.Fatal(err)
	}
	if ours -= len(script); ours > 60_000 {
		t.Errorf("a page of one event has %d bytes besides ECharts", ours)
	}
}
