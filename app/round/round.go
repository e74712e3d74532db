package round

import (
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Stages of the appraisal by their keys in term.TableStage, which has them in the order in which they are held.
const (
	Self     app.Code = "self"
	Street   app.Code = "street"
	District app.Code = "district"
	Third    app.Code = "third"
	Appeal   app.Code = "appeal"
)

// Round is one stage of the appraisal of one facility-year: who looked at it, what it came to, and
// where it stands. What it came to is written by submitting, never typed.
type Round struct {
	app.Base
	Facility     app.ID
	Year         app.Reading
	Stage        app.Code
	State        app.Code
	Editions     app.Reading // how often it was submitted
	Total        app.Line    // points with two decimals
	Grade        app.Line
	Opinion      app.Prose
	Reviewer     app.Line
	Day          app.Day // of the last submission
	LockedBy     app.Line
	LockedOn     app.Day
	ReopenReason app.Line
	Approval     app.Line // number under which it was reopened
}

// RoundEntity describes the round.
func RoundEntity() field.Entity[Round] {
	return field.Describe(field.Entity[Round]{
		Shape:  field.Shape{Key: "round", Term: term.EntityRound, FacilityKey: "facility", TitleKey: "stage", SortKeys: []string{"year", "stage"}, NumberMark: "-"},
		Base:   func(r *Round) *app.Base { return &r.Base },
		Fields: slices.Concat(roundFields(), roundCourse()),
	})
}

func roundFields() []field.Field[Round] {
	return field.In(term.SectionBasic,
		field.Field[Round]{Column: field.Column{Key: "facility", Term: term.SpaceFacility, Kind: field.Ref, To: "facility", Marks: field.Required | field.Natural}, At: func(r *Round) field.Value { return &r.Facility }},
		field.Field[Round]{Column: field.Column{Key: "year", Term: term.RoundYear, Kind: field.Count, Marks: field.Required | field.Listed | field.Natural | field.Calendar}, At: func(r *Round) field.Value { return &r.Year }},
		field.Field[Round]{Column: field.Column{Key: "stage", Term: term.RoundStage, Kind: field.Choice, Codes: term.TableStage, Marks: field.Required | field.Listed | field.Frozen | field.Natural}, At: func(r *Round) field.Value { return &r.Stage }},
		field.Field[Round]{Column: field.Column{Key: "state", Term: term.RoundState, Kind: field.Choice, Codes: term.TableRoundState, Marks: field.Required | field.Listed}, At: func(r *Round) field.Value { return &r.State }},
		field.Field[Round]{Column: field.Column{Key: "editions", Term: term.RoundEditions, Kind: field.Count, Marks: field.Listed}, At: func(r *Round) field.Value { return &r.Editions }},
		field.Field[Round]{Column: field.Column{Key: "total", Term: term.RoundTotal, Kind: field.Line, Marks: field.Listed}, At: func(r *Round) field.Value { return &r.Total }},
		field.Field[Round]{Column: field.Column{Key: "grade", Term: term.RoundGrade, Kind: field.Line, Marks: field.Listed}, At: func(r *Round) field.Value { return &r.Grade }},
		field.Field[Round]{Column: field.Column{Key: "opinion", Term: term.RoundOpinion, Kind: field.Prose, Marks: field.Wide}, At: func(r *Round) field.Value { return &r.Opinion }},
		field.Field[Round]{Column: field.Column{Key: "reviewer", Term: term.RoundReviewer, Kind: field.Line, Marks: field.Listed}, At: func(r *Round) field.Value { return &r.Reviewer }},
		field.Field[Round]{Column: field.Column{Key: "day", Term: term.RoundDay, Kind: field.Day, Marks: field.Listed}, At: func(r *Round) field.Value { return &r.Day }},
	)
}

func roundCourse() []field.Field[Round] {
	return field.In(term.SectionRest,
		field.Field[Round]{Column: field.Column{Key: "lockedBy", Term: term.RoundLockedBy, Kind: field.Line}, At: func(r *Round) field.Value { return &r.LockedBy }},
		field.Field[Round]{Column: field.Column{Key: "lockedOn", Term: term.RoundLockedOn, Kind: field.Day}, At: func(r *Round) field.Value { return &r.LockedOn }},
		field.Field[Round]{Column: field.Column{Key: "reopenReason", Term: term.RoundReopenReason, Kind: field.Line}, At: func(r *Round) field.Value { return &r.ReopenReason }},
		field.Field[Round]{Column: field.Column{Key: "approval", Term: term.RoundApproval, Kind: field.Line}, At: func(r *Round) field.Value { return &r.Approval }},
	)
}

// Times tells how often the round was submitted.
func (r *Round) Times() int64 {
	n, _ := r.Editions.Known()
	return n
}

// Held reports a round whose result stands: it was handed in and not sent back or reopened since.
func (r *Round) Held() bool { return r.State == Submitted || r.State == Locked }

// Editable reports a round whose marks are still being given.
func (r *Round) Editable() bool {
	return r.State == Open || r.State == Returned || r.State == Reopened
}

// Points gives the total that the round came to; none before it was submitted.
func (r *Round) Points() (app.Points, bool) { return app.ParsePoints(string(r.Total)) }
