package count

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// planAndSummary is A1.2: half for the year's plan handed in by the end of January, or a month after
// the first contract began; half for the summary once it is handed in. What came late earns nothing.
func planAndSummary(f *Facts) Measure {
	deadline := f.PlanDeadline()
	m := Measure{State: HasData, Den: app.Whole(2)}
	plan, summary := false, false
	tell := tellerOf(f, facility.DocumentEntity())
	for _, d := range f.Documents {
		if d.Year.Or(0) != int64(f.Year) || (d.Kind != planKind && d.Kind != summaryKind) || d.Filed > f.Today {
			continue
		}
		ref := tell.ref(d, term.TableDocument.Label(string(d.Kind)))
		switch {
		case d.Kind == summaryKind:
			summary = true
		case d.Filed <= deadline:
			plan = true
		default:
			m.mark(ref, fmt.Sprintf(term.NoteAfter, deadline))
		}
		m.Records.Add(ref)
	}
	if m.Records.Len() == 0 {
		if f.Today <= deadline {
			return Measure{State: NotDue, Reason: fmt.Sprintf(term.SayPlanNotDue, deadline)}
		}
		return Unknown(term.SayNoPlanPaper)
	}
	if !plan {
		m.Lack = term.LackPlanPaper
	}
	if !summary {
		m.Lack = Join(m.Lack, term.LackSummary)
	}
	m.Num = app.Whole(count(plan, summary))
	m.Inputs = []Input{
		input(term.InputPapers, fmt.Sprintf(term.FormItems, field.ShowNumber(count(plan, summary))), m.Records),
		{Label: term.InputPlanDeadline, Value: string(deadline)},
	}
	m.share()
	return m
}

const (
	planKind    app.Code = "plan"
	summaryKind app.Code = "summary"
	noticeKind  app.Code = "notice"
)

// PlanDeadline is 31 January, or 30 days after the first contract began when that is later.
func (f *Facts) PlanDeadline() app.Day {
	deadline := f.Period().From.Add(30)
	var first app.Day
	for _, c := range f.Contracts {
		if first == "" || c.From < first {
			first = c.From
		}
	}
	if f.Period().Holds(first) {
		return max(deadline, first.Add(30))
	}
	return deadline
}

// count counts what is true.
func count(all ...bool) int64 {
	var n int64
	for _, one := range all {
		if one {
			n++
		}
	}
	return n
}
