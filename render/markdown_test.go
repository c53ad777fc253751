package render

import (
	"fmt"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	gtext "github.com/yuin/goldmark/text"
	"golang.org/x/net/html"
)

// parsed is Markdown as GitHub reads it: the kinds of its nodes and the text of its table cells and list items.
func parsed(markdown string) (kinds map[string]int, cells []string) {
	gfm := goldmark.New(goldmark.WithExtensions(extension.GFM))
	doc := gfm.Parser().Parse(gtext.NewReader([]byte(markdown)))
	kinds = map[string]int{}
	ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		kinds[n.Kind().String()]++
		if n.Kind() == east.KindTableCell || n.Kind() == ast.KindListItem {
			var b strings.Builder
			gfm.Renderer().Render(&b, []byte(markdown), n)
			root, _ := html.Parse(strings.NewReader("<table><tr>" + b.String()))
			cells = append(cells, strings.TrimSpace(textOf(root)))
		}
		return ast.WalkContinue, nil
	})
	return kinds, cells
}

// A table has a row an event with its texts as they are, and no markup comes from a document.
func TestMarkdownTable(t *testing.T) {
	for name, tl := range samples() {
		table, _ := written(t, "markdown", tl)
		kinds, cells := parsed(table)
		if len(tl.Events) > 0 && kinds["TableRow"] != len(tl.Events) {
			t.Errorf("%s: %d rows, want %d\n%s", name, kinds["TableRow"], len(tl.Events), table)
		}
		for _, bad := range []string{"RawHTML", "HTMLBlock", "Image", "Link", "AutoLink", "CodeSpan", "Emphasis", "Strikethrough", "FencedCodeBlock", "CodeBlock"} {
			if kinds[bad] > 0 {
				t.Errorf("%s: text became %s\n%s", name, bad, table)
			}
		}
		for i, e := range tl.Events {
			if got, want := cells[3*i+4], strings.TrimSpace(plain(strings.ToValidUTF8(languages[0].titleOf(e), "\uFFFD"))+languages[0].aside(e)); got != want {
				t.Errorf("%s: row %d is %q, want %q", name, i, got, want)
			}
		}
	}
}

func TestMarkdownList(t *testing.T) {
	table, _ := written(t, "markdown-list", iran())
	kinds, _ := parsed(table)
	if want := len(iran().Events) + 1; kinds["ListItem"] != want || kinds["Blockquote"] != want-1 || kinds["List"] != 2 {
		t.Errorf("%v, want %d items\n%s", kinds, want, table)
	}
	table, _ = written(t, "markdown-list", hostile())
	kinds, _ = parsed(table)
	for _, bad := range []string{"RawHTML", "HTMLBlock", "Image", "Link", "AutoLink", "CodeSpan", "FencedCodeBlock"} {
		if kinds[bad] > 0 {
			t.Errorf("text became %s\n%s", bad, table)
		}
	}
}

// The address of a document is a link, if it is one of the web.
func TestMarkdownLink(t *testing.T) {
	tl := iran()
	for address, want := range map[string]int{"https://example.org/a|b?c=1&d=(2)>": len(tl.Events) + 1, "javascript:alert(1)": 0, "": 0} {
		tl.Documents[0].URL = address
		table, _ := written(t, "markdown", tl)
		if kinds, _ := parsed(table); kinds["Link"] != want || kinds["TableRow"] != len(tl.Events) {
			t.Errorf("%s: %v, want %d links\n%s", address, kinds, want, table)
		}
	}
}

// What numbers a list, for GitHub or for Pandoc, is text.
func TestMarkdownListLead(t *testing.T) {
	for in, want := range map[string]string{
		"i. foo": `i\. foo`, "(a) foo": `(a\) foo`, "#. foo": `\#. foo`, "A.  foo": `A\. foo`, "xiv) foo": `xiv\) foo`, "(12) foo": `(12\) foo`,
		"1. foo": `1\. foo`, "(@) foo": `(\@) foo`, "é. foo": `é\. foo`,
		"foo. bar": "foo. bar", "U.S. forces": "U.S. forces", "a.txt": "a.txt", "(foo) bar": "(foo) bar", "a b. c": "a b. c", "": "",
	} {
		if got := markdownLine(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
	if got := markdown("c. 1880"); got != "c. 1880" {
		t.Errorf("within a line a letter leads no list, but it became %q", got)
	}
}

// FuzzMarkdown holds that any title is one cell with its text as it is, and nothing else.
func FuzzMarkdown(f *testing.F) {
	for _, a := range append(attacks, "www.example.org", "a@b.org", "1. x", "- x", "# x", "*a*", "`a`", ":smile:", "$x$", "http://a.b", "| a | b |", `\`, "~~~") {
		f.Add(a)
	}
	f.Fuzz(func(t *testing.T, title string) {
		tl := told("", "a.txt", "1979 | 1979 | 1 | x | In 1979.")
		tl.Events[0].Title = title
		table, _ := written(t, "markdown", tl)
		kinds, cells := parsed(table)
		want := strings.TrimSpace(plain(strings.ToValidUTF8(languages[0].titleOf(tl.Events[0]), "\uFFFD")))
		if len(cells) != 6 || strings.TrimSpace(cells[4]) != want {
			t.Errorf("cells %q, want %q in\n%s", cells, want, table)
		}
		delete(kinds, "Text")
		delete(kinds, "String")
		if got, want := fmt.Sprint(kinds), "map[Document:1 Table:1 TableCell:6 TableHeader:1 TableRow:1]"; got != want {
			t.Errorf("%s, want %s in\n%s", got, want, table)
		}
	})
}
