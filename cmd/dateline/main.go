// Dateline reads prose and writes the timeline that is in it.
//
//	dateline article.txt -o timeline.html       one page that opens offline
//	dateline reports/ --top 40 -o crisis.html   the 40 events that matter most of a whole folder
//	dateline notes.md --format json             everything that is known, for other programs
//	dateline old.json new.txt                   a timeline made before, with one more document
//	dateline events.csv -o dates.ics            a table with the columns date and title, as a calendar
//	dateline article.txt -o chart.svg           the chart as a picture, for a report
//
// The way of the data:
//
//	arguments ─ inputs ─▶ documents ─ timeline.Extractor ─▶ timeline ─ keep ─▶ render.Format ─ sink ─▶ file or standard output
//
// Exit status: 0 done; 1 nothing found, the empty output is still written; 2 error, nothing written; 3 done, but some
// inputs could not be read; 130 interrupted, nothing written.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	_ "time/tzdata" // --tz means the same on every machine
)

func main() {
	signal.Ignore(syscall.SIGPIPE) // a reader that has seen enough is no failure
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // the second Ctrl-C ends the process at once
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
