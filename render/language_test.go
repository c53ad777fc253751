package render

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/timeline/edtf"
)

// ours are the English texts that our code, templates and scripts say.
func ours(t *testing.T) map[string]bool {
	t.Helper()
	all := map[string]bool{}
	files, err := filepath.Glob("*")
	if err != nil {
		t.Fatal(err)
	}
	literal := regexp.MustCompile(`"((?:[^"\\]|\\.)*)"`)
	inTemplate := regexp.MustCompile(`\{\{(?:say|count)[^}]*\}\}`)
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			continue // a folder
		}
		switch {
		case strings.HasSuffix(name, ".tmpl"):
			for _, call := range inTemplate.FindAllString(string(text), -1) {
				for _, m := range literal.FindAllStringSubmatch(call, -1) {
					all[m[1]] = true
				}
			}
		case strings.HasSuffix(name, ".js"):
			for _, m := range said.FindAllStringSubmatch(string(text), -1) {
				all[m[1]], all[m[2]] = true, true
			}
		case strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go"):
			f, err := parser.ParseFile(token.NewFileSet(), name, text, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(f, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok {
					return true
				}
				method, ok := call.Fun.(*ast.SelectorExpr)
				if !ok || method.Sel.Name != "say" && method.Sel.Name != "count" {
					return true
				}
				for _, arg := range call.Args[:min(len(call.Args), map[string]int{"say": 1, "count": 3}[method.Sel.Name])] {
					if lit, ok := arg.(*ast.BasicLit); ok && lit.Kind == token.STRING {
						text, _ := strconv.Unquote(lit.Value)
						all[text] = true
					}
				}
				return true
			})
		}
	}
	delete(all, "")
	// what is said by a name that the data have
	for g := edtf.Millennium; g <= edtf.Second; g++ {
		all[g.String()] = true
	}
	for _, name := range []string{"Period", "Planned", "Reported", "planned", "reported", "line", "page", "paragraph", "message", "metadata", "front matter", "dateline", "flag"} {
		all[name] = true
	}
	for _, b := range knownWays {
		all[b.one], all[b.many] = true, true
	}
	return all
}

// verbs are what fmt fills of a text, by number.
func verbs(text string) []string {
	var all []string
	for i, m := range regexp.MustCompile(`%(?:\[(\d)\])?(?:\.0)?([ds])`).FindAllStringSubmatch(text, -1) {
		n := m[1]
		if n == "" {
			n = strconv.Itoa(i + 1)
		}
		all = append(all, n+m[2])
	}
	slices.Sort(all)
	return all
}

// Every language has each of our texts, no other, and with the same verbs.
func TestTexts(t *testing.T) {
	want := ours(t)
	for _, l := range languages[1:] {
		for _, text := range slices.Sorted(maps.Keys(want)) {
			if l.texts[text] == "" {
				t.Errorf("%s: nothing for %q", l.tag, text)
			} else if a, b := verbs(text), verbs(l.texts[text]); !slices.Equal(a, b) {
				t.Errorf("%s: %q for %q", l.tag, l.texts[text], text)
			}
		}
		for text := range l.texts {
			if !want[text] {
				t.Errorf("%s: nobody says %q", l.tag, text)
			}
		}
	}
}

// A date is said as an editor of the language would.
func TestDates(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("testdata", "dates.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var when edtf.When
	said := 0
	for line := range strings.Lines(string(text)) {
		line = strings.TrimRight(line, "\n")
		want, isSaid := strings.CutPrefix(line, "\t")
		switch {
		case line == "" || line[0] == '#':
		case !isSaid:
			when, said = tell("a.txt", line+" | x | 1 | A | x").When, 0
		default:
			said++
			l := languages[said]
			if got := strings.ReplaceAll(l.when(when), "\u00a0", " "); got != want {
				t.Errorf("%s in %s: %q, want %q", when, l.tag, got, want)
			}
		}
	}
	if said != len(languages)-1 {
		t.Errorf("the last date is said %d times", said)
	}
}

// Every unit of the calendar can be said in every way, and without a hole in it.
func TestEveryDate(t *testing.T) {
	units := []edtf.When{edtf.At(edtf.HalfOf(1980, 2))}
	for _, text := range []string{"1XXX", "18XX", "-04XX", "197X", "1979", "-0043", "1989-21", "1944-24", "2006-33", "1979-11", "1979-11-04", "0079-08-24",
		"2024-03-05T14", "2024-03-05T14:02:07Z", "1957~", "1926?"} {
		w, err := edtf.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		units = append(units, w)
	}
	for _, d := range units {
		whens := []edtf.When{d, {Kind: edtf.Span, From: d.From}, {Kind: edtf.Span, To: d.From}, edtf.At(edtf.WeekOf(d.From)), edtf.At(edtf.WeekendOf(d.From)), edtf.Either(d.From, edtf.YMD(2031, 5, 1)),
			edtf.Both(d.From, edtf.YMD(2031, 0, 0)), edtf.Between(d.From, edtf.YMD(2031, 5, 0))}
		for _, w := range whens {
			for w.Mod = edtf.NoModifier; w.Mod <= edtf.After; w.Mod++ {
				for _, l := range languages {
					for _, got := range []string{l.when(w), l.label(w)} {
						if got == "" || strings.TrimSpace(got) != got || strings.Contains(got, "  ") || strings.Contains(got, "%") {
							t.Errorf("%s %s in %s is %q", w, w.Mod, l.tag, got)
						}
					}
				}
			}
		}
	}
}

// Any language says any date in some words, and leaves no verb of fmt in what it says.
func TestLanguagesOfSamples(t *testing.T) {
	for _, l := range languages {
		for name, tl := range samples() {
			if name == "hostile" {
				continue
			}
			for _, f := range Formats() {
				if f.Name == "png" || f.Name == "svg" {
					continue // their words are in TestLang
				}
				var b strings.Builder
				if err := f.Write(&b, tl, Options{Lang: l.tag, Assets: "page"}); err != nil {
					t.Fatal(err)
				}
				visible, _, _ := strings.Cut(b.String(), "<script")
				if i := strings.Index(visible, "%!"); i >= 0 {
					t.Errorf("%s, %s of %s: %q", l.tag, f.Name, name, visible[i:min(len(visible), i+60)])
				}
			}
		}
	}
}

// The page, the snippet, the picture and the table are all of the language, and English where there is none of that name.
func TestLang(t *testing.T) {
	for _, c := range []struct {
		lang, format string
		want         []string
	}{
		{"de-AT", "html", []string{`<html lang="de"`, "15. März 1951", "Auf den Tag genau", "Ereignisse und Quellen durchsuchen", `<span lang="en">the number of weeks is not said</span>`,
			"34 Ereignisse aus us-iran.txt"}},
		{"fr", "snippet", []string{`lang="fr">`, "15 mars 1951", "(Prévu)"}},
		{"es", "svg", []string{`xml:lang="es">`, "Una cronología de 34 acontecimientos. 15 mar 1951: Parliament", ">15 mar 1951<"}},
		{"DE", "markdown", []string{"| Datum | Ereignis | Quelle |", "| 15\\. März 1951 |", "us-iran.txt, Zeile 3"}},
		{"fr", "ics", []string{"15 mars 1951. Jour exact."}},
		{"eo", "html", []string{`<html lang="en"`, "15 March 1951"}},
	} {
		f, _ := Lookup(c.format)
		var b strings.Builder
		if err := f.Write(&b, iran(), Options{Lang: c.lang}); err != nil {
			t.Fatal(err)
		}
		for _, want := range c.want {
			if !strings.Contains(b.String(), want) {
				t.Errorf("%s in %q does not say %q", c.format, c.lang, want)
			}
		}
	}
	if diff := strings.Join(Languages(), " "); diff != "en de es fr" {
		t.Errorf("languages %s", diff)
	}
}
