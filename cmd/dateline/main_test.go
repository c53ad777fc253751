package main

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"dateline": main})
}

// The scripts are the list of what the command can do, a feature each.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: filepath.Join(root, "testdata", "script"),
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status": status,
			"bytes":  writeBytes,
			"lines":  lines,
		},
	})
}

// status N COMMAND...: the command ends with exit status N.
func status(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// bytes FILE TEXT: writes TEXT, a Go string without its quotes, so that a file can hold what a script cannot.
func writeBytes(ts *testscript.TestScript, _ bool, args []string) {
	text, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o666))
}

// lines N FILE: the file, stdout or stderr, has N lines.
func lines(ts *testscript.TestScript, _ bool, args []string) {
	text := ts.ReadFile(args[1])
	if got := strings.Count(text, "\n"); strconv.Itoa(got) != args[0] {
		ts.Fatalf("%s has %d lines, want %s:\n%s", args[1], got, args[0], text)
	}
}

// Ctrl-C while standard input gives nothing ends the run, and nothing is left behind.
func TestInterrupt(t *testing.T) {
	folder := t.TempDir()
	ctx, cancel := context.WithCancel(t.Context())
	stdin := readerFunc(func([]byte) (int, error) {
		cancel()
		select {} // a terminal at which nobody types
	})
	var stderr strings.Builder
	got := run(ctx, []string{"-", "-o", filepath.Join(folder, "timeline.html")}, stdin, io.Discard, &stderr)
	if got != interrupted {
		t.Errorf("exit status %d, want %d", got, interrupted)
	}
	if want := "dateline: interrupted; nothing was written\n"; stderr.String() != want {
		t.Errorf("standard error %q, want %q", stderr.String(), want)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// A reader of standard output that has seen enough is no failure.
func TestClosedOutput(t *testing.T) {
	closed := writerFunc(func([]byte) (int, error) { return 0, &os.PathError{Op: "write", Path: "|1", Err: syscall.EPIPE} })
	for _, format := range formatNames() {
		var stderr strings.Builder
		stdin := strings.NewReader("The bridge opened on 4 November 1979.")
		if got := run(t.Context(), []string{"--format", format, "-"}, stdin, closed, &stderr); got != done || stderr.Len() > 0 {
			t.Errorf("%s: exit status %d, standard error %q; want %d and nothing", format, got, stderr.String(), done)
		}
	}
}

// A full disk leaves nothing behind and says so.
func TestUnwritable(t *testing.T) {
	full := writerFunc(func([]byte) (int, error) { return 0, syscall.ENOSPC })
	var stderr strings.Builder
	got := run(t.Context(), []string{"-"}, strings.NewReader("The bridge opened on 4 November 1979."), full, &stderr)
	if got != failed || !strings.Contains(stderr.String(), "no space left") {
		t.Errorf("exit status %d, standard error %q", got, stderr.String())
	}
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(b []byte) (int, error) { return f(b) }

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(b []byte) (int, error) { return f(b) }
