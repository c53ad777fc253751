package edtf

import "strings"

// Display returns w in English with its modifier, as in "9–17 November 1989", "since 1979", "1452 or 1453" or
// "mid-1945"; "" of the zero When.
func (w When) Display() string {
	switch {
	case w.IsZero():
		return ""
	case w.Kind == Span && w.From.IsZero():
		return At(w.To).after("until ")
	case w.Kind == Span && w.To.IsZero():
		return At(w.From).after("since ")
	}
	if w.From == w.To {
		w.Kind = One
	}
	marks, text := w.text()
	switch w.Mod {
	case Early:
		text = w.third("early ", "early on ", "early in ") + text
	case Mid:
		text = w.third("mid-", "in the middle of ", "in the middle of ") + text
	case Late:
		text = w.third("late ", "late on ", "late in ") + text
	case Before, After:
		return w.after(w.Mod.String() + " ")
	}
	return marks.doubt() + marks.circa() + text
}

// after returns the English of w behind a preposition.
func (w When) after(preposition string) string {
	marks, text := w.text()
	article := w.From.article()
	if marks.circa() != "" {
		article = ""
	}
	return marks.doubt() + preposition + article + marks.circa() + text
}

// text returns the English of w and, apart, the marks that hold for all of it.
func (w When) text() (marks flags, text string) {
	join := dash
	switch w.Kind {
	case One:
		return w.From.flags, strings.Join(w.From.words(), " ")
	case OneOf:
		join = func(a, b string) string { return a + " or " + b }
	case AllOf:
		join = func(a, b string) string { return a + " and " + b }
	}
	a, b := w.From, w.To
	switch {
	case a.flags&qualified != b.flags&qualified:
		return 0, join(a.Display(), b.Display())
	case w.Kind == Span && a.sameDay(b) && a.offset == b.offset && a.flags == b.flags:
		return a.flags, strings.Join(a.dayWords(), " ") + ", " + dash(a.clockText(), b.clockText()) + b.zoneText()
	}
	return a.flags, strings.Join(share(a, b, join), " ")
}

// dash joins the sides of a span: spaced when one of them has more than one word.
func dash(a, b string) string {
	if strings.Contains(a+b, " ") {
		return a + " – " + b
	}
	return a + "–" + b
}

// share returns the words of two dates; what both end with is said once: "9–17 November 1989".
func share(a, b Date, join func(a, b string) string) []string {
	left, right := a.words(), b.words()
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

// article returns "the " before a date that takes it after a preposition.
func (d Date) article() string {
	switch d.grain {
	case Millennium, Century, Decade, Half, Week, Weekend:
		return "the "
	}
	return ""
}

// third chooses the words of early, mid or late: before a plain unit, before a day, before a unit that takes "in".
func (w When) third(plain, day, in string) string {
	switch {
	case w.Kind == One && w.From.grain >= Day:
		return day
	case w.Kind != One || w.From.grain == Half || w.From.grain == Week || w.From.grain == Weekend:
		return in + w.From.article()
	}
	return plain
}
