package timex

// numeral reads what starts with a digit and names its class: a plain number, an ordinal, a decade, a calendar date in
// digits, a clock, or something that only looks like one (opaque).
func (g *grammar) numeral(text string, i int) token {
	if j := g.code(text, i); j > i {
		return token{start: int32(i), end: int32(j), class: g.bit[opaqueClass]}
	}
	if j, class := dateInDigits(text, i); j > i {
		t := token{start: int32(i), end: int32(j), class: g.bit[class]}
		if glued(text, i, j) {
			t.class = g.bit[opaqueClass]
		}
		return t
	}
	j := digits(text, i)
	n := j - i
	t := token{start: int32(i), end: int32(j)}
	if n <= 6 {
		t.num = number(text[i:j])
	}
	if n <= 2 {
		t.id = g.words[text[i:j]]
	}
	if k := groups(text, j); n <= 3 && k > j {
		t.end, t.class = int32(k), g.bit[countClass]
		return t
	}
	if k := clock(text, i, j); k > j {
		t.end, t.class = int32(k), g.bit[clockClass]
		return t
	}
	if k := run(text, j); k > j {
		t.end, t.class = int32(k), g.bit[opaqueClass]
		if n <= 2 && k == j+3 && text[j] == '.' && text[j+1] < '6' && t.num < 25 {
			t.class = g.bit[dotClass]
		}
		return t
	}
	if j < len(text) && isLetter(text[j]) {
		return g.suffixed(text, t)
	}
	if text[j-1] != '\'' && j+1 < len(text) && text[j] == '\'' && text[j+1] == 's' && n == 4 && text[j-1] == '0' {
		t.end, t.class = int32(j+2), g.bit[decadeClass]
		return t
	}
	t.class = g.plain(text, i, j, t.num)
	return t
}

// code gives the end of the number of an identifier, CVE-2024-3094 or PYSEC-2025-72, that starts at i behind capitals and a
// hyphen; i when there is none. Months may be written in capitals too.
func (g *grammar) code(text string, i int) int {
	k := i - 1
	for k > 0 && (text[k-1] >= 'A' && text[k-1] <= 'Z') && i-k < 16 {
		k--
	}
	if i < 2 || text[i-1] != '-' || k == i-1 || k > 0 && isLetter(text[k-1]) || g.lexicon[g.lookup(text[k:i-1])].class != 0 {
		return i
	}
	j := digits(text, i)
	for j+1 < len(text) && text[j] == '-' && isDigit(text[j+1]) {
		j = digits(text, j+1)
	}
	return j
}

// plain gives the classes of a number without any suffix.
func (g *grammar) plain(text string, i, j int, num int32) uint64 {
	if i > 0 && (text[i-1] == '$' || text[i-1] == '#' || text[i-1] == '@') || currencyBefore(text, i) {
		return g.bit[moneyClass]
	}
	if j < len(text) && (text[j] == '%' || text[j] == '_') || i > 0 && (text[i-1] == '_' || text[i-1] == '=' || text[i-1] == '.' && (i < 2 || isDigit(text[i-2]))) {
		return g.bit[opaqueClass]
	}
	if i > 0 && text[i-1] == '/' && (i < 2 || !isDigit(text[i-2])) {
		return g.bit[opaqueClass]
	}
	n := j - i
	class := uint64(0)
	if n <= 4 {
		class = g.bit[numClass]
	} else {
		class = g.bit[countClass]
	}
	if n <= 2 && num >= 1 && num <= 31 {
		class |= g.bit[dayClass]
	}
	if n == 2 {
		class |= g.bit[shortClass]
	}
	if n == 3 && num >= 100 {
		class |= g.bit[year3Class]
	}
	if n == 4 && num >= 1000 && num < 2200 {
		class |= g.bit[yearClass]
	}
	return class
}

// suffixed reads a number with letters behind it: 3rd, 1970s, 5pm, 500GB.
func (g *grammar) suffixed(text string, t token) token {
	i, j := int(t.start), int(t.end)
	k := j
	for k < len(text) && (isLetter(text[k]) || isDigit(text[k])) {
		k++
	}
	suffix, id := text[j:k], int32(0)
	if len(suffix) <= 8 {
		id = g.lookup(suffix)
	}
	t.end = int32(k)
	switch n := j - i; {
	case suffix == "s" && n == 4 && text[j-1] == '0' && t.num >= 1000 && t.num < 2200:
		t.class = g.bit[decadeClass]
	case suffix == "s" && n == 2 && text[j-1] == '0':
		t.class = g.bit[shortDecade]
	case suffix == "s" && n == 3 && text[j-1] == '0':
		t.class = g.bit[oldDecade]
	case id != 0 && g.lexicon[id].suffix:
		t.class = g.bit[ordinalClass]
	case id != 0 && n <= 2 && g.lexicon[id].meridiem:
		t.end = int32(j)
		t.class = g.plain(text, i, j, t.num)
	default:
		t.class = g.bit[opaqueClass]
		if t.id = g.lookup(text[i:k]); t.id != 0 {
			t.class, t.num = g.lexicon[t.id].class, g.lexicon[t.id].num
		}
	}
	return t
}

func digits(text string, i int) int {
	for i < len(text) && isDigit(text[i]) {
		i++
	}
	return i
}

// number reads at most six ASCII digits.
func number(s string) int32 {
	n := int32(0)
	for i := range len(s) {
		n = n*10 + int32(s[i]-'0')
	}
	return n
}

// groups gives the end of ",000" groups, or of a decimal fraction, behind a number.
func groups(text string, j int) int {
	for j+3 < len(text) && text[j] == ',' && digits(text, j+1) == j+4 {
		j += 4
	}
	return j
}

// clock reads 14:02, 14:02:33 and 14:02:33.123.
func clock(text string, i, j int) int {
	if j-i > 2 || number(text[i:j]) > 24 || i > 0 && text[i-1] == ':' {
		return j
	}
	k := colonPair(text, j)
	if k == j {
		return j
	}
	if l := colonPair(text, k); l > k {
		k = l
		if k+1 < len(text) && (text[k] == '.' || text[k] == ',') && isDigit(text[k+1]) {
			k = digits(text, k+1)
		}
	}
	if k < len(text) && (text[k] == ':' && k+1 < len(text) && isDigit(text[k+1])) {
		return j
	}
	return k
}

// colonPair reads ":59".
func colonPair(text string, j int) int {
	if j+2 < len(text) && text[j] == ':' && text[j+1] >= '0' && text[j+1] <= '5' && digits(text, j+1) == j+3 {
		return j + 3
	}
	return j
}

// run gives the end of a run of three or more digit groups, or of a decimal number: phone numbers, versions, ISBNs, ratios.
func run(text string, j int) int {
	groups, k := 1, j
	decimal := false
	for k+1 < len(text) && (text[k] == '-' || text[k] == '.' || text[k] == '/') && isDigit(text[k+1]) {
		decimal = decimal || text[k] == '.'
		k = digits(text, k+1)
		groups++
	}
	if groups > 2 || decimal {
		return k
	}
	return j
}

// currencyBefore tells whether a pound, euro or yen sign stands directly before i.
func currencyBefore(text string, i int) bool {
	if i >= 3 && text[i-3:i] == "€" || i >= 3 && text[i-3:i] == "₹" {
		return true
	}
	return i >= 2 && (text[i-2:i] == "£" || text[i-2:i] == "¥")
}
