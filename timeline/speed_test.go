package timeline

import (
	"os"
	"strings"
	"testing"

	"dateline/timeline/doc"
)

// BenchmarkExtract measures bytes to events on news: dates=some as it was written, where the sentences around dates are
// tagged, and dates=none, the sentences without a date alone, where nothing is.
func BenchmarkExtract(b *testing.B) {
	var dated, plain strings.Builder
	for _, name := range []string{"cyclone", "ferry", "results", "tram", "us-iran"} {
		data, err := os.ReadFile("../testdata/" + name + ".txt")
		if err != nil {
			b.Fatal(err)
		}
		dated.Write(data)
		dated.WriteString("\n\n")
		bare(b, string(data), &plain)
	}
	for name, text := range map[string]string{"dates=some": dated.String(), "dates=none": plain.String()} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				extract(&Extractor{}, text)
			}
		})
	}
}

// bare writes the paragraphs of a text without the sentences that hold a date.
func bare(b *testing.B, text string, to *strings.Builder) {
	for d, err := range doc.Read("a.txt", strings.NewReader(text)) {
		if err != nil {
			b.Fatal(err)
		}
		r := (&Extractor{NoInherit: true}).reader(d)
		r.read()
		for _, s := range r.all {
			if len(s.dates) == 0 && !strings.ContainsAny(s.text, "0123456789") {
				to.WriteString(s.text + "\n\n")
			}
		}
	}
}
