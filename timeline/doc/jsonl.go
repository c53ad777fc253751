package doc

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"dateline/timeline/edtf"
)

// jsonlFormat reads JSON lines: a document a line, an object with "text" and, if known, "id", "date", "title", "url" and
// "lang". A line that is none is an error with its number, and the rest goes on. The file is read line by line.
var jsonlFormat = format{
	name:  "jsonl",
	exts:  []string{"jsonl", "ndjson", "json"},
	sniff: sniffJSONL,
	read:  readJSONL,
}

func sniffJSONL(head string) bool {
	head = strings.TrimLeft(head, " \t\r\n")
	if !strings.HasPrefix(strings.TrimLeft(strings.TrimPrefix(head, "{"), " \t"), `"`) || head[0] != '{' {
		return false
	}
	line, _, whole := strings.Cut(head, "\n")
	if !whole && len(head) >= headSize-16 {
		return strings.Contains(line, `"text"`)
	}
	return json.Valid([]byte(line))
}

func readJSONL(in *input, yield func(*Document, error) bool) {
	at := 0
	all := bufio.NewReaderSize(in.r, headSize)
	for n := 1; ; n++ {
		line, err := all.ReadString('\n')
		if err != nil && err != io.EOF {
			yield(nil, in.unreadable(err))
			return
		}
		rest := line
		if n == 1 {
			rest = strings.TrimPrefix(line, utf8BOM)
		}
		s := source{name: in.name, text: rest, decoded: verbatim(len(rest), at+len(line)-len(rest)), lines: lines{first: n - 1}}
		switch shown := strings.TrimSpace(rest); {
		case shown == "" && n == 1 && err == io.EOF:
			yield(nil, emptyError(in.name))
			return
		case n == 1 && (shown == "{" || shown == "["):
			yield(nil, &Error{Name: in.name, Line: 1, Msg: "JSON, but not JSON lines; write each document on a line of its own"})
			return
		case shown != "" && !s.record(yield):
			return
		}
		if err == io.EOF {
			return
		}
		at += len(line)
	}
}

// record reads one line and reports whether to go on.
func (s *source) record(yield func(*Document, error) bool) bool {
	fail := func(col int, msg string) error {
		return &Error{Name: s.name, Line: s.lines.first + 1, Col: col, Msg: msg}
	}
	if !utf8.ValidString(s.text) {
		return yield(nil, fail(invalid(s.text)+1, "invalid UTF-8; JSON is written in UTF-8"))
	}
	fields, at, err := scanFields(s.text)
	if err != nil {
		return yield(nil, fail(int(at)+1, err.Error()+"; write one object a line, with \"text\""))
	}
	if _, ok := fields["text"]; !ok {
		return yield(nil, fail(1, "no \"text\" in this object; give the text of the document as a string"))
	}
	b := newBuilder()
	unquote(b, s.text, fields["text"])
	d := plain(s, b.text.String(), b.back)
	d.ID = fmt.Sprintf("%s:%d", s.name, s.lines.first+1)
	for key, set := range map[string]*string{"id": &d.ID, "title": &d.Title, "url": &d.URL, "lang": &d.Lang} {
		if v := value(s.text, fields[key]); v != "" {
			*set = v
		}
	}
	if v := value(s.text, fields["date"]); v != "" {
		if date := anyDate(v); !date.IsZero() {
			d.Date, d.DateBasis = date, "metadata"
		} else if !yield(nil, fail(fields["date"].start+1, fmt.Sprintf("date %q is not understood; write it as 2019-05-30", v))) {
			return false
		}
	}
	return yield(d, nil)
}

// anyDate reads a date in EDTF or as people write it.
func anyDate(s string) edtf.Date {
	if d := metaDate(s); !d.IsZero() {
		return d
	}
	if w, err := edtf.Parse(s); err == nil && w.Kind == edtf.One {
		return w.From
	}
	return edtf.Date{}
}

// A span is a piece of a line.
type span struct{ start, end int }

// scanFields returns where the values of the strings and numbers of a JSON object stand in line. An error comes with its offset.
func scanFields(line string) (map[string]span, int64, error) {
	dec := json.NewDecoder(strings.NewReader(line))
	dec.UseNumber()
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return nil, 0, fmt.Errorf("not a JSON object")
	}
	fields := map[string]span{}
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return nil, dec.InputOffset(), fmt.Errorf("broken JSON")
		}
		from := dec.InputOffset()
		var skip json.RawMessage
		if err := dec.Decode(&skip); err != nil {
			return nil, from, fmt.Errorf("broken JSON")
		}
		if k, ok := key.(string); ok && len(skip) > 0 && (skip[0] == '"' || skip[0] == '-' || digit(skip[0])) {
			end := int(dec.InputOffset())
			fields[k] = span{end - len(skip), end}
		}
	}
	if _, err := dec.Token(); err != nil {
		return nil, dec.InputOffset(), fmt.Errorf("broken JSON")
	}
	if rest := strings.TrimSpace(line[dec.InputOffset():]); rest != "" {
		return nil, dec.InputOffset(), fmt.Errorf("more than one JSON value")
	}
	return fields, 0, nil
}

func value(line string, at span) string {
	b := newBuilder()
	unquote(b, line, at)
	return strings.TrimSpace(b.text.String())
}

// unquote appends the JSON string or number that stands at a span of line, and knows where each character was.
func unquote(b *builder, line string, at span) {
	if at.start == at.end {
		return
	}
	if line[at.start] != '"' {
		b.copy(line[at.start:at.end], at.start)
		return
	}
	for i, end := at.start+1, at.end-1; i < end; {
		j := strings.IndexByte(line[i:end], '\\')
		if j < 0 {
			b.copy(line[i:end], i)
			return
		}
		b.copy(line[i:i+j], i)
		i += j
		s, n := jsonEscape(line[i:end])
		b.unit(s, i, i+n)
		i += n
	}
}

// jsonEscape returns what the escape at the start of s stands for, and its length. NUL and half a surrogate become U+FFFD.
func jsonEscape(s string) (string, int) {
	switch s[1] {
	case 'n':
		return "\n", 2
	case 't':
		return "\t", 2
	case 'r':
		return "\r", 2
	case 'b', 'f':
		return " ", 2
	case 'u':
		r := hex(s)
		if !utf16.IsSurrogate(r) {
			if r == 0 {
				r = utf8.RuneError
			}
			return string(r), 6
		}
		if low := hex(s[min(6, len(s)):]); utf16.DecodeRune(r, low) != utf8.RuneError {
			return string(utf16.DecodeRune(r, low)), 12
		}
		return string(utf8.RuneError), 6
	}
	return s[1:2], 2
}

// hex reads "\u00e9"; 0 when s does not begin so.
func hex(s string) rune {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return 0
	}
	n, err := strconv.ParseUint(s[2:6], 16, 16)
	if err != nil {
		return 0
	}
	return rune(n)
}
