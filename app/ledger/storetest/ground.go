package storetest

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/selection"
)

// Open gives an empty store of the kind under test.
type Open func(t *testing.T) ledger.Store

// Run holds a kind of store against every promise.
func Run(t *testing.T, open Open) {
	for _, p := range promises() {
		t.Run(p.name, func(t *testing.T) { p.test(newGround(t, open(t))) })
	}
}

type promise struct {
	name string
	test func(*ground)
}

func promises() []promise {
	return []promise{
		{"a record reads back exactly as it was kept", roundTrip},
		{"not filled, zero and not applicable stay three things", threeStates},
		{"half days and months stay what they are", measures},
		{"a new record gets identity, number and maker", newRecord},
		{"an amended record keeps maker and number", amended},
		{"a record from another book keeps its identity and maker", fromElsewhere},
		{"numbers are never given twice", numbers},
		{"a failed operation leaves nothing behind", failed},
		{"an operation names every record it touched", changes},
		{"a withdrawn record leaves the living and comes back", withdrawn},
		{"a record that is not there is NotFound", missing},
		{"joint records belong to every facility that takes part", joint},
		{"a span holds both its ends and nothing undated", span},
		{"a search finds texts in either case and takes signs literally", search},
		{"a filter keeps equal, listed and blank ones", filters},
		{"a filter reaches over a stretch and into a text", reaches},
		{"a tally counts what a column holds", tally},
		{"gaps are due columns not filled", gaps},
		{"an order puts blanks first, numbers by size, not applicable last", order},
		{"a page is a part of the order, a count is the whole", pages},
		{"sums add known numbers only", summing},
	}
}

// ground is an empty book with two facilities in it.
type ground struct {
	*testing.T
	store      ledger.Store
	facilities *ledger.Book[facility.Facility]
	spaces     *ledger.Book[facility.Space]
	holidays   *ledger.Book[facility.Holiday]
	operators  *ledger.Book[selection.Operator]
	contracts  *ledger.Book[selection.Contract]
	activities *ledger.Book[delivery.Activity]
	openings   *ledger.Book[delivery.Opening]
	here       app.ID
	there      app.ID
}

func newGround(t *testing.T, store ledger.Store) *ground {
	g := &ground{
		T: t, store: store,
		facilities: ledger.NewBook(facility.FacilityEntity(), store, ledger.Rules[facility.Facility]{}),
		spaces:     ledger.NewBook(facility.SpaceEntity(), store, ledger.Rules[facility.Space]{}),
		holidays:   ledger.NewBook(facility.HolidayEntity(), store, ledger.Rules[facility.Holiday]{}),
		operators:  ledger.NewBook(selection.OperatorEntity(), store, ledger.Rules[selection.Operator]{}),
		contracts:  ledger.NewBook(selection.ContractEntity(), store, ledger.Rules[selection.Contract]{}),
		activities: ledger.NewBook(delivery.ActivityEntity(), store, ledger.Rules[delivery.Activity]{}),
		openings:   ledger.NewBook(delivery.OpeningEntity(), store, ledger.Rules[delivery.Opening]{}),
	}
	here := &facility.Facility{Code: "F1", Name: "One", Short: "ONE", Type: "street"}
	there := &facility.Facility{Code: "F2", Name: "Two", Short: "TWO", Type: "street"}
	save(g, g.facilities, here, there)
	g.here, g.there = here.ID, there.ID
	return g
}

// op is an operation at a fixed moment, so many minutes after nine.
func op(name string, minute int) app.Op {
	return app.Op{Name: name, Person: "Li", At: "2026-10-20 " + string(app.ClockAt(9*60+minute)) + ":00", Reason: "because"}
}

func save[T any](g *ground, book *ledger.Book[T], recs ...*T) app.Changes {
	g.Helper()
	changed, err := book.Save(op("enter", 0), recs...)
	if err != nil {
		g.Fatal(err)
	}
	return changed
}

func read[T any](g *ground, book *ledger.Book[T], id app.ID) *T {
	g.Helper()
	rec, err := book.One(id)
	if err != nil {
		g.Fatal(err)
	}
	return rec
}

// names asks for activities and gives their names in the order found.
func (g *ground) names(q ledger.Query) []string {
	g.Helper()
	found, err := g.activities.Find(q)
	if err != nil {
		g.Fatal(err)
	}
	names := []string{}
	for _, a := range found {
		names = append(names, string(a.Name))
	}
	return names
}

// activity is a complete activity of the first facility.
func (g *ground) activity(name string, day app.Day) *delivery.Activity {
	return &delivery.Activity{Facility: g.here, Name: app.Line(name), Class: "C05", Status: delivery.Held, Start: day}
}

// expect fails unless both lists are the same.
func (g *ground) expect(what string, got []string, want ...string) {
	g.Helper()
	same := len(got) == len(want)
	for i := 0; same && i < len(got); i++ {
		same = got[i] == want[i]
	}
	if !same {
		g.Errorf("%s: got %q, want %q", what, got, want)
	}
}
