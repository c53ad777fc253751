package timeline

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestCopies holds that near-copies are found, whatever their case and marks, and that other texts are none.
func TestCopies(t *testing.T) {
	var long []string
	for i := range 200 {
		long = append(long, fmt.Sprintf("word%d", i*i%97), fmt.Sprint(i))
	}
	text := strings.Join(long, " ")
	texts := []string{
		text,
		strings.ToUpper(text) + ", agency.",
		strings.Replace(text, "word4 2 ", "", 1),
		strings.Join(long[:200], " "), // half of it
		"The mill burned down.",
		"The  mill burned down",
		"The mill was burned down.",
		"", "",
	}
	docs := make([]Document, len(texts))
	for i, s := range texts {
		docs[i].Shingles = shingles(s)
	}
	if got, want := copies(docs), []int{0, 0, 0, 3, 4, 4, 6, 7, 8}; !slices.Equal(got, want) {
		t.Errorf("copies %v, want %v", got, want)
	}
}
