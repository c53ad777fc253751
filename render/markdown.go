package render

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"net/url"
	"regexp"
	"strings"
	"unicode"

	"dateline/timeline"
)

// markdownFormat is a table for a README or a report, in GitHub's Markdown, which Pandoc and Quarto read as well.
func markdownFormat() Format {
	return Format{Name: "markdown", Ext: ".md", About: "a table for a README or a report in Markdown", Write: writeTable}
}

// listFormat is the same as a list with the sentences quoted.
func listFormat() Format {
	return Format{Name: "markdown-list", About: "a list in Markdown, each event with its sentence", Write: writeList}
}

func writeTable(w io.Writer, tl *timeline.Timeline, o Options) error {
	b := bufio.NewWriter(w)
	markdownHead(b, tl, o)
	docs, l := named(tl), o.lang()
	if len(tl.Events) > 0 {
		fmt.Fprintf(b, "| %s | %s | %s |\n|-|-|-|\n", l.say("Date"), l.say("Event"), l.say("Source"))
	}
	for _, e := range tl.Events {
		fmt.Fprintf(b, "| %s | %s%s | %s |\n", markdown(l.when(e.When)), markdown(l.titleOf(e)), l.aside(e), l.cited(e.Sources, docs))
	}
	markdownUndated(b, tl, docs, l)
	noted(o, "rules, weights and byte offsets of events left out", len(tl.Events))
	return b.Flush()
}

func writeList(w io.Writer, tl *timeline.Timeline, o Options) error {
	b := bufio.NewWriter(w)
	markdownHead(b, tl, o)
	docs, l := named(tl), o.lang()
	for _, e := range tl.Events {
		fmt.Fprintf(b, "- **%s:** %s%s", markdown(l.when(e.When)), markdown(l.titleOf(e)), l.aside(e))
		if len(e.Sources) > 0 && e.Sources[0].Quote != "" {
			fmt.Fprintf(b, "\n\n  > %s\n  >\n  > %s\n", markdownLine(e.Sources[0].Quote), l.cited(e.Sources, docs))
		}
		fmt.Fprintln(b)
	}
	markdownUndated(b, tl, docs, l)
	noted(o, "rules, weights and byte offsets of events left out", len(tl.Events))
	return b.Flush()
}

func markdownHead(w io.Writer, tl *timeline.Timeline, o Options) {
	if title := markdown(o.title(tl)); title != "" {
		fmt.Fprintf(w, "## %s\n\n", title)
	}
}

func markdownUndated(w io.Writer, tl *timeline.Timeline, docs map[string]timeline.Document, l *language) {
	if len(tl.Undated) > 0 {
		fmt.Fprintf(w, "\n%s\n\n", l.say("Without a date:"))
	}
	for _, u := range tl.Undated {
		fmt.Fprintf(w, "- %s (%s) – %s\n", markdownLine(cmp.Or(u.Title, u.Text)), markdown(l.because(u)), l.cited(u.Sources, docs))
	}
}

// titleOf is what to call an event that may come from a file without a title for it.
func (l *language) titleOf(e timeline.Event) string {
	return cmp.Or(plain(e.Title), plain(e.Text), l.say("Untitled"))
}

// noted tells of one loss.
func noted(o Options, what string, n int) {
	var l losses
	l.add(what, n)
	l.tell(o)
}

// cited names the first source, as a link where its document has an address, and counts the others.
func (l *language) cited(sources []timeline.Source, docs map[string]timeline.Document) string {
	if len(sources) == 0 {
		return ""
	}
	s := newSource(sources[0], docs[sources[0].Document], "", l)
	text := markdownLine(s.Name)
	if s.URL != "" {
		text = "[" + text + "](<" + linkTarget(s.URL) + ">)"
	}
	if s.Line != "" {
		text += ", " + markdown(s.Line)
	}
	if more := len(sources) - 1; more > 0 {
		text += l.dates.And + l.count(more, "%d more source", "%d more sources")
	}
	return text
}

// linkTarget is an address without the signs that would end a link or a cell of a table.
func linkTarget(address string) string {
	return strings.NewReplacer("|", "%7C", "<", "%3C", ">", "%3E", `\`, "%5C", "`", "%60", "&", "&amp;").Replace(address)
}

// markdown is text on one line in which every sign that Markdown or one of its dialects might obey is escaped.
func markdown(text string) string {
	var b strings.Builder
	runes := []rune(plain(text))
	for i, r := range runes {
		next := ' '
		if i+1 < len(runes) {
			next = runes[i+1]
		}
		if strings.ContainsRune("\\`*_{}[]<>#|~&$^@=!", r) ||
			r == ':' && !unicode.IsSpace(next) && !unicode.IsDigit(next) || // an address, an emoji, a fence
			i == 0 && strings.ContainsRune("-+", r) ||
			strings.ContainsRune(".)", r) && leads(runes[:i]) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// leads tells whether a stop behind before makes a numbered list or an address without a scheme.
func leads(before []rune) bool {
	text := strings.ToLower(string(before[max(0, len(before)-4):]))
	if strings.HasSuffix(text, "www") {
		return true
	}
	for _, r := range before {
		if !unicode.IsDigit(r) {
			return false
		}
	}
	return len(before) > 0
}

// listLead is what makes a list for Pandoc besides digits: a letter, a Roman number, or one of these or of digits in
// parentheses.
var listLead = regexp.MustCompile(`^(\(?(?:\pL|[ivxlcdm]+|[IVXLCDM]+)|\(\d+)([.)])( |$)`)

// markdownLine is markdown where a line begins, and a list could.
func markdownLine(text string) string { return listLead.ReplaceAllString(markdown(text), `$1\$2$3`) }

// webAddress is an http or https address in ASCII, nil for any other.
func webAddress(address string) *url.URL {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" {
		return nil
	}
	var query strings.Builder // the one part that package url writes as it is
	for _, b := range []byte(u.RawQuery) {
		if b <= ' ' || b > '~' {
			fmt.Fprintf(&query, "%%%02X", b)
		} else {
			query.WriteByte(b)
		}
	}
	u.RawQuery = query.String()
	return u
}
