package doc

import (
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// front is what the front matter of a Markdown file says.
type front struct{ title, date, lang string }

const frontSize = 32 << 10 // bytes of front matter at most

// frontMatter reads a block of YAML between lines of three hyphens at the start of text and returns its end. The end
// is 0 when there is none: what is no YAML mapping is part of the text.
func frontMatter(text string) (front, int) {
	if !strings.HasPrefix(text, "---\n") && !strings.HasPrefix(text, "---\r\n") {
		return front{}, 0
	}
	head := text[:min(len(text), frontSize)]
	body := strings.IndexByte(head, '\n') + 1
	for start := body; start < len(head); {
		stop, next := lineEnd(head, start)
		if line := strings.TrimRight(head[start:stop], " \t"); line == "---" || line == "..." {
			f, ok := yamlFields(head[body:start])
			if !ok {
				return front{}, 0
			}
			return f, next
		}
		start = next
	}
	return front{}, 0
}

// yamlFields reads the scalars of a mapping off its syntax tree. Anchors are not followed, so no alias can blow it up.
func yamlFields(text string) (f front, ok bool) {
	defer func() {
		if recover() != nil { // the YAML parser on hostile text
			f, ok = front{}, false
		}
	}()
	file, err := parser.ParseBytes([]byte(text), 0)
	if err != nil || len(file.Docs) == 0 {
		return f, false
	}
	var values []*ast.MappingValueNode
	switch n := file.Docs[0].Body.(type) {
	case *ast.MappingNode:
		values = n.Values
	case *ast.MappingValueNode:
		values = []*ast.MappingValueNode{n}
	default:
		return f, false
	}
	for _, v := range values {
		s := scalar(v.Value)
		switch key := strings.ToLower(v.Key.GetToken().Value); key {
		case "title":
			f.title = s
		case "lang", "language":
			f.lang = s
		case "date", "published", "publishdate", "pubdate", "date_published":
			if f.date == "" || key == "date" {
				f.date = s
			}
		}
	}
	return f, true
}

func scalar(n ast.Node) string {
	switch n := n.(type) {
	case *ast.StringNode:
		return n.Value
	case *ast.LiteralNode:
		return strings.TrimSpace(n.Value.Value)
	case ast.ScalarNode:
		return n.GetToken().Value
	}
	return ""
}
