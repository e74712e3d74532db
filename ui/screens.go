package ui

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/office"
	"guanyunbu/app/term"
	"guanyunbu/ui/appraisal"
	"guanyunbu/ui/backup"
	"guanyunbu/ui/delivery"
	"guanyunbu/ui/home"
	"guanyunbu/ui/paper"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

// Deps are what the window needs from main: the open book through its desks and keepers, and the
// system around the program.
type Deps struct {
	Window   fyne.Window
	Office   *office.Office
	Drafts   record.Drafts
	Evidence func(op func(name string) app.Op) record.Evidence // keeps files under the name of whoever is at the desk
	Keeper   backup.Keeper
	State    func() backup.State
	Safety   func() home.Safety
	Files    Files
	Print    Print
	Now      func() time.Time
	Log      func(error) (file string)
	Banner   string // stands over every page, such as 示范数据; empty for none
}

// Files choose and show files with the means of the system.
type Files struct {
	Open   func(window fyne.Window, chosen func(paths []string))
	Folder func(title string, chosen func(dir string))
	Save   func(name string, chosen func(path string))
	Write  func(path string, file []byte) error // whole or not at all
	View   func(name string, file []byte) error // a copy in the system's own viewer
	Show   func(path string) error
}

// Print makes papers and shows their pages.
type Print struct {
	Press   paper.Press
	Preview func() (paper.Previewer, error)
}

// rooms are the entries of the rail. What is not built is not here.
func rooms() []shell.Room {
	return []shell.Room{
		{Character: wording.RoomHome, Label: wording.RoomHomeLabel, Tabs: []shell.Tab{{Label: wording.RoomHomeLabel, Place: shell.Home}}},
		{Character: wording.RoomSelection, Label: wording.RoomSelectionLabel, Tabs: tabs(shell.Contract, shell.Target, shell.Operator)},
		{Character: wording.RoomDelivery, Label: wording.RoomDeliveryLabel, Tabs: tabs(shell.Activity, shell.OpeningLog, shell.Closure)},
		{Character: wording.RoomAppraisal, Label: wording.RoomAppraisalLabel, Tabs: []shell.Tab{{Label: wording.RoomAppraisalLabel, Place: shell.Appraisal}}},
		{Character: wording.RoomPaper, Label: wording.RoomPaperLabel, Foot: true, Tabs: []shell.Tab{{Label: wording.RoomPaperLabel, Place: shell.Report}}},
		{Character: wording.RoomKeeping, Label: wording.RoomKeepingLabel, Foot: true, Tabs: append(
			[]shell.Tab{{Label: wording.TabBackup, Place: shell.Backup}, {Label: wording.TabTrail, Place: shell.Trail}},
			tabs(shell.Facility, shell.Space, shell.Plan, shell.Holiday, shell.Catalogue, shell.Statement, shell.People)...)},
	}
}

// ledgers tell which entity's ledger a place shows. A new record type is one line here.
func ledgers() map[shell.Place]term.Term {
	return map[shell.Place]term.Term{
		shell.Contract: term.EntityContract, shell.Target: term.EntityTarget, shell.Operator: term.EntityOperator,
		shell.Activity: term.EntityActivity, shell.OpeningLog: term.EntityOpening, shell.Closure: term.EntityClosure,
		shell.Facility: term.EntityFacility, shell.Space: term.EntitySpace, shell.Plan: term.EntityPlan,
		shell.Holiday: term.EntityHoliday, shell.Catalogue: term.EntityCatalogue, shell.Statement: term.EntityStatement,
		shell.People: term.EntityPerson,
	}
}

func tabs(places ...shell.Place) []shell.Tab {
	all := make([]shell.Tab, len(places))
	for i, p := range places {
		all[i] = shell.Tab{Label: ledgers()[p].Label, Place: p}
	}
	return all
}

// open makes the page of a place.
func (d *Desktop) open(place shell.Place) (shell.Page, error) {
	switch place {
	case shell.Home:
		return home.New(home.Deps{Office: d.deps.Office, Facility: d.facility, Year: d.yearShown, Go: d.shell.Go, Route: d.route, Safety: d.safety, Problem: d.shell.Problem}), nil
	case shell.Appraisal:
		return appraisal.New(appraisal.Deps{Office: d.deps.Office, Facility: d.facility, Year: d.yearShown, Go: d.shell.Go, Route: d.route, Problem: d.shell.Problem, Keys: d.shell.Keys()}), nil
	case shell.Activity:
		return delivery.NewActivities(d.deliveryDeps()), nil
	case shell.OpeningLog:
		return delivery.NewOpenings(d.deliveryDeps()), nil
	case shell.Closure:
		return delivery.NewClosures(d.deliveryDeps()), nil
	case shell.Report:
		return paper.New(d.paperDeps()), nil
	case shell.Backup:
		return backup.New(d.backupDeps()), nil
	case shell.Trail:
		return backup.NewTrail(d.backupDeps()), nil
	}
	entity, known := ledgers()[place]
	if !known {
		return nil, fmt.Errorf("no page for place %d", place)
	}
	return record.NewLedger(d.recordDeps(), entity.Key, record.Options{Place: place}), nil
}

func (d *Desktop) recordDeps() record.Deps {
	return record.Deps{
		Shell: d.shell, Library: d.deps.Office.Library, Names: d.names, Today: d.deps.Office.Today, Op: d.op,
		Scope: d.scope, Drafts: d.deps.Drafts, Evidence: d.deps.Evidence(d.op), Choose: d.deps.Files.Open,
	}
}

func (d *Desktop) deliveryDeps() delivery.Deps {
	return delivery.Deps{Deps: d.recordDeps(), Office: d.deps.Office}
}

func (d *Desktop) backupDeps() backup.Deps {
	return backup.Deps{
		Shell: d.shell, Keeper: d.deps.Keeper, Library: d.deps.Office.Library, Names: d.names, Today: d.deps.Office.Today, Op: d.op,
		State: d.deps.State, Folder: d.deps.Files.Folder, Record: d.goToRecord, Told: d.shell.Reload,
	}
}

func (d *Desktop) paperDeps() paper.Deps {
	files := d.deps.Files
	return paper.Deps{
		Shell: d.shell, Facility: d.facility, Year: d.yearShown, Evaluate: d.deps.Office.Appraisal.SelfEvaluation,
		Press: d.deps.Print.Press, Preview: d.deps.Print.Preview, Now: d.deps.Now,
		Save: files.Save, Write: files.Write, View: files.View, Show: files.Show, Record: d.goToRecord,
	}
}

func (d *Desktop) safety() home.Safety {
	s := d.deps.Safety()
	s.Saved = d.saved
	return s
}

// route finds the page of a ledger, or of one record of it.
func (d *Desktop) route(entity string, id app.ID) (shell.Route, bool) {
	for place, t := range ledgers() {
		if t.Key == entity {
			return shell.Route{Place: place, Record: string(id)}, true
		}
	}
	return shell.Route{}, false
}

func (d *Desktop) goToRecord(entity string, id app.ID) {
	if route, ok := d.route(entity, id); ok {
		d.shell.Go(route)
	}
}

// command does the keys of every page: Ctrl+1 a new activity, Ctrl+2 a new opening log.
func (d *Desktop) command(chord part.Chord) bool {
	place, known := map[part.Chord]shell.Place{
		part.Ctrl(fyne.Key1): shell.Activity,
		part.Ctrl(fyne.Key2): shell.OpeningLog,
	}[chord]
	if known && d.facility() != "" {
		d.shell.Go(shell.Route{Place: place, New: true})
	}
	return known
}

func roleLabel(p *account.Person) string { return term.TableRole.Label(string(p.Role)) }
