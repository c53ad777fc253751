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

// documents reads what args name, in their order. What cannot be read is reported and counted, and the rest goes on.
func (p *program) documents(ctx context.Context, args []string) iter.Seq2[*doc.Document, error] {
	return func(yield func(*doc.Document, error) bool) {
		for _, name := range expand(args) {
			for d, err := range p.input(ctx, name) {
				if ctx.Err() != nil {
					return
				}
				if err != nil {
					p.miss(err)
					continue
				}
				p.inputs.read++
				p.progress.step(p.inputs.read)
				if !yield(d, nil) {
					return
				}
			}
		}
	}
}

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

// input reads one file, one folder or standard input.
func (p *program) input(ctx context.Context, name string) iter.Seq2[*doc.Document, error] {
	if name == "-" {
		return p.stream("-", interruptible(ctx, p.stdin))
	}
	info, err := os.Stat(name)
	if err != nil {
		return fail(unreadable(name, err))
	}
	if info.IsDir() {
		return p.folder(name)
	}
	return func(yield func(*doc.Document, error) bool) {
		f, err := os.Open(name)
		if err != nil {
			yield(nil, unreadable(name, err))
			return
		}
		defer f.Close()
		p.stream(name, f)(yield)
	}
}

// stream reads documents, or a timeline that was written before.
func (p *program) stream(name string, r io.Reader) iter.Seq2[*doc.Document, error] {
	b := bufio.NewReader(r)
	head, _ := b.Peek(512) // an error comes again with the first Read
	for _, f := range render.Formats() {
		if f.Sniff == nil || !f.Sniff(head) {
			continue
		}
		tl, err := f.Read(b)
		if err != nil {
			return fail(misread(name, err))
		}
		p.inputs.timelines = append(p.inputs.timelines, tl)
		p.inputs.read++
		return fail()
	}
	return doc.Read(name, b)
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
	bad.Msg += "; write the timeline anew"
	return bad
}

// fail is a sequence of errors alone.
func fail(errs ...error) iter.Seq2[*doc.Document, error] {
	return func(yield func(*doc.Document, error) bool) {
		for _, err := range errs {
			if !yield(nil, err) {
				return
			}
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
