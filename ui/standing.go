package ui

import (
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/facility"
	"guanyunbu/ui/league"
	"guanyunbu/ui/readings"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

// standingTabs are the tabs of 考 that look at the year as a whole: among other facilities, and by the policy's questions.
func standingTabs() []shell.Tab {
	return []shell.Tab{{Label: wording.LeagueTab, Place: shell.League}, {Label: wording.ReadingsTab, Place: shell.Readings}}
}

func (d *Desktop) leagueDeps() league.Deps {
	return league.Deps{
		Shell: d.shell, Board: d.deps.Office.Appraisal.Board, Facility: d.facility, Year: d.yearShown, Visit: d.visit,
		Render: d.deps.Print.Press.Render, View: d.deps.Files.View,
	}
}

func (d *Desktop) readingsDeps() readings.Deps {
	return readings.Deps{
		Shell: d.shell, Judge: d.deps.Office.Appraisal.Judge, Read: d.deps.Office.Steer.Readings, Facility: d.facility, Year: d.yearShown, Route: d.route,
	}
}

// visit puts another facility on view and goes to its appraisal, at a block or an indicator when one is named.
func (d *Desktop) visit(id app.ID, code string) {
	at := slices.IndexFunc(d.places, func(f *facility.Facility) bool { return f.ID == id })
	if at < 0 {
		return
	}
	d.shell.Leave(func() {
		d.place = at
		d.showContext()
		d.shell.Go(shell.Route{Place: shell.Appraisal, Code: code})
		d.shell.Reload(nil)
	})
}
