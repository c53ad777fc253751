package render

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// written is the timeline in the format of that name, and what was said to be lost.
func written(t testing.TB, name string, tl *timeline.Timeline) (text string, lost map[string]int) {
	t.Helper()
	f, ok := Lookup(name)
	if !ok {
		t.Fatalf("no format %s", name)
	}
	lost = map[string]int{}
	var b bytes.Buffer
	if err := f.Write(&b, tl, Options{Lost: func(what string, n int) { lost[what] += n }}); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return b.String(), lost
}

func readBack(t testing.TB, name, text string) *timeline.Timeline {
	t.Helper()
	f, _ := Lookup(name)
	if !f.Sniff([]byte(text[:min(len(text), 4096)])) {
		t.Errorf("%s does not know its own output", name)
	}
	tl, err := f.Read("file."+name, strings.NewReader(text))
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, text)
	}
	return tl
}

var sameDates = cmpopts.EquateComparable(edtf.When{}, edtf.Date{})

// samples are timelines of all kinds.
func samples() map[string]*timeline.Timeline {
	return map[string]*timeline.Timeline{"iran": iran(), "ancient": ancient(), "outage": outage(), "scripts": manyScripts(), "hostile": hostile(),
		"many": many(50), "empty": {}}
}

// Each format that can be read back gives the events again; JSON and JSON lines give all, the others say what they lost.
func TestReadBack(t *testing.T) {
	for name, tl := range samples() {
		tl := asRead(t, tl)
		for _, format := range []string{"json", "jsonl"} {
			text, lost := written(t, format, tl)
			if diff := cmp.Diff(tl, readBack(t, format, text), sameDates); diff != "" || len(lost) > 0 {
				t.Errorf("%s as %s: lost %v (-want +got):\n%s", name, format, lost, diff)
			}
		}
		text, lost := written(t, "csv", tl)
		got := readBack(t, "csv", text)
		if diff := cmp.Diff(tl.Events, got.Events, sameDates); diff != "" {
			t.Errorf("%s as csv (-want +got):\n%s", name, diff)
		}
		if diff := cmp.Diff(tl.Undated, got.Undated, sameDates); diff != "" {
			t.Errorf("%s as csv, undated (-want +got):\n%s", name, diff)
		}
		if n := lost["date-like strings that were passed over left out"]; n != len(tl.Skipped) {
			t.Errorf("%s as csv: %d strings passed over are said to be lost, %d are", name, n, len(tl.Skipped))
		}
		text, lost = written(t, "vis", tl)
		if len(tl.Events) == 0 {
			continue
		}
		if diff := cmp.Diff(tl.Events, readBack(t, "vis", text).Events, sameDates); diff != "" {
			t.Errorf("%s as vis (-want +got):\n%s", name, diff)
		}
		if n := lost["events without a date left out"]; n != len(tl.Undated) {
			t.Errorf("%s as vis: %d undated events are said to be lost, %d are", name, n, len(tl.Undated))
		}
	}
}

// asRead is the timeline as JSON holds it: valid UTF-8, in order.
func asRead(t *testing.T, tl *timeline.Timeline) *timeline.Timeline {
	text, _ := written(t, "json", tl)
	got, err := readJSON("a.json", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	got.Append()
	return got
}

// TimelineJS keeps the dates that it has a notation for, and the titles.
func TestTimelineJSReadBack(t *testing.T) {
	for _, tl := range []*timeline.Timeline{iran(), ancient(), hostile()} {
		text, _ := written(t, "timelinejs", tl)
		got := readBack(t, "timelinejs", text)
		titles := map[string]edtf.When{}
		for _, e := range got.Events {
			titles[e.Title] = e.When
		}
		for _, e := range tl.Events {
			w, ok := titles[plain(e.Title)+languages[0].aside(e)]
			if !ok {
				t.Errorf("%q is lost", e.Title)
			}
			exact := e.When.Mod == edtf.NoModifier && e.When.Kind == edtf.One && knightUnit(e.When.From) != nil && e.When.From == e.When.From.Exact()
			if exact && w != e.When {
				t.Errorf("%q: %s became %s", e.Title, e.When, w)
			}
		}
	}
}

// A file of events that others made is read: dates as they stand, the file as the source.
func TestImport(t *testing.T) {
	for _, c := range []struct{ format, text, want string }{
		{"csv", "Date,Title\n1979-11-04,The embassy is seized\n1914-07-28/1918-11-11,War\n-0043,Caesar dies\n",
			"-0043 happened Caesar dies file.csv:4\n1914-07-28/1918-11-11 period War file.csv:3\n1979-11-04 happened The embassy is seized file.csv:2\n"},
		{"csv", "\ufefftitle,date\r\n\"A \"\"big\"\" one, here\",1984~\r\n,\r\n", "1984~ happened A \"big\" one, here file.csv:2\n"},
		{"timelinejs", `{"title":{"text":{"headline":"Old"}},"events":[{"start_date":{"year":"-44","month":"3","day":15},"text":{"headline":"Caesar &amp; <b>Brutus</b>"}},
			{"start_date":{"year":1939},"end_date":{"year":1945},"text":{"headline":"War"}}]}`,
			"-0043-03-15 happened Caesar & Brutus file.timelinejs:0\n1939/1945 period War file.timelinejs:0\n"},
		{"vis", `[{"id":1,"content":"item <i>1</i>","start":"2014-04-20"},{"id":2,"content":"two","start":"2014-04-14T10:30:00.000Z"},
			{"content":"three","start":"2014-04-18","end":"2014-04-19"},{"content":"four","start":0},{"content":"old","start":"-000043-03-15"}]`,
			"-0043-03-15 happened old file.vis:0\n1970-01-01 happened four file.vis:0\n2014-04-14T10:30:00Z happened two file.vis:0\n2014-04-18/2014-04-19 period three file.vis:0\n2014-04-20 happened item 1 file.vis:0\n"},
		{"jsonl", `{"id":"","date":"1979","modifier":"","title":"A year"}` + "\n\n" + `{"title":"Some day","text":"Some day.","reason":"no date"}`,
			"1979 happened A year file.jsonl:0\n"},
	} {
		tl, got := readBack(t, c.format, c.text), ""
		ids := map[string]bool{}
		for _, e := range tl.Events {
			got += fmt.Sprintf("%s %s %s %s:%d\n", e.When, e.Status, e.Title, e.Sources[0].Document, e.Sources[0].Line)
			ids[e.ID] = true
		}
		if got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.format, got, c.want)
		}
		if len(ids) != len(tl.Events) || ids[""] {
			t.Errorf("%s: IDs are %v", c.format, ids)
		}
	}
}

// What is wrong with a file is said with its place.
func TestImportErrors(t *testing.T) {
	for _, c := range []struct{ format, text, want string }{
		{"csv", "date,title\n1979,A\n1979-13,B\n", `3:1: event : "1979-13" is no date`},
		{"csv", "title,date,importance\nA,1979,high\n", "2:3: a number is none"},
		{"csv", "title,date\n\"A,1979\n", `extraneous or missing " in quoted-field`},
		{"jsonl", `{"timeline":"dateline/1"}` + "\n" + `{"id":"","date":"soon"}`, `2:1: event : "soon" is no date`},
		{"jsonl", `{"timeline":"dateline/1"}` + "\n" + `{"id":""}`, `2:1: neither "date" nor "reason"`},
		{"jsonl", `{"timeline":"dateline/9"}`, `schema "dateline/9"`},
		{"timelinejs", `{"events":[{"start_date":{"year":"then"}}]}`, "not a whole number"},
		{"timelinejs", `{"events":[{"start_date":{"year":1979,"month":13},"text":{"headline":"A"}}]}`, `event "A": no start_date`},
		{"vis", `[{"content":"A","start":"soon"}]`, `item "A": start: "soon" is no time`},
		{"vis", `[{"content":"A","start":"2014","end":"2013"}]`, "ends before it starts"},
	} {
		f, _ := Lookup(c.format)
		_, err := f.Read("bad", strings.NewReader(c.text))
		if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s %q: %v, want %s", c.format, c.text, err, c.want)
		}
	}
}

// Documents, HTML pages and prose are not taken for tables or lists of events.
func TestSniffLeavesDocuments(t *testing.T) {
	for _, head := range []string{"", "The title, date and place of the meeting.\n", `{"id":"a","text":"x","title":"y"}`, `{"title":"x","text":"\"start_date\": 1"}`,
		"date\n1979\n", "[1] {\"start\": 5}", `{"id":"a","date":"1979-11-04","text":"x"}`, `[{"text":"x"}]`} {
		for _, f := range Formats() {
			if f.Sniff != nil && f.Sniff([]byte(head)) {
				t.Errorf("%q is taken for %s", head, f.Name)
			}
		}
	}
}

// Nothing that a spreadsheet would compute is in a table, and every cell comes back as it was.
func TestCSVHasNoFormula(t *testing.T) {
	tl := told("", "a.txt", "1979 | 1979 | 1 | x | In 1979.\n-0043 | 44 BC | 1 | y | In 44 BC.")
	texts := []string{`=HYPERLINK("http://x","y")`, "+1", "-1", "@SUM(1)", "\t=1", "'=1", "''=1", "'tis", "＝1", "\r=1", "\n=1"}
	for _, text := range texts {
		tl.Events[0].Title = text
		out, _ := written(t, "csv", tl)
		rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, cell := range slices.Concat(rows...) {
			if isFormula(cell) && !strings.HasPrefix(cell, "'") {
				t.Errorf("%q: the cell %q is a formula", text, cell)
			}
		}
		if got := readBack(t, "csv", out).Events[1].Title; got != text {
			t.Errorf("%q came back as %q", text, got)
		}
	}
}

// The shape is that of timeline.knightlab.com/docs/json-format.html: numbers for dates, markup in texts escaped.
func TestTimelineJSShape(t *testing.T) {
	text, lost := written(t, "timelinejs", hostile())
	var doc struct {
		Title  struct{ Text struct{ Headline string } }
		Events []struct {
			Start map[string]int `json:"start_date"`
			End   map[string]int `json:"end_date"`
			Text  struct{ Headline, Text string }
			ID    string `json:"unique_id"`
		}
	}
	d := json.NewDecoder(strings.NewReader(text))
	if err := d.Decode(&doc); err != nil {
		t.Fatal(err)
	}
	for i, e := range doc.Events {
		if e.Start["year"] != 1980+i {
			t.Errorf("event %d begins in %d", i, e.Start["year"])
		}
		if strings.ContainsAny(e.Text.Headline, `<>"`) || strings.Contains(strings.NewReplacer("<p>", "", "</p>", "").Replace(e.Text.Text), "<") {
			t.Errorf("markup in %q, %q", e.Text.Headline, e.Text.Text)
		}
	}
	if lost["events without a date left out"] != len(attacks) {
		t.Errorf("lost: %v", lost)
	}
}

// The shape is that of visjs.github.io/vis-timeline/docs/timeline/#items.
func TestVisShape(t *testing.T) {
	text, _ := written(t, "vis", ancient())
	var items []struct{ Start, End, Content, Type, ClassName string }
	if err := json.Unmarshal([]byte(text), &items); err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, v := range items {
		got[v.Content] = strings.TrimSpace(strings.Join([]string{v.Type, v.Start, v.End, v.ClassName}, " "))
	}
	for title, want := range map[string]string{
		"Caesar is murdered":                 "point -000043-03-15",
		"Carthage is destroyed":              "range -000145-01-01 -000144-01-01 vague",
		"Second war with Carthage":           "range -000217-01-01 -000199-01-01 vague",
		"The last emperor of the West falls": "point 0476-09-04",
	} {
		if got[title] != want {
			t.Errorf("%s is %q, want %q", title, got[title], want)
		}
	}
	text, _ = written(t, "vis", hostile())
	if err := json.Unmarshal([]byte(text), &items); err != nil {
		t.Fatal(err)
	}
	for i, v := range items {
		if strings.ContainsAny(v.Content, "<>\"") || html.UnescapeString(v.Content) != plain(attacks[i]) {
			t.Errorf("content %q", v.Content)
		}
	}
}

// One timeline gives the same bytes in every format, in valid UTF-8, and errors of the writer are returned.
func TestFormatsAreReproducible(t *testing.T) {
	for _, f := range Formats() {
		if f.Name == "svg" || f.Name == "png" {
			continue // TestPicturesAreReproducible
		}
		for name, make := range map[string]func() *timeline.Timeline{"iran": iran, "hostile": hostile, "scripts": manyScripts} {
			a, _ := written(t, f.Name, make())
			b, _ := written(t, f.Name, make())
			if a != b {
				t.Errorf("%s of %s differs from run to run", f.Name, name)
			}
			if !utf8.ValidString(a) {
				t.Errorf("%s of %s is not valid UTF-8", f.Name, name)
			}
		}
		if err := f.Write(brokenWriter{}, iran(), Options{}); err != io.ErrClosedPipe {
			t.Errorf("%s to a broken pipe: %v", f.Name, err)
		}
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

// FuzzCSV holds that any texts come through a table of encoding/csv unchanged and without a formula, and that none begins
// a cell where the table is opened with another separator.
func FuzzCSV(f *testing.F) {
	for _, a := range []string{"tea;=1+1", "tea;\"=1+1", "tea;'=1", "a\t+1", "a\n-1", "a;\t ;=;@;'='", "'=;'=", "\t=x", "a; \u00a0=1", "a;\u3000=1", "a\r=1"} {
		f.Add(a, a)
	}
	for _, a := range attacks {
		f.Add(a, a)
	}
	f.Fuzz(func(t *testing.T, title, quote string) {
		title, quote = strings.ToValidUTF8(title, "\uFFFD"), strings.ReplaceAll(strings.ToValidUTF8(quote, "\uFFFD"), "\r\n", "\n")
		title = strings.ReplaceAll(title, "\r\n", "\n")
		tl := told("", "a.txt", "1979 | 1979 | 1 | x | In 1979.")
		tl.Events[0].Title, tl.Events[0].Sources[0].Quote = title, quote
		if quote == "" {
			return
		}
		text, _ := written(t, "csv", tl)
		rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil || len(rows) != 2 {
			t.Fatalf("%d rows, %v", len(rows), err)
		}
		for _, cell := range rows[1] {
			if isFormula(cell) && cell[0] != '\'' {
				t.Errorf("the cell %q is a formula", cell)
			}
		}
		for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(";\t\r\n", r) }) {
			if part = strings.TrimLeft(part, "\" \v\f"); isFormula(part) && part[0] != '\'' {
				t.Errorf("with another separator a cell is the formula %q", part)
			}
		}
		got := readBack(t, "csv", text).Events[0]
		if got.Title != title || got.Sources[0].Quote != quote {
			t.Errorf("%q, %q came back as %q, %q", title, quote, got.Title, got.Sources[0].Quote)
		}
	})
}
