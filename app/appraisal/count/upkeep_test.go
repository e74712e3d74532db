package count_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/team"
)

// checkBlockA is check for indicators of block A: with an asset in the book A3.2 applies, and the
// points of the block are those of the pack.
func checkBlockA(t *testing.T, code string, today app.Day, rows []row) {
	t.Helper()
	for i := range rows {
		made := rows[i].make
		rows[i].make = func(y *year) {
			y.asset("2020-01-01")
			made(y)
		}
	}
	check(t, code, today, rows)
}

func (y *year) asset(bought app.Day) *facility.Asset {
	a := &facility.Asset{Base: y.Base(), Facility: here, Bought: bought, State: "inUse", Name: "音响"}
	y.Assets = append(y.Assets, a)
	return a
}

// took counts an asset on a day; a number below 0 was not filled in.
func (y *year) took(a *facility.Asset, day app.Day, listed, found int64) *facility.Stocktake {
	s := &facility.Stocktake{Base: y.Base(), Facility: here, Asset: a.ID, Day: day, Listed: app.Number(listed), Found: app.Number(found)}
	if found < 0 {
		s.Found = app.Reading{}
	}
	y.Stocktakes = append(y.Stocktakes, s)
	return s
}

func (y *year) document(kind app.Code, filed app.Day) *facility.Document {
	d := &facility.Document{Base: y.Base(), Facility: here, Kind: kind, Year: app.Number(int64(y.Year)), Filed: filed}
	y.Documents = append(y.Documents, d)
	return d
}

// saw enters a check of one item, with a photo.
func (y *year) saw(item app.Code, day app.Day, result app.Code) *facility.Display {
	d := &facility.Display{Base: y.Base(), Facility: here, Item: item, Day: day, Result: result}
	y.Displays = append(y.Displays, d)
	y.Evidence("display", d.ID)
	return d
}

func (y *year) sawAll(result app.Code, items ...app.Code) {
	for _, item := range items {
		y.saw(item, "2025-03-01", result)
	}
}

func (y *year) offer(kind app.Code, from, to app.Day) *delivery.Offer {
	o := &delivery.Offer{Base: y.Base(), Facility: here, Kind: kind, From: from, To: to}
	y.Offers = append(y.Offers, o)
	return o
}

func (y *year) employ(from, to app.Day) *team.Staff {
	s := &team.Staff{Base: y.Base(), Facility: here, From: from, To: to, Name: "钱示例"}
	y.Staff = append(y.Staff, s)
	return s
}

// attendedMonth enters a month's sheet of one person in hundredths of days; below 0 is not filled in.
func (y *year) attendedMonth(month app.Month, owed, present int64) *team.Attendance {
	a := &team.Attendance{Base: y.Base(), Facility: here, Month: month, Owed: app.Hundredths(owed), Present: app.Hundredths(present)}
	if present < 0 {
		a.Present = app.Quantity{}
	}
	y.Attendance = append(y.Attendance, a)
	return a
}

// attendedAll enters the same sheet for the months of a year up to one.
func (y *year) attendedAll(last int, owed, present int64) {
	for month := 1; month <= last; month++ {
		day, _ := app.DayOf(y.Year, month, 1)
		y.attendedMonth(app.MonthOf(day), owed, present)
	}
}

func (y *year) trained(day app.Day, hours, people int64) *team.Training {
	t := &team.Training{Base: y.Base(), Facility: here, Day: day, Hours: app.Hundredths(hours), People: app.Number(people)}
	y.Trainings = append(y.Trainings, t)
	return t
}

func (y *year) volunteers(day app.Day, people, hours int64) *delivery.Volunteering {
	v := &delivery.Volunteering{Base: y.Base(), Facility: here, Day: day, People: app.Number(people), Hours: app.Hundredths(hours)}
	y.Volunteering = append(y.Volunteering, v)
	return v
}

// TestPlanAndSummary is A1.2: half for the plan in time, half for the summary.
func TestPlanAndSummary(t *testing.T) {
	checkBlockA(t, "A1.2", december31, []row{
		{"neither is no data", func(*year) {}, "noData: 还没有登记本年的年度计划和年度总结，请在文档里登记"},
		{"plan on 31 January and summary are full", func(y *year) { y.document("plan", "2025-01-31"); y.document("summary", "2025-12-20") }, "2/2 = 1.00"},
		{"plan on 1 February earns nothing", func(y *year) { y.document("plan", "2025-02-01") }, "0/2 = 0.00"},
		{"a late plan and a summary are half", func(y *year) { y.document("plan", "2025-02-01"); y.document("summary", "2025-12-20") }, "1/2 = 0.50"},
		{"a plan of the autumn before is in time", func(y *year) { y.document("plan", "2024-11-20") }, "1/2 = 0.50"},
		{"the first contract gives 30 days", func(y *year) { y.Contract("约", "2025-04-01", "2027-03-31"); y.document("plan", "2025-05-01") }, "1/2 = 0.50"},
		{"day 31 of the first contract is late", func(y *year) { y.Contract("约", "2025-04-01", "2027-03-31"); y.document("plan", "2025-05-02") }, "0/2 = 0.00"},
		{"a second contract gives no more days", func(y *year) {
			y.Contract("甲", "2024-04-01", "2025-03-31")
			y.Contract("乙", "2025-04-01", "2027-03-31")
			y.document("plan", "2025-04-20")
		}, "0/2 = 0.00"},
		{"a first contract of December leaves 31 January", func(y *year) { y.Contract("约", "2024-12-20", "2027-03-31"); y.document("plan", "2025-01-31") }, "1/2 = 0.50"},
		{"two plans, one in time", func(y *year) { y.document("plan", "2025-03-01"); y.document("plan", "2025-01-10") }, "1/2 = 0.50"},
		{"papers of another year do not count", func(y *year) { y.document("plan", "2025-01-10").Year = app.Number(2024) }, "noData: 还没有登记本年的年度计划和年度总结，请在文档里登记"},
		{"other papers do not count", func(y *year) { y.document("emergency", "2025-01-10") }, "noData: 还没有登记本年的年度计划和年度总结，请在文档里登记"},
		{"a paper dated tomorrow is not there yet", func(y *year) { y.document("plan", "2025-01-10"); y.document("summary", "2026-01-01") }, "1/2 = 0.50"},
		{"not applicable by statement", func(y *year) { y.State("inapplicable", "A1.2") }, "notApplicable: 示例理由"},
	})
	checkBlockA(t, "A1.2", "2026-01-15", []row{
		{"before 31 January nothing is due", func(*year) {}, "notDue: 年度计划 2026-01-31 前提交即可"},
		{"a plan counts at once", func(y *year) { y.document("plan", "2026-01-10") }, "1/2 = 0.50"},
	})
}

// TestRulesDisplayed is A1.3: five items, each with a photo.
func TestRulesDisplayed(t *testing.T) {
	four := []app.Code{"hours", "offers", "hotline", "emergency"}
	checkBlockA(t, "A1.3", december31, []row{
		{"no check is no data", func(*year) {}, "noData: 本期还没有核查，请先做公示与便民核查"},
		{"a check of access only is no data", func(y *year) { y.sawAll("pass", "ramp") }, "noData: 本期还没有核查，请先做公示与便民核查"},
		{"five items are full", func(y *year) {
			y.offer("inclusive", "2025-01-01", "")
			y.sawAll("pass", "hours", "offers", "fees", "hotline", "emergency")
		}, "5/5 = 1.00"},
		{"without any priced item the prices are as good as shown", func(y *year) { y.sawAll("pass", four...) }, "5/5 = 1.00"},
		{"with a priced item they must be shown", func(y *year) { y.offer("extended", "2025-01-01", ""); y.sawAll("pass", four...) }, "4/5 = 0.80"},
		{"a priced item of the year before does not ask for it", func(y *year) { y.offer("inclusive", "2024-01-01", "2024-12-31"); y.sawAll("pass", four...) }, "5/5 = 1.00"},
		{"without a photo it does not count", func(y *year) { y.sawAll("pass", four...); y.Proofs = nil }, "1/5 = 0.20"},
		{"the last check counts, for the worse", func(y *year) { y.sawAll("pass", four...); y.saw("hours", "2025-06-01", "fail") }, "4/5 = 0.80"},
		{"the last check counts, for the better", func(y *year) { y.saw("hours", "2025-01-10", "fail"); y.sawAll("pass", four...) }, "5/5 = 1.00"},
		{"a check of the year before does not count", func(y *year) { y.sawAll("pass", "hours"); y.saw("offers", "2024-12-31", "pass") }, "2/5 = 0.40"},
		{"nothing shown is 0", func(y *year) { y.offer("inclusive", "2025-01-01", ""); y.sawAll("fail", "hours") }, "0/5 = 0.00"},
	})
}

// TestAccessChecked is B4.1: ten items of 0.2 points.
func TestAccessChecked(t *testing.T) {
	nine := []app.Code{"ramp", "toilet", "nursing", "water", "storage", "largePrint", "firstAid", "aed", "wheelchair"}
	check(t, "B4.1", december31, []row{
		{"no check is no data", func(*year) {}, "noData: 本期还没有核查，请先做公示与便民核查"},
		{"ten are full", func(y *year) { y.sawAll("pass", append(nine, "braille")...) }, "10/10 = 2.00"},
		{"nine are 1.8, the tenth was not checked", func(y *year) { y.sawAll("pass", nine...) }, "9/10 = 1.80"},
		{"no photo is asked for", func(y *year) { y.sawAll("pass", nine...); y.Proofs = nil }, "9/10 = 1.80"},
		{"one impossible by building scales", func(y *year) { y.sawAll("pass", nine[:8]...); y.sawAll("na", "braille") }, "8/9 = 1.78"},
		{"all impossible is not applicable", func(y *year) { y.sawAll("na", append(nine, "braille")...) }, "notApplicable: 各项都因建筑条件不适用"},
		{"all failed is 0", func(y *year) { y.sawAll("fail", nine...) }, "0/10 = 0.00"},
		{"the last check counts", func(y *year) { y.sawAll("pass", nine...); y.saw("ramp", "2025-05-01", "fail") }, "8/10 = 1.60"},
	})
}

// TestAttendance is A2.1: nothing at 70 %, full from 95 % on.
func TestAttendance(t *testing.T) {
	open := func(y *year, month app.Month, staff int64) { // ten open days of a month without sheets
		y.Contract("约", "2025-01-01", december31).Staff = app.Number(staff)
		y.OpenEach(app.Day(month), app.Day(month).Add(9), "09:00-17:00")
	}
	checkBlockA(t, "A2.1", december31, []row{
		{"no sheet is no data", func(y *year) { open(y, "2025-03-01", 2) }, "noData: 各整月还没有月考勤，请先登记"},
		{"95 % is full", func(y *year) { y.attendedAll(12, 10000, 9500) }, "1140/1200 = 2.00"},
		{"over 95 % is full", func(y *year) { y.attendedAll(12, 10000, 12000) }, "1440/1200 = 2.00"},
		{"70 % is nothing", func(y *year) { y.attendedAll(12, 10000, 7000) }, "840/1200 = 0.00"},
		{"80 % is two fifths", func(y *year) { y.attendedAll(12, 10000, 8000) }, "960/1200 = 0.80"},
		{"half up at the third decimal", func(y *year) { y.attendedAll(12, 1600, 1321) }, "3963/4800 = 1.01"},
		{"half days count", func(y *year) { y.attendedAll(12, 2050, 2050) }, "246/246 = 2.00"},
		{"a month without sheets owes the contract's staff times open days", func(y *year) { y.attendedAll(11, 10000, 10000); open(y, "2025-12-01", 10) }, "1100/1200 = 1.73"},
		{"without a contract it owes nothing", func(y *year) { y.attendedAll(11, 10000, 10000) }, "1100/1100 = 2.00"},
		{"a contract that names no staff asks for nothing", func(y *year) {
			y.attendedAll(11, 10000, 10000)
			open(y, "2025-12-01", 0)
			y.Contracts[0].Staff = app.Reading{}
		}, "1100/1100 = 2.00"},
		{"a blank sheet is left out, its month is not a month without sheets", func(y *year) {
			y.attendedAll(11, 10000, 9000)
			y.attendedMonth("2025-12-01", 10000, -1)
			open(y, "2025-12-01", 10)
		}, "990/1100 = 1.60"},
		{"only blank sheets", func(y *year) { y.attendedAll(12, 10000, -1) }, "noData: 考勤里应到、实到都没有填，请补填"},
		{"a sheet of the year before does not count", func(y *year) { y.attendedMonth("2024-12-01", 100, 100) }, "noData: 各整月还没有月考勤，请先登记"},
	})
	checkBlockA(t, "A2.1", "2025-02-27", []row{
		{"the running month does not count", func(y *year) { y.attendedMonth("2025-01-01", 2000, 2000); y.attendedMonth("2025-02-01", 2000, 0) }, "20/20 = 2.00"},
	})
	checkBlockA(t, "A2.1", "2025-01-30", []row{
		{"before the first month has passed nothing is due", func(y *year) { y.attendedMonth("2025-01-01", 2000, 2000) }, "notDue: 还没有过完一个整月"},
	})
}

// TestRampWithAContract is A2.1 where the contract promises another share: it is full there.
func TestRampWithAContract(t *testing.T) {
	promised := func(value app.Line, present int64) func(*year) {
		return func(y *year) {
			target := y.Promise(y.Contract("约", "2025-01-01", "2025-12-31"), value)
			target.Indicator, target.Unit = "A2.1", "%"
			y.attendedMonth("2025-01-01", 10000, 100*present)
		}
	}
	checkBlockA(t, "A2.1", december31, []row{
		{"the promised 80 % are full", promised("80%", 80), "80/100 = 2.00"},
		{"half way from 70 % to the promised 80 % is half", promised("80%", 75), "75/100 = 1.00"},
		{"70 % stay nothing", promised("80%", 70), "70/100 = 0.00"},
		{"98 % promised are not reached at 95 %", promised("98%", 95), "95/100 = 1.79"},
		{"a promise under 70 % is full when it is kept", promised("60%", 60), "60/100 = 2.00"},
		{"and nothing when it is not", promised("60%", 59), "59/100 = 0.00"},
		{"a promise of 70 % is kept or not", promised("70%", 69), "69/100 = 0.00"},
	})
}

// TestStaffTraining is A2.2: 24 hours each, nothing below 60 %.
func TestStaffTraining(t *testing.T) {
	checkBlockA(t, "A2.2", december31, []row{
		{"no training is no data", func(y *year) { y.employ("2024-01-01", "") }, "noData: 本期还没有员工培训记录，请先登记"},
		{"no staff is no data", func(y *year) { y.trained("2025-03-01", 2400, 1) }, "noData: 没有在岗人员，请先登记人员"},
		{"24 hours for the only one are full", func(y *year) { y.employ("2024-01-01", ""); y.trained("2025-03-01", 2400, 1) }, "24/1 = 1.00"},
		{"30 hours are full", func(y *year) { y.employ("2024-01-01", ""); y.trained("2025-03-01", 3000, 1) }, "30/1 = 1.00"},
		{"18 hours are three quarters", func(y *year) { y.employ("2024-01-01", ""); y.trained("2025-03-01", 1800, 1) }, "18/1 = 0.75"},
		{"14 hours are below the floor", func(y *year) { y.employ("2024-01-01", ""); y.trained("2025-03-01", 1400, 1) }, "14/1 = 0.00"},
		{"hours times persons over two of staff", func(y *year) {
			y.employ("2024-01-01", "")
			y.employ("2024-01-01", "")
			y.trained("2025-03-01", 1250, 2)
			y.trained("2025-04-01", 1000, 2)
		}, "45/2 = 0.94"},
		{"half a year of staff is half a person", func(y *year) { y.employ("2025-07-01", ""); y.trained("2025-08-01", 1200, 1) }, "24/1 = 1.00"},
		{"who left in mid-month is not there at its end", func(y *year) { y.employ("2024-01-01", "2025-06-29"); y.trained("2025-03-01", 1000, 1) }, "120/5 = 1.00"},
		{"blank people are listed and count nothing", func(y *year) {
			y.employ("2024-01-01", "")
			y.trained("2025-03-01", 2400, 1)
			y.trained("2025-04-01", 2400, 1).People = app.Reading{}
		}, "24/1 = 1.00"},
		{"only blanks are no data", func(y *year) { y.employ("2024-01-01", ""); y.trained("2025-03-01", 2400, 1).Hours = app.Quantity{} }, "noData: 人数和时长都没有填全，请补填"},
		{"nobody came is 0", func(y *year) { y.employ("2024-01-01", ""); y.trained("2025-03-01", 2400, 0) }, "0/1 = 0.00"},
		{"training of the year before does not count", func(y *year) { y.employ("2024-01-01", ""); y.trained("2024-12-31", 2400, 1) }, "noData: 本期还没有员工培训记录，请先登记"},
	})
	checkBlockA(t, "A2.2", "2025-03-15", []row{
		{"staff of the running month is that of today", func(y *year) { y.employ("2025-03-10", ""); y.trained("2025-03-12", 600, 1) }, "18/1 = 0.75"},
	})
}

// TestVolunteerHours is A2.3: 100 hours a year.
func TestVolunteerHours(t *testing.T) {
	checkBlockA(t, "A2.3", december31, []row{
		{"no record is no data", func(*year) {}, "noData: 本期还没有志愿服务记录，请先登记"},
		{"100 hours are full", func(y *year) { y.volunteers("2025-03-01", 40, 250) }, "100/1 = 1.00"},
		{"over 100 is full", func(y *year) { y.volunteers("2025-03-01", 80, 250) }, "200/1 = 1.00"},
		{"75.5 hours round half up", func(y *year) { y.volunteers("2025-03-01", 151, 50) }, "151/2 = 0.76"},
		{"60 hours are at the floor", func(y *year) { y.volunteers("2025-03-01", 30, 200) }, "60/1 = 0.60"},
		{"59 hours are below it", func(y *year) { y.volunteers("2025-03-01", 59, 100) }, "59/1 = 0.00"},
		{"blank hours are listed and count nothing", func(y *year) {
			y.volunteers("2025-03-01", 40, 200)
			y.volunteers("2025-03-02", 40, 200).Hours = app.Quantity{}
		}, "80/1 = 0.80"},
		{"only blanks are no data", func(y *year) { y.volunteers("2025-03-02", 40, 200).People = app.Reading{} }, "noData: 人数和时长都没有填全，请补填"},
		{"zero hours are 0", func(y *year) { y.volunteers("2025-03-02", 40, 0) }, "0/1 = 0.00"},
		{"a community room needs 30", func(y *year) { y.Facility.Type = "community"; y.volunteers("2025-03-01", 10, 300) }, "30/1 = 1.00"},
		{"a long closure lowers the target", func(y *year) { y.Shut("2025-01-01", "2025-03-14"); y.volunteers("2025-04-01", 40, 200) }, "80/1 = 1.00"},
	})
}

// TestAssetsCounted is A3.2: full from 98 % on.
func TestAssetsCounted(t *testing.T) {
	stock := func(y *year, all, agreeing int) { // so many assets, all counted
		for i := range all {
			found := int64(1)
			if i >= agreeing {
				found = 0
			}
			y.took(y.asset("2020-01-01"), "2025-03-20", 1, found)
		}
	}
	check(t, "A3.2", december31, []row{
		{"no asset is not applicable", func(*year) {}, "notApplicable: 没有登记在册的资产"},
		{"only assets scrapped long ago are none", func(y *year) { a := y.asset("2019-01-01"); a.State, a.ScrappedOn = "scrapped", "2024-05-01" }, "notApplicable: 没有登记在册的资产"},
		{"no stock-take is no data", func(y *year) { y.asset("2020-01-01") }, "noData: 本期还没有盘点，请先盘点资产"},
		{"a stock-take of the year before does not count", func(y *year) { y.took(y.asset("2020-01-01"), "2024-12-31", 1, 1) }, "noData: 本期还没有盘点，请先盘点资产"},
		{"all as listed is full", func(y *year) { stock(y, 50, 50) }, "50/50 = 1.00"},
		{"98 % is full", func(y *year) { stock(y, 50, 49) }, "49/50 = 1.00"},
		{"90 % is nearly full", func(y *year) { stock(y, 50, 45) }, "45/50 = 0.92"},
		{"below 60 % of 98 % is nothing", func(y *year) { stock(y, 50, 29) }, "29/50 = 0.00"},
		{"none as listed is 0", func(y *year) { stock(y, 2, 0) }, "0/2 = 0.00"},
		{"more found than listed does not agree", func(y *year) { stock(y, 3, 3); y.Stocktakes[0].Found = app.Number(2) }, "2/3 = 0.68"},
		{"found not filled in was not counted", func(y *year) { stock(y, 3, 3); y.Stocktakes[0].Found = app.Reading{} }, "2/3 = 0.68"},
		{"an asset nobody counted is missing", func(y *year) { stock(y, 2, 2); y.asset("2020-01-01") }, "2/3 = 0.68"},
		{"one bought after the stock-take is not asked", func(y *year) { stock(y, 2, 2); y.asset("2025-03-21") }, "2/2 = 1.00"},
		{"one scrapped before it is not asked", func(y *year) {
			stock(y, 2, 2)
			a := y.asset("2020-01-01")
			a.State, a.ScrappedOn = "scrapped", "2025-03-20"
		}, "2/2 = 1.00"},
		{"one scrapped after it is asked", func(y *year) {
			stock(y, 2, 2)
			a := y.asset("2020-01-01")
			a.State, a.ScrappedOn = "scrapped", "2025-03-21"
		}, "2/3 = 0.68"},
		{"a stock-take of several days is one", func(y *year) { stock(y, 2, 2); y.took(y.asset("2020-01-01"), "2025-03-21", 1, 1) }, "3/3 = 1.00"},
		{"counting again mends it", func(y *year) { stock(y, 2, 1); y.took(y.Assets[1], "2025-06-01", 1, 1) }, "2/2 = 1.00"},
	})
}
