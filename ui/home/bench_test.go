package home_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/ui/home"
	"guanyunbu/ui/home/hometest"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

// BenchmarkHomeOpens reads and draws the page over a year and a half of records, with the score at hand as it is after another
// page showed it: less than 200 ms. Where the year is heading follows beside the window and is not in it.
func BenchmarkHomeOpens(b *testing.B) {
	themetest.App(b, theme.Factor100)
	book := lived(b, hometest.Pack(b))
	d := deps(book)
	d.Aside = func(func() error, func(error)) {}
	if _, err := book.Appraisal.Judge(book.Facility, book.Year); err != nil {
		b.Fatal(err)
	}
	window := themetest.Window(b, home.New(d).Body(), fyne.NewSize(1250, 600))
	for b.Loop() {
		window.SetContent(home.New(d).Body())
		window.Canvas().Capture()
	}
}
