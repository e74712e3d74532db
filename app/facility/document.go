package facility

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Document is one of the written papers a centre must have: its plan, its summary, its emergency plan, a consent notice, a rule.
type Document struct {
	app.Base
	Facility     app.ID
	Kind         app.Code
	Year         app.Reading
	Name         app.Line
	Filed, Until app.Day
}

// DocumentEntity describes the document.
func DocumentEntity() field.Entity[Document] {
	return field.Describe(field.Entity[Document]{
		Shape:  field.Shape{Key: "document", Term: term.EntityDocument, FacilityKey: "facility", DayKey: "filed", TitleKey: "name", SortKeys: []string{"year", "kind", "filed"}, NumberMark: term.NumberDocument},
		Base:   func(d *Document) *app.Base { return &d.Base },
		Fields: documentFields(),
	})
}

func documentFields() []field.Field[Document] {
	return field.In(term.SectionBasic,
		field.Field[Document]{Column: field.Column{Key: "facility", Term: term.SpaceFacility, Kind: field.Ref, To: "facility", Marks: field.Required | field.Natural}, At: func(d *Document) field.Value { return &d.Facility }},
		field.Field[Document]{Column: field.Column{Key: "kind", Term: term.DocumentKind, Kind: field.Choice, Codes: term.TableDocument, Marks: field.Required | field.Listed}, At: func(d *Document) field.Value { return &d.Kind }},
		field.Field[Document]{Column: field.Column{Key: "year", Term: term.DocumentYear, Kind: field.Count, Marks: field.Required | field.Listed | field.Calendar}, At: func(d *Document) field.Value { return &d.Year }},
		field.Field[Document]{Column: field.Column{Key: "name", Term: term.DocumentName, Kind: field.Line, Marks: field.Required | field.Listed | field.Frozen | field.Wide | field.Natural}, At: func(d *Document) field.Value { return &d.Name }},
		field.Field[Document]{Column: field.Column{Key: "filed", Term: term.DocumentFiled, Kind: field.Day, Marks: field.Required | field.Listed}, At: func(d *Document) field.Value { return &d.Filed }},
		field.Field[Document]{Column: field.Column{Key: "until", Term: term.DocumentUntil, Kind: field.Day, Marks: field.Listed}, At: func(d *Document) field.Value { return &d.Until }},
	)
}
