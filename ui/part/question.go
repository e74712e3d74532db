package part

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// QuestionSpec asks before something is lost. The title names the object; the consequence gives numbers.
type QuestionSpec struct {
	Title       string // 作废「邻里乒乓球赛」？
	Consequence string
	ReasonHint  string              // asks for a reason, or another few words, when not empty; the act waits until they are written
	Reason      string              // what stands there to begin with
	Missing     string              // said when nothing is written; empty asks for the reason
	Safe        string              // what is kept: 不作废
	Act         string              // the verb: 作废
	Harmless    bool                // the act takes nothing away: its button is not red
	Do          func(reason string) // the act
	Kept        func()              // the safe side was chosen
}

// Question is a question over the page. The safe side stands first and is what Esc does.
type Question struct {
	widget.BaseWidget
	spec    QuestionSpec
	reason  *Entry
	missing *Text
	safe    *Button
	act     *Button
	overlay *Overlay
}

// Ask shows a question over the page of a window.
func Ask(window fyne.Canvas, spec QuestionSpec) *Question {
	missing := wording.ReasonMissing
	if spec.Missing != "" {
		missing = spec.Missing
	}
	q := &Question{spec: spec, missing: NewText(missing, Caption).In(theme.Bad)}
	q.missing.Hide()
	q.reason = NewEntry(EntrySpec{Text: spec.Reason, Hint: spec.ReasonHint, Keys: KeysFunc(q.press), Changed: func(string) { q.warn(false) }})
	q.safe = NewButton(ButtonSpec{Label: spec.Safe, Hint: wording.KeyEscape, Do: q.keep})
	kind := Danger
	if spec.Harmless {
		kind = Primary
	}
	q.act = NewButton(ButtonSpec{Label: spec.Act, Kind: kind, Do: q.do})
	q.ExtendBaseWidget(q)
	q.overlay = ShowOverlay(window, OverlaySpec{Content: q, Firm: true})
	if spec.ReasonHint != "" {
		window.Focus(q.reason)
		return q
	}
	window.Focus(q.safe)
	return q
}

// Open reports whether the question still waits.
func (q *Question) Open() bool { return q.overlay.Open() }

// Press lets the window pass keys on: Esc is the safe side, everything else is kept from the page below.
func (q *Question) Press(chord Chord) bool {
	if chord == Bare(fyne.KeyEscape) {
		q.keep()
	}
	return true
}

// press is the same for the reason entry, which keeps its own editing keys.
func (q *Question) press(chord Chord) bool {
	switch {
	case chord == Bare(fyne.KeyEscape):
		q.keep()
	case chord.Editing() || chord == Bare(fyne.KeyReturn) || chord == Bare(fyne.KeyEnter):
		return false
	}
	return chord.With != 0 || chord.Key == fyne.KeyEscape
}

func (q *Question) keep() {
	q.overlay.Close()
	if q.spec.Kept != nil {
		q.spec.Kept()
	}
}

func (q *Question) do() {
	reason := strings.TrimSpace(q.reason.Text)
	if q.spec.ReasonHint != "" && reason == "" {
		q.warn(true)
		return
	}
	q.overlay.Close()
	if q.spec.Do != nil {
		q.spec.Do(reason)
	}
}

func (q *Question) warn(missing bool) {
	q.reason.SetWrong(missing)
	q.missing.Hidden = !missing
	q.Refresh()
	if q.overlay != nil {
		q.overlay.Refresh()
	}
}

// CreateRenderer draws the question.
func (q *Question) CreateRenderer() fyne.WidgetRenderer {
	column := Column(theme.Gap12, NewParagraph(q.spec.Title, CardHead, ""), NewParagraph(q.spec.Consequence, Body, ""))
	if q.spec.ReasonHint != "" {
		column.Objects = append(column.Objects, q.reason, q.missing)
	}
	column.Objects = append(column.Objects, Row(theme.Gap8, Spring(), q.safe, q.act))
	paper := NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusCard)
	paper.Shadow = true
	return widget.NewSimpleRenderer(container.NewStack(paper, Pad(theme.Gap16, theme.Gap16, column)))
}
