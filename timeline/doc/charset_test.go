package doc

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

var samples = map[string]string{
	"windows-1252": "The café “Nord” opened on 3 May 1999 – and closed.\nIt is no more.",
	"iso-8859-15":  "La Révolution française commença en 1789. L'été suivant, le roi fut arrêté à Varennes, où il cherchait à fuir.",
	"windows-1251": "Война началась 1 сентября 1939 года. Германия напала на Польшу, и это стало началом большой войны в Европе.",
	"koi8-r":       "Война началась 1 сентября 1939 года. Германия напала на Польшу, и это стало началом большой войны в Европе.",
	"windows-1250": "Wojna zaczęła się 1 września 1939 roku. Niemcy napadły na Polskę i był to początek wielkiej wojny w całej Europie.",
	"shift_jis":    "戦争は1939年9月1日に始まった。ドイツがポーランドに侵攻し、ヨーロッパで大きな戦争が始まった。",
	"euc-jp":       "戦争は1939年9月1日に始まった。ドイツがポーランドに侵攻し、ヨーロッパで大きな戦争が始まった。",
	"utf-16le":     "The café “Nord” opened on 3 May 1999 – 😀.\r\nIt is no more.",
	"utf-16be":     "The café “Nord” opened on 3 May 1999 – 😀.\r\nIt is no more.",
}

// Text in any charset is read as in UTF-8, and what is cited decodes to the quote.
func TestCharsets(t *testing.T) {
	for label, text := range samples {
		enc, err := htmlindex.Get(label)
		if err != nil {
			t.Fatal(err)
		}
		raw, err := enc.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		for d, err := range Read("a.txt", strings.NewReader(raw)) {
			if err != nil {
				t.Errorf("%s: %v", label, err)
				continue
			}
			if d.Text != text {
				t.Errorf("%s: read as %q", label, d.Text)
			}
			for i := range text {
				for j := range text[i:] {
					s, e, ok := d.Source(i, i+j)
					if j == 0 {
						continue
					}
					if got, _ := enc.NewDecoder().String(raw[s:e]); !ok || got != text[i:i+j] {
						t.Fatalf("%s: %q is cited as %q", label, text[i:i+j], got)
					}
				}
			}
			laws(t, "a.txt", raw)
		}
	}
}

func TestByteOrderMarks(t *testing.T) {
	text := "# Café\n\nOn 3 May 1999."
	for _, enc := range []unicode.Endianness{unicode.LittleEndian, unicode.BigEndian} {
		raw, err := unicode.UTF16(enc, unicode.UseBOM).NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		for d, err := range Read("-", strings.NewReader(raw)) {
			if err != nil || d.Title != "Café" || d.Line(strings.Index(d.Text, "On")) != 3 {
				t.Errorf("%v: %+v, %v", enc, d, err)
			}
		}
	}
}

// A page says its charset.
func TestDeclaredCharset(t *testing.T) {
	page := "<html><head><meta charset=\"iso-8859-2\"><title>x</title></head><body><p>Wroc\xb3aw, 1945</p></body></html>"
	for d, err := range Read("a.html", strings.NewReader(page)) {
		if err != nil || !strings.Contains(d.Text, "Wrocław, 1945") {
			t.Errorf("%+v, %v", d, err)
			continue
		}
		s, e, _ := d.Source(d.Blocks[0].Start, d.Blocks[0].End)
		if page[s:e] != "Wroc\xb3aw, 1945" {
			t.Errorf("cited as %q", page[s:e])
		}
	}
}
