package prose

import (
	"os"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
)

func lines(t *testing.T, name string) []string {
	t.Helper()
	data, err := os.ReadFile("../../testdata/prose/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimRight(line, "\n"); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

func TestSentences(t *testing.T) {
	for _, line := range lines(t, "sentences.txt") {
		want := strings.Split(line, " | ")
		text := strings.Join(want, " ")
		var got []string
		for _, s := range Sentences(text, nil) {
			got = append(got, s.In(text))
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s\n%s", text, d)
		}
	}
}

func TestSentencesJoinWrappedLines(t *testing.T) {
	text := "The town of\nMessana fell. It\r\nburned.\n\nA new one rose"
	var got []string
	for _, s := range Sentences(text, nil) {
		got = append(got, s.In(text))
	}
	want := []string{"The town of\nMessana fell.", "It\r\nburned.", "A new one rose"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestClauses(t *testing.T) {
	var sentence string
	var want []string
	check := func() {
		if sentence == "" {
			return
		}
		text, keep := unmark(sentence)
		var got []string
		for _, c := range Clauses(Tag(text), keep) {
			if len(c.Parts) > 0 {
				got = append(got, describe(text, c))
			}
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s\n%s", text, d)
		}
	}
	for _, line := range lines(t, "clauses.txt") {
		if line[0] != '\t' {
			check()
			sentence, want = line, nil
			continue
		}
		want = append(want, line[1:])
	}
	check()
}

// unmark takes the angle brackets out of a sentence and returns where they were.
func unmark(s string) (string, []Span) {
	var b strings.Builder
	var keep []Span
	for _, r := range s {
		switch r {
		case '<':
			keep = append(keep, Span{Start: b.Len()})
		case '>':
			keep[len(keep)-1].End = b.Len()
		default:
			b.WriteRune(r)
		}
	}
	return b.String(), keep
}

func describe(text string, c Clause) string {
	role := [...]string{"main", "coordinate", "subordinate", "relative", "parenthesis", "participial", "attribution"}[c.Role]
	verb := ""
	if v, ok := c.Predicate(); ok {
		verb = v.In(text) + [...]string{"", " past", " present", " future"}[v.Tense]
		for mark, set := range map[string]bool{" +": v.Perfect, " -": v.Negated, " ~": v.Modal != "", " p": v.Passive} {
			if set && mark != " p" {
				verb += mark
			}
		}
		if v.Passive {
			verb += " p"
		}
	}
	var parts []string
	for _, p := range c.Parts {
		parts = append(parts, p.In(text))
	}
	return strings.Join([]string{role, c.Subject.In(text), verb, strings.Join(parts, " … ")}, " | ")
}

// checkSentences holds the laws that Sentences promises.
func checkSentences(t *testing.T, text string) {
	last := 0
	for _, s := range Sentences(text, nil) {
		if s.Start < last || s.End <= s.Start || s.End > len(text) {
			t.Fatalf("span %v after %d in %q", s, last, text)
		}
		if gap := text[last:s.Start]; strings.TrimSpace(gap) != "" {
			t.Fatalf("%q is in no sentence of %q", gap, text)
		}
		if in := s.In(text); strings.TrimFunc(in, unicode.IsSpace) != in {
			t.Fatalf("%q begins or ends with white space", in)
		}
		last = s.End
	}
	if strings.TrimSpace(text[last:]) != "" {
		t.Fatalf("%q is in no sentence", text[last:])
	}
}

func FuzzSentences(f *testing.F) {
	f.Add("A (b. 1. c) d. E... f! 'G.' [1] H")
	f.Add("\n \n.)(. U.S. X")
	f.Fuzz(checkSentences)
}

func FuzzClauses(f *testing.F) {
	f.Add("He left, who knew (and it rained); the mayor said, and was gone.", 3, 9)
	f.Add("and , that ) ( said the", 0, 4)
	f.Fuzz(func(t *testing.T, text string, a, b int) {
		var keep []Span
		if a >= 0 && a < b && b <= len(text) {
			keep = []Span{{a, b}}
		}
		tokens := Tag(text)
		last := 0
		for _, k := range tokens {
			if k.Start < last || k.End > len(text) || k.In(text) != k.Text {
				t.Fatalf("token %v after %d in %q", k, last, text)
			}
			last = k.End
		}
		seen := 0
		for _, c := range Clauses(tokens, keep) {
			for _, p := range c.Parts {
				seen += len(strings.Join(strings.Fields(p.In(text)), ""))
			}
			if c.Subject.Start < 0 || c.Subject.End > len(text) || c.Subject.Start > c.Subject.End {
				t.Fatalf("subject %v in %q", c.Subject, text)
			}
		}
		if all := len(strings.Join(strings.Fields(text), "")); seen > all {
			t.Fatalf("clauses hold %d bytes of %d of %q", seen, all, text)
		}
	})
}

func BenchmarkTag(b *testing.B) {
	text := strings.Repeat("On Monday the council, which had met in private, voted to close the old bridge. ", 20)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Clauses(Tag(text), nil)
	}
}

func BenchmarkSentences(b *testing.B) {
	text := strings.Repeat("On Monday (Nov. 4, 1979) the U.S. council, which had met in private, voted to close it. ", 200)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Sentences(text, nil)
	}
}
