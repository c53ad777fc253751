package render

import (
	"fmt"
	"strings"

	"dateline/timeline"
)

// mostClaims is how many dates of a disagreement are named; the rest are counted.
const mostClaims = 4

// disagreement says behind the precision of a card that the sources give other dates: ". Sources disagree: 10 March 1987
// (5 documents), 11 March 1987 (1 document)".
func disagreement(e timeline.Event) string {
	claims := e.Claims()
	if claims == nil {
		return ""
	}
	var said []string
	for _, c := range claims[:min(mostClaims, len(claims))] {
		said = append(said, fmt.Sprintf("%s (%s)", c.When.Display(), count(len(c.Documents), "document", "documents")))
	}
	if more := len(claims) - mostClaims; more > 0 {
		said = append(said, fmt.Sprintf("%d more", more))
	}
	return ". Sources disagree: " + strings.Join(said, ", ")
}

// otherwise lists under an event in the text who dates it otherwise, a line a date.
func otherwise(e timeline.Event, indent int) string {
	claims := e.Claims()
	var b strings.Builder
	for i, c := range claims {
		if c.When == e.When {
			continue
		}
		if i >= mostClaims {
			fmt.Fprintf(&b, "%*s  and %d more dates\n", indent, "", len(claims)-i)
			break
		}
		fmt.Fprintf(&b, "%*s  but %s by %s", indent, "", c.When.Display(), plain(c.Documents[0]))
		if more := len(c.Documents) - 1; more > 0 {
			fmt.Fprintf(&b, " +%d", more)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
