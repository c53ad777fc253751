package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Every command that the README, the manual or the help shows does what it says, in a folder with such files.
func TestShownCommands(t *testing.T) {
	readme, manual := read(t, "README.md"), read(t, "cmd/dateline/main.go")
	article := read(t, "testdata/us-iran.txt")
	example := read(t, "render/example_test.go")
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{
		"testdata/us-iran.txt": article, "article.txt": article, "notes.md": article, "new.txt": article,
		"reports/1.txt": article, "reports/2.txt": article,
		"events.csv":   "date,title\n1979-11-04,The embassy is seized\n",
		"article.html": "<!DOCTYPE html><title>The bridge</title><p>The bridge opened on 4 November 1979.</p>",
	} {
		write(t, name, text)
	}
	command(t, "article.txt -o old.json")
	shown := 0
	for _, text := range []string{readme, manual, examples} {
		for line := range strings.Lines(text) {
			line = strings.TrimSpace(strings.TrimPrefix(line, "//"))
			line, _, _ = strings.Cut(line, "  ") // the rest says what it does
			if args, ok := strings.CutPrefix(strings.TrimPrefix(line, "go run ./cmd/"), "dateline "); ok && strings.Contains(args, ".") {
				command(t, args)
				shown++
			}
		}
	}
	if shown < 10 {
		t.Errorf("found %d commands; the README, the manual and the help show more", shown)
	}
	for i, code := range strings.Split(readme, "```go\n") {
		if i > 0 && !strings.Contains(example, indent(code)) {
			t.Errorf("the Go code of the README is not that of render/example_test.go:\n%s", indent(code))
		}
	}
}

// Every file that the README points to is there.
func TestReadmeFiles(t *testing.T) {
	files := regexp.MustCompile("\\]\\(([^)]+)\\)|`(testdata/[^`]+|timeline/[^`]+)`").FindAllStringSubmatch(read(t, "README.md"), -1)
	if len(files) < 2 {
		t.Errorf("found %d files; the README names a picture and a sample of JSON", len(files))
	}
	for _, m := range files {
		if _, err := os.Stat(filepath.Join(root, m[1]+m[2])); err != nil {
			t.Error(err)
		}
	}
}

// command runs a command line that must find something.
func command(t *testing.T, line string) {
	t.Helper()
	var stdout, stderr strings.Builder
	args := strings.Fields(line)
	if got := run(t.Context(), args, strings.NewReader(""), &stdout, &stderr); got != done {
		t.Errorf("dateline %s: exit status %d\n%s", line, got, stderr.String())
	}
}

// indent is the block of code that text begins with, as it stands in a function.
func indent(text string) string {
	code, _, _ := strings.Cut(text, "```")
	return "\t" + strings.ReplaceAll(strings.TrimSuffix(code, "\n"), "\n", "\n\t") + "\n"
}

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
