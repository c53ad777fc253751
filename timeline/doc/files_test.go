package doc

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// locked is a file system in which some files cannot be opened.
type locked struct{ fstest.MapFS }

func (l locked) Open(name string) (fs.File, error) {
	if strings.Contains(name, "locked") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return l.MapFS.Open(name)
}

func (l locked) ReadDir(name string) ([]fs.DirEntry, error) {
	if strings.Contains(name, "locked") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return l.MapFS.ReadDir(name)
}

func files(fsys fs.FS, root string) (got []string) {
	for d, err := range Files(fsys, root) {
		if err != nil {
			got = append(got, err.Error())
		} else {
			got = append(got, d.ID)
		}
	}
	return got
}

func TestFiles(t *testing.T) {
	file := &fstest.MapFile{Data: []byte("On 3 May 1999.")}
	fsys := locked{fstest.MapFS{
		"in/b.txt": file, "in/a/z.md": {Data: []byte("On 4 May 1999, it opened.")}, "in/a/empty.txt": {}, "in/.hidden": file, "in/.git/x.txt": file, "in/locked.txt": file,
		"in/locked/y.txt": file, "in/link.txt": {Mode: fs.ModeSymlink, Data: []byte("b.txt")}, "in/pipe": {Mode: fs.ModeNamedPipe}, "out.txt": file,
	}}
	want := []string{
		"in/a/empty.txt: empty file, nothing to read; give a file with text",
		"in/a/z.md",
		"in/b.txt",
		"in/link.txt: symbolic link, not followed; name the file that it leads to",
		"in/locked: cannot be read: permission denied; check the path and its permissions",
		"in/locked.txt: cannot be read: permission denied; check the path and its permissions",
		"in/pipe: a pipe, a socket or a device, not a file; leave it out",
	}
	got := files(fsys, "in")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"in/.hidden"}, files(fsys, "in/.hidden")); diff != "" {
		t.Errorf("a hidden file that is named is read: %s", diff)
	}
	for range Files(fsys, "in") {
		break
	}
}

func TestMissing(t *testing.T) {
	for _, err := range Files(fstest.MapFS{}, "no.txt") {
		if !errors.Is(err, fs.ErrNotExist) || !strings.HasPrefix(err.Error(), "no.txt: cannot be read: file does not exist;") {
			t.Errorf("%v", err)
		}
	}
}

// Links are not followed, so they do not lead out of the folder.
func TestLinks(t *testing.T) {
	dir := t.TempDir()
	secret := filepath.Join(dir, "secret")
	for name, text := range map[string]string{"secret/s.txt": "On 3 May 1999.", "in/a.txt": "On 4 May 1999."} {
		path := filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(text), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(os.Symlink(secret, filepath.Join(dir, "in", "folder")), os.Symlink(filepath.Join(secret, "s.txt"), filepath.Join(dir, "in", "file.txt"))); err != nil {
		t.Skip(err)
	}
	want := []string{
		"a.txt",
		"file.txt: symbolic link, not followed; name the file that it leads to",
		"folder: symbolic link, not followed; name the file that it leads to",
	}
	if diff := cmp.Diff(want, files(os.DirFS(filepath.Join(dir, "in")), ".")); diff != "" {
		t.Error(diff)
	}
}

// save writes a file system to disk.
func save(t *testing.T, dir string, fsys fstest.MapFS) {
	t.Helper()
	if err := os.CopyFS(dir, fsys); err != nil {
		t.Fatal(err)
	}
}
