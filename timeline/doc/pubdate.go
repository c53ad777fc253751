package doc

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/timeline/edtf"
)

// A page that does not name its date of publication for machines may still show it. What it may mean something else by is
// passed over: an unsure date is none.

// labelledDate is the date in an element that is marked as the date of publication: <abbr class="published" title="…">,
// <span itemprop="datePublished">…</span>, <p class="post-date">…</p>.
func labelledDate(root *html.Node) edtf.Date {
	for n := range elements(root) {
		if n.DataAtom == atom.Meta || n.DataAtom == atom.Time || !publishing(n) || beside(n) {
			continue
		}
		for _, s := range [...]string{attr(n, "content", "datetime", "title"), shown(n)} {
			if d := saidDate(s); !d.IsZero() {
				return d
			}
		}
	}
	return edtf.Date{}
}

// publishing reports an element whose class or property says that it holds the date of publication.
func publishing(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "itemprop", "property":
			for _, v := range strings.Fields(strings.ToLower(a.Val)) {
				if v = v[strings.LastIndexByte(v, ':')+1:]; v == "datepublished" || v == "published" || v == "issued" || v == "datecreated" {
					return true
				}
			}
		case "class", "id":
			if slices.ContainsFunc(strings.Fields(strings.ToLower(a.Val)), func(c string) bool { return dateClass().MatchString(c) }) {
				return true
			}
		}
	}
	return false
}

var dateClass = pattern(`^(?:dt-)?(?:(?:post|entry|article|story|page|news|blog|byline|meta|content|pub|publish|published|publication|posted|release)[-_]*(?:date|time|timestamp|on|at)|published|pubdate|dateline|posted|date|timestamp|submitted)(?:[-_]+(?:date|published|posted|text|value|line))*$`)

// saidDate reads "12 May 2014", "Published on 12 May 2014", "Posted: May 12, 2014 by Jane Doe".
func saidDate(s string) edtf.Date {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > headLine {
		return edtf.Date{}
	}
	if d := metaDate(s); d.Grain() >= edtf.Month {
		return d
	}
	if label, d := labelled(s); label == publishedLabel && d.Grain() >= edtf.Month {
		return d
	}
	if m := posted().FindStringSubmatch(s); m != nil {
		if d := metaDate(strings.Trim(m[1], " ,|·")); d.Grain() >= edtf.Month {
			return d
		}
	}
	return edtf.Date{}
}

var posted = pattern(`(?i)^(?:(?:first )?published|posted|submitted|written|on)?[: ]*(?:on |at )?(.{6,40}?)(?:,? (?:by|in|under) .*|\s*[|·•].*)?$`)

// timedDate is the one date of a time element in the article or over it.
func timedDate(root *html.Node) edtf.Date {
	var found edtf.Date
	for n := range elements(root) {
		if n.DataAtom != atom.Time || beside(n) || attr(n, "itemprop") != "" && !published(n) || !inHead(n) {
			continue
		}
		s := attr(n, "datetime")
		if s == "" {
			s = shown(n)
		}
		d := metaDate(s)
		if d.IsZero() || d.Grain() < edtf.Month {
			continue
		}
		if !found.IsZero() && found != d {
			return edtf.Date{}
		}
		found = d
	}
	return found
}

// inHead reports a place where articles name their date: a header, or directly in the article.
func inHead(n *html.Node) bool {
	depth := 0
	for p := n.Parent; p != nil; p = p.Parent {
		switch p.DataAtom {
		case atom.Header, atom.Hgroup:
			return true
		case atom.Article, atom.Main:
			return depth <= 3
		}
		depth++
	}
	return false
}

// beside reports a place beside the article: other articles, comments, the frame of the page.
func beside(n *html.Node) bool {
	for p := n; p != nil; p = p.Parent {
		switch p.DataAtom {
		case atom.Aside, atom.Footer, atom.Nav, atom.Form, atom.Li, atom.Table, atom.Blockquote:
			return true
		}
		for _, a := range p.Attr {
			if (a.Key == "class" || a.Key == "id") && otherMatter().MatchString(a.Val) {
				return true
			}
			if a.Key == "itemtype" && strings.HasSuffix(a.Val, "Event") {
				return true
			}
		}
	}
	return false
}

var otherMatter = pattern(`(?i)\b(?:comments?|replies|reply|related|sidebar|widget|footer|recommended|teasers?|most-read|trending|recent|upcoming|events?|archive|copyright)(?:\b|[-_])`)

// shown is the text of an element, white space folded; "" when it is long.
func shown(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
			b.WriteByte(' ')
		}
		if b.Len() > 4*headLine {
			return ""
		}
	}
	return oneLine(b.String())
}

// addressDate reads the day or month in the path of an address: "/2014/05/12/the-ferry", "/2014/05/the-ferry".
func addressDate(url string) edtf.Date {
	m := datedPath().FindStringSubmatch(url)
	if m == nil {
		return edtf.Date{}
	}
	y, _ := strconv.Atoi(m[1])
	month, _ := strconv.Atoi(m[2])
	day, _ := strconv.Atoi(m[3])
	return edtf.YMD(y, month, day)
}

var datedPath = pattern(`^https?://[^/?#]+/(?:[^?#]*/)?((?:19|20)\d\d)[/-](\d\d)(?:[/-](\d\d))?(?:[/-][^/?#]*)*/?(?:[?#]|$)`)
