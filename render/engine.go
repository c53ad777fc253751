package render

import (
	_ "embed"
	"fmt"
	"sync"

	"github.com/dop251/goja"
)

//go:embed picture.js
var pictureScript string

// programs are ECharts and our scripts, compiled when the first picture needs them.
var programs = sync.OnceValues(func() (all []*goja.Program, err error) {
	echarts, err := ECharts()
	if err != nil {
		return nil, err
	}
	for _, script := range [...]string{echarts, chartScript() + pictureScript} {
		program, err := goja.Compile("", script, false)
		if err != nil {
			return nil, err
		}
		all = append(all, program)
	}
	return all, nil
})

// A drawing is what ECharts makes of a plot without a browser.
type drawing struct {
	SVG    string `json:"svg"`
	Height int    `json:"height"`
	Bare   int    `json:"bare"` // events that have no title in it
	Looks  looks  `json:"looks"`
}

// Looks are colours of the palette that a drawing is in.
type looks struct {
	Back   string   `json:"back"` // of the whole
	Muted  string   `json:"muted"`
	Colors []string `json:"colors"` // of documents or statuses
}

// draw runs ECharts and our scripts in an engine of its own, so that nothing of one drawing is in the next: the same
// plot gives the same bytes.
func (p *plot) draw(width, height int, theme string, measure func(text string, size float64, bold bool) float64) (d drawing, err error) {
	scripts, err := programs()
	if err != nil {
		return d, err
	}
	vm := goja.New()
	vm.SetFieldNameMapper(goja.TagFieldNameMapper("json", true))
	later := func(goja.FunctionCall) goja.Value { return goja.Undefined() } // a picture does not move
	for _, name := range []string{"setTimeout", "clearTimeout"} {
		if err := vm.Set(name, later); err != nil {
			return d, err
		}
	}
	if _, err := vm.RunString(wordScript(p.lang)); err != nil {
		return d, fmt.Errorf("the words of the chart cannot be set: %w", err)
	}
	for _, script := range scripts {
		if _, err := vm.RunProgram(script); err != nil {
			return d, fmt.Errorf("the chart cannot be set up: %w", err)
		}
	}
	picture, ok := goja.AssertFunction(vm.Get("picture"))
	if !ok {
		return d, fmt.Errorf("the chart has no picture")
	}
	value, err := picture(goja.Undefined(), vm.ToValue(p.json()), vm.ToValue(p.option()), vm.ToValue(width), vm.ToValue(height), vm.ToValue(theme), vm.ToValue(measure))
	if err != nil {
		return d, fmt.Errorf("the chart cannot be drawn: %w", err)
	}
	return d, vm.ExportTo(value, &d)
}
