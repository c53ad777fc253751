package render

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

func TestText(t *testing.T) {
	at := func(doc string, line int) []timeline.Source { return []timeline.Source{{Document: doc, Line: line}} }
	tl := &timeline.Timeline{
		Title: "Two\x1b[31m adversaries",
		Events: []timeline.Event{
			{When: edtf.At(edtf.YMD(-43, 3, 15)), Title: "Caesar \u202estabbed", Status: timeline.Happened, Sources: at("rome.txt", 3)},
			{When: edtf.At(edtf.YMD(1979, 11, 4)), Title: "Embassy\nseized", Status: timeline.Reported, Sources: append(at("a.txt", 1), at("b.txt", 7)...)},
			{When: edtf.At(edtf.YMD(2031, 0, 0)), Title: "Bridge to open", Status: timeline.Planned, Sources: at("c.docx", 0)},
		},
		Undated: []timeline.Undated{
			{Title: "Talks held", Expression: "earlier this week", Reason: "the document has no date", Sources: at("a.txt", 2)},
			{Title: "Crowds gathered", Reason: "no time is said"},
		},
	}
	want := `Two[31m adversaries

15 March 44 BCE  Caesar stabbed  [rome.txt:3]
4 November 1979  Embassy seized (reported)  [a.txt:1 +1]
2031             Bridge to open (planned)  [c.docx]

Without a date:
  Talks held (“earlier this week”: the document has no date)  [a.txt:2]
  Crowds gathered (no time is said)
`
	if diff := cmp.Diff(want, text(t, tl, Options{})); diff != "" {
		t.Errorf("text differs (-want +got):\n%s", diff)
	}
	if got := text(t, &timeline.Timeline{Title: "Own"}, Options{Title: "Given"}); got != "Given\n\n" {
		t.Errorf("with a title given, the text is %q", got)
	}
	if got := text(t, new(timeline.Timeline), Options{}); got != "" {
		t.Errorf("the text of nothing is %q", got)
	}
}

func text(t *testing.T, tl *timeline.Timeline, o Options) string {
	t.Helper()
	var b strings.Builder
	if err := writeText(&b, tl, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
