package ui

import (
	"context"
	"fmt"

	"guanyunbu/app/steer"
	"guanyunbu/reports"
	"guanyunbu/ui/home"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

func (d *Desktop) homeDeps() home.Deps {
	return home.Deps{
		Office: d.deps.Office, Facility: d.facility, Year: d.yearShown, Go: d.shell.Go, Route: d.route, Safety: d.safety, Problem: d.shell.Problem,
		Aside: d.shell.Aside, Print: d.printSteps, Week: func() { d.shell.Go(shell.Route{Place: shell.OnePaper, Code: paperWeek}) }, Told: d.shell.RefreshRow, Keys: d.shell.Keys(),
	}
}

// printSteps opens the list of what can still be done in the system's own viewer, which prints it.
func (d *Desktop) printSteps(v *steer.View) {
	var file []byte
	d.shell.Busy(shell.Work{
		Title: wording.HomePrinting,
		Do: func(context.Context, func(shell.Progress)) (err error) {
			file, err = d.deps.Print.Press.Render(reports.GapList(v))
			return err
		},
		Done: func(err error) {
			if err == nil {
				facts := v.Judged.Facts
				err = d.deps.Files.View(fmt.Sprintf(wording.HomeStepsFile, facts.Facility.Name, facts.Year, facts.Today), file)
			}
			d.shell.Problem(err)
		},
	})
}
