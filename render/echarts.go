package render

import (
	"fmt"
	"hash/fnv"
	"strconv"
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
	p := newPlot(tl, o.lang())
	c := p.chart()
	fill := strings.NewReplacer("DATA", inert(p.json()), "THEME", theme(o), "HEIGHT", strconv.Itoa(max(0, o.Height)))
	if o.Height > 0 {
		c.Initialization.Height = fmt.Sprintf("%dpx", o.Height)
	}
	c.Fns = append(c.Fns, types.FuncStr(fill.Replace(scope(p.lang, tipScript, embedScript))))
	return c
}

// inert keeps go-echarts from cutting its markers for code out of a text.
func inert(data string) string {
	return strings.NewReplacer("_", `\u005f`, "%", `\u0025`).Replace(data)
}

// chart returns the bare chart: four custom series on three grids that page.chart.js sizes and fills. Each has one item,
// the whole domain, because what is drawn of the events differs from view to view.
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
		charts.WithDataZoomOpts(
			opts.DataZoom{Type: "inside", XAxisIndex: []int{0, 1}, FilterMode: "none"},
			opts.DataZoom{Type: "slider", XAxisIndex: []int{0, 1}, FilterMode: "none"}),
	)
	c.ExtendXAxis(axis(1), axis(2))
	c.ExtendYAxis(level(1), level(2))
	whole := []opts.CustomData{{Value: [2]int64{p.Domain[0], p.Domain[1]}}}
	for grid, name := range []string{"spine", "events", "periods", "density"} {
		grid = max(0, grid-1) // spine and events share one
		c.AddSeries(name, whole,
			charts.WithCustomChartOpts(opts.CustomChart{XAxisIndex: grid, YAxisIndex: grid}),
			charts.WithEncodeOpts(opts.Encode{X: []int{0, 1}, Y: -1}))
	}
	c.Accept(visitor{least: p.Least})
	return c
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
	for _, name := range []string{"toolbox", "legend", "title", "color", "tooltip"} {
		delete(chart, name)
	}
}
