package timeline

import (
	"strings"
	"sync"

	"dateline/timeline/prose"
)

// The weights of words tell how much it says about two events that both use a word. They stand in fixed tables, so that
// what is one event does not hang on which other documents are at hand; a word in none of them weighs 1.
var (
	// weightless words say nothing.
	weightless = `a an and are as at be been being but by did do does doing done for from get gets getting got had has have having he her hers
		him his how i if in into is it its itself just may me might more most must my nor not of off on onto or our out
		over own shall she should so some such than that the their theirs them then there these they this those through to too
		under until up upon us very was we were what when where which while who whom whose why will with would yet you your also
		about after again against all am any around because before below between both can could down during each few further
		here now once only other same since still though although however meanwhile according among across along amid
		behind beside despite except inside outside like near per toward towards via without within every either
		neither one ones mr mrs ms dr s t d ll re ve`
	// faint words stand in most reports: saying, times, amounts and ranks.
	faint = `say said says saying tell told tells ask asked add added report reported reports statement state stated announce announced
		call called name named know known think see saw seen show shown take took taken make made come came go went gone
		give gave given put set keep kept let use used need want try tried seem become became remain include including
		day week month year hour minute time today yesterday tomorrow tonight morning afternoon evening night noon midnight
		monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
		october november december first second third last next early late later earlier ago recent new old long short
		two three four five six seven eight nine ten dozen hundred thousand million billion many much several another part
		number people man men woman women person thing way place area end start begin began local official officials
		expected expect least nearly almost more less about former head spokesman spokeswoman least month
		percent total good great big small large high low public`
	// light words are at home in news of every kind.
	light = `government minister president prime leader party police city town country nation world group company member house office
		home work help plan plans meet met meeting hold held move moved lead led leave left bring brought turn turned run
		follow followed find found open opened close closed build built stand stop stopped send sent pay paid win won lose lost
		hit strike struck kill killed die died dead death injure injured hurt attack attacked force forces right case court law
		order ordered decide decided decision sign signed agree agreed agreement deal talk talks speak speech question issue
		problem service area north south east west northern southern eastern western central national international
		chief director executive board council committee council street road water family child children son father mother
		school team job business market price cost money report news paper letter life war army military power
		news agency department centre center community change changed continue continued allow offer issue issued receive
		release released return returned reach reached arrive arrived rise rose fall fell grow grew cut increase serve member
		fire site line side building room door car evidence result effort action event history press plc inc ltd corp co company executive`
)

// weights is the table by stem.
var weights = sync.OnceValue(func() map[string]float32 {
	table := map[string]float32{}
	for _, tier := range []struct {
		words  string
		weight float32
	}{{light, 0.45}, {faint, 0.15}, {weightless, 0}} {
		for w := range strings.FieldsSeq(tier.words) {
			table[prose.Stem(w)] = tier.weight
		}
	}
	return table
})

// weigh returns the weight of a stem.
func weigh(stem string) float32 {
	if w, ok := weights()[stem]; ok {
		return w
	}
	if len(stem) < 2 {
		return 0
	}
	return 1
}
