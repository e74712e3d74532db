package facility_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
)

func TestACountSheetListsWhatTheLedgerListedOnTheDay(t *testing.T) {
	desk := facility.NewDesk(ledger.NewMemory())
	op := app.Op{Name: "enter", Person: "Zhou", At: "2026-03-01 09:00:00"}
	house := &facility.Facility{Code: "SF", Name: "House", Short: "H", Type: "street", Level: "street", Status: "open", Mode: "whole"}
	if _, err := desk.Facilities.Save(op, house); err != nil {
		t.Fatal(err)
	}
	asset := func(code app.Line, edit func(*facility.Asset)) *facility.Asset {
		a := desk.Assets.New()
		a.Facility, a.Code, a.Name, a.Bought = house.ID, code, code, "2025-01-01"
		edit(a)
		if _, err := desk.Assets.Save(op, a); err != nil {
			t.Fatal(err)
		}
		return a
	}
	piano := asset("piano", func(a *facility.Asset) { a.Quantity = app.Number(2) })
	asset("bought later", func(a *facility.Asset) { a.Bought = "2026-03-11" })
	asset("scrapped before", func(a *facility.Asset) { a.State, a.ScrappedOn = facility.Scrapped, "2026-03-10" })
	old := asset("scrapped after", func(a *facility.Asset) { a.State, a.ScrappedOn = facility.Scrapped, "2026-03-11" })
	counted := asset("counted already", func(*facility.Asset) {})
	row := &facility.Stocktake{Facility: house.ID, Asset: counted.ID, Day: "2026-03-10", Listed: app.Number(1), Found: app.Number(1), Person: "Li"}
	if _, err := desk.Stocktakes.Save(op, row); err != nil {
		t.Fatal(err)
	}
	rows, err := desk.CountSheet(house.ID, "2026-03-10")
	if err != nil {
		t.Fatal(err)
	}
	listed := map[app.ID]string{}
	for _, r := range rows {
		listed[r.Asset] = r.Listed.String() + r.Found.String()
	}
	if len(rows) != 2 || listed[piano.ID] != "2" || listed[old.ID] != "1" {
		t.Errorf("the sheet lists %v", listed)
	}
}
