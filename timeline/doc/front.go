package doc

import (
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// front is what the front matter of a Markdown file says.
type front struct{ title, date, lang string }

const frontSize = 32 << 10 // bytes of front matter at most

// frontMatter reads a block of YAML between lines of three hyphens, or of TOML between lines of three plus signs, at the
// start of text and returns its end. The end is 0 when there is none: what is no mapping is part of the text.
func frontMatter(text string) (front, int) {
	head := text[:min(len(text), frontSize)]
	body := strings.IndexByte(head, '\n') + 1
	fields := yamlFields
	switch strings.TrimRight(head[:body], "\r\n") {
	case "---":
	case "+++":
		fields = tomlFields
	default:
		return front{}, 0
	}
	for start := body; start < len(head); {
		stop, next := lineEnd(head, start)
		if line := strings.TrimRight(head[start:stop], " \t"); line == head[:3] || line == "..." && head[0] == '-' {
			f, ok := fields(head[body:start])
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
		f.set(v.Key.GetToken().Value, scalar(v.Value))
	}
	return f, true
}

// tomlFields reads the top level of a TOML document.
func tomlFields(text string) (f front, ok bool) {
	var values map[string]any
	if _, err := toml.Decode(text, &values); err != nil {
		return f, false
	}
	for _, key := range slices.Sorted(maps.Keys(values)) {
		switch v := values[key].(type) {
		case string:
			f.set(key, v)
		case time.Time:
			f.set(key, v.Format(time.DateOnly))
		}
	}
	return f, true
}

// set takes what a key of the front matter says of the document.
func (f *front) set(key, value string) {
	switch key = strings.ToLower(key); key {
	case "title":
		f.title = value
	case "lang", "language":
		f.lang = value
	case "date", "published", "publishdate", "pubdate", "date_published":
		if f.date == "" || key == "date" {
			f.date = value
		}
	}
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
