package doc

import (
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/transform"
)

const utf8BOM = "\xef\xbb\xbf"

// ofOurs says of a page of dateline, or a picture in XML, why it is not read: it would tell its own labels for events.
func ofOurs(raw string) string {
	head := strings.TrimLeft(raw[:min(len(raw), 2<<10)], " \t\r\n")
	switch {
	case strings.Contains(head, `<meta name="generator" content="dateline"`):
		return "a page that dateline made; give its documents, or the timeline as JSON"
	case strings.HasPrefix(head, "<svg"), strings.HasPrefix(head, "<?xml") && strings.Contains(head, "<svg"):
		return "a picture (SVG), not text; leave it out"
	}
	return ""
}

// decode returns raw as UTF-8, without a byte order mark, and the way back to its bytes. UTF-8 is known by looking at
// the whole file; other charsets by their mark, by what an HTML page declares, or by their statistics when these are
// clear. What is not text, or not surely known, is an error.
func decode(name, raw string) (string, offsets, error) {
	if what := magic(raw); what != "" {
		return "", offsets{}, &Error{Name: name, Msg: "binary file, not text (" + what + "); save it as plain text, HTML, DOCX or PDF first"}
	}
	if order, skip := utf16Order(raw); order != nil {
		text, back := decodeUTF16(raw, skip, order)
		if binary(text) {
			return "", offsets{}, binaryError(name)
		}
		return text, back, nil
	}
	if binary(raw) {
		return "", offsets{}, binaryError(name)
	}
	if made := ofOurs(raw); made != "" {
		return "", offsets{}, &Error{Name: name, Msg: made}
	}
	text := strings.TrimPrefix(raw, utf8BOM)
	if utf8.ValidString(text) {
		return text, verbatim(len(text), len(raw)-len(text)), nil
	}
	label := detect(raw)
	if enc, err := htmlindex.Get(label); err == nil && label != "" {
		if text, back, ok := transcode(raw, enc); ok {
			return text, back, nil
		}
	}
	at := invalid(text)
	l := newLines(text[:at])
	return "", offsets{}, &Error{Name: name, Line: l.line(at), Col: l.col(at),
		Msg: fmt.Sprintf("invalid UTF-8 (byte 0x%02X) and no other charset that is sure; save the file as UTF-8", text[at])}
}

func binaryError(name string) *Error {
	return &Error{Name: name, Msg: "binary file, not text; give a text, a page, a mail, a PDF, DOCX, ODT or EPUB"}
}

// magic names the binary formats that people mistake for text.
func magic(raw string) string {
	for _, m := range [...]struct{ prefix, what string }{
		{"{\\rtf", "RTF"}, {"BZh", "bzip2"}, {"\xfd7zXZ", "xz"}, {"7z\xbc\xaf", "7-Zip"},
		{"\xd0\xcf\x11\xe0", "DOC"}, {"\x89PNG", "PNG"}, {"\xff\xd8\xff", "JPEG"}, {"GIF8", "GIF"}, {"\x7fELF", "program"},
	} {
		if strings.HasPrefix(raw, m.prefix) {
			return m.what
		}
	}
	return ""
}

// binary reports a NUL, or more than one other control character in a hundred bytes at the head.
func binary(text string) bool {
	if strings.IndexByte(text, 0) >= 0 {
		return true
	}
	head := text[:min(len(text), headSize)]
	n := 0
	for i := range len(head) {
		if c := head[i]; c < ' ' && (c < '\b' || c > '\r') && c != 0x1b || c == 0x7f {
			n++
		}
	}
	return n*100 > len(head)
}

func invalid(text string) int {
	for i, r := range text {
		if r == utf8.RuneError && !strings.HasPrefix(text[i:], "\uFFFD") {
			return i
		}
	}
	return 0
}

// utf16Order returns the byte order of UTF-16, known by its mark or by the NULs in every other byte, and the length of the mark.
func utf16Order(raw string) (order func(string) uint16, skip int) {
	little := func(s string) uint16 { return uint16(s[0]) | uint16(s[1])<<8 }
	big := func(s string) uint16 { return uint16(s[1]) | uint16(s[0])<<8 }
	switch {
	case strings.HasPrefix(raw, "\xff\xfe\x00\x00"), len(raw) < 4:
		return nil, 0
	case strings.HasPrefix(raw, "\xff\xfe"):
		return little, 2
	case strings.HasPrefix(raw, "\xfe\xff"):
		return big, 2
	}
	var nul [2]int
	head := raw[:min(len(raw), headSize)]
	for i := range len(head) {
		if head[i] == 0 {
			nul[i&1]++
		}
	}
	switch half := len(head) / 2; {
	case nul[1] > half*3/4 && nul[0] < half/20+1:
		return little, 0
	case nul[0] > half*3/4 && nul[1] < half/20+1:
		return big, 0
	}
	return nil, 0
}

func decodeUTF16(raw string, skip int, order func(string) uint16) (string, offsets) {
	b := newBuilder()
	b.text.Grow(len(raw) / 2)
	var buf [utf8.UTFMax]byte
	for i := skip; i+1 < len(raw); {
		r, n := rune(order(raw[i:])), 2
		if utf16.IsSurrogate(r) {
			if i+3 < len(raw) {
				r, n = utf16.DecodeRune(r, rune(order(raw[i+2:]))), 4
			}
			if r == utf8.RuneError || n == 2 {
				r, n = utf8.RuneError, 2
			}
		}
		b.unit(string(utf8.AppendRune(buf[:0], r)), i, i+n)
		i += n
	}
	return b.text.String(), b.back
}

// detect names the charset of text that is no UTF-8, or "" when that is not sure.
func detect(raw string) string {
	// without a declaration the answer is always one of these two
	if _, label, _ := charset.DetermineEncoding([]byte(raw[:min(len(raw), 1024)]), ""); label != "utf-8" && label != "windows-1252" {
		return label
	}
	good, bad := 0, 0
	sample := make([]byte, 0, headSize)
	for line := range strings.Lines(raw) {
		if len(sample) >= headSize {
			break
		}
		if ascii(line) {
			continue
		}
		sample = append(sample, line[:min(len(line), headSize)]...)
	}
	for s := string(sample); s != ""; {
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		s = s[n:]
	}
	if good*2 >= bad { // UTF-8 with damage
		return ""
	}
	if western(sample) {
		return "windows-1252"
	}
	best := likeliest(sample)
	if best.Confidence < 30 || strings.HasPrefix(best.Charset, "UTF-") {
		return ""
	}
	if (best.Charset == "ISO-8859-1" || best.Charset == "windows-1252") && triple(sample) {
		return ""
	}
	return strings.Replace(best.Charset, "GB-18030", "gb18030", 1)
}

// likeliest returns the best guess of the detector. Of equal ones it is the first by name: the detector has no order of its own.
func likeliest(sample []byte) chardet.Result {
	var best chardet.Result
	all, err := chardet.NewTextDetector().DetectAll(sample)
	if err != nil {
		return best
	}
	for _, r := range all {
		if r.Confidence > best.Confidence || r.Confidence == best.Confidence && r.Charset < best.Charset {
			best = r
		}
	}
	return best
}

// triple reports three bytes above ASCII in a row, which no western language writes.
func triple(sample []byte) bool {
	run := 0
	for _, c := range sample {
		if run++; c < utf8.RuneSelf {
			run = 0
		}
		if run == 3 {
			return true
		}
	}
	return false
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// western reports text in ASCII but for a few bytes that make sense in Windows-1252: quotation marks, dashes and signs, and
// single accented letters inside words. Statistics are at a loss with so few.
func western(sample []byte) bool {
	high := 0
	for i, c := range sample {
		if c < utf8.RuneSelf {
			continue
		}
		high++
		letter := c >= 0xc0 && c != 0xd7 && c != 0xf7 || c == 0x8c || c == 0x9c
		sign := strings.IndexByte("\x80\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0\xa3\xa7\xa9\xab\xad\xae\xb0\xb1\xb7\xbb\xbc\xbd\xbe\xd7", c) >= 0
		if !letter && !sign || letter && !besideLetter(sample, i) {
			return false
		}
	}
	return high*20 <= len(sample) || high <= 2
}

// besideLetter reports an ASCII letter beside sample[i], and that no other byte above ASCII is beside it.
func besideLetter(sample []byte, i int) bool {
	found := false
	for _, j := range [...]int{i - 1, i + 1} {
		if j < 0 || j >= len(sample) {
			continue
		}
		c := sample[j]
		if c >= 0xc0 {
			return false
		}
		found = found || 'a' <= c|0x20 && c|0x20 <= 'z'
	}
	return found
}

// transcode decodes raw character by character. It is not ok when a byte has no meaning in the charset.
func transcode(raw string, enc encoding.Encoding) (string, offsets, bool) {
	b := newBuilder()
	b.text.Grow(len(raw) + len(raw)/8)
	dec, src := enc.NewDecoder(), []byte(raw)
	var dst [16]byte
	for i := 0; i < len(raw); {
		plain := i
		for i < len(raw) && raw[i] < utf8.RuneSelf {
			i++
		}
		b.copy(raw[plain:i], plain)
		if i == len(raw) {
			break
		}
		n := 0
		for size := 1; ; size++ {
			dec.Reset()
			nDst, nSrc, err := dec.Transform(dst[:], src[i:min(i+size, len(src))], i+size >= len(src))
			if nSrc > 0 && (err == nil || err == transform.ErrShortSrc) {
				n = nSrc
				r, _ := utf8.DecodeRune(dst[:nDst])
				if r == utf8.RuneError || 0x80 <= r && r < 0xa0 && r != 0x85 {
					return "", offsets{}, false
				}
				b.unit(string(dst[:nDst]), i, i+n)
				break
			}
			if err != transform.ErrShortSrc || size >= 4 {
				return "", offsets{}, false
			}
		}
		i += n
	}
	return b.text.String(), b.back, true
}
