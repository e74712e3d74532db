package scheme

import (
	"maps"
	"slices"

	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
	"guanyunbu/ui/wording"
)

// catalogues are the lists of services: which ones there are, and the classes of each.
func catalogues(p *rulepack.Pack) []table {
	first := table{title: term.PackCatalogues.Label, note: term.PackCatalogues.Meaning, widths: []float32{200, 0}}
	grow(&first, &p.Catalogues, rulepack.Catalogue{}, func(c *rulepack.Catalogue) []slot {
		return []slot{words(term.PackCatalogueVersion, &c.Version), several(term.PackCatalogueTypes, term.TableFacilityType, &c.Types)}
	})
	all := []table{first}
	for n := range p.Catalogues {
		c := &p.Catalogues[n]
		t := table{title: c.Version, widths: []float32{0, 90, 130, 110, 130}}
		grow(&t, &c.Classes, rulepack.Class{}, func(one *rulepack.Class) []slot {
			return []slot{
				chosen(term.PackClassClass, term.TableClass, &one.Class), zeroed(whole(term.PackClassMinimum, &one.Minimum)), optional(term.PackClassMode, term.TableReach, &one.Mode),
				whole(term.PackClassDays, &one.Days), optional(term.PackClassUse, term.TableSpaceUse, &one.Use),
			}
		})
		all = append(all, t)
	}
	return all
}

func groups(p *rulepack.Pack) table {
	t := table{title: term.PackGroups.Label, note: term.PackGroups.Meaning, widths: []float32{200, 120, 120}}
	grow(&t, &p.Groups, rulepack.Group{}, func(g *rulepack.Group) []slot {
		return []slot{chosen(term.PackGroupKey, term.TableAudience, &g.Key), ratio(term.PackGroupFloor, &g.Floor), whole(term.PackGroupEvents, &g.Events)}
	})
	return t
}

func feeSlots(p *rulepack.Pack) []slot {
	return []slot{ratio(term.PackFeesShare, &p.Fees.Share), ratio(term.PackFeesMarket, &p.Fees.Market), whole(term.PackFeesTrial, &p.Fees.Trial)}
}

func discounts(p *rulepack.Pack) table {
	t := table{title: term.PackDiscounts.Label, note: term.PackDiscounts.Meaning, widths: []float32{220, 120, 0}}
	grow(&t, &p.Discounts, rulepack.Discount{}, func(d *rulepack.Discount) []slot {
		return []slot{chosen(term.PackDiscountGroup, term.TableDiscount, &d.Group), zeroed(ratio(term.PackDiscountPays, &d.Pays)), words(term.PackDiscountProof, &d.Proof)}
	})
	return t
}

func checklists(p *rulepack.Pack) table {
	t := table{title: term.PackChecklists.Label, note: wording.SchemeChecklistNote, widths: []float32{72, 180, 0}}
	grow(&t, &p.Checklists, rulepack.Checklist{}, func(c *rulepack.Checklist) []slot {
		return []slot{words(term.PackChecklistCode, &c.Code), words(term.PackChecklistName, &c.Name), lines(term.PackChecklistItems, &c.Items)}
	})
	return t
}

func calendar(p *rulepack.Pack) table {
	t := table{title: term.PackCalendar.Label, note: term.PackCalendar.Meaning, widths: []float32{56, 56, 76, 0, 150}}
	grow(&t, &p.Calendar, rulepack.Duty{Month: 1, Day: 1}, func(d *rulepack.Duty) []slot {
		return []slot{whole(term.PackDutyMonth, &d.Month), whole(term.PackDutyDay, &d.Day), truth(term.PackDutyNext, &d.Next), words(term.PackDutyName, &d.Name), several(term.PackDutyCodes, term.Table{}, &d.Codes)}
	})
	return t
}

// texts are words by name that a district adds and takes away.
func texts(t term.Term, all *map[string]string) table {
	list := table{title: t.Label, note: t.Meaning, widths: []float32{220, 0}}
	list.blank = []slot{labelSlot(wording.SchemeOurWord, ""), labelSlot(wording.SchemeTheirWord, "")}
	for _, key := range slices.Sorted(maps.Keys(*all)) {
		list.rows = append(list.rows, pairSlots(all, key))
	}
	list.add = func() {
		if *all == nil {
			*all = map[string]string{}
		}
		(*all)[""] = ""
	}
	list.drop = func(row int) { delete(*all, slices.Sorted(maps.Keys(*all))[row]) }
	return list
}

func labelSlot(label, value string) slot {
	return slot{term: term.Term{Label: label}, get: func() string { return value }, set: func(string) string { return "" }}
}

// pairSlots are one word and what stands in its place.
func pairSlots(all *map[string]string, key string) []slot {
	name, text := labelSlot(wording.SchemeOurWord, key), labelSlot(wording.SchemeTheirWord, (*all)[key])
	name.set = func(s string) string {
		if _, taken := (*all)[s]; taken && s != key {
			return wording.SchemeWordTaken
		}
		value := (*all)[key]
		delete(*all, key)
		key = s
		(*all)[key] = value
		return ""
	}
	text.set = func(s string) string {
		(*all)[key] = s
		return ""
	}
	return []slot{name, text}
}

// wordings are the texts of the papers; their keys are given.
func wordings(p *rulepack.Pack) table {
	list := table{title: term.PackWording.Label, note: term.PackWording.Meaning, widths: []float32{220, 0}}
	names := split(wording.SchemeWordings)
	for n, key := range rulepack.Wordings() {
		text := labelSlot(wording.SchemeTheirWord, p.Wording[key])
		text.rows = 2
		text.set = func(s string) string {
			if p.Wording == nil {
				p.Wording = map[string]string{}
			}
			p.Wording[key] = s
			if s == "" {
				delete(p.Wording, key)
			}
			return ""
		}
		name := labelSlot(wording.SchemeWhichText, names[n])
		name.options = []term.Code{{Key: names[n], Label: names[n]}}
		list.rows = append(list.rows, []slot{name, text})
	}
	return list
}
