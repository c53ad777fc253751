package timex

import (
	"maps"
	"slices"
)

// A trie finds the number of a word while its letters are read: a dense automaton over 38 classes of bytes, without regard to
// case. Words with other letters are looked up in a map.
type trie struct {
	next [][width]uint16 // by state and class; 0 is no state
	word []int32         // by state: the word that ends there, 0 for none
}

// The classes of bytes: letters, digits, the full stop of an abbreviation.
const (
	width     = 38
	stopClass = 37
)

// kinds gives for every byte its class in the low six bits (0: none) and the flags below.
var kinds = func() (k [256]uint8) {
	for c := range 256 {
		switch b := byte(c); {
		case isLetter(b):
			k[c] = b | 0x20 - 'a' + 1 | letterByte
		case isDigit(b):
			k[c] = b - '0' + 27 | innerByte
		case b == '_' || b >= 0x80:
			k[c] = innerByte
		}
	}
	return k
}()

const (
	classBits  = 0x3f
	letterByte = 0x40
	innerByte  = 0x80 // inside a word only, or not ASCII
)

// newTrie lays the states out by depth, so that those of first letters lie close together.
func (g *grammar) newTrie() {
	t := &g.trie
	t.next, t.word = make([][width]uint16, 2), make([]int32, 2)
	words := slices.Sorted(maps.Keys(g.words))
	at := make([]uint16, len(words)) // the state that each word has reached
	for depth, more := 0, true; more; depth++ {
		more = false
		for w, word := range words {
			if depth == 0 {
				at[w] = 1
			}
			if at[w] == 0 || depth >= len(word) {
				continue
			}
			more = true
			if at[w] = t.grow(at[w], word[depth]); at[w] != 0 && depth+1 == len(word) {
				t.word[at[w]] = g.words[word]
			}
		}
	}
}

// grow gives the state behind a byte, a new one if need be; 0 for a byte that has no class.
func (t *trie) grow(state uint16, c byte) uint16 {
	class := kinds[c] & classBits
	if c == '.' {
		class = stopClass
	}
	if class == 0 {
		return 0
	}
	if t.next[state][class] == 0 {
		if len(t.next) == 1<<16 {
			panic("timex: too many words for the trie")
		}
		t.next[state][class] = uint16(len(t.next))
		t.next, t.word = append(t.next, [width]uint16{}), append(t.word, 0)
	}
	return t.next[state][class]
}
