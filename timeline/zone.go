package timeline

import (
	"iter"
	"strconv"
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

// A zone is the time zone that a log states once for all its times.
type zone struct {
	minutes int
	known   bool
}

var (
	// zoneLine is what may stand behind the start of the word "times", "clocks" or "timeline".
	zoneLine = pattern(`(?i)^(?:times?(?:stamps)?|clocks?)(?: (?:below|here|given|listed|shown|in this \w+))? (?:are |is |given |shown |listed |in )*(?:in )?\(?([A-Z]{2,4}|[A-Z][a-z]+ time)(?:[^A-Za-z]|$)|^timeline\W{1,4}\(?(?:all times )?(?:in )?([A-Z]{3,4})\b`)
	// offsetBehind is the offset that may stand with the name of a zone; it then counts, not the name.
	offsetBehind = pattern(`(?:UTC|GMT)\s?([+\-−–])(\d{1,2})(?::?(\d\d))?\b`)
	offsets      = map[string]int{"UTC": 0, "GMT": 0, "Z": 0, "BST": 60, "CET": 60, "CEST": 120, "EST": -300, "EDT": -240,
		"CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "JST": 540, "IST": 330, "AEST": 600, "AEDT": 660}
)

// zoneOf looks for "All times are in PDT".
func zoneOf(text string) zone {
	if !namesZone(text) {
		return zone{}
	}
	tried := 0
	for at := range zoneLines(text) {
		if m := offsetBehind().FindStringSubmatch(text[at[0]:min(at[1]+16, len(text))]); m != nil { // "PST (UTC-7)"
			hours, _ := strconv.Atoi(m[2])
			minutes, _ := strconv.Atoi(m[3])
			if minutes += hours * 60; m[1] != "+" {
				minutes = -minutes
			}
			return zone{minutes, true}
		}
		for k := 2; k < len(at); k += 2 {
			if at[k] < 0 {
				continue
			}
			if minutes, ok := offsets[text[at[k]:at[k+1]]]; ok {
				return zone{minutes, true}
			}
		}
		if tried++; tried == 4 {
			break
		}
	}
	return zone{}
}

// zoneLines yields the places of zoneLine and its groups in the text, which do not overlap.
func zoneLines(text string) iter.Seq[[]int] {
	return func(yield func([]int) bool) {
		for i := 0; i < len(text); i++ {
			if !begins(text[i:], "time") && !begins(text[i:], "clock") || i > 0 && inWord(text[i-1]) {
				continue
			}
			at := zoneLine().FindStringSubmatchIndex(text[i:])
			if at == nil {
				continue
			}
			for k := range at {
				if at[k] >= 0 {
					at[k] += i
				}
			}
			if !yield(at) {
				return
			}
			i = at[1] - 1
		}
	}
}

// namesZone tells whether capitals in the text, two at least, are the name of a zone.
func namesZone(text string) bool {
	from := -1
	for i := 0; i <= len(text); i++ {
		switch capital := i < len(text) && text[i] >= 'A' && text[i] <= 'Z'; {
		case capital && from < 0:
			from = i
		case !capital && from == i-1:
			from = -1
		case !capital && from >= 0:
			if _, ok := offsets[text[from:i]]; ok {
				return true
			}
			from = -1
		}
	}
	return false
}
