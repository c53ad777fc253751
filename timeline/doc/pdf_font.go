package doc

import (
	"regexp"
	"strings"
	"unicode/utf16"

	"github.com/ledongthuc/pdf"
)

// A pdfFont tells what a code of a font means and how wide it is.
type pdfFont struct {
	wide    bool           // codes are two bytes
	unicode map[int]string // by the font's own table
	simple  pdf.TextEncoding
	widths  map[int]float64 // in text space: of an em
	usual   float64
}

// font returns the font that a page calls name.
func (f *pdfFile) font(resources pdf.Value, name string) *pdfFont {
	fonts := resources.Key("Font")
	ref := fontReference(fonts.String(), name)
	if font := f.fonts[ref]; font != nil && ref != "" {
		return font
	}
	font := newFont(fonts.Key(name))
	if ref != "" {
		f.fonts[ref] = font
	}
	return font
}

// fontReference finds which object name stands for in a printed dictionary; "" when the font is written there itself.
func fontReference(dict, name string) string {
	m := regexp.MustCompile(`/` + regexp.QuoteMeta(name) + ` (\d+ \d+ R)(?: /|>>)`).FindStringSubmatch(dict)
	if m == nil {
		return ""
	}
	return m[1]
}

func newFont(v pdf.Value) *pdfFont {
	font := &pdfFont{widths: map[int]float64{}, usual: 0.5}
	if to := v.Key("ToUnicode"); to.Kind() == pdf.Stream {
		font.unicode = readToUnicode(streamText(to))
	}
	if v.Key("Subtype").Name() == "Type0" {
		font.wide = true
		font.readWide(v.Key("DescendantFonts").Index(0))
		return font
	}
	if font.unicode == nil {
		font.simple = (&pdf.Font{V: v}).Encoder()
	}
	unit := 0.001
	if v.Key("Subtype").Name() == "Type3" {
		unit = v.Key("FontMatrix").Index(0).Float64()
	}
	first := int(v.Key("FirstChar").Int64())
	widths := v.Key("Widths")
	for i := range min(widths.Len(), 256) {
		font.widths[first+i] = widths.Index(i).Float64() * unit
	}
	if strings.Contains(v.Key("BaseFont").Name(), "Courier") {
		font.usual = 0.6
	}
	return font
}

// readWide reads the widths of a font with codes of two bytes: "c [w w w]" or "first last w".
func (f *pdfFont) readWide(v pdf.Value) {
	f.usual = 1
	if d := v.Key("DW"); !d.IsNull() {
		f.usual = d.Float64() / 1000
	}
	w := v.Key("W")
	for i := 0; i+1 < w.Len(); {
		first, second := int(w.Index(i).Int64()), w.Index(i+1)
		if second.Kind() == pdf.Array {
			for k := range second.Len() {
				f.widths[first+k] = second.Index(k).Float64() / 1000
			}
			i += 2
			continue
		}
		width := w.Index(i+2).Float64() / 1000
		for c := first; c <= min(int(second.Int64()), 0xFFFF); c++ {
			f.widths[c] = width
		}
		i += 3
	}
}

// decode gives each code of a string with its text; "" when the font does not tell it.
func (f *pdfFont) decode(s string, each func(code int, text string)) {
	if f.wide {
		for ; len(s) >= 2; s = s[2:] {
			code := int(s[0])<<8 | int(s[1])
			each(code, f.unicode[code])
		}
		return
	}
	for i := range len(s) {
		code := int(s[i])
		text, ok := f.unicode[code]
		if !ok && f.simple != nil {
			text = f.simple.Decode(s[i : i+1])
		}
		each(code, text)
	}
}

func (f *pdfFont) width(code int) float64 {
	if w, ok := f.widths[code]; ok {
		return w
	}
	return f.usual
}

// readToUnicode reads the table from codes to text that a font brings with it.
func readToUnicode(program string) map[int]string {
	table := map[int]string{}
	var args []operand
	for op := range operators(program) {
		switch args = op.args; op.name {
		case "endbfchar":
			for ; len(args) >= 2; args = args[2:] {
				table[code(args[0].text)] = utf16Text(args[1].text)
			}
		case "endbfrange":
			for ; len(args) >= 3; args = args[3:] {
				low, high := code(args[0].text), code(args[1].text)
				for c := low; c <= high && c-low <= 0xFFFF && len(table) <= 1<<17; c++ {
					if list := args[2].list; list != nil {
						if c-low < len(list) {
							table[c] = utf16Text(list[c-low].text)
						}
						continue
					}
					table[c] = utf16Text(plus(args[2].text, c-low))
				}
			}
		}
	}
	return table
}

func code(s string) int { return int(bigEndian(s[:min(len(s), 4)])) }

// plus adds n to the last unit of UTF-16.
func plus(s string, n int) string {
	if len(s) < 2 {
		return s
	}
	last := int(s[len(s)-2])<<8 + int(s[len(s)-1]) + n
	return s[:len(s)-2] + string([]byte{byte(last >> 8), byte(last)})
}

func utf16Text(s string) string {
	var units []uint16
	for ; len(s) >= 2; s = s[2:] {
		units = append(units, uint16(s[0])<<8|uint16(s[1]))
	}
	if len(s) == 1 && units == nil {
		units = append(units, uint16(s[0]))
	}
	return string(utf16.Decode(units))
}
