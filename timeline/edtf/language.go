package edtf

// A Language is how dates are said in one: its words, and functions where words depend on what they stand with. All
// fields are needed. Words of one text are parted by spaces; two dates that end with the same words say these once.
type Language struct {
	Months   [12]string // with what ties one to its day, and a year to it, in OfMonth and OfYear
	Seasons  [4]string  // spring first
	Halves   [2]string
	Quarters [4]string

	OfMonth, OfYear string // "de " of "4 de noviembre de 1979"; "" where nothing stands there
	CE, BCE         string // behind a year
	Winter          string // between the years of a winter, before the last two digits of the second where these say it
	Week, Weekend   string // before their days
	Doubt, Circa    string // before a date, with the space behind them
	And             string // between two dates, with the spaces around it

	Or    func(a, b string) string    // one of two dates
	Day   func(n int) string          // the number of a day of a month
	Hour  func(h int) string          // a whole hour, which claims no minute
	Block func(g Grain, n int) string // the nth millennium or century, or the decade that begins with year n

	// Behind is a text behind since, until, before or after, as preposition names it in English. g is the grain of the
	// date that the text says, circa whether the text begins with Circa.
	Behind func(preposition string, g Grain, circa bool, text string) string
	// Third is a text with Early, Mid or Late. g is the grain of the first date that the text says, alone whether it says
	// no other.
	Third func(m Modifier, g Grain, alone bool, text string) string
}
