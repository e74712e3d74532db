package sample_test

import (
	"os"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/data/sample"
)

func TestHeldActivitiesAreProvedButForAFew(t *testing.T) {
	o, _ := open(t)
	if err := sample.Fill(o); err != nil {
		t.Fatal(err)
	}
	proofs, err := sample.Proofs(o, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	proved := map[app.ID]int{}
	for _, p := range proofs {
		proved[p.Record]++
		if _, err := os.Stat(p.Path); err != nil {
			t.Fatalf("a picture is not there: %v", err)
		}
	}
	activities, err := o.Delivery.Activities.Find(ledger.Query{})
	if err != nil {
		t.Fatal(err)
	}
	held, bare := 0, 0
	for _, a := range activities {
		switch {
		case !a.Happened(o.Today()) && proved[a.ID] > 0:
			t.Errorf("%s has not happened and is proved", a.No)
		case a.Happened(o.Today()):
			held++
			if proved[a.ID] == 0 {
				bare++
			}
		}
	}
	if bare < 5 || bare*10 > held {
		t.Errorf("%d of %d held activities lack evidence, want a few", bare, held)
	}
}
