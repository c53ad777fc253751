package timex_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/timeline/lang"
	"dateline/timeline/timex"
)

// outline is what of an expression can be compared.
func outline(found []timex.Expr) []string {
	var lines []string
	for _, e := range found {
		lines = append(lines, strings.Join([]string{e.Rule, e.Value.String(), e.Cue, e.Skip}, " | "))
	}
	return lines
}

// FuzzFastEqualsSlow holds the filter of three tokens and the trie against trying every rule everywhere.
func FuzzFastEqualsSlow(f *testing.F) {
	english := lang.Find("en")
	slow := english.Exhaustive()
	names, err := filepath.Glob("../../testdata/*.txt")
	if err != nil || len(names) == 0 {
		f.Fatal(err, names)
	}
	for _, name := range append(names, "../../testdata/timex/en.txt") {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for para := range strings.SplitSeq(string(text), "\n\n") {
			f.Add(para)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<16 {
			return
		}
		if d := cmp.Diff(outline(slow(text)), outline(english.Find(text))); d != "" {
			t.Errorf("%q: every rule (-), filtered (+):\n%s", text, d)
		}
	})
}
