package doc

import (
	"strings"
	"testing"
)

// TestLanguage reads testdata/languages.txt: a code, a bar and a text.
func TestLanguage(t *testing.T) {
	table(t, "languages.txt", func(want, text string) {
		if got := Language(text); got != want {
			t.Errorf("%q is taken for %q, want %q", text, got, want)
		}
		if long := strings.Repeat(text+" ", 1+9000/len(text)); want != "" && Language(long) != want {
			t.Errorf("%q many times over is taken for %q", text, Language(long))
		}
	})
}

func BenchmarkLanguage(b *testing.B) {
	text := strings.Repeat("The bridge was opened on 3 May 1999 by the mayor, and closed again the following spring. ", 20)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if Language(text) != "en" {
			b.Fatal("not English")
		}
	}
}
