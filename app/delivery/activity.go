package delivery

import (
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Activity is one service to the public: a show, an exhibition, a lesson, a lecture, a match.
type Activity struct {
	app.Base
	Facility, Space, Programme, Course, Brand                                          app.ID
	Partners                                                                           app.Shares // the facilities of a joint activity with their parts, the leading one included
	Name, Host, CoHost, Performer, Place, Review, Reviewer, Permit, Safety, BackReason app.Line
	Class, Service, Status, Cause, Festival, Outside, Verdict                          app.Code
	Start, End, ReviewDay, BackDay                                                     app.Day
	StartTime, EndTime                                                                 app.Clock
	Visited                                                                            app.Lines
	Audience                                                                           app.Codes
	Sessions                                                                           app.Reading // events in this one record
	Attended, Elder, Minor, Disabled, Worker, Veteran                                  app.Reading // person-times; groups exclude each other
	Online, Planned, Booked, Signed                                                    app.Reading
	Satisfied                                                                          app.Reading // percent
	Paid, Backfilled                                                                   app.YesNo
}

// ActivityEntity describes the activity.
func ActivityEntity() field.Entity[Activity] {
	return field.Describe(field.Entity[Activity]{
		Shape:  field.Shape{Key: "activity", Term: term.EntityActivity, FacilityKey: "facility", DayKey: "start", TitleKey: "name", SortKeys: []string{"start", "startTime", "no"}, Evidence: true},
		Base:   func(a *Activity) *app.Base { return &a.Base },
		Fields: slices.Concat(activityBasics(), activityTimes(), activityPeople(), activityContent()),
	})
}

func activityBasics() []field.Field[Activity] {
	return field.In(term.SectionBasic,
		field.Field[Activity]{Column: field.Column{Key: "facility", Term: term.ActivityFacility, Kind: field.Ref, To: "facility", Marks: field.Required}, At: func(a *Activity) field.Value { return &a.Facility }},
		field.Field[Activity]{Column: field.Column{Key: "name", Term: term.ActivityName, Kind: field.Line, Marks: field.Required | field.Listed | field.Frozen | field.Wide | field.Natural}, At: func(a *Activity) field.Value { return &a.Name }},
		field.Field[Activity]{Column: field.Column{Key: "class", Term: term.ActivityClass, Kind: field.Choice, Codes: term.TableClass, Marks: field.Required | field.Listed}, At: func(a *Activity) field.Value { return &a.Class }},
		field.Field[Activity]{Column: field.Column{Key: "service", Term: term.ActivityService, Kind: field.Choice, Codes: term.TableService, Marks: field.Due}, At: func(a *Activity) field.Value { return &a.Service }},
		field.Field[Activity]{Column: field.Column{Key: "status", Term: term.ActivityStatus, Kind: field.Choice, Codes: term.TableStatus, Marks: field.Required}, At: func(a *Activity) field.Value { return &a.Status }},
		field.Field[Activity]{Column: field.Column{Key: "cause", Term: term.ActivityCause, Kind: field.Choice, Codes: term.TableCause}, At: func(a *Activity) field.Value { return &a.Cause }},
		field.Field[Activity]{Column: field.Column{Key: "host", Term: term.ActivityHost, Kind: field.Line}, At: func(a *Activity) field.Value { return &a.Host }},
		field.Field[Activity]{Column: field.Column{Key: "coHost", Term: term.ActivityCoHost, Kind: field.Line}, At: func(a *Activity) field.Value { return &a.CoHost }},
		field.Field[Activity]{Column: field.Column{Key: "performer", Term: term.ActivityPerformer, Kind: field.Line}, At: func(a *Activity) field.Value { return &a.Performer }},
		field.Field[Activity]{Column: field.Column{Key: "programme", Term: term.ActivityProgramme, Kind: field.Ref, To: "programme"}, At: func(a *Activity) field.Value { return &a.Programme }},
		field.Field[Activity]{Column: field.Column{Key: "course", Term: term.ActivityCourse, Kind: field.Ref, To: "course"}, At: func(a *Activity) field.Value { return &a.Course }},
		field.Field[Activity]{Column: field.Column{Key: "brand", Term: term.ActivityBrand, Kind: field.Ref, To: "brand"}, At: func(a *Activity) field.Value { return &a.Brand }},
		field.Field[Activity]{Column: field.Column{Key: "festival", Term: term.ActivityFestival, Kind: field.Choice, Codes: term.TableFestival}, At: func(a *Activity) field.Value { return &a.Festival }},
		field.Field[Activity]{Column: field.Column{Key: "partners", Term: term.ActivityPartners, Kind: field.Shares, To: "facility"}, At: func(a *Activity) field.Value { return &a.Partners }},
	)
}

func activityTimes() []field.Field[Activity] {
	return field.In(term.SectionTime,
		field.Field[Activity]{Column: field.Column{Key: "start", Term: term.ActivityStart, Kind: field.Day, Marks: field.Required | field.Listed | field.Natural}, At: func(a *Activity) field.Value { return &a.Start }},
		field.Field[Activity]{Column: field.Column{Key: "startTime", Term: term.ActivityStartTime, Kind: field.Clock, Marks: field.Due | field.Natural}, At: func(a *Activity) field.Value { return &a.StartTime }},
		field.Field[Activity]{Column: field.Column{Key: "end", Term: term.ActivityEnd, Kind: field.Day}, At: func(a *Activity) field.Value { return &a.End }},
		field.Field[Activity]{Column: field.Column{Key: "endTime", Term: term.ActivityEndTime, Kind: field.Clock, Marks: field.Due}, At: func(a *Activity) field.Value { return &a.EndTime }},
		field.Field[Activity]{Column: field.Column{Key: "space", Term: term.ActivitySpace, Kind: field.Ref, To: "space", Marks: field.Listed}, At: func(a *Activity) field.Value { return &a.Space }},
		field.Field[Activity]{Column: field.Column{Key: "outside", Term: term.ActivityOutside, Kind: field.Choice, Codes: term.TableOutside}, At: func(a *Activity) field.Value { return &a.Outside }},
		field.Field[Activity]{Column: field.Column{Key: "place", Term: term.ActivityPlace, Kind: field.Line}, At: func(a *Activity) field.Value { return &a.Place }},
		field.Field[Activity]{Column: field.Column{Key: "visited", Term: term.ActivityVisited, Kind: field.Lines}, At: func(a *Activity) field.Value { return &a.Visited }},
		field.Field[Activity]{Column: field.Column{Key: "sessions", Term: term.ActivitySessions, Kind: field.Count, Marks: field.Due}, At: func(a *Activity) field.Value { return &a.Sessions }},
	)
}

func activityPeople() []field.Field[Activity] {
	return field.In(term.SectionPeople,
		field.Field[Activity]{Column: field.Column{Key: "attended", Term: term.ActivityAttended, Kind: field.Count, Marks: field.Due | field.Listed | field.Summed}, At: func(a *Activity) field.Value { return &a.Attended }},
		field.Field[Activity]{Column: field.Column{Key: "elder", Term: term.ActivityElder, Kind: field.Count, Marks: field.Listed | field.Summed}, At: func(a *Activity) field.Value { return &a.Elder }},
		field.Field[Activity]{Column: field.Column{Key: "minor", Term: term.ActivityMinor, Kind: field.Count, Marks: field.Listed | field.Summed}, At: func(a *Activity) field.Value { return &a.Minor }},
		field.Field[Activity]{Column: field.Column{Key: "disabled", Term: term.ActivityDisabled, Kind: field.Count, Marks: field.Listed | field.Summed}, At: func(a *Activity) field.Value { return &a.Disabled }},
		field.Field[Activity]{Column: field.Column{Key: "worker", Term: term.ActivityWorker, Kind: field.Count, Marks: field.Listed | field.Summed}, At: func(a *Activity) field.Value { return &a.Worker }},
		field.Field[Activity]{Column: field.Column{Key: "veteran", Term: term.ActivityVeteran, Kind: field.Count}, At: func(a *Activity) field.Value { return &a.Veteran }},
		field.Field[Activity]{Column: field.Column{Key: "online", Term: term.ActivityOnline, Kind: field.Count}, At: func(a *Activity) field.Value { return &a.Online }},
		field.Field[Activity]{Column: field.Column{Key: "audience", Term: term.ActivityAudience, Kind: field.Choices, Codes: term.TableAudience}, At: func(a *Activity) field.Value { return &a.Audience }},
		field.Field[Activity]{Column: field.Column{Key: "planned", Term: term.ActivityPlanned, Kind: field.Count}, At: func(a *Activity) field.Value { return &a.Planned }},
		field.Field[Activity]{Column: field.Column{Key: "booked", Term: term.ActivityBooked, Kind: field.Count}, At: func(a *Activity) field.Value { return &a.Booked }},
		field.Field[Activity]{Column: field.Column{Key: "signed", Term: term.ActivitySigned, Kind: field.Count}, At: func(a *Activity) field.Value { return &a.Signed }},
		field.Field[Activity]{Column: field.Column{Key: "satisfied", Term: term.ActivitySatisfied, Kind: field.Count, Marks: field.Listed}, At: func(a *Activity) field.Value { return &a.Satisfied }},
		field.Field[Activity]{Column: field.Column{Key: "paid", Term: term.ActivityPaid, Kind: field.YesNo}, At: func(a *Activity) field.Value { return &a.Paid }},
	)
}

func activityContent() []field.Field[Activity] {
	return field.In(term.SectionContent,
		field.Field[Activity]{Column: field.Column{Key: "review", Term: term.ActivityReview, Kind: field.Line, Marks: field.Due | field.Listed}, At: func(a *Activity) field.Value { return &a.Review }},
		field.Field[Activity]{Column: field.Column{Key: "reviewDay", Term: term.ActivityReviewDay, Kind: field.Day, Marks: field.Due}, At: func(a *Activity) field.Value { return &a.ReviewDay }},
		field.Field[Activity]{Column: field.Column{Key: "reviewer", Term: term.ActivityReviewer, Kind: field.Line, Marks: field.Due}, At: func(a *Activity) field.Value { return &a.Reviewer }},
		field.Field[Activity]{Column: field.Column{Key: "verdict", Term: term.ActivityVerdict, Kind: field.Choice, Codes: term.TableVerdict, Marks: field.Due}, At: func(a *Activity) field.Value { return &a.Verdict }},
		field.Field[Activity]{Column: field.Column{Key: "permit", Term: term.ActivityPermit, Kind: field.Line}, At: func(a *Activity) field.Value { return &a.Permit }},
		field.Field[Activity]{Column: field.Column{Key: "safety", Term: term.ActivitySafety, Kind: field.Line, Marks: field.Due}, At: func(a *Activity) field.Value { return &a.Safety }},
		field.Field[Activity]{Column: field.Column{Key: "backfilled", Term: term.ActivityBackfilled, Kind: field.YesNo}, At: func(a *Activity) field.Value { return &a.Backfilled }},
		field.Field[Activity]{Column: field.Column{Key: "backDay", Term: term.ActivityBackDay, Kind: field.Day}, At: func(a *Activity) field.Value { return &a.BackDay }},
		field.Field[Activity]{Column: field.Column{Key: "backReason", Term: term.ActivityBackReason, Kind: field.Line}, At: func(a *Activity) field.Value { return &a.BackReason }},
	)
}
