package doc

import (
	"cmp"
	"encoding/json"
	"iter"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/timeline/edtf"
)

// pageMeta is what the head of an HTML page says about it.
type pageMeta struct {
	date      edtf.Date
	lang, url string
	// what was found where it may mean something else: it counts when the text does not say a date either
	unsure edtf.Date
	other  []edtf.Date // dates of what the page announces
	title  string      // the headline as the page gives it to other sites, or its first heading
}

// dateFields are the names under which pages give their date of publication, the most reliable first.
var dateFields = [...]string{
	"article:published_time", "og:published_time", "article:published", "datepublished", "citation_publication_date",
	"citation_online_date", "citation_date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dcterms.date", "dc.date.created", "dc.date",
	"parsely-pub-date", "sailthru.date", "publication_date", "publish_date", "publishdate", "publish-date", "date_published",
	"pubdate", "date",
}

func readMeta(root *html.Node) pageMeta {
	var m pageMeta
	var found [len(dateFields)]edtf.Date
	var linked, timed edtf.Date
	var base, canonical string
	for n := range elements(root) {
		switch n.DataAtom {
		case atom.Html:
			m.lang = attr(n, "lang")
		case atom.Link:
			if u := attr(n, "href"); strings.EqualFold(attr(n, "rel"), "canonical") && u != "" {
				canonical = u
			}
		case atom.Base:
			base = cmp.Or(base, attr(n, "href"))
		case atom.Meta:
			name := strings.ToLower(attr(n, "property", "name", "itemprop"))
			if u := attr(n, "content"); name == "og:url" && m.url == "" && web(u) {
				m.url = u
			}
			if name == "og:title" {
				m.title = attr(n, "content")
			}
			if i := slices.Index(dateFields[:], name); i >= 0 && found[i].IsZero() {
				found[i] = metaDate(attr(n, "content"))
			}
		case atom.Script:
			if strings.EqualFold(attr(n, "type"), "application/ld+json") && n.FirstChild != nil && linked.IsZero() {
				linked = linkedDate(n.FirstChild.Data)
			}
		case atom.Time:
			if p := attr(n, "itemprop"); p == "startDate" || p == "endDate" {
				m.other = append(m.other, metaDate(attr(n, "datetime")).Trunc(edtf.Day))
			}
			if timed.IsZero() && published(n) {
				timed = metaDate(attr(n, "datetime"))
			}
		}
	}
	if u := resolved(base, canonical); u != "" {
		m.url = u
	}
	if h := textOf(root, atom.H1); m.title == "" && len(h) >= 8 && strings.Contains(textOf(root, atom.Title), h) {
		m.title = h
	}
	m.date = linked
	for _, d := range append(found[:], timed) {
		m.date = first(m.date, d)
	}
	if m.date.IsZero() {
		m.date = labelledDate(root)
	}
	m.unsure = first(timedDate(root), addressDate(m.url))
	return m
}

// textOf returns the text of the first element of a kind, white space folded.
func textOf(root *html.Node, a atom.Atom) string {
	for n := range elements(root) {
		if n.DataAtom != a {
			continue
		}
		var b strings.Builder
		for c := range n.Descendants() {
			if c.Type == html.TextNode {
				b.WriteString(c.Data)
			}
		}
		return oneLine(b.String())
	}
	return ""
}

func elements(root *html.Node) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		for n := range root.Descendants() {
			if n.Type == html.ElementNode && !yield(n) {
				return
			}
		}
	}
}

// attr returns the first of the attributes that is there.
func attr(n *html.Node, keys ...string) string {
	for _, k := range keys {
		for _, a := range n.Attr {
			if a.Key == k && a.Val != "" {
				return strings.TrimSpace(a.Val)
			}
		}
	}
	return ""
}

// resolved is an address as a whole, seen from the base of the page; "" when that does not make one.
func resolved(base, address string) string {
	if address == "" || web(address) {
		return address
	}
	b, err := url.Parse(base)
	if err != nil || !web(base) {
		return ""
	}
	u, err := b.Parse(address)
	if err != nil || !web(u.String()) {
		return ""
	}
	return u.String()
}

func web(u string) bool {
	return strings.HasPrefix(u, "https://") || strings.HasPrefix(u, "http://")
}

// published reports a time element that is the page's date of publication.
func published(n *html.Node) bool {
	for _, a := range n.Attr {
		switch {
		case a.Key == "pubdate", a.Key == "itemprop" && (a.Val == "datePublished" || a.Val == "pubdate"):
			return true
		case a.Key == "class":
			for _, c := range strings.Fields(a.Val) {
				switch c {
				case "published", "dt-published", "entry-date", "pubdate", "post-date":
					return true
				}
			}
		}
	}
	return false
}

// linkedDate returns the datePublished of JSON-LD that lies least deep, in comments and lists of other pages never.
func linkedDate(text string) edtf.Date {
	type level struct {
		object, key, skip bool
		name              string
	}
	var found edtf.Date
	stack, least := []level{{}}, 0
	dec := json.NewDecoder(strings.NewReader(text))
	for {
		t, err := dec.Token()
		if err != nil {
			return found
		}
		top := &stack[len(stack)-1]
		switch v := t.(type) {
		case json.Delim:
			if v == '}' || v == ']' {
				stack = stack[:len(stack)-1]
				top = &stack[len(stack)-1]
				top.key = top.object
				continue
			}
			skip := top.skip || slices.Contains([]string{"comment", "review", "reviews", "hasPart", "itemListElement", "video", "citation"}, top.name)
			stack = append(stack, level{object: v == '{', key: v == '{', skip: skip})
			continue
		case string:
			if top.key {
				top.name, top.key = v, false
				continue
			}
			if d := metaDate(v); top.name == "datePublished" && !top.skip && !d.IsZero() && (found.IsZero() || len(stack) < least) {
				found, least = d, len(stack)
			}
		}
		top.key = top.object
	}
}
