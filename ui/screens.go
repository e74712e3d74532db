package ui

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/app/term"
	"guanyunbu/ui/backup"
	"guanyunbu/ui/delivery"
	"guanyunbu/ui/home"
	"guanyunbu/ui/intake"
	"guanyunbu/ui/paper"
	"guanyunbu/ui/part"
	"guanyunbu/ui/people"
	"guanyunbu/ui/privacy"
	"guanyunbu/ui/record"
	"guanyunbu/ui/scheme"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// Deps are what the window needs from main: the open book through its desks and keepers, and the
// system around the program.
type Deps struct {
	Window     fyne.Window
	Office     *office.Office
	Drafts     record.Drafts
	Evidence   func(op func(name string) app.Op) record.Evidence // keeps files under the name of whoever is at the desk
	Keeper     backup.Keeper
	State      func() backup.State
	Purger     privacy.Purger
	Latest     func() int64 // place of the last operation in the history
	CopyBefore func() error // a safety copy before many rows come in
	Safety     func() home.Safety
	Files      Files
	Print      Print
	Exchange   Exchange
	Packs      scheme.Packs             // rule packs and their files
	Finder     ledger.Finder            // finds records by their words; nil leaves records out of the search
	Factor     func() theme.Factor      // the text size now
	Scale      func(theme.Factor) error // puts on another text size and remembers it
	Now        func() time.Time
	Log        func(error) (file string)
	Spawn      func(work func()) // nil starts a goroutine, nil below hands over to the window's own thread; tests do both at once
	Post       func(on func())
	Banner     string // stands over every page, such as 示范数据; empty for none
}

// Files choose and show files with the means of the system.
type Files struct {
	Open   func(window fyne.Window, chosen func(paths []string))
	Folder func(title string, chosen func(dir string))
	Save   func(name string, chosen func(path string))
	Write  func(path string, file []byte) error                    // whole or not at all
	Temp   func(name string, file []byte) (path string, err error) // for a moment, to be taken into the book; nil where no file can be written
	Read   func(path string) ([]byte, error)
	View   func(name string, file []byte) error // a copy in the system's own viewer
	Show   func(path string) error
}

// Exchange brings tables in and out of the book.
type Exchange interface {
	intake.Exchange
	Entities() []string
	Workbook(e exchange.Export) ([]byte, error)
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
		{Character: wording.RoomDelivery, Label: wording.RoomDeliveryLabel, Tabs: tabs(shell.Activity, shell.Course, shell.OpeningLog, shell.Programme, shell.Books,
			shell.Volunteering, shell.Asset, shell.Stocktake, shell.Booking, shell.Closure, shell.Review, shell.Offer, shell.Enrolment, shell.Registrant)},
		{Character: wording.RoomSupervision, Label: wording.RoomSupervisionLabel, Tabs: tabs(shell.Display, shell.Staff, shell.Attendance, shell.Training)},
		{Character: wording.RoomAppraisal, Label: wording.RoomAppraisalLabel, Tabs: slices.Concat(
			roundTabs(), standingTabs(), schemeTabs())},
		{Character: wording.RoomCultivation, Label: wording.RoomCultivationLabel, Tabs: tabs(shell.Brand, shell.Consultation)},
		{Character: wording.RoomPaper, Label: wording.RoomPaperLabel, Foot: true, Tabs: []shell.Tab{{Label: wording.RoomPaperLabel, Place: shell.Report}}},
		{Character: wording.RoomKeeping, Label: wording.RoomKeepingLabel, Foot: true, Tabs: append(
			[]shell.Tab{{Label: wording.TabBackup, Place: shell.Backup}, {Label: wording.TabTrail, Place: shell.Trail}, {Label: wording.TabPurge, Place: shell.Purge}},
			tabs(shell.Facility, shell.Space, shell.Plan, shell.Holiday, shell.Catalogue, shell.Statement, shell.Document, shell.Community, shell.Lock, shell.People)...)},
	}
}

// ledgers tell which entity's ledger a place shows. A new record type is one line here.
func ledgers() map[shell.Place]term.Term {
	return map[shell.Place]term.Term{
		shell.Contract: term.EntityContract, shell.Target: term.EntityTarget, shell.Operator: term.EntityOperator,
		shell.Activity: term.EntityActivity, shell.OpeningLog: term.EntityOpening, shell.Closure: term.EntityClosure,
		shell.Facility: term.EntityFacility, shell.Space: term.EntitySpace, shell.Plan: term.EntityPlan,
		shell.Holiday: term.EntityHoliday, shell.Catalogue: term.EntityCatalogue, shell.Statement: term.EntityStatement,
		shell.People: term.EntityPerson, shell.Programme: term.EntityProgramme, shell.Course: term.EntityCourse, shell.Review: term.EntityReview,
		shell.Enrolment: term.EntityEnrolment, shell.Registrant: term.EntityRegistrant, shell.Books: term.EntityBooks, shell.Booking: term.EntityBooking,
		shell.Volunteering: term.EntityVolunteering, shell.Brand: term.EntityBrand, shell.Consultation: term.EntityConsultation, shell.Offer: term.EntityOffer,
		shell.Community: term.EntityCommunity, shell.Asset: term.EntityAsset, shell.Stocktake: term.EntityStocktake, shell.Document: term.EntityDocument,
		shell.Display: term.EntityDisplay, shell.Lock: term.EntityLock, shell.Staff: term.EntityStaff, shell.Attendance: term.EntityAttendance,
		shell.GateCheck: term.EntityGateCheck, shell.Extra: term.EntityExtra, shell.Outcome: term.EntityOutcome, shell.Valuation: term.EntityValuation, shell.Explanation: term.EntityExplanation,
		shell.Training: term.EntityTraining, shell.Scheme: term.EntityScheme, shell.Activation: term.EntityActivation,
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
		return home.New(d.homeDeps()), nil
	case shell.Activity:
		return delivery.NewActivities(d.deliveryDeps()), nil
	case shell.OpeningLog:
		return delivery.NewOpenings(d.deliveryDeps()), nil
	case shell.Closure:
		return delivery.NewClosures(d.deliveryDeps()), nil
	case shell.People:
		return people.New(d.peopleDeps()), nil
	case shell.ImportTable:
		return intake.New(d.intakeDeps()), nil
	case shell.Report:
		return paper.New(d.paperDeps()), nil
	case shell.Purge:
		return privacy.New(d.privacyDeps()), nil
	case shell.ListPrint:
		return paper.NewList(d.listDeps()), nil
	case shell.Backup:
		return backup.New(d.backupDeps()), nil
	case shell.Trail:
		return backup.NewTrail(d.backupDeps()), nil
	}
	for _, make := range []func(shell.Place) (shell.Page, bool){d.roundPage, d.appraisalPage} {
		if page, own := make(place); own {
			return page, nil
		}
	}
	entity, known := ledgers()[place]
	if !known {
		return nil, fmt.Errorf("no page for place %d", place)
	}
	return delivery.NewLedger(d.deliveryDeps(), place, entity.Key), nil
}

func (d *Desktop) recordDeps() record.Deps {
	return record.Deps{
		Shell: d.shell, Library: d.deps.Office.Library, Names: d.names, Today: d.deps.Office.Today, Op: d.op,
		Scope: d.scope, Drafts: d.deps.Drafts, Evidence: d.deps.Evidence(d.op), Choose: d.deps.Files.Open,
		Import: func(entity string) { d.shell.Go(shell.Route{Place: shell.ImportTable, Code: entity}) }, Export: d.export, Print: d.printList,
		Undo: d.undo, Redo: d.redo,
	}
}

func (d *Desktop) deliveryDeps() delivery.Deps {
	return delivery.Deps{Deps: d.recordDeps(), Office: d.deps.Office, Forget: func(rec field.Record) { privacy.Forget(d.privacyDeps(), rec) }}
}

func (d *Desktop) privacyDeps() privacy.Deps {
	return privacy.Deps{Shell: d.shell, Purger: d.deps.Purger, Today: d.deps.Office.Today, Op: d.op, Allow: d.deps.Office.Account.Allow, Told: d.shell.Reload}
}

func (d *Desktop) backupDeps() backup.Deps {
	return backup.Deps{
		Shell: d.shell, Keeper: d.deps.Keeper, Library: d.deps.Office.Library, Names: d.names, Today: d.deps.Office.Today, Op: d.op,
		State: d.deps.State, Folder: d.deps.Files.Folder, Record: d.goToRecord, Told: d.shell.Reload, Copied: d.Copied,
	}
}

func (d *Desktop) peopleDeps() people.Deps {
	here := func() app.ID {
		if d.person == nil {
			return ""
		}
		return d.person.ID
	}
	return people.Deps{Shell: d.shell, Desk: d.deps.Office.Account, Op: d.op, Here: here, Take: d.take, Told: d.shell.Reload}
}

func (d *Desktop) intakeDeps() intake.Deps {
	files := d.deps.Files
	return intake.Deps{
		Shell: d.shell, Exchange: d.deps.Exchange, Library: d.deps.Office.Library, Names: d.names, Drafts: d.deps.Drafts, Entities: taken(d.deps.Exchange.Entities()),
		Op: d.op, Facility: d.facilityCode, Load: d.load, Save: files.Save, Write: files.Write, Copy: d.deps.CopyBefore, Told: d.shell.Reload,
		Choose: func(chosen func(string)) {
			files.Open(d.deps.Window, func(paths []string) {
				if len(paths) > 0 {
					chosen(paths[0])
				}
			})
		},
		Ledger: func(entity string) { d.goToRecord(entity, "") },
	}
}

// taken puts the ledgers that people keep in spreadsheets first.
func taken(entities []string) []string {
	first := []string{term.EntityActivity.Key, term.EntityOpening.Key, term.EntityClosure.Key}
	for _, key := range entities {
		if !slices.Contains(first, key) {
			first = append(first, key)
		}
	}
	return first
}

func (d *Desktop) facilityCode() string {
	if len(d.places) == 0 {
		return ""
	}
	return string(d.places[d.place].Code)
}

func (d *Desktop) load(path string) (exchange.File, error) {
	body, err := d.deps.Files.Read(path)
	return exchange.File{Name: filepath.Base(path), Body: body}, err
}

// export writes a list as it stands into a workbook.
func (d *Desktop) export(e exchange.Export) {
	d.deps.Files.Save(fmt.Sprintf(wording.ExportName, term.EntityLabel(e.Entity), d.deps.Office.Today()), func(path string) {
		d.shell.Busy(shell.Work{
			Title: wording.Exporting,
			Do: func(context.Context, func(shell.Progress)) error {
				file, err := d.deps.Exchange.Workbook(e)
				if err != nil {
					return err
				}
				return d.deps.Files.Write(path, file)
			},
			Done: func(err error) {
				d.shell.Problem(err)
				if err == nil {
					d.shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.Exported, path)})
				}
			},
		})
	})
}

func (d *Desktop) paperDeps() paper.Deps {
	files := d.deps.Files
	return paper.Deps{
		Shell: d.shell, Facility: d.facility, Year: d.yearShown, Evaluate: d.deps.Office.Appraisal.SelfEvaluation, Filing: d.deps.Office.Rounds.Filing,
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
	place, other := told()[entity]
	return shell.Route{Place: place}, other
}

func (d *Desktop) goToRecord(entity string, id app.ID) {
	if route, ok := d.route(entity, id); ok {
		d.shell.Go(route)
	}
}

// command does the keys of every page: Ctrl+1 a new activity, Ctrl+2 a new opening log.
func (d *Desktop) command(chord part.Chord) bool {
	switch chord {
	case part.Ctrl(fyne.KeyZ):
		d.undo()
		return true
	case part.Ctrl(fyne.KeyY):
		d.redo()
		return true
	}
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
