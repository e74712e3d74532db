package delivery_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
)

func BenchmarkMovingTheCursor(b *testing.B) {
	bench := newBench(b, pagetest.Desktop(), theme.Factor100)
	page := bench.activities()
	bench.Window.Canvas().Focus(page.Grid())
	for i := 0; b.Loop(); i++ {
		if i%2 == 0 {
			bench.Key(fyne.KeyUp)
			continue
		}
		bench.Key(fyne.KeyDown)
	}
}

func BenchmarkTyping(b *testing.B) {
	bench := newBench(b, pagetest.Desktop(), theme.Factor100)
	page := bench.activities()
	bench.Shell.Go(blankRoute())
	page.Form().Focus("name")
	for b.Loop() {
		bench.Type("字")
	}
}

func blankRoute() shell.Route { return shell.Route{Place: shell.Activity, New: true} }
