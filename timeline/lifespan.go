package timeline

import (
	"strings"
	"unicode"

	"dateline/timeline/edtf"
)

// notPersons are words of names that are not born and do not die.
var notPersons = set(`war wars battle siege republic empire dynasty period era age revolution treaty party company act court
	school university college church castle house bridge union league council congress committee army kingdom movement
	season campaign crisis plan project mission programme program magazine newspaper museum festival games cup reign
	renaissance reformation enlightenment depression wall north south east west united states city county state river
	sea ocean island islands mount lake street road station airport hospital bank group agency department ministry office
	board association society institute corporation inc ltd times post news tribune government parliament senate
	navy air force flight tower hall square center centre park club team`)

// lifespan reads "NAME (1797–1851)" as a birth and a death, and "NAME (born 1950)" as a birth. It reports whether date i
// was one.
func (r *reader) lifespan(s *sentence, i int) bool {
	d := &s.dates[i]
	w := d.Meaning.When
	open := s.tokenAt(d.Start) - 1
	word := ""
	if t := s.word(open); t == "born" || t == "b." || t == "b" || t == "died" || t == "d." || t == "d" {
		word, open = t[:1], open-1
	}
	for s.word(open) == "c." || s.word(open) == "ca." || s.word(open) == "c" {
		open--
	}
	if s.word(open) != "(" {
		return false
	}
	name := s.nameBefore(open)
	if name == "" {
		return false
	}
	born, died := w.From, w.To
	switch {
	case word == "b" && w.Kind == edtf.One:
		died = edtf.Date{}
	case word == "d" && w.Kind == edtf.One:
		born, died = edtf.Date{}, w.From
	case word == "" && w.Kind == edtf.Span && !born.IsZero() && !died.IsZero():
		if years := died.Year() - born.Year(); years < 12 || years > 115 || years < longReign && s.rulers() {
			return false
		}
	default:
		return false
	}
	d.used = true
	c := s.host(i)
	for _, x := range []struct {
		at  edtf.Date
		did string
	}{{born, " born"}, {died, " died"}} {
		if !x.at.IsZero() {
			r.drafts = append(r.drafts, draft{s: s, clause: c, date: i, when: edtf.At(x.at), basis: Basis(d.Meaning.Basis), status: Happened, title: tidy(name + x.did)})
		}
	}
	return true
}

// longReign is the length, in years, from which the years in brackets behind a ruler are a life and not a reign.
const longReign = 45

// royal words make reigns of the years in brackets behind names.
var royal = set(`reign reigns reigned rule ruled ruler rulers king kings queen queens emperor emperors empress tsar tsars czar czars sultan sultans caliph
	caliphs pope popes monarch monarchs dynasty throne khan khans pharaoh pharaohs shah shahs`)

// rulers tells whether the sentence speaks of rulers.
func (s *sentence) rulers() bool {
	for i := range s.tokens {
		if royal[s.word(i)] {
			return true
		}
	}
	return false
}

// nameBefore returns the name of a person that ends before token i, "" when there is none.
func (s *sentence) nameBefore(i int) string {
	j := i
	for j > 0 {
		t := s.tokens[j-1].Text
		if strings.HasPrefix(s.tag(j-1), "NNP") || j < i && (particles[t] || t == ",") || t[0] >= 'A' && t[0] <= 'Z' && j == i {
			if notPersons[strings.ToLower(t)] {
				return ""
			}
			j--
			continue
		}
		break
	}
	for j < i && (s.word(j) == "," || particles[s.tokens[j].Text]) {
		j++
	}
	if j == i || i-j > 7 || s.word(j-1) == "the" {
		return ""
	}
	name := upright(strings.Join(strings.Fields(s.text[s.tokens[j].Start:s.tokens[i-1].End]), " "))
	if i-j == 1 && !s.alive(i) {
		return ""
	}
	return name
}

// upright turns the "DOE, JANE" of works of reference into "Jane Doe".
func upright(name string) string {
	last, first, ok := strings.Cut(name, ", ")
	if !ok || last != strings.ToUpper(last) || strings.Contains(first, ",") {
		return name
	}
	words := strings.Fields(first + " " + last)
	for i, w := range words {
		r := []rune(strings.ToLower(w))
		r[0] = unicode.ToUpper(r[0])
		words[i] = string(r)
	}
	return strings.Join(words, " ")
}

var particles = set("de da di del della der den van von of la le al bin ibn du dos af zu")

// alive tells of a single name that the sentence calls a person: "was a", "the poet".
func (s *sentence) alive(i int) bool {
	for k := i; k < min(len(s.tokens), i+14); k++ {
		if s.word(k) == ")" {
			return s.word(k+1) == "was" && (s.word(k+2) == "a" || s.word(k+2) == "an" || s.word(k+2) == "the")
		}
	}
	return false
}
