package sample_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/app/term"
	"guanyunbu/assets"
	"guanyunbu/data/exchange"
	"guanyunbu/data/packfile"
	"guanyunbu/data/sample"
)

// TestScoreCountedTwice compares the score with that of packaging/recompute.py, which knows only
// the exported tables and the definitions: for the sample's two years and for 50 random books.
func TestScoreCountedTwice(t *testing.T) {
	if _, err := exec.LookPath("python3"); err != nil {
		t.Fatalf("python3 is needed to count the score a second time: %v", err)
	}
	t.Run("the sample", func(t *testing.T) {
		t.Parallel()
		o, store := proved(t)
		if err := sample.Fill(o); err != nil {
			t.Fatal(err)
		}
		folder := export(t, o, store)
		for _, year := range []int{sample.FullYear, sample.LiveYear} {
			compare(t, o, folder, year)
		}
	})
	for seed := int64(1); seed <= 50; seed++ {
		t.Run("random book "+strconv.FormatInt(seed, 10), func(t *testing.T) {
			t.Parallel()
			o, store := proved(t)
			if err := sample.Random(o, seed); err != nil {
				t.Fatal(err)
			}
			folder := export(t, o, store)
			for _, year := range years(t, o) {
				compare(t, o, folder, year)
			}
		})
	}
}

// years gives the years in which the book has activities.
func years(t *testing.T, o *office.Office) []int {
	t.Helper()
	activities, err := o.Delivery.Activities.Find(ledger.Query{Sort: []ledger.Sort{{Key: "start"}}})
	if err != nil || len(activities) == 0 {
		t.Fatalf("no activity: %v", err)
	}
	var all []int
	for _, a := range activities {
		if !slices.Contains(all, a.Start.Year()) {
			all = append(all, a.Start.Year())
		}
	}
	return all
}

// proved opens an office over an empty book in which two records of three have evidence.
func proved(t testing.TB) (*office.Office, ledger.Store) {
	t.Helper()
	o, store := open(t)
	count := func(entity string, _ []app.ID) (map[app.ID]int, error) {
		counts := map[app.ID]int{}
		sheet, ok := o.Library.Sheet(entity)
		if !ok {
			return counts, nil
		}
		records, err := sheet.Page(ledger.Query{})
		for i, rec := range records {
			if i%3 != 2 {
				counts[rec.Base.ID] = 1 + i%2
			}
		}
		return counts, err
	}
	rights, err := packfile.ParseRights(assets.Rights())
	must(t, err)
	return office.Open(office.Setting{Store: store, Pack: o.Appraisal.Pack(), Rights: rights, Clock: sample.Clock, Proof: count}), store
}

// export writes the whole book into a folder.
func export(t *testing.T, o *office.Office, store ledger.Store) string {
	t.Helper()
	files, err := exchange.New(o, store).All(false)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(folder, f.Name), f.Body, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// counted is what the script says of one indicator; num and den only when there are data.
type counted struct{ Score, State, Max, Num, Den string }

// actual is the exact figure behind the score.
func (c counted) actual(t *testing.T) app.Ratio {
	t.Helper()
	var num, den app.Ratio
	must(t, num.UnmarshalText([]byte(c.Num)))
	must(t, den.UnmarshalText([]byte(c.Den)))
	return num.Over(den)
}

func compare(t *testing.T, o *office.Office, folder string, year int) {
	t.Helper()
	script := filepath.Join("..", "..", "packaging", "recompute.py")
	if _, err := os.Stat(script); err != nil { // so that a changed script is run again
		t.Fatal(err)
	}
	command := exec.Command("python3", script, folder, sample.FacilityCode, strconv.Itoa(year), sample.Today)
	complaint := &bytes.Buffer{}
	command.Stderr = complaint
	out, err := command.Output()
	if err != nil {
		t.Fatalf("count again: %v\n%s", err, complaint)
	}
	again := map[string]counted{}
	if err := json.Unmarshal(out, &again); err != nil {
		t.Fatal(err)
	}
	f, err := o.Facility.Facility(sample.FacilityCode)
	if err != nil {
		t.Fatal(err)
	}
	judged, err := o.Appraisal.Judge(f.ID, year)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range judged.Result.Indicators {
		theirs, ok := again[line.Item.Code]
		delete(again, line.Item.Code)
		if unbuilt := line.State == count.NotBuilt; ok == unbuilt && line.State != count.NotApplicable {
			t.Errorf("%d %s: built %v, counted a second time %v", year, line.Item.Code, !unbuilt, ok)
		}
		if ok {
			theirs.compare(t, year, line)
		}
	}
	for code := range again {
		t.Errorf("%d: the independent count has %s, the program has not", year, code)
	}
}

// compare holds the independent count against the program's line.
func (c counted) compare(t *testing.T, year int, line appraisal.Indicator) {
	t.Helper()
	mine := counted{Score: line.Score.String(), State: term.TableState.Label(string(line.State)), Max: line.Max.String()}
	if line.State == count.HasData && c.Num != "" && line.Measure.Num.Over(line.Measure.Den).Cmp(c.actual(t)) == 0 {
		mine.Num, mine.Den = c.Num, c.Den // the same share, perhaps not in the same terms
	}
	if c != mine {
		t.Errorf("%d %s: the program says %v, the independent count %v (%s, target %s)", year, line.Item.Code, mine, c, line.ActualText(), line.TargetText())
	}
}
