package trouble

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// Way is one of the two things a person can do now.
type Way struct {
	Label string
	Note  string // what it needs or does, in a few words
	Do    func()
}

// Spec says what the page says.
type Spec struct {
	Title    string
	Sentence string
	Kept     string // what is still there; empty for the usual sentence
	Ways     [2]Way // the first is the one proposed
	Log      string // name of the log file, empty when there is none
}

// Page is the page. It needs no frame: there is no book to frame.
type Page struct {
	widget.BaseWidget
	spec    Spec
	buttons [2]*part.Button
}

// New makes the page.
func New(spec Spec) *Page {
	p := &Page{spec: spec}
	for i, way := range spec.Ways {
		kind := part.Normal
		if i == 0 {
			kind = part.Primary
		}
		p.buttons[i] = part.NewButton(part.ButtonSpec{Label: way.Label, Hint: keys()[i], Kind: kind, Size: part.Large, Do: way.Do})
	}
	p.ExtendBaseWidget(p)
	return p
}

func keys() [2]string { return [2]string{"1", "2"} }

// Show fills a window with the page and listens for its keys.
func Show(window fyne.Window, spec Spec) *Page {
	p := New(spec)
	window.SetContent(container.NewStack(part.NewBox(theme.Ground), p))
	window.Canvas().SetOnTypedKey(func(key *fyne.KeyEvent) { p.Press(part.Bare(key.Name)) })
	window.Canvas().Focus(p.buttons[0])
	return p
}

// Press chooses by figure.
func (p *Page) Press(chord part.Chord) bool {
	switch chord {
	case part.Bare(fyne.Key1):
		p.buttons[0].Tapped(nil)
	case part.Bare(fyne.Key2):
		p.buttons[1].Tapped(nil)
	default:
		return false
	}
	return true
}

// CreateRenderer lays the page out: one card in the middle.
func (p *Page) CreateRenderer() fyne.WidgetRenderer {
	log, kept := p.spec.Log, p.spec.Kept
	if kept == "" {
		kept = wording.TroubleKept
	}
	if log == "" {
		log = wording.TroubleNoLog
	}
	head := part.Row(theme.Gap12, part.NewPicture(part.Warning, theme.Bad).Sized(theme.IconLarge), part.NewText(p.spec.Title, part.Title))
	ways := part.Column(theme.Gap12)
	for i, button := range p.buttons {
		ways.Objects = append(ways.Objects, part.Row(theme.Gap12, part.Fixed(theme.PanelWidth, "", button), part.Grow(part.NewText(p.spec.Ways[i].Note, part.Caption).Clipped())))
	}
	column := part.Column(theme.Gap16,
		head,
		part.NewParagraph(p.spec.Sentence, part.Body, ""),
		part.NewParagraph(kept, part.Body, theme.Ink2),
		ways,
		part.NewRule(theme.RowLine),
		part.Row(theme.Gap8, part.NewPicture(part.File, theme.Ink2), part.NewText(wording.TroubleLog, part.Caption), part.Grow(part.NewText(log, part.Caption).In(theme.Ink).Clipped())),
	)
	card := container.NewStack(part.NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusCard), part.Pad(theme.Gap24, theme.Gap24, column))
	return widget.NewSimpleRenderer(container.New(middle{}, card))
}

// middle keeps the card narrow enough to read and a little above the middle of the window.
type middle struct{}

// cardWidth is how wide a card with one sentence is, in units.
const cardWidth = 640

// Layout places the card.
func (middle) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		wide := fyne.Min(theme.Units(cardWidth), size.Width-2*theme.Size(theme.Gap16))
		o.Resize(fyne.NewSize(wide, o.Size().Height))
		high := o.MinSize().Height
		o.Resize(fyne.NewSize(wide, high))
		o.Move(fyne.NewPos((size.Width-wide)/2, fyne.Max(0, (size.Height-high)/3)))
	}
}

// MinSize lets the window be small.
func (middle) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }
