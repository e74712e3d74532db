package steer

import (
	"fmt"

	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/round"
	"guanyunbu/app/selection"
	"guanyunbu/app/term"
)

// Loop is where one contract stands on its way through 选—用—管—培.
type Loop struct {
	Contract *selection.Contract
	Stages   []Stage
	Last     *round.Outcome // what the last appraisal led to, nil while there was none
}

// Stage is one of the four verbs for one contract.
type Stage struct {
	Name    string // 选, 用, 管, 培
	Said    string
	State   Answer
	Records []count.Ref
}

// Loops follows every contract that touches the year.
func Loops(f *count.Facts, rounds []*round.Round, outcomes []*round.Outcome) []Loop {
	var loops []Loop
	for _, c := range f.Contracts {
		if f.Period().Overlap(c.Term()).Empty() {
			continue
		}
		loop := Loop{Contract: c, Last: lastOutcome(c, outcomes)}
		loop.Stages = []Stage{chosen(c), used(f, c), watched(f, c, rounds, loop.Last), {Name: term.VerbCultivate, Said: term.SayNotBuilt, State: Unbuilt}}
		loops = append(loops, loop)
	}
	return loops
}

// lastOutcome finds the latest of a contract; one that names no contract speaks for all of its facility.
func lastOutcome(c *selection.Contract, outcomes []*round.Outcome) *round.Outcome {
	var last *round.Outcome
	for _, o := range outcomes {
		if (o.Contract == c.ID || o.Contract == "") && (last == nil || o.Year.Or(0) > last.Year.Or(0)) {
			last = o
		}
	}
	return last
}

// chosen tells how the contract came about; how the operator was selected is a ledger of its own.
func chosen(c *selection.Contract) Stage {
	s := Stage{Name: term.VerbSelect, State: Yes, Records: []count.Ref{contractRef(c)}}
	if c.Signed == "" {
		s.State, s.Said = Look, term.SayUnsigned
		return s
	}
	s.Said = fmt.Sprintf(term.SaySigned, c.Signed, c.From, c.To)
	return s
}

// used counts what was held and logged under the contract in the year.
func used(f *count.Facts, c *selection.Contract) Stage {
	s := Stage{Name: term.VerbUse, State: Yes}
	days := 0
	for _, o := range f.Openings {
		if f.Elapsed().Holds(o.Day) && c.Term().Holds(o.Day) {
			days++
		}
	}
	s.Records = activities(f, func(a *delivery.Activity) bool { return c.Term().Holds(a.Start) })
	s.Said = fmt.Sprintf(term.SayUsed, len(s.Records), days)
	if len(s.Records)+days == 0 {
		s.State, s.Said = Unknown, term.SayNothingUsed
	}
	return s
}

// watched tells how far the appraisal of the year has come, and what the last one led to.
func watched(f *count.Facts, c *selection.Contract, rounds []*round.Round, last *round.Outcome) Stage {
	s := Stage{Name: term.VerbSupervise, State: Look, Said: term.SayNoRound}
	for _, r := range rounds {
		if r.Year.Or(0) != int64(f.Year) {
			continue
		}
		ref := count.Ref{Entity: "round", ID: r.ID, No: fmt.Sprint(f.Year), Day: r.Day, Title: term.TableStage.Label(string(r.Stage)), Value: string(r.Total)}
		s.Records = append(s.Records, ref)
		s.Said = fmt.Sprintf(term.SayRound, ref.Title, term.TableRoundState.Label(string(r.State)))
		if r.Held() {
			s.State = Yes
		}
	}
	if last == nil {
		return s
	}
	s.Records = append(s.Records, count.Ref{Entity: "outcome", ID: last.ID, No: string(last.No), Day: last.Day, Title: string(last.Grade)})
	s.Said += term.SentenceGap + fmt.Sprintf(term.SayOutcome, last.Year.Or(0), last.Grade, term.TableRenewal.Label(string(last.Renewal)))
	if last.MendBy != "" && last.DoneOn == "" {
		s.State = Look
		if last.MendBy < f.Today {
			s.State = Not
		}
		s.Said += term.SentenceGap + fmt.Sprintf(term.SayMendBy, last.MendBy)
	}
	if last.Exit.Is() && c.To > f.Today {
		s.State = Not
	}
	return s
}
