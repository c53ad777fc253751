package timeline

import (
	"cmp"
	"maps"
	"math"
	"slices"
)

// A term is the hash of a stem, name or number.
type term uint32

// A weighted term is one entry of a vector.
type weighted struct {
	term   term
	weight float32
}

// A vector holds the terms of a text in order, of length 1: (1 + ln n) times the weight of a term that occurs n times.
type vector []weighted

// hash is the term of a word, by FNV-1a.
func hash(word string) term {
	h := uint32(2166136261)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return term(h)
}

// unit sorts a vector and gives it length 1. It adds in order, so that the same terms always give the same bits.
func (v vector) unit() {
	slices.SortFunc(v, func(a, b weighted) int { return cmp.Compare(a.term, b.term) })
	var sum float64
	for _, w := range v {
		sum += float64(w.weight) * float64(w.weight)
	}
	if sum == 0 {
		return
	}
	for i := range v {
		v[i].weight /= float32(math.Sqrt(sum))
	}
}

// dot is the product of two vectors: their cosine, when both have length 1.
func (v vector) dot(o vector) float64 {
	var sum float64
	for i, j := 0, 0; i < len(v) && j < len(o); {
		switch {
		case v[i].term < o[j].term:
			i++
		case v[i].term > o[j].term:
			j++
		default:
			sum += float64(v[i].weight) * float64(o[j].weight)
			i, j = i+1, j+1
		}
	}
	return sum
}

// add is the sum of two vectors, of no given length.
func (v vector) add(o vector) vector {
	out := make(vector, 0, len(v)+len(o))
	i, j := 0, 0
	for i < len(v) || j < len(o) {
		switch {
		case j == len(o) || i < len(v) && v[i].term < o[j].term:
			out, i = append(out, v[i]), i+1
		case i == len(v) || v[i].term > o[j].term:
			out, j = append(out, o[j]), j+1
		default:
			out = append(out, weighted{v[i].term, v[i].weight + o[j].weight})
			i, j = i+1, j+1
		}
	}
	return out
}

// sum is the vector of several, of length 1.
func sum(vectors ...vector) vector {
	total := map[term]float32{}
	for _, v := range vectors {
		for _, w := range v {
			total[w.term] += w.weight
		}
	}
	out := make(vector, 0, len(total))
	for _, id := range slices.Sorted(maps.Keys(total)) {
		out = append(out, weighted{id, total[id]})
	}
	out.unit()
	return out
}

// meet tells whether two sorted lists share a term.
func meet(a, b []term) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			return true
		}
	}
	return false
}

func (v vector) norm() float64 { return math.Sqrt(v.dot(v)) }
