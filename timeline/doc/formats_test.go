package doc

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
)

// Each format gives its text, with a place, and no part of a mail that was told elsewhere.
func TestSamples(t *testing.T) {
	for _, s := range samplesOfAll(t) {
		var texts []string
		for d, err := range Read(s.name, strings.NewReader(s.content)) {
			if err != nil {
				t.Errorf("%s: %v", s.name, err)
				continue
			}
			for _, b := range d.Blocks {
				if b.Kind != Meta && b.Kind != Heading {
					texts = append(texts, d.Text[b.Start:b.End])
				}
				if d.Line(b.Start) == 0 && d.Place(b.Start) == (Place{}) && s.name != "a.mbox" {
					t.Errorf("%s: block %+v has no place", s.name, b)
				}
			}
		}
		if len(texts) == 0 || strings.Join(strings.Fields(texts[0]), " ") != s.want {
			t.Errorf("%s: read as %q", s.name, texts)
		}
		laws(t, s.name, s.content)
	}
}

// Cut off or with bits turned over, a file is read as far as it goes or refused.
func TestDamaged(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, s := range samplesOfAll(t) {
		for i := range 16 {
			laws(t, s.name, s.content[:len(s.content)*i/16])
		}
		for range 150 {
			b := []byte(s.content)
			for range 1 + r.IntN(4) {
				b[r.IntN(len(b))] ^= 1 << r.IntN(8)
			}
			laws(t, s.name, string(b))
		}
	}
}

// What is made to do harm is refused by name, and what else is in the archive is read.
func TestHostile(t *testing.T) {
	zeros := strings.Repeat("On 3 May 1999 it opened. ", 400_000)
	nested := zipped(t, map[string]string{"a.txt": "On 3 May 1999."})
	for range 3 {
		nested = zipped(t, map[string]string{"in.zip": nested})
	}
	crowd := map[string]string{}
	for i := range maxEntries + 5 {
		crowd[fmt.Sprintf("%05d.txt", i)] = "On 3 May."
	}
	laughs := `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;">]>`
	page := "<</Type/Page/Parent 2 0 R>>"
	root := "<</Type/Catalog/Pages 2 0 R>>"
	for _, c := range []struct{ what, name, content, want string }{
		{"zip bomb", "a.zip", zipped(t, map[string]string{"bomb.txt": zeros, "good.txt": "On 3 May 1999 it opened."}), "a.zip/bomb.txt: compressed more than a hundredfold; a.zip/good.txt"},
		{"gzip bomb", "a.txt.gz", gzipped(t, zeros), "a.txt: compressed more than a hundredfold"},
		{"tar bomb", "a.tar.gz", gzipped(t, tarred(t, "a.txt", zeros)), "a.tar/a.txt: compressed more than a hundredfold"},
		{"word bomb", "a.docx", docx(t, "<w:p><w:r><w:t>"+zeros+"</w:t></w:r></w:p>"), "a.docx: compressed more than a hundredfold"},
		{"archives in archives", "a.zip", nested, "a.zip/in.zip/in.zip/in.zip/a.txt: archives in archives more than 3 deep"},
		{"crowd", "a.zip", zipped(t, crowd), "a.zip: more than 10000 files"},
		{"nothing", "a.docx", docx(t, "<w:p/>"), "a.docx: empty file"},
		{"entities of its own", "a.odt", odt(t, "<text:p>&lol2;</text:p>"), "a.odt: damaged ODT (XML syntax error"},
		{"entities of a feed", "a.rss", "<?xml version=\"1.0\"?>" + laughs + "<rss><channel><item><title>&lol2;</title><description>On 3 May &lol2; 1999.</description></item></channel></rss>", ""},
		{"deep word", "a.docx", docx(t, strings.Repeat("<w:p>", 5000)), "a.docx: damaged DOCX (nested too deep)"},
		{"deep feed", "a.rss", "<rss><channel>" + strings.Repeat("<a:b>", 200_000), "a.rss: damaged feed (nested too deep)"},
		{"deep HTML", "a.html", "<html>" + strings.Repeat("<div>", 100_000), "a.html: HTML that cannot be read"},
		{"deep HTML in a book", "a.epub", epub(t, strings.Repeat("<div>", 2000)), "a.epub: damaged EPUB (html: open stack"},
		{"scan", "a.pdf", pdfOf("q 100 0 0 100 0 0 cm /Im0 Do Q"), "a.pdf: no text layer"},
		{"pages in pages", "a.pdf", pdfObjects([]string{root, "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>"}), "a.pdf: damaged PDF (pages that lead in circles)"},
		{"form in itself", "a.pdf", pdfObjects([]string{root, "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>", stream("", "/X Do"), stream("/Subtype/Form/Resources<</XObject<</X 5 0 R>>>>", "/X Do /X Do")}), "a.pdf: damaged PDF, 1 of 1 pages are incomplete, first page 1 (objects that lead in circles)"},
		{"deep arrays", "a.pdf", pdfObjects([]string{root, strings.Repeat("[", 5_000_000)}), "a.pdf: damaged PDF (nested too deep)"},
		{"deep arrays in a stream", "a.pdf", pdfObjects([]string{root, "<</Type/Pages/Kids[3 0 R]/Count 1>>", page, stream("/Filter/FlateDecode", deflated(strings.Repeat("[a", 500_000)))}), "a.pdf: damaged PDF ("},
		{"tables in circles", "a.pdf", loopedTables(), "a.pdf: damaged PDF (objects that lead in circles)"},
		{"stream in itself", "a.pdf", streamInItself(), "a.pdf: damaged PDF (objects that lead in circles)"},
	} {
		var got []string
		for d, err := range Read(c.name, strings.NewReader(c.content)) {
			if err != nil {
				got = append(got, err.Error())
			} else {
				got = append(got, d.ID)
			}
		}
		for i, want := range strings.Split(c.want, "; ") {
			if c.want != "" && (i >= len(got) || !strings.HasPrefix(got[i], want)) {
				t.Errorf("%s: read as %q, want %q", c.what, got, c.want)
				break
			}
		}
	}
}

// loopedTables is a PDF whose table says that it goes before itself.
func loopedTables() string {
	s := pdfOf("BT ET")
	at := s[strings.LastIndex(s, "startxref\n")+len("startxref\n") : strings.LastIndex(s, "\n%%EOF")]
	return strings.Replace(s, "/Root 1 0 R>>", "/Root 1 0 R/Prev "+at+">>", 1)
}

// streamInItself is a PDF in which an object stream is said to be kept in itself.
func streamInItself() string {
	head := "%PDF-1.5\n"
	table := deflated("\x01\x00\x00" + "\x02\x01\x00" + "\x02\x01\x00")
	return head + "3 0 obj\n" + stream("/Type/XRef/Size 4/W[1 1 1]/Index[0 3]/Root 1 0 R/Filter/FlateDecode", table) +
		fmt.Sprintf("\nendobj\nstartxref\n%d\n%%%%EOF", len(head))
}

// A link in a tape archive leads nowhere.
func TestTarLink(t *testing.T) {
	s := []byte(tarred(t, "a.txt", "On 3 May 1999."))
	s[156] = '2' // a symbolic link
	copy(s[157:], "/etc/passwd")
	sum := 8 * int(' ')
	for i, c := range s[:512] {
		if i < 148 || i >= 156 {
			sum += int(c)
		}
	}
	copy(s[148:], fmt.Sprintf("%06o\x00 ", sum))
	for d, err := range Read("a.tar", strings.NewReader(string(s))) {
		if err == nil || !strings.Contains(err.Error(), "not followed") {
			t.Errorf("read as %v, %v", d, err)
		}
		break
	}
}

// A reader in hand cannot be read beyond the limit.
func TestMaxSize(t *testing.T) {
	text := strings.Repeat("On 3 May 1999 it opened. ", 100)
	for name, content := range map[string]string{"a.txt": text, "a.html": "<html><p>" + text, "a.zip": zipped(t, map[string]string{"b.txt": text}), "b.txt.gz": gzipped(t, text), "a.pdf": pdfOf(text), "a.eml": "From: a\nDate: b\n\n" + text, "a.mbox": "From a Mon Nov  5 10:00:00 1979\n" + text, "a.rss": "<rss>" + text} {
		refused := false
		for _, err := range (Reader{MaxSize: 500}).Read(name, strings.NewReader(content)) {
			refused = refused || err != nil && strings.Contains(err.Error(), "larger than 500 bytes")
		}
		if !refused {
			t.Errorf("%s of %d bytes is read", name, len(content))
		}
	}
	for _, err := range (Reader{MaxSize: 500}).Files(os.DirFS("testdata"), "languages.txt") {
		if err == nil || !strings.Contains(err.Error(), "larger than 500 bytes") {
			t.Errorf("a file is read: %v", err)
		}
	}
}
