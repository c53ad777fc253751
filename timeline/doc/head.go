package doc

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/edtf"
)

const (
	headBlocks = 8   // blocks at the head that may hold the date of publication
	tailBlocks = 3   // blocks at the end that may say when the text was updated
	headLine   = 120 // bytes of a date line or byline
)

// readHead looks for the date of publication in the first short lines, and takes the lines that tell about the text
// itself, there and elsewhere, for what they are: Meta. Metadata that was read before goes first.
func readHead(d *Document) {
	library(d)
	var published, updated, bare edtf.Date
	single, head := -1, true
	for i := range d.Blocks {
		b := &d.Blocks[i]
		s := d.Text[b.Start:b.End]
		if notice(s) {
			b.Kind, b.Level = Meta, 0
			continue
		}
		if head = head && i < headBlocks; !head && i < len(d.Blocks)-tailBlocks {
			continue
		}
		if head && published.IsZero() && b.Kind == Paragraph {
			published = dateline(s)
		}
		if len(s) > headLine {
			head = head && b.Kind == Heading
			continue
		}
		place := edtf.Date{}
		if head {
			place = placeAndDate(s)
		}
		switch label, date := labelled(s); {
		case !place.IsZero():
			published = first(published, place)
		case label == updatedLabel:
			updated = first(updated, date)
		case label != "" && head:
			published = first(published, date)
		case single < 0 && head && readsAsDate(s):
			single = i
			bare, _ = wholeDate(s)
			continue
		default:
			continue
		}
		b.Kind, b.Level = Meta, 0
	}
	if single >= 0 && !diary(d, single) {
		d.Blocks[single].Kind, d.Blocks[single].Level = Meta, 0
		published = first(published, bare)
	}
	if date := first(published, updated); d.Date.IsZero() && !date.IsZero() {
		d.Date, d.DateBasis = date, "dateline"
	}
	if d.Title == "" {
		d.Title = title(d)
	}
}

// placeAndDate reads a line that is a place in capitals and a date: "BERLIN, 4 May 2021".
func placeAndDate(s string) edtf.Date {
	for i := range len(s) {
		if s[i] != ',' || strings.ToUpper(s[:i]) != s[:i] || i < 3 {
			continue
		}
		if date, ok := wholeDate(strings.TrimSpace(s[i+1:])); ok {
			return date
		}
	}
	return edtf.Date{}
}

// library takes what Project Gutenberg puts around a book for Meta, and the title from it.
func library(d *Document) {
	if !strings.Contains(d.Text[:min(len(d.Text), 8<<10)], "Project Gutenberg") {
		return
	}
	start := strings.Index(d.Text, "*** START OF TH")
	end := strings.LastIndex(d.Text, "*** END OF TH")
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if s := d.Text[b.Start:b.End]; b.Start <= start || end > start && b.End > end {
			b.Kind, b.Level = Meta, 0
			if rest, ok := strings.CutPrefix(s, "Title: "); ok && b.Start < start {
				d.Title = oneLine(rest)
			}
		}
	}
}

// title is the text of the heading that the document begins with, lines about the text apart; of the one below it where
// the first is no more than the number of a chapter.
func title(d *Document) string {
	number := ""
	for _, b := range d.Blocks[:min(headBlocks, len(d.Blocks))] {
		if b.Kind == Meta {
			continue
		}
		if b.Kind != Heading {
			break
		}
		s := oneLine(d.Text[b.Start:b.End])
		switch {
		case readsAsDate(s):
			return number
		case number == "" && strings.Trim(s, "0123456789IVXLC. ") == "":
			number = s
		default:
			return s
		}
	}
	return number
}

func first(a, b edtf.Date) edtf.Date {
	if a.IsZero() {
		return b
	}
	return a
}

// readsAsDate reports a line that is a date of a day or month.
func readsAsDate(s string) bool {
	if len(s) > headLine {
		return false
	}
	d, ok := wholeDate(s)
	return ok && d.Grain() >= edtf.Month
}

// diary reports that dates stand over other parts of the text as well, so that the one at the head is no date of publication.
func diary(d *Document, at int) bool {
	for _, b := range d.Blocks[at+1:] {
		if b.End-b.Start <= headLine && b.Kind == Heading && readsAsDate(d.Text[b.Start:b.End]) {
			return true
		}
	}
	return false
}

// Labels of lines at the head.
const (
	publishedLabel = "published"
	updatedLabel   = "updated"
	releaseLabel   = "release"
	byline         = "by"
)

// labelled reads "Published: 3 May 2014", "Last updated on 3 May 2014", "By Jane Doe, 3 May 2014", "FOR IMMEDIATE RELEASE".
// It returns what the line is, "" when it is none of these, and the date, if the line holds one.
func labelled(s string) (label string, date edtf.Date) {
	if rest, ok := afterName(s); ok {
		date, _ = wholeDate(rest)
		return byline, date
	}
	for _, l := range [...]struct{ text, label string }{
		{"last updated", updatedLabel}, {"last modified", updatedLabel}, {"updated", updatedLabel}, {"modified", updatedLabel},
		{"first published", publishedLabel}, {"date published", publishedLabel}, {"publication date", publishedLabel},
		{"published", publishedLabel}, {"posted", publishedLabel}, {"issued", publishedLabel}, {"date", publishedLabel},
		{"for immediate release", releaseLabel}, {"for release", releaseLabel}, {"press release", releaseLabel}, {"contact:", releaseLabel},
	} {
		if !hasPrefix(s, l.text) {
			continue
		}
		rest := strings.TrimLeft(s[len(l.text):], ":-–—|, ")
		rest = strings.TrimPrefix(rest, "on ")
		date, whole := wholeDate(strings.TrimPrefix(rest, "at "))
		if !whole && (l.label != releaseLabel || rest != "" && l.text != "contact:") {
			return "", date
		}
		return l.label, date
	}
	return "", date
}

// hasPrefix is strings.HasPrefix without regard to case.
func hasPrefix(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// afterName reports a byline and returns what follows the names in it.
func afterName(s string) (rest string, ok bool) {
	for _, p := range [...]string{"By: ", "By ", "BY ", "Author: ", "Authors: ", "Written by ", "Created by: ", "Posted by ", "by "} {
		if strings.HasPrefix(s, p) {
			s, ok = s[len(p):], true
			break
		}
	}
	if !ok || s == "" || strings.ContainsAny(s[len(s)-1:], "!?") {
		return "", false
	}
	words := 0
	for w := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(w)
		if words++; words > 16 || words == 1 && !unicode.IsUpper(r) {
			return "", false
		}
	}
	if i := strings.IndexAny(s, "|·•"); i >= 0 {
		return s[i+runeLen(s[i:]):], true
	}
	for i := 0; i < len(s); i++ { // "Jane Doe, March 12, 2013", "Jane Doe - 12 March 2013"
		if s[i] != ',' && s[i] != '-' && s[i] != ' ' {
			continue
		}
		if d, whole := wholeDate(strings.TrimLeft(s[i:], ",- –—")); whole && d.Grain() >= edtf.Month {
			return strings.TrimLeft(s[i:], ",- –—"), true
		}
	}
	return "", nameOnly(s)
}

// nameOnly reports that s is a name with a role or a paper: it has no verb to make it a sentence, as far as capitals tell.
func nameOnly(s string) bool {
	small := 0
	for w := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) && w != "and" && w != "of" && w != "the" && w != "for" && w != "de" && w != "van" && w != "von" {
			small++
		}
	}
	return small <= 2 && !strings.HasSuffix(s, ".") && !strings.ContainsAny(s, "0123456789")
}

// dateline reads the date of "CAIRO, Jan. 11, 2020 (Reuters) – Egypt …". Without a year there is none.
func dateline(s string) edtf.Date {
	s = s[:min(len(s), headLine)]
	i := strings.IndexAny(s, ",(")
	if i < 3 || !capitals(s[:i]) && !titleLike(s[:i]) {
		return edtf.Date{}
	}
	for range 3 { // "ALBANY, N.Y., May 3, 2012 –"
		rest := strings.TrimLeft(s[i:], ",( ")
		w, ok := readDate(rest)
		if ok && !w.date.IsZero() && w.date.Grain() == edtf.Day && dash(rest[w.end:]) {
			return w.date
		}
		j := strings.IndexByte(s[i+1:], ',')
		if j < 0 {
			break
		}
		i += 1 + j
	}
	return edtf.Date{}
}

// dash reports the sign that parts a dateline from the text: after the agency, if it is named.
func dash(s string) bool {
	s = strings.TrimLeft(s, "), ")
	if rest, ok := strings.CutPrefix(s, "("); ok {
		_, s, _ = strings.Cut(rest, ")")
		s = strings.TrimLeft(s, " ")
	} else if _, after, ok := strings.Cut(s, "/"); ok && strings.HasPrefix(s, "/") {
		_, s, _ = strings.Cut(after, "/")
		s = strings.TrimLeft(s, " ")
	}
	return strings.HasPrefix(s, "-") || strings.HasPrefix(s, "–") || strings.HasPrefix(s, "—")
}

// notice reports a line about rights, subscriptions or cookies.
func notice(s string) bool {
	if len(s) > 300 {
		return false
	}
	for _, p := range [...]string{"copyright ©", "copyright (c)", "copyright 1", "copyright 2", "©", "(c) 1", "(c) 2", "all rights reserved",
		"subscribe to ", "subscribe now", "sign up for ", "sign up to ", "by subscribing", "read more:", "related:",
		"this site uses cookies", "we use cookies", "this website uses cookies"} {
		if hasPrefix(s, p) {
			return true
		}
	}
	s = strings.TrimRight(s, ". ")
	return strings.EqualFold(s, "advertisement") || hasPrefix(s[max(0, len(s)-len("all rights reserved")):], "all rights reserved")
}
