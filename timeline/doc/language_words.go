package doc

// languages lists the words that hold sentences together: first those in Latin letters, in the order in which one of
// several that fit equally is taken, then those in Cyrillic ones.
var languages = [...]struct{ code, words string }{
	{"en", "the of and to in a is was were that for it with as his her on be at by had have has from are this which or but not they their been an who will would there when"},
	{"de", "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über war wurde einen so zum zur oder durch"},
	{"fr", "de la le et les des en un une du que dans est pour qui au par sur pas plus se ce il avec sont aux mais ou son sa ses cette été était ont leur elle ne"},
	{"es", "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde"},
	{"it", "di e il la che in un a per è una del non con da si i le al dei come nel più della alla sono gli ha anche dal lo ma delle se dalla nella su ed stato era essere questo suo"},
	{"pt", "de a o que e do da em um para com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está também pelo pela até isso ela entre era"},
	{"nl", "de van het een en in is dat op te zijn met voor niet aan er om ook als dan bij of uit nog worden door naar heeft hij ze maar tot over wordt deze die werd was hun"},
	{"sv", "och i att en det som på är av för med den till inte har de om ett han men var sig från vi så kan när år under också efter eller nu sin där vid mot ska skulle"},
	{"da", "og i at det en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun nu over da fra du ud sin dem os op efter blev"},
	{"no", "og i det på som er en til å han av for at med de var ikke den har om et men fra så seg hun vi ble kan hadde etter ved skal ut sin nå eller være også år mot"},
	{"pl", "i w na z do się nie że jest o po to za od przez jak ale co dla tym był przy być oraz są już ich jego które który która roku tylko może było"},
	{"cs", "a v se na je že s z do o i to k ve pro za by ale si po jako jsou od jeho byl která který které podle při až již nebo jen může roku bylo"},
	{"sk", "a v sa na je že s z do o to k vo pre za by ale si po ako sú od jeho bol ktorá ktorý ktoré podľa pri až už alebo len môže roku bolo"},
	{"hu", "a az és hogy nem is egy ez volt meg csak el de mint már még ki vagy fel lesz ezt azt után szerint majd pedig minden"},
	{"ro", "de și în a la cu nu pe o din că este un care mai se pentru au fost sau ca prin dar fi după ce era sunt între lui al ale"},
	{"tr", "ve bir bu da de için ile olarak çok daha olan gibi en sonra kadar ne var ki o ama olduğu her göre tarafından ise yılında"},
	{"fi", "ja on ei että se oli hän mutta myös ovat kun mukaan joka sen kuin jos tai nyt ole vuonna hänen olisi sekä vuoden jälkeen"},
	{"ca", "de la i el que a en els les un per del una amb és al no es va com més dels són seu però ser aquest fou també entre"},
	{"hr", "i u je na se za da su od s a o iz koji kao što ne to bi koja biti samo nakon po ili još bio bila godine"},
	{"id", "yang dan di itu dengan untuk tidak dari dalam akan pada juga ke karena tersebut bisa ada mereka sudah atau oleh sebagai adalah telah"},
	{"vi", "và của là có được cho trong không một với các người những đã khi để này từ đến về cũng năm như ra"},
	{"et", "ja on ei et see oli ka kui ta oma mis aga ning kes või selle siis nii välja aasta pärast"},
	{"lt", "ir į kad yra iš su buvo tai kaip bet jis apie taip nuo po dar tik metų per būti"},
	{"lv", "un ir ar no uz par tas ka arī bija kas bet pēc to kā gada vai tika līdz"},
	{"ru", "и в не на что он с как это по но они к у из за был от то его для так же все было до были или году"},
	{"uk", "і в не на що він з як це по але вони до у за був від його для так же все було є та який року також"},
	{"bg", "и в не на че той с като това по но те са от за беше е се да или през до до което година"},
	{"sr", "и у не на да је се су од за са као што али који то би или године био после"},
	{"be", "і ў не на што ён з як гэта па але яны да у за быў ад яго для так было які таксама годзе"},
}

const (
	latins      = 24 // languages in Latin letters
	longestWord = 28 // bytes of a word of theirs, capitals of more bytes included
)
