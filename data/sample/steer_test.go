package sample_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/steer"
	"guanyunbu/data/sample"
)

// TestSteerTheSample: the sample centre looks ahead from its own day: the year ends no lower than its
// records already stand where nothing can be lost, every step leads to a ledger and earns something, and
// the policy's readings open records.
func TestSteerTheSample(t *testing.T) {
	c := fill(t)
	view, err := c.Steer.View(c.home.ID, sample.LiveYear)
	must(t, err)
	o := view.Outlook
	if o.Low > o.Score || o.High < o.Score {
		t.Errorf("%s is not between %s and %s", o.Score, o.Low, o.High)
	}
	if len(view.Steps) == 0 || len(view.Duties) == 0 {
		t.Fatalf("%d steps, %d duties", len(view.Steps), len(view.Duties))
	}
	for _, s := range view.Steps {
		if _, known := c.Library.Sheet(s.Entity); !known || s.Worth <= 0 || s.Lack == "" || s.Effort.Sign() <= 0 {
			t.Errorf("step %s: ledger %q, worth %s, lack %q", s.Item.Code, s.Entity, s.Worth, s.Lack)
		}
	}
	all := steer.Reach(o, view.Steps, len(view.Steps))
	t.Logf("now %s, end of the year %s (%s to %s), all %d steps %s", view.Judged.Result.Total, o.Score, o.Low, o.High, all.Steps, all.Score)
	for _, s := range view.Steps {
		t.Logf("%s %s by %s +%s %s", s.Item.Code, s.Lack, s.Before, s.Worth, s.Work())
	}
	for _, d := range view.Duties {
		t.Logf("%s %s %s", d.Day, d.Name, d.Said())
	}
	if all.Score > view.Judged.Facts.Pack.Highest() {
		t.Errorf("%s is above the highest total", all.Score)
	}
}

// TestReadTheSample: the five requirements, the three questions and the loop of the sample centre.
func TestReadTheSample(t *testing.T) {
	c := fill(t)
	r, err := c.Steer.Readings(c.home.ID, sample.LiveYear)
	must(t, err)
	if len(r.Assurances) != 5 || len(r.Loops) != 1 || len(r.Groups) != 4 {
		t.Fatalf("%d requirements, %d contracts, %d groups", len(r.Assurances), len(r.Loops), len(r.Groups))
	}
	for _, a := range r.Assurances {
		opened := 0
		for _, row := range a.Lines {
			opened += len(row.Records)
		}
		if opened == 0 || a.Said == "" {
			t.Errorf("%s opens %d records and says %q", a.Key, opened, a.Said)
		}
		t.Logf("%s %s: %s", a.Name, a.State, a.Said)
	}
	var sum app.Points
	for _, ask := range r.Asks {
		sum += ask.Score
		t.Logf("%s %s / %s", ask.Name, ask.Score, ask.Max)
	}
	judged, err := c.Appraisal.Judge(c.home.ID, sample.LiveYear)
	must(t, err)
	if sum != judged.Result.Sum {
		t.Errorf("the three questions add up to %s of %s", sum, judged.Result.Sum)
	}
	for _, s := range r.Loops[0].Stages {
		t.Logf("%s %s", s.Name, s.Said)
	}
}
