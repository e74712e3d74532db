package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"guanyunbu/ui/theme"
)

// Kind is how much weight a button has on its page.
type Kind int

// The kinds of button; a page has at most one Primary.
const (
	Normal    Kind = iota
	Primary        // the one thing to do next
	Danger         // takes something away
	Plain          // words that lead somewhere, without a frame
	Frameless      // a frame-less button with an icon, in bars
)

// Extent is how high a button is.
type Extent int

// The three heights of a button.
const (
	Regular Extent = iota
	Small
	Large
)

// ButtonSpec says what a button is.
type ButtonSpec struct {
	Label string // a verb of the desk
	Icon  Icon
	Hint  string // the key that does the same, such as Ctrl+N
	Kind  Kind
	Size  Extent
	Do    func()
}

// Button is a thing to press.
type Button struct {
	touch
	spec ButtonSpec
}

// NewButton makes a button.
func NewButton(spec ButtonSpec) *Button {
	b := &Button{spec: spec}
	b.become(b, spec.Do)
	return b
}

// NewLink makes words that lead somewhere.
func NewLink(label string, do func()) *Button {
	return NewButton(ButtonSpec{Label: label, Kind: Plain, Do: do})
}

// Label is the word on the button.
func (b *Button) Label() string { return b.spec.Label }

// SetLabel changes the word.
func (b *Button) SetLabel(label string) {
	b.spec.Label = label
	b.Refresh()
}

// CreateRenderer draws the button.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{
		button: b, ground: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil), icon: newImage(b.spec.Icon, theme.Ink),
		label: canvas.NewText("", nil), hintBox: canvas.NewRectangle(nil), hint: canvas.NewText("", nil),
	}
	r.Refresh()
	return r
}

type buttonRenderer struct {
	button  *Button
	ground  *canvas.Rectangle
	ring    *canvas.Rectangle
	icon    *canvas.Image
	label   *canvas.Text
	hintBox *canvas.Rectangle
	hint    *canvas.Text
}

// colors are ink, ground and border of the button in its present state.
func (b *Button) colors() (ink, ground, line fyne.ThemeColorName) {
	over := theme.Surface
	if b.hovered && !b.disabled {
		over = theme.AccentHover
	}
	if b.disabled && b.spec.Kind != Plain && b.spec.Kind != Frameless {
		return theme.Faint, theme.Head, theme.Line
	}
	switch b.spec.Kind {
	case Primary:
		if b.hovered {
			return theme.OnAccent, theme.AccentDeep, theme.AccentDeep
		}
		return theme.OnAccent, theme.Accent, theme.Accent
	case Danger:
		return theme.Bad, over, theme.BadLine
	case Plain:
		if b.disabled {
			return theme.Faint, "", ""
		}
		return theme.AccentDeep, "", ""
	case Frameless:
		if b.disabled {
			return theme.Faint, "", ""
		}
		if b.hovered {
			return theme.Ink, theme.AccentHover, ""
		}
		return theme.Ink, "", ""
	}
	return theme.Ink, over, theme.InputLine
}

func (r *buttonRenderer) Refresh() {
	b := r.button
	ink, ground, line := b.colors()
	frame(r.ground, ground, line)
	r.ground.CornerRadius = theme.Size(theme.RadiusButton)
	frame(r.ring, "", "")
	r.ring.CornerRadius = theme.Size(theme.RadiusButton)
	if b.focused {
		frame(r.ring, "", theme.Accent)
		r.ring.StrokeWidth = theme.Size(theme.FocusLine)
		if b.spec.Kind == Primary {
			r.ring.StrokeColor = theme.Color(theme.AccentPale)
		}
	}
	style := Body
	if b.spec.Kind == Primary {
		style = Strong
	}
	Paint(r.label, style, ink)
	r.label.Text = b.spec.Label
	setImage(r.icon, b.spec.Icon, ink)
	r.hint.Text = b.spec.Hint
	hintInk, hintLine := theme.Ink2, theme.Line
	if b.spec.Kind == Primary {
		hintInk, hintLine = theme.OnAccent, theme.OnAccentLine
	}
	if b.disabled {
		hintInk, hintLine = theme.Faint, theme.Line
	}
	Paint(r.hint, Key, hintInk)
	frame(r.hintBox, "", hintLine)
	r.hintBox.CornerRadius = theme.Size(theme.RadiusKey)
	r.hintBox.Hidden = b.spec.Hint == ""
	r.Layout(b.Size())
	canvas.Refresh(b)
}

func (b *Button) height() float32 {
	return theme.Size([...]fyne.ThemeSizeName{Regular: theme.ButtonHeight, Small: theme.SmallHeight, Large: theme.LargeHeight}[b.spec.Size])
}

func (b *Button) padding() float32 {
	if b.spec.Kind == Plain {
		return theme.Size(theme.Gap2)
	}
	if b.spec.Label == "" {
		return theme.Size(theme.Gap8)
	}
	if b.spec.Size == Large {
		return theme.Size(theme.Gap24)
	}
	return theme.Size(theme.Gap12)
}

func (r *buttonRenderer) contentWidth() float32 {
	spec, total := r.button.spec, float32(0)
	if spec.Icon != NoIcon {
		total += theme.Size(theme.IconSize)
	}
	if spec.Label != "" {
		total += r.label.MinSize().Width
	}
	if spec.Icon != NoIcon && spec.Label != "" {
		total += theme.Size(theme.Gap6)
	}
	if spec.Hint != "" {
		total += theme.Size(theme.Gap6) + r.hintWidth()
	}
	return total
}

func (r *buttonRenderer) hintWidth() float32 {
	return r.hint.MinSize().Width + 2*theme.Size(theme.Gap6)
}

func (r *buttonRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.contentWidth()+2*r.button.padding(), r.button.height())
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.ring.Resize(size)
	x := (size.Width - r.contentWidth()) / 2
	if spec := r.button.spec; spec.Icon != NoIcon {
		side := theme.Size(theme.IconSize)
		r.icon.Resize(fyne.NewSquareSize(side))
		r.icon.Move(fyne.NewPos(x, (size.Height-side)/2))
		x += side
		if spec.Label != "" {
			x += theme.Size(theme.Gap6)
		}
	}
	label := r.label.MinSize()
	Place(r.label, fyne.NewPos(x, 0), fyne.NewSize(label.Width, size.Height))
	if r.button.spec.Hint == "" {
		return
	}
	if r.button.spec.Label != "" {
		x += label.Width
	}
	x += theme.Size(theme.Gap6)
	key := fyne.NewSize(r.hintWidth(), theme.Size(theme.KeyHeight))
	r.hintBox.Resize(key)
	r.hintBox.Move(fyne.NewPos(x, (size.Height-key.Height)/2))
	r.hint.Alignment = fyne.TextAlignCenter
	Place(r.hint, fyne.NewPos(x, 0), fyne.NewSize(key.Width, size.Height))
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.icon, r.label, r.hintBox, r.hint, r.ring}
}

func (r *buttonRenderer) Destroy() {}
