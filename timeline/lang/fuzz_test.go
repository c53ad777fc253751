package lang

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// FuzzFind holds the laws of recognition and resolution: expressions rise without overlap and lie on whole characters of the
// text, a refused one has no value, a meaning has bounds in order, and nothing panics.
func FuzzFind(f *testing.F) {
	for _, p := range corpus(f, "../../testdata/timex/en.txt") {
		f.Add(p.text)
	}
	for _, s := range []string{"’99’", "(b. | 1 — 0", "Friday Friday Friday", "1980–88–99/00", "\xff in 19\xc3 88", "B. C. A. D. 5 B. C.", "9999-12-31T24:00Z", "a.m. p.m. 12.30 p.m."} {
		f.Add(s)
	}
	anchors := []timex.Anchor{{}, {Doc: edtf.YMD(2013, 3, 31), Tense: timex.Past}, {Doc: edtf.YMD(9999, 12, 31), Tense: timex.Future},
		{Focus: edtf.YMD(-9999, 1, 1), Near: true, Log: true}, {Doc: edtf.YMD(1, 1, 1), Focus: edtf.YMD(-43, 3, 15)}}
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, e := range Find("en").Find(text) {
			if e.Start < at || e.End <= e.Start || e.End > len(text) {
				t.Fatalf("%q: expression at %d..%d behind %d", text, e.Start, e.End, at)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[e.Start:e.End]) {
				t.Fatalf("%q: %q cuts a character", text, text[e.Start:e.End])
			}
			if e.Skip != "" && e.Value.Op != timex.Nothing {
				t.Fatalf("%q: %q is refused and has the value %s", text, text[e.Start:e.End], e.Value)
			}
			at = e.End
			for _, a := range anchors {
				m, ok := e.Value.Resolve(a)
				if ok == m.When.IsZero() || ok == (m.Reason != "") {
					t.Fatalf("%q: %v, %v", text[e.Start:e.End], m, ok)
				}
				if start, end := m.When.Bounds(); !start.IsZero() && !end.IsZero() && start.Compare(end) > 0 {
					t.Fatalf("%q: %s ends before it starts", text[e.Start:e.End], m.When)
				}
				e.Meaning = m
				for _, p := range e.Parts() {
					if p.TIMEX3(); p.Start < e.Start || p.End > e.End {
						t.Fatalf("%q: part at %d..%d of %d..%d", text, p.Start, p.End, e.Start, e.End)
					}
				}
			}
		}
	})
}

// BenchmarkFind reads the texts of testdata over and over, and the same texts without their digits and capitals.
func BenchmarkFind(b *testing.B) {
	var all strings.Builder
	for _, name := range []string{"winter-war.txt", "alexander.txt", "ferry.txt", "rosetta.txt", "lease.txt"} {
		text, err := os.ReadFile("../../testdata/" + name)
		if err != nil {
			b.Fatal(err)
		}
		all.Write(text)
	}
	for _, c := range []struct{ name, text string }{{"dated", all.String()}, {"undated", undated(all.String())}} {
		b.Run("text="+c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			for b.Loop() {
				Find("en").Find(c.text)
			}
		})
	}
}

// undated takes the words that tell a time out of a text.
func undated(text string) string {
	at := 0
	var b strings.Builder
	for _, e := range Find("en").Find(text) {
		b.WriteString(text[at:e.Start])
		at = e.End
	}
	b.WriteString(text[at:])
	return b.String()
}
