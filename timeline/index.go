package timeline

import (
	"cmp"
	"iter"
	"math/bits"
	"slices"

	"dateline/timeline/edtf"
)

// A bucket is the hash of a word and a time, or of two words. Mentions in one bucket are compared.
type bucket uint64

// bucketOf is the bucket of a word in a time.
func bucketOf(word term, time uint64) bucket { return bucket(mix(time ^ uint64(word)<<32)) }

func bucketOfTwo(a, b term) bucket { return bucket(mix(mix(uint64(min(a, b))) + uint64(max(a, b)))) }

// hashTime is the hash of a time.
func hashTime(w edtf.When) uint64 {
	x := mix(uint64(w.Kind)<<8 | uint64(w.Grain()))
	for _, d := range [...]edtf.Date{w.From, w.To} {
		if !d.IsZero() {
			x = mix(x ^ uint64(d.Days()))
		}
	}
	return x
}

// An index finds the mentions that stand in a bucket. It is one array in the order of the leading bits of the buckets,
// and where each run of these bits starts in it: a map of lists would weigh several times as much as the mentions.
type index struct {
	slots []standing
	first []uint32
	shift int // of a bucket, to its leading bits
}

// A standing is a mention in a bucket, of which the last 32 bits tell it from the others of its run.
type standing struct {
	rest    uint32
	mention int32
}

func newIndex(facts []fact) *index {
	n := 0
	var own []bucket
	for i := range facts {
		own = facts[i].buckets(own[:0])
		n += len(own)
	}
	x := &index{slots: make([]standing, n), shift: 64 - bits.Len(uint(n/4))}
	x.first = make([]uint32, 1<<(64-x.shift)+1)
	for i := range facts {
		own = facts[i].buckets(own[:0])
		for _, b := range own {
			x.first[b>>x.shift]++
		}
	}
	for k := range len(x.first) - 1 {
		x.first[k+1] += x.first[k] // where each run ends, until its mentions are there
	}
	for i := range facts {
		own = facts[i].buckets(own[:0])
		for _, b := range own {
			x.first[b>>x.shift]--
			x.slots[x.first[b>>x.shift]] = standing{uint32(b), int32(i)}
		}
	}
	for k := range len(x.first) - 1 {
		slices.SortFunc(x.slots[x.first[k]:x.first[k+1]], standing.compare)
	}
	return x
}

func (s standing) compare(o standing) int {
	if s.rest != o.rest {
		return cmp.Compare(s.rest, o.rest)
	}
	return cmp.Compare(s.mention, o.mention)
}

// near are the mentions of a bucket that stand next to a mention, in their order: up to window before it, and it and as
// many behind it.
func (x *index) near(b bucket, mention int) []standing {
	run := x.slots[x.first[b>>x.shift]:x.first[b>>x.shift+1]]
	at, _ := slices.BinarySearchFunc(run, standing{uint32(b), int32(mention)}, standing.compare)
	from, to := at, at
	for from > max(0, at-window) && run[from-1].rest == uint32(b) {
		from--
	}
	for to < min(len(run), at+window+1) && run[to].rest == uint32(b) {
		to++
	}
	return run[from:to]
}

// candidates yields the pairs that may tell the same event: mentions that share a word of weight on the same or the
// next day or in the same longer time, or two words that weigh most. Each mention meets a bounded number of others.
func candidates(facts []fact) iter.Seq2[int, int] {
	return func(yield func(a, b int) bool) {
		index := newIndex(facts)
		met := make([]int32, len(facts)) // the last mention that each has met, from 1 on
		var buckets []bucket
		for i := range facts {
			buckets = facts[i].buckets(buckets[:0])
			own := len(buckets)
			buckets = facts[i].wider(buckets)
			for k, b := range buckets {
				for _, s := range index.near(b, i) {
					j := int(s.mention)
					if k < own && j <= i || met[j] == int32(i+1) { // the one before meets the one behind
						continue
					}
					met[j] = int32(i + 1)
					if !yield(min(i, j), max(i, j)) {
						return
					}
				}
			}
		}
	}
}

// buckets appends the buckets in which a mention stands.
func (f *fact) buckets(to []bucket) []bucket {
	to = append(to, bucketOfTwo(hash(f.first().Quote), hash(f.Title)))
	time := hashTime(f.cell())
	for _, w := range f.heavy {
		to = append(to, bucketOf(w, time))
	}
	pairs := f.heavy[:min(heaviest, len(f.heavy))]
	for i, v := range pairs {
		for _, w := range pairs[i+1:] {
			to = append(to, bucketOfTwo(v, w))
		}
	}
	return to
}

// cell is the time under which a mention stands: its day, or its longer time as it is.
func (f *fact) cell() edtf.When {
	w := f.When
	w.Mod = edtf.NoModifier
	if w.Kind == edtf.One {
		w.From = w.From.Exact()
		if w.From.Grain() >= edtf.Day {
			w.From = w.From.Trunc(edtf.Day)
		}
	}
	return w
}

// wider appends the other places to look for a mention of a day: the next day and the longer times that hold it.
func (f *fact) wider(to []bucket) []bucket {
	cell := f.cell()
	if cell.Kind != edtf.One {
		return to
	}
	var times []edtf.Date
	if cell.From.Grain() == edtf.Day {
		times = append(times, cell.From.Add(1, edtf.Day), cell.From.Trunc(edtf.Week), cell.From.Trunc(edtf.Weekend))
	}
	for _, g := range [...]edtf.Grain{edtf.Month, edtf.Year} {
		if g < cell.From.Grain() {
			times = append(times, cell.From.Trunc(g))
		}
	}
	for _, t := range times {
		if t.IsZero() {
			continue
		}
		time := hashTime(edtf.At(t))
		for _, w := range f.heavy {
			to = append(to, bucketOf(w, time))
		}
	}
	return to
}
