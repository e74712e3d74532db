package people

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// pinSpec says what a card with PIN entries asks.
type pinSpec struct {
	title string
	note  string
	hints []string // one entry for each
	keep  string   // the safe side
	act   string
	do    func(typed []string) error // an error stands on the card, which stays
}

// pinCard asks for a PIN over the page.
type pinCard struct {
	widget.BaseWidget
	spec    pinSpec
	entries []*part.Entry
	wrong   *part.Paragraph
	leave   *part.Button
	act     *part.Button
	overlay *part.Overlay
}

func showPIN(window fyne.Canvas, spec pinSpec) *pinCard {
	c := &pinCard{spec: spec, wrong: part.NewParagraph("", part.Body, theme.Bad)}
	c.wrong.Hide()
	for i, hint := range spec.hints {
		c.entries = append(c.entries, part.NewEntry(part.EntrySpec{
			Hint: hint, Secret: true, HalfWidth: true, Keys: part.KeysFunc(c.key),
			Changed: func(string) { c.say("") }, Submitted: func(string) { c.submitted(i) },
		}))
	}
	c.leave = part.NewButton(part.ButtonSpec{Label: spec.keep, Hint: wording.KeyEscape, Do: func() { c.overlay.Close() }})
	c.act = part.NewButton(part.ButtonSpec{Label: spec.act, Kind: part.Primary, Do: c.finish})
	c.ExtendBaseWidget(c)
	c.overlay = part.ShowOverlay(window, part.OverlaySpec{Content: c, Firm: true})
	window.Focus(c.entries[0])
	return c
}

// Press takes the card away on Esc and keeps everything else from the page below.
func (c *pinCard) Press(chord part.Chord) bool {
	if chord == part.Bare(fyne.KeyEscape) {
		c.overlay.Close()
	}
	return true
}

// key is the same from inside an entry, which keeps Enter and Tab for itself.
func (c *pinCard) key(chord part.Chord) bool {
	if chord != part.Bare(fyne.KeyEscape) {
		return false
	}
	c.overlay.Close()
	return true
}

// submitted goes to the next entry, or does what the card is for.
func (c *pinCard) submitted(at int) {
	if at+1 < len(c.entries) {
		if window := fyne.CurrentApp().Driver().CanvasForObject(c); window != nil {
			window.Focus(c.entries[at+1])
		}
		return
	}
	c.finish()
}

func (c *pinCard) finish() {
	typed := make([]string, len(c.entries))
	for i, entry := range c.entries {
		typed[i] = entry.Text
	}
	err := c.spec.do(typed)
	if err == nil {
		c.overlay.Close()
		return
	}
	c.say(app.Sentence(err))
	for _, entry := range c.entries {
		entry.Put("")
	}
	if window := fyne.CurrentApp().Driver().CanvasForObject(c); window != nil {
		window.Focus(c.entries[0])
	}
}

// say shows a sentence on the card, or takes it away.
func (c *pinCard) say(sentence string) {
	c.wrong.SetText(sentence)
	c.wrong.Hidden = sentence == ""
	for _, entry := range c.entries {
		entry.SetWrong(sentence != "")
	}
	c.Refresh()
	if c.overlay != nil {
		c.overlay.Refresh()
	}
}

// CreateRenderer draws the card.
func (c *pinCard) CreateRenderer() fyne.WidgetRenderer {
	column := part.Column(theme.Gap12, part.NewParagraph(c.spec.title, part.CardHead, ""))
	for _, entry := range c.entries {
		column.Objects = append(column.Objects, entry)
	}
	column.Objects = append(column.Objects, c.wrong)
	if c.spec.note != "" {
		column.Objects = append(column.Objects, part.NewParagraph(c.spec.note, part.Caption, theme.Ink2))
	}
	column.Objects = append(column.Objects, part.Row(theme.Gap8, part.Spring(), c.leave, c.act))
	paper := part.NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusCard)
	paper.Shadow = true
	return widget.NewSimpleRenderer(container.NewStack(paper, part.Pad(theme.Gap16, theme.Gap16, column)))
}

// askPIN asks a person who takes the desk.
func askPIN(deps Deps, person *account.Person) {
	showPIN(deps.Shell.Window().Canvas(), pinSpec{
		title: fmt.Sprintf(wording.PINAskTitle, person.Name), hints: []string{wording.PINHint},
		keep: wording.PINAskNo, act: wording.PINAskDo,
		do: func(typed []string) error {
			entered, err := deps.Desk.Enter(person.ID, typed[0])
			if err != nil {
				return err
			}
			take(deps, entered)
			return nil
		},
	})
}

// take puts a person at the desk and says so.
func take(deps Deps, person *account.Person) {
	deps.Take(person)
	deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.PeopleNow, person.Name)})
}

// setPIN asks for a new PIN twice, because nobody sees what is typed.
func (p *Page) setPIN(person *account.Person) {
	showPIN(p.deps.Shell.Window().Canvas(), pinSpec{
		title: fmt.Sprintf(wording.PINSetTitle, person.Name), note: wording.PINHonest,
		hints: []string{wording.PINNew + " · " + wording.PINHint, wording.PINRepeat}, keep: wording.PINKeep, act: wording.PINDo,
		do: func(typed []string) error {
			if typed[0] != typed[1] {
				return app.Refuse(wording.PINDiffers)
			}
			changes, err := p.deps.Desk.SetPIN(p.deps.Op("amend"), person.ID, typed[0])
			if err != nil {
				return err
			}
			p.told(changes, wording.PINDone)
			return nil
		},
	})
}

// takePIN asks before a PIN goes.
func (p *Page) takePIN(person *account.Person) {
	p.deps.Shell.Ask(part.QuestionSpec{
		Title: fmt.Sprintf(wording.PINTakeAsk, person.Name), Consequence: wording.PINTakeWhy, Safe: wording.PINTakeKeep, Act: wording.PINTake,
		Do: func(string) {
			changes, err := p.deps.Desk.SetPIN(p.deps.Op("amend"), person.ID, "")
			if err != nil {
				p.deps.Shell.Problem(err)
				return
			}
			p.told(changes, wording.PINGone)
		},
	})
}
