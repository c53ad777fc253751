package doc

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// ignoreFiles are the files of a folder, and ignoreLines the rules that are tried on them one by one.
var (
	ignoreFiles = []string{"a.txt", "b.log", "out/a.txt", "out/deep/b.log", "src/out/c.txt", "src/a.txt", "src/deep/x/y.txt", "doc/notes.md",
		"doc/draft/old.md", "#hash.txt", "!bang.txt", "sp ace.txt", "abc.txt", "a1.txt", "doc/a/b/c.txt"}
	ignoreLines = []string{"*.txt", "out", "out/", "/out", "/out/", "src/out", "src/*/y.txt", "**/deep", "deep/**", "src/**/y.txt", "src/**", "doc/**/c.txt",
		"*.txt\n!a.txt", "doc/*\n!doc/notes.md", `\#hash.txt`, `\!bang.txt`, "# a.txt", "sp ace.txt", "a[0-9].txt", "a[!0-9].txt", "?.txt", "abc.txt  ",
		"**", "*", "/*\n!/doc", "doc/draft", "a.txt/", "b.log\n!b.log", "**/a.txt", "/a.txt", "out/**/b.log"}
)

// What is left out is what Git leaves out.
func TestIgnore(t *testing.T) {
	git, err := exec.LookPath("git")
	if err != nil {
		t.Skipf("%v; install it to compare the rules with its own", err)
	}
	for _, lines := range ignoreLines {
		fsys := fstest.MapFS{".gitignore": {Data: []byte(lines + "\n")}}
		dir := t.TempDir()
		for _, name := range ignoreFiles {
			fsys[name] = &fstest.MapFile{Data: []byte(name)}
		}
		save(t, dir, fsys)
		var got, want []string
		for f := range List(fsys, ".") {
			if f.Err != nil {
				t.Fatal(f.Err)
			}
			got = append(got, f.Name)
		}
		for _, args := range [][]string{{"init", "-q"}, {"ls-files", "--others", "--exclude-per-directory=.gitignore", "-z"}} {
			out, err := exec.Command(git, append([]string{"-C", dir}, args...)...).Output()
			if err != nil {
				t.Fatal(err)
			}
			for name := range strings.SplitSeq(string(out), "\x00") {
				if name != "" && name != ".gitignore" {
					want = append(want, name)
				}
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%q leaves %v, Git leaves %v", lines, got, want)
		}
	}
}

// Rules of a folder below go before those above, and .ignore before .gitignore.
func TestIgnoreOrder(t *testing.T) {
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	fsys := fstest.MapFS{".gitignore": file("*.md\nold/\n"), "a.md": file("On 3 May."), "b/.gitignore": file("!c.md\n"), "b/c.md": file("On 4 May."),
		"b/d.md": file("On 5 May."), "b/old/e.txt": file("On 6 May."), "f/.gitignore": file("*\n"), "f/.ignore": file("!g.txt\n"), "f/g.txt": file("On 7 May."), "f/h.txt": file("On 8 May.")}
	if got, want := files(fsys, "."), []string{"b/c.md", "f/g.txt"}; !slices.Equal(got, want) {
		t.Errorf("read %v, want %v", got, want)
	}
	if got, want := files(fsys, "b"), []string{"b/c.md", "b/d.md", "b/old/e.txt"}; !slices.Equal(got, want) {
		t.Errorf("read %v below b, want %v", got, want)
	}
}

// The same content is read once and names the other files that have it.
func TestCopies(t *testing.T) {
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	fsys := fstest.MapFS{"a.txt": file("On 3 May."), "b.txt": file("On 4 May."), "c.txt": file("On 3 May."), "d/e.txt": file("On 3 May."), "f.txt": file("On 6 June."), "empty": file(""), "void": file("")}
	var got []string
	for d, err := range Files(fsys, ".") {
		if err != nil {
			got = append(got, err.Error())
			continue
		}
		got = append(got, d.ID+" "+strings.Join(d.Copies, " "))
	}
	want := []string{"a.txt c.txt d/e.txt", "b.txt ", "empty: " + ErrEmpty.Error(), "f.txt ", "void: " + ErrEmpty.Error()}
	if !slices.Equal(got, want) {
		t.Errorf("read %q, want %q", got, want)
	}
}
