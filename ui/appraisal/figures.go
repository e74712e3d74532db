package appraisal

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// figures are the five numbers of an indicator: target, actual, rate, full mark and score.
func figures(line appraisal.Indicator, last *appraisal.Judged) fyne.CanvasObject {
	target, targetUnit := split(line.TargetText())
	if line.Aim.Known || line.State == count.HasData {
		targetUnit = strings.Trim(targetUnit+wording.AppraisalComma+line.Aim.Source, wording.AppraisalComma)
	} else {
		target, targetUnit = term.WordDash, term.SayNoTarget
	}
	actual, actualUnit := split(line.ActualText())
	actualUnit = lastYear(line, last, actualUnit)
	tiles := []*part.StatTile{
		part.NewStatTile(wording.AppraisalTarget, target, targetUnit), part.NewStatTile(wording.AppraisalActual, actual, actualUnit),
		rateTile(line), part.NewStatTile(wording.AppraisalFull, line.Max.String(), fullNote(line)),
	}
	if line.State != count.HasData {
		tiles[1] = part.NewStatTile(wording.AppraisalActual, actual, "").In(theme.Nod)
	}
	if line.State == count.NotApplicable {
		tiles[3] = part.NewStatTile(wording.AppraisalFull, term.WordDash, fullNote(line)).In(theme.Nod)
	}
	return part.NewStatRow(append(tiles, scoreTile(line))...)
}

// lastYear is what last year came to, in the place of the unit, which stands under the target; the unit where last year is
// not known.
func lastYear(line appraisal.Indicator, last *appraisal.Judged, unit string) string {
	if last == nil {
		return unit
	}
	before, known := last.Result.Like(line.Item)
	if !known || before.State != count.HasData {
		return unit
	}
	number, _ := split(before.ActualText())
	return fmt.Sprintf(wording.AppraisalLast, number)
}

// split parts a number from its unit; a bound such as ≥ 90.0% stays whole.
func split(text string) (number, unit string) {
	number, unit, found := strings.Cut(text, " ")
	if !found || strings.HasPrefix(text, wording.AppraisalAtLeast) {
		return text, ""
	}
	return number, unit
}

// rateTile is actual ÷ target, with what is missing to it.
func rateTile(line appraisal.Indicator) *part.StatTile {
	if line.State != count.HasData {
		return part.NewStatTile(wording.AppraisalRate, term.WordDash, "").In(theme.Nod)
	}
	target := app.Whole(1)
	if line.Aim.Known {
		target = line.Aim.Value
	}
	actual := line.Measure.Actual()
	rate := actual.Over(target)
	tile := part.NewStatTile(wording.AppraisalRate, field.ShowShare(rate), lacking(line, target.Minus(actual)))
	switch {
	case rate.Cmp(app.Whole(1)) >= 0:
		return tile.In(theme.Ok)
	case line.Score == 0:
		return tile.In(theme.Bad)
	}
	return tile.In(theme.Warn)
}

// lacking says how much is missing to the target, in its unit.
func lacking(line appraisal.Indicator, gap app.Ratio) string {
	switch {
	case gap.Sign() <= 0:
		return wording.AppraisalReached
	case line.Item.Target.Whole != "":
		return fmt.Sprintf(wording.AppraisalShort, field.ShowRatio(line.Measure.Den.Minus(line.Measure.Num)), line.Item.Target.Whole)
	case line.Item.Target.Percent:
		return fmt.Sprintf(wording.AppraisalShortPercent, gap.Times(app.Whole(100)).Decimal(1))
	}
	if missing := field.ShowRatio(gap); len(missing) > longFigure {
		return fmt.Sprintf(wording.AppraisalShort, missing, "")
	}
	return fmt.Sprintf(wording.AppraisalShort, field.ShowRatio(gap), line.Aim.Unit)
}

// longFigure is how long a figure may be before its unit, which stands beside the actual too, is left out under a tile.
const longFigure = 8

// fullNote tells a full mark that took in the points of what does not apply.
func fullNote(line appraisal.Indicator) string {
	switch {
	case line.State == count.NotApplicable:
		return fmt.Sprintf(wording.AppraisalShared, line.Item.Max.Short())
	case line.Max != line.Item.Max:
		return fmt.Sprintf(wording.AppraisalTookIn, line.Item.Max.Short())
	}
	return wording.AppraisalSchemeMark
}

func scoreTile(line appraisal.Indicator) *part.StatTile {
	switch line.State {
	case count.HasData:
		if line.Overridden {
			return part.NewStatTile(wording.AppraisalScore, line.Score.String(), wording.RoundsByHand).In(theme.Warn)
		}
		return part.NewStatTile(wording.AppraisalScore, line.Score.String(), wording.AppraisalFromRecords).In(theme.AccentDeep)
	case count.NoData:
		return part.NewStatTile(wording.AppraisalScore, line.Score.String(), wording.AppraisalNoDataScore).In(theme.Nod)
	}
	return part.NewStatTile(wording.AppraisalScore, term.WordDash, "").In(theme.Nod)
}

// stateBox stands in the place of the formula when there is none: grey where data is missing, with the way to mend it, an
// empty frame where the indicator does not apply.
func (d *detail) stateBox(line appraisal.Indicator, gap *appraisal.Gap) fyne.CanvasObject {
	word := term.TableState.Label(string(line.State))
	chip := part.NewChip(part.NoData, word)
	ground := theme.Surface
	switch line.State {
	case count.NoData:
		chip, ground = part.NewChip(part.Soon, word).Bare(), theme.NodSoft
	case count.NotDue:
		chip, ground = part.NewChip(part.Auto, word), theme.AccentHover
	}
	runs := []part.Run{{Text: line.Reason, Style: part.Body}}
	row := part.Row(theme.Gap12, chip)
	if gap == nil {
		row.Add(lowered(part.NewRuns(runs...)))
		return boxed(ground, row)
	}
	row.Add(lowered(part.NewRuns(append(runs, worth(*gap))...)))
	d.addWay(row, *gap)
	return boxed(ground, row)
}

// lowered sets words that wrap beside a chip or a link on the same line as these.
func lowered(words fyne.CanvasObject) fyne.CanvasObject {
	return part.Grow(part.Sides([4]fyne.ThemeSizeName{theme.Gap4, theme.Gap0, theme.Gap0, theme.Gap0}, words))
}

func worth(gap appraisal.Gap) part.Run {
	return part.Run{Text: fmt.Sprintf(wording.AppraisalWorth, gap.Worth), Style: part.Strong, Color: theme.AccentDeep}
}

// addWay adds the link to where a gap is mended, when that is built.
func (d *detail) addWay(row *fyne.Container, gap appraisal.Gap) {
	if to, built := d.deps.Route(ledgerOf(gap), ""); built {
		row.Add(part.NewButton(part.ButtonSpec{Label: wording.AppraisalMend, Kind: part.Plain, Size: part.Small, Do: func() { d.deps.Go(to) }}))
	}
}

// ledgerOf is the ledger in which a gap is mended: a missing target stands in the contract, a missing plan with the facility.
func ledgerOf(gap appraisal.Gap) string {
	switch gap.Lack {
	case term.SayNoTarget:
		return "contract"
	case term.SayNoPlan, term.SayNoPlannedRest, term.SayNoCatalogue:
		return "facility"
	}
	return gap.Entity
}

// gapOf is what an indicator can still earn, nil when nothing.
func gapOf(line appraisal.Indicator, judged *appraisal.Judged) *appraisal.Gap {
	for _, gap := range judged.Result.Gaps(judged.Facts) {
		if gap.Item.Code == line.Item.Code {
			return &gap
		}
	}
	return nil
}

// notes stand under the figures: how the target and the full mark were made up, what to know about the count, and what is
// missing.
func (d *detail) notes(line appraisal.Indicator, gap *appraisal.Gap) []fyne.CanvasObject {
	var notes []fyne.CanvasObject
	if line.Aim.Below {
		notes = append(notes, part.Row(theme.Gap8, part.NewChip(part.Soon, term.NoteBelow), lowered(caption(wording.AppraisalBelowWhy))))
	}
	if line.Aim.Known && line.Aim.Note != "" {
		notes = append(notes, caption(fmt.Sprintf(wording.AppraisalTargetNote, line.Aim.Note)))
	}
	if line.State != count.NotApplicable && line.Max != line.Item.Max {
		notes = append(notes, caption(fmt.Sprintf(wording.AppraisalTookInWhy, line.Item.Max.Short(), line.Max.Short())))
	}
	if line.State != count.HasData {
		return notes
	}
	if line.Overridden && line.Computed != nil {
		notes = append(notes, part.Row(theme.Gap8, part.NewChip(part.Soon, wording.RoundsByHand).Bare(), lowered(caption(fmt.Sprintf(wording.AppraisalAsTyped, line.ComputedText())))))
	}
	if line.Measure.Reason != "" {
		notes = append(notes, caption(line.Measure.Reason))
	}
	if gap != nil {
		notes = append(notes, d.lack(*gap))
	}
	return notes
}

func caption(text string) *part.Paragraph { return part.NewParagraph(text, part.Caption, theme.Ink2) }

// lack is the strip that says what is missing and leads to where it is mended.
func (d *detail) lack(gap appraisal.Gap) fyne.CanvasObject {
	row := part.Row(theme.Gap8, lowered(part.NewRuns(part.Run{Text: gap.Lack, Style: part.Body}, worth(gap))))
	d.addWay(row, gap)
	return part.On(part.NewBox(theme.AccentSoft).Bordered("", theme.RadiusButton), part.Pad(theme.Gap14, theme.Gap6, row))
}
