package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"dateline/timeline/doc"
)

// A progress shows files, bytes and the time left to somebody who has waited for a second. The zero value shows nothing.
type progress struct {
	bar         *progressbar.ProgressBar
	since       time.Time
	shown       bool
	files, done int
	bytes       int64
}

// newProgress shows itself on w when that is a terminal.
func newProgress(w io.Writer) progress {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return progress{}
	}
	bar := progressbar.NewOptions64(-1,
		progressbar.OptionSetWriter(w),
		progressbar.OptionShowBytes(true),
		progressbar.OptionSetPredictTime(true),
		progressbar.OptionSetWidth(24),
		progressbar.OptionSetSpinnerChangeInterval(0), // it turns when something is read
		progressbar.OptionThrottle(100*time.Millisecond))
	return progress{bar: bar, since: time.Now()}
}

// expect says what is to be read. Of standard input and pipes nobody knows how much there is.
func (p *progress) expect(files []doc.File) {
	if p.bar == nil {
		return
	}
	var total int64
	for _, f := range files {
		if f.Size == 0 && f.Err == nil {
			total = -1
		}
		if total >= 0 {
			total += f.Size
		}
	}
	p.files = len(files)
	p.bar.ChangeMax64(total)
}

// file counts a file that was read.
func (p *progress) file() {
	p.done++
	p.show()
}

func (p *progress) show() {
	if p.bar != nil && time.Since(p.since) > time.Second {
		p.shown = true
		p.bar.Describe(fmt.Sprintf("%d of %s", p.done, count(p.files, "file")))
		p.bar.Set64(p.bytes) // an error is the terminal's
	}
}

// clear takes the count from the screen, for a message or for good.
func (p *progress) clear() {
	if p.shown {
		p.shown = false
		p.bar.Clear()
	}
}

// through counts the bytes of a reader.
func (p *progress) through(r io.Reader) io.Reader { return countedReader{r, p} }

type countedReader struct {
	r io.Reader
	p *progress
}

func (c countedReader) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	c.p.bytes += int64(n)
	c.p.show()
	return n, err
}

// Counted is a file system that counts the bytes that are read.
type counted struct {
	fs.FS
	p *progress
}

func (c counted) Open(name string) (fs.File, error) {
	f, err := c.FS.Open(name)
	if err != nil {
		return nil, err
	}
	return countedFile{f, c.p.through(f)}, nil
}

type countedFile struct {
	fs.File
	counted io.Reader
}

func (f countedFile) Read(b []byte) (int, error) { return f.counted.Read(b) }
