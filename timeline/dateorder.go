package timeline

import (
	"regexp"
	"strconv"

	"dateline/timeline/timex"
)

var slashes = regexp.MustCompile(`\b(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{2}|\d{4})\b`)

// dateOrder tells from the dates of a text that can be read in one way only how the others are to be read: 25/12/2021
// in it makes 4/3/2019 the 4th of March. A text that shows both orders, or none, tells nothing.
func dateOrder(text string) timex.DateOrder {
	var dmy, mdy bool
	for _, m := range slashes.FindAllStringSubmatch(text, -1) {
		a, _ := strconv.Atoi(m[1])
		b, _ := strconv.Atoi(m[2])
		dmy = dmy || a > 12 && a <= 31 && b <= 12
		mdy = mdy || b > 12 && b <= 31 && a <= 12
	}
	switch {
	case dmy && !mdy:
		return timex.DMY
	case mdy && !dmy:
		return timex.MDY
	}
	return timex.AutoOrder
}
