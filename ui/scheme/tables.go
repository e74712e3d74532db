package scheme

import (
	"slices"

	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
	"guanyunbu/ui/wording"
)

// sheetOf is one tab of the editor besides the indicators: fields and lists.
type sheetOf struct {
	label  string
	places []string // beginnings of the places of faults that are mended here
	form   []slot
	lists  []table
}

// grow makes the rest of a list: a way to add a line and to take one away.
func grow[T any](t *table, rows *[]T, fresh T, slots func(*T) []slot) {
	t.blank = slots(&fresh)
	for n := range *rows {
		t.rows = append(t.rows, slots(&(*rows)[n]))
	}
	t.add = func() { *rows = append(*rows, fresh) }
	t.drop = func(row int) { *rows = slices.Delete(*rows, row, row+1) }
}

// sheets are the tabs of a pack behind the indicators.
func (e *editor) sheets() []sheetOf {
	p := &e.entry.pack
	return []sheetOf{
		{label: wording.SchemeTabHead, places: []string{"format", "name", "to", "full", "cap", "floor", "differs", "types", "visits", "festivals", "counting"}, form: headSlots(p)},
		{label: wording.SchemeTabGrades, places: []string{"grades", "failing"}, form: []slot{failing(p)}, lists: []table{grades(p), consequences(p)}},
		{label: wording.SchemeTabGates, places: []string{"gates"}, lists: []table{e.gates(p)}},
		{label: wording.SchemeTabExtras, places: []string{"bonus", "deductions"}, form: []slot{points(term.PackBonusCap, &p.Bonus.Cap)}, lists: []table{e.bonus(p), e.deductions(p)}},
		{label: wording.SchemeTabRounds, places: []string{"rounds", "final"}, form: []slot{final(p)}, lists: []table{rounds(p)}},
		{label: wording.SchemeTabFigures, places: []string{"figures"}, lists: []table{figures(p)}},
		{label: wording.SchemeTabCatalogues, places: []string{"catalogues", "groups"}, lists: append(catalogues(p), groups(p))},
		{label: wording.SchemeTabFees, places: []string{"fees", "discounts"}, form: feeSlots(p), lists: []table{discounts(p)}},
		{label: wording.SchemeTabChecklists, places: []string{"checklists"}, lists: []table{checklists(p)}},
		{label: wording.SchemeTabCalendar, places: []string{"calendar"}, lists: []table{calendar(p)}},
		{label: wording.SchemeTabWords, places: []string{"labels", "wording"}, lists: []table{texts(term.PackLabels, &p.Labels), wordings(p)}},
	}
}

func headSlots(p *rulepack.Pack) []slot {
	types := several(term.PackTypes, term.TableFacilityType, &p.Types)
	visits := slot{term: term.PackVisits, options: []term.Code{{Label: term.WordDash}, {Key: term.VisitsAll, Label: term.VisitsAll}, {Key: term.VisitsOutside, Label: term.VisitsOutside}, {Key: term.VisitsDoor, Label: term.VisitsDoor}},
		get: func() string { return p.Visits }, set: func(s string) string {
			p.Visits = s
			return ""
		}}
	return []slot{
		words(term.PackName, &p.Name), words(term.PackCode, &p.Code), words(term.PackVersion, &p.Version), words(term.PackDocument, &p.Document),
		words(term.PackIssuer, &p.Issuer), words(term.PackRegion, &p.Region), day(term.PackFrom, &p.From), day(term.PackTo, &p.To), types,
		points(term.PackFull, &p.Full), points(term.PackCap, &p.Cap), points(term.PackFloor, &p.Floor), ratio(term.PackDiffers, &p.Differs), visits,
		several(term.PackCounting, term.TableClass, &p.Counting), several(term.PackFestivals, term.TableFestival, &p.Festivals), prose(term.PackSource, &p.Source),
	}
}

// failing is the grade that a failed gate caps at, chosen among those that there are.
func failing(p *rulepack.Pack) slot {
	options := []term.Code{{Label: term.WordDash}}
	for _, g := range p.Grades {
		options = append(options, term.Code{Key: g.Name, Label: g.Name})
	}
	return slot{term: term.PackFailing, options: options, get: func() string { return p.Failing }, set: func(s string) string {
		p.Failing = s
		return ""
	}}
}

func grades(p *rulepack.Pack) table {
	t := table{title: term.PackGrades.Label, note: term.PackGrades.Meaning, widths: []float32{120, 72, 96, 96}}
	grow(&t, &p.Grades, rulepack.Grade{}, func(g *rulepack.Grade) []slot {
		return []slot{words(term.PackGradeName, &g.Name), words(term.PackGradeShort, &g.Short), zeroed(points(term.PackGradeFrom, &g.From)), points(term.PackGradeTo, &g.To)}
	})
	return t
}

// consequences are what the grades lead to; their lines come and go with the grades.
func consequences(p *rulepack.Pack) table {
	t := table{title: term.PackGradeConsequence.Label, note: wording.SchemeConsequenceNote, widths: []float32{0, 80, 80, 130, 80}}
	for n := range p.Grades {
		c := &p.Grades[n].Consequence
		text := words(term.PackConsequenceText, &c.Text)
		text.hint = p.Grades[n].Name
		t.rows = append(t.rows, []slot{
			text, zeroed(ratio(term.PackConsequencePayment, &c.Payment)), zeroed(whole(term.PackConsequenceMend, &c.Mend)),
			optional(term.PackConsequenceRenewal, term.TableRenewal, &c.Renewal), zeroed(whole(term.PackConsequenceExit, &c.Exit)),
		})
	}
	return t
}

func (e *editor) gates(p *rulepack.Pack) table {
	t := table{title: term.PackGates.Label, note: term.PackGates.Meaning, widths: []float32{56, 64, 0, 150, 150}}
	grow(&t, &p.Gates, rulepack.Gate{}, func(g *rulepack.Gate) []slot {
		return []slot{words(term.PackGateCode, &g.Code), words(term.PackGateMark, &g.Mark), words(term.PackGateName, &g.Name), words(term.PackGateSource, &g.Source), e.metric(term.PackGateMetric, &g.Metric)}
	})
	return t
}

func (e *editor) bonus(p *rulepack.Pack) table {
	t := table{title: term.PackBonus.Label, note: wording.SchemeBonusNote, widths: []float32{56, 0, 72, 72, 190, 72}}
	grow(&t, &p.Bonus.Rows, rulepack.Extra{}, func(x *rulepack.Extra) []slot {
		return []slot{
			words(term.PackExtraCode, &x.Code), words(term.PackExtraName, &x.Name), points(term.PackExtraEach, &x.Each), points(term.PackExtraCap, &x.Cap),
			e.metric(term.PackExtraMetric, &x.Metric), ratio(term.PackExtraFrom, &x.From),
		}
	})
	return t
}

func (e *editor) deductions(p *rulepack.Pack) table {
	t := table{title: term.PackDeductions.Label, note: term.PackDeductions.Meaning, widths: []float32{56, 0, 72, 72, 190}}
	grow(&t, &p.Deductions, rulepack.Deduction{}, func(d *rulepack.Deduction) []slot {
		return []slot{
			words(term.PackDeductionCode, &d.Code), words(term.PackDeductionName, &d.Name), points(term.PackDeductionEach, &d.Each), points(term.PackDeductionMost, &d.Most),
			e.metric(term.PackDeductionMetric, &d.Metric),
		}
	})
	return t
}

func final(p *rulepack.Pack) slot { return chosen(term.PackFinal, term.TableFinal, &p.Final) }

func rounds(p *rulepack.Pack) table {
	t := table{title: term.PackRounds.Label, note: term.PackRounds.Meaning, widths: []float32{150, 0, 96}}
	grow(&t, &p.Rounds, rulepack.Round{}, func(r *rulepack.Round) []slot {
		return []slot{chosen(term.PackRoundKey, term.TableStage, &r.Key), words(term.PackRoundName, &r.Name), ratio(term.PackRoundWeight, &r.Weight)}
	})
	return t
}

func figures(p *rulepack.Pack) table {
	t := table{title: term.PackFigures.Label, note: term.PackFigures.Meaning, widths: []float32{96, 150, 64, 90, 0}}
	grow(&t, &p.Figures, rulepack.Figure{}, func(f *rulepack.Figure) []slot {
		return []slot{words(term.PackFigureKey, &f.Key), words(term.PackFigureName, &f.Name), words(term.PackFigureUnit, &f.Unit), truth(term.PackFigurePercent, &f.Percent), words(term.PackFigureFormula, &f.Formula)}
	})
	return t
}
