package appraisal

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/app"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// dialogSpec is a step of a round that wants to be looked over before it is taken.
type dialogSpec struct {
	title  string
	facts  []fyne.CanvasObject // what one should know first
	inputs []dialogInput
	safe   string // what is kept: 先不提交
	act    string // empty while something stands against it
	danger bool
	do     func(text func(field string) string) error
}

// dialogInput is one thing to be written, by the field that an error names.
type dialogInput struct {
	field string
	hint  string
	rows  int
}

// dialog lies over the page; an error is shown at its input and nothing is lost.
type dialog struct {
	widget.BaseWidget
	page    *Page
	spec    dialogSpec
	inputs  map[string]*part.Entry
	wrong   *part.Paragraph
	body    fyne.CanvasObject
	overlay *part.Overlay
}

// dialogRoom is the width of a dialog, in units.
const dialogRoom = 560

func (p *Page) ask(spec dialogSpec) *dialog {
	d := &dialog{page: p, spec: spec, inputs: map[string]*part.Entry{}, wrong: part.NewParagraph("", part.Caption, theme.Bad)}
	d.wrong.Hide()
	d.ExtendBaseWidget(d)
	column := part.Column(theme.Gap8, part.NewParagraph(spec.title, part.CardHead, ""))
	column.Objects = append(column.Objects, spec.facts...)
	var first *part.Entry
	for _, in := range spec.inputs {
		var entry *part.Entry
		entry = part.NewEntry(part.EntrySpec{Hint: in.hint, Rows: in.rows, Keys: part.KeysFunc(d.press), Submitted: func(string) { d.act() }, Changed: func(string) { d.mended(entry) }})
		d.inputs[in.field] = entry
		if first == nil {
			first = entry
		}
		column.Add(entry)
	}
	safe := part.NewButton(part.ButtonSpec{Label: spec.safe, Hint: wording.KeyEscape, Do: d.close})
	buttons := part.Row(theme.Gap8, part.Spring(), safe)
	if spec.act != "" {
		kind := part.Primary
		if spec.danger {
			kind = part.Danger
		}
		buttons.Add(part.NewButton(part.ButtonSpec{Label: spec.act, Kind: kind, Do: d.act}))
	}
	column.Objects = append(column.Objects, d.wrong, buttons)
	paper := part.NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusCard)
	paper.Shadow = true
	d.body = part.AtLeast(dialogRoom, 0, container.NewStack(paper, part.Pad(theme.Gap16, theme.Gap16, column)))
	window := p.deps.Shell.Window().Canvas()
	d.overlay = part.ShowOverlay(window, part.OverlaySpec{Content: d, Firm: true})
	if first != nil {
		window.Focus(first)
		return d
	}
	window.Focus(safe)
	return d
}

// CreateRenderer draws the dialog.
func (d *dialog) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(d.body) }

// Press keeps the keys from the page below; Esc is the safe side.
func (d *dialog) Press(chord part.Chord) bool {
	if chord == part.Bare(fyne.KeyEscape) {
		d.close()
	}
	return true
}

// press is the same for the inputs, which keep their own editing keys.
func (d *dialog) press(chord part.Chord) bool {
	if chord == part.Bare(fyne.KeyEscape) {
		d.close()
		return true
	}
	return chord.With != 0 && !chord.Editing()
}

func (d *dialog) close() { d.overlay.Close() }

// mended takes the mark of an error away as soon as its input is written in.
func (d *dialog) mended(entry *part.Entry) {
	if !entry.Wrong() {
		return
	}
	entry.SetWrong(false)
	d.wrong.Hide()
	d.Refresh()
	d.overlay.Refresh()
}

// act takes the step; it stays open and says why when it cannot be taken.
func (d *dialog) act() {
	if d.spec.act == "" {
		return
	}
	err := d.spec.do(func(field string) string { return d.inputs[field].Text })
	if err == nil {
		d.close()
		return
	}
	for _, entry := range d.inputs {
		entry.SetWrong(false)
	}
	var known *app.Error
	if !errors.As(err, &known) || known.Sentence == "" {
		d.close()
		d.page.fail(err)
		return
	}
	if entry := d.inputs[known.Field]; entry != nil {
		entry.SetWrong(true)
		d.page.deps.Shell.Window().Canvas().Focus(entry)
	}
	d.wrong.SetText(known.Sentence)
	d.wrong.Show()
	d.Refresh()
	d.overlay.Refresh()
}
