package timeline

import (
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"dateline/timeline/doc"
	"dateline/timeline/edtf"
)

// extract reads plain text; nil when it is no text.
func extract(x *Extractor, text string) *Timeline {
	for d, err := range doc.Read("a.txt", strings.NewReader(text)) {
		if err == nil {
			return x.Extract(d)
		}
	}
	return nil
}

var hexID = regexp.MustCompile(`^[0-9a-f]{8,}$`)

// checkWhy holds that the shares of an importance add up to it, each rounded by half a hundredth at most.
func checkWhy(t *testing.T, e Event) {
	t.Helper()
	sum, n := 0.0, 1
	for _, s := range e.Why.shares() {
		if sum += float64(*s.of); *s.of != 0 {
			n++
		}
	}
	if off := math.Abs(min(max(sum, 0), 1) - e.Importance); off > 0.005*float64(n)+1e-6 {
		t.Errorf("importance %g of %q is not the sum of %s", e.Importance, e.Title, e.Why)
	}
}

// checkLaws holds what the package promises of every timeline of plain text.
func checkLaws(t *testing.T, text string, tl *Timeline) {
	t.Helper()
	ids := map[string]bool{}
	for i, e := range tl.Events {
		if !hexID.MatchString(e.ID) || ids[e.ID] {
			t.Errorf("ID %q", e.ID)
		}
		ids[e.ID] = true
		if n := len(strings.Fields(e.Title)); n < 2 || n > mostWords || strings.Contains(e.Title, "\n") {
			t.Errorf("title of %d words: %q", n, e.Title)
		}
		if e.When.IsZero() || e.Importance < 0 || e.Importance > 1 || len(e.Sources) == 0 {
			t.Errorf("event %+v", e)
		}
		checkWhy(t, e)
		switch e.Status {
		case Happened, Period, Planned, Reported:
		default:
			t.Errorf("status %q", e.Status)
		}
		if len(e.Text) > len(e.Sources[0].Quote) || !strings.Contains(e.Sources[0].Quote, e.Text) {
			t.Errorf("text %q is not in the quote %q", e.Text, e.Sources[0].Quote)
		}
		for _, s := range e.Sources {
			checkSource(t, text, s)
		}
		if i > 0 && tl.Events[i-1].When.Compare(e.When) > 0 {
			t.Errorf("%s stands after %s", e.When, tl.Events[i-1].When)
		}
	}
	for _, s := range tl.Skipped {
		if s.Text == "" || s.Reason == "" || text[s.Start:s.End] != s.Text {
			t.Errorf("skipped %+v", s)
		}
	}
	for _, u := range tl.Undated {
		if u.Reason == "" || len(u.Sources) != 1 {
			t.Errorf("undated %+v", u)
		}
	}
}

func checkSource(t *testing.T, text string, s Source) {
	t.Helper()
	if s.Quote == "" || text[s.Start:s.End] != s.Quote {
		t.Errorf("bytes %d to %d are not the quote %q", s.Start, s.End, s.Quote)
	}
	if s.Expression != "" && (text[s.ExpressionStart:s.ExpressionEnd] != s.Expression || s.ExpressionStart < s.Start || s.ExpressionEnd > s.End) {
		t.Errorf("bytes %d to %d are not the expression %q", s.ExpressionStart, s.ExpressionEnd, s.Expression)
	}
	if want := 1 + strings.Count(text[:s.Start], "\n"); s.Line != want {
		t.Errorf("line %d, want %d of %q", s.Line, want, s.Quote)
	}
	if s.Expression == "" && s.Basis != Narrative && s.Basis != Publication || s.Basis == "" {
		t.Errorf("basis %q of %q", s.Basis, s.Quote)
	}
}

func FuzzExtract(f *testing.F) {
	f.Add("In May 1950 (and 3 June 1951) he left, who had come in 1940; it said on Monday that it will close by 2030.\n\n[23:55] down – up\n00:10 – done", true)
	f.Add("Ann Lee (1797–1851) fell. Two days later she (b. c. 1800) died. \"In 1990\" was it? 1999\n----\nMay: added that.\n\nIn 44 B.C. he died, and in 43 he", false)
	f.Add("PARIS, May 3 (AP) — the 2009 crash, which killed 228, was called off until 396 BC, when (5", true)
	f.Fuzz(func(t *testing.T, text string, dated bool) {
		if !utf8.ValidString(text) || strings.ContainsAny(text, "\x00\r\ufeff") {
			t.Skip()
		}
		x := &Extractor{}
		if dated {
			x.Date = edtf.YMD(2013, 3, 13)
		}
		tl := extract(x, text)
		if tl == nil {
			t.Skip()
		}
		checkLaws(t, text, tl)
		if d := cmp.Diff(tl, extract(x, text), cmpopts.EquateComparable(edtf.When{}, edtf.Date{})); d != "" {
			t.Error(d)
		}
	})
}

// story lists what a timeline says, without places.
func story(tl *Timeline) []string {
	var out []string
	for _, e := range tl.Events {
		out = append(out, e.When.String()+" "+string(e.Status)+" "+e.Title)
	}
	slices.Sort(out)
	return out
}

// TestLayout holds that line ends and blank lines between blocks tell nothing.
func TestLayout(t *testing.T) {
	paths, _ := filepath.Glob("../testdata/*.txt")
	if len(paths) == 0 {
		t.Fatal("no texts in testdata")
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		x := &Extractor{}
		tl := extract(x, text)
		checkLaws(t, text, tl)
		want := story(tl)
		for how, other := range map[string]string{
			"CRLF":        strings.ReplaceAll(text, "\n", "\r\n"),
			"blank lines": strings.ReplaceAll(text, "\n\n", "\n\n\n"),
		} {
			if d := cmp.Diff(want, story(extract(x, other))); d != "" {
				t.Errorf("%s with %s:\n%s", path, how, d)
			}
		}
	}
}

// TestShuffle holds that paragraphs which name all their dates tell the same in any order.
func TestShuffle(t *testing.T) {
	paragraphs := []string{
		"The bakery opened on 3 May 1921. It burned down on 6 June 1922.",
		"Anna Marsh (1870–1921) founded the mill.",
		"From 1921 to 1925 Gaius Varo served as mayor of Brae.",
		"The seizure of the harbour office (4 March 1931) shook the town.",
		"On 2 March 1940 the keeper went to the light. He then lit the lamp.",
		"The council, which had met in May 1950, sold the mill in August 1951.",
		"In 44 B.C. the consul crossed the river.",
		"The road was built between 1961 and 1965.",
	}
	want := story(extract(&Extractor{}, strings.Join(paragraphs, "\n\n")))
	if len(want) < len(paragraphs) {
		t.Fatalf("%d events", len(want))
	}
	for turn := range paragraphs {
		turned := slices.Concat(paragraphs[turn:], paragraphs[:turn])
		if turn%2 == 1 {
			slices.Reverse(turned)
		}
		if d := cmp.Diff(want, story(extract(&Extractor{}, strings.Join(turned, "\n\n")))); d != "" {
			t.Errorf("from paragraph %d:\n%s", turn, d)
		}
	}
}

func TestNoInherit(t *testing.T) {
	text := "In May 1950 the king left. The town burned."
	if n := len(extract(&Extractor{}, text).Events); n != 2 {
		t.Errorf("%d events with a date handed on, want 2", n)
	}
	if n := len(extract(&Extractor{NoInherit: true}, text).Events); n != 1 {
		t.Errorf("%d events without a date handed on, want 1", n)
	}
}
