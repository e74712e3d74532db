package rulepack

import (
	"guanyunbu/app"
	"guanyunbu/app/term"
)

func (p Pack) checkMethods() error {
	for _, i := range p.Items {
		if i.Code == "" || (!i.Leaf() && i.Method.Kind == "") {
			continue
		}
		if err := i.checkMethod(); err != nil {
			return err
		}
	}
	return nil
}

// checkMethod proves that a method has what it needs.
func (i Item) checkMethod() error {
	m, place := i.Method, atItems+i.Code+"/method"
	if i.Over != "" && i.Metric == "" {
		return refuse(atItems+i.Code+"/over", term.SayPackOver, i.Code)
	}
	switch m.Kind {
	case Parts:
		return i.checkParts(place)
	case Bands:
		return i.checkBands(place)
	case Linear, Rate, Hand, Cases, Ramp, Steps, Knots, Levels, Rank, Formula:
	default:
		return refuse(place, term.SayPackMethod+"%s", i.Code, m.Kind)
	}
	if form := m.lacks(); form != "" {
		return refuse(place, form, i.Code)
	}
	return nil
}

// lacks gives the sentence on what the numbers of a method leave out; nothing when all is there.
func (m Method) lacks() string {
	switch {
	case m.Kind == Linear && !share(m.Floor):
		return term.SayPackFloorRate
	case m.Kind == Cases && !share(m.Each):
		return term.SayPackEach
	case m.Kind == Ramp && m.High.Cmp(m.Low) <= 0:
		return term.SayPackRamp
	case m.Kind == Formula && m.Formula == "":
		return term.SayPackNoFormula
	}
	stepped := m.Kind == Steps || m.Kind == Knots || m.Kind == Levels || m.Kind == Rank
	if stepped && (len(m.Steps) == 0 || !rising(m.Steps)) {
		return term.SayPackSteps
	}
	return ""
}

// share reports a part of a whole.
func share(r app.Ratio) bool { return r.Sign() >= 0 && r.Cmp(app.Whole(1)) <= 0 }

// rising reports steps that go up and never earn less for more, nor more than the full mark.
func rising(steps []Step) bool {
	for i, s := range steps {
		if !share(s.Part) {
			return false
		}
		if i > 0 && (s.From.Cmp(steps[i-1].From) <= 0 || s.Part.Cmp(steps[i-1].Part) < 0) {
			return false
		}
	}
	return true
}

// checkParts proves that the shares of the parts are the whole mark.
func (i Item) checkParts(place string) error {
	var sum app.Ratio
	for _, part := range i.Method.Parts {
		if part.Name == "" || part.Metric == "" || part.Share.Sign() < 0 {
			return refuse(place, term.SayPackPart, i.Code)
		}
		sum = sum.Plus(part.Share)
	}
	if sum.Cmp(app.Whole(1)) != 0 {
		return refuse(place, term.SayPackParts, i.Code)
	}
	return nil
}

// checkBands proves that a person can choose: each band with a name and a condition, best first.
func (i Item) checkBands(place string) error {
	if len(i.Method.Bands) == 0 {
		return refuse(place, term.SayPackBandsOrder, i.Code)
	}
	keys := map[string]bool{}
	for n, band := range i.Method.Bands {
		if band.Key == "" || band.Name == "" || band.Reason == "" || keys[band.Key] {
			return refuse(place, term.SayPackBand, i.Code)
		}
		keys[band.Key] = true
		if !share(band.Part) || (n > 0 && band.Part.Cmp(i.Method.Bands[n-1].Part) >= 0) {
			return refuse(place, term.SayPackBandsOrder, i.Code)
		}
	}
	return nil
}

// checkFigures proves that figures can be named. Whether their formulas can be worked out is for the
// room that reads formulas.
func (p Pack) checkFigures() error {
	seen := map[string]bool{}
	for _, f := range p.Figures {
		if f.Key == "" || f.Name == "" || f.Formula == "" {
			return refuse(atFigures+f.Key, term.SayPackFigure, f.Key+f.Name)
		}
		if seen[f.Key] {
			return refuse(atFigures+f.Key+again, term.SayPackTwice, f.Key)
		}
		seen[f.Key] = true
	}
	return nil
}
