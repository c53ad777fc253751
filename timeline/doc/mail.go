package doc

import (
	"errors"
	"io"
	"mime"
	"path"
	"strings"

	"github.com/emersion/go-message"
	_ "github.com/emersion/go-message/charset" // mail in any charset
	"github.com/emersion/go-message/mail"
)

// mailFormat reads a message: its text under the day on which it was sent, then each attachment by its own reader. What a
// reply quotes and the signature are Meta: they were told elsewhere, under another date.
var mailFormat = format{
	name:  "mail",
	exts:  []string{"eml"},
	sniff: sniffMail,
	read:  readMail,
}

// sniffMail reports a header that says from whom a message came, with a field that only programs write: a memo has a sender
// and a date too.
func sniffMail(head string) bool {
	from, sent := false, false
	for line := range strings.Lines(head) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			continue
		}
		key, _, ok := strings.Cut(line, ":")
		if !ok || key == "" || strings.ContainsAny(key, " \t") {
			return false
		}
		switch strings.ToLower(key) {
		case "from":
			from = true
		case "message-id", "mime-version", "received", "return-path":
			sent = true
		}
	}
	return from && sent
}

func readMail(in *input, yield func(*Document, error) bool) {
	r, err := mail.CreateReader(in.r)
	if err != nil && !message.IsUnknownCharset(err) && !message.IsUnknownEncoding(err) {
		yield(nil, in.badMail(err))
		return
	}
	p := post{in: in, header: r.Header}
	for n := 0; ; n++ {
		part, err := r.NextPart()
		if err == io.EOF {
			break
		}
		if err != nil && !message.IsUnknownCharset(err) && !message.IsUnknownEncoding(err) {
			p.damage = in.badMail(err)
			break
		}
		if n == maxParts {
			p.damage = &Error{Name: in.name, Msg: "more than 1000 parts in this message; save its attachments and name their folder"}
			break
		}
		if p.damage = p.part(part); p.damage != nil {
			break
		}
	}
	p.documents(yield)
}

const maxParts = 1000 // of a message

func (in *input) badMail(err error) *Error {
	if e := in.unreadable(err); errors.Is(err, errSize) || errors.Is(err, errRatio) {
		return e
	}
	return &Error{Name: in.name, Msg: "damaged message (" + oneLine(err.Error()) + "); export it anew", cause: err}
}

// A post is what was read of a message.
type post struct {
	in          *input
	header      mail.Header
	plain, html strings.Builder
	attached    []attachment
	damage      *Error
}

type attachment struct{ name, content string }

// part takes one part of the message.
func (p *post) part(part *mail.Part) *Error {
	var into *strings.Builder
	name := ""
	switch h := part.Header.(type) {
	case *mail.InlineHeader:
		kind, _, _ := h.ContentType()
		switch {
		case kind == "text/plain", kind == "":
			into = &p.plain
		case kind == "text/html":
			into = &p.html
		case strings.HasPrefix(kind, "text/"), kind == "message/rfc822":
			name = "part" + fileExtension(kind)
		}
	case *mail.AttachmentHeader:
		kind, _, _ := h.ContentType()
		if name, _ = h.Filename(); !readable(kind) {
			return nil
		}
		if name = path.Base(strings.ReplaceAll("/"+name, `\`, "/")); name == "/" || name == "." {
			name = "attachment" + fileExtension(kind)
		}
	}
	if into == nil && name == "" {
		return nil
	}
	var content strings.Builder
	if _, err := io.Copy(&content, part.Body); err != nil {
		return p.in.badMail(err)
	}
	if name != "" {
		p.attached = append(p.attached, attachment{p.in.name + "/" + strings.ToValidUTF8(name, "\uFFFD"), content.String()})
		return nil
	}
	if into.Len() > 0 {
		into.WriteString("\n\n")
	}
	into.WriteString(content.String())
	return nil
}

// readable reports that an attachment can hold text.
func readable(kind string) bool {
	major, minor, _ := strings.Cut(kind, "/")
	switch major {
	case "image", "audio", "video", "font":
		return false
	}
	switch minor {
	case "pgp-signature", "pkcs7-signature", "x-pkcs7-signature", "pgp-keys", "ms-tnef", "calendar", "vcard", "x-vcard", "delivery-status", "rfc822-headers":
		return false
	}
	return true
}

func fileExtension(kind string) string {
	switch kind {
	case "message/rfc822":
		return ".eml"
	case "text/plain", "":
		return ".txt"
	case "text/html":
		return ".html"
	}
	if all, err := mime.ExtensionsByType(kind); err == nil && len(all) > 0 {
		return all[0]
	}
	return ""
}

// documents gives the message and what is attached to it.
func (p *post) documents(yield func(*Document, error) bool) {
	d, err := p.document()
	switch {
	case err == nil:
		if !yield(d, nil) {
			return
		}
	case len(p.attached) == 0 || !errors.Is(err, ErrEmpty):
		if p.damage == nil && !yield(nil, err) {
			return
		}
	}
	if p.damage != nil && !yield(nil, p.damage) {
		return
	}
	for _, a := range p.attached {
		if !p.in.enter() {
			yield(nil, p.in.crowded())
			return
		}
		if !p.in.member(a.name, strings.NewReader(a.content), yield) {
			return
		}
	}
}

// document is the message itself.
func (p *post) document() (*Document, error) {
	m := newManuscript()
	if text, _, err := decode(p.in.name, p.plain.String()); err == nil && strings.TrimSpace(text) != "" {
		m.letter(text)
	} else if text, _, err := decode(p.in.name, p.html.String()); err == nil {
		if err := m.page(text); err != nil {
			return nil, &Error{Name: p.in.name, Msg: "HTML that cannot be read (" + err.Error() + "); save the text of the message", cause: err}
		}
		m.quotes()
	}
	if len(m.blocks) == 0 {
		return nil, emptyError(p.in.name)
	}
	d := &Document{ID: p.in.name, Text: m.text.String(), Blocks: m.blocks, back: m.back, unlined: true}
	if subject, err := p.header.Subject(); err == nil {
		d.Title = oneLine(strings.ToValidUTF8(subject, "\uFFFD"))
	}
	if id, err := p.header.MessageID(); err == nil && id != "" {
		d.marks = []landmark{{0, Place{Message: "<" + oneLine(strings.ToValidUTF8(id, "\uFFFD")) + ">"}}}
	}
	if d.Date = mailDate(p.header.Get("Date")); !d.Date.IsZero() {
		d.DateBasis = "metadata"
	}
	readHead(d)
	return d, nil
}
