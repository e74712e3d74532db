package paper_test

import (
	"fyne.io/fyne/v2"

	"guanyunbu/ui/theme/themetest"
)

// words are the lines an object shows.
func words(object fyne.CanvasObject) []string { return themetest.Words(object) }
