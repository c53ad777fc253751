package edtf

import "strings"

// Display returns w in English with its modifier, as in "9–17 November 1989", "since 1979", "1452 or 1453" or
// "mid-1945"; "" of the zero When.
func (w When) Display() string { return english.When(w) }

// When returns w in the language with its modifier, as in "9.–17. November 1989" or "mi-1945"; "" of the zero When.
func (l *Language) When(w When) string {
	switch {
	case w.IsZero():
		return ""
	case w.Kind == Span && w.From.IsZero():
		return l.behind(At(w.To), "until")
	case w.Kind == Span && w.To.IsZero():
		return l.behind(At(w.From), "since")
	}
	if w.From == w.To {
		w.Kind = One
	}
	marks, text := l.text(w)
	switch w.Mod {
	case Early, Mid, Late:
		text = l.Third(w.Mod, w.From.grain, w.Kind == One, text)
	case Before, After:
		return l.behind(w, w.Mod.String())
	}
	return l.doubt(marks) + l.circa(marks) + text
}

// behind returns w behind a preposition.
func (l *Language) behind(w When, preposition string) string {
	marks, text := l.text(w)
	circa := l.circa(marks)
	return l.doubt(marks) + l.Behind(preposition, w.From.grain, circa != "", circa+text)
}

// text returns w and, apart, the marks that hold for all of it.
func (l *Language) text(w When) (marks flags, text string) {
	join := dash
	switch w.Kind {
	case One:
		return w.From.flags, strings.Join(l.words(w.From), " ")
	case OneOf:
		join = l.Or
	case AllOf:
		join = func(a, b string) string { return a + l.And + b }
	}
	a, b := w.From, w.To
	switch {
	case a.flags&qualified != b.flags&qualified:
		return 0, join(l.Date(a), l.Date(b))
	case w.Kind == Span && a.sameDay(b) && a.offset == b.offset && a.flags == b.flags:
		return a.flags, strings.Join(l.day(a), " ") + ", " + dash(l.clock(a), l.clock(b)) + b.zoneText()
	}
	return a.flags, strings.Join(l.share(a, b, join), " ")
}

// dash joins the sides of a span: spaced when one of them has more than one word.
func dash(a, b string) string {
	if strings.Contains(a+b, " ") {
		return a + " – " + b
	}
	return a + "–" + b
}

// share returns the words of two dates; what both end with is said once: "9–17 November 1989".
func (l *Language) share(a, b Date, join func(a, b string) string) []string {
	left, right := l.words(a), l.words(b)
	n := 0
	if (a.grain > Year) == (b.grain > Year) {
		for n < min(len(left), len(right))-1 && left[len(left)-1-n] == right[len(right)-1-n] {
			n++
		}
	}
	text := join(strings.Join(left[:len(left)-n], " "), strings.Join(right[:len(right)-n], " "))
	return append([]string{text}, right[len(right)-n:]...)
}

// sameDay tells whether both are clock times of one day.
func (d Date) sameDay(e Date) bool {
	return d.grain >= Hour && e.grain >= Hour && d.Days() == e.Days()
}
