package lang

import (
	"strings"

	"dateline/timeline/timex"
)

// enNames are look-alikes: identifiers, citations and titles that hold a number or month which is no date.
var enNames = []timex.Rule{
	{Name: "identifier", Skip: "a number that names something", Pattern: "(flight|route|room|resolution|chapter|article|boeing|airbus|windows|rfc|iso|isbn|issn|page|pages|volume|highway|interstate|" +
		"bus|channel|model|lot|case|docket|title|vol .|pp .|p .|no .|nos .|number|section|sections|§|form|box|suite|apartment|regiment|brigade|squadron|battalion|patent|asteroid|version|office|" +
		"file|dossier|invoice|ticket|protocol|exhibit|paragraph|clause|rule|rules|figure|table|gate|platform|proposition|amendment|senate|step|line|lines|issue|pr|bug|cve|port|error|code|status|directive|regulation) (no .)? ({num}|{count}|{opaque}|{clock}|{iso}|{slash}) (_ (/|-) _ {num})?", Value: identifier},
	{Name: "identifier", Skip: "a number that names something", Pattern: "(\\( )? # ({num}|{count})", Value: accept},
	{Name: "citation", Skip: "a citation", Pattern: "\\( {Capital} ((and|&) {Capital}|et al .?)? ,? {yr:year4} ((\\)|;|,)|: {num})", Value: citation},
	{Name: "citation", Skip: "a citation", Pattern: "(see|cf|cf .|e.g.) {Capital} ((and|&) {Capital}|et al .?)? \\( {year4} \\)", Value: accept},
	{Name: "case-citation", Skip: "a citation", Pattern: "{year4} \\)", Value: caseCitation},
	{Name: "case-citation", Skip: "a citation", Pattern: "cite as : {n} {Capital} . ? {Capital}? . ? (_? \\( {year4} \\))?", Value: accept},
	{Name: "statute", Skip: "the name of a law", Pattern: "(act|ordinance|regulations|code|bill|rules|statute) ,? (no .|number) {n} of {year4}", Value: accept},
	{Name: "statute", Skip: "the name of a law", Pattern: "(act|ordinance|regulations|code|bill) ,? {year4}", Value: statute},
	{Name: "model-year", Skip: "a model year", Pattern: "{year4} (ford|chevrolet|chevy|toyota|honda|nissan|bmw|mercedes|volkswagen|dodge|chrysler|cadillac|buick|jeep|tesla|hyundai|kia|mazda|subaru|volvo|audi|" +
		"porsche|ferrari|lexus|pontiac|plymouth|oldsmobile|boeing|airbus|cessna|harley)", Value: accept},
	{Name: "generic", Skip: "an idiom", Pattern: "(today|tomorrow) ('|’) s (world|youth|society|generation|generations|children|standards|technology|audiences|readers|consumers)", Value: accept},
	{Name: "generic", Skip: "an idiom", Pattern: "(people|world|leaders|children|city|cities|generation|society|technology) of (today|tomorrow)", Value: accept},
	{Name: "round-the-clock", Skip: "an idiom", Pattern: "24 / 7", Value: accept},
	{Name: "fiction", Skip: "the time of a story", Pattern: "set (in|during) (the)? (spring|summer|autumn|winter|year)? (of)? ({year4}|{decade})", Value: func(m *timex.Match) (timex.Value, bool) {
		prev := strings.ToLower(m.Prev(1))
		return timex.Value{}, prev == "," || prev == "is" || prev == "was" || prev == "film" || prev == "novel" || prev == "story" || prev == "play"
	}},
	{Name: "person", Skip: "a name", Pattern: "(mr|mrs|ms|miss|dr|sir|lady|lord|dame|captain|private|sergeant|general|colonel|major|lieutenant|admiral|judge|justice|minister|senator|professor|mr .|mrs .|ms .|dr .|prof .|gen .|col .|capt .|lt .|sgt .|sen .|rep .|gov .) ({month}|{weekday}|{season:weekday})", Value: accept},
	{Name: "person", Skip: "a name", Pattern: "({weekday}|{month}) {Capital}", Value: person},
	{Name: "ship", Skip: "a name", Pattern: "(the|a|his|her|their)? (ship|boat|ketch|schooner|yacht|barge|brig|steamer|tug|trawler|sloop|frigate|vessel|ferry|cutter|dinghy|horse|racehorse|dog|band|magazine) ({weekday}|{month} )", Value: ship},
	{Name: "ship", Skip: "a name", Pattern: ", the ({weekday}|{month}) ,", Value: accept},
	{Name: "place", Skip: "a name", Pattern: "({weekday}|{month}) (island|islands|harbor|harbour|creek|bay|inn|street|road|avenue|house|hill|hills|park|lodge)", Value: place},
	{Name: "compound", Skip: "a name", Pattern: "{weekday} (school|schools|league|roast|papers|newspapers|supplement|best|driver|drivers|magazine|brunch)", Value: accept},
	{Name: "verse", Skip: "a verse", Pattern: "(genesis|exodus|leviticus|deuteronomy|psalm|psalms|proverbs|isaiah|jeremiah|ezekiel|daniel|matthew|mark|luke|john|acts|romans|corinthians|galatians|" +
		"ephesians|hebrews|revelation|kings|samuel|job|verse|verses|surah|sura) {clock}", Value: accept},
	{Name: "committee", Skip: "a name", Pattern: "(the)? {month} {day} (committee|commission|panel|movement|insurrectionists|defendants)", Value: accept},
	{Name: "title", Skip: "a title", Pattern: "{year4} : (a|an|the) {Capital}", Value: accept},
	{Name: "quoted", Skip: "a title", Pattern: "(\"|') {year4} (\"|')", Value: accept},
	{Name: "copyright", Skip: "a copyright line", Pattern: "(copyright|©) (©|\\( c \\))? {year4} (-|,)? {year4}?", Value: accept},
	{Name: "money", Skip: "an amount of that year's money", Pattern: "{year4} (dollars|pounds|euros|prices|money)", Value: accept},
}

// enRest takes what looks like a year and was read by no rule.
var enRest = []timex.Rule{
	{Name: "number", Skip: "a number, not a year", Pattern: "{year4}", Value: accept},
}

func accept(*timex.Match) (timex.Value, bool) { return timex.Value{}, true }

// identifier lets "Section of 1983" and "May 1998" behind such a noun alone: only a number directly behind it counts.
func identifier(m *timex.Match) (timex.Value, bool) {
	word := m.Text("")
	capital := word[0] >= 'A' && word[0] <= 'Z' || strings.HasPrefix(word, "§")
	year := m.NextClass(0, "year4")
	if year && !capital {
		switch w, _, _ := strings.Cut(strings.ToLower(word), " "); w {
		case "case", "issue", "office", "file", "ticket", "model", "title", "line", "lines", "number", "status", "code", "table", "figure", "senate", "form", "box", "lot", "step", "error", "version", "amendment":
			return timex.Value{}, false
		}
	}
	return timex.Value{}, true
}

// statute takes "the Companies Act 2006", written in capitals, for a name.
func statute(m *timex.Match) (timex.Value, bool) {
	return timex.Value{}, m.Text("")[0] < 'a' && m.PrevClass(1, "Capital")
}

func citation(m *timex.Match) (timex.Value, bool) {
	return timex.Value{}, !m.Known("Capital")
}

// courts are words inside the brackets of a case citation: "(5th Cir. 1996)".
var courts = set("cir cir. ct ct. d.c app app. cal cal. tex tex. mass mass. ill ill. pa pa. va va. n.d s.d e.d w.d d.md n.y fla fla. ga ga. wash wash. ohio curiam supp supp. del del. conn conn. super")

// reporters are the letters of law reports: "78 F. 3d 932", "570 U. S. 297".
var reporters = set("u.s. u.s f.2d f.3d f.4th s.ct s.ct. l.ed u f s")

// caseCitation takes the year that closes the brackets of a case citation.
func caseCitation(m *timex.Match) (timex.Value, bool) {
	for n := 1; n <= 6; n++ {
		w := strings.ToLower(m.Prev(n))
		if w == "(" {
			if m.PrevClass(n+1, "num") && n == 1 {
				return timex.Value{}, reporter(m, n+2)
			}
			return timex.Value{}, false
		}
		if courts[w] {
			return timex.Value{}, true
		}
	}
	return timex.Value{}, false
}

// reporter tells whether the letters of a law report stand a few tokens before.
func reporter(m *timex.Match, n int) bool {
	for k := n; k < n+5; k++ {
		if reporters[strings.ToLower(m.Prev(k))] {
			return true
		}
	}
	return false
}

// place takes "Thursday Island" for a name, but not "On Monday Street said".
func place(m *timex.Match) (timex.Value, bool) {
	return timex.Value{}, m.NextClass(0, "Capital") && !strings.EqualFold(m.Prev(1), "on") && !strings.EqualFold(m.Prev(1), "in")
}

// ship takes "the ketch Wednesday" for a name; with a verb behind it ("the ship Friday sank") it is one all the more.
func ship(m *timex.Match) (timex.Value, bool) {
	return timex.Value{}, !m.NextClass(1, "num") && !m.NextClass(1, "daypart") && m.Next(1) != ","
}

// person takes "Wednesday Addams" and "April Smith" for names where nothing before them asks for a time.
func person(m *timex.Match) (timex.Value, bool) {
	if m.CaptureClass("Capital", "month") || m.CaptureClass("Capital", "weekday") || m.CaptureClass("Capital", "daypart") || m.CaptureClass("Capital", "zone") {
		return timex.Value{}, false
	}
	prev := strings.ToLower(m.Prev(1))
	if m.Has("weekday") {
		return timex.Value{}, m.First() && !strings.Contains(m.Text("Capital"), "'") && m.NextClass(1, "word") && !m.NextClass(1, "Capital")
	}
	word := strings.ToLower(m.Text("month"))
	return timex.Value{}, nameMonths[word] && word != "jan" && !timeWords[prev] && prev != "the" && prev != "a" && !m.Joined(1)
}
