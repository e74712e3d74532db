package appraisal

import (
	"encoding/json"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/claim"
	"guanyunbu/app/field"
	"guanyunbu/app/round"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// forms are what the person at the desk may write at an indicator now; what they may not is absent.
func (p *Page) forms(line appraisal.Indicator) []fyne.CanvasObject {
	var all []fyne.CanvasObject
	p.score = nil
	applies := line.State != count.NotApplicable
	built := line.State != count.NotBuilt
	if applies && built && p.LockedWhy() == "" && p.may("enter") && !p.sight.judged.Facts.Elapsed().Empty() {
		all = append(all, p.override(line))
	}
	var back []fyne.CanvasObject
	for _, stage := range p.sight.stages() {
		r := p.sight.round(stage.Key)
		if r == nil {
			continue
		}
		if stage.Key != round.Self && applies && r.Editable() && p.may("mark") && p.may(round.Right(round.Submit, stage.Key)) {
			all = append(all, p.markLine(line, r, stage.Name).content)
		}
		if r.State == round.Submitted && p.may(round.Right(round.SendBack, stage.Key)) {
			back = append(back, p.backLine(line, r, stage.Name).content)
		}
	}
	return append(all, back...)
}

// markLine takes the mark of a reviewer.
func (p *Page) markLine(line appraisal.Indicator, r *round.Round, stage string) *entryLine {
	var l *entryLine
	w := p.writing(line.Item.Code)
	save := func() { l.failed(p.give(line, r, stage)) }
	score := p.entry(&w.score, fmt.Sprintf(wording.MarkScore, line.Max), save)
	p.score = score
	hint := wording.MarkReason
	if line.State == count.NotBuilt {
		hint = wording.MarkUnbuilt
	}
	reason := p.entry(&w.because, hint, save)
	l = p.newLine(part.NewText(fmt.Sprintf(wording.MarkOf, stage), part.Body), part.AtLeast(markRoomWide, 0, score), part.Grow(reason), part.NewButton(part.ButtonSpec{Label: wording.MarkGive, Do: save}))
	l.fields["score"], l.fields["reason"] = score, reason
	return l
}

// markRoomWide is the width of a mark, in units.
const markRoomWide = 104

// give keeps the mark of a reviewer.
func (p *Page) give(line appraisal.Indicator, r *round.Round, stage string) error {
	code, w := line.Item.Code, p.writing(line.Item.Code)
	marks, err := p.deps.Office.Rounds.MarksOf(r)
	if err != nil {
		return err
	}
	m := &round.Mark{Facility: r.Facility, Round: r.ID, Code: app.Line(code)}
	for _, known := range marks {
		if string(known.Code) == code {
			m = known
		}
	}
	m.Score, m.Reason = app.Line(strings.TrimSpace(app.HalfWidth(w.score))), app.Prose(strings.TrimSpace(w.because))
	m.Person, m.Day = app.Line(p.deps.Op("mark").Person), p.deps.Office.Today()
	changes, err := p.deps.Office.Rounds.Give(p.deps.Op("mark"), m)
	if err != nil {
		return err
	}
	w.score, w.because = "", ""
	said := wording.MarkGiven
	if m.Score == "" {
		said = wording.MarkNoted
	}
	p.given = true
	p.tell(changes)
	p.deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(said, code, stage)})
	return nil
}

// backLine notes what is to be mended at an indicator; it goes out when the round is sent back.
func (p *Page) backLine(line appraisal.Indicator, r *round.Round, stage string) *entryLine {
	code, w := line.Item.Code, p.writing(line.Item.Code)
	noted, is := p.sight.comments[code]
	if w.back == "" {
		w.back = noted
	}
	keep := func() {
		p.note(r, code, strings.TrimSpace(w.back))
		p.tree.roll.Focus()
		p.deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.BackNoted, code)})
	}
	entry := p.entry(&w.back, wording.BackHint, keep)
	l := p.newLine(part.NewText(fmt.Sprintf(wording.BackOf, stage), part.Body), part.Grow(entry), part.NewButton(part.ButtonSpec{Label: wording.BackNote, Icon: part.Return, Do: keep}))
	l.fields["back"] = entry
	if is {
		drop := part.NewButton(part.ButtonSpec{Label: wording.BackDrop, Kind: part.Plain, Do: func() {
			w.back = ""
			p.note(r, code, "")
		}})
		l.content.Add(part.Row(theme.Gap8, part.NewChip(part.Overdue, wording.RoundsBack).Bare(), part.NewText(noted, part.Caption).Clipped(), drop))
	}
	return l
}

// note keeps a comment until the round is sent back, so that it outlives the window.
func (p *Page) note(r *round.Round, code, text string) {
	if text == "" {
		delete(p.sight.comments, code)
	} else {
		p.sight.comments[code] = text
	}
	body, err := json.Marshal(p.sight.comments)
	if err == nil {
		err = p.deps.Drafts.Keep(commentsKey(r), string(body))
	}
	p.fail(err)
	p.tree.refresh()
	p.again(code)
}

func commentsKey(r *round.Round) string { return "appraisal/sendback/" + string(r.ID) }

// comments are what was noted at the indicators of the round that waits to be looked at.
func (p *Page) comments() map[string]string {
	found := map[string]string{}
	for _, column := range p.sight.compared.Columns {
		if column.Round.State != round.Submitted {
			continue
		}
		text, kept, err := p.deps.Drafts.Load(commentsKey(column.Round))
		if err == nil && kept {
			err = json.Unmarshal([]byte(text), &found)
		}
		if err != nil {
			p.deps.Problem(fmt.Errorf("read comments: %w", err))
		}
	}
	return found
}

// explanation asks for a word where an indicator differs much from last year; nothing otherwise.
func (p *Page) explanation(line appraisal.Indicator) fyne.CanvasObject {
	difference, far := p.sight.difference(line.Item.Code)
	if !far {
		return nil
	}
	rate := func(l round.Line) string {
		return field.ShowShare(l.Score.Ratio().Over(l.Max.Ratio()))
	}
	head := part.Row(theme.Gap8, part.NewText(wording.ExplainHead, part.Strong))
	if difference.Explained != "" {
		head.Add(part.NewChip(part.Met, wording.ReadyWritten))
	}
	words := caption(fmt.Sprintf(wording.ExplainFrom, rate(difference.Last), rate(difference.Line)))
	if p.LockedWhy() != "" || !p.may("enter") {
		return boxed(theme.WarnSoft, part.Column(theme.Gap4, head, words, part.NewParagraph(difference.Explained, part.Body, "")))
	}
	w := p.writing(line.Item.Code)
	if w.why == "" {
		w.why = difference.Explained
	}
	var l *entryLine
	save := func() { l.failed(p.explain(line.Item.Code, w)) }
	entry := p.entry(&w.why, wording.ExplainHint, save)
	l = p.newLine(part.Grow(entry), part.NewButton(part.ButtonSpec{Label: wording.ExplainKeep, Do: save}))
	l.fields["text"] = entry
	return boxed(theme.WarnSoft, part.Column(theme.Gap4, head, words, l.content))
}

// explain keeps what was written about a difference.
func (p *Page) explain(code string, w *typed) error {
	claims, err := p.deps.Office.Claims.Of(p.deps.Facility(), p.deps.Year())
	if err != nil {
		return err
	}
	e := &claim.Explanation{Facility: p.deps.Facility(), Year: app.Number(int64(p.deps.Year())), Code: app.Line(code)}
	for _, known := range claims.Explanations {
		if string(known.Code) == code {
			e = known
		}
	}
	e.Text, e.Day = app.Prose(strings.TrimSpace(w.why)), p.deps.Office.Today()
	if e.Text.Blank() {
		return app.Refuse(wording.ExplainNone).In("text")
	}
	op := "enter"
	if e.ID != "" {
		op = "amend"
	}
	changes, err := p.deps.Office.Claims.Explanations.Save(p.deps.Op(op), e)
	if err != nil {
		return err
	}
	w.why = ""
	p.tell(changes)
	p.tree.roll.Focus()
	p.deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.ExplainKept, code)})
	return nil
}
