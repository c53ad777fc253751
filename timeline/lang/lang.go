// Package lang holds the languages: the words, rules, abbreviations and cue words of each. A language is one table here, its
// rules stand in files by family (en_calendar.go, en_relative.go …).
package lang

import "dateline/timeline/timex"

// All lists the languages in the order in which they are offered.
func All() []*timex.Language { return []*timex.Language{&english} }

// Find gives the language of a BCP 47 tag, by its primary subtag; nil when there is none.
func Find(tag string) *timex.Language {
	for _, l := range All() {
		if len(tag) >= 2 && tag[:2] == l.Code && (len(tag) == 2 || tag[2] == '-' || tag[2] == '_') {
			return l
		}
	}
	return nil
}
