package appraisal

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/field"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// GroupRow is one group of the coverage table.
type GroupRow struct {
	Key     app.Code
	Events  int64     // held activities targeted at the group
	Need    int64     // how many are asked
	People  app.Ratio // its person-times
	Base    app.Ratio // person-times of the activities in which the group is filled in
	Floor   app.Ratio // share that is asked
	Known   bool      // false when the group is filled in nowhere
	Reached bool

	records []Ref
}

// Share is the group's part of the person-times; ask only when Known.
func (g GroupRow) Share() app.Ratio { return g.People.Over(g.Base) }

// Groups gives the coverage of each group of the pack.
func (f *Facts) Groups() []GroupRow {
	held := f.held()
	rows := make([]GroupRow, 0, len(f.Pack.Groups))
	for _, g := range f.Pack.Groups {
		rows = append(rows, f.groupRow(g, held))
	}
	return rows
}

func (f *Facts) groupRow(g rulepack.Group, held []*delivery.Activity) GroupRow {
	row := GroupRow{Key: g.Key, Need: g.Events, Floor: g.Floor, People: app.Whole(0), Base: app.Whole(0)}
	row.records = make([]Ref, 0, len(held))
	said := sayGroup(term.TableAudience.Label(string(g.Key)))
	for _, a := range held {
		targeted := a.Audience.Has(g.Key)
		if targeted {
			row.Events++
		}
		n, filled := a.Group(g.Key).Known()
		total, hasTotal := a.Attended.Known()
		if filled && hasTotal {
			part := a.Part(f.Facility.ID)
			row.People = row.People.Plus(app.Whole(n).Times(part))
			row.Base = row.Base.Plus(app.Whole(total).Times(part))
		}
		if targeted || filled {
			ref := f.activityRef(a)
			ref.Value = said(a.Group(g.Key))
			row.records = append(row.records, ref)
		}
	}
	row.Known = row.Base.Sign() > 0
	row.Reached = row.Known && row.Events >= g.Events && row.Share().Cmp(g.Floor) >= 0
	return row
}

// sayGroup gives the words for a number of the group. The same small numbers come up all year, so each
// is put into words once.
func sayGroup(label string) func(app.Reading) string {
	known := map[app.Reading]string{}
	return func(n app.Reading) string {
		if _, ok := known[n]; !ok {
			known[n] = fmt.Sprintf(term.FormGroupValue, label, n)
		}
		return known[n]
	}
}

// groupsReached is C2.2: groups with enough targeted activities and a large enough share ÷ groups.
func groupsReached(f *Facts) Measure {
	held := f.held()
	if len(held) == 0 {
		return noData(term.SayNothingHeld)
	}
	rows := f.Groups()
	m := Measure{State: HasData, Den: app.Whole(int64(len(rows)))}
	var reached, known int64
	seen := make(map[app.ID]bool, len(held))
	m.Records = make([]Ref, 0, len(held))
	for _, g := range rows {
		label := term.TableAudience.Label(string(g.Key))
		m.Inputs = append(m.Inputs, Input{Label: label, Value: g.said(), Records: g.records})
		for _, ref := range g.records {
			if !seen[ref.ID] {
				seen[ref.ID] = true
				m.Records = append(m.Records, ref)
			}
		}
		if g.Known {
			known++
		}
		if g.Reached {
			reached++
			continue
		}
		m.Lack = join(m.Lack, label+g.lack())
	}
	if known == 0 {
		return Measure{State: NoData, Reason: term.SayNoGroups, Inputs: m.Inputs}
	}
	m.Num = app.Whole(reached)
	m.Formula = fmt.Sprintf(term.FormGroups, m.Num.Short(), m.Den.Short())
	if known < int64(len(rows)) {
		m.Reason = term.SaySomeGroups
	}
	return m
}

func (g GroupRow) said() string {
	if !g.Known {
		return fmt.Sprintf(term.FormGroupUnknown, g.Events)
	}
	return fmt.Sprintf(term.FormGroup, g.Events, grouped(g.People), grouped(g.Base), percent(g.Share()))
}

func (g GroupRow) lack() string {
	switch {
	case g.Events < g.Need:
		return fmt.Sprintf(term.LackGroupEvents, g.Need-g.Events)
	case !g.Known:
		return term.LackGroupBlank
	}
	return fmt.Sprintf(term.LackGroupShare, percent(g.Share()), percent(g.Floor))
}

// CoverageRow is one class of the 内容无缺项 matrix.
type CoverageRow struct {
	Class        app.Code
	Months       [12]int64 // events held
	Planned      [12]int64 // events still planned
	Total        int64
	Minimum      int64
	Reached      bool
	Inapplicable bool
	How          string // how the class was reached when not by events

	records  []Ref // activities counted
	spaces   []Ref // logs and closures that the days of a matching space were counted from
	stated   []Ref // what the facility declared about the class
	unproven []Ref // confirmations that no evidence lies with
}

// Coverage gives the matrix of classes and months (DEFINITIONS 1.5, 2).
func (f *Facts) Coverage() []CoverageRow {
	rows := make([]CoverageRow, 0, len(f.Classes))
	for _, c := range f.Classes {
		row := CoverageRow{Class: c.Class, Minimum: c.Minimum.Or(0)}
		f.fill(&row)
		if s := f.statement("inapplicable", string(c.Class)); s != nil {
			row.Inapplicable, row.stated = true, []Ref{f.statementRef(s)}
		}
		row.Reached = row.Total >= max(row.Minimum, 1)
		if !row.Reached && c.Mode == "space" {
			days, need := f.spaceDays(c.Use), f.shrunk(app.Whole(c.Days.Or(0)))
			row.spaces = f.spaceRefs(c.Use)
			if need.Sign() > 0 && app.Whole(days).Cmp(need) >= 0 {
				row.Reached, row.How = true, fmt.Sprintf(term.FormSpaceDays, field.ShowNumber(days))
			}
		}
		if !row.Reached && c.Mode == "confirm" {
			f.confirm(&row)
		}
		rows = append(rows, row)
	}
	return rows
}

// confirm counts a class that a person confirmed by hand, once a piece of evidence lies with the word
// (DEFINITIONS 2).
func (f *Facts) confirm(row *CoverageRow) {
	for _, s := range f.Statements {
		if s.Kind != "confirmed" || string(s.Subject) != string(row.Class) || s.Year.Or(0) != int64(f.Year) {
			continue
		}
		ref := f.statementRef(s)
		if !f.proven("statement", s.ID) {
			ref.Note = term.NoteNoEvidence
			row.unproven = append(row.unproven, ref)
			continue
		}
		row.Reached, row.How = true, term.TableStatement.Label("confirmed")
		row.stated = append(row.stated, ref)
	}
}

func (f *Facts) fill(row *CoverageRow) {
	period, elapsed := f.Period(), f.Elapsed()
	for _, a := range f.Activities {
		if a.Class != row.Class || !period.Holds(a.Start) {
			continue
		}
		events, _ := a.Events()
		month := a.Start.Month() - 1
		if counted(a, elapsed) {
			row.Months[month] += events
			row.Total += events
			ref := f.activityRef(a)
			ref.Value = fmt.Sprintf(term.FormEvents, events)
			row.records = append(row.records, ref)
			continue
		}
		if a.Ahead() || (a.Start > elapsed.To && a.Happened(a.Start)) {
			row.Planned[month] += events
		}
	}
}
