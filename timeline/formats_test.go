package timeline

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"dateline/timeline/doc"
)

// stories are texts of testdata that real programs carry into every format.
var stories = []string{"us-iran", "tram", "ferry", "winter-war", "somerville", "rosetta", "lighthouse"}

// TestFormats holds that the same story in another format gives the same events, cited where they stand. The files are
// made anew by LibreOffice, Chromium and Python.
func TestFormats(t *testing.T) {
	if testing.Short() {
		t.Skip("the programs that make the files take a while")
	}
	dir := t.TempDir()
	var pages []string
	for _, name := range stories {
		page := filepath.Join(dir, name+".html")
		write(t, page, asPage(readStory(t, name)))
		pages = append(pages, page)
	}
	t.Run("python", func(t *testing.T) {
		python := program(t, "python3")
		for _, name := range stories {
			cmd := exec.Command(python, "-c", makeMail, dir, name)
			cmd.Stdin = strings.NewReader(readStory(t, name).Text)
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
		}
		for _, ext := range []string{"eml", "latin.eml", "mbox", "zip", "tar.gz", "txt.gz", "rss", "atom", "attached.eml"} {
			compareStories(t, dir, ext)
		}
	})
	t.Run("libreoffice", func(t *testing.T) {
		office := program(t, "soffice")
		convert(t, office, dir, "docx:MS Word 2007 XML", append([]string{"--infilter=HTML (StarWriter)"}, pages...)...)
		for _, ext := range []string{"odt", "epub", "pdf"} {
			var docs []string
			for _, name := range stories {
				docs = append(docs, filepath.Join(dir, name+".docx"))
			}
			convert(t, office, dir, ext, docs...)
		}
		for _, ext := range []string{"docx", "odt", "epub", "pdf"} {
			compareStories(t, dir, ext)
		}
	})
	t.Run("chromium", func(t *testing.T) {
		browser := program(t, "chromium")
		for i, name := range stories {
			out, err := exec.Command(browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
				"--print-to-pdf="+filepath.Join(dir, name+".chromium.pdf"), "file://"+pages[i]).CombinedOutput()
			if err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
		}
		compareStories(t, dir, "chromium.pdf")
	})
	compareStories(t, dir, "html")
}

// program finds a program. Without it the test is skipped, but not where CI promises to have it.
func program(t *testing.T, name string) string {
	path, err := exec.LookPath(name)
	if err != nil && os.Getenv("CI") != "" {
		t.Fatalf("%v; .ci/run installs it", err)
	}
	if err != nil {
		t.Skipf("%v; install it to run this test", err)
	}
	return path
}

func convert(t *testing.T, office, dir, to string, files ...string) {
	t.Helper()
	args := append([]string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", to, "--outdir", dir}, files...)
	if out, err := exec.Command(office, args...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func readStory(t *testing.T, name string) *doc.Document {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "testdata", name+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	for d, err := range doc.Read(name+".txt", bytes.NewReader(data)) {
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	t.Fatalf("%s: no document", name)
	return nil
}

// asPage is the document as a page of HTML without metadata.
func asPage(d *doc.Document) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<!doctype html>\n<html><head><meta charset=\"utf-8\"><title>%s</title></head><body>\n", html.EscapeString(d.Title))
	for _, block := range d.Blocks {
		tag := "p"
		if block.Kind == doc.Heading {
			tag = fmt.Sprintf("h%d", max(block.Level, 1))
		}
		fmt.Fprintf(&b, "<%s>%s</%[1]s>\n", tag, html.EscapeString(d.Text[block.Start:block.End]))
	}
	b.WriteString("</body></html>\n")
	return b.String()
}

// compareStories compares the files of an extension with the stories in plain text.
func compareStories(t *testing.T, dir, ext string) {
	t.Helper()
	x := &Extractor{}
	for _, name := range stories {
		want := x.Extract(readStory(t, name))
		path := filepath.Join(dir, name+"."+ext)
		f, err := os.Open(path)
		if err != nil {
			t.Error(err)
			continue
		}
		var docs []*doc.Document
		got := &Timeline{}
		for d, err := range doc.Read(filepath.Base(path), f) {
			if err != nil {
				t.Error(err)
				continue
			}
			docs = append(docs, d)
			got.Append(x.Extract(d))
		}
		f.Close()
		if diff := gocmp.Diff(gist(want), gist(got)); diff != "" {
			t.Errorf("%s: %s", filepath.Base(path), diff)
		}
		for _, d := range docs {
			cites(t, d, x.Extract(d))
		}
	}
}

// gist is what must be the same in every format: all but where it stands.
func gist(tl *Timeline) []string {
	var out []string
	fold := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	for _, e := range tl.Events {
		s := e.Sources[0]
		out = append(out, fmt.Sprintf("%s %s %s %s | %s | %s | %q %s", e.When, e.When.Mod, e.Status, s.Basis, fold(e.Title), fold(s.Quote), fold(s.Expression), s.Rule))
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Compare(a, b) })
	return out
}

// cites holds that each quote stands at its place.
func cites(t *testing.T, d *doc.Document, tl *Timeline) {
	t.Helper()
	for _, e := range tl.Events {
		for _, s := range e.Sources {
			if s.Where() == "" {
				t.Errorf("%s: %q has no place", d.ID, s.Quote)
			}
			at := strings.Index(d.Text, s.Quote)
			if at < 0 || s.Place != d.Place(at) && strings.Count(d.Text, s.Quote) == 1 {
				t.Errorf("%s: %q is cited at %v", d.ID, s.Quote, s.Place)
			}
		}
	}
}

// makeMail writes a story with the standard library of Python, as mail and in archives.
const makeMail = `
import sys, os, gzip, io, mailbox, tarfile, zipfile
from email.message import EmailMessage
from xml.sax.saxutils import escape
folder, name = sys.argv[1:]
text = sys.stdin.buffer.read().decode("utf-8")
base = os.path.join(folder, name)

def message(charset="utf-8"):
    m = EmailMessage()
    m["From"], m["To"] = "Jane Doe <jane@example.org>", "desk@example.org"
    m["Message-ID"] = "<%s@example.org>" % name
    m.set_content(text, charset=charset)
    return m

with open(base + ".eml", "wb") as f:
    f.write(bytes(message()))
with open(base + ".latin.eml", "wb") as f:
    f.write(bytes(message("windows-1252")))
box = mailbox.mbox(base + ".mbox")
box.add(message())
box.close()
attached = EmailMessage()
attached["From"], attached["To"] = "Jane Doe <jane@example.org>", "desk@example.org"
attached["Date"], attached["Message-ID"] = "Mon, 04 Jan 2021 10:00:00 +0100", "<a@example.org>"
attached.set_content("Here it is.\n")
attached.add_attachment(text.encode("utf-8"), maintype="text", subtype="plain", filename=name + ".txt")
attached.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="logo.png")
with open(base + ".attached.eml", "wb") as f:
    f.write(bytes(attached))
with zipfile.ZipFile(base + ".zip", "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr("papers/" + name + ".txt", text)
with tarfile.open(base + ".tar.gz", "w:gz") as a:
    info = tarfile.TarInfo("papers/" + name + ".txt")
    info.size = len(text.encode("utf-8"))
    a.addfile(info, io.BytesIO(text.encode("utf-8")))
with gzip.open(base + ".txt.gz", "wb") as f:
    f.write(text.encode("utf-8"))
blocks = [b.strip() for b in text.split("\n\n") if b.strip()]
title = blocks.pop(0) if len(blocks[0]) < 100 else ""
body = "".join("<p>%s</p>\n" % escape(b) for b in blocks)
with open(base + ".rss", "w", encoding="utf-8") as f:
    f.write("<?xml version='1.0'?><rss version='2.0'><channel><title>News</title><item><title>%s</title><guid>%s</guid><description>%s</description></item></channel></rss>"
            % (escape(title), name, escape(body)))
with open(base + ".atom", "w", encoding="utf-8") as f:
    f.write("<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><title>News</title><entry><title>%s</title><id>%s</id><content type='html'>%s</content></entry></feed>"
            % (escape(title), name, escape(body)))
`

// A document with a context that has ended is not waited for.
func TestStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := (&Extractor{}).Timeline(ctx, doc.Read("a.txt", strings.NewReader("On 3 May 1999 it opened.")))
	if err == nil {
		t.Error("no error from a context that has ended")
	}
}
