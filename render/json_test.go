package render

import (
	"strings"
	"testing"
)

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
		_, err := readJSON("bad.json", strings.NewReader(input))
		if err == nil || !strings.HasPrefix(err.Error(), want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: %v, want %s…", input, err, want)
		}
	}
}
