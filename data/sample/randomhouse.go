package sample

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/team"
)

// months gives the months of the years up to today, without some.
func (r *roll) months(percent int) []app.Month {
	var all []app.Month
	last := min(r.years.To, r.office.Today())
	for month := app.MonthOf(r.years.From); app.Day(month) <= last; month = app.MonthOf(month.Span().To.Add(1)) {
		if r.chance(percent) {
			all = append(all, month)
		}
	}
	return all
}

// past draws a day of the years that is not ahead of today.
func (r *roll) past() app.Day { return min(r.day(), r.office.Today()) }

// plenty is how many rows a ledger gets: none at all in one book of five.
func (r *roll) plenty(most int) int {
	if r.chance(20) {
		return 0
	}
	return r.IntN(most)
}

// house enters communities, assets with their stock-takes, documents and checks.
func (r *roll) house() error {
	var communities, documents, displays []field.Record
	for n := range r.plenty(4) {
		c := &facility.Community{Name: app.Line(fmt.Sprintf("随机社区 %d", n+1)), Street: "随机街道", Population: r.number(9000, 20)}
		communities = append(communities, facility.CommunityEntity().Of(c))
		r.communities = append(r.communities, string(c.Name))
	}
	for range r.plenty(9) {
		filed := r.past()
		d := &facility.Document{Facility: r.facility, Kind: app.Code(r.one("plan", "summary", "emergency", "notice", "rule")), Year: app.Number(int64(filed.Year())), Name: "随机文档", Filed: filed}
		if r.chance(40) {
			d.Until = filed.Add(r.IntN(400))
		}
		documents = append(documents, facility.DocumentEntity().Of(d))
	}
	checked := map[string]bool{}
	for range r.plenty(40) {
		d := &facility.Display{Facility: r.facility, Day: r.past(), Result: app.Code(r.one("pass", "pass", "pass", "fail")), Reason: "随机原因", Person: "随机核查人"}
		d.Item = app.Code(r.one("hours", "offers", "fees", "hotline", "emergency", "ramp", "toilet", "nursing", "water", "storage", "largePrint", "firstAid", "aed", "wheelchair", "braille"))
		if d.Item != "ramp" && r.chance(15) { // one item is always asked for, so that no block loses points
			d.Result = "na"
		}
		if key := string(d.Day) + string(d.Item); !checked[key] {
			checked[key] = true
			displays = append(displays, facility.DisplayEntity().Of(d))
		}
	}
	for _, recs := range [][]field.Record{communities, documents, displays} {
		if err := r.keep(recs...); err != nil {
			return err
		}
	}
	return r.stock()
}

func (r *roll) stock() error {
	var assets, counts []field.Record
	for n := range r.plenty(8) {
		a := &facility.Asset{Facility: r.facility, Code: app.Line(fmt.Sprintf("ZC-%02d", n+1)), Name: app.Line(fmt.Sprintf("随机资产 %d", n+1)), Quantity: app.Number(int64(1 + r.IntN(5))), Source: "government", State: "inUse"}
		if r.chance(80) {
			a.Bought = r.years.From.Add(r.IntN(900) - 600)
		}
		if r.chance(20) {
			a.State, a.ScrappedOn = facility.Scrapped, max(a.Bought, r.day())
		}
		assets = append(assets, facility.AssetEntity().Of(a))
	}
	if err := r.keep(assets...); err != nil {
		return err
	}
	for _, asset := range assets {
		for day := r.past(); asset.Base.ID != "" && r.chance(70) && day <= r.office.Today(); day = day.Add(1 + r.IntN(300)) {
			s := &facility.Stocktake{Facility: r.facility, Asset: asset.Base.ID, Day: day, Listed: app.Number(2), Found: r.number(3, 15)}
			counts = append(counts, facility.StocktakeEntity().Of(s))
		}
	}
	return r.keep(counts...)
}

// crew enters staff, attendance and training.
func (r *roll) crew() error {
	var staff, sheets, trainings []field.Record
	for n := range r.plenty(5) {
		s := &team.Staff{Facility: r.facility, Name: app.Line(fmt.Sprintf("随机员工 %d", n+1)), Post: "随机岗位", Fulltime: r.yesNo(70), From: r.years.From.Add(r.IntN(500) - 300)}
		if r.chance(30) {
			s.To = s.From.Add(r.IntN(500))
		}
		staff = append(staff, team.StaffEntity().Of(s))
	}
	if err := r.keep(staff...); err != nil {
		return err
	}
	for _, person := range staff {
		for _, month := range r.months(70) {
			a := &team.Attendance{Facility: r.facility, Staff: person.Base.ID, Month: month, Owed: app.Hundredths(int64(100 * (15 + r.IntN(8))))}
			if !r.chance(8) {
				a.Present = app.Hundredths(int64(50 * (20 + r.IntN(24))))
			}
			sheets = append(sheets, team.AttendanceEntity().Of(a))
		}
	}
	for range r.plenty(12) {
		t := &team.Training{Facility: r.facility, Day: r.past(), Topic: "随机培训", Hours: app.Hundredths(int64(50 * r.IntN(16))), People: r.number(6, 15)}
		trainings = append(trainings, team.TrainingEntity().Of(t))
	}
	if err := r.keep(sheets...); err != nil {
		return err
	}
	return r.keep(trainings...)
}

// intentions enters brands, lines of the plan and courses, for the activities to belong to.
func (r *roll) intentions() error {
	var brands, lines, courses []field.Record
	for n := range r.plenty(4) {
		b := &delivery.Brand{Facility: r.facility, Name: app.Line(fmt.Sprintf("随机品牌 %d", n+1)), Since: app.Number(int64(r.years.From.Year() - 2 + r.IntN(4)))}
		brands = append(brands, delivery.BrandEntity().Of(b))
	}
	for n := range r.plenty(20) {
		p := &delivery.Programme{Facility: r.facility, Name: app.Line(fmt.Sprintf("随机计划 %d", n+1)), Class: r.class(), Due: r.day(), Expected: r.number(300, 20)}
		p.Year = app.Number(int64(p.Due.Year()))
		lines = append(lines, delivery.ProgrammeEntity().Of(p))
	}
	for n := range r.plenty(6) {
		c := &delivery.Course{Facility: r.facility, Name: app.Line(fmt.Sprintf("随机培训班 %d", n+1)), Class: delivery.Training, Service: "free", From: r.years.From.Add(r.IntN(500) - 100)}
		c.To = c.From.Add(r.IntN(120))
		courses = append(courses, delivery.CourseEntity().Of(c))
	}
	for _, ledger := range []struct {
		recs []field.Record
		ids  *[]app.ID
	}{{brands, &r.brands}, {lines, &r.lines}, {courses, &r.courses}} {
		if err := r.keep(ledger.recs...); err != nil {
			return err
		}
		for _, rec := range ledger.recs {
			*ledger.ids = append(*ledger.ids, rec.Base.ID)
		}
	}
	return nil
}

func (r *roll) class() app.Code { return app.Code(fmt.Sprintf("C%02d", 1+r.IntN(12))) }

// among draws one of the records, or none.
func (r *roll) among(ids []app.ID, percent int) app.ID {
	if len(ids) == 0 || !r.chance(percent) {
		return ""
	}
	return ids[r.IntN(len(ids))]
}
