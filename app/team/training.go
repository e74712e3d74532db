package team

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Training is one lesson that the staff of the facility took, not one given to the public.
type Training struct {
	app.Base
	Facility       app.ID
	Day            app.Day
	Topic, Trainer app.Line
	Hours          app.Quantity
	People         app.Reading
	Way            app.Code
}

// TrainingEntity describes the training.
func TrainingEntity() field.Entity[Training] {
	return field.Describe(field.Entity[Training]{
		Shape:  field.Shape{Key: "training", Term: term.EntityTraining, FacilityKey: "facility", DayKey: "day", TitleKey: "topic", SortKeys: []string{"day"}, NumberMark: term.NumberTraining},
		Base:   func(t *Training) *app.Base { return &t.Base },
		Fields: trainingFields(),
	})
}

func trainingFields() []field.Field[Training] {
	return field.In(term.SectionBasic,
		field.Field[Training]{Column: field.Column{Key: "facility", Term: term.SpaceFacility, Kind: field.Ref, To: "facility", Marks: field.Required | field.Natural}, At: func(t *Training) field.Value { return &t.Facility }},
		field.Field[Training]{Column: field.Column{Key: "day", Term: term.TrainingDay, Kind: field.Day, Marks: field.Required | field.Listed | field.Natural}, At: func(t *Training) field.Value { return &t.Day }},
		field.Field[Training]{Column: field.Column{Key: "topic", Term: term.TrainingTopic, Kind: field.Line, Marks: field.Required | field.Listed | field.Frozen | field.Wide | field.Natural}, At: func(t *Training) field.Value { return &t.Topic }},
		field.Field[Training]{Column: field.Column{Key: "hours", Term: term.TrainingHours, Kind: field.Quantity, Marks: field.Due | field.Listed | field.Summed}, At: func(t *Training) field.Value { return &t.Hours }},
		field.Field[Training]{Column: field.Column{Key: "people", Term: term.TrainingPeople, Kind: field.Count, Marks: field.Due | field.Listed | field.Summed}, At: func(t *Training) field.Value { return &t.People }},
		field.Field[Training]{Column: field.Column{Key: "trainer", Term: term.TrainingTrainer, Kind: field.Line, Marks: field.Listed}, At: func(t *Training) field.Value { return &t.Trainer }},
		field.Field[Training]{Column: field.Column{Key: "way", Term: term.TrainingWay, Kind: field.Choice, Codes: term.TableTrainingWay, Marks: field.Listed}, At: func(t *Training) field.Value { return &t.Way }},
	)
}
