package doc

import (
	"net/mail"
	"regexp"
	"strings"

	"dateline/timeline/edtf"
)

// mailDate reads a date in the form of RFC 5322: the day in the zone of the sender.
func mailDate(s string) edtf.Date {
	if t, err := mail.ParseDate(s); err == nil {
		return edtf.YMD(t.Year(), int(t.Month()), t.Day())
	}
	return metaDate(s)
}

var (
	// "On Tue, 3 Nov 2020 at 10:15, Jane Doe <jane@example.org> wrote:", on one line or two
	attribution = pattern(`^(?s:On .{6,200} wrote|.{3,200} (?:schrieb|a écrit|escribió|ha scritto|schreef)) ?: *$`)
	// what programs write over the message that is answered or passed on
	original  = regexp.MustCompile(`^(?:-{2,} ?Original Message ?-{2,}|-{2,} ?Ursprüngliche Nachricht ?-{2,}|_{20,})$`)
	forwarded = regexp.MustCompile(`^(?:-{2,} ?Forwarded message ?-{2,}|Begin forwarded message:|-{2,} ?Forwarded Message ?-{2,})$`)
	// a line of the header of that message
	headerLine = regexp.MustCompile(`^\*?(?:From|Sent|Date|To|Cc|Bcc|Subject|Reply-To|Importance)\*?: `)
)

// A section is what a part of a message is.
type section uint8

const (
	own section = iota
	quoted
	about // attribution, header lines, signature: it is about messages
)

// letter appends the text of a message in its sections.
func (m *manuscript) letter(text string) {
	text = strings.ReplaceAll(strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\r\n", "\n"), "\r", "\n")
	lines := strings.Split(text, "\n")
	is := sections(lines)
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && is[j] == is[i] {
			j++
		}
		m.section(strings.Join(lines[i:j], "\n"), is[i])
		i = j
	}
}

// section appends lines of one kind. Those that are the sender's own are read as any text.
func (m *manuscript) section(text string, is section) {
	if strings.TrimSpace(text) == "" {
		return
	}
	if m.len() > 0 {
		m.insert("\n\n")
	}
	start := m.len()
	m.insert(strings.Trim(text, "\n"))
	if is != own {
		m.block(start, Meta, 0)
		return
	}
	p := parter{text: m.text.String(), wrap: measure(text)}
	p.part(start)
	m.blocks = append(m.blocks, p.blocks...)
}

// sections tells of each line what it is.
func sections(lines []string) []section {
	is := make([]section, len(lines))
	signature := false
	for i := 0; i < len(lines); i++ {
		line := strings.TrimRight(lines[i], " \t")
		switch {
		case lines[i] == "-- " || line == "--" && i+12 >= len(lines):
			signature = true
			is[i] = about
		case strings.HasPrefix(line, ">"):
			is[i] = quoted
		case begins(line, original) && headed(lines[i+1:]):
			for ; i < len(lines); i++ {
				is[i] = quoted
			}
		case signature:
			is[i] = about
		case begins(line, forwarded):
			is[i] = about
			for i+1 < len(lines) && (headerLine.MatchString(lines[i+1]) || strings.TrimSpace(lines[i+1]) == "") {
				i++
				is[i] = about
			}
		case attributes(line) && quotes(lines[i+1:]):
			is[i] = about
		case i+1 < len(lines) && strings.HasPrefix(line, "On ") && attributes(line+" "+strings.TrimRight(lines[i+1], " \t")) && quotes(lines[i+2:]):
			is[i], is[i+1] = about, about
			i++
		}
	}
	return is
}

// attributes reports a line that says who wrote what is quoted below. Most lines are not worth the expression.
func attributes(line string) bool {
	return strings.HasSuffix(line, ":") && len(line) < 300 && attribution().MatchString(line)
}

// begins reports a line over the message that is answered or passed on.
func begins(line string, how *regexp.Regexp) bool {
	return line != "" && strings.IndexByte("-_B", line[0]) >= 0 && len(line) < 100 && how.MatchString(line)
}

// quotes reports that the next line with text is quoted.
func quotes(lines []string) bool {
	for _, l := range lines {
		if strings.TrimSpace(l) != "" {
			return strings.HasPrefix(l, ">")
		}
	}
	return false
}

// headed reports that lines begin with those of a header.
func headed(lines []string) bool {
	for _, l := range lines {
		if strings.TrimSpace(l) != "" {
			return headerLine.MatchString(l)
		}
	}
	return false
}

// quotes makes Meta of the quotes in a message in HTML, and of what stands below the line over an answered message.
func (m *manuscript) quotes() {
	text, below := m.text.String(), false
	for i := range m.blocks {
		b := &m.blocks[i]
		s := text[b.Start:b.End]
		last := i+1 == len(m.blocks) || m.blocks[i+1].Kind == Quote
		below = below || begins(s, original)
		if below || b.Kind == Quote || last && attributes(s) || headerLine.MatchString(s) {
			b.Kind, b.Level = Meta, 0
		}
	}
}
