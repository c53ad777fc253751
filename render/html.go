package render

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"dateline/timeline"
)

// htmlFormat is one page that holds all it needs: the events as text, and above them the chart for browsers that run
// scripts. The page asks for nothing but itself.
func htmlFormat() Format {
	return Format{Name: "html", Ext: ".html", About: "a self-contained interactive page", Write: writeHTML}
}

var (
	//go:embed page.tmpl
	pageTemplate string
	//go:embed page.css
	pageStyle string
	//go:embed page.cover.css
	coverStyle string // of a page with a coverage
)

var parsePage = perLanguage(func(l *language) *template.Template {
	return template.Must(template.New("page").Funcs(template.FuncMap{"say": l.say, "count": l.count,
		"foreign": l.foreign}).Parse(pageTemplate))
})

// Beyond listed events the cards of the rest are built by script where they come into sight; beyond trayed, undated
// events and strings passed over are counted.
const (
	listed = 1000
	trayed = 500
)

// A page is what the template prints. Text from documents is in plain strings; what is typed is ours, or JSON in which
// markup is escaped.
type page struct {
	Lang, Title, Byline, Theme string
	Height                     int // of the chart; 0 is what it needs
	Policy                     string
	Style                      template.CSS
	Hint                       string

	Legend          []legend
	Chips, Statuses []chip   // beside the chart what its colours stand for, above the list the rest
	Files           []string // documents to choose from, where chips cannot hold them
	Coverage        *coverage
	Tops            []int // how many of the most important events one may choose to see

	Days []digestDay

	Years   []year
	Unshown int  // events beyond those of Years
	Sample  card // has every part that a card can have

	Undated                  []undated
	Skipped                  []timeline.Skipped
	MoreUndated, MoreSkipped int
	SkippedCount             string
	Documents                []document
	Made                     []string

	Option, Data, Rows template.JS // numbers of the chart; its texts; the cards that are not in Years
	ECharts, Scripts   template.JS
}

func writeHTML(w io.Writer, tl *timeline.Timeline, o Options) error {
	l := o.lang()
	p := newPlot(tl, l)
	g := page{
		Lang:      l.tag,
		Title:     cmp.Or(o.title(tl), onlyTitle(tl), l.say("Timeline")),
		Byline:    byline(tl, l),
		Theme:     theme(o),
		Height:    max(0, o.Height),
		Style:     template.CSS(compact(pageStyle, styleGlue)),
		Documents: documents(tl, l),
		Days:      digest(tl, l),
		Made:      made(tl, p),
	}
	g.trays(tl, l)
	if err := g.chart(p); err != nil {
		return err
	}
	g.list(tl, p)
	g.Policy = policy(string(g.Scripts))
	var b bytes.Buffer
	if err := parsePage(l).Execute(&b, g); err != nil {
		return fmt.Errorf("html: %w", err)
	}
	_, err := w.Write(bytes.ToValidUTF8(b.Bytes(), []byte("\uFFFD")))
	return err
}

// chart fills in the scripts, and what explains and filters the chart.
func (g *page) chart(p *plot) error {
	if !p.drawable() {
		return nil
	}
	script, err := echartsScript()
	if err != nil {
		return fmt.Errorf("html: the script of ECharts is missing from the program: %w", err)
	}
	g.ECharts = template.JS(script)
	own := []string{tipScript, listScript, pageScript}
	if g.Coverage = newCoverage(p); g.Coverage != nil {
		own = slices.Insert(own, 2, coverScript)
		g.Style += template.CSS(compact(coverStyle, styleGlue))
	}
	g.Scripts = template.JS(scope(p.lang, own...))
	g.Option, g.Data = template.JS(p.option()), template.JS(p.json())
	g.Legend, g.Tops = legendOf(p), tops(len(p.Events))
	g.Chips, g.Statuses = documentChips(p), statusChips(p)
	if g.Chips == nil {
		g.Chips, g.Statuses = g.Statuses, nil
	}
	if len(p.files) > 8 {
		g.Files = p.files
	}
	return nil
}

// list fills in the cards: all of them as text, or the first of very many as text and all as data.
func (g *page) list(tl *timeline.Timeline, p *plot) {
	cards := newCards(tl, p)
	if g.Data == "" || len(cards) <= listed {
		g.Years = years(cards)
		return
	}
	g.Years, g.Unshown = years(cards[:listed]), len(cards)-listed
	g.Sample = sampleCard()
	g.Rows = template.JS(marshal(newRows(cards)))
	g.Hint = p.lang.say("%d events are more than can be read: zoom, search and filter, or make the page with --top 200 to keep those that matter most.", len(cards))
}

// policy allows the two scripts of the page by their hashes and nothing else: no connection, no other script, no form.
// ECharts sets style attributes.
func policy(scripts string) string {
	allowed := "'none'"
	if scripts != "" {
		sum := sha256.Sum256([]byte(scripts))
		allowed = fmt.Sprintf("'sha256-%s' 'sha256-%s'", echartsSum, base64.StdEncoding.EncodeToString(sum[:]))
	}
	return "default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; script-src " + allowed +
		"; base-uri 'none'; form-action 'none'"
}

func theme(o Options) string {
	if o.Theme == "light" || o.Theme == "dark" {
		return o.Theme
	}
	return "auto"
}

func onlyTitle(tl *timeline.Timeline) string {
	if len(tl.Documents) == 1 {
		return cmp.Or(tl.Documents[0].Title, base(tl.Documents[0].ID))
	}
	return ""
}

// byline says how much there is and where it comes from.
func byline(tl *timeline.Timeline, l *language) string {
	from := sourceNames(tl)
	text := l.count(len(tl.Events), "%d event", "%d events")
	switch len(from) {
	case 0:
		return text
	case 1, 2:
		return l.say("%s from %s", text, strings.Join(from, l.dates.And))
	}
	return l.say("%s from %d documents", text, len(from))
}
