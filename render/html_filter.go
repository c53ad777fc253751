package render

import "strconv"

// A legend entry explains one form; Icon names its picture in the template.
type legend struct{ Icon, Text string }

// legendOf explains only what occurs.
func legendOf(p *plot) []legend {
	l, exact := p.lang, p.lang.say("exact day")
	if p.Clock {
		exact = l.say("exact day or time")
	}
	all := []struct {
		legend
		occurs func(mark) bool
	}{
		{legend{"dot", exact}, func(m mark) bool { return m.point() && m.Exact && m.Kind != eitherOf && !m.About && m.Open == "" }},
		{legend{"ring", l.say("month or year (too short to draw)")}, coarse},
		{legend{"pill", l.say("some time in this span")}, func(m mark) bool { return coarse(m) || p.Clock && m.Kind == onePoint && m.End-m.Start >= hour }},
		{legend{"fade", l.say("about (c.)")}, func(m mark) bool { return m.About }},
		{legend{"open", l.say("open to one side")}, func(m mark) bool { return m.Open != "" }},
		{legend{"either", l.say("one of two dates")}, func(m mark) bool { return m.Kind == eitherOf }},
		{legend{"both", l.say("on both dates")}, func(m mark) bool { return m.Kind == bothOf }},
		{legend{"bar", l.say("period")}, func(m mark) bool { return m.Kind == onePeriod && !m.Vague }},
		{legend{"soft", l.say("beginning or end not exact")}, soft},
		{legend{"vague", l.say("vague period")}, func(m mark) bool { return m.Kind == onePeriod && m.Vague }},
		{legend{"planned", l.say("planned")}, func(m mark) bool { return m.Status == planned && m.point() }},
		{legend{"reported", l.say("reported")}, func(m mark) bool { return m.Status == reported && m.point() }},
	}
	var out []legend
	for _, one := range all {
		for _, m := range p.Events {
			if m.Kind != nowhere && one.occurs(m) {
				out = append(out, one.legend)
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
	for i, c := range [...]chip{{"s0", p.lang.say("Happened"), "dot", ""}, {"s1", p.lang.say("Periods"), "period", ""},
		{"s2", p.lang.say("Planned"), "planned", ""}, {"s3", p.lang.say("Reported"), "reported", ""}} {
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
