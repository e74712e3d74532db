package delivery

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Course is one term of a training class. Its lessons are activities that name it (DEFINITIONS 1.5).
type Course struct {
	app.Base
	Facility                                         app.ID
	Name, Round, Teacher                             app.Line
	Class, Service                                   app.Code
	Lessons, Capacity, Enrolled, Finished, Satisfied app.Reading // satisfied in percent
	From, To                                         app.Day
	Paid                                             app.YesNo
}

// CourseEntity describes the course.
func CourseEntity() field.Entity[Course] {
	return field.Describe(field.Entity[Course]{
		Shape:  field.Shape{Key: "course", Term: term.EntityCourse, FacilityKey: "facility", DayKey: "from", TitleKey: "name", SortKeys: []string{"from", "name"}, NumberMark: term.NumberCourse, Evidence: true},
		Base:   func(c *Course) *app.Base { return &c.Base },
		Fields: courseFields(),
	})
}

func courseFields() []field.Field[Course] {
	return field.In(term.SectionBasic,
		field.Field[Course]{Column: field.Column{Key: "facility", Term: term.OpeningFacility, Kind: field.Ref, To: "facility", Marks: field.Required}, At: func(c *Course) field.Value { return &c.Facility }},
		field.Field[Course]{Column: field.Column{Key: "name", Term: term.CourseName, Kind: field.Line, Marks: field.Required | field.Listed | field.Frozen | field.Wide | field.Natural}, At: func(c *Course) field.Value { return &c.Name }},
		field.Field[Course]{Column: field.Column{Key: "round", Term: term.CourseRound, Kind: field.Line, Marks: field.Listed | field.Natural}, At: func(c *Course) field.Value { return &c.Round }},
		field.Field[Course]{Column: field.Column{Key: "class", Term: term.CourseClass, Kind: field.Choice, Codes: term.TableClass, Marks: field.Required | field.Listed}, At: func(c *Course) field.Value { return &c.Class }},
		field.Field[Course]{Column: field.Column{Key: "service", Term: term.CourseService, Kind: field.Choice, Codes: term.TableService, Marks: field.Due}, At: func(c *Course) field.Value { return &c.Service }},
		field.Field[Course]{Column: field.Column{Key: "teacher", Term: term.CourseTeacher, Kind: field.Line, Marks: field.Due | field.Listed}, At: func(c *Course) field.Value { return &c.Teacher }},
		field.Field[Course]{Column: field.Column{Key: "lessons", Term: term.CourseLessons, Kind: field.Count, Marks: field.Due | field.Listed}, At: func(c *Course) field.Value { return &c.Lessons }},
		field.Field[Course]{Column: field.Column{Key: "capacity", Term: term.CourseCapacity, Kind: field.Count, Marks: field.Listed}, At: func(c *Course) field.Value { return &c.Capacity }},
		field.Field[Course]{Column: field.Column{Key: "enrolled", Term: term.CourseEnrolled, Kind: field.Count, Marks: field.Listed | field.Summed}, At: func(c *Course) field.Value { return &c.Enrolled }},
		field.Field[Course]{Column: field.Column{Key: "finished", Term: term.CourseFinished, Kind: field.Count, Marks: field.Listed | field.Summed}, At: func(c *Course) field.Value { return &c.Finished }},
		field.Field[Course]{Column: field.Column{Key: "from", Term: term.CourseFrom, Kind: field.Day, Marks: field.Required | field.Listed | field.Natural}, At: func(c *Course) field.Value { return &c.From }},
		field.Field[Course]{Column: field.Column{Key: "to", Term: term.CourseTo, Kind: field.Day, Marks: field.Due | field.Listed}, At: func(c *Course) field.Value { return &c.To }},
		field.Field[Course]{Column: field.Column{Key: "paid", Term: term.CoursePaid, Kind: field.YesNo}, At: func(c *Course) field.Value { return &c.Paid }},
		field.Field[Course]{Column: field.Column{Key: "satisfied", Term: term.CourseSatisfied, Kind: field.Count}, At: func(c *Course) field.Value { return &c.Satisfied }},
	)
}
