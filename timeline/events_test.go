package timeline

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/timeline/edtf"
)

// TestEvents reads testdata/events: a text at the margin, then the events that it tells, a line each, or "-".
func TestEvents(t *testing.T) {
	paths, _ := filepath.Glob("../testdata/events/*.txt")
	if len(paths) == 0 {
		t.Fatal("no texts in testdata/events")
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		x := &Extractor{}
		var text string
		var want []string
		check := func() {
			if text == "" {
				return
			}
			if d := cmp.Diff(want, brief(extract(x, text))); d != "" {
				t.Errorf("%s: %s\n%s", path, text, d)
			}
			text, want = "", nil
		}
		for line := range strings.Lines(string(data)) {
			line = strings.TrimRight(line, "\n")
			switch reference, ok := strings.CutPrefix(line, "reference:"); {
			case ok:
				check()
				x.Date, _ = edtf.ParseDate(strings.TrimSpace(reference))
			case line == "" || line[0] == '#':
			case line[0] != '\t':
				check()
				text = line
			case line != "\t-":
				want = append(want, line[1:])
			}
		}
		check()
	}
}

func brief(tl *Timeline) []string {
	var out []string
	for _, e := range tl.Events {
		when := strings.TrimSpace(e.When.String() + " " + e.When.Mod.String())
		out = append(out, when+" | "+e.Title+" | "+string(e.Status))
	}
	return out
}
