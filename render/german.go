package render

import (
	"regexp"
	"strconv"
	"strings"

	"dateline/timeline/edtf"
)

func german() *language {
	return &language{
		tag: "de",
		dates: edtf.Language{
			Months: [...]string{"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
				"November", "Dezember"},
			Seasons:  [...]string{"Frühjahr", "Sommer", "Herbst", "Winter"},
			Halves:   [...]string{"erste Hälfte", "zweite Hälfte"},
			Quarters: [...]string{"1. Quartal", "2. Quartal", "3. Quartal", "4. Quartal"},
			CE:       "n.\u00a0Chr.", BCE: "v.\u00a0Chr.", Winter: "/", Week: "Woche vom", Weekend: "Wochenende vom",
			Doubt: "wohl ", Circa: "ca. ", And: " und ",
			Or:  func(a, b string) string { return a + " oder " + b },
			Day: func(n int) string { return strconv.Itoa(n) + "." },
			Hour: func(h int) string {
				if h == 0 {
					return "Mitternacht"
				}
				return strconv.Itoa(h) + "\u00a0Uhr"
			},
			Block:  germanBlock,
			Behind: germanBehind,
			Third:  germanThird,
		},
		months: [...]string{"Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."},
		texts:  germanTexts,
	}
}

func germanBlock(g edtf.Grain, n int) string {
	switch g {
	case edtf.Decade:
		return strconv.Itoa(n) + "er Jahre"
	case edtf.Century:
		return strconv.Itoa(n) + ". Jahrhundert"
	}
	return strconv.Itoa(n) + ". Jahrtausend"
}

// germanBehind declines what follows: all four prepositions want the dative, "bis" by way of "zu".
func germanBehind(preposition string, g edtf.Grain, circa bool, text string) string {
	word := map[string]string{"since": "seit", "until": "bis", "before": "vor", "after": "nach"}[preposition]
	article := "dem "
	switch g {
	case edtf.Year, edtf.Month:
		article = ""
	case edtf.Decade:
		article, text = "den ", strings.Replace(text, "Jahre", "Jahren", 1)
	case edtf.Half, edtf.Week:
		article, text = "der ", strings.Replace(text, "te Hälfte", "ten Hälfte", 1)
	}
	if circa {
		article = ""
	}
	if word == "bis" {
		article = map[string]string{"den ": "zu den ", "der ": "zur ", "dem ": "zum "}[article]
	}
	return word + " " + article + text
}

func germanThird(m edtf.Modifier, g edtf.Grain, alone bool, text string) string {
	word := map[edtf.Modifier]string{edtf.Early: "Anfang ", edtf.Mid: "Mitte ", edtf.Late: "Ende "}[m]
	switch {
	case !alone:
		return map[edtf.Modifier]string{edtf.Early: "zu Beginn von ", edtf.Mid: "in der Mitte von ", edtf.Late: "am Ende von "}[m] + text
	case g >= edtf.Day:
		return map[edtf.Modifier]string{edtf.Early: "früh am ", edtf.Mid: "mitten am ", edtf.Late: "spät am "}[m] + text
	case g == edtf.Decade:
		return word + "der " + text
	case g == edtf.Half || g == edtf.Week:
		return word + "der " + strings.Replace(text, "te Hälfte", "ten Hälfte", 1)
	case g == edtf.Year || g == edtf.Month:
		return word + text
	}
	return word + "des " + germanNoun.ReplaceAllString(text, "${1}s")
}

// germanNoun are the units whose genitive ends with an s.
var germanNoun = regexp.MustCompile(`(Jahrtausend|Jahrhundert|Quartal|Frühjahr|Sommer|Herbst|Winter|Wochenende)`)

var germanTexts = map[string]string{
	"Timeline":                    "Zeitleiste",
	"Untitled":                    "Ohne Titel",
	"No dated events were found.": "Es wurden keine datierten Ereignisse gefunden.",
	"%d event":                    "%d Ereignis",
	"%d events":                   "%d Ereignisse",
	"%s from %s":                  "%s aus %s",
	"%s from %d documents":        "%s aus %d Dokumenten",
	"%d document":                 "%d Dokument",
	"%d documents":                "%d Dokumente",
	"A timeline of %d event.":     "Eine Zeitleiste mit %d Ereignis.",
	"A timeline of %d events.":    "Eine Zeitleiste mit %d Ereignissen.",
	"And %d more.":                "Und %d weitere.",

	"Skip to the list of events":                     "Zur Liste der Ereignisse springen",
	"Timeline chart":                                 "Diagramm der Zeitleiste",
	"timeline chart":                                 "Diagramm einer Zeitleiste",
	"Timeline chart; the list below tells the same.": "Diagramm der Zeitleiste; die Liste darunter sagt dasselbe.",
	"Search events and sources":                      "Ereignisse und Quellen durchsuchen",
	"What each document covers":                      "Was jedes Dokument abdeckt",
	"What each day of publication covers":            "Was jeder Tag der Veröffentlichung abdeckt",
	"What each week of publication covers":           "Was jede Woche der Veröffentlichung abdeckt",
	"What each month of publication covers":          "Was jeder Monat der Veröffentlichung abdeckt",
	"What each year of publication covers":           "Was jedes Jahr der Veröffentlichung abdeckt",
	"What each decade of publication covers":         "Was jedes Jahrzehnt der Veröffentlichung abdeckt",
	"What each century of publication covers":        "Was jedes Jahrhundert der Veröffentlichung abdeckt",
	"%s; strokes are the publication":                "%s; Striche sind die Veröffentlichung",
	"%s or before":                                   "%s oder früher",
	"%s or later":                                    "%s oder später",
	"Show only what one row tells":                   "Nur zeigen, was eine Zeile erzählt",
	"without a date":                                 "ohne Datum",
	"Show or hide":                                   "Ein- oder ausblenden",
	"Zoom out":                                       "Verkleinern",
	"Zoom in":                                        "Vergrößern",
	"Show all":                                       "Alles zeigen",
	"Save the view as SVG":                           "Ansicht als SVG speichern",
	"Save the view as PNG":                           "Ansicht als PNG speichern",
	"Switch between light and dark":                  "Zwischen hell und dunkel wechseln",
	"Light or dark":                                  "Hell oder dunkel",
	"Left and right arrows go from event to event, Home and End to the first and the last, Enter to the card of the event. Plus and minus zoom, shift with an arrow moves the view, Escape shows all.": "Die Pfeiltasten links und rechts gehen von Ereignis zu Ereignis, Pos1 und Ende zum ersten und zum letzten, die Eingabetaste zum Eintrag des Ereignisses. Plus und Minus vergrößern und verkleinern, Umschalt mit einem Pfeil verschiebt die Ansicht, Escape zeigt alles.",
	"How to read it":        "Wie man es liest",
	"Clear filters":         "Filter aufheben",
	"Document":              "Dokument",
	"All documents":         "Alle Dokumente",
	"Importance":            "Bedeutung",
	"Any importance":        "Jede Bedeutung",
	"The %d most important": "Die %d wichtigsten",
	"Only the span in view": "Nur der gezeigte Zeitraum",
	"Day by day":            "Tag für Tag",
	"Show on the chart":     "Im Diagramm zeigen",
	"%d events are more than can be read: zoom, search and filter, or make the page with --top 200 to keep those that matter most.": "%d Ereignisse sind mehr, als man lesen kann: vergrößern, suchen und filtern Sie, oder erzeugen Sie die Seite mit --top 200, um die wichtigsten zu behalten.",
	"%d more events are listed only where scripts may run.":                                                                         "%d weitere Ereignisse werden nur gezeigt, wo Skripte laufen dürfen.",
	", %d labelled – zoom in for more":                                                                                              ", davon %d beschriftet – mehr beim Vergrößern",
	"%d period counted below the bars":                                                                                              "%d Zeitraum unter den Balken gezählt",
	"%d periods counted below the bars":                                                                                             "%d Zeiträume unter den Balken gezählt",
	"%d of %d events, %d hidden":                                                                                                    "%d von %d Ereignissen, %d ausgeblendet",
	"… and %d more":                                                                                                                 "… und %d weitere",
	"… and %d more.":                                                                                                                "… und %d weitere.",
	"… and %d more events, too many to print; filter them first.":                                                                   "… und %d weitere Ereignisse, zu viele zum Drucken; filtern Sie zuerst.",

	"exact day":                         "genauer Tag",
	"exact day or time":                 "genauer Tag oder Zeitpunkt",
	"month or year (too short to draw)": "Monat oder Jahr (zu kurz zum Zeichnen)",
	"some time in this span":            "irgendwann in dieser Spanne",
	"about (c.)":                        "ungefähr (ca.)",
	"open to one side":                  "nach einer Seite offen",
	"one of two dates":                  "eines von zwei Daten",
	"on both dates":                     "an beiden Daten",
	"period":                            "Zeitraum",
	"beginning or end not exact":        "Anfang oder Ende nicht genau",
	"vague period":                      "ungefährer Zeitraum",
	"planned":                           "geplant",
	"reported":                          "berichtet",
	"Happened":                          "Geschehen",
	"Periods":                           "Zeiträume",
	"Planned":                           "Geplant",
	"Reported":                          "Berichtet",
	"Period":                            "Zeitraum",
	"%d other documents":                "%d weitere Dokumente",

	"Exact day":                         "Auf den Tag genau",
	"Known to the %s":                   "Auf %s genau",
	"Known to the %s only":              "Nur auf %s genau",
	"About this %s, not exactly":        "Ungefähr, nicht auf %s genau",
	"Known to the early part of the %s": "Nur der Anfang ist gemeint%.0s",
	"Known to the mid part of the %s":   "Nur die Mitte ist gemeint%.0s",
	"Known to the late part of the %s":  "Nur das Ende ist gemeint%.0s",
	"millennium":                        "das Jahrtausend",
	"century":                           "das Jahrhundert",
	"decade":                            "das Jahrzehnt",
	"year":                              "das Jahr",
	"half":                              "das Halbjahr",
	"season":                            "die Jahreszeit",
	"quarter":                           "das Quartal",
	"month":                             "den Monat",
	"week":                              "die Woche",
	"weekend":                           "das Wochenende",
	"day":                               "den Tag",
	"hour":                              "die Stunde",
	"minute":                            "die Minute",
	"second":                            "die Sekunde",
	", roughly":                         ", ungefähr",
	"One of two dates":                  "Eines von zwei Daten",
	"On both dates":                     "An beiden Daten",
	"Its beginning is not said":         "Der Beginn ist nicht genannt",
	"Its end is not said":               "Das Ende ist nicht genannt",
	"Known only to be before this date": "Nur als vor diesem Datum bekannt",
	"Known only to be after this date":  "Nur als nach diesem Datum bekannt",
	"From the first date to the last":   "Vom ersten Datum bis zum letzten",
	"Some time within these dates":      "Irgendwann zwischen diesen Daten",
	"Undated":                           "Undatiert",

	"%d more source":          "%d weitere Quelle",
	"%d more sources":         "%d weitere Quellen",
	"Dates it %s":             "Datiert es auf: %s",
	"“%s” = %s":               "„%s“ = %s",
	"; the document is of %s": "; Datum des Dokuments: %s",
	"%s, counted from the date of the document": "%s, vom Datum des Dokuments aus gerechnet",
	"No date in the sentence":                   "Kein Datum im Satz",
	"; it has that of the document":             "; es gilt das des Dokuments",
	"%s, carried on from a date told before":    "%s, aus einem vorher genannten Datum fortgeführt",
	"%s, implied by the text":                   "%s, aus dem Text erschlossen",
	". Sources disagree: %s":                    ". Die Quellen sind uneins: %s",
	"%d more":                                   "%d weitere",
	"but %s by %s":                              "aber %s laut %s",
	"and %d more dates":                         "und %d weitere Daten",
	"line":                                      "Zeile",
	"page":                                      "Seite",
	"paragraph":                                 "Absatz",
	"message":                                   "Nachricht",

	"Date":                       "Datum",
	"Event":                      "Ereignis",
	"Source":                     "Quelle",
	"Without a date":             "Ohne Datum",
	"Without a date:":            "Ohne Datum:",
	"Not dated:":                 "Nicht datiert:",
	"“%s”: %s":                   "„%s“: %s",
	"not a date":                 "kein Datum",
	"How this timeline was made": "Wie diese Zeitleiste entstand",
	"Dateline made it from the words of the document by rules: every event cites the sentence it rests on, and no date is more exact than its text.": "Dateline hat sie nach Regeln aus dem Wortlaut des Dokuments erstellt: Jedes Ereignis zitiert den Satz, auf dem es beruht, und kein Datum ist genauer als sein Text.",
	"Dateline made it from the words of %d documents by rules: every event cites the sentence it rests on, and no date is more exact than its text.": "Dateline hat sie nach Regeln aus dem Wortlaut von %d Dokumenten erstellt: Jedes Ereignis zitiert den Satz, auf dem es beruht, und kein Datum ist genauer als sein Text.",
	"Of %s, %s.":                "Von %s: %s.",
	"%d date":                   "%d Datum",
	"%d dates":                  "%d Daten",
	"%d is stated in the text":  "%d im Text genannt",
	"%d are stated in the text": "%d im Text genannt",
	"%d is counted from the date of the document":  "%d vom Datum des Dokuments aus gerechnet",
	"%d are counted from the date of the document": "%d vom Datum des Dokuments aus gerechnet",
	"%d is that of the document itself":            "%d das des Dokuments selbst",
	"%d are that of the document itself":           "%d das des Dokuments selbst",
	"%d is carried on from dates told before":      "%d aus vorher genannten Daten fortgeführt",
	"%d are carried on from dates told before":     "%d aus vorher genannten Daten fortgeführt",
	"%d is implied by the text":                    "%d aus dem Text erschlossen",
	"%d are implied by the text":                   "%d aus dem Text erschlossen",
	"%d event without a date that can be known":    "%d Ereignis ohne bestimmbares Datum",
	"%d events without a date that can be known":   "%d Ereignisse ohne bestimmbares Datum",
	"%d string that only looks like a date":        "%d Zeichenfolge, die nur wie ein Datum aussieht",
	"%d strings that only look like a date":        "%d Zeichenfolgen, die nur wie ein Datum aussehen",
	", and ":                                       " und ",
	"Not on the chart: %s.":                        "Nicht im Diagramm: %s.",
	"Times of day on the chart are in %s.":         "Uhrzeiten im Diagramm sind in %s.",
	"%d date-like string not used":                 "%d datumsähnliche Zeichenfolge nicht verwendet",
	"%d date-like strings not used":                "%d datumsähnliche Zeichenfolgen nicht verwendet",
	"The document":                                 "Das Dokument",
	"The %d documents":                             "Die %d Dokumente",
	", without a date of its own":                  ", ohne eigenes Datum",
	"metadata":                                     "Metadaten",
	"front matter":                                 "Dateikopf",
	"dateline":                                     "Datumszeile",
	"flag":                                         "Option",
}
