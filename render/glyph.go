package render

import (
	"sync"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/width"
)

// typeface returns the Go fonts, parsed when the first picture needs them: Latin, Greek and Cyrillic.
func typeface(bold bool) *sfnt.Font {
	if bold {
		return boldFace()
	}
	return regularFace()
}

var (
	regularFace = sync.OnceValue(func() *sfnt.Font { return parseFont(goregular.TTF) })
	boldFace    = sync.OnceValue(func() *sfnt.Font { return parseFont(gobold.TTF) })
)

func parseFont(ttf []byte) *sfnt.Font {
	f, err := sfnt.Parse(ttf)
	if err != nil {
		panic(err) // it is in the module
	}
	return f
}

// textWidth is how wide text is in CSS pixels in the Go fonts, which run a little wider than Arial. What they do not have
// is taken to be as wide as such signs mostly are.
func textWidth(text string, size float64, bold bool) float64 {
	var buffer sfnt.Buffer
	face, sum := typeface(bold), 0.0
	for _, r := range text {
		sum += advance(face, &buffer, r)
	}
	return sum * size
}

// advance is the width of one sign in ems.
func advance(face *sfnt.Font, buffer *sfnt.Buffer, r rune) float64 {
	if !printed(r) {
		return 0
	}
	if i, err := face.GlyphIndex(buffer, r); err == nil && i != 0 {
		em := fixed.I(int(face.UnitsPerEm()))
		if w, err := face.GlyphAdvance(buffer, i, em, font.HintingNone); err == nil {
			return float64(w) / float64(em)
		}
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 1
	}
	return .56
}

// printed tells the signs that leave a trace from marks of direction and the like.
func printed(r rune) bool { return !unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Mn, r) }

// drawable tells whether the fonts have a glyph for r, or need none.
func drawable(r rune) bool {
	if unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) {
		return true
	}
	i, err := regularFace().GlyphIndex(nil, r)
	return err == nil && i != 0
}

// scriptOf is the name of the one script that r is of; signs of all scripts, emoji among them, are "symbols".
func scriptOf(r rune) string {
	for name, table := range unicode.Scripts {
		if name != "Common" && name != "Inherited" && unicode.Is(table, r) {
			return name
		}
	}
	return "symbols"
}
