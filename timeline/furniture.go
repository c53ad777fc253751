package timeline

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"dateline/timeline/prose"
)

// furniture returns the running heads and feet that a text printed page by page keeps between its lines, in order: lines
// that come back with a page number at one end, set off by white space, that rises by one or two from page to page.
func furniture(text string) []prose.Span {
	type seen struct {
		page  int
		spans []prose.Span
	}
	heads := map[string]*seen{}
	var order []string
	at := 0
	for line := range strings.Lines(text) {
		span := trim(text, prose.Span{Start: at, End: at + len(line)})
		at += len(line)
		head, page, ok := runningHead(span.In(text))
		if !ok {
			continue
		}
		h := heads[head]
		if h == nil {
			h = &seen{}
			heads[head], order = h, append(order, head)
		}
		if n := len(h.spans); n == 0 || page > h.page && page <= h.page+4 {
			h.page, h.spans = page, append(h.spans, span)
		}
	}
	var out []prose.Span
	for _, head := range order {
		if len(heads[head].spans) > 1 {
			out = append(out, heads[head].spans...)
		}
	}
	slices.SortFunc(out, func(a, b prose.Span) int { return a.Start - b.Start })
	return out
}

// furnished returns the running heads inside a span of the document's text; they count from its start.
func (r *reader) furnished(in prose.Span) []prose.Span {
	var out []prose.Span
	for len(r.furnish) > 0 && r.furnish[0].Start < in.End {
		if f := r.furnish[0]; f.Touches(in) {
			out = append(out, prose.Span{Start: max(0, f.Start-in.Start), End: min(in.Len(), f.End-in.Start)})
			if f.End > in.End {
				break
			}
		}
		r.furnish = r.furnish[1:]
	}
	return out
}

// printed tells whether a span of the sentence lies in a running head.
func (s *sentence) printed(in prose.Span) bool {
	return slices.ContainsFunc(s.furnish, in.Touches)
}

// cutFurniture takes running heads out.
func (h *headline) cutFurniture() {
	if len(h.s.furnish) > 0 {
		h.seq = slices.DeleteFunc(h.seq, func(i int) bool { return h.s.printed(h.s.tokens[i].Span) })
	}
}

// runningHead parts a line into its words and the page number that three or more spaces set off from them.
func runningHead(line string) (head string, page int, ok bool) {
	if len(line) > 100 || len(line) < 8 || !unicode.IsDigit(rune(line[0])) && !unicode.IsDigit(rune(line[len(line)-1])) {
		return "", 0, false
	}
	for _, gap := range []int{strings.Index(line, "   "), strings.LastIndex(line, "   ")} {
		if gap < 0 {
			return "", 0, false
		}
		front, back := strings.TrimSpace(line[:gap]), strings.TrimSpace(line[gap:])
		if n, err := strconv.Atoi(front); err == nil && n > 0 && n < 3000 {
			return back, n, len(back) > 3
		}
		if n, err := strconv.Atoi(back); err == nil && n > 0 && n < 3000 {
			return front, n, len(front) > 3
		}
	}
	return "", 0, false
}
