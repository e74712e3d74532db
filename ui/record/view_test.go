package record_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"guanyunbu/app/exchange"
	"guanyunbu/app/ledger"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record"
	"guanyunbu/ui/shell"
)

// restart opens the page at a place where it was not before, as the program does when it starts again.
func (d *desk) restart(place shell.Place) {
	deps := d.Deps()
	deps.Library = ledger.Library{d.sheet}
	deps.Names = deps.Library.NewDirectory()
	d.page = record.NewLedger(deps, "visit", record.Options{Place: place, Chips: []string{"kind"}, Months: true})
	d.Open(place, d.page)
}

// columns are the keys of the grid in their order.
func (d *desk) columns() string {
	var keys []string
	for _, c := range d.grid().Columns() {
		keys = append(keys, c.Key)
	}
	return strings.Join(keys, " ")
}

// carry drags the head of a column.
func (d *desk) carry(key string, to float32) {
	d.Window.Canvas().Capture()
	from := fyne.NewPos(d.edgeOf(key)-20, 10)
	d.grid().MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}})
	d.grid().Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(to, 10)}})
	d.grid().MouseUp(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(to, 10)}})
	d.grid().DragEnd()
}

func TestColumnsAreCarriedByTheirHeads(t *testing.T) {
	d := newDesk(t, few())
	before := d.columns()
	if before != "#order name day people helped kind" {
		t.Fatalf("the columns are %s", before)
	}
	d.carry("kind", d.edgeOf("name")+4)
	if got := d.columns(); got != "#order name kind day people helped" {
		t.Errorf("carried to the front: %s", got)
	}
	if len(d.grid().Order()) != 0 {
		t.Error("carrying a column sorts")
	}
	d.carry("name", d.edgeOf("helped"))
	if got := d.columns(); got != "#order name kind day people helped" {
		t.Errorf("a frozen column leaves its place: %s", got)
	}
	d.restart(shell.Closure)
	if got := d.columns(); got != "#order name kind day people helped" {
		t.Errorf("after a new start: %s", got)
	}
	d.Tap("列")
	d.Tap("恢复原样")
	if got := d.columns(); got != before {
		t.Errorf("as designed: %s", got)
	}
}

func TestColumnsAreChosenWithTheKeys(t *testing.T) {
	d := newDesk(t, few())
	d.Tap("列")
	d.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeySpace)
	if got := d.columns(); got != "#order name day helped kind" {
		t.Errorf("people hidden: %s", got)
	}
	d.keys(fyne.KeyHome, fyne.KeySpace)
	if got := d.columns(); got != "#order name day helped kind" {
		t.Errorf("a frozen column is hidden: %s", got)
	}
	d.Key(fyne.KeyDown)
	list, ok := d.Window.Canvas().Focused().(fyne.Shortcutable)
	if !ok {
		t.Fatal("the list does not hear chords")
	}
	list.TypedShortcut(part.Ctrl(fyne.KeyDown).Shortcut())
	if got := d.columns(); got != "#order name helped day kind" {
		t.Errorf("day carried down: %s", got)
	}
	d.keys(fyne.KeyEnd, fyne.KeySpace, fyne.KeyEscape)
	d.restart(shell.Closure)
	if got := d.columns(); got != "#order name helped day kind note" {
		t.Errorf("with the remark, after a new start: %s", got)
	}
	d.Tap("列")
	for range 9 {
		d.keys(fyne.KeyDown)
	}
	d.Want("人数", "住址")
}

func TestViewsAreNamedChosenRenamedAndDropped(t *testing.T) {
	d := newDesk(t, few())
	d.narrow("people")
	d.Type("10")
	d.Key(fyne.KeyReturn)
	d.page.NarrowMonth(2)
	d.narrow("day")
	d.Tap("降序")
	d.chip("视图").Tapped(&fyne.PointEvent{})
	d.keys(fyne.KeyEnd, fyne.KeyReturn)
	d.Tap("存下")
	d.Want("先起个名字")
	d.Type("二月大场")
	d.Tap("存下")
	d.Want("视图 二月大场", "已存为视图「二月大场」")
	kept := d.look()
	d.page.NarrowMonth(0)
	d.Want("视图 二月大场（有改动）")
	chip := d.chip("视图 二月大场（有改动）")
	chip.Tapped(&fyne.PointEvent{Position: fyne.NewPos(chip.Size().Width-4, 4)})
	if d.rows() != 5 || len(d.grid().Order()) != 0 {
		t.Errorf("back to the usual look there are %d rows", d.rows())
	}
	d.chip("视图").Tapped(&fyne.PointEvent{})
	d.keys(fyne.KeyDown, fyne.KeyReturn)
	if got := d.look(); got != kept {
		t.Errorf("the view shows %s, not %s", got, kept)
	}
	d.restart(shell.Closure)
	if got := d.look(); got != kept {
		t.Errorf("after a new start the view used last shows %s, not %s", got, kept)
	}
	d.chip("视图 二月大场").Tapped(&fyne.PointEvent{})
	d.keys(fyne.KeyDown, fyne.KeyReturn)
	d.Tap("改名")
	d.chip("视图 二月大场").Tapped(&fyne.PointEvent{})
	d.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	d.Want("删除视图「二月大场」？")
	d.Tap("删除视图")
	d.Want("视图")
	d.Lacks("视图 二月大场")
}

// look is what the list shows, in words.
func (d *desk) look() string {
	var order []string
	for _, s := range d.grid().Order() {
		order = append(order, s.Key)
	}
	return d.names() + " / " + strings.Join(order, " ")
}

func TestTheListIsHandedOverAsItStands(t *testing.T) {
	d := newDesk(t, few())
	var exported, printed []exchange.Export
	deps := d.Deps()
	deps.Library = ledger.Library{d.sheet}
	deps.Names = deps.Library.NewDirectory()
	deps.Export = func(e exchange.Export) { exported = append(exported, e) }
	deps.Print = func(e exchange.Export) { printed = append(printed, e) }
	d.page = record.NewLedger(deps, "visit", record.Options{Place: shell.Closure, Title: "走访登记", Months: true})
	d.Open(shell.Closure, d.page)
	d.carry("kind", d.edgeOf("name")+4)
	d.narrow("people")
	d.Type("10")
	d.Key(fyne.KeyReturn)
	d.narrow("kind")
	d.keys(fyne.KeyDown, fyne.KeySpace, fyne.KeyDown, fyne.KeySpace, fyne.KeyEscape)
	d.page.Look("家")
	d.Tap("导出")
	d.Chord(part.Ctrl(fyne.KeyP))
	if len(exported) != 1 || len(printed) != 1 {
		t.Fatalf("exported %d, printed %d times", len(exported), len(printed))
	}
	e := exported[0]
	if e.Entity != "visit" || e.Title != "走访登记" || strings.Join(e.Columns, " ") != "name kind day people helped" {
		t.Errorf("handed over %s %q with %v", e.Entity, e.Title, e.Columns)
	}
	if want := "2026 年；人数 ≥ 10；性质：基本免费、普惠性非基本；含「家」"; e.Filter != want {
		t.Errorf("the filter says %q, not %q", e.Filter, want)
	}
	if n, err := d.sheet.Count(e.Query); err != nil || n != 1 || printed[0].Filter != e.Filter {
		t.Errorf("the query finds %d, %v", n, err)
	}
}

func TestTheStatusAddsUpWhatIsChosen(t *testing.T) {
	d := newDesk(t, few())
	d.Window.Canvas().Focus(d.grid())
	d.grid().Go(record.Cell{Row: 0, Col: 3}, false)
	d.Want("人数：求和 333", "平均 111.0", "计数 3")
	d.grid().Go(record.Cell{Row: 1, Col: 3}, true)
	d.Want("选中：求和 33", "平均 16.5", "选中 2 行 × 1 列", "计数 2")
	d.grid().Go(record.Cell{Row: 4, Col: 4}, true)
	d.Want("选中：求和 333", "选中 5 行 × 2 列", "计数 3")
	d.grid().Go(record.Cell{Row: 0, Col: 1}, false)
	d.grid().Go(record.Cell{Row: 2, Col: 2}, true)
	d.Want("选中 3 行 × 2 列")
	d.Lacks("求和")
}

func TestAPanelTakesFilesWhereTheyAreWelcome(t *testing.T) {
	d := newDesk(t, few())
	d.Lacks("佐证")
	deps := d.Deps()
	deps.Library = ledger.Library{d.sheet}
	deps.Names = deps.Library.NewDirectory()
	d.page = record.NewLedger(deps, "visit", record.Options{Place: shell.Closure, Proof: true})
	d.Open(shell.Closure, d.page)
	d.Want("佐证", "现有 0 件", "拖入文件，或点此选择")
	d.Scope.Locked = "2026 年已锁定，只能看。"
	d.Shell.Reload(nil)
	d.Want("现有 0 件")
	d.Lacks("拖入文件，或点此选择")
}
