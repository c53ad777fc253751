package timex

// dateInDigits reads 2004-03-05 with or without a clock, 20040305T1130Z, 2004/03/05, 2004.03.05 (iso) and 2/3/2004, 26.09.2019,
// 5-6-2007 (slash).
func dateInDigits(text string, i int) (end int, class string) {
	j := digits(text, i)
	switch j - i {
	case 8:
		if k := compactClock(text, j); k > j {
			return k, isoClass
		}
		return i, ""
	case 4:
		if j >= len(text) || text[j] != '-' && text[j] != '/' && text[j] != '.' {
			return i, ""
		}
		k, ok := pair(text, j+1, 12)
		if !ok || k >= len(text) || text[k] != text[j] {
			return i, ""
		}
		l, ok := pair(text, k+1, 31)
		if !ok {
			return i, ""
		}
		return isoClock(text, l), isoClass
	case 1, 2:
		if j >= len(text) || text[j] != '-' && text[j] != '/' && text[j] != '.' || number(text[i:j]) > 31 {
			return i, ""
		}
		k, ok := pair(text, j+1, 31)
		if !ok || k >= len(text) || text[k] != text[j] {
			return i, ""
		}
		if l := digits(text, k+1); l-k-1 == 4 || l-k-1 == 2 && text[j] == '/' {
			return l, slashClass
		}
	}
	return i, ""
}

// pair reads one or two digits of at most top, not zero.
func pair(text string, i int, top int32) (int, bool) {
	j := digits(text, i)
	if j == i || j-i > 2 {
		return i, false
	}
	n := number(text[i:j])
	return j, n >= 1 && n <= top
}

// isoClock reads the clock of an ISO date: T14:02, " 14:02:33.5Z", T1402+02:00.
func isoClock(text string, i int) int {
	if i >= len(text) || text[i] != 'T' && text[i] != ' ' {
		return i
	}
	j := digits(text, i+1)
	k := colonPair(text, j)
	if j-i-1 != 2 || k == j {
		return i
	}
	k = colonPair(text, k)
	if k+1 < len(text) && (text[k] == '.' || text[k] == ',') && isDigit(text[k+1]) {
		k = digits(text, k+1)
	}
	if k+1 < len(text) && text[k] == ' ' && (text[k+1] == '+' || text[k+1] == '-') && zone(text, k+1) > k+1 {
		k++
	}
	return zone(text, k)
}

// compactClock reads T1130Z.
func compactClock(text string, i int) int {
	if i >= len(text) || text[i] != 'T' {
		return i
	}
	if j := digits(text, i+1); j-i-1 == 4 || j-i-1 == 6 {
		return zone(text, j)
	}
	return i
}

// zone reads Z, +02:00, -0400.
func zone(text string, i int) int {
	if i < len(text) && text[i] == 'Z' {
		return i + 1
	}
	if i < len(text) && (text[i] == '+' || text[i] == '-') {
		j := digits(text, i+1)
		switch {
		case j-i-1 == 4:
			return j
		case j-i-1 == 2 && colonPair(text, j) > j:
			return colonPair(text, j)
		}
	}
	return i
}

// glued tells whether a date in digits is part of a longer name: a file name, a path, an identifier. Two dates with a slash
// between are an interval.
func glued(text string, i, j int) bool {
	if i > 10 && text[i-1] == '/' && isDigit(text[i-2]) {
		if k, _ := dateInDigits(text, i-11); k == i-1 {
			return false
		}
	}
	if j+1 < len(text) && text[j] == '/' {
		if k, class := dateInDigits(text, j+1); k > j+1 && class == isoClass {
			return false
		}
	}
	if i > 0 && (text[i-1] == '/' || text[i-1] == '-' || text[i-1] == '_' || text[i-1] == '.' || text[i-1] == '=' || text[i-1] == ':' && i > 1 && isDigit(text[i-2])) {
		return true
	}
	if j >= len(text) {
		return false
	}
	switch c := text[j]; {
	case c == '_' || isLetter(c) || isDigit(c):
		return true
	case c == '.' || c == '-' || c == '/':
		return j+1 < len(text) && (isLetter(text[j+1]) || isDigit(text[j+1]))
	}
	return false
}
