package timeline

import (
	"time"

	"dateline/timeline/edtf"
)

// local gives clocks without a zone the offset that the Extractor's Zone has then.
func (x *Extractor) local(w edtf.When) edtf.When {
	if x.Zone != nil {
		w.From, w.To = localDate(w.From, x.Zone), localDate(w.To, x.Zone)
	}
	return w
}

func localDate(d edtf.Date, zone *time.Location) edtf.Date {
	if _, ok := d.Offset(); ok || d.Grain() < edtf.Hour {
		return d
	}
	noon := time.Date(d.Year(), time.Month(d.Month()), d.Day(), d.Hour(), max(d.Minute(), 0), max(d.Second(), 0), 0, zone)
	_, seconds := noon.Zone()
	return d.Zone(seconds / 60)
}
