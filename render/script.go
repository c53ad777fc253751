package render

import (
	"embed"
	"io/fs"
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

// Our own scripts. The placement knows neither page nor ECharts, the drawing knows no page.
var (
	//go:embed page.layout.js
	layoutScript string
	//go:embed page.draw.js
	drawScript string
	//go:embed page.js
	pageScript string
	//go:embed page.embed.js
	embedScript string
)

// echartsScript returns ECharts 5.4.3: line feeds only and without "</script", so that it stands in a page unchanged.
func echartsScript() (string, error) {
	text, err := fs.ReadFile(moduleScripts, "echarts.min.js")
	return string(text), err
}
