package exchange_test

import (
	"testing"

	"guanyunbu/app/term"
)

// A synonym of a field that does not exist would never be found out otherwise.
func TestEverySynonymBelongsToAField(t *testing.T) {
	d := newDesk(t)
	for _, s := range term.TableSynonyms {
		if s.Entity == "" {
			continue
		}
		sheet, ok := d.office.Library.Sheet(s.Entity)
		if !ok {
			t.Errorf("no ledger %s", s.Entity)
			continue
		}
		if _, ok := sheet.Shape().Column(s.Key); !ok {
			t.Errorf("%s has no field %s", s.Entity, s.Key)
		}
	}
}
