package doc

import (
	"archive/zip"
	"errors"
	"io"
	"path"
	"slices"
	"strings"
)

// zipFormat reads ZIP: one of the documents that are packed so, or else an archive, its files in the order of their names.
var zipFormat = format{
	name: "zip",
	exts: []string{"zip"},
	sniff: func(head string) bool {
		return strings.HasPrefix(head, "PK\x03\x04") || strings.HasPrefix(head, "PK\x05\x06")
	},
	read: readZip,
}

// A packed format is one of files in a ZIP.
type packed struct {
	name string
	is   func(*pack) bool
	read func(*pack) (*Document, error)
}

// packedFormats in the order in which they are tried.
func packedFormats() []packed { return []packed{docxFormat, odtFormat, epubFormat} }

func readZip(in *input, yield func(*Document, error) bool) {
	raw, err := in.all()
	if err != nil {
		yield(nil, err)
		return
	}
	z, err := zip.NewReader(strings.NewReader(raw), int64(len(raw)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		yield(nil, &Error{Name: in.name, Msg: "damaged ZIP (" + err.Error() + "); make it anew", cause: err})
		return
	}
	p := &pack{in: in, z: z}
	for _, f := range packedFormats() {
		if !f.is(p) {
			continue
		}
		d, err := f.read(p)
		if err != nil {
			d, err = nil, p.refuse(f.name, err)
		}
		yield(d, err)
		return
	}
	p.files(yield)
}

// A pack is the files of a ZIP.
type pack struct {
	in *input
	z  *zip.Reader
}

// files reads the files of an archive.
func (p *pack) files(yield func(*Document, error) bool) {
	members := slices.Clone(p.z.File)
	slices.SortStableFunc(members, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	if *p.in.entries+len(members) > maxEntries {
		yield(nil, p.in.crowded())
		return
	}
	found := false
	for _, f := range members {
		name := p.in.inside(f.Name)
		if f.Mode().IsDir() || name == "" {
			continue
		}
		found = true
		p.in.enter()
		if !f.Mode().IsRegular() {
			if !yield(nil, &Error{Name: name, Msg: "a link in an archive, not followed; leave it out"}) {
				return
			}
			continue
		}
		r, err := open(f)
		if err != nil {
			if !yield(nil, &Error{Name: name, Msg: "damaged in its archive (" + err.Error() + "); pack it anew", cause: err}) {
				return
			}
			continue
		}
		more := p.in.member(name, r, yield)
		r.Close()
		if !more {
			return
		}
	}
	if !found {
		yield(nil, emptyError(p.in.name))
	}
}

// inside names a file in an archive; "" is one that nobody put there to be read. The name cannot lead out.
func (in *input) inside(name string) string {
	name = path.Clean("/" + strings.ReplaceAll(strings.ToValidUTF8(name, "\uFFFD"), `\`, "/"))
	for part := range strings.SplitSeq(name[1:], "/") {
		if strings.HasPrefix(part, ".") || part == "__MACOSX" || part == "" {
			return ""
		}
	}
	return in.name + name
}

// crowded is the error for an archive of more files than are read.
func (in *input) crowded() *Error {
	return &Error{Name: in.name, Msg: "more than 10000 files in this archive; unpack it and name the folder"}
}

type readCloser struct {
	io.Reader
	io.Closer
}

// open reads a file of a ZIP up to the ratio that compression of real text reaches.
func open(f *zip.File) (io.ReadCloser, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	return readCloser{&capped{r, freeSize + maxRatio*int64(min(f.CompressedSize64, 1<<40)), errRatio}, r}, nil
}

// errMissing is the error for a part that a document should have.
var errMissing = errors.New("a part of it is missing")

// part reads a part of a packed document.
func (p *pack) part(name string) (string, error) {
	name = strings.TrimPrefix(path.Clean("/"+name), "/")
	for _, f := range p.z.File {
		if f.Name != name {
			continue
		}
		r, err := open(f)
		if err != nil {
			return "", err
		}
		defer r.Close()
		var b strings.Builder
		_, err = io.Copy(&b, &capped{r, p.in.size(), errSize})
		return b.String(), err
	}
	return "", errMissing
}

// refuse is the error for a packed document that cannot be read.
func (p *pack) refuse(kind string, err error) error {
	if e, ok := errors.AsType[*Error](err); ok {
		return e
	}
	switch {
	case errors.Is(err, errSize), errors.Is(err, errRatio):
		return p.in.unreadable(err)
	}
	return &Error{Name: p.in.name, Msg: "damaged " + kind + " (" + oneLine(err.Error()) + "); save it anew", cause: err}
}
