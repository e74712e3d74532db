//go:build ci

package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/assets"
	"guanyunbu/data"
	"guanyunbu/data/packfile"
	"guanyunbu/data/sample"
	"guanyunbu/ui/delivery"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/record"
	"guanyunbu/ui/record/recordtest"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
)

// pasting is the ledger of activities of the sample centre, over a book on the disk.
type pasting struct {
	*recordtest.Bench
	office *office.Office
	page   *record.Ledger
}

func newPasting(t testing.TB) *pasting {
	t.Helper()
	file, err := assets.Pack("street-100")
	must(t, err)
	pack, err := packfile.Parse(file, packfile.Known())
	must(t, err)
	rights, err := packfile.ParseRights(assets.Rights())
	must(t, err)
	book, err := data.Open(data.Options{Dir: filepath.Join(t.TempDir(), "book"), Person: sample.Clerk, Version: "0.1.0", Now: sample.Clock})
	must(t, err)
	t.Cleanup(func() { must(t, book.Close()) })
	p := &pasting{Bench: recordtest.New(t, pagetest.Desktop(), theme.Factor100), office: office.Open(office.Setting{Store: book, Pack: pack, Rights: rights, Clock: sample.Clock})}
	must(t, sample.Fill(p.office))
	home, err := p.office.Facility.Facility(sample.FacilityCode)
	must(t, err)
	p.Frame(nil)
	deps := p.Deps()
	deps.Library, deps.Names, deps.Today = p.office.Library, p.office.Library.NewDirectory(), p.office.Today
	deps.Op = func(name string) app.Op { return p.office.Op(name, sample.Clerk) }
	deps.Scope = func() record.Scope { return record.Scope{Facility: home.ID, Year: sample.LiveYear} }
	p.page = delivery.NewActivities(delivery.Deps{Deps: deps, Office: p.office})
	p.Open(shell.Activity, p.page)
	return p
}

// rows are so many rows as they come from another spreadsheet: ten columns, as the ledger shows them.
func (p *pasting) rows(t testing.TB, count, round int) string {
	t.Helper()
	spaces, err := p.office.Facility.Spaces.Find(ledger.Query{Limit: 1})
	must(t, err)
	lines := make([]string, count)
	for i := range lines {
		day := app.Day(fmt.Sprintf("%d-01-02", sample.LiveYear)).Add(i % 250)
		lines[i] = fmt.Sprintf("第 %d 次粘贴 %d\t%s\t群众文体活动\t%s\t20\t5\t4\t1\t2\t", round, i, day, spaces[0].Name)
	}
	return strings.Join(lines, "\r\n")
}

// BenchmarkPasteThousandRows pastes 1,000 rows of ten columns into the ledger of activities: typed texts to saved records.
func BenchmarkPasteThousandRows(b *testing.B) {
	p := newPasting(b)
	grid := p.page.Grid()
	b.ResetTimer()
	for round := 0; b.Loop(); round++ {
		b.StopTimer()
		text := p.rows(b, 1000, round)
		before, err := p.office.Delivery.Activities.Count(ledger.Query{})
		must(b, err)
		grid.TypedShortcut(&fyne.ShortcutSelectAll{})
		grid.Go(record.Cell{Row: grid.Range().To.Row + 1, Col: 2}, false)
		b.StartTimer()
		grid.Paste(text)
		b.StopTimer()
		for _, act := range []string{"写进去", "照这样保存"} {
			if strings.Contains(p.Text(), act) {
				p.Type("按纸本补录")
				b.StartTimer()
				p.Tap(act)
				b.StopTimer()
			}
		}
		after, err := p.office.Delivery.Activities.Count(ledger.Query{})
		must(b, err)
		if after-before != 1000 {
			b.Fatalf("%d of 1000 rows are in the book:\n%s", after-before, p.Text())
		}
		b.StartTimer()
	}
}

func TestPastingLateRowsAsksOnceWhy(t *testing.T) {
	p := newPasting(t)
	grid := p.page.Grid()
	grid.TypedShortcut(&fyne.ShortcutSelectAll{})
	grid.Go(record.Cell{Row: grid.Range().To.Row + 1, Col: 2}, false)
	grid.Paste(p.rows(t, 3, 1))
	p.Want("有 3 行还要写", "补录要写原因")
	p.Type("按纸本补录")
	p.Tap("写进去")
	if strings.Contains(p.Text(), "照这样保存") {
		p.Type("与纸本一致")
		p.Tap("照这样保存")
	}
	found, err := p.office.Delivery.Activities.Find(ledger.Query{Text: "次粘贴"})
	must(t, err)
	if len(found) != 3 || found[0].BackReason != "按纸本补录" {
		t.Fatalf("%d late rows are in the book; in sight:\n%s", len(found), p.Text())
	}
}
