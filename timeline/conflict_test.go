package timeline

import (
	"fmt"
	"strings"
	"testing"

	"dateline/timeline/doc"
	"dateline/timeline/edtf"
)

// TestDispute holds which sentences of two documents contradict each other: those that tell the same and of which one
// writes out another date. What each counts from its own day is told of as many days.
func TestDispute(t *testing.T) {
	for _, c := range []struct {
		a, b     string // published on Saturday, 4 September 2021, and on the day after
		disputed bool
	}{
		{"The ferry Aurora sank off Calder Point on 2 September 2021, killing 40 people.", "The ferry Aurora sank off Calder Point on 3 September 2021, killing 40 people.", true},
		{"The ferry Aurora sank off Calder Point on Thursday, killing 40 people.", "The ferry Aurora sank off Calder Point on 3 September, killing 40 people.", true},
		{"The ferry Aurora sank off Calder Point on 2 September 2021, killing 40 people.", "The ferry Aurora sank off Calder Point on Thursday, killing 40 people.", false},
		{"Engineers lowered a dome over the Aurora well on Friday.", "Engineers lowered a dome over the Aurora well on Saturday.", false},
		{"The Aurora well lost 40 tonnes of oil yesterday.", "The Aurora well lost 40 tonnes of oil yesterday.", false},
		{"The ferry Aurora sank off Calder Point in 2013, killing 40 people.", "The ferry Aurora sank off Calder Point nine years ago, killing 40 people.", false},
		{"The ferry Aurora sank off Calder Point in August 2021, killing 40 people.", "The ferry Aurora sank off Calder Point in July, killing 40 people.", true},
	} {
		var e Event
		for i, text := range []string{c.a, c.b} {
			for d, err := range doc.Read(fmt.Sprint(i), strings.NewReader(text)) {
				if err != nil {
					t.Fatal(err)
				}
				tl := (&Extractor{Date: edtf.YMD(2021, 9, 4+i)}).Extract(d)
				if len(tl.Events) != 1 {
					t.Fatalf("%q tells %d events", text, len(tl.Events))
				}
				if i == 0 {
					e = tl.Events[0]
					continue
				}
				e.Sources = append(e.Sources, e.cite(&tl.Events[0]))
			}
		}
		if got := len(e.Claims()) > 0; got != c.disputed {
			t.Errorf("%q and %q: disputed %v, want %v", c.a, c.b, got, c.disputed)
		}
	}
}
