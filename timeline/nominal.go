package timeline

import "strings"

// happenings are nouns that name what happened: a date in brackets behind such a noun and what hangs on it is its own.
var happenings = set(`abdication abolition accession accident acquittal adoption agreement annexation appointment armistice arrest
	assassination assault attack award battle beheading birth blockade bombardment bombing capture ceasefire collapse
	colonisation colonization completion conference conquest construction convention coronation council coup crash crisis
	crossing crusade cyclone death debut declaration defeat demolition departure destruction disaster discovery dissolution
	earthquake election eruption escape evacuation excavation execution expedition explosion expulsion fall famine fire flood
	formation foundation founding genocide hijacking hurricane impeachment inauguration incident independence insurrection
	introduction invasion invention journey landing launch liberation marriage massacre merger migration murder mutiny
	occupation offensive opening outbreak overthrow partition plague premiere proclamation publication purchase raid rebellion
	rebuilding referendum reform release resignation restoration retreat return revolt revolution riot riots sack schism
	secession seizure separation siege signing sinking storming strike surrender takeover tour treaty trial truce unification
	uprising victory visit voyage war wedding withdrawal blast ceremony concert debate festival hearing killing leak march meeting pact parade protest
	rally scandal session shooting spill summit vote`)

// happening tells whether a noun, in the singular or plural, names what happened.
func happening(noun string) bool {
	return happenings[noun] || happenings[strings.TrimSuffix(noun, "s")]
}

// chains join the parts of one noun phrase.
var chains = set("of in at by on to from between against with for over off near into")

// bracketNoun returns the tokens of the noun phrase before date i, which stands alone in brackets, if it names what
// happened: "the seizure of the embassy in Tehran (Nov. 4, 1979)". first is -1 when there is none.
func (s *sentence) bracketNoun(i int) (first, last int) {
	if !s.bracketed(i) {
		return -1, -1
	}
	open := s.tokenAt(s.dates[i].Start) - 1
	for open >= 0 && s.word(open) != "(" && s.word(open) != "[" {
		open--
	}
	last = open - 1
	if last < 0 || !strings.HasPrefix(s.tag(last), "N") {
		return -1, -1
	}
	first = -1
	for k := last; k >= max(0, last-aimedWords-2) && s.phrase(k); k-- {
		if happenings[s.word(k)] {
			first = k
		}
	}
	if first < 0 {
		return -1, -1
	}
	for first > 0 && (strings.HasPrefix(s.tag(first-1), "JJ") || strings.HasPrefix(s.tag(first-1), "N") || s.tag(first-1) == "CD") {
		first--
	}
	if w := s.word(first - 1); w == "a" || w == "an" {
		return -1, -1 // "won a decisive victory off Mylae (260)": the verb tells it
	}
	return first, last
}

// phrase tells whether token k can stand inside a noun phrase with what hangs on it.
func (s *sentence) phrase(k int) bool {
	switch tag := s.tag(k); {
	case s.inDate(k):
		return false
	case tag == "IN" || tag == "TO":
		return chains[s.word(k)]
	case tag == "CC":
		return strings.HasPrefix(s.tag(k-1), "NNP") && strings.HasPrefix(s.tag(k+1), "NNP")
	default:
		return strings.HasPrefix(tag, "N") || strings.HasPrefix(tag, "JJ") || tag == "DT" || tag == "POS" || tag == "PRP$" || tag == "CD"
	}
}

// ofNoun tells whether the date is that of a noun and not of the predicate.
func (s *sentence) ofNoun(i int) bool {
	if s.prenominal(i) {
		return true
	}
	first, _ := s.bracketNoun(i)
	return first >= 0
}

// bracketTitle words the noun that date i in brackets follows; "" without one.
func (s *sentence) bracketTitle(i int) string {
	first, last := s.bracketNoun(i)
	if first < 0 {
		return ""
	}
	h := s.blank()
	for k := first; k <= last; k++ {
		h.seq = append(h.seq, k)
	}
	if t := h.finish(); len(strings.Fields(t)) > 1 {
		return t
	}
	return ""
}
