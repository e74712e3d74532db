package part_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

func TestChoiceIsMadeByKeyboard(t *testing.T) {
	themetest.App(t, theme.Factor100)
	told := -1
	choice := part.NewChoice(part.ChoiceSpec{Options: []string{"甲", "乙", "丙"}, Selected: -1, Changed: func(index int) { told = index }})
	w := window(t, part.Row(theme.Gap8, choice))
	w.Canvas().Focus(choice)
	press(choice, fyne.KeyDown)
	list := w.Canvas().Focused()
	press(list, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if told != 1 || choice.Word() != "乙" || choice.Selected() != 1 {
		t.Fatalf("told %d, shows %q", told, choice.Word())
	}
	if w.Canvas().Overlays().Top() != nil || w.Canvas().Focused() != fyne.Focusable(choice) {
		t.Fatal("the list is still there or the focus was lost")
	}
}

func TestChoiceIsMadeByPointer(t *testing.T) {
	themetest.App(t, theme.Factor100)
	choice := part.NewChoice(part.ChoiceSpec{Options: []string{"甲", "乙", "丙"}})
	w := window(t, part.Row(theme.Gap8, choice))
	test.Tap(choice)
	test.TapCanvas(w.Canvas(), middle(w.Canvas().Overlays().Top(), "丙"))
	if choice.Word() != "丙" || w.Canvas().Overlays().Top() != nil {
		t.Fatalf("shows %q", choice.Word())
	}
}

func TestListIsLeftWithoutChoosing(t *testing.T) {
	themetest.App(t, theme.Factor100)
	for name, leave := range map[string]func(fyne.Window){
		"by Esc":                     func(w fyne.Window) { press(w.Canvas().Focused(), fyne.KeyEscape) },
		"by a press beside the list": func(w fyne.Window) { test.TapCanvas(w.Canvas(), fyne.NewPos(800, 500)) },
	} {
		t.Run(name, func(t *testing.T) {
			choice := part.NewChoice(part.ChoiceSpec{Options: []string{"甲", "乙"}})
			w := window(t, part.Row(theme.Gap8, choice))
			test.Tap(choice)
			leave(w)
			if choice.Word() != "甲" || w.Canvas().Overlays().Top() != nil {
				t.Fatalf("shows %q", choice.Word())
			}
		})
	}
}

func TestLongListScrollsAndStaysInTheWindow(t *testing.T) {
	themetest.App(t, theme.Factor100)
	var options []string
	for i := range 40 {
		options = append(options, fmt.Sprintf("第 %d 项", i+1))
	}
	choice := part.NewChoice(part.ChoiceSpec{Options: options, Selected: 0})
	w := window(t, part.Column(theme.Gap8, part.Spring(), part.Row(theme.Gap8, choice)))
	test.Tap(choice)
	list := w.Canvas().Focused()
	object := list.(fyne.CanvasObject)
	bottom := object.Position().Y + object.Size().Height
	if object.Position().Y < 0 || bottom > 600 || object.Size().Height > 300 {
		t.Fatalf("the list reaches from %v to %v", object.Position().Y, bottom)
	}
	press(list, fyne.KeyEnd, fyne.KeyReturn)
	if choice.Word() != "第 40 项" {
		t.Fatalf("shows %q", choice.Word())
	}
}

func TestChoiceWithoutOptionsSaysSo(t *testing.T) {
	themetest.App(t, theme.Factor100)
	choice := part.NewChoice(part.ChoiceSpec{Selected: -1})
	w := window(t, part.Row(theme.Gap8, choice))
	test.Tap(choice)
	press(w.Canvas().Focused(), fyne.KeyDown, fyne.KeyReturn)
	if choice.Word() != "" || choice.Selected() != -1 {
		t.Fatalf("chose %q out of nothing", choice.Word())
	}
}

func TestChoiceShortensALongWord(t *testing.T) {
	themetest.App(t, theme.Factor100)
	choice := part.NewChoice(part.ChoiceSpec{Options: []string{"示范街道综合文化活动中心"}})
	window(t, choice)
	choice.Resize(fyne.NewSize(120, 32))
	if got := themetest.Words(choice)[0]; got == choice.Word() {
		t.Fatalf("%q does not fit and is not shortened", got)
	}
}

func TestSegmentChoosesByPointerAndArrows(t *testing.T) {
	themetest.App(t, theme.Factor100)
	var told []int
	segment := part.NewSegment([]string{"基本免费", "普惠收费", "延伸服务"}, -1, func(index int) { told = append(told, index) })
	window(t, part.Row(theme.Gap8, segment))
	test.TapAt(segment, fyne.NewPos(segment.Size().Width-10, 10))
	press(segment, fyne.KeyLeft, fyne.KeyRight, fyne.KeyRight)
	if fmt.Sprint(told) != "[2 1 2]" || segment.Selected() != 2 {
		t.Fatalf("told %v, chosen %d", told, segment.Selected())
	}
	segment.Put(0)
	segment.Disable()
	test.TapAt(segment, fyne.NewPos(segment.Size().Width-10, 10))
	if segment.Selected() != 0 || len(told) != 3 {
		t.Fatal("a segment out of use was changed")
	}
}
