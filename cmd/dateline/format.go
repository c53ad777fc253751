package main

import (
	"cmp"
	"fmt"
	"path/filepath"
	"strings"

	"dateline/render"
)

// chosenFormat is the format that --format names, or else the extension of the output; text when neither says.
func (p *program) chosenFormat() (render.Format, error) {
	said, want := "--format "+p.format, p.format
	if want == "" {
		said, want = "-o "+p.output, filepath.Ext(p.output)
	}
	if want == timexName {
		return render.Format{Name: timexName}, nil
	}
	if f, ok := render.Lookup(cmp.Or(want, "text")); ok {
		return f, nil
	}
	known := formatNames()
	return render.Format{}, fmt.Errorf("%s: no such format%s known: %s", said,
		perhaps("", strings.TrimPrefix(want, "."), known), strings.Join(known, ", "))
}

func formatNames() []string {
	var names []string
	for _, f := range render.Formats() {
		names = append(names, f.Name)
	}
	return append(names, timexName)
}
