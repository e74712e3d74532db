package delivery

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Review is one look at the content before it is shown: it may cover several activities or a whole course.
type Review struct {
	app.Base
	Facility                         app.ID
	Code, Subject, Reviewer, Watcher app.Line
	Day                              app.Day
	Verdict                          app.Code
	Activities, Courses              app.Shares // what it covers, without parts
	Flags                            app.Codes  // what calls for somebody watching on the spot
}

// ReviewEntity describes the review.
func ReviewEntity() field.Entity[Review] {
	return field.Describe(field.Entity[Review]{
		Shape:  field.Shape{Key: "review", Term: term.EntityReview, FacilityKey: "facility", DayKey: "day", TitleKey: "code", SortKeys: []string{"day", "code"}, NumberMark: "-"},
		Base:   func(r *Review) *app.Base { return &r.Base },
		Fields: reviewFields(),
	})
}

func reviewFields() []field.Field[Review] {
	return field.In(term.SectionBasic,
		field.Field[Review]{Column: field.Column{Key: "facility", Term: term.OpeningFacility, Kind: field.Ref, To: "facility", Marks: field.Required}, At: func(r *Review) field.Value { return &r.Facility }},
		field.Field[Review]{Column: field.Column{Key: "code", Term: term.ReviewCode, Kind: field.Line, Marks: field.Required | field.Listed | field.Frozen | field.Natural}, At: func(r *Review) field.Value { return &r.Code }},
		field.Field[Review]{Column: field.Column{Key: "subject", Term: term.ReviewSubject, Kind: field.Line, Marks: field.Required | field.Listed | field.Wide}, At: func(r *Review) field.Value { return &r.Subject }},
		field.Field[Review]{Column: field.Column{Key: "day", Term: term.ReviewDay, Kind: field.Day, Marks: field.Required | field.Listed}, At: func(r *Review) field.Value { return &r.Day }},
		field.Field[Review]{Column: field.Column{Key: "reviewer", Term: term.ReviewReviewer, Kind: field.Line, Marks: field.Required | field.Listed}, At: func(r *Review) field.Value { return &r.Reviewer }},
		field.Field[Review]{Column: field.Column{Key: "verdict", Term: term.ReviewVerdict, Kind: field.Choice, Codes: term.TableVerdict, Marks: field.Required | field.Listed}, At: func(r *Review) field.Value { return &r.Verdict }},
		field.Field[Review]{Column: field.Column{Key: "activities", Term: term.ReviewActivities, Kind: field.Shares, To: "activity"}, At: func(r *Review) field.Value { return &r.Activities }},
		field.Field[Review]{Column: field.Column{Key: "courses", Term: term.ReviewCourses, Kind: field.Shares, To: "course"}, At: func(r *Review) field.Value { return &r.Courses }},
		field.Field[Review]{Column: field.Column{Key: "flags", Term: term.ReviewFlags, Kind: field.Choices, Codes: term.TableFlag}, At: func(r *Review) field.Value { return &r.Flags }},
		field.Field[Review]{Column: field.Column{Key: "watcher", Term: term.ReviewWatcher, Kind: field.Line}, At: func(r *Review) field.Value { return &r.Watcher }},
	)
}
