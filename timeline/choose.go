package timeline

import (
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/prose"
	"dateline/timeline/timex"
)

// choose drafts the events of a sentence whose dates are resolved: one for each predicate with a date of its own, one
// for each noun that a date qualifies or follows in brackets.
func (r *reader) choose(s *sentence) {
	for i := range s.dates {
		d := &s.dates[i]
		if d.used {
			continue
		}
		if reason := s.names(i); reason != "" {
			r.skip(s.Start+d.Start, s.Start+d.End, reason)
			continue
		}
		if !d.known {
			r.undate(s, i)
			continue
		}
		if r.lifespan(s, i) {
			continue
		}
		if rival := s.rival(i); rival {
			continue
		}
		r.draft(s, i)
	}
}

// draft drafts the event of date i, if its clause tells one.
func (r *reader) draft(s *sentence, i int) {
	d := &s.dates[i]
	c := s.host(i)
	verb, _ := s.verbFor(c, d.Start)
	op := d.operator()
	if s.whenClause(i) >= 0 {
		op = at
	}
	if s.limit(i) {
		op = by
	}
	noun := s.prenominal(i)
	v := s.judge(c, d.Start)
	not := verb.Negated && op == until
	if not {
		op = at
	}
	if not && v.reason == "negated" {
		v = s.above(c, verdict{status: Happened}, verb)
	}
	if noun && (v.reason == "only possible" || v.reason == "negated" || v.reason == "a condition") {
		v = verdict{status: Happened} // the noun is as real as before
	}
	if !v.event() {
		r.skip(s.Start+d.Start, s.Start+d.End, v.reason)
		return
	}
	if s.calledOff(i, c) {
		r.skip(s.Start+d.Start, s.Start+d.End, "a plan that was given up")
		return
	}
	when, ok := op.apply(d.Meaning.When, verb)
	if !ok {
		r.skip(s.Start+d.Start, s.Start+d.End, "a limit, not a date")
		return
	}
	if noun {
		when = d.Meaning.When
	}
	if v.status == Happened && s.scheduled(i, c) {
		v.status = Planned
	}
	if v.status == Happened && d.lasts(when) && !noun {
		v.status = Period
	}
	if v.status == Happened && r.ahead(when) && verb.Tense != prose.Past {
		v.status = Planned
	}
	d.used = true
	dr := draft{s: s, clause: c, date: i, when: when, basis: Basis(d.Meaning.Basis), status: v.status}
	switch {
	case s.whenClause(i) >= 0:
		dr.title = s.title(c, i, false)
	case len(s.dates) > 1:
		dr.title = s.partTitle(i, c)
	}
	r.drafts = append(r.drafts, dr)
}

// lasts tells whether the predicate held throughout the time said: a span that the text itself gives, not a week or a
// night within which it happened.
func (d date) lasts(w edtf.When) bool {
	switch d.operator() {
	case since, through, until:
		return w.Kind == edtf.Span || d.operator() == through
	case between, by, before:
		return false
	}
	return w.Kind == edtf.Span && d.Value.Op == timex.Span && !overnight(w)
}

// overnight tells of a span of two days, such as "the night of 9–10 November".
func overnight(w edtf.When) bool {
	return w.From.Grain() == edtf.Day && w.To.Days()-w.From.Days() == 1
}

// ahead tells whether a time lies after the publication of the document.
func (r *reader) ahead(w edtf.When) bool {
	first, _ := w.Bounds()
	_, now := r.date.Bounds()
	return !r.date.IsZero() && !first.IsZero() && first.Compare(now) > 0
}

// host returns the clause that date i belongs to: the one that holds it, or, where that has no verb and no noun of its
// own, the one around or after it.
func (s *sentence) host(i int) int {
	c := s.clauseAt(s.dates[i].Start)
	own := &s.clauses[c]
	if own.Role == prose.Attribution && own.Parent >= 0 {
		return own.Parent
	}
	if k := s.whenClause(i); k >= 0 {
		return k
	}
	if len(own.Verbs) == 0 && own.Parent >= 0 && own.Role != prose.Main && own.Role != prose.Parenthesis {
		return own.Parent
	}
	if len(own.Verbs) == 0 && own.Role == prose.Main && c+1 < len(s.clauses) && own.Len() < s.dates[i].End-s.dates[i].Start+12 {
		return c + 1
	}
	return c
}

// whenClause returns the clause of ", when the king invaded" behind "until 396 BC" and the like, -1 without one.
func (s *sentence) whenClause(i int) int {
	switch s.dates[i].operator() {
	case until, since, by, before:
	default:
		return -1
	}
	next := s.tokenAt(s.dates[i].End-1) + 1
	if s.word(next) == "," {
		next++
	}
	if s.word(next) != "when" {
		return -1
	}
	k := s.clauseAt(s.tokens[next].Start)
	if s.clauses[k].Word != "when" {
		return -1
	}
	return k
}

// rival tells whether another date of the same predicate says better when it was: a finer one, one that the reader can
// place, or the content of a report instead of the report itself.
func (s *sentence) rival(i int) bool {
	d := s.dates[i]
	c := s.host(i)
	v, _ := s.verbFor(c, d.Start)
	if s.prenominal(i) {
		return s.holdsFiner(i)
	}
	if i+1 < len(s.dates) && s.dates[i+1].known && s.bracketed(i+1) && strings.Trim(s.text[d.End:s.dates[i+1].Start], " ([") == "" {
		return true // "in the following year (1826)"
	}
	gloss := i > 0 && s.bracketed(i) && strings.Trim(s.text[s.dates[i-1].End:d.Start], " ([") == ""
	attributed := s.clauses[s.clauseAt(d.Start)].Role == prose.Attribution
	for j := range s.dates {
		o := s.dates[j]
		if j == i || gloss && j == i-1 || !o.known || s.prenominal(j) || o.used && s.bracketed(j) != s.bracketed(i) {
			continue
		}
		if attributed && s.clauses[s.clauseAt(o.Start)].Role != prose.Attribution {
			return true
		}
		if clock(d.Meaning.When) && s.host(j) == c && o.Meaning.When.Grain() == edtf.Day && d.Meaning.When.From.Trunc(edtf.Day) == o.Meaning.When.From {
			return true
		}
		k := s.host(j)
		if k == c {
			w, _ := s.verbFor(k, o.Start)
			if w.First == v.First && !s.listed(i, j) && s.better(j, i) {
				return true
			}
			continue
		}
		if v.Reports() && s.contentOf(k, c) && s.judge(k, o.Start).event() && s.tells(k, o.Start) {
			return true
		}
		if s.contentOf(c, k) && !s.tells(c, d.Start) {
			return true
		}
	}
	return false
}

// holdsFiner tells whether another date of the sentence lies within date i: "the 2024 ceremony … on 15 May 2024".
func (s *sentence) holdsFiner(i int) bool {
	w := s.dates[i].Meaning.When
	for j, o := range s.dates {
		if j != i && o.known && w.Kind == edtf.One && o.Meaning.When.Kind == edtf.One && o.Meaning.When.Grain() > w.Grain() && o.Meaning.When.From.Trunc(w.Grain()).Exact() == w.From.Exact() {
			return true
		}
	}
	return false
}

// tells tells whether the clause is about the past: a plan told under a report is detail of the report.
func (s *sentence) tells(c, at int) bool {
	v, ok := s.verbFor(c, at)
	return ok && v.Tense == prose.Past
}

// contentOf tells whether clause k is what the reporting verb of clause c says.
func (s *sentence) contentOf(k, c int) bool {
	for n := 0; k >= 0 && n < 8; n++ {
		own := &s.clauses[k]
		if own.Parent == c && own.Role == prose.Subordinate && (own.Word == "that" || own.Word == "") {
			v, ok := s.lastFinite(c)
			return ok && v.Reports()
		}
		k = own.Parent
	}
	return false
}

// listed tells whether dates i and j stand in a list: "in 1852 and 1858", "Digest (May), NTLM (June)".
func (s *sentence) listed(i, j int) bool {
	if i > j {
		i, j = j, i
	}
	if s.bracketed(i) && s.bracketed(j) {
		return true
	}
	between := s.text[s.dates[i].End:s.dates[j].Start]
	if n := len(strings.Fields(between)); s.bracketed(i) != s.bracketed(j) || strings.HasPrefix(between, ",") && s.dates[j].Cue != "" && n > 3 {
		return n > 3
	}
	for _, w := range strings.Fields(strings.ToLower(between)) {
		switch strings.Trim(w, ",;") {
		case "and", "or", "then", "again":
			return true
		}
	}
	return len(strings.Fields(between)) > 6 && s.dates[i].Meaning.When.Grain() == s.dates[j].Meaning.When.Grain()
}

// better tells whether date j places the event better than date i.
func (s *sentence) better(j, i int) bool {
	a, b := s.dates[j].Meaning.When, s.dates[i].Meaning.When
	if weak := s.weak(i); weak != s.weak(j) {
		return weak
	}
	if clock(a) != clock(b) {
		return clock(b)
	}
	if a.Grain() != b.Grain() {
		return a.Grain() > b.Grain()
	}
	return j < i
}

func clock(w edtf.When) bool { return w.Grain() >= edtf.Hour }

// weak tells whether the date hangs on a noun rather than on the verb: "results for 2006", "the Act of 1964".
func (s *sentence) weak(i int) bool {
	switch s.word(s.tokenAt(s.dates[i].Start) - 1) {
	case "for", "of", "than", "like":
		return true
	}
	return s.prenominal(i)
}

// bracketed tells whether the date stands alone in brackets.
func (s *sentence) bracketed(i int) bool {
	before := strings.TrimRight(s.text[:s.dates[i].Start], " ")
	return strings.HasSuffix(before, "(") || strings.HasSuffix(before, "[") || strings.HasSuffix(before, "(in") || strings.HasSuffix(before, "(c.")
}

// prenominal tells whether the date qualifies the noun behind it: "the 2009 crash", "last year's blasts". In a phrase
// that opens the sentence, "In the November 27 deal, they agreed", it dates the predicate all the same.
func (s *sentence) prenominal(i int) bool {
	if first := s.tokenAt(s.dates[i].Start); first == 2 && prepositions[s.word(0)] && s.tag(1) == "DT" {
		return false
	}
	return s.qualifies(i)
}

// qualifies tells whether a noun that the date qualifies stands behind it.
func (s *sentence) qualifies(i int) bool {
	d := s.dates[i]
	first := s.tokenAt(d.Start)
	next := s.tokenAt(d.End - 1)
	next++
	if s.tag(next) == "POS" || s.word(next) == "'" && strings.HasPrefix(s.tag(next+1), "N") {
		return true
	}
	switch s.tag(first - 1) {
	case "DT", "PRP$", "POS", "JJ", "WP$":
	default:
		return false
	}
	if s.word(first-1) == "that" || s.word(first-1) == "this" {
		return false
	}
	if s.word(next) == "," {
		next++
		if s.tag(next) == "JJ" || s.tag(next) == "NNP" {
			return false
		}
	}
	return strings.HasPrefix(s.tag(next), "N") || s.tag(next) == "JJ" && strings.HasPrefix(s.tag(next+1), "N")
}

// undate lists an event whose date cannot be known.
func (r *reader) undate(s *sentence, i int) {
	d := s.dates[i]
	c := s.host(i)
	if v := s.judge(c, d.Start); !v.event() {
		r.skip(s.Start+d.Start, s.Start+d.End, v.reason)
		return
	}
	if verb, ok := s.verbFor(c, d.Start); !ok || !verb.Finite() {
		return
	}
	reason := "nothing in the text says what it counts from"
	if r.date.IsZero() {
		reason = "the document has no date"
	}
	r.undated = append(r.undated, Undated{Title: s.title(c, i, len(s.dates) == 1), Text: s.clauseText(c, len(s.dates) == 1),
		Expression: s.text[d.Start:d.End], Reason: reason, Sources: []Source{r.source(s, i, "")}})
}
