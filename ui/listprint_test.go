package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
)

// TestEveryListPrints: Ctrl+P on any ledger leads to its preview, and back.
func TestEveryListPrints(t *testing.T) {
	b := newBench(t, furnished(t), theme.Factor100)
	for place, entity := range ledgers() {
		if entity.Key == term.EntityPerson.Key || entity.Key == term.EntityScheme.Key {
			continue // the people of this PC have a page of their own; a rule pack prints as a booklet
		}
		b.Go(shell.Route{Place: place})
		b.shell.Press(part.Ctrl(fyne.KeyP))
		if b.shell.Here().Place != shell.ListPrint || b.listing.Entity != entity.Key {
			t.Errorf("%s is at %d with %q pending", entity.Label, b.shell.Here().Place, b.listing.Entity)
		}
		b.shell.Back()
		if b.shell.Here().Place != place {
			t.Errorf("no way back to %s", entity.Label)
		}
	}
	if len(b.logged) > 0 {
		t.Errorf("something went wrong: %v", b.logged)
	}
}
