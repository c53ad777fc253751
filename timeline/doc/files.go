package doc

import (
	"io/fs"
	"iter"
	"path"
	"strings"
)

// Files reads the documents of the file root, or of all files below the folder root, in the order of their names. Names
// are those of fsys. Hidden files and folders are left out. Symbolic links, which could lead out of the folder or in circles,
// are not followed: they, what is no file, such as a pipe, and what cannot be read come as an *Error in their place, and
// the rest goes on.
func Files(fsys fs.FS, root string) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		_ = fs.WalkDir(fsys, root, func(name string, e fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return goOn(yield(nil, unreadable(name, err)))
			case name != root && strings.HasPrefix(path.Base(name), "."):
				if e.IsDir() {
					return fs.SkipDir
				}
				return nil
			case e.IsDir():
				return nil
			case e.Type()&fs.ModeSymlink != 0 && name != root:
				return goOn(yield(nil, &Error{Name: name, Msg: "symbolic link, not followed; name the file that it leads to"}))
			case !e.Type().IsRegular() && name != root:
				return goOn(yield(nil, &Error{Name: name, Msg: "a pipe, a socket or a device, not a file; leave it out"}))
			}
			return goOn(readFile(fsys, name, yield))
		})
	}
}

func goOn(more bool) error {
	if more {
		return nil
	}
	return fs.SkipAll
}

// readFile reads one file and reports whether to go on.
func readFile(fsys fs.FS, name string, yield func(*Document, error) bool) bool {
	f, err := fsys.Open(name)
	if err != nil {
		return yield(nil, unreadable(name, err))
	}
	defer f.Close()
	for d, err := range Read(name, f) {
		if !yield(d, err) {
			return false
		}
	}
	return true
}
