package edtf

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWhen(t *testing.T) {
	a, b := YMD(1979, 11, 4), YMD(1980, 0, 0)
	for _, c := range []struct {
		name  string
		got   When
		want  string
		grain Grain
	}{
		{"at", At(a), "1979-11-04", Day},
		{"at nothing", At(Date{}), "", None},
		{"between", Between(a, b), "1979-11-04/1980", Year},
		{"since", Between(a, Date{}), "1979-11-04/..", Day},
		{"until", Between(Date{}, b), "../1980", Year},
		{"between nothing", Between(Date{}, Date{}), "", None},
		{"reversed", Between(b, a), "", None},
		{"between units", Between(WeekOf(a), HalfOf(1980, 1)), "1979-10-29/1980-06", Half},
		{"either", Either(a, b), "[1979-11-04,1980]", Year},
		{"either, sorted", Either(b, a), "[1979-11-04,1980]", Year},
		{"either of one", Either(a, a), "1979-11-04", Day},
		{"either of nothing", Either(Date{}, b), "1980", Year},
		{"both", Both(b, a), "{1979-11-04,1980}", Year},
		{"both of nothing", Both(b, Date{}), "1980", Year},
		{"both, units", Both(Of(-443, Decade), Of(-433, Decade)), "{-0448..-0439,-0438..-0429}", Decade},
	} {
		if got := c.got.String(); got != c.want || c.got.IsZero() != (c.want == "") {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		if got := c.got.Grain(); got != c.grain {
			t.Errorf("%s: got grain %v, want %v", c.name, got, c.grain)
		}
	}
}

// The order of a timeline, written as one would tell it.
func TestCompare(t *testing.T) {
	ordered := []string{
		"../1969",
		"1970 before",
		"196X",
		"196X/..",
		"1970-01-01",
		"1970-01-01/1970-01-02",
		"1970-01",
		"1970-01/1970-02",
		"1970 early",
		"1970",
		"1970?",
		"[1970,1971]",
		"197X",
		"1970/..",
		"1970-01-02",
		"1970-01-02T12:00Z",
		"1970-01-02T09:00-04:00",
		"1970-01-02T10:00-03:00",
		"1970-01-02T14",
		"1970-01-02T14:00",
		"1970-01-02T14:00Z",
	}
	for i, x := range ordered {
		for j, y := range ordered {
			want := min(max(i-j, -1), 1)
			if got := read(t, x).Compare(read(t, y)); got != want {
				t.Errorf("%s to %s compares as %d, want %d", x, y, got, want)
			}
		}
	}
	if (When{}).Compare(At(YMD(1970, 0, 0))) >= 0 {
		t.Error("no time at all does not come first")
	}
}

// Every two of the table stand in the order in which all of them are sorted.
func TestCompareIsTotal(t *testing.T) {
	var all []When
	for _, row := range rows(t, "dates.txt") {
		all = append(all, read(t, row[0]))
	}
	slices.SortFunc(all, When.Compare)
	for i, x := range all {
		for _, y := range all[i+1:] {
			if x.Compare(y) >= 0 || y.Compare(x) <= 0 {
				t.Errorf("%v %v and %v %v compare as %d", x.Mod, x, y.Mod, y, x.Compare(y))
			}
		}
	}
}

func TestJSON(t *testing.T) {
	type record struct {
		When  When
		Date  Date
		None  When
		Never Date
	}
	in := record{When: Either(YMD(1452, 0, 0), YMD(1453, 0, 0)), Date: WeekOf(YMD(2007, 6, 2))}
	text, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"When":"[1452,1453]","Date":"2007-05-28/2007-06-03","None":"","Never":""}`
	if diff := cmp.Diff(want, string(text)); diff != "" {
		t.Error(diff)
	}
	var out record
	if err := json.Unmarshal(text, &out); err != nil || out != in {
		t.Errorf("got %v back, %v", out, err)
	}
	if err := json.Unmarshal([]byte(`{"Date":"yesterday"}`), &out); err == nil {
		t.Error("yesterday is read as a date")
	}
}
