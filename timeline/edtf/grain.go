package edtf

// A Grain is the size of a calendar unit. Greater is finer; the zero Grain, None, is that of no date.
type Grain uint8

const (
	None Grain = iota
	Millennium
	Century
	Decade
	Year
	Half
	Season
	Quarter
	Month
	Week
	Weekend
	Day
	Hour
	Minute
	Second
)

var grainNames = [...]string{"", "millennium", "century", "decade", "year", "half", "season", "quarter", "month",
	"week", "weekend", "day", "hour", "minute", "second"}

// String returns the English name in lower case, "" of None.
func (g Grain) String() string {
	if int(g) >= len(grainNames) {
		return ""
	}
	return grainNames[g]
}

// years returns how many years a unit of a year or coarser counts.
func (g Grain) years() int {
	return [...]int{Millennium: 1000, Century: 100, Decade: 10, Year: 1}[g]
}

// months returns how many months a unit of a half to a month counts.
func (g Grain) months() int {
	return [...]int{Half: 6, Season: 3, Quarter: 3, Month: 1}[g]
}

// seconds returns how many seconds a unit of an hour or finer counts.
func (g Grain) seconds() int {
	return [...]int{Hour: 3600, Minute: 60, Second: 1}[g]
}
