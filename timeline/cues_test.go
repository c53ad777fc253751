package timeline

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// texts adds the paragraphs of the test documents to a fuzz corpus, and lines that the patterns are about.
func texts(f *testing.F, lines ...string) {
	f.Helper()
	names, err := filepath.Glob("../testdata/*.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for part := range strings.SplitSeq(string(data), "\n\n") {
			f.Add(part)
		}
	}
	for _, line := range lines {
		f.Add(line)
	}
}

// folded tells of the two letters outside ASCII that (?i) takes for k and s.
func folded(text string) bool { return strings.ContainsAny(text, "\u017f\u212a") }

// FuzzCues holds that a cue stands in every line that a pattern of apparatus matches.
func FuzzCues(f *testing.F) {
	texts(f, "© 2004 Somebody", "Last updated: 3 May", "E-mail: a@b.c", "See also:", "Unsubscribe here", "Photo by: A", "12 pp. 3-4", "vols. 4",
		"Miller, London (1999)", "A (Oxford University Press, 2001)", "Open daily", "Mon–Fri 9 to 5", "mon to sun", "Comments (3)", "Smith et al., 2004", "^ Ibid.")
	f.Fuzz(func(t *testing.T, text string) {
		if folded(text) {
			t.Skip()
		}
		hit := cued(text)
		for k, a := range apparatus {
			if hit&(1<<k) == 0 && a.like().MatchString(text) {
				t.Errorf("%q is a %s, but has no cue", text, a.reason)
			}
		}
	})
}

// zoneAnywhere is zoneLine with what it is tried behind.
var zoneAnywhere = regexp.MustCompile(`(?i)\b(?:all )?(?:` + strings.NewReplacer("(?i)^", "", "|^", "|").Replace(zoneLine().String()) + `)`)

// FuzzZone holds that the lines which tell the zone are those that its pattern finds anywhere in the text.
func FuzzZone(f *testing.F) {
	texts(f, "All times are in PDT.", "Times in this log are UTC (UTC+2)", "timeline (all times in CET)", "clocks shown in Eastern time, EST",
		"time UTC time EST", "times time time time clock at, GMT", "Timeline\n\n(UTC)")
	f.Fuzz(func(t *testing.T, text string) {
		if folded(text) {
			t.Skip()
		}
		var want, got []string
		for _, at := range zoneAnywhere.FindAllStringIndex(text, -1) {
			want = append(want, text[:at[1]])
		}
		for at := range zoneLines(text) {
			got = append(got, text[:at[1]])
		}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	})
}
