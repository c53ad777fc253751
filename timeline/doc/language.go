package doc

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Language identifies the language of a text by its script and its commonest words, and returns its BCP 47 code: "en". It is
// "" when the text is too short or mixed to tell, and "und" when the text is in a script of several languages and none of
// them is sure. Of a long text three samples are looked at.
func Language(text string) string {
	var c census
	for _, s := range samplesOf(text) {
		c.take(s)
	}
	if c.letters < 20 {
		return ""
	}
	for i, s := range scripts {
		if c.scripts[i]*5 > c.letters*3 {
			if s.lang == "cyrl" {
				if best := c.commonest(latins, len(languages)); best >= 0 {
					return languages[best].code
				}
				return "und"
			}
			return s.lang
		}
	}
	if c.scripts[kana]*10 > c.letters && (c.scripts[kana]+c.scripts[han])*5 > c.letters*3 {
		return "ja"
	}
	if c.latin*5 < c.letters*4 || c.words < 12 {
		return ""
	}
	return c.latinLanguage()
}

const sampleSize = 1500 // bytes

// samplesOf returns the beginning, the middle and what stands towards the end.
func samplesOf(text string) []string {
	if len(text) <= 3*sampleSize {
		return []string{text}
	}
	var out []string
	for _, at := range [...]int{0, len(text) / 2, len(text) / 8 * 7} {
		for at > 0 && !utf8.RuneStart(text[at]) {
			at--
		}
		out = append(out, text[at:min(at+sampleSize, len(text))])
	}
	return out
}

// scripts that tell the language, or the few languages that are written in them. Han comes last but kana, which are mixed with it.
var scripts = [...]struct {
	lang  string
	table *unicode.RangeTable
}{
	{"cyrl", unicode.Cyrillic}, {"el", unicode.Greek}, {"ar", unicode.Arabic}, {"he", unicode.Hebrew}, {"ko", unicode.Hangul}, {"th", unicode.Thai},
	{"hi", unicode.Devanagari}, {"hy", unicode.Armenian}, {"ka", unicode.Georgian}, {"bn", unicode.Bengali}, {"ta", unicode.Tamil},
	{"zh", unicode.Han}, {"ja", unicode.Hiragana},
}

const (
	han  = len(scripts) - 2
	kana = len(scripts) - 1
)

// A census counts the letters of a text by script, and its words by the languages in which they are common.
type census struct {
	letters, latin int
	scripts        [len(scripts)]int
	words          int
	common         [len(languages)]int
}

// take counts a sample.
func (c *census) take(text string) {
	table := commonWords()
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		c.words++
		for _, r := range word {
			c.letter(r)
		}
		if len(word) == 1 || len(word) > longestWord { // a list of letters more often than a word; no common word
			continue
		}
		for _, lang := range table[strings.ToLower(word)] {
			c.common[lang]++
		}
	}
}

func (c *census) letter(r rune) {
	c.letters++
	if r < 0x370 {
		c.latin++
		return
	}
	if unicode.Is(unicode.Katakana, r) {
		c.scripts[kana]++
		return
	}
	for i, s := range scripts {
		if unicode.Is(s.table, r) {
			c.scripts[i]++
			return
		}
	}
}

// commonest returns the index of the language with the most words of those from from to to, -1 when it has none.
func (c *census) commonest(from, to int) int {
	best := -1
	for i := from; i < to; i++ {
		if n := c.common[i]; n > 0 && (best < 0 || n > c.common[best]) {
			best = i
		}
	}
	return best
}

// latinLanguage returns the language in Latin letters whose words are commonest: at least one in twelve, and clearly more
// than those of English if it is another.
func (c *census) latinLanguage() string {
	const english = 0
	best := c.commonest(0, latins)
	if best < 0 {
		return ""
	}
	if n := c.common[best]; n < 3 || n*12 < c.words || best != english && n*2 < c.common[english]*3 {
		return ""
	}
	return languages[best].code
}

// commonWords gives the languages in which a word is common, by their index.
var commonWords = sync.OnceValue(func() map[string][]uint8 {
	table := map[string][]uint8{}
	for i, l := range languages {
		for w := range strings.FieldsSeq(l.words) {
			table[w] = append(table[w], uint8(i))
		}
	}
	return table
})
