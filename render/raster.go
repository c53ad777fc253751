package render

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// A scanner fills paths of rasterx on a canvas. It works on the box of each path alone: the scanners of rasterx sweep
// the whole picture for every path.
type scanner struct {
	canvas *image.RGBA
	paint  func(x int) color.RGBA // premultiplied, by column

	raster vector.Rasterizer
	lines  [][]fixed.Point26_6
	box    fixed.Rectangle26_6
}

func (s *scanner) Start(a fixed.Point26_6) {
	if len(s.lines) == 0 {
		s.box = fixed.Rectangle26_6{Min: a, Max: a}
	}
	s.lines = append(s.lines, []fixed.Point26_6{a})
	s.reach(a)
}

func (s *scanner) Line(b fixed.Point26_6) {
	last := len(s.lines) - 1
	s.lines[last] = append(s.lines[last], b)
	s.reach(b)
}

func (s *scanner) reach(p fixed.Point26_6) {
	s.box.Min.X, s.box.Min.Y = min(s.box.Min.X, p.X), min(s.box.Min.Y, p.Y)
	s.box.Max.X, s.box.Max.Y = max(s.box.Max.X, p.X), max(s.box.Max.Y, p.Y)
}

// Draw fills what was traced since Clear. Strokes come as edges in any order, each in its direction; only together do they
// enclose something, so none is closed here.
func (s *scanner) Draw() {
	box := image.Rect(s.box.Min.X.Floor(), s.box.Min.Y.Floor(), s.box.Max.X.Ceil(), s.box.Max.Y.Ceil())
	in := box.Intersect(s.canvas.Bounds())
	if in.Empty() || len(s.lines) == 0 {
		return
	}
	s.raster.Reset(in.Dx(), in.Dy())
	at := func(p fixed.Point26_6) (x, y float32) {
		return float32(p.X)/64 - float32(in.Min.X), float32(p.Y)/64 - float32(in.Min.Y)
	}
	for _, line := range s.lines {
		s.raster.MoveTo(at(line[0]))
		for _, p := range line[1:] {
			s.raster.LineTo(at(p))
		}
	}
	mask := image.NewAlpha(image.Rect(0, 0, in.Dx(), in.Dy()))
	s.raster.DrawOp = draw.Src
	s.raster.Draw(mask, mask.Bounds(), image.Opaque, image.Point{})
	s.blend(mask, in)
}

// blend lays the paint over the canvas where the mask lets it through.
func (s *scanner) blend(mask *image.Alpha, in image.Rectangle) {
	row := make([]color.RGBA, in.Dx())
	for i := range row {
		row[i] = s.paint(in.Min.X + i)
	}
	for y := range in.Dy() {
		through := mask.Pix[y*mask.Stride:]
		under := s.canvas.Pix[s.canvas.PixOffset(in.Min.X, in.Min.Y+y):]
		for x, c := range row {
			m := uint32(through[x])
			if m == 0 {
				continue
			}
			rest := 255*255 - m*uint32(c.A)
			for k, over := range [4]uint8{c.R, c.G, c.B, c.A} {
				p := &under[4*x+k]
				*p = uint8((m*uint32(over)*255 + uint32(*p)*rest + 255*255/2) / (255 * 255))
			}
		}
	}
}

// GetPathExtent returns the box of what was traced.
func (s *scanner) GetPathExtent() fixed.Rectangle26_6 { return s.box }

// Clear forgets what was traced.
func (s *scanner) Clear() { s.lines = s.lines[:0] }

// SetBounds, SetColor, SetWinding and SetClip are what rasterx asks of a scanner; this one has its canvas and paint.
func (s *scanner) SetBounds(int, int)      {}
func (s *scanner) SetColor(any)            {}
func (s *scanner) SetWinding(bool)         {}
func (s *scanner) SetClip(image.Rectangle) {}

// flat is one colour everywhere.
func flat(hex string, alpha float64) func(int) color.RGBA {
	c := ink(hex, alpha)
	return func(int) color.RGBA { return c }
}

// shaded is a fade over the columns from x0 to x1.
func shaded(f fade, x0, x1 float64) func(int) color.RGBA {
	return func(x int) color.RGBA {
		t := (float64(x) + .5 - x0) / (x1 - x0)
		for i, s := range f.stops {
			if t > s.at && i < len(f.stops)-1 {
				continue
			}
			if i == 0 || t >= s.at {
				return ink(s.color, s.alpha)
			}
			before := f.stops[i-1]
			part := (t - before.at) / (s.at - before.at)
			return ink(s.color, before.alpha+(s.alpha-before.alpha)*part) // a fade is of one colour
		}
		return color.RGBA{}
	}
}

// ink is "#rrggbb" with an opacity, premultiplied.
func ink(hex string, alpha float64) color.RGBA {
	var n [3]float64
	for i := range n {
		if len(hex) == 7 {
			n[i] = float64(16*digit(hex[1+2*i]) + digit(hex[2+2*i]))
		}
	}
	part := func(v float64) uint8 { return uint8(math.Round(v * alpha)) }
	return color.RGBA{part(n[0]), part(n[1]), part(n[2]), part(255)}
}

func digit(c byte) int {
	switch {
	case c >= 'a':
		return int(c-'a') + 10
	case c >= 'A':
		return int(c-'A') + 10
	}
	return int(c - '0')
}
