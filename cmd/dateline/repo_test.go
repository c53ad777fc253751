package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const root = "../.."

// layers says what each package may import besides the standard library. A name ending in "/…" stands for everything
// below it; what a format needs, "…" alone, is up to the package.
var layers = map[string][]string{
	"timeline/edtf":  {},
	"timeline/doc":   {"dateline/timeline/edtf", "…"},
	"timeline/prose": {"github.com/jdkato/prose/v3/…"},
	"timeline/timex": {"dateline/timeline/edtf", "github.com/olebedev/when/rules"},
	"timeline/lang":  {"dateline/timeline/edtf", "dateline/timeline/timex", "github.com/olebedev/when/rules/…", "github.com/hablullah/go-hijri"},
	"timeline": {"dateline/timeline/edtf", "dateline/timeline/doc", "dateline/timeline/prose",
		"dateline/timeline/timex", "dateline/timeline/lang"},
	"render": {"dateline/timeline", "dateline/timeline/edtf", echarts, script, engine, "github.com/srwiley/rasterx", "golang.org/x/image/…", "golang.org/x/text/width"},
	"cmd/dateline": {"dateline/timeline", "dateline/timeline/doc", "dateline/timeline/edtf", "dateline/render",
		"github.com/spf13/…", "github.com/schollz/progressbar/v3", "golang.org/x/term"},
}

// The chart library, its script and the engine that runs it without a browser are each known to one file of render.
const (
	echarts = "github.com/go-echarts/go-echarts/v2/…"
	script  = "github.com/xo/echartsgoja"
	engine  = "github.com/dop251/goja"
)

func TestImports(t *testing.T) {
	files := map[string][]string{} // the files that import a library that only one may
	for name, f := range sources(t) {
		folder := path.Dir(name)
		allowed, ok := layers[folder]
		if !ok {
			t.Errorf("%s: the house has no package %s", name, folder)
		}
		for _, spec := range f.Imports {
			imported, _ := strconv.Unquote(spec.Path.Value)
			if standard(imported) {
				continue
			}
			if !slices.ContainsFunc(allowed, func(a string) bool { return covers(a, imported) }) {
				t.Errorf("%s imports %s, which %s may not", name, imported, folder)
			}
			for _, one := range []string{echarts, script, engine} {
				if covers(one, imported) && !slices.Contains(files[one], name) {
					files[one] = append(files[one], name)
				}
			}
		}
	}
	for lib, in := range files {
		if len(in) != 1 {
			t.Errorf("%s is imported in %v; one file only", lib, in)
		}
	}
}

func standard(imported string) bool {
	first, _, _ := strings.Cut(imported, "/")
	return first != "dateline" && !strings.Contains(first, ".")
}

func covers(allowed, imported string) bool {
	if allowed == "…" {
		return !strings.HasPrefix(imported, "dateline/")
	}
	under, all := strings.CutSuffix(allowed, "/…")
	return imported == under || all && strings.HasPrefix(imported, under+"/")
}

func TestTopLevel(t *testing.T) {
	want := []string{"README.md", "cmd", "go.mod", "go.sum", "render", "testdata", "timeline"}
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	ignore, err := os.ReadFile(filepath.Join(root, ".gitignore"))
	if err != nil {
		t.Fatal(err)
	}
	var have []string
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && !ignored(string(ignore), e.Name()) {
			have = append(have, e.Name())
		}
	}
	if !slices.Equal(have, want) {
		t.Errorf("top level is %v, want %v", have, want)
	}
}

func ignored(patterns, name string) bool {
	for p := range strings.FieldsSeq(patterns) {
		if ok, _ := path.Match(strings.TrimPrefix(p, "/"), name); ok {
			return true
		}
	}
	return false
}

func TestDocComments(t *testing.T) {
	packages := map[string]bool{} // folder: has a package comment
	for name, f := range sources(t) {
		folder := path.Dir(name)
		packages[folder] = packages[folder] || f.Doc != nil
		for _, missing := range undocumented(f) {
			t.Errorf("%s: %s is exported without a comment", name, missing)
		}
	}
	for folder, ok := range packages {
		if !ok {
			t.Errorf("%s has no package comment", folder)
		}
	}
}

// undocumented lists the exported names of a file that have no comment above, beside or over their group.
func undocumented(f *ast.File) []string {
	var names []string
	for _, d := range f.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Doc == nil && d.Name.IsExported() && exportedReceiver(d) && d.Name.Name != "Error" {
				names = append(names, d.Name.Name)
			}
		case *ast.GenDecl:
			for _, s := range d.Specs {
				if n, ok := bare(s); ok && d.Doc == nil && !enumeration(d) {
					names = append(names, n)
				}
			}
		}
	}
	return names
}

// enumeration tells a group of constants of one type: the comment of the type says what they are.
func enumeration(d *ast.GenDecl) bool {
	first, ok := d.Specs[0].(*ast.ValueSpec)
	return ok && d.Tok == token.CONST && first.Type != nil
}

func exportedReceiver(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	t := d.Recv.List[0].Type
	if star, ok := t.(*ast.StarExpr); ok {
		t = star.X
	}
	id, ok := t.(*ast.Ident)
	return ok && id.IsExported()
}

// bare is the first exported name of a type, constant or variable without a comment of its own.
func bare(s ast.Spec) (string, bool) {
	switch s := s.(type) {
	case *ast.TypeSpec:
		return s.Name.Name, s.Name.IsExported() && s.Doc == nil && s.Comment == nil
	case *ast.ValueSpec:
		for _, n := range s.Names {
			if n.IsExported() && s.Doc == nil && s.Comment == nil {
				return n.Name, true
			}
		}
	}
	return "", false
}

// sources parses every Go file that is not a test, by its path from the root.
func sources(t *testing.T) map[string]*ast.File {
	t.Helper()
	files := map[string]*ast.File{}
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && name != "." && (strings.HasPrefix(e.Name(), ".") || e.Name() == "testdata"):
			return fs.SkipDir
		case !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(root, name), nil, parser.ParseComments)
		files[name] = f
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for folder := range layers {
		if !slices.ContainsFunc(slices.Collect(maps.Keys(files)), func(n string) bool { return path.Dir(n) == folder }) {
			t.Errorf("package %s is not there", folder)
		}
	}
	return files
}
