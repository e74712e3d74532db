package ui

import (
	"fmt"
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/ui/search"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

// search opens the box that finds everything.
func (d *Desktop) search() {
	search.Open(search.Deps{
		Window: d.deps.Window.Canvas(), Finder: d.deps.Finder, Targets: slices.Concat(d.pages(), d.commands()), Here: d.facility(),
		Names: func(id app.ID) string { return d.names.Name("facility", id) }, Go: d.goToHit, Problem: d.shell.Problem,
	})
}

// pages are the tabs of every room.
func (d *Desktop) pages() []search.Target {
	var pages []search.Target
	for _, room := range rooms() {
		for _, tab := range room.Tabs {
			note := room.Label
			if tab.Label == room.Label {
				note = ""
			}
			pages = append(pages, search.Target{Label: tab.Label, Note: note, Do: func() { d.shell.Go(shell.Route{Place: tab.Place}) }})
		}
	}
	return pages
}

// commands are what can be begun from anywhere: a record of any ledger on the rail, a copy, a paper, a table.
func (d *Desktop) commands() []search.Target {
	lead := func(label string, route shell.Route) search.Target {
		return search.Target{Label: label, Note: wording.CommandNote, Do: func() { d.shell.Go(route) }}
	}
	var commands []search.Target
	for _, room := range rooms() {
		for _, tab := range room.Tabs {
			if _, records := ledgers()[tab.Place]; records && tab.Place != shell.People && tab.Place != shell.Outcome && d.facility() != "" {
				commands = append(commands, lead(fmt.Sprintf(wording.CommandNew, tab.Label), shell.Route{Place: tab.Place, New: true}))
			}
		}
	}
	return append(commands,
		lead(wording.CommandBackup, shell.Route{Place: shell.Backup}), lead(wording.CommandReport, shell.Route{Place: shell.Report}),
		lead(wording.CommandImport, shell.Route{Place: shell.ImportTable}), lead(wording.CommandTrail, shell.Route{Place: shell.Trail}))
}

// goToHit opens a record that was found; the bar at the top follows to its facility and its year.
func (d *Desktop) goToHit(hit ledger.Hit) {
	place := slices.IndexFunc(d.places, func(f *facility.Facility) bool { return f.ID == hit.Facility })
	year := slices.Index(d.years, hit.Day.Year())
	if place < 0 {
		place = d.place
	}
	if year < 0 {
		year = d.year
	}
	if place == d.place && year == d.year {
		d.goToRecord(hit.Entity, hit.ID)
		return
	}
	d.shell.Leave(func() {
		d.place, d.year = place, year
		d.shell.Reload(nil)
		d.goToRecord(hit.Entity, hit.ID)
	})
}
