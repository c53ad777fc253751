package lang

import (
	"strings"

	"github.com/olebedev/when/rules"
	"github.com/olebedev/when/rules/en"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// inZone may stand behind a clock time, or behind its day: "8 p.m. ET on Sunday", "8 p.m. Sunday ET".
const inZone = "(,? ({zone}|et|ct|mt|pt|local time|eastern time|pacific time))?"

// enClock are clock times, alone and with their day.
var enClock = []timex.Rule{
	{Name: "hour", Part: "meridian", Inner: true, Pattern: "{num} {meridiem}", Value: meridian(timex.ByWhen(en.Hour(rules.Override)))},
	{Name: "hour-minute", Part: "meridian", Inner: true, Pattern: "{clock} {meridiem}", Value: meridian(timex.ByWhen(en.HourMinute(rules.Override)))},
	{Name: "hour-minute", Part: "meridian", Inner: true, Pattern: "{t:dotclock} {meridiem}", Value: dotted},
	{Name: "hour-minute", Part: "hands", Inner: true, Pattern: "{t:dotclock} {zone}", Value: dotted},
	{Name: "clock", Part: "hands", Inner: true, Pattern: "{clock} (hrs|hours)? ({zone}|z)?", Value: clock},
	{Name: "clock", Part: "hands", Inner: true, Pattern: "{clock} (\\+|-) _ {offset:num}", Value: clockOffset},
	{Name: "clock", Part: "hands", Inner: true, Pattern: "{num} (hours|hrs) {zone}?", Value: military},
	{Name: "clock", Part: "hands", Inner: true, Pattern: "{num} {zone}", Value: military},
	{Name: "clock", Part: "hands", Inner: true, Pattern: "{t:meridian} " + inZone, Value: clock},
	{Name: "clock", Part: "hands", Inner: true, Pattern: "{n} (o'clock|o ' clock) (in the {daypart}|{meridiem})?", Value: oclock},
	{Name: "clock", Part: "hands", Inner: true, Pattern: "{n:num} in the {daypart}", Value: oclock},
	{Name: "clock", Part: "hands", Inner: true, Pattern: "half past {n} (in the {daypart})?", Value: pastHour(30)},
	{Name: "clock", Part: "hands", Inner: true, Pattern: "a? quarter past {n} (in the {daypart})?", Value: pastHour(15)},
	{Name: "clock", Part: "hands", Inner: true, Pattern: "a? quarter to {n} (in the {daypart})?", Value: pastHour(-15)},
	{Name: "clock-twice", Part: "hour", Inner: true, Pattern: "{t:hands} \\( {u:hands} \\)", Value: twoClocks},
	{Name: "clock", Part: "hour", Inner: true, Pattern: "{t:hands}", Value: func(m *timex.Match) (timex.Value, bool) { return m.Value("t"), true }},

	{Name: "clock", Pattern: "{t:hour}", Value: func(m *timex.Match) (timex.Value, bool) {
		return m.Value("t"), !strings.EqualFold(m.Next(1), "shadow") && !strings.EqualFold(m.Next(1), "news")
	}},
	{Name: "clock-of-day", Part: "moment", Pattern: "{t:hour} ({Capital} time)? ,? (on|in)? (the (morning|afternoon|evening|night) of)? ({d:dated}|{d:deixis}) " + inZone, Value: clockOf},
	{Name: "day-at-clock", Part: "moment", Pattern: "{d:dated} (,|;|:|-)? (at|around|about)? (around|about|approximately|exactly|precisely|{circa})? {t:hour}", Value: clockOf},
	{Name: "clock-of-day", Part: "moment", Pattern: "{t:dotclock} {d:deixis}", Value: func(m *timex.Match) (timex.Value, bool) {
		v := m.Value("d")
		f, ok := timex.Clock(m.Text("t"))
		v.Clock, v.Hour, v.Minute = f.Clock, f.Hour, f.Minute
		return v, ok
	}},
	{Name: "day-at-clock", Part: "moment", Pattern: "{d:deixis} ,? (at|around|about)? {t:hour}", Value: clockOf},
	{Name: "unix-date", Part: "moment", Pattern: "{weekday:wday} {month} {day} {t:clock} {zone}? {yr:year4}", Value: func(m *timex.Match) (timex.Value, bool) {
		v := timex.Value{Op: timex.Calendar}
		v.Fields, _ = timex.Clock(m.Text("t"))
		v.Year, v.YearGrain, v.Month, v.Day = m.Int("yr"), edtf.Year, uint8(m.Int("month")), uint8(m.Int("day"))
		v.Zoned, v.Offset = m.Has("zone"), m.Int("zone")
		return v, true
	}},
	{Name: "day-part", Pattern: "the {daypart} of {d:dated}", Value: partOf},
	{Name: "day-part", Pattern: "(early (in)?)? the? early? {daypart} hours? of {d:dated}", Value: partOf},
	{Name: "day-part", Pattern: "{d:dated} ,? {daypart}", Value: partOf},
	{Name: "day-part", Pattern: "{daypart} (on|of) {d:dated}", Value: partOf},
	{Name: "day", Part: "dated", Inner: true, Pattern: "{c:cal}", Value: func(m *timex.Match) (timex.Value, bool) {
		v := m.Value("c")
		return v, v.Grain() == edtf.Day && v.Part == timex.NoPart
	}},
	{Name: "day", Part: "dated", Inner: true, Pattern: "{weekday}|{weekday:wday}", Value: weekdayFields},
	{Name: "deictic-day", Part: "deixis", Inner: true, Pattern: "yesterday|today|tomorrow", Value: func(m *timex.Match) (timex.Value, bool) {
		return timex.Value{Op: timex.Shift, Unit: edtf.Day, N: map[string]int{"y": -1, "t": 0, "o": 1}[deicticKey(m.Text(""))]}, true
	}},
}

// meridian sets what the when library leaves: its 12 am is noon.
func meridian(read func(*timex.Match) (timex.Value, bool)) func(*timex.Match) (timex.Value, bool) {
	return func(m *timex.Match) (timex.Value, bool) {
		v, ok := read(m)
		switch pm := m.Int("meridiem") == 12; {
		case !pm && v.Hour == 12:
			v.Hour = 0
		case pm && v.Hour == 0:
			v.Hour = 12
		}
		return v, ok
	}
}

// deicticKey tells yesterday (y), today (t) and tomorrow (o) apart.
func deicticKey(word string) string {
	switch w := strings.ToLower(word); {
	case w[0] == 'y':
		return "y"
	case len(w) > 3 && w[2] == 'm':
		return "o"
	}
	return "t"
}

func weekdayFields(m *timex.Match) (timex.Value, bool) {
	v := timex.Value{Op: timex.Calendar}
	v.Weekday = uint8(m.Int("weekday"))
	return v, true
}

// clock reads a clock token or a clock with a.m. or p.m., and the zone behind it.
func clock(m *timex.Match) (timex.Value, bool) {
	v := m.Value("t")
	if m.Has("clock") {
		f, ok := timex.Clock(m.Text("clock"))
		if !ok {
			return v, false
		}
		v = timex.Value{Op: timex.Calendar, Fields: f}
	}
	if m.Has("zone") || strings.HasSuffix(strings.ToLower(m.Text("")), "z") {
		v.Zoned, v.Offset = true, m.Int("zone")
	}
	if v.Clock == edtf.Minute && !strings.ContainsAny(m.Text(""), ":.") || m.Has("t") && !strings.Contains(m.Text("t"), ":") && !m.CaptureClass("t", "dotclock") {
		v.Clock = edtf.Hour // "9 a.m." says no minute
	}
	return v, v.Clock != edtf.None
}

// dotted reads 2.32 p.m.
func dotted(m *timex.Match) (timex.Value, bool) {
	f, ok := timex.Clock(m.Text("t"))
	switch pm := m.Int("meridiem") == 12; {
	case m.Has("zone"):
		f.Zoned, f.Offset = true, m.Int("zone")
	case pm && f.Hour < 12:
		f.Hour += 12
	case !pm && f.Hour == 12:
		f.Hour = 0
	}
	return timex.Value{Op: timex.Calendar, Fields: f}, ok
}

// clockOffset reads 14:32:10 +0100.
func clockOffset(m *timex.Match) (timex.Value, bool) {
	f, ok := timex.Clock(m.Text("clock"))
	n := m.Int("offset")
	f.Zoned, f.Offset = true, n/100*60+n%100
	if strings.Contains(m.Text(""), "-") {
		f.Offset = -f.Offset
	}
	return timex.Value{Op: timex.Calendar, Fields: f}, ok && len(m.Text("offset")) == 4 && n%100 < 60 && n <= 1400
}

// military reads 0630 hours.
func military(m *timex.Match) (timex.Value, bool) {
	f, ok := timex.Fields{Clock: edtf.Minute, Hour: uint8(m.Int("num") / 100), Minute: uint8(m.Int("num") % 100)}, len(m.Text("num")) == 4
	if m.Has("zone") {
		f.Zoned, f.Offset = true, m.Int("zone")
	}
	return timex.Value{Op: timex.Calendar, Fields: f}, ok && f.Hour < 24 && f.Minute < 60
}

func oclock(m *timex.Match) (timex.Value, bool) {
	v := timex.Value{Op: timex.Calendar}
	h := m.Int("n")
	part := timex.Part(m.Int("daypart"))
	if h < 12 && (m.Int("meridiem") == 12 || part == timex.Afternoon || part == timex.Evening || part == timex.Night && h > 5) {
		h += 12
	}
	if h == 12 && m.Has("meridiem") && m.Int("meridiem") == 0 {
		v.Clock = edtf.Minute
		return v, true // 12 o'clock a.m.
	}
	v.Clock, v.Hour = edtf.Minute, uint8(h)
	return v, h > 0 && h <= 24
}

// pastHour reads half past three, a quarter to four.
func pastHour(minutes int) func(*timex.Match) (timex.Value, bool) {
	return func(m *timex.Match) (timex.Value, bool) {
		v, ok := oclock(m)
		at := int(v.Hour)*60 + minutes
		v.Hour, v.Minute = uint8(at/60), uint8(at%60)
		return v, ok && at < 24*60 && m.Int("n") <= 12 && !m.NextClass(1, "num") && !m.NextClass(1, "units")
	}
}

// twoClocks reads "6:19 PM (15:19 UTC)": the same instant twice. The first is local time; its offset follows from the second.
func twoClocks(m *timex.Match) (timex.Value, bool) {
	v, u := m.Value("t"), m.Value("u")
	if u.Zoned && !v.Zoned {
		d := int(v.Hour)*60 + int(v.Minute) - int(u.Hour)*60 - int(u.Minute) + u.Offset
		if d > 14*60 {
			d -= 24 * 60
		}
		if d < -12*60 {
			d += 24 * 60
		}
		v.Zoned, v.Offset = true, d
	}
	return v, u.Zoned || v.Zoned
}

func clockOf(m *timex.Match) (timex.Value, bool) {
	v, t := m.Value("d"), m.Value("t")
	v.Clock, v.Hour, v.Minute, v.Second, v.Zoned, v.Offset = t.Clock, t.Hour, t.Minute, t.Second, t.Zoned, t.Offset
	if m.Has("zone") {
		v.Zoned, v.Offset = true, m.Int("zone")
	}
	text := m.Text("")
	return v, !strings.Contains(text, " On ") && !strings.Contains(text, " In ") // behind a stamp, the next sentence
}

func partOf(m *timex.Match) (timex.Value, bool) {
	v := m.Value("d")
	v.Part = timex.Part(m.Int("daypart"))
	v.Vague = v.Vague || strings.EqualFold(m.Prev(1), "recent")
	return v, v.Clock == edtf.None
}
