package timeline

// Append adds what other timelines hold and merges the events of all. The order of the timelines does not matter, nor
// which of them held which document. Without others it only puts the events in order.
func (t *Timeline) Append(others ...*Timeline) {
	if len(others) == 0 {
		t.Events = inOrder(t.Events, t.places())
		return
	}
	for _, o := range others {
		t.add(o)
	}
	t.merge()
}

func (t *Timeline) add(o *Timeline) {
	t.Documents = append(t.Documents, o.Documents...)
	t.Events = append(t.Events, o.Events...)
	t.Undated = append(t.Undated, o.Undated...)
	t.Skipped = append(t.Skipped, o.Skipped...)
}

// first is the first source, the zero Source of an event that was read without one.
func (e Event) first() Source {
	if len(e.Sources) == 0 {
		return Source{}
	}
	return e.Sources[0]
}
