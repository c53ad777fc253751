package render

import (
	"strconv"
	"strings"

	"dateline/timeline/edtf"
)

func french() *language {
	return &language{
		tag: "fr",
		dates: edtf.Language{
			Months: [...]string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
				"novembre", "décembre"},
			Seasons:  [...]string{"printemps", "été", "automne", "hiver"},
			Halves:   [...]string{"premier semestre", "second semestre"},
			Quarters: [...]string{"1er trimestre", "2e trimestre", "3e trimestre", "4e trimestre"},
			CE:       "apr.\u00a0J.-C.", BCE: "av.\u00a0J.-C.", Winter: "-", Week: "semaine du", Weekend: "week-end du",
			Doubt: "sans doute ", Circa: "vers ", And: " et ",
			Or: func(a, b string) string { return a + " ou " + b },
			Day: func(n int) string {
				if n == 1 {
					return "1er"
				}
				return strconv.Itoa(n)
			},
			Hour: func(h int) string {
				switch h {
				case 0:
					return "minuit"
				case 12:
					return "midi"
				}
				return strconv.Itoa(h) + "\u00a0h"
			},
			Block:  frenchBlock,
			Behind: frenchBehind,
			Third:  frenchThird,
		},
		months: [...]string{"janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."},
		none:   true,
		texts:  frenchTexts,
	}
}

func frenchBlock(g edtf.Grain, n int) string {
	if g == edtf.Decade {
		return "années " + strconv.Itoa(n)
	}
	ordinal := roman(n) + "e"
	if n == 1 {
		ordinal = "Ier"
	}
	if g == edtf.Century {
		return ordinal + " siècle"
	}
	return ordinal + " millénaire"
}

// roman is a number from 1 to 99, such as centuries have, in Roman figures.
func roman(n int) string {
	tens := [...]string{"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"}
	ones := [...]string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}
	if n < 1 || n > 99 {
		return strconv.Itoa(n)
	}
	return tens[n/10] + ones[n%10]
}

// frenchArticle is what stands before a date that does not begin a text.
func frenchArticle(g edtf.Grain, text string) string {
	switch {
	case g == edtf.Year || g == edtf.Month:
		return ""
	case g == edtf.Decade:
		return "les "
	case g == edtf.Week:
		return "la "
	case g == edtf.Season && !strings.HasPrefix(text, "p"):
		return "l’"
	}
	return "le "
}

// of and at are the article behind "de" and "à".
var (
	frenchOf = map[string]string{"": "de ", "le ": "du ", "les ": "des ", "la ": "de la ", "l’": "de l’"}
	frenchAt = map[string]string{"": "en ", "le ": "au ", "les ": "aux ", "la ": "à la ", "l’": "à l’"}
)

func frenchBehind(preposition string, g edtf.Grain, circa bool, text string) string {
	article := frenchArticle(g, text)
	if circa {
		text, article = "environ "+strings.TrimPrefix(text, "vers "), ""
	}
	switch preposition {
	case "until":
		if circa {
			return "jusqu’à " + text
		}
		return "jusqu’" + frenchAt[article] + text
	case "since":
		return "depuis " + article + text
	case "before":
		return "avant " + article + text
	}
	return "après " + article + text
}

func frenchThird(m edtf.Modifier, g edtf.Grain, alone bool, text string) string {
	word := map[edtf.Modifier]string{edtf.Early: "début ", edtf.Mid: "milieu ", edtf.Late: "fin "}[m]
	switch {
	case alone && g >= edtf.Day:
		return map[edtf.Modifier]string{edtf.Early: "tôt le ", edtf.Mid: "au milieu du ", edtf.Late: "tard le "}[m] + text
	case alone && (g == edtf.Year || g == edtf.Month):
		if m == edtf.Mid {
			return "mi-" + text
		}
		return word + text
	}
	return word + frenchOf[frenchArticle(g, text)] + text
}

var frenchTexts = map[string]string{
	"Timeline":                    "Chronologie",
	"Untitled":                    "Sans titre",
	"No dated events were found.": "Aucun événement daté n’a été trouvé.",
	"%d event":                    "%d événement",
	"%d events":                   "%d événements",
	"%s from %s":                  "%s tirés de %s",
	"%s from %d documents":        "%s tirés de %d documents",
	"%d document":                 "%d document",
	"%d documents":                "%d documents",
	"A timeline of %d event.":     "Une chronologie de %d événement.",
	"A timeline of %d events.":    "Une chronologie de %d événements.",
	"And %d more.":                "Et %d de plus.",

	"Skip to the list of events":                     "Aller à la liste des événements",
	"Timeline chart":                                 "Graphique chronologique",
	"timeline chart":                                 "graphique chronologique",
	"Timeline chart; the list below tells the same.": "Graphique chronologique\u00a0; la liste ci-dessous dit la même chose.",
	"Search events and sources":                      "Chercher événements et sources",
	"What each document covers":                      "Ce que couvre chaque document",
	"What each day of publication covers":            "Ce que couvre chaque jour de publication",
	"What each week of publication covers":           "Ce que couvre chaque semaine de publication",
	"What each month of publication covers":          "Ce que couvre chaque mois de publication",
	"What each year of publication covers":           "Ce que couvre chaque année de publication",
	"What each decade of publication covers":         "Ce que couvre chaque décennie de publication",
	"What each century of publication covers":        "Ce que couvre chaque siècle de publication",
	"%s; strokes are the publication":                "%s ; les traits sont la publication",
	"%s or before":                                   "%s ou avant",
	"%s or later":                                    "%s ou après",
	"Show only what one row tells":                   "N’afficher que ce que raconte une ligne",
	"without a date":                                 "sans date",
	"Show or hide":                                   "Afficher ou masquer",
	"Zoom out":                                       "Zoom arrière",
	"Zoom in":                                        "Zoom avant",
	"Show all":                                       "Tout afficher",
	"Save the view as SVG":                           "Enregistrer la vue en SVG",
	"Save the view as PNG":                           "Enregistrer la vue en PNG",
	"Switch between light and dark":                  "Passer du clair au sombre",
	"Light or dark":                                  "Clair ou sombre",
	"Left and right arrows go from event to event, Home and End to the first and the last, Enter to the card of the event. Plus and minus zoom, shift with an arrow moves the view, Escape shows all.": "Les flèches gauche et droite vont d’un événement à l’autre, Début et Fin au premier et au dernier, Entrée à la fiche de l’événement. Plus et moins changent l’échelle, Maj avec une flèche déplace la vue, Échap affiche tout.",
	"How to read it":        "Comment le lire",
	"Clear filters":         "Effacer les filtres",
	"Document":              "Document",
	"All documents":         "Tous les documents",
	"Importance":            "Importance",
	"Any importance":        "Toute importance",
	"The %d most important": "Les %d plus importants",
	"Only the span in view": "Seulement la période affichée",
	"Day by day":            "Jour après jour",
	"Show on the chart":     "Montrer sur le graphique",
	"%d events are more than can be read: zoom, search and filter, or make the page with --top 200 to keep those that matter most.": "%d événements, c’est plus qu’on ne peut lire\u00a0: zoomez, cherchez, filtrez, ou créez la page avec --top 200 pour garder les plus importants.",
	"%d more events are listed only where scripts may run.":                                                                         "%d autres événements ne sont affichés que si les scripts sont autorisés.",
	", %d labelled – zoom in for more":                                                                                              ", dont %d étiquetés – zoomez pour en voir plus",
	"%d period counted below the bars":                                                                                              "%d période comptée sous les barres",
	"%d periods counted below the bars":                                                                                             "%d périodes comptées sous les barres",
	"%d of %d events, %d hidden":                                                                                                    "%d événements sur %d, %d masqués",
	"… and %d more":                                                                                                                 "… et %d de plus",
	"… and %d more.":                                                                                                                "… et %d de plus.",
	"… and %d more events, too many to print; filter them first.":                                                                   "… et %d événements de plus, trop pour être imprimés\u00a0; filtrez-les d’abord.",

	"exact day":                         "jour exact",
	"exact day or time":                 "jour ou heure exacts",
	"month or year (too short to draw)": "mois ou année (trop court pour être tracé)",
	"some time in this span":            "à un moment de cet intervalle",
	"about (c.)":                        "approximatif (vers)",
	"open to one side":                  "ouvert d’un côté",
	"one of two dates":                  "l’une de deux dates",
	"on both dates":                     "aux deux dates",
	"period":                            "période",
	"beginning or end not exact":        "début ou fin imprécis",
	"vague period":                      "période vague",
	"planned":                           "prévu",
	"reported":                          "rapporté",
	"Happened":                          "Survenu",
	"Periods":                           "Périodes",
	"Planned":                           "Prévu",
	"Reported":                          "Rapporté",
	"Period":                            "Période",
	"%d other documents":                "%d autres documents",

	"Exact day":                         "Jour exact",
	"Known to the %s":                   "Connu %s près",
	"Known to the %s only":              "Connu %s près seulement",
	"About this %s, not exactly":        "Approximatif, non connu %s près",
	"Known to the early part of the %s": "Le début seulement%.0s",
	"Known to the mid part of the %s":   "Le milieu seulement%.0s",
	"Known to the late part of the %s":  "La fin seulement%.0s",
	"millennium":                        "au millénaire",
	"century":                           "au siècle",
	"decade":                            "à la décennie",
	"year":                              "à l’année",
	"half":                              "au semestre",
	"season":                            "à la saison",
	"quarter":                           "au trimestre",
	"month":                             "au mois",
	"week":                              "à la semaine",
	"weekend":                           "au week-end",
	"day":                               "au jour",
	"hour":                              "à l’heure",
	"minute":                            "à la minute",
	"second":                            "à la seconde",
	", roughly":                         ", à peu près",
	"One of two dates":                  "L’une de deux dates",
	"On both dates":                     "Aux deux dates",
	"Its beginning is not said":         "Le début n’est pas indiqué",
	"Its end is not said":               "La fin n’est pas indiquée",
	"Known only to be before this date": "Connu seulement comme antérieur à cette date",
	"Known only to be after this date":  "Connu seulement comme postérieur à cette date",
	"From the first date to the last":   "De la première date à la dernière",
	"Some time within these dates":      "À un moment entre ces dates",
	"Undated":                           "Non daté",

	"%d more source":          "%d autre source",
	"%d more sources":         "%d autres sources",
	"Dates it %s":             "Date donnée\u00a0: %s",
	"“%s” = %s":               "«\u00a0%s\u00a0» = %s",
	"; the document is of %s": "\u00a0; date du document\u00a0: %s",
	"%s, counted from the date of the document": "%s, calculé à partir de la date du document",
	"No date in the sentence":                   "Aucune date dans la phrase",
	"; it has that of the document":             "\u00a0; celle du document est reprise",
	"%s, carried on from a date told before":    "%s, dans la suite d’une date déjà donnée",
	"%s, implied by the text":                   "%s, déduit du texte",
	". Sources disagree: %s":                    ". Les sources divergent\u00a0: %s",
	"%d more":                                   "%d de plus",
	"but %s by %s":                              "mais %s selon %s",
	"and %d more dates":                         "et %d autres dates",
	"line":                                      "ligne",
	"page":                                      "page",
	"paragraph":                                 "paragraphe",
	"message":                                   "message",

	"Date":                       "Date",
	"Event":                      "Événement",
	"Source":                     "Source",
	"Without a date":             "Sans date",
	"Without a date:":            "Sans date\u00a0:",
	"Not dated:":                 "Non daté\u00a0:",
	"“%s”: %s":                   "«\u00a0%s\u00a0»\u00a0: %s",
	"not a date":                 "pas une date",
	"How this timeline was made": "Comment cette chronologie a été faite",
	"Dateline made it from the words of the document by rules: every event cites the sentence it rests on, and no date is more exact than its text.": "Dateline l’a tirée par des règles du texte du document\u00a0: chaque événement cite la phrase sur laquelle il repose, et aucune date n’est plus précise que son texte.",
	"Dateline made it from the words of %d documents by rules: every event cites the sentence it rests on, and no date is more exact than its text.": "Dateline l’a tirée par des règles du texte de %d documents\u00a0: chaque événement cite la phrase sur laquelle il repose, et aucune date n’est plus précise que son texte.",
	"Of %s, %s.":                "Sur %s\u00a0: %s.",
	"%d date":                   "%d date",
	"%d dates":                  "%d dates",
	"%d is stated in the text":  "%d donnée dans le texte",
	"%d are stated in the text": "%d données dans le texte",
	"%d is counted from the date of the document":  "%d calculée à partir de la date du document",
	"%d are counted from the date of the document": "%d calculées à partir de la date du document",
	"%d is that of the document itself":            "%d celle du document lui-même",
	"%d are that of the document itself":           "%d celle du document lui-même",
	"%d is carried on from dates told before":      "%d dans la suite de dates déjà données",
	"%d are carried on from dates told before":     "%d dans la suite de dates déjà données",
	"%d is implied by the text":                    "%d déduite du texte",
	"%d are implied by the text":                   "%d déduites du texte",
	"%d event without a date that can be known":    "%d événement sans date connue",
	"%d events without a date that can be known":   "%d événements sans date connue",
	"%d string that only looks like a date":        "%d chaîne qui n’a que l’air d’une date",
	"%d strings that only look like a date":        "%d chaînes qui n’ont que l’air d’une date",
	", and ":                                       " et ",
	"Not on the chart: %s.":                        "Absents du graphique\u00a0: %s.",
	"Times of day on the chart are in %s.":         "Les heures du graphique sont en %s.",
	"%d date-like string not used":                 "%d chaîne semblable à une date non utilisée",
	"%d date-like strings not used":                "%d chaînes semblables à une date non utilisées",
	"The document":                                 "Le document",
	"The %d documents":                             "Les %d documents",
	", without a date of its own":                  ", sans date propre",
	"metadata":                                     "métadonnées",
	"front matter":                                 "en-tête du fichier",
	"dateline":                                     "ligne de date",
	"flag":                                         "option",
}
