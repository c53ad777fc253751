package doc

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// BenchmarkRead reads a megabyte of each format. The time must grow with the size alone: one line of 8 MB has its own figure.
func BenchmarkRead(b *testing.B) {
	const sentence = "The bridge was opened on 3 May 1999 by the mayor, and closed again the following spring. "
	long := strings.Repeat(sentence, 5)
	wrapped := strings.Repeat("The bridge was opened on the third of May by the mayor, who had\nasked for it, and closed again in\n1999. Nobody knew why.\n\n", 8000)
	// what is packed is measured by the bytes of its text, which does not repeat itself
	r := rand.New(rand.NewPCG(1, 2))
	var paragraphs []string
	for range 2000 {
		words := strings.Fields(long)
		r.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
		paragraphs = append(paragraphs, strings.Join(words, " "))
	}
	text := strings.Join(paragraphs, "")
	for _, c := range []struct{ name, file, input string }{
		{"format=text", "a.txt", strings.Repeat(long+"\n", 2400)},
		{"format=wrapped", "a.txt", wrapped},
		{"format=oneline", "a.txt", strings.Repeat(long, 20000)},
		{"format=markdown", "a.md", strings.Repeat(long+"\n\n* [link](x) of *1999*\n\n", 2000)},
		{"format=html", "a.html", "<html><body>" + "<p>" + strings.Join(paragraphs, "</p>\n"+"<p>") + "</p>\n"},
		{"format=docx", "a.docx", docx(b, "<w:p><w:r><w:t>"+strings.Join(paragraphs, "</w:t></w:r></w:p>\n"+"<w:p><w:r><w:t>")+"</w:t></w:r></w:p>\n")},
		{"format=odt", "a.odt", odt(b, "<text:p>"+strings.Join(paragraphs, "</text:p>\n"+"<text:p>")+"</text:p>\n")},
		{"format=epub", "a.epub", epub(b, "<p>"+strings.Join(paragraphs, "</p>\n"+"<p>")+"</p>\n")},
		{"format=pdf", "a.pdf", pdfOf(slices.Repeat([]string{"BT /F1 9 Tf 11 TL 50 750 Td (" + strings.Repeat(sentence+") Tj T* (", 50) + ") Tj ET"}, 200)...)},
		{"format=mbox", "a.mbox", strings.Repeat("From a Mon Nov  5 10:00:00 1979\nFrom: a@b.example\n\n"+strings.Repeat(sentence+"\n", 50)+"\n", 200)},
		{"format=srt", "a.srt", strings.Repeat("1\n00:00:01,000 --> 00:00:03,000\n"+sentence+"\n\n", 10000)},
		{"format=rss", "a.rss", "<rss><channel>" + strings.Repeat("<item><title>a</title><description>&lt;p&gt;"+long+long+"</description></item>", 1000) + "</channel></rss>"},
		{"format=jsonl", "a.jsonl", strings.Repeat(`{"id":"a","text":"`+long+"\"}\n", 2000)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(max(len(c.input), min(len(text), 100*len(c.input)))))
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
