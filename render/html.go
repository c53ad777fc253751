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
	"strings"
	"sync"

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
)

var parsePage = sync.OnceValue(func() *template.Template { return template.Must(template.New("page").Parse(pageTemplate)) })

// A page is what the template prints. Text from documents is in plain strings; what is typed is ours, or JSON in which
// markup is escaped.
type page struct {
	Title, Byline, Theme string
	Policy               string
	Style                template.CSS
	Years                []year
	Undated              []undated
	Skipped              []timeline.Skipped
	Documents            []document
	Legend               []legend
	Colors               []string
	Zone                 string

	Option, Data     template.JS // numbers of the chart; its texts
	ECharts, Scripts template.JS
}

// An undated event and a document as the page tells them.
type undated struct {
	Title, Reason string
	Source        source
}

type document struct{ Name, URL, Date, Basis string }

func writeHTML(w io.Writer, tl *timeline.Timeline, o Options) error {
	p := newPlot(tl)
	g := page{
		Title:     cmp.Or(o.title(tl), onlyTitle(tl), "Timeline"),
		Theme:     theme(o),
		Style:     template.CSS(pageStyle),
		Years:     years(tl, p),
		Skipped:   tl.Skipped,
		Undated:   undatedEvents(tl),
		Documents: documents(tl),
		Legend:    legendOf(p),
		Colors:    p.colors,
		Zone:      p.Zone,
		Byline:    byline(tl),
	}
	if len(p.Events) > 0 {
		script, err := echartsScript()
		if err != nil {
			return fmt.Errorf("html: the script of ECharts is missing from the program: %w", err)
		}
		g.ECharts = template.JS(script)
		g.Scripts = template.JS(layoutScript + drawScript + pageScript)
		g.Option, g.Data = template.JS(p.option()), template.JS(p.json())
	}
	g.Policy = policy(string(g.Scripts))
	var b bytes.Buffer
	if err := parsePage().Execute(&b, g); err != nil {
		return fmt.Errorf("html: %w", err)
	}
	_, err := w.Write(bytes.ToValidUTF8(b.Bytes(), []byte("\uFFFD")))
	return err
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
func byline(tl *timeline.Timeline) string {
	from := sourceNames(tl)
	text := count(len(tl.Events), "event", "events")
	switch len(from) {
	case 0:
		return text
	case 1, 2:
		return text + " from " + strings.Join(from, " and ")
	}
	return fmt.Sprintf("%s from %d documents", text, len(from))
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

func undatedEvents(tl *timeline.Timeline) []undated {
	docs := named(tl)
	var out []undated
	for _, e := range tl.Undated {
		u := undated{Title: cmp.Or(e.Title, e.Text, e.Expression), Reason: e.Reason}
		if len(e.Sources) > 0 {
			u.Source = newSource(e.Sources[0], docs[e.Sources[0].Document])
			u.Source.Basis = ""
		}
		out = append(out, u)
	}
	return out
}

func documents(tl *timeline.Timeline) []document {
	var out []document
	for _, d := range tl.Documents {
		s := newSource(timeline.Source{Document: d.ID}, d)
		out = append(out, document{Name: s.Name, URL: s.URL, Date: d.Date.Display(), Basis: d.DateBasis})
	}
	return out
}

// A legend entry explains one form; Icon names its picture in the template.
type legend struct{ Icon, Text string }

// legendOf explains only what occurs.
func legendOf(p *plot) []legend {
	exact := "exact day"
	if p.Clock {
		exact = "exact day or time"
	}
	all := []struct {
		legend
		occurs func(mark) bool
	}{
		{legend{"dot", exact}, func(m mark) bool { return m.Kind != onePeriod && m.Exact && !m.About && m.Open == "" }},
		{legend{"ring", "month or year (too short to draw)"}, coarse},
		{legend{"pill", "some time in this span"}, func(m mark) bool { return coarse(m) || p.Clock && m.Kind == onePoint && m.End-m.Start >= hour }},
		{legend{"fade", "about (c.)"}, func(m mark) bool { return m.About }},
		{legend{"open", "open to one side"}, func(m mark) bool { return m.Open != "" }},
		{legend{"either", "one of two dates"}, func(m mark) bool { return m.Kind == eitherOf }},
		{legend{"both", "on both dates"}, func(m mark) bool { return m.Kind == bothOf }},
		{legend{"bar", "period"}, func(m mark) bool { return m.Kind == onePeriod && !m.Vague }},
		{legend{"soft", "beginning or end not exact"}, soft},
		{legend{"vague", "vague period"}, func(m mark) bool { return m.Kind == onePeriod && m.Vague }},
		{legend{"planned", "planned"}, func(m mark) bool { return m.Status == 2 && m.Kind != onePeriod }},
		{legend{"reported", "reported"}, func(m mark) bool { return m.Status == 3 && m.Kind != onePeriod }},
	}
	var out []legend
	for _, l := range all {
		for _, m := range p.Events {
			if l.occurs(m) {
				out = append(out, l.legend)
				break
			}
		}
	}
	return out
}

func coarse(m mark) bool { return m.Kind != onePeriod && !m.Exact && !m.About && m.Open == "" }

// soft tells whether the uncertain ends of a period are long enough to be seen.
func soft(m mark) bool {
	return m.Core != nil && 20*(m.Core[0]-m.Start+m.End-m.Core[1]) > m.End-m.Start
}
