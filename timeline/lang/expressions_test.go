package lang

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// A phrase of the corpus: a text with the extent of its expression, and what that means.
type phrase struct {
	line       int
	text       string
	start, end int // -1: there is none
	want       string
	anchor     timex.Anchor
}

// corpus reads testdata/timex/xx.txt; its format is described at its head.
func corpus(t testing.TB, name string) []phrase {
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []phrase
	var anchor timex.Anchor
	want := ""
	for n, sc := 1, bufio.NewScanner(f); sc.Scan(); n++ {
		line := sc.Text()
		key, value, _ := strings.Cut(line, ":")
		switch {
		case strings.TrimSpace(line) == "" || line[0] == '#':
		case key == "reference":
			anchor.Doc = dayOf(t, n, value)
		case key == "focus":
			anchor.Focus, anchor.Near = dayOf(t, n, value), true
		case key == "tense":
			anchor.Tense = map[string]timex.Tense{"past": timex.Past, "present": timex.Present, "future": timex.Future}[strings.TrimSpace(value)]
		case line[0] != ' ':
			want, _, _ = strings.Cut(line, "  ")
			want = strings.TrimSpace(want)
		default:
			p := phrase{line: n, text: strings.TrimSpace(line), want: want, anchor: anchor}
			p.start, p.end = 0, len(p.text)
			if i, j := strings.IndexByte(p.text, '['), strings.IndexByte(p.text, ']'); i >= 0 && j > i {
				p.text = p.text[:i] + p.text[i+1:j] + p.text[j+1:]
				p.start, p.end = i, j-1
			}
			all = append(all, p)
		}
	}
	return all
}

func dayOf(t testing.TB, line int, s string) edtf.Date {
	s = strings.TrimSpace(s)
	if s == "" || s == "none" {
		return edtf.Date{}
	}
	d, err := edtf.ParseDate(s)
	if err != nil {
		t.Fatalf("line %d: %v", line, err)
	}
	return d
}

// say writes a meaning as the corpus does: EDTF, then the modifier.
func say(m timex.Meaning) string {
	return strings.TrimSpace(m.When.String() + " " + m.When.Mod.String())
}

// read gives the meaning of the expression of that extent, or what was found instead.
func (p phrase) read(l *timex.Language, before, after string) (got string) {
	var found []string
	for _, e := range l.Find(before + p.text + after) {
		if !e.Value.Dated() {
			continue
		}
		m, ok := e.Value.Resolve(p.anchor)
		if !ok {
			continue
		}
		s := say(m)
		if e.Start == p.start+len(before) && e.End == p.end+len(before) {
			return s
		}
		found = append(found, fmt.Sprintf("%s [%s] %s", s, (before + p.text + after)[e.Start:e.End], e.Rule))
	}
	return strings.Join(found, "; ")
}

// known are the phrases that are still misread, with the reason; one that is read again must leave the list.
var known = map[string]string{
	"4/Nov/1979": "a slash before a number of four digits is taken for a path",
	"Robinson Crusoe and Friday built a boat.": "a name in a list of names",
	"Joe Friday carried badge number 714.":     "a surname; newspapers write \"Obama Tuesday signed\" too",
	"temperatures in the 70s":                  "needs the meaning of temperatures",
}

func TestExpressions(t *testing.T) {
	for _, l := range All() {
		for _, p := range corpus(t, "../../testdata/timex/"+l.Code+".txt") {
			want := p.want
			if want == "-" {
				want = ""
			}
			got := p.read(l, "", "")
			if reason := known[p.text]; reason != "" {
				if got == want {
					t.Errorf("%s.txt:%d: %s is read again: take it off the list of known failures (%s)", l.Code, p.line, p.text, reason)
				}
				continue
			}
			if got != want {
				t.Errorf("%s.txt:%d: %s\n\tgot  %s\n\twant %s", l.Code, p.line, p.text, got, want)
			}
			if want == "" || p.start > 0 || p.end < len(p.text) {
				continue
			}
			for _, around := range [][2]string{{"The report says: ", "."}, {"It is old (", ")."}, {"Rain fell, ", ", and then sun."}} {
				if got := p.read(l, around[0], around[1]); got != want {
					t.Errorf("%s.txt:%d: %s%s%s\n\tgot  %s\n\twant %s", l.Code, p.line, around[0], p.text, around[1], got, want)
				}
			}
		}
	}
}
