package timeline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/doc"
	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// A finding is what was found in one block: its expressions and, for each, where the narrative stands there.
type finding struct {
	exprs  []timex.Expr
	stands []stand
}

// A stand is the year that the path of the narrative has at an expression.
type stand struct {
	year  int
	known bool
}

// find finds the expressions of all blocks and the path of the narrative through the years.
func (r *reader) find() []finding {
	all := make([]finding, len(r.d.Blocks))
	var mentions []timex.Mention
	var at []*stand
	for i, b := range r.d.Blocks {
		text := r.d.Text[b.Start:b.End]
		exprs := r.lang.Find(text)
		all[i] = finding{exprs, make([]stand, len(exprs))}
		if b.Kind == doc.Meta || b.Kind == doc.Code {
			continue
		}
		near := false
		for j, e := range exprs {
			if v := e.Value; v.YearGrain == edtf.Year && v.Year != 0 && b.Kind != doc.Heading {
				if r.years++; v.Year < r.date.Year()-1 {
					r.bygone++
				}
			}
			if v := e.Value; v.Op == timex.Calendar && v.YearGrain == edtf.Year && v.Day != 0 && v.Clock >= edtf.Minute {
				r.instants = append(r.instants, v.Fields)
			}
			m, ok := e.Value.Mention()
			if !ok || m.Known && m.Month == 0 && birth(text, e) {
				continue
			}
			m.Near, near = near, true
			m.Head = m.Known && e.Start == 0 && (b.Kind == doc.Heading || strings.HasPrefix(text[e.End:], ":"))
			m.Soft = b.Kind != doc.Heading && inPassing(text, e)
			if m.Noun = b.Kind != doc.Heading && adjective(text, e); m.Noun && !m.Known {
				m.Month = 0 // "the summer offensive" is named wherever the narrative stands
			}
			mentions, at = append(mentions, m), append(at, &all[i].stands[j])
		}
	}
	for i, y := range timex.Years(mentions) {
		*at[i] = stand{y, true}
	}
	return all
}

// inPassing tells whether a date stands in brackets, in a relative clause or a flash-back, or bounds something else: it
// then says little of where the narrative is.
func inPassing(text string, e timex.Expr) bool {
	switch e.Cue {
	case "until", "till", "since", "by", "before":
		return true
	}
	before := text[max(0, e.Start-200):e.Start]
	if strings.LastIndexByte(before, '(') > strings.LastIndexByte(before, ')') {
		return true
	}
	clause := strings.Fields(before[strings.LastIndexAny(before, ",;:.")+1:])
	if len(clause) == 1 { // "had met, in 1614,"
		before = before[:max(0, strings.LastIndexAny(before, ",;:."))]
		clause = strings.Fields(before[strings.LastIndexAny(before, ",;:.")+1:])
	}
	if len(clause) == 0 {
		return false
	}
	switch clause[0] {
	case "who", "which", "whose", "where":
		return true
	}
	return slices.ContainsFunc(clause, func(w string) bool { return flashes[w] })
}

// flashes are words in a clause whose date is not where the narrative stands: "had met in 1614", "until the fall of Rome in 1944".
var flashes = set("had until till since")

// birth tells whether a year is that of a birth: what is told behind it came many years later.
func birth(text string, e timex.Expr) bool {
	before := strings.ToLower(text[max(0, e.Start-24):e.Start])
	return strings.Contains(before, "born ") && !strings.ContainsAny(before[strings.LastIndex(before, "born "):], ".;")
}

// adjective tells whether a date stands as one between a determiner and its noun: "the 1980 sequel", "the Dec. 21, 1988,
// bombing" is named for its date, whenever it is told of.
func adjective(text string, e timex.Expr) bool {
	before := strings.Fields(text[max(0, e.Start-12):e.Start])
	noun, spaced := strings.CutPrefix(strings.TrimPrefix(text[e.End:], ","), " ")
	if len(before) == 0 || !spaced {
		return false
	}
	switch strings.ToLower(before[len(before)-1]) {
	case "the", "a", "an", "his", "her", "its", "their":
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(noun, " \n"))
		return unicode.IsLetter(r)
	}
	return false
}
