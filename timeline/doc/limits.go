package doc

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

// What a file may hold. A file beyond it is refused by name, and the rest goes on.
const (
	defaultSize = 256 << 20 // bytes of a file, or of a file in an archive
	maxEntries  = 10_000    // files in an archive, those of archives in it among them
	maxRatio    = 100       // bytes that one compressed byte may become
	maxNesting  = 3         // archives in archives
	freeSize    = 256 << 10 // bytes that are never too many for what they were compressed to
)

// A Reader reads files within limits. The zero value has the usual ones.
type Reader struct {
	MaxSize int64 // bytes of a file, or of a file in an archive, at most; 0 is 256 MB
}

// size is the limit in bytes.
func (r Reader) size() int64 {
	if r.MaxSize > 0 {
		return r.MaxSize
	}
	return defaultSize
}

// errSize and errRatio stop the reading of a file that is beyond a limit.
var (
	errSize  = errors.New("too large")
	errRatio = errors.New("compressed more than a hundredfold, as only files made to do harm are; leave it out")
)

// tooLarge is the error for a file that is larger than the limit.
func (r Reader) tooLarge(name string) *Error {
	return &Error{Name: name, Msg: fmt.Sprintf("larger than %s; raise --max-size, or split the file", megabytes(r.size())), cause: errSize}
}

func megabytes(n int64) string {
	if n >= 1<<20 {
		return fmt.Sprintf("%d MB", n>>20)
	}
	return fmt.Sprintf("%d bytes", n)
}

// Limit gives the bytes of in as far as the size allows; beyond it reading ends with the error that names the file.
func (r Reader) Limit(name string, in io.Reader) io.Reader {
	return &capped{r: in, n: r.size(), err: r.tooLarge(name)}
}

// A capped reader ends with err after n bytes.
type capped struct {
	r   io.Reader
	n   int64
	err error
}

func (c *capped) Read(b []byte) (int, error) {
	if c.n < 0 {
		return 0, c.err
	}
	if int64(len(b)) > c.n+1 {
		b = b[:c.n+1]
	}
	n, err := c.r.Read(b)
	if c.n -= int64(n); c.n < 0 {
		return max(n-1, 0), c.err
	}
	return n, err
}

// An input is a file that is being read, or one in an archive.
type input struct {
	Reader
	name    string
	r       io.Reader
	choose  func(name, head string) format
	entries *int // files in archives so far
	depth   int  // archives around it
}

// within is the input of a file in this one.
func (in *input) within(name string, r io.Reader) *input {
	return &input{Reader: in.Reader, name: name, choose: in.choose, entries: in.entries, depth: in.depth + 1, r: &capped{r, in.size(), errSize}}
}

// member reads a file in this one and reports whether to go on.
func (in *input) member(name string, r io.Reader, yield func(*Document, error) bool) bool {
	if in.depth >= maxNesting {
		return yield(nil, &Error{Name: name, Msg: fmt.Sprintf("archives in archives more than %d deep; unpack it first", maxNesting)})
	}
	more := true
	in.within(name, r).read(func(d *Document, err error) bool {
		more = yield(d, err)
		return more
	})
	return more
}

// enter counts a file in an archive; it is false when there are too many.
func (in *input) enter() bool {
	*in.entries++
	return *in.entries <= maxEntries
}

// read reads the documents of the file.
func (in *input) read(yield func(*Document, error) bool) {
	head, err := io.ReadAll(io.LimitReader(in.r, headSize))
	if err != nil && !errors.Is(err, errSize) {
		yield(nil, in.unreadable(err))
		return
	}
	start, rest := string(head), in.r
	in.r = strings.NewReader(start)
	if err != nil || len(start) == headSize {
		in.r = io.MultiReader(in.r, rest)
	}
	in.choose(in.name, start).read(in, yield)
}

// all reads the whole file.
func (in *input) all() (string, error) {
	var raw strings.Builder
	if _, err := io.Copy(&raw, in.r); err != nil {
		return "", in.unreadable(err)
	}
	return raw.String(), nil
}

// unreadable is the error for a file that cannot be read to its end.
func (in *input) unreadable(err error) *Error {
	switch {
	case errors.Is(err, errSize):
		return in.tooLarge(in.name)
	case errors.Is(err, errRatio):
		return &Error{Name: in.name, Msg: errRatio.Error(), cause: err}
	}
	return unreadable(in.name, err)
}
