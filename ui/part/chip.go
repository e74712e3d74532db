package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/theme"
)

// State is how something stands. It always shows as a word, a colour and, where it matters, an icon.
type State int

// The states of the book.
const (
	Met     State = iota // met, on time, verified
	Soon                 // due soon, behind pace, corrected by hand
	Overdue              // overdue, wrong, blocked
	NoData               // not filled, not started, not applicable
	Auto                 // counted by the program, or simply chosen
	Chosen               // the toggle that is on
)

// Ink is the colour of words in this state.
func (s State) Ink() fyne.ThemeColorName {
	return [...]fyne.ThemeColorName{Met: theme.Ok, Soon: theme.Warn, Overdue: theme.Bad, NoData: theme.Nod, Auto: theme.AccentDeep, Chosen: theme.OnAccent}[s]
}

// Ground is the tint under words in this state.
func (s State) Ground() fyne.ThemeColorName {
	return [...]fyne.ThemeColorName{Met: theme.OkSoft, Soon: theme.WarnSoft, Overdue: theme.BadSoft, NoData: theme.NodSoft, Auto: theme.AccentSoft, Chosen: theme.Accent}[s]
}

// Icon is the drawing that goes with the state.
func (s State) Icon() Icon {
	return [...]Icon{Met: Check, Soon: Clock, Overdue: Warning, NoData: NoIcon, Auto: NoIcon, Chosen: Check}[s]
}

// Chip is a word of state in a small rounded field.
type Chip struct {
	widget.BaseWidget
	state State
	word  string
	icon  Icon
}

// NewChip makes a chip with the icon of its state.
func NewChip(state State, word string) *Chip {
	c := &Chip{state: state, word: word, icon: state.Icon()}
	c.ExtendBaseWidget(c)
	return c
}

// Bare takes the icon away, where the word alone already says the state.
func (c *Chip) Bare() *Chip {
	c.icon = NoIcon
	c.Refresh()
	return c
}

// Word is the word on the chip.
func (c *Chip) Word() string { return c.word }

// Set changes state and word.
func (c *Chip) Set(state State, word string) {
	c.state, c.word, c.icon = state, word, state.Icon()
	c.Refresh()
}

// CreateRenderer draws the chip.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{face: newChipFace(), look: func() chipLook {
		return chipLook{word: c.word, icon: c.icon, ink: c.state.Ink(), ground: c.state.Ground(), height: theme.ChipHeight, style: Caption}
	}, size: c.Size}
	r.Refresh()
	return r
}

// chipLook is everything that decides how a chip-like part is drawn.
type chipLook struct {
	word   string
	count  string // a number behind the word, in red
	icon   Icon   // before the word
	tail   Icon   // behind the word
	ink    fyne.ThemeColorName
	ground fyne.ThemeColorName
	line   fyne.ThemeColorName
	height fyne.ThemeSizeName
	style  Style
	square bool // corners of a button instead of a pill
	focus  bool
}

// chipFace is what a chip-like part is drawn with.
type chipFace struct {
	ground, ring *canvas.Rectangle
	icon, tail   *canvas.Image
	word, count  *canvas.Text
}

func newChipFace() *chipFace {
	return &chipFace{
		ground: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil), icon: newImage(NoIcon, theme.Ink), tail: newImage(NoIcon, theme.Ink),
		word: canvas.NewText("", nil), count: canvas.NewText("", nil),
	}
}

type chipRenderer struct {
	face *chipFace
	look func() chipLook
	size func() fyne.Size
}

func (r *chipRenderer) Refresh() {
	look := r.look()
	frame(r.face.ground, look.ground, look.line)
	frame(r.face.ring, "", "")
	if look.focus {
		frame(r.face.ring, "", theme.Accent)
		r.face.ring.StrokeWidth = theme.Size(theme.FocusLine)
	}
	radius := theme.Size(theme.RadiusChip)
	if look.square {
		radius = theme.Size(theme.RadiusButton)
	}
	r.face.ground.CornerRadius, r.face.ring.CornerRadius = radius, radius
	Paint(r.face.word, look.style, look.ink)
	r.face.word.Text = look.word
	Paint(r.face.count, Strong, theme.Bad)
	r.face.count.Text = look.count
	setImage(r.face.icon, look.icon, look.ink)
	setImage(r.face.tail, look.tail, look.ink)
	r.Layout(r.size())
	for _, o := range r.Objects() {
		canvas.Refresh(o)
	}
}

func (r *chipRenderer) MinSize() fyne.Size {
	look := r.look()
	Paint(r.face.word, look.style, look.ink)
	r.face.word.Text = look.word
	total := 2*theme.Size(theme.Gap8) + r.face.word.MinSize().Width
	for _, icon := range []Icon{look.icon, look.tail} {
		if icon != NoIcon {
			total += theme.Size(theme.IconSmall) + theme.Size(theme.Gap4)
		}
	}
	if look.count != "" {
		total += theme.Size(theme.Gap4) + width(look.count, Strong)
	}
	return fyne.NewSize(total, theme.Size(look.height))
}

func (r *chipRenderer) Layout(size fyne.Size) {
	look := r.look()
	r.face.ground.Resize(size)
	r.face.ring.Resize(size)
	x := theme.Size(theme.Gap8)
	side, gap := theme.Size(theme.IconSmall), theme.Size(theme.Gap4)
	if look.icon != NoIcon {
		r.face.icon.Resize(fyne.NewSquareSize(side))
		r.face.icon.Move(fyne.NewPos(x, (size.Height-side)/2))
		x += side + gap
	}
	word := r.face.word.MinSize().Width
	Place(r.face.word, fyne.NewPos(x, 0), fyne.NewSize(word, size.Height))
	x += word + gap
	if look.count != "" {
		counted := width(look.count, Strong)
		Place(r.face.count, fyne.NewPos(x, 0), fyne.NewSize(counted, size.Height))
		x += counted + gap
	}
	if look.tail != NoIcon {
		r.face.tail.Resize(fyne.NewSquareSize(side))
		r.face.tail.Move(fyne.NewPos(x, (size.Height-side)/2))
	}
}

func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.face.ground, r.face.icon, r.face.word, r.face.count, r.face.tail, r.face.ring}
}

func (r *chipRenderer) Destroy() {}
