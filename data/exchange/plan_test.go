package exchange_test

import (
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"

	"guanyunbu/app"
	plain "guanyunbu/app/exchange"
	"guanyunbu/app/ledger"
)

func TestRowsAreReadAsIfTyped(t *testing.T) {
	header := "活动名称,类别,开始日期,开始时间,状态,实到人次,老年,面向人群,设施,空间,备注\n"
	for _, row := range []struct {
		name, line string
		want       string // counts
		say        string // part of what is said
	}{
		{"a good row", "剪纸课,艺术普及培训,2025-03-05,9:00,已举办,30,10,老年,SF,多功能厅,", "读取 1 导入 1 跳过 0 失败 0", ""},
		{"full-width digits, code with label, short name of facility", "剪纸课,C06 艺术普及培训,２０２５年３月５日,9点半,已举办,３０人次,,老年,示范,展厅,", "读取 1 导入 1 跳过 0 失败 0", ""},
		{"blank attendance stays blank", "剪纸课,C06,2025/3/5,,已举办,,,,SF,,", "读取 1 导入 1 跳过 0 失败 0", ""},
		{"about 200", "剪纸课,C06,2025/3/5,,已举办,约200人,,,SF,,", "读取 1 导入 0 跳过 0 失败 1", "「约200人」不是整数"},
		{"negative", "剪纸课,C06,2025/3/5,,已举办,-3,,,SF,,", "读取 1 导入 0 跳过 0 失败 1", "不能小于 0"},
		{"30 February", "剪纸课,C06,2025-2-30,,已举办,3,,,SF,,", "读取 1 导入 0 跳过 0 失败 1", "没有 2025年2月30日"},
		{"date without its year is not guessed", "剪纸课,C06,3月5日,,已举办,3,,,SF,,", "读取 1 导入 0 跳过 0 失败 1", "不像日期"},
		{"unknown class", "剪纸课,手工,2025-3-5,,已举办,3,,,SF,,", "读取 1 导入 0 跳过 0 失败 1", "「手工」不在可选项里"},
		{"unknown room", "剪纸课,C06,2025-3-5,,已举办,3,,,SF,天台,", "读取 1 导入 0 跳过 0 失败 1", "找不到「天台」"},
		{"groups above the total", "剪纸课,C06,2025-3-5,,已举办,30,40,,SF,,", "读取 1 导入 0 跳过 0 失败 1", "分组合计 40，比实到 30 多 10"},
		{"over capacity asks to look again", "剪纸课,C06,2025-3-5,,已举办,400,,,SF,多功能厅,", "读取 1 导入 1 跳过 0 失败 0", "超过多功能厅额定 300 人"},
		{"outside any contract asks to look again", "剪纸课,C06,2023-3-5,,已举办,40,,,SF,,", "读取 1 导入 1 跳过 0 失败 0", "没有合同覆盖"},
		{"name missing", ",C06,2025-3-5,,已举办,3,,,SF,,说明", "读取 1 导入 0 跳过 0 失败 1", "活动名称还没有填"},
		{"NUL in a name", "剪纸\x00课,C06,2025-3-5,,已举办,3,,,SF,,", "读取 1 导入 0 跳过 0 失败 1", "控制字符"},
		{"emoji and rare characters are kept", "剪纸课🎉𬀩,C06,2025-3-5,,已举办,3,,,SF,,", "读取 1 导入 1 跳过 0 失败 0", ""},
		{"10,000 characters in a name", strings.Repeat("长", 10000) + ",C06,2025-3-5,,已举办,3,,,SF,,", "读取 1 导入 0 跳过 0 失败 1", "文字有 10000 个字"},
		{"10,000 characters in a number are not quoted back", "剪纸课,C06,2025-3-5,,已举办," + strings.Repeat("9", 10000) + ",,,SF,,", "读取 1 导入 0 跳过 0 失败 1", "这一格有 10000 个字"},
		{"10,000 characters in a remark", "剪纸课,C06,2025-3-5,,已举办,3,,,SF,," + strings.Repeat("长", 10000), "读取 1 导入 1 跳过 0 失败 0", ""},
		{"time behind the date", "剪纸课,C06,2025-03-05 00:00:00,,已举办,3,,,SF,,", "读取 1 导入 1 跳过 0 失败 0", ""},
		{"total row", "合计,,,,,1230,,,,,", "读取 1 导入 0 跳过 1 失败 0", "合计行"},
		{"subtotal with a month", "三月小计,,,,,1230,,,,,", "读取 1 导入 0 跳过 1 失败 0", "合计行"},
		{"line under the table", "填表人：赵示例,,,,,,,,,,", "读取 1 导入 0 跳过 1 失败 0", "表尾说明"},
		{"an activity that only sounds like a total", "年度总计划会,C08,2025-3-5,,已举办,3,,,SF,,", "读取 1 导入 1 跳过 0 失败 0", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			d := settled(t)
			batch := d.plan(t, "activity", file("台账.csv", header+row.line+"\n"), plain.Mapping{})
			if got := counts(batch.Counts()); got != row.want {
				t.Errorf("counts %s, want %s\n%s", got, row.want, troubles(batch))
			}
			if row.say != "" && !strings.Contains(troubles(batch), row.say) {
				t.Errorf("said %s, want %s", troubles(batch), row.say)
			}
			if strings.Contains(troubles(batch), strings.Repeat("9", 1000)) {
				t.Error("a huge cell is quoted back")
			}
		})
	}
}

func TestNothingIsWrittenUnlessCleanOrConfirmed(t *testing.T) {
	d := settled(t)
	body := "活动名称,类别,开始日期,状态,实到人次,设施,空间\n好的,C08,2025-3-5,已举办,30,SF,\n超员,C08,2025-3-6,已举办,900,SF,多功能厅\n坏的,C08,2025-2-30,已举办,3,SF,\n"
	batch := d.plan(t, "activity", file("台账.csv", body), plain.Mapping{})
	ops := d.store.written
	_, err := d.Commit(plain.Watch{}, d.op(), batch, false)
	if app.KindOf(err) != app.Conflict || !strings.Contains(app.Sentence(err), "1 行不能导入，1 行要再看一眼") {
		t.Fatalf("error %v", err)
	}
	if n := len(d.activities(t)); n != 0 || d.store.written != ops {
		t.Fatalf("%d activities written without consent", n)
	}
	d.commit(t, batch, true)
	all := d.activities(t)
	if len(all) != 2 || d.store.written != ops+1 {
		t.Fatalf("%d activities in %d operations, want 2 in 1", len(all), d.store.written-ops)
	}
	if all[0].Confirmed != "" || !strings.HasPrefix(string(all[1].Confirmed), "导入时确认：实到 900，超过多功能厅额定 300 人") {
		t.Errorf("confirmed %q and %q", all[0].Confirmed, all[1].Confirmed)
	}
	complaints, err := d.Complaints(batch)
	must(t, err)
	want := "\uFEFF原行号,原因,活动名称,类别,开始日期,状态,实到人次,设施,空间\n4,开始日期 没有 2025年2月30日 这一天，请核对日期,坏的,C08,2025-2-30,已举办,3,SF,\n"
	if string(complaints) != want {
		t.Errorf("complaints\n%s\nwant\n%s", complaints, want)
	}
}

func TestWhoeverMayImportImports(t *testing.T) {
	body := "活动名称,类别,开始日期,状态,实到人次,设施\n好的,C08,2025-3-5,已举办,30,SF\n"
	for role, may := range map[string]bool{"manager": true, "clerk": true, "operatorClerk": true, "reader": false} {
		t.Run(role, func(t *testing.T) {
			d := settled(t)
			for name, as := range map[string]string{"赵示例": "manager", "周示例": role} {
				p := d.office.Account.People.New()
				p.Name, p.Role = app.Line(name), app.Code(as)
				_, err := d.office.Account.People.Save(d.office.Op("enter", ""), p)
				must(t, err)
			}
			_, err := d.Commit(plain.Watch{}, d.op(), d.plan(t, "activity", file("台账.csv", body), plain.Mapping{}), true)
			if may != (err == nil) || (!may && app.KindOf(err) != app.NotAllowed) {
				t.Errorf("import by a %s: %v", role, err)
			}
		})
	}
}

func TestMendedComplaintsCanBeReadInAgain(t *testing.T) {
	d := settled(t)
	batch := d.plan(t, "activity", file("台账.csv", "活动名称,类别,开始日期,状态,设施\n坏的,C08,2025-2-30,已举办,SF\n"), plain.Mapping{})
	complaints, err := d.Complaints(batch)
	must(t, err)
	mended := strings.Replace(string(complaints), "坏的,C08,2025-2-30", "坏的,C08,2025-2-28", 1)
	again := d.plan(t, "activity", file("失败行.csv", mended), plain.Mapping{})
	if got := counts(again.Counts()); got != "读取 1 导入 1 跳过 0 失败 0" {
		t.Errorf("%s\n%s", got, troubles(again))
	}
}

func TestTheSameIsNotEnteredTwice(t *testing.T) {
	numbered := "序号,活动名称,类别,开始日期,状态,实到人次,设施\n1,甲,C08,2025-3-5,已举办,30,SF\n2,乙,C08,2025-3-6,已举办,40,SF\n"
	plainRows := strings.NewReplacer("序号,", "", "1,甲", "甲", "2,乙", "乙").Replace(numbered)
	for _, row := range []struct {
		name          string
		first, second plain.File
		want, say     string
	}{
		{"same file with numbers", file("a.csv", numbered), file("a.csv", numbered), "读取 2 导入 0 跳过 2 失败 0", "以前已经导入过"},
		{"same file amended since", file("a.csv", numbered), file("a.csv", strings.ReplaceAll(numbered, ",30,", ",31,")), "读取 2 导入 0 跳过 2 失败 0", "以前已经导入过"},
		{"same file with a row more", file("a.csv", numbered), file("a.csv", numbered+"3,丙,C08,2025-3-7,已举办,5,SF\n"), "读取 3 导入 1 跳过 2 失败 0", "以前已经导入过"},
		{"same file under another name", file("a.csv", numbered), file("a(1).csv", numbered), "读取 2 导入 0 跳过 2 失败 0", "账本里已有同一条记录"},
		{"next month's file of the same name, counted from 1 again", file("a.csv", numbered), file("a.csv", "序号,活动名称,类别,开始日期,状态,实到人次,设施\n1,丁,C08,2025-4-5,已举办,30,SF\n2,戊,C08,2025-4-6,已举办,30,SF\n"), "读取 2 导入 2 跳过 0 失败 0", ""},
		{"next month's file of the same name with numbers of its own", file("a.csv", strings.Replace(numbered, "序号", "活动编号", 1)), file("a.csv", "活动编号,活动名称,类别,开始日期,状态,实到人次,设施\n1,丁,C08,2025-4-5,已举办,30,SF\n3,戊,C08,2025-4-6,已举办,30,SF\n"), "读取 2 导入 1 跳过 1 失败 0", "以前已经导入过"},
		{"rows counted anew after one was taken out", file("a.csv", numbered), file("a.csv", "序号,活动名称,类别,开始日期,状态,实到人次,设施\n1,乙,C08,2025-3-6,已举办,40,SF\n"), "读取 1 导入 0 跳过 1 失败 0", "账本里已有同一条记录"},
		{"counting begins again under each month", file("a.csv", numbered), file("b.csv", "序号,活动名称,类别,开始日期,状态,实到人次,设施\n1,丁,C08,2025-4-5,已举办,30,SF\n1,戊,C08,2025-5-6,已举办,30,SF\n"), "读取 2 导入 2 跳过 0 失败 0", ""},
		{"same file without numbers", file("a.csv", plainRows), file("a.csv", plainRows), "读取 2 导入 0 跳过 2 失败 0", "账本里已有同一条记录"},
		{"another count for the same activity", file("a.csv", plainRows), file("a.csv", strings.ReplaceAll(plainRows, ",30,", ",31,")), "读取 2 导入 1 跳过 1 失败 0", "同一天已有同名活动"},
		{"same number, same row", file("a.csv", numbered), file("b.csv", "活动编号,活动名称,类别,开始日期,状态,实到人次,设施\n7,丁,C08,2025-4-5,已举办,30,SF\n7,丁,C08,2025-4-5,已举办,30,SF\n"), "读取 2 导入 1 跳过 1 失败 0", "与第 2 行完全相同"},
		{"same number, another row", file("a.csv", numbered), file("b.csv", "活动编号,活动名称,类别,开始日期,状态,实到人次,设施\n7,丁,C08,2025-4-5,已举办,30,SF\n7,戊,C08,2025-4-6,已举办,30,SF\n"), "读取 2 导入 1 跳过 0 失败 1", "编号「7」在第 2 行已经用过"},
		{"same activity twice in one file", file("a.csv", numbered), file("b.csv", "活动名称,类别,开始日期,状态,实到人次,设施\n丁,C08,2025-4-5,已举办,30,SF\n丁,C08,2025-4-5,已举办,30,SF\n"), "读取 2 导入 2 跳过 0 失败 0", "同一天已有同名活动"},
	} {
		t.Run(row.name, func(t *testing.T) {
			d := settled(t)
			d.commit(t, d.plan(t, "activity", row.first, plain.Mapping{}), false)
			batch := d.plan(t, "activity", row.second, plain.Mapping{})
			if got := counts(batch.Counts()); got != row.want || !strings.Contains(troubles(batch), row.say) {
				t.Errorf("%s, want %s and %s\n%s", got, row.want, row.say, troubles(batch))
			}
		})
	}
}

func TestTwoLogsOfOneDayInOneFileAreRefused(t *testing.T) {
	d := settled(t)
	batch := d.plan(t, "opening", file("开放.csv", "设施,日期,开放时间,到馆人次\nSF,2025-3-5,9:00-12:00；13:00-21:00,120\nSF,2025-3-5,9:00-17:00,80\nBY,2025-3-5,9点到17点,\n"), plain.Mapping{})
	if got := counts(batch.Counts()); got != "读取 3 导入 2 跳过 0 失败 1" || !strings.Contains(troubles(batch), "3 日期 2025-03-05 已有开放日志") {
		t.Errorf("%s\n%s", got, troubles(batch))
	}
	d.commit(t, batch, true)
	logs, err := d.office.Delivery.Openings.Find(ledger.Query{})
	must(t, err)
	if len(logs) != 2 || logs[0].Visits.String()+logs[1].Visits.String() != "120" {
		t.Errorf("logs %+v", logs)
	}
}

func TestRoomsAreFoundInTheirOwnFacility(t *testing.T) {
	d := settled(t)
	d.commit(t, d.plan(t, "activity", file("a.csv", "活动名称,类别,开始日期,状态,设施,空间\n甲,C08,2025-3-5,已举办,SF,多功能厅\n乙,C08,2025-3-5,已举办,BY,多功能厅\n"), plain.Mapping{}), false)
	for _, a := range d.activities(t) {
		space, err := d.office.Facility.Spaces.One(a.Space)
		must(t, err)
		if space.Facility != a.Facility {
			t.Errorf("%s is held in a room of another facility", a.Name)
		}
	}
}

func TestMappingIsObeyedToTheLetter(t *testing.T) {
	body := "某街道活动台账\n\n编,活动,哪天,种类,来了多少人,给谁,地方\nA1,舞会,2025.3.5,跳舞,30,老人、小孩,一楼\nA2,讲座,2025.3.6,听讲,,全都来,\n"
	mapping, err := plain.ParseMapping([]byte(`{"sheet":"","header":3,
		"columns":{"活动":"name","哪天":"start","种类":"class","来了多少人":"attended","给谁":"audience","地方":"space"},
		"values":{"class":{"跳舞":["群众文体活动"],"听讲":["C07"]},"audience":{"老人、小孩":["老年","未成年"],"全都来":["全体"]},"space":{"一楼":["多功能厅"]}},
		"split":{"audience":"/"},"defaults":{"facility":"SF","status":"已举办","sessions":"1"},"id":"编"}`))
	must(t, err)
	d := settled(t)
	batch := d.plan(t, "activity", file("旧台账.csv", body), mapping)
	if got := counts(batch.Counts()); got != "读取 2 导入 2 跳过 0 失败 0" || !batch.Clean() {
		t.Fatalf("%s\n%s", got, troubles(batch))
	}
	d.commit(t, batch, false)
	all := d.activities(t)
	ball, talk := all[0], all[1]
	if ball.Class != "C08" || ball.Audience.Text() != "elder;minor" || ball.Attended.String() != "30" || ball.Origin != "旧台账.csv#A1" || ball.Status != "held" {
		t.Errorf("ball %+v", ball)
	}
	if talk.Class != "C07" || talk.Audience.Text() != "all" || !talk.Attended.Blank() || talk.Space != "" || talk.Sessions.String() != "1" {
		t.Errorf("talk %+v", talk)
	}
}

func TestMappingsThatCannotBeMeantAreRefused(t *testing.T) {
	body := "活动,哪天,种类\n舞会,2025.3.5,跳舞\n"
	for _, row := range []struct{ name, mapping, want string }{
		{"broken file", "{\n\"columns\": {\"活动\": }\n}", "第 2 行附近"},
		{"unknown part", `{"colums":{}}`, "读不出来"},
		{"unknown column", `{"columns":{"活动名":"name"}}`, "找不到表头"},
		{"unknown column beside known ones", `{"columns":{"活动":"name","几号":"start"}}`, "列「几号」不在表头里，表头有：活动、哪天、种类"},
		{"unknown key", `{"columns":{"活动":"title"}}`, "「title」不是活动的字段"},
		{"secret is no key", `{"columns":{"活动":"name"},"defaults":{"pin":"1234"}}`, "「pin」不是活动的字段"},
		{"two columns for one field", `{"columns":{"活动":"name","种类":"name"}}`, "两列都对应到「活动名称」"},
		{"several values where one is asked", `{"columns":{"活动":"name","哪天":"start","种类":"class"},"values":{"class":{"跳舞":["C08","C05"]}},"defaults":{"facility":"SF","status":"已举办"}}`, "一次只能填一个值"},
		{"default that is none", `{"columns":{"活动":"name"},"defaults":{"status":"办了"}}`, "「状态」的默认值不能用"},
		{"header below the end", `{"header":9,"columns":{"活动":"name"}}`, "一共只有 2 行"},
		{"number column missing", `{"columns":{"活动":"name"},"id":"编号"}`, "列「编号」不在表头里"},
	} {
		t.Run(row.name, func(t *testing.T) {
			d := settled(t)
			mapping, err := plain.ParseMapping([]byte(row.mapping))
			said := app.Sentence(err)
			if err == nil {
				table, err := d.Read(file("a.csv", body), "")
				must(t, err)
				batch, err := d.Plan(plain.Watch{}, "activity", table, mapping)
				said = app.Sentence(err)
				if err == nil {
					said = troubles(batch)
				}
			}
			if !strings.Contains(said, row.want) {
				t.Errorf("said %s, want %s", said, row.want)
			}
		})
	}
}

// messyWorkbook is a ledger as people keep them: two title lines, days merged over several rows, totals,
// blank rows, dates as serials and as text, a number spread over two rows, a line under the table.
func messyWorkbook(t *testing.T) []byte {
	t.Helper()
	book := excelize.NewFile()
	sheet := "Sheet1"
	text := func(at, value string) { must(t, book.SetCellStr(sheet, at, value)) }
	number := func(at string, value float64) { must(t, book.SetCellFloat(sheet, at, value, -1, 64)) }
	text("A1", "示范街道 2025 年活动台账")
	must(t, book.MergeCell(sheet, "A1", "H1"))
	text("A2", "单位：人次")
	for i, head := range []string{"序号", "活动日期", "开始时间", "活动名称", "活动类型", "参加人数", "服务对象", "所属设施"} {
		text(name(i, 2), head)
	}
	text("A4", "1") // three rows of one day in one merged cell
	number("B4", 45721)
	must(t, book.MergeCell(sheet, "B4", "B6"))
	number("C4", 0.375)
	text("D4", "晨练")
	text("E4", "群众文体活动")
	number("F4", 12.000000000000002)
	text("G4", "老年、残疾人")
	text("A5", "2")
	number("C5", 0.75)
	text("D5", "晚会")
	text("E5", "C05")
	text("A6", "3")
	text("D6", "讲座")
	text("E6", "讲座论坛")
	number("F6", 20250305)
	text("A7", "合计")
	number("F7", 999)
	text("A9", "4")
	text("B9", "2025年3月7日")
	text("D9", "放映")
	text("E9", "影视放映")
	number("F9", 50)
	must(t, book.MergeCell(sheet, "F9", "F10"))
	text("A10", "5")
	number("B10", 45723.5)
	text("D10", "放映二")
	text("E10", "影视放映")
	text("A11", "填表人：周示例")
	for r := 4; r <= 10; r++ {
		if r != 7 && r != 8 {
			text(name(7, r-1), "示范街道综合文化中心")
		}
	}
	return written(t, book)
}

func TestWorkbookWithTitlesMergedCellsTotalsAndMixedDates(t *testing.T) {
	d := settled(t)
	batch := d.plan(t, "activity", plain.File{Name: "台账.xlsx", Body: messyWorkbook(t)}, plain.Mapping{})
	if got, want := counts(batch.Counts()), "读取 8 导入 3 跳过 3 失败 2"; got != want {
		t.Fatalf("%s, want %s\n%s", got, want, troubles(batch))
	}
	if said := troubles(batch); !strings.Contains(said, "9 实到人次 这个数字在跨行合并的格子里") || !strings.Contains(said, "7  合计行") || !strings.Contains(said, "8  空行") {
		t.Errorf("said %s", said)
	}
	d.commit(t, batch, true)
	var got []string
	for _, a := range d.activities(t) {
		got = append(got, strings.Join([]string{string(a.Start), string(a.StartTime), string(a.Name), a.Attended.String(), a.Audience.Text(), string(a.Status)}, "|"))
	}
	want := "2025-03-05||讲座|20250305||held 2025-03-05|09:00|晨练|12|elder;disabled|held 2025-03-05|18:00|晚会|||held"
	if strings.Join(got, " ") != want {
		t.Errorf("activities\n%s\nwant\n%s", strings.Join(got, " "), want)
	}
}

func TestLongNumbersKeptAsNumbersAreRefused(t *testing.T) {
	book := excelize.NewFile()
	for i, head := range []string{"承接主体名称", "统一社会信用代码", "联系电话"} {
		must(t, book.SetCellStr("Sheet1", name(i, 0), head))
	}
	must(t, book.SetCellStr("Sheet1", "A2", "甲公司"))
	must(t, book.SetCellFloat("Sheet1", "B2", 440106199001011234, -1, 64))
	must(t, book.SetCellStr("Sheet1", "A3", "乙公司"))
	must(t, book.SetCellStr("Sheet1", "B3", "91350100M000100Y43"))
	must(t, book.SetCellStr("Sheet1", "C3", "440106199001011234"))
	must(t, book.SetCellStr("Sheet1", "A4", "丙公司"))
	must(t, book.SetCellStr("Sheet1", "B4", "#REF!"))
	batch := settled(t).plan(t, "operator", plain.File{Name: "a.xlsx", Body: written(t, book)}, plain.Mapping{})
	said := troubles(batch)
	if !strings.Contains(said, "2 统一社会信用代码 这一格是按数字存的长号码") || !strings.Contains(said, "4 统一社会信用代码 这一格的公式出错（#REF!）") || strings.Contains(said, "3 联系电话") {
		t.Errorf("said %s", said)
	}
}

func TestOldGBKLedgerIsProposedByItsColumnNames(t *testing.T) {
	text := "活动编号,活动主题,活动时间,类型,活动地点,参与人次（人）,服务对象,主办单位,备注说明,天气\r\nX-1,迎春书画展,2025/1/10,展览展示,展厅,1200,全体,街道办,,晴\r\n"
	body, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte(text))
	must(t, err)
	d := settled(t)
	table, err := d.Read(plain.File{Name: "旧.csv", Body: body}, "")
	must(t, err)
	m, err := d.Propose("activity", table)
	must(t, err)
	for name, key := range map[string]string{"活动主题": "name", "活动时间": "start", "类型": "class", "活动地点": "space", "参与人次（人）": "attended", "服务对象": "audience", "主办单位": "host", "备注说明": "note"} {
		if m.Columns[name] != key {
			t.Errorf("%s is proposed as %q, want %s", name, m.Columns[name], key)
		}
	}
	if m.ID != "活动编号" || m.Header != 1 || m.Defaults["status"] != "已举办" || m.Defaults["facility"] != "" {
		t.Errorf("mapping %+v", m)
	}
	m.Fill("facility", "SF")
	batch, err := d.Plan(plain.Watch{}, "activity", table, m)
	must(t, err)
	if got := counts(batch.Counts()); got != "读取 1 导入 1 跳过 0 失败 0" || strings.Join(batch.Unused, "") != "天气" {
		t.Errorf("%s unused %v\n%s", got, batch.Unused, troubles(batch))
	}
}
