package main

import (
	"fmt"
	"slices"
	"strings"
)

// A theme is the value of --theme: the looks of the page, or what the reader's system prefers.
type theme struct{ at *string }

var themes = []string{"auto", "light", "dark"}

func (t theme) String() string {
	if t.at == nil {
		return ""
	}
	return *t.at
}

func (t theme) Type() string { return "NAME" }

func (t theme) Set(name string) error {
	if !slices.Contains(themes, name) {
		return fmt.Errorf("%q is no theme%s known: %s", name, perhaps("", name, themes), strings.Join(themes, ", "))
	}
	*t.at = name
	return nil
}
