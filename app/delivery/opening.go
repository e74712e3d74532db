package delivery

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Opening is the log of one day: when the doors were open and how many people came.
type Opening struct {
	app.Base
	Facility         app.ID
	Day              app.Day
	Segments         app.Segments
	Visits, Online   app.Reading
	Duty, BackReason app.Line
	Trouble          app.Prose
	Backfilled       app.YesNo
}

// OpeningEntity describes the opening log.
func OpeningEntity() field.Entity[Opening] {
	return field.Describe(field.Entity[Opening]{
		Shape:  field.Shape{Key: "opening", Term: term.EntityOpening, FacilityKey: "facility", DayKey: "day", TitleKey: "day", SortKeys: []string{"day"}, NumberMark: "-"},
		Base:   func(o *Opening) *app.Base { return &o.Base },
		Fields: openingFields(),
	})
}

func openingFields() []field.Field[Opening] {
	return field.In(term.SectionBasic,
		field.Field[Opening]{Column: field.Column{Key: "facility", Term: term.OpeningFacility, Kind: field.Ref, To: "facility", Marks: field.Required | field.Natural}, At: func(o *Opening) field.Value { return &o.Facility }},
		field.Field[Opening]{Column: field.Column{Key: "day", Term: term.OpeningDay, Kind: field.Day, Marks: field.Required | field.Listed | field.Frozen | field.Natural}, At: func(o *Opening) field.Value { return &o.Day }},
		field.Field[Opening]{Column: field.Column{Key: "segments", Term: term.OpeningSegments, Kind: field.Segments, Marks: field.Due | field.Listed}, At: func(o *Opening) field.Value { return &o.Segments }},
		field.Field[Opening]{Column: field.Column{Key: "visits", Term: term.OpeningVisits, Kind: field.Count, Marks: field.Due | field.Listed | field.Summed}, At: func(o *Opening) field.Value { return &o.Visits }},
		field.Field[Opening]{Column: field.Column{Key: "online", Term: term.OpeningOnline, Kind: field.Count, Marks: field.Listed | field.Summed}, At: func(o *Opening) field.Value { return &o.Online }},
		field.Field[Opening]{Column: field.Column{Key: "duty", Term: term.OpeningDuty, Kind: field.Line, Marks: field.Due | field.Listed}, At: func(o *Opening) field.Value { return &o.Duty }},
		field.Field[Opening]{Column: field.Column{Key: "trouble", Term: term.OpeningTrouble, Kind: field.Prose, Marks: field.Listed | field.Wide}, At: func(o *Opening) field.Value { return &o.Trouble }},
		field.Field[Opening]{Column: field.Column{Key: "backfilled", Term: term.OpeningBackfilled, Kind: field.YesNo}, At: func(o *Opening) field.Value { return &o.Backfilled }},
		field.Field[Opening]{Column: field.Column{Key: "backReason", Term: term.OpeningBackReason, Kind: field.Line}, At: func(o *Opening) field.Value { return &o.BackReason }},
	)
}
