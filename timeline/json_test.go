package timeline

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"dateline/timeline/doc"
	"dateline/timeline/edtf"
)

// sample has every field and, in its second half, every field that can be absent.
func sample() *Timeline {
	said := Source{
		Document: "us-iran.txt", Start: 0, End: 92, Line: 1,
		Quote:      "Militant students stormed the embassy in Tehran (Nov. 4, 1979).",
		Expression: "Nov. 4, 1979", ExpressionStart: 49, ExpressionEnd: 61,
		Rule: "month-day-year", Basis: Explicit,
	}
	inherited := Source{Document: "page", Quote: "The ministers met.", Basis: Publication}
	return &Timeline{
		Title: `Adversaries & "friends" </script>`,
		Documents: []Document{
			{ID: "us-iran.txt", Title: "Two old adversaries", Date: edtf.YMD(2007, 6, 2), DateBasis: "flag", Lang: "en", URL: "https://example.org/a?b=1&c=2"},
			{ID: "page"},
		},
		Events: []Event{
			{ID: "5c1f09ab", When: edtf.At(edtf.YMD(1979, 11, 4)), Title: "Students stormed the embassy in Tehran",
				Text: "Militant students stormed the embassy in Tehran", Status: Happened, Importance: 0.83, Why: Why{Base: 0.3, Verb: 0.15, Names: 0.12, Title: 0.09, Repeated: 0.2, Clause: -0.03}, Sources: []Source{said, inherited}},
			{ID: "00000000", When: edtf.When{From: edtf.Of(1980, edtf.Decade), Mod: edtf.Late}, Title: "Ministers met", Status: Reported, Sources: []Source{inherited}},
		},
		Undated: []Undated{
			{Title: "Talks held", Text: "Talks were held earlier this week.", Expression: "earlier this week", Reason: "the document has no date", Sources: []Source{said}},
		},
		Skipped: []Skipped{
			{Text: "Section 1983", Reason: "legal citation", Document: "us-iran.txt", Start: 0, End: 12},
			{Text: "Section 1984", Reason: "legal citation", Document: "page"},
		},
	}
}

func TestJSONGolden(t *testing.T) {
	got, err := json.MarshalIndent(sample(), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/sample.json"
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(golden, append(got, '\n'), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)+"\n"); diff != "" {
		t.Errorf("JSON differs from %s (-want +got):\n%s", golden, diff)
	}
}

func TestJSONReadBack(t *testing.T) {
	want := sample()
	got := throughJSON(t, want)
	if diff := cmp.Diff(want, got, cmpopts.EquateComparable(edtf.When{}, edtf.Date{}), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("read back, the timeline differs (-want +got):\n%s", diff)
	}
}

// Every kind of date comes back as it was, also where its text alone does not tell a week from seven days.
func TestJSONReadBackDates(t *testing.T) {
	week := edtf.WeekOf(edtf.YMD(2007, 5, 30))
	for _, w := range []edtf.When{
		edtf.At(edtf.YMD(-43, 3, 15)),
		edtf.At(edtf.Of(-43, edtf.Decade)),
		edtf.At(edtf.Of(-450, edtf.Century)),
		edtf.At(edtf.Of(1850, edtf.Century)),
		edtf.At(edtf.Of(1500, edtf.Millennium)),
		edtf.At(edtf.SeasonOf(1944, 4)),
		edtf.At(edtf.QuarterOf(2006, 1)),
		edtf.At(edtf.HalfOf(2006, 2)),
		edtf.At(week),
		edtf.At(week.Approx()),
		edtf.At(edtf.WeekendOf(edtf.YMD(2007, 5, 30))),
		edtf.At(edtf.YMD(2024, 3, 5).At(14, 32, -1).Zone(-240)),
		edtf.At(edtf.YMD(1926, 0, 0).Uncertain()),
		edtf.Between(edtf.YMD(1979, 0, 0), edtf.Date{}),
		edtf.Between(edtf.Date{}, edtf.YMD(1979, 6, 0)),
		edtf.Between(week, edtf.WeekOf(edtf.YMD(2007, 6, 13))),
		edtf.Between(edtf.YMD(2007, 5, 28), edtf.YMD(2007, 6, 10)),
		edtf.Either(edtf.YMD(1452, 0, 0), edtf.YMD(1453, 0, 0)),
		edtf.Both(edtf.YMD(2007, 4, 0), edtf.YMD(2007, 5, 0)),
	} {
		for m := edtf.NoModifier; m <= edtf.After; m++ {
			w.Mod = m
			tl := throughJSON(t, &Timeline{Events: []Event{{When: w}}})
			if got := tl.Events[0].When; got != w {
				t.Errorf("%s of grain %s came back as %s of grain %s", w, w.Grain(), got, got.Grain())
			}
		}
	}
}

func throughJSON(t *testing.T, tl *Timeline) *Timeline {
	t.Helper()
	b, err := json.Marshal(tl)
	if err != nil {
		t.Fatal(err)
	}
	read := new(Timeline)
	if err := json.Unmarshal(b, read); err != nil {
		t.Fatalf("%s: %v", b, err)
	}
	return read
}

func TestJSONRefused(t *testing.T) {
	for input, want := range map[string]string{
		`{"schema":"dateline/9"}`: `schema "dateline/9"; this program reads "dateline/1"`,
		`{}`:                      `schema ""; this program reads "dateline/1"`,
		`{"schema":"dateline/1","events":[{"id":"ab","date":"1979-13"}]}`:                   "event ab: ",
		`{"schema":"dateline/1","events":[{"id":"ab","date":"1979","modifier":"soonish"}]}`: `event ab: modifier "soonish"; write early`,
		`{"schema":"dateline/1","documents":[{"id":"a.txt","date":"May"}]}`:                 "document a.txt: ",
	} {
		tl := &Timeline{Title: "kept"}
		err := json.Unmarshal([]byte(input), tl)
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v, want %s…", input, err, want)
		}
		if tl.Title != "kept" {
			t.Errorf("%s: changed the timeline that it could not read", input)
		}
	}
}

// What is read is written and read again the same, whatever it is.
func FuzzJSON(f *testing.F) {
	b, err := json.Marshal(sample())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Add([]byte(`{"schema":"dateline/1","events":[{"date":"2007-05-28/2007-06-10","granularity":"week","modifier":"before"}]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		tl := new(Timeline)
		if json.Unmarshal(b, tl) != nil {
			return
		}
		once, err := json.Marshal(tl)
		if err != nil {
			t.Fatal(err)
		}
		again, err := json.Marshal(throughJSON(t, tl))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(once), string(again)); diff != "" {
			t.Errorf("written again it differs:\n%s", diff)
		}
	})
}

// What is written item by item is what is written at once.
func TestWriteJSON(t *testing.T) {
	full := &Timeline{Title: `"A" <b>`}
	for _, text := range []string{"On 3 May 1999 the bridge <opened>. It closed yesterday, under Section 1983.", "On 4 May 1999 it closed."} {
		full.Append((&Extractor{}).Extract(&doc.Document{ID: text[:8], Text: text, Blocks: []doc.Block{{End: len(text)}}}))
	}
	full.Conflicts = []Conflict{{"1", []Claim{{edtf.At(edtf.YMD(1999, 5, 3)), []string{"a"}}, {edtf.At(edtf.YMD(1999, 5, 4)), []string{"b"}}}}}
	full.Days = []Day{{edtf.YMD(1999, 5, 3), []string{"s"}, []string{"1"}}}
	for _, tl := range []*Timeline{{}, full} {
		var want, got bytes.Buffer
		e := json.NewEncoder(&want)
		e.SetIndent("", "  ")
		if err := errors.Join(e.Encode(tl), tl.WriteJSON(&got)); err != nil {
			t.Fatal(err)
		}
		if want.String() != got.String() {
			t.Errorf("written item by item:\n%s\nat once:\n%s", got.String(), want.String())
		}
	}
}
