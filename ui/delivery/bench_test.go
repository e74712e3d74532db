package delivery_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	dl "guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/selection"
	"guanyunbu/ui/delivery"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/record"
	"guanyunbu/ui/record/recordtest"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

// bench is a centre with rooms, plan, contract and a year of services, in a window.
type bench struct {
	*recordtest.Bench
	t      testing.TB
	spaces map[string]app.ID
}

func newBench(t testing.TB, size fyne.Size, factor theme.Factor) *bench {
	t.Helper()
	b := &bench{Bench: recordtest.New(t, size, factor), t: t, spaces: map[string]app.ID{}}
	b.centre()
	b.year(2025)
	b.october()
	b.start()
	return b
}

// start starts the program, with nothing kept from the last time but the book and the drafts.
func (b *bench) start() {
	b.Frame([]shell.Room{
		{Character: "台", Label: "工作台", Tabs: []shell.Tab{{Label: "工作台", Place: shell.Home}}},
		{Character: "选", Label: "遴选合同", Tabs: []shell.Tab{{Label: "合同", Place: shell.Contract}}},
		{Character: "用", Label: "服务收费", Tabs: []shell.Tab{{Label: "活动", Place: shell.Activity}, {Label: "开放日志", Place: shell.OpeningLog}, {Label: "闭馆公告", Place: shell.Closure}}},
		{Character: "考", Label: "考核自评", Tabs: []shell.Tab{{Label: "指标逐项", Place: shell.Appraisal}}},
		{Character: "印", Label: "报告打印", Tabs: []shell.Tab{{Label: "报告", Place: shell.Report}}, Foot: true},
		{Character: "存", Label: "数据备份", Tabs: []shell.Tab{{Label: "备份", Place: shell.Backup}}, Foot: true},
	})
	b.Shell.SetContext(shell.Context{
		Facilities: []string{"示范街道综合文化活动中心"}, Years: []shell.Year{{Label: "2026 年度"}}, Date: "今天 2026-10-20 周二", Due: 6, Person: "周示例（中心填报员）",
	})
}

func (b *bench) deps() delivery.Deps { return delivery.Deps{Deps: b.Deps(), Office: b.Office} }

func (b *bench) activities() *record.Ledger {
	page := delivery.NewActivities(b.deps())
	b.Open(shell.Activity, page)
	return page
}

func (b *bench) must(_ app.Changes, err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

func (b *bench) centre() {
	op := pagetest.Op("enter")
	place := &facility.Facility{Code: "SF", Short: "示范", Name: "示范街道综合文化活动中心", Type: "street", Level: "street", Status: "open", Purchaser: "示范街道办事处"}
	b.must(b.Office.Facility.Facilities.Save(op, place))
	b.Scope.Facility = place.ID
	rooms := map[string]int64{"多功能厅": 200, "户外广场": 500, "一层展厅": 300, "203 教室": 40, "201 教室": 40, "电子阅览室": 40, "202 教室": 40, "少儿阅览区": 60, "排练厅": 60, "文体活动室": 120}
	for name, holds := range rooms {
		space := &facility.Space{Facility: place.ID, Name: app.Line(name), Use: "other", Capacity: app.Number(holds), Open: app.Yes}
		b.must(b.Office.Facility.Spaces.Save(op, space))
		b.spaces[name] = space.ID
	}
	day := app.Segments{{From: "09:00", To: "21:00"}}
	plan := &facility.Plan{Facility: place.ID, From: "2024-01-01", Season: "usual", Tuesday: day, Wednesday: day, Thursday: day, Friday: day, Saturday: day, Sunday: day}
	b.must(b.Office.Facility.Plans.Save(op, plan))
	firm := &selection.Operator{Name: "示例文化服务有限公司", Credit: credit(), Type: "company", Status: "normal"}
	b.must(b.Office.Selection.Operators.Save(op, firm))
	contract := &selection.Contract{
		Code: "HT-2025-01", Name: "运营服务合同", Purchaser: "示范街道办事处", Operator: firm.ID, Facilities: app.Shares{{ID: place.ID}}, Status: "force",
		Signed: "2024-12-20", From: "2025-01-01", To: "2027-12-31", Amount: app.Fen(170000000),
	}
	b.must(b.Office.Selection.Contracts.Save(op, contract))
}

// credit is a made-up credit code with the right last character.
func credit() app.Line {
	for _, last := range "0123456789ABCDEFGHJKLMNPQRTUWXY" {
		if code := "91310000MA1FL0000" + string(last); selection.CheckCredit(code) == nil {
			return app.Line(code)
		}
	}
	return ""
}

// row is one line of the paper ledger.
type row struct {
	name, day, class, space string
	attended                int64
	groups                  [4]int64
	review                  string
	satisfied               int64
	paid                    bool
}

func (b *bench) enter(r row, year int) *dl.Activity {
	b.t.Helper()
	a := b.Office.Delivery.Activities.New()
	a.Facility, a.Name, a.Class, a.Space = b.Scope.Facility, app.Line(r.name), app.Code(r.class), b.spaces[r.space]
	a.Start, a.StartTime, a.EndTime = app.Day(fmt.Sprintf("%d-%s", year, r.day)), "13:30", "16:30"
	a.Attended, a.Satisfied = app.Number(r.attended), app.Number(r.satisfied)
	a.Elder, a.Minor, a.Disabled, a.Worker = app.Number(r.groups[0]), app.Number(r.groups[1]), app.Number(r.groups[2]), app.Number(r.groups[3])
	a.Review, a.Reviewer, a.Verdict, a.Safety = app.Line(r.review), "李示例", "pass", "王示例"
	a.ReviewDay = a.Start.Add(-7)
	if r.review == "" {
		a.ReviewDay, a.Reviewer, a.Verdict = "", "", ""
	}
	if r.satisfied == 0 {
		a.Satisfied = app.Reading{}
	}
	if r.paid {
		a.Paid, a.Service = app.Yes, "inclusive"
	}
	b.must(b.Office.Delivery.Activities.Save(pagetest.Op("enter"), a))
	return a
}

// year is a plain year: in every month one activity of three classes.
func (b *bench) year(year int) {
	for month := 1; month <= 12; month++ {
		for i, class := range []string{"C08", "C06", "C05"} {
			b.enter(row{
				name: fmt.Sprintf("%d 月例行活动 %d", month, i+1), day: fmt.Sprintf("%02d-%02d", month, 8+i), class: class, space: "多功能厅",
				attended: int64(46 + month), groups: [4]int64{19, 4, 2, 3}, review: "0100", satisfied: 95,
			}, year)
		}
	}
}

func (b *bench) october() {
	rows := []row{
		{"国庆合唱音乐会", "10-01", "C05", "多功能厅", 182, [4]int64{96, 22, 3, 14}, "0187", 96, false},
		{"国庆露天电影", "10-02", "C03", "户外广场", 148, [4]int64{61, 40, 2, 19}, "0188", 94, false},
		{"社区书画联展", "10-03", "C04", "一层展厅", 213, [4]int64{88, 35, 4, 16}, "0189", 95, false},
		{"广场舞邻里展演", "10-04", "C08", "户外广场", 126, [4]int64{92, 8, 1, 9}, "0190", 93, false},
		{"少儿创意美术 第 5 课", "10-06", "C06", "203 教室", 24, [4]int64{0, 24, 0, 0}, "0171", 97, true},
		{"国画研修班 第 7 课", "10-08", "C06", "201 教室", 22, [4]int64{15, 0, 1, 0}, "0171", 98, true},
		{"手机课堂：挂号与缴费", "10-09", "C02", "电子阅览室", 28, [4]int64{27, 0, 1, 0}, "0192", 96, false},
		{"面塑体验坊", "10-10", "C09", "202 教室", 36, [4]int64{9, 17, 2, 5}, "0193", 97, false},
		{"亲子绘本共读", "10-11", "C01", "少儿阅览区", 44, [4]int64{3, 23, 0, 4}, "0194", 95, false},
		{"声乐基础班 第 6 课", "10-13", "C06", "排练厅", 31, [4]int64{24, 0, 0, 2}, "0171", 96, true},
		{"居家消防安全课", "10-14", "C10", "多功能厅", 67, [4]int64{41, 6, 2, 11}, "0195", 94, false},
		{"老城历史文化讲座", "10-15", "C07", "多功能厅", 83, [4]int64{57, 5, 1, 8}, "", 95, false},
		{"太极拳晨练交流", "10-16", "C08", "户外广场", 52, [4]int64{46, 0, 1, 2}, "0197", 93, false},
		{"国画研修班 第 8 课", "10-17", "C06", "201 教室", 21, [4]int64{14, 0, 1, 0}, "0171", 98, true},
		{"重阳敬老戏曲专场", "10-18", "C05", "多功能厅", 178, [4]int64{149, 4, 6, 5}, "0198", 97, false},
		{"邻里乒乓球赛", "10-20", "C08", "文体活动室", 91, [4]int64{38, 17, 2, 13}, "0199", 0, false},
	}
	for i, r := range rows {
		a := b.enter(r, 2026)
		for n := range 1 + i%4 {
			if i < len(rows)-1 {
				_, _ = b.Evidence.Attach("activity", a.ID, fmt.Sprintf("photo-%d.jpg", n))
			}
		}
	}
}

// look saves what the window shows when the environment names a folder for it.
func (b *bench) look(name string) {
	b.t.Helper()
	if folder := os.Getenv("LOOK"); folder != "" {
		themetest.Save(b.t, b.Picture(), filepath.Join(folder, name+".png"))
	}
}
