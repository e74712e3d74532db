package appraisal_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
)

var update = flag.Bool("update", false, "write the golden trace anew")

// TestTraceInWords: everything that a trace says of the ten built indicators, word for word. Renew
// the golden text with -update, after reading the difference.
func TestTraceInWords(t *testing.T) {
	const golden = "testdata/trace.txt"
	var out strings.Builder
	y := busy(t)
	y.Activities[3].Audience, y.Activities[4].Backfilled = app.Codes{"elder"}, app.Yes
	tell(&out, "half a year", y)
	tell(&out, "an empty book", newYear(t, "2025-06-30"))
	tell(&out, "a quiet month", quiet(t))
	tell(&out, "a month of missed weekends", missed(t))
	if *update {
		if err := os.WriteFile(golden, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	file, err := os.ReadFile(golden)
	if err != nil {
		t.Fatalf("the golden trace is missing, renew it with -update: %v", err)
	}
	got, want := strings.Split(out.String(), "\n"), strings.Split(string(file), "\n")
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			t.Fatalf("line %d of the trace changed: %q", i+1, got[min(i, len(got)-1)])
		}
	}
}

// quiet is a month without a closure of its own, of which nearly every day is logged.
func quiet(t *testing.T) *year {
	y := newYear(t, "2025-01-31")
	y.plan("2024-01-01", "09:00-17:00")
	old := y.shut("2024-12-30", "2025-01-02")
	old.No, old.Detail = "示范-2024-闭-003", "布展"
	y.openEach("2025-01-03", "2025-01-29", "09:00-17:00")
	y.open("2025-01-30", "09:00-17:00").Backfilled = app.Yes
	a := y.held("C05", "2025-01-05")
	a.No, a.Name, a.Review = "示范-2025-001", "新年音乐会", "审-2025-01"
	y.class("C05", 1)
	c := y.class("C01", 1)
	c.Mode, c.Use, c.Days = "space", "reading", app.Number(20)
	y.room("reading")
	return y
}

// missed is a month in which every weekend stayed shut and some hours were not filled in.
func missed(t *testing.T) *year {
	y := newYear(t, "2025-01-31")
	y.plan("2024-01-01", "09:00-17:00")
	y.Elapsed().Each(func(d app.Day) {
		if y.Calendar.Working(d) {
			y.open(d, "09:00-17:00")
		}
	})
	y.open("2025-01-04", "")
	for i := range 4 {
		y.shut(app.Day("2025-01-06").Add(7*i), app.Day("2025-01-06").Add(7*i)).Notice = ""
	}
	y.heldTimes(3, "C05", "2025-01-10")
	y.Activities[0].Verdict = ""
	return y
}

func tell(out *strings.Builder, title string, y *year) {
	fmt.Fprintf(out, "# %s\n", title)
	for _, line := range y.score().Indicators {
		if line.State == appraisal.NotBuilt {
			continue
		}
		m := line.Measure
		fmt.Fprintf(out, "\n%s %s of %s: %s of %s\n", line.Item.Code, line.ActualText(), line.TargetText(), line.Score, line.Max)
		fmt.Fprintf(out, " %s | %s | %s | %s | %s\n", line.State, line.Reason, m.Formula, m.Lack, line.Working)
		for _, in := range m.Inputs {
			fmt.Fprintf(out, " in %s %s%s\n", in.Label, in.Value, ends(in.Records))
		}
		fmt.Fprintf(out, " records%s\n marked%s\n trace %d\n", ends(m.Records), ends(m.Marked), len(m.Trace()))
	}
}

// ends tells how many records there are, and the first and the last of them.
func ends(refs []appraisal.Ref) string {
	text := fmt.Sprintf(" [%d]", len(refs))
	for i, r := range refs {
		if i == 0 || i == len(refs)-1 {
			text += fmt.Sprintf(" {%s %s %s %s %q %q %q}", r.Entity, r.ID, r.No, r.Day, r.Title, r.Value, r.Note)
		}
	}
	return text
}
