package timeline

import (
	"encoding/base64"
	"encoding/binary"
	"hash/fnv"
	"slices"
	"strings"
)

// Near-duplicate documents are found by the smallest hashes of their shingles (Broder, On the resemblance and containment
// of documents, 1997): of each of 64 hash functions the lowest 16 bits of the smallest value are kept, and the share of
// them that two documents agree in is close to the share of the shingles that they share.
const (
	shingle    = 5  // words
	hashes     = 64 // functions
	bands      = 16 // of 4 hashes each; documents that agree in one are compared
	copyShare  = 0.8
	leastWords = 30 // a document with fewer is one shingle
)

// shingles is the fingerprint of a text, "" of one without words: 128 bytes in base64. Case, marks and white space count for
// nothing.
func shingles(text string) string {
	words := words(strings.ToLower(text))
	if len(words) == 0 {
		return ""
	}
	width := shingle
	if len(words) < leastWords {
		width = len(words)
	}
	var least [hashes]uint64
	for i := range least {
		least[i] = ^uint64(0)
	}
	h := fnv.New64a()
	for i := range len(words) - width + 1 {
		h.Reset()
		for _, w := range words[i : i+width] {
			h.Write([]byte(w))
			h.Write([]byte{0})
		}
		x := h.Sum64()
		for k := range least {
			least[k] = min(least[k], mix(x+uint64(k)*0x9e3779b97f4a7c15))
		}
	}
	var out []byte
	for _, v := range least {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	return base64.RawStdEncoding.EncodeToString(out)
}

// mix is the finaliser of SplitMix64 (Steele, Lea, Flood 2014), a bijection.
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// copies gives for each document, in their order, the first one that it is nearly a copy of, itself when it is none.
func copies(docs []Document) []int {
	group := newForest(len(docs))
	seen := map[string][]int{} // by band
	for i, d := range docs {
		mark, err := base64.RawStdEncoding.DecodeString(d.Shingles)
		if err != nil || len(mark) != 2*hashes {
			continue
		}
		const width = 2 * hashes / bands
		for b := range bands {
			key := string(rune(b)) + string(mark[b*width:(b+1)*width])
			near := seen[key]
			if k := slices.IndexFunc(near, func(j int) bool { return alike(docs[j].Shingles, mark) }); k >= 0 {
				group.union(near[k], i)
			} else if len(near) < 16 {
				seen[key] = append(near, i)
			}
		}
	}
	out := make([]int, len(docs))
	for i := range docs {
		out[i] = group.find(i)
	}
	return out
}

// alike tells whether a fingerprint agrees with another in as many hashes as copies do.
func alike(shingles string, mark []byte) bool {
	other, err := base64.RawStdEncoding.DecodeString(shingles)
	if err != nil || len(other) != len(mark) {
		return false
	}
	same := 0
	for k := 0; k < len(mark); k += 2 {
		if mark[k] == other[k] && mark[k+1] == other[k+1] {
			same++
		}
	}
	return float64(same) >= copyShare*hashes
}

// A forest parts the numbers from 0 on into sets; the smallest of a set stands for it.
type forest []int

func newForest(n int) forest {
	f := make(forest, n)
	for i := range f {
		f[i] = i
	}
	return f
}

func (f forest) find(i int) int {
	for f[i] != i {
		f[i] = f[f[i]]
		i = f[i]
	}
	return i
}

func (f forest) union(i, j int) {
	i, j = f.find(i), f.find(j)
	f[max(i, j)] = min(i, j)
}
