package part_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

func box(width, height fyne.ThemeSizeName) *part.Box {
	b := part.NewBox(theme.Surface)
	b.Width, b.Height = width, height
	return b
}

func TestRowSharesTheRoom(t *testing.T) {
	themetest.App(t, theme.Factor100)
	for name, row := range map[string]struct {
		objects []fyne.CanvasObject
		at      []float32
	}{
		"a spring pushes the last to the end":     {[]fyne.CanvasObject{box(theme.Gap24, theme.Gap24), part.Spring(), box(theme.Gap24, theme.Gap24)}, []float32{0, 32, 376}},
		"a grown object takes what is left":       {[]fyne.CanvasObject{part.Grow(box(theme.Gap24, theme.Gap24)), box(theme.Gap24, theme.Gap24)}, []float32{0, 376}},
		"shares divide the room by their weights": {[]fyne.CanvasObject{part.Share(1, box("", "")), part.Share(3, box("", ""))}, []float32{0, 106}},
		"without any the row begins at the left":  {[]fyne.CanvasObject{box(theme.Gap24, theme.Gap24), box(theme.Gap24, theme.Gap24)}, []float32{0, 32}},
	} {
		t.Run(name, func(t *testing.T) {
			line := part.Row(theme.Gap8, row.objects...)
			line.Resize(fyne.NewSize(400, 40))
			for i, o := range row.objects {
				if o.Position().X != row.at[i] {
					t.Errorf("object %d stands at %v, want %v", i, o.Position().X, row.at[i])
				}
			}
		})
	}
}

func TestRowLeavesHiddenObjectsOut(t *testing.T) {
	themetest.App(t, theme.Factor100)
	hidden, last := box(theme.Gap24, theme.Gap24), box(theme.Gap24, theme.Gap24)
	hidden.Hide()
	line := part.Row(theme.Gap8, box(theme.Gap24, theme.Gap24), hidden, last)
	line.Resize(fyne.NewSize(400, 40))
	if last.Position().X != 32 || line.MinSize().Width != 56 {
		t.Fatalf("last stands at %v, the row needs %v", last.Position().X, line.MinSize().Width)
	}
	if last.Position().Y != 8 {
		t.Fatalf("not in the middle of the height: %v", last.Position().Y)
	}
}

func TestClippedWordsTakeTheRoomThereIs(t *testing.T) {
	themetest.App(t, theme.Factor100)
	words, link := part.NewText("分组合计 61，比实到 58 多 3。", part.Body).Clipped(), box(theme.Gap24, theme.Gap24)
	line := part.Row(theme.Gap8, words, link)
	line.Resize(fyne.NewSize(600, 40))
	if got := themetest.Words(words)[0]; got != words.Text() || link.Position().X > 300 {
		t.Fatalf("with room it shows %q and the link stands at %v", got, link.Position().X)
	}
	line.Resize(fyne.NewSize(120, 40))
	if got := themetest.Words(words)[0]; got == words.Text() || link.Position().X+24 > 120.5 {
		t.Fatalf("without room it shows %q and the link stands at %v", got, link.Position().X)
	}
}

func TestPaddingIsAddedOnEverySide(t *testing.T) {
	themetest.App(t, theme.Factor150)
	inner := box(theme.Gap24, theme.Gap24)
	padded := part.Sides([4]fyne.ThemeSizeName{theme.Gap4, theme.Gap8, theme.Gap12, theme.Gap16}, inner)
	padded.Resize(padded.MinSize())
	if inner.Position() != fyne.NewPos(24, 6) || padded.MinSize() != fyne.NewSize(36+36, 36+24) {
		t.Fatalf("inner stands at %v in %v", inner.Position(), padded.MinSize())
	}
}

func TestColsKeepTheirWidthsAndShareTheRest(t *testing.T) {
	themetest.App(t, theme.Factor100)
	cells := []fyne.CanvasObject{part.NewText("a", part.Body), part.NewText("b", part.Body), part.NewText("c", part.Body)}
	row := part.Cols([]float32{100, 0, 50}, cells...)
	row.Resize(fyne.NewSize(400, 34))
	for i, want := range []float32{100, 234, 50} {
		if cells[i].Size().Width != want {
			t.Errorf("column %d is %v wide, want %v", i, cells[i].Size().Width, want)
		}
	}
}
