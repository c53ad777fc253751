package doc

import (
	"regexp"
	"sync"
)

// pattern returns a regular expression that is compiled when it is first needed: those of one format should not hold up
// the reading of another.
func pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
