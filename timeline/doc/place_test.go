package doc

import (
	"strings"
	"testing"
)

// Each text is cited where it stands, in the terms of its format.
func TestPlaces(t *testing.T) {
	page := func(lines ...string) string {
		return "BT /F1 12 Tf 14 TL 72 700 Td (" + strings.Join(lines, ") Tj T* (") + ") Tj ET"
	}
	for _, c := range []struct {
		name, content string
		want          [][2]string // text and place
	}{
		{"a.pdf", pdfOf(page("A long line that ends in the middle of a sentence, as lines do,", "and goes on."), page("The second page."), page("A sentence that is not over, for it,"), page("goes on here.")),
			[][2]string{{"A long line", "page 1"}, {"and goes on.", "page 1"}, {"The second", "page 2"}, {"A sentence", "page 3"}, {"goes on here", "page 4"}}},
		{"a.docx", docx(t, "<w:p><w:r><w:t>One.</w:t></w:r></w:p><w:p/><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Two.</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>Three.</w:t></w:r></w:p>"),
			[][2]string{{"One.", "paragraph 1"}, {"Two.", "paragraph 2"}, {"Three.", "paragraph 3"}}},
		{"a.epub", epub(t, "<h1>One</h1><p>Two.</p><ul><li>Three.</li></ul>"), [][2]string{{"One", "paragraph 1"}, {"Two.", "paragraph 2"}, {"Three.", "paragraph 3"}}},
		{"a.srt", "1\n00:00:01,000 --> 00:00:02,000\nOne,\n\n2\n01:02:03,900 --> 01:02:05,000\n- two\n- and three.\n", [][2]string{{"One,", "00:00:01"}, {"two", "01:02:03"}, {"and three.", "01:02:03"}}},
		{"a.eml", "From: a@b.example\nMIME-Version: 1.0\nMessage-ID: <7@b.example>\n\nOne.\n\nTwo.\n", [][2]string{{"One.", "message <7@b.example>"}, {"Two.", "message <7@b.example>"}}},
		{"a.txt", "One.\n", [][2]string{{"One.", ""}}},
	} {
		for d, err := range Read(c.name, strings.NewReader(c.content)) {
			if err != nil {
				t.Fatalf("%s: %v", c.name, err)
			}
			for _, w := range c.want {
				at := strings.Index(d.Text, w[0])
				if got := d.Place(at).String(); at < 0 || got != w[1] {
					t.Errorf("%s: %q is at %q, want %q; text %q", c.name, w[0], got, w[1], d.Text)
				}
			}
		}
	}
}

// TestLetters reads testdata/letters.txt: before the bar what is Meta of a message ("-" for nothing), after it the message, its lines parted
// by slashes.
func TestLetters(t *testing.T) {
	table(t, "letters.txt", func(want, text string) {
		m := newManuscript()
		m.letter(strings.ReplaceAll(text, "/", "\n"))
		var got []string
		for _, b := range m.blocks {
			if b.Kind == Meta {
				got = append(got, strings.ReplaceAll(m.text.String()[b.Start:b.End], "\n", "/"))
			}
		}
		if s := strings.Join(got, " + "); s != want {
			t.Errorf("%q: apart is %q, want %q", text, s, want)
		}
	})
}
