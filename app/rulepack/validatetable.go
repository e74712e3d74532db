package rulepack

import (
	"fmt"
	"slices"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/term"
)

func (p Pack) checkCatalogues() error {
	versions := map[string]bool{}
	for _, c := range p.Catalogues {
		if c.Version == "" || versions[c.Version] {
			return refuse(atCatalogues+c.Version+again, term.SayPackUnnamed, term.PackCatalogues.Label+c.Version)
		}
		versions[c.Version] = true
		for _, t := range c.Types {
			if !isKey(term.TableFacilityType, app.Code(t)) {
				return refuse(atCatalogues+c.Version+"/types", term.SayPackNoCode, t, term.PackCatalogueTypes.Label)
			}
		}
		if err := c.checkClasses(); err != nil {
			return err
		}
	}
	return nil
}

func (c Catalogue) checkClasses() error {
	seen := map[app.Code]bool{}
	for _, class := range c.Classes {
		if class.Class == "" {
			return refuse(atCatalogues+c.Version+"/classes", term.SayPackUnchosen, term.PackCatalogues.Label)
		}
		mode := isKey(term.TableClass, class.Class) && (class.Mode == "" || isKey(term.TableReach, class.Mode))
		use := class.Use == "" || isKey(term.TableSpaceUse, class.Use)
		if !mode || !use || seen[class.Class] || class.Minimum < 0 || class.Days < 0 {
			return refuse(atCatalogues+c.Version+"/classes", term.SayPackClass, c.Version+" "+string(class.Class))
		}
		seen[class.Class] = true
	}
	return nil
}

func isKey(t term.Table, key app.Code) bool {
	found, ok := t.Find(string(key))
	return ok && found == string(key)
}

// checkGroups proves that groups, festivals and counted classes are known ones, each once.
func (p Pack) checkGroups() error {
	for _, g := range p.Groups {
		if g.Key == "" {
			return refuse(atGroups, term.SayPackUnchosen, term.PackGroups.Label)
		}
		if !isKey(term.TableAudience, g.Key) {
			return refuse(atGroups+string(g.Key), term.SayPackNoCode, string(g.Key), term.PackGroups.Label)
		}
		if !share(g.Floor) || g.Events < 0 {
			return refuse(atGroups+string(g.Key), term.SayPackShare, term.PackGroupFloor.Label)
		}
	}
	for _, l := range []struct {
		place string
		label term.Term
		table term.Table
		codes []app.Code
	}{
		{"festivals", term.PackFestivals, term.TableFestival, p.Festivals},
		{"counting", term.PackCounting, term.TableClass, p.Counting},
		{"groups", term.PackGroups, term.TableAudience, groupKeys(p.Groups)},
	} {
		for i, code := range l.codes {
			if !isKey(l.table, code) {
				return refuse(l.place, term.SayPackNoCode, string(code), l.label.Label)
			}
			if slices.Contains(l.codes[:i], code) {
				return refuse(l.place, term.SayPackTwice, string(code))
			}
		}
	}
	return nil
}

func groupKeys(groups []Group) []app.Code {
	keys := make([]app.Code, len(groups))
	for i, g := range groups {
		keys[i] = g.Key
	}
	return keys
}

// checkFees proves that limits and discounts are parts of a whole.
func (p Pack) checkFees() error {
	if !share(p.Fees.Share) {
		return refuse("fees", term.SayPackShare, term.PackFeesShare.Label)
	}
	if p.Fees.Market.Sign() < 0 || p.Fees.Trial < 0 {
		return refuse("fees", term.SayPackBelowZero, term.PackFees.Label)
	}
	seen := map[app.Code]bool{}
	for _, d := range p.Discounts {
		if d.Group == "" {
			return refuse(atDiscounts, term.SayPackUnchosen, term.PackDiscounts.Label)
		}
		if !isKey(term.TableDiscount, d.Group) || seen[d.Group] {
			return refuse(atDiscounts+string(d.Group)+again, term.SayPackNoCode, string(d.Group), term.PackDiscounts.Label)
		}
		if !share(d.Pays) {
			return refuse(atDiscounts+string(d.Group)+"/pays", term.SayPackShare, term.PackDiscountPays.Label)
		}
		seen[d.Group] = true
	}
	return nil
}

func (p Pack) checkChecklists() error {
	seen := map[string]bool{}
	for _, c := range p.Checklists {
		if c.Code == "" || c.Name == "" || len(c.Items) == 0 || slices.Contains(c.Items, "") || seen[c.Code] {
			return refuse(atChecklists+c.Code, term.SayPackChecklist, c.Code+c.Name)
		}
		seen[c.Code] = true
	}
	return nil
}

// checkCalendar proves that every duty falls on a day that every year has, and serves indicators of
// the pack.
func (p Pack) checkCalendar() error {
	for _, d := range p.Calendar {
		if d.Name == "" {
			return refuse("calendar", term.SayPackUnnamed, term.PackCalendar.Label)
		}
		day := time.Date(2025, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC) // no leap year
		if d.Month < 1 || d.Month > 12 || d.Day < 1 || day.Day() != d.Day {
			return refuse(atCalendar+d.Name, term.SayPackDuty, d.Name, fmt.Sprint(d.Month), fmt.Sprint(d.Day))
		}
		for _, code := range d.Codes {
			if _, ok := p.Item(code); !ok {
				return refuse(atCalendar+d.Name+"/codes", term.SayPackDutyCode, d.Name, code)
			}
		}
	}
	return nil
}
