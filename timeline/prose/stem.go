package prose

import "strings"

// Stem returns the stem of an English word in lower case by the Snowball algorithm "English" (Porter 2,
// https://snowballstem.org/algorithms/english/stemmer.html): "exploded" and "explosions" give "explod" and "explos".
// Words of one or two letters, and words with letters beyond a to z, come back as they are.
func Stem(word string) string {
	if len(word) < 3 || !plainLower(word) {
		return word
	}
	if s, ok := oddStems[word]; ok {
		return s
	}
	word = strings.TrimLeft(word, "'")
	var room [32]byte
	s := stemmer{w: append(room[:0], word...)}
	s.regions(word)
	s.possessive()
	s.plural()
	if keepStems[string(s.w)] {
		return string(s.w)
	}
	s.past()
	s.final()
	s.suffix(stepTwo, s.r1, true)
	s.suffix(stepThree, s.r1, false)
	s.suffix(stepFour, s.r2, false)
	s.last()
	for i, c := range s.w {
		s.w[i] = c | 0x20 // Y; the apostrophe has the bit
	}
	if strings.HasPrefix(word, string(s.w)) {
		return word[:len(s.w)]
	}
	return string(s.w)
}

// plainLower tells whether a word consists of small letters and apostrophes.
func plainLower(word string) bool {
	for i := range len(word) {
		if !lower(word[i]) && word[i] != '\'' {
			return false
		}
	}
	return true
}

// A stemmer holds the word, whose consonant y are Y, and the starts of the regions R1 and R2.
type stemmer struct {
	w      []byte
	r1, r2 int
}

// regions marks the consonants y and finds the regions.
func (s *stemmer) regions(word string) {
	for i, c := range s.w {
		if c == 'y' && (i == 0 || vowel(s.w[i-1])) {
			s.w[i] = 'Y'
		}
	}
	s.r1 = s.region(0)
	for _, p := range [...]string{"gener", "commun", "arsen"} {
		if strings.HasPrefix(word, p) {
			s.r1 = len(p)
		}
	}
	s.r2 = s.region(s.r1)
}

// region is behind the first consonant that follows a vowel from at on.
func (s *stemmer) region(at int) int {
	for i := at + 1; i < len(s.w); i++ {
		if !vowel(s.w[i]) && vowel(s.w[i-1]) {
			return i + 1
		}
	}
	return len(s.w)
}

func vowel(c byte) bool {
	switch c {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return true
	}
	return false
}

func (s *stemmer) has(suffix string) bool { return strings.HasSuffix(string(s.w), suffix) }

// swap puts with in the place of the last n bytes.
func (s *stemmer) swap(n int, with string) { s.w = append(s.w[:len(s.w)-n], with...) }

// vowelBefore tells of a vowel before the last n bytes.
func (s *stemmer) vowelBefore(n int) bool {
	for _, c := range s.w[:max(0, len(s.w)-n)] {
		if vowel(c) {
			return true
		}
	}
	return false
}

// shortEnd tells whether the word ends in a short syllable.
func (s *stemmer) shortEnd() bool {
	n := len(s.w)
	switch {
	case n == 2:
		return vowel(s.w[0]) && !vowel(s.w[1])
	case n > 2:
		c := s.w[n-1]
		return !vowel(c) && c != 'w' && c != 'x' && c != 'Y' && vowel(s.w[n-2]) && !vowel(s.w[n-3])
	}
	return false
}

func (s *stemmer) possessive() {
	for _, end := range [...]string{"'s'", "'s", "'"} {
		if s.has(end) {
			s.swap(len(end), "")
			return
		}
	}
}

func (s *stemmer) plural() {
	switch n := len(s.w); {
	case s.has("sses"):
		s.swap(2, "")
	case s.has("ied"), s.has("ies"):
		if n > 4 {
			s.swap(2, "")
		} else {
			s.swap(1, "")
		}
	case s.has("us"), s.has("ss"):
	case s.has("s") && s.vowelBefore(2):
		s.swap(1, "")
	}
}

func (s *stemmer) past() {
	for _, end := range [...]string{"eedly", "eed"} {
		if s.has(end) {
			if len(s.w)-len(end) >= s.r1 {
				s.swap(len(end), "ee")
			}
			return
		}
	}
	for _, end := range [...]string{"ingly", "edly", "ing", "ed"} {
		if !s.has(end) {
			continue
		}
		if !s.vowelBefore(len(end)) {
			return
		}
		s.swap(len(end), "")
		n := len(s.w)
		switch {
		case s.has("at"), s.has("bl"), s.has("iz"):
			s.swap(0, "e")
		case n > 1 && s.w[n-1] == s.w[n-2] && strings.IndexByte("bdfgmnprt", s.w[n-1]) >= 0:
			s.swap(1, "")
		case s.r1 >= n && s.shortEnd():
			s.swap(0, "e")
		}
		return
	}
}

func (s *stemmer) final() {
	if n := len(s.w); n > 2 && (s.w[n-1] == 'y' || s.w[n-1] == 'Y') && !vowel(s.w[n-2]) {
		s.w[n-1] = 'i'
	}
}

// suffix replaces the longest suffix of the table that the word has, if it begins in the region.
func (s *stemmer) suffix(table []swap, region int, two bool) {
	for _, t := range table {
		if len(s.w) == 0 || t.from[len(t.from)-1] != s.w[len(s.w)-1] || !s.has(t.from) {
			continue
		}
		at := len(s.w) - len(t.from)
		if at < region || t.after != "" && (at == 0 || strings.IndexByte(t.after, s.w[at-1]) < 0) || t.from == "ative" && at < s.r2 {
			return
		}
		s.swap(len(t.from), t.to)
		return
	}
	if n := len(s.w); two && s.has("li") && n-2 >= region && n > 2 && strings.IndexByte("cdeghkmnrt", s.w[n-3]) >= 0 {
		s.swap(2, "")
	}
}

func (s *stemmer) last() {
	n := len(s.w)
	if s.has("e") && (n-1 >= s.r2 || n-1 >= s.r1 && !(&stemmer{w: s.w[:n-1]}).shortEnd()) ||
		s.has("ll") && n-1 >= s.r2 {
		s.swap(1, "")
	}
}

// A swap is one line of a step: what stands before the suffix must be one of after, if that is not empty.
type swap struct{ from, to, after string }

var (
	stepTwo = []swap{{"ization", "ize", ""}, {"ational", "ate", ""}, {"fulness", "ful", ""}, {"ousness", "ous", ""},
		{"iveness", "ive", ""}, {"tional", "tion", ""}, {"biliti", "ble", ""}, {"lessli", "less", ""}, {"entli", "ent", ""},
		{"ation", "ate", ""}, {"alism", "al", ""}, {"aliti", "al", ""}, {"ousli", "ous", ""}, {"iviti", "ive", ""},
		{"fulli", "ful", ""}, {"enci", "ence", ""}, {"anci", "ance", ""}, {"abli", "able", ""}, {"izer", "ize", ""},
		{"ator", "ate", ""}, {"alli", "al", ""}, {"bli", "ble", ""}, {"ogi", "og", "l"}}
	stepThree = []swap{{"ational", "ate", ""}, {"tional", "tion", ""}, {"alize", "al", ""}, {"icate", "ic", ""},
		{"iciti", "ic", ""}, {"ative", "", ""}, {"ical", "ic", ""}, {"ness", "", ""}, {"ful", "", ""}}
	stepFour = []swap{{"ement", "", ""}, {"ance", "", ""}, {"ence", "", ""}, {"able", "", ""}, {"ible", "", ""}, {"ment", "", ""},
		{"ant", "", ""}, {"ent", "", ""}, {"ism", "", ""}, {"ate", "", ""}, {"iti", "", ""}, {"ous", "", ""}, {"ive", "", ""},
		{"ize", "", ""}, {"ion", "", "st"}, {"al", "", ""}, {"er", "", ""}, {"ic", "", ""}}

	oddStems = map[string]string{"skis": "ski", "skies": "sky", "dying": "die", "lying": "lie", "tying": "tie", "idly": "idl",
		"gently": "gentl", "ugly": "ugli", "early": "earli", "only": "onli", "singly": "singl", "sky": "sky", "news": "news",
		"howe": "howe", "atlas": "atlas", "cosmos": "cosmos", "bias": "bias", "andes": "andes"}
	keepStems = map[string]bool{"inning": true, "outing": true, "canning": true, "herring": true, "earring": true,
		"proceed": true, "exceed": true, "succeed": true}
)
