package timeline

import (
	"strings"

	"dateline/timeline/timex"
)

// dateOrder tells from the dates of a text that can be read in one way only how the others are to be read: 25/12/2021
// in it makes 4/3/2019 the 4th of March. A text that shows both orders, or none, tells nothing.
func dateOrder(text string) timex.DateOrder {
	var dmy, mdy bool
	for i := 1; i < len(text); i++ {
		if !digit(text, i-1) || !digit(text, i+1) || !strings.ContainsRune("/.-", rune(text[i])) {
			continue
		}
		a, b, ok := numeric(text, i)
		dmy = dmy || ok && a > 12 && a <= 31 && b <= 12
		mdy = mdy || ok && b > 12 && b <= 31 && a <= 12
	}
	switch {
	case dmy && !mdy:
		return timex.DMY
	case mdy && !dmy:
		return timex.MDY
	}
	return timex.AutoOrder
}

// numeric reads the first two numbers of "25/12/2021" around the mark at i.
func numeric(text string, i int) (a, b int, ok bool) {
	from, mid := i, i+1
	for ; digit(text, from-1); from-- {
	}
	for ; digit(text, mid); mid++ {
	}
	if i-from > 2 || mid-i > 3 || mid >= len(text) || !strings.ContainsRune("/.-", rune(text[mid])) {
		return 0, 0, false
	}
	end := mid + 1
	for ; digit(text, end); end++ {
	}
	if n := end - mid - 1; n != 2 && n != 4 {
		return 0, 0, false
	}
	return number(text[from:i]), number(text[i+1 : mid]), true
}

func digit(text string, i int) bool {
	return i >= 0 && i < len(text) && text[i] >= '0' && text[i] <= '9'
}

func number(digits string) (n int) {
	for _, d := range digits {
		n = 10*n + int(d-'0')
	}
	return n
}
