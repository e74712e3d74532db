package appraisal

import (
	"errors"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/claim"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// typed is what a person is writing at one indicator and has not kept yet; it outlives reading the book again.
type typed struct {
	hand                      bool // a value is being typed in place of the counted one
	value, reason             string
	band                      int // chosen, counted from 1; 0 for none
	files                     []string
	score, because, back, why string
}

// writing gives what is being written at an indicator.
func (p *Page) writing(code string) *typed {
	if p.typed[code] == nil {
		p.typed[code] = &typed{}
	}
	return p.typed[code]
}

// may reports whether the person at the desk is let do an operation.
func (p *Page) may(op string) bool { return p.deps.Office.Account.Allow(p.deps.Op(op)) == nil }

// line of a form: the entries by the fields they fill, and the sentence under them when something is wrong.
type entryLine struct {
	page    *Page
	fields  map[string]*part.Entry
	wrong   *part.Text
	content *fyne.Container
}

func (p *Page) newLine(objects ...fyne.CanvasObject) *entryLine {
	l := &entryLine{page: p, fields: map[string]*part.Entry{}, wrong: part.NewText("", part.Caption).In(theme.Bad)}
	l.wrong.Hide()
	l.content = part.Column(theme.Gap4, part.Row(theme.Gap8, objects...), l.wrong)
	return l
}

// failed shows an error at its field, where one goes on typing; what is no fault of the entries goes to the shell.
func (l *entryLine) failed(err error) {
	for _, entry := range l.fields {
		entry.SetWrong(false)
	}
	l.wrong.Hide()
	var known *app.Error
	if err != nil && (!errors.As(err, &known) || known.Sentence == "") {
		l.page.deps.Problem(err)
		return
	}
	if err == nil {
		l.content.Refresh()
		l.page.arrange()
		return
	}
	l.wrong.SetText(known.Sentence)
	l.wrong.Show()
	l.content.Refresh()
	l.page.arrange()
	if entry := l.fields[known.Field]; entry != nil {
		entry.SetWrong(true)
		l.page.deps.Shell.Window().Canvas().Focus(entry)
	}
	l.page.reveal(l.content)
}

// again shows an indicator anew after what is written at it changed; scroll and selection stay.
func (p *Page) again(code string) {
	p.look(code)
	p.arrange()
}

// entry makes one input of the forms.
func (p *Page) entry(text *string, hint string, done func()) *part.Entry {
	return part.NewEntry(part.EntrySpec{Text: *text, Hint: hint, Keys: p.deps.Keys, Changed: func(now string) { *text = now }, Submitted: func(string) { done() }})
}

// override is the line by which a person puts a value of their own in the place of the counted one.
func (p *Page) override(line appraisal.Indicator) fyne.CanvasObject {
	w := p.writing(line.Item.Code)
	counted := fmt.Sprintf(wording.HandCounted, line.Score)
	if line.Overridden && line.Computed != nil {
		counted = fmt.Sprintf(wording.HandCountedValue, line.ComputedText())
	}
	at := 0
	if w.hand || line.Overridden || line.Item.ByHand() {
		at = 1
	}
	choice := part.NewSegment([]string{counted, wording.HandTyped}, at, func(index int) {
		if index == 0 && line.Overridden {
			p.askCounted(line)
			return
		}
		w.hand = index == 1
		p.again(line.Item.Code)
	})
	head := part.Row(theme.Gap8, part.NewText(wording.HandSelf, part.Body), choice)
	if at == 0 {
		return head
	}
	return part.Column(theme.Gap6, head, p.valueLine(line, w).content)
}

// valueLine takes value, reason and evidence; all three are needed.
func (p *Page) valueLine(line appraisal.Indicator, w *typed) *entryLine {
	var l *entryLine
	save := func() { l.failed(p.takeValue(line, w)) }
	if w.value == "" && w.reason == "" {
		p.recall(line, w)
	}
	var value fyne.CanvasObject
	field := p.entry(&w.value, valueHint(line.Item), save)
	value = part.AtLeast(valueRoom, 0, field)
	if line.Item.Method.Kind == rulepack.Bands {
		value = p.bands(line.Item, w)
	}
	reason := p.entry(&w.reason, wording.HandReason, save)
	label := wording.HandProof
	if n := len(w.files) + p.kept(line.Item.Code); n > 0 {
		label = fmt.Sprintf(wording.HandProofs, n)
	}
	attach := part.NewButton(part.ButtonSpec{Label: label, Icon: part.File, Do: func() { p.attach(line.Item.Code, w) }})
	l = p.newLine(value, part.Grow(reason), attach, part.NewButton(part.ButtonSpec{Label: wording.HandTake, Do: save}))
	l.fields["value"], l.fields["reason"] = field, reason
	return l
}

// valueRoom is the width of a value, in units.
const valueRoom = 132

// valueHint names the unit in which a value is typed.
func valueHint(item rulepack.Item) string {
	if item.Method.Kind == rulepack.Hand || item.Method.Kind == rulepack.Parts {
		return wording.HandPart
	}
	unit := item.Target.Unit
	if item.Target.Percent {
		unit = "%"
	}
	return fmt.Sprintf(wording.HandValue, unit)
}

func (p *Page) bands(item rulepack.Item, w *typed) fyne.CanvasObject {
	var names []string
	for _, b := range item.Method.Bands {
		names = append(names, b.Name)
	}
	return part.NewChoice(part.ChoiceSpec{Options: names, Selected: w.band - 1, Hint: wording.HandBand, Changed: func(index int) { w.band = index + 1 }})
}

// recall puts the kept value into the entries.
func (p *Page) recall(line appraisal.Indicator, w *typed) {
	v := p.valuation(line.Item.Code)
	if v == nil {
		return
	}
	w.value, w.reason = string(v.Value), string(v.Reason)
	for i, b := range line.Item.Method.Bands {
		if b.Key == string(v.Band) {
			w.band = i + 1
		}
	}
}

// valuation is the kept value of an indicator, nil when there is none.
func (p *Page) valuation(code string) *claim.Valuation {
	claims, err := p.deps.Office.Claims.Of(p.deps.Facility(), p.deps.Year())
	if err != nil {
		p.fail(err)
		return nil
	}
	return claims.Valuation(code)
}

// kept counts the pieces of evidence that lie with the kept value.
func (p *Page) kept(code string) int {
	v := p.valuation(code)
	if v == nil || p.deps.Evidence == nil {
		return 0
	}
	pieces, err := p.deps.Evidence.List(term.EntityValuation.Key, v.ID)
	p.fail(err)
	return len(pieces)
}

// attach takes files as evidence of a value.
func (p *Page) attach(code string, w *typed) {
	if p.deps.Choose == nil {
		return
	}
	p.deps.Choose(p.deps.Shell.Window(), func(paths []string) {
		w.files = append(w.files, paths...)
		p.again(code)
	})
}

// takeValue keeps a value with its evidence.
func (p *Page) takeValue(line appraisal.Indicator, w *typed) error {
	code := line.Item.Code
	v := p.valuation(code)
	if v == nil {
		v = p.deps.Office.Claims.Valuations.New()
		v.Facility, v.Year, v.Code = p.deps.Facility(), app.Number(int64(p.deps.Year())), app.Line(code)
	}
	v.Value, v.Band = app.Line(strings.TrimSpace(app.HalfWidth(w.value))), ""
	if line.Item.Method.Kind == rulepack.Bands && w.band > 0 {
		v.Value, v.Band = "", app.Line(line.Item.Method.Bands[w.band-1].Key)
	}
	op := p.deps.Op("enter")
	v.Reason, v.Day, v.Person = app.Prose(strings.TrimSpace(w.reason)), p.deps.Office.Today(), app.Line(op.Person)
	switch {
	case v.Value == "" && v.Band == "":
		return app.Refuse(wording.HandNoValue).In("value")
	case v.Reason.Blank():
		return app.Refuse(wording.HandNoReason).In("reason")
	case len(w.files)+p.kept(code) == 0:
		return app.Refuse(wording.HandNoProof)
	}
	if v.ID != "" {
		op = p.deps.Op("amend")
	}
	changes, err := p.deps.Office.Claims.Valuations.Save(op, v)
	if err != nil {
		return err
	}
	for _, path := range w.files {
		more, err := p.deps.Evidence.Attach(term.EntityValuation.Key, v.ID, path)
		if err != nil {
			p.tell(changes)
			return err
		}
		changes = append(changes, more...)
	}
	delete(p.typed, code)
	p.tell(changes)
	p.tree.roll.Focus() // on to the next one by the arrows
	p.deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.HandTaken, code)})
	return nil
}

// askCounted takes a typed value back.
func (p *Page) askCounted(line appraisal.Indicator) {
	code := line.Item.Code
	v := p.valuation(code)
	if v == nil {
		return
	}
	p.deps.Shell.Ask(part.QuestionSpec{
		Title: fmt.Sprintf(wording.HandUndoTitle, code), Consequence: wording.HandUndoWhat, ReasonHint: wording.HandUndoReason, Safe: wording.HandUndoNot, Act: wording.HandUndo,
		Kept: func() { p.again(code) },
		Do: func(reason string) {
			op := p.deps.Op("withdraw")
			op.Reason = reason
			changes, err := p.deps.Office.Claims.Valuations.Withdraw(op, v.ID)
			if err != nil {
				p.fail(err)
				return
			}
			delete(p.typed, code)
			p.tell(changes)
		},
	})
}

// tell lets every page know what changed, this one too.
func (p *Page) tell(changes app.Changes) { p.deps.Shell.Reload(changes) }
