package timeline

import (
	"os"
	"path/filepath"
	"testing"

	"dateline/timeline/doc"
)

// annotated is a text with a footnote and an endnote, as LibreOffice writes it flat.
const annotated = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
<text:p>The Tarrant mill was built in 1871.<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>The older mill of Harrow had burned down in 1844.</text:p></text:note-body></text:note> Its builder is not known.</text:p>
<text:p>The following year the owners added a dye house.<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>The dye house closed in 1902.</text:p></text:note-body></text:note></text:p>
<text:p>Two years later the river flooded it.</text:p>
</office:text></office:body></office:document>`

// TestNotes holds that LibreOffice's footnotes and endnotes are read behind the paragraph that cites them, and that their
// dates do not lead the text around them.
func TestNotes(t *testing.T) {
	if testing.Short() {
		t.Skip("the program that makes the files takes a while")
	}
	office, dir := program(t, "soffice"), t.TempDir()
	flat := filepath.Join(dir, "mill.fodt")
	write(t, flat, annotated)
	for _, to := range []string{"docx:MS Word 2007 XML", "odt"} {
		convert(t, office, dir, to, flat)
	}
	want := []struct {
		when, title string
		paragraph   int
	}{
		{"1844", "The older mill of Harrow had burned down", 2},
		{"1871", "The Tarrant mill was built", 1},
		{"1872", "The owners added a dye house", 3},
		{"1874", "The river flooded it", 5},
		{"1902", "The dye house closed", 4},
	}
	for _, name := range []string{"mill.docx", "mill.odt"} {
		f, err := os.Open(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		for d, err := range doc.Read(name, f) {
			if err != nil {
				t.Fatal(err)
			}
			events := (&Extractor{}).Extract(d).Events
			if len(events) != len(want) {
				t.Fatalf("%s: %d events, want %d: %v", name, len(events), len(want), events)
			}
			for i, w := range want {
				if e := events[i]; e.When.String() != w.when || e.Title != w.title || e.Sources[0].Place.Paragraph != w.paragraph {
					t.Errorf("%s: %s %q in paragraph %d, want %s %q in %d", name, e.When, e.Title, e.Sources[0].Place.Paragraph, w.when, w.title, w.paragraph)
				}
			}
		}
	}
}
