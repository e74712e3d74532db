package record_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record"
	"guanyunbu/ui/shell"
)

func TestTypingOverwritesACellAndSavesItAtOnce(t *testing.T) {
	w := newTable(t, lessonsOf(3)...)
	w.on(1, "people").types("１，０００")
	if text, open := w.grid().Editing(); !open || text == "" {
		t.Fatalf("typing opened %v with %q", open, text)
	}
	w.keys(fyne.KeyReturn)
	if got := w.one("第 2 课").People; got != app.Number(1000) || len(w.sheet.ops) != 1 {
		t.Errorf("the book has %q people after %v", got.String(), w.sheet.ops)
	}
}

func TestKeysOfACell(t *testing.T) {
	cases := []struct {
		rule string
		do   func(w *table)
		want app.Reading
		at   record.Cell
	}{
		{"Enter takes what was typed and goes down", func(w *table) { w.types("7").keys(fyne.KeyReturn) }, app.Number(7), record.Cell{Row: 2, Col: 3}},
		{"Shift+Enter goes up", func(w *table) { w.types("7").shifted(fyne.KeyReturn) }, app.Number(7), record.Cell{Row: 0, Col: 3}},
		{"Tab goes to the right", func(w *table) { w.types("7").keys(fyne.KeyTab) }, app.Number(7), record.Cell{Row: 1, Col: 4}},
		{"Shift+Tab goes to the left", func(w *table) { w.types("7").shifted(fyne.KeyTab) }, app.Number(7), record.Cell{Row: 1, Col: 2}},
		{"Enter after a run of Tabs goes down to where it began", func(w *table) { w.types("7").keys(fyne.KeyTab).keys(fyne.KeyTab).keys(fyne.KeyReturn) }, app.Number(7), record.Cell{Row: 2, Col: 3}},
		{"Esc leaves the cell as it was", func(w *table) { w.types("7").keys(fyne.KeyEscape) }, app.Number(11), record.Cell{Row: 1, Col: 3}},
		{"F2 puts the caret at the end", func(w *table) { w.keys(fyne.KeyF2).types("5").keys(fyne.KeyReturn) }, app.Number(115), record.Cell{Row: 2, Col: 3}},
		{"an arrow ends what was typed over", func(w *table) { w.types("8").keys(fyne.KeyRight) }, app.Number(8), record.Cell{Row: 1, Col: 4}},
		{"after F2 an arrow moves in the text", func(w *table) { w.keys(fyne.KeyF2, fyne.KeyLeft).types("5").keys(fyne.KeyReturn) }, app.Number(151), record.Cell{Row: 2, Col: 3}},
		{"down ends the typing too", func(w *table) { w.keys(fyne.KeyF2).types("0").keys(fyne.KeyDown) }, app.Number(110), record.Cell{Row: 2, Col: 3}},
		{"page down ends the typing", func(w *table) { w.types("6").keys(fyne.KeyPageDown) }, app.Number(6), record.Cell{Row: 3, Col: 3}},
		{"Delete empties the cell", func(w *table) { w.keys(fyne.KeyDelete) }, app.Reading{}, record.Cell{Row: 1, Col: 3}},
		{"Backspace begins with an empty cell", func(w *table) { w.keys(fyne.KeyBackspace).types("9").keys(fyne.KeyReturn) }, app.Number(9), record.Cell{Row: 2, Col: 3}},
		{"a press elsewhere takes what was typed", func(w *table) { w.types("6"); w.Window.Canvas().Focus(w.grid()) }, app.Number(6), record.Cell{Row: 1, Col: 3}},
		{"Ctrl+Z inside the entry is about the words", func(w *table) { w.types("6").chord(part.Ctrl(fyne.KeyZ)).keys(fyne.KeyEscape) }, app.Number(11), record.Cell{Row: 1, Col: 3}},
	}
	for _, c := range cases {
		t.Run(c.rule, func(t *testing.T) {
			w := newTable(t, lessonsOf(3)...)
			c.do(w.on(1, "people"))
			if got := w.one("第 2 课").People; got != c.want {
				t.Errorf("the book has %q people, not %q", got.String(), c.want.String())
			}
			if got := w.grid().Cursor(); got != c.at {
				t.Errorf("the cursor is at %v, not %v", got, c.at)
			}
			if len(w.Drafts) != 0 {
				t.Errorf("drafts are left: %v", w.Drafts)
			}
		})
	}
}

func TestWhatCannotBeReadStaysInTheCell(t *testing.T) {
	w := newTable(t, lessonsOf(3)...)
	w.on(1, "people").types("约200人").keys(fyne.KeyReturn)
	if got := w.one("第 2 课").People; got != app.Number(11) {
		t.Errorf("the book has %q", got.String())
	}
	if got := w.grid().Text(1, "people"); got != "约200人" {
		t.Errorf("the cell says %q", got)
	}
	w.Want("1 行没有存入", "「约200人」不是整数", "按 F8 跳到")
	w.on(0, "name").keys(fyne.KeyF8)
	if got := w.grid().Cursor(); got != (record.Cell{Row: 1, Col: w.col("people")}) {
		t.Errorf("F8 goes to %v", got)
	}
	w.types("200").keys(fyne.KeyReturn)
	if got := w.one("第 2 课").People; got != app.Number(200) || len(w.Drafts) != 0 {
		t.Errorf("the book has %q, drafts %v", got.String(), w.Drafts)
	}
	w.Lacks("没有存入")
}

func TestWhatCannotBeRightWaitsUntilItIs(t *testing.T) {
	w := newTable(t, lessonsOf(3)...)
	w.on(1, "helped").types("50").keys(fyne.KeyReturn)
	if got := w.one("第 2 课").Helped; got != (app.Reading{}) {
		t.Errorf("the book has %q helped", got.String())
	}
	w.Want("帮到的比人数多")
	w.on(1, "people").types("60").keys(fyne.KeyReturn)
	if l := w.one("第 2 课"); l.Helped != app.Number(50) || l.People != app.Number(60) {
		t.Errorf("the book has %q of %q", l.Helped.String(), l.People.String())
	}
	if got := w.sheet.ops; len(got) != 1 || got[0] != "amend" {
		t.Errorf("both cells went into the book as %v", got)
	}
}

func TestWhatIsOddIsAskedOnceWhenTheRowIsLeft(t *testing.T) {
	w := newTable(t, lessonsOf(3)...)
	w.on(1, "people").types("2000").keys(fyne.KeyTab)
	w.Lacks("要再看一眼")
	w.keys(fyne.KeyDown)
	w.Want("有 1 处要再看一眼", "人数超过 1000")
	w.Tap("回去改")
	if got := w.grid().Cursor(); got != (record.Cell{Row: 1, Col: w.col("people")}) {
		t.Errorf("going back leads to %v", got)
	}
	if got := w.one("第 2 课").People; got != app.Number(11) {
		t.Errorf("the book has %q before an answer", got.String())
	}
	w.on(0, "name")
	w.Lacks("要再看一眼")
	w.chord(part.Ctrl(fyne.KeyS))
	w.Tap("照这样保存")
	w.Want("请先写一句原因")
	w.Type("广场演出")
	w.Tap("照这样保存")
	if l := w.one("第 2 课"); l.People != app.Number(2000) || l.Confirmed != "广场演出" {
		t.Errorf("the book has %q with %q", l.People.String(), l.Confirmed)
	}
	w.on(1, "helped").types("3").keys(fyne.KeyReturn)
	if l := w.one("第 2 课"); l.Helped != app.Number(3) {
		t.Error("an answered question is asked again")
	}
}

func TestTheLastRowBeginsANewRecord(t *testing.T) {
	w := newTable(t, lessonsOf(2)...)
	w.Want("在此直接输入")
	w.on(2, "name").types("新课").keys(fyne.KeyTab)
	if len(w.all()) != 2 || w.grid().Text(2, "kind") != "基本免费" {
		t.Fatalf("there are %d lessons; the new row is %q", len(w.all()), w.grid().Text(2, "kind"))
	}
	w.Lacks("日期还没有填")
	w.types("3-5").keys(fyne.KeyTab).types("33").keys(fyne.KeyReturn)
	l := w.one("新课")
	if l.Day != "2026-03-05" || l.People != app.Number(33) || l.Kind != "free" || len(w.Drafts) != 0 {
		t.Errorf("saved %+v, drafts %v", l, w.Drafts)
	}
	if got := w.grid().Cursor(); got.Row != 3 {
		t.Errorf("the cursor is in row %d, not in the row to go on in", got.Row)
	}
	w.on(3, "name").types("半截").keys(fyne.KeyReturn)
	w.Want("日期还没有填", "1 行没有存入")
	if len(w.all()) != 3 {
		t.Error("a lesson without a day is in the book")
	}
}

func TestNothingTypedIntoTheGridIsEverLost(t *testing.T) {
	w := newTable(t, lessonsOf(2)...)
	w.on(2, "name").types("半截").keys(fyne.KeyReturn)
	w.on(0, "people").types("约20人").keys(fyne.KeyReturn)
	w.on(1, "people").types("写到一")
	w.start() // the window went away without a word
	for _, c := range []struct {
		row       int
		key, want string
	}{{0, "people", "约20人"}, {1, "people", "写到一"}, {2, "name", "半截"}} {
		if got := w.grid().Text(c.row, c.key); got != c.want {
			t.Errorf("row %d says %q, not %q", c.row, got, c.want)
		}
	}
	w.Want("3 行没有存入")
	w.Shell.Go(shell.Route{Place: shell.OpeningLog})
	w.Want("3 行没有存完，留在表里")
	w.Shell.Back()
	w.on(2, "day").types("3-9").keys(fyne.KeyTab)
	w.Shell.Go(shell.Route{Place: shell.OpeningLog})
	if got := w.one("半截").Day; got != "2026-03-09" {
		t.Errorf("a complete row that was left has the day %q", got)
	}
}

func TestEachFacilityHasItsOwnPendingRows(t *testing.T) {
	w := newTable(t)
	w.on(0, "name").types("甲馆的").keys(fyne.KeyReturn)
	w.Scope.Facility = "other"
	w.Shell.Reload(nil)
	if got := w.grid().Text(0, "name"); got == "甲馆的" {
		t.Error("another facility shows the pending row")
	}
	w.Scope.Facility = ""
	w.Shell.Reload(nil)
	if got := w.grid().Text(0, "name"); got != "甲馆的" {
		t.Errorf("back again the row says %q", got)
	}
}

func TestALockedYearSaysWhyNothingCanBeTyped(t *testing.T) {
	w := newTable(t, lessonsOf(2)...)
	w.Scope.Locked = "2026 年已锁定，只能看。"
	w.Shell.Reload(nil)
	w.Lacks("在此直接输入")
	w.on(1, "people")
	w.Window.Canvas().Focused().TypedRune('7')
	w.Want("2026 年已锁定，只能看。")
	w.keys(fyne.KeyDelete).chord(part.Ctrl(fyne.KeyD))
	w.grid().Paste("1\t2")
	if _, open := w.grid().Editing(); open || len(w.sheet.ops) != 0 {
		t.Errorf("typing opened %v; operations %v", open, w.sheet.ops)
	}
}

func TestAnswersAreFoundByTyping(t *testing.T) {
	cases := []struct {
		rule, key, typed string
		keys             []fyne.KeyName
		want             func(w *table, l *lesson) bool
	}{
		{"a hall by part of its name", "hall", "排练", []fyne.KeyName{fyne.KeyReturn}, func(w *table, l *lesson) bool { return l.Hall == w.hall("排练厅") }},
		{"a hall by its initials", "hall", "dgnt", []fyne.KeyName{fyne.KeyTab}, func(w *table, l *lesson) bool { return l.Hall == w.hall("多功能厅") }},
		{"the second one by the arrow", "hall", "厅", []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn}, func(w *table, l *lesson) bool { return l.Hall == w.hall("排练厅") }},
		{"a label of a table by its initials", "kind", "phx", []fyne.KeyName{fyne.KeyReturn}, func(_ *table, l *lesson) bool { return l.Kind == "inclusive" }},
		{"yes by its initial", "paid", "s", []fyne.KeyName{fyne.KeyReturn}, func(_ *table, l *lesson) bool { return l.Paid == app.Yes }},
		{"the exact word", "paid", "否", []fyne.KeyName{fyne.KeyReturn}, func(_ *table, l *lesson) bool { return l.Paid == app.No }},
	}
	for _, c := range cases {
		t.Run(c.rule, func(t *testing.T) {
			w := newTable(t, lessonsOf(2)...)
			w.on(0, c.key).types(c.typed).keys(c.keys...)
			if l := w.one("第 1 课"); !c.want(w, l) {
				t.Errorf("the book has %+v; in sight:\n%s", l, w.Text())
			}
		})
	}
	w := newTable(t, lessonsOf(2)...)
	w.on(0, "hall").keys(fyne.KeyF2)
	w.Want("多功能厅", "户外广场")
	w.keys(fyne.KeyEscape).types("戏台").keys(fyne.KeyReturn)
	w.Want("找不到「戏台」")
	if got := w.grid().Text(0, "hall"); got != "戏台" {
		t.Errorf("the unknown hall became %q", got)
	}
}

func TestNumbersAndDaysAreReadAsPeopleWriteThem(t *testing.T) {
	cases := []struct{ key, typed, want string }{
		{"day", "3-5", "2026-03-05"}, {"day", "3.5", "2026-03-05"}, {"day", "3月5日", "2026-03-05"}, {"day", "20260305", "2026-03-05"},
		{"day", "46086", "2026-03-05"}, {"people", "１２０", "120"}, {"people", "1,000", "1000"}, {"fee", "1,200.5", "1200.50"},
	}
	for _, c := range cases {
		w := newTable(t, lessonsOf(1)...)
		w.on(0, c.key).types(c.typed).keys(fyne.KeyReturn)
		rec := w.lessons.Of(w.one("第 1 课"))
		if got := rec.Text(c.key); got != c.want {
			t.Errorf("%s typed as %q is %q, not %q", c.key, c.typed, got, c.want)
		}
	}
}

func TestDaysTypedInAnotherYearBelongToThatYear(t *testing.T) {
	w := newTable(t)
	w.Scope.Year = 2025
	w.Shell.Reload(nil)
	w.on(0, "name").types("去年的课").keys(fyne.KeyTab).types("3-5").keys(fyne.KeyReturn)
	if got := w.one("去年的课").Day; got != "2025-03-05" {
		t.Errorf("the day is %q", got)
	}
}
