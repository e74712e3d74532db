package reports_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/app/team"
	"guanyunbu/reports"
)

// busyCentre is the small centre with records in every ledger of the services and of the upkeep.
func busyCentre(t *testing.T) *appraisal.SelfEvaluation {
	t.Helper()
	o, here := smallCentre(t)
	op := o.Op("enter", "周示例")
	keep := func(_ app.Changes, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	spaces, err := o.Facility.Spaces.Find(ledger.Query{})
	if err != nil {
		t.Fatal(err)
	}
	plan := func(name string, due app.Day) *delivery.Programme {
		return &delivery.Programme{Facility: here, Year: app.Number(2025), Name: app.Line(name), Class: "C05", Due: due, Expected: app.Number(1200), Budget: app.Fen(1234500), Owner: "钱负责"}
	}
	held, off, open := plan("迎新演出", "2025-03-31"), plan("夏夜电影", "2025-09-30"), plan("秋季讲座", "2025-12-31")
	keep(o.Delivery.Programmes.Save(op, held, off, open))
	course := &delivery.Course{Facility: here, Name: "国画班", Round: "第 2 期", Class: "C06", Service: "free", Teacher: "孙教师", Lessons: app.Number(12), Capacity: app.Number(30), Enrolled: app.Number(28), From: "2024-11-05", To: "2025-06-30", Paid: app.No}
	keep(o.Delivery.Courses.Save(op, course))
	brand := &delivery.Brand{Facility: here, Name: "示范之夜", Since: app.Number(2023), Class: "C05"}
	keep(o.Delivery.Brands.Save(op, brand))
	lesson := func(day app.Day, people int64) *delivery.Activity {
		return &delivery.Activity{Base: app.Base{Confirmed: "已与签到表核对"}, Facility: here, Name: "国画班课", Class: "C06", Status: delivery.Held, Start: day, Course: course.ID, Attended: app.Number(people), Sessions: app.Number(1)}
	}
	show := lesson("2025-02-14", 300)
	show.Name, show.Class, show.Course, show.Programme, show.Brand = "迎新音乐会", "C05", "", held.ID, brand.ID
	film := lesson("2025-08-01", 0)
	film.Name, film.Class, film.Course, film.Programme, film.Status, film.Cause, film.Attended = "夏夜电影一", "C03", "", off.ID, delivery.Cancelled, "weather", app.Reading{}
	keep(o.Delivery.Activities.Save(op, lesson("2024-12-03", 20), lesson("2025-01-07", 25), lesson("2025-01-14", 27), show, film))
	keep(o.Delivery.Books.Save(op,
		&delivery.Books{Facility: here, Month: "2025-01-01", Visits: app.Number(1200), Cards: app.Number(12), Lent: app.Number(345), Returned: app.Number(300), Total: app.Number(10010)},
		&delivery.Books{Facility: here, Month: "2025-02-01", Visits: app.Number(1100), Lent: app.Number(255), Added: app.Number(20), Total: app.Number(10030)}))
	booked := func(day app.Day, state app.Code) *delivery.Booking {
		return &delivery.Booking{Base: app.Base{Confirmed: "核对过"}, Facility: here, Space: spaces[0].ID, Day: day, Segments: app.Segments{{From: "09:00", To: "11:00"}}, User: "示例合唱团", People: app.Number(40), State: state}
	}
	keep(o.Delivery.Bookings.Save(op, booked("2025-03-04", delivery.Used), booked("2025-03-05", delivery.Missed), booked("2025-03-06", delivery.Used)))
	keep(o.Delivery.Volunteering.Save(op,
		&delivery.Volunteering{Facility: here, Day: "2025-03-01", Post: "导览", People: app.Number(4), Hours: app.Hundredths(250), Names: app.Lines{"李志愿"}},
		&delivery.Volunteering{Facility: here, Day: "2025-03-02", Post: "导览", People: app.Number(3), Hours: app.Hundredths(200)},
		&delivery.Volunteering{Facility: here, Day: "2025-03-03", Post: "图书整理", People: app.Number(2)}))
	keep(o.Delivery.Consultations.Save(op, &delivery.Consultation{Facility: here, Day: "2025-04-01", Topic: "夜间开放", Way: "forum", People: app.Number(18), Member: app.Yes, Minutes: "纪要 1", Result: "延长到 21 点"}))
	keep(o.Delivery.Enrolments.Save(op,
		&delivery.Enrolment{Base: app.Base{Confirmed: "核对过"}, Facility: here, Name: "国画班名册", Course: course.ID, Day: "2024-11-01", Mode: delivery.Named, Count: app.Number(28), Ages: delivery.Over14, KeepUntil: "2025-09-30", PurgedOn: "2025-10-01"},
		&delivery.Enrolment{Base: app.Base{Confirmed: "核对过"}, Facility: here, Name: "音乐会登记", Activity: show.ID, Day: "2025-02-10", Mode: delivery.CountOnly, Count: app.Number(310)}))
	fillUpkeep(t, o, here)
	e, err := o.Appraisal.SelfEvaluation(here, 2025)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// fillUpkeep enters people, assets, checks and papers.
func fillUpkeep(t *testing.T, o *office.Office, here app.ID) {
	t.Helper()
	op := o.Op("enter", "周示例")
	keep := func(_ app.Changes, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	one := &team.Staff{Facility: here, Name: "吴在岗", Post: "馆长", Fulltime: app.Yes, From: "2024-01-01", Certificate: "群文馆员"}
	two := &team.Staff{Facility: here, Name: "郑离岗", Post: "图书管理", Fulltime: app.No, From: "2024-01-01", To: "2025-05-31"}
	keep(o.Team.Staff.Save(op, one, two))
	roll := func(month app.Month, who app.ID, owed, present int64) *team.Attendance {
		return &team.Attendance{Base: app.Base{Confirmed: "核对过"}, Facility: here, Month: month, Staff: who, Owed: app.Hundredths(owed), Present: app.Hundredths(present)}
	}
	keep(o.Team.Attendance.Save(op, roll("2025-01-01", one.ID, 2200, 2150), roll("2025-01-01", two.ID, 1100, 1100), roll("2025-02-01", one.ID, 1800, 1800)))
	keep(o.Team.Trainings.Save(op, &team.Training{Facility: here, Day: "2025-03-10", Topic: "消防安全", Hours: app.Hundredths(400), People: app.Number(2), Trainer: "王讲师", Way: "onsite"}))
	piano := &facility.Asset{Facility: here, Code: "ZC-001", Name: "钢琴", Quantity: app.Number(1), Price: app.Fen(2600000), Source: "purchaser", Bought: "2022-05-01", State: "inUse"}
	chairs := &facility.Asset{Facility: here, Code: "ZC-002", Name: "折叠椅", Quantity: app.Number(200), Price: app.Fen(8000), Source: "purchaser", Bought: "2022-05-01", State: "inUse"}
	keep(o.Facility.Assets.Save(op, piano, chairs))
	keep(o.Facility.Stocktakes.Save(op,
		&facility.Stocktake{Facility: here, Day: "2025-12-01", Asset: piano.ID, Listed: app.Number(1), Found: app.Number(1), Person: "冯盘点"},
		&facility.Stocktake{Base: app.Base{Confirmed: "核对过"}, Facility: here, Day: "2025-12-01", Asset: chairs.ID, Listed: app.Number(200), Found: app.Number(196), Person: "冯盘点"}))
	check := func(item, result app.Code, day app.Day, why app.Line) *facility.Display {
		return &facility.Display{Facility: here, Day: day, Item: item, Result: result, Reason: why, Person: "陈核查"}
	}
	keep(o.Facility.Displays.Save(op, check("hours", "fail", "2025-03-01", "牌子旧了"), check("hours", "pass", "2025-04-01", ""), check("aed", "na", "2025-04-01", "街对面有"), check("ramp", "fail", "2025-04-01", "坡道被占")))
	keep(o.Facility.Documents.Save(op, &facility.Document{Facility: here, Kind: "plan", Year: app.Number(2025), Name: "2025 年度计划", Filed: "2025-01-10"},
		&facility.Document{Facility: here, Kind: "plan", Year: app.Number(2024), Name: "2024 年度计划", Filed: "2024-01-10"}))
}

func TestTheFullReportReadsAsTheGoldenText(t *testing.T) {
	e := busyCentre(t)
	for name, doc := range map[string]reports.Document{"selfeval-full": reports.SelfEvaluation(e), "selfeval-public": reports.PublicEvaluation(e)} {
		t.Run(name, func(t *testing.T) {
			got := reports.Text(doc, reports.Layout{})
			golden := filepath.Join("testdata", name+".txt")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatalf("missing golden text, run with -update and read it: %v", err)
			}
			if got != string(want) {
				t.Errorf("the report changed; run with -update and read the difference\n%s", got)
			}
		})
	}
}

func TestThePublicReportNamesNobody(t *testing.T) {
	e := busyCentre(t)
	e.Facts.Facility.Head, e.Facts.Facility.Phone = "赵负责", "010-64000000"
	whole, public := reports.Text(reports.SelfEvaluation(e), reports.Layout{}), reports.Text(reports.PublicEvaluation(e), reports.Layout{})
	for _, word := range []string{"赵负责", "010-64000000", "孙教师", "吴在岗", "郑离岗", "王讲师", "已与签到表核对", "停电补记"} {
		if !strings.Contains(whole, word) {
			t.Errorf("the whole report does not say %s", word)
		}
	}
	for _, word := range []string{"赵负责", "010-64000000", "孙教师", "吴在岗", "郑离岗", "王讲师", "已与签到表核对", "停电补记", "李志愿", "冯盘点", "陈核查", "钱负责", "审核意见与签章"} {
		if strings.Contains(public, word) {
			t.Errorf("the public report says %s", word)
		}
	}
	for _, word := range []string{"（公开版）", "馆长", "国画班", "公开版不含个人姓名"} {
		if !strings.Contains(public, word) {
			t.Errorf("the public report lacks %s", word)
		}
	}
}

func TestSectionsWithoutRecordsAreLeftOut(t *testing.T) {
	_, doc := paperOf(t, 2025)
	text := reports.Text(doc, reports.Layout{})
	for _, word := range []string{"运行管理", "培训班表", "图书服务", "志愿服务表", "人员表", "盘点", "活动计划完成表", "文化品牌表", "需求征询表", "报名登记"} {
		if strings.Contains(text, "）"+word) || strings.Contains(text, "、"+word) {
			t.Errorf("a report without such records says %s", word)
		}
	}
}
