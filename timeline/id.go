package timeline

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
)

// name gives every mention of one document that has none its ID: the first 8 hex digits of SHA-256 over document, NUL,
// quote, NUL, expression of its first source, more of them where two would share them. Mentions that rest on the same
// words are told apart by their place in the order.
func name(events []Event) {
	ids := newIDs()
	for _, e := range events {
		ids.taken[e.ID] = true
	}
	for i := range events {
		if events[i].ID != "" {
			continue
		}
		src := events[i].first()
		events[i].ID = ids.free(src.Document + "\x00" + src.Quote + "\x00" + src.Expression)
	}
}

// unique gives an ID of its own to each event that shares that of an event before it.
func unique(events []*fusion) {
	ids := newIDs()
	for i := range events {
		if id := events[i].ID; id == "" || ids.taken[id] {
			events[i].ID = ids.free(id)
		}
		ids.taken[events[i].ID] = true
	}
}

// ids are the IDs given away, and how often each text has asked for one.
type ids struct {
	taken map[string]bool
	asked map[string]int
}

func newIDs() ids { return ids{map[string]bool{}, map[string]int{}} }

// free is the shortest ID of a text that is not taken, and takes it. A text that asks again is told apart by a number.
func (g ids) free(text string) string {
	n := g.asked[text]
	for ; ; n++ {
		numbered := text
		if n > 0 {
			numbered += "\x00" + strconv.Itoa(n)
		}
		sum := sha256.Sum256([]byte(numbered))
		digits := hex.EncodeToString(sum[:])
		for k := 8; k <= len(digits); k += 8 {
			if !g.taken[digits[:k]] {
				id := strings.Clone(digits[:k])
				g.taken[id], g.asked[text] = true, n+1
				return id
			}
		}
	}
}
