package storetest

import "guanyunbu/app/field"

// filling is a text that a column of that kind takes.
func filling(c field.Column) string {
	switch c.Kind {
	case field.Count, field.Money, field.Quantity:
		return "1"
	case field.Day, field.Month:
		return "2026-03-01"
	case field.Clock:
		return "09:00"
	case field.YesNo:
		return "yes"
	case field.Segments:
		return "09:00-10:00"
	case field.Choice, field.Choices:
		return c.Codes.Codes[0].Key
	}
	return "filled"
}
