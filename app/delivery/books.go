package delivery

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Books is the book service of one month.
type Books struct {
	app.Base
	Facility                                    app.ID
	Month                                       app.Month
	Visits, Cards, Lent, Returned, Added, Total app.Reading
}

// BooksEntity describes the book service.
func BooksEntity() field.Entity[Books] {
	return field.Describe(field.Entity[Books]{
		Shape:  field.Shape{Key: "books", Term: term.EntityBooks, FacilityKey: "facility", DayKey: "month", TitleKey: "month", SortKeys: []string{"month"}, NumberMark: "-"},
		Base:   func(b *Books) *app.Base { return &b.Base },
		Fields: booksFields(),
	})
}

func booksFields() []field.Field[Books] {
	return field.In(term.SectionBasic,
		field.Field[Books]{Column: field.Column{Key: "facility", Term: term.OpeningFacility, Kind: field.Ref, To: "facility", Marks: field.Required}, At: func(b *Books) field.Value { return &b.Facility }},
		field.Field[Books]{Column: field.Column{Key: "month", Term: term.BooksMonth, Kind: field.Month, Marks: field.Required | field.Listed | field.Frozen | field.Natural}, At: func(b *Books) field.Value { return &b.Month }},
		field.Field[Books]{Column: field.Column{Key: "visits", Term: term.BooksVisits, Kind: field.Count, Marks: field.Listed | field.Summed}, At: func(b *Books) field.Value { return &b.Visits }},
		field.Field[Books]{Column: field.Column{Key: "cards", Term: term.BooksCards, Kind: field.Count, Marks: field.Due | field.Listed | field.Summed}, At: func(b *Books) field.Value { return &b.Cards }},
		field.Field[Books]{Column: field.Column{Key: "lent", Term: term.BooksLent, Kind: field.Count, Marks: field.Due | field.Listed | field.Summed}, At: func(b *Books) field.Value { return &b.Lent }},
		field.Field[Books]{Column: field.Column{Key: "returned", Term: term.BooksReturned, Kind: field.Count, Marks: field.Due | field.Listed | field.Summed}, At: func(b *Books) field.Value { return &b.Returned }},
		field.Field[Books]{Column: field.Column{Key: "added", Term: term.BooksAdded, Kind: field.Count, Marks: field.Due | field.Listed | field.Summed}, At: func(b *Books) field.Value { return &b.Added }},
		field.Field[Books]{Column: field.Column{Key: "total", Term: term.BooksTotal, Kind: field.Count, Marks: field.Due | field.Listed}, At: func(b *Books) field.Value { return &b.Total }},
	)
}
