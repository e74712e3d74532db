package packfile

import (
	"guanyunbu/app"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

func gateKeys(g *rulepack.Gate) []key {
	return []key{
		{term: term.PackGateCode, slot: text[string]{&g.Code}},
		{term: term.PackGateMark, slot: text[string]{&g.Mark}},
		{term: term.PackGateName, slot: text[string]{&g.Name}},
		{term: term.PackGateSource, slot: text[string]{&g.Source}},
		{term: term.PackGateMetric, slot: text[string]{&g.Metric}},
	}
}

func bonusKeys(b *rulepack.Bonus) []key {
	return []key{
		{term: term.PackBonusCap, slot: points(&b.Cap)},
		{term: term.PackBonusRows, slot: list[rulepack.Extra]{at: &b.Rows, keys: extraKeys, id: func(e *rulepack.Extra) string { return e.Code }, term: term.PackBonus}},
	}
}

func extraKeys(e *rulepack.Extra) []key {
	return []key{
		{term: term.PackExtraCode, slot: text[string]{&e.Code}},
		{term: term.PackExtraName, slot: text[string]{&e.Name}},
		{term: term.PackExtraEach, slot: points(&e.Each)},
		{term: term.PackExtraCap, slot: points(&e.Cap)},
		{term: term.PackExtraMetric, slot: text[string]{&e.Metric}},
		{term: term.PackExtraFrom, slot: ratio(&e.From)},
	}
}

func deductionKeys(d *rulepack.Deduction) []key {
	return []key{
		{term: term.PackDeductionCode, slot: text[string]{&d.Code}},
		{term: term.PackDeductionName, slot: text[string]{&d.Name}},
		{term: term.PackDeductionEach, slot: points(&d.Each)},
		{term: term.PackDeductionMost, slot: points(&d.Most)},
		{term: term.PackDeductionMetric, slot: text[string]{&d.Metric}},
	}
}

func gradeKeys(g *rulepack.Grade) []key {
	return []key{
		{term: term.PackGradeName, slot: text[string]{&g.Name}},
		{term: term.PackGradeShort, slot: text[string]{&g.Short}},
		{term: term.PackGradeFrom, slot: points(&g.From), kept: true},
		{term: term.PackGradeTo, slot: points(&g.To)},
		{term: term.PackGradeConsequence, slot: group{keys: consequenceKeys(&g.Consequence)}},
	}
}

func consequenceKeys(c *rulepack.Consequence) []key {
	return []key{
		{term: term.PackConsequenceText, slot: text[string]{&c.Text}},
		{term: term.PackConsequencePayment, slot: ratio(&c.Payment), kept: true},
		{term: term.PackConsequenceMend, slot: whole[int64]{&c.Mend}, kept: true},
		{term: term.PackConsequenceRenewal, slot: text[string]{&c.Renewal}},
		{term: term.PackConsequenceExit, slot: whole[int64]{&c.Exit}, kept: true},
	}
}

func roundKeys(r *rulepack.Round) []key {
	return []key{
		{term: term.PackRoundKey, slot: text[app.Code]{&r.Key}},
		{term: term.PackRoundName, slot: text[string]{&r.Name}},
		{term: term.PackRoundWeight, slot: ratio(&r.Weight)},
	}
}

func groupKeys(g *rulepack.Group) []key {
	return []key{
		{term: term.PackGroupKey, slot: text[app.Code]{&g.Key}},
		{term: term.PackGroupFloor, slot: ratio(&g.Floor), kept: true},
		{term: term.PackGroupEvents, slot: whole[int64]{&g.Events}, kept: true},
	}
}

func catalogueKeys(c *rulepack.Catalogue) []key {
	return []key{
		{term: term.PackCatalogueVersion, slot: text[string]{&c.Version}},
		{term: term.PackCatalogueTypes, slot: texts[string]{&c.Types}},
		{term: term.PackCatalogueClasses, slot: list[rulepack.Class]{at: &c.Classes, keys: classKeys, flow: true}},
	}
}

func classKeys(c *rulepack.Class) []key {
	return []key{
		{term: term.PackClassClass, slot: text[app.Code]{&c.Class}},
		{term: term.PackClassMinimum, slot: whole[int64]{&c.Minimum}, kept: true},
		{term: term.PackClassMode, slot: text[app.Code]{&c.Mode}},
		{term: term.PackClassDays, slot: whole[int64]{&c.Days}},
		{term: term.PackClassUse, slot: text[app.Code]{&c.Use}},
	}
}

func feeKeys(f *rulepack.Fees) []key {
	return []key{
		{term: term.PackFeesShare, slot: ratio(&f.Share)},
		{term: term.PackFeesMarket, slot: ratio(&f.Market)},
		{term: term.PackFeesTrial, slot: whole[int64]{&f.Trial}},
	}
}

func discountKeys(d *rulepack.Discount) []key {
	return []key{
		{term: term.PackDiscountGroup, slot: text[app.Code]{&d.Group}},
		{term: term.PackDiscountPays, slot: ratio(&d.Pays), kept: true},
		{term: term.PackDiscountProof, slot: text[string]{&d.Proof}},
	}
}

func checklistKeys(c *rulepack.Checklist) []key {
	return []key{
		{term: term.PackChecklistCode, slot: text[string]{&c.Code}},
		{term: term.PackChecklistName, slot: text[string]{&c.Name}},
		{term: term.PackChecklistItems, slot: texts[string]{&c.Items}},
	}
}

func dutyKeys(d *rulepack.Duty) []key {
	return []key{
		{term: term.PackDutyMonth, slot: whole[int]{&d.Month}},
		{term: term.PackDutyDay, slot: whole[int]{&d.Day}},
		{term: term.PackDutyNext, slot: yes{&d.Next}},
		{term: term.PackDutyName, slot: text[string]{&d.Name}},
		{term: term.PackDutyCodes, slot: texts[string]{&d.Codes}},
		{term: term.PackDutyLedger, slot: text[string]{&d.Ledger}},
	}
}
