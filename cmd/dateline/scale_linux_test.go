package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// article is a report of about six kilobytes that no other number gives: 36 sentences, every fourth of them dated within the
// month before its publication, with names of its own.
func article(n int) (text string, date time.Time) {
	var (
		deeds  = strings.Fields("opened closed sold repaired flooded rebuilt painted searched sealed rented emptied fenced")
		things = strings.Fields("bridge mill lock station archive well tower market quarry library ferry orchard")
		starts = strings.Fields("Ka Lo Mi Nu Pe Ra So Ti Va Be Du Fa Gi Ho Ja")
		ends   = strings.Fields("den lund mar nik pol rak sten tal vik berg dorf feld gard holm")
	)
	name := func(k int) string { return starts[k%15] + ends[k/15%14] + ends[k/210%14] + ends[k/2940%14] }
	date = time.Date(2009, 1, 1+n%700, 0, 0, 0, 0, time.UTC)
	var b strings.Builder
	for i := range 36 {
		k := n*36 + i
		when := ""
		if i%4 == 0 {
			when = date.AddDate(0, 0, -(k % 29)).Format("On 2 January 2006 ")
		}
		fmt.Fprintf(&b, "%s%s %s %s the %s of %s near the road to %s, while the owner, a clerk of the town, waited at the door with a lamp in his hand.\n", when,
			name(k), name(k*7), deeds[k/7%12], things[k/5%12], name(k*11), name(k*13))
		if i%9 == 8 {
			b.WriteByte('\n')
		}
	}
	return b.String(), date
}

// BenchmarkScale runs the command on JSON lines of as many articles as no other holds, and gives what it takes of time and,
// at its height, of memory; the last of them are 100 MB.
func BenchmarkScale(b *testing.B) {
	command := filepath.Join(b.TempDir(), "dateline")
	if out, err := exec.Command("go", "build", "-o", command, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	for _, n := range []int{500, 1000, 2000, 4000, 8000, 15_500} {
		name := filepath.Join(b.TempDir(), "articles.jsonl")
		file, err := os.Create(name)
		if err != nil {
			b.Fatal(err)
		}
		w := bufio.NewWriter(file)
		size := int64(0)
		for i := range n {
			text, date := article(i)
			line, err := json.Marshal(map[string]string{"id": fmt.Sprint(i), "text": text, "date": date.Format(time.DateOnly)})
			if err != nil {
				b.Fatal(err)
			}
			size += int64(len(line)) + 1
			w.Write(append(line, '\n'))
		}
		if err := w.Flush(); err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprintf("articles=%d", n), func(b *testing.B) {
			b.SetBytes(size)
			for b.Loop() {
				run := exec.Command(command, "-q", "-f", "json", "-o", os.DevNull, name)
				if out, err := run.CombinedOutput(); err != nil {
					b.Fatalf("%v\n%s", err, out)
				}
				if mb := resident(run.ProcessState); mb > 0 {
					b.ReportMetric(mb, "MB-resident")
				}
			}
		})
		if err := file.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// resident is the memory in MB that a process held at its height.
func resident(p *os.ProcessState) float64 {
	usage, ok := p.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	return float64(usage.Maxrss) / 1024
}
