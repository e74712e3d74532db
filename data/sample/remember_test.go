package sample_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/assets"
	"guanyunbu/data"
	"guanyunbu/data/packfile"
	"guanyunbu/data/sample"
)

// told writes down everything a score says, to the last record behind it.
func told(r appraisal.Result) string {
	var b strings.Builder
	fmt.Fprintln(&b, r.Full, r.Built, r.Total, r.Assessed, r.Grade.Name, r.Provisional)
	for _, l := range r.Indicators {
		m := l.Measure
		fmt.Fprintln(&b, l.Item.Code, l.Max, l.State, l.Reason, l.Score, l.ActualText(), l.TargetText(), l.Working, m.Formula, m.Lack, m.Records.All(), m.Marked.All())
		for _, in := range m.Inputs {
			fmt.Fprintln(&b, " ", in.Label, in.Value, in.Records.All())
		}
	}
	return b.String()
}

// differs gives the first line in which two texts differ.
func differs(a, b string) string {
	left, right := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(left), len(right)) {
		if left[i] != right[i] {
			return left[i] + "\n  and\n" + right[i]
		}
	}
	return ""
}

// TestRememberedIsReadAnew: after every change the score from memory is that of an office that reads the
// whole book.
func TestRememberedIsReadAnew(t *testing.T) {
	c := fill(t)
	r := rand.New(rand.NewPCG(4, 2026))
	op := c.Op("amend", sample.Head)
	op.Reason = "示例"
	steps := remembering{Office: c.Office, t: t, home: c.home.ID, dice: r, op: op}
	for step := range 36 {
		said := steps.change(step)
		for _, year := range []int{sample.LiveYear, sample.FullYear} {
			if step%2 == 0 && year == sample.FullYear {
				continue // the live year stays in memory over two changes
			}
			known, err := c.Appraisal.Judge(c.home.ID, year)
			must(t, err)
			fresh, err := steps.anew().Judge(c.home.ID, year)
			must(t, err)
			if where := differs(told(known.Result), told(fresh.Result)); where != "" {
				t.Fatalf("step %d, %s, %d: in memory\n%s", step, said, year, where)
			}
		}
	}
}

// TestEvidenceIsHeardOf: a file put to a record is told precisely; the year is not read again, and the score is that of an office
// that reads the whole book.
func TestEvidenceIsHeardOf(t *testing.T) {
	file, err := assets.Pack("street-100")
	must(t, err)
	pack, err := packfile.Parse(file, packfile.Known())
	must(t, err)
	book, err := data.Open(data.Options{Dir: filepath.Join(t.TempDir(), "book"), Person: sample.Clerk, Version: "0.1.0", Now: sample.Clock})
	must(t, err)
	defer func() { must(t, book.Close()) }()
	rights, err := packfile.ParseRights(assets.Rights())
	must(t, err)
	setting := office.Setting{Store: book, Pack: pack, Rights: rights, Clock: sample.Clock,
		Proof: func(entity string, _ []app.ID) (map[app.ID]int, error) { return book.EvidenceCounts(entity) }}
	o := office.Open(setting)
	must(t, sample.Fill(o))
	home, err := o.Facility.Facility(sample.FacilityCode)
	must(t, err)
	before, err := o.Appraisal.Judge(home.ID, sample.FullYear)
	must(t, err)
	path := filepath.Join(t.TempDir(), "photo.txt")
	must(t, os.WriteFile(path, []byte("照片"), 0o600))
	bare := before.Facts.Activities[3]
	had := before.Facts.Proofs["activity"][bare.ID]
	op := o.Op("attach", sample.Clerk)
	made, err := book.Attach(op, data.Proof{Entity: "activity", Record: bare.ID, Path: path})
	must(t, err)
	o.Appraisal.Heard(appraisal.Touched{Changes: app.Changes{{Entity: made.Entity, ID: made.Record}}, Everyone: true})
	after, err := o.Appraisal.Judge(home.ID, sample.FullYear)
	must(t, err)
	if before.Facts.Openings[0] != after.Facts.Openings[0] {
		t.Error("the whole year was read again")
	}
	if got := after.Facts.Proofs["activity"][bare.ID]; got != had+1 {
		t.Errorf("%d pieces, had %d", got, had)
	}
	fresh, err := office.Open(setting).Appraisal.Judge(home.ID, sample.FullYear)
	must(t, err)
	if where := differs(told(after.Result), told(fresh.Result)); where != "" {
		t.Errorf("in memory\n%s", where)
	}
}

type remembering struct {
	*office.Office
	t    *testing.T
	home app.ID
	dice *rand.Rand
	op   app.Op
	gone []app.ID
}

func (r *remembering) anew() *appraisal.Desk { return anew(r.Office) }

// anew is a desk that remembers nothing.
func anew(o *office.Office) *appraisal.Desk {
	return appraisal.NewDesk(o.Appraisal.Pack(), appraisal.Beside{Facility: o.Facility, Selection: o.Selection, Delivery: o.Delivery, Team: o.Team, Claims: o.Claims, Today: o.Today})
}

// change does one thing to the book as a person would.
func (r *remembering) change(step int) string {
	r.t.Helper()
	switch step % 6 {
	case 0:
		return r.amend()
	case 1:
		return r.withdraw()
	case 2:
		return r.back()
	case 3:
		return r.log()
	case 4:
		return r.other()
	}
	return r.enter()
}

func (r *remembering) pick() *delivery.Activity {
	r.t.Helper()
	all, err := r.Delivery.Activities.Find(ledger.Query{Facility: r.home})
	must(r.t, err)
	return all[r.dice.IntN(len(all))]
}

// write puts records down without asking for opinions.
func (r *remembering) write(fn func(ledger.Writer) error) {
	r.t.Helper()
	_, err := r.Store().Write(r.op, fn)
	must(r.t, err)
}

func (r *remembering) amend() string {
	a := r.pick()
	a.Start, a.End, a.StartTime = a.Start.Add(r.dice.IntN(400)-200), "", app.ClockAt(r.dice.IntN(1400))
	a.Attended = app.Number(int64(r.dice.IntN(90)))
	r.write(func(w ledger.Writer) error { return w.Put(r.Delivery.Activities.Of(a)) })
	return fmt.Sprint("an activity moves to ", a.Start)
}

func (r *remembering) withdraw() string {
	a := r.pick()
	r.write(func(w ledger.Writer) error { return w.Withdraw(r.Delivery.Activities.Of(a)) })
	r.gone = append(r.gone, a.ID)
	return fmt.Sprint("withdrawn is the activity of ", a.Start)
}

func (r *remembering) back() string {
	if len(r.gone) == 0 {
		return "nothing is in the bin"
	}
	a, err := r.Delivery.Activities.One(r.gone[0])
	must(r.t, err)
	r.gone = r.gone[1:]
	r.write(func(w ledger.Writer) error { return w.Return(r.Delivery.Activities.Of(a)) })
	return fmt.Sprint("back is the activity of ", a.Start)
}

func (r *remembering) log() string {
	all, err := r.Delivery.Openings.Find(ledger.Query{Facility: r.home})
	must(r.t, err)
	o := all[r.dice.IntN(len(all))]
	o.Visits = app.Number(int64(r.dice.IntN(500)))
	must(r.t, o.Segments.Set("10:00-16:00"))
	r.write(func(w ledger.Writer) error { return w.Put(r.Delivery.Openings.Of(o)) })
	return fmt.Sprint("a log changes on ", o.Day)
}

// other changes a ledger that is read as a whole, or one that the facts rest on.
func (r *remembering) other() string {
	closures, err := r.Delivery.Closures.Find(ledger.Query{Facility: r.home})
	must(r.t, err)
	home, err := r.Facility.Facilities.One(r.home)
	must(r.t, err)
	spaces, err := r.Facility.Spaces.Find(ledger.Query{Facility: r.home})
	must(r.t, err)
	what := r.dice.IntN(3)
	r.write(func(w ledger.Writer) error {
		switch what {
		case 0:
			c := closures[r.dice.IntN(len(closures))]
			c.To = c.To.Add(1)
			return w.Put(r.Delivery.Closures.Of(c))
		case 1:
			home.OpenArea = app.Number(int64(900 + r.dice.IntN(900)))
			return w.Put(facility.FacilityEntity().Of(home))
		}
		s := spaces[r.dice.IntN(len(spaces))]
		s.Bookable = app.No
		return w.Put(r.Facility.Spaces.Of(s))
	})
	return fmt.Sprint("another ledger changes: ", what)
}

func (r *remembering) enter() string {
	a := r.pick()
	a.Base = app.Base{}
	a.Start = a.Start.Add(3)
	r.write(func(w ledger.Writer) error { return w.Put(r.Delivery.Activities.Of(a)) })
	return fmt.Sprint("new is an activity of ", a.Start)
}

// TestLeagueIsToldOfChanges: a league from memory is that of an office that reads the whole book, and a
// record of a facility moves its standing.
func TestLeagueIsToldOfChanges(t *testing.T) {
	c := fill(t)
	op := c.Op("amend", sample.Head)
	r := remembering{Office: c.Office, t: t, home: c.home.ID, dice: rand.New(rand.NewPCG(5, 2026)), op: op}
	for step := range 12 {
		said := r.change([]int{0, 3, 4, 5}[step%4])
		known, err := c.Appraisal.League(sample.LiveYear, watching(nil))
		must(t, err)
		fresh, err := r.anew().League(sample.LiveYear, watching(nil))
		must(t, err)
		if a, b := fmt.Sprint(known), fmt.Sprint(fresh); a != b {
			t.Fatalf("step %d, %s: the league in memory reads\n%s\nand in the book\n%s", step, said, a, b)
		}
	}
}
