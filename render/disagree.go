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
func (l *language) disagreement(e timeline.Event) string {
	claims := e.Claims()
	if claims == nil {
		return ""
	}
	var said []string
	for _, c := range claims[:min(mostClaims, len(claims))] {
		said = append(said, fmt.Sprintf("%s (%s)", l.when(c.When), l.count(len(c.Documents), "%d document", "%d documents")))
	}
	if more := len(claims) - mostClaims; more > 0 {
		said = append(said, l.say("%d more", more))
	}
	return l.say(". Sources disagree: %s", strings.Join(said, ", "))
}

// otherwise lists under an event in the text who dates it otherwise, a line a date.
func (l *language) otherwise(e timeline.Event, indent int) string {
	claims := e.Claims()
	var b strings.Builder
	for i, c := range claims {
		if c.When == e.When {
			continue
		}
		if i >= mostClaims {
			fmt.Fprintf(&b, "%*s  %s\n", indent, "", l.say("and %d more dates", len(claims)-i))
			break
		}
		fmt.Fprintf(&b, "%*s  %s", indent, "", l.say("but %s by %s", l.when(c.When), plain(c.Documents[0])))
		if more := len(c.Documents) - 1; more > 0 {
			fmt.Fprintf(&b, " +%d", more)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
