package render

import (
	"fmt"
	"strconv"
)

// A legend entry explains one form; Icon names its picture in the template.
type legend struct{ Icon, Text string }

// legendOf explains only what occurs.
func legendOf(p *plot) []legend {
	exact := "exact day"
	if p.Clock {
		exact = "exact day or time"
	}
	all := []struct {
		legend
		occurs func(mark) bool
	}{
		{legend{"dot", exact}, func(m mark) bool { return m.point() && m.Exact && m.Kind != eitherOf && !m.About && m.Open == "" }},
		{legend{"ring", "month or year (too short to draw)"}, coarse},
		{legend{"pill", "some time in this span"}, func(m mark) bool { return coarse(m) || p.Clock && m.Kind == onePoint && m.End-m.Start >= hour }},
		{legend{"fade", "about (c.)"}, func(m mark) bool { return m.About }},
		{legend{"open", "open to one side"}, func(m mark) bool { return m.Open != "" }},
		{legend{"either", "one of two dates"}, func(m mark) bool { return m.Kind == eitherOf }},
		{legend{"both", "on both dates"}, func(m mark) bool { return m.Kind == bothOf }},
		{legend{"bar", "period"}, func(m mark) bool { return m.Kind == onePeriod && !m.Vague }},
		{legend{"soft", "beginning or end not exact"}, soft},
		{legend{"vague", "vague period"}, func(m mark) bool { return m.Kind == onePeriod && m.Vague }},
		{legend{"planned", "planned"}, func(m mark) bool { return m.Status == planned && m.point() }},
		{legend{"reported", "reported"}, func(m mark) bool { return m.Status == reported && m.point() }},
	}
	var out []legend
	for _, l := range all {
		for _, m := range p.Events {
			if m.Kind != nowhere && l.occurs(m) {
				out = append(out, l.legend)
				break
			}
		}
	}
	return out
}

func coarse(m mark) bool {
	return m.point() && m.Kind != eitherOf && !m.Exact && !m.About && m.Open == ""
}

// soft tells whether the uncertain ends of a period are long enough to be seen.
func soft(m mark) bool {
	return m.Core != nil && 20*(m.Core[0]-m.Start+m.End-m.Core[1]) > m.End-m.Start
}

// A chip shows or hides the events of one document or one status.
type chip struct {
	Key, Name, Icon string
	Color           string // a number, "" without a colour of its own
}

// documentChips are the documents where there are several.
func documentChips(p *plot) []chip {
	var out []chip
	for i, name := range p.colors {
		out = append(out, chip{Key: "d" + strconv.Itoa(i), Name: name, Icon: "dot", Color: strconv.Itoa(i)})
	}
	return out
}

// statusChips are the statuses where there are several, in the forms of the chart and, where documents have no colours,
// in theirs.
func statusChips(p *plot) []chip {
	held := map[int]bool{}
	for _, m := range p.Events {
		held[m.Status] = true
	}
	var out []chip
	for i, c := range [...]chip{{"s0", "Happened", "dot", ""}, {"s1", "Periods", "period", ""}, {"s2", "Planned", "planned", ""}, {"s3", "Reported", "reported", ""}} {
		if !held[i] || len(held) < 2 {
			continue
		}
		if p.colors == nil {
			c.Color = strconv.Itoa(hues[i])
		}
		out = append(out, c)
	}
	return out
}

// tops are the numbers of most important events that one may choose to see of n.
func tops(n int) []int {
	var out []int
	for _, top := range [...]int{10, 25, 50, 100, 250, 1000, 5000} {
		if 5*top <= 4*n {
			out = append(out, top)
		}
	}
	return out
}

// others is what the chip of the last colour says where there are more documents than colours.
func others(n int) string { return fmt.Sprintf("%d other documents", n) }
