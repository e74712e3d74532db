package appraisal

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/round"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// The steps of the strip, which are also what the tree can be narrowed to.
const (
	stepNone = iota
	stepCounted
	stepReturned
	stepProof
	stepExplained
	stepSubmit
	stepMarks // not on the strip: what a reviewer has not marked yet
)

// strip stands over the indicator: how far the self-evaluation has come, step by step. Pressing a step narrows the tree to
// what it still wants.
type strip struct {
	press func(step int)
	row   *fyne.Container
	view  fyne.CanvasObject
}

func newStrip(press func(step int)) *strip {
	s := &strip{press: press, row: part.Row(theme.Gap2)}
	paper := part.NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusCard)
	s.view = container.NewStack(paper, part.Pad(theme.Gap6, theme.Gap8, s.row))
	return s
}

// show counts the steps anew.
func (s *strip) show(v sight, at int) {
	s.row.Objects = nil
	for i, step := range stepsOf(v) {
		if i > 0 {
			s.row.Add(part.NewPicture(part.ChevronRight, theme.Ink3).Sized(theme.TextKey))
		}
		s.row.Add(s.step(i+1, step, at == i+1))
	}
	s.row.Refresh()
}

// stripStep is one step: its words, how much is left, and whether that keeps one from handing in.
type stripStep struct {
	words string
	left  int
	last  bool
}

func stepsOf(v sight) []stripStep {
	built, data := 0, 0
	for _, line := range v.judged.Result.Indicators {
		if line.State == count.NotBuilt {
			continue
		}
		built++
		if line.State != count.NoData {
			data++
		}
	}
	returned, unproven, open := len(v.returned()), len(v.unproven()), len(v.unexplained())
	steps := []stripStep{
		{words: fmt.Sprintf(wording.StripCounted, data, built), left: built - data}, {words: fmt.Sprintf(wording.StripReturned, returned), left: returned},
		{words: fmt.Sprintf(wording.StripProof, unproven), left: unproven}, {words: fmt.Sprintf(wording.StripExplained, len(v.differences)-open, len(v.differences)), left: open},
	}
	left := built - data + returned + unproven + open
	last := stripStep{words: wording.StripReady, last: true, left: left}
	if left > 0 {
		last.words = fmt.Sprintf(wording.StripSubmit, left)
	}
	if self := v.round(round.Self); self != nil && self.Held() {
		last = stripStep{words: fmt.Sprintf(wording.StripSubmitted, self.Times())}
	}
	return append(steps, last)
}

// step is a mark with its words: done, to be looked at, or still ahead.
func (s *strip) step(number int, step stripStep, chosen bool) fyne.CanvasObject {
	circle := part.NewBox(theme.Ok).Bordered("", theme.Gap12)
	inside := fyne.CanvasObject(part.Centred(part.NewPicture(part.Check, theme.OnAccent).Sized(theme.IconSmall)))
	switch {
	case step.last:
		circle.Fill, inside = theme.Nod, part.NewText(strconv.Itoa(number), part.Caption).In(theme.OnAccent).Aligned(fyne.TextAlignCenter)
	case step.left > 0:
		circle.Fill, inside = theme.WarnBar, part.Centred(part.NewPicture(part.Warning, theme.OnAccent).Sized(theme.IconSmall))
	}
	mark := part.Fixed(theme.KeyHeight, theme.KeyHeight, container.NewStack(circle, inside))
	words := part.NewButton(part.ButtonSpec{Label: step.words, Kind: part.Plain, Size: part.Small, Do: func() { s.press(number) }})
	if !chosen {
		return part.Row(theme.Gap0, mark, words)
	}
	return part.Row(theme.Gap0, mark, part.On(part.NewBox(theme.AccentSoft).Bordered("", theme.RadiusButton), words))
}

// narrowing gives the codes that a step of the strip leaves in the tree, nil for all.
func (s sight) narrowing(step int) map[string]bool {
	lists := map[int][]string{
		stepCounted: s.empty(), stepReturned: s.returned(), stepProof: s.unproven(), stepExplained: nil, stepMarks: s.unmarked(s.marking()),
	}
	for _, d := range s.differences {
		lists[stepExplained] = append(lists[stepExplained], d.Line.Code)
	}
	if step == stepSubmit {
		for _, list := range [][]string{s.empty(), s.returned(), s.unproven(), s.unexplained()} {
			lists[step] = append(lists[step], list...)
		}
	}
	if len(lists[step]) == 0 {
		return nil
	}
	codes := map[string]bool{}
	for _, code := range lists[step] {
		codes[code] = true
	}
	return codes
}
