package sample_test

import (
	"os"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/data/sample"
)

// BenchmarkResident opens what the home page, the ledger of activities and its panel read of a year of
// 100,000 activities, scrolls through all of them, and reports how much memory the process holds.
func BenchmarkResident(b *testing.B) {
	defer debug.SetGCPercent(debug.SetGCPercent(50))
	var crowd sample.Size
	for _, s := range bigSizes() {
		if s.name == "crowd" {
			crowd = s.size
		}
	}
	f := bigBook(b, "crowd", crowd)
	debug.FreeOSMemory()
	before := resident(b)
	for b.Loop() {
		judged, err := f.Appraisal.Judge(f.home.ID, sample.LiveYear)
		must(b, err)
		judged.Facts.Coverage()
		_, err = f.Appraisal.Facts(f.home.ID, sample.LiveYear-1)
		must(b, err)
		q := ledger.Query{Facility: f.home.ID, Span: app.YearSpan(sample.LiveYear), Sort: []ledger.Sort{{Key: "start", Down: true}}}
		for offset := 0; offset < crowd.Activities; offset += 10 * windowRows {
			f.page(b, f.Delivery.Activities.Sheet(), q, offset)
		}
		f.touch(b)
		judged, err = f.Appraisal.Judge(f.home.ID, sample.LiveYear)
		must(b, err)
		f.Appraisal.Moves(judged.Facts, judged.Facts.Activities[0].ID)
	}
	b.ReportMetric(float64(resident(b)-before), "MB-held")
	b.ReportMetric(float64(before), "MB-before")
}

// resident is how many megabytes of the process lie in memory.
func resident(b *testing.B) int {
	b.Helper()
	status, err := os.ReadFile("/proc/self/status")
	must(b, err)
	for line := range strings.Lines(string(status)) {
		if rest, is := strings.CutPrefix(line, "VmRSS:"); is {
			kilobytes, err := strconv.Atoi(strings.Fields(rest)[0])
			must(b, err)
			return kilobytes / 1024
		}
	}
	b.Fatal("the process does not say how large it is")
	return 0
}
