package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/ui/theme"
)

// NewKeyHint shows a key as it stands on the keyboard: Ctrl+N in a small box.
func NewKeyHint(key string) fyne.CanvasObject {
	box := NewBox(theme.Ground).Bordered(theme.Line, theme.RadiusKey)
	box.Height = theme.KeyHeight
	return container.NewStack(box, Pad(theme.Gap6, theme.Gap0, NewText(key, Key)))
}

// NewKeyLine is a key hint with what the key does behind it.
func NewKeyLine(key, does string) fyne.CanvasObject {
	return Row(theme.Gap8, NewKeyHint(key), NewText(does, Body).Clipped())
}
