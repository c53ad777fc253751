package lang

import (
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// yearWords are the words after which a number of four digits is a year.
var yearWords = set("in since until till by from during early late mid circa year years before after between around about through throughout to and or ca. c. " +
	"born died b. d. est. est founded established dated spring summer autumn winter fall of approximately roughly probably perhaps already on-wards summer's " +
	"into")

// yearLeads are pairs of words after which a number of four digits is a year.
var yearLeads = map[string]bool{"later than": true, "earlier than": true, "prior to": true, "back to": true, "dating to": true, "dates to": true, "dated to": true,
	"est .": true, "b .": true, "d .": true, "fl .": true, "year was": true, "year of": true, "class of": true}

// doneWords stand before a year in captions and labels: "(built 1888)", "Founded: 1903".
var doneWords = set("built erected completed opened released published painted dated formed launched born died founded established composed written printed consecrated rebuilt closed year date since discovered")

// spentWords go on behind a year that somebody spent somewhere.
var spentWords = set("in at with on as off near under there among abroad aboard alone")

// countNouns behind a number make a count of it, whatever stands before.
var countNouns = set("people men women children soldiers troops persons deaths dead votes voters dollars pounds euros francs marks roubles rubles yen km kilometres kilometers miles " +
	"metres meters feet ft yards inches acres hectares tons tonnes kg hours minutes days weeks months years seats houses homes ships vessels aircraft planes tanks guns horses cavalry " +
	"infantry knots mph kph degrees percent points words pages copies members delegates students employees workers jobs cases patients prisoners refugees casualties cattle horse sheep mg strong tickets " +
	"talents galleys barrels litres liters gallons watts volts mw gw mb gb tb kb ms mm cm hp rpm bc bce items units times grams calories users families villages islanders residents " +
	"civilians fighters rebels police officers horsemen archers slaves settlers inhabitants passengers protesters demonstrators strikers victims million billion thousand others shares bytes lines usd eur gbp chf jpy cad aud nzd hz khz mhz ghz k lb lbs oz cc rounds sheets volumes entries")

// measureNouns make a quantity of the number behind "of": "a population of 1900".
var measureNouns = set("population crowd audience staff workforce cost price height altitude elevation depth length width weight total sum number average maximum minimum capacity " +
	"attendance garrison force army fleet strength distance speed rate temperature circulation print majority turnout membership congregation enrolment enrollment range value score record")

// bareYear takes a number of four digits as a year only where its surroundings say so.
func bareYear(m *timex.Match) (timex.Value, bool) {
	v := m.Value("yr")
	if v.Era != timex.NoEra || v.N == 0 {
		return v, !v.Short || shortYear(m)
	}
	if c := m.Text("")[0]; c < '0' || c > '9' {
		return v, true // nineteen ninety-six
	}
	next := strings.ToLower(m.Next(1))
	if countNouns[next] || next == "%" || next == "°" || next == "-" && !m.Spaced(1) && m.NextClass(2, "word") && !m.NextClass(2, "num") && (countNouns[strings.ToLower(m.Next(2))] || countNouns[strings.ToLower(m.Next(2))+"s"]) {
		return v, false
	}
	if (next == "and" || next == "or" || next == "to" || next == "-" || next == "–") && m.NextClass(2, "num") && (countNouns[strings.ToLower(m.Next(3))] || pluralNoun(strings.ToLower(m.Next(3))) && v.Year < 1700) {
		return v, false // "between 1500 and 2000 people"
	}
	prev := strings.ToLower(m.Prev(1))
	if before := strings.ToLower(m.Prev(2)); prev == "-" && (before == "post" || before == "pre") {
		v.Vague = true // "the post-1959 exiles"
		return v, true
	}
	modern := v.Year >= 1500
	v.Vague = levelNouns[next]
	end := next == "." || next == "," || next == ")" || next == ";" || next == ""
	switch {
	case prev == "\"" || prev == "“":
		return v, false
	case prev == "of" && measureNouns[strings.ToLower(m.Prev(2))]:
		return v, false
	case yearLeads[strings.ToLower(m.Prev(2))+" "+prev]:
		return v, !pluralNoun(next)
	case doneWords[prev] && end, (prev == "was" || prev == "is") && modern && strings.EqualFold(m.Prev(2), "it") && (end || next == "when" || next == "and"), prev == "came" && modern && end:
		return v, true
	case next == "'" && m.Next(2) == "s" && !m.Spaced(1):
		v.Vague = !isEvent(strings.ToLower(m.Next(3)))
		return v, modern && v.Year%10 != 0 // "1965's harvest"; "1960's" may be the decade
	case prev == "spent":
		return v, modern && (spentWords[next] || strings.HasSuffix(next, "ing")) // "he spent 1904 in Paris"
	case prev == ":":
		return v, doneWords[strings.ToLower(m.Prev(2))]
	case prev == "•":
		return v, modern
	case prev == "of" || prev == "to" || prev == "and" || prev == "or" || prev == "about" || prev == "around" || prev == "between":
		return v, (m.Joined(2) || prev != "and" && prev != "or" && prev != "to" || prev == "to" && levelNouns[next]) && (!pluralNoun(next) || modern && (m.Joined(2) || levelNouns[next]))
	case yearWords[prev]:
		return v, modern || !pluralNoun(next)
	case (prev == "below" || prev == "above" || prev == "at") && levelNouns[next]:
		return v, modern
	case prev == "(" || prev == "[":
		return v, !m.NextClass(1, "word") || next == "and" || next == "to"
	case prev == "as":
		return v, strings.EqualFold(m.Prev(2), "late") || strings.EqualFold(m.Prev(2), "early") || strings.EqualFold(m.Prev(2), "recently")
	case prev == "for":
		return v, v.Year >= 1700 && (next == "." || next == "," || next == ";" || next == "")
	case prev == ",":
		return v, m.Joined(2) || next == ")" || modern && (next == "" || next == "," && m.PrevClass(2, "Capital"))
	case prev == "-" || prev == "/":
		return v, m.Joined(2) || m.First() || next == ")" && !m.PrevClass(2, "num")
	case m.First():
		return v, next == "" || next == ":" || next == "," || next == "-" || next == "—" || next == "–" || next == "." && (m.Next(2) == "" || modern && m.NextClass(2, "Capital")) || next == ")" || modern && (m.NextClass(1, "Capital") || next == "was" || next == "saw" || next == "brought" || next == "began" || next == "marked" || next == "also" || isEvent(next))
	case prev == "the" || prev == "a" || prev == "its" || prev == "his" || prev == "her" || prev == "their" || prev == "this" || prev == "that" || prev == "s" && (m.Prev(2) == "'" || m.Prev(2) == "’") || prev == "our" || prev == "an":
		return v, modern && (m.NextClass(1, "word") || next == "\"" || next == "“") && m.Spaced(1) && (!pluralNoun(next) || m.NextClass(1, "Capital") || isEvent(next) || levelNouns[next]) && (prev != "a" && prev != "an" || eventNouns[next] || m.NextClass(1, "Capital"))
	case m.Joined(1):
		return v, true
	}
	return v, modern && isEvent(next) && m.Spaced(1)
}

// shortYear takes '01 as a year, not an apostrophe before a number.
func shortYear(m *timex.Match) bool {
	prev := strings.ToLower(m.Prev(1))
	return timeWords[prev] || prev == "summer" || prev == "'" || m.Joined(1)
}

// pluralNoun guesses a plural noun from its ending: a count stands before one.
func pluralNoun(w string) bool {
	return len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is") && w != "was" && w != "has" && w != "does" && w != "this"
}

// levelNouns behind a year name what was measured or held in it, which is no event: "below 2019 levels".
var levelNouns = set("levels highs lows peak rules standards boundaries borders")

// isEvent tells whether a word is one of eventNouns or the plural of one.
func isEvent(w string) bool { return eventNouns[w] || eventNouns[strings.TrimSuffix(w, "s")] }

// eventNouns name what a year directly before them dates.
var eventNouns = set("war election revolution coup crash crisis treaty agreement accord convention conference summit constitution act law reform uprising rebellion revolt riot strike massacre " +
	"earthquake flood hurricane storm eruption famine epidemic pandemic outbreak fire attack bombing assassination invasion campaign offensive battle siege census olympics games cup " +
	"championship season festival exhibition report study survey decision ruling judgment judgement speech address budget referendum vote poll edition film album tour merger acquisition " +
	"launch release expedition mission recession depression explosion disaster accident incident protest boycott deal peace armistice ceasefire raid draft final pact decree " +
	"accession landing takeover withdrawal")

// weakYear is a year where the narrative is in such years.
func weakYear(m *timex.Match) (timex.Value, bool) {
	v := timex.Value{Op: timex.Calendar, Weak: true}
	v.Year, v.YearGrain = max(m.Int("y"), m.Value("y").Year), edtf.Year
	return v, true
}

// oldYear takes a bare number of one to three digits as a year where a preposition or parentheses ask for one and the
// narrative is in such years; that is known only when it is resolved.
func oldYear(m *timex.Match) (timex.Value, bool) {
	v, _ := weakYear(m)
	prev, next := strings.ToLower(m.Prev(1)), strings.ToLower(m.Next(1))
	if countNouns[next] || pluralNoun(next) || next == "%" || next == "." && m.NextClass(2, "num") && !m.Spaced(2) {
		return v, false
	}
	end := next == "" || next == "," || next == "." || next == ")" || next == ";"
	switch prev {
	case "(":
		return v, next == ")" || next == "-"
	case "in", "since", "until", "till", "by", "after", "before", "during", "about", "circa", "c.", "ca.", "around":
		return v, end || prev == "in" || prev == "since"
	case "of":
		return v, end && (m.PrevClass(2, "season") || m.PrevClass(2, "month") || strings.EqualFold(m.Prev(2), "year"))
	case "and", "or", "-", "to":
		return v, m.Joined(2)
	}
	return v, false
}
