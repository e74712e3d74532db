package shell

import (
	"time"

	"fyne.io/fyne/v2"

	"guanyunbu/ui/part"
)

// snackStays is how long a snackbar is seen; what it offers also stands in 修改记录, so nothing is lost with it.
const snackStays = 8 * time.Second

// Snack says what has just been done, with one way to take it back.
type Snack struct {
	Text   string
	Action string // such as 撤销; empty for none
	Do     func()
	Stay   bool // stays until it is closed
	Notice bool // says why nothing was done, not what was
}

// Snack shows what has just been done at the foot of the page; the one before it goes.
func (s *Shell) Snack(snack Snack) {
	s.snack++
	number := s.snack
	leave := func() { s.clearSnack(number) }
	spec := part.SnackSpec{Text: snack.Text, Action: snack.Action, Notice: snack.Notice, Do: func() {
		leave()
		if snack.Do != nil {
			snack.Do()
		}
	}}
	if snack.Stay {
		spec.Close = leave
	}
	s.snacks.Objects = []fyne.CanvasObject{part.NewSnackbar(spec)}
	s.snacks.Refresh()
	if !snack.Stay {
		s.deps.After(snackStays, func() { s.deps.Post(leave) })
	}
}

func (s *Shell) clearSnack(number int) {
	if number != s.snack {
		return
	}
	s.snacks.Objects = nil
	s.snacks.Refresh()
}
