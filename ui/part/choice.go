package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// Choice is one of several options: a button with a ▾ and a list under it.
type Choice struct {
	touch
	options  []string
	selected int
	changed  func(index int)
	spec     ChoiceSpec
	wrong    bool
}

// ChoiceSpec says what a choice is.
type ChoiceSpec struct {
	Options  []string
	Selected int    // -1 for none yet
	Hint     string // shown while none is chosen
	Icon     Icon
	Strong   bool // bold, as the year in the context bar
	Quiet    bool // a lighter frame, in bars
	Bare     bool // without a frame, as the person in the context bar
	Changed  func(index int)
}

// NewChoice makes a choice.
func NewChoice(spec ChoiceSpec) *Choice {
	c := &Choice{options: spec.Options, selected: spec.Selected, changed: spec.Changed, spec: spec}
	if c.spec.Hint == "" {
		c.spec.Hint = wording.Choose
	}
	c.become(c, c.unfold)
	return c
}

// Selected is the index of the chosen option, -1 for none.
func (c *Choice) Selected() int { return c.selected }

// Word is the chosen option, or empty.
func (c *Choice) Word() string {
	if c.selected < 0 || c.selected >= len(c.options) {
		return ""
	}
	return c.options[c.selected]
}

// SetOptions changes the options and the chosen one without telling anybody.
func (c *Choice) SetOptions(options []string, selected int) {
	c.options, c.selected = options, selected
	c.Refresh()
}

// SetHint changes what stands there while nothing is chosen, such as the name above a person's menu.
func (c *Choice) SetHint(hint string) {
	c.spec.Hint = hint
	c.Refresh()
}

// SetIcon changes the icon, such as the lock of a locked year.
func (c *Choice) SetIcon(icon Icon) {
	c.spec.Icon = icon
	c.Refresh()
}

// Choose picks an option as a person does.
func (c *Choice) Choose(index int) {
	c.selected = index
	c.Refresh()
	if c.changed != nil {
		c.changed(index)
	}
}

// SetWrong shows or takes away the red border; the sentence stands under the group.
func (c *Choice) SetWrong(wrong bool) {
	c.wrong = wrong
	c.Refresh()
}

func (c *Choice) unfold() {
	ShowList(c, ListSpec{Options: c.options, Selected: c.selected, Pick: c.Choose})
}

// TypedKey unfolds the list on Down too.
func (c *Choice) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyDown {
		c.Tapped(nil)
		return
	}
	c.touch.TypedKey(key)
}

// CreateRenderer draws the choice.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	r := &choiceRenderer{
		choice: c, ground: canvas.NewRectangle(nil), icon: newImage(NoIcon, theme.Ink2),
		word: canvas.NewText("", nil), arrow: newImage(ChevronDown, theme.Ink2),
	}
	r.Refresh()
	return r
}

type choiceRenderer struct {
	choice      *Choice
	ground      *canvas.Rectangle
	icon, arrow *canvas.Image
	word        *canvas.Text
}

func (r *choiceRenderer) style() (Style, fyne.ThemeColorName, string) {
	word := r.choice.Word()
	if word == "" && r.choice.spec.Bare {
		return Body, theme.Ink, r.choice.spec.Hint
	}
	if word == "" {
		return Body, theme.Ink3, r.choice.spec.Hint
	}
	if r.choice.disabled {
		return Body, theme.Faint, word
	}
	if r.choice.spec.Strong {
		return Strong, theme.Ink, word
	}
	return Body, theme.Ink, word
}

func (r *choiceRenderer) Refresh() {
	c := r.choice
	fill, line := theme.Surface, theme.InputLine
	if c.hovered && !c.disabled {
		fill = theme.AccentHover
	}
	if c.spec.Quiet {
		line = theme.Line
	}
	if c.spec.Bare {
		line = ""
	}
	if c.disabled {
		fill, line = theme.Head, theme.Line
	}
	frame(r.ground, fill, line)
	if c.wrong || c.focused {
		ring := theme.Accent
		if c.wrong {
			ring = theme.Bad
		}
		frame(r.ground, fill, ring)
		r.ground.StrokeWidth = theme.Size(theme.FocusLine)
	}
	r.ground.CornerRadius = theme.Size(theme.RadiusButton)
	setImage(r.icon, c.spec.Icon, theme.Ink2)
	setImage(r.arrow, ChevronDown, theme.Ink2)
	r.Layout(c.Size())
	canvas.Refresh(c)
}

func (r *choiceRenderer) lead() float32 {
	if r.choice.spec.Icon == NoIcon {
		return theme.Size(theme.Gap8) + theme.Size(theme.Gap2)
	}
	return theme.Size(theme.Gap8) + theme.Size(theme.IconSmall) + theme.Size(theme.Gap6)
}

func (r *choiceRenderer) tail() float32 {
	return theme.Size(theme.Gap8) + theme.Size(theme.IconSmall) + theme.Size(theme.Gap8)
}

func (r *choiceRenderer) MinSize() fyne.Size {
	style, _, word := r.style()
	return fyne.NewSize(r.lead()+width(word, style)+r.tail(), theme.Size(theme.ButtonHeight))
}

func (r *choiceRenderer) Layout(size fyne.Size) {
	style, ink, word := r.style()
	Paint(r.word, style, ink)
	r.word.Text = shorten(word, r.word, size.Width-r.lead()-r.tail())
	side := theme.Size(theme.IconSmall)
	r.ground.Resize(size)
	r.icon.Resize(fyne.NewSquareSize(side))
	r.icon.Move(fyne.NewPos(theme.Size(theme.Gap8), (size.Height-side)/2))
	Place(r.word, fyne.NewPos(r.lead(), 0), fyne.NewSize(fyne.Max(0, size.Width-r.lead()-r.tail()), size.Height))
	r.arrow.Resize(fyne.NewSquareSize(side))
	r.arrow.Move(fyne.NewPos(size.Width-side-theme.Size(theme.Gap8), (size.Height-side)/2))
}

func (r *choiceRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.icon, r.word, r.arrow}
}

func (r *choiceRenderer) Destroy() {}
