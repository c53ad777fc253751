package main

import (
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"dateline/render"
	"dateline/timeline"
	"dateline/timeline/doc"
	"dateline/timeline/edtf"
)

// Settings are what the flags say.
type settings struct {
	extractor      timeline.Extractor
	output, format string
	title, theme   string
	lang           string
	nonce, assets  string
	width, height  uint
	transparent    bool
	from, to       edtf.When
	exact          bool
	top            uint
	days, perDay   uint
	about          string
	quiet, verbose bool
	strict         bool
	reader         doc.Reader
}

const examples = `  dateline article.txt -o timeline.html       one page that opens offline
  dateline reports/ --top 40 -o crisis.html   the 40 events that matter most of a whole folder
  dateline notes.md --format json             everything that is known, for other programs
  dateline old.json new.txt                   a timeline made before, with one more document
  dateline events.csv -o dates.ics            a table with the columns date and title, as a calendar
  dateline article.txt -o chart.svg           the chart as a picture, for a report`

// command is the command line: the flags that fill the settings, and do, called with the inputs.
func (p *program) command(do func(args []string) error) *cobra.Command {
	c := &cobra.Command{
		Use:                   "dateline [flags] INPUT...",
		Short:                 "Prose in, a timeline out",
		Long:                  "Dateline finds the dated events in documents and writes them as a timeline.\n\nINPUT is a file, a folder, a glob, or - for standard input. A timeline in JSON, JSON lines, CSV, TimelineJS or vis is taken as it is.",
		Example:               examples,
		Version:               version(),
		Args:                  someInput,
		RunE:                  func(_ *cobra.Command, args []string) error { return do(args) },
		SilenceErrors:         true,
		SilenceUsage:          true,
		DisableFlagsInUseLine: true,
	}
	c.SetIn(p.stdin)
	c.SetOut(p.stdout)
	c.SetErr(p.stderr)
	c.SetVersionTemplate("dateline {{.Version}}\n")
	c.SetFlagErrorFunc(flagError)
	p.bind(c.Flags())
	return c
}

func (p *program) bind(f *pflag.FlagSet) {
	f.SortFlags = false
	f.StringVarP(&p.output, "output", "o", "", "write to `FILE`, in the format of its extension; - is standard output")
	f.StringVarP(&p.format, "format", "f", "", formatList())
	f.TextVar(&p.extractor.Date, "date", edtf.Date{}, "`DATE` of the documents that carry none: 2007-06-02, 2007-06, 2007")
	f.TextVar(&p.from, "from", edtf.When{}, "keep events that reach `DATE` or come after it")
	f.TextVar(&p.to, "to", edtf.When{}, "keep events that reach `DATE` or come before it")
	f.StringVar(&p.title, "title", "", "`TEXT` to head the timeline")
	f.Var(theme{&p.theme}, "theme", "looks of the page or picture, a `NAME`: auto (as the reader's system is), light, dark")
	f.BoolVar(&p.exact, "exact", false, "keep events whose date is known to the day or better")
	f.UintVar(&p.width, "width", 0, "width of a picture, `N` CSS pixels: 1200 unless said; at most that of a snippet")
	f.UintVar(&p.height, "height", 0, "height of a picture, and of the chart in a page or snippet, `N` CSS pixels: what it needs unless said")
	f.BoolVar(&p.transparent, "transparent", false, "give a picture no background of its own")
	f.StringVar(&p.assets, "assets", "inline", "where a snippet finds ECharts, a `PLACE`: inline, page (the page around it has it), or an address")
	f.StringVar(&p.nonce, "nonce", "", "the nonce of the page's Content-Security-Policy, a `TEXT` for the script of a snippet")
	f.UintVar(&p.top, "top", 0, "keep the `N` events that matter most")
	f.UintVar(&p.days, "days", 0, "make a digest of the `N` days that most is made of")
	f.UintVar(&p.perDay, "per-day", 1, "`K` sentences for each day of the digest")
	f.StringVar(&p.about, "about", "", "keep what is told of these `WORDS`")
	f.StringVar(&p.lang, "lang", "", "language of what is written for readers, and of the documents that do not name theirs if it is one that is read, as a BCP 47 `CODE`: "+strings.Join(render.Languages(), ", "))
	f.TextVar(&p.extractor.DateOrder, "date-order", p.extractor.DateOrder, "how to read 2/3/2004, an `ORDER`: auto, dmy, mdy, ymd")
	f.Var(zone{&p.extractor.Zone}, "tz", "time `ZONE` of clocks that name none: UTC, Europe/Berlin, +02:00")
	f.BoolVar(&p.extractor.NoInherit, "no-inherit", false, "give no event a date from outside its own sentence")
	f.Var(size{&p.reader.MaxSize}, "max-size", "refuse files larger than `SIZE`: 500KB, 256MB, 2GB (default 256MB)")
	f.BoolVar(&p.strict, "strict", false, "write nothing when an input cannot be read")
	f.IntVarP(&p.extractor.Jobs, "jobs", "j", 0, "work on `N` documents at once; 0 is one for each processor")
	f.BoolVarP(&p.quiet, "quiet", "q", false, "say nothing but errors")
	f.BoolVarP(&p.verbose, "verbose", "v", false, "tell on standard error why each date was read so, and why events were merged or not")
}

func someInput(_ *cobra.Command, args []string) error {
	if len(args) == 0 {
		return errors.New("no input; name a file, a folder or - for standard input (dateline --help shows examples)")
	}
	return nil
}

// flagError is one line: what is wrong with a flag and what was perhaps meant.
func flagError(c *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() == "":
		var known []string
		c.Flags().VisitAll(func(f *pflag.Flag) { known = append(known, f.Name) })
		name := unknown.GetSpecifiedName()
		return fmt.Errorf("unknown flag --%s%s see dateline --help", name, perhaps("--", name, known))
	case errors.As(err, &invalid):
		return badValue("--"+invalid.GetFlag().Name, invalid.GetValue(), invalid.Unwrap())
	}
	return fmt.Errorf("%w; see dateline --help", err)
}

func badValue(flag, value string, err error) error {
	var number *strconv.NumError
	if errors.As(err, &number) {
		return fmt.Errorf("%s %s: not a whole number; write one from 0 up", flag, value)
	}
	return fmt.Errorf("%s: %w", flag, err)
}

// perhaps is "; did you mean …?" when one of the known names is near to name, and ";" when none is. The distance is
// cobra's, which knows it for commands only.
func perhaps(prefix, name string, known []string) string {
	c := new(cobra.Command)
	for _, k := range known {
		c.AddCommand(&cobra.Command{Use: k, Run: func(*cobra.Command, []string) {}})
	}
	for c.SuggestionsMinimumDistance = 1; c.SuggestionsMinimumDistance <= 2; c.SuggestionsMinimumDistance++ {
		if near := c.SuggestionsFor(name); len(near) > 0 {
			return fmt.Sprintf("; did you mean %s%s?", prefix, near[0])
		}
	}
	return ";"
}

// checkLang refuses a language in which we neither read nor write; a region ("en-GB") is welcome. The extractor is told
// of one that is read: in another the words of a document say more.
func (s *settings) checkLang() error {
	code, _, _ := strings.Cut(s.lang, "-")
	if slices.Contains(timeline.Languages(), code) {
		s.extractor.Lang = s.lang
		return nil
	}
	known := append(timeline.Languages(), render.Languages()...)
	if slices.Sort(known); code != "" && !slices.Contains(known, code) {
		return fmt.Errorf("--lang %s: not a language that can be read or written; known: %s", s.lang, strings.Join(slices.Compact(known), ", "))
	}
	return nil
}

func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}
