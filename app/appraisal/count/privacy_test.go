package count_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
)

func (y *year) register(mode, ages app.Code, day app.Day) *delivery.Enrolment {
	e := &delivery.Enrolment{Base: y.Base(), Facility: here, Day: day, Mode: mode, Ages: ages, Name: "民乐班报名"}
	y.Enrolments = append(y.Enrolments, e)
	return e
}

func (y *year) person(age, consent app.Code) *delivery.Registrant {
	r := &delivery.Registrant{Base: y.Base(), Facility: here, Day: "2025-03-01", Age: age, Consent: consent, Name: "小示例"}
	y.Registrants = append(y.Registrants, r)
	return r
}

// clause puts the facility under a contract with, or without, the clause about personal data.
func (y *year) clause(privacy app.YesNo) {
	y.Contract("约", "2025-01-01", december31).Privacy = privacy
}

// TestPrivacy is E3.1: four parts of half a point each.
func TestPrivacy(t *testing.T) {
	good := func(y *year) { // everything in order
		y.document("notice", "2024-05-01")
		y.register(delivery.Named, "over14", "2025-03-01")
		y.clause(app.Yes)
	}
	kept := func(y *year, keepUntil, purgedOn app.Day) *delivery.Enrolment {
		good(y)
		e := y.Enrolments[0]
		e.KeepUntil, e.PurgedOn = keepUntil, purgedOn
		return e
	}
	check(t, "E3.1", december31, []row{
		{"nothing in the book is no data", func(*year) {}, "noData: 还没有告知书、报名登记和合同，请先登记；不留个人信息的请声明只记人次"},
		{"everything in order is full", good, "4/4 = 2.00"},
		{"no notice", func(y *year) { good(y); y.Documents = nil }, "3/4 = 1.50"},
		{"a notice that ended yesterday", func(y *year) { good(y); y.Documents[0].Until = "2025-12-30" }, "3/4 = 1.50"},
		{"a notice that ends today", func(y *year) { good(y); y.Documents[0].Until = december31 }, "4/4 = 2.00"},
		{"a notice of a later day", func(y *year) { good(y); y.Documents[0].Filed = "2026-01-01" }, "3/4 = 1.50"},
		{"a child with consent", func(y *year) { good(y); y.person(delivery.Under14, delivery.Agreed) }, "4/4 = 2.00"},
		{"a child without consent", func(y *year) {
			good(y)
			y.person(delivery.Under14, delivery.Agreed)
			y.person(delivery.Under14, delivery.Disagreed)
		}, "3/4 = 1.50"},
		{"a child whose consent was not asked", func(y *year) { good(y); y.person(delivery.Under14, "") }, "3/4 = 1.50"},
		{"an elder needs none", func(y *year) { good(y); y.person("65plus", "") }, "4/4 = 2.00"},
		{"a child of the year before", func(y *year) { good(y); y.person(delivery.Under14, "").Day = "2024-12-31" }, "4/4 = 2.00"},
		{"a register of names that does not state its ages", func(y *year) { good(y); y.register(delivery.Named, "", "2025-04-01") }, "3/4 = 1.50"},
		{"children with consent speak for it all the same", func(y *year) {
			good(y)
			y.register(delivery.Named, "", "2025-04-01")
			y.person(delivery.Under14, delivery.Agreed)
		}, "4/4 = 2.00"},
		{"a head count need not state its ages", func(y *year) { good(y); y.register(delivery.CountOnly, "", "2025-04-01") }, "4/4 = 2.00"},
		{"no register at all shows nothing", func(y *year) { good(y); y.Enrolments = nil }, "3/4 = 1.50"},
		{"declared to count heads only", func(y *year) { good(y); y.Enrolments = nil; y.State("onlyCounts", "E3.1") }, "4/4 = 2.00"},
		{"nothing due for purge is met", func(y *year) { kept(y, "2026-06-30", "") }, "4/4 = 2.00"},
		{"purged on the day", func(y *year) { kept(y, "2025-06-30", "2025-06-30") }, "4/4 = 2.00"},
		{"purged before the day", func(y *year) { kept(y, "2025-06-30", "2025-05-30") }, "4/4 = 2.00"},
		{"purged a day late", func(y *year) { kept(y, "2025-06-30", "2025-07-01") }, "3/4 = 1.50"},
		{"not purged", func(y *year) { kept(y, "2025-06-30", "") }, "3/4 = 1.50"},
		{"due today is not late today", func(y *year) { kept(y, december31, "") }, "4/4 = 2.00"},
		{"due last year and still there", func(y *year) { kept(y, "2024-06-30", "").Day = "2023-06-30" }, "2/4 = 1.00"},
		{"due last year and gone since is last year's", func(y *year) { kept(y, "2024-06-30", "2025-02-01") }, "4/4 = 2.00"},
		{"a person kept too long", func(y *year) { good(y); y.person("18to59", "").KeepUntil = "2025-06-30" }, "3/4 = 1.50"},
		{"a contract without the clause", func(y *year) { good(y); y.Contracts[0].Privacy = app.No }, "3/4 = 1.50"},
		{"a contract that says nothing of it", func(y *year) { good(y); y.Contracts[0].Privacy = "" }, "3/4 = 1.50"},
		{"one contract of two without the clause", func(y *year) { good(y); y.clause(app.No) }, "3/4 = 1.50"},
		{"a contract that ended the year before is not asked", func(y *year) {
			good(y)
			y.clause(app.No)
			y.Contracts[1].From, y.Contracts[1].To = "2023-01-01", "2024-12-31"
		}, "4/4 = 2.00"},
		{"without any contract the rest make up the whole", func(y *year) { good(y); y.Contracts = nil }, "3/3 = 2.00"},
		{"without any contract a third is lost", func(y *year) { good(y); y.Contracts, y.Documents = nil, nil }, "2/3 = 1.33"},
	})
}

// TestTraceNamesNobody: the trace of registers shows numbers, never names.
func TestTraceNamesNobody(t *testing.T) {
	y := newYear(t, december31)
	y.person(delivery.Under14, "").No = "示范-2025-员-001"
	for _, code := range []string{"E3.1", "A4.1"} {
		found := false
		for _, ref := range y.Line(code).Measure.Trace() {
			if ref.Entity == "registrant" {
				found = true
				if ref.Title != "" || ref.No != "示范-2025-员-001" {
					t.Errorf("%s calls a person %q %q", code, ref.Title, ref.No)
				}
			}
		}
		if !found {
			t.Errorf("%s does not list the person", code)
		}
	}
}
