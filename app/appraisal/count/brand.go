package count

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/claim"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// brandKept is C3.1: a brand with enough held activities counts one when it is older than a year, and
// half when it is new; two of them are asked for.
func brandKept(f *Facts) Measure {
	if len(f.Brands) == 0 {
		return Unknown(term.SayNoBrand)
	}
	const metric = "brand.kept"
	need := f.number(metric, "events", app.Whole(4))
	held := map[app.ID]int64{}
	m := Measure{State: HasData, Num: app.Whole(0), Den: f.number(metric, "brands", app.Whole(2))}
	own := map[app.ID]string{}
	for _, b := range f.Brands {
		own[b.ID] = string(b.Name)
	}
	for _, a := range f.Held() {
		if a.Brand == "" {
			continue
		}
		name, known := own[a.Brand]
		if !known {
			continue
		}
		held[a.Brand]++
		ref := activityRef(a)
		ref.Value = name
		m.Records.Add(ref)
	}
	tell := tellerOf(f, delivery.BrandEntity())
	var brands Refs
	for _, b := range f.Brands {
		ref := tell.ref(b, fmt.Sprintf(term.FormBrand, b.Since, held[b.ID]))
		switch {
		case app.Whole(held[b.ID]).Cmp(need) < 0:
			m.Lack = Join(m.Lack, fmt.Sprintf(term.LackBrand, b.Name, need.Minus(app.Whole(held[b.ID])).Short()))
			ref.Note = term.NoteTooFew
		case b.Since.Or(int64(f.Year)) < int64(f.Year):
			m.Num = m.Num.Plus(app.Whole(1))
		default:
			ref.Note = term.NoteNewBrand
			m.Num = m.Num.Plus(f.number(metric, "new", app.Frac(1, 2)))
		}
		brands.Add(ref)
	}
	m.Inputs = []Input{
		rowsInput(term.InputBrands, brands),
		rowsInput(term.InputHeld, m.Records),
	}
	m.share()
	return m
}

// awardLevel is C3.2: the level that the centre's own works and awards reached, typed by a person; it
// counts once a piece of evidence lies with it.
func awardLevel(f *Facts) Measure {
	const metric = "award.level"
	item := f.item(metric)
	levels := []struct {
		kind  app.Code
		usual app.Ratio
	}{{"excellent", app.Whole(1)}, {"met", app.Frac(6, 10)}, {"unmet", app.Frac(2, 10)}}
	m := Unknown(term.SayNoAward)
	for _, level := range levels {
		for _, s := range f.Statements {
			if s.Kind != level.kind || string(s.Subject) != item.Code || s.Year.Or(0) != int64(f.Year) {
				continue
			}
			ref := f.statementRef(s)
			if !f.Proven("statement", s.ID) {
				m.mark(ref, term.NoteNoEvidence)
				if m.State == NoData {
					m.Reason = term.SayAwardUnproven
				}
				continue
			}
			m.Records.Add(ref)
			if e := f.alsoExtra(s); e != nil {
				m.mark(ref, fmt.Sprintf(term.NoteAlsoExtra, e.Code, e.Name))
			}
			if m.State == NoData { // the best one counts
				m.State, m.Reason = HasData, ""
				m.Num, m.Den = f.number(metric, string(level.kind), level.usual), app.Whole(1)
				m.Formula = fmt.Sprintf(term.FormLevel, term.TableStatement.Label(string(s.Kind)), field.ShowShare(m.Num))
			}
		}
	}
	if m.State == HasData {
		m.Inputs = []Input{rowsInput(term.InputAwards, m.Records)}
		if m.Num.Cmp(app.Whole(1)) < 0 {
			m.Lack = term.LackAward
		}
	}
	return m
}

// alsoExtra finds the bonus that was claimed for the very award a level was given for: the same day, and its name in the words
// of the statement. One award counts once (DEFINITIONS 1.11); whether it is the same is for a person to see.
func (f *Facts) alsoExtra(s *facility.Statement) *claim.Extra {
	for _, e := range f.Extras {
		if e.Year.Or(0) == int64(f.Year) && e.Day == s.Day && claim.Names(string(s.Reason), string(e.Name)) {
			return e
		}
	}
	return nil
}
