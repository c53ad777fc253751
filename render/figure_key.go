package render

import "math"

// keyLine is the height of a row that says what colours and forms stand for.
const keyLine = 22

// A keyEntry says below the chart what a form or a colour stands for: a document, or a status that is not the usual one.
type keyEntry struct {
	form  int // a status
	color int // in the palette; -1 is that of the text
	text  string
	x     float64
	row   int
}

// key lays out what there is to say in rows of the width of the picture, and counts these.
func (p *plot) key(width int) (all []keyEntry, rows int) {
	for i, name := range p.colors {
		all = append(all, keyEntry{form: happened, color: i, text: name})
	}
	for _, status := range [...]int{period, planned, reported} {
		if !p.has(status) {
			continue
		}
		color := -1
		if p.colors == nil {
			color = hues[status]
		}
		all = append(all, keyEntry{form: status, color: color, text: p.lang.say(string(statuses[status]))})
	}
	x := math.Inf(1)
	for i := range all {
		e := &all[i]
		e.text = legible(e.text)
		if long := []rune(e.text); len(long) > 40 {
			e.text = string(long[:39]) + "…"
		}
		wide := e.indent() + textWidth(e.text, 11, false) + 18
		if x+wide > float64(width)-24 {
			x = 24
			rows++
		}
		e.x, e.row = x, rows-1
		x += wide
	}
	return all, rows
}

// has tells whether an event of a status is drawn.
func (p *plot) has(status int) bool {
	for _, m := range p.Events {
		if m.Status == status && m.Kind != nowhere {
			return true
		}
	}
	return false
}

// indent is where the text of e begins, right of its form.
func (e keyEntry) indent() float64 {
	if e.form == period {
		return 22
	}
	return 16
}

// shapes draws e in rows that begin at top, with the forms of the chart.
func (e keyEntry) shapes(top int, looks looks) []shape {
	y, color := float64(top+e.row*keyLine)+keyLine/2, looks.Muted
	if e.color >= 0 {
		color = looks.Colors[e.color]
	}
	form := shape{fill: color, alpha: 1, wide: 1}
	box := func(dx0, dx1, dy float64) string {
		return command('M', []float64{e.x + dx0, y - dy}) + command('L', []float64{e.x + dx1, y - dy}) +
			command('L', []float64{e.x + dx1, y + dy}) + command('L', []float64{e.x + dx0, y + dy}) + "Z"
	}
	switch e.form {
	case period:
		form.path = box(0, 16, 4.5)
	case planned:
		form.path = command('M', []float64{e.x + 5, y - 5}) + command('L', []float64{e.x + 10, y}) + command('L', []float64{e.x + 5, y + 5}) +
			command('L', []float64{e.x, y}) + "Z"
		form.fill, form.stroke, form.wide = looks.Back, color, 2
	case reported:
		form.path = box(.5, 9.5, 4.5)
	default:
		form.x, form.y, form.r = e.x+5, y, 5
	}
	return []shape{form, {x: e.x + e.indent(), y: y + .36*11, text: e.text, size: 11, fill: looks.Muted, alpha: 1}}
}
