package timeline

import (
	"crypto/sha256"
	"encoding/hex"
)

// name gives every event its ID: the first 8 hex digits of SHA-256 over document, NUL, quote, NUL, expression of its
// first source, more of them where two events would share them. Events that rest on the same words are told apart by
// their place in the order.
func name(events []Event) {
	taken := map[string]bool{}
	for i := range events {
		src := events[i].Sources[0]
		text := src.Document + "\x00" + src.Quote + "\x00" + src.Expression
		for id := ""; ; text += "\x00" {
			sum := sha256.Sum256([]byte(text))
			digits := hex.EncodeToString(sum[:])
			for n := 8; n <= len(digits); n += 8 {
				if id = digits[:n]; !taken[id] {
					break
				}
			}
			if !taken[id] {
				taken[id], events[i].ID = true, id
				break
			}
		}
	}
}
