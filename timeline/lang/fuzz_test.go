package lang

import (
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
