package render

import (
	"fmt"
	"regexp"
	"strings"
	"sync"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A language is what we say in it. Our code says everything in English; texts has the same in the language, with the
// same verbs of fmt in it.
type language struct {
	tag    string // BCP 47
	dates  edtf.Language
	months [12]string // as short as they go, for the chart
	none   bool       // nothing is counted as one is: "0 événement"
	texts  map[string]string
}

// languages in the order they are named in; the first is that of who asks for none, or for one that we do not have.
var languages = []*language{english(), german(), spanish(), french()}

// Languages returns the values of Options.Lang that are more than English, and "en".
func Languages() []string {
	var tags []string
	for _, l := range languages {
		tags = append(tags, l.tag)
	}
	return tags
}

// lang is the language of the options: "de-AT" and "DE" are "de".
func (o Options) lang() *language {
	want, _, _ := strings.Cut(strings.ReplaceAll(o.Lang, "_", "-"), "-")
	for _, l := range languages {
		if strings.EqualFold(want, l.tag) {
			return l
		}
	}
	return languages[0]
}

func english() *language {
	return &language{tag: "en", dates: edtf.English(),
		months: [...]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}}
}

// say is an English text of ours in the language, with its verbs filled.
func (l *language) say(text string, fill ...any) string {
	if said, ok := l.texts[text]; ok {
		text = said
	}
	if len(fill) == 0 {
		return text
	}
	return fmt.Sprintf(text, fill...)
}

// count is say of one or of many; a text without a verb leaves the number out.
func (l *language) count(n int, one, many string) string {
	if n == 1 || n == 0 && l.none {
		many = one
	}
	if many = l.say(many); strings.Contains(many, "%") {
		return fmt.Sprintf(many, n)
	}
	return many
}

// foreign is the tag of any language but English, "" of that.
func (l *language) foreign() string {
	if l.texts == nil {
		return ""
	}
	return l.tag
}

func (l *language) when(w edtf.When) string { return l.dates.When(w) }

func (l *language) date(d edtf.Date) string { return l.dates.Date(d) }

// label is a date in the room that a chart has for it.
func (l *language) label(w edtf.When) string {
	short := l.dates
	short.Months, short.OfMonth, short.OfYear = l.months, "", ""
	return short.When(w)
}

// where is Source.Where in the language.
func (l *language) where(s timeline.Source) string {
	unit, number, ok := strings.Cut(s.Where(), " ")
	if !ok {
		return unit
	}
	return l.say(unit) + " " + number
}

// perLanguage makes something for a language when it is first asked for, once.
func perLanguage[T any](make func(*language) T) func(*language) T {
	all := map[*language]func() T{}
	for _, l := range languages {
		all[l] = sync.OnceValue(func() T { return make(l) })
	}
	return func(l *language) T { return all[l]() }
}

// said finds the texts of our scripts: those that say and counted begin with.
var said = regexp.MustCompile(`\b(?:say\(|counted\([^']*)'([^']*)'(?:, '([^']*)')?`)

// wordScript is what page.words.js reads of the language.
var wordScript = perLanguage(func(l *language) string {
	words := map[string]string{}
	for _, m := range said.FindAllStringSubmatch(chartScript()+tipScript+listScript+pageScript+snippetScript, -1) {
		for _, text := range m[1:] {
			if own := l.texts[text]; own != "" {
				words[text] = own
			}
		}
	}
	var days []string
	for n := range 31 {
		days = append(days, l.dates.Day(n+1))
	}
	return "const WORDS = " + marshal(words) + ", DAYS = " + marshal(days) + ", MONTHS = " + marshal(l.months) +
		", ERAS = " + marshal([]string{" " + l.dates.BCE, " " + l.dates.CE}) + ", NONE = " + marshal(l.none) + ";\n"
})
