package edtf

// A Modifier narrows or opens the days of a When. EDTF has no text for it.
type Modifier uint8

const (
	NoModifier Modifier = iota
	Early
	Mid
	Late
	Before // at the date or before it: the start is open
	After  // at the date or after it: the end is open
)

var modifierNames = [...]string{"", "early", "mid", "late", "before", "after"}

// String returns the English word in lower case, "" of NoModifier.
func (m Modifier) String() string {
	if int(m) >= len(modifierNames) {
		return ""
	}
	return modifierNames[m]
}

// narrow returns the days of the early, mid or late third of d, whose days are first to last. The thirds are whole
// years of a decade (0-3, 4-6, 7-9) or more, whole months of a year, half, season or quarter, and the days 1-10, 11-20
// and 21 to the end of a month. A week and less have none.
func (m Modifier) narrow(d, first, last Date) (start, end Date) {
	if m < Early || m > Late || d.grain > Month || d.IsZero() {
		return first, last
	}
	switch {
	case d.grain < Year:
		a, b := m.third(d.lastYear() - int(d.year) + 1)
		return YMD(int(d.year)+a, 1, 1), YMD(int(d.year)+b-1, 12, 31)
	case d.grain < Month:
		months := 12
		if d.grain != Year {
			months = d.grain.months()
		}
		a, b := m.third(months)
		start, end = monthEnd(first.Year(), first.Month()+a), monthEnd(first.Year(), first.Month()+b-1)
		start.day = 1
		return start, end
	}
	switch m {
	case Early:
		last.day = 10
	case Mid:
		first.day, last.day = 11, 20
	default:
		first.day = 21
	}
	return first, last
}

// third returns which of n years or months are in the third, the end excluded. The first third takes what is over.
func (m Modifier) third(n int) (start, end int) {
	early := (n + 2) / 3
	mid := early + n/3
	switch m {
	case Early:
		return 0, early
	case Mid:
		return early, mid
	}
	return mid, n
}
