package sample_test

import (
	"fmt"
	"testing"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/assets"
	"guanyunbu/data/packfile"
	"guanyunbu/data/sample"
)

// asked is the day on which a generated centre looks ahead.
const asked app.Day = "2025-10-20"

// afterwards is when the year is judged: the day of the self-evaluation.
func afterwards() time.Time { return time.Date(2026, time.January, 15, 9, 0, 0, 0, time.UTC) }

func generated(t testing.TB, seed int64) *office.Office {
	t.Helper()
	file, err := assets.Pack("street-100")
	must(t, err)
	pack, err := packfile.Parse(file, packfile.Known())
	must(t, err)
	rights, err := packfile.ParseRights(assets.Rights())
	must(t, err)
	o := office.Open(office.Setting{Store: ledger.NewMemory(), Pack: pack, Rights: rights, Clock: afterwards, Proof: sample.YearsProof(seed)})
	must(t, sample.Years(o, seed))
	return o
}

func finalOf(t testing.TB, o *office.Office) *appraisal.Judged {
	t.Helper()
	home, err := o.Facility.Facility(sample.FacilityCode)
	must(t, err)
	judged, err := o.Appraisal.Judge(home.ID, sample.YearAhead)
	must(t, err)
	return judged
}

// TestYearsAreTheSame: the same seed gives the same centre, another seed another one.
func TestYearsAreTheSame(t *testing.T) {
	first, again, other := finalOf(t, generated(t, 1)), finalOf(t, generated(t, 1)), finalOf(t, generated(t, 2))
	if first.Result.Total != again.Result.Total || len(first.Facts.Activities) != len(again.Facts.Activities) {
		t.Errorf("seed 1 gives %s and %s", first.Result.Total, again.Result.Total)
	}
	if first.Result.Total == other.Result.Total && len(first.Facts.Openings) == len(other.Facts.Openings) {
		t.Error("seeds 1 and 2 give the same centre")
	}
}

// TestYearsAreBelievable: what the generator makes could have been entered, spreads over good and bad
// years, and has each of the hardships that a forecast must live with.
func TestYearsAreBelievable(t *testing.T) {
	seen := map[string]int{}
	low, high := app.Points(10000), app.Points(0)
	for seed := int64(1); seed <= 24; seed++ {
		o := generated(t, seed)
		if seed == 1 {
			enterable(t, o)
		}
		j := finalOf(t, o)
		low, high = min(low, j.Result.Total), max(high, j.Result.Total)
		hardships(j.Facts, seen)
	}
	t.Logf("totals from %s to %s: %v", low, high, seen)
	if high-low < 1000 {
		t.Errorf("totals from %s to %s are all alike", low, high)
	}
	for _, what := range []string{"a month without logs", "an approved closure in December", "announced by October", "a rush at the end of the year"} {
		if seen[what] == 0 {
			t.Errorf("no centre of 24 has %s", what)
		}
	}
}

// hardships counts what makes it hard to look ahead.
func hardships(f *count.Facts, seen map[string]int) {
	months := [13]int{}
	for _, log := range f.Openings {
		months[log.Day.Month()]++
	}
	for _, logged := range months[1:] {
		if logged == 0 {
			seen["a month without logs"]++
		}
	}
	for _, c := range f.Closures {
		if c.To < "2025-12-27" || !c.Exempts() || c.Span().Days() <= 7 {
			continue
		}
		seen["an approved closure in December"]++
		if c.Notice <= asked {
			seen["announced by October"]++
		}
	}
	late := 0
	for _, a := range f.Activities {
		if a.Start.Month() >= 11 {
			late++
		}
	}
	if late*100 > len(f.Activities)*25 {
		seen["a rush at the end of the year"]++
	}
}

// enterable looks over every record as the form would.
func enterable(t *testing.T, o *office.Office) {
	t.Helper()
	for _, sheet := range o.Library {
		page, err := sheet.Page(ledger.Query{})
		must(t, err)
		if key := sheet.Shape().Key; key == "holiday" || key == "catalogue" {
			continue
		}
		for i := 0; i < len(page); i += 1 + len(page)/40 {
			findings, err := sheet.Findings(page[i])
			must(t, err)
			if app.Stops(findings) {
				t.Errorf("%s %s: %v", sheet.Shape().Key, page[i].Base.ID, app.AsError(findings))
			}
		}
	}
}

// TestKnown: in October nothing is known of what comes later but the plan, what was announced, and what
// was entered ahead without its outcome.
func TestKnown(t *testing.T) {
	for seed := int64(1); seed <= 8; seed++ {
		final := finalOf(t, generated(t, seed)).Facts
		then := sample.Known(final, asked)
		for _, log := range then.Openings {
			if log.Day > asked {
				t.Errorf("seed %d: the log of %s is known", seed, log.Day)
			}
		}
		ahead := 0
		for _, a := range then.Activities {
			_, counted := a.Attended.Known()
			if a.Start > asked {
				ahead++
				if counted || !a.Ahead() || a.ReviewDay > asked {
					t.Errorf("seed %d: what came of %s is known", seed, a.Start)
				}
			}
		}
		for _, c := range then.Closures {
			if string(c.MadeAt) > string(asked)+" 23:59:59" {
				t.Errorf("seed %d: the closure from %s is known", seed, c.From)
			}
		}
		if len(then.Programmes) != len(final.Programmes) {
			t.Errorf("seed %d: the plan is cut", seed)
		}
		if then.Last() != asked || final.Last() != "2025-12-31" {
			t.Error(fmt.Sprint(then.Last(), final.Last()))
		}
	}
}
