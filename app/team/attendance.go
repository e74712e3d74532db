package team

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Attendance is what one member of staff was due to work and did work in one month, in days.
type Attendance struct {
	app.Base
	Facility, Staff app.ID
	Month           app.Month
	Owed, Present   app.Quantity
	Change          app.Line
}

// AttendanceEntity describes the attendance.
func AttendanceEntity() field.Entity[Attendance] {
	return field.Describe(field.Entity[Attendance]{
		Shape:  field.Shape{Key: "attendance", Term: term.EntityAttendance, FacilityKey: "facility", DayKey: "month", TitleKey: "staff", SortKeys: []string{"month", "staff"}, NumberMark: "-"},
		Base:   func(a *Attendance) *app.Base { return &a.Base },
		Fields: attendanceFields(),
	})
}

func attendanceFields() []field.Field[Attendance] {
	return field.In(term.SectionBasic,
		field.Field[Attendance]{Column: field.Column{Key: "facility", Term: term.SpaceFacility, Kind: field.Ref, To: "facility", Marks: field.Required | field.Natural}, At: func(a *Attendance) field.Value { return &a.Facility }},
		field.Field[Attendance]{Column: field.Column{Key: "month", Term: term.AttendanceMonth, Kind: field.Month, Marks: field.Required | field.Listed | field.Natural}, At: func(a *Attendance) field.Value { return &a.Month }},
		field.Field[Attendance]{Column: field.Column{Key: "staff", Term: term.AttendanceStaff, Kind: field.Ref, To: "staff", Marks: field.Required | field.Listed | field.Frozen | field.Natural}, At: func(a *Attendance) field.Value { return &a.Staff }},
		field.Field[Attendance]{Column: field.Column{Key: "owed", Term: term.AttendanceOwed, Kind: field.Quantity, Marks: field.Due | field.Listed | field.Summed}, At: func(a *Attendance) field.Value { return &a.Owed }},
		field.Field[Attendance]{Column: field.Column{Key: "present", Term: term.AttendancePresent, Kind: field.Quantity, Marks: field.Due | field.Listed | field.Summed}, At: func(a *Attendance) field.Value { return &a.Present }},
		field.Field[Attendance]{Column: field.Column{Key: "change", Term: term.AttendanceChange, Kind: field.Line, Marks: field.Listed}, At: func(a *Attendance) field.Value { return &a.Change }},
	)
}
