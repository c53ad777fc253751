package edtf

import (
	"testing"
	"time"
)

// The standard library counts the same calendar: every day of the range, in order.
func TestDaysAgreeWithTime(t *testing.T) {
	first, last := YMD(-9999, 1, 1), YMD(9999, 12, 31)
	for n := first.Days(); n <= last.Days(); n++ {
		want := time.Unix(int64(n)*86400, 0).UTC()
		y, m, day := want.Date()
		d := onDay(n)
		if d != YMD(y, int(m), day) || d.Days() != n {
			t.Fatalf("day %d is %v and counts as %d, want %d-%d-%d", n, d, d.Days(), y, m, day)
		}
		if d.Weekday()%7 != int(want.Weekday()) {
			t.Fatalf("%v is weekday %d, want %v", d, d.Weekday(), want.Weekday())
		}
		if n%97 != 0 {
			continue
		}
		year, week := want.ISOWeek()
		if gotYear, gotWeek := d.isoWeek(); gotYear != year || gotWeek != week {
			t.Fatalf("%v lies in week %d-%d, want %d-%d", d, gotYear, gotWeek, year, week)
		}
	}
	if d := onDay(last.Days() + 1); !d.IsZero() {
		t.Errorf("the day after the last is %v", d)
	}
	if d := onDay(first.Days() - 1); !d.IsZero() {
		t.Errorf("the day before the first is %v", d)
	}
}

func TestAddAgreesWithTime(t *testing.T) {
	clock := YMD(1582, 10, 15).At(23, 59, 30)
	start := time.Date(1582, 10, 15, 23, 59, 30, 0, time.UTC)
	for _, n := range []int{0, 1, -1, 29, 30, 61, -3600, 86_399, -86_400, 1_000_000_007, -1_000_000_007} {
		for unit, length := range map[Grain]time.Duration{Second: time.Second, Minute: time.Minute, Hour: time.Hour} {
			steps := n / int(length/time.Second)
			want := start.Add(time.Duration(steps) * length).Format("2006-01-02T15:04:05")
			if got := clock.Add(steps, unit).String(); got != want {
				t.Errorf("%v and %d %vs is %s, want %s", clock, steps, unit, got, want)
			}
		}
	}
}
