package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"

	"dateline/render"
	"dateline/timeline"
	"dateline/timeline/doc"
)

// Inputs is what became of the inputs: timelines that were read back stand here, documents went on to the extractor.
type inputs struct {
	timelines    []*timeline.Timeline
	read, failed int // documents and timelines; inputs that could not be read, each named on standard error
}

// documents reads what args name, in their order and the same content once. What cannot be read is reported and counted,
// and the rest goes on.
func (p *program) documents(ctx context.Context, args []string) iter.Seq2[*doc.Document, error] {
	return func(yield func(*doc.Document, error) bool) {
		files, done := p.find(args)
		defer done()
		files = doc.Unique(files)
		p.progress.expect(files)
		for _, f := range files {
			for d, err := range p.input(ctx, f) {
				if ctx.Err() != nil {
					return
				}
				if err != nil {
					p.miss(err)
					continue
				}
				if p.inputs.read++; p.inputs.read == crowd {
					debug.SetGCPercent(50)
				}
				if !yield(d, nil) {
					return
				}
			}
			p.progress.file()
		}
	}
}

// crowd is the number of documents from which on garbage may take half of what is held, not as much again: what is held
// of so many is most of the memory, and of few hardly any.
const crowd = 1000

// miss reports what was not read. An empty file was: what is in it was found, nothing.
func (p *program) miss(err error) {
	p.say(err.Error())
	if errors.Is(err, doc.ErrEmpty) {
		p.inputs.read++
	} else {
		p.inputs.failed++
	}
}

// expand names every input once, however often it is given, and replaces the globs that the shell left alone; one that
// matches nothing stays and will be reported as missing.
func expand(args []string) []string {
	var names []string
	seen := map[string]bool{}
	for _, arg := range args {
		found := []string{arg}
		if _, err := os.Stat(arg); err != nil && arg != "-" {
			if matches, err := filepath.Glob(arg); err == nil && len(matches) > 0 {
				found = matches
			}
		}
		for _, name := range found {
			if clean := filepath.Clean(name); !seen[clean] {
				seen[clean] = true
				names = append(names, name)
			}
		}
	}
	return names
}

// find lists the files that args name. They can be read until done is called.
func (p *program) find(args []string) (files []doc.File, done func()) {
	var roots []*os.Root
	for _, name := range expand(args) {
		info, err := os.Stat(name)
		switch {
		case name == "-":
			files = append(files, doc.File{FS: disk{}, Name: name})
		case err != nil:
			files = append(files, doc.File{Name: name, Err: unreadable(name, err)})
		case info.IsDir():
			root, err := os.OpenRoot(name)
			if err != nil {
				files = append(files, doc.File{Name: name, Err: unreadable(name, err)})
				continue
			}
			roots = append(roots, root)
			files = slices.AppendSeq(files, p.folder(root, name))
		default:
			files = slices.AppendSeq(files, doc.List(disk{}, name))
		}
	}
	return files, func() {
		for _, r := range roots {
			r.Close()
		}
	}
}

// Disk is the files that the user names one by one.
type disk struct{}

func (disk) Open(name string) (fs.File, error) { return os.Open(name) }

// input reads one file or standard input: documents, or a timeline that was written before, if the user names it.
func (p *program) input(ctx context.Context, f doc.File) iter.Seq2[*doc.Document, error] {
	if _, named := f.FS.(disk); named && f.Name == "-" {
		return p.stream("-", p.progress.through(interruptible(ctx, p.stdin)))
	} else if named {
		file, err := os.Open(f.Name)
		if err != nil {
			return fail(unreadable(f.Name, err))
		}
		if f.Size == 0 { // a pipe, which can be opened once
			return func(yield func(*doc.Document, error) bool) {
				defer file.Close()
				p.stream(f.Name, file)(yield)
			}
		}
		taken, err := p.take(f.Name, bufio.NewReader(file))
		file.Close()
		if taken {
			return fail(err)
		}
	}
	if f.FS != nil {
		f.FS = counted{f.FS, &p.progress}
	}
	return p.reader.ReadFile(f)
}

// stream reads documents, or a timeline that was written before.
func (p *program) stream(name string, r io.Reader) iter.Seq2[*doc.Document, error] {
	b := bufio.NewReader(r)
	if taken, err := p.take(name, b); taken {
		return fail(err)
	}
	return p.reader.Read(name, b)
}

// take reads a timeline that was written before; it is not taken when the file is none.
func (p *program) take(name string, b *bufio.Reader) (taken bool, err error) {
	head, _ := b.Peek(4096) // an error comes again with the first Read
	for _, f := range render.Formats() {
		if f.Sniff == nil || !f.Sniff(head) {
			continue
		}
		tl, err := f.Read(name, p.reader.Limit(name, b))
		if large, ok := errors.AsType[*doc.Error](err); ok {
			return true, large
		}
		if err != nil {
			return true, misread(name, err)
		}
		p.inputs.timelines = append(p.inputs.timelines, tl)
		p.inputs.read++
		return true, nil
	}
	return false, nil
}

// join puts what was read back beside what was found. A timeline alone stays as it is.
func (in *inputs) join(tl *timeline.Timeline) *timeline.Timeline {
	if len(in.timelines) == 1 && len(tl.Documents) == 0 {
		return in.timelines[0]
	}
	tl.Append(in.timelines...)
	return tl
}

// errUnread ends a run of which every input has been named already as unreadable.
var errUnread = errors.New("no input could be read")

// verdict is the error of a run that must not write: nothing could be read, or not everything with --strict.
func (p *program) verdict() error {
	switch {
	case p.inputs.failed == 0:
		return nil
	case p.inputs.read == 0:
		return errUnread
	case p.strict:
		return errors.New("nothing was written for --strict; mend the inputs above or leave them out")
	}
	return nil
}

// misread says where in a file a timeline is wrong.
func misread(name string, err error) error {
	bad := &doc.Error{Name: name, Msg: err.Error()}
	if at, ok := errors.AsType[*render.ReadError](err); ok {
		bad.Line, bad.Col, bad.Msg = at.Line, at.Col, at.Err.Error()
	}
	bad.Msg += "; mend it there or write the timeline anew"
	return bad
}

// fail is a sequence of an error alone, of nothing without one.
func fail(err error) iter.Seq2[*doc.Document, error] {
	return func(yield func(*doc.Document, error) bool) {
		if err != nil {
			yield(nil, err)
		}
	}
}

// unreadable says what the system holds against a file, and what to do.
func unreadable(name string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(name, "*?["):
		return fmt.Errorf("%s: no file matches; check the pattern", name)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: no such file or folder; check the path", name)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: not allowed to read it; change its permissions", name)
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return fmt.Errorf("%s: cannot be read: %w", name, err)
}

// interruptible is r until ctx ends, even while a Read waits for a terminal.
func interruptible(ctx context.Context, r io.Reader) io.Reader {
	out, in := io.Pipe()
	go func() {
		_, err := io.Copy(in, r)
		in.CloseWithError(err)
	}()
	context.AfterFunc(ctx, func() { out.CloseWithError(ctx.Err()) })
	return out
}
