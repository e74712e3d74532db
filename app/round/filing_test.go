package round_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/round"
)

// stands fails unless the filing of the year carries that edition and number.
func (w *world) stands(when string, edition *round.Edition, next int64) round.Filing {
	w.t.Helper()
	f, err := w.Filing(w.place, 2025)
	if err != nil {
		w.t.Fatal(err)
	}
	same := edition == nil && f.Edition == nil || edition != nil && f.Edition != nil && edition.ID == f.Edition.ID
	if !same || f.Next != next {
		w.t.Errorf("%s: edition %v, number %d", when, f.Edition, f.Next)
	}
	return f
}

func TestFilingFollowsTheEditions(t *testing.T) {
	w := newWorld(t)
	w.stands("before any round", nil, 1)
	self := w.start(round.Self)
	w.stands("begun", nil, 1)
	first := w.submit(self)
	w.stands("handed in", first, 1)
	if _, err := w.SendBack(op(""), self.ID, "请补佐证", nil); err != nil {
		t.Fatal(err)
	}
	w.stands("sent back", nil, 2)
	w.standing[2025] = standingOf(600, 8200)
	f := w.stands("handed in again", w.submit(self), 2)
	if told := f.Resubmitted(); len(told) != 2 || told[0].Code != "B1" || told[1].Code != "" {
		t.Errorf("from edition to edition: %+v", told)
	}
}

func TestFilingTellsTheRoundsAndTheYearBefore(t *testing.T) {
	w := newWorld(t)
	w.standing[2024] = standingOf(590, 540)
	self := w.start(round.Self)
	w.submit(self)
	street := w.start(round.Street)
	if err := w.mark(street, "A1", "5.50", "停电两天没有公告"); err != nil {
		t.Fatal(err)
	}
	f, err := w.Filing(w.place, 2025)
	if err != nil {
		t.Fatal(err)
	}
	if _, known := f.Of(round.Street, "A1"); known {
		t.Error("a round that was not handed in is told on paper")
	}
	w.submit(street)
	f, err = w.Filing(w.place, 2025)
	if err != nil {
		t.Fatal(err)
	}
	if score, known := f.Of(round.Street, "A1"); !known || score != 550 {
		t.Errorf("the street gave %s, %v", score, known)
	}
	if _, known := f.Of(round.District, "A1"); known {
		t.Error("a round never held is told")
	}
	if n := f.Differing(); n != 1 {
		t.Errorf("%d indicators differ", n)
	}
	if f.LastTotal != app.Points(1130) || !f.Last {
		t.Errorf("the year before came to %s", f.LastTotal)
	}
}
