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
	cues   []string // in lower case; one of them stands in every match
	like   *regexp.Regexp
}{
	{"copyright line", []string{"copyright", "©", "(c)", "rights reserved", "creative commons", "licen"},
		regexp.MustCompile(`(?i)^\W*(copyright|©|\(c\) ?\d{4})|©\s*\d{4}|all rights reserved|creative commons|licen[sc]ed under`)},
	{"date of publication or change", []string{"updated", "published", "posted", "modified", "edited", "revised", "retrieved", "accessed", "archived", "filed", "date", "issued", "changed", "page last", "this page", "this article", "this post", "this document", "this site", "this story", "this piece", "this column"},
		regexp.MustCompile(`(?i)^\W*(last )?(updated|published|posted|modified|edited|revised|retrieved|accessed|archived|filed|date|issued|last changed|first published|page last|this (page|article) was)\b[^.]{0,60}$|\bthis (page|article|post|document|site|story|piece|column) (was |is |has been |were )?(first |last |originally )?(updated|published|modified|edited|changed|amended|corrected|appeared)\b`)},
	{"navigation", []string{"see also", "related", "read more", "read next", "more on", "main article", "previous", "next", "categor", "tags", "archive", "contents", "links", "reading", "share", "sign up", "sign in", "log in", "menu", "skip to"},
		regexp.MustCompile(`(?i)^\W*(see also|related (articles|posts|stories|links)|read more|read next|more on this|main article|previous( post)?|next( post)?|categories|tags|archives?|table of contents|contents|external links|further reading|share this|sign up|sign in|log in|menu|skip to)\s*(:|»|$)`)},
	{"subscription or advertisement", []string{"subscri", "newsletter", "sign up", "cookie", "privacy", "terms of", "advertisement", "powered by", "click here", "download", "follow us"},
		regexp.MustCompile(`(?i)\b(subscribe|newsletter|sign up (for|to)|unsubscribe|cookies?\b.*\b(policy|use|accept)|privacy (policy|notice)|terms of (use|service)|advertisement|powered by|click here|download (the|our) app|follow us on)\b`)},
	{"stamp of a comment", []string{"report abuse", "posted by", "permalink", "comments ("},
		regexp.MustCompile(`(?i)\breport abuse\b|^\W*posted by\b|\bpermalink\b|^\W*comments \(`)},
	{"photo credit", []string{"photo", "image", "picture", "credit", "source"},
		regexp.MustCompile(`(?i)^\W*(photo(graph)?s?|image|picture|credit|photo credit|image credit|photo by|source)s?\s*(by|:|©)`)},
	{"reference", []string{"isbn", "issn", "doi", "rfc", "arxiv", "oclc", "jstor", "pmid", "p. ", "pp.", "vol", "ibid", "^", "retrieved", "et al"},
		regexp.MustCompile(`\b(ISBN|ISSN|doi:|DOI|RFC \d|arXiv|OCLC|JSTOR|PMID)\b|\bpp?\. ?\d+(–|-|,|\.)|\bvols?\. ?\d+|\b[Ii]bid\b|^\W*\^|\b[Rr]etrieved \d|\bet al\.?,? ?\(?\d{4}`)},
	{"reference", []string{"(n.d.)", "(1", "(2", "press", "london", "new york", "oxford", "cambridge", "paris", "berlin", "boston", "chicago", "leiden", "princeton"},
		regexp.MustCompile(`^[\w.\-' ]{2,40}, [A-Z][\w.\-' ]{0,30}\.? \((\d{4}|n\.d\.)\)|\((Oxford|Cambridge|New York|London|Paris|Berlin|Boston|Chicago|Leiden|Princeton)[^()]{0,40},? \d{4}\)|\b(University )?Press,? \(?\d{4}|\b(London|New York|Oxford|Cambridge): [A-Z]`)},
	{"opening hours", []string{"open", "mon"},
		regexp.MustCompile(`(?i)\b(opening hours|open daily|mon(day)?\s*(–|-|to)\s*(fri|sat|sun))`)},
	{"contact line", []string{"tel", "phone", "fax", "contact", "mail", "email"},
		regexp.MustCompile(`(?i)^\W*(tel|phone|fax|contact|e-?mail)\b`)},
}

// headless are the headings under which a document keeps its apparatus.
var headless = regexp.MustCompile(`(?i)^\W*(\d+\.?\s*)?(references?|notes?|footnotes?|endnotes?|bibliograph(y|ies)|works cited|sources?|citations?|further reading|external links|see also|related (articles|posts|links|content)|table of contents|contents|credits|licen[cs]e|copyright|about (the author|us)|index|recent posts|archives?|categories|comments?)\W*$`)

// passedOver returns why no event is looked for in a line, "" if one may be.
func passedOver(text string) string {
	text = strings.TrimSpace(text)
	if len(text) > 600 {
		return ""
	}
	hit := cued(text)
	for k := 0; hit != 0; k, hit = k+1, hit>>1 {
		if hit&1 != 0 && apparatus[k].like.MatchString(text) {
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

// cuesBy lists the cues of the patterns by their first byte.
var cuesBy = sync.OnceValue(func() *[256][]cue {
	by := new([256][]cue)
	for k, a := range apparatus {
		for _, c := range a.cues {
			by[c[0]] = append(by[c[0]], cue{c, 1 << k})
		}
	}
	return by
})

// cued returns the patterns that have a cue in the text, found in one pass: cues of letters begin at the start of a word.
func cued(text string) (patterns uint16) {
	by := cuesBy()
	letter := false
	for i := 0; i < len(text); i++ {
		b := lower(text[i])
		within := letter
		if letter = b >= 'a' && b <= 'z'; letter && within {
			continue
		}
		for _, c := range by[b] {
			if len(text)-i >= len(c.text) && patterns&c.patterns == 0 && folds(text[i:i+len(c.text)], c.text) {
				patterns |= c.patterns
			}
		}
	}
	return patterns
}

// folds tells whether a text is the lower-case one but for the case of ASCII letters.
func folds(text, low string) bool {
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
