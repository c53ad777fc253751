package timeline

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"dateline/timeline/doc"
	"dateline/timeline/edtf"
)

// sets are the documents of each set in testdata/many.
func sets(t *testing.T) map[string][]*doc.Document {
	t.Helper()
	paths, _ := filepath.Glob("../testdata/many/*.jsonl")
	if len(paths) == 0 {
		t.Fatal("no sets in testdata/many")
	}
	out := map[string][]*doc.Document{}
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		for d, err := range doc.Read(filepath.Base(path), f) {
			if err != nil {
				t.Fatal(err)
			}
			out[path] = append(out[path], d)
		}
	}
	return out
}

// of is the timeline of documents, merged at once.
func of(t *testing.T, docs ...*doc.Document) *Timeline {
	t.Helper()
	tl, err := (&Extractor{}).Timeline(t.Context(), func(yield func(*doc.Document, error) bool) {
		for _, d := range docs {
			if !yield(d, nil) {
				return
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	tl.Title = ""
	return tl
}

// sent is a timeline as it comes back from JSON.
func sent(t *testing.T, tl *Timeline) *Timeline {
	t.Helper()
	b, err := json.Marshal(tl)
	if err != nil {
		t.Fatal(err)
	}
	back := new(Timeline)
	if err := json.Unmarshal(b, back); err != nil {
		t.Fatal(err)
	}
	return back
}

// TestMergeLaws holds that a timeline of many documents depends on nothing but their set: not on the order, not on which
// were merged before which, on one machine or by JSON on several, not on how often one is added.
func TestMergeLaws(t *testing.T) {
	equal := func(what string, want, got *Timeline) {
		t.Helper()
		if d := cmp.Diff(want, got, cmpopts.EquateEmpty(), cmpopts.EquateComparable(edtf.When{}, edtf.Date{})); d != "" {
			t.Fatalf("%s:\n%s", what, d)
		}
	}
	for path, docs := range sets(t) {
		want := sent(t, of(t, docs...))
		random := rand.New(rand.NewPCG(1, 2))
		for range 12 {
			random.Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
			equal(path+" in another order", want, sent(t, of(t, docs...)))
			parts := make([]*Timeline, 1+random.IntN(3))
			for i := range parts {
				parts[i] = &Timeline{}
			}
			for _, d := range docs {
				parts[random.IntN(len(parts))].Append(of(t, d))
			}
			whole := &Timeline{}
			for _, part := range parts {
				whole.Append(sent(t, part))
			}
			equal(path+" in parts", want, sent(t, whole))
			whole.Append(sent(t, parts[0]), of(t, docs[0]))
			equal(path+" with a part told again", want, sent(t, whole))
		}
	}
}

// TestOneMore holds that a document more loses nothing that the others tell.
func TestOneMore(t *testing.T) {
	cited := func(tl *Timeline) map[Source]bool {
		out := map[Source]bool{}
		for _, e := range tl.Events {
			for _, s := range e.Sources {
				s.Told = nil
				out[s] = true
			}
		}
		return out
	}
	for path, docs := range sets(t) {
		all := cited(of(t, docs...))
		for i, d := range docs {
			for s := range cited(of(t, slices.Concat(docs[:i], docs[i+1:])...)) {
				if !all[s] {
					t.Errorf("%s: with %s the source %q is lost", path, d.ID, s.Quote)
				}
			}
		}
	}
}
