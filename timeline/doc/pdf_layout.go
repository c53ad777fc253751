package doc

import (
	"bytes"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A glyph is a character where it stands on its page. Lengths are points; y grows upwards.
type glyph struct {
	x, y, width, em float64
	text            string
}

// A row is a line of a page: characters side by side.
type row struct {
	left, right, y, em float64
	text               strings.Builder
	page               int
	chars              int
}

// A layout puts the characters of the pages together to lines and paragraphs, in the order in which they are drawn.
type layout struct {
	pages   [][]*row
	rows    []*row // of the page that is being drawn
	damaged []string
}

const (
	wordGap = 0.15 // of an em: a wider gap is a space
	lineGap = 0.4  // of an em: more up or down is another line
)

// glyph takes the next character.
func (l *layout) glyph(g glyph) {
	text := expand(g.text)
	if text == "" || strings.TrimFunc(text, unicode.IsControl) == "" {
		return
	}
	var r *row
	if n := len(l.rows); n > 0 {
		r = l.rows[n-1]
	}
	if r == nil || math.Abs(g.y-r.y) > lineGap*max(g.em, r.em) || g.x < r.right-max(g.em, r.em)*2 {
		if unicode.IsSpace([]rune(text)[0]) {
			return
		}
		r = &row{left: g.x, right: g.x, y: g.y, em: g.em, page: len(l.pages) + 1}
		l.rows = append(l.rows, r)
	}
	s := r.text.String()
	space := s != "" && strings.HasSuffix(s, " ")
	if strings.TrimSpace(text) == "" {
		if !space {
			r.text.WriteByte(' ')
		}
		r.right = max(r.right, g.x+g.width)
		return
	}
	if s != "" && !space && g.x-r.right > wordGap*g.em {
		r.text.WriteByte(' ')
	}
	r.text.WriteString(text)
	r.chars += utf8.RuneCountInString(text)
	r.right, r.em = max(r.right, g.x+g.width), max(r.em, g.em)
}

// expand gives the letters of a ligature, and no character that a font only uses for itself.
func expand(s string) string {
	if ascii(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Co, r) || r == utf8.RuneError {
			return -1
		}
		return r
	}, ligatures.Replace(strings.ToValidUTF8(s, "")))
}

var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st", "\u00a0", " ")

// turn ends a page.
func (l *layout) turn() {
	l.pages = append(l.pages, l.rows)
	l.rows = nil
}

// document makes the document of the pages; without any text it is an error.
func (l *layout) document(name, title string) (*Document, error) {
	l.trimEdges()
	body := l.bodySize()
	m := newManuscript()
	parted := l.partsWords()
	for _, rows := range l.paragraphs(body) {
		m.rows(rows, body, parted)
	}
	d, err := m.finish(name, "")
	if err != nil {
		return nil, err
	}
	readHead(d)
	if d.Title == "" && !strings.Contains(title, ".") { // a name of a file is none
		d.Title = title
	}
	return d, nil
}

// partsWords tells whether words are parted at the ends of lines: then many of those words stand whole elsewhere. Where
// words are not parted, a line ends in a hyphen only when a compound has one there.
func (l *layout) partsWords() bool {
	words := map[string]bool{}
	for _, rows := range l.pages {
		for _, r := range rows {
			for w := range strings.FieldsSeq(r.text.String()) {
				words[strings.Trim(w, ".,;:!?()“”\"’'")] = true
			}
		}
	}
	parted, whole := 0, 0
	for _, rows := range l.pages {
		for i := 1; i < len(rows); i++ {
			before, after := strings.Fields(rows[i-1].text.String()), strings.Fields(rows[i].text.String())
			if len(before) == 0 || len(after) == 0 {
				continue
			}
			half, ok := strings.CutSuffix(strings.ReplaceAll(before[len(before)-1], "\u2010", "-"), "-")
			if !ok {
				continue
			}
			parted++
			if words[strings.Trim(half, "(“\"'")+strings.Trim(after[0], ".,;:!?)”\"’'")] {
				whole++
			}
		}
	}
	return whole*5 >= parted && whole > 0
}

// bodySize is the size in which most is set.
func (l *layout) bodySize() float64 {
	chars := map[float64]int{}
	best := 0.0
	for _, rows := range l.pages {
		for _, r := range rows {
			chars[rounded(r.em)] += r.chars
		}
	}
	for em, n := range chars {
		if n > chars[best] || n == chars[best] && em < best {
			best = em
		}
	}
	return best
}

func rounded(x float64) float64 { return math.Round(x*2) / 2 }

// trimEdges drops what stands at the head or foot of most pages, and the numbers of pages.
func (l *layout) trimEdges() {
	count := map[string]int{}
	for _, rows := range l.pages {
		for _, r := range edges(rows) {
			count[shape(r)]++
		}
	}
	for i, rows := range l.pages {
		at := edges(rows)
		l.pages[i] = slices.DeleteFunc(rows, func(r *row) bool {
			text := strings.TrimSpace(r.text.String())
			return slices.Contains(at, r) && (count[shape(r)] >= 2 && count[shape(r)]*2 > len(l.pages) || pageNumber(text) || printed.MatchString(text))
		})
	}
}

// printed is what browsers put around a page: when it was printed, its address and its number.
var printed = regexp.MustCompile(`^\d{1,4}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d\d|^(?:https?|file)://\S+ ?\d*/?\d*$`)

// edges are the highest and the lowest rows of a page, two of each.
func edges(rows []*row) []*row {
	if len(rows) < 2 {
		return nil
	}
	byHeight := slices.Clone(rows)
	slices.SortStableFunc(byHeight, func(a, b *row) int {
		switch {
		case a.y > b.y:
			return -1
		case a.y < b.y:
			return 1
		}
		return 0
	})
	if len(byHeight) <= 4 {
		return []*row{byHeight[0], byHeight[len(byHeight)-1]}
	}
	return append(byHeight[:2:2], byHeight[len(byHeight)-2:]...)
}

// shape is a row without its numbers, and where it stands.
func shape(r *row) string {
	return string(rune(int(r.y/4))) + strings.Map(func(c rune) rune {
		if unicode.IsDigit(c) {
			return '0'
		}
		return c
	}, r.text.String())
}

// pageNumber reports "12", "- 12 -", "Page 3 of 10", "xii".
func pageNumber(s string) bool {
	s = strings.Trim(strings.TrimSpace(s), "-–—|·[] ")
	low := strings.TrimPrefix(strings.ToLower(s), "page ")
	low = strings.ReplaceAll(strings.ReplaceAll(low, " of ", ""), "/", "")
	return low != "" && len(low) <= 8 && (len(low) <= 3 || low != strings.ToLower(s)) && strings.Trim(low, "0123456789 ") == "" ||
		len(low) <= 6 && low != "" && strings.Trim(low, "ivxlc") == ""
}

// paragraphs parts the rows of all pages.
func (l *layout) paragraphs(body float64) [][]*row {
	var all [][]*row
	var p []*row
	for _, rows := range l.pages {
		lead, right := leading(rows, body), columnEnds(rows)
		for i, r := range rows {
			if len(p) > 0 {
				same := i > 0
				edge := 0.0
				if same {
					edge = right[i-1]
				}
				if !follows(p, r, same, lead, edge) {
					all, p = append(all, p), nil
				}
			}
			p = append(p, r)
		}
	}
	if len(p) > 0 {
		all = append(all, p)
	}
	return all
}

// leading is the usual distance of the lines of a page in the usual size.
func leading(rows []*row, body float64) float64 {
	count := map[float64]int{}
	best := 0.0
	for i := 1; i < len(rows); i++ {
		a, b := rows[i-1], rows[i]
		if d := rounded(a.y - b.y); d > 0.5*b.em && d < 2.5*b.em && rounded(b.em) == body {
			if count[d]++; count[d] > count[best] || count[d] == count[best] && d < best {
				best = d
			}
		}
	}
	return best
}

// columnEnds gives for each row how far the rows of its column reach.
func columnEnds(rows []*row) []float64 {
	ends := make([]float64, len(rows))
	for i := 0; i < len(rows); {
		j, right := i, 0.0
		for ; j < len(rows) && (j == i || rows[j].y < rows[j-1].y+rows[j].em); j++ {
			right = max(right, rows[j].right)
		}
		for ; i < j; i++ {
			ends[i] = right
		}
	}
	return ends
}

// follows tells whether a row goes on with the paragraph of those before it. Right is how far the column reaches.
func follows(p []*row, r *row, samePage bool, lead, right float64) bool {
	last := p[len(p)-1]
	before, text := strings.TrimSpace(last.text.String()), strings.TrimSpace(r.text.String())
	ends, _ := ending(before)
	first, _ := utf8.DecodeRuneInString(text)
	goesOn := !ends && (unicode.IsLower(first) || strings.HasSuffix(before, "-") || strings.HasSuffix(before, ","))
	if rounded(r.em) != rounded(last.em) && math.Abs(r.em-last.em) > 0.08*last.em {
		return false
	}
	down := last.y - r.y
	if !samePage || down <= 0 { // another page or column
		return goesOn
	}
	if m, _ := entryMark(text); m == bullet {
		return false
	}
	limit := 1.45 * r.em
	if lead > 0 && rounded(r.em) > 0 {
		limit = 1.2 * lead
	}
	switch {
	case down < 0.5*r.em: // beside it
		return true
	case down > max(limit, 1.2*r.em) && down > lead*1.2:
		return false
	case len(p) > 1 && r.left > p[len(p)-1].left+0.8*r.em && ends: // indented
		return false
	case len(p) == 1 && r.left > last.left+0.8*r.em && ends:
		return false
	}
	word := text
	if i := strings.IndexByte(text, ' '); i > 0 {
		word = text[:i]
	}
	room := right - last.right
	fits := float64(utf8.RuneCountInString(word)+1) * 0.55 * r.em
	return room < fits+r.em || goesOn
}

// rows appends a paragraph of rows. Where words are parted at the ends of lines they are whole again.
func (m *manuscript) rows(rows []*row, body float64, parted bool) {
	if m.len() > 0 {
		m.insert("\n\n")
	}
	start, page := m.len(), 0
	var text []byte
	for i, r := range rows {
		line := oneLine(r.text.String())
		if i > 0 {
			text = joined(text, line, parted)
		}
		if r.page != page {
			page = r.page
			m.marks = append(m.marks, landmark{start + len(text), Place{Page: page}})
		}
		text = append(text, line...)
	}
	m.insert(string(text))
	switch em := rows[0].em; {
	case em > 1.12*body && len(rows) <= 4:
		level := 3
		if em > 1.7*body {
			level = 1
		} else if em > 1.3*body {
			level = 2
		}
		m.block(start, Heading, level)
	default:
		m.paragraph(start, wrap{}, Paragraph, 0)
	}
}

// joined is text with what goes between it and the next line. A hyphen that parts a word is taken back.
func joined(text []byte, line string, parted bool) []byte {
	first, _ := utf8.DecodeRuneInString(line)
	for _, hyphen := range [...]string{"\u00ad", "-", "\u2010"} {
		before, ok := bytes.CutSuffix(text, []byte(hyphen))
		last, _ := utf8.DecodeLastRune(before)
		switch {
		case ok && hyphen == "\u00ad", ok && parted && unicode.IsLower(first) && unicode.IsLower(last):
			return before
		case ok && unicode.IsLetter(last):
			return text
		}
	}
	return append(text, ' ')
}
