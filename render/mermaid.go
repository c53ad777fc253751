package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"

	"dateline/timeline"
)

// mermaidFormat is a timeline block of Mermaid, which GitHub and GitLab draw in Markdown. Every event keeps its date in
// words; Mermaid sets them at even distances.
func mermaidFormat() Format {
	return Format{Name: "mermaid", Ext: ".mmd", About: "a timeline block of Mermaid, for Markdown on GitHub and GitLab", Write: writeMermaid}
}

func writeMermaid(w io.Writer, tl *timeline.Timeline, o Options) error {
	b, l := bufio.NewWriter(w), o.lang()
	fmt.Fprintln(b, "timeline")
	if title := mermaidText(o.title(tl)); title != "" {
		fmt.Fprintf(b, "    title %s\n", title)
	}
	for i := 0; i < len(tl.Events); {
		when := mermaidText(l.when(tl.Events[i].When))
		fmt.Fprintf(b, "    %s", when)
		for ; i < len(tl.Events) && mermaidText(l.when(tl.Events[i].When)) == when; i++ {
			fmt.Fprintf(b, " : %s%s", mermaidText(l.titleOf(tl.Events[i])), l.aside(tl.Events[i]))
		}
		fmt.Fprintln(b)
	}
	var lost losses
	lost.add("distances in time and lengths of periods given in words alone", len(tl.Events))
	lost.add("sentences and sources of events left out", len(tl.Events))
	lost.leftOut(tl)
	lost.tell(o)
	return b.Flush()
}

// mermaidText writes the signs that Mermaid might obey, all but letters, digits and a few marks, as the entities that it
// has for them.
func mermaidText(text string) string {
	var b strings.Builder
	for _, r := range plain(text) {
		if r < 128 && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(" .,'()-/!?", r) {
			fmt.Fprintf(&b, "#%d;", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
