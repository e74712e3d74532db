package ledger

import (
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/field"
)

// ofFacility reports whether the record is the facility's own or a joint one it takes part in. Records
// that belong to no facility at all, such as holidays, are everybody's.
func (k kept) ofFacility(q Query) bool {
	if q.Facility == "" {
		return true
	}
	everybodys := q.Shape.FacilityKey == ""
	if !everybodys && k.text(q.Shape, q.Shape.FacilityKey) == string(q.Facility) {
		return true
	}
	for i, c := range q.Shape.Columns {
		if c.Kind == field.Shares && c.To == "facility" {
			everybodys = false
			if holds(c, k.texts[i], string(q.Facility)) {
				return true
			}
		}
	}
	return everybodys
}

// inSpan reports whether the record is dated inside; one without a day is in no span.
func (k kept) inSpan(q Query) bool {
	if q.Shape.DayKey == "" || (q.Span.From == "" && q.Span.To == "") {
		return true
	}
	day := app.Day(k.text(q.Shape, q.Shape.DayKey))
	return day != "" && day >= q.Span.From && (q.Span.To == "" || day <= q.Span.To)
}

// hasText looks into the number, the note and the searched columns; Latin letters match in either case.
func (k kept) hasText(q Query) bool {
	wanted := lower(q.Text)
	if wanted == "" || strings.Contains(lower(string(k.base.No)), wanted) || strings.Contains(lower(string(k.base.Note)), wanted) {
		return true
	}
	for i, c := range q.Shape.Columns {
		if Searched(c) && strings.Contains(lower(k.texts[i]), wanted) {
			return true
		}
	}
	return false
}

func lower(text string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' {
			return r + ('a' - 'A')
		}
		return r
	}, text)
}

func (k kept) passes(q Query) bool {
	for _, f := range q.Filters {
		c, _ := q.Shape.Column(f.Key) // what every record has is compared as text
		if !f.Passes(c, k.text(q.Shape, f.Key)) {
			return false
		}
	}
	return true
}

// Passes reports whether the filter lets the canonical text of a column pass.
func (f Filter) Passes(c field.Column, text string) bool {
	if text == "" {
		return f.Blank
	}
	for _, v := range f.Values {
		if v == text || holds(c, text, v) {
			return true
		}
	}
	return f.Reaches() && f.reaches(c, text)
}

// reaches reports whether a filled value lies in the stretch and has the part of the text.
func (f Filter) reaches(c field.Column, text string) bool {
	if !strings.Contains(lower(text), lower(f.Like)) {
		return false
	}
	from, to := f.From == "" || !precedes(c, text, f.From), f.To == "" || !precedes(c, f.To, text)
	if _, known := amount(c, text); c.Kind.Number() && !known && (f.From != "" || f.To != "") {
		return false // not applicable is no number
	}
	return from && to
}

// holds reports whether a list holds the value: a key of several, one of several lines, one facility
// of a joint record.
func holds(c field.Column, text, value string) bool {
	switch c.Kind {
	case field.Choices, field.Lines:
		return strings.Contains(";"+text+";", ";"+value+";")
	case field.Shares:
		var shares app.Shares
		return shares.Set(text) == nil && shares.Has(app.ID(value))
	}
	return false
}
