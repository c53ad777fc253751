package lang

import "dateline/timeline/timex"

// neutral is what can be read in a language that nobody has written down here: dates in digits with day, month and year.
var neutral = timex.Language{
	Code: "und", Name: "any",
	Rules: []timex.Rule{
		{Name: "iso-date", Part: "cal", Pattern: "{iso}", Value: iso},
		{Name: "slashed-date", Part: "cal", Pattern: "{slash}", Value: slashed},
	},
}

// Neutral gives the rules for texts in a language that is not in All.
func Neutral() *timex.Language { return &neutral }
