package rulepack

import (
	"errors"

	"guanyunbu/app"
)

// Fault is one thing that keeps a pack from being used, and the place where it is mended, such as
// items/A1.1/max.
type Fault struct {
	Place    string
	Sentence string
}

// FaultOf makes the fault of a refusal.
func FaultOf(err error) Fault {
	var known *app.Error
	if errors.As(err, &known) {
		return Fault{Place: known.Field, Sentence: known.Sentence}
	}
	return Fault{Sentence: err.Error()}
}

// Faults lists what keeps a pack from being used, for whoever is still writing it: of every table the
// first thing, of the indicators everything.
func (p Pack) Faults() []Fault {
	var found []Fault
	note := func(err error) {
		if err != nil {
			found = append(found, FaultOf(err))
		}
	}
	note(p.checkHead())
	note(p.checkCodes())
	note(p.checkSum(Item{Max: p.Full}))
	for _, i := range p.Items {
		if i.Code == "" {
			continue
		}
		note(p.checkSum(i))
		if i.Leaf() || i.Method.Kind != "" {
			note(i.checkMethod())
		}
	}
	for _, check := range []func() error{
		p.checkTargets, p.checkVisits, p.checkGates, p.checkBonus, p.checkGrades, p.checkConsequences, p.checkRounds, p.checkFigures,
		p.checkCatalogues, p.checkGroups, p.checkFees, p.checkChecklists, p.checkCalendar, p.checkWords,
	} {
		note(check())
	}
	return found
}
