package prose

import (
	"strings"
	"unicode"
)

// Tag returns the tokens of one sentence in order, without the marks of notes, "[23]". It is safe for concurrent use.
func Tag(text string) []Token {
	tokens := tokens(unmarked(text))
	english().tag(tokens)
	retag(tokens)
	return tokens
}

// pasts are past forms of irregular verbs that the tagger takes for nouns or adjectives after a rare noun.
var pasts = words(`struck broke began fell left met won led held took gave came went became rose flew sank drew wrote
	fought sought shot hit set put cut lost built sent spent bought brought caught taught told said made paid laid ran
	swore chose spoke stole wore tore froze drove rode grew knew threw died`)

// certain are those of them that are nothing else.
var certain = words(`struck broke began fell won took gave came went became flew sank drew wrote fought sought sent spent bought
	brought caught taught told said made paid swore chose spoke stole tore froze drove grew knew threw died`)

// retag mends what the tagger cannot know: a sentence without a verb has one after all, if a word looks like it.
func retag(tokens []Token) {
	for i, t := range tokens {
		if strings.IndexFunc(t.Text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0 && len(t.Tag) > 1 {
			tokens[i].Tag = ":"
		}
		if (t.Text == "’s" || t.Text == "’") && i > 0 && strings.HasPrefix(tokens[i-1].Tag, "N") && i+1 < len(tokens) && nounish(tokens[i+1].Tag) && tokens[i+1].Tag != "DT" && tokens[i+1].Tag != "PRP" {
			tokens[i].Tag = "POS"
		}
		if (t.Tag == "JJ" || t.Tag == "NN") && i > 0 && tokens[i-1].Tag == "MD" && tokens[i-1].Text != "May" {
			tokens[i].Tag = "VB"
		}
	}
	for i, t := range tokens {
		if i > 0 && certain[t.Text] && strings.HasPrefix(tokens[i-1].Tag, "N") && (t.Tag == "RB" || t.Tag == "NN" || t.Tag == "JJ") {
			tokens[i].Tag = "VBD"
		}
	}
	if len(tokens) > 0 && (tokens[0].Tag == "JJ" || tokens[0].Tag == "VBN") && strings.HasSuffix(tokens[0].Text, "ed") && !finite(tokens) {
		tokens[0].Tag = "VBD" // "Added support for the new drives", a note without a subject
	}
	for i, t := range tokens {
		if strings.HasPrefix(t.Tag, "V") || t.Tag == "MD" {
			return
		}
		if i == 0 {
			continue
		}
		if strings.HasPrefix(t.Tag, "NNP") || !strings.HasPrefix(t.Tag, "N") && !strings.HasPrefix(t.Tag, "J") {
			continue
		}
		if w := t.Text; pasts[w] || len(w) > 4 && strings.HasSuffix(w, "ed") && strings.HasPrefix(tokens[i-1].Tag, "N") {
			tokens[i].Tag = "VBD"
			return
		}
	}
}

// finite tells whether a token can be a finite verb.
func finite(tokens []Token) bool {
	for _, t := range tokens {
		switch t.Tag {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		}
	}
	return false
}
