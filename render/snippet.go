package render

import (
	"bytes"
	"cmp"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strconv"
	"strings"

	"dateline/timeline"
)

// snippetFormat is a fragment to paste into a page: one element with the events as a list, and one script in it that
// draws the chart above the list.
func snippetFormat() Format {
	return Format{Name: "snippet", About: "a fragment to paste into a web page, with the live chart", Write: writeSnippet}
}

func writeSnippet(w io.Writer, tl *timeline.Timeline, o Options) error {
	html, err := Snippet(tl, o)
	if err != nil {
		return err
	}
	var lost losses
	lost.leftOut(tl)
	lost.tell(o)
	_, err = io.WriteString(w, string(html))
	return err
}

var (
	//go:embed snippet.tmpl
	snippetTemplate string
	//go:embed snippet.js
	snippetScript string
)

var parseSnippet = perLanguage(func(l *language) *template.Template {
	return template.Must(template.New("snippet").Funcs(template.FuncMap{"say": l.say}).Parse(snippetTemplate))
})

// Snippet returns the timeline as a fragment for a page of html/template: the events as a list, and the live chart for
// browsers that run scripts. It has one script, makes no global name and no style sheet, and shares the ECharts of the
// page or of other snippets; Options.Assets says where it finds ECharts, Options.Nonce lets it run under a policy. No text
// becomes markup or script. The same timeline gives the same bytes.
func Snippet(tl *timeline.Timeline, o Options) (template.HTML, error) {
	p := newPlot(tl, o.lang())
	script, err := p.snippet(o)
	if err != nil {
		return "", fmt.Errorf("snippet: %w", err)
	}
	var b bytes.Buffer
	err = parseSnippet(p.lang).Execute(&b, struct {
		ID, Lang, Title, Nonce string
		Cards                  []card
		Script                 template.JS
	}{p.id(), p.lang.foreign(), cmp.Or(o.title(tl), onlyTitle(tl), p.lang.say("Timeline")), o.Nonce, newCards(tl, p), template.JS(script)})
	if err != nil {
		return "", fmt.Errorf("snippet: %w", err)
	}
	return template.HTML(bytes.ToValidUTF8(b.Bytes(), []byte("\uFFFD"))), nil
}

// snippet returns the script that draws the chart, "" where there is nothing to draw.
func (p *plot) snippet(o Options) (string, error) {
	if !p.drawable() {
		return "", nil
	}
	load, source := "", "given()"
	switch o.Assets {
	case "", "inline":
		script, err := ECharts()
		if err != nil {
			return "", err
		}
		load, source = "const load = function (exports, module) {"+script+"\nreturn exports;};\n", "load({}, {})"
	case "page":
	default:
		source = fmt.Sprintf("fetched(%s, %s)", marshal(o.Assets), marshal(o.Integrity))
	}
	limit := "none"
	if o.Width > 0 {
		limit = fmt.Sprintf("%dpx", o.Width)
	}
	fill := strings.NewReplacer("ROOT", p.id(), "LIMIT", limit, "TALL", strconv.Itoa(cmp.Or(max(0, o.Height), 300)), "HEIGHT", strconv.Itoa(max(0, o.Height)), "SOURCE", source, "OPTION", p.option(),
		"%MY_ECHARTS%", "made", "DATA", p.json(), "THEME", theme(o))
	draw := scope(p.lang, tipScript, snippetScript, embedScript, "});\n")
	return "(function () {" + load + fill.Replace(draw) + "})();", nil
}

// ECharts returns the script of ECharts 5.4.3 that the chart is tested with, for a server to serve under the address of
// Options.Assets.
func ECharts() (string, error) { return echartsScript() }
