package timex

import (
	"strings"

	"dateline/timeline/edtf"
)

// ISO reads a token of the class "iso": 2004-03-05, 2004/03/05, 2004.03.05, 20040305T1130Z, with clock and offset.
func ISO(s string) (Value, bool) {
	v := Value{Op: Calendar}
	date, rest := s[:min(len(s), 10)], ""
	if i := strings.IndexAny(s, "T "); i >= 0 {
		date, rest = s[:i], s[i+1:]
	}
	f := strings.FieldsFunc(date, func(r rune) bool { return r == '-' || r == '/' || r == '.' })
	if len(f) == 1 && len(date) == 8 {
		f = []string{date[:4], date[4:6], date[6:]}
	}
	if len(f) != 3 {
		return v, false
	}
	v.Year, v.YearGrain = int(number(f[0])), edtf.Year
	v.Month, v.Day = uint8(number(f[1])), uint8(number(f[2]))
	if edtf.YMD(v.Year, int(v.Month), int(v.Day)).IsZero() {
		return v, false
	}
	if rest == "" {
		return v, true
	}
	return v, v.Fields.clockIn(rest)
}

// Slashed reads a token of the class "slash": 2/3/2004, 26.09.2019, 5-6-07.
func Slashed(s string) (Value, bool) {
	v := Value{Op: Calendar}
	f := strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '/' || r == '.' })
	if len(f) != 3 {
		return v, false
	}
	v.Year, v.YearGrain, v.Short = int(number(f[2])), edtf.Year, len(f[2]) == 2
	v.Month, v.Day, v.Slashed = uint8(number(f[0])), uint8(number(f[1])), true
	a := edtf.YMD(2000, int(v.Month), int(v.Day))
	b := edtf.YMD(2000, int(v.Day), int(v.Month))
	if strings.Contains(s, ".") && !b.IsZero() { // dotted dates are day first wherever they are written
		v.Month, v.Day, v.Slashed = v.Day, v.Month, false
	}
	return v, v.Year > 0 && !(a.IsZero() && b.IsZero())
}

// Clock reads a token of the class "clock" or "dotclock": 14:02, 14:02:33, 9.30.
func Clock(s string) (Fields, bool) {
	var f Fields
	ok := f.clockIn(s)
	return f, ok
}

// clockIn reads 14:02:33.5+02:00, 1130Z into the fields. Fractions of a second are dropped.
func (f *Fields) clockIn(s string) bool {
	if i := strings.IndexAny(s, "Z+-"); i >= 0 {
		f.Zoned, f.Offset = true, offset(s[i:])
		s = s[:i]
	}
	s = strings.TrimSpace(s)
	if len(s) > 5 { // a fraction of a second
		s, _, _ = strings.Cut(s, ".")
		s, _, _ = strings.Cut(s, ",")
	}
	s = strings.Replace(s, ".", ":", 1)
	if !strings.Contains(s, ":") && len(s) >= 4 {
		s = s[:2] + ":" + s[2:4] + strings.TrimSuffix(":"+s[4:], ":")
	}
	parts := strings.Split(s, ":")
	f.Clock = edtf.Minute
	f.Hour, f.Minute = uint8(number(parts[0])), uint8(number(parts[1]))
	if len(parts) > 2 {
		f.Clock, f.Second = edtf.Second, uint8(number(parts[2]))
	}
	return f.Hour <= 24 && f.Minute < 60 && f.Second < 61 && (f.Hour < 24 || f.Minute == 0)
}

// offset reads Z, +02:00 and -0400 as minutes.
func offset(s string) int {
	if s[0] == 'Z' {
		return 0
	}
	d := strings.ReplaceAll(s[1:], ":", "")
	n := int(number(d[:2]))*60 + int(number(d[2:]))
	if s[0] == '-' {
		return -n
	}
	return n
}
