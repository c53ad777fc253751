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
	if p.format == "" {
		known = extensions()
	}
	return render.Format{}, fmt.Errorf("%s: no such format%s known: %s", said, perhaps("", want, known), strings.Join(known, ", "))
}

func formatNames() []string {
	var names []string
	for _, f := range render.Formats() {
		names = append(names, f.Name)
	}
	return append(names, timexName)
}

func extensions() []string {
	var all []string
	for _, f := range render.Formats() {
		if f.Ext != "" {
			all = append(all, f.Ext)
		}
	}
	return all
}

// formatList is the formats for the help text, one a line.
func formatList() string {
	list := "`NAME` of the format, else that of the extension of FILE, else text:"
	for _, f := range render.Formats() {
		list += fmt.Sprintf("\n  %-13s %s", f.Name, f.About)
	}
	return list + fmt.Sprintf("\n  %-13s %s", timexName, "the time expressions of each document as TIMEX3")
}
