package prose

import "testing"

// The pairs are worked by hand from the description of the algorithm.
func TestStem(t *testing.T) {
	for word, want := range map[string]string{
		"explosions": "explos", "exploded": "explod", "hopping": "hop", "hoped": "hope", "ties": "tie", "cries": "cri",
		"gas": "gas", "this": "this", "gaps": "gap", "agreed": "agre", "luxuriated": "luxuri", "troubled": "troubl",
		"happy": "happi", "say": "say", "by": "by", "relational": "relat", "conditional": "condit", "generously": "generous",
		"generation": "generat", "communism": "communism", "nationally": "nation", "adoption": "adopt", "replacement": "replac",
		"controlling": "control", "killed": "kill", "dying": "die", "news": "news", "proceeds": "proceed", "Leeds": "Leeds",
		"élan": "élan", "mayor's": "mayor", "''": "''", "'": "'", "youth": "youth", "boyish": "boyish", "radicalness": "radic",
	} {
		if got := Stem(word); got != want {
			t.Errorf("Stem(%q) = %q, want %q", word, got, want)
		}
	}
}

func FuzzStem(f *testing.F) {
	f.Add("generalizations")
	f.Fuzz(func(t *testing.T, word string) {
		if s := Stem(word); len(s) > len(word)+1 {
			t.Errorf("Stem(%q) = %q is longer than the word", word, s)
		}
	})
}
