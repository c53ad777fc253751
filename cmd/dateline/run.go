package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"syscall"

	"dateline/render"
)

// The exit statuses are a public contract.
const (
	done        = 0
	nothing     = 1 // no event, or no expression, in what was read
	failed      = 2
	partly      = 3 // some inputs could not be read
	interrupted = 130
)

// A program is one run of the command.
type program struct {
	settings
	stdin          io.Reader
	stdout, stderr io.Writer
	inputs         inputs
	progress       progress
}

// run is the command: it reads what args name and gives the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	p := &program{stdin: stdin, stdout: stdout, stderr: stderr}
	found := -1
	c := p.command(func(args []string) (err error) {
		found, err = p.execute(ctx, args)
		return err
	})
	c.SetArgs(append([]string{}, args...)) // never nil: cobra would take those of the process
	err := c.Execute()
	p.progress.clear()
	switch {
	case err != nil && ctx.Err() != nil:
		p.say("dateline: interrupted; nothing was written")
		return interrupted
	case errors.Is(err, syscall.EPIPE):
		return done
	case errors.Is(err, errUnread):
		return failed
	case err != nil:
		p.say("dateline: " + err.Error())
		return failed
	case p.inputs.failed > 0:
		p.sum()
		return partly
	case found == 0:
		return nothing
	}
	return done
}

// execute reads the inputs, writes what is in them and counts it.
func (p *program) execute(ctx context.Context, args []string) (found int, err error) {
	f, err := p.chosenFormat()
	if err != nil {
		return 0, err
	}
	if err := cmp.Or(p.checkLang(), p.checkSpan(), p.checkSize(), checkOutput(p.output, args)); err != nil {
		return 0, err
	}
	if !p.quiet {
		p.progress = newProgress(p.stderr)
	}
	if f.Name == timexName {
		return p.writeTimexes(ctx, args)
	}
	return p.writeTimeline(ctx, args, f)
}

// writeTimeline writes the one timeline of all inputs.
func (p *program) writeTimeline(ctx context.Context, args []string, f render.Format) (found int, err error) {
	p.extractor.Sentences = p.days > 0
	tl, err := p.extractor.Timeline(ctx, p.documents(ctx, args))
	if ctx.Err() != nil { // what still reads is not waited for
		return 0, ctx.Err()
	}
	if err := errors.Join(err, p.verdict()); err != nil {
		return 0, err
	}
	tl = p.inputs.join(tl)
	p.keep(tl)
	out, err := create(p.output, p.stdout)
	if err != nil {
		return 0, err
	}
	defer out.discard()
	var lost []string
	o := p.options()
	o.Lost = func(what string, n int) { lost = append(lost, fmt.Sprintf("%s: %s: %d", f.Name, what, n)) }
	if err := f.Write(out, tl, o); err != nil {
		return 0, unwritable(p.output, err)
	}
	if err := errors.Join(ctx.Err(), out.commit()); err != nil {
		return 0, err
	}
	p.explain(tl, lost)
	return len(tl.Events), nil
}

// options are the looks that the flags ask for.
func (s *settings) options() render.Options {
	return render.Options{Title: s.title, Theme: s.theme, Lang: s.lang, Assets: s.assets, Nonce: s.nonce,
		Width: int(s.width), Height: int(s.height), Transparent: s.transparent}
}

// checkSize refuses charts too small for a label or too large for memory.
func (s *settings) checkSize() error {
	const least, most = 200, 10000
	for _, side := range [...]struct {
		flag, small, without string
		n                    uint
	}{
		{"--width", "too narrow for a label", "1200", s.width},
		{"--height", "too low for a label", "what the chart needs", s.height},
	} {
		why := side.small
		switch {
		case side.n == 0 || side.n >= least && side.n <= most:
			continue
		case side.n > most:
			why = "more pixels than memory is for"
		}
		return fmt.Errorf("%s %d: %s; write a number from %d to %d, or leave it out for %s", side.flag, side.n, why, least, most, side.without)
	}
	return nil
}
