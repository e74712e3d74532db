package packfile

import (
	"guanyunbu/app"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// packKeys are the fields of a pack, in the order in which a file is written.
func packKeys(p *rulepack.Pack) []key {
	keys := headKeys(p)
	keys = append(keys,
		key{term: term.PackItems, slot: list[rulepack.Item]{at: &p.Items, keys: itemKeys, id: func(i *rulepack.Item) string { return i.Code }, term: term.PackItems, note: itemNote}},
		key{term: term.PackFigures, slot: list[rulepack.Figure]{at: &p.Figures, keys: figureKeys, id: func(f *rulepack.Figure) string { return f.Key }, term: term.PackFigures}},
		key{term: term.PackGates, slot: list[rulepack.Gate]{at: &p.Gates, keys: gateKeys, id: func(g *rulepack.Gate) string { return g.Code }, term: term.PackGates}},
		key{term: term.PackBonus, slot: group{keys: bonusKeys(&p.Bonus)}},
		key{term: term.PackDeductions, slot: list[rulepack.Deduction]{at: &p.Deductions, keys: deductionKeys, id: func(d *rulepack.Deduction) string { return d.Code }, term: term.PackDeductions}},
		key{term: term.PackCap, slot: points(&p.Cap)},
		key{term: term.PackFloor, slot: points(&p.Floor)},
		key{term: term.PackGrades, slot: list[rulepack.Grade]{at: &p.Grades, keys: gradeKeys, id: func(g *rulepack.Grade) string { return g.Name }, term: term.PackGrades}},
		key{term: term.PackFailing, slot: text[string]{&p.Failing}},
		key{term: term.PackRounds, slot: list[rulepack.Round]{at: &p.Rounds, keys: roundKeys, id: func(r *rulepack.Round) string { return string(r.Key) }, term: term.PackRounds, flow: true}},
		key{term: term.PackFinal, slot: text[string]{&p.Final}},
		key{term: term.PackDiffers, slot: ratio(&p.Differs)},
	)
	return append(keys, tableKeys(p)...)
}

func headKeys(p *rulepack.Pack) []key {
	return []key{
		{term: term.PackFormat, slot: whole[int]{&p.Format}},
		{term: term.PackCode, slot: text[string]{&p.Code}},
		{term: term.PackName, slot: text[string]{&p.Name}},
		{term: term.PackVersion, slot: text[string]{&p.Version}},
		{term: term.PackDocument, slot: text[string]{&p.Document}},
		{term: term.PackIssuer, slot: text[string]{&p.Issuer}},
		{term: term.PackRegion, slot: text[string]{&p.Region}},
		{term: term.PackFrom, slot: day{&p.From}},
		{term: term.PackTo, slot: day{&p.To}},
		{term: term.PackTypes, slot: texts[app.Code]{&p.Types}},
		{term: term.PackFull, slot: points(&p.Full)},
	}
}

// tableKeys are the tables that go with the scores, and the words.
func tableKeys(p *rulepack.Pack) []key {
	return []key{
		{term: term.PackGroups, slot: list[rulepack.Group]{at: &p.Groups, keys: groupKeys, id: func(g *rulepack.Group) string { return string(g.Key) }, term: term.PackGroups, flow: true}},
		{term: term.PackFestivals, slot: texts[app.Code]{&p.Festivals}},
		{term: term.PackCounting, slot: texts[app.Code]{&p.Counting}},
		{term: term.PackVisits, slot: text[string]{&p.Visits}},
		{term: term.PackCatalogues, slot: list[rulepack.Catalogue]{at: &p.Catalogues, keys: catalogueKeys, id: func(c *rulepack.Catalogue) string { return c.Version }, term: term.PackCatalogues}},
		{term: term.PackFees, slot: group{keys: feeKeys(&p.Fees)}},
		{term: term.PackDiscounts, slot: list[rulepack.Discount]{at: &p.Discounts, keys: discountKeys, id: func(d *rulepack.Discount) string { return string(d.Group) }, term: term.PackDiscounts, flow: true}},
		{term: term.PackChecklists, slot: list[rulepack.Checklist]{at: &p.Checklists, keys: checklistKeys, id: func(c *rulepack.Checklist) string { return c.Code }, term: term.PackChecklists}},
		{term: term.PackCalendar, slot: list[rulepack.Duty]{at: &p.Calendar, keys: dutyKeys, id: func(d *rulepack.Duty) string { return d.Name }, term: term.PackCalendar, flow: true}},
		{term: term.PackLabels, slot: sayings{&p.Labels}},
		{term: term.PackWording, slot: sayings{&p.Wording}},
		{term: term.PackSource, slot: text[string]{&p.Source}},
	}
}

// itemNote stands above an item of the first level in a written file.
func itemNote(i *rulepack.Item) string {
	if i.Parent != "" {
		return ""
	}
	return "\n" + i.Code + " " + i.Name + " " + i.Max.Ratio().Short()
}

func itemKeys(i *rulepack.Item) []key {
	return []key{
		{term: term.PackItemCode, slot: text[string]{&i.Code}},
		{term: term.PackItemParent, slot: text[string]{&i.Parent}},
		{term: term.PackItemName, slot: text[string]{&i.Name}},
		{term: term.PackItemShort, slot: text[string]{&i.Short}},
		{term: term.PackItemMax, slot: points(&i.Max), kept: true},
		{term: term.PackItemAsks, slot: text[string]{&i.Asks}},
		{term: term.PackItemMetric, slot: text[string]{&i.Metric}},
		{term: term.PackItemOver, slot: text[string]{&i.Over}},
		{term: term.PackItemMethod, slot: group{keys: methodKeys(&i.Method), flow: i.Method.Parts == nil && i.Method.Bands == nil}},
		{term: term.PackItemTarget, slot: group{keys: targetKeys(&i.Target), flow: true}},
		{term: term.PackItemRule, slot: text[string]{&i.Rule}},
		{term: term.PackItemDefinition, slot: text[string]{&i.Definition}},
		{term: term.PackItemSource, slot: text[string]{&i.Source}},
		{term: term.PackItemEvidence, slot: text[string]{&i.Evidence}},
		{term: term.PackItemPeriod, slot: text[string]{&i.Period}},
		{term: term.PackItemShrinks, slot: yes{&i.Shrinks}},
		{term: term.PackItemNumbers, slot: ratios{&i.Numbers}},
	}
}

func methodKeys(m *rulepack.Method) []key {
	return []key{
		{term: term.PackMethodKind, slot: text[string]{&m.Kind}},
		{term: term.PackMethodFloor, slot: ratio(&m.Floor)},
		{term: term.PackMethodLow, slot: ratio(&m.Low)},
		{term: term.PackMethodHigh, slot: ratio(&m.High)},
		{term: term.PackMethodEach, slot: ratio(&m.Each)},
		{term: term.PackMethodSteps, slot: list[rulepack.Step]{at: &m.Steps, keys: stepKeys, flow: true}},
		{term: term.PackMethodParts, slot: list[rulepack.Part]{at: &m.Parts, keys: partKeys, flow: true}},
		{term: term.PackMethodBands, slot: list[rulepack.Band]{at: &m.Bands, keys: bandKeys, flow: true}},
		{term: term.PackMethodFormula, slot: text[string]{&m.Formula}},
	}
}

func stepKeys(s *rulepack.Step) []key {
	return []key{{term: term.PackStepFrom, slot: ratio(&s.From), kept: true}, {term: term.PackStepPart, slot: ratio(&s.Part), kept: true}}
}

func partKeys(p *rulepack.Part) []key {
	return []key{
		{term: term.PackPartName, slot: text[string]{&p.Name}},
		{term: term.PackPartMetric, slot: text[string]{&p.Metric}},
		{term: term.PackPartFrom, slot: ratio(&p.From), kept: true},
		{term: term.PackPartShare, slot: ratio(&p.Share), kept: true},
	}
}

func bandKeys(b *rulepack.Band) []key {
	return []key{
		{term: term.PackBandKey, slot: text[string]{&b.Key}},
		{term: term.PackBandName, slot: text[string]{&b.Name}},
		{term: term.PackBandPart, slot: ratio(&b.Part), kept: true},
		{term: term.PackBandReason, slot: text[string]{&b.Reason}},
	}
}

func targetKeys(t *rulepack.Target) []key {
	return []key{
		{term: term.PackTargetUnit, slot: text[string]{&t.Unit}},
		{term: term.PackTargetPercent, slot: yes{&t.Percent}},
		{term: term.PackTargetYearly, slot: yes{&t.Yearly}},
		{term: term.PackTargetWhole, slot: text[string]{&t.Whole}},
		{term: term.PackTargetMeasure, slot: text[string]{&t.Measure}},
		{term: term.PackTargetDefault, slot: ratio(&t.Default)},
		{term: term.PackTargetByType, slot: ratios{&t.ByType}},
		{term: term.PackTargetLastYear, slot: yes{&t.LastYear}},
	}
}

func figureKeys(f *rulepack.Figure) []key {
	return []key{
		{term: term.PackFigureKey, slot: text[string]{&f.Key}},
		{term: term.PackFigureName, slot: text[string]{&f.Name}},
		{term: term.PackFigureUnit, slot: text[string]{&f.Unit}},
		{term: term.PackFigurePercent, slot: yes{&f.Percent}},
		{term: term.PackFigureFormula, slot: text[string]{&f.Formula}},
	}
}
