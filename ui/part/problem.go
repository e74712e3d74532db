package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/theme"
)

// ProblemSpec says what went wrong, what is kept, and the way out.
type ProblemSpec struct {
	Sentence string
	Detail   string  // a second, quieter line, such as the name of the log
	Way      *Button // one way out; nil for none
	Close    func()  // the ×; nil for none
}

// Problem is the red card in the place where something went wrong.
type Problem struct {
	widget.BaseWidget
	spec ProblemSpec
}

// NewProblem makes the red card.
func NewProblem(spec ProblemSpec) *Problem {
	p := &Problem{spec: spec}
	p.ExtendBaseWidget(p)
	return p
}

// Sentence is what it says.
func (p *Problem) Sentence() string { return p.spec.Sentence }

// CreateRenderer draws the card.
func (p *Problem) CreateRenderer() fyne.WidgetRenderer {
	words := Column(theme.Gap4, NewParagraph(p.spec.Sentence, Body, theme.Ink))
	if p.spec.Detail != "" {
		words.Objects = append(words.Objects, NewParagraph(p.spec.Detail, Caption, theme.Ink2))
	}
	row := Row(theme.Gap8, NewPicture(Warning, theme.Bad), Grow(words))
	if p.spec.Way != nil {
		row.Objects = append(row.Objects, p.spec.Way)
	}
	if p.spec.Close != nil {
		row.Objects = append(row.Objects, NewButton(ButtonSpec{Icon: Close, Kind: Frameless, Size: Small, Do: p.spec.Close}))
	}
	ground := NewBox(theme.BadSoft).Bordered(theme.BadLine, theme.RadiusButton)
	return widget.NewSimpleRenderer(container.NewStack(ground, Pad(theme.Gap12, theme.Gap8, row)))
}

// NewProblemLine is one red line under a group of inputs, with the fix as a link where there is one.
func NewProblemLine(sentence string, fix *Button) fyne.CanvasObject {
	row := Row(theme.Gap8, NewPicture(Warning, theme.Bad).Sized(theme.IconSmall), NewText(sentence, Body).In(theme.Bad).Clipped())
	if fix != nil {
		row.Objects = append(row.Objects, fix)
	}
	return row
}
