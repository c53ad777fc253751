package prose

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jdkato/prose/v3/tag"
	"github.com/jdkato/prose/v3/tokenize"
)

// FuzzTag holds the tokens and tags against the library's own.
func FuzzTag(f *testing.F) {
	names, err := filepath.Glob("../../testdata/*.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, s := range Sentences(string(data), nil) {
			f.Add(s.In(string(data)))
		}
	}
	for _, text := range []string{
		"it’s 0 :-) xD, XDD. 8D o_O Dr. U.S. He didn't", "-LRB- -NONE- *T*-1 * @mayor -- the well-known +123 -123 1999 3rd", "“Don’t,” said\u00a0she.\u2028No.",
		"a", "", " ", "\xff\xfe a\xe9b", "İstanbul ß ǅ",
	} {
		f.Add(text)
	}
	tagger, err := tag.New()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		want := tokenize.New().Tokenize(text)
		var spans []Token
		for _, w := range want {
			spans = append(spans, Token{Span: Span{w.Start, w.End()}, Text: w.Text, Low: strings.ToLower(w.Text)})
		}
		for i, w := range want {
			if strings.HasPrefix(w.Text, "’") {
				want[i].Text = "'" + strings.TrimPrefix(w.Text, "’")
			}
		}
		tagger.TagTokens(want)
		for i, w := range want {
			spans[i].Tag = w.Tag
		}
		got := tokens(text)
		english().tag(got)
		if d := cmp.Diff(spans, got); len(got)+len(spans) > 0 && d != "" {
			t.Errorf("%q\n%s", text, d)
		}
	})
}
