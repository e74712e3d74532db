package count

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// planDone is C4.1: lines of the year's plan that are due and were held ÷ lines due, without those
// that had to be cancelled for lawful reasons. What was put off and held within the year was held.
func planDone(f *Facts) Measure {
	if len(f.Programmes) == 0 {
		return Unknown(term.SayNoProgramme)
	}
	tell := tellerOf(f, delivery.ProgrammeEntity())
	var lines, ahead Refs
	var held, excused int64
	m := Measure{State: HasData}
	behind := f.behindPlan()
	for _, p := range f.Programmes {
		if p.Due > f.Last() {
			ahead.Add(tell.ref(p, string(p.Due)))
			continue
		}
		ref := tell.ref(p, string(p.Due))
		lines.Add(ref)
		line := behind[p.ID]
		m.Records = Joined(m.Records, line.refs)
		switch {
		case line.held:
			held++
		case line.cancelled > 0 && line.cancelled == line.lawful:
			excused++
			m.mark(ref, term.NoteExcused)
		default:
			m.mark(ref, term.NoteNotHeld)
		}
	}
	due := int64(lines.Len())
	m.Inputs = []Input{
		{Label: term.InputPlanHeld, Value: fmt.Sprintf(term.FormLines, field.ShowNumber(held))},
		input(term.InputPlanDue, fmt.Sprintf(term.FormLines, field.ShowNumber(due)), lines),
		{Label: term.InputExcused, Value: fmt.Sprintf(term.FormLines, field.ShowNumber(excused))},
		rowsInput(term.InputPlanActivities, m.Records),
	}
	switch {
	case due == 0:
		return Measure{State: NotDue, Reason: term.SayPlanAhead, Inputs: []Input{rowsInput(term.InputPlanAhead, ahead)}}
	case due == excused:
		m.State, m.Reason = NotApplicable, term.SayAllExcused
		return m
	}
	m.Num, m.Den = app.Whole(held), app.Whole(due-excused)
	m.share()
	if missing := due - excused - held; missing > 0 {
		m.Lack = fmt.Sprintf(term.LackPlan, missing)
	}
	return m
}

// outcome is what became of one line of the plan.
type outcome struct {
	held              bool
	cancelled, lawful int
	refs              Refs
}

// behindPlan gathers the activities of the year by the line of the plan they belong to: those held and
// those cancelled.
func (f *Facts) behindPlan() map[app.ID]*outcome {
	lines := make(map[app.ID]*outcome, len(f.Programmes))
	for _, p := range f.Programmes {
		lines[p.ID] = &outcome{}
	}
	elapsed := f.Elapsed()
	for _, a := range f.Activities {
		if a.Programme == "" {
			continue // most belong to no line, and a look into the map takes longer than all else
		}
		line := lines[a.Programme]
		if line == nil {
			continue
		}
		ref := activityRef(a)
		ref.Value = term.TableStatus.Label(string(a.Status))
		switch {
		case counted(a, elapsed):
			line.held = true
		case a.Status == delivery.Cancelled:
			line.cancelled++
			if lawfulCause(a.Cause) && f.Proven("activity", a.ID) {
				line.lawful++
			} else {
				ref.Note = term.NoteUnlawful
			}
		default:
			continue
		}
		line.refs.Add(ref)
	}
	return lines
}

// lawfulCause reports whether nobody at the centre could help it (DEFINITIONS 1.3).
func lawfulCause(cause app.Code) bool {
	return cause == "weather" || cause == "epidemic" || cause == "superior" || cause == "equipment"
}
