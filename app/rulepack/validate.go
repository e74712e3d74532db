package rulepack

import (
	"fmt"
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/term"
)

// Validate refuses a pack whose marks do not add up, whose bands have holes or whose methods do not
// exist, with a sentence that names the line. The field of the error is the place in the pack, such
// as items/A1.1.
func (p Pack) Validate() error {
	for _, check := range []func() error{
		p.checkHead, p.checkCodes, p.checkSums, p.checkMethods, p.checkTargets, p.checkVisits, p.checkGates, p.checkBonus, p.checkGrades,
		p.checkConsequences, p.checkRounds, p.checkFigures, p.checkCatalogues, p.checkGroups, p.checkFees, p.checkChecklists,
		p.checkCalendar, p.checkWords,
	} {
		if err := check(); err != nil {
			return err
		}
	}
	return nil
}

// refuse makes the refusal at a place; words fill the form.
func refuse(place, form string, words ...string) error {
	return app.Refuse(term.Fill(form, words...)).In(place)
}

// The places of a pack that refusals name.
const (
	atItems      = "items/"
	atGates      = "gates/"
	atBonus      = "bonus/"
	atDeductions = "deductions/"
	atGrades     = "grades/"
	atRounds     = "rounds/"
	atFigures    = "figures/"
	atCatalogues = "catalogues/"
	atGroups     = "groups/"
	atDiscounts  = "discounts/"
	atChecklists = "checklists/"
	atCalendar   = "calendar/"
)

// again is put behind the place of what stands twice: the second one is meant.
const again = "/twice"

// checkHead looks at what the pack says of itself.
func (p Pack) checkHead() error {
	switch {
	case p.Format > Format:
		return refuse("format", term.SayPackFuture, fmt.Sprint(p.Format), fmt.Sprint(Format))
	case p.Name == "":
		return refuse("name", term.SayPackHead, term.PackName.Label)
	case p.From != "" && p.To != "" && p.To < p.From:
		return refuse("to", term.SayPackTerm)
	}
	for _, t := range p.Types {
		if !isKey(term.TableFacilityType, t) {
			return refuse("types", term.SayPackNoCode, string(t), term.PackTypes.Label)
		}
	}
	return p.checkScale()
}

// checkScale looks at the marks of the whole.
func (p Pack) checkScale() error {
	switch {
	case p.Full < 0 || p.Floor < 0 || p.Cap < 0:
		return refuse("full", term.SayPackBelowZero, p.Name)
	case p.Cap > 0 && p.Cap < p.Full:
		return refuse("cap", term.SayPackCap)
	case p.Floor > p.Full:
		return refuse("floor", term.SayPackFloor)
	case !share(p.Differs):
		return refuse("differs", term.SayPackShare, term.PackDiffers.Label)
	}
	return nil
}

func (p Pack) checkCodes() error {
	seen, depth := map[string]bool{}, map[string]int{"": 0}
	for _, i := range p.Items {
		if i.Code == "" || i.Name == "" {
			return refuse(atItems+i.Code, term.SayPackUnnamed, i.Code+i.Name)
		}
		if seen[i.Code] {
			return refuse(atItems+i.Code+again, term.SayPackTwice, i.Code)
		}
		if i.Parent != "" && !seen[i.Parent] {
			return refuse(atItems+i.Code+"/parent", term.SayPackOrphan, i.Code)
		}
		seen[i.Code], depth[i.Code] = true, depth[i.Parent]+1
		if depth[i.Code] > deepest {
			return refuse(atItems+i.Code+"/parent", term.SayPackDeep, i.Code)
		}
	}
	return nil
}

// deepest is the most levels that the tables of the papers have columns for.
const deepest = 3

// checkSums proves that every level adds up to the one above and level 1 to the full mark.
func (p Pack) checkSums() error {
	for _, i := range append([]Item{{Max: p.Full}}, p.Items...) {
		if err := p.checkSum(i); err != nil {
			return err
		}
	}
	return nil
}

// checkSum proves that what stands under an item adds up to it; the pack itself is the item without code.
func (p Pack) checkSum(i Item) error {
	children := p.Children(i.Code)
	switch {
	case i.Max < 0:
		return refuse(atItems+i.Code+"/max", term.SayPackBelowZero, i.Code)
	case i.Leaf() && len(children) > 0:
		return refuse(atItems+i.Code, term.SayPackLeafParent, i.Code)
	case i.Leaf():
		return nil
	case len(children) == 0 && i.Code != "":
		return refuse(atItems+i.Code, term.SayPackNoMetric, i.Code)
	}
	var sum app.Points
	for _, c := range children {
		sum += c.Max
	}
	if sum != i.Max {
		return p.sumWrong(i, sum)
	}
	return nil
}

func (p Pack) sumWrong(i Item, sum app.Points) error {
	parts := fmt.Sprintf(term.SayPackSumParts, i.Max, sum)
	if i.Code == "" {
		return refuse("full", term.SayPackSum+"%s", p.Name, parts)
	}
	return refuse(atItems+i.Code+"/max", term.SayPackSum+"%s", i.Code, parts)
}

// checkVisits proves that the 人次口径 is one of the three, and that every target that is counted by
// one is counted by the same (DEFINITIONS 1.14).
func (p Pack) checkVisits() error {
	known := []string{term.VisitsAll, term.VisitsOutside, term.VisitsDoor}
	if p.Visits != "" && !slices.Contains(known, p.Visits) {
		return refuse("visits", term.SayPackVisits, p.Visits)
	}
	for _, i := range p.Leaves() {
		if slices.Contains(known, i.Target.Measure) && i.Target.Measure != p.Visits {
			return refuse(atItems+i.Code+"/target", term.SayPackVisitsApart, i.Code)
		}
	}
	return nil
}

// checkTargets proves that types are known and that nothing is compared with less than 0.
func (p Pack) checkTargets() error {
	for _, i := range p.Items {
		for t, value := range i.Target.ByType {
			if _, ok := term.TableFacilityType.Find(string(t)); !ok {
				return refuse(atItems+i.Code+"/target", term.SayPackNoCode, t, term.PackTargetByType.Label)
			}
			if value.Sign() < 0 {
				return refuse(atItems+i.Code+"/target", term.SayPackBelowZero, i.Code)
			}
		}
		if i.Target.Default.Sign() < 0 {
			return refuse(atItems+i.Code+"/target", term.SayPackBelowZero, i.Code)
		}
	}
	return nil
}
