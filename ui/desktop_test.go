package ui

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/keeping"
	"guanyunbu/reports"
	"guanyunbu/ui/backup"
	"guanyunbu/ui/home"
	"guanyunbu/ui/home/hometest"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

// bench is a desktop over a book in memory.
type bench struct {
	*Desktop
	logged []error
	factor theme.Factor
}

func newBench(t *testing.T, book *hometest.Book, factor theme.Factor) *bench {
	t.Helper()
	themetest.App(t, factor)
	b := &bench{factor: factor}
	window := themetest.Window(t, part.NewBox(theme.Ground), fyne.NewSize(1366, 768))
	desktop, err := New(Deps{
		Window: window, Office: book.Office, Drafts: notes{}, Now: func() time.Time { return time.Date(2026, 10, 20, 9, 21, 0, 0, time.UTC) },
		Evidence: func(func(string) app.Op) record.Evidence { return nil },
		Keeper:   noCopies{}, State: func() backup.State { return backup.State{} }, Safety: func() home.Safety { return home.Safety{} },
		Latest: func() int64 { return 0 }, Purger: noPersons{},
		Print: Print{Press: words{}}, Exchange: noTables{}, CopyBefore: func() error { return nil },
		Spawn: func(work func()) { work() }, Post: func(on func()) { on() },
		Factor: func() theme.Factor { return b.factor },
		Scale: func(f theme.Factor) error {
			b.factor = f
			return nil
		},
		Log: func(err error) string {
			b.logged = append(b.logged, err)
			return "guanyunbu.log"
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	b.Desktop = desktop
	desktop.Show()
	window.Resize(fyne.NewSize(1366, 768))
	return b
}

func furnished(t *testing.T) *hometest.Book {
	t.Helper()
	book := hometest.New(t, "2026-10-20", hometest.Pack(t))
	book.Furnish("2026-12-31")
	book.Season(2026, 10)
	return book
}

func TestEveryScreenOpensEmptyAndWithRecords(t *testing.T) {
	for name, row := range map[string]struct {
		book   *hometest.Book
		factor theme.Factor
	}{
		"an empty book":            {hometest.New(t, "2026-10-20", hometest.Pack(t)), theme.Factor100},
		"a book with records":      {furnished(t), theme.Factor100},
		"a book with records, 150": {furnished(t), theme.Factor150},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, row.book, row.factor)
			for _, room := range rooms() {
				for _, tab := range room.Tabs {
					b.Go(shell.Route{Place: tab.Place})
					if b.shell.Here().Place != tab.Place {
						t.Errorf("%s does not open", tab.Label)
					}
				}
			}
			b.Go(shell.Route{Place: shell.ImportTable})
			if b.shell.Here().Place != shell.ImportTable {
				t.Error("the page for tables does not open")
			}
			if len(b.logged) > 0 {
				t.Errorf("something went wrong: %v", b.logged)
			}
		})
	}
}

func TestEveryLedgerOfTheBookHasAScreen(t *testing.T) {
	shown := map[string]bool{}
	for _, entity := range ledgers() {
		shown[entity.Key] = true
	}
	for entity := range told() {
		shown[entity] = true
	}
	for _, sheet := range furnished(t).Library {
		if key := sheet.Shape().Key; !shown[key] {
			t.Errorf("%s has no screen", key)
		}
	}
}

func TestShortcutsBeginARecordOnceThereIsAFacility(t *testing.T) {
	empty := newBench(t, hometest.New(t, "2026-10-20", hometest.Pack(t)), theme.Factor100)
	empty.shell.Press(part.Ctrl(fyne.Key1))
	if empty.shell.Here().Place != shell.Home {
		t.Error("an activity is begun without a facility")
	}
	b := newBench(t, furnished(t), theme.Factor100)
	for key, place := range map[fyne.KeyName]shell.Place{fyne.Key1: shell.Activity, fyne.Key2: shell.OpeningLog} {
		b.shell.Press(part.Ctrl(key))
		if here := b.shell.Here(); here.Place != place || !here.New {
			t.Errorf("Ctrl+%s leads to %+v", key, here)
		}
	}
}

func TestTheYearsReachFromTheFirstRecordToToday(t *testing.T) {
	book := furnished(t)
	book.Log(app.Span{From: "2024-03-01", To: "2024-03-02"}, func(app.Day) bool { return false })
	b := newBench(t, book, theme.Factor100)
	if len(b.years) != 3 || b.years[0] != 2026 || b.years[2] != 2024 || b.yearShown() != 2026 {
		t.Errorf("years %v, shown %d", b.years, b.yearShown())
	}
	b.pickYear(2)
	if b.yearShown() != 2024 || b.scope().Year != 2024 {
		t.Errorf("picked 2024, shown %d", b.yearShown())
	}
}

// notes forget at once.
type notes struct{}

func (notes) Keep(string, string) error         { return nil }
func (notes) Load(string) (string, bool, error) { return "", false, nil }
func (notes) Drop(string) error                 { return nil }

// noCopies is a keeper of a book that was never copied.
type noCopies struct{}

func (noCopies) Copies() []keeping.Backup                        { return nil }
func (noCopies) Find(string) []keeping.Backup                    { return nil }
func (noCopies) Make(context.Context) (keeping.Backup, error)    { return keeping.Backup{}, nil }
func (noCopies) Compare(string) (keeping.Difference, error)      { return keeping.Difference{}, nil }
func (noCopies) Restore(context.Context, string, app.Op) error   { return nil }
func (noCopies) Check() ([]keeping.Verdict, error)               { return nil, nil }
func (noCopies) History(int, int) ([]keeping.Entry, error)       { return nil, nil }
func (noCopies) AmendmentsOf(int64) ([]keeping.Amendment, error) { return nil, nil }
func (noCopies) MakeFull(context.Context, string, func(done, total int)) (keeping.Backup, error) {
	return keeping.Backup{}, nil
}

// noTables has no tables to bring in.
type noTables struct{}

func (noTables) Entities() []string { return []string{"activity"} }
func (noTables) Read(exchange.File, string) (*exchange.Table, error) {
	return &exchange.Table{}, nil
}
func (noTables) Plan(exchange.Watch, string, *exchange.Table, exchange.Mapping) (*exchange.Batch, error) {
	return &exchange.Batch{}, nil
}
func (noTables) Commit(exchange.Watch, app.Op, *exchange.Batch, bool) (app.Changes, error) {
	return nil, nil
}
func (noTables) ComplaintsWorkbook(*exchange.Batch) ([]byte, error) { return nil, nil }
func (noTables) Template(string) ([]byte, error)                    { return nil, nil }
func (noTables) Workbook(exchange.Export) ([]byte, error)           { return nil, nil }

// words prints nothing: the page shows the words of the paper then.
type words struct{}

func (words) Paginate(reports.Document) (reports.Layout, error) { return reports.Layout{Total: 1}, nil }
func (words) Render(reports.Document) ([]byte, error)           { return []byte("%PDF"), nil }

func TestTheTextSizeIsInThePersonsMenu(t *testing.T) {
	b := newBench(t, furnished(t), theme.Factor100)
	people, err := b.people()
	if err != nil {
		t.Fatal(err)
	}
	b.pickPerson(len(people) + 1 + 2) // after the people and the page that keeps them
	if b.factor != theme.Factor150 || len(b.logged) > 0 {
		t.Errorf("the third size is %d, logged %v", b.factor, b.logged)
	}
	b.pickPerson(len(people))
	if b.shell.Here().Place != shell.People {
		t.Errorf("the page of the people is not opened, but %+v", b.shell.Here())
	}
}

// noPersons is a book without persons' data.
type noPersons struct{}

func (noPersons) PurgePreview(app.Day) (keeping.Purged, error) { return keeping.Purged{}, nil }

func (noPersons) Purge(app.Op, app.Day) (keeping.Purged, error) { return keeping.Purged{}, nil }

func (noPersons) PurgeRecords(app.Op, string, ...app.ID) (keeping.Purged, error) {
	return keeping.Purged{}, nil
}

func TestALockedYearSaysSo(t *testing.T) {
	book := furnished(t)
	b := newBench(t, book, theme.Factor100)
	lock := book.Office.Facility.Locks.New()
	lock.Facility, lock.Year, lock.Day, lock.Reason = book.Facility, app.Number(2026), "2027-03-01", "区级复核已完成"
	if _, err := book.Office.Facility.Locks.Save(book.Op("enter", "周示例"), lock); err != nil {
		t.Fatal(err)
	}
	b.shell.Reload(app.Changes{{Entity: "lock", ID: lock.ID}})
	if locked := b.scope().Locked; !strings.Contains(locked, "2026 年已锁定") {
		t.Errorf("the year says %q", locked)
	}
	b.Go(shell.Route{Place: shell.Activity})
	b.shell.Press(part.Ctrl(fyne.KeyN))
	if b.shell.Here().New {
		t.Error("a record of a locked year is begun")
	}
}
