package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// A sink takes the output. A file is there whole or not at all: it is written beside its place and renamed by commit.
type sink struct {
	*bufio.Writer
	file *os.File // nil with standard output
	path string   // of the file after commit; "" when file is in its place already
}

// create opens a sink for path; "" and "-" are standard output.
func create(path string, stdout io.Writer) (*sink, error) {
	if path == "" || path == "-" {
		return &sink{Writer: bufio.NewWriter(stdout)}, nil
	}
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target // a link stays a link
	}
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() { // a pipe or a device cannot be renamed over
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		return &sink{Writer: bufio.NewWriter(f), file: f}, unwritable(path, err)
	}
	beside := filepath.Join(filepath.Dir(path), fmt.Sprintf(".%s.%d.tmp", filepath.Base(path), os.Getpid()))
	f, createErr := os.OpenFile(beside, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if createErr == nil && err == nil {
		createErr = f.Chmod(info.Mode().Perm())
	}
	return &sink{Writer: bufio.NewWriter(f), file: f, path: path}, unwritable(path, createErr)
}

// unwritable says what the system holds against an output, and what to do; nil stays nil.
func unwritable(path string, err error) error {
	if err == nil {
		return nil
	}
	if bad, ok := errors.AsType[*fs.PathError](err); ok {
		err = bad.Err
	} else if bad, ok := errors.AsType[*os.LinkError](err); ok {
		err = bad.Err
	}
	where := "-o " + path
	if path == "" || path == "-" {
		where = "standard output"
	}
	return fmt.Errorf("%s: cannot be written: %w; make room there or name another place", where, err)
}

// commit makes what was written the output.
func (s *sink) commit() error {
	err := s.Flush()
	if s.file == nil {
		return unwritable(s.path, err)
	}
	if closeErr := s.file.Close(); err == nil {
		err = closeErr
	}
	if err == nil && s.path != "" {
		err = os.Rename(s.file.Name(), s.path)
	}
	if err != nil {
		s.discard()
	}
	s.file = nil
	return unwritable(s.path, err)
}

// discard takes back what was not committed; after commit it does nothing.
func (s *sink) discard() {
	if s.file == nil {
		return
	}
	s.file.Close()
	if s.path != "" {
		os.Remove(s.file.Name())
	}
}

// checkOutput says before the work what would make it useless: an output that cannot be written, or that is an input.
func checkOutput(path string, args []string) error {
	if path == "" || path == "-" {
		return nil
	}
	folder := filepath.Dir(path)
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return fmt.Errorf("-o %s: there is no folder %s; make it first", path, folder)
	}
	info, err := os.Stat(path)
	if err != nil {
		return nil
	}
	if info.IsDir() {
		return fmt.Errorf("-o %s: a folder; name a file in it", path)
	}
	for _, arg := range expand(args) {
		if in, err := os.Stat(arg); err == nil && info.Mode().IsRegular() && os.SameFile(in, info) {
			return fmt.Errorf("-o %s: would overwrite an input; name another file", path)
		}
	}
	return nil
}
