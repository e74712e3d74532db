package record

import (
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app/field"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// sharesInput edits the facilities of a joint record: one row for each, with its part.
type sharesInput struct {
	site site
	rows []*shareRow
	body *fyne.Container
	view *fyne.Container
	more *part.Button
}

type shareRow struct {
	place   *pickInput
	percent *part.NumberEntry
}

func newSharesInput(s site) input {
	in := &sharesInput{site: s, body: part.Column(theme.Gap6)}
	in.more = part.NewLink(wording.AddShare, func() {
		in.add("", "")
		s.form.canvas().Focus(in.rows[len(in.rows)-1].place.focus())
	})
	in.more.Listen(s.keys, s.gained)
	in.view = part.Column(theme.Gap6, in.body, part.Row(theme.Gap0, in.more))
	return in
}

func (in *sharesInput) object() fyne.CanvasObject { return in.view }

func (in *sharesInput) focus() fyne.Focusable {
	if len(in.rows) > 0 {
		return in.rows[0].place.focus()
	}
	return in.more
}

func (in *sharesInput) typed() string {
	var parts []string
	for _, row := range in.rows {
		place, percent := row.place.typed(), strings.TrimSpace(row.percent.Text)
		if place == "" && percent == "" {
			continue
		}
		if percent != "" {
			place += ":" + percent
		}
		parts = append(parts, place)
	}
	return strings.Join(parts, ";")
}

func (in *sharesInput) put(text string) {
	in.rows, in.body.Objects = nil, nil
	for _, one := range strings.Split(text, ";") { // identities, as the record keeps them
		if one != "" {
			place, percent, _ := strings.Cut(one, ":")
			in.add(place, percent)
		}
	}
	in.body.Refresh()
}

func (in *sharesInput) add(place, percent string) {
	tell := func(string) { in.site.told(in.typed()) }
	beside := in.site
	beside.told, beside.column.Kind = tell, field.Ref
	row := &shareRow{}
	row.place = newPickInput(beside, func() []option { return in.site.form.entries(in.site.column.To) }).(*pickInput)
	row.place.put(place)
	row.percent = part.NewNumberEntry(part.NumberSpec{Text: percent, Hint: wording.ShareHint, Keys: in.site.keys, Focused: in.site.gained, Changed: func(string, error) { tell("") }})
	in.rows = append(in.rows, row)
	drop := part.NewButton(part.ButtonSpec{Icon: part.Close, Kind: part.Frameless, Size: part.Small, Do: func() { in.drop(row) }})
	in.body.Add(part.Row(theme.Gap8, part.AtLeast(260, 0, row.place.entry), row.percent, part.NewText(wording.Percent, part.Body), drop))
	in.site.form.relayout()
}

func (in *sharesInput) drop(row *shareRow) {
	for i, one := range in.rows {
		if one == row {
			in.rows = append(in.rows[:i:i], in.rows[i+1:]...)
			in.body.Objects = append(in.body.Objects[:i:i], in.body.Objects[i+1:]...)
			break
		}
	}
	in.site.told(in.typed())
	in.site.form.relayout()
}

func (in *sharesInput) wrong(on bool) {
	for _, row := range in.rows {
		row.percent.SetWrong(on)
	}
}

func (in *sharesInput) disable() {
	in.more.Disable()
	for _, row := range in.rows {
		row.place.disable()
		row.percent.Disable()
	}
}
