package edtf_test

import (
	"fmt"

	"dateline/timeline/edtf"
)

func Example() {
	embassy := edtf.At(edtf.YMD(1979, 11, 4))
	caesar := edtf.At(edtf.YMD(-43, 0, 0).Approx())
	decade := edtf.At(edtf.Of(1975, edtf.Decade))
	decade.Mod = edtf.Early
	wall := edtf.Between(edtf.YMD(1989, 11, 9), edtf.YMD(1989, 11, 17))
	for _, w := range []edtf.When{embassy, caesar, decade, wall} {
		start, end := w.Bounds()
		fmt.Printf("%s: %s, from %s to %s\n", w, w.Display(), start, end)
	}
	// Output:
	// 1979-11-04: 4 November 1979, from 1979-11-04 to 1979-11-04
	// -0043~: c. 44 BCE, from -0043-01-01 to -0043-12-31
	// 197X: early 1970s, from 1970-01-01 to 1973-12-31
	// 1989-11-09/1989-11-17: 9–17 November 1989, from 1989-11-09 to 1989-11-17
}
