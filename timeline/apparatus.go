package timeline

import (
	"regexp"
	"slices"
	"strings"
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
	{"date of publication or change", []string{"updated", "published", "posted", "modified", "edited", "revised", "retrieved", "accessed", "archived", "filed", "date", "issued", "changed", "page last", "this page", "this article", "this post", "this document", "this site"},
		regexp.MustCompile(`(?i)^\W*(last )?(updated|published|posted|modified|edited|revised|retrieved|accessed|archived|filed|date|issued|last changed|first published|page last|this (page|article) was)\b[^.]{0,60}$|^\W*this (page|article|post|document|site) (was|is) (last )?(updated|published|modified|edited|changed)`)},
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
	{"contact line", []string{"tel", "phone", "fax", "contact", "mail"},
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
	low := strings.ToLower(text)
	for _, a := range apparatus {
		if slices.ContainsFunc(a.cues, func(c string) bool { return strings.Contains(low, c) }) && a.like.MatchString(text) {
			return a.reason
		}
	}
	return ""
}
