package lang

import (
	"time"

	"github.com/hablullah/go-hijri"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// moonFeast is a feast of a calendar that follows the moon.
func moonFeast(name string, day func(year int) edtf.Date) func(*timex.Match) (timex.Value, bool) {
	return feast(&timex.Feast{Name: name, Day: day})
}

// days is a feast of several days.
func days(name string, first, last func(year int) edtf.Date) func(*timex.Match) (timex.Value, bool) {
	return func(m *timex.Match) (timex.Value, bool) {
		a, _ := moonFeast(name, first)(m)
		b, _ := moonFeast(name+" (end)", last)(m)
		return timex.Range(a, b)
	}
}

// islamic gives the first day in a Gregorian year that is the day of the month of the Islamic calendar, by the calendar of Umm
// al-Qura where it is defined (1937 to 2077), else by reckoning with leap years of the civil pattern. Day 0 is the eve of the
// month.
func islamic(month, day int) func(year int) edtf.Date {
	return func(year int) edtf.Date {
		if year < 622 {
			return edtf.Date{}
		}
		for h := (year-622)*33/32 - 1; h <= (year-622)*33/32+2; h++ {
			if d := hijriDay(h, month, max(day, 1)); !d.IsZero() {
				if d = d.Add(min(day-1, 0), edtf.Day); d.Year() == year {
					return d
				}
			}
		}
		return edtf.Date{}
	}
}

func hijriDay(year, month, day int) edtf.Date {
	var t time.Time
	switch {
	case year < 1:
		return edtf.Date{}
	case year >= 1356 && year <= 1500:
		t = hijri.UmmAlQuraDate{Day: int64(day), Month: int64(month), Year: int64(year)}.ToGregorian()
	default:
		t = hijri.HijriDate{Day: int64(day), Month: int64(month), Year: int64(year)}.ToGregorian()
	}
	return edtf.YMD(t.Year(), int(t.Month()), t.Day())
}

// jewishNewYear is 1 Tishri, which falls into September or October. The reckoning of the Hebrew calendar after Reingold and
// Dershowitz, Calendrical Calculations: mean conjunctions, and the four postponements.
func jewishNewYear(year int) edtf.Date {
	if year < 1 {
		return edtf.Date{}
	}
	return edtf.YMD(2023, 9, 16).Add(elapsed(year+3761)-elapsed(5784), edtf.Day)
}

// elapsed counts the days from the first Hebrew year to the given one.
func elapsed(year int) int {
	leap := func(y int) bool { return (7*y+1)%19 < 7 }
	past := year - 1
	months := 235*(past/19) + 12*(past%19) + (7*(past%19)+1)/19
	parts := 204 + 793*(months%1080)
	hours := 5 + 12*months + 793*(months/1080) + parts/1080
	parts = 1080*(hours%24) + parts%1080
	day := 1 + 29*months + hours/24
	if parts >= 19440 || day%7 == 2 && parts >= 9924 && !leap(year) || day%7 == 1 && parts >= 16789 && leap(past) {
		day++
	}
	if w := day % 7; w == 0 || w == 3 || w == 5 {
		day++
	}
	return day
}

func yomKippur(year int) edtf.Date { return jewishNewYear(year).Add(9, edtf.Day) }

// passover is 15 Nisan, 163 days before the next new year.
func passover(year int) edtf.Date { return jewishNewYear(year).Add(-163, edtf.Day) }

// hanukkah gives a day from 25 Kislev on; the month before Kislev has 30 days in full years only.
func hanukkah(n int) func(year int) edtf.Date {
	return func(year int) edtf.Date {
		past := 30 + 29 + 24
		if (elapsed(year+3762)-elapsed(year+3761))%10 == 5 {
			past++
		}
		return jewishNewYear(year).Add(past+n, edtf.Day)
	}
}
