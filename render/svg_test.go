package render

import (
	"bytes"
	"context"
	"encoding/xml"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"dateline/timeline"
)

// An elementOf is what encoding/xml finds in an SVG.
type elementOf struct {
	name string
	attr map[string]string
	text string
}

func readSVG(t testing.TB, svg string) (all []elementOf) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(svg))
	var open []int
	for {
		token, err := d.Token()
		if err == io.EOF {
			return all
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, svg)
		}
		switch e := token.(type) {
		case xml.StartElement:
			open = append(open, len(all))
			all = append(all, elementOf{name: e.Name.Local, attr: attributes(e)})
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 {
				all[open[len(open)-1]].text += string(e)
			}
		}
	}
}

// known are the elements that all programs draw alike.
var known = []string{"svg", "title", "desc", "defs", "linearGradient", "stop", "rect", "path", "circle", "text"}

func TestSVG(t *testing.T) {
	for _, name := range []string{"iran", "outage", "hostile", "scripts", "empty"} {
		tl := samples()[name]
		svg, lost := written(t, "svg", tl)
		texts, ids := "", map[string]bool{}
		for _, e := range readSVG(t, svg) {
			if !slices.Contains(known, e.name) {
				t.Errorf("%s has a %s", name, e.name)
			}
			texts += " " + strings.TrimSpace(e.text)
			ids[e.attr["id"]] = true
			for key, value := range e.attr {
				if strings.HasPrefix(key, "on") || key == "href" || key == "style" || key == "class" {
					t.Errorf("%s: <%s %s=%q>", name, e.name, key, value)
				}
				if id, ok := strings.CutPrefix(strings.TrimSuffix(value, ")"), "url(#"); ok && !ids[id] {
					t.Errorf("%s: %s is used before it is there", name, value)
				}
			}
		}
		for _, e := range tl.Events[:min(len(tl.Events), 3)] {
			if first, _, _ := strings.Cut(legible(e.Title), " "); !strings.Contains(texts, first) {
				t.Errorf("%s: %q is not in the picture", name, first)
			}
		}
		if lost["events without a date left out"] != len(tl.Undated) {
			t.Errorf("%s: lost %v", name, lost)
		}
	}
}

// The title of the timeline and the events in words are in the picture for whoever does not see it.
func TestSVGIsTold(t *testing.T) {
	svg, _ := written(t, "svg", iran())
	all := readSVG(t, svg)
	if all[0].attr["role"] != "img" || all[1].text != "The United States and Iran, 1951–2007" ||
		!strings.HasPrefix(all[2].text, "A timeline of 34 events. 15 Mar 1951: Parliament takes over the oil fields.") ||
		!strings.HasSuffix(all[2].text, "Jan 2008: A second round of talks is due (planned).") {
		t.Errorf("%v", all[:3])
	}
}

// Events without a place on the axis are no chart, and no error.
func TestPictureOfNothing(t *testing.T) {
	svg, _ := written(t, "svg", &timeline.Timeline{Events: []timeline.Event{{Title: "Some day"}}})
	if all := readSVG(t, svg); all[len(all)-1].text != "No dated events were found." {
		t.Errorf("%v", all)
	}
	for _, f := range Formats() {
		written(t, f.Name, &timeline.Timeline{Events: []timeline.Event{{Title: "Some day"}}})
	}
}

// Pictures have the size and the looks that were asked for.
func TestPictureOptions(t *testing.T) {
	for _, c := range []struct {
		o             Options
		width, height int
		corner        color.RGBA
	}{
		{Options{Width: 800, Height: 700}, 1600, 1400, color.RGBA{255, 255, 255, 255}},
		{Options{Width: 800, Height: 700, Theme: "dark"}, 1600, 1400, color.RGBA{0x17, 0x1d, 0x26, 255}},
		{Options{Width: 800, Height: 700, Transparent: true}, 1600, 1400, color.RGBA{}},
	} {
		got := pixels(t, iran(), c.o)
		if got.Bounds().Dx() != c.width || got.Bounds().Dy() != c.height || color.RGBAModel.Convert(got.At(1, 1)) != c.corner {
			t.Errorf("%+v: %v, corner %v", c.o, got.Bounds(), got.At(1, 1))
		}
	}
	var said string
	small, err := newFigure(iran(), Options{Width: 800, Height: 200, Lost: func(what string, n int) { said = what }})
	if err != nil || small.height <= 200 || !strings.HasPrefix(said, "height asked for that is less than the") {
		t.Errorf("%d px, %q, %v", small.height, said, err)
	}
}

func pixels(t testing.TB, tl *timeline.Timeline, o Options) image.Image {
	t.Helper()
	var b bytes.Buffer
	if err := writePNG(&b, tl, o); err != nil {
		t.Fatal(err)
	}
	got, err := png.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// Two pictures of one timeline are the same, with another between them; an error of the writer is returned.
func TestPicturesAreReproducible(t *testing.T) {
	if testing.Short() {
		t.Skip("five drawings are many for -short")
	}
	a, _ := written(t, "svg", iran())
	written(t, "svg", hostile())
	if b, _ := written(t, "svg", iran()); a != b {
		t.Error("svg differs from run to run")
	}
	for _, format := range []string{"svg", "png"} {
		f, _ := Lookup(format)
		if err := f.Write(brokenWriter{}, told("", "a.txt", "1979 | 1979 | 1 | x | In 1979."), Options{}); err != io.ErrClosedPipe {
			t.Errorf("%s to a broken pipe: %v", format, err)
		}
	}
}

// What the fonts do not have is counted and named by its scripts, and leaves no box.
func TestMissingGlyphs(t *testing.T) {
	left := "signs (%s) that the fonts of the picture do not have left blank; take svg, which is drawn in the reader's own"
	for title, want := range map[string]struct {
		n       int
		scripts string
	}{
		"東京": {2, "Han"}, "حرب 🚀 אב": {6, "Arabic, Hebrew, symbols"}, "Ärzte, Ωμέγα – Москва…": {},
	} {
		tl := told("", "a.txt", "1964-10-10 | x | 1 | "+title+" | x")
		_, lost := written(t, "png", tl)
		if n := lost[fmt.Sprintf(left, want.scripts)]; n != want.n || len(lost) != 1+min(want.n, 1) {
			t.Errorf("%s: lost %v", title, lost)
		}
		if want.n == 2 {
			f, err := newFigure(tl, Options{})
			if err != nil {
				t.Fatal(err)
			}
			with := f.image()
			f.shapes = slices.DeleteFunc(f.shapes, func(s shape) bool { return s.text == title })
			if n := unlike(with, f.image(), nil); n > 0 {
				t.Errorf("%s leaves %d pixels", title, n)
			}
		}
	}
}

// TestPictureInBrowser holds the picture that a browser draws of the SVG against ours: the same labels at the same
// places. A browser without the Go fonts sets letters of another width, so the end where a text is anchored counts.
func TestPictureInBrowser(t *testing.T) {
	browser := chromium(t)
	for _, name := range []string{"iran", "outage"} {
		svg, _ := written(t, "svg", samples()[name])
		ours := pixels(t, samples()[name], Options{})
		v := open(t, browser, 1200, func(w http.ResponseWriter, _ string) {
			fmt.Fprintf(w, "<!DOCTYPE html><link rel=icon href=data:,><body style='margin:0'>%s", svg)
		})
		v.do(chromedp.EmulateViewport(1200, int64(ours.Bounds().Dy()/2), chromedp.EmulateScale(2)))
		v.frame()
		theirs := shot(t, v.ctx)
		if theirs.Bounds() != ours.Bounds() {
			t.Fatalf("%s: %v in the browser, %v of ours", name, theirs.Bounds(), ours.Bounds())
		}
		count := 0
		var texts []image.Rectangle
		for _, e := range readSVG(t, svg) {
			if e.name != "text" {
				continue
			}
			count++
			x, y, size := decimal(e.attr["x"]), decimal(e.attr["y"]), decimal(e.attr["font-size"])
			wide := textWidth(e.text, size, e.attr["font-weight"] == "bold") + 4
			area := map[string]image.Rectangle{
				"":       image.Rect(int(2*x)-1, int(2*(y-size)), int(2*(x+wide)), int(2*(y+.3*size))),
				"end":    image.Rect(int(2*(x-wide)), int(2*(y-size)), int(2*x)+1, int(2*(y+.3*size))),
				"middle": image.Rect(int(2*(x-wide/2)), int(2*(y-size)), int(2*(x+wide/2)), int(2*(y+.3*size))),
			}[e.attr["text-anchor"]]
			texts = append(texts, area)
			a, b := inkOf(ours, area, e.attr["fill"]), inkOf(theirs, area, e.attr["fill"])
			edges := []int{a.Min.Y - b.Min.Y, a.Max.Y - b.Max.Y}
			switch e.attr["text-anchor"] {
			case "":
				edges = append(edges, a.Min.X-b.Min.X)
			case "end":
				edges = append(edges, a.Max.X-b.Max.X)
			}
			if worst := max(slices.Max(edges), -slices.Min(edges)); worst > 4 || a.Empty() { // 2 px at a scale of 2
				t.Errorf("%s: %q is at %v in ours, at %v in the browser (%d off)", name, e.text, a, b, worst)
			}
		}
		if count < 20 {
			t.Errorf("%s: %d texts", name, count)
		}
		if n := unlike(ours, theirs, texts); n > 40 {
			t.Errorf("%s: %d pixels beside the texts differ", name, n)
		}
		v.quiet()
	}
}

// The pictures of the README are made here: UPDATE=1 go test ./render -run ReadmePictures makes them anew.
func TestReadmePictures(t *testing.T) {
	var svg, raster bytes.Buffer
	for format, out := range map[string]*bytes.Buffer{"svg": &svg, "png": &raster} {
		f, _ := Lookup(format)
		if err := f.Write(out, iran(), Options{}); err != nil {
			t.Fatal(err)
		}
		name := filepath.Join("..", "testdata", "chart."+format)
		if os.Getenv("UPDATE") != "" {
			if err := os.WriteFile(name, out.Bytes(), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		shown, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		same := bytes.Equal(shown, out.Bytes())
		if format == "png" {
			a, err := png.Decode(bytes.NewReader(shown))
			if err != nil {
				t.Fatal(err)
			}
			b, err := png.Decode(bytes.NewReader(out.Bytes()))
			same = err == nil && a.Bounds() == b.Bounds() && unlike(a, b, nil) == 0 // compression may differ
		}
		if !same {
			t.Errorf("%s is not what %s makes; UPDATE=1 makes it anew", name, format)
		}
	}
}

// unlike counts the pixels that differ much, outside of some areas.
func unlike(a, b image.Image, but []image.Rectangle) (n int) {
	hidden := image.NewAlpha(a.Bounds())
	for _, area := range but {
		draw.Draw(hidden, area, image.Opaque, image.Point{}, draw.Src)
	}
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			ar, ag, ab, _ := a.At(x, y).RGBA()
			br, bg, bb, _ := b.At(x, y).RGBA()
			far := func(p, q uint32) bool { return max(p, q)-min(p, q) > 0x6000 }
			if hidden.AlphaAt(x, y).A == 0 && (far(ar, br) || far(ag, bg) || far(ab, bb)) {
				n++
			}
		}
	}
	return n
}

// shot is what is on the screen.
func shot(t *testing.T, ctx context.Context) image.Image {
	t.Helper()
	var b []byte
	b, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err != nil {
		t.Fatal(err)
	}
	got, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// inkOf is the box of what is nearly of a colour in an area.
func inkOf(of image.Image, area image.Rectangle, hex string) image.Rectangle {
	want, box := ink(hex, 1), image.Rectangle{}
	near := func(a uint32, b uint8) bool { return math.Abs(float64(a>>8)-float64(b)) < 70 }
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			r, g, b, _ := of.At(x, y).RGBA()
			if near(r, want.R) && near(g, want.G) && near(b, want.B) {
				box = box.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return box
}

// FuzzSVG holds that any title gives well-formed XML of the known elements, with the title in words.
func FuzzSVG(f *testing.F) {
	for _, a := range attacks {
		f.Add(a)
	}
	f.Fuzz(func(t *testing.T, title string) {
		fig := &figure{width: 300, height: 100, title: legible(title), shapes: []shape{{text: legible(title), size: 12}}}
		drawn := readSVG(t, string(fig.svg()))
		if len(drawn) != 4 || drawn[3].text != legible(title) || drawn[1].text != legible(title) {
			t.Errorf("%q became %v", title, drawn)
		}
	})
}

func BenchmarkPicture(b *testing.B) {
	for _, n := range []int{30, 300} {
		for format, write := range map[string]func(io.Writer, *timeline.Timeline, Options) error{"svg": writeSVG, "png": writePNG} {
			b.Run(fmt.Sprintf("format=%s/events=%d", format, n), func(b *testing.B) {
				tl := many(n)
				for b.Loop() {
					if err := write(io.Discard, tl, Options{}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
