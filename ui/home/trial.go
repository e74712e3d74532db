package home

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/steer"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// How much may be supposed at most.
const (
	mostTimes = 99
	mostHours = 40
)

// trial is 试算: what the year's end would be with more activities, longer hours or another target. It tries on the facts
// carried forward and writes nothing.
type trial struct {
	card *part.Card
	keys part.Keys
	view view

	times, hours *stepper
	class, group *part.Choice
	classes      []app.Code // of the choice, after the open one
	groups       []app.Code
	item         *part.Choice
	items        []appraisal.Indicator // whose target can be changed, after the open one
	target       *aim
	result       *fyne.Container
	rows         *fyne.Container
	list         *fyne.Container
	scroll       *container.Scroll
	body         *fyne.Container
	grown        func() // what it shows became longer or shorter
}

func newTrial(keys part.Keys, close, grown func()) *trial {
	t := &trial{keys: keys, grown: grown, result: container.NewStack(), rows: part.Column(theme.Gap0)}
	t.scroll = container.NewVScroll(t.rows)
	t.list = container.NewStack(t.scroll)
	t.times = newStepper(mostTimes, keys, t.heard)
	t.hours = newStepper(mostHours, keys, t.heard)
	t.class = part.NewChoice(part.ChoiceSpec{Options: []string{wording.TrialAnyClass}, Changed: func(int) { t.work() }})
	t.group = part.NewChoice(part.ChoiceSpec{Options: []string{wording.TrialAnyGroup}, Changed: func(int) { t.work() }})
	t.item = part.NewChoice(part.ChoiceSpec{Options: []string{wording.TrialNoTarget}, Changed: func(int) { t.pick() }})
	t.target = newAim(keys, t.heard)
	word := func(w string) fyne.CanvasObject { return part.NewText(w, part.Body).In(theme.Ink2) }
	asked := part.Column(theme.Gap8,
		part.Row(theme.Gap8, word(wording.TrialEvents), t.times.view, word(wording.TrialTimes), part.Spring(), word(wording.TrialHours), t.hours.view, word(wording.TrialHoursUnit)),
		part.Row(theme.Gap8, part.Share(1, t.class), part.Share(1, t.group)),
		part.Row(theme.Gap8, word(wording.TrialTarget), part.Grow(t.item)),
		t.target.view)
	t.body = part.Column(theme.Gap8, part.Pad(theme.Gap14, theme.Gap0, asked), part.NewRule(theme.RowLine), part.Pad(theme.Gap14, theme.Gap0, t.result),
		part.Grow(t.list))
	t.card = part.NewFlushCard(wording.Trial, t.body).Note(wording.TrialNote)
	t.card.Right(part.NewLink(wording.TrialClear, t.clear), part.NewButton(part.ButtonSpec{Label: wording.TrialClose, Size: part.Small, Do: close}))
	return t
}

// bound keeps the list of what changes inside the height the card gets.
func (t *trial) bound(inside bool) { swap(t.list, t.scroll, t.rows, inside) }

// begin puts the keyboard into the first field.
func (t *trial) begin() { t.times.focus() }

// clear takes back all that is supposed.
func (t *trial) clear() {
	t.times.put(0)
	t.hours.put(0)
	t.class.SetOptions(t.classWords(), 0)
	t.group.SetOptions(t.groupWords(), 0)
	t.item.SetOptions(t.itemWords(), 0)
	t.pick()
}

// show tries again on what the page reads now, keeping what is supposed.
func (t *trial) show(v view) {
	fresh := t.view.judged == nil || !v.same(t.view)
	t.view = v
	if v.ahead == nil {
		return
	}
	t.options()
	if fresh {
		t.clear()
		return
	}
	t.work()
}

// rest lets go of the records behind the figures.
func (t *trial) rest() { t.view, t.items = view{}, nil }

// options are the classes of the catalogue, the groups and the indicators of the scheme.
func (t *trial) options() {
	class, group, item := t.class.Selected(), t.group.Selected(), t.item.Selected()
	t.classes, t.groups, t.items = nil, nil, nil
	for _, row := range t.view.coverage {
		t.classes = append(t.classes, row.Class)
	}
	for _, row := range t.view.groups {
		t.groups = append(t.groups, row.Row.Key)
	}
	for _, line := range t.view.ahead.Outlook.Ahead.Result.Indicators {
		if aimed(line) {
			t.items = append(t.items, line)
		}
	}
	t.class.SetOptions(t.classWords(), min(max(class, 0), len(t.classes)))
	t.group.SetOptions(t.groupWords(), min(max(group, 0), len(t.groups)))
	t.item.SetOptions(t.itemWords(), min(max(item, 0), len(t.items)))
}

// aimed reports an indicator that is scored by how far it comes to a target.
func aimed(line appraisal.Indicator) bool {
	if line.State != count.HasData || !line.Aim.Known {
		return false
	}
	switch line.Item.Method.Kind {
	case rulepack.Linear, rulepack.Rate, rulepack.Levels:
		return true
	}
	return false
}

func (t *trial) classWords() []string {
	words := []string{wording.TrialAnyClass}
	for _, c := range t.classes {
		words = append(words, term.TableClass.Label(string(c)))
	}
	return words
}

func (t *trial) groupWords() []string {
	words := []string{wording.TrialAnyGroup}
	for _, g := range t.groups {
		words = append(words, term.TableAudience.Label(string(g)))
	}
	return words
}

func (t *trial) itemWords() []string {
	words := []string{wording.TrialNoTarget}
	for _, line := range t.items {
		words = append(words, line.Item.Code+" "+line.Item.Name)
	}
	return words
}

// picked is the indicator whose target is tried.
func (t *trial) picked() (appraisal.Indicator, bool) {
	at := t.item.Selected() - 1
	if at < 0 || at >= len(t.items) {
		return appraisal.Indicator{}, false
	}
	return t.items[at], true
}

// pick begins with the target that holds now.
func (t *trial) pick() {
	line, picked := t.picked()
	t.target.show(line, picked)
	t.work()
}

// suppose is what the fields ask for.
func (t *trial) suppose() (steer.Suppose, bool) {
	s := steer.Suppose{Hours: app.Whole(int64(t.hours.value))}
	some := t.hours.value > 0
	if t.times.value > 0 {
		more := steer.More{Times: int64(t.times.value)}
		if at := t.class.Selected() - 1; at >= 0 {
			more.Class = t.classes[at]
		}
		if at := t.group.Selected() - 1; at >= 0 {
			more.Group = t.groups[at]
		}
		s.Events, some = []steer.More{more}, true
	}
	if line, picked := t.picked(); picked && t.target.changed() {
		s.Targets, some = map[string]app.Ratio{line.Item.Code: t.target.value()}, true
	}
	return s, some
}

// heard is told of a figure: it is tried, or the sentence says why it is none.
func (t *trial) heard(err error) {
	if err == nil {
		t.work()
		return
	}
	t.rows.Objects = nil
	t.result.Objects = []fyne.CanvasObject{part.NewParagraph(app.Sentence(err), part.Body, theme.Bad)}
	t.settle()
}

// work shows what follows from what is supposed.
func (t *trial) work() {
	if t.view.ahead == nil || t.view.ahead.Outlook.Ahead.Facts == nil { // the year's end is being worked out
		return
	}
	base := t.view.ahead.Outlook.Ahead
	s, some := t.suppose()
	t.rows.Objects = nil
	if !some {
		t.say(wording.TrialNothing)
		return
	}
	then := steer.WhatIf(base.Facts, t.view.judged.Facts.Today, s)
	for i, line := range then.Indicators {
		was := base.Result.Indicators[i]
		if was.Score != line.Score || was.ActualText() != line.ActualText() {
			t.rows.Objects = append(t.rows.Objects, moved(was, line))
		}
	}
	if len(t.rows.Objects) == 0 {
		t.say(wording.TrialSame)
		return
	}
	t.result.Objects = []fyne.CanvasObject{total(base.Result, then)}
	t.settle()
}

func (t *trial) say(words string) {
	t.result.Objects = []fyne.CanvasObject{part.NewText(words, part.Body).In(theme.Ink2)}
	t.settle()
}

// settle lays the card out anew, for it shows more or less than before.
func (t *trial) settle() {
	t.result.Refresh()
	t.rows.Refresh()
	t.body.Refresh()
	t.scroll.Refresh()
	t.grown()
}

// total is the year's end without and with what is supposed.
func total(was, then appraisal.Result) fyne.CanvasObject {
	row := part.Row(theme.Gap0, part.NewText(fmt.Sprintf(wording.TrialResult, was.Total), part.Body), part.NewText(then.Total.String(), part.CardHead))
	if then.Graded() && then.Grade.Name != "" {
		row.Objects = append(row.Objects, part.NewText(" "+then.Grade.Name, part.Strong))
	}
	row.Objects = append(row.Objects, part.Spring(), difference(then.Total-was.Total))
	return row
}

// difference is what is won, or lost.
func difference(points app.Points) fyne.CanvasObject {
	if points == 0 {
		return part.NewText(points.String(), part.Body).In(theme.Ink2)
	}
	return part.NewDelta(points, part.Strong)
}

// moved is one indicator that changes.
func moved(was, then appraisal.Indicator) fyne.CanvasObject {
	name := then.Item.Short
	if name == "" {
		name = then.Item.Name
	}
	return part.NewListRow(part.Cols([]float32{0, 196, 44}, part.Row(theme.Gap4, part.NewText(name, part.Body).Clipped(), part.NewText(then.Item.Code, part.Caption).In(theme.Ink3)),
		part.NewText(fmt.Sprintf(wording.TrialFrom, was.ActualText(), then.ActualText()), part.Caption).Clipped().Aligned(fyne.TextAlignTrailing),
		part.Row(theme.Gap0, part.Spring(), difference(then.Score-was.Score))), nil)
}
