package doc

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"strings"
)

// mboxFormat reads a mailbox message by message, each a document of its own.
var mboxFormat = format{
	name:  "mbox",
	exts:  []string{"mbox"},
	sniff: func(head string) bool { return fromLine.MatchString(head[:min(len(head), 512)]) },
	read:  readMbox,
}

// fromLine begins a message: "From jane@example.org Tue Nov  3 10:15:00 2020".
var fromLine = regexp.MustCompile(`^From \S.* (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .*\d\d:\d\d.*\d{4}`)

func readMbox(in *input, yield func(*Document, error) bool) {
	var message strings.Builder
	n, blank := 0, true
	flush := func() bool {
		n++
		text := message.String()
		message.Reset()
		if strings.TrimSpace(text) == "" {
			return true
		}
		one := &input{Reader: in.Reader, name: fmt.Sprintf("%s/%d", in.name, n), r: strings.NewReader(text), choose: in.choose, entries: in.entries, depth: in.depth}
		more := true
		mailFormat.read(one, func(d *Document, err error) bool {
			more = yield(d, err)
			return more
		})
		return more
	}
	lines := bufio.NewReader(in.r)
	for first := true; ; first = false {
		line, err := lines.ReadString('\n')
		if err != nil && err != io.EOF {
			yield(nil, in.unreadable(err))
			return
		}
		switch {
		case blank && fromLine.MatchString(line):
			if !first && !flush() {
				return
			}
		case strings.HasPrefix(strings.TrimLeft(line, ">"), "From ") && strings.HasPrefix(line, ">"):
			message.WriteString(line[1:])
		default:
			message.WriteString(line)
		}
		blank = strings.TrimRight(line, "\r\n") == ""
		if err == io.EOF {
			flush()
			return
		}
	}
}
