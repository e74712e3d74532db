package roll_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"guanyunbu/ui/roll"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

func TestKeysLeadTheCursor(t *testing.T) {
	for _, r := range []struct {
		name  string
		key   fyne.KeyName
		from  roll.Place
		to    int
		moves bool
	}{
		{"down from none goes to the first", fyne.KeyDown, roll.Place{At: -1, Count: 3, Page: 2}, 0, true},
		{"not above the first", fyne.KeyUp, roll.Place{At: 0, Count: 3, Page: 2}, 0, true},
		{"not below the last", fyne.KeyDown, roll.Place{At: 2, Count: 3, Page: 2}, 2, true},
		{"a page", fyne.KeyPageDown, roll.Place{At: 1, Count: 9, Page: 4}, 5, true},
		{"a page back", fyne.KeyPageUp, roll.Place{At: 6, Count: 9, Page: 4}, 2, true},
		{"to the end", fyne.KeyEnd, roll.Place{At: 1, Count: 9, Page: 4}, 8, true},
		{"to the first", fyne.KeyHome, roll.Place{At: 5, Count: 9, Page: 4}, 0, true},
		{"Enter leads nowhere", fyne.KeyReturn, roll.Place{At: 5, Count: 9, Page: 4}, 5, false},
	} {
		t.Run(r.name, func(t *testing.T) {
			if to, moves := roll.Step(r.key, r.from); to != r.to || moves != r.moves {
				t.Errorf("to %d, moves %v; want %d, %v", to, moves, r.to, r.moves)
			}
		})
	}
}

// line is a face that remembers which row it was last painted as.
type line struct {
	ground *canvas.Rectangle
	seen   map[int]roll.Look
}

func (l *line) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{l.ground} }

func (l *line) Paint(index int, look roll.Look) { l.seen[index] = look }

func (l *line) Place(at fyne.Position, size fyne.Size) {
	l.ground.Move(at)
	l.ground.Resize(size)
}

// TestAPressThatARowTakesItselfMovesNothing: as the fold mark of a block does.
func TestAPressThatARowTakesItselfMovesNothing(t *testing.T) {
	themetest.App(t, theme.Factor100)
	seen, said := map[int]roll.Look{}, ""
	rows := roll.NewRows(roll.RowsSpec{
		Height: theme.GridRow, Face: func() roll.Face { return &line{canvas.NewRectangle(nil), seen} },
		Moved:   func(index int) { said += fmt.Sprintf("moved %d,", index) },
		Opened:  func(index int) { said += fmt.Sprintf("opened %d,", index) },
		Pressed: func(_ int, x float32) bool { return x < 20 },
		Key:     func(key *fyne.KeyEvent) bool { return key.Name == fyne.KeyDown },
	})
	themetest.Window(t, rows.View(), fyne.NewSize(300, 200))
	rows.Set(100)
	rows.Put(3)
	sheet := themetest.Find(rows.View(), func(o fyne.CanvasObject) bool {
		_, focuses := o.(fyne.Focusable)
		return focuses
	})
	at := func(x float32, row int) *fyne.PointEvent {
		return &fyne.PointEvent{Position: fyne.NewPos(x, theme.Size(theme.GridRow)*float32(row)+2)}
	}
	sheet.(fyne.Tappable).Tapped(at(10, 1))
	sheet.(fyne.Focusable).TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if said != "" || rows.Cursor() != 3 || !seen[3].Focused {
		t.Errorf("said %q, the cursor is at %d, the row %+v", said, rows.Cursor(), seen[3])
	}
	sheet.(fyne.Tappable).Tapped(at(50, 1))
	sheet.(fyne.Tappable).Tapped(at(50, 1))
	if said != "moved 1,moved 1,opened 1," {
		t.Errorf("said %q", said)
	}
	rows.Lead(50)
	rows.Restart()
	if rows.Cursor() != -1 || rows.Offset().Y != 0 {
		t.Errorf("begun anew, the cursor is at %d, %v further down", rows.Cursor(), rows.Offset().Y)
	}
	sheet.(fyne.Focusable).FocusLost()
	said = ""
	sheet.(fyne.Tappable).Tapped(at(50, 0))
	if rows.Cursor() != 0 || strings.Contains(said, "opened") {
		t.Errorf("the first press on the first row said %q, the cursor is at %d", said, rows.Cursor())
	}
}
