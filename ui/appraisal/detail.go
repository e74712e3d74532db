package appraisal

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/field"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// detail is the middle of the page: the indicator one is at, its rule, its numbers and its records.
type detail struct {
	deps  Deps
	pick  func(code string)
	back  func()
	way   *fyne.Container // the way back to the tree, in a narrow window
	card  *fyne.Container
	trace *trace
	view  *fyne.Container
}

func newDetail(deps Deps, pick func(code string), back func()) *detail {
	d := &detail{deps: deps, pick: pick, back: back, card: container.NewStack(), trace: newTrace(deps)}
	d.way = part.Row(theme.Gap8, part.NewButton(part.ButtonSpec{Label: wording.AppraisalBack, Icon: part.ChevronLeft, Hint: wording.AppraisalBackKey, Size: part.Small, Do: back}), part.Spring())
	d.view = part.Column(theme.Gap12)
	return d
}

func (d *detail) setBack(narrow bool) {
	d.way.Hidden = !narrow
	d.view.Refresh()
}

// beside is what stands with an indicator besides its own figures.
type beside struct {
	sight       sight
	rounds      fyne.CanvasObject
	explanation fyne.CanvasObject // nil when there is nothing to explain
}

// show fills the middle with an indicator.
func (d *detail) show(line appraisal.Indicator, with beside) {
	judged := with.sight.judged
	body := part.Column(theme.Gap8, d.head(line), part.NewParagraph(line.Item.Rule, part.Body, ""))
	gap := gapOf(line, judged)
	if line.State == count.HasData {
		body.Add(d.formula(line))
	} else {
		body.Add(d.stateBox(line, gap))
	}
	if line.State != count.NotBuilt {
		body.Add(figures(line, with.sight.last))
		for _, note := range d.notes(line, gap) {
			body.Add(note)
		}
	}
	if with.explanation != nil {
		body.Add(with.explanation)
	}
	d.card.Objects = []fyne.CanvasObject{part.NewCard("", body)}
	d.view.Objects = []fyne.CanvasObject{d.way, d.card, with.rounds}
	if line.State != count.NotBuilt {
		d.trace.show(line, judged.Facts.Year)
		d.view.Objects = append(d.view.Objects, part.Grow(d.trace.card))
	}
	d.view.Refresh()
}

// head names the indicator, what it asks and where its rule comes from.
func (d *detail) head(line appraisal.Indicator) fyne.CanvasObject {
	row := part.Row(theme.Gap8, part.NewText(line.Item.Code+" "+line.Item.Name, part.CardHead))
	switch {
	case line.Overridden:
		row.Add(part.NewChip(part.Soon, wording.RoundsByHand).Bare())
	case line.State == count.HasData || line.State == count.NoData:
		row.Add(part.NewChip(part.Auto, wording.AppraisalAuto))
	}
	marks, words := []rune(wording.AppraisalAskMarks), strings.Split(wording.AppraisalAsks, " ")
	for i, mark := range marks {
		if strings.ContainsRune(line.Item.Asks, mark) {
			row.Add(part.NewChip(part.NoData, words[i]))
		}
	}
	return part.Column(theme.Gap2, row, part.NewText(wording.AppraisalSource+line.Item.Source, part.Caption).Clipped())
}

// formula is the box with the real numbers: the fraction, how the score follows from it, and what went in. A number that
// was counted from records opens them.
func (d *detail) formula(line appraisal.Indicator) fyne.CanvasObject {
	fraction, rest := d.fraction(line.Measure)
	column := part.Column(theme.Gap4, fraction, part.NewRuns(result(line.Working)...))
	if len(rest) > 0 {
		column.Add(part.NewRule(theme.Line))
		column.Add(d.inputs(rest))
	}
	return boxed(theme.AccentHover, column)
}

// longFormula is how many characters of a formula still stand on one line with its numbers to press.
const longFormula = 46

// fraction is the formula with its numbers underlined, which open their records, and the numbers that do not stand in it.
// A formula too long for one line is words only, and all its numbers stand below.
func (d *detail) fraction(m count.Measure) (line fyne.CanvasObject, rest []count.Input) {
	text := m.Formula
	if len([]rune(text)) > longFormula {
		return part.NewRuns(result(text)...), m.Inputs
	}
	row := part.Row(theme.Gap0)
	for _, in := range m.Inputs {
		shown := in
		before, after, found := "", "", false
		for _, value := range []string{in.Value, withCommas(in.Value), numberOf(in.Value), numberOf(withCommas(in.Value))} {
			if before, after, found = cutNumber(text, value); found {
				shown.Value = value
				break
			}
		}
		if !found || in.Records.Len() == 0 {
			rest = append(rest, in)
			continue
		}
		if !strings.Contains(shown.Value, " ") && strings.Contains(in.Value, " ") {
			rest = append(rest, in) // without its unit the number does not say what it counts
		}
		if before != "" {
			row.Add(part.NewText(before, part.Body))
		}
		row.Add(d.underlined(shown))
		text = after
	}
	if len(row.Objects) == 0 {
		return part.NewRuns(result(text)...), m.Inputs
	}
	for _, run := range result(text) {
		row.Add(part.NewText(run.Text, run.Style))
	}
	return row, rest
}

// withCommas writes the number a value begins with as formulas do.
func withCommas(value string) string {
	figures := len(value) - len(strings.TrimLeft(value, "0123456789"))
	n, err := strconv.ParseInt(value[:figures], 10, 64)
	if err != nil {
		return value
	}
	return field.ShowNumber(n) + value[figures:]
}

// numberOf is a value without its unit.
func numberOf(value string) string {
	number, _, _ := strings.Cut(value, " ")
	return number
}

// cutNumber finds a number in a formula where it stands alone, not as part of a longer one.
func cutNumber(text, number string) (before, after string, found bool) {
	const figures = "0123456789.,"
	before, after, found = strings.Cut(text, number)
	if !found || number == "" || strings.ContainsAny(lastOf(before), figures) || (after != "" && strings.ContainsAny(after[:1], figures)) {
		return "", "", false
	}
	return before, after, true
}

func lastOf(text string) string {
	if text == "" {
		return ""
	}
	return text[len(text)-1:]
}

// underlined is a number in a formula that opens its records.
func (d *detail) underlined(in count.Input) fyne.CanvasObject {
	open := part.NewButton(part.ButtonSpec{Label: in.Value, Kind: part.Plain, Size: part.Small, Do: func() { d.trace.narrow(in) }})
	under := part.Column(theme.Gap0, part.Spring(), part.NewRule(theme.Accent), part.Fixed("", theme.Gap4, container.NewStack()))
	return container.NewStack(under, open)
}

// boxed sets something off from the words around it.
func boxed(ground fyne.ThemeColorName, content fyne.CanvasObject) fyne.CanvasObject {
	return part.On(part.NewBox(ground).Bordered(theme.Line, theme.RadiusButton), part.Pad(theme.Gap14, theme.Gap8, content))
}

// result sets the last number of a formula in bold.
func result(formula string) []part.Run {
	at := strings.LastIndex(formula, wording.EqualSign)
	if at < 0 {
		return []part.Run{{Text: formula, Style: part.Body}}
	}
	at += len(wording.EqualSign)
	return []part.Run{{Text: formula[:at], Style: part.Body}, {Text: formula[at:], Style: part.Strong}}
}

// longInput is how many characters of a value still stand two to a line.
const longInput = 14

func (d *detail) inputs(inputs []count.Input) fyne.CanvasObject {
	single := false
	var cells []fyne.CanvasObject
	for _, in := range inputs {
		single = single || len([]rune(in.Value)) > longInput
		cells = append(cells, d.input(in))
	}
	if single {
		return part.Column(theme.Gap0, cells...)
	}
	column := part.Column(theme.Gap0)
	for i := 0; i < len(cells); i += 2 {
		pair := part.Row(theme.Gap16, part.Share(1, cells[i]))
		if i+1 < len(cells) {
			pair.Add(part.Share(1, cells[i+1]))
		} else {
			pair.Add(part.Share(1, part.Spring()))
		}
		column.Add(pair)
	}
	return column
}

// input is one number that went into the formula.
func (d *detail) input(in count.Input) fyne.CanvasObject {
	label := part.NewText(in.Label, part.Caption)
	if in.Records.Len() == 0 {
		return part.Fixed("", theme.ChipHeight, part.Row(theme.Gap8, label, part.NewText(in.Value, part.Body)))
	}
	open := part.NewButton(part.ButtonSpec{Label: in.Value, Kind: part.Plain, Size: part.Small, Do: func() { d.trace.narrow(in) }})
	return part.Fixed("", theme.ChipHeight, part.Row(theme.Gap8, label, open))
}
