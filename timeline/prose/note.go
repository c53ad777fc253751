package prose

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// noteMark matches what points from a word to a note: "[23]", "[a]", "[note 3]", "[citation needed]".
var noteMark = regexp.MustCompile(`\[(\d{1,3}|[a-z]{1,2}|(?:note|nb|n) ?\d{1,2}|[a-z]+ needed|who\?|when\?)\]`)

// unmarked blanks the marks of notes that stand right behind a word or a mark of punctuation; every byte keeps its place.
func unmarked(text string) string {
	if !strings.Contains(text, "[") {
		return text
	}
	out := []byte(text)
	for _, at := range noteMark.FindAllStringIndex(text, -1) {
		before, _ := utf8.DecodeLastRuneInString(text[:at[0]])
		if at[0] == 0 || before == ' ' || lower(text[at[0]+1]) && (before == '"' || before == '“' || before == '‘' || before == '(') {
			continue // “[a] dog is a dog”
		}
		for i := at[0]; i < at[1]; i++ {
			out[i] = ' '
		}
	}
	return string(out)
}
