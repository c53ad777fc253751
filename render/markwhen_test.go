package render

import (
	"regexp"
	"strings"
	"testing"
)

// The dates are in the notation of Markwhen where it has one, and else in words as well.
func TestMarkwhen(t *testing.T) {
	for _, c := range []struct{ when, want string }{
		{"1979-11-04", "1979-11-04: A title"},
		{"1979-11", "1979-11: A title"},
		{"1979", "1979: A title"},
		{"1978-01/1979-02-11", "1978-01/1979-02-11: A title"},
		{"197X", "1970-01-01/1979-12-31: A title (1970s)"},
		{"1957~", "1957-01-01/1957-12-31: A title (c. 1957)"},
		{"2003-10 before", "2003-10-31: A title (before October 2003)"},
		{"[2002-08-14,2002-08-15]", "2002-08-14/2002-08-15: A title (14 or 15 August 2002)"},
		{"-0043-03-15", "44 BCE: A title (15 March 44 BCE)"},
		{"-0498/-0448", "499 BCE–449 BCE: A title (499–449 BCE)"},
		{"2024-03-05T14:02-05:00", "2024-03-05T19:02:00Z: A title"},
		{"2024-03-05T14:02Z/2024-03-05T15:20Z", "2024-03-05T14:02:00Z - 2024-03-05T15:20:00Z: A title"},
		{"2024-03-05T14:02", "2024-03-05: A title (5 March 2024, 14:02)"},
	} {
		tl := told("", "a.txt", c.when+" | x | 1 | A title | x")
		tl.Events[0].Sources = nil
		if got, _ := written(t, "markwhen", tl); got != c.want+"\n" {
			t.Errorf("%s\n got %swant %s", c.when, got, c.want)
		}
	}
}

// What Markwhen would make a link, a tag or a check box of is parted by a space, and that is said.
func TestMarkwhenSigns(t *testing.T) {
	for in, want := range map[string]string{
		"see [this](http://a.b)": "see [this] (http://a.b)",
		"#tag and a#b":           "# tag and a#b",
		"ask @me":                "ask @ me",
		"up 50% now":             "up 50 % now",
		"[x] done":               "[ x ] done",
		"[] open":                "[  ] open",
		"// gone":                "/ / gone",
		"#1% of #2 is 3%":        "# 1 % of # 2 is 3 %",
		"!a.start and .end":      "! a.start and . end",
		"wow !important":         "wow ! important",
		"plain, and (this): 5.":  "plain, and (this): 5.",
	} {
		if got := markwhenText(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
	if _, lost := written(t, "markwhen", told("", "a.txt", "1979 | x | 1 | A #tag | x")); lost["texts with a space put into signs that Markwhen would obey"] != 1 {
		t.Errorf("lost: %v", lost)
	}
}

// markwhenObeys are the patterns of @markwhen/parser 1.2.0 for what the text of an event may do.
var markwhenObeys = []*regexp.Regexp{
	regexp.MustCompile(`(?:\s|^)(\d{1,3})%(?:\s|$)`),
	regexp.MustCompile(`(?:^|\s)#(\w+)`),
	regexp.MustCompile(`(?:\W|^)(?:!(\w+)(\.(start|end))?|\.(start|end))`),
	regexp.MustCompile(`\[([^\]<>]+)\]\(((https?://)?[\w\d./&?=\-#:,_]+)\)`),
	regexp.MustCompile(`@([\w\d/]+)`),
	regexp.MustCompile(`^\s*(\[(x|X| )?\]).*`),
	regexp.MustCompile(`^\s*//.*`),
}

// FuzzMarkwhen holds that a text obeys nothing, and loses nothing but gains spaces.
func FuzzMarkwhen(f *testing.F) {
	for _, a := range append(attacks, "#1%", "@1%", "![a](b)", "[x](map)", "!#a", "#!a", "##a", "..start", "[X]", "[ ]", "/// a", "5%6%") {
		f.Add(a)
	}
	f.Fuzz(func(t *testing.T, title string) {
		got := markwhenText(title)
		for _, r := range markwhenObeys {
			if m := r.FindString(got); m != "" {
				t.Errorf("%q became %q, in which Markwhen obeys %q", title, got, m)
			}
		}
		bare := func(s string) string { return strings.ReplaceAll(s, " ", "") }
		if bare(got) != bare(plain(title)) {
			t.Errorf("%q became %q", title, got)
		}
	})
}
