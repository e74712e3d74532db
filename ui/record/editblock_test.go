package record_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"guanyunbu/app"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record"
)

func TestABlockFromASpreadsheetIsOneStep(t *testing.T) {
	w := newTable(t, lessonsOf(3)...)
	w.on(1, "name")
	fyne.CurrentApp().Clipboard().SetContent("改名\t3-20\t41\r\n\"带\"\"引号\"\"的\"\t2026年3月21日\t1,042\t5\r\n新一\t46100\t43\r\n新二\t3.25\t44\r\n")
	w.chord(part.Ctrl(fyne.KeyV))
	w.Want("有 1 处要再看一眼")
	w.Type("大型活动")
	w.Tap("照这样保存")
	if got := w.all(); len(got) != 5 || strings.Join(w.sheet.ops, " ") != "paste" {
		t.Fatalf("there are %d lessons after %v", len(got), w.sheet.ops)
	}
	if l := w.one("改名"); l.Day != "2026-03-20" || l.People != app.Number(41) {
		t.Errorf("the first row is %+v", l)
	}
	if l := w.one("带\"引号\"的"); l.People != app.Number(1042) || l.Helped != app.Number(5) || l.Confirmed != "大型活动" {
		t.Errorf("the quoted row is %+v", l)
	}
	if l := w.one("新一"); l.Day != "2026-03-19" || l.Kind != "free" {
		t.Errorf("the first new row is %+v", l)
	}
	w.Want("已粘贴 4 行", "撤销")
	w.back()
	if w.one("第 2 课").People != app.Number(11) || w.grid().Text(3, "name") == "新一" {
		t.Error("one step back leaves something of the paste behind")
	}
	w.on(0, "name").chord(part.Ctrl(fyne.KeyY))
	if w.one("改名").People != app.Number(41) {
		t.Error("the paste is not done again")
	}
}

func TestGoodRowsOfAPasteAreSavedAndBadOnesWait(t *testing.T) {
	w := newTable(t, lessonsOf(2)...)
	w.on(2, "name").grid().Paste("甲\t3-5\t10\n乙\t不知道\t11\n\t3-7\t12\n丁\t3-8\t约13")
	if got := len(w.all()); got != 3 {
		t.Fatalf("there are %d lessons", got)
	}
	w.Want("已粘贴 4 行", "3 行没有存入", "按 F8 逐处改")
	if got := w.grid().Text(3, "day"); got != "不知道" {
		t.Errorf("the bad day says %q", got)
	}
	var seen []record.Cell
	for range 3 {
		w.keys(fyne.KeyF8)
		seen = append(seen, w.grid().Cursor())
	}
	want := []record.Cell{{Row: 3, Col: w.col("day")}, {Row: 4, Col: w.col("name")}, {Row: 5, Col: w.col("people")}}
	if fmt.Sprint(seen) != fmt.Sprint(want) {
		t.Errorf("F8 goes to %v, not %v", seen, want)
	}
	w.on(3, "day").types("3-6").keys(fyne.KeyReturn)
	if w.one("乙").Day != "2026-03-06" {
		t.Error("the mended row is not saved")
	}
}

func TestPasteFillsASelectionAndPassesOverWhatIsComputed(t *testing.T) {
	w := newTable(t, lessonsOf(4)...)
	w.on(0, "people").to(3, "helped").grid().Paste("5")
	for _, l := range w.all() {
		if l.People != app.Number(5) || l.Helped != app.Number(5) {
			t.Errorf("%s has %q and %q", l.Name, l.People.String(), l.Helped.String())
		}
	}
	w.on(0, "fee").grid().Paste("12.50\t说明一\t没有地方")
	if l := w.one("第 1 课"); l.Fee.String() != "12.50" || l.Remark != "说明一" {
		t.Errorf("pasted %q, %q", l.Fee.String(), l.Remark)
	}
	w.Want("右边多出 1 列没有地方放")
	w.on(0, "remark").grid().Paste("\"第一行\n第二 \"\"行\"\"\"")
	if got := w.one("第 1 课").Remark; got != "第一行\n第二 \"行\"" {
		t.Errorf("the cell with a line break is %q", got)
	}
	if got := w.on(0, "remark").grid().Copy(); got != "\"第一行\n第二 \"\"行\"\"\"" {
		t.Errorf("copied back it is %q", got)
	}
	w.on(0, "remark").keys(fyne.KeyF2)
	w.Want("修改课次")
}

func TestCopyAndPasteWithinTheGrid(t *testing.T) {
	lessons := lessonsOf(3)
	w := newTable(t, lessons...)
	lessons[0].Hall, lessons[0].Paid = w.hall("排练厅"), app.Yes
	if _, err := w.lessons.Save(app.Op{Name: "amend", Person: "Zhou", At: "2026-10-20 09:21:00"}, lessons[0]); err != nil {
		t.Fatal(err)
	}
	w.Shell.Reload(app.Changes{{Entity: "lesson"}})
	w.on(0, "kind").to(0, "paid").chord(part.Ctrl(fyne.KeyC))
	if got := fyne.CurrentApp().Clipboard().Content(); got != "基本免费\t排练厅\t是" {
		t.Errorf("copied %q", got)
	}
	w.on(1, "kind").to(2, "paid").chord(part.Ctrl(fyne.KeyV))
	for _, name := range []string{"第 2 课", "第 3 课"} {
		if l := w.one(name); l.Hall != w.hall("排练厅") || l.Paid != app.Yes {
			t.Errorf("%s has %+v", name, l)
		}
	}
}

func TestFilling(t *testing.T) {
	cases := []struct {
		rule string
		do   func(w *table)
		want string
	}{
		{"Ctrl+D in one cell copies the cell above", func(w *table) { w.on(2, "people").chord(part.Ctrl(fyne.KeyD)) }, "10 11 11 13"},
		{"Ctrl+D in a block copies its first row down", func(w *table) { w.on(0, "people").to(2, "helped").chord(part.Ctrl(fyne.KeyD)) }, "10 10 10 13"},
		{"Ctrl+Enter fills the selection with the cell one is in", func(w *table) { w.on(3, "people").to(1, "people").chord(part.Ctrl(fyne.KeyReturn)) }, "10 13 13 13"},
		{"Ctrl+Enter while typing fills it with what is typed", func(w *table) {
			w.on(0, "people").to(2, "people").types("7").chord(part.Ctrl(fyne.KeyReturn))
		}, "7 7 7 13"},
		{"Delete empties the block", func(w *table) { w.on(1, "people").to(2, "helped").keys(fyne.KeyDelete) }, "10   13"},
		{"Ctrl+X empties the block", func(w *table) { w.on(1, "people").to(2, "helped").chord(part.Ctrl(fyne.KeyX)) }, "10   13"},
		{"Ctrl+X is taken back in one step", func(w *table) {
			w.on(0, "people").to(3, "helped").chord(part.Ctrl(fyne.KeyX)).chord(part.Ctrl(fyne.KeyZ))
		}, "10 11 12 13"},
		{"undone, everything is as it was", func(w *table) {
			w.on(0, "people").to(3, "people").keys(fyne.KeyDelete).chord(part.Ctrl(fyne.KeyZ))
		}, "10 11 12 13"},
		{"done again, it is gone again", func(w *table) {
			w.on(0, "people").to(1, "people").keys(fyne.KeyDelete).chord(part.Ctrl(fyne.KeyZ)).chord(part.Ctrl(fyne.KeyY))
		}, "  12 13"},
	}
	for _, c := range cases {
		t.Run(c.rule, func(t *testing.T) {
			w := newTable(t, lessonsOf(4)...)
			c.do(w)
			var got []string
			for _, l := range w.all() {
				got = append(got, l.People.String())
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("the book has %q, not %q", strings.Join(got, " "), c.want)
			}
			if len(w.sheet.ops) != 1 {
				t.Errorf("it took %v", w.sheet.ops)
			}
		})
	}
}

// TestCutTakesTheBlockAlong: what is cut lies on the clipboard, and whole rows are emptied, never withdrawn.
func TestCutTakesTheBlockAlong(t *testing.T) {
	w := newTable(t, lessonsOf(4)...)
	w.on(1, "people").to(2, "people").chord(part.Ctrl(fyne.KeyX))
	if got := fyne.CurrentApp().Clipboard().Content(); got != "11\n12" && got != "11\n12\n" && got != "11\r\n12" {
		t.Errorf("the clipboard holds %q", got)
	}
	w.on(0, "people").chord(part.Ctrl(fyne.KeyV))
	if got := w.all(); got[0].People.String() != "11" || got[1].People.String() != "12" || got[2].People != (app.Reading{}) {
		t.Errorf("pasted above, the book has %s %s %s", got[0].People, got[1].People, got[2].People)
	}
	w.on(3, "name").shifted(fyne.KeyEnd).chord(part.Ctrl(fyne.KeyX))
	if got := w.all(); len(got) != 4 {
		t.Errorf("cutting a whole row withdrew it: %d lessons are left", len(got))
	}
}

func TestAStepBackOverWhatIsPending(t *testing.T) {
	w := newTable(t, lessonsOf(2)...)
	w.on(0, "people").types("约9").keys(fyne.KeyReturn)
	w.chord(part.Ctrl(fyne.KeyZ))
	if got := w.grid().Text(0, "people"); got != "10" || len(w.Drafts) != 0 {
		t.Errorf("one step back the cell says %q, drafts %v", got, w.Drafts)
	}
	w.chord(part.Ctrl(fyne.KeyY))
	if got := w.grid().Text(0, "people"); got != "约9" {
		t.Errorf("done again the cell says %q", got)
	}
	w.on(2, "name").types("新课").keys(fyne.KeyTab).types("3-5").keys(fyne.KeyReturn)
	w.one("新课")
	w.chord(part.Ctrl(fyne.KeyZ))
	if got := w.grid().Text(0, "people"); got != "约9" {
		t.Errorf("taking the new record back changed another pending row to %q", got)
	}
	if n := len(w.page.Deps().Library); n != 2 || w.grid().Text(2, "name") == "新课" {
		t.Error("the new record is still there")
	}
}

func TestWholeRowsAreWithdrawnTogether(t *testing.T) {
	w := newTable(t, lessonsOf(5)...)
	w.on(1, "name").shifted(fyne.KeyEnd).shifted(fyne.KeyDown)
	w.keys(fyne.KeyDelete)
	w.Want("作废选中的 2 条？", "不再计入任何数字")
	w.Type("重复登记")
	w.Tap("作废")
	if got := w.all(); len(got) != 3 {
		t.Errorf("%d lessons are left", len(got))
	}
	w.Want("已作废 2 条")
	w.back()
	if got := w.all(); len(got) != 5 {
		t.Errorf("%d lessons are back", len(got))
	}
}

func TestJumpsAndBlocks(t *testing.T) {
	lessons := lessonsOf(6)
	lessons[3].People = app.Reading{}
	w := newTable(t, lessons...)
	cases := []struct {
		rule       string
		from       record.Cell
		do         func()
		cursor, to record.Cell
	}{
		{"Ctrl+Down goes to the end of the block", record.Cell{Row: 0, Col: 3}, func() { w.chord(part.Ctrl(fyne.KeyDown)) }, record.Cell{Row: 2, Col: 3}, record.Cell{Row: 2, Col: 3}},
		{"from its end it goes to the next block", record.Cell{Row: 2, Col: 3}, func() { w.chord(part.Ctrl(fyne.KeyDown)) }, record.Cell{Row: 4, Col: 3}, record.Cell{Row: 4, Col: 3}},
		{"Ctrl+Up goes to the top", record.Cell{Row: 2, Col: 1}, func() { w.chord(part.Ctrl(fyne.KeyUp)) }, record.Cell{Row: 0, Col: 1}, record.Cell{Row: 0, Col: 1}},
		{"Ctrl+Right goes over filled cells", record.Cell{Row: 0, Col: 1}, func() { w.chord(part.Ctrl(fyne.KeyRight)) }, record.Cell{Row: 0, Col: 3}, record.Cell{Row: 0, Col: 3}},
		{"Ctrl+Shift+Down takes the block", record.Cell{Row: 0, Col: 3}, func() {
			w.chord(part.Chord{Key: fyne.KeyDown, With: fyne.KeyModifierControl | fyne.KeyModifierShift})
		}, record.Cell{Row: 0, Col: 3}, record.Cell{Row: 2, Col: 3}},
		{"Shift and arrows take a block", record.Cell{Row: 1, Col: 2}, func() { w.shifted(fyne.KeyDown).shifted(fyne.KeyRight) }, record.Cell{Row: 1, Col: 2}, record.Cell{Row: 2, Col: 3}},
		{"Esc lets it go", record.Cell{Row: 1, Col: 2}, func() { w.shifted(fyne.KeyDown).keys(fyne.KeyEscape) }, record.Cell{Row: 1, Col: 2}, record.Cell{Row: 1, Col: 2}},
		{"Ctrl+A takes everything", record.Cell{Row: 1, Col: 2}, func() { w.chord(part.Ctrl(fyne.KeyA)) }, record.Cell{Row: 0, Col: 1}, record.Cell{Row: 5, Col: 9}},
	}
	for _, c := range cases {
		t.Run(c.rule, func(t *testing.T) {
			w.Window.Canvas().Focus(w.grid())
			w.grid().Go(c.from, false)
			c.do()
			if got := w.grid().Range(); got != (record.Range{From: c.cursor, To: c.to}) {
				t.Errorf("chosen is %v", got)
			}
		})
	}
}

func TestTheMouseAloneDoesEverything(t *testing.T) {
	w := newTable(t, lessonsOf(4)...)
	w.Picture()
	cell := func(row int, key string) fyne.Position {
		return fyne.NewPos(w.grid().Edge(key)-10, 32+float32(row)*27+12)
	}
	down := func(at fyne.Position, button desktop.MouseButton) {
		w.grid().MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: button})
	}
	down(cell(1, "people"), desktop.MouseButtonPrimary)
	w.grid().Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: cell(2, "helped")}})
	w.grid().DragEnd()
	if got := w.grid().Range(); got.From != (record.Cell{Row: 1, Col: 3}) || got.To != (record.Cell{Row: 2, Col: 4}) {
		t.Errorf("dragging chose %v", got)
	}
	w.grid().DoubleTapped(&fyne.PointEvent{Position: cell(1, "people")})
	if text, open := w.grid().Editing(); !open || text != "11" {
		t.Errorf("a double press opened %v with %q", open, text)
	}
	down(cell(0, "#order"), desktop.MouseButtonPrimary)
	if !w.grid().Whole() {
		t.Error("the order of a row does not choose the whole row")
	}
	down(cell(2, "people"), desktop.MouseButtonSecondary)
	w.Want("复制　Ctrl+C", "粘贴　Ctrl+V", "向下填充", "清除", "打开", "复制为新", "作废…", "撤销", "让 Enter 向右移")
	w.choose("向下填充　Ctrl+D")
	if got := w.one("第 3 课").People; got != app.Number(11) {
		t.Errorf("filled down it is %q", got.String())
	}
	down(cell(2, "people"), desktop.MouseButtonSecondary)
	w.choose("让 Enter 向右移")
	w.on(1, "people").types("8").keys(fyne.KeyReturn)
	if got := w.grid().Cursor(); got != (record.Cell{Row: 1, Col: 4}) {
		t.Errorf("Enter leads to %v", got)
	}
}

// choose presses an entry of the list that hangs over the page.
func (w *table) choose(label string) {
	w.t.Helper()
	w.Window.Canvas().Overlays().Top().Refresh()
	for range 30 {
		w.keys(fyne.KeyDown)
	}
	w.keys(fyne.KeyHome)
	w.pickFrom(label)
}

func TestTheFormTakesOverAPendingRow(t *testing.T) {
	w := newTable(t, lessonsOf(2)...)
	w.on(1, "people").types("约20").keys(fyne.KeyTab)
	w.chord(part.Alt(fyne.KeyReturn))
	w.Want("修改课次")
	if got := w.page.Form().Typed("people"); got != "约20" {
		t.Errorf("the form says %q", got)
	}
	w.Shell.Back()
	if got := w.grid().Text(1, "people"); got != "11" {
		t.Errorf("the row still says %q", got)
	}
}

func TestUnderOnlyGapsEnterDoesNotSkipARow(t *testing.T) {
	lessons := lessonsOf(4)
	for _, l := range lessons {
		l.People = app.Reading{}
	}
	w := newTable(t, lessons...)
	w.page.OnlyGaps(true)
	w.on(0, "people")
	for i := range 4 {
		w.types(fmt.Sprint(50 + i)).keys(fyne.KeyReturn)
	}
	for i, l := range w.all() {
		if l.People != app.Number(int64(50+i)) {
			t.Errorf("%s has %q", l.Name, l.People.String())
		}
	}
}

func TestABigPasteTellsHowFarItIs(t *testing.T) {
	w := newTable(t)
	var lines []string
	for i := range 1000 {
		lines = append(lines, fmt.Sprintf("课 %d\t%s\t%d\t1\t基本免费\t排练厅\t是\t1.50\t说明", i, app.Day("2026-01-01").Add(i%300), i%900+1))
	}
	w.on(0, "name").grid().Paste(strings.Join(lines, "\n"))
	w.Want("已粘贴 1000 行")
	if got := w.all(); len(got) != 1000 || got[0].Hall != w.hall("排练厅") {
		t.Errorf("%d lessons", len(got))
	}
}
