package timeline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tidy is the last hand on a title: underscores of emphasis, unbalanced quotes and brackets, double marks, the capital.
func tidy(t string) string {
	t = unlink(t)
	t = unscore(t)
	if strings.Contains(t, "{") {
		t = pageMark().ReplaceAllString(t, "")
	}
	if strings.HasPrefix(t, "(") && strings.IndexByte(t, ')') == len(t)-1 {
		t = t[1 : len(t)-1]
	}
	for _, p := range []string{"()", "[]", "( )", "(,", " ,", " ."} {
		t = strings.ReplaceAll(t, p, strings.Trim(p, " ()[]"))
	}
	t = balance(t, '(', ')')
	t = balance(t, '[', ']')
	t = balance(t, '“', '”')
	t = strings.TrimPrefix(t, `" `) // the first words of the quotation were cut
	if strings.Count(t, `"`)%2 == 1 {
		t = strings.ReplaceAll(t, `"`, "")
	}
	t = strings.ReplaceAll(t, ",,", ",")
	t = squeeze(t)
	t = strings.Trim(t, " ,;:–—-")
	for _, open := range []string{"“", "‘", "(", "["} {
		t = strings.ReplaceAll(t, open+" ", open)
	}
	if !strings.HasSuffix(t, "etc.") && !initialism(t) {
		t = strings.TrimRight(t, " .,;:–—-")
	}
	t = unnote(t)
	at := len(t) - len(strings.TrimLeft(t, `"“‘([`))
	if r, n := utf8.DecodeRuneInString(t[at:]); unicode.IsLower(r) && !mixed(firstWord(t)) {
		t = t[:at] + string(unicode.ToUpper(r)) + t[at+n:]
	}
	return t
}

// unnote takes the number of a note off the full stop that it hangs on: "home to her father.38".
func unnote(t string) string {
	dot := strings.LastIndexByte(t, '.')
	if dot < 4 || dot+1 == len(t) || len(t)-dot > 4 || strings.Trim(t[dot+1:], "0123456789") != "" {
		return t
	}
	if word := t[strings.LastIndexByte(t[:dot], ' ')+1 : dot]; len(word) < 4 || strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }) >= 0 {
		return t
	}
	return t[:dot]
}

// unlink takes addresses out, and keeps the words of "link:https://example.org[the words]" and of pictures.
func unlink(t string) string {
	if !strings.Contains(t, "://") && !strings.Contains(t, "_") {
		return t
	}
	words := strings.Fields(t)
	out := words[:0]
	for n, w := range words {
		at := strings.Index(w, "://")
		if at+3 == len(w) || at == 0 {
			at = -1 // "LDAP://", the name of a protocol
		}
		switch {
		case len(out) == 0 && n > 0 && dangling[w]:
			continue
		case at < 0 && picture(w):
			continue
		case at < 0:
		case strings.Contains(w[at:], "["):
			w = w[at+strings.IndexByte(w[at:], '[')+1:]
			if strings.HasSuffix(w, "]") || strings.HasSuffix(w, "],") {
				w = strings.Replace(w, "]", "", 1)
			}
		default:
			if n := len(out); n > 2 && dangling[out[n-1]] {
				out = out[:n-1]
			}
			continue
		}
		out = append(out, w)
	}
	return strings.Join(out, " ")
}

// picture tells of the name of an image file.
func picture(w string) bool {
	for _, ext := range [...]string{".jpg", ".jpeg", ".png", ".gif", ".svg"} {
		if strings.HasSuffix(strings.ToLower(strings.TrimRight(w, ",.;")), ext) {
			return true
		}
	}
	return false
}

// unscore takes the underscores of emphasis off the words of a plain text, and writes the verbs out that old works of
// reference shorten.
func unscore(t string) string {
	if !strings.ContainsAny(t, "_*") {
		return t
	}
	words := strings.Fields(t)
	for i, w := range words {
		if full, ok := shortened[strings.Trim(w, ",;")]; ok {
			words[i] = full
			continue
		}
		words[i] = strings.Trim(w, "_*")
		for _, mark := range []string{",", ".", ";", ":", ")", "'s"} {
			words[i] = strings.ReplaceAll(words[i], "_"+mark, mark)
		}
		words[i] = strings.ReplaceAll(words[i], "(_", "(")
	}
	return strings.Join(words, " ")
}

var shortened = map[string]string{"_b._": "born", "_d._": "died", "_m._": "married", "_pub._": "published", "_ed._": "educated", "_b_": "born", "_d_": "died", "_m_": "married"}

// pageMark is the number of a page left in a text that was printed once.
var pageMark = pattern(`\{\d+\}`)

// mixed tells of a word that is spelt with capitals inside, such as iPhone or eBay.
func mixed(w string) bool {
	return strings.IndexFunc(w, unicode.IsUpper) > 0
}

// initialism tells whether a title ends in letters with periods, as in "U.S." or "B. C.", or an initial.
func initialism(t string) bool {
	n := len(t)
	return n > 2 && t[n-1] == '.' && unicode.IsUpper(rune(t[n-2])) && (n < 4 || !unicode.IsLetter(rune(t[n-3])))
}

// balance takes out brackets or quotes that have no partner.
func balance(t string, open, shut rune) string {
	if !strings.ContainsRune(t, open) && !strings.ContainsRune(t, shut) {
		return t
	}
	var keep []rune
	var at []int // places of open ones in keep
	for _, r := range t {
		switch r {
		case open:
			at = append(at, len(keep))
		case shut:
			if len(at) == 0 {
				continue
			}
			at = at[:len(at)-1]
		}
		keep = append(keep, r)
	}
	for i := len(at) - 1; i >= 0; i-- {
		keep = append(keep[:at[i]], keep[at[i]+1:]...)
	}
	return string(keep)
}

// squeeze makes one space of each run of white space and takes it off the ends.
func squeeze(t string) string {
	last := ' '
	for _, r := range t {
		if unicode.IsSpace(r) && (r != ' ' || last == ' ') {
			return strings.Join(strings.Fields(t), " ")
		}
		last = r
	}
	return strings.TrimSuffix(t, " ")
}
