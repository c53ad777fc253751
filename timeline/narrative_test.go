package timeline

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"dateline/timeline/doc"
)

var bracketed = regexp.MustCompile(`\[([^\]]+)\]\{([^}]+)\}`)

// TestNarrative reads testdata/timex/narrative.txt, which describes its own form.
func TestNarrative(t *testing.T) {
	file, err := os.ReadFile("../testdata/timex/narrative.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, texts, _ := strings.Cut(string(file), "\n= ")
	for part := range strings.SplitSeq(texts, "\n= ") {
		about, marked, _ := strings.Cut(part, "\n")
		text := bracketed.ReplaceAllString(marked, "$1")
		found := map[int]string{} // by start
		for d, err := range doc.Read("narrative.txt", strings.NewReader(text)) {
			if err != nil {
				t.Fatal(err)
			}
			for e := range new(Extractor).Timexes(d) {
				at, _, _ := d.Source(e.Start, e.End)
				w := e.Meaning.When
				found[at] = strings.TrimSpace(w.String() + " " + w.Mod.String())
			}
		}
		shift := 0
		for _, m := range bracketed.FindAllStringSubmatchIndex(marked, -1) {
			at, phrase, want := m[0]-shift, marked[m[2]:m[3]], marked[m[4]:m[5]]
			shift += m[1] - m[0] - len(phrase)
			if got := found[at]; got != want {
				t.Errorf("%s\n\t%s: got %q, want %q", about, phrase, got, want)
			}
		}
	}
}
