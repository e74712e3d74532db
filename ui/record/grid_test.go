package record_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"guanyunbu/app"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record"
)

func TestAHundredThousandRowsAreReadInWindows(t *testing.T) {
	d := newDesk(t, nil)
	d.sheet.Sheet = endless{d.book.Sheet(), 100_000}
	d.Shell.Reload(nil)
	if n := d.grid().Text(99_999, "name"); n == "" {
		t.Error("the last row says nothing")
	}
	d.sheet.pages, d.sheet.rows = 0, 0
	d.grid().Go(record.Cell{Row: 50_000, Col: 2}, false)
	d.Picture()
	if d.sheet.pages > 2 || d.sheet.rows > 200 {
		t.Errorf("a jump into the middle read %d pages with %d rows", d.sheet.pages, d.sheet.rows)
	}
	d.sheet.pages = 0
	for range 10 {
		test.Scroll(d.Window.Canvas(), fyne.NewPos(300, 400), 0, -54)
	}
	d.Picture()
	if d.sheet.pages > 2 {
		t.Errorf("scrolling by twenty rows read %d pages", d.sheet.pages)
	}
}

func TestKeysMoveTheCursor(t *testing.T) {
	d := newDesk(t, visits(200))
	d.Window.Canvas().Focus(d.grid())
	cases := []struct {
		rule string
		keys []fyne.KeyName
		want record.Cell
	}{
		{"down goes to the next row", []fyne.KeyName{fyne.KeyDown}, record.Cell{Row: 1, Col: 1}},
		{"right goes to the next column", []fyne.KeyName{fyne.KeyRight}, record.Cell{Row: 0, Col: 2}},
		{"up at the first row stays", []fyne.KeyName{fyne.KeyUp}, record.Cell{Row: 0, Col: 1}},
		{"tab goes to the right", []fyne.KeyName{fyne.KeyTab}, record.Cell{Row: 0, Col: 2}},
		{"tab at the end of a row goes to the next one", []fyne.KeyName{fyne.KeyEnd, fyne.KeyTab}, record.Cell{Row: 1, Col: 1}},
		{"home goes to the first column", []fyne.KeyName{fyne.KeyRight, fyne.KeyHome}, record.Cell{Row: 0, Col: 1}},
		{"left never leads onto the order of the row", []fyne.KeyName{fyne.KeyLeft, fyne.KeyLeft}, record.Cell{Row: 0, Col: 1}},
		{"enter goes down", []fyne.KeyName{fyne.KeyReturn}, record.Cell{Row: 1, Col: 1}},
		{"page down and up come back", []fyne.KeyName{fyne.KeyPageDown, fyne.KeyPageUp}, record.Cell{Row: 0, Col: 1}},
	}
	for _, c := range cases {
		t.Run(c.rule, func(t *testing.T) {
			d.grid().Go(record.Cell{Row: 0, Col: 1}, false)
			for _, key := range c.keys {
				d.Key(key)
			}
			if got := d.grid().Cursor(); got != c.want {
				t.Errorf("the cursor is at %v, not %v", got, c.want)
			}
		})
	}
	d.grid().TypedShortcut(part.Ctrl(fyne.KeyEnd).Shortcut())
	if got := d.grid().Cursor().Row; got != 199 {
		t.Errorf("Ctrl+End goes to row %d", got)
	}
	d.grid().TypedShortcut(part.Ctrl(fyne.KeyHome).Shortcut())
	if got := d.grid().Cursor().Row; got != 0 {
		t.Errorf("Ctrl+Home goes to row %d", got)
	}
}

func TestThreeKindsOfNothingLookDifferent(t *testing.T) {
	none, zero, never := &visit{Name: "甲", Day: "2026-01-01"}, &visit{Name: "乙", Day: "2026-01-02"}, &visit{Name: "丙", Day: "2026-01-03"}
	zero.People, zero.Helped = app.Number(0), app.Number(0)
	never.People, never.Helped = app.Inapplicable(), app.Inapplicable()
	d := newDesk(t, []*visit{none, zero, never})
	cases := []struct {
		rule, key, want string
		row             int
	}{
		{"a number that should be there is called not filled", "people", "未填", 0},
		{"a number nobody asked for is a dash", "helped", "—", 0},
		{"nought is nought", "people", "0", 1},
		{"not applicable is said in words", "people", "不适用", 2},
		{"a day of the year leaves the year out", "day", "01-02", 1},
	}
	for _, c := range cases {
		if got := d.grid().Text(c.row, c.key); got != c.want {
			t.Errorf("%s: %q, not %q", c.rule, got, c.want)
		}
	}
}

func TestHeadsSortAndTotalsFollowTheFilter(t *testing.T) {
	d := newDesk(t, visits(40))
	d.Window.Canvas().Capture()
	press(d, fyne.NewPos(d.headOf("people"), 10))
	press(d, fyne.NewPos(d.headOf("people"), 10))
	if got := d.grid().Text(0, "people"); got != "39" {
		t.Errorf("sorted downwards the first row has %s", got)
	}
	press(d, fyne.NewPos(d.headOf("people"), 10))
	if got := d.grid().Text(0, "people"); got != "0" {
		t.Errorf("the third press gives the ledger's own order back, not %s", got)
	}
	if got := d.grid().Total("people"); got != "780" {
		t.Errorf("the total of all rows is %s", got)
	}
	d.page.NarrowMonth(2)
	if got := d.grid().Total("people"); got != "315" {
		t.Errorf("the total of February is %s", got)
	}
	d.Want("2 月", "清除筛选", "9 / 全年 40 条")
	d.page.Look("没有这一户")
	d.Want("没有符合的")
	d.Tap("清除筛选")
	if got := d.grid().Total("people"); got != "780" {
		t.Errorf("without a filter the total is %s", got)
	}
}

func TestOnlyGapsShowsWhatIsIncomplete(t *testing.T) {
	all := visits(5)
	all[3].People = app.Reading{}
	d := newDesk(t, all)
	d.Want("只看未填", "1")
	d.page.OnlyGaps(true)
	if got := d.grid().Text(0, "name"); got != "第 000003 户" {
		t.Errorf("the incomplete record is %q", got)
	}
}

func TestDraggingAnEdgeMakesAColumnWiderForGood(t *testing.T) {
	d := newDesk(t, visits(3))
	d.Window.Canvas().Capture()
	before := d.column("people").Width
	from := fyne.NewPos(d.edgeOf("people"), 10)
	d.grid().MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}})
	d.grid().Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: from.AddXY(40, 0)}})
	d.grid().DragEnd()
	if got := d.column("people").Width; got < before+35 {
		t.Errorf("the column is %v units wide after %v", got, before)
	}
	wide := d.column("people").Width
	d.open()
	if got := d.column("people").Width; got != wide {
		t.Errorf("after a new start the column is %v units wide, not %v", got, wide)
	}
}

func TestCopyGivesABlockToASpreadsheet(t *testing.T) {
	all := visits(3)
	all[1].People = app.Number(12345)
	all[1].Helped = app.Reading{}
	d := newDesk(t, all)
	d.Window.Canvas().Focus(d.grid())
	d.grid().Go(record.Cell{Row: 1, Col: 1}, false)
	d.grid().Go(record.Cell{Row: 2, Col: 5}, true)
	d.grid().TypedShortcut(part.Ctrl(fyne.KeyC).Shortcut())
	lines := strings.Split(fyne.CurrentApp().Clipboard().Content(), "\n")
	if len(lines) != 2 || lines[0] != "第 000001 户\t2026-01-02\t12345\t\t基本免费" {
		t.Errorf("copied %q", lines)
	}
	d.Want("已复制 2 行")
}

func TestReloadKeepsTheRecordUnderTheCursor(t *testing.T) {
	d := newDesk(t, visits(80))
	d.grid().Go(record.Cell{Row: 60, Col: 2}, false)
	held, _ := d.grid().Record()
	early := &visit{Name: "新来的", Day: "2026-01-01"}
	changes, err := d.book.Save(pagetest.Op("enter"), early)
	if err != nil {
		t.Fatal(err)
	}
	d.Shell.Reload(changes)
	now, _ := d.grid().Record()
	if now.Base.ID != held.Base.ID || d.grid().Cursor().Row != 61 {
		t.Errorf("the cursor went from %s to %s at row %d", held.Title(), now.Title(), d.grid().Cursor().Row)
	}
}

// press presses a point of the grid as a mouse does.
func press(d *desk, at fyne.Position) {
	event := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}}
	d.grid().MouseDown(event)
	d.grid().MouseUp(event)
}

func (d *desk) column(key string) record.Column {
	for _, c := range d.grid().Columns() {
		if c.Key == key {
			return c
		}
	}
	d.t.Fatalf("no column %s", key)
	return record.Column{}
}

// headOf finds a head by asking the grid what it would sort; edgeOf is the right edge of the column.
func (d *desk) headOf(key string) float32 { return d.edgeOf(key) - 12 }

func (d *desk) edgeOf(key string) float32 { return d.grid().Edge(key) }
