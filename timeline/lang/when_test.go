package lang

import (
	"testing"
	"time"

	"github.com/olebedev/when"
)

// TestWhen plugs the language into a parser of the when library, which by itself knows no years and overflows months.
func TestWhen(t *testing.T) {
	w := when.New(nil)
	w.Add(Find("en").When())
	ref := time.Date(2018, time.March, 31, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct{ text, phrase, day string }{
		{"The strikes of May 1968 changed France.", "May 1968", "1968-05-01"},
		{"It was signed in December 2006 in Paris.", "December 2006", "2006-12-01"},
		{"The ship sank on February 5.", "February 5", "2018-02-05"},
		{"They met on Nov. 4, 1979, in Tehran.", "Nov. 4, 1979", "1979-11-04"},
		{"He left three days ago.", "three days ago", "2018-03-28"},
		{"The town was burnt in 1631.", "1631", "1631-01-01"},
	} {
		r, err := w.Parse(c.text, ref)
		if err != nil || r == nil {
			t.Errorf("%s: %v, %v", c.text, r, err)
			continue
		}
		if got := r.Time.Format(time.DateOnly); got != c.day || r.Text != c.phrase {
			t.Errorf("%s: %q is %s, want %q, %s", c.text, r.Text, got, c.phrase, c.day)
		}
	}
	if r, err := w.Parse("Mrs May lives in Room 1408.", ref); err != nil || r != nil {
		t.Errorf("a name and a room: %v, %v", r, err)
	}
}
