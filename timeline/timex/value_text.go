package timex

import (
	"fmt"
	"strings"

	"dateline/timeline/edtf"
)

// String is the notation of the tests: 1969-07-20, XXXX-07-20, @day-1 (yesterday), &day+3 (three days later).
func (v Value) String() string {
	var b strings.Builder
	switch v.Op {
	case Nothing:
		return "-"
	case Calendar:
		b.WriteString(v.Fields.String())
	case Shift:
		b.WriteString(map[Base]string{Doc: "@", Focus: "&", Of: ""}[v.Base])
		if v.Base == Of {
			fmt.Fprintf(&b, "(%s)", v.Of)
		}
		fmt.Fprintf(&b, "%s%+d", v.Unit, v.N)
		if f := v.Fields.String(); f != "" {
			b.WriteString(" " + f)
		}
	case Nth:
		fmt.Fprintf(&b, "%s#%d", v.Unit, v.N)
		if v.Count > 0 {
			fmt.Fprintf(&b, "×%d", v.Count)
		}
		fmt.Fprintf(&b, " in (%s)", v.Of)
	case Span:
		if v.To == nil {
			fmt.Fprintf(&b, "%s/..", v.Of)
			break
		}
		fmt.Fprintf(&b, "%s/%s", v.Of, v.To)
	case Either:
		fmt.Fprintf(&b, "[%s,%s]", v.Of, v.To)
	case Both:
		fmt.Fprintf(&b, "{%s,%s}", v.Of, v.To)
	default:
		b.WriteString(v.Text)
	}
	if v.Rel != Plain {
		fmt.Fprintf(&b, " %s", [...]string{"", "last", "this", "next", "that", "following", "previous"}[v.Rel])
	}
	if v.Sofar {
		b.WriteString(" so far")
	}
	if v.Same {
		b.WriteString(" same day")
	}
	if v.Remaining {
		b.WriteString(" remaining")
	}
	if s := v.Mod.String(); s != "" {
		b.WriteString(" " + s)
	}
	if v.Approx {
		b.WriteString("~")
	}
	if v.Uncertain {
		b.WriteString("?")
	}
	return b.String()
}

// String writes the fields as far as they are said, coarse to fine.
func (f Fields) String() string {
	var b strings.Builder
	switch {
	case f.hasYear():
		if f.Short {
			fmt.Fprintf(&b, "'%02d", f.Year)
		} else {
			fmt.Fprintf(&b, "%d", f.Year)
		}
		b.WriteString([...]string{"", "CE", "BCE"}[f.Era])
		if f.YearGrain != edtf.Year {
			b.WriteString(f.YearGrain.String())
		}
	case f.Month != 0 || f.Day != 0 || f.Season != 0 || f.Quarter != 0 || f.Half != 0 || f.Feast != nil:
		b.WriteString("XXXX")
	}
	for _, part := range [...]struct {
		form string
		n    uint8
	}{{"-H%d", f.Half}, {"-Q%d", f.Quarter}, {"-S%d", f.Season}, {"-%02d", f.Month}, {"-%02d", f.Day}, {"-W%d", f.Weekday}} {
		if part.n != 0 {
			fmt.Fprintf(&b, part.form, part.n)
		}
	}
	if f.Feast != nil {
		b.WriteString("-" + f.Feast.Name)
	}
	b.WriteString(parts[f.Part])
	if f.Clock != edtf.None {
		fmt.Fprintf(&b, "T%02d:%02d", f.Hour, f.Minute)
	}
	return b.String()
}
