package render

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"slices"
	"strings"

	"github.com/srwiley/rasterx"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"dateline/timeline"
)

// pngFormat is the picture of svgFormat as pixels, two for each CSS pixel, drawn in the Go fonts.
func pngFormat() Format {
	return Format{Name: "png", Ext: ".png", About: "the same picture as pixels, for Word, mail and slides", Write: writePNG}
}

// pngScale is how many pixels a CSS pixel is wide: sharp on today's screens.
const pngScale = 2

func writePNG(w io.Writer, tl *timeline.Timeline, o Options) error {
	f, err := newFigure(tl, o)
	if err != nil {
		return fmt.Errorf("png: %w", err)
	}
	var lost losses
	if n, scripts := f.strange(); n > 0 {
		lost.add("signs ("+strings.Join(scripts, ", ")+") that the fonts of the picture do not have left blank; take svg, which is drawn in the reader's own", n)
	}
	f.tell(tl, o, &lost)
	return png.Encode(w, f.image())
}

// strange counts the signs that the fonts of the picture do not have, and names their scripts in Unicode's words.
func (f *figure) strange() (n int, scripts []string) {
	for _, s := range f.shapes {
		for _, r := range s.text {
			if drawable(r) {
				continue
			}
			n++
			if name := scriptOf(r); !slices.Contains(scripts, name) {
				scripts = append(scripts, name)
			}
		}
	}
	slices.Sort(scripts)
	return n, scripts
}

// image draws the figure.
func (f *figure) image() *image.RGBA {
	canvas := image.NewRGBA(image.Rect(0, 0, pngScale*f.width, pngScale*f.height))
	if f.back != "" {
		draw.Draw(canvas, canvas.Bounds(), image.NewUniform(ink(f.back, 1)), image.Point{}, draw.Src)
	}
	s := &scanner{canvas: canvas}
	pen := rasterx.NewDasher(canvas.Rect.Dx(), canvas.Rect.Dy(), s)
	for _, one := range f.shapes {
		if one.size > 0 {
			one.letters(s)
			continue
		}
		if one.fill != "" {
			s.Clear()
			one.trace(&pen.Filler)
			s.paint = f.paint(one, s.GetPathExtent())
			s.Draw()
		}
		if one.stroke != "" {
			s.Clear()
			dash := make([]float64, len(one.dash))
			for i, d := range one.dash {
				dash[i] = pngScale * d
			}
			pen.SetStroke(fixed.Int26_6(pngScale*one.wide*64), 4*64, rasterx.ButtCap, nil, rasterx.FlatGap, rasterx.MiterClip, dash, 0)
			one.trace(pen)
			s.paint = flat(one.stroke, 1)
			s.Draw()
		}
	}
	return canvas
}

// paint is the filling of a shape that reaches over box.
func (f *figure) paint(s shape, box fixed.Rectangle26_6) func(int) color.RGBA {
	if id, ok := strings.CutPrefix(strings.TrimSuffix(s.fill, ")"), "url(#"); ok {
		for _, g := range f.fades {
			if g.id == id {
				return shaded(g, float64(box.Min.X)/64, float64(box.Max.X)/64)
			}
		}
	}
	return flat(s.fill, s.alpha)
}

// trace follows the outline of a path or a circle.
func (s shape) trace(to rasterx.Adder) {
	if s.r > 0 {
		rasterx.AddCircle(pngScale*s.x, pngScale*s.y, pngScale*s.r, to)
		return
	}
	open, x, y := false, 0.0, 0.0
	for op, n := range commands(s.path) {
		for i := range n {
			if op != 'A' || i < 2 || i > 4 {
				n[i] *= pngScale
			}
		}
		switch {
		case op == 'M' && len(n) >= 2:
			if open {
				to.Stop(false)
			}
			to.Start(rasterx.ToFixedP(n[0], n[1]))
			open = true
		case op == 'L' && len(n) >= 2 && open:
			to.Line(rasterx.ToFixedP(n[0], n[1]))
		case op == 'A' && len(n) == 7 && open:
			cx, cy := rasterx.FindEllipseCenter(&n[0], &n[1], 0, x, y, n[5], n[6], n[4] == 0, n[3] == 0)
			rasterx.AddArc(n, cx, cy, x, y, to)
		case op == 'Z' && open:
			to.Stop(true)
			open = false
		}
		if len(n) >= 2 {
			x, y = n[len(n)-2], n[len(n)-1]
		}
	}
	if open {
		to.Stop(false)
	}
}

// letters fills the outlines of a text, one after the other.
func (s shape) letters(to *scanner) {
	var buffer sfnt.Buffer
	face, x := typeface(s.bold), pngScale*s.x
	width := pngScale * textWidth(s.text, s.size, s.bold)
	switch s.anchor {
	case "middle":
		x -= width / 2
	case "end":
		x -= width
	}
	to.paint = flat(s.fill, s.alpha)
	to.Clear()
	for _, r := range s.text {
		i, err := face.GlyphIndex(&buffer, r)
		if err == nil && i != 0 && printed(r) {
			outline(to, face, &buffer, i, x, pngScale*s.y, pngScale*s.size)
		}
		x += advance(face, &buffer, r) * pngScale * s.size
	}
	to.Draw()
}

// outline traces one glyph with its origin at x, y.
func outline(to *scanner, face *sfnt.Font, buffer *sfnt.Buffer, i sfnt.GlyphIndex, x, y, size float64) {
	em := fixed.I(int(face.UnitsPerEm()))
	segments, err := face.LoadGlyph(buffer, i, em, nil)
	if err != nil {
		return
	}
	var curve rasterx.Filler
	curve.Scanner = to
	at := func(p fixed.Point26_6) fixed.Point26_6 {
		return rasterx.ToFixedP(x+float64(p.X)/float64(em)*size, y+float64(p.Y)/float64(em)*size)
	}
	open := false
	for _, g := range segments {
		switch g.Op {
		case sfnt.SegmentOpMoveTo:
			if open {
				curve.Stop(true)
			}
			curve.Start(at(g.Args[0]))
			open = true
		case sfnt.SegmentOpLineTo:
			curve.Line(at(g.Args[0]))
		case sfnt.SegmentOpQuadTo:
			curve.QuadBezier(at(g.Args[0]), at(g.Args[1]))
		case sfnt.SegmentOpCubeTo:
			curve.CubeBezier(at(g.Args[0]), at(g.Args[1]), at(g.Args[2]))
		}
	}
	if open {
		curve.Stop(true)
	}
}
