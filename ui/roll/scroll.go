package roll

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// scroll keeps to the rows what the wheel turns; a turn that they have no use for, because everything is in sight or their end is
// reached, goes on to the page below. The sheet itself must not take the wheel: the toolkit cuts off at what does, and the
// rows out of sight would lie over the page and take its presses.
type scroll struct {
	container.Scroll
	within fyne.Scrollable // nil keeps every turn
}

func newScroll(content fyne.CanvasObject, spec RowsSpec) *scroll {
	s := &scroll{within: spec.Within}
	s.Content, s.Direction = content, container.ScrollVerticalOnly
	if spec.wide != nil {
		s.Direction = container.ScrollBoth
	}
	s.ExtendBaseWidget(s)
	return s
}

// Scrolled turns the rows, or the page.
func (s *scroll) Scrolled(turn *fyne.ScrollEvent) {
	hidden := s.Content.MinSize().Height - s.Size().Height
	up, down := turn.Scrolled.DY > 0, turn.Scrolled.DY < 0
	if s.within != nil && (up && s.Offset.Y <= 0 || down && s.Offset.Y >= hidden) {
		s.within.Scrolled(turn)
		return
	}
	s.Scroll.Scrolled(turn)
}
