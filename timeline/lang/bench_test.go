package lang

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules/common"
	"github.com/olebedev/when/rules/en"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// sentences parts the prose of testdata into sentences with one time expression and without any.
func sentences(tb testing.TB) (dated, undated []string) {
	names, err := filepath.Glob("../../testdata/*.[tm][xd]*")
	if err != nil || len(names) == 0 {
		tb.Fatal(err, names)
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		for _, s := range regexp.MustCompile(`[.!?]\s+|\n\n+`).Split(string(text), -1) {
			s = strings.Join(strings.Fields(s), " ") + ". "
			switch n := len(Find("en").Find(s)); {
			case len(s) < 40:
			case n == 0 && !strings.ContainsAny(s, "0123456789"):
				undated = append(undated, s)
			case n == 1:
				dated = append(dated, s)
			}
		}
	}
	return dated, undated
}

// prose is about n bytes of paragraphs of six sentences: a date in every second sentence, or none at all.
func prose(tb testing.TB, n int, dates bool) string {
	dated, undated := sentences(tb)
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		if i%2 == 0 && dates {
			b.WriteString(dated[i/2%len(dated)])
		} else {
			b.WriteString(undated[i%len(undated)])
		}
		if i%6 == 5 {
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

// read finds and resolves the expressions of a text paragraph by paragraph, as documents are read.
func read(text string) (n int) {
	a := timex.Anchor{Doc: edtf.YMD(2013, 3, 13), Tense: timex.Past}
	for para := range strings.SplitSeq(text, "\n\n") {
		for _, e := range Find("en").Find(para) {
			if m, ok := e.Value.Resolve(a); ok {
				a.Focus = m.When.From
				n++
			}
		}
	}
	return n
}

// BenchmarkFind measures recognition and resolution on prose with a date in every second sentence and on prose without dates, and
// the when library on the same.
func BenchmarkFind(b *testing.B) {
	w := when.New(nil)
	w.Add(en.All...)
	w.Add(common.All...)
	ref := time.Date(2013, time.March, 13, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct{ name, text string }{{"dated", prose(b, 100_000, true)}, {"undated", prose(b, 100_000, false)}} {
		b.Run("text="+c.name+"/by=dateline", func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			for b.Loop() {
				read(c.text)
			}
		})
		b.Run("text="+c.name+"/by=when", func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			for b.Loop() {
				for para := range strings.SplitSeq(c.text, "\n\n") {
					w.Parse(para, ref) //nolint:errcheck // what it cannot read is its answer
				}
			}
		})
	}
}

// BenchmarkGrowth measures one block that doubles; the time for a byte must stay.
func BenchmarkGrowth(b *testing.B) {
	for n := 100_000; n <= 100_000_000; n *= 10 {
		text := prose(b, n, true)
		b.Run(fmt.Sprintf("bytes=%d", n), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Find("en").Find(text)
			}
		})
	}
}
