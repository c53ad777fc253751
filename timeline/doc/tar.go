package doc

import (
	"archive/tar"
	"io"
	"strings"
)

// tarFormat reads the files of a tape archive in their order.
var tarFormat = format{
	name:  "tar",
	exts:  []string{"tar"},
	sniff: func(head string) bool { return len(head) >= 512 && strings.HasPrefix(head[257:], "ustar") },
	read:  readTar,
}

func readTar(in *input, yield func(*Document, error) bool) {
	t := tar.NewReader(in.r)
	found := false
	for {
		h, err := t.Next()
		if err == io.EOF {
			break
		}
		if err != nil && err != tar.ErrInsecurePath {
			e := in.unreadable(err)
			if e.cause != errSize && e.cause != errRatio {
				e.Msg = "damaged tar (" + oneLine(err.Error()) + "); pack it anew"
			}
			yield(nil, e)
			return
		}
		name := in.inside(h.Name)
		if h.Typeflag == tar.TypeDir || h.Typeflag == tar.TypeXGlobalHeader || name == "" {
			continue
		}
		found = true
		if !in.enter() {
			yield(nil, in.crowded())
			return
		}
		if h.Typeflag != tar.TypeReg {
			if !yield(nil, &Error{Name: name, Msg: "a link or a device in an archive, not followed; leave it out"}) {
				return
			}
			continue
		}
		if !in.member(name, t, yield) {
			return
		}
	}
	if !found {
		yield(nil, emptyError(in.name))
	}
}
