package render

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"dateline/timeline"
)

// svgFormat is the chart as a picture, drawn without a browser: the placement of the page, set in the Go fonts or what
// the reader has in their stead. Text stays text; title and words for who does not see it are inside.
func svgFormat() Format {
	return Format{Name: "svg", Ext: ".svg", About: "the chart as a picture for reports, sharp in any size", Write: writeSVG}
}

func writeSVG(w io.Writer, tl *timeline.Timeline, o Options) error {
	f, err := newFigure(tl, o)
	if err != nil {
		return fmt.Errorf("svg: %w", err)
	}
	f.tell(tl, o, new(losses))
	_, err = w.Write(f.svg())
	return err
}

const family = "Go, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"

// svg writes the figure in what all programs know of SVG: no style sheet, no class, no baseline but the usual one, what
// is referred to before what refers to it.
func (f *figure) svg() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %[1]d %[2]d" role="img" aria-labelledby="title about" font-family="%s"`,
		f.width, f.height, family)
	if f.lang != "" {
		fmt.Fprintf(&b, ` lang="%s" xml:lang="%[1]s"`, f.lang)
	}
	fmt.Fprintf(&b, ">\n<title id=\"title\">%s</title>\n<desc id=\"about\">%s</desc>\n", escaped(f.title), escaped(f.about))
	if len(f.fades) > 0 {
		b.WriteString("<defs>\n")
		for _, g := range f.fades {
			fmt.Fprintf(&b, `<linearGradient id="%s">`, g.id)
			for _, s := range g.stops {
				fmt.Fprintf(&b, `<stop offset="%s" stop-color="%s" stop-opacity="%s"/>`, hundredth(s.at), s.color, hundredth(s.alpha))
			}
			b.WriteString("</linearGradient>\n")
		}
		b.WriteString("</defs>\n")
	}
	if f.back != "" {
		fmt.Fprintf(&b, "<rect width=\"%d\" height=\"%d\" fill=\"%s\"/>\n", f.width, f.height, f.back)
	}
	for _, s := range f.shapes {
		s.svg(&b)
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}

func (s shape) svg(b *bytes.Buffer) {
	set := func(name, value string, on bool) {
		if on {
			fmt.Fprintf(b, ` %s="%s"`, name, value)
		}
	}
	element := "path"
	switch {
	case s.size > 0:
		element = "text"
	case s.r > 0:
		element = "circle"
	}
	b.WriteString("<" + element)
	set("d", s.path, s.path != "")
	set("x", hundredth(s.x), element == "text")
	set("y", hundredth(s.y), element == "text")
	set("cx", hundredth(s.x), element == "circle")
	set("cy", hundredth(s.y), element == "circle")
	set("r", hundredth(s.r), element == "circle")
	set("font-size", hundredth(s.size), element == "text")
	set("font-weight", "bold", s.bold)
	set("text-anchor", s.anchor, s.anchor == "middle" || s.anchor == "end")
	fill := s.fill
	if fill == "" {
		fill = "none"
	}
	set("fill", fill, true)
	set("fill-opacity", hundredth(s.alpha), s.alpha < 1)
	set("stroke", s.stroke, s.stroke != "")
	set("stroke-width", hundredth(s.wide), s.stroke != "" && s.wide != 1)
	var dash []string
	for _, d := range s.dash {
		dash = append(dash, hundredth(d))
	}
	set("stroke-dasharray", strings.Join(dash, " "), s.stroke != "" && len(dash) > 0)
	if element != "text" {
		b.WriteString("/>\n")
		return
	}
	b.WriteString(">" + escaped(s.text) + "</text>\n")
}

func escaped(text string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(text)) // a Builder takes everything
	return b.String()
}
