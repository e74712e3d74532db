package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// SnackSpec says what has just been done and how to take it back.
type SnackSpec struct {
	Text   string
	Action string // such as 撤销 Ctrl+Z; empty for none
	Do     func()
	Close  func() // the × ; nil for none
	Notice bool   // says why nothing was done; it is not ticked off
}

// Snackbar is the strip that says what has just been done, with one action.
type Snackbar struct {
	widget.BaseWidget
	spec   SnackSpec
	action *snackAction
}

// NewSnackbar makes the strip; the shell shows it and takes it away.
func NewSnackbar(spec SnackSpec) *Snackbar {
	s := &Snackbar{spec: spec}
	s.action = &snackAction{text: NewText(spec.Action, Strong).In(theme.ToastAction)}
	s.action.become(s.action, spec.Do)
	s.ExtendBaseWidget(s)
	return s
}

// Text is what it says.
func (s *Snackbar) Text() string { return s.spec.Text }

// Act does the one action, as pressing it does.
func (s *Snackbar) Act() { s.action.Tapped(nil) }

// CreateRenderer draws the strip.
func (s *Snackbar) CreateRenderer() fyne.WidgetRenderer {
	sign := NewPicture(Check, theme.OkOnToast)
	if s.spec.Notice {
		sign = NewPicture(Info, theme.OnAccent)
	}
	row := Row(theme.Gap8, sign, Grow(NewText(s.spec.Text, Body).In(theme.OnAccent).Clipped()))
	if s.spec.Action != "" {
		row.Objects = append(row.Objects, s.action)
	}
	if s.spec.Close != nil {
		leave := &snackAction{text: NewText(wording.CloseSign, Strong).In(theme.ToastAction)}
		leave.become(leave, s.spec.Close)
		row.Objects = append(row.Objects, leave)
	}
	ground := NewBox(theme.Toast).Bordered("", theme.RadiusButton)
	wide := fyne.Max(theme.Size(theme.SnackWidth), width(s.spec.Text, Body)+width(s.spec.Action, Strong)+3*theme.Size(theme.Gap24))
	return widget.NewSimpleRenderer(AtLeast(wide/theme.Size(theme.Unit), 0, Fixed("", theme.LargeHeight, container.NewStack(ground, Pad(theme.Gap14, theme.Gap0, row)))))
}

// snackAction is a word on the dark strip that can be pressed.
type snackAction struct {
	touch
	text *Text
}

// CreateRenderer draws the word.
func (s *snackAction) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(Pad(theme.Gap4, theme.Gap4, s.text))
}
