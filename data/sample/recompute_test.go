package sample_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/app/term"
	"guanyunbu/data/exchange"
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
		o, store := open(t)
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
			o, store := open(t)
			if err := sample.Random(o, seed); err != nil {
				t.Fatal(err)
			}
			last, err := o.Delivery.Activities.Find(ledger.Query{Sort: []ledger.Sort{{Key: "start", Down: true}}, Limit: 1})
			if err != nil || len(last) == 0 {
				t.Fatalf("no activity: %v", err)
			}
			compare(t, o, export(t, o, store), last[0].Start.Year())
		})
	}
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

// counted is what the script says of one indicator.
type counted struct{ Score, State, Max string }

func compare(t *testing.T, o *office.Office, folder string, year int) {
	t.Helper()
	script := filepath.Join("..", "..", "packaging", "recompute.py")
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
	for code, theirs := range again {
		line, _ := judged.Result.Indicator(code)
		mine := counted{line.Score.String(), term.TableState.Label(string(line.State)), line.Max.String()}
		if theirs != mine {
			t.Errorf("%d %s: the program says %v, the independent count %v (%s, target %s)", year, code, mine, theirs, line.ActualText(), line.TargetText())
		}
	}
	if len(again) != 10 {
		t.Errorf("the independent count has %d indicators, want 10", len(again))
	}
}
