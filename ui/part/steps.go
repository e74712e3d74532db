package part

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/theme"
)

// Steps is where one stands on a short way: numbered circles with a word each and lines between them.
type Steps struct {
	widget.BaseWidget
	words []string
	at    int
	row   *fyne.Container
}

// NewSteps makes a way; at is the step one is on, counted from 0.
func NewSteps(at int, words ...string) *Steps {
	s := &Steps{words: words, row: Row(theme.Gap8)}
	s.ExtendBaseWidget(s)
	s.Go(at)
	return s
}

// At is the step one is on.
func (s *Steps) At() int { return s.at }

// Go moves to another step: those before it are done, those after it outlined.
func (s *Steps) Go(at int) {
	s.at = at
	s.row.Objects = nil
	for i, word := range s.words {
		if i > 0 {
			s.row.Objects = append(s.row.Objects, AtLeast(40, 0, Centred(AtLeast(40, 1, NewRule(theme.InputLine)))))
		}
		style, ink := Body, theme.Ink2
		if i == at {
			style, ink = Strong, theme.Ink
		}
		s.row.Objects = append(s.row.Objects, s.mark(i), NewText(word, style).In(ink))
	}
	s.row.Refresh()
}

func (s *Steps) mark(index int) fyne.CanvasObject {
	circle := NewBox(theme.Surface).Bordered(theme.InputLine, theme.RadiusChip)
	inside := fyne.CanvasObject(NewText(strconv.Itoa(index+1), Caption).Aligned(fyne.TextAlignCenter))
	if index == s.at {
		circle.Fill, circle.Line = theme.Accent, theme.Accent
		inside = NewText(strconv.Itoa(index+1), Caption).In(theme.OnAccent).Aligned(fyne.TextAlignCenter)
	}
	if index < s.at {
		circle.Fill, circle.Line = theme.OkSoft, theme.Ok
		inside = Centred(NewPicture(Check, theme.Ok).Sized(theme.IconSmall))
	}
	circle.Radius = theme.Gap12
	return Fixed(theme.StepMark, theme.StepMark, container.NewStack(circle, inside))
}

// CreateRenderer lays the way out.
func (s *Steps) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.row) }

// Stage is one box of a process: how many matters are there now.
type Stage struct {
	Word  string
	Count int
	State State // NoData for an ordinary box
}

// NewFlow draws a process as boxes with counts; pressing a box filters the list below. The worst box is outlined.
func NewFlow(stages []Stage, open func(index int)) fyne.CanvasObject {
	row := Row(theme.Gap8)
	for i, stage := range stages {
		if i > 0 {
			row.Objects = append(row.Objects, NewPicture(ChevronRight, theme.Ink3).Sized(theme.IconSmall))
		}
		row.Objects = append(row.Objects, newStageBox(stage, func() {
			if open != nil {
				open(i)
			}
		}))
	}
	return row
}

// stageBox is one box of a flow.
type stageBox struct {
	touch
	stage Stage
	box   *Box
}

func newStageBox(stage Stage, press func()) *stageBox {
	s := &stageBox{stage: stage, box: NewBox(theme.Head).Bordered(theme.Line, theme.RadiusCard)}
	if stage.State != NoData {
		s.box.Fill = stage.State.Ground()
	}
	if stage.State == Overdue {
		s.box.Line, s.box.Stroke = theme.Bad, theme.FocusLine
	}
	s.become(s, press)
	return s
}

// CreateRenderer draws the box.
func (s *stageBox) CreateRenderer() fyne.WidgetRenderer {
	count := NewText(strconv.Itoa(s.stage.Count), Stat).In(s.stage.State.Ink())
	content := Pad(theme.Gap12, theme.Gap0, Row(theme.Gap8, count, NewText(s.stage.Word, Strong)))
	return widget.NewSimpleRenderer(Fixed(theme.StageWidth, theme.StageHeight, container.NewStack(s.box, content)))
}
