package count_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/rulepack/packtest"
)

// reads gives the whole catalogue of a book, each value as text with its trace.
func readAll(f *count.Facts, catalogue []count.Quantity) (texts []string, traces []map[app.ID]bool) {
	for _, q := range catalogue {
		text, trace := shown(appraisal.Indicator{State: "", Measure: q.Read(f)})
		m := q.Read(f)
		if m.State == count.HasData {
			num, den := app.Scaled(m.Num, m.Den)
			text = num + "/" + den + text
		}
		texts, traces = append(texts, string(m.State)+text), append(traces, trace)
	}
	return texts, traces
}

// TestCatalogueTraces: taking one record out of the book changes actual, trace or state of exactly those
// values whose trace contains it, over the whole catalogue.
func TestCatalogueTraces(t *testing.T) {
	t.Parallel()
	catalogue, pack := count.Catalogue(), packtest.Pack(t, "street-100")
	for seed := range uint64(6) {
		y := richer(t, pack, 500+seed)
		y.Prepare()
		whole, traces := readAll(y.Facts, catalogue)
		for n, id := range records(y) {
			if n%5 != int(seed)%5 { // a fifth of the records of each book is enough
				continue
			}
			less, _ := readAll(y.Without(id), catalogue)
			for i, q := range catalogue {
				if changed := whole[i] != less[i]; changed != traces[i][id] {
					t.Fatalf("seed %d: %s without %s: changed %v, in its trace %v\n with %s\n without %s", seed, q.Key, id, changed, traces[i][id], whole[i], less[i])
				}
			}
		}
	}
}

// richer is a random book whose records also say what only the catalogue asks for.
func richer(t *testing.T, pack rulepack.Pack, seed uint64) *year {
	y := randomBook(t, pack, seed)
	c := chance{rand.New(rand.NewPCG(seed, 2)), y}
	c.Facility.Population = c.count(90000)
	for _, a := range y.Activities {
		a.Online, a.Satisfied = c.count(900), c.count(100)
		a.Paid, a.Backfilled = pick(c, app.Yes, app.No), pick(c, app.Yes, app.No, app.No)
		if c.IntN(9) == 0 {
			a.Status = delivery.Postponed
		}
	}
	for _, o := range y.Openings {
		o.Online, o.Backfilled = c.count(40), pick(c, app.Yes, app.No, app.No)
	}
	for _, b := range y.Books {
		b.Visits, b.Cards, b.Returned, b.Added, b.Total = c.count(900), c.count(30), c.count(500), c.count(50), c.count(9000)
	}
	for _, b := range y.Bookings {
		b.People = c.count(50)
	}
	for _, k := range y.Courses {
		k.Enrolled, k.Finished = c.count(30), c.count(25)
	}
	for _, v := range y.Volunteering {
		v.Post = pick[app.Line](c, "", "引导", "整理")
	}
	y.Prior.Digital = app.Whole(int64(c.IntN(3) * 500))
	return y
}

// shuffle puts the records of a ledger into another order.
func shuffle[T any](c chance, rows []T) {
	c.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
}

// TestOrderNeverMatters: the order in which records were entered changes nothing of the whole catalogue,
// of the score and of what is missing.
func TestOrderNeverMatters(t *testing.T) {
	t.Parallel()
	catalogue, pack := count.Catalogue(), packtest.Pack(t, "street-100")
	for seed := range uint64(30) {
		y := richer(t, pack, 900+seed)
		first := said(y, catalogue)
		c := chance{rand.New(rand.NewPCG(seed, 3)), y}
		shuffle(c, y.Openings)
		shuffle(c, y.Closures)
		shuffle(c, y.Activities)
		shuffle(c, y.Lessons)
		shuffle(c, y.Programmes)
		shuffle(c, y.Reviews)
		shuffle(c, y.Courses)
		shuffle(c, y.Enrolments)
		shuffle(c, y.Registrants)
		shuffle(c, y.Books)
		shuffle(c, y.Bookings)
		shuffle(c, y.Volunteering)
		shuffle(c, y.Brands)
		shuffle(c, y.Consultations)
		shuffle(c, y.Offers)
		shuffle(c, y.Communities)
		shuffle(c, y.Assets)
		shuffle(c, y.Stocktakes)
		shuffle(c, y.Documents)
		shuffle(c, y.Displays)
		shuffle(c, y.Staff)
		shuffle(c, y.Attendance)
		shuffle(c, y.Trainings)
		shuffle(c, y.Statements)
		shuffle(c, y.Contracts)
		shuffle(c, y.Targets)
		shuffle(c, y.Spaces)
		for i, text := range said(y, catalogue) {
			if text != first[i] {
				t.Fatalf("seed %d: in another order\n %s\nbecame\n %s", seed, first[i], text)
			}
		}
	}
}

// said tells every value of the catalogue and every score of a book, whatever the order of its lists.
func said(y *year, catalogue []count.Quantity) []string {
	var all []string
	result := y.Score()
	for _, l := range result.Indicators {
		text := fmt.Sprint(l.Item.Code, l.State, l.Score, l.Max, l.ActualText(), l.TargetText())
		all = append(all, text+fmt.Sprint(sorted(l.Measure.Trace())))
	}
	for _, q := range catalogue {
		m := q.Read(y.Facts)
		all = append(all, fmt.Sprint(q.Key, m.State, q.Show(m), sorted(m.Trace())))
	}
	return append(all, result.Total.String(), result.Built.String())
}

func sorted(refs []count.Ref) []app.ID {
	var ids []app.ID
	for _, r := range refs {
		ids = append(ids, r.ID)
	}
	slices.Sort(ids)
	return ids
}
