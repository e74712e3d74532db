package sample_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/delivery"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/assets"
	"guanyunbu/data"
	"guanyunbu/data/packfile"
	"guanyunbu/data/sample"
)

// TestPurgeMovesNoScore: persons' data go, every count and every point of the live year stays.
func TestPurgeMovesNoScore(t *testing.T) {
	file, err := assets.Pack("street-100")
	must(t, err)
	pack, err := packfile.Parse(file, packfile.Known())
	must(t, err)
	rights, err := packfile.ParseRights(assets.Rights())
	must(t, err)
	book, err := data.Open(data.Options{Dir: filepath.Join(t.TempDir(), "book"), Person: sample.Clerk, Version: "0.1.0", Now: sample.Clock})
	must(t, err)
	defer func() { must(t, book.Close()) }()
	o := office.Open(office.Setting{Store: book, Pack: pack, Rights: rights, Clock: sample.Clock})
	must(t, sample.Fill(o))
	home, err := o.Facility.Facility(sample.FacilityCode)
	must(t, err)
	register := &delivery.Enrolment{Facility: home.ID, Name: "书法班报名册", Day: "2026-10-01", Mode: "named", Count: app.Number(1), KeepUntil: "2026-10-20"}
	row := &delivery.Registrant{Facility: home.ID, Day: "2026-10-01", Name: "欧阳示例", Phone: "13900001111", Age: "65plus", State: "attended", KeepUntil: "2026-10-20"}
	_, err = o.Store().Write(o.Op("enter", sample.Clerk), func(w ledger.Writer) error {
		if err := w.Put(o.Delivery.Enrolments.Of(register)); err != nil {
			return err
		}
		row.Enrolment = register.ID
		return w.Put(o.Delivery.Registrants.Of(row))
	})
	must(t, err)
	before, err := o.Appraisal.Judge(home.ID, sample.LiveYear)
	must(t, err)
	done, err := book.Purge(o.Op("purge", sample.Head), "2026-10-20")
	must(t, err)
	if done.Records() != 1 {
		t.Errorf("the purge tells %+v", done)
	}
	after, err := o.Appraisal.Judge(home.ID, sample.LiveYear)
	must(t, err)
	if before.Result.Total == 0 || before.Result.Total != after.Result.Total {
		t.Errorf("the score was %s and is %s", before.Result.Total, after.Result.Total)
	}
	for i, was := range before.Result.Indicators {
		now := after.Result.Indicators[i]
		if was.Item.Code == "E3.1" { // its workings tell of the purge, its points stay
			was.Measure, was.Working = now.Measure, now.Working
		}
		if seen(was) != seen(now) {
			t.Errorf("%s was %s and is %s", was.Item.Code, seen(was), seen(now))
		}
	}
}

// seen is what a reader sees of an indicator: points, state, figures, workings and the records behind them.
func seen(i appraisal.Indicator) string {
	text := fmt.Sprint(i.Score, i.Max, i.State, i.Reason, i.Working, i.Measure.Num.Short(), i.Measure.Den.Short(), i.Measure.Formula, i.Measure.Lack)
	for _, in := range i.Measure.Inputs {
		text += fmt.Sprint(in.Label, in.Value)
	}
	return text + fmt.Sprint(i.Measure.Trace())
}
