package appraisal

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/claim"
	"guanyunbu/app/field"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// ExtraLine is one row of the bonus or of the deductions with what it came to.
type ExtraLine struct {
	Code   string
	Name   string
	Each   app.Points
	Most   app.Points  // of the row, 0 for no limit
	Times  app.Ratio   // how often it applied
	Points app.Points  // earned or lost
	State  count.State // of the metric that decides it; of a claimed row whether anything was claimed
	Reason string
	Marked count.Refs // claims that do not count, with the reason
	Behind count.Refs // records that it rests on
}

// GateLine is one condition with its answer.
type GateLine struct {
	Gate   rulepack.Gate
	State  GateState
	Reason string
	Behind count.Refs
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
	case !built || m.State != count.HasData:
	case m.Actual().Cmp(row.From) >= 0:
		line.Times = app.Whole(1)
		line.Reason = j.tell(row.Metric, m).Shown
	default:
		told := j.tell(row.Metric, m)
		most := count.Measure{State: count.HasData, Num: row.From, Den: app.Whole(1)}
		line.Reason = told.Shown + term.SentenceGap + fmt.Sprintf(term.SayExtraNotReached, j.tell(row.Metric, most).Shown)
	}
}

// cases counts what a deduction is for.
func (j *judge) cases(line *ExtraLine, metric string) {
	if m, built := j.decides(line, metric); built && m.State == count.HasData {
		line.Times = m.Actual()
		line.Reason = j.tell(metric, m).Shown
	}
}

// decides measures what a row depends on.
func (j *judge) decides(line *ExtraLine, metric string) (count.Measure, bool) {
	if j.facts.Elapsed().Empty() {
		line.State, line.Reason = count.NotDue, term.SayNotBegun
		return count.Measure{}, false
	}
	m, built := j.measured(metric)
	if !built {
		line.State, line.Reason = count.NotBuilt, term.SayNotBuilt
		return m, false
	}
	line.State, line.Reason, line.Behind = m.State, m.Reason, m.Records
	return m, true
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
		for _, e := range j.facts.Claimed(row.Code) {
			if e.Basis == "" || row.Metric != "" || !j.facts.Proven("extra", e.ID) {
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
		for _, e := range j.facts.Claimed(row.Code) {
			if one, known := kept[e.Basis]; known && one.rec != e.ID {
				elsewhere[e.ID] = one.row.Name
			}
		}
	}
	return elsewhere
}

// claims counts what was claimed for a bonus: once a piece of evidence lies with it, and each award once.
func (j *judge) claims(line *ExtraLine, elsewhere map[app.ID]string) {
	line.State = count.NoData
	for _, e := range j.facts.Claimed(line.Code) {
		ref := count.RefTo(j.facts, claim.ExtraEntity(), e, string(e.Basis))
		switch counted, known := elsewhere[e.ID]; {
		case !j.facts.Proven("extra", e.ID):
			line.Marked.Add(ref.Noted(term.SayExtraUnproven))
		case known:
			line.Marked.Add(ref.Noted(fmt.Sprintf(term.SayAwardOnce, counted)))
		default:
			line.State = count.HasData
			line.Times = line.Times.Plus(app.Whole(e.Times.Or(0)))
			line.Behind.Add(ref)
		}
	}
}

// blames counts what was entered for a deduction. It counts without evidence too, and says so.
func (j *judge) blames(line *ExtraLine) {
	line.State = count.NoData
	for _, e := range j.facts.Claimed(line.Code) {
		ref := count.RefTo(j.facts, claim.ExtraEntity(), e, string(e.Basis))
		if !j.facts.Proven("extra", e.ID) {
			line.Marked.Add(ref.Noted(term.NoteNoEvidence))
		}
		line.State = count.HasData
		line.Times = line.Times.Plus(app.Whole(e.Times.Or(0)))
		line.Behind.Add(ref)
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
	failed, open := false, false
	for _, check := range f.Checked(gate.Code) {
		line.Behind.Add(count.RefTo(f, claim.GateCheckEntity(), check, term.TableGateResult.Label(string(check.Result))))
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
	if !built || m.State != count.HasData {
		return
	}
	line.Behind = m.Records
	line.State, line.Reason = Met, ""
	if m.Actual().Sign() > 0 {
		line.State, line.Reason = Failed, fmt.Sprintf(term.SayGateBreaches, field.ShowRatio(m.Actual()))
	}
}
