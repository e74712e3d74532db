package sample_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/app/term"
	"guanyunbu/assets"
	"guanyunbu/data/exchange"
	"guanyunbu/data/packfile"
	"guanyunbu/data/sample"
)

var update = flag.Bool("update", false, "write the golden files anew")

// open puts an office with the shipped pack and rights over an empty store, on the sample's clock.
func open(t testing.TB) (*office.Office, ledger.Store) {
	t.Helper()
	file, err := assets.Pack("street-100")
	must(t, err)
	pack, err := packfile.Parse(file, packfile.Known())
	must(t, err)
	rights, err := packfile.ParseRights(assets.Rights())
	must(t, err)
	store := ledger.NewMemory()
	return office.Open(office.Setting{Store: store, Pack: pack, Rights: rights, Clock: sample.Clock}), store
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// centre is the filled sample as tests ask about it.
type centre struct {
	*office.Office
	home, room *facility.Facility
	activities []*delivery.Activity // of the centre and with it, in order of their days
	openings   []*delivery.Opening  // of the centre
	closures   []*delivery.Closure
}

func fill(t testing.TB) centre {
	t.Helper()
	o, _ := open(t)
	must(t, sample.Fill(o))
	c := centre{Office: o}
	var err error
	c.home, err = o.Facility.Facility(sample.FacilityCode)
	must(t, err)
	c.room, err = o.Facility.Facility(sample.RoomCode)
	must(t, err)
	here := ledger.Query{Facility: c.home.ID}
	c.activities, err = o.Delivery.Activities.Find(here)
	must(t, err)
	c.openings, err = o.Delivery.Openings.Find(here)
	must(t, err)
	c.closures, err = o.Delivery.Closures.Find(here)
	must(t, err)
	return c
}

// own gives the centre's own activities of a year, up to a day.
func (c centre) own(year int, to app.Day) []*delivery.Activity {
	var found []*delivery.Activity
	for _, a := range c.activities {
		if a.Facility == c.home.ID && a.Start.Year() == year && a.Start <= to {
			found = append(found, a)
		}
	}
	return found
}

func TestNumbersRunWithoutGaps(t *testing.T) {
	c := fill(t)
	for _, row := range []struct {
		year, count int
		to          app.Day
	}{{sample.FullYear, 240, "2025-12-31"}, {sample.LiveYear, 211, sample.Today}} {
		numbers := map[app.Line]bool{}
		for _, a := range c.own(row.year, row.to) {
			numbers[a.No] = true
		}
		if len(numbers) != row.count {
			t.Errorf("%d has %d numbers, want %d", row.year, len(numbers), row.count)
		}
		for n := 1; n <= row.count; n++ {
			if no := app.Line(fmt.Sprintf("示范-%d-%03d", row.year, n)); !numbers[no] {
				t.Errorf("%s is missing", no)
			}
		}
	}
	last := c.own(sample.LiveYear, sample.Today)[210]
	if last.No != "示范-2026-211" || last.Name != "邻里乒乓球赛" || last.Start != sample.Today {
		t.Errorf("the last one is %s %s of %s", last.No, last.Name, last.Start)
	}
	for _, a := range c.activities {
		if a.Start > sample.Today && !a.Ahead() {
			t.Errorf("%s %s lies ahead and is %s", a.No, a.Name, a.Status)
		}
	}
}

func TestEveryDayIsLoggedOrAccountedFor(t *testing.T) {
	c := fill(t)
	logged := map[app.Day]bool{}
	for _, o := range c.openings {
		logged[o.Day] = true
	}
	missing := 0
	app.Span{From: "2025-01-01", To: app.Day(sample.Today).Add(-1)}.Each(func(d app.Day) {
		closed := false
		for _, shut := range c.closures {
			closed = closed || (shut.Space == "" && shut.Span().Holds(d))
		}
		if !logged[d] && !closed {
			missing++
		}
	})
	if missing != 4 { // three days of October 2025 when the computer was away, one of June 2026
		t.Errorf("%d open days without a log, want the 4 forgotten ones", missing)
	}
	if len(c.openings) < 610 {
		t.Errorf("%d logs of the centre", len(c.openings))
	}
}

// TestOctober compares the month that the pictures show.
func TestOctober(t *testing.T) {
	c := fill(t)
	sums, err := c.Delivery.Activities.Sum(ledger.Query{Facility: c.home.ID, Span: app.Span{From: "2026-10-01", To: "2026-10-31"}})
	must(t, err)
	for key, want := range map[string]int64{"attended": 1346, "elder": 760, "minor": 201, "disabled": 27, "worker": 108} {
		if sums[key] != want {
			t.Errorf("%s: %d, want %d", key, sums[key], want)
		}
	}
	judged, err := c.Appraisal.Judge(c.home.ID, sample.LiveYear)
	must(t, err)
	var total int64
	lacking := ""
	for _, row := range judged.Facts.Coverage() {
		total += row.Total
		if !row.Reached {
			lacking += string(row.Class)
		}
	}
	if total != 211 || lacking != "C12" {
		t.Errorf("the matrix has %d events and lacks %s, want 211 and C12", total, lacking)
	}
}

func TestEveryMonthIsPlausible(t *testing.T) {
	c := fill(t)
	for _, year := range []int{sample.FullYear, sample.LiveYear} {
		judged, err := c.Appraisal.Judge(c.home.ID, year)
		must(t, err)
		for i, m := range judged.Facts.Months() {
			if m.Days < 20 && year == sample.LiveYear && i > 8 {
				continue
			}
			name := fmt.Sprintf("%d-%02d", year, i+1)
			if m.Events < 12 || m.Events > 28 {
				t.Errorf("%s: %d events", name, m.Events)
			}
			if m.Opened+m.Exempt < m.Days-5 {
				t.Errorf("%s: %d of %d days open", name, m.Opened, m.Days)
			}
			if perDay := m.Visits / int64(max(m.VisitDays, 1)); perDay < 100 || perDay > 240 {
				t.Errorf("%s: %d visitors a day", name, perDay)
			}
		}
	}
}

// TestScore keeps the two years' score; the reports and the manual quote it.
func TestScore(t *testing.T) {
	c := fill(t)
	var text strings.Builder
	for _, year := range []int{sample.FullYear, sample.LiveYear} {
		judged, err := c.Appraisal.Judge(c.home.ID, year)
		must(t, err)
		fmt.Fprintf(&text, "%d  %s / %s\n", year, judged.Result.Total, judged.Result.Built)
		for _, line := range judged.Result.Indicators {
			if line.State == count.NotBuilt {
				continue
			}
			fmt.Fprintf(&text, "%s  %s  %s / %s  %s\n", line.Item.Code, term.TableState.Label(string(line.State)), line.Score, line.Max, line.Measure.Formula)
		}
	}
	const golden = "testdata/score.golden"
	if *update {
		must(t, os.MkdirAll("testdata", 0o755))
		must(t, os.WriteFile(golden, []byte(text.String()), 0o644))
	}
	want, err := os.ReadFile(golden)
	must(t, err)
	if text.String() != string(want) {
		t.Errorf("the score is\n%s\nwant\n%s", text.String(), want)
	}
}

func TestABookInUseIsRefused(t *testing.T) {
	o, _ := open(t)
	must(t, sample.Fill(o))
	for name, again := range map[string]error{"the sample": sample.Fill(o), "a random book": sample.Random(o, 1)} {
		if app.KindOf(again) != app.Conflict || !strings.Contains(app.Sentence(again), "空账本") {
			t.Errorf("%s on top of a book: %v", name, again)
		}
	}
}

// TestTheSameBookEveryTime exports two books made alike and compares them byte for byte.
func TestTheSameBookEveryTime(t *testing.T) {
	book := func(make func(*office.Office) error) []byte {
		o, store := open(t)
		must(t, make(o))
		files, err := exchange.New(o, store).All(false)
		must(t, err)
		var all bytes.Buffer
		for _, f := range files {
			all.Write(f.Body)
		}
		return all.Bytes()
	}
	random := func(seed int64) func(*office.Office) error {
		return func(o *office.Office) error { return sample.Random(o, seed) }
	}
	if !bytes.Equal(book(sample.Fill), book(sample.Fill)) {
		t.Error("the sample came out differently")
	}
	seven := book(random(7))
	if !bytes.Equal(seven, book(random(7))) {
		t.Error("random book 7 came out differently")
	}
	if bytes.Equal(seven, book(random(8))) {
		t.Error("random books 7 and 8 are alike")
	}
}

func TestLongNames(t *testing.T) {
	c := fill(t)
	longest := 0
	for _, a := range c.activities {
		longest = max(longest, utf8.RuneCountInString(string(a.Performer)))
	}
	if longest < 30 {
		t.Errorf("the longest performer has %d characters, want 30", longest)
	}
}

func BenchmarkFill(b *testing.B) {
	for b.Loop() {
		o, _ := open(b)
		must(b, sample.Fill(o))
	}
}
