package appraisal

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/claim"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// ExtraLine is one row of the bonus or of the deductions with what it came to.
type ExtraLine struct {
	Code   string
	Name   string
	Each   app.Points
	Most   app.Points // of the row, 0 for no limit
	Times  app.Ratio  // how often it applied
	Points app.Points // earned or lost
	State  State      // of the metric that decides it; of a claimed row whether anything was claimed
	Reason string
	Marked Refs // claims that do not count, with the reason
	Behind Refs // records that it rests on
}

// GateLine is one condition with its answer.
type GateLine struct {
	Gate   rulepack.Gate
	State  GateState
	Reason string
	Behind Refs
}

// close works out what stands beside the indicators: bonus, deductions, gates, total and grade.
func (j *judge) close(r *Result) {
	pack := j.facts.Pack
	claimed := j.awards()
	claims := Claims{Bonus: map[string]app.Ratio{}, Deductions: map[string]app.Ratio{}, Gates: map[string]GateState{}}
	for _, row := range pack.Bonus.Rows {
		line := ExtraLine{Code: row.Code, Name: row.Name, Each: row.Each, Most: row.Cap, Times: app.Whole(0)}
		if row.Metric != "" {
			j.reaches(&line, row)
		} else {
			j.claims(&line, claimed)
		}
		line.Points = rowPoints(line.Each, line.Times, line.Most)
		claims.Bonus[row.Code] = line.Times
		r.Bonus = append(r.Bonus, line)
	}
	for _, row := range pack.Deductions {
		line := ExtraLine{Code: row.Code, Name: row.Name, Each: row.Each, Most: row.Most, Times: app.Whole(0)}
		if row.Metric != "" {
			j.cases(&line, row.Metric)
		} else {
			j.blames(&line)
		}
		line.Points = rowPoints(line.Each, line.Times, line.Most)
		claims.Deductions[row.Code] = line.Times
		r.Deductions = append(r.Deductions, line)
	}
	for _, gate := range pack.Gates {
		line := j.gate(gate)
		claims.Gates[gate.Code] = line.State
		r.Gates = append(r.Gates, line)
	}
	final := Close(pack, r.Sum, claims)
	r.BonusSum, r.DeductionSum, r.Total = final.Bonus, final.Deduction, final.Total
	r.Capped, r.Grade, r.Provisional = final.Capped, final.Grade, final.Provisional || r.Partial()
}

// reaches earns a bonus once when its metric comes far enough.
func (j *judge) reaches(line *ExtraLine, row rulepack.Extra) {
	m, built := j.decides(line, row.Metric)
	switch {
	case !built || m.State != HasData:
	case m.Actual().Cmp(row.From) >= 0:
		line.Times = one()
		line.Reason = j.tell(row.Metric, m).shown
	default:
		told := j.tell(row.Metric, m)
		most := Measure{State: HasData, Num: row.From, Den: one()}
		line.Reason = told.shown + term.SentenceGap + fmt.Sprintf(term.SayExtraNotReached, j.tell(row.Metric, most).shown)
	}
}

// cases counts what a deduction is for.
func (j *judge) cases(line *ExtraLine, metric string) {
	if m, built := j.decides(line, metric); built && m.State == HasData {
		line.Times = m.Actual()
		line.Reason = j.tell(metric, m).shown
	}
}

// decides measures what a row depends on.
func (j *judge) decides(line *ExtraLine, metric string) (Measure, bool) {
	if j.facts.Elapsed().Empty() {
		line.State, line.Reason = NotDue, term.SayNotBegun
		return Measure{}, false
	}
	m, built := j.measured(metric)
	if !built {
		line.State, line.Reason = NotBuilt, term.SayNotBuilt
		return m, false
	}
	line.State, line.Reason, line.Behind = m.State, m.Reason, Listed(m.Trace()...)
	return m, true
}

// extras gives what was claimed for the year under a code, up to T.
func (f *Facts) extras(code string) []*claim.Extra {
	return sieve(f.Extras, func(e *claim.Extra) bool {
		return string(e.Code) == code && e.Year.Or(0) == int64(f.Year) && e.Day <= f.Today
	})
}

// awards tells for each claim that shares its paper with another which row it counts in: one award
// counts once, where it gives more (DEFINITIONS 1.11).
func (j *judge) awards() map[app.ID]string {
	type best struct {
		row  rulepack.Extra
		rec  app.ID
		each app.Points
	}
	kept := map[app.Line]best{}
	for _, row := range j.facts.Pack.Bonus.Rows {
		for _, e := range j.facts.extras(row.Code) {
			if e.Basis == "" || row.Metric != "" || !j.facts.proven("extra", e.ID) {
				continue
			}
			one, known := kept[e.Basis]
			if !known || row.Each > one.each || (row.Code == one.row.Code && e.ID < one.rec) {
				kept[e.Basis] = best{row, e.ID, row.Each}
			}
		}
	}
	elsewhere := map[app.ID]string{}
	for _, row := range j.facts.Pack.Bonus.Rows {
		for _, e := range j.facts.extras(row.Code) {
			if one, known := kept[e.Basis]; known && one.rec != e.ID {
				elsewhere[e.ID] = one.row.Name
			}
		}
	}
	return elsewhere
}

// claims counts what was claimed for a bonus: once a piece of evidence lies with it, and each award once.
func (j *judge) claims(line *ExtraLine, elsewhere map[app.ID]string) {
	line.State = NoData
	tell := tellerOf(j.facts, claim.ExtraEntity())
	for _, e := range j.facts.extras(line.Code) {
		ref := tell.ref(e, string(e.Basis))
		switch counted, known := elsewhere[e.ID]; {
		case !j.facts.proven("extra", e.ID):
			line.Marked.add(note(ref, term.SayExtraUnproven))
		case known:
			line.Marked.add(note(ref, fmt.Sprintf(term.SayAwardOnce, counted)))
		default:
			line.State = HasData
			line.Times = line.Times.Plus(app.Whole(e.Times.Or(0)))
			line.Behind.add(ref)
		}
	}
}

// blames counts what was entered for a deduction. It counts without evidence too, and says so.
func (j *judge) blames(line *ExtraLine) {
	line.State = NoData
	tell := tellerOf(j.facts, claim.ExtraEntity())
	for _, e := range j.facts.extras(line.Code) {
		ref := tell.ref(e, string(e.Basis))
		if !j.facts.proven("extra", e.ID) {
			line.Marked.add(note(ref, term.NoteNoEvidence))
		}
		line.State = HasData
		line.Times = line.Times.Plus(app.Whole(e.Times.Or(0)))
		line.Behind.add(ref)
	}
}

// gate finds the answer to one condition: by the breaches that were counted, and by what persons
// checked. One that failed stays failed in the paper; its cap is lifted once the mending was approved.
func (j *judge) gate(gate rulepack.Gate) GateLine {
	f := j.facts
	line := GateLine{Gate: gate, State: Unchecked, Reason: term.SayGateUnchecked}
	if gate.Metric != "" && !f.Elapsed().Empty() {
		j.breaches(&line)
	}
	tell := tellerOf(f, claim.GateCheckEntity())
	failed, open := false, false
	for _, check := range f.checksOf(gate.Code) {
		line.Behind.add(tell.ref(check, term.TableGateResult.Label(string(check.Result))))
		switch {
		case !check.Failed():
			line.passed(check)
		case check.Caps(f.Today):
			failed, open = true, true
			line.Reason = string(check.Reason)
		default:
			failed = true
			line.mended(check, open)
		}
	}
	switch {
	case open:
		line.State = Failed
	case failed:
		line.State = Cured
	}
	return line
}

// checksOf gives the checks of a condition in the year, up to T.
func (f *Facts) checksOf(gate string) []*claim.GateCheck {
	return sieve(f.GateChecks, func(g *claim.GateCheck) bool {
		return string(g.Gate) == gate && g.Year.Or(0) == int64(f.Year) && g.Day <= f.Today
	})
}

// passed takes the word of a person for a condition that nothing else speaks of.
func (l *GateLine) passed(check *claim.GateCheck) {
	if l.State == Unchecked {
		l.State, l.Reason = Met, string(check.Reason)
	}
}

// mended says that what failed was put right, unless something else is still open.
func (l *GateLine) mended(check *claim.GateCheck, open bool) {
	if !open {
		l.Reason = fmt.Sprintf(term.SayGateCured, check.Approval)
	}
}

// breaches fails a gate by what was counted.
func (j *judge) breaches(line *GateLine) {
	m, built := j.measured(line.Gate.Metric)
	if !built || m.State != HasData {
		return
	}
	line.Behind = Listed(m.Trace()...)
	line.State, line.Reason = Met, ""
	if m.Actual().Sign() > 0 {
		line.State, line.Reason = Failed, fmt.Sprintf(term.SayGateBreaches, grouped(m.Actual()))
	}
}
