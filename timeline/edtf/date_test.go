package edtf

import (
	"math"
	"slices"
	"testing"
)

func TestConstructors(t *testing.T) {
	day := YMD(2024, 3, 5)
	for _, c := range []struct {
		got  Date
		want string
	}{
		{Date{}, ""},
		{YMD(1979, 0, 0), "1979"},
		{YMD(1979, 11, 0), "1979-11"},
		{YMD(0, 1, 1), "0000-01-01"},
		{YMD(1979, 0, 4), ""},
		{YMD(1979, 13, 0), ""},
		{YMD(1979, -1, 0), ""},
		{YMD(1979, 2, 29), ""},
		{YMD(1979, 2, -1), ""},
		{YMD(10000, 0, 0), ""},
		{YMD(-10000, 0, 0), ""},
		{YMD(math.MaxInt, 1, 1), ""},
		{Of(1979, Millennium), "1XXX"},
		{Of(1979, Century), "19XX"},
		{Of(1979, Decade), "197X"},
		{Of(1979, Year), "1979"},
		{Of(1979, Month), ""},
		{Of(1979, None), ""},
		{Of(1, Decade), "000X"},
		{Of(0, Decade), "-0008/0000"},
		{Of(-8, Decade), "-0008/0000"},
		{Of(-9, Decade), "-0018/-0009"},
		{Of(-443, Decade), "-0448/-0439"},
		{Of(-9999, Decade), ""},
		{Of(1, Century), "00XX"},
		{Of(0, Century), "-00XX"},
		{Of(-99, Century), "-00XX"},
		{Of(-100, Century), "-01XX"},
		{Of(-400, Century), "-04XX"},
		{Of(-499, Century), "-04XX"},
		{Of(-9999, Century), "-99XX"},
		{Of(-2000, Millennium), "-2XXX"},
		{Of(-2999, Millennium), "-2XXX"},
		{Of(math.MinInt, Century), ""},
		{SeasonOf(1989, 1), "1989-21"},
		{SeasonOf(1944, 4), "1944-24"},
		{SeasonOf(1944, 5), ""},
		{SeasonOf(1944, 0), ""},
		{SeasonOf(9999, 3), "9999-23"},
		{SeasonOf(9999, 4), ""},
		{QuarterOf(2006, 4), "2006-36"},
		{QuarterOf(2006, 5), ""},
		{HalfOf(1997, 2), "1997-07/1997-12"},
		{HalfOf(1997, 3), ""},
		{WeekOf(day), "2024-03-04/2024-03-10"},
		{WeekOf(YMD(2024, 3, 10)), "2024-03-04/2024-03-10"},
		{WeekOf(Date{}), ""},
		{WeekOf(YMD(9999, 12, 31)), ""},
		{WeekOf(YMD(2024, 3, 5).Approx()), "2024-03-04~/2024-03-10~"},
		{WeekendOf(day), "2024-03-09/2024-03-10"},
		{WeekendOf(YMD(2024, 3, 10)), "2024-03-09/2024-03-10"},
		{day.At(14, -1, -1), "2024-03-05T14"},
		{day.At(14, 5, -1), "2024-03-05T14:05"},
		{day.At(14, 5, 0), "2024-03-05T14:05:00"},
		{day.At(14, 5, 0).At(9, -1, -1), "2024-03-05T09"},
		{day.At(24, -1, -1), ""},
		{day.At(-1, -1, -1), ""},
		{day.At(14, -1, 0), ""},
		{day.At(14, 60, -1), ""},
		{YMD(2024, 3, 0).At(14, -1, -1), ""},
		{day.At(14, 5, -1).Zone(0), "2024-03-05T14:05Z"},
		{day.At(14, 5, -1).Zone(-210), "2024-03-05T14:05-03:30"},
		{day.At(14, 5, -1).Zone(-30), "2024-03-05T14:05-00:30"},
		{day.At(14, 5, -1).Zone(1440), ""},
		{day.At(14, 5, -1).Zone(-1440), ""},
		{day.Zone(60), "2024-03-05"},
		{day.Approx(), "2024-03-05~"},
		{day.Uncertain(), "2024-03-05?"},
		{day.Uncertain().Approx(), "2024-03-05%"},
		{day.Uncertain().Approx().Exact(), "2024-03-05"},
		{Date{}.Approx(), ""},
	} {
		if got := c.got.String(); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
		if c.got.IsZero() != (c.want == "") || c.got.IsZero() && c.got != (Date{}) {
			t.Errorf("%q: %#v", c.want, c.got)
		}
	}
}

func TestParts(t *testing.T) {
	clock := YMD(-43, 3, 15).At(9, 30, -1).Zone(-240)
	for _, c := range []struct {
		date string
		got  []int
		want []int
	}{
		{"clock", parts(clock), []int{-43, 3, 15, 9, 30, -1, -240}},
		{"hour", parts(YMD(2024, 3, 5).At(0, -1, -1)), []int{2024, 3, 5, 0, -1, -1, 0}},
		{"month", parts(YMD(2024, 3, 0)), []int{2024, 3, 0, -1, -1, -1, 0}},
		{"season", parts(SeasonOf(2024, 2)), []int{2024, 0, 0, -1, -1, -1, 0}},
		{"century", parts(Of(-443, Century)), []int{-499, 0, 0, -1, -1, -1, 0}},
		{"zero", parts(Date{}), []int{0, 0, 0, -1, -1, -1, 0}},
	} {
		if !slices.Equal(c.got, c.want) {
			t.Errorf("%s: got %v, want %v", c.date, c.got, c.want)
		}
	}
	if _, ok := clock.Offset(); !ok {
		t.Error("the offset is lost")
	}
	if circa := clock.Approx(); !circa.IsApprox() || circa.IsUncertain() {
		t.Error("circa is not approximate alone")
	}
	if probably := clock.Uncertain(); probably.IsApprox() || !probably.IsUncertain() {
		t.Error("probably is not uncertain alone")
	}
	if got := YMD(1979, 11, 4).Weekday(); got != 7 {
		t.Errorf("4 November 1979 is weekday %d, a Sunday is 7", got)
	}
	if got := YMD(1979, 11, 0).Weekday(); got != 0 {
		t.Errorf("a month has weekday %d", got)
	}
}

func parts(d Date) []int {
	offset, _ := d.Offset()
	return []int{d.Year(), d.Month(), d.Day(), d.Hour(), d.Minute(), d.Second(), offset}
}

func TestTrunc(t *testing.T) {
	for _, c := range []struct {
		date string
		to   Grain
		want string
	}{
		{"2024-03-05T14:32:05-04:00", Minute, "2024-03-05T14:32-04:00"},
		{"2024-03-05T14:32:05-04:00", Hour, "2024-03-05T14-04:00"},
		{"2024-03-05T14:32:05-04:00", Day, "2024-03-05"},
		{"2024-03-05", Second, "2024-03-05"},
		{"2024-03-05", Weekend, "2024-03-09/2024-03-10"},
		{"2024-03-05", Week, "2024-03-04/2024-03-10"},
		{"2024-03-05~", Month, "2024-03~"},
		{"2024-03-05", Quarter, "2024-33"},
		{"2024-03-05", Season, "2024-21"},
		{"2024-02-29", Season, "2023-24"},
		{"2024-12-01", Season, "2024-24"},
		{"2024-12-01", Half, "2024-07/2024-12"},
		{"1945-24", Year, "1945"},
		{"1945-24", Month, "1945-24"},
		{"1945-05-08?", Decade, "194X?"},
		{"0000", Century, "-00XX"},
		{"000X", Century, "00XX"},
		{"00XX", Millennium, "0XXX"},
		{"-0443-05", Decade, "-0448/-0439"},
		{"-0448/-0439", Century, "-04XX"},
		{"-9999-01", Season, ""},
		{"2024", None, ""},
	} {
		d, err := ParseDate(c.date)
		if err != nil {
			t.Fatal(err)
		}
		if got := d.Trunc(c.to).String(); got != c.want {
			t.Errorf("the %v of %s is %q, want %q", c.to, c.date, got, c.want)
		}
	}
}

func TestAdd(t *testing.T) {
	for _, c := range []struct {
		date string
		n    int
		unit Grain
		want string
	}{
		{"2024-01-31", 1, Month, "2024-02-29"},
		{"2023-01-31", 1, Month, "2023-02-28"},
		{"2024-03-31", -1, Month, "2024-02-29"},
		{"2024-02-29", 1, Year, "2025-02-28"},
		{"2024-02-29", -1, Century, "1924-02-29"},
		{"2024-02-28", 2, Day, "2024-03-01"},
		{"2024-02-28", 1, Week, "2024-03-06"},
		{"2024-02-28", 1, Weekend, "2024-03-06"},
		{"2024-02-28", 1, Season, "2024-05-28"},
		{"2024-02-28", 36, Hour, "2024-02-29"},
		{"2024-02-28~", 1, Half, "2024-08-28~"},
		{"2024-03-05T23-04:00", 90, Minute, "2024-03-06T00-04:00"},
		{"2024-03-05T23:50", 3, Month, "2024-06-05T23:50"},
		{"2024-11", 2, Quarter, "2025-05"},
		{"2024-34", 3, Quarter, "2025-33"},
		{"2024-24", 1, Season, "2025-21"},
		{"2024-07/2024-12", 1, Half, "2025-01/2025-06"},
		{"2024-03-04/2024-03-10", -1, Week, "2024-02-26/2024-03-03"},
		{"2024-03-09/2024-03-10", 1, Weekend, "2024-03-16/2024-03-17"},
		{"2024-03-09/2024-03-10", 1, Month, "2024-04-13/2024-04-14"},
		{"1979", 24, Month, "1981"},
		{"-0002", 3, Year, "0001"},
		{"197X", 1, Decade, "198X"},
		{"197X", 5, Year, "197X"},
		{"197X", 10, Year, "198X"},
		{"197X", 1, Century, "207X"},
		{"000X", -1, Decade, "-0008/0000"},
		{"-0008/0000", 1, Decade, "000X"},
		{"-0448/-0439", 1, Decade, "-0438/-0429"},
		{"00XX", -1, Century, "-00XX"},
		{"-04XX", 2, Century, "-02XX"},
		{"-0XXX", 1, Millennium, "0XXX"},
		{"9999-12-31", 1, Day, ""},
		{"9999-12", 1, Month, ""},
		{"-9999", -1, Year, ""},
		{"99XX", 1, Century, ""},
		{"9999-12-25", 1, Week, ""},
		{"1979", math.MaxInt, Second, ""},
		{"1979", math.MinInt, Millennium, ""},
		{"197X", math.MaxInt32, Decade, ""},
		{"1979", 1, None, ""},
		{"1979", 1, 200, ""},
	} {
		d, err := ParseDate(c.date)
		if err != nil {
			t.Fatal(err)
		}
		if got := d.Add(c.n, c.unit).String(); got != c.want {
			t.Errorf("%s and %d %vs is %q, want %q", c.date, c.n, c.unit, got, c.want)
		}
	}
}

func TestNames(t *testing.T) {
	if None.String() != "" || Millennium.String() != "millennium" || Second.String() != "second" || Grain(99).String() != "" {
		t.Error("the names of the grains are shifted")
	}
	if NoModifier.String() != "" || After.String() != "after" || Modifier(99).String() != "" {
		t.Error("the names of the modifiers are shifted")
	}
}
