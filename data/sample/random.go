package sample

import (
	"fmt"
	"math/rand/v2"

	"guanyunbu/app"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/office"
	"guanyunbu/app/selection"
)

// Random enters a small book made by chance: one facility and a room beside it, one or two years
// with gaps, closures, targets that may be missing, blanks, joint and midnight activities, rows
// withdrawn. The same seed gives the same book. It tells no story; it is for comparing the score
// with an independent count.
func Random(o *office.Office, seed int64) error {
	r := &roll{Rand: rand.New(rand.NewPCG(uint64(seed), 20261020)), office: o}
	r.op = app.Op{Name: "enter", Person: Head, At: opened}
	if err := begin(o, r.op); err != nil {
		return err
	}
	first := 2024 + r.IntN(3)
	r.years = app.Span{From: app.YearSpan(first).From, To: app.YearSpan(first + r.IntN(2)).To}
	for _, step := range []func() error{r.places, r.plans, r.statements, r.contracts, r.closures, r.openings, r.house, r.crew, r.intentions, r.activities, r.services, r.reviews, r.registers} {
		if err := step(); err != nil {
			return fmt.Errorf("make random book %d: %w", seed, err)
		}
	}
	return nil
}

// roll is the dice and the book they write.
type roll struct {
	*rand.Rand
	office *office.Office
	op     app.Op
	years  app.Span

	facility, room app.ID
	spaces         []app.ID
	shut           bool // closed all the time, with approval
	unbooked       bool // nobody signs up beforehand

	communities            []string
	brands, lines, courses []app.ID
	led                    []app.ID // activities of the facility itself
}

func (r *roll) chance(percent int) bool { return r.IntN(100) < percent }

func (r *roll) one(of ...string) string { return of[r.IntN(len(of))] }

func (r *roll) day() app.Day { return r.years.From.Add(r.IntN(r.years.Days())) }

func (r *roll) yesNo(percent int) app.YesNo {
	if r.chance(percent) {
		return app.Yes
	}
	return app.No
}

// number gives a number below the limit, or, by the given chance, none.
func (r *roll) number(limit, blank int) app.Reading {
	if r.chance(blank) {
		return app.Reading{}
	}
	return app.Number(int64(r.IntN(limit)))
}

// keep saves records in one operation; what the desk wants looked at again is confirmed.
func (r *roll) keep(recs ...field.Record) error {
	if len(recs) == 0 {
		return nil
	}
	sheet, ok := r.office.Library.Sheet(recs[0].Shape.Key)
	if !ok {
		return fmt.Errorf("no ledger %s", recs[0].Shape.Key)
	}
	for _, rec := range recs {
		findings, err := sheet.Findings(rec)
		if err != nil {
			return err
		}
		if len(findings) > 0 {
			rec.Base.Confirmed = "随机账本，照样登记。"
		}
	}
	if _, err := sheet.Keep(r.op, recs...); err != nil {
		return err
	}
	for _, rec := range recs {
		if rec.Shape.DayKey == "" || !r.chance(4) {
			continue
		}
		if _, err := sheet.Withdraw(app.Op{Name: "withdraw", Person: Head, At: opened, Reason: "随机账本，作废一条"}, rec.Base.ID); err != nil {
			return err
		}
	}
	return nil
}

func (r *roll) places() error {
	kind := app.Code(r.one("street", "street", "community", "districtLibrary", "sports", "other"))
	main := &facility.Facility{Code: FacilityCode, Name: "随机文化中心", Short: "随机", Type: kind, Status: "open", Street: "随机街道", Usable: r.number(2000, 20), OpenArea: r.number(1500, 20)}
	beside := &facility.Facility{Code: RoomCode, Name: "随机社区文化室", Short: "社区", Type: "community", Status: "open"}
	of := facility.FacilityEntity().Of
	if err := r.keep(of(main), of(beside)); err != nil {
		return err
	}
	r.facility, r.room = main.ID, beside.ID
	for i, use := range []app.Code{"hall", "reading", "eReading", "exhibition"} {
		if r.chance(25) {
			continue
		}
		space := &facility.Space{Facility: r.facility, Name: app.Line(fmt.Sprintf("空间 %d", i+1)), Use: use, Capacity: r.number(200, 30), Open: r.yesNo(85), Bookable: r.yesNo(60)}
		if err := r.keep(facility.SpaceEntity().Of(space)); err != nil {
			return err
		}
		r.spaces = append(r.spaces, space.ID)
	}
	return nil
}

// segments gives the doors' hours of a day: with a break, overlapping, past midnight.
func (r *roll) segments() app.Segments {
	choices := []app.Segments{
		{{From: "09:00", To: "17:00"}},
		{{From: "09:20", To: "17:45"}},
		{{From: "09:00", To: "21:00"}},
		{{From: "14:00", To: "21:30"}},
		{{From: "13:00", To: "24:00"}},
		{{From: "19:00", To: "01:30"}},
		{{From: "08:30", To: "12:00"}, {From: "13:00", To: "18:00"}},
		{{From: "10:00", To: "12:00"}, {From: "11:00", To: "16:30"}},
	}
	return choices[r.IntN(len(choices))]
}

func (r *roll) plans() error {
	var plans []field.Record
	for n := r.IntN(3); n >= 0; n-- {
		p := &facility.Plan{Facility: r.facility, From: r.years.From, Season: app.Code(r.one("usual", "usual", "summer", "holiday"))}
		if n == 0 {
			p.Season = "usual"
		}
		if r.chance(30) {
			p.From = r.day()
		}
		if r.chance(30) {
			p.To = p.From.Add(r.IntN(200))
		}
		for _, on := range []*app.Segments{&p.Monday, &p.Tuesday, &p.Wednesday, &p.Thursday, &p.Friday, &p.Saturday, &p.Sunday} {
			if r.chance(85) {
				*on = r.segments()
			}
		}
		plans = append(plans, facility.PlanEntity().Of(p))
	}
	if r.chance(10) {
		return nil
	}
	return r.keep(plans...)
}

func (r *roll) statements() error {
	var all []field.Record
	for _, subject := range []app.Line{"A3.2", "B1.2", "C1.5", "C2.3", "E2.1", "C02", "C12", "C03"} {
		if !r.chance(12) {
			continue
		}
		s := &facility.Statement{Facility: r.facility, Year: app.Number(int64(r.day().Year())), Kind: app.Code(r.one("inapplicable", "inapplicable", "confirmed")), Subject: subject, Reason: "随机账本的声明", Day: r.day()}
		all = append(all, facility.StatementEntity().Of(s))
	}
	for _, kind := range []app.Code{"noFee", "onlyCounts", "excellent", "met"} {
		if !r.chance(25) {
			continue
		}
		s := &facility.Statement{Facility: r.facility, Year: app.Number(int64(r.day().Year())), Kind: kind, Subject: "C3.2", Reason: "随机账本的声明", Day: r.day()}
		all = append(all, facility.StatementEntity().Of(s))
	}
	return r.keep(all...)
}

func (r *roll) contracts() error {
	firm := &selection.Operator{Name: "随机文化服务有限公司", Credit: "91000000MA00LY0070", Status: "normal"}
	if r.chance(20) {
		return nil
	}
	if err := r.keep(selection.OperatorEntity().Of(firm)); err != nil {
		return err
	}
	for n := r.IntN(2); n >= 0; n-- {
		from := r.years.From.Add(r.IntN(500) - 300)
		c := &selection.Contract{Code: app.Line(fmt.Sprintf("SJ-%d", n+1)), Name: app.Line(fmt.Sprintf("随机合同 %d", n+1)), Operator: firm.ID,
			Facilities: app.Shares{{ID: r.facility}, {ID: r.room}}, Status: app.Code(r.one("force", "force", "force", "expired", "draft")), Signed: from, From: from, To: from.Add(r.IntN(900)), Staff: r.number(6, 30), Privacy: r.yesNo(70)}
		if r.chance(15) {
			c.Facilities = app.Shares{{ID: r.room}}
		}
		if err := r.keep(selection.ContractEntity().Of(c)); err != nil {
			return err
		}
		if err := r.targets(c.ID); err != nil {
			return err
		}
	}
	return nil
}

func (r *roll) targets(contract app.ID) error {
	var all []field.Record
	for n := r.IntN(6); n > 0; n-- {
		t := &selection.Target{Contract: contract, Item: "随机约定", Period: "year", Direction: "atLeast", Replaces: r.yesNo(80)}
		switch r.IntN(6) {
		case 0:
			t.Indicator, t.Unit, t.Value = "B1.1", "小时/周", app.Line(r.one("40", "56", "60.5", "0"))
		case 1:
			t.Indicator, t.Unit, t.Value = "C1.1", "场", app.Line(r.one("20", "40", "52", "12"))
		case 2:
			t.Indicator, t.Unit, t.Value, t.Measure = "F1.1", "人次", app.Line(r.one("3000", "12000", "25000")), app.Line(r.one("甲", "甲", "乙", ""))
		case 3:
			t.Indicator, t.Unit, t.Value = "C1.4", "册次", app.Line(r.one("400", "1500", "3000"))
		case 4:
			t.Indicator, t.Unit, t.Value = "A2.3", "小时", app.Line(r.one("40", "150.5"))
		default:
			t.Indicator, t.Unit, t.Value = app.Line(r.one("A2.1", "B1.2", "B1.3", "B3.2", "C2.1", "D1.1", "E2.1")), "%", app.Line(r.one("1/3", "33.33%", "0.8", "95%"))
		}
		if r.chance(15) {
			t.Unit = "次"
		}
		if r.chance(10) {
			t.Period, t.Direction = app.Code(r.one("half", "each", "year")), app.Code(r.one("atLeast", "atMost"))
		}
		if r.chance(40) {
			t.Year = app.Number(int64(r.day().Year()))
		}
		if r.chance(30) {
			t.Facility = r.facility
		} else if r.chance(15) {
			t.Facility = r.room
		}
		all = append(all, selection.TargetEntity().Of(t))
	}
	return r.keep(all...)
}
