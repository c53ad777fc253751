package doc

import (
	"compress/gzip"
	"io"
	"path"
	"strings"
)

// gzipFormat reads the file that was compressed, under its name without ".gz".
var gzipFormat = format{
	name:  "gzip",
	exts:  []string{"gz", "tgz"},
	sniff: func(head string) bool { return strings.HasPrefix(head, "\x1f\x8b") },
	read:  readGzip,
}

func readGzip(in *input, yield func(*Document, error) bool) {
	packed := &counter{r: in.r}
	z, err := gzip.NewReader(packed)
	if err != nil {
		yield(nil, &Error{Name: in.name, Msg: "damaged gzip (" + err.Error() + "); compress it anew", cause: err})
		return
	}
	name := in.name
	switch ext := path.Ext(name); strings.ToLower(ext) {
	case ".gz":
		name = strings.TrimSuffix(name, ext)
	case ".tgz":
		name = strings.TrimSuffix(name, ext) + ".tar"
	}
	in.member(name, &swelling{r: z, packed: packed}, yield)
}

// A counter counts what was read.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	c.n += int64(n)
	return n, err
}

// A swelling reader refuses to give much more than was taken in.
type swelling struct {
	r      io.Reader
	packed *counter
	n      int64
}

func (s *swelling) Read(b []byte) (int, error) {
	n, err := s.r.Read(b)
	if s.n += int64(n); s.n > freeSize+maxRatio*s.packed.n {
		return 0, errRatio
	}
	return n, err
}
