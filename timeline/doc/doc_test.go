package doc

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"dateline/timeline/edtf"
)

// TestRead reads the archives of testdata/read: an input, and what is read of it as show prints it. UPDATE=1 rewrites them.
func TestRead(t *testing.T) {
	files, err := filepath.Glob("testdata/read/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no archives", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil || len(a.Files) != 2 {
				t.Fatal("want an input and a file named want", err)
			}
			in := a.Files[0]
			got := show(in.Name, string(in.Data))
			if os.Getenv("UPDATE") != "" {
				a.Files[1].Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(string(a.Files[1].Data), got); diff != "" {
				t.Error(diff)
			}
			laws(t, in.Name, string(in.Data))
			// the line ends of Windows change nothing but bytes
			if filepath.Ext(in.Name) != ".jsonl" {
				crlf := strings.ReplaceAll(string(in.Data), "\n", "\r\n")
				if diff := cmp.Diff(got, show(in.Name, crlf)); diff != "" {
					t.Errorf("with CR LF: %s", diff)
				}
				laws(t, in.Name, crlf)
			}
		})
	}
}

// show prints the documents of an input: what is known of each, and its blocks with line, kind, level and text.
func show(name, input string) string {
	var b strings.Builder
	for d, err := range Read(name, strings.NewReader(input)) {
		if err != nil {
			fmt.Fprintf(&b, "error %v\n", err)
			continue
		}
		fmt.Fprintf(&b, "document %s\n", d.ID)
		for _, f := range [][2]string{{"title", d.Title}, {"date", d.Date.String()}, {"basis", d.DateBasis}, {"lang", d.Lang}, {"url", d.URL}} {
			if f[1] != "" {
				fmt.Fprintf(&b, "%s: %s\n", f[0], f[1])
			}
		}
		for _, block := range d.Blocks {
			text := strings.Join(strings.FieldsFunc(d.Text[block.Start:block.End], func(r rune) bool { return r == '\n' || r == '\r' }), " / ")
			fmt.Fprintf(&b, "%d %s %d: %s\n", d.Line(block.Start), block.Kind, block.Level, text)
		}
	}
	return b.String()
}

// laws checks what holds for every document: blocks are in order inside a valid text, and lead to rising spans of the
// input, of which plain text in UTF-8 is an exact copy.
func laws(t *testing.T, name, input string) {
	t.Helper()
	format := choose(name, input[:min(len(input), headSize)]).name
	packed := slices.Contains([]string{"zip", "gzip", "tar", "mail", "mbox"}, format)
	for d, err := range Read(name, strings.NewReader(input)) {
		if (err == nil) == (d == nil) {
			t.Fatalf("document %v with error %v", d, err)
		}
		if err != nil {
			if s := err.Error(); s == "" || strings.ContainsAny(s, "\n\r") {
				t.Fatalf("error %q is not one line", s)
			}
			continue
		}
		if !utf8.ValidString(d.Text) || !utf8.ValidString(d.Title) {
			t.Fatal("text is not valid UTF-8")
		}
		if d.Date.IsZero() != (d.DateBasis == "") {
			t.Fatalf("date %v with basis %q", d.Date, d.DateBasis)
		}
		end, srcEnd, line := 0, 0, 1
		for _, b := range d.Blocks {
			if b.Start < end || b.Start >= b.End || b.End > len(d.Text) || strings.TrimSpace(d.Text[b.Start:b.End]) != d.Text[b.Start:b.End] {
				t.Fatalf("block %+v after byte %d: %q", b, end, d.Text[max(b.Start, 0):min(b.End, len(d.Text))])
			}
			end = b.End
			if n := d.Line(b.Start); n == 0 {
				if p := d.Place(b.Start); p == (Place{}) && d.marks != nil {
					t.Fatalf("block %+v has neither line nor place", b)
				}
			} else if n < line || !packed && n > strings.Count(input, "\n")+strings.Count(input, "\r")+1 {
				t.Fatalf("block %+v is on line %d, after line %d", b, n, line)
			} else {
				line = n
			}
			s, e, ok := d.Source(b.Start, b.End)
			if !ok {
				continue
			}
			if s < srcEnd || s >= e || !packed && e > len(input) {
				t.Fatalf("block %+v from bytes %d to %d, after byte %d of %d", b, s, e, srcEnd, len(input))
			}
			srcEnd = e
			if format == "text" && utf8.ValidString(input) && !strings.Contains(input, "\x00") && input[s:e] != d.Text[b.Start:b.End] {
				t.Fatalf("block %q is cited as %q", d.Text[b.Start:b.End], input[s:e])
			}
			rising(t, d, b)
		}
	}
}

// rising checks that each character of a block leads to a span that lies inside the block's and not before the last.
func rising(t *testing.T, d *Document, b Block) {
	t.Helper()
	lo, hi, _ := d.Source(b.Start, b.End)
	last := lo
	for i, r := range d.Text[b.Start:b.End] {
		s, e, ok := d.Source(b.Start+i, b.Start+i+utf8.RuneLen(r))
		if ok && (s < last || e > hi || s >= e) {
			t.Fatalf("%q of block %+v from %d to %d, the last from %d, the block to %d", r, b, s, e, last, hi)
		}
		if ok {
			last = s
		}
	}
}

// table reads the lines "want | text" of a file in testdata.
func table(t *testing.T, file string, check func(want, text string)) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		want, text, ok := strings.Cut(line, " | ")
		if strings.HasPrefix(line, "#") || line == "" {
			continue
		}
		if !ok {
			t.Fatalf("%s: %q has no bar", file, line)
		}
		n++
		if want == "-" {
			want = ""
		}
		check(want, text)
	}
	if n == 0 {
		t.Fatalf("%s is empty", file)
	}
}

func TestDates(t *testing.T) {
	table(t, "dates.txt", func(want, text string) {
		if got := metaDate(text).String(); got != want {
			t.Errorf("%q is read as %q, want %q", text, got, want)
		}
	})
}

func TestHeads(t *testing.T) {
	table(t, "heads.txt", func(want, text string) {
		text = strings.ReplaceAll(text, "/Wire/", "\x01")
		text = strings.ReplaceAll(strings.ReplaceAll(text, "/", "\n"), "\x01", "/Wire/")
		for d, err := range Read("head.txt", strings.NewReader(text+"\n\nThe last paragraph of the text stands here.\n")) {
			if err != nil {
				t.Fatal(err)
			}
			if got := d.Date.String(); got != want {
				t.Errorf("%q: date %q, want %q", text, got, want)
			}
		}
	})
}

func TestPages(t *testing.T) {
	table(t, "pages.txt", func(want, text string) {
		page := "<!doctype html><html><head><title>x</title></head><body>" + text + "<p>It opened.</p></body></html>"
		for d, err := range Read("-", strings.NewReader(page)) {
			if err != nil {
				t.Fatal(err)
			}
			if got := d.Date.String(); got != want {
				t.Errorf("%s: date %q, want %q", text, got, want)
			}
			if want != "" && d.DateBasis != "metadata" {
				t.Errorf("%s: basis %q", text, d.DateBasis)
			}
		}
	})
}

// The address of a page is the one it gives, as a whole.
func TestAddress(t *testing.T) {
	for head, want := range map[string]string{
		`<link rel="canonical" href="https://a.example/b">`:                                                     "https://a.example/b",
		`<base href="https://a.example/c/"><link rel="canonical" href="d?e">`:                                   "https://a.example/c/d?e",
		`<link rel="canonical" href="/b">`:                                                                      "",
		`<base href="/c/"><link rel="canonical" href="javascript:d">`:                                           "",
		`<base href="https://a.example/"><link rel="canonical" href="javascript:d">`:                            "",
		`<meta property="og:url" content="https://a.example/og"><link rel="canonical" href="/b">`:               "https://a.example/og",
		`<meta property="og:url" content="https://a.example/og"><link rel="canonical" href="http://b.example">`: "http://b.example",
	} {
		for d, err := range Read("-", strings.NewReader("<!doctype html><html><head>"+head+"</head><p>On 3 May 1999 it opened.</p>")) {
			if err != nil || d.URL != want {
				t.Errorf("%s: address %q, %v; want %q", head, d.URL, err, want)
			}
		}
	}
}

// TestPublished looks for the dates of publication of testdata/published.txtar. A page may keep its date to itself, but none
// is given a wrong one.
func TestPublished(t *testing.T) {
	a, err := txtar.ParseFile("testdata/published.txtar")
	if err != nil {
		t.Fatal(err)
	}
	dated, found := 0, 0
	for _, f := range a.Files {
		want, name, _ := strings.Cut(f.Name, " ")
		want = strings.TrimPrefix(want, "-")
		for d, err := range Read(name, bytes.NewReader(f.Data)) {
			if err != nil {
				t.Fatal(err)
			}
			got := d.Date.String()
			if want != "" {
				dated++
			}
			switch {
			case got == want && want != "":
				found++
			case got == "" && want != "":
				t.Logf("%s: no date", name)
			case got != want:
				t.Errorf("%s: date %q, want %q", name, got, want)
			}
		}
	}
	t.Logf("%d of %d dates found", found, dated)
	if found < 20 {
		t.Errorf("%d of %d dates found, want at least 20", found, dated)
	}
}

// Source points into the middle of things: links with their address, entities whole.
func TestSource(t *testing.T) {
	for _, c := range []struct{ name, input, quote, want string }{
		{"a.txt", "\xef\xbb\xbfOn 3 May it opened.\r\n", "3 May", "3 May"},
		{"a.md", "See [the report](http://x.y/z) of 1999.", "See the", "See [the"},
		{"a.md", "See [the report](http://x.y/z) of 1999.", "the report", "[the report](http://x.y/z)"},
		{"a.md", "See [the report](http://x.y/z) of 1999.", "report of 1999", "report](http://x.y/z) of 1999"},
		{"a.md", "See [the **report**][1] of 1999.\n\n[1]: http://x.y\n", "the report", "[the **report**][1]"},
		{"a.md", "It was \\*late\\* &amp; dark.", "*late* & dark", "\\*late\\* &amp; dark"},
		{"a.md", "> A quote\n> of 1999.", "quote\nof", "quote\n> of"},
		{"a.html", "<html><p>Mr&nbsp;Pike &amp; <b>son</b>, 1811</p>", "Pike & son", "Pike &amp; <b>son"},
		{"a.html", "<html><p>1811</p><div hidden>1811</div><p>In 1811 he came.</p>", "In 1811", "In 1811"},
		{"a.jsonl", `{"text":"Caf\u00e9 \"Nord\" 1999"}`, `é "Nord"`, `\u00e9 \"Nord\"`},
	} {
		for d, err := range Read(c.name, strings.NewReader(c.input)) {
			if err != nil {
				t.Fatal(err)
			}
			i := strings.Index(d.Text, c.quote)
			if i < 0 {
				t.Errorf("%q is not in %q", c.quote, d.Text)
				continue
			}
			s, e, ok := d.Source(i, i+len(c.quote))
			if !ok || c.input[s:e] != c.want {
				t.Errorf("%q is cited as %q (%v), want %q", c.quote, c.input[s:e], ok, c.want)
			}
		}
	}
}

func TestSourceOutside(t *testing.T) {
	for d := range Read("a.txt", strings.NewReader("On 3 May.")) {
		for _, span := range [][2]int{{-1, 3}, {3, 3}, {4, 2}, {0, 10}} {
			if s, e, ok := d.Source(span[0], span[1]); ok {
				t.Errorf("span %v leads to %d, %d", span, s, e)
			}
		}
		if d.Line(-5) != 1 || d.Line(99) != 1 {
			t.Errorf("lines %d and %d outside a text of one line", d.Line(-5), d.Line(99))
		}
	}
	if s, e, ok := new(Document).Source(0, 1); ok || new(Document).Line(0) != 1 {
		t.Errorf("the zero Document leads to %d, %d", s, e)
	}
}

// What is in a file chooses the format before its name does.
func TestChoose(t *testing.T) {
	for _, c := range []struct{ name, head, want string }{
		{"-", "<!DOCTYPE html><p>a", "html"}, {"a.txt", "<!-- saved -->\n<HTML>", "html"}, {"a.md", "<html><body>", "html"},
		{"a.html", "<p>On 3 May", "html"}, {"a.txt", "On 3 May", "text"}, {"-", "# A heading\n\nText", "markdown"}, {"a.MD", "Text", "markdown"},
		{"-", "---\ntitle: a\n---\n", "markdown"}, {"a.txt", "---\nA rule: above", "text"}, {"-", `{"text":"a"}`, "jsonl"},
		{"-", "{\"text\":\"a\"}\n{broken", "jsonl"}, {"-", "{broken", "text"}, {"-", "From: Jane\nDate: 3 May 1999\nSubject: a memo\n\nText", "text"}, {"-", "From: Jane\nMIME-Version: 1.0\n\nText", "mail"},
		{"-", "From the 10:15 train of 1999 on", "text"}, {"-", "1\n00:00:01,000 --> 00:00:02,000\na", "subtitles"}, {"-", "WEBVTT\n\n00:01.000 --> 00:02.000\na", "subtitles"},
		{"-", "<?xml version=\"1.0\"?>\n<rss version=\"2.0\">", "feed"}, {"-", "<?xml version=\"1.0\"?><!-- a --><feed xmlns=\"b\">", "feed"},
		{"a.txt", "%PDF-1.4\n", "pdf"}, {"a.docx", "PK\x03\x04", "zip"}, {"a.pdf", "\x1f\x8b\x08", "gzip"}, {"a.xyz", "a", "text"}, {"-", "<\x00h\x00t\x00m\x00l\x00>\x00", "html"},
	} {
		if got := choose(c.name, c.head).name; got != c.want {
			t.Errorf("%s with %q is read as %s, want %s", c.name, c.head, got, c.want)
		}
	}
}

// What cannot be read is named on one line, with what to do.
func TestErrors(t *testing.T) {
	for _, c := range []struct{ name, input, want string }{
		{"e.txt", "", "e.txt: empty file"}, {"e.txt", " \n\r\n", "e.txt: empty file"}, {"e.jsonl", "", "e.jsonl: empty file"},
		{"b.bin", "\x01\x02\x03\x04abc\xff", "b.bin: binary file, not text"}, {"n.txt", "On 3 May\x00 1999", "n.txt: binary file"},
		{"p.txt", "%PDF-1.4 text", "p.txt: damaged PDF"}, {"r.txt", "{\\rtf1 On 3 May", "r.txt: binary file, not text (RTF)"},
		{"t.html", `<!DOCTYPE html><head><meta name="generator" content="dateline">`, "t.html: a page that dateline made"},
		{"c.svg", "<svg xmlns='http://www.w3.org/2000/svg'><text>1990</text></svg>", "c.svg: a picture (SVG)"},
		{"u.txt", "On 3 May\nthe caf\xc3\xa9 and \xe2\x80 cut", "u.txt:2:15: invalid UTF-8 (byte 0xE2)"},
		{"u.txt", "On 3 May \xff\xfe\xfd it", "u.txt:1:10: invalid UTF-8 (byte 0xFF)"},
		{"j.json", "{\n  \"text\": \"a\"\n}", "j.json:1: JSON, but not JSON lines"},
		{"j.jsonl", "{\"text\":\"a\xff\"}", "j.jsonl:1:11: invalid UTF-8"}, {"j.jsonl", `{"id":"a"}`, `j.jsonl:1:1: no "text"`},
		{"d.html", "<html>" + strings.Repeat("<div>", 600), "d.html: HTML that cannot be read"},
	} {
		n := 0
		for d, err := range Read(c.name, strings.NewReader(c.input)) {
			n++
			if err == nil {
				t.Errorf("%s with %q is read as %q", c.name, c.input, d.Text)
			} else if !strings.HasPrefix(err.Error(), c.want) || !strings.Contains(err.Error(), ";") {
				t.Errorf("%q: %q, want %q and what to do", c.input, err, c.want)
			}
		}
		if n != 1 {
			t.Errorf("%s with %q: %d records", c.name, c.input, n)
		}
	}
}

// A reader may stop at any document.
func TestStop(t *testing.T) {
	input := strings.Repeat("{\"text\":\"On 3 May.\",\"date\":\"never\"}\n{bad}\n", 3)
	for stop := 1; stop < 9; stop++ {
		n := 0
		for range Read("a.jsonl", strings.NewReader(input)) {
			if n++; n == stop {
				break
			}
		}
		if n != stop {
			t.Errorf("%d records, want %d", n, stop)
		}
	}
}

func TestMetaIsNoEvent(t *testing.T) {
	for text, want := range map[string]bool{
		"© 2011 Coastal Press": true, "Copyright 2011 by the author": true, "Sign up for our newsletter": true,
		"We use cookies to improve this site.": true, "Copyright law was reformed in 1976.": false, "Related Companies was founded in 1972.": false,
		"The council subscribed to the plan in 1999.": false, "Smith 2004. All rights reserved.": true,
	} {
		if got := notice(text); got != want {
			t.Errorf("%q: notice %v", text, got)
		}
	}
	if readsAsDate("1999") || !readsAsDate("May 1999") || edtf.Month <= edtf.Year {
		t.Error("a date line says at least the month")
	}
}
