package timeline

import (
	"slices"
	"strings"
)

// sameTitle tells whether two titles tell the same: most of the longer words of the shorter one stand in the other.
func sameTitle(a, b *fact) bool {
	if a.Title == b.Title {
		return true
	}
	x, y := a.title, b.title
	if len(x) > len(y) {
		x, y = y, x
	}
	hit := 0
	for _, w := range x {
		if _, ok := slices.BinarySearch(y, w); ok {
			hit++
		}
	}
	if len(x) >= 3 && 5*hit >= 4*len(x) && 2*len(x) >= len(y) {
		return true
	}
	return hit == len(x) && (phrase(a.Title, b.Title) || phrase(b.Title, a.Title))
}

// echoes tells whether the words of one title, figures apart, all stand in the other: at the same minute that is the same.
func echoes(a, b *fact) bool {
	x, y := a.title, b.title
	if len(x) > len(y) {
		x, y = y, x
	}
	n := 0
	for _, w := range x {
		if w&figure != 0 {
			continue
		}
		n++
		if _, ok := slices.BinarySearch(y, w); !ok {
			return false
		}
	}
	return n > 0
}

// phrase tells whether the words of a, two or more, stand together in b.
func phrase(a, b string) bool {
	return strings.Contains(a, " ") && strings.Contains(" "+strings.ToLower(b)+" ", " "+strings.ToLower(a)+" ")
}

// figure is the bit that the stem of a figure in a title has, and no other.
const figure term = 1

// stems appends the first letters of the words of a title that carry meaning, in order and each once.
func stems(to []term, title string) []term {
	from := len(to)
	for w := range strings.FieldsSeq(strings.ToLower(title)) {
		w = strings.Trim(w, `.,;:"'()“”’‘`)
		if len(w) < 4 || dangling[w] {
			continue
		}
		id := hash(letters(w, 6)) &^ figure
		if digit(w, 0) {
			id |= figure
		}
		to = append(to, id)
	}
	slices.Sort(to[from:])
	return to[:from+len(slices.Compact(to[from:]))]
}

// letters are the first n letters of a word.
func letters(word string, n int) string {
	for i := range word {
		if n--; n < 0 {
			return word[:i]
		}
	}
	return word
}
