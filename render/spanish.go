package render

import (
	"regexp"
	"strconv"
	"strings"

	"dateline/timeline/edtf"
)

func spanish() *language {
	return &language{
		tag: "es",
		dates: edtf.Language{
			Months: [...]string{"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
				"noviembre", "diciembre"},
			Seasons:  [...]string{"primavera de", "verano de", "otoño de", "invierno de"},
			Halves:   [...]string{"primera mitad de", "segunda mitad de"},
			Quarters: [...]string{"primer trimestre de", "segundo trimestre de", "tercer trimestre de", "cuarto trimestre de"},
			OfMonth:  "de ", OfYear: "de ",
			CE: "d.\u00a0C.", BCE: "a.\u00a0C.", Winter: "-", Week: "semana del", Weekend: "fin de semana del",
			Doubt: "probablemente ", Circa: "hacia ", And: " y ",
			Or:  spanishOr,
			Day: strconv.Itoa,
			Hour: func(h int) string {
				switch h {
				case 0:
					return "medianoche"
				case 12:
					return "mediodía"
				}
				return strconv.Itoa(h) + "\u00a0h"
			},
			Block:  spanishBlock,
			Behind: spanishBehind,
			Third:  spanishThird,
		},
		months: [...]string{"ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"},
		texts:  spanishTexts,
	}
}

// spanishO begins what is spoken with an o: ocho, ochenta, once, octubre, otoño.
var spanishO = regexp.MustCompile(`^(8|11\b|o)`)

func spanishOr(a, b string) string {
	if spanishO.MatchString(b) {
		return a + " u " + b
	}
	return a + " o " + b
}

func spanishBlock(g edtf.Grain, n int) string {
	switch g {
	case edtf.Decade:
		return "década de " + strconv.Itoa(n)
	case edtf.Century:
		return "siglo " + roman(n)
	}
	return roman(n) + " milenio"
}

// spanishArticle is what stands before a date that does not begin a text.
func spanishArticle(g edtf.Grain, text string) string {
	switch {
	case g == edtf.Year || g == edtf.Month:
		return ""
	case g == edtf.Decade || g == edtf.Week || g == edtf.Half || g == edtf.Season && strings.HasPrefix(text, "p"):
		return "la "
	}
	return "el "
}

func spanishBehind(preposition string, g edtf.Grain, circa bool, text string) string {
	article := spanishArticle(g, text)
	if circa {
		text, article = "aproximadamente "+strings.TrimPrefix(text, "hacia "), ""
	}
	switch preposition {
	case "since":
		return "desde " + article + text
	case "until":
		return "hasta " + article + text
	case "before":
		return spanishOf("antes", article) + text
	}
	return spanishOf("después", article) + text
}

// spanishOf ties a word to an article with "de".
func spanishOf(word, article string) string {
	if article == "el " {
		return word + " del "
	}
	return word + " de " + article
}

func spanishThird(m edtf.Modifier, g edtf.Grain, alone bool, text string) string {
	if alone && g >= edtf.Day {
		return map[edtf.Modifier]string{edtf.Early: "temprano el ", edtf.Mid: "a mediados del ", edtf.Late: "tarde el "}[m] + text
	}
	word := map[edtf.Modifier]string{edtf.Early: "principios", edtf.Mid: "mediados", edtf.Late: "finales"}[m]
	return spanishOf(word, spanishArticle(g, text)) + text
}

var spanishTexts = map[string]string{
	"Timeline":                    "Cronología",
	"Untitled":                    "Sin título",
	"No dated events were found.": "No se encontró ningún acontecimiento con fecha.",
	"%d event":                    "%d acontecimiento",
	"%d events":                   "%d acontecimientos",
	"%s from %s":                  "%s de %s",
	"%s from %d documents":        "%s de %d documentos",
	"%d document":                 "%d documento",
	"%d documents":                "%d documentos",
	"A timeline of %d event.":     "Una cronología de %d acontecimiento.",
	"A timeline of %d events.":    "Una cronología de %d acontecimientos.",
	"And %d more.":                "Y %d más.",

	"Skip to the list of events":                     "Ir a la lista de acontecimientos",
	"Timeline chart":                                 "Gráfico cronológico",
	"timeline chart":                                 "gráfico cronológico",
	"Timeline chart; the list below tells the same.": "Gráfico cronológico; la lista de abajo dice lo mismo.",
	"Search events and sources":                      "Buscar acontecimientos y fuentes",
	"What each document covers":                      "Lo que abarca cada documento",
	"What each day of publication covers":            "Lo que abarca cada día de publicación",
	"What each week of publication covers":           "Lo que abarca cada semana de publicación",
	"What each month of publication covers":          "Lo que abarca cada mes de publicación",
	"What each year of publication covers":           "Lo que abarca cada año de publicación",
	"What each decade of publication covers":         "Lo que abarca cada década de publicación",
	"What each century of publication covers":        "Lo que abarca cada siglo de publicación",
	"%s; strokes are the publication":                "%s; los trazos son la publicación",
	"%s or before":                                   "%s o antes",
	"%s or later":                                    "%s o después",
	"Show only what one row tells":                   "Mostrar solo lo que cuenta una fila",
	"without a date":                                 "sin fecha",
	"Show or hide":                                   "Mostrar u ocultar",
	"Zoom out":                                       "Alejar",
	"Zoom in":                                        "Acercar",
	"Show all":                                       "Mostrar todo",
	"Save the view as SVG":                           "Guardar la vista como SVG",
	"Save the view as PNG":                           "Guardar la vista como PNG",
	"Switch between light and dark":                  "Cambiar entre claro y oscuro",
	"Light or dark":                                  "Claro u oscuro",
	"Left and right arrows go from event to event, Home and End to the first and the last, Enter to the card of the event. Plus and minus zoom, shift with an arrow moves the view, Escape shows all.": "Las flechas izquierda y derecha van de un acontecimiento a otro, Inicio y Fin al primero y al último, Intro a la ficha del acontecimiento. Más y menos acercan y alejan, Mayús con una flecha mueve la vista, Escape muestra todo.",
	"How to read it":        "Cómo se lee",
	"Clear filters":         "Quitar los filtros",
	"Document":              "Documento",
	"All documents":         "Todos los documentos",
	"Importance":            "Importancia",
	"Any importance":        "Cualquier importancia",
	"The %d most important": "Los %d más importantes",
	"Only the span in view": "Solo el período visible",
	"Day by day":            "Día a día",
	"Show on the chart":     "Mostrar en el gráfico",
	"%d events are more than can be read: zoom, search and filter, or make the page with --top 200 to keep those that matter most.": "%d acontecimientos son más de los que se pueden leer: acerque, busque y filtre, o cree la página con --top 200 para conservar los más importantes.",
	"%d more events are listed only where scripts may run.":                                                                         "Otros %d acontecimientos solo aparecen donde se permiten scripts.",
	", %d labelled – zoom in for more":                                                                                              ", %d con etiqueta – acerque para ver más",
	"%d period counted below the bars":                                                                                              "%d período contado bajo las barras",
	"%d periods counted below the bars":                                                                                             "%d períodos contados bajo las barras",
	"%d of %d events, %d hidden":                                                                                                    "%d de %d acontecimientos, %d ocultos",
	"… and %d more":                                                                                                                 "… y %d más",
	"… and %d more.":                                                                                                                "… y %d más.",
	"… and %d more events, too many to print; filter them first.":                                                                   "… y %d acontecimientos más, demasiados para imprimir; fíltrelos antes.",

	"exact day":                         "día exacto",
	"exact day or time":                 "día u hora exactos",
	"month or year (too short to draw)": "mes o año (demasiado corto para dibujarlo)",
	"some time in this span":            "en algún momento de este intervalo",
	"about (c.)":                        "aproximado (hacia)",
	"open to one side":                  "abierto por un lado",
	"one of two dates":                  "una de dos fechas",
	"on both dates":                     "en ambas fechas",
	"period":                            "período",
	"beginning or end not exact":        "comienzo o fin inexactos",
	"vague period":                      "período impreciso",
	"planned":                           "previsto",
	"reported":                          "según informes",
	"Happened":                          "Ocurrido",
	"Periods":                           "Períodos",
	"Planned":                           "Previsto",
	"Reported":                          "Según informes",
	"Period":                            "Período",
	"%d other documents":                "Otros %d documentos",

	"Exact day":                         "Día exacto",
	"Known to the %s":                   "Se conoce %s",
	"Known to the %s only":              "Solo se conoce %s",
	"About this %s, not exactly":        "Aproximado, sin conocerse %s con exactitud",
	"Known to the early part of the %s": "Solo el comienzo%.0s",
	"Known to the mid part of the %s":   "Solo la parte central%.0s",
	"Known to the late part of the %s":  "Solo el final%.0s",
	"millennium":                        "el milenio",
	"century":                           "el siglo",
	"decade":                            "la década",
	"year":                              "el año",
	"half":                              "el semestre",
	"season":                            "la estación",
	"quarter":                           "el trimestre",
	"month":                             "el mes",
	"week":                              "la semana",
	"weekend":                           "el fin de semana",
	"day":                               "el día",
	"hour":                              "la hora",
	"minute":                            "el minuto",
	"second":                            "el segundo",
	", roughly":                         ", más o menos",
	"One of two dates":                  "Una de dos fechas",
	"On both dates":                     "En ambas fechas",
	"Its beginning is not said":         "No se dice el comienzo",
	"Its end is not said":               "No se dice el final",
	"Known only to be before this date": "Solo se sabe que fue antes de esta fecha",
	"Known only to be after this date":  "Solo se sabe que fue después de esta fecha",
	"From the first date to the last":   "De la primera fecha a la última",
	"Some time within these dates":      "En algún momento entre estas fechas",
	"Undated":                           "Sin fecha",

	"%d more source":          "%d fuente más",
	"%d more sources":         "%d fuentes más",
	"Dates it %s":             "Lo fecha así: %s",
	"“%s” = %s":               "«%s» = %s",
	"; the document is of %s": "; fecha del documento: %s",
	"%s, counted from the date of the document": "%s, contado desde la fecha del documento",
	"No date in the sentence":                   "Ninguna fecha en la frase",
	"; it has that of the document":             "; se toma la del documento",
	"%s, carried on from a date told before":    "%s, a partir de una fecha dicha antes",
	"%s, implied by the text":                   "%s, deducido del texto",
	". Sources disagree: %s":                    ". Las fuentes discrepan: %s",
	"%d more":                                   "%d más",
	"but %s by %s":                              "pero %s según %s",
	"and %d more dates":                         "y %d fechas más",
	"line":                                      "línea",
	"page":                                      "página",
	"paragraph":                                 "párrafo",
	"message":                                   "mensaje",

	"Date":                       "Fecha",
	"Event":                      "Acontecimiento",
	"Source":                     "Fuente",
	"Without a date":             "Sin fecha",
	"Without a date:":            "Sin fecha:",
	"Not dated:":                 "Sin fechar:",
	"“%s”: %s":                   "«%s»: %s",
	"not a date":                 "no es una fecha",
	"How this timeline was made": "Cómo se hizo esta cronología",
	"Dateline made it from the words of the document by rules: every event cites the sentence it rests on, and no date is more exact than its text.": "Dateline la hizo mediante reglas con las palabras del documento: cada acontecimiento cita la frase en que se apoya, y ninguna fecha es más exacta que su texto.",
	"Dateline made it from the words of %d documents by rules: every event cites the sentence it rests on, and no date is more exact than its text.": "Dateline la hizo mediante reglas con las palabras de %d documentos: cada acontecimiento cita la frase en que se apoya, y ninguna fecha es más exacta que su texto.",
	"Of %s, %s.":                "De %s: %s.",
	"%d date":                   "%d fecha",
	"%d dates":                  "%d fechas",
	"%d is stated in the text":  "%d dicha en el texto",
	"%d are stated in the text": "%d dichas en el texto",
	"%d is counted from the date of the document":  "%d contada desde la fecha del documento",
	"%d are counted from the date of the document": "%d contadas desde la fecha del documento",
	"%d is that of the document itself":            "%d la del propio documento",
	"%d are that of the document itself":           "%d la del propio documento",
	"%d is carried on from dates told before":      "%d a partir de fechas dichas antes",
	"%d are carried on from dates told before":     "%d a partir de fechas dichas antes",
	"%d is implied by the text":                    "%d deducida del texto",
	"%d are implied by the text":                   "%d deducidas del texto",
	"%d event without a date that can be known":    "%d acontecimiento sin fecha que se pueda saber",
	"%d events without a date that can be known":   "%d acontecimientos sin fecha que se pueda saber",
	"%d string that only looks like a date":        "%d cadena que solo parece una fecha",
	"%d strings that only look like a date":        "%d cadenas que solo parecen una fecha",
	", and ":                                       " y ",
	"Not on the chart: %s.":                        "Fuera del gráfico: %s.",
	"Times of day on the chart are in %s.":         "Las horas del gráfico están en %s.",
	"%d date-like string not used":                 "%d cadena parecida a una fecha no usada",
	"%d date-like strings not used":                "%d cadenas parecidas a una fecha no usadas",
	"The document":                                 "El documento",
	"The %d documents":                             "Los %d documentos",
	", without a date of its own":                  ", sin fecha propia",
	"metadata":                                     "metadatos",
	"front matter":                                 "encabezado del archivo",
	"dateline":                                     "línea de data",
	"flag":                                         "opción",
}
