package timeline

import (
	"cmp"
	"hash/fnv"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/prose"
)

// A term is the hash of a stem, name or number.
type term uint32

// A weighted term is one entry of a vector.
type weighted struct {
	term   term
	weight float32
}

// A vector holds the terms of a text in order, of length 1: (1 + ln n) times the weight of a term that occurs n times.
type vector []weighted

// Traits are what a text is compared by.
type traits struct {
	words   vector
	names   []term // capitalised words inside sentences, numbers that belong to them, in order
	places  []term // names behind "in", "at", "near" or "outside"
	numbers []term
	sides   sides
	recurs  bool      // it comes back every year or so
	double  [][2]term // names of two words
	vital   []term    // the names before "died" or "born" in the title, each with that word
	another bool      // the title tells of one more of a kind: "a second fire"
	sequel  bool      // the text places it behind another event: "a day after"
}

// hash is the term of a word.
func hash(word string) term {
	h := fnv.New32a()
	h.Write([]byte(word))
	return term(h.Sum32())
}

// A lexeme is what is known of a word by itself.
type lexeme struct {
	stem   string
	term   term
	weight float32
}

// A lexicon remembers the words that were looked up.
type lexicon map[string]lexeme

func (x lexicon) look(word string) lexeme {
	l, ok := x[word]
	if !ok {
		l.stem = prose.Stem(strings.ToLower(word))
		l.term, l.weight = hash(l.stem), weigh(l.stem)
		x[strings.Clone(word)] = l
	}
	return l
}

// traits reads texts that tell one thing: a title, the sentence behind it.
func (x lexicon) traits(texts ...string) traits {
	var t traits
	counts := map[term]float32{}
	weightOf := map[term]float32{}
	for k, text := range texts {
		before, named := "", false // the word before; whether it was a name
		var persons []string       // the names before
		list := words(text)
		for i, word := range list {
			l := x.look(word)
			stem, id, w := l.stem, l.term, l.weight
			digits := unicode.IsDigit([]rune(word)[0])
			capital := upper(word)
			pair := capital && i+1 < len(list) && upper(list[i+1]) && x.look(list[i+1]).weight == 1
			if i == 0 && w < 1 && !pair {
				capital = false
			}
			switch {
			case digits && named:
				t.names = append(t.names, hash(before+" "+word))
			case digits:
				t.numbers = append(t.numbers, id)
				w = 0.7
			case capital && (w > 0.15 || pair):
				t.names = append(t.names, id)
				if placing[before] {
					t.places = append(t.places, id)
				}
				w = max(w, 0.8)
			}
			if s, ok := opposites[stem]; ok {
				t.sides[0], t.sides[1] = t.sides[0]|s[0], t.sides[1]|s[1]
			}
			t.recurs = t.recurs || recurring[stem]
			if n := slices.Index(spelled, stem); n >= 0 {
				t.numbers = append(t.numbers, hash(strconv.Itoa(n+2)))
			}
			if k == 0 {
				switch {
				case stem == "die" || stem == "born":
					for _, p := range persons {
						t.vital = append(t.vital, hash(p+" "+stem))
					}
				case more[stem] && i+1 < len(list) && !spans[x.look(list[i+1]).stem]:
					t.another = true
				}
			}
			if w > 0 {
				counts[id]++
				weightOf[id] = max(w, weightOf[id])
			}
			if capital && w > 0.15 {
				persons = append(persons, stem)
			}
			if pair {
				t.double = append(t.double, [2]term{id, x.look(list[i+1]).term})
			}
			if (before == "day" || before == "days" || before == "hours" || before == "week") && (stem == "after" || stem == "later") {
				t.sequel = true
			}
			named = capital && i > 0 && w > 0.15
			before = strings.ToLower(word)
		}
	}
	t.words = make(vector, 0, len(counts))
	for id, n := range counts {
		t.words = append(t.words, weighted{id, weightOf[id] * float32(1+math.Log(float64(n)))})
	}
	t.words.unit()
	t.names, t.places, t.numbers, t.vital = distinct(t.names), distinct(t.places), distinct(t.numbers), distinct(t.vital)
	return t
}

var (
	// spelled are the stems of the numbers from two on.
	spelled = strings.Fields("two three four five six seven eight nine ten eleven twelv thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenti")
	// more are the stems of words for one more of a kind, spans those of what is only counted.
	more  = set("second third fourth fifth anoth")
	spans = set("time day week month year decad centuri winter spring summer autumn season half quarter term world place largest biggest")
)

// placing words stand before the name of a place.
var placing = set("in at near outside off")

// words are the words and numbers of a text, without marks and the 's of owners; "1,200" is one number.
func words(text string) []string {
	var out []string
	for field := range strings.FieldsFuncSeq(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' && r != ',' && r != '.'
	}) {
		field = strings.Trim(field, "'’,.")
		for _, own := range [...]string{"'s", "’s"} {
			field = strings.TrimSuffix(field, own)
		}
		if field == "" {
			continue
		}
		if unicode.IsDigit(rune(field[0])) {
			field = strings.ReplaceAll(field, ",", "")
		}
		out = append(out, field)
	}
	return out
}

func upper(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

func distinct(list []term) []term {
	slices.Sort(list)
	return slices.Compact(list)
}

// unit sorts a vector and gives it length 1. It adds in order, so that the same terms always give the same bits.
func (v vector) unit() {
	slices.SortFunc(v, func(a, b weighted) int { return cmp.Compare(a.term, b.term) })
	var sum float64
	for _, w := range v {
		sum += float64(w.weight) * float64(w.weight)
	}
	if sum == 0 {
		return
	}
	for i := range v {
		v[i].weight /= float32(math.Sqrt(sum))
	}
}

// dot is the product of two vectors: their cosine, when both have length 1.
func (v vector) dot(o vector) float64 {
	var sum float64
	for i, j := 0, 0; i < len(v) && j < len(o); {
		switch {
		case v[i].term < o[j].term:
			i++
		case v[i].term > o[j].term:
			j++
		default:
			sum += float64(v[i].weight) * float64(o[j].weight)
			i, j = i+1, j+1
		}
	}
	return sum
}

// sum is the vector of several, of length 1.
func sum(vectors ...vector) vector {
	total := map[term]float32{}
	for _, v := range vectors {
		for _, w := range v {
			total[w.term] += w.weight
		}
	}
	out := make(vector, 0, len(total))
	for _, id := range slices.Sorted(maps.Keys(total)) {
		out = append(out, weighted{id, total[id]})
	}
	out.unit()
	return out
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

// meet tells whether two sorted lists share a term.
func meet(a, b []term) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			return true
		}
	}
	return false
}
