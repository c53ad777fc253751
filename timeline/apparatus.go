package timeline

import (
	"regexp"
	"strings"
)

// apparatus are the lines of a document that tell no event, whatever dates stand in them: the first pattern that
// matches gives the reason. They are tried on sentences with a date only.
var apparatus = []struct {
	reason string
	like   *regexp.Regexp
}{
	{"copyright line", regexp.MustCompile(`(?i)^\W*(copyright|©|\(c\) ?\d{4})|©\s*\d{4}|all rights reserved|creative commons|licen[sc]ed under`)},
	{"date of publication or change", regexp.MustCompile(`(?i)^\W*(last )?(updated|published|posted|modified|edited|revised|retrieved|accessed|archived|filed|date|issued|last changed|first published|page last|this (page|article) was)\b[^.]{0,60}$|^\W*this (page|article|post|document|site) (was|is) (last )?(updated|published|modified|edited|changed)`)},
	{"navigation", regexp.MustCompile(`(?i)^\W*(see also|related (articles|posts|stories|links)|read more|read next|more on this|main article|previous( post)?|next( post)?|categories|tags|archives?|table of contents|contents|external links|further reading|share this|sign up|sign in|log in|menu|skip to)\s*(:|»|$)`)},
	{"subscription or advertisement", regexp.MustCompile(`(?i)\b(subscribe|newsletter|sign up (for|to)|unsubscribe|cookies?\b.*\b(policy|use|accept)|privacy (policy|notice)|terms of (use|service)|advertisement|powered by|click here|download (the|our) app|follow us on)\b`)},
	{"photo credit", regexp.MustCompile(`(?i)^\W*(photo(graph)?s?|image|picture|credit|photo credit|image credit|photo by|source)s?\s*(by|:|©)`)},
	{"reference", regexp.MustCompile(`\b(ISBN|ISSN|doi:|DOI|RFC \d|arXiv|OCLC|JSTOR|PMID)\b|\bpp?\. ?\d+(–|-|,|\.)|\bvols?\. ?\d+|\b[Ii]bid\b|^\W*\^|\b[Rr]etrieved \d|\bet al\.?,? ?\(?\d{4}`)},
	{"reference", regexp.MustCompile(`^[\w.\-' ]{2,40}, [A-Z][\w.\-' ]{0,30}\.? \((\d{4}|n\.d\.)\)|\((Oxford|Cambridge|New York|London|Paris|Berlin|Boston|Chicago|Leiden|Princeton)[^()]{0,40},? \d{4}\)|\b(University )?Press,? \(?\d{4}|\b(London|New York|Oxford|Cambridge): [A-Z]`)},
	{"opening hours", regexp.MustCompile(`(?i)\b(opening hours|open daily|mon(day)?\s*(–|-|to)\s*(fri|sat|sun))`)},
	{"contact line", regexp.MustCompile(`(?i)^\W*(tel|phone|fax|contact|e-?mail)\b`)},
}

// headless are the headings under which a document keeps its apparatus.
var headless = regexp.MustCompile(`(?i)^\W*(\d+\.?\s*)?(references?|notes?|footnotes?|endnotes?|bibliograph(y|ies)|works cited|sources?|citations?|further reading|external links|see also|related (articles|posts|links|content)|table of contents|contents|credits|licen[cs]e|copyright|about (the author|us)|index|recent posts|archives?|categories|comments?)\W*$`)

// passedOver returns why no event is looked for in a line, "" if one may be.
func passedOver(text string) string {
	text = strings.TrimSpace(text)
	if len(text) > 600 {
		return ""
	}
	for _, a := range apparatus {
		if a.like.MatchString(text) {
			return a.reason
		}
	}
	return ""
}
