package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app/ledger"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
)

// typeInto types into what has the focus and presses Enter.
func (b *bench) typeInto(t *testing.T, text string) {
	t.Helper()
	focused := b.deps.Window.Canvas().Focused()
	if focused == nil {
		t.Fatal("nothing has the focus")
	}
	for _, r := range text {
		focused.TypedRune(r)
	}
	focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func TestTheSearchLeadsToPagesAndCommands(t *testing.T) {
	b := newBench(t, furnished(t), theme.Factor100)
	for typed, want := range map[string]shell.Route{
		"kfrz": {Place: shell.OpeningLog}, "立即备份": {Place: shell.Backup}, "新增开放日志": {Place: shell.OpeningLog, New: true}, "zpbg": {Place: shell.Report},
	} {
		b.Go(shell.Route{Place: shell.Home})
		b.shell.Press(part.Ctrl(fyne.KeyK))
		b.typeInto(t, typed)
		if here := b.shell.Here(); here != want {
			t.Errorf("%q leads to %+v, not %+v", typed, here, want)
		}
	}
}

func TestAFoundRecordBringsItsFacilityAndYearIntoView(t *testing.T) {
	b := newBench(t, furnished(t), theme.Factor100)
	sheet, _ := b.deps.Office.Library.Sheet("activity")
	page, err := sheet.Page(ledger.Query{Limit: 1})
	if err != nil || len(page) == 0 {
		t.Fatalf("no activity: %v", err)
	}
	found := page[0]
	b.years = append(b.years, b.years[len(b.years)-1]-1)
	b.pickYear(len(b.years) - 1)
	b.goToHit(ledger.Hit{Entity: "activity", ID: found.Base.ID, Day: found.Day(), Facility: found.Facility()})
	if b.yearShown() != found.Day().Year() || b.facility() != found.Facility() {
		t.Errorf("the bar shows %s in %d", b.facility(), b.yearShown())
	}
	if here := b.shell.Here(); here.Place != shell.Activity || here.Record != string(found.Base.ID) {
		t.Errorf("the record leads to %+v", here)
	}
	if len(b.logged) > 0 {
		t.Errorf("something went wrong: %v", b.logged)
	}
}
