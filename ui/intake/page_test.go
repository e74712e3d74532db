package intake_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/ui/intake"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record/recordtest"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
	"guanyunbu/ui/wording"
)

// trade is a small exchange: the first row is the header, columns with the label of a field are proposed, a total is skipped.
type trade struct {
	office    *office.Office
	table     [][]string
	sheets    []string
	fail      error
	asked     []exchange.Mapping
	absent    []exchange.Absent
	notes     []string
	committed *exchange.Batch
	stop      bool // the person presses 停下 while rows are looked over or written
}

func (x *trade) Read(file exchange.File, sheet string) (*exchange.Table, error) {
	if sheet == "" && len(x.sheets) > 0 {
		sheet = x.sheets[0]
	}
	return &exchange.Table{Name: file.Name, Sheet: sheet, Sheets: x.sheets, Rows: x.table}, x.fail
}

func (x *trade) Plan(_ exchange.Watch, entity string, table *exchange.Table, m exchange.Mapping) (*exchange.Batch, error) {
	x.asked = append(x.asked, m)
	sheet, _ := x.office.Library.Sheet(entity)
	shape := sheet.Shape()
	if len(m.Columns) == 0 {
		m.Header, m.Columns = max(1, m.Header), map[string]string{}
		for _, name := range table.Rows[m.Header-1] {
			for _, c := range shape.Columns {
				if c.Term.Label == name || c.Term.Brief() == name {
					m.Columns[name] = c.Key
				}
			}
		}
	}
	header := table.Rows[m.Header-1]
	batch := &exchange.Batch{Entity: entity, Table: table, Header: header, Mapping: m, Notes: x.notes, Absent: x.absent, Reasons: map[string]string{}}
	for name := range m.Columns {
		batch.Reasons[name] = "列名相同"
	}
	for _, name := range header {
		if _, used := m.Columns[name]; !used && m.ID != name {
			batch.Unused = append(batch.Unused, name)
		}
	}
	names := x.office.Library.NewDirectory()
	for i, cells := range table.Rows[m.Header:] {
		row := exchange.Row{Number: m.Header + i + 1, Cells: cells, Record: sheet.Blank()}
		if cells[0] == "合计" {
			row.Trouble(exchange.Skipped, exchange.Trouble{Sentence: "合计行，不是记录"})
		} else {
			x.fill(&row, shape, m, names)
			for key, text := range table.Mended[row.Number] {
				c, _ := shape.Column(key)
				if err := c.Read(row.Record.Value(key), text, field.Reader{Names: names, Today: "2026-10-20"}); err == nil {
					row.Troubles = slices.DeleteFunc(row.Troubles, func(trouble exchange.Trouble) bool { return trouble.Key == key })
				}
			}
			if len(row.Troubles) == 0 {
				row.Outcome = exchange.Ready
			}
		}
		batch.Rows = append(batch.Rows, row)
	}
	return batch, nil
}

// fill reads the cells of one row by the mapping.
func (x *trade) fill(row *exchange.Row, shape field.Shape, m exchange.Mapping, names field.Names) {
	read := func(key, text string) {
		c, _ := shape.Column(key)
		if ours := m.Values[key][text]; len(ours) > 0 {
			text = strings.Join(ours, ";")
		}
		if err := c.Read(row.Record.Value(key), text, field.Reader{Names: names, Today: "2026-10-20"}); err != nil {
			if row.Texts == nil {
				row.Texts = map[string]string{}
			}
			row.Texts[key] = text
			row.Trouble(exchange.Failed, exchange.Trouble{Key: key, Column: c.Term.Label, Sentence: app.Sentence(err)})
		}
	}
	for key, text := range m.Defaults {
		read(key, text)
	}
	for name, key := range m.Columns {
		if at := slices.Index(batchHeader(x.table, m), name); at >= 0 {
			read(key, row.Cells[at])
		}
	}
	if row.Outcome == exchange.Ready && strings.Contains(row.Cells[0], "疑") {
		row.Trouble(exchange.Ask, exchange.Trouble{Sentence: "与上年差得多，请再看一眼"})
	}
}

func batchHeader(table [][]string, m exchange.Mapping) []string { return table[m.Header-1] }

func (x *trade) Commit(_ exchange.Watch, op app.Op, batch *exchange.Batch, yes bool) (app.Changes, error) {
	if x.fail != nil {
		return nil, x.fail
	}
	if x.stop {
		return nil, fmt.Errorf("import: %w", context.Canceled)
	}
	x.committed = batch
	sheet, _ := x.office.Library.Sheet(batch.Entity)
	var all []field.Record
	for _, row := range batch.Rows {
		if row.Outcome <= exchange.Ask {
			row.Record.Base.Confirmed = "导入时确认"
			all = append(all, row.Record)
		}
	}
	return sheet.Keep(op, all...)
}

func (x *trade) Template(entity string) ([]byte, error) { return []byte("模板 " + entity), nil }

func (x *trade) ComplaintsWorkbook(batch *exchange.Batch) ([]byte, error) {
	return []byte(fmt.Sprintf("%d 行", len(batch.Find(exchange.Failed)))), nil
}

// desk is the page over an exchange, with what it asked of the outside noted down.
type desk struct {
	*pagetest.Stage
	trade   *trade
	page    *intake.Page
	written map[string]string
	copies  int
	told    int
	gone    []string
	copying error
	drafts  recordtest.Drafts
}

func open(t *testing.T, factor theme.Factor) *desk {
	t.Helper()
	o := pagetest.Office(t)
	if _, err := o.Facility.Facilities.Save(pagetest.Op("enter"), &facility.Facility{Code: "SF", Name: "示范街道综合文化活动中心", Short: "示范", Type: "street"}); err != nil {
		t.Fatal(err)
	}
	d := &desk{Stage: pagetest.New(t, pagetest.Desktop(), factor).Frame([]shell.Room{{Character: "用", Label: "服务台账"}}), trade: &trade{office: o}, written: map[string]string{}, drafts: recordtest.Drafts{}}
	d.trade.table = [][]string{
		{"活动名称", "类别", "开始日期", "实到人次", "面向人群", "地段"},
		{"新春音乐会", "文艺演出戏曲", "2026-2-10", "300", "老年", "东区"},
		{"太极拳公益班", "健身", "2026-3-2", "", "老人和小孩", "西区"},
		{"疑似重复的讲座", "讲座论坛", "2026-4-9", "48", "", "东区"},
		{"少儿绘画", "艺术普及培训", "2月30日", "约60人", "未成年", "东区"},
		{"合计", "", "", "408", "", ""},
	}
	d.page = intake.New(intake.Deps{
		Shell: d.Shell, Exchange: d.trade, Library: o.Library, Names: o.Library.NewDirectory(), Drafts: d.drafts, Entities: []string{"activity", "opening", "closure"}, Op: pagetest.Op,
		Facility: func() string { return "SF" },
		Choose:   func(chosen func(string)) { chosen("/桌面/活动台账 2026.xlsx") },
		Load:     func(path string) (exchange.File, error) { return exchange.File{Name: "活动台账 2026.xlsx"}, nil },
		Save:     func(name string, chosen func(string)) { chosen("/桌面/" + name) },
		Write: func(path string, file []byte) error {
			d.written[path] = string(file)
			return nil
		},
		Copy: func() error {
			d.copies++
			return d.copying
		},
		Told:   func(app.Changes) { d.told++ },
		Ledger: func(entity string) { d.gone = append(d.gone, entity) },
	})
	d.Open(shell.ImportTable, d.page)
	return d
}

// choices are the lists of options in sight, in reading order.
func (d *desk) choices() []*part.Choice {
	var all []*part.Choice
	d.Find(func(o fyne.CanvasObject) bool {
		if choice, ok := o.(*part.Choice); ok {
			all = append(all, choice)
		}
		return false
	})
	return all
}

// choice finds the list that shows a word.
func (d *desk) choice(t *testing.T, word string) *part.Choice {
	t.Helper()
	for _, choice := range d.choices() {
		if choice.Word() == word {
			return choice
		}
	}
	t.Fatalf("no list shows %q", word)
	return nil
}

// toggle presses a chip that is on or off.
func (d *desk) toggle(word string) {
	d.Find(func(o fyne.CanvasObject) bool {
		chip, ok := o.(*part.Toggle)
		if ok && chip.Label() == word {
			chip.Tapped(nil)
			return true
		}
		return false
	})
}

func TestAFileIsReadAndItsColumnsAreProposed(t *testing.T) {
	d := open(t, theme.Factor100)
	d.Want(wording.IntakeChoose, wording.IntakeKinds, "活动")
	d.Tap(wording.IntakeChoose)
	d.Want(wording.IntakeColumns, "活动台账 2026.xlsx", "新春音乐会、太极拳公益班", "还没有对应：地段", "示范街道综合文化活动中心")
	if got := d.choice(t, "活动名称"); got == nil {
		t.Error("the name is not proposed")
	}
	if m := d.trade.asked[0]; m.Defaults["facility"] != "SF" {
		t.Errorf("asked with %+v", m)
	}
}

func TestUnknownWordsAreAskedAndOneMayMeanSeveral(t *testing.T) {
	d := open(t, theme.Factor100)
	d.Tap(wording.IntakeChoose)
	d.Want("健身", "老人和小孩")
	var class *part.Choice
	for _, choice := range d.choices() {
		if choice.Word() == "" {
			class = choice
		}
	}
	class.Choose(7) // 群众文体活动
	d.toggle("老年")
	d.toggle("未成年")
	d.toggle("残疾人")
	d.toggle("残疾人")
	d.Tap(wording.IntakeNext)
	last := d.trade.asked[len(d.trade.asked)-1]
	if fmt.Sprint(last.Values) != "map[audience:map[老人和小孩:[老年 未成年]] class:map[健身:[群众文体活动]]]" {
		t.Errorf("asked with %v", last.Values)
	}
	d.Want("5 行", "3 行", "1 行", "其中 1 行要再看一眼", "太极拳公益班", "老年;未成年", "未填")
}

func TestAColumnGivenToOneFieldIsTakenFromAnother(t *testing.T) {
	d := open(t, theme.Factor100)
	d.Tap(wording.IntakeChoose)
	name := d.choice(t, "活动名称")
	place := d.choice(t, wording.IntakeSkipColumn)
	if !pick(place, "活动名称") || name.Word() != wording.IntakeSkipColumn || place.Word() != "活动名称" {
		t.Errorf("the columns are %q and %q", name.Word(), place.Word())
	}
	place.Choose(1)
	d.Tap(wording.IntakeNext)
	if last := d.trade.asked[len(d.trade.asked)-1]; last.ID != "地段" {
		t.Errorf("asked with %+v", last)
	}
}

// pick chooses an option of a list by its word, as a person does.
func pick(choice *part.Choice, word string) bool {
	for at := range 80 {
		choice.Choose(at)
		if choice.Word() == word {
			return true
		}
	}
	return false
}

func TestEveryRowIsAccountedForBeforeAnythingIsWritten(t *testing.T) {
	d := open(t, theme.Factor100)
	d.Tap(wording.IntakeChoose)
	d.Tap(wording.IntakeNext)
	d.tab(1)
	d.Want("第 3 行", "第 5 行", "没有 2026年2月30日 这一天", "约数请填核实后的数")
	d.tab(2)
	d.Want("第 4 行", "与上年差得多")
	d.tab(3)
	d.Want("第 6 行", "合计行，不是记录")
	if n := d.count(t); n != 0 {
		t.Errorf("%d activities were written before anybody said so", n)
	}
	d.Tap(wording.IntakeComplain)
	if d.written["/桌面/活动台账 2026-失败行.xlsx"] != "2 行" {
		t.Errorf("wrote %v", d.written)
	}
}

// tab chooses one of the lists of rows.
func (d *desk) tab(at int) {
	d.Find(func(o fyne.CanvasObject) bool {
		bar, ok := o.(*part.TabBar)
		if ok && strings.Contains(strings.Join(themetest.Words(bar), ""), "失败") {
			bar.Select(at)
			return true
		}
		return false
	})
}

func (d *desk) count(t *testing.T) int {
	t.Helper()
	n, err := d.trade.office.Delivery.Activities.Count(ledger.Query{})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestGoodRowsAreEnteredAsOneOperationAfterACopy(t *testing.T) {
	d := open(t, theme.Factor100)
	d.Tap(wording.IntakeChoose)
	d.Tap(wording.IntakeNext)
	d.Tap("导入 2 条")
	d.Want("导入 2 条活动？", "有 2 行出错，不导入。", "有 1 行提示要再看一眼")
	d.Key(fyne.KeyEscape)
	if d.count(t) != 0 || d.copies != 0 {
		t.Fatal("Esc entered rows")
	}
	d.Tap("导入 2 条")
	d.Tap(wording.IntakeAskDo)
	d.Want("已导入 2 条活动", wording.IntakeChoose)
	if d.count(t) != 2 || d.copies != 1 || d.told != 1 {
		t.Errorf("%d activities, %d copies, told %d times", d.count(t), d.copies, d.told)
	}
}

func TestWithoutACopyNothingIsEntered(t *testing.T) {
	d := open(t, theme.Factor100)
	d.copying = app.Fail(app.NotAllowed, "磁盘已满，请清理后再导入", errors.New("full"))
	d.Tap(wording.IntakeChoose)
	d.Tap(wording.IntakeNext)
	d.Tap("导入 2 条")
	d.Tap(wording.IntakeAskDo)
	d.Want("磁盘已满，请清理后再导入", "将要存入的前 2 行")
	if d.count(t) != 0 {
		t.Error("rows were entered without a copy")
	}
}

func TestAFileThatIsNoTableIsSaidAndThePageStays(t *testing.T) {
	d := open(t, theme.Factor100)
	d.trade.fail = app.Refuse("「活动台账.xls」是旧版 Excel 文件，请用 WPS 或 Excel 打开后另存为 .xlsx 再导入")
	d.Shell.Drop([]string{"/桌面/活动台账.xls"})
	d.Want("是旧版 Excel 文件", wording.IntakeChoose)
}

func TestAnotherSheetAndAnotherHeaderAreReadAnew(t *testing.T) {
	d := open(t, theme.Factor100)
	d.trade.sheets = []string{"一季度", "二季度"}
	d.Tap(wording.IntakeChoose)
	d.choice(t, "一季度").Choose(1)
	if last := d.trade.asked[len(d.trade.asked)-1]; last.Sheet != "二季度" {
		t.Errorf("asked with %+v", last)
	}
	header := d.Find(func(o fyne.CanvasObject) bool {
		entry, ok := o.(*part.Entry)
		return ok && entry.Text == "1"
	}).(*part.Entry)
	header.OnSubmitted("99")
	d.Want("表头行请填 1 到 6。")
	header.OnSubmitted("2")
	if last := d.trade.asked[len(d.trade.asked)-1]; last.Header != 2 || len(last.Columns) != 0 {
		t.Errorf("asked with %+v", last)
	}
}

func TestARouteMayNameTheLedger(t *testing.T) {
	d := open(t, theme.Factor100)
	d.Shell.Go(shell.Route{Place: shell.ImportTable, Code: "opening"})
	d.Want("开放日志")
}
