package delivery

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

// listed are the acts that write down many rows of a ledger at once: those with nothing counted in them yet, where whoever
// fills it in only types figures, and those of a notice.
func listed(deps Deps, entity string) []record.Act {
	here := func() app.ID { return deps.Scope().Facility }
	switch entity {
	case term.EntityStocktake.Key:
		return []record.Act{{Label: wording.ListAssets, Icon: part.Plus, Do: func(*record.Ledger) {
			desk := deps.Office.Facility
			rows, err := desk.CountSheet(here(), deps.Today())
			tellListed(deps, len(rows), err, func() (app.Changes, error) { return desk.Stocktakes.Save(deps.Op("enter"), rows...) })
		}}}
	case term.EntityHoliday.Key:
		return notices(deps)
	case term.EntityAttendance.Key:
		return []record.Act{{Label: wording.ListStaff, Icon: part.Plus, Do: func(*record.Ledger) {
			desk := deps.Office.Team
			rows, err := desk.Roll(here(), app.MonthOf(deps.Today()))
			tellListed(deps, len(rows), err, func() (app.Changes, error) { return desk.Attendance.Save(deps.Op("enter"), rows...) })
		}}}
	}
	return nil
}

// tellListed saves the rows and says how many there are.
func tellListed(deps Deps, rows int, err error, save func() (app.Changes, error)) {
	if err == nil && rows == 0 {
		deps.Shell.Snack(shell.Snack{Text: wording.ListedAlready, Notice: true})
		return
	}
	var changes app.Changes
	if err == nil {
		changes, err = save()
	}
	if err != nil {
		deps.Shell.Problem(err)
		return
	}
	deps.Names.Forget(changes)
	deps.Shell.Reload(changes)
	deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.ListedRows, rows), Action: wording.Undo, Do: deps.Undo})
}
