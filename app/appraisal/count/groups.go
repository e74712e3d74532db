package count

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

	records Refs
}

// Share is the group's part of the person-times; ask only when Known.
func (g GroupRow) Share() app.Ratio { return g.People.Over(g.Base) }

// Groups gives the coverage of each group of the pack.
func (f *Facts) Groups() []GroupRow {
	rows, _ := f.groups()
	return rows
}

// groups gives the coverage of each group of the pack, and how many held activities say anything about
// one of them.
func (f *Facts) groups() (rows []GroupRow, concerned int) {
	tallies := make([]groupTally, len(f.Pack.Groups))
	for _, a := range f.Held() {
		some := false
		for i, g := range f.Pack.Groups {
			some = tallies[i].take(a, g.Key, f.Facility.ID) || some
		}
		if some {
			concerned++
		}
	}
	for i, t := range tallies {
		rows = append(rows, t.row(f.Pack.Groups[i]))
	}
	return rows, concerned
}

// groupTally adds up one group over the year: whole people of the facility's own activities, parts of
// those of joint ones.
type groupTally struct {
	events             int64
	people, base       int64
	shared, sharedBase app.Ratio
	counted            []*delivery.Activity
}

// take counts an activity that was meant for the group or says how many of it came; others concern it not.
func (t *groupTally) take(a *delivery.Activity, group app.Code, facility app.ID) (concerned bool) {
	n, filled := a.Group(group).Known()
	targeted := a.Audience.Has(group)
	if !targeted && !filled {
		return false
	}
	t.counted = append(t.counted, a)
	if targeted {
		t.events++
	}
	total, whole := a.Attended.Known()
	switch {
	case !filled || !whole:
	case len(a.Partners) == 0 && a.Facility == facility:
		t.people, t.base = t.people+n, t.base+total
	default:
		part := a.Part(facility)
		t.shared, t.sharedBase = t.shared.Plus(app.Whole(n).Times(part)), t.sharedBase.Plus(app.Whole(total).Times(part))
	}
	return true
}

func (t groupTally) row(g rulepack.Group) GroupRow {
	row := GroupRow{Key: g.Key, Events: t.events, Need: g.Events, Floor: g.Floor, People: app.Whole(t.people).Plus(t.shared), Base: app.Whole(t.base).Plus(t.sharedBase)}
	row.records = Refs{n: len(t.counted), later: func() []Ref {
		said := sayGroup(term.TableAudience.Label(string(g.Key))) // its own each time: two may look at once
		return showing(t.counted, func(a *delivery.Activity) Ref { return activityRef(a).worth(said(a.Group(g.Key))) }).All()
	}}
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
	held := f.Held()
	if len(held) == 0 {
		return Unknown(term.SayNothingHeld)
	}
	rows, concerned := f.groups()
	m := Measure{State: HasData, Den: app.Whole(int64(len(rows)))}
	var reached, known int64
	var lists []Refs
	for _, g := range rows {
		label := term.TableAudience.Label(string(g.Key))
		m.Inputs = append(m.Inputs, Input{Label: label, Value: g.said(), Records: g.records})
		lists = append(lists, g.records)
		if g.Known {
			known++
		}
		if g.Reached {
			reached++
			continue
		}
		m.Lack = Join(m.Lack, label+g.lack())
	}
	if known == 0 {
		return Measure{State: NoData, Reason: term.SayNoGroups, Inputs: m.Inputs}
	}
	m.Records = Refs{n: concerned, later: func() []Ref { return Distinct(lists...).All() }}
	m.Num = app.Whole(reached)
	m.Formula = fmt.Sprintf(term.FormGroups, field.ShowRatio(m.Num), field.ShowRatio(m.Den))
	if known < int64(len(rows)) {
		m.Reason = term.SaySomeGroups
	}
	return m
}

func (g GroupRow) said() string {
	if !g.Known {
		return fmt.Sprintf(term.FormGroupUnknown, g.Events)
	}
	return fmt.Sprintf(term.FormGroup, g.Events, field.ShowRatio(g.People), field.ShowRatio(g.Base), field.ShowShare(g.Share()))
}

func (g GroupRow) lack() string {
	switch {
	case g.Events < g.Need:
		return fmt.Sprintf(term.LackGroupEvents, g.Need-g.Events)
	case !g.Known:
		return term.LackGroupBlank
	}
	return fmt.Sprintf(term.LackGroupShare, field.ShowShare(g.Share()), field.ShowShare(g.Floor))
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

	records  Refs // activities counted
	spaces   Refs // logs and closures that the days of a matching space were counted from
	stated   Refs // what the facility declared about the class
	unproven Refs // confirmations that no evidence lies with
}

// Coverage gives the matrix of classes and months (DEFINITIONS 1.5, 2).
func (f *Facts) Coverage() []CoverageRow {
	rows := make([]CoverageRow, 0, len(f.Classes))
	for _, c := range f.Classes {
		own := f.shelf(c.Class)
		row := CoverageRow{Class: c.Class, Minimum: c.Minimum.Or(0), Months: own.months, Planned: own.ahead, Total: own.n, records: showing(own.held, eventRef)}
		if s := f.statement("inapplicable", string(c.Class)); s != nil {
			row.Inapplicable, row.stated = true, Listed(f.statementRef(s))
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
		if !f.Proven("statement", s.ID) {
			ref.Note = term.NoteNoEvidence
			row.unproven.Add(ref)
			continue
		}
		row.Reached, row.How = true, term.TableStatement.Label("confirmed")
		row.stated.Add(ref)
	}
}
