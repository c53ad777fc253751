package timeline

import (
	"strings"
	"unicode"

	"dateline/timeline/doc"
	"dateline/timeline/edtf"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// papers are things that are called by their date: naming one tells no event.
var papers = set("act acts bill law code statute constitution regulations rules directive convention edition version minutes ordinance amendment amendments")

// names returns why date i is part of a name or a reference and no event is told by it, "" when it may be one.
func (s *sentence) names(i int) string {
	d := s.dates[i]
	first := s.tokenAt(d.Start)
	if s.word(first-1) == "of" && papers[s.word(first-2)] && (unicode.IsUpper(rune(s.tokens[first-2].Text[0])) || s.word(first-2) == "minutes") {
		return "part of a name"
	}
	if d.Cue == "of" && clock(d.Meaning.When) {
		return "part of a name" // "the alarm of 22:49"
	}
	if s.inFileName(i) {
		return "the name of a file"
	}
	if s.word(first-1) == "see" || s.cited(i) {
		return "a reference"
	}
	if s.compared(first) || s.record(i) {
		return "a comparison"
	}
	if s.bracketed(i) && s.tag(0) == "CD" && strings.HasPrefix(s.tag(1), "NNP") && !s.finite() {
		return "a reference"
	}
	if next := s.word(s.tokenAt(d.End-1) + 1); pointing[s.word(first-2)] && bes[s.word(first-1)] && (next == "," || next == "." || next == ";") {
		return "the date of what was told before"
	}
	if s.catalogue() {
		return "a list of works"
	}
	if s.recurs(i) {
		return "a habit"
	}
	return ""
}

// inFileName tells of a date inside "Survey_06-2017_img02.jpg" or an address.
func (s *sentence) inFileName(i int) bool {
	d := s.dates[i]
	from := strings.LastIndexAny(s.text[:d.Start], " \n\t(\"") + 1
	to := len(s.text)
	if n := strings.IndexAny(s.text[d.End:], " \n\t)\""); n >= 0 {
		to = d.End + n
	}
	word := s.text[from:to]
	return strings.Contains(word, "://") || strings.Contains(word, "_") && (from < d.Start || to > d.End) && d.Start > from
}

// compared tells whether the date that begins at token i is that of a figure which another one is measured by: "up from
// $3 million a year earlier", "compared with 12 percent last year".
func (s *sentence) compared(i int) bool {
	for j := i - 1; j >= max(0, i-20) && s.tag(j) != "VBD" && s.word(j) != ";"; j-- {
		if w := s.word(j); w == "compared" && (s.word(j+1) == "to" || s.word(j+1) == "with") || w == "versus" || w == "vs." {
			return true
		}
	}
	for j := i - 2; j > max(0, i-7); j-- { // "in better shape than it was five years ago"
		if s.word(j) == "than" && (s.tag(j+1) == "PRP" || s.tag(j+1) == "DT") && strings.HasPrefix(s.tag(i-1), "V") {
			return true
		}
	}
	figure := false
	for j := i - 1; j >= max(0, i-10); j-- {
		switch w, tag := s.word(j), s.tag(j); {
		case w == "from" || w == "than" || w == "against" || w == "versus" || w == "with" && strings.HasPrefix(s.word(j-1), "compar"):
			return figure || s.figureBefore(j)
		case tag == "CD" || tag == "$":
			figure = true
		case strings.HasPrefix(tag, "N") || strings.HasPrefix(tag, "JJ") || tag == "DT" || w == "of" || w == "," || w == "or" || w == "in":
		default:
			return false
		}
	}
	return false
}

// record tells of "its highest since 2022", "the first attack since 2002": the date only bounds what is compared.
func (s *sentence) record(i int) bool {
	if s.dates[i].operator() != since {
		return false
	}
	for k := s.tokenAt(s.dates[i].Start) - 1; k >= 0 && s.tag(k) != "VBD" && s.tag(k) != "VBZ" && s.word(k) != ";"; k-- {
		if s.tag(k) == "JJS" || s.tag(k) == "RBS" || s.word(k) == "first" && s.word(k-1) != "at" {
			return true
		}
	}
	return false
}

// figureBefore tells whether a sum stands right before token j: "up $2.2 million from".
func (s *sentence) figureBefore(j int) bool {
	for k := j - 1; k >= max(0, j-4); k-- {
		switch s.tag(k) {
		case "CD", "$":
			return !s.inDate(k)
		}
		if s.word(k) != "million" && s.word(k) != "billion" && s.word(k) != "percent" && s.word(k) != "%" && s.word(k) != "," {
			return false
		}
	}
	return false
}

// catalogue tells of a line without a predicate whose dates all close titles: "Life in London (1884), Letters (1883)".
func (s *sentence) catalogue() bool {
	if s.kind != doc.Paragraph || len(s.dates) < 2 || s.finite() {
		return false
	}
	for i, d := range s.dates {
		if !s.bracketed(i) || d.Value.Grain() != edtf.Year || d.Value.Op != timex.Calendar {
			return false
		}
	}
	return true
}

// recurs tells of "the third Monday of January" without a year and without a predicate in the past or the future.
func (s *sentence) recurs(i int) bool {
	d := s.dates[i]
	if d.Value.Op == timex.Calendar && d.Value.Month != 0 && d.Value.Year == 0 && s.prenominal(i) && s.kept(i) {
		return true
	}
	if d.Value.Op == timex.Calendar && d.Value.Month != 0 && d.Value.Year == 0 && d.Value.Rel == timex.Plain && d.Meaning.Basis == timex.Narrative && !s.bracketed(i) && s.section.IsZero() {
		v, ok := s.verbFor(s.host(i), d.Start)
		return ok && v.Tense == prose.Present && !unchanged[v.Head] && !s.quoted(v.Start)
	}
	if d.Value.Op != timex.Nth || d.Value.Of == nil || d.Value.Of.Year != 0 || d.Value.Of.Op != timex.Calendar {
		return false
	}
	v, ok := s.verbFor(s.host(i), d.Start)
	return !ok || v.Tense == prose.Present || v.Tense == prose.Untensed && v.Modal == ""
}

// unchanged are verb forms that are present and past alike.
var unchanged = set("beat bet burst cast cost cut hit hurt let put quit read set shut split spread")

// kept tells of a day that is kept every year: "the 16 May victory-day celebration".
func (s *sentence) kept(i int) bool {
	from := s.tokenAt(s.dates[i].End-1) + 1
	for k := from; k < from+4 && (strings.HasPrefix(s.tag(k), "N") || strings.HasPrefix(s.tag(k), "JJ")); k++ {
		switch s.word(k) {
		case "celebration", "celebrations", "anniversary", "holiday", "commemoration", "commemorations", "festival", "feast", "parade", "festivities":
			return true
		}
	}
	return false
}

// cited tells whether the date closes a bracket that holds a name before it, as references do: "(Smith 1998)",
// "(4th Cir. 1996)", "(London, 1884)".
func (s *sentence) cited(i int) bool {
	d := s.dates[i]
	after := strings.TrimLeft(s.text[d.End:], " ")
	if d.Value.Grain() != edtf.Year || d.Cue != "" || !strings.HasPrefix(after, ")") && !strings.HasPrefix(after, ";") && !strings.HasPrefix(after, ", p") {
		return false
	}
	open := strings.LastIndexByte(s.text[:d.Start], '(')
	if open < 0 || strings.IndexByte(s.text[open:d.Start], ')') >= 0 {
		return false
	}
	in := strings.Fields(s.text[open+1 : d.Start])
	if len(in) == 0 || len(in) > 8 {
		return false
	}
	for _, w := range in {
		if r := []rune(w)[0]; !unicode.IsUpper(r) && !unicode.IsDigit(r) && w != "and" && w != "et" && w != "&" && w != "ed." {
			return false
		}
	}
	return true
}
