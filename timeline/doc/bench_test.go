package doc

import (
	"strings"
	"testing"
)

// BenchmarkRead reads a megabyte of each format. The time must grow with the size alone: one line of 8 MB has its own figure.
func BenchmarkRead(b *testing.B) {
	const sentence = "The bridge was opened on 3 May 1999 by the mayor, and closed again the following spring. "
	long := strings.Repeat(sentence, 5)
	wrapped := strings.Repeat("The bridge was opened on the third of May by the mayor, who had\nasked for it, and closed again in\n1999. Nobody knew why.\n\n", 8000)
	for _, c := range []struct{ name, file, input string }{
		{"format=text", "a.txt", strings.Repeat(long+"\n", 2400)},
		{"format=wrapped", "a.txt", wrapped},
		{"format=oneline", "a.txt", strings.Repeat(long, 20000)},
		{"format=markdown", "a.md", strings.Repeat(long+"\n\n* [link](x) of *1999*\n\n", 2000)},
		{"format=html", "a.html", "<html><body>" + strings.Repeat("<p>"+long+"</p>\n", 2000)},
		{"format=jsonl", "a.jsonl", strings.Repeat(`{"id":"a","text":"`+long+"\"}\n", 2000)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.input)))
			for b.Loop() {
				for _, err := range Read(c.file, strings.NewReader(c.input)) {
					if err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}
