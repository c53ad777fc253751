package render

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// Every format that can be read back knows what it wrote, and gives the same timeline.
func TestReadBack(t *testing.T) {
	want := &timeline.Timeline{
		Title:     "Two adversaries",
		Documents: []timeline.Document{{ID: "a.txt", Date: edtf.YMD(2007, 6, 2), DateBasis: "flag"}},
		Events: []timeline.Event{{
			ID: "5c1f09ab", When: edtf.At(edtf.WeekOf(edtf.YMD(2007, 5, 30))), Title: "Envoys met", Text: "The envoys met",
			Status: timeline.Happened, Importance: 0.5,
			Sources: []timeline.Source{{Document: "a.txt", Start: 0, End: 20, Line: 1, Quote: "The envoys met here.", Basis: timeline.Narrative}},
		}},
	}
	read := 0
	for _, f := range Formats() {
		if f.Read == nil {
			continue
		}
		read++
		var b bytes.Buffer
		if err := f.Write(&b, want, Options{}); err != nil {
			t.Fatal(err)
		}
		if !f.Sniff(b.Bytes()[:min(b.Len(), 512)]) {
			t.Errorf("%s does not know its own output", f.Name)
		}
		got, err := f.Read(&b)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got, cmpopts.EquateComparable(edtf.When{}, edtf.Date{})); diff != "" {
			t.Errorf("%s: read back, the timeline differs (-want +got):\n%s", f.Name, diff)
		}
	}
	if read == 0 {
		t.Error("no format can be read back")
	}
}

func TestSniffJSON(t *testing.T) {
	for head, want := range map[string]bool{
		`{"schema":"dateline/1","title":""`:                             true,
		"\n{ \"schema\" : \"dateline/9\"":                               true,
		`{"schema":"other/1"`:                                           false,
		`{"id":"a","text":"x"}`:                                         false,
		`{"text":"{\"schema\":\"dateline/1\"}"}`:                        false,
		`{"id":"a","text":"x"}` + "\n" + `{"schema":"dateline/1","t":1`: false,
		``: false,
	} {
		if got := jsonFormat().Sniff([]byte(head)); got != want {
			t.Errorf("%q taken for a timeline: %v, want %v", head, got, want)
		}
	}
}

func TestJSONErrorsArePlaced(t *testing.T) {
	for input, want := range map[string]string{
		"{\"schema\": \"dateline/1\",\n\"title\": }": "2:10: ",
		"{\"schema\":\"dateline/1\",\"events\":[{":   "1:",
		"{\"schema\":\n5}":                           "2:1: ",
	} {
		_, err := readJSON(strings.NewReader(input))
		if err == nil || !strings.HasPrefix(err.Error(), want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: %v, want %s…", input, err, want)
		}
	}
}
