package timeline

import (
	"crypto/sha256"
	"encoding/hex"
)

// name gives every mention of one document that has none its ID: the first 8 hex digits of SHA-256 over document, NUL,
// quote, NUL, expression of its first source, more of them where two would share them. Mentions that rest on the same
// words are told apart by their place in the order.
func name(events []Event) {
	taken := map[string]bool{}
	for _, e := range events {
		taken[e.ID] = true
	}
	for i := range events {
		if events[i].ID != "" {
			continue
		}
		src := events[i].first()
		events[i].ID = free(src.Document+"\x00"+src.Quote+"\x00"+src.Expression, taken)
	}
}

// unique gives an ID of its own to each event that shares that of an event before it.
func unique(events []fusion) {
	taken := map[string]bool{}
	for i := range events {
		if id := events[i].ID; id == "" || taken[id] {
			events[i].ID = free(id, taken)
		}
		taken[events[i].ID] = true
	}
}

// free is the shortest ID of a text that is not taken, and takes it.
func free(text string, taken map[string]bool) string {
	for ; ; text += "\x00" {
		sum := sha256.Sum256([]byte(text))
		digits := hex.EncodeToString(sum[:])
		for n := 8; n <= len(digits); n += 8 {
			if id := digits[:n]; !taken[id] {
				taken[id] = true
				return id
			}
		}
	}
}
