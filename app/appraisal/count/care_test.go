package count_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/claim"
	"guanyunbu/app/delivery"
)

func (y *year) brand(since int64) *delivery.Brand {
	b := &delivery.Brand{Base: y.Base(), Facility: here, Name: "示例之声", Since: app.Number(since)}
	y.Brands = append(y.Brands, b)
	return b
}

// underBrand enters n held activities of a brand.
func (y *year) underBrand(b *delivery.Brand, n int) {
	y.HoldTimes(n, "C05", "2025-03-01")
	for _, a := range y.Activities[len(y.Activities)-n:] {
		a.Brand = b.ID
	}
}

// line enters a line of the year's plan.
func (y *year) planLine(due app.Day) *delivery.Programme {
	p := &delivery.Programme{Base: y.Base(), Facility: here, Year: app.Number(int64(y.Year)), Due: due, Name: "示例计划"}
	y.Programmes = append(y.Programmes, p)
	return p
}

// outcome enters an activity of a line in a state.
func (y *year) outcome(p *delivery.Programme, status, cause app.Code) *delivery.Activity {
	a := y.Hold("C05", p.Due)
	a.Programme, a.Status, a.Cause = p.ID, status, cause
	return a
}

// excused enters a cancellation for a cause, with evidence.
func (y *year) excused(p *delivery.Programme, cause app.Code) {
	y.Evidence("activity", y.outcome(p, delivery.Cancelled, cause).ID)
}

func (y *year) consulted(day app.Day, minutes app.Line, member app.YesNo) {
	y.Consultations = append(y.Consultations, &delivery.Consultation{Base: y.Base(), Facility: here, Day: day, Minutes: minutes, Member: member})
}

// TestBrands is C3.1: two brands of more than a year with four activities each.
func TestBrands(t *testing.T) {
	check(t, "C3.1", december31, []row{
		{"no brand is no data", func(y *year) { y.Hold("C05", "2025-03-01") }, "noData: 还没有登记文化品牌，请先登记"},
		{"a brand without activities is 0", func(y *year) { y.brand(2020) }, "0/2 = 0.00"},
		{"three activities are too few", func(y *year) { y.underBrand(y.brand(2020), 3) }, "0/2 = 0.00"},
		{"an old brand with four is one", func(y *year) { y.underBrand(y.brand(2024), 4) }, "1/2 = 1.00"},
		{"a new one is half", func(y *year) { y.underBrand(y.brand(2025), 4) }, "1/4 = 0.50"},
		{"one old and one new", func(y *year) { y.underBrand(y.brand(2020), 4); y.underBrand(y.brand(2025), 9) }, "3/4 = 1.50"},
		{"two old ones are full", func(y *year) { y.underBrand(y.brand(2020), 4); y.underBrand(y.brand(2021), 4) }, "2/2 = 2.00"},
		{"three are full", func(y *year) {
			y.underBrand(y.brand(2020), 4)
			y.underBrand(y.brand(2021), 4)
			y.underBrand(y.brand(2022), 4)
		}, "3/2 = 2.00"},
		{"four new ones are full", func(y *year) {
			for range 4 {
				y.underBrand(y.brand(2025), 4)
			}
		}, "2/2 = 2.00"},
		{"rows count, not sessions", func(y *year) { y.underBrand(y.brand(2020), 1); y.Activities[0].Sessions = app.Number(9) }, "0/2 = 0.00"},
		{"cancelled ones do not count", func(y *year) { y.underBrand(y.brand(2020), 4); y.Activities[0].Status = delivery.Cancelled }, "0/2 = 0.00"},
	})
}

// TestAward is C3.2: 2, 1.2 or 0.4 points, typed by a person, with evidence.
func TestAward(t *testing.T) {
	stated := func(y *year, kind app.Code) { y.Evidence("statement", y.State(kind, "C3.2").ID) }
	check(t, "C3.2", december31, []row{
		{"nothing stated is no data", func(*year) {}, "noData: 还没有评定，请在不适用与确认里选优秀、达标或未达标，并附佐证"},
		{"excellent", func(y *year) { stated(y, "excellent") }, "1/1 = 2.00"},
		{"met", func(y *year) { stated(y, "met") }, "3/5 = 1.20"},
		{"unmet", func(y *year) { stated(y, "unmet") }, "1/5 = 0.40"},
		{"the best of several", func(y *year) { stated(y, "unmet"); stated(y, "met") }, "3/5 = 1.20"},
		{"without evidence it is no data", func(y *year) { y.State("excellent", "C3.2") }, "noData: 评定没有佐证，请附证书或演出资料"},
		{"the best one with evidence", func(y *year) { y.State("excellent", "C3.2"); stated(y, "met") }, "3/5 = 1.20"},
		{"one about another indicator does not count", func(y *year) { y.Evidence("statement", y.State("excellent", "C3.1").ID) }, "noData: 还没有评定，请在不适用与确认里选优秀、达标或未达标，并附佐证"},
		{"one of another year does not count", func(y *year) { stated(y, "met"); y.Statements[0].Year = app.Number(2024) }, "noData: 还没有评定，请在不适用与确认里选优秀、达标或未达标，并附佐证"},
		{"not applicable by statement", func(y *year) { y.State("inapplicable", "C3.2"); stated(y, "met") }, "notApplicable: 示例理由"},
	})
}

// TestAnAwardThatIsAlsoABonusIsMarked: the level and the bonus may be one award; a person is asked to see.
func TestAnAwardThatIsAlsoABonusIsMarked(t *testing.T) {
	for _, r := range []struct {
		rule string
		name app.Line
		day  app.Day
		want string
	}{
		{"named in the statement, on its day", "市级　展演一等奖", "2025-06-01", "同日的「市级　展演一等奖」也在 J1 申报了加分，同一奖项只计一次，请核对"},
		{"on another day", "市级展演一等奖", "2025-06-02", ""},
		{"another award", "区级展演二等奖", "2025-06-01", ""},
	} {
		t.Run(r.rule, func(t *testing.T) {
			y := newYear(t, december31)
			s := y.State("excellent", "C3.2")
			s.Reason, s.Day = "获市级展演一等奖（文 1）", "2025-06-01"
			y.Evidence("statement", s.ID)
			y.Extras = append(y.Extras, &claim.Extra{Year: app.Number(2025), Code: "J1", Day: r.day, Name: r.name})
			got := ""
			for _, ref := range count.Metrics()["award.level"](y.Facts).Marked.All() {
				got += ref.Note
			}
			if got != r.want {
				t.Errorf("marked %q, want %q", got, r.want)
			}
		})
	}
}

// TestPlanDone is C4.1: lines due that were held ÷ lines due without the lawfully cancelled.
func TestPlanDone(t *testing.T) {
	const due = app.Day("2025-04-01")
	check(t, "C4.1", december31, []row{
		{"no plan is no data", func(y *year) { y.Hold("C05", due) }, "noData: 本年还没有活动计划，请先登记"},
		{"nothing held is 0", func(y *year) { y.planLine(due) }, "0/1 = 0.00"},
		{"all held is full", func(y *year) {
			y.outcome(y.planLine(due), delivery.Held, "")
			y.outcome(y.planLine(due), delivery.Partial, "")
		}, "2/2 = 2.00"},
		{"one of three", func(y *year) { y.outcome(y.planLine(due), delivery.Held, ""); y.planLine(due); y.planLine(due) }, "1/3 = 0.67"},
		{"two activities of one line are one", func(y *year) {
			p := y.planLine(due)
			y.outcome(p, delivery.Held, "")
			y.outcome(p, delivery.Held, "")
			y.planLine(due)
		}, "1/2 = 1.00"},
		{"a lawful cancellation is out", func(y *year) { y.outcome(y.planLine(due), delivery.Held, ""); y.excused(y.planLine(due), "weather") }, "1/1 = 2.00"},
		{"epidemic, higher order and equipment are lawful too", func(y *year) {
			y.outcome(y.planLine(due), delivery.Held, "")
			for _, cause := range []app.Code{"epidemic", "superior", "equipment"} {
				y.excused(y.planLine(due), cause)
			}
		}, "1/1 = 2.00"},
		{"too few people, the cast and the operator are not", func(y *year) {
			y.outcome(y.planLine(due), delivery.Held, "")
			for _, cause := range []app.Code{"few", "cast", "operator"} {
				y.excused(y.planLine(due), cause)
			}
		}, "1/4 = 0.50"},
		{"without evidence weather is not", func(y *year) {
			y.outcome(y.planLine(due), delivery.Held, "")
			y.outcome(y.planLine(due), delivery.Cancelled, "weather")
		}, "1/2 = 1.00"},
		{"cancelled once for weather and once by the operator is not", func(y *year) {
			p := y.planLine(due)
			y.excused(p, "weather")
			y.excused(p, "operator")
		}, "0/1 = 0.00"},
		{"cancelled for weather and held later is held", func(y *year) {
			p := y.planLine(due)
			y.excused(p, "weather")
			y.outcome(p, delivery.Held, "")
		}, "1/1 = 2.00"},
		{"put off and held within the year is held", func(y *year) {
			p := y.planLine(due)
			y.outcome(p, delivery.Postponed, "weather")
			y.outcome(p, delivery.Held, "").Start = "2025-12-30"
		}, "1/1 = 2.00"},
		{"put off and not held is not", func(y *year) { y.outcome(y.planLine(due), delivery.Postponed, "weather") }, "0/1 = 0.00"},
		{"held in the year after is not", func(y *year) { y.outcome(y.planLine(due), delivery.Held, "").Start = "2026-01-02" }, "0/1 = 0.00"},
		{"every line lawfully cancelled is not applicable", func(y *year) { y.excused(y.planLine(due), "weather") }, "notApplicable: 到期的计划都已合规取消"},
	})
	check(t, "C4.1", "2025-03-31", []row{
		{"nothing due yet", func(y *year) { y.planLine(due) }, "notDue: 计划的活动都还没有到期"},
		{"lines that are not due are not asked", func(y *year) { y.planLine(due); y.outcome(y.planLine("2025-03-31"), delivery.Held, "") }, "1/1 = 2.00"},
		{"held early does not make a line due", func(y *year) {
			y.outcome(y.planLine(due), delivery.Held, "").Start = "2025-03-01"
			y.planLine("2025-03-31")
		}, "0/1 = 0.00"},
	})
}

// TestFreeShare is D1.1: half of the items free is nothing, two thirds are full.
func TestFreeShare(t *testing.T) {
	offers := func(y *year, free, priced int) {
		for range free {
			y.offer("free", "2024-01-01", "")
		}
		for range priced {
			y.offer("inclusive", "2024-01-01", "")
		}
	}
	check(t, "D1.1", december31, []row{
		{"neither item nor declaration is no data", func(*year) {}, "noData: 没有在用的服务项目，请先登记，不收费的请声明不收费"},
		{"declared not to charge is full", func(y *year) { y.State("noFee", "D1.1") }, "1/1 = 3.00"},
		{"declared in another year is not", func(y *year) { y.State("noFee", "D1.1").Year = app.Number(2024) }, "noData: 没有在用的服务项目，请先登记，不收费的请声明不收费"},
		{"declared not to charge, yet charging, is not believed", func(y *year) { y.State("noFee", "D1.1"); offers(y, 1, 1) }, "6/12 = 0.00"},
		{"all free is full", func(y *year) { offers(y, 3, 0) }, "12/12 = 3.00"},
		{"exactly a third priced is full", func(y *year) { offers(y, 2, 1) }, "8/12 = 3.00"},
		{"three fifths free", func(y *year) { offers(y, 3, 2) }, "36/60 = 1.80"},
		{"half free is nothing", func(y *year) { offers(y, 2, 2) }, "6/12 = 0.00"},
		{"less than half is nothing", func(y *year) { offers(y, 1, 3) }, "3/12 = 0.00"},
		{"extended services are priced", func(y *year) { offers(y, 1, 0); y.offer("extended", "2024-01-01", "") }, "6/12 = 0.00"},
		{"what the market prices is not compared", func(y *year) { offers(y, 2, 1); y.offer("auxiliary", "2024-01-01", "") }, "8/12 = 3.00"},
		{"only what the market prices is no data", func(y *year) { y.offer("auxiliary", "2024-01-01", "") }, "noData: 没有在用的服务项目，请先登记，不收费的请声明不收费"},
		{"the mean of the month ends", func(y *year) { offers(y, 2, 1); y.offer("inclusive", "2025-07-01", "") }, "7/12 = 1.50"},
		{"an item that ended in mid-month is not there at its end", func(y *year) { offers(y, 1, 0); y.offer("inclusive", "2024-01-01", "2025-01-30") }, "12/12 = 3.00"},
	})
	check(t, "D1.1", "2025-01-20", []row{
		{"before the first month has passed, today counts", func(y *year) { offers(y, 3, 2) }, "3/5 = 1.80"},
	})
}

// TestConsulted is G2.1: half a point each for two rounds with minutes, a fifth for a resident.
func TestConsulted(t *testing.T) {
	check(t, "G2.1", december31, []row{
		{"none is no data", func(*year) {}, "noData: 本期还没有需求征询，请先登记"},
		{"one of the year before is none", func(y *year) { y.consulted("2024-12-31", "纪要", app.Yes) }, "noData: 本期还没有需求征询，请先登记"},
		{"one without minutes is 0", func(y *year) { y.consulted("2025-03-01", "", app.No) }, "0/1 = 0.00"},
		{"a resident alone is a fifth", func(y *year) { y.consulted("2025-03-01", "", app.Yes) }, "1/5 = 0.20"},
		{"one with minutes is half", func(y *year) { y.consulted("2025-03-01", "纪要", app.No) }, "1/2 = 0.50"},
		{"one with minutes and a resident", func(y *year) { y.consulted("2025-03-01", "纪要", app.Yes) }, "7/10 = 0.70"},
		{"two with minutes are full", func(y *year) { y.consulted("2025-03-01", "纪要", ""); y.consulted("2025-09-01", "纪要", "") }, "1/1 = 1.00"},
		{"a resident besides is no more than full", func(y *year) { y.consulted("2025-03-01", "纪要", app.Yes); y.consulted("2025-09-01", "纪要", "") }, "1/1 = 1.00"},
		{"three are two", func(y *year) {
			for range 3 {
				y.consulted("2025-03-01", "纪要", "")
			}
		}, "1/1 = 1.00"},
	})
}
