package claim

import (
	"strings"
	"unicode"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Extra is one thing beside the indicators that earns a bonus or costs points: an award, a published
// experience, a confirmed complaint about charging, a report that came too late.
type Extra struct {
	app.Base
	Facility app.ID
	Year     app.Reading
	Code     app.Line // of the pack's bonus or deduction row: J1…, P1…
	Day      app.Day
	Times    app.Reading
	Name     app.Line
	Basis    app.Line // number of the paper that proves it
}

// ExtraEntity describes the extra.
func ExtraEntity() field.Entity[Extra] {
	return field.Describe(field.Entity[Extra]{
		Shape:  field.Shape{Key: "extra", Term: term.EntityExtra, FacilityKey: "facility", DayKey: "day", TitleKey: "name", SortKeys: []string{"day", "code"}, NumberMark: term.NumberExtra, Evidence: true},
		Base:   func(e *Extra) *app.Base { return &e.Base },
		Fields: extraFields(),
	})
}

func extraFields() []field.Field[Extra] {
	return field.In(term.SectionBasic,
		field.Field[Extra]{Column: field.Column{Key: "facility", Term: term.SpaceFacility, Kind: field.Ref, To: "facility", Marks: field.Required | field.Natural}, At: func(e *Extra) field.Value { return &e.Facility }},
		field.Field[Extra]{Column: field.Column{Key: "year", Term: term.ExtraYear, Kind: field.Count, Marks: field.Required | field.Listed | field.Natural | field.Calendar}, At: func(e *Extra) field.Value { return &e.Year }},
		field.Field[Extra]{Column: field.Column{Key: "code", Term: term.ExtraCode, Kind: field.Line, Marks: field.Required | field.Listed | field.Frozen | field.Natural}, At: func(e *Extra) field.Value { return &e.Code }},
		field.Field[Extra]{Column: field.Column{Key: "day", Term: term.ExtraDay, Kind: field.Day, Marks: field.Required | field.Listed | field.Natural}, At: func(e *Extra) field.Value { return &e.Day }},
		field.Field[Extra]{Column: field.Column{Key: "times", Term: term.ExtraTimes, Kind: field.Count, Marks: field.Required | field.Listed}, At: func(e *Extra) field.Value { return &e.Times }},
		field.Field[Extra]{Column: field.Column{Key: "name", Term: term.ExtraName, Kind: field.Line, Marks: field.Required | field.Listed | field.Wide | field.Natural}, At: func(e *Extra) field.Value { return &e.Name }},
		field.Field[Extra]{Column: field.Column{Key: "basis", Term: term.ExtraBasis, Kind: field.Line, Marks: field.Due | field.Listed}, At: func(e *Extra) field.Value { return &e.Basis }},
	)
}

// SameName reports two names that a reader takes for one: spaces, width of signs and case do not tell them apart.
func SameName(a, b string) bool { return a != "" && plainName(a) == plainName(b) }

// Names reports a text in which a name stands, by the same reading.
func Names(text, name string) bool {
	plain := plainName(name)
	return plain != "" && strings.Contains(plainName(text), plain)
}

func plainName(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, app.HalfWidth(name))
}
