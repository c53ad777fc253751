package timeline

import (
	"fmt"

	"dateline/timeline/edtf"
)

// What the JSON form says of several documents: what each source tells of its own, where they disagree, the digest.

type jsonTold struct {
	ID          string  `json:"id,omitempty"`
	Date        string  `json:"date,omitempty"`
	Modifier    string  `json:"modifier,omitempty"`
	Granularity string  `json:"granularity,omitempty"`
	Status      Status  `json:"status,omitempty"`
	Title       string  `json:"title,omitempty"`
	Text        string  `json:"text,omitempty"`
	Importance  float64 `json:"importance,omitempty"`
	Why         Why     `json:"importance_why,omitzero"`
}

type jsonConflict struct {
	Event string      `json:"event"`
	Dates []jsonClaim `json:"dates"`
}

type jsonClaim struct {
	Date        string   `json:"date"`
	Modifier    string   `json:"modifier,omitempty"`
	Display     string   `json:"display"`
	Granularity string   `json:"granularity"`
	Documents   []string `json:"documents"`
}

type jsonDay struct {
	Date      string   `json:"date"`
	Sentences []string `json:"sentences"`
	Events    []string `json:"events"`
}

func toTold(t *Told) *jsonTold {
	if t == nil {
		return nil
	}
	j := &jsonTold{ID: t.ID, Status: t.Status, Title: t.Title, Text: t.Text, Importance: t.Importance, Why: t.Why}
	if !t.When.IsZero() {
		j.Date, j.Modifier, j.Granularity = t.When.String(), t.When.Mod.String(), t.When.Grain().String()
	}
	return j
}

// told is what a source tells, without a date that cannot be read: readTold has refused it.
func (j *jsonTold) told() *Told {
	if j == nil {
		return nil
	}
	when, _ := j.when()
	return &Told{j.ID, when, j.Title, j.Text, j.Status, j.Importance, j.Why}
}

func (j *jsonTold) when() (edtf.When, error) {
	if j == nil || j.Date == "" {
		return edtf.When{}, nil
	}
	return readWhen(j.Date, j.Modifier, j.Granularity)
}

// readTold is the error of the first date that a source tells and that is none.
func readTold(sources []jsonSource) error {
	for _, s := range sources {
		if _, err := s.Told.when(); err != nil {
			return err
		}
	}
	return nil
}

func toConflict(c Conflict) jsonConflict {
	return jsonConflict{c.Event, each(c.Dates, func(d Claim) jsonClaim {
		return jsonClaim{d.When.String(), d.When.Mod.String(), d.When.Display(), d.When.Grain().String(), d.Documents}
	})}
}

func toDay(d Day) jsonDay {
	return jsonDay{d.Date.String(), append([]string{}, d.Sentences...), append([]string{}, d.Events...)}
}

// readMany reads conflicts and days back.
func (t *Timeline) readMany(j jsonTimeline) error {
	for _, c := range j.Conflicts {
		read := Conflict{Event: c.Event}
		for _, d := range c.Dates {
			when, err := readWhen(d.Date, d.Modifier, d.Granularity)
			if err != nil {
				return fmt.Errorf("conflict of %s: %w", c.Event, err)
			}
			read.Dates = append(read.Dates, Claim{when, d.Documents})
		}
		t.Conflicts = append(t.Conflicts, read)
	}
	for _, d := range j.Days {
		read := Day{Sentences: some(d.Sentences, itself), Events: some(d.Events, itself)}
		if err := read.Date.UnmarshalText([]byte(d.Date)); err != nil {
			return fmt.Errorf("day: %w", err)
		}
		t.Days = append(t.Days, read)
	}
	return nil
}

func itself(s string) string { return s }
