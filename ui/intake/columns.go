package intake

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/sheet"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// showColumns is the second step: what each column of the table becomes, and what its words mean.
func (p *Page) showColumns() {
	words, err := p.wordRows()
	if err != nil {
		p.deps.Shell.Problem(err)
		return
	}
	left := tallCard(wording.IntakeColumns, p.unusedNote(), p.columnRows())
	p.words = sheet.NewTall(words)
	right := part.NewFlushCard(wording.IntakeWords, p.words.View()).Note(wording.IntakeWordsNote)
	head := []fyne.CanvasObject{p.sourceRow()}
	if note := p.noteRow(); note != nil {
		head = append(head, note)
	}
	if p.band != theme.Narrow {
		p.set(1, part.Column(theme.Gap12, append(head, part.Grow(sheet.Beside(420, left, right)))...))
		return
	}
	tabs := part.NewTabBar([]string{wording.IntakeColumns, wording.IntakeWords}, p.side, func(at int) {
		p.side = at
		p.showColumns()
	})
	p.set(1, part.Column(theme.Gap8, append(head, tabs, part.Grow([]fyne.CanvasObject{left, right}[p.side]))...))
}

func (p *Page) unusedNote() string {
	if len(p.batch.Unused) == 0 {
		return wording.IntakeAllUsed
	}
	return fmt.Sprintf(wording.IntakeLeft, strings.Join(p.batch.Unused, term.ListComma))
}

// sourceRow is which file, which sheet, and where the header is.
func (p *Page) sourceRow() fyne.CanvasObject {
	row := part.Row(theme.Gap12, part.NewPicture(part.Table, theme.Ink2), part.NewText(p.table.Name, part.Strong).Clipped())
	if len(p.table.Sheets) > 1 {
		row.Objects = append(row.Objects, part.NewText(wording.IntakeSheet, part.Body).In(theme.Ink2),
			part.NewChoice(part.ChoiceSpec{Options: p.table.Sheets, Selected: slices.Index(p.table.Sheets, p.table.Sheet), Changed: func(at int) { p.readSheet(p.table.Sheets[at]) }}))
	}
	header := part.NewEntry(part.EntrySpec{Text: strconv.Itoa(p.batch.Mapping.Header), Keys: p.deps.Shell.Keys(), HalfWidth: true, Submitted: p.moveHeader})
	row.Objects = append(row.Objects, part.NewText(wording.IntakeHeader, part.Body).In(theme.Ink2), part.Fixed(theme.Gap48, "", header),
		part.NewText(wording.IntakeHeaderOf, part.Body).In(theme.Ink2), part.Spring(),
		part.NewText(wording.IntakeInto, part.Body).In(theme.Ink2), part.NewText(term.EntityLabel(p.key()), part.Strong))
	return part.NewCard("", row)
}

// moveHeader proposes anew from another header row.
func (p *Page) moveHeader(text string) {
	row, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil || row < 1 || row > len(p.table.Rows) {
		p.deps.Shell.Problem(app.Refuse(fmt.Sprintf(wording.IntakeHeaderNo, len(p.table.Rows))))
		return
	}
	p.propose(row)
}

// columnRows lists the columns of the table with a glance at their cells.
func (p *Page) columnRows() fyne.CanvasObject {
	widths := []float32{120, 0, 176}
	list := targets(p.shape())
	column := part.Column(theme.Gap0, part.NewListHead(part.Cols(widths, part.NewText(wording.IntakeSource, part.Caption), part.NewText(wording.IntakeSample, part.Caption), part.NewText(wording.IntakeTarget, part.Caption))))
	choices := map[string]*part.Choice{}
	for at, name := range p.batch.Header {
		if name == "" {
			continue
		}
		why := part.NewText(p.reason(name), part.Caption)
		choice := part.NewChoice(part.ChoiceSpec{Options: labels(list), Selected: targetOf(list, p.draft, name), Changed: func(to int) {
			assign(&p.draft, name, list[to])
			p.why[name] = wording.IntakeByHand
			why.SetText(p.reason(name))
			p.agree(choices, list)
		}})
		choices[name] = choice
		row := part.Cols(widths, part.NewText(name, part.Strong).Clipped(), part.NewText(p.glance(at), part.Body).In(theme.Ink2).Clipped(), choice)
		below := part.Row(theme.Gap8, why.Clipped(), part.Spring())
		if down := p.downToggle(name, at); down != nil {
			below.Objects = append(below.Objects, down)
		}
		column.Objects = append(column.Objects, part.Pad(theme.Gap14, theme.Gap2, part.Column(theme.Gap0, row, below)), part.NewRule(theme.RowLine))
	}
	return column
}

// agree shows what every column becomes now: giving one column a field may have taken it from another.
func (p *Page) agree(choices map[string]*part.Choice, list []target) {
	for name, choice := range choices {
		choice.SetOptions(labels(list), targetOf(list, p.draft, name))
	}
	words, err := p.wordRows()
	if err != nil {
		p.deps.Shell.Problem(err)
		return
	}
	p.words.Set(words)
}

// glanced is how many cells of a column are shown, so that one sees what it holds.
const glanced = 3

// glance shows the first filled cells of a column.
func (p *Page) glance(at int) string {
	var seen []string
	for _, row := range p.batch.Rows {
		if row.Outcome == exchange.Skipped || at >= len(row.Cells) {
			continue
		}
		if text := strings.TrimSpace(row.Cells[at]); text != "" && !slices.Contains(seen, text) {
			seen = append(seen, text)
		}
		if len(seen) == glanced {
			break
		}
	}
	return strings.Join(seen, term.ListComma)
}

// wordsShown is how many unknown words are asked about at once.
const wordsShown = 30

// wordRows asks what the unknown words mean and what the table leaves out.
func (p *Page) wordRows() (fyne.CanvasObject, error) {
	column := part.Column(theme.Gap8)
	column.Objects = append(column.Objects, p.absentRows()...)
	defaults, err := p.defaultRow()
	if err != nil {
		return nil, err
	}
	if defaults != nil {
		column.Objects = append(column.Objects, part.NewText(wording.IntakeDefaults, part.Emphasis), defaults, part.NewRule(theme.RowLine))
	}
	list := wordsOf(p.batch, p.shape())
	if len(list) == 0 {
		column.Objects = append(column.Objects, part.NewText(wording.IntakeWordsNone, part.Body).In(theme.Ink2))
	}
	for i, one := range list {
		if i == wordsShown {
			column.Objects = append(column.Objects, part.NewText(fmt.Sprintf(wording.IntakeWordsMore, len(list)-i), part.Caption))
			break
		}
		row, err := p.wordRow(one)
		if err != nil {
			return nil, err
		}
		column.Objects = append(column.Objects, row)
	}
	return part.Pad(theme.Gap14, theme.Gap8, column), nil
}

// defaultRow asks for the facility when no column of the table says it.
func (p *Page) defaultRow() (fyne.CanvasObject, error) {
	key := p.shape().FacilityKey
	column, known := p.shape().Column(key)
	for _, mapped := range p.draft.Columns {
		known = known && mapped != key
	}
	if !known || column.Kind != field.Ref {
		return nil, nil
	}
	names, err := meanings(column, p.deps.Library)
	if err != nil {
		return nil, err
	}
	selected := -1
	if id, found := p.deps.Names.Find(column.To, p.draft.Defaults[key]); found {
		selected = slices.Index(names, p.deps.Names.Name(column.To, id))
	}
	choice := part.NewChoice(part.ChoiceSpec{Options: names, Selected: selected, Changed: func(at int) {
		defaults := map[string]string{}
		for other, value := range p.draft.Defaults {
			defaults[other] = value
		}
		defaults[key] = names[at]
		p.draft.Defaults = defaults
	}})
	return part.Row(theme.Gap8, part.NewText(column.Term.Label, part.Body), part.NewText(wording.IntakeDefaultFor, part.Body).In(theme.Ink2), part.Grow(choice)), nil
}

// wordRow asks what one word means: one of a list, or several where the field holds several.
func (p *Page) wordRow(w word) (fyne.CanvasObject, error) {
	ours, err := meanings(w.column, p.deps.Library)
	if err != nil {
		return nil, err
	}
	meant := p.draft.Values[w.column.Key][w.text]
	head := part.Row(theme.Gap8, part.AtLeast(86, 0, part.NewText(w.column.Term.Brief(), part.Caption).Clipped()), part.AtLeast(110, 0, part.NewText(w.text, part.Strong).Clipped()))
	if w.column.Kind != field.Choices {
		selected := -1
		if len(meant) > 0 {
			selected = slices.Index(ours, meant[0])
		}
		choice := part.NewChoice(part.ChoiceSpec{Options: ours, Selected: selected, Changed: func(at int) { mean(&p.draft, w, []string{ours[at]}) }})
		head.Objects = append(head.Objects, part.Grow(choice))
		return head, nil
	}
	toggles := part.Row(theme.Gap4)
	for _, one := range ours {
		toggles.Objects = append(toggles.Objects, part.NewToggle(one, slices.Contains(meant, one), func(on bool) {
			kept := slices.DeleteFunc(slices.Clone(p.draft.Values[w.column.Key][w.text]), func(other string) bool { return other == one })
			if on {
				kept = append(kept, one)
			}
			mean(&p.draft, w, kept)
		}))
	}
	return part.Column(theme.Gap4, head, sheet.NewWide(0, toggles)), nil
}
