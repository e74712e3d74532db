package ui

import (
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

// TestAFacilityOfTheLeagueComesOnView: the bar at the top changes with it, and the appraisal opens at what the table was
// ordered by.
func TestAFacilityOfTheLeagueComesOnView(t *testing.T) {
	book := furnished(t)
	second := book.Office.Facility.Facilities.New()
	second.Code, second.Name, second.Short = "SF2", "第二活动中心", "第二"
	if _, err := book.Office.Facility.Facilities.Save(book.Op("enter", "周"), second); err != nil {
		t.Fatal(err)
	}
	b := newBench(t, book, theme.Factor100)
	b.Go(shell.Route{Place: shell.League})
	for _, id := range []app.ID{second.ID, book.Facility} {
		b.visit(id, "B1.1")
		if here := b.shell.Here(); here.Place != shell.Appraisal || here.Code != "B1.1" || b.facility() != id {
			t.Errorf("%s is visited at %+v with %s on view", id, here, b.facility())
		}
	}
	b.shell.Back() // both visits led to the same place
	if words := strings.Join(themetest.Words(b.deps.Window.Content()), "\n"); !strings.Contains(words, "排名口径") {
		t.Errorf("back at the league there is:\n%s", words)
	}
	b.visit("nobody", "")
	if b.shell.Here().Place != shell.League || len(b.logged) > 0 {
		t.Errorf("an unknown facility leads to %+v, logged %v", b.shell.Here(), b.logged)
	}
}
