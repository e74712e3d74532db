package count

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// paperSources are the values that plans, offers, reviews and documents give.
func paperSources() map[string]source {
	all := map[string]source{
		"plan.held":        {term.EntityProgramme.Key, plansHeld},
		"document.planDay": {term.EntityDocument.Key, planDay},
		"ledger.records":   {term.EntityActivity.Key, ledgerSize},
		"ledger.lacking":   {term.EntityActivity.Key, ledgerGaps},
	}
	lines := tally[delivery.Programme]{entity: delivery.ProgrammeEntity, within: func(f *Facts) []*delivery.Programme { return f.Programmes }}
	due, budget := lines, lines
	due.keeps = func(f *Facts, p *delivery.Programme) bool { return p.Due <= f.Last() }
	budget.adds = func(_ *Facts, p *delivery.Programme) (number, bool) { return yuan(p.Budget) }
	for key, t := range map[string]tally[delivery.Programme]{"plan.lines": lines, "plan.due": due, "plan.budget": budget} {
		all[key] = source{term.EntityProgramme.Key, t.read}
	}
	for key, is := range map[string]func(*delivery.Offer) bool{
		"offer.active":  func(*delivery.Offer) bool { return true },
		"offer.free":    func(o *delivery.Offer) bool { return o.Kind == freeOffer },
		"offer.charged": func(o *delivery.Offer) bool { return o.Kind != freeOffer },
	} {
		t := tally[delivery.Offer]{entity: delivery.OfferEntity, within: func(f *Facts) []*delivery.Offer { return f.Offers }}
		t.keeps = func(f *Facts, o *delivery.Offer) bool { return is(o) && offered(o, f.Last()) }
		all[key] = source{term.EntityOffer.Key, t.read}
	}
	reviews := tally[delivery.Review]{
		entity: delivery.ReviewEntity,
		within: elapsed(func(f *Facts) []*delivery.Review { return f.Reviews }, func(r *delivery.Review) app.Day { return r.Day }),
	}
	all["review.count"] = source{term.EntityReview.Key, reviews.read}
	reviews.keeps = func(_ *Facts, r *delivery.Review) bool { return r.Verdict != delivery.Passed }
	all["review.refused"] = source{term.EntityReview.Key, reviews.read}
	brands := tally[delivery.Brand]{entity: delivery.BrandEntity, within: func(f *Facts) []*delivery.Brand { return f.Brands }}
	all["brand.count"] = source{term.EntityBrand.Key, brands.read}
	documents := tally[facility.Document]{entity: facility.DocumentEntity, within: filedThisYear}
	all["document.count"] = source{term.EntityDocument.Key, documents.read}
	return all
}

// filedThisYear gives the documents of the year that were handed in by T.
func filedThisYear(f *Facts) []*facility.Document {
	return sieve(f.Documents, func(d *facility.Document) bool { return d.Year.Or(0) == int64(f.Year) && d.Filed <= f.Today })
}

// plansHeld counts the lines of the plan that are due and were held.
func plansHeld(f *Facts) Measure {
	if len(f.Programmes) == 0 {
		return Unknown(term.SayNoProgramme)
	}
	m := Measure{State: HasData, Den: one()}
	tell := tellerOf(f, delivery.ProgrammeEntity())
	behind := f.behindPlan()
	var lines, ahead, events Refs
	var held int64
	for _, p := range f.Programmes {
		ref := tell.ref(p, string(p.Due))
		if p.Due > f.Last() {
			ahead.Add(ref)
			continue
		}
		lines.Add(ref)
		events = Joined(events, behind[p.ID].refs)
		held += whether(behind[p.ID].held)
	}
	m.Num, m.Records = app.Whole(held), lines
	m.Inputs = []Input{rowsInput(term.InputPlanDue, lines), rowsInput(term.InputPlanActivities, events)}
	if lines.Len() == 0 {
		m.Inputs = []Input{rowsInput(term.InputPlanAhead, ahead)}
	}
	return m
}

// planDay tells on which day of the year the year's plan was handed in; 0 for one of the year before.
func planDay(f *Facts) Measure {
	var first app.Day
	m := Measure{State: HasData, Den: one()}
	tell := tellerOf(f, facility.DocumentEntity())
	for _, d := range filedThisYear(f) {
		if d.Kind != planKind || d.Filed == "" {
			continue
		}
		if first == "" || d.Filed < first {
			first = d.Filed
		}
		m.Records.Add(tell.ref(d, string(d.Filed)))
	}
	if first == "" {
		return Unknown(term.SayNoPlanFiled)
	}
	m.Num = app.Whole(0).Max(app.Whole(int64(first.Since(f.Period().From) + 1)))
	return m
}

// ledgerSize counts the records of all ledgers in the year.
func ledgerSize(f *Facts) Measure {
	m := ledgerComplete(f)
	if m.State != HasData {
		return m
	}
	return Measure{State: HasData, Num: m.Den, Den: one(), Records: m.Records}
}

// ledgerGaps counts those of them in which something is still to be filled in.
func ledgerGaps(f *Facts) Measure {
	m := ledgerComplete(f)
	if m.State != HasData {
		return m
	}
	lacking := m.Den.Minus(m.Num)
	m.Num, m.Den, m.Formula = lacking, one(), fmt.Sprintf(term.FormRows, field.ShowCount(m.Marked.Len()))
	return m
}
