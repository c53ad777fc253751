package doc

import (
	"compress/zlib"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
)

// A rationed reader gives so many bytes, counted with those given again, and then stops a reader that goes in circles.
type rationed struct {
	text string
	left int64
}

func (r *rationed) ReadAt(b []byte, at int64) (int, error) {
	if r.left -= int64(len(b)); r.left < 0 {
		panic(errCircles)
	}
	if at < 0 || at >= int64(len(r.text)) {
		return 0, io.EOF
	}
	n := copy(b, r.text[at:])
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

var (
	errCircles = errors.New("objects that lead in circles")
	escapedHex = regexp.MustCompile(`#[0-9A-Fa-f]{2}`)
	twice      = regexp.MustCompile(`/(?:Fl|FlateDecode)\s*/(?:Fl|FlateDecode)`)
	widthsKey  = regexp.MustCompile(`/W\s*\[\s*(\d{1,2})\s+(\d{1,2})\s+(\d{1,2})\s*\]`)
	indexKey   = regexp.MustCompile(`/Index\s*\[([\d\s]*)\]`)
	columnsKey = regexp.MustCompile(`/Columns\s+(\d{1,4})`)
)

// maxOpen is how many brackets may be open at once: far more than in any real file, far less than breaks the
// library. Bytes of pictures look like their brackets now and then.
const maxOpen = 100_000

// guardPDF refuses a file that would bring the library to its knees: nested without end, an object that is kept in itself,
// a stream that swells beyond measure.
func guardPDF(raw string) error {
	if _, most := brackets(raw, 0, 0); most > maxOpen {
		return errDeep
	}
	kept := map[uint64]bool{}   // objects that are kept in others
	keeper := map[uint64]bool{} // objects that others are kept in
	for from := 0; ; {
		i := strings.Index(raw[from:], "stream")
		if i < 0 {
			break
		}
		at := from + i
		from = at + len("stream")
		if strings.HasSuffix(raw[:at], "end") {
			continue
		}
		data := strings.TrimPrefix(strings.TrimLeft(raw[from:min(len(raw), from+4)], " "), "\r")
		skip := min(len(raw)-from, 4) - len(data)
		if strings.HasPrefix(data, "\n") {
			skip++
		}
		dict := raw[max(at-4096, strings.LastIndex(raw[:at], "obj"), 0):at]
		dict = escapedHex.ReplaceAllStringFunc(dict, func(s string) string {
			n, _ := strconv.ParseUint(s[1:], 16, 8)
			return string(rune(n))
		})
		if twice.MatchString(dict) {
			return errors.New("a stream that is compressed twice")
		}
		packed := strings.NewReader(raw[from+skip:])
		text := inflated{packed: packed, size: packed.Size(), keep: strings.Contains(dict, "/XRef")}
		text.read()
		switch {
		case text.open > maxOpen:
			return errDeep
		case text.swollen && !strings.Contains(dict, "/Image"):
			return errRatio
		case text.keep:
			references(dict, text.text.String(), kept, keeper)
		}
		from += skip + int(packed.Size()) - packed.Len()
	}
	for k := range keeper {
		if kept[k] {
			return errCircles
		}
	}
	return nil
}

// inflated takes in what a compressed stream holds.
type inflated struct {
	packed  *strings.Reader
	size    int64 // of packed, and of what follows it
	keep    bool  // what is taken in goes into text
	text    strings.Builder
	n       int64 // bytes taken in
	open    int   // brackets that were open at once
	now     int   // brackets that are open
	swollen bool  // there is too much in it
}

// read takes in as much as can be read; what is not compressed is nothing.
func (t *inflated) read() {
	start, _ := t.packed.Seek(0, io.SeekCurrent)
	if z, err := zlib.NewReader(t.packed); err == nil {
		io.Copy(t, z) // damage is found again when the stream is used
	}
	if t.n == 0 {
		t.packed.Seek(start, io.SeekStart)
	}
}

func (t *inflated) Write(b []byte) (int, error) {
	t.n += int64(len(b))
	t.now, t.open = brackets(b, t.now, t.open)
	if t.keep {
		t.text.Write(b)
	}
	if t.n > freeSize+maxRatio*(t.size-int64(t.packed.Len())) {
		t.swollen = true
		return 0, errRatio
	}
	return len(b), nil
}

// brackets counts how many are open at the end of s and were at most.
func brackets[S string | []byte](s S, now, most int) (int, int) {
	for i := range len(s) {
		switch s[i] {
		case '[', '<', '{', '(':
			now++
			most = max(most, now)
		case ']', '>', '}', ')':
			now = max(now-1, 0)
		}
	}
	return now, most
}

// references reads the table of a cross-reference stream: which objects are kept in which.
func references(dict, text string, kept, keeper map[uint64]bool) {
	m := widthsKey.FindStringSubmatch(dict)
	if m == nil {
		return
	}
	var w [3]int
	size := 0
	for i := range w {
		w[i], _ = strconv.Atoi(m[i+1])
		size += w[i]
	}
	if size == 0 {
		return
	}
	if c := columnsKey.FindStringSubmatch(dict); c != nil {
		n, _ := strconv.Atoi(c[1])
		text = up(text, n)
	}
	ranges := []uint64{0, 1 << 32}
	if m := indexKey.FindStringSubmatch(dict); m != nil {
		ranges = ranges[:0]
		for f := range strings.FieldsSeq(m[1]) {
			n, _ := strconv.ParseUint(f, 10, 32)
			ranges = append(ranges, n)
		}
	}
	for ; len(ranges) >= 2; ranges = ranges[2:] {
		for k := range ranges[1] {
			if len(text) < size {
				return
			}
			if kind := bigEndian(text[:w[0]]); kind == 2 {
				kept[ranges[0]+k] = true
				keeper[bigEndian(text[w[0]:w[0]+w[1]])] = true
			}
			text = text[size:]
		}
	}
}

func bigEndian(s string) uint64 {
	n := uint64(0)
	for i := range len(s) {
		n = n<<8 | uint64(s[i])
	}
	return n
}

// up undoes the filter that writes each row as its difference from the one above.
func up(text string, columns int) string {
	row := make([]byte, columns)
	var b strings.Builder
	for len(text) > columns {
		for i := range columns {
			row[i] += text[1+i]
		}
		b.Write(row)
		text = text[1+columns:]
	}
	return b.String()
}
