package render_test

import (
	"context"
	"fmt"
	"io"
	"log"
	"strings"

	"dateline/render"
	"dateline/timeline"
	"dateline/timeline/doc"
	"dateline/timeline/edtf"
)

func ExampleLookup() {
	w := io.Discard

	article := strings.NewReader("The embassy was seized on Nov. 4, 1979. Talks began last Monday.")
	x := timeline.Extractor{Date: edtf.YMD(2007, 6, 2)} // of documents that carry none
	tl, err := x.Timeline(context.Background(), doc.Read("article.txt", article))
	if err != nil {
		log.Print(err) // what could not be read; tl is of the rest
	}
	for _, e := range tl.Events {
		fmt.Printf("%s: %s (line %d)\n", e.When, e.Title, e.Sources[0].Line)
	}
	page, _ := render.Lookup("html")
	err = page.Write(w, tl, render.Options{Title: "Two adversaries"})

	if err != nil {
		log.Print(err)
	}
	// Output:
	// 1979-11-04: The embassy was seized (line 1)
	// 2007-05-28: Talks began (line 1)
}
