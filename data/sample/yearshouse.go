package sample

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/selection"
	"guanyunbu/app/team"
)

// contract binds an operator from before the years until after them, or renews it in between.
func (c *chronicle) contract(begun app.Day) {
	firm := &selection.Operator{Name: "推演文化服务有限公司", Credit: "91000000MA00LY0070", Status: "normal"}
	c.firm = c.put(begun, selection.OperatorEntity().Of(firm))
	if c.chance(8) {
		return
	}
	one := &selection.Contract{Code: "TY-1", Name: "推演合同", Operator: c.firm, Facilities: app.Shares{{ID: c.facility}}, Status: "force",
		Signed: "2023-03-20", From: app.Day(c.one("2023-01-01", "2023-04-01", "2023-07-01")), To: "2026-06-30", Staff: app.Number(5), Privacy: c.yesNo(85)}
	id := c.put(begun, selection.ContractEntity().Of(one))
	for _, t := range []selection.Target{
		{Indicator: "B1.1", Unit: "小时/周", Value: app.Line(c.one("48", "56", "56", "60"))},
		{Indicator: "C1.1", Unit: "场", Value: app.Line(c.one("52", "80", "120", "160"))},
		{Indicator: "F1.1", Unit: "人次", Measure: "甲", Value: app.Line(fmt.Sprint(c.habit.visits * 3 * (80 + c.IntN(70))))},
		{Indicator: "C1.4", Unit: "册次", Value: app.Line(c.one("1000", "1500", "2400"))},
	} {
		if !c.chance(55) {
			continue
		}
		t.Contract, t.Item, t.Period, t.Direction, t.Replaces = id, "推演约定", "year", "atLeast", app.Yes
		c.put(begun, selection.TargetEntity().Of(&t))
	}
}

// goods enters what the house has and offers, and who works there.
func (c *chronicle) goods(begun app.Day) {
	for n := range 4 + c.IntN(8) {
		a := &facility.Asset{Facility: c.facility, Code: app.Line(fmt.Sprintf("ZC-%02d", n+1)), Name: app.Line(fmt.Sprintf("推演资产 %d", n+1)), Quantity: app.Number(int64(1 + c.IntN(5))), Source: "government", State: "inUse", Bought: "2022-05-01"}
		c.assets = append(c.assets, c.put(begun, facility.AssetEntity().Of(a)))
	}
	for n := range 6 + c.IntN(8) {
		o := &delivery.Offer{Facility: c.facility, Code: app.Line(fmt.Sprintf("XM-%02d", n+1)), Name: app.Line(fmt.Sprintf("推演项目 %d", n+1)), Class: c.class(), Kind: app.Code(c.one("free", "free", "free", "free", "inclusive")), From: "2023-06-01", Displayed: "2023-05-20"}
		if c.chance(8) {
			o.From = "2025-11-01"
			c.put("2025-10-25", delivery.OfferEntity().Of(o))
			continue
		}
		c.put(begun, delivery.OfferEntity().Of(o))
	}
	for n := range 3 + c.IntN(4) {
		s := &team.Staff{Facility: c.facility, Name: app.Line(fmt.Sprintf("推演员工 %d", n+1)), Post: "管理员", Fulltime: app.Yes, From: "2023-02-01"}
		c.staff = append(c.staff, c.put(begun, team.StaffEntity().Of(s)))
	}
}

// papers enters what the year asks for on paper: plan and summary, notices, checks, stock-takes, rounds
// of asking residents, declarations, registers of names.
func (c *chronicle) papers() {
	year := app.Number(int64(c.year))
	paper := func(kind app.Code, filed, until app.Day) {
		if filed == "" {
			return
		}
		d := &facility.Document{Facility: c.facility, Kind: kind, Year: year, Name: app.Line("推演文档"), Filed: filed, Until: until}
		c.put(filed, facility.DocumentEntity().Of(d))
	}
	paper("plan", c.maybe(95, c.years.From.Add(8+c.IntN(30))), "")
	paper("summary", c.maybe(90, c.years.To.Add(c.IntN(24)-11)), "")
	paper("notice", c.maybe(80, c.years.From.Add(c.IntN(40))), c.years.From.Add(260+c.IntN(400)))
	paper("notice", c.maybe(50, c.years.From.Add(290+c.IntN(60))), c.years.From.Add(1000))
	for _, month := range []int{2, 6, 10} {
		if c.chance(80) {
			c.checks(c.years.From.Add(month*30 + c.IntN(25)))
		}
	}
	if c.habit.stock > 0 && c.chance(85) {
		day := c.years.From.Add((c.habit.stock-1)*30 + c.IntN(25))
		for _, id := range c.assets {
			s := &facility.Stocktake{Facility: c.facility, Asset: id, Day: day, Listed: app.Number(2), Found: app.Number(int64(2 - min(1, c.IntN(14)/13)))}
			c.put(day.Add(1), facility.StocktakeEntity().Of(s))
		}
	}
	for n := range 3 {
		day := c.years.From.Add(90 + n*90 + c.IntN(70))
		if c.chance(65) {
			asked := &delivery.Consultation{Facility: c.facility, Day: day, Topic: "推演征询", Way: "forum", People: app.Number(int64(10 + c.IntN(30))), Member: c.yesNo(40), Minutes: "推演纪要", Result: "已答复"}
			c.put(c.written(day), delivery.ConsultationEntity().Of(asked))
		}
	}
	c.statementsOf(year)
}

// maybe gives the day by the given chance, else none.
func (c *chronicle) maybe(percent int, d app.Day) app.Day {
	if !c.chance(percent) {
		return ""
	}
	return d
}

func (c *chronicle) checks(day app.Day) {
	for _, item := range []app.Code{"hours", "offers", "fees", "hotline", "emergency", "ramp", "toilet", "nursing", "water", "storage", "largePrint", "firstAid", "aed", "wheelchair", "braille"} {
		d := &facility.Display{Facility: c.facility, Day: day, Item: item, Result: "pass", Person: "推演核查人"}
		if c.chance(15) {
			d.Result, d.Reason = "fail", "待补"
		}
		c.put(c.written(day), facility.DisplayEntity().Of(d))
	}
}

func (c *chronicle) statementsOf(year app.Reading) {
	declare := func(kind app.Code, subject app.Line, day app.Day) {
		s := &facility.Statement{Facility: c.facility, Year: year, Kind: kind, Subject: subject, Reason: "推演声明", Day: day}
		c.put(day, facility.StatementEntity().Of(s))
	}
	if c.chance(50) {
		declare("confirmed", "C12", c.within(c.years))
	}
	if c.chance(60) {
		declare(app.Code(c.one("excellent", "met", "met", "unmet")), "C3.2", c.years.From.Add(200+c.IntN(150)))
	}
	if c.chance(30) {
		declare("onlyCounts", "E3.1", c.years.From.Add(20))
	}
}

// names enters registers of who signed up, most of them purged when they should be.
func (c *chronicle) names() {
	if len(c.courses) == 0 {
		return
	}
	for n := range c.IntN(5) {
		day := c.within(app.Span{From: c.years.From.Add(30), To: c.years.From.Add(240)})
		e := &delivery.Enrolment{Facility: c.facility, Course: c.among(c.courses, 100), Name: app.Line(fmt.Sprintf("推演名册 %d", n+1)), Day: day, Mode: app.Code(c.one("count", "named")), Ages: app.Code(c.one("over14", "over14", "over14", "")), Count: app.Number(int64(10 + c.IntN(20)))}
		if e.Mode == delivery.Named {
			e.KeepUntil = day.Add(60 + c.IntN(120))
			e.PurgedOn = e.KeepUntil
			if c.chance(12) {
				e.PurgedOn = e.KeepUntil.Add(10)
			}
		}
		c.put(c.written(day), delivery.EnrolmentEntity().Of(e))
	}
}

// people enters the attendance of the staff, their training and the volunteers.
func (c *chronicle) people() {
	for month := app.MonthOf(c.years.From); app.Day(month) <= c.years.To; month = app.MonthOf(month.Span().To.Add(1)) {
		if c.chance(4) {
			continue
		}
		for _, person := range c.staff {
			a := &team.Attendance{Facility: c.facility, Staff: person, Month: month, Owed: app.Hundredths(2100), Present: app.Hundredths(int64(min(2100, 21*(c.habit.present-8+c.IntN(17)))))}
			c.put(month.Span().To.Add(5), team.AttendanceEntity().Of(a))
		}
	}
	for range c.about(c.habit.train) {
		day := c.busy()
		t := &team.Training{Facility: c.facility, Day: day, Topic: "推演培训", Trainer: "推演讲师", Hours: app.Hundredths(int64(50 * (3 + c.IntN(6)))), People: app.Number(int64(max(1, len(c.staff)-c.IntN(2)))), Way: "onsite"}
		c.put(c.written(day), team.TrainingEntity().Of(t))
	}
	for day := c.years.From.Add(6); day <= c.years.To; day = day.Add(7) {
		if c.chance(c.habit.helpers) {
			v := &delivery.Volunteering{Facility: c.facility, Day: day, Post: "推演岗位", People: app.Number(int64(1 + c.IntN(5))), Hours: app.Hundredths(int64(50 * (2 + c.IntN(4))))}
			c.put(c.written(day), delivery.VolunteeringEntity().Of(v))
		}
	}
}

// busy draws a day of the year by the pace of its months: the last two by the rush before the end.
func (c *chronicle) busy() app.Day {
	for {
		day := c.within(c.years)
		pace := c.habit.season[day.Month()-1]
		if day.Month() >= 11 {
			pace = c.rush
		}
		if c.IntN(330) < pace {
			return day
		}
	}
}

// keepers books the rooms week by week.
func (c *chronicle) keepers() {
	for _, space := range c.spaces {
		if !c.chance(70) {
			continue
		}
		for day := c.years.From.Add(2 + c.IntN(5)); day <= c.years.To; day = day.Add(1 + c.IntN(c.habit.rooms)) {
			if !c.open(day) {
				continue
			}
			b := &delivery.Booking{Facility: c.facility, Space: space, Day: day, Segments: app.Segments{{From: "09:30", To: app.Clock(c.one("11:30", "16:30", "19:30"))}}, User: "推演团队", Purpose: "日常活动", People: app.Number(int64(6 + c.IntN(20))), State: app.Code(c.one("used", "used", "used", "used", "missed"))}
			c.put(c.written(day), delivery.BookingEntity().Of(b))
		}
	}
}
