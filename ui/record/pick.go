package record

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
)

// pickInput is a field one types into and whose options hang under it meanwhile. The list lies inside the form, not over
// the window, so that typing, also with an input method, never leaves the field.
type pickInput struct {
	site    site
	entry   *part.Entry
	options func() []option
	shown   []option
	at      int // option marked in the list, -1 for none
	open    bool
	leaving bool
}

func newPickInput(s site, options func() []option) input {
	p := &pickInput{site: s, options: options, at: -1}
	p.entry = part.NewEntry(part.EntrySpec{Keys: part.KeysFunc(p.press), Changed: p.change, Focused: p.focused, Pressed: p.unfold})
	p.entry.ActionItem = part.NewButton(part.ButtonSpec{Icon: part.ChevronDown, Kind: part.Frameless, Size: part.Small, Do: p.unfoldAll})
	return p
}

func (p *pickInput) object() fyne.CanvasObject { return p.entry }

func (p *pickInput) focus() fyne.Focusable { return p.entry }

// typed is the key or identity of the option named, else the words themselves.
func (p *pickInput) typed() string {
	text := strings.TrimSpace(p.entry.Text)
	for _, o := range p.options() {
		if o.label == text {
			return o.value
		}
	}
	return text
}

// put shows the option with that key or identity.
func (p *pickInput) put(text string) {
	for _, o := range p.options() {
		if o.value == text && text != "" {
			p.entry.Put(o.label)
			return
		}
	}
	if p.site.column.Kind == field.Ref {
		if name := p.site.form.deps.Names.Name(p.site.column.To, app.ID(text)); name != "" {
			text = name
		}
	}
	p.entry.Put(text)
}

func (p *pickInput) wrong(on bool) { p.entry.SetWrong(on) }

func (p *pickInput) disable() { p.entry.Disable() }

func (p *pickInput) change(text string) {
	p.site.told(p.typed())
	if p.leaving {
		return
	}
	p.list(text)
}

func (p *pickInput) focused(gained bool) {
	if !gained {
		p.complete()
		p.fold()
	}
	p.site.gained(gained)
}

// complete finishes a word that can only mean one option.
func (p *pickInput) complete() {
	text := strings.TrimSpace(p.entry.Text)
	found := p.matching(text)
	if text == "" || len(found) != 1 || found[0].label == text {
		return
	}
	p.entry.Put(found[0].label)
	p.site.told(found[0].value)
}

// matching are the options that hold the words; nothing typed matches all.
func (p *pickInput) matching(text string) []option {
	text = strings.ToLower(strings.TrimSpace(text))
	var found []option
	for _, o := range p.options() {
		if strings.Contains(strings.ToLower(o.label), text) {
			found = append(found, o)
		}
	}
	return found
}

func (p *pickInput) unfold() { p.list("") }

func (p *pickInput) unfoldAll() {
	if p.entry.Disabled() {
		return
	}
	p.site.form.canvas().Focus(p.entry)
	p.list("")
}

// list shows the options that match under the field.
func (p *pickInput) list(text string) {
	p.shown = p.matching(text)
	p.at = slices.IndexFunc(p.shown, func(o option) bool { return o.label == p.entry.Text })
	if p.at < 0 && text != "" && len(p.shown) > 0 {
		p.at = 0
	}
	p.open = len(p.shown) > 0
	p.draw()
}

func (p *pickInput) fold() {
	p.open = false
	p.draw()
}

func (p *pickInput) draw() {
	if !p.open {
		p.site.form.hang(nil, p.entry)
		return
	}
	p.site.form.hang(newSuggestions(p.shown, p.at, p.pick), p.entry)
}

func (p *pickInput) pick(index int) {
	chosen := p.shown[index]
	p.leaving = true
	p.entry.Put(chosen.label)
	p.site.told(chosen.value)
	p.leaving = false
	p.fold()
	p.site.form.canvas().Focus(p.entry)
}

// press uses the arrows, Enter and Esc while the list hangs; everything else is the form's.
func (p *pickInput) press(chord part.Chord) bool {
	switch {
	case chord == part.Bare(fyne.KeyDown) && !p.open:
		p.list("")
		return true
	case chord == part.Bare(fyne.KeyDown):
		p.mark(min(p.at+1, len(p.shown)-1))
		return true
	case chord == part.Bare(fyne.KeyUp) && p.open:
		p.mark(max(p.at-1, 0))
		return true
	case p.open && p.at >= 0 && (chord == part.Bare(fyne.KeyReturn) || chord == part.Bare(fyne.KeyEnter)):
		p.pick(p.at)
	case p.open && chord == part.Bare(fyne.KeyEscape):
		p.fold()
		return true
	}
	return p.site.keys.Press(chord)
}

func (p *pickInput) mark(at int) {
	p.at = at
	p.draw()
}

// suggestionsShown is how many options the list shows at once.
const suggestionsShown = 9

// newSuggestions is the list under a field, around the marked option.
func newSuggestions(options []option, at int, pick func(int)) fyne.CanvasObject {
	first := max(0, min(at-suggestionsShown/2, len(options)-suggestionsShown))
	column := part.Column(theme.Gap0)
	for i := first; i < len(options) && i < first+suggestionsShown; i++ {
		row := &suggestion{label: options[i].label, marked: i == at, press: func() { pick(i) }}
		row.ExtendBaseWidget(row)
		column.Add(row)
	}
	paper := part.NewBox(theme.Surface).Bordered(theme.InputLine, theme.RadiusButton)
	paper.Shadow = true
	return container.NewStack(paper, part.Pad(theme.Hairline, theme.Gap4, column))
}

// suggestion is one option of the list.
type suggestion struct {
	widget.BaseWidget
	label  string
	marked bool
	press  func()
}

// MouseDown picks at once: the field loses the focus before a whole press is over.
func (s *suggestion) MouseDown(*desktop.MouseEvent) { s.press() }

// MouseUp changes nothing.
func (s *suggestion) MouseUp(*desktop.MouseEvent) {}

// CreateRenderer draws the option.
func (s *suggestion) CreateRenderer() fyne.WidgetRenderer {
	ground := part.NewBox("")
	if s.marked {
		ground.Fill = theme.AccentSoft
	}
	return widget.NewSimpleRenderer(part.Fixed("", theme.SmallHeight, part.On(ground, part.Pad(theme.Gap12, theme.Gap0, part.Row(theme.Gap0, part.NewText(s.label, part.Body))))))
}
