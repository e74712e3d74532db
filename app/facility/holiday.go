package facility

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Holiday is one day that differs from its weekday: a statutory holiday, a rest day or a working day by swap.
type Holiday struct {
	app.Base
	Day     app.Day
	Kind    app.Code
	Name    app.Line
	Pending app.YesNo // the swap notice of that year has not come yet
}

// HolidayEntity describes the holiday table.
func HolidayEntity() field.Entity[Holiday] {
	return field.Describe(field.Entity[Holiday]{
		Shape:  field.Shape{Key: "holiday", Term: term.EntityHoliday, TitleKey: "name", DayKey: "day", SortKeys: []string{"day"}, NumberMark: "-"},
		Base:   func(h *Holiday) *app.Base { return &h.Base },
		Fields: holidayFields(),
	})
}

func holidayFields() []field.Field[Holiday] {
	return field.In(term.SectionBasic,
		field.Field[Holiday]{Column: field.Column{Key: "day", Term: term.HolidayDay, Kind: field.Day, Marks: field.Required | field.Listed | field.Natural}, At: func(h *Holiday) field.Value { return &h.Day }},
		field.Field[Holiday]{Column: field.Column{Key: "kind", Term: term.HolidayKind, Kind: field.Choice, Codes: term.TableHoliday, Marks: field.Required | field.Listed}, At: func(h *Holiday) field.Value { return &h.Kind }},
		field.Field[Holiday]{Column: field.Column{Key: "name", Term: term.HolidayName, Kind: field.Line, Marks: field.Listed}, At: func(h *Holiday) field.Value { return &h.Name }},
		field.Field[Holiday]{Column: field.Column{Key: "pending", Term: term.HolidayPending, Kind: field.YesNo, Marks: field.Listed}, At: func(h *Holiday) field.Value { return &h.Pending }},
	)
}
