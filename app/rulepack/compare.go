package rulepack

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"guanyunbu/app/term"
)

// Change is one thing in which a pack differs from another.
type Change struct {
	Code   string // of the indicator, gate, bonus or deduction; the table where there is none
	Name   string
	What   string // 分值, 计分法, 目标; 新增 or 删去 for the whole line
	Before string
	After  string
}

// Compare tells what a later pack changed of an earlier one, in the order in which packs are written;
// what the earlier one alone has comes last.
func Compare(before, after Pack) []Change {
	old, now := before.facets(), after.facets()
	var changes []Change
	for _, f := range now {
		was, had := find(old, f)
		switch {
		case !had && !known(old, f):
			if f.first {
				changes = append(changes, Change{Code: f.code, Name: f.name, What: term.DifferAdded, After: f.text})
			}
		case was.text != f.text:
			changes = append(changes, Change{Code: f.code, Name: f.name, What: f.what, Before: was.words(), After: f.words()})
		}
	}
	for _, f := range old {
		if f.first && !known(now, f) {
			changes = append(changes, Change{Code: f.code, Name: f.name, What: term.DifferDropped, Before: f.text})
		}
	}
	return changes
}

// facet is one thing that a pack says of one of its lines.
type facet struct {
	table, code, name, what, text string
	shown                         string // in the place of text, which only tells whether anything changed
	first                         bool   // stands for the line when it is new or gone
}

func (f facet) words() string {
	if f.shown != "" {
		return f.shown
	}
	return f.text
}

func find(all []facet, like facet) (facet, bool) {
	at := slices.IndexFunc(all, func(f facet) bool { return f.table == like.table && f.code == like.code && f.what == like.what })
	if at < 0 {
		return facet{}, false
	}
	return all[at], true
}

// known reports whether a pack has the line of a facet at all.
func known(all []facet, like facet) bool {
	return slices.ContainsFunc(all, func(f facet) bool { return f.table == like.table && f.code == like.code })
}

// facets lays everything out that a pack says.
func (p Pack) facets() []facet {
	all := p.headFacets()
	for _, i := range p.Items {
		all = append(all, i.facets()...)
	}
	line := func(t term.Term, code, name, text string) {
		all = append(all, facet{table: t.Key, code: code, name: name, what: t.Label, text: text, first: true})
	}
	for _, f := range p.Figures {
		line(term.PackFigures, f.Key, f.Name, f.Formula)
	}
	for _, g := range p.Gates {
		line(term.PackGates, g.Code, g.Name, condensed(g.Name, g.Source))
	}
	for _, e := range p.Bonus.Rows {
		line(term.PackBonus, e.Code, e.Name, condensed(e.Name, fmt.Sprintf("%s/%s", e.Each.Short(), e.Cap.Short())))
	}
	for _, d := range p.Deductions {
		line(term.PackDeductions, d.Code, d.Name, condensed(d.Name, fmt.Sprintf("%s/%s", d.Each.Short(), d.Most.Short())))
	}
	for _, g := range p.Grades {
		line(term.PackGrades, g.Name, g.Name, condensed(g.From.Short(), g.Consequence.Text))
	}
	for _, r := range p.Rounds {
		line(term.PackRounds, string(r.Key), r.Name, condensed(r.Name, r.Weight.Short()))
	}
	for _, c := range p.Catalogues {
		for _, class := range c.Classes {
			line(term.PackCatalogues, c.Version+" "+term.TableClass.Label(string(class.Class)), c.Version, fmt.Sprintf("%d/%d", class.Minimum, class.Days))
		}
	}
	for _, d := range p.Discounts {
		line(term.PackDiscounts, term.TableDiscount.Label(string(d.Group)), "", condensed(share100(d.Pays), d.Proof))
	}
	for _, c := range p.Checklists {
		line(term.PackChecklists, c.Code, c.Name, strings.Join(c.Items, term.ListComma))
	}
	for _, d := range p.Calendar {
		line(term.PackCalendar, d.Name, d.Name, fmt.Sprintf("%02d-%02d", d.Month, d.Day))
	}
	for _, words := range []struct {
		table term.Term
		texts map[string]string
	}{{term.PackLabels, p.Labels}, {term.PackWording, p.Wording}} {
		for _, key := range slices.Sorted(maps.Keys(words.texts)) {
			line(words.table, key, "", words.texts[key])
		}
	}
	return all
}

// headFacets is what a pack says of itself.
func (p Pack) headFacets() []facet {
	var types []string
	for _, t := range p.Types {
		types = append(types, term.TableFacilityType.Label(string(t)))
	}
	var all []facet
	for _, one := range []struct {
		term term.Term
		text string
	}{
		{term.PackName, p.Name}, {term.PackVersion, p.Version}, {term.PackDocument, p.Document}, {term.PackIssuer, p.Issuer}, {term.PackRegion, p.Region},
		{term.PackFrom, string(p.From)}, {term.PackTo, string(p.To)}, {term.PackTypes, strings.Join(types, term.ListComma)}, {term.PackFull, p.Full.Short()},
		{term.PackCap, p.Cap.Short()}, {term.PackFloor, p.Floor.Short()}, {term.PackFailing, p.Failing}, {term.PackDiffers, share100(p.Differs)},
		{term.PackVisits, p.Visits}, {term.PackBonusCap, p.Bonus.Cap.Short()}, {term.PackFinal, term.TableFinal.Label(p.Final)}, {term.PackFeesShare, share100(p.Fees.Share)},
	} {
		all = append(all, facet{table: one.term.Key, code: one.term.Label, what: one.term.Label, text: one.text})
	}
	return all
}

// facets is what an item says.
func (i Item) facets() []facet {
	alike := i
	alike.Max = 10000 // a method is the same whatever it earns
	all := []facet{{what: term.PackItemMax.Label, text: i.Max.Short(), first: true}, {what: term.PackItemMethod.Label, text: alike.Explained(), shown: i.Explained()}}
	for _, one := range []struct {
		term term.Term
		text string
	}{
		{term.PackItemName, i.Name}, {term.PackItemParent, i.Parent}, {term.PackItemAsks, i.Asks}, {term.PackItemMetric, i.Metric}, {term.PackItemOver, i.Over},
		{term.PackItemTarget, i.Aim()}, {term.PackItemRule, i.Rule}, {term.PackItemDefinition, i.Definition},
		{term.PackItemSource, i.Source}, {term.PackItemEvidence, i.Evidence}, {term.PackItemPeriod, i.Period},
	} {
		all = append(all, facet{what: one.term.Label, text: one.text})
	}
	for n := range all {
		all[n].table, all[n].code, all[n].name = term.PackItems.Key, i.Code, i.Name
	}
	return all
}

func condensed(first, second string) string {
	if second == "" {
		return first
	}
	return fmt.Sprintf(term.DifferCondense, first, second)
}

// Alike finds among the indicators of another year or pack the one that stands for the same thing: of the same name, or of
// the same code and counted the same. A code alone says nothing: every district numbers its annex anew.
func Alike[T any](rows []T, item func(T) Item, wanted Item) (T, bool) {
	var found T
	known := false
	for _, row := range rows {
		other := item(row)
		sameCode := other.Code == wanted.Code
		sameCount := wanted.Metric != "" && other.Metric == wanted.Metric && other.Over == wanted.Over
		switch {
		case sameCode && (other.Name == wanted.Name || sameCount):
			return row, true
		case other.Name == wanted.Name && !known:
			found, known = row, true
		}
	}
	return found, known
}
