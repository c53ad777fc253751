package lang

import (
	"strings"

	"dateline/timeline/timex"
)

// english is the table of the language; the order of its rules is their priority among matches of the same extent.
var english = timex.Language{
	Code: "en", Name: "English",
	Words: enWords,
	Rules: concat(enNames, enNumbers, enCalendar, enQuarters, enStyles, enRepublican, enClock, enFeasts, enRelative, enCounted, enWeekdays, enParts, enRanges, enQuantities, enRest),
	Common: strings.Fields("a an the this that these those it its his her their our your my i of in on at to by from for with as and or but not no than then so " +
		"is was are were be been up out over about around some many several few more most less least only just almost nearly very one two three four five six seven eight nine ten " +
		"first second third last next same other each every both either early late mid earlier later before after between during since until through following previous " +
		"end start beginning opening close middle part final latter recent coming d c v x m st"),
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
