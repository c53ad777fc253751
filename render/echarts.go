package render

import (
	"fmt"
	"hash/fnv"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"dateline/timeline"
)

// Chart returns the timeline as a chart of go-echarts, for pages that are made with it: components.Page.AddCharts and
// Render work. The options hold numbers alone; the drawing and the texts come with the chart as scripts, in which no
// text can become code. The chart's ID follows from the events, so the same timeline gives the same bytes.
func Chart(tl *timeline.Timeline, o Options) *charts.Custom {
	p := newPlot(tl)
	c := p.chart()
	hookup := strings.NewReplacer("DATA", inert(p.json()), "THEME", theme(o)).Replace(embedScript)
	for _, script := range []string{layoutScript, drawScript, hookup} {
		c.Fns = append(c.Fns, types.FuncStr(script))
	}
	return c
}

// inert keeps go-echarts from cutting its markers for code out of a text.
func inert(data string) string {
	return strings.NewReplacer("_", `\u005f`, "%", `\u0025`).Replace(data)
}

// chart returns the bare chart: four custom series on three grids that page.draw.js sizes and fills.
func (p *plot) chart() *charts.Custom {
	c := charts.NewCustom()
	axis := func(grid int) opts.XAxis {
		return opts.XAxis{Type: "value", Show: opts.Bool(false), GridIndex: grid, Min: p.Domain[0], Max: p.Domain[1]}
	}
	level := func(grid int) opts.YAxis {
		return opts.YAxis{Type: "value", Show: opts.Bool(false), GridIndex: grid, Min: 0, Max: 1}
	}
	c.SetGlobalOptions(
		charts.WithInitializationOpts(opts.Initialization{ChartID: p.id(), Renderer: "svg", Theme: "dateline", Width: "100%"}),
		charts.WithXAxisOpts(axis(0)),
		charts.WithYAxisOpts(level(0)),
		charts.WithGridOpts(opts.Grid{}, opts.Grid{}, opts.Grid{}),
		charts.WithAnimation(false),
		charts.WithTooltipOpts(opts.Tooltip{Show: opts.Bool(true), Trigger: "item"}),
		charts.WithDataZoomOpts(
			opts.DataZoom{Type: "inside", XAxisIndex: []int{0, 1}, FilterMode: "weakFilter"},
			opts.DataZoom{Type: "slider", XAxisIndex: []int{0, 1}, FilterMode: "weakFilter"}),
	)
	c.ExtendXAxis(axis(1), axis(2))
	c.ExtendYAxis(level(1), level(2))
	whole := []opts.CustomData{{Value: [3]int64{p.Domain[0], p.Domain[1], 0}}}
	p.series(c, "spine", 0, whole)
	p.series(c, "events", 0, p.items(func(m mark) bool { return m.Kind != onePeriod }))
	p.series(c, "periods", 1, p.items(func(m mark) bool { return m.Kind == onePeriod }))
	p.series(c, "density", 2, whole)
	c.Accept(visitor{least: p.Least})
	return c
}

func (p *plot) series(c *charts.Custom, name string, grid int, data []opts.CustomData) {
	c.AddSeries(name, data,
		charts.WithCustomChartOpts(opts.CustomChart{XAxisIndex: grid, YAxisIndex: grid}),
		charts.WithEncodeOpts(opts.Encode{X: []int{0, 1}, Y: -1}))
}

// items returns start, end and index of the marks that a series draws. A mark that is open on a side reaches over the
// whole domain there, so that no zoom loses it.
func (p *plot) items(in func(mark) bool) []opts.CustomData {
	data := []opts.CustomData{}
	for i, m := range p.Events {
		if !in(m) {
			continue
		}
		start, end := m.Start, m.End
		if m.Kind == onePeriod && m.Open == "a" {
			start = p.Domain[0]
		}
		if m.Kind == onePeriod && m.Open == "b" {
			end = p.Domain[1]
		}
		data = append(data, opts.CustomData{Value: [3]int64{start, end, int64(i)}})
	}
	return data
}

// id is made of letters and digits alone, because go-echarts makes an identifier of it.
func (p *plot) id() string {
	h := fnv.New32a()
	for _, m := range p.Events {
		fmt.Fprintln(h, m.Start, m.End, m.Title)
	}
	return fmt.Sprintf("dateline%08x", h.Sum32())
}

// option returns the chart's options as JSON that can stand in a script block: go-echarts' own writer would let markup
// and its markers for code through.
func (p *plot) option() string {
	c := p.chart()
	c.Validate()
	return marshal(c.JSON())
}

// A visitor sets the options that go-echarts has no field for.
type visitor struct {
	charts.BaseConfigurationVisitor
	least int64
}

func (v visitor) VisitSeriesOpt(series charts.MultiSeries) any {
	type open struct {
		charts.SingleSeries
		Clip bool `json:"clip"`
	}
	var all []open
	for _, s := range series {
		all = append(all, open{SingleSeries: s})
	}
	return all
}

func (v visitor) VisitDataZooms(zooms []opts.DataZoom) any {
	type zoom struct {
		opts.DataZoom
		MinValueSpan            int64  `json:"minValueSpan"`
		ZoomOnMouseWheel        string `json:"zoomOnMouseWheel"`
		MoveOnMouseWheel        bool   `json:"moveOnMouseWheel"`
		PreventDefaultMouseMove bool   `json:"preventDefaultMouseMove"`
		ShowDataShadow          bool   `json:"showDataShadow"`
		ShowDetail              bool   `json:"showDetail"`
		BrushSelect             bool   `json:"brushSelect"`
	}
	var all []zoom
	for _, z := range zooms {
		all = append(all, zoom{DataZoom: z, MinValueSpan: v.least, ZoomOnMouseWheel: "ctrl"})
	}
	return all
}

func (v visitor) Visit(chart map[string]any) {
	for _, name := range []string{"toolbox", "legend", "title", "color"} {
		delete(chart, name)
	}
}
