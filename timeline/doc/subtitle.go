package doc

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// subtitleFormat reads SubRip and WebVTT: what is said, without names and styles, the cues of one speech joined. Each cue is a
// place by its time.
var subtitleFormat = format{
	name:  "subtitles",
	exts:  []string{"srt", "vtt"},
	sniff: func(head string) bool { return vttHead.MatchString(head) || srtHead.MatchString(head) },
	read:  single(readSubtitles),
}

var (
	vttHead = regexp.MustCompile(`^WEBVTT(?:[ \t].*)?\r?\n`)
	srtHead = regexp.MustCompile(`^\s*\d+[ \t]*\r?\n` + cuePattern)
	cueLine = regexp.MustCompile(`^` + cuePattern)
)

const cuePattern = `(?:(\d{1,3}):)?(\d\d):(\d\d)[.,](\d{1,3}) +--> +(?:(\d{1,3}):)?(\d\d):(\d\d)[.,](\d{1,3})`

const pause = 3000 // milliseconds of silence that end a paragraph

// A cue is one subtitle.
type cue struct {
	from, to   int // milliseconds
	start, end int // of its lines in the text
}

func readSubtitles(s *source) (*Document, error) {
	b := newBuilder()
	var marks []landmark
	start, last := 0, cue{}
	end := func() {
		b.block(start, Paragraph, 0)
	}
	for _, c := range cues(s.text) {
		text := b.text.String()
		speaks := strings.HasPrefix(strings.TrimSpace(s.text[c.start:c.end]), "-")
		if b.len() > 0 && (c.from-last.to > pause || speaks || sentenceEnds(text) && b.len()-start > 600) {
			end()
			b.insert("\n\n")
			start = b.len()
		}
		at := b.len()
		if b.spoken(s.text, c, start) {
			marks = append(marks, landmark{at, Place{Time: clockText(c.from)}})
			last = c
		}
	}
	end()
	if len(b.blocks) == 0 {
		return nil, emptyError(s.name)
	}
	d := b.document(s)
	d.marks = marks
	return d, nil
}

func sentenceEnds(text string) bool {
	ends, _ := ending(strings.TrimSpace(text[max(0, len(text)-80):]))
	return ends
}

// cues finds the cues of a file; what is none, such as notes and styles, is passed over.
func cues(text string) []cue {
	var all []cue
	open := false
	for start := 0; start < len(text); {
		end, next := lineEnd(text, start)
		line := text[start:end]
		switch m := cueLine.FindStringSubmatch(strings.TrimLeft(line, " \t")); {
		case m != nil:
			all = append(all, cue{clockMillis(m[1:5]), clockMillis(m[5:9]), next, next})
			open = true
		case strings.TrimSpace(line) == "":
			open = false
		case open:
			all[len(all)-1].end = end
		}
		start = next
	}
	return all
}

func clockMillis(f []string) int {
	n := 0
	for i, unit := range [...]int{3_600_000, 60_000, 1000, 1} {
		v, _ := strconv.Atoi(f[i])
		n += v * unit
	}
	return n
}

func clockText(millis int) string {
	s := millis / 1000
	return fmt.Sprintf("%02d:%02d:%02d", s/3600, s/60%60, s%60)
}

// spoken appends the lines of a cue to the paragraph from start on, and reports whether there was something to append.
func (b *builder) spoken(src string, c cue, start int) bool {
	said := false
	for i := c.start; i < c.end; {
		end, next := lineEnd(src, i)
		end = min(end, c.end)
		for i < end {
			n := wordEnd(src[i:end])
			w := src[i : i+n]
			if tag(w) || strings.TrimSpace(w) == "" || !said && strings.Trim(w, "-–—") == "" {
				i += n
				continue
			}
			if b.len() > start && (!glued(src, i) || !said) {
				b.insert(" ")
			}
			b.copy(w, i)
			said = true
			i += n
		}
		i = next
	}
	return said
}

// wordEnd returns the length of the tag, the white space or the word at the start of s.
func wordEnd(s string) int {
	switch {
	case s[0] == '<':
		if i := strings.IndexByte(s, '>'); i > 0 {
			return i + 1
		}
	case strings.HasPrefix(s, `{\`):
		if i := strings.IndexByte(s, '}'); i > 0 {
			return i + 1
		}
	case s[0] == ' ' || s[0] == '\t':
		return 1
	}
	if i := strings.IndexAny(s[1:], " \t<{"); i >= 0 {
		return i + 1
	}
	return len(s)
}

func tag(w string) bool {
	return strings.HasPrefix(w, "<") && strings.HasSuffix(w, ">") || strings.HasPrefix(w, `{\`) && strings.HasSuffix(w, "}")
}

// glued reports that what stands at i follows a word without white space, tags apart.
func glued(src string, i int) bool {
	for i > 0 && (src[i-1] == '>' || src[i-1] == '}') {
		open := strings.LastIndexAny(src[:i], "<{")
		if open < 0 {
			break
		}
		i = open
	}
	return i > 0 && !strings.ContainsRune(" \t\r\n", rune(src[i-1]))
}
