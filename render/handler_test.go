package render

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// The page comes with its ETag, and not again to whoever has it.
func TestHandler(t *testing.T) {
	h := Handler(iran(), Options{Title: "Served"})
	ask := func(method, tag string) *httptest.ResponseRecorder {
		r := httptest.NewRequest(method, "/", nil)
		r.Header.Set("If-None-Match", tag)
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		return w
	}
	first := ask("GET", "")
	tag := first.Header().Get("ETag")
	if first.Code != http.StatusOK || tag == "" || first.Header().Get("Cache-Control") != "no-cache" || !strings.Contains(first.Body.String(), "<title>Served") {
		t.Errorf("status %d, header %v", first.Code, first.Header())
	}
	if again := ask("GET", tag); again.Code != http.StatusNotModified || again.Body.Len() > 0 {
		t.Errorf("asked again: status %d, %d bytes", again.Code, again.Body.Len())
	}
	if head := ask("HEAD", ""); head.Code != http.StatusOK || head.Body.Len() > 0 || head.Header().Get("ETag") != tag {
		t.Errorf("HEAD: status %d, header %v", head.Code, head.Header())
	}
	if post := ask("POST", ""); post.Code != http.StatusMethodNotAllowed || post.Header().Get("Allow") != "GET, HEAD" {
		t.Errorf("POST: status %d", post.Code)
	}
}
