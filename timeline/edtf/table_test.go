package edtf

import (
	"os"
	"strings"
	"testing"
)

// rows returns the lines of a file of testdata as their fields, without comments and blank lines.
func rows(t testing.TB, name string) [][]string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
			continue
		}
		fields := strings.Split(line, "|")
		for i := range fields {
			fields[i] = strings.TrimSpace(fields[i])
		}
		rows = append(rows, fields)
	}
	return rows
}

// read returns the When of a first field: EDTF, and a modifier or "unit".
func read(t testing.TB, field string) When {
	t.Helper()
	text, word, _ := strings.Cut(field, " ")
	if word == "unit" {
		d, err := ParseDate(text)
		if err != nil {
			t.Fatal(err)
		}
		return At(d)
	}
	w, err := Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	for w.Mod.String() != word {
		if w.Mod++; w.Mod.String() == "" {
			t.Fatalf("%s: no modifier %q", field, word)
		}
	}
	return w
}

func TestDates(t *testing.T) {
	for _, row := range rows(t, "dates.txt") {
		w := read(t, row[0])
		text, _, _ := strings.Cut(row[0], " ")
		start, end := w.Bounds()
		got := []string{w.String(), start.String() + "/" + end.String(), w.Display(), w.TIMEX3()}
		for i, want := range append([]string{text}, row[1:]...) {
			if got[i] != want {
				t.Errorf("%s: got %q, want %q", row[0], got[i], want)
			}
		}
	}
}

func TestRefused(t *testing.T) {
	for _, row := range rows(t, "refused.txt") {
		w, err := Parse(row[0])
		if err == nil {
			t.Errorf("%q is read as %v", row[0], w)
			continue
		}
		if msg := err.Error(); !strings.Contains(msg, row[1]) || strings.Contains(msg, "\n") {
			t.Errorf("%q: %s; want a line with %q", row[0], msg, row[1])
		}
	}
}
