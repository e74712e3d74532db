package facility

import (
	"guanyunbu/app"
	"guanyunbu/app/ledger"
)

// ListedOn reports whether an asset stood in the ledger on a day: bought by then, or without a known
// day, and not scrapped before it (DEFINITIONS 4, A3.2).
func (a *Asset) ListedOn(day app.Day) bool {
	if a.State == Scrapped && (a.ScrappedOn == "" || a.ScrappedOn <= day) {
		return false
	}
	return a.Bought == "" || a.Bought <= day
}

// CountSheet makes the rows of a stock-take: every asset listed on the day that has no row of that day
// yet, with the quantity the ledger lists. Nothing is counted in them and nothing is saved.
func (d *Desk) CountSheet(here app.ID, day app.Day) ([]*Stocktake, error) {
	assets, err := d.Assets.Find(ledger.Query{Facility: here})
	if err != nil {
		return nil, err
	}
	done, err := d.Stocktakes.Find(ledger.Query{Facility: here, Span: app.Span{From: day, To: day}})
	if err != nil {
		return nil, err
	}
	has := map[app.ID]bool{}
	for _, row := range done {
		has[row.Asset] = true
	}
	var rows []*Stocktake
	for _, a := range assets {
		if a.ListedOn(day) && !has[a.ID] {
			rows = append(rows, &Stocktake{Facility: here, Asset: a.ID, Day: day, Listed: a.Quantity})
		}
	}
	return rows, nil
}
