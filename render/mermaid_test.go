package render

import (
	"net/http"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestMermaid draws the block with Mermaid itself, which MERMAID names as a file (npm pack mermaid gives it): each title
// and date is drawn as it is, and nothing of a hostile one runs.
func TestMermaid(t *testing.T) {
	path := os.Getenv("MERMAID")
	switch {
	case path == "" && os.Getenv("CI") != "" && !testing.Short():
		t.Fatal("MERMAID names no file: the test may not be skipped in CI")
	case path == "":
		t.Skip("MERMAID names no file: Mermaid is not at hand")
	}
	browser := chromium(t)
	script, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for name, tl := range samples() {
		if len(tl.Events) == 0 {
			continue
		}
		block, _ := written(t, "mermaid", tl)
		v := open(t, browser, 1280, func(w http.ResponseWriter, _ string) {
			w.Write([]byte("<!DOCTYPE html><link rel=icon href=data:,><pre id=out></pre><script>"))
			w.Write(script)
			w.Write([]byte("</script>"))
		})
		drawn := eval[[]string](v, `(async () => {
			mermaid.initialize({startOnLoad: false});
			const out = await mermaid.render('drawn', `+strconv.QuoteToASCII(block)+`);
			document.getElementById('out').innerHTML = out.svg;
			return Array.from(document.querySelectorAll('svg text'), t => t.textContent.replace(/\s+/g, ''));
		})()`)
		for _, e := range tl.Events {
			for _, want := range []string{e.When.Display(), languages[0].titleOf(e) + languages[0].aside(e)} {
				if want = strings.Join(strings.Fields(want), ""); !slices.Contains(drawn, want) {
					t.Errorf("%s: %q is not drawn", name, want)
				}
			}
		}
		if hit := eval[bool](v, `'hit' in window`); hit {
			t.Errorf("%s: a text ran as a script", name)
		}
	}
}

// The block is lines that Mermaid knows: a date, then what happened then, each after " : ".
func TestMermaidBlock(t *testing.T) {
	got, lost := written(t, "mermaid", told("A: title", "a.txt", `
1979-11-04 | x | 1 | The embassy: seized; 52 held | x
1979-11-04 | x | 1 | <b>Talks</b> #1 {end!planned | x
-0043 | x | 1 | Caesar dies | x`))
	want := `timeline
    title A#58; title
    4 November 1979 : The embassy#58; seized#59; 52 held : #60;b#62;Talks#60;/b#62; #35;1 #123;end (planned)
    44 BCE : Caesar dies
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if lost["sentences and sources of events left out"] != 3 {
		t.Errorf("lost: %v", lost)
	}
}
