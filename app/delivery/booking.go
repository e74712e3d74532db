package delivery

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Booking is one use of a space by a body or a team, asked for beforehand.
type Booking struct {
	app.Base
	Facility, Space app.ID
	Day             app.Day
	Segments        app.Segments
	User, Purpose   app.Line
	People          app.Reading
	State           app.Code
}

// BookingEntity describes the booking.
func BookingEntity() field.Entity[Booking] {
	return field.Describe(field.Entity[Booking]{
		Shape:  field.Shape{Key: "booking", Term: term.EntityBooking, FacilityKey: "facility", DayKey: "day", TitleKey: "user", SortKeys: []string{"day", "segments", "no"}, NumberMark: term.NumberBooking},
		Base:   func(b *Booking) *app.Base { return &b.Base },
		Fields: bookingFields(),
	})
}

func bookingFields() []field.Field[Booking] {
	return field.In(term.SectionBasic,
		field.Field[Booking]{Column: field.Column{Key: "facility", Term: term.OpeningFacility, Kind: field.Ref, To: "facility", Marks: field.Required}, At: func(b *Booking) field.Value { return &b.Facility }},
		field.Field[Booking]{Column: field.Column{Key: "space", Term: term.BookingSpace, Kind: field.Ref, To: "space", Marks: field.Required | field.Listed | field.Natural}, At: func(b *Booking) field.Value { return &b.Space }},
		field.Field[Booking]{Column: field.Column{Key: "day", Term: term.BookingDay, Kind: field.Day, Marks: field.Required | field.Listed | field.Natural}, At: func(b *Booking) field.Value { return &b.Day }},
		field.Field[Booking]{Column: field.Column{Key: "segments", Term: term.BookingSegments, Kind: field.Segments, Marks: field.Required | field.Listed | field.Natural}, At: func(b *Booking) field.Value { return &b.Segments }},
		field.Field[Booking]{Column: field.Column{Key: "user", Term: term.BookingUser, Kind: field.Line, Marks: field.Required | field.Listed | field.Frozen | field.Wide}, At: func(b *Booking) field.Value { return &b.User }},
		field.Field[Booking]{Column: field.Column{Key: "purpose", Term: term.BookingPurpose, Kind: field.Line, Marks: field.Listed}, At: func(b *Booking) field.Value { return &b.Purpose }},
		field.Field[Booking]{Column: field.Column{Key: "people", Term: term.BookingPeople, Kind: field.Count, Marks: field.Listed | field.Summed}, At: func(b *Booking) field.Value { return &b.People }},
		field.Field[Booking]{Column: field.Column{Key: "state", Term: term.BookingState, Kind: field.Choice, Codes: term.TableBookingState, Marks: field.Required | field.Listed}, At: func(b *Booking) field.Value { return &b.State }},
	)
}
