package prose

// A table finds values by words. It is filled once.
type table[V any] struct {
	place  map[string]int32 // in values
	values []V              // the first one is that of words not in the table
}

func newTable[V any](size int) table[V] {
	return table[V]{place: make(map[string]int32, size), values: make([]V, 1, size)}
}

// at returns the value of a key, added if it was not there. The pointer holds until the next call.
func (t *table[V]) at(key string) *V {
	i, ok := t.place[key]
	if !ok {
		i = int32(len(t.values))
		t.place[key] = i
		t.values = append(t.values, t.values[0])
	}
	return &t.values[i]
}

// find returns the value of a key, that of no key without one.
func (t *table[V]) find(key string) *V { return &t.values[t.place[key]] }
