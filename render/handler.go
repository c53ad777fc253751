package render

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"sync"
	"time"

	"dateline/timeline"
)

// Handler serves the page of a timeline. It is made with the first request and served from memory from then on; browsers
// ask with its ETag whether theirs is still right, and are told so without the page. The timeline must not change.
func Handler(tl *timeline.Timeline, o Options) http.Handler {
	type made struct {
		page []byte
		tag  string
		err  error
	}
	page := sync.OnceValue(func() made {
		var b bytes.Buffer
		err := writeHTML(&b, tl, o)
		sum := sha256.Sum256(b.Bytes())
		return made{b.Bytes(), `"` + hex.EncodeToString(sum[:16]) + `"`, err}
	})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "only to be read", http.StatusMethodNotAllowed)
			return
		}
		m := page()
		if m.err != nil {
			http.Error(w, "the timeline cannot be shown", http.StatusInternalServerError)
			return
		}
		h := w.Header()
		h.Set("Content-Type", "text/html; charset=utf-8")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Cache-Control", "no-cache") // keep it, but ask whether it is still right
		h.Set("ETag", m.tag)
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(m.page))
	})
}
