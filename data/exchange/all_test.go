package exchange_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/office"
	"guanyunbu/data/exchange"
)

// TestCountsOfEvidenceTravelWithTheBook: the files of the evidence stay, how many there are goes along,
// ledger by ledger; a book of which nothing is known has the header alone; and no ledger reads it in.
func TestCountsOfEvidenceTravelWithTheBook(t *testing.T) {
	book := busy(t)
	broken := errors.New("the folder is gone")
	for _, r := range []struct {
		name  string
		proof count.Proof
		want  string
		err   error
	}{
		{"nothing is known", nil, "entity,record,count\n", nil},
		{"ledger by ledger, record by record", func(entity string, _ []app.ID) (map[app.ID]int, error) {
			return map[string]map[app.ID]int{"activity": {"b": 1, "a": 12}, "closure": {"c": 2}}[entity], nil
		}, "entity,record,count\nactivity,a,12\nactivity,b,1\nclosure,c,2\n", nil},
		{"what cannot be counted is no export", func(string, []app.ID) (map[app.ID]int, error) { return nil, broken }, "", broken},
	} {
		t.Run(r.name, func(t *testing.T) {
			o := office.Open(office.Setting{Store: book.store, Pack: book.office.Appraisal.Pack(), Rights: book.office.Account.Rights(), Clock: noon, Proof: r.proof})
			files, err := exchange.New(o, book.store).All(false)
			if !errors.Is(err, r.err) {
				t.Fatalf("error %v, want %v", err, r.err)
			}
			got := ""
			for _, f := range files {
				if f.Name == "evidence.csv" {
					got = strings.ReplaceAll(strings.TrimPrefix(string(f.Body), "\uFEFF"), "\r\n", "\n")
				}
			}
			if got != r.want {
				t.Errorf("evidence.csv is %q, want %q", got, r.want)
			}
		})
	}
	if slices.Contains(book.Entities(), "evidence") {
		t.Error("counts of evidence can be read in")
	}
}
