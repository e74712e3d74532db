package sample_test

import (
	"path/filepath"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/assets"
	"guanyunbu/data"
	"guanyunbu/data/packfile"
	"guanyunbu/data/sample"
)

// filed is the sample centre in a book on the disk.
type filed struct {
	*office.Office
	book *data.Book
	home *facility.Facility
}

// onDisk enters the sample and, on top of it, plain activities until the live year has so many.
func onDisk(b *testing.B, activities int) filed {
	b.Helper()
	file, err := assets.Pack("street-100")
	must(b, err)
	pack, err := packfile.Parse(file, packfile.Known())
	must(b, err)
	rights, err := packfile.ParseRights(assets.Rights())
	must(b, err)
	book, err := data.Open(data.Options{Dir: filepath.Join(b.TempDir(), "book"), Person: sample.Clerk, Version: "0.1.0", Now: sample.Clock})
	must(b, err)
	b.Cleanup(func() { must(b, book.Close()) })
	f := filed{Office: office.Open(office.Setting{Store: book, Pack: pack, Rights: rights, Clock: sample.Clock, History: book}), book: book}
	must(b, sample.Fill(f.Office))
	f.home, err = f.Facility.Facility(sample.FacilityCode)
	must(b, err)
	f.grow(b, activities)
	return f
}

// grow copies the live year's activities over and over. They were looked over once already.
func (f filed) grow(b *testing.B, activities int) {
	b.Helper()
	have := f.year(b)
	_, err := f.book.Write(f.Op("import", sample.Clerk), func(w ledger.Writer) error {
		for n := len(have); n < activities; n++ {
			copied := *have[n%len(have)]
			copied.Base = app.Base{}
			if err := w.Put(f.Delivery.Activities.Of(&copied)); err != nil {
				return err
			}
		}
		return nil
	})
	must(b, err)
}

func (f filed) year(b *testing.B) []*delivery.Activity {
	b.Helper()
	found, err := f.Delivery.Activities.Find(ledger.Query{Facility: f.home.ID, Span: app.YearSpan(sample.LiveYear)})
	must(b, err)
	return found
}

// BenchmarkLiveScore reads a facility-year out of the book and scores it: less than 200 ms for an
// ordinary year, less than 300 ms for 20,000 activities.
func BenchmarkLiveScore(b *testing.B) {
	for _, size := range []struct {
		name       string
		activities int
	}{{"sample", 0}, {"1400 activities", 1400}, {"20000 activities", 20000}} {
		b.Run(size.name, func(b *testing.B) {
			f := onDisk(b, size.activities)
			desk := anew(f.Office)
			b.ReportAllocs()
			for b.Loop() {
				judged, err := desk.Judge(f.home.ID, sample.LiveYear)
				must(b, err)
				if len(judged.Facts.Activities) < size.activities || judged.Result.Total == 0 {
					b.Fatalf("%d activities, %s points", len(judged.Facts.Activities), judged.Result.Total)
				}
			}
		})
	}
}

// BenchmarkHome is what 工作台 reads when it is opened: the live score and the same day of last year.
func BenchmarkHome(b *testing.B) {
	f := onDisk(b, 0)
	desk := anew(f.Office)
	for b.Loop() {
		_, err := desk.Judge(f.home.ID, sample.LiveYear)
		must(b, err)
		_, err = desk.Facts(f.home.ID, sample.LiveYear-1)
		must(b, err)
	}
}

// BenchmarkMoves is what a step of the cursor in the ledger of activities works out: what the record
// under it adds to the score.
func BenchmarkMoves(b *testing.B) {
	each(b, func(b *testing.B, f filed) {
		all := f.year(b)
		judged, err := f.Appraisal.Judge(f.home.ID, sample.LiveYear)
		must(b, err)
		for i := 0; b.Loop(); i++ {
			f.Appraisal.Moves(judged.Facts, all[i%len(all)].ID)
		}
	})
}

// each runs a benchmark on an ordinary year and on one of 20,000 activities.
func each(b *testing.B, run func(*testing.B, filed)) {
	for _, size := range []struct {
		name       string
		activities int
	}{{"sample", 0}, {"20000 activities", 20000}} {
		b.Run(size.name, func(b *testing.B) { run(b, onDisk(b, size.activities)) })
	}
}

// BenchmarkAfterOneRecord is what a screen works out after a record was saved: the score anew, less than
// 50 ms. Saving itself is not counted.
func BenchmarkAfterOneRecord(b *testing.B) {
	each(b, func(b *testing.B, f filed) {
		_, err := f.Appraisal.Judge(f.home.ID, sample.LiveYear)
		must(b, err)
		for b.Loop() {
			b.StopTimer()
			f.touch(b)
			b.StartTimer()
			_, err := f.Appraisal.Judge(f.home.ID, sample.LiveYear)
			must(b, err)
		}
	})
}

// BenchmarkLookBack scores the year as the book stood two days before its last day of work.
func BenchmarkLookBack(b *testing.B) {
	each(b, func(b *testing.B, f filed) {
		for b.Loop() {
			_, err := f.Appraisal.JudgeOn(f.home.ID, sample.LiveYear, f.Today().Add(-2))
			must(b, err)
		}
	})
}

// BenchmarkTrace puts the longest trace of all into words: less than 100 ms.
func BenchmarkTrace(b *testing.B) {
	each(b, func(b *testing.B, f filed) {
		judged, err := f.Appraisal.Judge(f.home.ID, sample.LiveYear)
		must(b, err)
		for b.Loop() {
			line, _ := judged.Result.Indicator("A4.1")
			if len(line.Measure.Trace()) == 0 {
				b.Fatal("nothing stands behind the figure")
			}
		}
	})
}

// BenchmarkLedger opens the ledger of activities at the live year: a page of rows, their number and
// their totals.
func BenchmarkLedger(b *testing.B) {
	for _, size := range []struct {
		name       string
		activities int
	}{{"sample", 0}, {"20000 activities", 20000}} {
		b.Run(size.name, func(b *testing.B) {
			f := onDisk(b, size.activities)
			q := ledger.Query{Facility: f.home.ID, Span: app.YearSpan(sample.LiveYear), Sort: []ledger.Sort{{Key: "start", Down: true}}}
			page := q
			page.Limit = 200
			for b.Loop() {
				_, err := f.Delivery.Activities.Find(page)
				must(b, err)
				_, err = f.Delivery.Activities.Count(q)
				must(b, err)
				_, err = f.Delivery.Activities.Sum(q)
				must(b, err)
			}
		})
	}
}
