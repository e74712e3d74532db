package record

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// helpColumn stands beside the form: what the field means, what saving will do, and ways to save work.
type helpColumn struct {
	name     *part.Text
	meaning  *part.Paragraph
	source   *part.Text
	last     *part.Text
	rule     *part.Box
	moves    *fyne.Container
	forecast *part.Card
	view     *fyne.Container
}

func newHelpColumn(forecasts, weekly bool) *helpColumn {
	h := &helpColumn{
		name: part.NewText("", part.CardHead).Clipped(), meaning: part.NewParagraph("", part.Body, ""), source: part.NewText("", part.Caption).Clipped(),
		last: part.NewText("", part.Body).In(theme.Ink2).Clipped(), rule: part.NewRule(theme.RowLine), moves: part.Column(theme.Gap8),
	}
	head := part.Row(theme.Gap8, part.NewPicture(part.Info, theme.Accent), part.Grow(h.name))
	meaning := part.NewCard("", part.Column(theme.Gap8, head, h.meaning, h.source, h.rule, h.last))
	h.forecast = part.NewCard(wording.ForecastTitle, h.moves)
	h.forecast.Hidden = !forecasts
	keys := part.Column(theme.Gap8)
	for _, pair := range wording.FormKeys(weekly) {
		keys.Add(part.NewKeyLine(pair[0], pair[1]))
	}
	keys.Add(part.NewParagraph(wording.FormHints, part.Body, theme.Ink2))
	column := part.Column(theme.Gap12, meaning, h.forecast, part.NewCard(wording.FormKeysTitle, keys))
	h.view = part.Fixed(theme.HelpWidth, "", container.NewVScroll(part.Sides([4]fyne.ThemeSizeName{theme.Gap0, theme.Hairline, theme.Gap0, theme.Gap0}, column)))
	h.show(field.Column{Term: term.Term{Label: wording.HelpTitle, Meaning: wording.HelpMeaning}}, "")
	return h
}

// show explains a field; last is what the record before it said there.
func (h *helpColumn) show(c field.Column, last string) {
	h.name.SetText(c.Term.Label)
	h.meaning.SetText(c.Term.Meaning)
	h.source.SetText("")
	if quotable(c.Term.Source) {
		h.source.SetText(fmt.Sprintf(wording.SourceOf, c.Term.Source))
	}
	h.last.SetText("")
	if last != "" {
		h.last.SetText(fmt.Sprintf(wording.LastValue, last))
	}
	h.source.Hidden = h.source.Text() == ""
	h.last.Hidden, h.rule.Hidden = last == "", last == ""
	h.view.Refresh()
}

// quotable reports whether a source is a clause people can look up; our own papers are none.
func quotable(source string) bool {
	r, _ := utf8.DecodeRuneInString(source)
	return source != "" && r > unicode.MaxLatin1
}

// tell shows which points saving moves.
func (h *helpColumn) tell(moves []Move) {
	h.moves.Objects = nil
	for i, move := range moves {
		if i > 0 {
			h.moves.Add(part.NewRule(theme.RowLine))
		}
		h.moves.Add(moveRow(move))
	}
	if len(moves) == 0 {
		h.moves.Add(part.NewText(wording.MovesNone, part.Body).In(theme.Ink2))
	}
	h.moves.Refresh()
	h.view.Refresh()
}
