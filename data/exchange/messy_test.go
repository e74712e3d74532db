package exchange_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"

	plain "guanyunbu/app/exchange"
	"guanyunbu/app/ledger"
)

// bench is a workbook being made by hand, cell by cell.
type bench struct {
	t     *testing.T
	book  *excelize.File
	sheet string
}

func newBench(t *testing.T) *bench {
	return &bench{t: t, book: excelize.NewFile(), sheet: "Sheet1"}
}

// row fills a row from a column on: texts as texts, whole numbers as numbers, nil as nothing.
func (b *bench) row(number int, cells ...any) *bench {
	b.t.Helper()
	for c, value := range cells {
		at := name(c, number-1)
		switch value := value.(type) {
		case string:
			must(b.t, b.book.SetCellStr(b.sheet, at, value))
		case int:
			must(b.t, b.book.SetCellInt(b.sheet, at, int64(value)))
		case float64:
			must(b.t, b.book.SetCellFloat(b.sheet, at, value, -1, 64))
		}
	}
	return b
}

func (b *bench) merge(areas ...string) *bench {
	b.t.Helper()
	for _, area := range areas {
		from, to, _ := strings.Cut(area, ":")
		must(b.t, b.book.MergeCell(b.sheet, from, to))
	}
	return b
}

func (b *bench) file(name string) plain.File {
	b.t.Helper()
	return plain.File{Name: name, Body: written(b.t, b.book)}
}

// lines tells activities in one line each.
func lines(t testing.TB, d *desk) string {
	t.Helper()
	var out []string
	for _, a := range d.activities(t) {
		out = append(out, strings.TrimRight(fmt.Sprintf("%s %s %s %s/%s/%s/%s", a.Start, a.Class, a.Name, a.Attended, a.Elder, a.Minor, a.Disabled), "/"))
	}
	return strings.Join(out, "\n")
}

func expect(t *testing.T, batch *plain.Batch, want string) {
	t.Helper()
	if got := counts(batch.Counts()); got != want {
		t.Fatalf("%s, want %s\n%s", got, want, troubles(batch))
	}
}

// yearbook has a title and a line about units over a header of two lines, 实到人次 merged over its groups, a category
// merged over rows, counting that begins anew each month, subtotals, blank rows and signatures below.
func yearbook(t *testing.T) plain.File {
	b := newBench(t).
		row(1, "示范街道综合文化中心 2025 年活动台账").merge("A1:I1").
		row(2, "填表单位：示范街道", nil, nil, nil, nil, nil, "单位：人次").
		row(3, "序号", "类别", "活动名称", "日期", "实到人次", nil, nil, nil, "所属设施").
		row(4, nil, nil, nil, nil, "合计", "其中：老", "其中：少", "其中：残").
		merge("A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:H3", "I3:I4").
		row(5, 1, "群众文体活动", "迎春联欢", 45672, 120, 40, 30, nil, "SF").
		row(6, 2, nil, "社区合唱", "2025年1月18日", "８０人次", "20", 0, 1, "SF").
		row(7, 3, nil, "秧歌展演", "2025.1.20", 60, 60, nil, nil, "SF").merge("B5:B7").
		row(8, "一月小计", nil, nil, nil, 260).
		row(10, 1, "讲座论坛", "二月书话", "20250208", "约50人", nil, nil, nil, "SF").
		row(11, 2, "讲座论坛", "法律讲堂", "2025-02-30", 30, nil, nil, nil, "SF").
		row(12, 3, "文艺演出戏曲", "元宵晚会", 45700.8125, "1,200", 300, "", nil, "SF").
		row(13, "二月小计", nil, nil, nil, 1230).
		row(14, "合计", nil, nil, nil, 1490).
		row(15, "填表人：周示例", nil, nil, "审核人：赵示例").
		row(16, "注：人次按现场签到统计。")
	return b.file("2025活动台账.xlsx")
}

func TestMessyTwoLineHeaderMergedCategoryAndSubtotals(t *testing.T) {
	d := settled(t)
	batch := d.plan(t, "activity", yearbook(t), plain.Mapping{})
	expect(t, batch, "读取 12 导入 4 跳过 6 失败 2")
	for column, key := range map[string]string{"实到人次/合计": "attended", "实到人次/其中：老": "elder", "实到人次/其中：少": "minor", "实到人次/其中：残": "disabled", "日期": "start", "类别": "class"} {
		if batch.Mapping.Columns[column] != key {
			t.Errorf("%s is proposed as %q, want %s (%v)", column, batch.Mapping.Columns[column], key, batch.Header)
		}
		if batch.Reasons[column] == "" {
			t.Errorf("no reason is given for %s", column)
		}
	}
	if batch.Mapping.ID != "" || batch.Reasons["序号"] != "序号有重复，不当编号用" || len(batch.Unused) > 0 || batch.Mapping.Header != 4 {
		t.Errorf("id %q, reason %q, unused %v, header %d", batch.Mapping.ID, batch.Reasons["序号"], batch.Unused, batch.Mapping.Header)
	}
	if said := strings.Join(batch.Notes, "；"); said != "表头占第 3 到 4 行，上下两行的列名用「/」连起来；有 1 处跨行合并的格子，文字和日期已写进合并的每一行，数字不拆" {
		t.Errorf("said of the table: %s", said)
	}
	if said := troubles(batch); !strings.Contains(said, "10 实到人次 「约50人」不是整数") || !strings.Contains(said, "11 开始日期 没有 2025年2月30日") {
		t.Errorf("said %s", said)
	}
	d.commit(t, batch, true)
	want := "2025-01-15 C08 迎春联欢 120/40/30\n2025-01-18 C08 社区合唱 80/20/0/1\n2025-01-20 C08 秧歌展演 60/60\n2025-02-12 C05 元宵晚会 1200/300"
	if got := lines(t, d); got != want {
		t.Errorf("book\n%s\nwant\n%s", got, want)
	}
}

// quarters is a workbook with a sheet for each quarter, one out of sight, rows out of sight in the second.
func quarters(t *testing.T) plain.File {
	b := newBench(t)
	for i, quarter := range []string{"说明", "一季度", "二季度", "旧表"} {
		if i == 0 {
			must(t, b.book.SetSheetName("Sheet1", quarter))
			continue
		}
		_, err := b.book.NewSheet(quarter)
		must(t, err)
		b.sheet = quarter
		b.row(1, "活动主题", "活动时间", "类型", "参加人数（人次）", "活动地点", "举办单位", "天气").
			row(2, quarter+"春游", 45700+30*i, "群众文体活动", 20*i, "多功能厅", "示范", "晴").
			row(3, quarter+"画展", 45701+30*i, "展览展示", 30*i, "展厅", "示范街道综合文化中心", "阴").
			row(4, quarter+"排练", 45702+30*i, "群众文体活动", 10*i, "展厅", "SF", "雨")
	}
	must(t, b.book.SetRowVisible("二季度", 4, false))
	must(t, b.book.SetSheetVisible("旧表", false))
	must(t, b.book.SetSheetVisible("说明", false))
	return b.file("季度台账.xlsx")
}

func TestMessySheetForEachQuarterWithRowsOutOfSight(t *testing.T) {
	d := settled(t)
	table, err := d.Read(quarters(t), "")
	must(t, err)
	if table.Sheet != "一季度" || strings.Join(table.Sheets, "|") != "说明|一季度|二季度|旧表" {
		t.Errorf("sheet %s of %v", table.Sheet, table.Sheets)
	}
	first := d.plan(t, "activity", quarters(t), plain.Mapping{})
	expect(t, first, "读取 3 导入 3 跳过 0 失败 0")
	if strings.Join(first.Unused, "") != "天气" || !first.Clean() {
		t.Errorf("unused %v\n%s", first.Unused, troubles(first))
	}
	d.commit(t, first, false)
	second := d.plan(t, "activity", quarters(t), plain.Mapping{Sheet: "二季度"})
	expect(t, second, "读取 3 导入 3 跳过 0 失败 0")
	if asks := second.Find(plain.Ask); len(asks) != 1 || asks[0].Number != 4 || !strings.Contains(troubles(second), "4  这一行在表里是隐藏的") {
		t.Errorf("asked %s", troubles(second))
	}
	d.commit(t, second, true)
	if n := len(d.activities(t)); n != 6 {
		t.Errorf("%d activities, want 6", n)
	}
}

// openings is a log of opening days with times of every hand, a day logged twice, a month missing.
func TestMessyOpeningLogWithTimesOfEveryHand(t *testing.T) {
	d := settled(t)
	file := newBench(t).
		row(1, "免费开放台账").merge("A1:E1").
		row(2, "日期", "开放时间", "当日小时", "到馆人次", "值班人").
		row(3, 45658, "9:00-12:00；13:00-21:00", 11, 120, "周示例").
		row(4, "2025-1-2", "9点到17点", 8, "８６人", "周示例").
		row(5, "2025年1月3日", "09:00—21:00", 12, nil, "周示例").
		row(6, "2025年1月3日", "09:00—17:00", 8, 5, "周示例").
		row(7, 45661, "闭馆", 0, 0, "周示例").
		row(9, "本月合计", nil, 39, 211).
		file("开放台账.xlsx")
	batch := d.plan(t, "opening", file, plain.Mapping{Defaults: map[string]string{"facility": "SF"}})
	expect(t, batch, "读取 7 导入 3 跳过 2 失败 2")
	d.commit(t, batch, true)
	logs, err := d.office.Delivery.Openings.Find(ledger.Query{})
	must(t, err)
	var got []string
	for _, o := range logs {
		got = append(got, fmt.Sprintf("%s %s %s", o.Day, o.Segments.Text(), o.Visits))
	}
	if want := "2025-01-01 09:00-12:00;13:00-21:00 120|2025-01-02 09:00-17:00 86|2025-01-03 09:00-21:00 "; strings.Join(got, "|") != want {
		t.Errorf("logs %s, want %s", strings.Join(got, "|"), want)
	}
}

// The register of operators has long numbers as texts and as numbers, and a header that says what to fill in.
func TestMessyRegisterWithEighteenDigits(t *testing.T) {
	d := newDesk(t)
	file := newBench(t).
		row(1, "承接单位名录（截至2025年底）").
		row(2, "序号", "单位名称*", "社会信用代码（18位）", "法人代表", "联系电话").
		row(3, 1, "甲文化有限公司", "911101010000000018", "甲", "13800000000").
		row(4, 2, "乙文化有限公司", 911101010000000017, "乙", 13900000000).
		row(5, 3, "丙文化有限公司", "91350100M000100Y43", "丙", "010-12345678").
		row(6, 4, nil, "91350100M000100Y43", "丁", nil).
		file("名录.xlsx")
	batch := d.plan(t, "operator", file, plain.Mapping{})
	if said := troubles(batch); !strings.Contains(said, "4 统一社会信用代码 这一格是按数字存的长号码") || !strings.Contains(said, "6 承接主体名称") {
		t.Errorf("said %s", said)
	}
	expect(t, batch, "读取 4 导入 1 跳过 0 失败 3")
	d.commit(t, batch, true)
	all, err := d.office.Selection.Operators.Find(ledger.Query{})
	must(t, err)
	if len(all) != 1 || all[0].Credit != "91350100M000100Y43" {
		t.Errorf("operators %+v", all)
	}
}

// strangeColumns has names that no dictionary knows, and writes the day only where it changes.
func strangeColumns(t *testing.T) plain.File {
	return newBench(t).
		row(1, "哪天", "活动", "啥性质", "在哪儿", "来了", "归谁").
		row(2, "2025-3-1", "剪纸", "艺术普及培训", "多功能厅", "30人", "SF").
		row(3, nil, "书法", "艺术普及培训", "多功能厅", "25人", "SF").
		row(4, "2025-3-8", "电影", "影视放映", "舞蹈室", "100人", "SF").
		row(5, nil, "讲座", "讲座论坛", "展厅", "40人", "SF").
		file("流水.xlsx")
}

func TestMessyColumnsKnownOnlyByWhatTheyHold(t *testing.T) {
	d := settled(t)
	batch := d.plan(t, "activity", strangeColumns(t), plain.Mapping{})
	for column, want := range map[string]string{"哪天": "start", "啥性质": "class", "在哪儿": "", "归谁": "facility", "来了": ""} {
		if got := batch.Mapping.Columns[column]; got != want {
			t.Errorf("%s is proposed as %q, want %q", column, got, want)
		}
	}
	if batch.Reasons["啥性质"] != "列名不认识，看内容：4 格里 4 格能当「类别」" {
		t.Errorf("reason %q", batch.Reasons["啥性质"])
	}
	m := batch.Mapping
	m.Columns["在哪儿"], m.Columns["来了"] = "space", "attended"
	batch = d.plan(t, "activity", strangeColumns(t), m)
	expect(t, batch, "读取 4 导入 1 跳过 0 失败 3")
	if len(batch.Absent) != 1 || batch.Absent[0].Entity != "space" || strings.Join(batch.Absent[0].Names, "") != "舞蹈室" {
		t.Fatalf("absent %+v", batch.Absent)
	}
	m.Down, m.Enter = []string{"start"}, map[string][]string{"space": {"舞蹈室"}}
	batch = d.plan(t, "activity", strangeColumns(t), m)
	expect(t, batch, "读取 4 导入 4 跳过 0 失败 0")
	before := d.store.written
	d.commit(t, batch, true)
	if d.store.written != before+1 {
		t.Errorf("%d operations, want 1 for rows and rooms together", d.store.written-before)
	}
	rooms, err := d.office.Facility.Spaces.Find(ledger.Query{Text: "舞蹈室"})
	must(t, err)
	film := d.activities(t)[2]
	if len(rooms) != 1 || film.Name != "电影" || film.Space != rooms[0].ID || film.Facility != rooms[0].Facility || film.Start != "2025-03-08" {
		t.Errorf("rooms %+v film %+v", rooms, film)
	}
	again := d.plan(t, "activity", strangeColumns(t), m)
	expect(t, again, "读取 4 导入 0 跳过 4 失败 0")
	if len(again.Entered)+len(again.Absent) > 0 {
		t.Errorf("rooms are entered again: %+v %+v", again.Entered, again.Absent)
	}
}

func TestMessyGBKTextWithTwoLineHeaderAndGroups(t *testing.T) {
	text := "某街道文化站活动统计表,,,,,,,\r\n单位：人次,,,,,,,2025年\r\n编号,活动名称,活动类别,时间,,参与情况,,备注\r\n,,,开始日期,结束日期,参加人数,老年人,\r\n" +
		"X-1,春节联欢,群众文体活动,2025/1/28,2025/1/28,300人,80,\r\nX-2,新春书画展,展览展示,2025/1/10,2025/2/10,1.2万人次,,免费\r\nX-2,新春书画展（续）,展览展示,2025/2/11,2025/2/20,900,,\r\n,,,,,,,\r\n合计,,,,,13200,80,\r\n制表：周示例,,,,,,,\r\n"
	body, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte(text))
	must(t, err)
	d := settled(t)
	batch := d.plan(t, "activity", plain.File{Name: "统计表.csv", Body: body}, plain.Mapping{Defaults: map[string]string{"facility": "SF"}})
	for column, want := range map[string]string{"时间/开始日期": "start", "时间/结束日期": "end", "参与情况/参加人数": "attended", "参与情况/老年人": "elder", "备注": "note"} {
		if got := batch.Mapping.Columns[column]; got != want {
			t.Errorf("%s is proposed as %q, want %q of %v", column, got, want, batch.Header)
		}
	}
	expect(t, batch, "读取 6 导入 2 跳过 3 失败 1")
	if !strings.Contains(troubles(batch), "7 来源 编号「X-2」在第 6 行已经用过") || batch.Mapping.ID != "编号" {
		t.Errorf("id %q\n%s", batch.Mapping.ID, troubles(batch))
	}
	d.commit(t, batch, true)
	if got, want := lines(t, d), "2025-01-10 C04 新春书画展 12000\n2025-01-28 C08 春节联欢 300/80"; got != want {
		t.Errorf("book\n%s\nwant\n%s", got, want)
	}
}

func TestHeadersThatOnlyLookLikeTwoLinesAreOne(t *testing.T) {
	for _, row := range []struct{ name, text, want string }{
		{"title over a full header", "台账,,,\n活动名称,类别,开始日期,设施\n甲,C08,2025-3-5,SF\n", "活动名称|类别|开始日期|设施"},
		{"title with a remark at its right", "台账,,,2025年\n活动名称,类别,开始日期,设施\n甲,C08,2025-3-5,SF\n", "活动名称|类别|开始日期|设施"},
		{"first row of content has gaps", "活动名称,类别,开始日期,设施,备注\n甲,C08,2025-3-5,SF,\n", "活动名称|类别|开始日期|设施|备注"},
		{"a column without a name and words below", "活动名称,类别,,设施\n甲,C08,,SF\n乙,C08,随便,SF\n", "活动名称|类别|第 C 列|设施"},
		{"groups in two lines", "活动名称,类别,开始,,设施\n,,日期,时间,\n甲,C08,2025-3-5,9:00,SF\n", "活动名称|类别|开始/日期|开始/时间|设施"},
	} {
		t.Run(row.name, func(t *testing.T) {
			batch := settled(t).plan(t, "activity", file("a.csv", row.text), plain.Mapping{})
			if got := strings.Join(batch.Header, "|"); got != row.want {
				t.Errorf("header %s, want %s", got, row.want)
			}
		})
	}
}
