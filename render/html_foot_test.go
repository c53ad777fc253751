package render

import (
	"strings"
	"testing"

	"dateline/timeline"
)

// The foot says how the dates are known and what is not on the timeline.
func TestMade(t *testing.T) {
	tl := iran()
	got := strings.Join(made(tl, newPlot(tl, languages[0])), " ")
	for _, want := range []string{"the words of the document", "Of 34 dates, 33 are stated in the text, 1 is counted from the date of the document.",
		"Not on the chart: 1 event without a date that can be known, and 1 string that only looks like a date."} {
		if !strings.Contains(got, want) {
			t.Errorf("%q does not say %q", got, want)
		}
	}
	clock := outage()
	if got := strings.Join(made(clock, newPlot(clock, languages[0])), " "); !strings.HasSuffix(got, "Times of day on the chart are in UTC−5.") || strings.Contains(got, "Not on") {
		t.Error(got)
	}
}

// However much was left out, the page stays one that can be opened.
func TestTrays(t *testing.T) {
	tl := iran()
	for range 3000 {
		tl.Undated = append(tl.Undated, tl.Undated[0])
		tl.Skipped = append(tl.Skipped, timeline.Skipped{Text: "Section 1983", Reason: "legal citation"})
	}
	page := pageOf(t, tl, Options{})
	for _, want := range []string{"… and 2501 more.", "3001 date-like strings not used"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if n := strings.Count(page, "Section 1983"); n > trayed {
		t.Errorf("%d strings are listed", n)
	}
}
