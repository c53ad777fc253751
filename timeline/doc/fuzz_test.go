package doc

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// FuzzRead holds the laws for any bytes under any name.
func FuzzRead(f *testing.F) {
	archives, _ := filepath.Glob("testdata/read/*.txtar")
	for _, file := range archives {
		a, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(filepath.Ext(a.Files[0].Name), string(a.Files[0].Data))
	}
	for _, s := range []string{"\xff\xfea\x00", "a\rb\r\nc", "caf\xe9", "{\"text\":\"\\ud83d\"}", "<html><table>a<tr>b<td>c&am", "1989. a\n\n[a](b", "---\na: &a [*a]\n---"} {
		f.Add(".md", s)
	}
	for _, s := range samplesOfAll(f) {
		f.Add(filepath.Ext(s.name), s.content)
	}
	f.Fuzz(func(t *testing.T, ext, input string) {
		name := "a" + ext
		laws(t, name, input)
		once := show(name, input)
		if again := show(name, input); again != once {
			t.Fatalf("read as\n%s\nand then as\n%s", once, again)
		}
	})
}

// FuzzPacked holds the laws for any XML in a packed document.
func FuzzPacked(f *testing.F) {
	for _, s := range [...]string{"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>On 3 May</w:t></w:r></w:p>", "<w:tbl><w:tr><w:tc><w:p><w:t>a",
		"<text:list><text:list-item><text:p>On <text:s text:c=\"3\"/>3 May</text:p></text:list-item></text:list>", "<table:table-row><table:table-cell><text:p>a</text:p>",
		"<h1>a</h1><table><tr><td>On 3 May<td>b</table><p>c&nbsp;d", "</w:p></text:p></w:tbl>"} {
		f.Add(s)
	}
	f.Add(`<w:p><w:r><w:t>One.</w:t><w:footnoteReference w:id="2"/></w:r></w:p><text:p>Two.<text:note><text:note-body><text:p>Noted.</text:p></text:note-body></text:note></text:p>`)
	f.Fuzz(func(t *testing.T, body string) {
		laws(t, "a.docx", docx(t, body))
		laws(t, "a.odt", odt(t, body))
		laws(t, "a.epub", epub(t, body))
	})
}

// FuzzPDF holds the laws for any instructions on the pages of a PDF, and for any objects.
func FuzzPDF(f *testing.F) {
	for _, s := range [...]string{"BT /F1 12 Tf 72 700 Td (On 3 May) Tj T* [(19) -900 <3939>] TJ ET", "q 1 0 0 -1 0 800 cm BT /F1 9 Tf 1 0 0 -1 5 5 Tm (a) ' ET Q Q",
		"BI /W 1 ID \x00\xff EI BT /F1 1 Tf (b\\051\\)) Tj", "[[[(((<<<<", "/X Do", "BT /F1 1e308 Tf 1e308 0 0 1e308 1e308 0 Tm (a) Tj (b) Tj"} {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, one, two string) {
		laws(t, "a.pdf", pdfOf(one, two))
		laws(t, "b.pdf", pdfObjects([]string{"<</Type/Catalog/Pages 2 0 R>>", "<</Kids[3 0 R]>>", "<</Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>>>",
			stream("", one), "<</Subtype/Type0/DescendantFonts[7 0 R]/ToUnicode 6 0 R>>", stream("/Subtype/Form", two), "<<" + strings.ReplaceAll(two, "stream", "") + ">>"}))
	})
}

// FuzzWords holds that markup hides no word and moves none: the letters of a block stand in the same order in the bytes
// that are cited for it.
func FuzzWords(f *testing.F) {
	for _, name := range []string{"notes", "page", "small-page", "pasted"} {
		a, err := txtar.ParseFile("testdata/read/" + name + ".txtar")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(strings.HasSuffix(a.Files[0].Name, "md"), string(a.Files[0].Data))
	}
	f.Fuzz(func(t *testing.T, md bool, input string) {
		if strings.ContainsAny(input, "&\\\x00") {
			return
		}
		name := "a.html"
		if md {
			name = "a.md"
		}
		for d, err := range Read(name, strings.NewReader(input)) {
			if err != nil || !isText(input) {
				continue
			}
			for _, b := range d.Blocks {
				s, e, ok := d.Source(b.Start, b.End)
				if ok && md && !subsequence(d.Text[b.Start:b.End], input[s:e]) {
					t.Fatalf("%q is cited as %q", d.Text[b.Start:b.End], input[s:e])
				}
			}
		}
	})
}

func isText(s string) bool {
	_, back, err := decode("a", s)
	return err == nil && len(back.runs) == 1 && back.runs[0] == run{0, 0, 1, 1}
}

// subsequence reports that the letters and digits of a stand in b in the same order.
func subsequence(a, b string) bool {
	for i := range len(a) {
		if c := a[i]; digit(c) || letter(c) {
			j := strings.IndexByte(b, c)
			if j < 0 {
				return false
			}
			b = b[j+1:]
		}
	}
	return true
}

// FuzzDate holds that a date that is read lies in the text and is a day, month or year.
func FuzzDate(f *testing.F) {
	data, err := os.ReadFile("testdata/dates.txt")
	if err != nil {
		f.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		_, text, _ := strings.Cut(strings.TrimSpace(line), " | ")
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if w, ok := readDate(s); ok && (w.end <= 0 || w.end > len(s)) {
			t.Fatalf("%q: date of %d bytes", s, w.end)
		}
		if d, ok := wholeDate(s); ok && d.Display() == "" {
			t.Fatalf("%q: date without a text", s)
		}
	})
}
