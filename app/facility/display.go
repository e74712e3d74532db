package facility

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Display is one item looked at on a walk through the house: a notice that must hang, or something a visitor needs.
type Display struct {
	app.Base
	Facility       app.ID
	Day            app.Day
	Item, Result   app.Code
	Reason, Person app.Line
}

// DisplayEntity describes the display check.
func DisplayEntity() field.Entity[Display] {
	return field.Describe(field.Entity[Display]{
		Shape:  field.Shape{Key: "display", Term: term.EntityDisplay, FacilityKey: "facility", DayKey: "day", TitleKey: "item", SortKeys: []string{"day", "item"}, NumberMark: term.NumberDisplay},
		Base:   func(d *Display) *app.Base { return &d.Base },
		Fields: displayFields(),
	})
}

func displayFields() []field.Field[Display] {
	return field.In(term.SectionBasic,
		field.Field[Display]{Column: field.Column{Key: "facility", Term: term.SpaceFacility, Kind: field.Ref, To: "facility", Marks: field.Required | field.Natural}, At: func(d *Display) field.Value { return &d.Facility }},
		field.Field[Display]{Column: field.Column{Key: "day", Term: term.DisplayDay, Kind: field.Day, Marks: field.Required | field.Listed | field.Natural}, At: func(d *Display) field.Value { return &d.Day }},
		field.Field[Display]{Column: field.Column{Key: "item", Term: term.DisplayItem, Kind: field.Choice, Codes: term.TableDisplayItem, Marks: field.Required | field.Listed | field.Frozen | field.Natural}, At: func(d *Display) field.Value { return &d.Item }},
		field.Field[Display]{Column: field.Column{Key: "result", Term: term.DisplayResult, Kind: field.Choice, Codes: term.TableDisplayResult, Marks: field.Required | field.Listed}, At: func(d *Display) field.Value { return &d.Result }},
		field.Field[Display]{Column: field.Column{Key: "reason", Term: term.DisplayReason, Kind: field.Line, Marks: field.Listed | field.Wide}, At: func(d *Display) field.Value { return &d.Reason }},
		field.Field[Display]{Column: field.Column{Key: "person", Term: term.DisplayPerson, Kind: field.Line, Marks: field.Due | field.Listed}, At: func(d *Display) field.Value { return &d.Person }},
	)
}
