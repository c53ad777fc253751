package timex

import "math/bits"

// ruleWords is the size of a ruleSet in words.
const ruleWords = 6

// A ruleSet is a set of rules by number.
type ruleSet [ruleWords]uint64

func (s *ruleSet) add(r int) { s[r>>6] |= 1 << (r & 63) }
func (s *ruleSet) or(t *ruleSet) {
	s[0] |= t[0]
	s[1] |= t[1]
	s[2] |= t[2]
	s[3] |= t[3]
	s[4] |= t[4]
	s[5] |= t[5]
}
func (s *ruleSet) and(t *ruleSet) {
	s[0] &= t[0]
	s[1] &= t[1]
	s[2] &= t[2]
	s[3] &= t[3]
	s[4] &= t[4]
	s[5] &= t[5]
}
func (s *ruleSet) empty() bool { return s[0]|s[1]|s[2]|s[3]|s[4]|s[5] == 0 }

// next gives the first rule of the set that is not below r, or -1.
func (s *ruleSet) next(r int) int {
	for w := r >> 6; w < ruleWords; w++ {
		word := s[w]
		if w == r>>6 {
			word &= ^uint64(0) << (r & 63)
		}
		if word != 0 {
			return w<<6 + bits.TrailingZeros64(word)
		}
	}
	return -1
}
