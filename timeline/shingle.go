package timeline

import (
	"encoding/base64"
	"encoding/binary"
	"slices"
	"strings"
)

// Near-duplicate documents are found by the smallest hashes of their shingles (Broder, On the resemblance and containment
// of documents, 1997): each of 8 hash functions parts the shingles into 16 bins (Li, Owen, Zhang, One permutation hashing,
// 2012), and of each bin the lowest 8 bits of the smallest value are kept (Li, König, b-bit minwise hashing, 2010). The
// share of them that two documents agree in is close to the share of the shingles that they share.
const (
	shingle    = 5 // words
	functions  = 8
	binBits    = 4
	bins       = 1 << binBits
	hashes     = functions * bins
	bands      = hashes / 4 // of 4 hashes each; documents that agree in one are compared
	copyShare  = 0.8
	leastWords = 30 // a document with fewer is one shingle
)

// shingles is the fingerprint of a text, "" of one without words: 128 bytes in base64. Case, marks and white space count for
// nothing.
func shingles(text string) string {
	list := make([]uint64, 0, len(text)/5)
	for w := range words(strings.ToLower(text)) {
		list = append(list, mix(uint64(hash(w))))
	}
	if len(list) == 0 {
		return ""
	}
	width := shingle
	if len(list) < leastWords {
		width = len(list)
	}
	var least [functions][bins]uint64
	for k := range least {
		for b := range least[k] {
			least[k][b] = empty
		}
	}
	const base = 0x9e3779b97f4a7c15
	var x, oldest uint64 = 0, 1 // the words of the shingle as digits; what the first of them counts for
	for range width - 1 {
		oldest *= base
	}
	for i, h := range list {
		if i >= width {
			x -= list[i-width] * oldest
		}
		if x = x*base + h; i < width-1 {
			continue
		}
		for k := range least {
			y := mix(x + uint64(k)*base)
			bin := &least[k][y>>(64-binBits)]
			*bin = min(*bin, y<<binBits>>binBits)
		}
	}
	out := make([]byte, 0, hashes)
	for k := range least {
		for b := range bins {
			out = append(out, byte(filled(&least[k], b)))
		}
	}
	return base64.RawStdEncoding.EncodeToString(out)
}

// empty is larger than every value of a bin.
const empty = 1 << 63

// filled is the value of a bin, of an empty one that of the next which is not, told apart by how far it is (Shrivastava,
// Li, Densifying one permutation hashing via rotation, 2014).
func filled(least *[bins]uint64, b int) uint64 {
	far := uint64(0)
	for least[(b+int(far))%bins] == empty {
		far++
	}
	return least[(b+int(far))%bins] + far
}

// mix is the finaliser of SplitMix64 (Steele, Lea, Flood 2014), a bijection.
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// copies gives for each document, in their order, the first one that it is nearly a copy of, itself when it is none.
func copies(docs []Document) []int {
	type band struct {
		number int
		hashes uint32
	}
	group := newForest(len(docs))
	marks := make([][]byte, len(docs))
	seen := map[band][]int{}
	for i, d := range docs {
		mark, err := base64.RawStdEncoding.DecodeString(d.Shingles)
		if err != nil || len(mark) != hashes {
			continue
		}
		marks[i] = mark
		const width = hashes / bands
		for b := range bands {
			key := band{b, binary.BigEndian.Uint32(mark[b*width:])}
			near := seen[key]
			if k := slices.IndexFunc(near, func(j int) bool { return alike(marks[j], mark) }); k >= 0 {
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

// alike tells whether two fingerprints agree in as many hashes as copies do.
func alike(a, b []byte) bool {
	same := 0
	for k := range a {
		if a[k] == b[k] {
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
