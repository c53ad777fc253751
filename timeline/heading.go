package timeline

import (
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// generic headings name a part of the text, not an event.
var generic = set(`early life later career background history legacy overview introduction summary aftermath timeline chronology
	personal death works events years the of and in to part chapter section day week month update updates status log action
	items minutes notes meeting all times present quarter quarterly results fiscal first second third fourth annual financial`)

// heading reads a dated heading: it sets the focus for what stands under it, and is an event when it names one.
func (r *reader) heading(s *sentence) {
	for i := range s.dates {
		d := &s.dates[i]
		r.mean(s, i, r.anchor(d.Value, timex.Past))
		if !d.known {
			continue
		}
		alone := s.stripped()
		if !s.prenominal(i) && d.Meaning.When.Grain() >= edtf.Year {
			r.focus.head(d.Meaning.When.From, s.level, !names(alone))
		}
		if !names(alone) || s.prenominal(i) || i > 0 || s.finite() && d.End < len(s.text)-1 || d.operator() != at && d.operator() != between {
			d.used = true
			continue
		}
		if s.finite() && s.figures(i) {
			d.used = true
			continue
		}
		status := Happened
		if d.Meaning.When.Kind == edtf.Span {
			status = Period
		}
		d.used = true
		r.drafts = append(r.drafts, draft{s: s, clause: 0, date: i, when: d.Meaning.When, basis: Basis(d.Meaning.Basis), status: status, title: titleOfHeading(alone)})
	}
}

// figures tells whether a date only says which figures a heading speaks of: "Reports Third Quarter Results".
func (s *sentence) figures(i int) bool {
	switch s.word(s.tokenAt(s.dates[i].End-1) + 1) {
	case "results", "earnings", "figures", "report", "sales", "revenue", "profit":
		return true
	}
	return false
}

// labels say what the time behind them is of the incident or document that is told elsewhere.
var labels = set("duration date dates time times when window period start end started ended timeframe author posted reported day")

// titled tells of a line such as "Duration: 21:45 to 23:28 (103 minutes)": a label and nothing but a time.
func (s *sentence) titled() bool {
	label, rest, ok := strings.Cut(strings.TrimLeft(s.text, "*_# -"), ":")
	if !ok || !labels[strings.ToLower(strings.Trim(label, " *_"))] {
		return false
	}
	words := 0
	at := len(s.text) - len(rest)
	for i, t := range s.tokens {
		if t.Start >= at && wordy(t.Text) && !s.inDate(i) && !units[s.word(i)] && t.Tag != "CD" && !dangling[s.word(i)] && !dateWords[s.word(i)] {
			words++
		}
	}
	return words < 2
}

// stripped returns the heading without its dates, numbering and marks.
func (s *sentence) stripped() string {
	var b strings.Builder
	last := 0
	for _, d := range s.dates {
		b.WriteString(s.text[last:d.Start])
		last = d.End
	}
	b.WriteString(s.text[last:])
	t := strings.Join(strings.Fields(strings.NewReplacer("()", "", "( )", "", "[]", "").Replace(b.String())), " ")
	if first, rest, ok := strings.Cut(t, " "); ok && strings.HasSuffix(first, ".") && numeral(strings.TrimRight(first, ".")) {
		t = rest
	}
	t = strings.Trim(t, " ,;:.–—-*#|")
	for {
		k := strings.LastIndexByte(t, ' ')
		if k < 0 || !dangling[strings.ToLower(t[k+1:])] && !(t[k-1] == ',' && issuing[strings.ToLower(t[k+1:])]) {
			return t
		}
		t = strings.TrimRight(t[:k], " ,;:–—-")
	}
}

// issuing words lead up to a date in a heading: "Version 2.1.0, released 30 November 2020".
var issuing = set("released published issued dated signed filed held")

// numeral tells of an Arabic or Roman number.
func numeral(w string) bool {
	return w != "" && (strings.Trim(w, "0123456789") == "" || strings.Trim(w, "IVXLC") == "")
}

// names tells whether what a heading says beside its date names something.
func names(t string) bool {
	n := 0
	for _, w := range strings.Fields(strings.ToLower(t)) {
		if w = strings.Trim(w, `.,;:"'()*`); w != "" && !generic[w] && wordy(w) && !numeral(strings.ToUpper(w)) {
			n++
		}
	}
	return n > 0 && len(strings.Fields(t)) > 1
}

// finite tells whether the sentence has a finite verb, as the headline of an article has.
func (s *sentence) finite() bool {
	for i := range s.clauses {
		if v, ok := s.clauses[i].Predicate(); ok && v.Finite() {
			return true
		}
	}
	return false
}

// titleOfHeading sets a heading in capitals in plain letters.
func titleOfHeading(t string) string {
	if t == strings.ToUpper(t) && len(t) > 6 {
		words := strings.Fields(strings.ToLower(t))
		for i, w := range words {
			if i == 0 || !dangling[w] {
				words[i] = strings.ToUpper(w[:1]) + w[1:]
			}
		}
		t = strings.Join(words, " ")
	}
	return tidy(lead(t, mostWords))
}
