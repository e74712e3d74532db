package record_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"guanyunbu/app"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record"
)

// narrow opens the panel of a column with the keys.
func (d *desk) narrow(key string) {
	d.t.Helper()
	d.Window.Canvas().Focus(d.grid())
	for i, c := range d.grid().Columns() {
		if c.Key == key {
			d.grid().Go(record.Cell{Row: 0, Col: i}, false)
		}
	}
	d.grid().TypedShortcut(part.Alt(fyne.KeyDown).Shortcut())
	if len(d.Window.Canvas().Overlays().List()) == 0 {
		d.t.Fatalf("no panel for %s", key)
	}
}

// names are the rows in sight by their names.
func (d *desk) names() string {
	var names []string
	for row := range d.rows() {
		names = append(names, d.grid().Text(row, "name"))
	}
	return strings.Join(names, " ")
}

func (d *desk) rows() int {
	n := 0
	for ; d.grid().Text(n, "day") != ""; n++ {
		continue
	}
	return n
}

// chip finds a filter chip by its label.
func (d *desk) chip(label string) *part.FilterChip {
	d.t.Helper()
	found, ok := d.Find(func(o fyne.CanvasObject) bool {
		chip, ok := o.(*part.FilterChip)
		return ok && chip.Visible() && chip.Label() == label
	}).(*part.FilterChip)
	if !ok {
		d.t.Fatalf("no chip %q; there is:\n%s", label, d.Text())
	}
	return found
}

// few are five visits that differ in everything.
func few() []*visit {
	return []*visit{
		{Name: "甲家", Day: "2026-01-05", People: app.Number(3), Kind: "free"},
		{Name: "乙家", Day: "2026-02-05", People: app.Number(30), Kind: "inclusive"},
		{Name: "丙户", Day: "2026-03-05", People: app.Number(300), Kind: "free"},
		{Name: "丁户", Day: "2026-04-05", Kind: "free"},
		{Name: "戊家", Day: "2026-05-05", People: app.Inapplicable()},
	}
}

func TestAColumnIsNarrowedFromItsPanel(t *testing.T) {
	rows := []struct {
		rule, column string
		act          func(d *desk)
		want, chip   string
	}{
		{"a value is ticked with the space bar", "kind", func(d *desk) { d.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeySpace, fyne.KeyEscape) }, "甲家 丙户 丁户", "基本免费"},
		{"two values", "kind", func(d *desk) { d.keys(fyne.KeyDown, fyne.KeySpace, fyne.KeyDown, fyne.KeySpace, fyne.KeyReturn) }, "甲家 丙户 丁户 戊家", "性质 2 项"},
		{"not filled stands first", "kind", func(d *desk) { d.keys(fyne.KeyDown, fyne.KeySpace, fyne.KeyEscape) }, "戊家", "性质 未填"},
		{"a second press takes the tick away", "kind", func(d *desk) { d.keys(fyne.KeyDown, fyne.KeySpace, fyne.KeySpace, fyne.KeyEscape) }, "甲家 乙家 丙户 丁户 戊家", ""},
		{"typing finds a value by its initials", "kind", func(d *desk) { d.Type("jbmf"); d.keys(fyne.KeyReturn) }, "甲家 丙户 丁户", "基本免费"},
		{"typing on the list goes on in the box", "kind", func(d *desk) { d.keys(fyne.KeyDown); d.Type("基本"); d.keys(fyne.KeyReturn) }, "甲家 丙户 丁户", "基本免费"},
		{"at least", "people", func(d *desk) { d.Type("30"); d.keys(fyne.KeyReturn) }, "乙家 丙户", "人数 ≥ 30"},
		{"full-width figures", "people", func(d *desk) { d.Type("３０"); d.keys(fyne.KeyReturn) }, "乙家 丙户", "人数 ≥ 30"},
		{"from and to", "people", func(d *desk) { d.Type("1"); d.tab(); d.Type("30"); d.keys(fyne.KeyReturn) }, "甲家 乙家", "人数 1 至 30"},
		{"at most", "people", func(d *desk) { d.tab(); d.Type("30"); d.keys(fyne.KeyReturn) }, "甲家 乙家", "人数 ≤ 30"},
		{"Esc forgets the stretch", "people", func(d *desk) { d.Type("30"); d.keys(fyne.KeyEscape) }, "甲家 乙家 丙户 丁户 戊家", ""},
		{"days as people write them", "day", func(d *desk) { d.Type("2.1"); d.tab(); d.Type("4月5日"); d.keys(fyne.KeyReturn) }, "乙家 丙户 丁户", "日期 2026-02-01 至 2026-04-05"},
		{"a part of the name", "name", func(d *desk) { d.Type("户"); d.keys(fyne.KeyReturn) }, "丙户 丁户", "名称 含「户」"},
		{"one name from the list", "name", func(d *desk) { d.keys(fyne.KeyDown, fyne.KeySpace, fyne.KeyEscape) }, "丁户", "名称 丁户"},
	}
	for _, r := range rows {
		t.Run(r.rule, func(t *testing.T) {
			d := newDesk(t, few())
			d.narrow(r.column)
			r.act(d)
			if got := d.names(); got != r.want {
				t.Errorf("the list shows %q, not %q", got, r.want)
			}
			if len(d.Window.Canvas().Overlays().List()) != 0 {
				t.Error("the panel still hangs")
			}
			if d.Window.Canvas().Focused() != d.grid() {
				t.Error("the keys do not go to the grid again")
			}
			if r.chip != "" && !d.chip(r.chip).Active() {
				t.Errorf("the chip %q does not narrow", r.chip)
			}
		})
	}
}

func (d *desk) keys(names ...fyne.KeyName) {
	for _, name := range names {
		d.Key(name)
	}
}

// tab goes to the next part of the panel, as the toolkit does.
func (d *desk) tab() { d.Window.Canvas().FocusNext() }

func TestWhatCannotBeReadKeepsThePanelOpen(t *testing.T) {
	d := newDesk(t, few())
	d.narrow("people")
	d.Type("约30人")
	d.Key(fyne.KeyReturn)
	if len(d.Window.Canvas().Overlays().List()) == 0 {
		t.Fatal("the panel goes although the number cannot be read")
	}
	d.Want("30")
	if d.rows() != 5 {
		t.Error("nonsense narrows the list")
	}
}

func TestConditionsJoinAndTotalsFollow(t *testing.T) {
	d := newDesk(t, few())
	d.narrow("kind")
	d.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeySpace, fyne.KeyEscape)
	d.narrow("people")
	d.Type("4")
	d.Key(fyne.KeyReturn)
	if got := d.names() + " " + d.grid().Total("people"); got != "丙户 300" {
		t.Errorf("both conditions leave %q", got)
	}
	d.Want("1 / 全年 5 条", "清除筛选")
	chip := d.chip("人数 ≥ 4")
	chip.Tapped(&fyne.PointEvent{Position: fyne.NewPos(chip.Size().Width-4, 4)})
	if got := d.grid().Total("people"); got != "303" {
		t.Errorf("with one condition the total is %s", got)
	}
	d.Tap("清除筛选")
	if d.rows() != 5 {
		t.Errorf("%d rows without conditions", d.rows())
	}
}

func TestCountsOfAPanelFollowTheOtherConditions(t *testing.T) {
	d := newDesk(t, few())
	d.page.NarrowMonth(1)
	d.narrow("kind")
	d.Want("基本免费", "1")
	d.Lacks("普惠")
}

func TestPersonsDataCannotNarrow(t *testing.T) {
	d := newDesk(t, few())
	d.Tap("条件")
	d.Want("帮到")
	d.Want("姓名、电话等个人信息不作筛选条件")
	d.Lacks("住址")
}

func TestThePanelSortsAndHeadsSortByTwo(t *testing.T) {
	d := newDesk(t, few())
	d.Window.Canvas().Capture()
	d.narrow("people")
	d.Tap("降序")
	if got := d.names(); !strings.HasPrefix(got, "戊家 丙户 乙家") {
		t.Errorf("downwards: %s", got)
	}
	press(d, fyne.NewPos(d.edgeOf("kind")-60, 10))
	shift := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(d.edgeOf("day")-30, 10)}, Modifier: fyne.KeyModifierShift}
	for range 2 {
		d.grid().MouseDown(shift)
		d.grid().MouseUp(shift)
	}
	if got := d.names(); got != "戊家 丁户 丙户 甲家 乙家" {
		t.Errorf("by kind, and within it the latest first: %s", got)
	}
	d.narrow("day")
	d.Tap("原来的顺序")
	if got := d.names(); !strings.HasPrefix(got, "甲家 乙家") {
		t.Errorf("the ledger's own order: %s", got)
	}
}

func TestTheMarkOnAHeadOpensItsPanel(t *testing.T) {
	d := newDesk(t, few())
	d.Window.Canvas().Capture()
	d.grid().MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(d.edgeOf("kind")-60, 10)}})
	press(d, fyne.NewPos(d.edgeOf("kind")-10, 10))
	d.Want("升序", "降序", "基本免费", "3")
	if len(d.grid().Order()) != 0 {
		t.Error("the mark sorts as well")
	}
}
