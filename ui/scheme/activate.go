package scheme

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// activation asks from when on a pack judges, whom, and how it goes together with the one before.
type activation struct {
	page    *Page
	entry   entry
	from    *part.DateEntry
	types   *part.Choice
	keys    []app.Code // of the types offered
	join    *part.Segment
	reason  *part.Entry
	wrong   *part.Text
	overlay *part.Overlay
}

// activate asks for the activation of the pack at hand. Only a faultless one can be put to use.
func (p *Page) activate() {
	e, some := p.current()
	if !some {
		return
	}
	if _, faults := p.deps.Packs.Prepare(e.pack); len(faults) > 0 {
		p.deps.Shell.Problem(app.Refuse(fmt.Sprintf(wording.SchemeActivateFaults, len(faults), faults[0].Sentence)))
		return
	}
	a := &activation{page: p, entry: e, keys: []app.Code{""}, wrong: part.NewText("", part.Caption).In(theme.Bad)}
	labels := []string{wording.SchemeAllTypes}
	for _, code := range term.TableFacilityType.Codes {
		if e.pack.Judges(app.Code(code.Key)) {
			a.keys, labels = append(a.keys, app.Code(code.Key)), append(labels, code.Label)
		}
	}
	keys := part.KeysFunc(a.press)
	a.from = part.NewDateEntry(part.DateSpec{Text: string(a.begin()), Today: p.deps.Office.Today(), Keys: keys})
	a.types = part.NewChoice(part.ChoiceSpec{Options: labels, Selected: 0})
	a.join = part.NewSegment(term.TableJoin.Labels(), 0, func(int) {})
	a.reason = part.NewEntry(part.EntrySpec{Hint: wording.SchemeReasonHint, Keys: keys, Submitted: func(string) { a.do() }})
	a.overlay = part.ShowOverlay(p.deps.Shell.Window().Canvas(), part.OverlaySpec{Content: a.view(), Firm: true})
	p.deps.Shell.Window().Canvas().Focus(a.from)
}

// begin proposes the day: the first of this year, or of the pack's own validity when that is later.
func (a *activation) begin() app.Day {
	return max(a.entry.pack.From, app.YearSpan(a.page.deps.Office.Today().Year()).From)
}

// press leaves on Esc; the entries keep their own keys.
func (a *activation) press(chord part.Chord) bool {
	if chord == part.Bare(fyne.KeyEscape) {
		a.overlay.Close()
		return true
	}
	return false
}

func (a *activation) view() fyne.CanvasObject {
	row := func(t term.Term, field fyne.CanvasObject) fyne.CanvasObject {
		return part.Cols([]float32{labelRoom, 0}, part.NewText(brief(t), part.Body).In(theme.Ink2).Aligned(fyne.TextAlignTrailing), field)
	}
	column := part.Column(theme.Gap8,
		part.NewParagraph(fmt.Sprintf(wording.SchemeActivateTitle, a.entry.pack.Name), part.CardHead, ""),
		row(term.ActivationFrom, part.Row(theme.Gap0, a.from)), row(term.ActivationType, part.Row(theme.Gap0, a.types)), row(term.ActivationJoin, part.Row(theme.Gap0, a.join)),
		row(term.ActivationReason, a.reason), part.NewParagraph(wording.SchemeActivateWhat, part.Caption, theme.Ink2), a.wrong,
		part.Row(theme.Gap8, part.Spring(), part.NewButton(part.ButtonSpec{Label: wording.SchemeActivateNot, Hint: wording.KeyEscape, Do: func() { a.overlay.Close() }}),
			part.NewButton(part.ButtonSpec{Label: wording.SchemeActivate, Kind: part.Primary, Do: a.do})))
	paper := part.NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusCard)
	paper.Shadow = true
	return part.AtLeast(activateWidth, 0, container.NewStack(paper, part.Pad(theme.Gap16, theme.Gap16, column)))
}

// brief is the short word for a field where there is one.
func brief(t term.Term) string {
	if t.Short != "" {
		return t.Short
	}
	return t.Label
}

// activateWidth is the width of the question, in units.
const activateWidth = 520

// do puts the pack into the book, ready, and then to use.
func (a *activation) do() {
	reason := strings.TrimSpace(a.reason.Text)
	switch {
	case a.from.Day() == "":
		a.say(wording.SchemeNoDay)
		a.from.SetWrong(true)
		return
	case reason == "":
		a.say(wording.ReasonMissing)
		a.reason.SetWrong(true)
		return
	}
	if err := a.save(reason); err != nil {
		if sentence := app.Sentence(err); sentence != "" {
			a.say(sentence)
			return
		}
		a.overlay.Close()
		a.page.deps.Shell.Problem(err)
		return
	}
	a.overlay.Close()
	a.page.deps.Shell.Snack(shellSnack(fmt.Sprintf(wording.SchemeActivated, a.entry.pack.Name, a.from.Day())))
	a.page.editor = nil
	a.page.open("")
	a.page.Reload(nil)
}

func (a *activation) save(reason string) error {
	p, scheme := a.page, a.entry.scheme
	if scheme == nil || scheme.State != rulepack.Ready || a.entry.working {
		ready, err := p.shelf.file(a.entry, rulepack.Ready)
		if err != nil {
			return err
		}
		a.entry.scheme, a.entry.working, scheme = ready, false, ready
	}
	desk := p.deps.Office.Rulepack
	use := desk.Activations.New()
	use.Scheme, use.Type, use.From, use.Reason = scheme.ID, a.keys[max(0, a.types.Selected())], a.from.Day(), app.Line(reason)
	use.Join = app.Code(term.TableJoin.Codes[max(0, a.join.Selected())].Key)
	changes, err := desk.Activations.Save(p.deps.Op(opUse), use)
	if err == nil {
		p.deps.Told(changes)
	}
	return err
}

func (a *activation) say(sentence string) {
	a.wrong.SetText(sentence)
	a.overlay.Refresh()
}
