package ui

import (
	"guanyunbu/app/exchange"
	"guanyunbu/ui/paper"
	"guanyunbu/ui/shell"
)

// listDeps serve the preview of a list: names are read afresh, for the list is taken while the window goes on.
func (d *Desktop) listDeps() paper.ListDeps {
	library := d.deps.Office.Library
	return paper.ListDeps{
		Deps: d.paperDeps(), Pending: func() exchange.Export { return d.listing },
		List: func(e exchange.Export) (*exchange.Listing, error) {
			return exchange.Shelf{Library: library, Names: library.NewDirectory(), Today: d.deps.Office.Today()}.List(e)
		},
	}
}

// printList shows a list as it will be printed.
func (d *Desktop) printList(e exchange.Export) {
	d.listing = e
	d.shell.Go(shell.Route{Place: shell.ListPrint})
}
