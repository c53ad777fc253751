package prose

import "strings"

// titles stand before a name: a period after them never ends a sentence.
var titles = words(`mr mrs ms mx dr prof gen col lt sgt cpl capt cmdr maj adm brig sen rep gov pres rev hon st ste mt ft
	messrs mme mlle fr sr. vs v e.g i.e cf viz ca approx incl esp op cit`)

// numbered stand before a number or a date: a period between them and a digit ends nothing.
var numbered = words(`no nos p pp vol vols fig figs art arts sec secs ch chap ed eds c b d m fl r n par para pt bk
	jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
	§ s ss ln lns col cols nr tel ext est`)

// open may or may not end a sentence: the word after them decides.
var open = words(`inc corp co ltd bros jr sr etc al esq assn dept univ ave blvd rd est llc plc mfg ibid ser pub fig
	jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
	govt intl natl u.s u.k u.n e.u u.s.a u.s.s.r b.c a.d b.c.e c.e d.c ph.d m.d b.a m.a`)

// starters open a sentence rather than go on with a name.
var starters = words(`the a an in on at by for from after before when while as if it he she they we you this that these those
	there then thus but and or so although though however meanwhile his her its their our my since during under with
	without among another some many most each both all one two three several not no nor until upon because soon later
	today yesterday who what where why how despite according earlier finally also only such here once now next last
	following moreover nevertheless afterwards thereafter thereupon eventually initially subsequently`)

// datish words go on with a clock: "3 p.m. Sunday", "5 a.m. EST".
var datish = words(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
	september october november december gmt utc bst est edt cst cdt mst mdt pst pdt cet cest`)

func words(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}
