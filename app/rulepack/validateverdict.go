package rulepack

import (
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/term"
)

func (p Pack) checkGates() error {
	seen := map[string]bool{}
	for _, g := range p.Gates {
		if g.Code == "" || g.Name == "" {
			return refuse(atGates+g.Code, term.SayPackUnnamed, g.Code+g.Name)
		}
		if seen[g.Code] {
			return refuse(atGates+g.Code+again, term.SayPackTwice, g.Code)
		}
		seen[g.Code] = true
	}
	return nil
}

// checkBonus proves that what is added and taken away is bounded and told apart.
func (p Pack) checkBonus() error {
	if p.Bonus.Cap < 0 || (len(p.Bonus.Rows) > 0 && p.Bonus.Cap == 0) {
		return refuse("bonus", term.SayPackBonusCap)
	}
	var rows, lost []matter
	for _, e := range p.Bonus.Rows {
		rows = append(rows, matter{e.Code, e.Name, e.Each, e.Cap})
	}
	for _, d := range p.Deductions {
		lost = append(lost, matter{d.Code, d.Name, d.Each, d.Most})
	}
	if err := checkMatters(atBonus, rows); err != nil {
		return err
	}
	return checkMatters(atDeductions, lost)
}

// matter is what bonus and deduction have in common.
type matter struct {
	code, name string
	each, most app.Points
}

func checkMatters(place string, matters []matter) error {
	seen := map[string]bool{}
	for _, m := range matters {
		switch {
		case m.code == "" || m.name == "":
			return refuse(place+m.code, term.SayPackUnnamed, m.code+m.name)
		case seen[m.code]:
			return refuse(place+m.code+again, term.SayPackTwice, m.code)
		case m.each <= 0 || m.most < 0 || (m.most > 0 && m.most < m.each):
			return refuse(place+m.code, term.SayPackExtra, m.code)
		}
		seen[m.code] = true
	}
	return nil
}

// checkGrades proves that the bands fall from best to worst, reach down to 0 and, where they say an
// upper bound, leave no hole and never overlap.
func (p Pack) checkGrades() error {
	for i, g := range p.Grades {
		if g.Name == "" {
			return refuse(atGrades, term.SayPackUnnamed, term.PackGrades.Label)
		}
		if i > 0 && g.From >= p.Grades[i-1].From {
			return refuse(atGrades+g.Name, term.SayPackBands, g.Name)
		}
		if err := p.checkUpper(i); err != nil {
			return err
		}
	}
	if n := len(p.Grades); n == 0 || p.Grades[n-1].From != 0 {
		return refuse("grades", term.SayPackBandsOpen, p.Name)
	}
	if top := p.Grades[0]; len(p.Grades) > 1 && top.From > p.Highest() {
		return refuse(atGrades+top.Name, term.SayPackBandsFar, top.Name)
	}
	for _, g := range p.Grades {
		if g.Name == p.Failing {
			return nil
		}
	}
	return refuse("failing", term.SayPackFailing, p.Failing)
}

// checkUpper holds the upper bound of a band, where it says one, against the band above.
func (p Pack) checkUpper(i int) error {
	g := p.Grades[i]
	if g.To == 0 {
		return nil
	}
	place := atGrades + g.Name + "/to"
	if i == 0 {
		if g.To < p.Highest() {
			return refuse(place, term.SayPackBandsTop, g.Name, p.Highest().Short())
		}
		return nil
	}
	above := p.Grades[i-1]
	if g.To < above.From {
		return refuse(place, term.SayPackBandsHole, g.Name, above.Name, g.To.Short(), above.From.Short())
	}
	if g.To > above.From {
		return refuse(place, term.SayPackBandsOver, g.Name, above.Name)
	}
	return nil
}

func (p Pack) checkConsequences() error {
	seen := map[string]bool{}
	for _, g := range p.Grades {
		c := g.Consequence
		switch {
		case seen[g.Name]:
			return refuse(atGrades+g.Name+again, term.SayPackTwice, g.Name)
		case !share(c.Payment):
			return refuse(atGrades+g.Name+"/consequence", term.SayPackShare, term.PackConsequencePayment.Label)
		case c.Mend < 0 || c.Exit < 0:
			return refuse(atGrades+g.Name+"/consequence", term.SayPackBelowZero, g.Name)
		case c.Renewal != "" && !slices.Contains([]string{RenewFirst, RenewUsual, RenewAfter, RenewNot}, c.Renewal):
			return refuse(atGrades+g.Name+"/consequence", term.SayPackNoCode, c.Renewal, term.PackConsequenceRenewal.Label)
		}
		seen[g.Name] = true
	}
	return nil
}

// stage is the place of a round in the order in which rounds are held, which is that of their table; below
// 0 for one that there cannot be.
func stage(key app.Code) int {
	return slices.IndexFunc(term.TableStage.Codes, func(c term.Code) bool { return c.Key == string(key) })
}

// checkRounds proves that rounds are known ones in their order, and that the weights of a weighted
// final score are a whole.
func (p Pack) checkRounds() error {
	if p.Final != "" && p.Final != FinalLast && p.Final != FinalWeighted {
		return refuse("final", term.SayPackNoCode, p.Final, term.PackFinal.Label)
	}
	var sum app.Ratio
	before := -1
	for _, r := range p.Rounds {
		at := stage(r.Key)
		if at < 0 || r.Name == "" {
			return refuse(atRounds+string(r.Key), term.SayPackNoCode, string(r.Key), term.PackRounds.Label)
		}
		if at <= before {
			return refuse(atRounds+string(r.Key)+again, term.SayPackRoundOrder, r.Name)
		}
		if !share(r.Weight) {
			return refuse(atRounds+string(r.Key)+"/weight", term.SayPackShare, term.PackRoundWeight.Label)
		}
		before, sum = at, sum.Plus(r.Weight)
	}
	if p.Final == FinalWeighted && sum.Cmp(app.Whole(1)) != 0 {
		return refuse("rounds", term.SayPackRoundSum)
	}
	return nil
}
