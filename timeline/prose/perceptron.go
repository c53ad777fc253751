package prose

import (
	"encoding/binary"
	"math"
	"strings"
	"sync"

	"github.com/jdkato/prose/v3/tag"
	"github.com/jdkato/prose/v3/tag/aptagmodel"
)

// A perceptron gives the tags that the library's tagger gives, by the library's model. The library looks for each of
// the fourteen features of a token by binary search among 75,000; here a word leads to all features it has a part in.
type perceptron struct {
	names   []string         // of the tags that it can give, by their number
	numbers map[string]int   // of all tags that features look at
	fixed   map[string]uint8 // words that have one tag in any context
	words   table[entry]     // by the form in which the model knows them
	endings table[ending]    // of three bytes, and shorter words
	first   [256]row         // by the first byte of the token
	before  [tags]row        // by the tag before
	second  [tags]row        // by the tag before that
	both    [tags][tags]row  // by the tag before and the one before that
	behind  []behind
	bias    [tags]float32
	classes []byte      // the tags that the rows weigh
	weights []byte      // as many float32
	aside   *tag.Tagger // has no model: it gives the tags that need none
}

// tags is more than how many tags features look at; the last number is that of a tag that none does.
const tags = 64

// A row is what one feature weighs: a stretch of classes and weights.
type row struct{ from, to uint32 }

// An entry holds the features of a word, as the token itself or as one around it.
type entry struct {
	self, before, second, after, next row
	behind                            int32 // the first of its features behind a tag, in behind; 0 without
}

// A behind is the feature of a word behind a tag.
type behind struct {
	row
	tag  int32
	next int32 // of the same word; 0 behind the last
}

// An ending holds the features of the end of a word.
type ending struct{ self, before, after row }

// header begins a model in the library's format, which its package internal/flat defines. The model that comes with the
// library is of this version; a test would tell of another.
const header = "PROSETAG\x01\x00\x00\x00"

// english is loaded at the first use, once: it costs milliseconds that a text without dates need not pay.
var english = sync.OnceValue(func() *perceptron {
	p := &perceptron{numbers: map[string]int{}, fixed: map[string]uint8{}, words: newTable[entry](17_000), endings: newTable[ending](3_000), behind: make([]behind, 1, 28_000)}
	p.aside, _ = tag.FromBytes([]byte(header + strings.Repeat("\x00", 7*4))) // no classes, no features, no words: nothing to fail on
	p.load(aptagmodel.English)
	return p
})

// load reads a model. Its numbers have the low byte first.
func (p *perceptron) load(data []byte) {
	at := len(header)
	take := func(n int) []byte { at += n; return data[at-n : at] }
	u32 := func() int { return int(binary.LittleEndian.Uint32(take(4))) }
	name := func() string { return string(take(int(binary.LittleEndian.Uint16(take(2))))) }

	p.names = make([]string, u32())
	for i := range p.names {
		p.names[i] = name()
		p.numbers[p.names[i]] = i
	}
	features, pairs, size := u32(), u32(), u32()
	text := string(take(size))
	texts, rows := take(4*(features+1)), take(4*(features+1))
	p.classes, p.weights = take(pairs), take(4*pairs)
	for range u32() {
		word := name()
		p.fixed[word] = take(1)[0]
	}
	bound := func(table []byte, i int) uint32 { return binary.LittleEndian.Uint32(table[4*i:]) }
	kind := ""
	for i := range features {
		feature := text[bound(texts, i):bound(texts, i+1)]
		if kind == "" || !strings.HasPrefix(feature, kind) { // they are in order
			n := strings.IndexByte(feature, ' ') + 1
			n += strings.IndexByte(feature[n:], ' ') + 1
			kind = feature[:n]
		}
		p.learn(kind, feature[len(kind):], row{bound(rows, i), bound(rows, i+1)})
	}
}

// learn files a feature under what it looks at, such as "the" for the kind "i-1 word ".
func (p *perceptron) learn(kind, what string, r row) {
	switch kind {
	case "":
		p.add(&p.bias, r)
	case "i pref1 ":
		p.first[what[0]] = r
	case "i suffix ":
		p.endings.at(what).self = r
	case "i-1 suffix ":
		p.endings.at(what).before = r
	case "i+1 suffix ":
		p.endings.at(what).after = r
	case "i word ":
		p.words.at(what).self = r
	case "i-1 word ":
		p.words.at(what).before = r
	case "i-2 word ":
		p.words.at(what).second = r
	case "i+1 word ":
		p.words.at(what).after = r
	case "i+2 word ":
		p.words.at(what).next = r
	case "i-1 tag ":
		p.before[p.numbered(what)] = r
	case "i-2 tag ":
		p.second[p.numbered(what)] = r
	case "i tag+i-2 ": // "i tag+i-2 tag VBD NN"
		one, other, _ := strings.Cut(strings.TrimPrefix(what, "tag "), " ")
		p.both[p.numbered(one)][p.numbered(other)] = r
	case "i-1 tag+i ": // "i-1 tag+i word DT town"
		one, word, _ := strings.Cut(strings.TrimPrefix(what, "word "), " ")
		e := p.words.at(word)
		p.behind = append(p.behind, behind{r, int32(p.numbered(one)), e.behind})
		e.behind = int32(len(p.behind) - 1)
	}
}

// numbered returns the number of a tag that a feature looks at.
func (p *perceptron) numbered(tag string) int {
	n, ok := p.numbers[tag]
	if !ok {
		n = len(p.numbers)
		p.numbers[tag] = n
	}
	return n
}

// number returns the number of a tag.
func (p *perceptron) number(tag string) int {
	if n, ok := p.numbers[tag]; ok {
		return n
	}
	return tags - 1
}

// A context is what the features see of a token: its form, the end of that, and the end of the token as it is written.
type context struct {
	word        *entry
	ending, own *ending
}

func (p *perceptron) context(form, written string) context {
	c := context{word: p.words.find(form), ending: p.end(form)}
	if c.own = c.ending; written != form {
		c.own = p.end(written)
	}
	return c
}

// end returns the features of the end of a word.
func (p *perceptron) end(word string) *ending { return p.endings.find(word[max(0, len(word)-3):]) }

// tag sets the tags of the tokens of one sentence.
func (p *perceptron) tag(tokens []Token) {
	around := make([]context, len(tokens)+4)
	around[0], around[1] = p.context("-START-", ""), p.context("-START2-", "")
	for i := range tokens {
		around[i+2] = p.context(form(learnt(tokens[i].Low)), learnt(tokens[i].Text))
	}
	around[len(tokens)+2], around[len(tokens)+3] = p.context("-END-", ""), p.context("-END2-", "")
	before, second := p.number("-START-"), p.number("-START2-")
	for i := range tokens {
		word := learnt(tokens[i].Text)
		var n int
		if tag := p.certain(word); tag != "" {
			tokens[i].Tag, n = tag, p.number(tag)
		} else if class, ok := p.fixed[word]; ok {
			tokens[i].Tag, n = p.names[class], int(class)
		} else {
			n = p.predict(word[0], around[i:], before, second)
			tokens[i].Tag = p.names[n]
		}
		before, second = n, before
	}
}

// certain returns the tag of an emoticon, a dash, a trace or a name with @, "" of any other token.
func (p *perceptron) certain(word string) string {
	if n := len(word); n == 1 && !strings.Contains("-0*@", word) || n > 1 && lower(word[n-1]) && alphabetic(word) {
		return ""
	}
	one := [1]tag.Token{{Text: word}}
	p.aside.TagTokens(one[:])
	return one[0].Tag
}

// predict returns the number of the tag of the third token of a context. The order of the features is that of the
// library: sums of float32 depend on it.
func (p *perceptron) predict(initial byte, around []context, before, second int) int {
	w := around[2].word
	scores := p.bias
	p.add(&scores, around[2].own.self)
	p.add(&scores, p.first[initial])
	p.add(&scores, p.before[before])
	p.add(&scores, p.second[second])
	p.add(&scores, p.both[before][second])
	p.add(&scores, w.self)
	for k := w.behind; k > 0; k = p.behind[k].next {
		if p.behind[k].tag == int32(before) {
			p.add(&scores, p.behind[k].row)
		}
	}
	p.add(&scores, around[1].word.before)
	p.add(&scores, around[1].ending.before)
	p.add(&scores, around[0].word.second)
	p.add(&scores, around[3].word.after)
	p.add(&scores, around[3].ending.after)
	p.add(&scores, around[4].word.next)
	best := 0
	for n, score := range scores[:len(p.names)] {
		if score > scores[best] {
			best = n
		}
	}
	return best
}

// add adds a row to the scores of the tags.
func (p *perceptron) add(scores *[tags]float32, r row) {
	weights := p.weights[4*r.from : 4*r.to]
	for _, class := range p.classes[r.from:r.to] {
		scores[class%tags] += math.Float32frombits(binary.LittleEndian.Uint32(weights))
		weights = weights[4:]
	}
}

// form returns a word in lower case as the model knows it.
func form(word string) string {
	switch {
	case word[0] != '-' && strings.IndexByte(word, '-') >= 0:
		return "!HYPHEN"
	case len(word) == 4 && (digits(word) || (word[0] == '+' || word[0] == '-') && digits(word[1:])):
		return "!YEAR"
	case word[0] >= '0' && word[0] <= '9':
		return "!DIGITS"
	}
	return word
}
