package render

import (
	"embed"
	"io/fs"
	"strings"
	"sync"
	_ "unsafe" // for go:linkname

	_ "github.com/xo/echartsgoja" // holds the script
)

// The module keeps the script of ECharts in a variable of its own. This is the one place that reaches for it; the
// version is pinned in go.mod, and a test holds the bytes against echartsSum.
//
//go:linkname moduleScripts github.com/xo/echartsgoja.jsScripts
var moduleScripts embed.FS

// echartsSum is the SHA-256 of the script in base64, as a Content-Security-Policy names it.
const echartsSum = "mHVUoAFK175YXszJHEMp0FC0DCwOvS6OyErcqCwOuEM="

// Our own scripts share one scope, like the files of a package. The placement knows neither page nor ECharts, the
// drawing knows no page.
var (
	//go:embed page.words.js page.ticks.js page.text.js page.labels.js page.crowd.js page.bars.js page.layout.js page.draw.js page.chart.js
	chartScripts embed.FS
	//go:embed page.tip.js
	tipScript string
	//go:embed page.list.js
	listScript string
	//go:embed page.cover.js
	coverScript string // of a page with a coverage
	//go:embed page.js
	pageScript string
	//go:embed page.embed.js
	embedScript string
)

// chartScript places and draws; it needs an instance of ECharts and no page. Placing alone needs no ECharts.
var chartScript = sync.OnceValue(func() string {
	var b strings.Builder
	for _, name := range []string{"words", "ticks", "text", "labels", "crowd", "bars", "layout", "draw", "chart"} {
		script, err := chartScripts.ReadFile("page." + name + ".js")
		if err != nil {
			panic(err) // it is embedded
		}
		b.Write(script)
	}
	return b.String()
})

// scope joins the chart's scripts and parts in a scope of their own, so that a page around them meets no names of theirs.
func scope(l *language, parts ...string) string {
	return "(function () {'use strict';\n" + compact(wordScript(l)+chartScript()+strings.Join(parts, ""), scriptGlue) + "})();\n"
}

// Signs beside which a space means nothing. / is not among them, for it may begin a pattern.
const (
	scriptGlue = "=+-*<>!&|?:;,(){}[]"
	styleGlue  = "{};,>"
)

// echartsScript returns ECharts 5.4.3: line feeds only and without "</script", so that it stands in a page unchanged.
func echartsScript() (string, error) {
	text, err := fs.ReadFile(moduleScripts, "echarts.min.js")
	return string(text), err
}
