package timeline

import "dateline/timeline/doc"

// copies cites the other files with the content of a document beside it.
func (t *Timeline) copies(d *doc.Document) {
	for _, id := range d.Copies {
		record := t.Documents[0]
		record.ID = id
		t.Documents = append(t.Documents, record)
	}
	for i := range t.Events {
		t.Events[i].Sources = cited(t.Events[i].Sources, d.Copies)
	}
	for i := range t.Undated {
		t.Undated[i].Sources = cited(t.Undated[i].Sources, d.Copies)
	}
}

// cited adds to each source the same in the copies.
func cited(sources []Source, copies []string) []Source {
	for _, s := range sources[:len(sources):len(sources)] {
		for _, id := range copies {
			s.Document = id
			sources = append(sources, s)
		}
	}
	return sources
}
