package timeline

import (
	"regexp"
	"strings"
	"sync"
)

// apparatus are the lines of a document that tell no event, whatever dates stand in them: the first pattern that
// matches gives the reason. They are tried on sentences with a date only.
var apparatus = []struct {
	reason string
	head   bool     // the pattern matches with the first word or not at all
	cues   []string // in lower case; one of them stands in every match, at its start if head is true
	like   func() *regexp.Regexp
}{
	{"copyright line", false, []string{"copyright", "©", "(c)", "rights reserved", "creative commons", "licen"},
		pattern(`(?i)^\W*(copyright|©|\(c\) ?\d{4})|©\s*\d{4}|all rights reserved|creative commons|licen[sc]ed under`)},
	{"date of publication or change", true, []string{"last ", "updated", "published", "posted", "modified", "edited", "revised", "retrieved", "accessed", "archived", "filed", "date", "issued", "first published", "page last", "this page", "this article"},
		pattern(`(?i)^\W*(last )?(updated|published|posted|modified|edited|revised|retrieved|accessed|archived|filed|date|issued|last changed|first published|page last|this (page|article) was)\b([^.]|\b[ap]\.m\.?){0,60}$`)},
	{"date of publication or change", false, []string{"this page", "this article", "this post", "this document", "this site", "this story", "this piece", "this column", "version appeared"},
		pattern(`(?i)\bthis (page|article|post|document|site|story|piece|column) (was |is |has been |were )?(first |last |originally )?(updated|published|modified|edited|changed|amended|corrected|appeared)\b|\bversion appeared (on p\.? ?\d|in print)`)},
	{"navigation", true, []string{"see also", "related", "read more", "read next", "more on", "main article", "previous", "next", "categories", "tags", "archive", "table of contents", "contents", "external links", "further reading", "share this", "sign up", "sign in", "log in", "menu", "skip to"},
		pattern(`(?i)^\W*(see also|related (articles|posts|stories|links)|read more|read next|more on this|main article|previous( post)?|next( post)?|categories|tags|archives?|table of contents|contents|external links|further reading|share this|sign up|sign in|log in|menu|skip to)\s*(:|»|$)`)},
	{"subscription or advertisement", false, []string{"subscribe", "unsubscribe", "newsletter", "sign up", "cookie", "privacy", "terms of", "advertisement", "powered by", "click here", "download", "follow us"},
		pattern(`(?i)\b(subscribe|newsletter|sign up (for|to)|unsubscribe|cookies?\b.*\b(policy|use|accept)|privacy (policy|notice)|terms of (use|service)|advertisement|powered by|click here|download (the|our) app|follow us on)\b`)},
	{"stamp of a comment", false, []string{"report abuse", "posted by", "permalink", "comments ("},
		pattern(`(?i)\breport abuse\b|^\W*posted by\b|\bpermalink\b|^\W*comments \(`)},
	{"photo credit", true, []string{"photo", "image", "picture", "credit", "source"},
		pattern(`(?i)^\W*(photo(graph)?s?|image|picture|credit|photo credit|image credit|photo by|source)s?\s*(by|:|©)`)},
	{"reference", false, []string{"isbn", "issn", "doi", "rfc", "arxiv", "oclc", "jstor", "pmid", "p. ", "pp.", "vol.", "vols.", "ibid", "^", "retrieved", "et al"},
		pattern(`\b(ISBN|ISSN|doi:|DOI|RFC \d|arXiv|OCLC|JSTOR|PMID)\b|\b(p\. |pp\. ?)\d+(–|-|,|\.)|\bvols?\. ?\d+|\b[Ii]bid\b|^\W*\^|\b[Rr]etrieved \d|\bet al\.?,? ?\(?\d{4}`)},
	{"reference", false, []string{"(n.d.)", "(1", "(2", "press", "london:", "new york:", "oxford:", "cambridge:", "(oxford", "(cambridge", "(new york", "(london", "(paris", "(berlin", "(boston", "(chicago", "(leiden", "(princeton"},
		pattern(`^[\w.\-' ]{2,40}, [A-Z][\w.\-' ]{0,30}\.? \(([12]\d{3}|n\.d\.)\)|\((Oxford|Cambridge|New York|London|Paris|Berlin|Boston|Chicago|Leiden|Princeton)[^()]{0,40},? \d{4}\)|\b(University )?Press,? \(?\d{4}|\b(London|New York|Oxford|Cambridge): [A-Z]`)},
	{"opening hours", false, []string{"opening hours", "open daily", "monday", "mon ", "mon\t", "mon-", "mon–"},
		pattern(`(?i)\b(opening hours|open daily|mon(day)?([ \t]*(–|-)|[ \t]+to)\s*(fri|sat|sun))`)},
	{"contact line", true, []string{"tel", "phone", "fax", "contact", "mail", "email", "e-mail"},
		pattern(`(?i)^\W*(tel|phone|fax|contact|e-?mail)\b`)},
}

// pattern returns a regular expression that is compiled when it is first needed: a text needs few of them, and starting
// should not wait for all.
func pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

// headless are the headings under which a document keeps its apparatus.
var headless = pattern(`(?i)^\W*(\d+\.?\s*)?(references?|notes?|footnotes?|endnotes?|bibliograph(y|ies)|works cited|sources?|citations?|further reading|external links|see also|related (articles|posts|links|content)|table of contents|contents|credits|licen[cs]e|copyright|about (the author|us)|index|recent posts|archives?|categories|comments?)\W*$`)

// passedOver returns why no event is looked for in a line, "" if one may be.
func passedOver(text string) string {
	text = strings.TrimSpace(text)
	if len(text) > 600 {
		return ""
	}
	hit := cued(text)
	for k := 0; hit != 0; k, hit = k+1, hit>>1 {
		if hit&1 != 0 && apparatus[k].like().MatchString(text) {
			return apparatus[k].reason
		}
	}
	return ""
}

// A cue is a string in lower case that stands in a line before its patterns are tried: those whose bits are set.
type cue struct {
	text     string
	patterns uint16
}

// cues are those of the patterns by their first byte, once for any place in a line and once for the patterns that match
// at its head alone.
type cues struct{ any, head [256][]cue }

var cuesBy = sync.OnceValue(func() *cues {
	by := new(cues)
	for k, a := range apparatus {
		at := &by.any
		if a.head {
			at = &by.head
		}
		for _, c := range a.cues {
			at[c[0]] = append(at[c[0]], cue{c, 1 << k})
		}
	}
	return by
})

// cued returns the patterns that have a cue in the text, found in one pass: cues of letters begin at the start of a word,
// those at the head with the first word.
func cued(text string) (patterns uint16) {
	by := cuesBy()
	head, letter := true, false
	for i := 0; i < len(text); i++ {
		b := lower(text[i])
		within := letter
		if letter = b >= 'a' && b <= 'z'; letter && within {
			continue
		}
		patterns |= found(by.any[b], text[i:])
		if head {
			patterns |= found(by.head[b], text[i:])
			head = !inWord(b)
		}
	}
	return patterns
}

// found returns the patterns of the cues that a text begins with.
func found(cues []cue, text string) (patterns uint16) {
	for _, c := range cues {
		if begins(text, c.text) {
			patterns |= c.patterns
		}
	}
	return patterns
}

// begins tells whether a text begins with one of lower case but for the case of ASCII letters.
func begins(text, low string) bool {
	if len(text) < len(low) {
		return false
	}
	for i := range len(low) {
		if lower(text[i]) != low[i] {
			return false
		}
	}
	return true
}

func lower(b byte) byte {
	if b >= 'A' && b <= 'Z' {
		b += 'a' - 'A'
	}
	return b
}

// inWord tells whether a byte is one of \w in a pattern.
func inWord(b byte) bool {
	return b == '_' || b >= '0' && b <= '9' || lower(b) >= 'a' && lower(b) <= 'z'
}
