package main

import (
	"fmt"
	"strconv"
	"strings"
)

// A size is the value of --max-size: bytes, with a unit after the number if one is wanted.
type size struct{ to *int64 }

var sizeUnits = [...]struct {
	name  string
	bytes float64
}{{"GB", 1 << 30}, {"MB", 1 << 20}, {"KB", 1 << 10}, {"G", 1 << 30}, {"M", 1 << 20}, {"K", 1 << 10}, {"B", 1}, {"", 1}}

func (s size) Set(text string) error {
	for _, u := range sizeUnits {
		number, ok := strings.CutSuffix(strings.ToUpper(text), u.name)
		if !ok {
			continue
		}
		n, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
		if n *= u.bytes; err != nil || !(n >= 1 && n < 1<<60) {
			break
		}
		*s.to = int64(n)
		return nil
	}
	return fmt.Errorf("%q is no size; write 500KB, 256MB or 2GB", text)
}

// String is "" for the zero value, which leaves the limit to the reader.
func (s size) String() string {
	if s.to == nil || *s.to == 0 {
		return ""
	}
	return strconv.FormatInt(*s.to, 10)
}

func (s size) Type() string { return "SIZE" }
