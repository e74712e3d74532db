package office

import (
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
)

// Shapes gives the descriptions of all ledgers in their order, for those who look through the whole
// book and need no desk.
func Shapes() []field.Shape {
	var shapes []field.Shape
	for _, sheet := range Open(Setting{Store: ledger.NewMemory()}).Library {
		shapes = append(shapes, sheet.Shape())
	}
	return shapes
}
