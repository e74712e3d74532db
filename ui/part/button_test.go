package part_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

func TestButtonIsPressedByPointerSpaceAndEnter(t *testing.T) {
	themetest.App(t, theme.Factor100)
	pressed := 0
	button := part.NewButton(part.ButtonSpec{Label: "记一笔", Do: func() { pressed++ }})
	window(t, button)
	test.Tap(button)
	test.Type(button, " ")
	press(button, fyne.KeyReturn)
	if pressed != 3 {
		t.Fatalf("pressed %d times, want 3", pressed)
	}
	button.Disable()
	test.Tap(button)
	press(button, fyne.KeyReturn)
	if pressed != 3 {
		t.Fatal("a button out of use was pressed")
	}
}

func TestButtonPassesOtherKeysOnToTheWindow(t *testing.T) {
	themetest.App(t, theme.Factor100)
	button := part.NewButton(part.ButtonSpec{Label: "记一笔", Do: func() {}})
	var heard []fyne.KeyName
	window(t, button).Canvas().SetOnTypedKey(func(key *fyne.KeyEvent) { heard = append(heard, key.Name) })
	press(button, fyne.KeyF8, fyne.KeyEscape, fyne.KeyReturn)
	if len(heard) != 2 || heard[0] != fyne.KeyF8 || heard[1] != fyne.KeyEscape {
		t.Fatalf("the window heard %v", heard)
	}
}

func TestButtonShowsFocusAndPointer(t *testing.T) {
	themetest.App(t, theme.Factor100)
	button := part.NewButton(part.ButtonSpec{Label: "记一笔", Do: func() {}})
	w := window(t, button)
	plain := w.Canvas().Capture()
	w.Canvas().Focus(button)
	if themetest.Same(plain, w.Canvas().Capture()) {
		t.Error("the focus is not seen")
	}
	w.Canvas().Unfocus()
	button.MouseIn(&desktop.MouseEvent{})
	if themetest.Same(plain, w.Canvas().Capture()) || button.Cursor() != desktop.PointerCursor {
		t.Error("the pointer is not seen")
	}
	button.MouseOut()
	if !themetest.Same(plain, w.Canvas().Capture()) {
		t.Error("the button does not return to rest")
	}
}

func TestTabOrderLeavesOutWhatCannotBePressed(t *testing.T) {
	themetest.App(t, theme.Factor100)
	off := part.NewButton(part.ButtonSpec{Label: "不可用", Do: func() {}})
	off.Disable()
	last := part.NewButton(part.ButtonSpec{Label: "可用", Do: func() {}})
	w := window(t, part.Column(theme.Gap4, part.NewListRow(part.NewText("只是一行字", part.Body), nil), off, last))
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != fyne.Focusable(last) {
		t.Fatalf("Tab went to %T", w.Canvas().Focused())
	}
}
