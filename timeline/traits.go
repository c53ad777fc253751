package timeline

import (
	"cmp"
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/prose"
)

// Traits are what a text is compared by.
type traits struct {
	words   vector
	names   []term // capitalised words inside sentences, numbers that belong to them, in order
	places  []term // names behind "in", "at", "near" or "outside"
	numbers []term
	sides   sides
	double  [][2]term // names of two words
	vital   []term    // the names before "died" or "born" in the title, each with that word
	recurs  bool      // it comes back every year or so
	another bool      // the title tells of one more of a kind: "a second fire"
	sequel  bool      // the text places it behind another event: "a day after"
}

// A lexeme is what is known of a word by itself.
type lexeme struct {
	lower, stem    string
	term           term
	weight         float32
	sides          sides
	spells         int // a number from two on; 0 when none
	upper, figures bool
	recurs         bool
	more, counted  bool // "another"; "day"
	placing        bool // it stands before the name of a place
	unit           bool // what follows may be counted from it: "two days after"
	behind         bool // "after", "later"
}

// A lexicon remembers the words that were looked up, and has room for what texts are compared by.
type lexicon struct {
	known   map[string]*lexeme
	vectors store[weighted]
	terms   store[term]
	doubles store[[2]term]
	list    []*lexeme // of the text at hand
	found   vector    // of the texts at hand, a term for each word of weight
	scratch []term
}

func newLexicon() *lexicon { return &lexicon{known: map[string]*lexeme{}} }

func (x *lexicon) look(word string) *lexeme {
	l, ok := x.known[word]
	if ok {
		return l
	}
	word = strings.Clone(word)
	first, _ := utf8.DecodeRuneInString(word)
	lower := strings.ToLower(word)
	stem := prose.Stem(lower)
	l = &lexeme{
		lower: lower, stem: stem, term: hash(stem), weight: weigh(stem), sides: opposites[stem],
		spells: slices.Index(spelled, stem), upper: unicode.IsUpper(first), figures: unicode.IsDigit(first),
		recurs: recurring[stem], more: more[stem], counted: spans[stem], placing: placing[lower],
		unit: lower == "day" || lower == "days" || lower == "hours" || lower == "week", behind: stem == "after" || stem == "later",
	}
	x.known[word] = l
	return l
}

// traits reads texts that tell one thing: a title, the sentence behind it.
func (x *lexicon) traits(texts ...string) traits {
	var t traits
	x.found = x.found[:0]
	for k, text := range texts {
		x.list = x.list[:0]
		for word := range words(text) {
			x.list = append(x.list, x.look(word))
		}
		var persons []string              // the names before
		before, named := &lexeme{}, false // the word before; whether it was a name
		for i, l := range x.list {
			id, w := l.term, l.weight
			var next *lexeme
			if i+1 < len(x.list) {
				next = x.list[i+1]
			}
			pair := l.upper && next != nil && next.upper && next.weight == 1
			capital := l.upper && (i > 0 || w == 1 || pair)
			switch {
			case l.figures && named:
				t.names = append(t.names, hash(before.lower+" "+l.lower))
			case l.figures:
				t.numbers = append(t.numbers, id)
				w = 0.7
			case capital && (w > 0.15 || pair):
				t.names = append(t.names, id)
				if before.placing {
					t.places = append(t.places, id)
				}
				w = max(w, 0.8)
			}
			t.sides[0], t.sides[1] = t.sides[0]|l.sides[0], t.sides[1]|l.sides[1]
			t.recurs = t.recurs || l.recurs
			if l.spells >= 2 {
				t.numbers = append(t.numbers, hash(strconv.Itoa(l.spells)))
			}
			if k == 0 {
				switch {
				case l.stem == "die" || l.stem == "born":
					for _, p := range persons {
						t.vital = append(t.vital, hash(p+" "+l.stem))
					}
				case l.more && next != nil && !next.counted:
					t.another = true
				}
			}
			if w > 0 {
				x.found = append(x.found, weighted{id, w})
			}
			if k == 0 && capital && w > 0.15 {
				persons = append(persons, l.stem)
			}
			if pair {
				t.double = append(t.double, [2]term{id, next.term})
			}
			t.sequel = t.sequel || before.unit && l.behind
			named = capital && i > 0 && w > 0.15
			before = l
		}
	}
	t.words = x.vectors.keep(x.found.folded())
	t.names, t.places, t.numbers, t.vital = x.distinct(t.names), x.distinct(t.places), x.distinct(t.numbers), x.distinct(t.vital)
	t.double = x.doubles.keep(t.double)
	return t
}

// distinct keeps the terms of a list in order and each once.
func (x *lexicon) distinct(list []term) []term {
	slices.Sort(list)
	return x.terms.keep(slices.Compact(list))
}

// folded is the vector of terms that occur several times each, in their room: (1 + ln n) times the weight of a term that
// occurs n times, the largest that it has.
func (v vector) folded() vector {
	slices.SortFunc(v, func(a, b weighted) int { return cmp.Compare(a.term, b.term) })
	out := v[:0]
	for i := 0; i < len(v); {
		w, from := v[i], i
		for ; i < len(v) && v[i].term == w.term; i++ {
			w.weight = max(w.weight, v[i].weight)
		}
		w.weight *= float32(1 + math.Log(float64(i-from)))
		out = append(out, w)
	}
	out.unit()
	return out
}

var (
	// spelled are the stems of the numbers, from two on at their own place.
	spelled = strings.Fields("- - two three four five six seven eight nine ten eleven twelv thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenti")
	// more are the stems of words for one more of a kind, spans those of what is only counted.
	more  = set("second third fourth fifth anoth")
	spans = set("time day week month year decad centuri winter spring summer autumn season half quarter term world place largest biggest")
)

// placing words stand before the name of a place.
var placing = set("in at near outside off")

// words yields the words and numbers of a text, without marks and the 's of owners; "1,200" is one number.
func words(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		start := -1
		for i, r := range text {
			if wordly(r) {
				if start < 0 {
					start = i
				}
				continue
			}
			if start >= 0 {
				if w := bareWord(text[start:i]); w != "" && !yield(w) {
					return
				}
			}
			start = -1
		}
		if start >= 0 {
			if w := bareWord(text[start:]); w != "" {
				yield(w)
			}
		}
	}
}

// wordly tells of letters and digits, and the marks that stand in words and numbers.
func wordly(r rune) bool {
	switch {
	case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9', r == '\'', r == ',', r == '.', r == '’':
		return true
	}
	return r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// bareWord is a word without marks around it, a number without those in it.
func bareWord(w string) string {
	w = strings.Trim(w, "'’,.")
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	if digit(w, 0) {
		w = strings.ReplaceAll(w, ",", "")
	}
	return w
}

func upper(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// namesakes tells whether two texts have names that differ in their second word alone: "Morning Star", "Morning Glory".
func namesakes(a, b *traits) bool {
	for _, p := range a.double {
		for _, q := range b.double {
			if p[0] == q[0] && p[1] != q[1] && !meet([]term{p[1]}, b.names) && !meet([]term{q[1]}, a.names) {
				return true
			}
		}
	}
	return false
}
