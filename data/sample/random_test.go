package sample_test

import (
	"fmt"
	"slices"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/data/sample"
)

// TestWithdrawingIsLeavingOut: of a random book, taking a record of any ledger out of the facts judges
// the year as withdrawing it from the book does, and moves only indicators that have it in their trace.
func TestWithdrawingIsLeavingOut(t *testing.T) {
	touched := map[string]int{}
	for seed := int64(101); seed <= 106; seed++ {
		o, _ := open(t)
		if err := sample.Random(o, seed); err != nil {
			t.Fatal(err)
		}
		w := withdrawing{Office: o, t: t, seed: seed, touched: touched}
		if !w.aim() {
			continue // closed all the time
		}
		for _, sheet := range o.Library {
			w.one(sheet)
		}
	}
	for _, key := range []string{"activity", "opening", "attendance", "booking", "display"} {
		if touched[key] == 0 {
			t.Errorf("no record of %s moved anything: %v", key, touched)
		}
	}
}

// withdrawing takes records out of a random book, one of each ledger.
type withdrawing struct {
	*office.Office
	t        *testing.T
	seed     int64
	facility app.ID
	year     int
	touched  map[string]int
}

// aim finds the facility and the last year that the book tells of.
func (w *withdrawing) aim() bool {
	w.t.Helper()
	f, err := w.Facility.Facility(sample.FacilityCode)
	if err != nil {
		w.t.Fatal(err)
	}
	last, err := w.Delivery.Openings.Find(ledger.Query{Sort: []ledger.Sort{{Key: "day", Down: true}}, Limit: 1})
	if err != nil {
		w.t.Fatal(err)
	}
	if len(last) == 0 {
		return false
	}
	w.facility, w.year = f.ID, last[0].Day.Year()
	return true
}

func (w *withdrawing) judge() *appraisal.Judged {
	w.t.Helper()
	judged, err := w.Appraisal.Judge(w.facility, w.year)
	if err != nil {
		w.t.Fatal(err)
	}
	return judged
}

func (w *withdrawing) one(sheet ledger.Sheet) {
	w.t.Helper()
	key := sheet.Shape().Key
	page, err := sheet.Page(ledger.Query{Facility: w.facility, Limit: 40})
	if err != nil {
		w.t.Fatal(err)
	}
	if len(page) == 0 || slices.Contains([]string{"facility", "catalogue", "holiday", "operator", "person"}, key) {
		return // what every facility needs
	}
	id := page[int(w.seed)%len(page)].Base.ID
	before := w.judge()
	left := appraisal.Score(before.Facts.Without(id), count.Metrics())
	op := w.Op("withdraw", sample.Head)
	op.Reason = "示例"
	_, err = sheet.Withdraw(op, id)
	if app.Sentence(err) != "" {
		return // other records refer to it
	}
	if err != nil {
		w.t.Fatalf("withdraw %s: %v", key, err)
	}
	for i, line := range w.judge().Result.Indicators {
		w.compare(key, line, left.Indicators[i])
		was := before.Result.Indicators[i]
		if reading(line) == reading(was) {
			continue
		}
		w.touched[key]++
		measuredBy := key == "plan" || key == "space" || key == "target" // what the year is held against is no record of it
		if !measuredBy && !traced(was, id) {
			w.t.Errorf("book %d: %s moves %s from %s to %s and is not in its trace", w.seed, key, line.Item.Code, reading(was), reading(line))
		}
	}
}

// compare holds the year without the record against the year from whose facts it was left out. Last
// year's visitors are not among these facts, so a score may only be compared under the same target.
func (w *withdrawing) compare(key string, withdrawn, left appraisal.Indicator) {
	w.t.Helper()
	sameAim := withdrawn.Aim.Value.Cmp(left.Aim.Value) == 0
	if reading(withdrawn) != reading(left) || (sameAim && withdrawn.Score != left.Score) {
		w.t.Errorf("book %d, %s %s: withdrawn it reads %s, left out %s", w.seed, key, left.Item.Code, reading(withdrawn), reading(left))
	}
}

// reading is the state and the exact actual of an indicator.
func reading(line appraisal.Indicator) string {
	if line.State != count.HasData {
		return string(line.State)
	}
	num, den := app.Scaled(line.Measure.Num, line.Measure.Den)
	return fmt.Sprint(num, "/", den)
}

func traced(line appraisal.Indicator, id app.ID) bool {
	return slices.ContainsFunc(line.Measure.Trace(), func(ref count.Ref) bool { return ref.ID == id })
}
