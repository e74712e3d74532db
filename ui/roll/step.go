package roll

import "fyne.io/fyne/v2"

// Place is where a cursor is in a list: at which of how many rows, -1 for none, and how many a page key goes over.
type Place struct{ At, Count, Page int }

// Step is the row a key leads the cursor to; a key that does not move it leads nowhere.
func Step(key fyne.KeyName, from Place) (to int, moves bool) {
	switch key {
	case fyne.KeyUp:
		to = from.At - 1
	case fyne.KeyDown:
		to = from.At + 1
	case fyne.KeyPageUp:
		to = from.At - from.Page
	case fyne.KeyPageDown:
		to = from.At + from.Page
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = from.Count - 1
	default:
		return from.At, false
	}
	return max(0, min(to, from.Count-1)), true
}
