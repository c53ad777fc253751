package doc

import (
	"io/fs"
	"path"
	"strings"
)

// An ignoreRule is a line of .gitignore or .ignore: files of this kind below its folder are left out, or kept after all.
type ignoreRule struct {
	folder string   // "." for the root
	parts  []string // patterns of the names on the way; "**" stands for any number of them
	keep   bool
	dirs   bool // of folders only
}

const ignoreSize = 1 << 20 // bytes of such a file at most

// ignoreRules reads the rules of a folder. Those of .ignore come last, for they go before the others.
func ignoreRules(fsys fs.FS, folder string) []ignoreRule {
	var rules []ignoreRule
	for _, name := range [...]string{".gitignore", ".ignore"} {
		text, err := fs.ReadFile(fsys, path.Join(folder, name))
		if err != nil || len(text) > ignoreSize {
			continue
		}
		for line := range strings.Lines(strings.TrimPrefix(string(text), utf8BOM)) {
			if r, ok := readRule(strings.TrimRight(line, "\r\n")); ok {
				r.folder = folder
				rules = append(rules, r)
			}
		}
	}
	return rules
}

// readRule reads one line; false of a comment or nothing.
func readRule(line string) (r ignoreRule, ok bool) {
	for strings.HasSuffix(line, " ") && !strings.HasSuffix(line, `\ `) {
		line = line[:len(line)-1]
	}
	if strings.HasPrefix(line, "#") {
		return r, false
	}
	line, r.keep = strings.CutPrefix(line, "!")
	line, r.dirs = strings.CutSuffix(line, "/")
	if line == "" {
		return r, false
	}
	rest, rooted := strings.CutPrefix(line, "/")
	if !rooted && !strings.Contains(line, "/") {
		r.parts = append(r.parts, "**")
	}
	for part := range strings.SplitSeq(rest, "/") {
		r.parts = append(r.parts, strings.ReplaceAll(part, "[!", "[^"))
	}
	return r, true
}

// ignored tells whether a file or folder is left out: the last rule that fits it decides.
func ignored(rules []ignoreRule, name string, dir bool) bool {
	for i := len(rules) - 1; i >= 0; i-- {
		if r := rules[i]; (dir || !r.dirs) && r.fits(name) {
			return !r.keep
		}
	}
	return false
}

// fits matches the way from the folder of the rule to the file. Row after row, reach[j] tells whether the patterns so far can
// cover the first j names.
func (r ignoreRule) fits(name string) bool {
	if r.folder != "." {
		name = strings.TrimPrefix(name, r.folder+"/")
	}
	names := strings.Split(name, "/")
	reach := make([]bool, len(names)+1)
	reach[0] = true
	for i, p := range r.parts {
		next := make([]bool, len(names)+1)
		for j := range reach {
			switch {
			case p == "**" && i+1 < len(r.parts):
				next[j] = reach[j] || j > 0 && next[j-1]
			case p == "**": // at the end: what is inside, not the folder
				next[j] = j > 0 && (reach[j-1] || next[j-1])
			case j > 0 && reach[j-1]:
				next[j], _ = path.Match(p, names[j-1])
			}
		}
		reach = next
	}
	return reach[len(names)]
}
