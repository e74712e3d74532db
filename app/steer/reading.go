package steer

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Assurance is one of the five things that outsourcing must not cut (基本服务五项要求), read from the
// year's records.
type Assurance struct {
	Key   string // content, people, standard, money, lasting
	Name  string
	State Answer
	Said  string // the answer in one sentence
	Lines []Row
}

// Answer is how a requirement stands.
type Answer string

// The answers. What depends on ledgers not built yet is never said to be met.
const (
	Yes     Answer = "yes"
	Not     Answer = "not"
	Look    Answer = "look"    // nothing is wrong, but somebody must look
	Unknown Answer = "unknown" // the book does not tell
	Unbuilt Answer = "unbuilt" // the ledger behind it is not part of this version
)

// Row is one row under a requirement, with the records that it was read from.
type Row struct {
	Label   string
	Value   string
	Want    string // what it is held against, empty for nothing
	State   Answer
	Code    string // indicator it belongs to, empty for none
	Records []count.Ref
}

// Assurances reads the five requirements. years are the facts of this year and of earlier ones, the
// latest first; this year's must be there.
func Assurances(j *appraisal.Judged, years []Year) []Assurance {
	return []Assurance{content(j.Facts), people(j.Facts), standard(j), money(j.Facts), lasting(j.Facts, years)}
}

// settle takes the worst answer of the lines for the whole.
func (a Assurance) settle() Assurance {
	for _, worst := range []Answer{Not, Unbuilt, Unknown, Look, Yes} {
		for _, line := range a.Lines {
			if line.State == worst {
				a.State = worst
				return a
			}
		}
	}
	a.State = Unknown
	return a
}

// content is 内容无缺项: every class of the catalogue that applies was offered as often as is asked.
func content(f *count.Facts) Assurance {
	a := Assurance{Key: "content", Name: term.AssureContent}
	reached, apply := 0, 0
	for _, row := range f.Coverage() {
		if row.Inapplicable {
			continue
		}
		apply++
		line := Row{Label: term.TableClass.Label(string(row.Class)), Value: fmt.Sprintf(term.FormEvents, field.ShowNumber(row.Total)), Want: fmt.Sprintf(term.FormEvents, field.ShowNumber(max(row.Minimum, 1))), State: Not}
		if row.How != "" {
			line.Value = row.How
		}
		if row.Reached {
			reached++
			line.State = Yes
		}
		line.Code = first(codesOf(f, "activity.classes"))
		line.Records = activities(f, func(one *delivery.Activity) bool { return one.Class == row.Class })
		a.Lines = append(a.Lines, line)
	}
	a.Said = fmt.Sprintf(term.SayContent, reached, apply)
	return a.settle()
}

// people is 人群全覆盖: every group had its activities and its share.
func people(f *count.Facts) Assurance {
	a := Assurance{Key: "people", Name: term.AssurePeople}
	reached := 0
	rows := f.Groups()
	for _, row := range rows {
		line := Row{Label: term.TableAudience.Label(string(row.Key)), Value: fmt.Sprintf(term.SayGroupEvents, row.Events), Want: fmt.Sprintf(term.SayGroupWant, row.Need, field.ShowShare(row.Floor)), State: Not}
		if row.Known {
			line.Value = fmt.Sprintf(term.SayGroupShare, row.Events, field.ShowShare(row.Share()))
		}
		switch {
		case row.Reached:
			reached++
			line.State = Yes
		case !row.Known:
			line.State = Unknown
		}
		line.Code = first(codesOf(f, "activity.groups"))
		line.Records = activities(f, func(one *delivery.Activity) bool {
			_, filled := one.Group(row.Key).Known()
			return filled || one.Audience.Has(row.Key)
		})
		a.Lines = append(a.Lines, line)
	}
	a.Said = fmt.Sprintf(term.SayPeople, reached, len(rows))
	return a.settle()
}

// standard is 标准不攀高: what the contract asks beside what the standard in force asks. Less than the
// standard cuts a basic service; more is not wrong, but somebody has to pay for it.
func standard(j *appraisal.Judged) Assurance {
	a := Assurance{Key: "standard", Name: term.AssureStandard}
	above, below := 0, 0
	for _, line := range j.Result.Indicators {
		plain := *j.Facts
		plain.Targets = nil
		set := plain.Aim(line.Item)
		if line.Aim.Source != term.SourceContract || !line.Aim.Known || !set.Known || set.Source != term.SourcePack {
			continue
		}
		row := Row{Label: line.Item.Name, Code: line.Item.Code, Value: amount(line.Aim.Value, line.Item), Want: amount(set.Value, line.Item), State: Yes}
		switch line.Aim.Value.Cmp(set.Value) {
		case 1:
			above++
			row.State = Look
		case -1:
			below++
			row.State = Not
		}
		for _, t := range j.Facts.Targets {
			if string(t.Indicator) == line.Item.Code {
				row.Records = append(row.Records, count.Ref{Entity: "target", ID: t.ID, No: string(t.No), Title: string(t.Item), Value: string(t.Value)})
			}
		}
		a.Lines = append(a.Lines, row)
	}
	a.Said = fmt.Sprintf(term.SayStandard, len(a.Lines), above, below)
	if len(a.Lines) == 0 {
		a.State, a.Said = Yes, term.SayStandardNone
		return a
	}
	return a.settle()
}

// money is 财力有保障: what was set aside for the plan, and how much of it went into what was held.
// What was paid is told by a ledger of its own.
func money(f *count.Facts) Assurance {
	a := Assurance{Key: "money", Name: term.AssureMoney}
	var all, done, blank int64
	var lines, undone []count.Ref
	for _, row := range f.PlanRows() {
		ref := count.Ref{Entity: "programme", ID: row.Line.ID, No: string(row.Line.No), Day: row.Line.Due, Title: string(row.Line.Name), Value: row.Line.Budget.String()}
		fen, known := row.Line.Budget.Known()
		lines = append(lines, ref)
		switch {
		case !known:
			blank++
			undone = append(undone, ref)
		case row.Outcome == count.Done:
			done += fen
		}
		all += fen
	}
	budget := Row{Label: term.LabelBudget, Value: yuan(all), State: Yes, Records: lines}
	if len(lines) == 0 {
		budget.State, budget.Value = Unknown, term.SayNoBudget
	} else if blank > 0 {
		budget.State = Look
		a.Lines = append(a.Lines, Row{Label: term.LabelNoBudget, Value: fmt.Sprintf(term.FormLines, field.ShowNumber(blank)), State: Look, Records: undone})
	}
	a.Lines = append([]Row{budget}, a.Lines...)
	if all > 0 {
		a.Lines = append(a.Lines, Row{Label: term.LabelBudgetDone, Value: fmt.Sprintf(term.SayBudgetDone, yuan(done), field.ShowShare(app.Frac(done, all))), State: Yes, Records: lines})
	}
	for _, c := range f.Contracts {
		if fen, known := c.Amount.Known(); known && !f.Period().Overlap(c.Term()).Empty() {
			a.Lines = append(a.Lines, Row{Label: string(c.Name), Value: yuan(fen), State: Yes, Records: []count.Ref{contractRef(c)}})
		}
	}
	a.Lines = append(a.Lines, Row{Label: term.LabelPaid, Value: term.SayNotBuilt, State: Unbuilt, Code: first(codesOf(f, "payment.execution"))})
	a.Said = fmt.Sprintf(term.SayMoney, yuan(all), yuan(done))
	return a.settle()
}

// activities lists the held ones as asked.
func activities(f *count.Facts, asked func(*delivery.Activity) bool) []count.Ref {
	var refs []count.Ref
	for _, a := range f.Activities {
		if held(f, a) && asked(a) {
			refs = append(refs, count.Ref{Entity: "activity", ID: a.ID, No: string(a.No), Day: a.Start, Title: string(a.Name)})
		}
	}
	return refs
}

func first(codes []string) string {
	if len(codes) == 0 {
		return ""
	}
	return codes[0]
}

func yuan(fen int64) string { return fmt.Sprintf(term.FormYuan, field.ShowMoney(fen)) }
