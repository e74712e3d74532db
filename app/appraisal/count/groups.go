package count

import (
	"fmt"
	"slices"

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
	tallies := make([]groupTally, len(f.Pack.Groups))
	for _, a := range f.Held() {
		total, hasTotal := a.Attended.Known()
		own := len(a.Partners) == 0 && a.Facility == f.Facility.ID
		for i, g := range f.Pack.Groups {
			n, filled := a.Group(g.Key).Known()
			targeted := a.Audience.Has(g.Key)
			if !targeted && !filled {
				continue
			}
			t := &tallies[i]
			t.counted = append(t.counted, a)
			if targeted {
				t.events++
			}
			switch {
			case !filled || !hasTotal:
			case own:
				t.people, t.base = t.people+n, t.base+total
			default:
				part := a.Part(f.Facility.ID)
				t.shared, t.sharedBase = t.shared.Plus(app.Whole(n).Times(part)), t.sharedBase.Plus(app.Whole(total).Times(part))
			}
		}
	}
	rows := make([]GroupRow, len(tallies))
	for i, t := range tallies {
		rows[i] = t.row(f.Pack.Groups[i])
	}
	return rows
}

// groupTally adds up one group over the year: whole people of the facility's own activities, parts of
// those of joint ones.
type groupTally struct {
	events             int64
	people, base       int64
	shared, sharedBase app.Ratio
	counted            []*delivery.Activity
}

func (t groupTally) row(g rulepack.Group) GroupRow {
	row := GroupRow{Key: g.Key, Events: t.events, Need: g.Events, Floor: g.Floor, People: app.Whole(t.people).Plus(t.shared), Base: app.Whole(t.base).Plus(t.sharedBase)}
	said := sayGroup(term.TableAudience.Label(string(g.Key)))
	row.records = showing(t.counted, func(a *delivery.Activity) Ref { return activityRef(a).worth(said(a.Group(g.Key))) })
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
	rows := f.Groups()
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
	m.Records = Refs{n: f.inGroups(), later: func() []Ref { return Distinct(lists...).All() }}
	m.Num = app.Whole(reached)
	m.Formula = fmt.Sprintf(term.FormGroups, m.Num.Short(), m.Den.Short())
	if known < int64(len(rows)) {
		m.Reason = term.SaySomeGroups
	}
	return m
}

// inGroups counts the held activities that say anything about a group of the pack.
func (f *Facts) inGroups() int {
	n := 0
	for _, a := range f.Held() {
		if slices.ContainsFunc(f.Pack.Groups, func(g rulepack.Group) bool { return concerns(a, g.Key) }) {
			n++
		}
	}
	return n
}

// concerns reports whether the activity was meant for the group or says how many of it came.
func concerns(a *delivery.Activity, group app.Code) bool {
	_, filled := a.Group(group).Known()
	return filled || a.Audience.Has(group)
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
	own := f.byClass()
	for _, c := range f.Classes {
		row := CoverageRow{Class: c.Class, Minimum: c.Minimum.Or(0)}
		f.fill(&row, own[c.Class])
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

// byClass parts the activities of the year by their class.
func (f *Facts) byClass() map[app.Code][]*delivery.Activity {
	own := map[app.Code][]*delivery.Activity{}
	for _, a := range f.Activities {
		own[a.Class] = append(own[a.Class], a)
	}
	return own
}

func (f *Facts) fill(row *CoverageRow, own []*delivery.Activity) {
	period, elapsed := f.Period(), f.Elapsed()
	var held []*delivery.Activity
	for _, a := range own {
		if !period.Holds(a.Start) {
			continue
		}
		events, _ := a.Events()
		month := a.Start.Month() - 1
		if counted(a, elapsed) {
			row.Months[month] += events
			row.Total += events
			held = append(held, a)
			continue
		}
		if a.Ahead() || (a.Start > elapsed.To && a.Happened(a.Start)) {
			row.Planned[month] += events
		}
	}
	row.records = showing(held, eventRef)
}
