package part_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

// ear remembers the chords it was offered and takes those it was told to take.
type ear struct {
	heard []part.Chord
	takes []part.Chord
}

func (e *ear) Press(chord part.Chord) bool {
	e.heard = append(e.heard, chord)
	return slices.Contains(e.takes, chord)
}

func TestEntryPassesOnWhatItDoesNotUse(t *testing.T) {
	themetest.App(t, theme.Factor100)
	for name, row := range map[string]struct {
		do   func(*part.Entry)
		want []part.Chord
	}{
		"a shortcut of the page": {func(e *part.Entry) {
			e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl})
		}, []part.Chord{part.Ctrl(fyne.KeyS)}},
		"a function key":                {func(e *part.Entry) { press(e, fyne.KeyF8) }, []part.Chord{part.Bare(fyne.KeyF8)}},
		"Esc":                           {func(e *part.Entry) { press(e, fyne.KeyEscape) }, []part.Chord{part.Bare(fyne.KeyEscape)}},
		"Enter and the arrows up, down": {func(e *part.Entry) { press(e, fyne.KeyReturn, fyne.KeyUp, fyne.KeyDown) }, []part.Chord{part.Bare(fyne.KeyReturn), part.Bare(fyne.KeyUp), part.Bare(fyne.KeyDown)}},
		"Shift+Enter": {func(e *part.Entry) {
			e.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
			press(e, fyne.KeyReturn)
			e.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		}, []part.Chord{{Key: fyne.KeyReturn, With: fyne.KeyModifierShift}}},
		"but not typing and moving in the text": {func(e *part.Entry) {
			test.Type(e, "文化")
			press(e, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyBackspace, fyne.KeyDelete)
		}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			listener := &ear{}
			entry := part.NewEntry(part.EntrySpec{Keys: listener})
			window(t, entry)
			row.do(entry)
			if !slices.Equal(listener.heard, row.want) {
				t.Fatalf("the page heard %v, want %v", listener.heard, row.want)
			}
		})
	}
}

func TestEntryWithoutKeysAsksTheWindow(t *testing.T) {
	themetest.App(t, theme.Factor100)
	entry := part.NewNumberEntry(part.NumberSpec{})
	w := window(t, entry)
	var heard fyne.KeyName
	w.Canvas().SetOnTypedKey(func(key *fyne.KeyEvent) { heard = key.Name })
	press(entry, fyne.KeyF1)
	if heard != fyne.KeyF1 {
		t.Fatalf("the window heard %q", heard)
	}
}

func TestEntryUsesCopyAndPasteItselfUnlessThePageTakesThem(t *testing.T) {
	app := themetest.App(t, theme.Factor100)
	app.Clipboard().SetContent("两行\t格")
	listener := &ear{}
	entry := part.NewEntry(part.EntrySpec{Keys: listener})
	window(t, entry)
	entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: app.Clipboard()})
	if entry.Text != "两行\t格" {
		t.Fatalf("pasted %q", entry.Text)
	}
	listener.takes = []part.Chord{part.Ctrl(fyne.KeyV)}
	entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: app.Clipboard()})
	if entry.Text != "两行\t格" {
		t.Fatalf("the page took the paste and the entry pasted too: %q", entry.Text)
	}
}

func TestEntryTurnsFullWidthIntoHalfWidth(t *testing.T) {
	app := themetest.App(t, theme.Factor100)
	var told []string
	entry := part.NewEntry(part.EntrySpec{HalfWidth: true, Changed: func(text string) { told = append(told, text) }})
	window(t, entry)
	test.Type(entry, "１２，３")
	app.Clipboard().SetContent("４５")
	entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: app.Clipboard()})
	if entry.Text != "12,345" || told[len(told)-1] != "12,345" || slices.ContainsFunc(told, func(s string) bool { return s != "" && s[0] > 0x7f }) {
		t.Fatalf("text %q, told %q", entry.Text, told)
	}
}

func TestEntryTellsChangesButNotWhatTheBookPuts(t *testing.T) {
	themetest.App(t, theme.Factor100)
	told := 0
	entry := part.NewEntry(part.EntrySpec{Changed: func(string) { told++ }})
	window(t, entry)
	entry.Put("来自账本")
	test.Type(entry, "你好")
	if told != 2 || entry.Text == "" {
		t.Fatalf("told %d times, text %q", told, entry.Text)
	}
}

func TestEntryShowsErrorAndFocus(t *testing.T) {
	themetest.App(t, theme.Factor100)
	entry := part.NewEntry(part.EntrySpec{Text: "58"})
	w := window(t, part.Row(theme.Gap8, entry))
	rest := w.Canvas().Capture()
	entry.SetWrong(true)
	red := w.Canvas().Capture()
	entry.SetWrong(false)
	if themetest.Same(rest, red) || !themetest.Same(rest, w.Canvas().Capture()) || entry.Wrong() {
		t.Fatal("the red border does not come and go")
	}
	w.Canvas().Focus(entry)
	if themetest.Same(rest, w.Canvas().Capture()) {
		t.Fatal("the focus is not seen")
	}
}

func TestEntryIsOneLineHighOrAsManyAsAsked(t *testing.T) {
	themetest.App(t, theme.Factor100)
	one, four := part.NewEntry(part.EntrySpec{}), part.NewEntry(part.EntrySpec{Rows: 4})
	if one.MinSize().Height != 32 || four.MinSize().Height < 80 {
		t.Fatalf("one line %v, four lines %v", one.MinSize().Height, four.MinSize().Height)
	}
}

func TestTabGoesToTheGridOnlyWhereAsked(t *testing.T) {
	themetest.App(t, theme.Factor100)
	listener := &ear{}
	cell := part.NewEntry(part.EntrySpec{Keys: listener, Tabs: true})
	window(t, cell)
	press(cell, fyne.KeyTab)
	if !cell.AcceptsTab() || cell.Text != "" || len(listener.heard) != 1 {
		t.Fatalf("text %q, heard %v", cell.Text, listener.heard)
	}
	if part.NewEntry(part.EntrySpec{Rows: 3}).AcceptsTab() {
		t.Fatal("Tab must leave a remark, not indent it")
	}
}

func TestNumbersStandAtTheRightAndTheCursorFollows(t *testing.T) {
	themetest.App(t, theme.Factor100)
	number := part.NewNumberEntry(part.NumberSpec{Text: "1234"})
	w := window(t, part.Row(theme.Gap8, number))
	w.Canvas().Focus(number)
	number.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: fyne.NewPos(number.Size().Width-12, 16)}})
	if number.CursorColumn != 4 {
		t.Fatalf("a press at the right edge puts the cursor at %d, want 4", number.CursorColumn)
	}
	number.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: fyne.NewPos(4, 16)}})
	if number.CursorColumn != 0 {
		t.Fatalf("a press at the left edge puts the cursor at %d, want 0", number.CursorColumn)
	}
}
