package doc

import (
	"crypto/sha256"
	"io"
	"io/fs"
	"iter"
	"path"
	"slices"
	"strings"
)

// A File is a file that was found, to be read with Reader.ReadFile.
type File struct {
	FS     fs.FS
	Name   string
	Size   int64    // bytes; 0 when unknown, as of a pipe
	Copies []string // names of the other files with the same content, see Unique
	Err    error    // why there is nothing to read
}

// Files reads the documents of the files that List finds, each content once.
func Files(fsys fs.FS, root string) iter.Seq2[*Document, error] { return Reader{}.Files(fsys, root) }

// Files is the function Files within the limits of r. What cannot be found or read comes as an *Error, and the rest goes on.
func (r Reader) Files(fsys fs.FS, root string) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		for _, f := range Unique(slices.Collect(List(fsys, root))) {
			for d, err := range r.ReadFile(f) {
				if !yield(d, err) {
					return
				}
			}
		}
	}
}

// ReadFile reads the documents of one file.
func (r Reader) ReadFile(f File) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		switch {
		case f.Err != nil:
			yield(nil, f.Err)
			return
		case f.Size > r.size():
			yield(nil, r.tooLarge(f.Name))
			return
		}
		file, err := f.FS.Open(f.Name)
		if err != nil {
			yield(nil, unreadable(f.Name, err))
			return
		}
		defer file.Close()
		for d, err := range r.Read(f.Name, file) {
			if !yield(f.cite(d), err) {
				return
			}
		}
	}
}

// cite names the copies of a document of the file.
func (f File) cite(d *Document) *Document {
	if d == nil {
		return nil
	}
	if inside, ok := strings.CutPrefix(d.ID, f.Name); ok {
		for _, c := range f.Copies {
			d.Copies = append(d.Copies, c+inside)
		}
	}
	return d
}

// List finds the file root, or all files below the folder root, in the order of their names. Names are those of fsys. Hidden
// files and folders are left out, and what .gitignore and .ignore in these folders name, as ripgrep leaves it out. Symbolic
// links, which could lead out of the folder or in circles, are not followed: they, what is no file, such as a pipe, and
// folders that cannot be read come with an *Error in their place.
func List(fsys fs.FS, root string) iter.Seq[File] {
	return func(yield func(File) bool) {
		info, err := fs.Stat(fsys, root)
		switch {
		case err != nil:
			yield(File{Name: root, Err: unreadable(root, err)})
		case !info.IsDir():
			yield(File{FS: fsys, Name: root, Size: regularSize(info)})
		default:
			listing{fsys, yield}.folder(root, nil)
		}
	}
}

// A listing is the way through a folder.
type listing struct {
	fsys  fs.FS
	yield func(File) bool
}

// folder lists one folder and reports whether to go on.
func (l listing) folder(name string, rules []ignoreRule) bool {
	entries, err := fs.ReadDir(l.fsys, name)
	if err != nil && !l.yield(File{Name: name, Err: unreadable(name, err)}) {
		return false
	}
	rules = append(rules[:len(rules):len(rules)], ignoreRules(l.fsys, name)...)
	for _, e := range entries {
		at := path.Join(name, e.Name())
		if strings.HasPrefix(e.Name(), ".") || ignored(rules, at, e.IsDir()) {
			continue
		}
		more := true
		switch {
		case e.IsDir():
			more = l.folder(at, rules)
		case e.Type()&fs.ModeSymlink != 0:
			more = l.yield(File{Name: at, Err: &Error{Name: at, Msg: "symbolic link, not followed; name the file that it leads to"}})
		case !e.Type().IsRegular():
			more = l.yield(File{Name: at, Err: &Error{Name: at, Msg: "a pipe, a socket or a device, not a file; leave it out"}})
		default:
			info, err := e.Info()
			if err != nil {
				more = l.yield(File{Name: at, Err: unreadable(at, err)})
			} else {
				more = l.yield(File{FS: l.fsys, Name: at, Size: regularSize(info)})
			}
		}
		if !more {
			return false
		}
	}
	return true
}

func regularSize(info fs.FileInfo) int64 {
	if !info.Mode().IsRegular() {
		return 0
	}
	return info.Size()
}

// Unique returns the files without those named before, and without those that have the same content as one before, which
// names them as its copies. Only files of the same size are looked into.
func Unique(files []File) []File {
	bySize := map[int64]int{}
	for _, f := range files {
		bySize[f.Size]++
	}
	var out []File
	named := map[string]bool{}
	first := map[[sha256.Size]byte]int{} // content: index in out
	for _, f := range files {
		if named[path.Clean(f.Name)] {
			continue
		}
		named[path.Clean(f.Name)] = true
		if f.Size == 0 || bySize[f.Size] == 1 {
			out = append(out, f)
			continue
		}
		sum, err := f.sum()
		i, found := first[sum]
		if err == nil && found {
			out[i].Copies = append(out[i].Copies, f.Name)
			continue
		}
		if err == nil {
			first[sum] = len(out)
		}
		out = append(out, f)
	}
	return out
}

func (f File) sum() (sum [sha256.Size]byte, err error) {
	file, err := f.FS.Open(f.Name)
	if err != nil {
		return sum, err
	}
	defer file.Close()
	h := sha256.New()
	_, err = io.Copy(h, file)
	return [sha256.Size]byte(h.Sum(nil)), err
}
