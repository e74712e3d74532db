package sample_test

import (
	"bytes"
	"strconv"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/data/packfile"
	"guanyunbu/data/sample"
)

// TestSealedYearStaysTheSame: facts that were sealed give the same score to the last record, whatever
// scheme is in force by then; the same facts give the same bytes; and nothing of persons is among them.
func TestSealedYearStaysTheSame(t *testing.T) {
	t.Run("the sample", func(t *testing.T) {
		t.Parallel()
		o, _ := proved(t)
		must(t, sample.Fill(o))
		for _, year := range []int{sample.FullYear, sample.LiveYear} {
			sealed(t, o, year)
		}
	})
	for seed := int64(1); seed <= 50; seed++ {
		t.Run("random book "+strconv.FormatInt(seed, 10), func(t *testing.T) {
			t.Parallel()
			o, _ := proved(t)
			must(t, sample.Random(o, seed))
			for _, year := range years(t, o) {
				sealed(t, o, year)
			}
		})
	}
}

func sealed(t *testing.T, o *office.Office, year int) {
	t.Helper()
	packs := packfile.Reader{Names: packfile.Known()}
	home, err := o.Facility.Facility(sample.FacilityCode)
	must(t, err)
	judged, err := o.Appraisal.Judge(home.ID, year)
	must(t, err)
	ice, err := count.Freeze(judged.Facts, packs)
	must(t, err)
	again, err := count.Freeze(judged.Facts, packs)
	must(t, err)
	if !bytes.Equal(ice, again) {
		t.Errorf("%d: the same facts give other bytes", year)
	}
	for _, secret := range secrets(t, o) {
		if bytes.Contains(ice, []byte(secret)) {
			t.Errorf("%d: sealed is what belongs to a person: %s", year, secret)
		}
	}
	thawed, err := count.Thaw(ice, packs)
	must(t, err)
	if where := differs(told(judged.Result), told(appraisal.Score(thawed, count.Metrics()))); where != "" {
		t.Errorf("%d: sealed it reads otherwise:\n%s", year, where)
	}
	twice, err := count.Freeze(thawed, packs)
	must(t, err)
	if !bytes.Equal(ice, twice) {
		t.Errorf("%d: sealed again it has other bytes", year)
	}
}

// secrets are the names and numbers of persons in the registers and the staff list.
func secrets(t *testing.T, o *office.Office) []string {
	t.Helper()
	var all []string
	registrants, err := o.Delivery.Registrants.Find(ledger.Query{})
	must(t, err)
	for _, r := range registrants {
		all = append(all, string(r.Name), string(r.Phone))
	}
	staff, err := o.Team.Staff.Find(ledger.Query{})
	must(t, err)
	for _, s := range staff {
		all = append(all, string(s.Phone))
	}
	return filledOnly(all)
}

// filledOnly leaves out what is not filled.
func filledOnly(all []string) []string {
	var filled []string
	for _, one := range all {
		if strings.TrimSpace(one) != "" {
			filled = append(filled, one)
		}
	}
	return filled
}

// TestBrokenIce: what is sealed and cannot be read says so in a sentence.
func TestBrokenIce(t *testing.T) {
	for _, file := range []string{"", "{", `{"format":2}`, `{"format":1,"pack":"x"}`} {
		_, err := count.Thaw([]byte(file), packfile.Reader{Names: packfile.Known()})
		if err == nil || app.Sentence(err) == "" {
			t.Errorf("%q is taken for a sealed year: %v", file, err)
		}
	}
}
