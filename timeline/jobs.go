package timeline

import (
	"context"
	"iter"
	"runtime"

	"dateline/timeline/doc"
)

// each hands over the timeline of each document, or why there is none, in the order of the documents, with Jobs of them
// at work at once. When the context ends, its error is the last, and nothing is waited for.
func (x *Extractor) each(ctx context.Context, docs iter.Seq2[*doc.Document, error], take func(*Timeline, error)) {
	type result struct {
		tl  *Timeline
		err error
	}
	jobs := x.Jobs
	if jobs < 1 {
		jobs = runtime.GOMAXPROCS(0)
	}
	queue := make(chan chan result, jobs-1) // results to come; one more is waited for
	go func() {
		defer close(queue)
		for d, err := range docs {
			next := make(chan result, 1)
			select {
			case queue <- next:
			case <-ctx.Done():
				return
			}
			switch {
			case err != nil:
				next <- result{err: err}
			default:
				go func() { next <- result{tl: x.raw(d)} }()
			}
		}
	}()
	for ctx.Err() == nil {
		select {
		case next, more := <-queue:
			if !more {
				return
			}
			select {
			case r := <-next:
				take(r.tl, r.err)
			case <-ctx.Done():
			}
		case <-ctx.Done():
		}
	}
	take(nil, ctx.Err()) // what is still at work comes to nothing
}
