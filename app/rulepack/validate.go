package rulepack

import (
	"fmt"
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/term"
)

// Validate refuses a pack whose marks do not add up, whose bands have holes or whose methods do not
// exist, with a sentence that names the line.
func (p Pack) Validate() error {
	for _, check := range []func() error{p.checkCodes, p.checkSums, p.checkMethods, p.checkVisits, p.checkGrades, p.checkCatalogues} {
		if err := check(); err != nil {
			return err
		}
	}
	return nil
}

func refuse(form, code string, more ...string) error {
	text := fmt.Sprintf(form, code)
	for _, m := range more {
		text += m
	}
	return app.Refuse(text).In(code)
}

func (p Pack) checkCodes() error {
	seen := map[string]bool{}
	for _, i := range p.Items {
		if i.Code == "" || i.Name == "" {
			return refuse(term.SayPackUnnamed, i.Code+i.Name)
		}
		if seen[i.Code] {
			return refuse(term.SayPackTwice, i.Code)
		}
		if i.Parent != "" && !seen[i.Parent] {
			return refuse(term.SayPackOrphan, i.Code)
		}
		seen[i.Code] = true
	}
	return nil
}

// checkSums proves that every level adds up to the one above and level 1 to the full mark.
func (p Pack) checkSums() error {
	for _, i := range append([]Item{{Max: p.Full}}, p.Items...) {
		children := p.Children(i.Code)
		switch {
		case i.Max < 0:
			return refuse(term.SayPackBelowZero, i.Code)
		case i.Leaf() && len(children) > 0:
			return refuse(term.SayPackLeafParent, i.Code)
		case i.Leaf():
			continue
		case len(children) == 0 && i.Code != "":
			return refuse(term.SayPackNoMetric, i.Code)
		}
		var sum app.Points
		for _, c := range children {
			sum += c.Max
		}
		if sum != i.Max {
			name := i.Code
			if name == "" {
				name = p.Name
			}
			return refuse(term.SayPackSum, name, fmt.Sprintf(term.SayPackSumParts, i.Max, sum))
		}
	}
	return nil
}

func (p Pack) checkMethods() error {
	for _, i := range p.Leaves() {
		m := i.Method
		switch m.Kind {
		case Linear, Rate, Hand, Cases:
		case Ramp:
			if m.High.Cmp(m.Low) <= 0 {
				return refuse(term.SayPackRamp, i.Code)
			}
		case Steps, Knots, Levels:
			if len(m.Steps) == 0 || !rising(m.Steps) {
				return refuse(term.SayPackSteps, i.Code)
			}
		default:
			return refuse(term.SayPackMethod, i.Code, m.Kind)
		}
	}
	return nil
}

func rising(steps []Step) bool {
	for i := 1; i < len(steps); i++ {
		if steps[i].From.Cmp(steps[i-1].From) <= 0 || steps[i].Part.Cmp(steps[i-1].Part) < 0 {
			return false
		}
	}
	return true
}

// checkVisits proves that the 人次口径 is one of the three, and that every target that is counted by
// one is counted by the same (DEFINITIONS 1.14).
func (p Pack) checkVisits() error {
	known := []string{term.VisitsAll, term.VisitsOutside, term.VisitsDoor}
	if p.Visits != "" && !slices.Contains(known, p.Visits) {
		return refuse(term.SayPackVisits, p.Visits)
	}
	for _, i := range p.Leaves() {
		if slices.Contains(known, i.Target.Measure) && i.Target.Measure != p.Visits {
			return refuse(term.SayPackVisitsApart, i.Code)
		}
	}
	return nil
}

// checkGrades proves that the bands fall from best to worst and reach down to 0.
func (p Pack) checkGrades() error {
	for i, g := range p.Grades {
		if i > 0 && g.From >= p.Grades[i-1].From {
			return refuse(term.SayPackBands, g.Name)
		}
	}
	if n := len(p.Grades); n == 0 || p.Grades[n-1].From != 0 {
		return refuse(term.SayPackBandsOpen, p.Name)
	}
	for _, g := range p.Grades {
		if g.Name == p.Failing {
			return nil
		}
	}
	return refuse(term.SayPackFailing, p.Failing)
}

func (p Pack) checkCatalogues() error {
	for _, c := range p.Catalogues {
		seen := map[app.Code]bool{}
		for _, class := range c.Classes {
			if _, ok := term.TableClass.Find(string(class.Class)); !ok || seen[class.Class] || class.Minimum < 0 {
				return refuse(term.SayPackClass, c.Version+" "+string(class.Class))
			}
			seen[class.Class] = true
		}
	}
	return nil
}
