package lang

import "dateline/timeline/timex"

// english is the table of the language; the order of its rules is their priority among matches of the same extent.
var english = timex.Language{
	Code: "en", Name: "English",
	Words:         enWords,
	Rules:         concat(enNames, enNumbers, enCalendar, enRepublican, enClock, enFeasts, enRelative, enParts, enRanges, enQuantities, enRest),
	Cues:          []string{"since", "until", "till", "by", "before", "after", "from", "during", "throughout", "between", "in", "on", "at", "within", "through", "for", "of", "to", "following"},
	Abbreviations: enAbbreviations,
}

func concat(families ...[]timex.Rule) []timex.Rule {
	var all []timex.Rule
	for _, f := range families {
		all = append(all, f...)
	}
	return all
}
