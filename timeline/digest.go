package timeline

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"dateline/timeline/prose"
)

// weighSaid gives the sentences of all days their vectors: (1 + ln n) · ln(N/df) over stems, N being all sentences.
func weighSaid(pools []*dayPool) {
	df := map[string]int{}
	stems := map[string]map[string]int{}
	each := func(f func(*said)) {
		for _, p := range pools {
			for i := range p.named {
				f(&p.named[i])
			}
			for i := range p.published {
				f(&p.published[i])
			}
		}
	}
	cache := map[string]string{}
	each(func(s *said) {
		if stems[s.text] != nil {
			return
		}
		counts := map[string]int{}
		for w := range words(strings.ToLower(s.text)) {
			stem, ok := cache[w]
			if !ok {
				if stem = prose.Stem(w); weigh(stem) == 0 {
					stem = ""
				}
				cache[w] = stem
			}
			if stem != "" {
				counts[stem]++
			}
		}
		for stem := range counts {
			df[stem]++
		}
		stems[s.text] = counts
	})
	vectors := map[string]vector{}
	for text, counts := range stems {
		v := make(vector, 0, len(counts))
		for stem, n := range counts {
			v = append(v, weighted{hash(stem), float32((1 + math.Log(float64(n))) * math.Log(float64(1+len(stems))/float64(df[stem])))})
		}
		v.unit()
		vectors[text] = v
	}
	each(func(s *said) { s.vec = vectors[s.text] })
}

// choose picks up to n sentences: of those near the centre of the day the ones whose sum comes closest to it.
func (p *dayPool) choose(n int) []string {
	pool := p.candidates(n)
	centre := p.centre()
	var out []string
	var chosen []said
	var total vector
	for len(out) < n {
		best, most := -1, 0.0
		for i, s := range pool {
			if slices.ContainsFunc(chosen, func(c said) bool { return c.vec.dot(s.vec) > mostAlike }) {
				continue
			}
			sum := total.add(s.vec)
			if c := sum.dot(centre) / sum.norm(); c > most+1e-9 {
				best, most = i, c
			}
		}
		if best < 0 {
			break
		}
		out, chosen = append(out, pool[best].text), append(chosen, pool[best])
		total = total.add(pool[best].vec)
	}
	return out
}

// mostAlike is the likeness beyond which a second sentence says nothing new.
const mostAlike = 0.6

// centre is the mean of the terms that the sentences naming a day share with the heads of documents published then; of
// one alone where there are not both.
func (p *dayPool) centre() vector {
	mean := func(list []said) vector {
		var vectors []vector
		for _, s := range list {
			vectors = append(vectors, s.vec)
		}
		return sum(vectors...)
	}
	named, published := mean(p.named), mean(p.published)
	var shared vector
	for i, j := 0, 0; i < len(named) && j < len(published); {
		switch a, b := named[i], published[j]; {
		case a.term < b.term:
			i++
		case a.term > b.term:
			j++
		default:
			shared = append(shared, weighted{a.term, a.weight + b.weight})
			i, j = i+1, j+1
		}
	}
	switch shared.unit(); {
	case len(shared) > 0:
		return shared
	case len(named) > 0:
		return named
	}
	return published
}

// candidates are the sentences of a day above the knee of their likeness to its centre, at least n where there are so
// many; each once, of a length that can be read.
func (p *dayPool) candidates(n int) []said {
	centre := p.centre()
	var pool []said
	seen := map[string]bool{}
	for _, s := range slices.Concat(p.named, p.published) {
		if k := len(strings.Fields(s.text)); seen[s.text] || k < fewestWords || k > mostSaid || len(s.vec) == 0 {
			continue
		}
		seen[s.text] = true
		pool = append(pool, s)
	}
	slices.SortStableFunc(pool, func(a, b said) int {
		return cmp.Or(cmp.Compare(b.vec.dot(centre), a.vec.dot(centre)), cmp.Compare(a.text, b.text))
	})
	return pool[:max(min(n, len(pool)), knee(pool, centre))]
}

// knee is where the falling curve of likenesses lies deepest below the line from its start to its end.
func knee(pool []said, centre vector) int {
	if len(pool) < 3 {
		return len(pool)
	}
	first, last := pool[0].vec.dot(centre), pool[len(pool)-1].vec.dot(centre)
	at, deepest := len(pool), 0.0
	for i, s := range pool {
		line := first + (last-first)*float64(i)/float64(len(pool)-1)
		if d := line - s.vec.dot(centre); d > deepest {
			at, deepest = i+1, d
		}
	}
	return at
}
