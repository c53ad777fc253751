package main

import (
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dateline/timeline/doc"
)

// folder lists a folder, but not the output of an earlier run in it, nor what a symbolic link leads to outside of it.
func (p *program) folder(root *os.Root, name string) iter.Seq[doc.File] {
	output, _ := os.Stat(p.output)
	at := filepath.ToSlash(filepath.Clean(name))
	return doc.List(rooted{root.FS(), at, output}, at)
}

// Rooted is a folder whose files are named as the user would name them, with the path of the folder before them.
type rooted struct {
	fs.FS
	at   string
	hide fs.FileInfo // a file that is not there, when not nil
}

func (r rooted) Open(name string) (fs.File, error) { return r.FS.Open(r.inside(name)) }

func (r rooted) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(r.FS, r.inside(name))
	return slices.DeleteFunc(entries, func(e fs.DirEntry) bool {
		info, err := e.Info()
		return err == nil && r.hide != nil && os.SameFile(info, r.hide)
	}), err
}

func (r rooted) inside(name string) string {
	if name == r.at {
		return "."
	}
	return strings.TrimPrefix(name, strings.TrimSuffix(r.at, "/")+"/")
}
