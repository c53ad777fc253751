package doc

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"

	"github.com/mmcdole/gofeed"

	"dateline/timeline/edtf"
)

// feedFormat reads RSS and Atom: each item is a document with its title, address and date.
var feedFormat = format{
	name:  "feed",
	exts:  []string{"rss", "atom"},
	sniff: func(head string) bool { return feedRoot.MatchString(head[:min(len(head), 4<<10)]) },
	read:  readFeed,
}

var feedRoot = regexp.MustCompile(`^(?s:\s*(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>]*>|\s)*<(?:rss|feed|rdf:RDF)[\s>])`)

func readFeed(in *input, yield func(*Document, error) bool) {
	raw, err := in.all()
	if err != nil {
		yield(nil, err)
		return
	}
	raw = strings.TrimLeft(strings.TrimPrefix(raw, utf8BOM), " \t\r\n")
	feed, err := parseFeed(raw)
	if err != nil {
		yield(nil, &Error{Name: in.name, Msg: "damaged feed (" + oneLine(err.Error()) + "); fetch it anew", cause: err})
		return
	}
	found := false
	for i, item := range feed.Items {
		d, err := feedItem(fmt.Sprintf("%s/%d", in.name, i+1), item)
		if d != nil {
			d.Lang = feed.Language
			found = true
		}
		if (d != nil || err != nil) && !yield(d, err) {
			return
		}
	}
	if !found {
		yield(nil, emptyError(in.name))
	}
}

// parseFeed looks first whether the XML is whole and not too deep for the library.
func parseFeed(raw string) (feed *gofeed.Feed, err error) {
	defer func() {
		if r := recover(); r != nil { // the library on hostile feeds
			feed, err = nil, fmt.Errorf("%v", r)
		}
	}()
	if deep(raw) {
		return nil, errDeep
	}
	return gofeed.NewParser().ParseString(raw)
}

// deep reports more open elements than maxDepth. Markup in comments counts too; what it miscounts is no feed.
func deep(raw string) bool {
	depth := 0
	for i := 0; i+1 < len(raw); i++ {
		if raw[i] != '<' {
			continue
		}
		switch c := raw[i+1]; {
		case c == '/':
			depth--
		case letter(c) || c == '_':
			end := strings.IndexByte(raw[i:], '>')
			if end > 0 && raw[i+end-1] != '/' {
				depth++
			}
			if end < 0 {
				return false
			}
		case strings.HasPrefix(raw[i:], "<![CDATA["):
			end := strings.Index(raw[i:], "]]>")
			if end < 0 {
				return false
			}
			i += end
		}
		if depth > maxDepth {
			return true
		}
	}
	return false
}

// feedItem is the document of an item; nil when the item has no text.
func feedItem(name string, item *gofeed.Item) (*Document, error) {
	m := newManuscript()
	if item.Title != "" {
		m.add(textOnly(item.Title), Heading, 1)
	}
	if err := m.page(strings.ToValidUTF8(cmp.Or(item.Content, item.Description), "\uFFFD")); err != nil {
		return nil, &Error{Name: name, Msg: "HTML that cannot be read (" + err.Error() + "); save the text of the item", cause: err}
	}
	if len(m.blocks) == 0 {
		return nil, nil
	}
	m.number(0)
	d := &Document{ID: cmp.Or(oneLine(item.GUID), item.Link, name), Title: oneLine(textOnly(item.Title)), Text: m.text.String(),
		Blocks: m.blocks, back: m.back, marks: m.marks, unlined: true}
	if web(item.Link) {
		d.URL = item.Link
	}
	if d.Date = feedDate(item); !d.Date.IsZero() {
		d.DateBasis = "metadata"
	}
	readHead(d)
	return d, nil
}

// textOnly is a title without the markup that some feeds put into it.
func textOnly(title string) string {
	b := newBuilder()
	if !strings.ContainsAny(title, "<&") || b.page(title) != nil {
		return title
	}
	return b.text.String()
}

// feedDate is the day on which an item was published, in the zone in which the feed says it.
func feedDate(item *gofeed.Item) edtf.Date {
	for _, s := range [...]string{item.Published, item.Updated} {
		if d := mailDate(s); !d.IsZero() {
			return d
		}
	}
	if t := cmp.Or(item.PublishedParsed, item.UpdatedParsed); t != nil {
		return edtf.YMD(t.Year(), int(t.Month()), t.Day())
	}
	return edtf.Date{}
}
