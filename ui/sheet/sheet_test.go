package sheet_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/ui/part"
	"guanyunbu/ui/sheet"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

func box(width, height float32) fyne.CanvasObject {
	return part.AtLeast(width, height, part.NewBox(""))
}

func TestCardsStandBesideEachOtherWhileThereIsRoom(t *testing.T) {
	themetest.App(t, theme.Factor100)
	for name, row := range map[string]struct {
		count  int
		width  float32
		across int
	}{
		"three of 300 in 1000":                  {3, 1000, 3},
		"three of 300 in 620 stand two and one": {3, 620, 2},
		"three of 300 in 500 stand alone":       {3, 500, 1},
		"four of 300 in 1000 stand two by two":  {4, 1000, 2},
		"four of 300 in 1300":                   {4, 1300, 4},
		"more room than cards":                  {2, 3000, 2},
	} {
		t.Run(name, func(t *testing.T) {
			var cards []fyne.CanvasObject
			for range row.count {
				cards = append(cards, box(10, 100))
			}
			beside := sheet.Beside(300, cards...)
			themetest.Window(t, beside, fyne.NewSize(row.width, 700))
			across := 0
			for _, card := range cards {
				if card.Position().Y == 0 {
					across++
				}
				if card.Position().X+card.Size().Width > row.width+0.5 {
					t.Errorf("a card ends at %v of %v", card.Position().X+card.Size().Width, row.width)
				}
			}
			if across != row.across {
				t.Errorf("%d cards stand beside each other, want %d", across, row.across)
			}
		})
	}
}

func TestColumnsShareWhatIsLeft(t *testing.T) {
	themetest.App(t, theme.Factor100)
	left, middle, right := box(1, 1), box(1, 1), box(1, 1)
	themetest.Window(t, sheet.Columns([]float32{100, 0, 200}, left, middle, right), fyne.NewSize(1000, 400))
	if left.Size().Width != 100 || right.Size().Width != 200 || middle.Size().Width != 1000-300-24 {
		t.Errorf("columns are %v, %v and %v wide", left.Size().Width, middle.Size().Width, right.Size().Width)
	}
	if middle.Size().Height != 400 {
		t.Errorf("a column is %v high", middle.Size().Height)
	}
}

func TestATallSheetKnowsTheHeightOfWordsThatWrap(t *testing.T) {
	themetest.App(t, theme.Factor100)
	column := part.Column(theme.Gap8)
	for range 30 {
		column.Objects = append(column.Objects, part.NewParagraph("口令只用来分清是谁记的，不能防别人打开文件。忘了口令，请管理员重设。", part.Body, ""))
	}
	last := part.NewText("最后一行", part.Body)
	column.Objects = append(column.Objects, last)
	tall := sheet.NewTall(column)
	themetest.Window(t, tall.View(), fyne.NewSize(200, 300))
	if end := last.Position().Y + last.Size().Height; column.Size().Height < end-0.5 {
		t.Errorf("the sheet is %v high and its last line ends at %v", column.Size().Height, end)
	}
	tall.Reveal(last)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(last).Y
	if at < 0 || at+last.Size().Height > 300 {
		t.Errorf("the last line stands at %v of 300", at)
	}
	tall.Reveal(column.Objects[0])
	if tall.Offset() != 0 {
		t.Errorf("the first line left the sheet at %v", tall.Offset())
	}
	tall.ScrollTo(500)
	tall.Set(part.NewText("kurz", part.Body))
	if tall.Offset() != 0 {
		t.Error("another sheet begins in its middle")
	}
}
