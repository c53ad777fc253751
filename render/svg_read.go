package render

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"unicode"
)

// read takes the shapes out of the SVG of ECharts.
func (f *figure) read(svg string) error {
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			f.element(t.Name.Local, attributes(t))
		case xml.CharData:
			if last := len(f.shapes) - 1; last >= 0 && f.shapes[last].size > 0 && f.shapes[last].text == "" {
				f.shapes[last].text = strings.TrimSpace(string(t))
			}
		}
	}
}

func attributes(e xml.StartElement) map[string]string {
	all := map[string]string{}
	for _, a := range e.Attr {
		all[a.Name.Local] = a.Value
	}
	return all
}

func (f *figure) element(name string, a map[string]string) {
	number := func(key string) float64 { return decimal(a[key]) }
	s := shape{x: number("x"), y: number("y"), fill: colour(a["fill"]), stroke: colour(a["stroke"]), alpha: 1, wide: 1, anchor: a["text-anchor"]}
	if a["fill-opacity"] != "" {
		s.alpha = number("fill-opacity")
	}
	if a["stroke-width"] != "" {
		s.wide = number("stroke-width")
	}
	for part := range strings.FieldsFuncSeq(a["stroke-dasharray"], func(r rune) bool { return r == ',' || r == ' ' }) {
		s.dash = append(s.dash, decimal(part))
	}
	switch name {
	case "path":
		s.path = absolute(a["d"])
		if !strings.ContainsAny(s.path, "AZC") && strings.Count(s.path, "L") < 2 {
			s.fill = "" // a line has no inside
		}
	case "polygon":
		n := strings.Fields(strings.ReplaceAll(a["points"], ",", " "))
		for i := 0; i+1 < len(n); i += 2 {
			s.path += "L" + n[i] + " " + n[i+1]
		}
		s.path = strings.Replace(s.path, "L", "M", 1) + "Z"
	case "circle":
		s.x, s.y, s.r = number("cx"), number("cy"), number("r")
	case "text":
		s.size, s.bold = fontOf(a["style"])
		s.y += .36 * s.size // the middle of letters, which few programs know as a baseline
	case "linearGradient":
		f.fades = append(f.fades, fade{id: a["id"]})
		return
	case "stop":
		last := &f.fades[len(f.fades)-1]
		last.stops = append(last.stops, stop{at: decimal(strings.TrimSuffix(a["offset"], "%")) / 100, color: colour(a["stop-color"]), alpha: decimal(a["stop-opacity"])})
		return
	default:
		return
	}
	if s.fill != "" || s.stroke != "" {
		f.shapes = append(f.shapes, s)
	}
}

// fontOf reads the size and the weight off "font: 600 11px …".
func fontOf(style string) (size float64, bold bool) {
	for word := range strings.FieldsSeq(strings.TrimPrefix(style, "font:")) {
		if px, ok := strings.CutSuffix(word, "px"); ok {
			return decimal(px), bold
		}
		bold = bold || word == "bold" || decimal(word) >= 600
	}
	return 12, bold
}

func decimal(text string) float64 {
	n, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
	if err != nil || math.IsNaN(n) || math.IsInf(n, 0) {
		return 0
	}
	return n
}

// colour is a colour as "#rrggbb"; "" is none.
func colour(color string) string {
	switch {
	case color == "none" || color == "transparent" || color == "":
		return ""
	case color == "#000":
		return "#000000"
	case strings.HasPrefix(color, "rgb"):
		n := strings.FieldsFunc(color, func(r rune) bool { return !unicode.IsDigit(r) && r != '.' })
		return fmt.Sprintf("#%02x%02x%02x", int(decimal(n[0])), int(decimal(n[1])), int(decimal(n[2])))
	}
	return color
}

// commands yields the commands of a path with their numbers.
func commands(path string) func(yield func(op byte, n []float64) bool) {
	return func(yield func(op byte, n []float64) bool) {
		for path != "" {
			op := path[0]
			end := strings.IndexFunc(path[1:], unicode.IsLetter) + 1
			if end == 0 {
				end = len(path)
			}
			var n []float64
			numbers := strings.ReplaceAll(path[1:end], "-", " -")
			for word := range strings.FieldsFuncSeq(numbers, func(r rune) bool { return r == ' ' || r == ',' }) {
				n = append(n, decimal(word))
			}
			if !yield(op, n) {
				return
			}
			path = path[end:]
		}
	}
}

// absolute writes the relative lines and arcs of a path as absolute ones.
func absolute(path string) string {
	if !strings.ContainsAny(path, "lhvamz") {
		return path
	}
	var b strings.Builder
	x, y := 0.0, 0.0
	for op, n := range commands(path) {
		switch op {
		case 'h':
			op, n = 'L', []float64{x + n[0], y}
		case 'v':
			op, n = 'L', []float64{x, y + n[0]}
		case 'l', 'a', 'm':
			op -= 'a' - 'A'
			n[len(n)-2] += x
			n[len(n)-1] += y
		case 'z':
			op = 'Z'
		}
		if len(n) >= 2 {
			x, y = n[len(n)-2], n[len(n)-1]
		}
		b.WriteString(command(op, n))
	}
	return b.String()
}

// command writes one command, its numbers to a hundredth of a pixel.
func command(op byte, n []float64) string {
	b := []byte{op}
	for i, v := range n {
		if i > 0 {
			b = append(b, ' ')
		}
		b = append(b, hundredth(v)...)
	}
	return string(b)
}

func hundredth(v float64) string { return strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64) }
