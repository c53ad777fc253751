package render

import (
	"fmt"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// tell makes an event of a line "EDTF | expression | importance | title | sentence". An EDTF date may be followed by a
// modifier, a title by "!" and its status.
func tell(document, line string) timeline.Event {
	f := strings.Split(line, " | ")
	date, mod, _ := strings.Cut(f[0], " ")
	when, err := edtf.Parse(date)
	if err != nil {
		panic(err)
	}
	for m := range edtf.After + 1 {
		if mod != "" && m.String() == mod {
			when.Mod = m
		}
	}
	title, status, _ := strings.Cut(f[3], "!")
	var importance float64
	fmt.Sscan(f[2], &importance)
	at := strings.Index(f[4], f[1])
	return timeline.Event{
		ID: fmt.Sprintf("%08x", len(line)*7919+at), When: when, Title: title, Text: f[4], Importance: importance,
		Status: timeline.Status(map[bool]string{true: "happened", false: status}[status == ""]),
		Sources: []timeline.Source{{Document: document, Start: 100, End: 100 + len(f[4]), Line: 3, Quote: f[4], Expression: f[1],
			ExpressionStart: 100 + at, ExpressionEnd: 100 + at + len(f[1]), Basis: timeline.Explicit}},
	}
}

func told(title, document, lines string) *timeline.Timeline {
	tl := &timeline.Timeline{Title: title, Documents: []timeline.Document{{ID: document, Lang: "en"}}}
	for line := range strings.Lines(strings.TrimSpace(lines)) {
		tl.Events = append(tl.Events, tell(document, strings.TrimSpace(line)))
	}
	return tl
}

// iran has one of nearly everything.
func iran() *timeline.Timeline {
	tl := told("The United States and Iran, 1951–2007", "us-iran.txt", iranLines)
	tl.Documents[0].Date = edtf.YMD(2007, 6, 2)
	tl.Documents[0].DateBasis = "dateline"
	last := &tl.Events[len(tl.Events)-1].Sources[0]
	last.Basis = timeline.DocumentDate
	tl.Undated = []timeline.Undated{{Title: "Envoys trade letters", Text: "Envoys traded letters some weeks before.", Expression: "some weeks before",
		Reason: "the number of weeks is not said", Sources: tl.Events[0].Sources[:1]}}
	tl.Skipped = []timeline.Skipped{{Text: "Section 1983", Reason: "legal citation", Document: "us-iran.txt", End: 12}}
	return tl
}

const iranLines = `
1951-03-15 | 15 March 1951 | 0.8 | Parliament takes over the oil fields | On 15 March 1951 parliament in Tehran voted to take over the oil fields.
1953-08-19 | 19 August 1953 | 0.9 | Coup removes Prime Minister Mosaddegh | A coup removed Prime Minister Mosaddegh on 19 August 1953.
1954-10 | October 1954 | 0.4 | A consortium signs for the oil | In October 1954 a consortium signed for the oil.
1957~ | about 1957 | 0.3 | A secret police is set up with American help | A secret police was set up about 1957 with American help.
1957-03-05 | 5 March 1957 | 0.4 | Accord on peaceful uses of the atom | The accord on peaceful uses of the atom is of 5 March 1957.
1963-01 | January 1963 | 0.5 | Land reform is put to the people | In January 1963 the land reform was put to the people.
1964-11-04 | 4 November 1964 | 0.6 | Khomeini is sent into exile | Khomeini was sent into exile on 4 November 1964.
1967 | 1967 | 0.4 | A research reactor arrives in Tehran | In 1967 a research reactor arrived in Tehran.
1968-07-01 | 1 July 1968 | 0.5 | Iran signs the Non-Proliferation Treaty | Iran signed the Non-Proliferation Treaty on 1 July 1968.
197X | the 1970s | 0.5 | Iran is a leading buyer of American arms!period | Through the 1970s Iran was a leading buyer of American arms.
1972-05 | May 1972 | 0.4 | Nixon visits Tehran | Nixon visited Tehran in May 1972.
1977-12-31 | 31 December 1977 | 0.5 | Carter praises an island of stability | On 31 December 1977 Carter praised an island of stability.
1978-01/1979-02-11 | from January 1978 to 11 February 1979 | 0.9 | The Iranian Revolution!period | The revolution ran from January 1978 to 11 February 1979.
1979-01-16 | 16 January 1979 | 0.8 | The Shah leaves the country | The Shah left the country on 16 January 1979.
1979-02-01 | 1 February 1979 | 0.9 | Khomeini returns to Tehran | On 1 February 1979 Khomeini returned to Tehran.
1979-11-04/1981-01-20 | from 4 November 1979 to 20 January 1981 | 0.95 | The hostage crisis!period | Diplomats were held from 4 November 1979 to 20 January 1981.
1980-04-07 | 7 April 1980 | 0.6 | Washington breaks off relations | Washington broke off relations on 7 April 1980.
1980-04-24 | 24 April 1980 | 0.6 | A rescue mission fails in the desert | On 24 April 1980 a rescue mission failed in the desert.
1980-09-22/1988-08-20 | from 22 September 1980 to 20 August 1988 | 0.8 | War between Iran and Iraq!period | Iran and Iraq were at war from 22 September 1980 to 20 August 1988.
1984-01 | January 1984 | 0.4 | Iran is named a sponsor of terror | In January 1984 Iran was named a sponsor of terror.
1985/1986 | Between 1985 and 1986 | 0.5 | Arms are sold in secret!period | Between 1985 and 1986 arms were sold in secret.
1988-04-18 | 18 April 1988 | 0.4 | The navy strikes two platforms | The navy struck two platforms on 18 April 1988.
1988-07-03 | 3 July 1988 | 0.8 | A cruiser shoots down an airliner | On 3 July 1988 a cruiser shot down an airliner.
1995-05-06 | 6 May 1995 | 0.4 | A full embargo on trade begins | A full embargo on trade began on 6 May 1995.
1996-08-05 | 5 August 1996 | 0.5 | Congress adds sanctions on energy | Congress added sanctions on energy on 5 August 1996.
1998-01-07 | 7 January 1998 | 0.5 | Khatami calls for a dialogue of peoples | Khatami called for a dialogue of peoples on 7 January 1998.
2000-03-17 | 17 March 2000 | 0.4 | Albright speaks of the coup | Albright spoke of the coup on 17 March 2000.
2002-01-29 | 29 January 2002 | 0.8 | Bush names an axis of evil | On 29 January 2002 Bush named an axis of evil.
[2002-08-14,2002-08-15] | 14 or 15 August 2002 | 0.7 | Exiles reveal two hidden sites!reported | Exiles are said to have revealed two hidden sites on 14 or 15 August 2002.
2003-10 before | by October 2003 | 0.3 | Inspectors are let in | Inspectors had been let in by October 2003.
2006-12 | December 2006 | 0.5 | A study group proposes talks | In December 2006 a study group proposed talks.
{2007-04,2007-05} | both April and May | 0.5 | More than a hundred soldiers die | More than a hundred soldiers died in both April and May.
2007-05-28/2007-06-03 | earlier this week | 0.7 | Envoys of the two countries meet in Baghdad | Envoys of the two countries met in Baghdad earlier this week.
2008-01 | January 2008 | 0.3 | A second round of talks is due!planned | A second round of talks is due in January 2008.
`

func ancient() *timeline.Timeline {
	return told("Rome and its neighbours, 753 BCE – 476", "ancient.txt", `
-0752 | 753 BC | 0.8 | Rome is founded, by tradition | Rome was founded in 753 BC, by tradition.
-0599~ | about 600 BC | 0.4 | A code of laws is carved in stone | A code of laws was carved in stone about 600 BC.
-0498/-0448 | from 499 to 449 BC | 0.6 | The wars of Greeks and Persians!period | Greeks and Persians were at war from 499 to 449 BC.
-0489-09 | September 490 BC | 0.7 | Battle at Marathon | The battle at Marathon fell in September 490 BC.
-0430/-0403 | from 431 to 404 BC | 0.6 | War of Athens and Sparta!period | Athens and Sparta were at war from 431 to 404 BC.
-0322-06-10 | 10 June 323 BC | 0.8 | Alexander dies at Babylon | Alexander died at Babylon on 10 June 323 BC.
-02XX | in the 3rd century BC | 0.4 | The great library flourishes | The great library flourished in the 3rd century BC.
-0217/-0200 | from 218 to 201 BC | 0.6 | Second war with Carthage!period | The second war with Carthage lasted from 218 to 201 BC.
-0145 | 146 BC | 0.7 | Carthage is destroyed | Carthage was destroyed in 146 BC.
-0043-03-15 | 15 March 44 BC | 0.9 | Caesar is murdered | Caesar was murdered on 15 March 44 BC.
-0026-01-16 | 16 January 27 BC | 0.7 | Octavian takes the name Augustus | Octavian took the name Augustus on 16 January 27 BC.
0070 | AD 70 | 0.6 | The temple in Jerusalem burns | The temple in Jerusalem burned in AD 70.
0079 | AD 79 | 0.8 | Vesuvius buries Pompeii | Vesuvius buried Pompeii in AD 79.
0313-02 | February 313 | 0.5 | An edict in Milan frees worship | An edict in Milan freed worship in February 313.
0476-09-04 | 4 September 476 | 0.9 | The last emperor of the West falls | The last emperor of the West fell on 4 September 476.
`)
}

func outage() *timeline.Timeline {
	return told("Checkout outage of 5 March 2024", "postmortem.md", `
2024-03-05 | 5 March 2024 | 0.5 | Checkout fails for most customers | Checkout failed for most customers on 5 March 2024.
2024-03-05T14:02-05:00 | 14:02 | 0.5 | Version 8.3 is deployed | At 14:02 version 8.3 was deployed.
2024-03-05T14:05-05:00 | 14:05 | 0.6 | Error rate passes five per cent | The error rate passed five per cent at 14:05.
2024-03-05T14:05-05:00/2024-03-05T15:20-05:00 | 14:05 to 15:20 | 0.9 | Checkout is down!period | Checkout was down from 14:05 to 15:20.
2024-03-05T14:09-05:00 | 14:09 | 0.7 | The first page goes out | The first page went out at 14:09.
2024-03-05T14:12-05:00 | 14:12 | 0.4 | An engineer joins the call | An engineer joined the call at 14:12.
2024-03-05T14:25-05:00 | 14:25 | 0.5 | A rollback is started | A rollback was started at 14:25.
2024-03-05T14:25-05:00/2024-03-05T14:41-05:00 | from 14:25 to 14:41 | 0.5 | The rollback hangs!period | The rollback hung from 14:25 to 14:41.
2024-03-05T14:41-05:00 | 14:41 | 0.6 | The migration is found to be the cause | At 14:41 the migration was found to be the cause.
2024-03-05T15-05:00 | about 3 pm | 0.4 | Support is told to expect an hour more | Support was told at 3 pm to expect an hour more.
2024-03-05T15:08-05:00 | 15:08 | 0.5 | The index is rebuilt | The index was rebuilt at 15:08.
2024-03-05T15:20-05:00 | 15:20 | 0.8 | Checkout recovers | Checkout recovered at 15:20.
2024-03-05T15:45-05:00 | 15:45 | 0.4 | The incident is closed | The incident was closed at 15:45.
`)
}

// many has n events of all grains over several documents, some days crowded.
func many(n int) *timeline.Timeline {
	who := []string{"The ministry", "Parliament", "The council", "The envoy", "A court", "The treasury", "The opposition"}
	does := []string{"reopens", "condemns", "suspends", "announces", "expands", "inspects", "rejects"}
	what := []string{"the oil accord", "a consular deal", "a prisoner exchange", "the trade protocol", "new sanctions", "talks in Geneva"}
	tl := &timeline.Timeline{Title: fmt.Sprintf("%d events, 1951–2007", n)}
	for _, id := range []string{"north.txt", "south.txt", "west.txt"} {
		tl.Documents = append(tl.Documents, timeline.Document{ID: id, Lang: "en"})
	}
	for i := range n {
		d := edtf.YMD(1951, 1, 1).Add(i*20500/n+i%7*(i*31%40), edtf.Day)
		w := edtf.At(d)
		status := "happened"
		switch {
		case i%40 == 11:
			w, status = edtf.Between(d, d.Add(200+i*7%700, edtf.Day)), "period"
		case i%9 == 4:
			w = edtf.At(d.Trunc(edtf.Month))
		case i%23 == 5:
			w = edtf.At(d.Trunc(edtf.Year))
		}
		title := fmt.Sprintf("%s %s %s", who[i%7], does[i*3%7], what[i*5%6])
		e := tell(tl.Documents[i%3].ID, fmt.Sprintf("%s | %s | %.2f | %s!%s | On %s, %s %s %s once more.", w, w.Display(), float64(i*37%100)/100, title, status,
			w.Display(), strings.ToLower(who[i%7]), does[i*3%7], what[i*5%6]))
		e.ID = fmt.Sprintf("%08x", i)
		tl.Events = append(tl.Events, e)
	}
	return tl
}

// attacks are texts that would run, or break the page, in a careless one.
var attacks = []string{
	`x</script><script>window.hit=1</script>`,
	`__f__alert(1)__f__`, `__f__(window.hit=2)__f__`, `a__f__`, `%MY_ECHARTS%`,
	`"><img src=x onerror="window.hit=3">`,
	`<img src=x onerror=window.hit=4>`,
	`<!-- <script>`, `]]><svg onload=window.hit=5>`, `{{.Title}}`, `{a|b} {c}`, "line\u2028end\u2029", "bad\xff\xfe utf", "nul\x00\x1b[31m",
	`javascript:window.hit=6`, `</style><script>window.hit=7</script>`, `&lt;b&gt; &amp;`, "\u202eesrever\u202c",
}

// hostile has an attack in every field that holds text.
func hostile() *timeline.Timeline {
	tl := &timeline.Timeline{Title: attacks[0]}
	for i, a := range attacks {
		id := a + "/doc"
		tl.Documents = append(tl.Documents, timeline.Document{ID: id, Title: a, Lang: a, URL: "javascript:window.hit=8", DateBasis: a, Date: edtf.YMD(2000, 1, 1)})
		source := timeline.Source{Document: id, Quote: "Then " + a + " came.", Expression: a, Rule: a, Basis: timeline.Narrative}
		e := timeline.Event{ID: a, When: edtf.At(edtf.YMD(1980+i, 3, 1+i)), Title: a, Text: a, Status: timeline.Happened, Sources: []timeline.Source{source, source}}
		if i%5 == 2 {
			e.When, e.Status = edtf.Between(edtf.YMD(1980+i, 0, 0), edtf.YMD(1984+i, 0, 0)), timeline.Period
		}
		tl.Events = append(tl.Events, e)
		tl.Undated = append(tl.Undated, timeline.Undated{Title: a, Text: a, Expression: a, Reason: a, Sources: []timeline.Source{source}})
		tl.Skipped = append(tl.Skipped, timeline.Skipped{Text: a, Reason: a, Document: id})
	}
	return tl
}

// manyScripts has titles that run right to left and titles without spaces.
func manyScripts() *timeline.Timeline {
	return told("近代史 · تاريخ حديث", "many-scripts.txt", `
1911-10-10 | 1911年10月10日 | 0.9 | 武昌起义爆发，各省相继宣布脱离清朝统治 | 1911年10月10日，武昌起义爆发，各省相继宣布脱离清朝统治。
1919-05-04 | 1919年5月4日 | 0.6 | 学生在北京游行 | 学生于1919年5月4日在北京游行。
1922-02-28 | 28 فبراير 1922 | 0.8 | إعلان استقلال مصر (من طرف واحد) | أُعلن استقلال مصر في 28 فبراير 1922.
1948-05-14 | 14 במאי 1948 | 0.8 | הכרזת העצמאות נקראת בתל אביב. | הכרזת העצמאות נקראה ב-14 במאי 1948.
1964-10-10 | 1964年10月10日 | 0.7 | 東京オリンピックが開幕する | 1964年10月10日に東京オリンピックが開幕した。
1971 | 1971 | 0.3 | Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik schließt | 1971 schließt die Fabrik.
1989-11-09 | 9. November 1989 | 0.9 | Die Mauer fällt | Am 9. November 1989 fiel die Mauer.
`)
}
