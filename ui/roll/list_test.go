package roll_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"guanyunbu/ui/part"
	"guanyunbu/ui/roll"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

// bench is a list of numbered rows, and what it told.
type bench struct {
	list          *roll.List
	sheet         fyne.CanvasObject
	window        fyne.Window
	moved, opened []int
	sorted        []int
	asked         int
	name          string
}

func columns() []roll.Column {
	return []roll.Column{{Head: "序", Width: 60, Align: fyne.TextAlignCenter}, {Head: "名称", Width: 200, Grows: true, Sorts: true, Bold: true}, {Head: "得分", Width: 80, Align: fyne.TextAlignTrailing, Sorts: true}}
}

func show(t testing.TB, rows int, size fyne.Size, instant bool) *bench {
	t.Helper()
	themetest.App(t, theme.Factor100)
	b := &bench{name: "甲"}
	b.list = roll.New(roll.Spec{
		Columns: columns(), Least: 2, Instant: instant,
		Row: func(i int) roll.Row {
			b.asked++
			row := roll.Row{Cells: []roll.Cell{{Text: strconv.Itoa(i)}, {Text: fmt.Sprint(b.name, i)}, {Text: "1.00", Ink: theme.Nod}}}
			if i%2 == 1 {
				row.Cells[2] = roll.Cell{Text: "未建", Icon: part.Warning, Ink: theme.Bad}
			}
			return row
		},
		Moved: func(i int) { b.moved = append(b.moved, i) }, Opened: func(i int) { b.opened = append(b.opened, i) }, Sort: func(i int) { b.sorted = append(b.sorted, i) },
	})
	b.list.Fill(columns(), rows)
	b.window = themetest.Window(t, container.NewStack(b.list.View()), size)
	b.sheet = themetest.Find(b.list.View(), func(o fyne.CanvasObject) bool {
		_, focuses := o.(fyne.Focusable)
		return focuses
	})
	return b
}

func (b *bench) key(names ...fyne.KeyName) {
	for _, name := range names {
		b.sheet.(fyne.Focusable).TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func (b *bench) words() string { return strings.Join(themetest.Words(b.list.View()), " ") }

func TestOnlyTheRowsInSightAreDrawn(t *testing.T) {
	b := show(t, 100000, fyne.NewSize(600, 300), false)
	if !strings.Contains(b.words(), "甲0") || strings.Contains(b.words(), "甲20 ") || b.asked > 200 {
		t.Errorf("asked for %d rows, there is %s", b.asked, b.words())
	}
	b.key(fyne.KeyEnd)
	if !strings.Contains(b.words(), "甲99999") || strings.Contains(b.words(), "甲0 ") {
		t.Errorf("at the end there is %s", b.words())
	}
}

func TestKeysMoveAndOpen(t *testing.T) {
	for _, r := range []struct {
		name string
		keys []fyne.KeyName
		want int
	}{
		{"down", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown}, 2}, {"not above the first", []fyne.KeyName{fyne.KeyUp}, 0}, {"to the end", []fyne.KeyName{fyne.KeyEnd}, 49},
		{"not below the last", []fyne.KeyName{fyne.KeyEnd, fyne.KeyDown}, 49}, {"a page", []fyne.KeyName{fyne.KeyPageDown}, 6}, {"a page back", []fyne.KeyName{fyne.KeyEnd, fyne.KeyPageUp}, 43},
		{"to the first", []fyne.KeyName{fyne.KeyEnd, fyne.KeyHome}, 0},
	} {
		t.Run(r.name, func(t *testing.T) {
			b := show(t, 50, fyne.NewSize(600, 300), false)
			b.window.Canvas().Focus(b.sheet.(fyne.Focusable))
			b.key(append(r.keys, fyne.KeyReturn)...)
			if b.list.Cursor() != r.want || len(b.opened) != 1 || b.opened[0] != r.want || b.moved[len(b.moved)-1] != r.want {
				t.Errorf("cursor %d, opened %v, moved %v; want %d", b.list.Cursor(), b.opened, b.moved, r.want)
			}
		})
	}
}

func TestPressesMoveAndOpen(t *testing.T) {
	at := func(b *bench, row int) {
		b.sheet.(fyne.Tappable).Tapped(&fyne.PointEvent{Position: fyne.NewPos(100, theme.Size(theme.ListRowHeight)*float32(row)+3)})
	}
	b := show(t, 3, fyne.NewSize(600, 300), false)
	at(b, 1)
	if b.list.Cursor() != 1 || len(b.opened) > 0 {
		t.Errorf("after one press the cursor is at %d, opened %v", b.list.Cursor(), b.opened)
	}
	at(b, 1)
	at(b, 7) // under the last row
	if !slices.Equal(b.opened, []int{1}) {
		t.Errorf("opened %v", b.opened)
	}
	b = show(t, 3, fyne.NewSize(600, 300), true)
	at(b, 2)
	if !slices.Equal(b.opened, []int{2}) {
		t.Errorf("at once opened %v", b.opened)
	}
}

func TestHeadsSortByPressAndByKey(t *testing.T) {
	b := show(t, 3, fyne.NewSize(600, 300), false)
	head := themetest.Find(b.list.View(), func(o fyne.CanvasObject) bool {
		_, presses := o.(fyne.Tappable)
		return presses && o != b.sheet
	}).(fyne.Tappable)
	for _, x := range []float32{30, 150, 560} { // the first does not sort
		head.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, 5)})
	}
	b.window.Canvas().Focus(b.sheet.(fyne.Focusable))
	b.key(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	b.sheet.(fyne.Focusable).TypedRune(' ')
	b.key(fyne.KeyLeft)
	b.sheet.(fyne.Focusable).TypedRune(' ')
	if !slices.Equal(b.sorted, []int{1, 2, 2, 1}) {
		t.Errorf("sorted by %v", b.sorted)
	}
}

func TestColumnsThatFindNoRoomScroll(t *testing.T) {
	b := show(t, 3, fyne.NewSize(200, 300), false)
	b.window.Canvas().Focus(b.sheet.(fyne.Focusable))
	b.key(fyne.KeyRight, fyne.KeyRight)
	if b.list.Offset().X <= 0 {
		t.Error("the last column stays out of sight")
	}
	b.key(fyne.KeyLeft)
	if b.list.Offset().X > 80 {
		t.Errorf("the second column is scrolled out by %v", b.list.Offset().X)
	}
}

func TestOtherColumnsAndRowsTakeTheirPlace(t *testing.T) {
	b := show(t, 9, fyne.NewSize(600, 300), false)
	b.list.Mark(8)
	b.name = "乙"
	b.list.Fill(columns()[:2], 2)
	if got := b.words(); strings.Contains(got, "得分") || strings.Contains(got, "甲") || !strings.Contains(got, "乙1") || b.list.Cursor() != 1 {
		t.Errorf("cursor %d, there is %s", b.list.Cursor(), got)
	}
	b.list.Set(0)
	if b.list.Cursor() != -1 || strings.Contains(b.words(), "乙") {
		t.Errorf("empty, the cursor is at %d and there is %s", b.list.Cursor(), b.words())
	}
	b.key(fyne.KeyDown, fyne.KeyReturn)
	if len(b.opened) > 0 {
		t.Errorf("an empty list opens %v", b.opened)
	}
}

// TestRowsScrolledOutOfSightTakeNoPresses: they lie under the head, not over it.
func TestRowsScrolledOutOfSightTakeNoPresses(t *testing.T) {
	b := show(t, 50, fyne.NewSize(600, 300), true)
	b.list.Mark(49)
	head := fyne.CurrentApp().Driver().AbsolutePositionForObject(b.list.View())
	test.TapCanvas(b.window.Canvas(), head.AddXY(560, 5))
	if len(b.opened) > 0 || len(b.sorted) != 1 {
		t.Errorf("a press on the head opened %v and sorted by %v", b.opened, b.sorted)
	}
}

// BenchmarkPage scrolls by a page, as wide as the league is.
func BenchmarkPage(b *testing.B) {
	s := show(b, 500, fyne.NewSize(1240, 500), false)
	keys := []fyne.KeyName{fyne.KeyPageDown, fyne.KeyPageUp}
	for n := 0; b.Loop(); n++ {
		s.key(keys[n%2])
	}
}

// page is what a list stands on; it keeps the turns of the wheel it is handed.
type page struct{ turns []float32 }

func (p *page) Scrolled(turn *fyne.ScrollEvent) { p.turns = append(p.turns, turn.Scrolled.DY) }

// TestWhatTheListHasNoUseForTurnsThePage: at its end, or with everything in sight, the wheel turns the page below the list.
func TestWhatTheListHasNoUseForTurnsThePage(t *testing.T) {
	for _, r := range []struct {
		name  string
		rows  int
		turns []float32 // of the wheel; below 0 goes down
		want  string    // of the page
	}{
		{"everything in sight goes on both ways", 3, []float32{-40, 40}, "[-40 40]"},
		{"a long list goes down first", 100, []float32{-40, -40}, "[]"},
		{"and up at its top goes on", 100, []float32{40}, "[40]"},
		{"at its end it goes on", 10, []float32{-4000, -40}, "[-40]"},
	} {
		t.Run(r.name, func(t *testing.T) {
			themetest.App(t, theme.Factor100)
			below := &page{turns: []float32{}}
			list := roll.New(roll.Spec{Columns: columns(), Least: 2, Within: below, Row: func(int) roll.Row { return roll.Row{} }})
			list.Fill(columns(), r.rows)
			themetest.Window(t, list.View(), fyne.NewSize(300, 200))
			wheel := themetest.Find(list.View(), func(o fyne.CanvasObject) bool {
				_, turns := o.(fyne.Scrollable)
				return turns
			}).(fyne.Scrollable)
			for _, turn := range r.turns {
				wheel.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, turn)})
			}
			if got := fmt.Sprint(below.turns); got != r.want {
				t.Errorf("the page turned by %s, want %s", got, r.want)
			}
		})
	}
}

// TestRoomOfAList: a list can be given room for more of its rows.
func TestRoomOfAList(t *testing.T) {
	b := show(t, 20, fyne.NewSize(400, 300), false)
	before := b.list.View().MinSize().Height
	b.list.SetLeast(12)
	if got, want := b.list.View().MinSize().Height-before, 10*theme.Size(theme.ListRowHeight); got != want {
		t.Errorf("ten more rows take %v, want %v", got, want)
	}
}
