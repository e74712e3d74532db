package sample_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/facility"
	"guanyunbu/app/keeping"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/app/term"
	"guanyunbu/assets"
	"guanyunbu/data"
	"guanyunbu/data/packfile"
	"guanyunbu/data/sample"
)

// dated is the sample centre in a book whose clock can be moved.
type dated struct {
	*office.Office
	t       *testing.T
	now     time.Time
	book    *data.Book
	setting office.Setting
	home    app.ID
}

func inTime(t *testing.T) *dated {
	t.Helper()
	d := &dated{t: t, now: sample.Clock()}
	clock := func() time.Time { return d.now }
	file, err := assets.Pack("street-100")
	must(t, err)
	pack, err := packfile.Parse(file, packfile.Known())
	must(t, err)
	rights, err := packfile.ParseRights(assets.Rights())
	must(t, err)
	d.book, err = data.Open(data.Options{Dir: filepath.Join(t.TempDir(), "book"), Person: sample.Clerk, Version: "0.1.0", Now: clock})
	must(t, err)
	t.Cleanup(func() { must(t, d.book.Close()) })
	d.setting = office.Setting{Store: d.book, Pack: pack, Rights: rights, Clock: clock, History: d.book,
		Proof: func(entity string, _ []app.ID) (map[app.ID]int, error) { return d.book.EvidenceCounts(entity) }}
	d.Office = office.Open(d.setting)
	must(t, sample.Fill(d.Office))
	home, err := d.Facility.Facility(sample.FacilityCode)
	must(t, err)
	d.home = home.ID
	return d
}

// judged is the score that an office that remembers nothing shows now.
func (d *dated) judged(year int) *appraisal.Judged {
	d.t.Helper()
	j, err := office.Open(d.setting).Appraisal.Judge(d.home, year)
	must(d.t, err)
	return j
}

func (d *dated) on(year int, day app.Day) *appraisal.Judged {
	d.t.Helper()
	j, err := d.Appraisal.JudgeOn(d.home, year, day)
	must(d.t, err)
	return j
}

// TestLookingBackIsExact: the score of an earlier day, worked out from the history, is the one that was
// shown that evening, to the last record behind it, whatever was entered, amended, withdrawn, taken back
// from the bin or proved since.
func TestLookingBackIsExact(t *testing.T) {
	d := inTime(t)
	steps := remembering{Office: d.Office, t: t, home: d.home, dice: rand.New(rand.NewPCG(6, 2026))}
	proofs := proving{remembering: &steps, book: d.book, path: filepath.Join(t.TempDir(), "photo.txt")}
	must(t, os.WriteFile(proofs.path, []byte("照片"), 0o600))
	years := []int{sample.FullYear, sample.LiveYear}
	shown := map[app.Day][]string{}
	for day := range 8 {
		d.now = sample.Clock().AddDate(0, 0, day)
		steps.op = d.Op("amend", sample.Head)
		steps.op.Reason = "示例"
		for range 9 {
			steps.change(steps.dice.IntN(6))
		}
		proofs.change()
		for _, year := range years {
			shown[d.Today()] = append(shown[d.Today()], told(d.judged(year).Result))
		}
	}
	for day, scores := range shown {
		for i, year := range years {
			if where := differs(told(d.on(year, day).Result), scores[i]); where != "" {
				t.Errorf("%d on %s, looked back at and as it was:\n%s", year, day, where)
			}
		}
	}
}

// proving puts evidence to records and takes it off again.
type proving struct {
	*remembering
	book *data.Book
	path string
	put  []keeping.Attachment
}

func (p *proving) change() {
	p.t.Helper()
	made, err := p.book.Attach(p.op, data.Proof{Entity: "activity", Record: p.pick().ID, Path: p.path})
	must(p.t, err)
	p.put = append(p.put, made)
	if len(p.put)%3 != 0 {
		return
	}
	_, err = p.book.Detach(p.op, p.put[len(p.put)-2].ID)
	must(p.t, err)
}

// TestLookingBackBeyondTheBook: before anything was entered there was no record, and still the house, its
// catalogue and the calendar.
func TestLookingBackBeyondTheBook(t *testing.T) {
	d := inTime(t)
	op := d.Op("amend", sample.Head)
	home, err := d.Facility.Facilities.One(d.home)
	must(t, err)
	home.Catalogue = "街道默认"
	_, err = d.Store().Write(op, func(w ledger.Writer) error { return w.Put(facility.FacilityEntity().Of(home)) })
	must(t, err)
	then := d.on(sample.LiveYear, "2020-01-01")
	if n := len(then.Facts.Activities) + len(then.Facts.Openings); n != 0 || then.Result.Total != 0 {
		t.Errorf("%d records were known, %s points earned", n, then.Result.Total)
	}
	if then.Facts.Facility.Name != home.Name || len(then.Facts.Classes) == 0 {
		t.Errorf("the house is %q, its catalogue has %d classes", then.Facts.Facility.Name, len(then.Facts.Classes))
	}
}

// TestWhyNamesWhatWasMendedAndWithdrawn: the difference from yesterday names the record that was amended,
// with what it said, and the one that was withdrawn.
func TestWhyNamesWhatWasMendedAndWithdrawn(t *testing.T) {
	d := inTime(t)
	yesterday := d.Today()
	held := d.judged(sample.LiveYear).Facts.Held()
	mended, withdrawn := held[3], held[5]
	d.now = d.now.AddDate(0, 0, 1)
	op := d.Op("amend", sample.Head)
	op.Reason = "示例"
	_, err := d.Store().Write(op, func(w ledger.Writer) error {
		mended.Attended = app.Number(mended.Attended.Or(0) + 100)
		if err := w.Put(d.Delivery.Activities.Of(mended)); err != nil {
			return err
		}
		return w.Withdraw(d.Delivery.Activities.Of(withdrawn))
	})
	must(t, err)
	how := map[app.ID]string{}
	for _, c := range appraisal.Why(d.on(sample.LiveYear, yesterday), d.judged(sample.LiveYear)) {
		if c.Item.Code != "F1.1" {
			continue
		}
		for _, r := range c.Records {
			how[r.Ref.ID] += r.How
		}
	}
	if how[withdrawn.ID] != term.ChangeRemoved || !strings.Contains(how[mended.ID], "人次") || how[mended.ID] == term.ChangeAdded {
		t.Errorf("the withdrawn record is %q, the amended one %q", how[withdrawn.ID], how[mended.ID])
	}
}

// TestWhyOfAnotherYear: between two years no record is new and none fell away; each is said to be of its year.
func TestWhyOfAnotherYear(t *testing.T) {
	d := inTime(t)
	seen := map[string]int{}
	for _, c := range appraisal.Why(d.judged(sample.FullYear), d.judged(sample.LiveYear)) {
		for _, r := range c.Records {
			seen[r.How]++
		}
	}
	if seen["2025 年的记录"] == 0 || seen["2026 年的记录"] == 0 || seen[term.ChangeAdded]+seen[term.ChangeRemoved] != 0 {
		t.Errorf("the records are said to be %v", seen)
	}
}
