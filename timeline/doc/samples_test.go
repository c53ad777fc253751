package doc

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// A sample is a small file of a format, with the text that is read of it.
type sample struct{ name, content, want string }

// samplesOfAll makes a file of each format that is not plain text.
func samplesOfAll(t testing.TB) []sample {
	const story = "The bridge opened on 4 November 1979."
	return []sample{
		{"a.docx", docx(t, `<w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>The bridge</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">The bridge </w:t></w:r><w:del><w:r><w:delText>closed</w:delText></w:r></w:del><w:ins><w:r><w:t>opened on 4 November 1979.</w:t></w:r></w:ins></w:p>`), story},
		{"a.odt", odt(t, `<text:h text:outline-level="1">The bridge</text:h><text:p>The bridge<text:s/><text:span>opened</text:span> on 4<text:tab/>November 1979.<office:annotation><text:p>closed</text:p></office:annotation></text:p>`), story},
		{"a.epub", epub(t, `<h1>The bridge</h1><p>The bridge <i>opened</i> on 4&#160;November 1979.</p>`), story},
		{"a.zip", zipped(t, map[string]string{"papers/a.txt": story, "__MACOSX/a.txt": "\x00", "papers/.hidden": "\x00"}), story},
		{"a.tar", tarred(t, "papers/a.txt", story), story},
		{"a.tar.gz", gzipped(t, tarred(t, "papers/a.txt", story)), story},
		{"a.txt.gz", gzipped(t, story), story},
		{"a.pdf", pdfOf("BT /F1 12 Tf 72 700 Td (The bridge opened on 4) Tj 0 -14 Td [(No) 20 (vember) -300 (1979.)] TJ ET"), story},
		{"a.eml", "From: Jane <jane@example.org>\r\nDate: Mon, 5 Nov 1979 10:00:00 +0100\r\nSubject: =?utf-8?q?The_bridge?=\r\nMessage-ID: <1@example.org>\r\n\r\n" + story + "\r\n\r\n> It will open tomorrow.\r\n\r\n-- \r\nJane\r\n", story},
		{"a.mbox", "From jane@example.org Mon Nov  5 10:00:00 1979\nFrom: Jane <jane@example.org>\nDate: Mon, 5 Nov 1979 10:00:00 +0100\nMessage-ID: <1@example.org>\n\n" + story + "\n\n>From then on it was open.\n\nFrom joe@example.org Tue Nov  6 10:00:00 1979\nFrom: Joe <joe@example.org>\nDate: Tue, 6 Nov 1979 10:00:00 +0100\n\nGood.\n", story},
		{"a.srt", "1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>The bridge opened</i>\r\non 4 November\r\n\r\n2\r\n00:00:02,600 --> 00:00:04,000\r\n{\\an8}1979.\r\n", story},
		{"a.vtt", "WEBVTT\n\nNOTE by Jane\n\nintro\n00:01.000 --> 00:02.500 align:start\n<v Jane>The bridge opened\n\n00:02.600 --> 00:04.000\non 4 November 1979.\n", story},
		{"a.rss", "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title><item><title>The bridge</title><link>https://a.example/1</link><pubDate>Mon, 05 Nov 1979 10:00:00 +0100</pubDate><description>&lt;p&gt;" + story + "&lt;/p&gt;</description></item></channel></rss>", story},
		{"a.atom", "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>News</title><entry><title>The bridge</title><id>1</id><published>1979-11-05T10:00:00+01:00</published><content type=\"html\">&lt;p&gt;" + story + "&lt;/p&gt;</content></entry></feed>", story},
	}
}

func zipped(t testing.TB, files map[string]string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	names := slices.Sorted(maps.Keys(files))
	if i := slices.Index(names, "mimetype"); i > 0 {
		names = append([]string{"mimetype"}, slices.Delete(names, i, i+1)...)
	}
	for _, name := range names {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(files[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func tarred(t testing.TB, name, content string) string {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	if err := w.WriteHeader(&tar.Header{Name: name, Size: int64(len(content)), Mode: 0o644, Format: tar.FormatUSTAR}); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write([]byte(content)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func gzipped(t testing.TB, content string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(content)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func docx(t testing.TB, body string) string {
	return zipped(t, map[string]string{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"_rels/.rels":         `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/styles.xml":     `<w:styles xmlns:w="w"><w:style w:styleId="Base"><w:name w:val="heading 1"/></w:style><w:style w:styleId="H1"><w:name w:val="My title"/><w:basedOn w:val="Base"/></w:style></w:styles>`,
		"word/footnotes.xml":  `<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>rule</w:t></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>Noted.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
		"word/document.xml":   `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + body + `</w:body></w:document>`,
	})
}

func odt(t testing.TB, body string) string {
	return zipped(t, map[string]string{
		"mimetype":    "application/vnd.oasis.opendocument.text",
		"content.xml": `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>` + body + `</office:text></office:body></office:document-content>`,
	})
}

func epub(t testing.TB, body string) string {
	return zipped(t, map[string]string{
		"mimetype":               "application/epub+zip",
		"META-INF/container.xml": `<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>`,
		"OPS/book.opf": `<package><metadata><dc:title xmlns:dc="d">The bridge</dc:title><dc:date xmlns:dc="d">1980-01-02</dc:date><dc:language xmlns:dc="d">en</dc:language></metadata>` +
			`<manifest><item id="c1" href="text/chapter%201.xhtml"/></manifest><spine><itemref idref="c1"/></spine></package>`,
		"OPS/text/chapter 1.xhtml": `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>` + body + `</body></html>`,
	})
}

// pdfOf writes a PDF of one page a content.
func pdfOf(contents ...string) string {
	kids := ""
	objects := []string{"", "", "<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>"}
	for _, c := range contents {
		n := len(objects) + 1
		kids += fmt.Sprintf("%d 0 R ", n)
		objects = append(objects, fmt.Sprintf("<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R>>", n+1), stream("", c))
	}
	objects[0] = "<</Type/Catalog/Pages 2 0 R>>"
	objects[1] = fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", kids, len(contents))
	return pdfObjects(objects)
}

func stream(dict, content string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(content), content)
}

func deflated(content string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write([]byte(content))
	w.Close()
	return b.String()
}

// pdfObjects writes objects, numbered from 1, with their table.
func pdfObjects(objects []string) string {
	var b strings.Builder
	b.WriteString("%PDF-1.4\n")
	var at []int
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF", len(objects)+1, start)
	return b.String()
}
