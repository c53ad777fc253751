package timeline

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/timeline/doc"
	"dateline/timeline/edtf"
)

// An expectation is one line of testdata/NAME.want:
//
//	DATE MODIFIER | words that title, text and quotes hold | status | basis
//
// after "may" the event may be told or not; "undated | words" is an event that has no date; "silent | words" stands in
// no event's expression.
type expectation struct {
	kind, date, mod string
	words           []string
	status, basis   string
}

type wanted struct {
	name, date string
	all        []expectation
}

func readWanted(t *testing.T, path string) wanted {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	w := wanted{name: strings.TrimSuffix(path, ".want")}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if d, ok := strings.CutPrefix(line, "date: "); ok {
			w.date = d
			continue
		}
		f := strings.Split(line, "|")
		for i := range f {
			f[i] = strings.TrimSpace(f[i])
		}
		e := expectation{kind: "must"}
		head := strings.Fields(f[0])
		switch head[0] {
		case "may", "undated", "silent":
			e.kind, head = head[0], head[1:]
		}
		if len(head) > 0 {
			e.date = head[0]
		}
		if len(head) > 1 {
			e.mod = head[1]
		}
		for word := range strings.SplitSeq(f[1], ",") {
			e.words = append(e.words, strings.ToLower(strings.TrimSpace(word)))
		}
		if e.kind == "silent" {
			e.words = []string{strings.ToLower(f[1])}
		}
		if len(f) > 2 {
			e.status = f[2]
		}
		if len(f) > 3 {
			e.basis = f[3]
		}
		w.all = append(w.all, e)
	}
	return w
}

func (e expectation) says(text string) bool {
	for _, w := range e.words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

func told(ev Event) string {
	t := ev.Title + " " + ev.Text
	for _, s := range ev.Sources {
		t += " " + s.Quote
	}
	return strings.ToLower(strings.Join(strings.Fields(t), " "))
}

// plain is the date without marks of uncertainty.
func plain(w edtf.When) string { return strings.NewReplacer("~", "", "?", "").Replace(w.String()) }

func (e expectation) dates(ev Event) bool {
	return plain(ev.When) == strings.NewReplacer("~", "", "?", "").Replace(e.date) && (e.mod == "" || ev.When.Mod.String() == e.mod)
}

// TestDocuments reads the documents of testdata and compares what is found with what a reader finds. The floors are
// what has been reached: raise them when they are passed.
func TestDocuments(t *testing.T) {
	const recallFloor, precisionFloor = 0.95, 0.92
	paths, err := filepath.Glob("../testdata/*.want")
	if err != nil || len(paths) == 0 {
		t.Fatal("no documents in testdata", err)
	}
	var must, hit, events, right int
	for _, path := range paths {
		w := readWanted(t, path)
		files, _ := filepath.Glob(w.name + ".*")
		for _, file := range files {
			if strings.HasSuffix(file, ".want") {
				continue
			}
			m, h, n, r := compare(t, w, file)
			must, hit, events, right = must+m, hit+h, events+n, right+r
		}
	}
	recall, precision := float64(hit)/float64(must), float64(right)/float64(events)
	t.Logf("recall %.3f of %d, precision %.3f of %d", recall, must, precision, events)
	if recall < recallFloor || precision < precisionFloor {
		t.Errorf("recall %.3f, precision %.3f; want at least %.2f and %.2f", recall, precision, recallFloor, precisionFloor)
	}
}

func compare(t *testing.T, w wanted, file string) (must, hit, events, right int) {
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	x := &Extractor{}
	if w.date != "" {
		x.Date, _ = edtf.ParseDate(w.date)
	}
	tl, err := x.Timeline(t.Context(), doc.Read(filepath.Base(file), f))
	if err != nil {
		t.Fatal(err)
	}
	used := make([]bool, len(tl.Events))
	for _, e := range w.all {
		switch e.kind {
		case "must", "may":
			i := slices.IndexFunc(tl.Events, func(ev Event) bool { return e.dates(ev) && e.says(told(ev)) })
			for i >= 0 && used[i] {
				next := slices.IndexFunc(tl.Events[i+1:], func(ev Event) bool { return e.dates(ev) && e.says(told(ev)) })
				if next < 0 {
					break
				}
				i += next + 1
			}
			if e.kind == "must" {
				must++
				if i >= 0 {
					hit++
				} else {
					t.Logf("%s: missed %s %s %v", file, e.date, e.mod, e.words)
				}
			}
			if i >= 0 {
				used[i] = true
				if ev := tl.Events[i]; e.kind == "must" && (e.status != "" && string(ev.Status) != e.status || e.basis != "" && string(ev.Sources[0].Basis) != e.basis) {
					t.Logf("%s: %s %v is %s, %s; want %s, %s", file, e.date, e.words, ev.Status, ev.Sources[0].Basis, e.status, e.basis)
				}
			}
		case "undated":
			must++
			if slices.ContainsFunc(tl.Undated, func(u Undated) bool { return e.says(strings.ToLower(u.Title + " " + u.Text)) }) {
				hit++
			} else {
				t.Logf("%s: not in the undated list: %v", file, e.words)
			}
		case "silent":
			for _, ev := range tl.Events {
				if ev.Sources[0].Expression != "" && strings.ToLower(ev.Sources[0].Expression) == e.words[0] {
					t.Logf("%s: %q gives %s %s", file, e.words[0], ev.When, ev.Title)
				}
			}
		}
	}
	for i, ev := range tl.Events {
		events++
		if used[i] {
			right++
			continue
		}
		t.Logf("%s: extra %s %s %s | %s", file, ev.When, ev.When.Mod, ev.Sources[0].Basis, ev.Title)
	}
	return must, hit, events, right
}
