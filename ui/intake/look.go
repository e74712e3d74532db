package intake

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/sheet"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// showLook is the last step: what will become of every row.
func (p *Page) showLook() {
	counts := p.batch.Counts()
	asks := len(p.batch.Find(exchange.Ask))
	in := part.NewStatTile(wording.IntakeIn, rows(counts.Imported), wording.IntakeInOf)
	if asks > 0 {
		in = part.NewStatTile(wording.IntakeIn, rows(counts.Imported), fmt.Sprintf(wording.IntakeAskOf, field.ShowNumber(int64(asks)))).In(theme.Warn)
	}
	failed := part.NewStatTile(wording.IntakeFailed, rows(counts.Failed), wording.IntakeNoFail)
	if counts.Failed > 0 {
		failed = part.NewStatTile(wording.IntakeFailed, rows(counts.Failed), wording.IntakeFailOf).In(theme.Bad)
	}
	tiles := part.NewCard("", part.NewStatRow(part.NewStatTile(wording.IntakeRead, rows(counts.Read), wording.IntakeReadOf), in,
		part.NewStatTile(wording.IntakeSkipped, rows(counts.Skipped), wording.IntakeSkipOf), failed))
	good := p.good()
	tabs := part.NewTabBar([]string{
		fmt.Sprintf(wording.IntakePreview, min(previewed, len(good))), fmt.Sprintf(wording.IntakeFailTab, counts.Failed),
		fmt.Sprintf(wording.IntakeAsk, asks), fmt.Sprintf(wording.IntakeSkipTab, counts.Skipped),
	}, p.tab, func(at int) {
		p.tab = at
		p.showLook()
	})
	list := part.NewFlushCard("", part.Column(theme.Gap0, part.Pad(theme.Gap14, theme.Gap0, tabs), part.NewRule(theme.Line), part.Grow(p.listed(good))))
	p.set(2, part.Column(theme.Gap12, tiles, part.Grow(list)))
}

func rows(count int) string { return fmt.Sprintf(wording.IntakeRows, field.ShowNumber(int64(count))) }

// good are the rows that will be entered, in the order of the table.
func (p *Page) good() []exchange.Row {
	var list []exchange.Row
	for _, row := range p.batch.Rows {
		if row.Outcome == exchange.Ready || row.Outcome == exchange.Ask {
			list = append(list, row)
		}
	}
	return list
}

// listed is the list of the chosen tab.
func (p *Page) listed(good []exchange.Row) fyne.CanvasObject {
	switch p.tab {
	case 1:
		return p.troubles(exchange.Failed)
	case 2:
		return p.troubles(exchange.Ask)
	case 3:
		return p.troubles(exchange.Skipped)
	}
	return p.preview(good)
}

const (
	previewed = 20  // rows shown as they will be stored
	listed    = 200 // rows of one outcome that are listed
)

// preview shows the first rows as they will be stored.
func (p *Page) preview(good []exchange.Row) fyne.CanvasObject {
	if len(good) == 0 {
		return part.NewEmpty(part.EmptySpec{Icon: part.Table, Fact: wording.IntakeNone})
	}
	columns := p.filled()
	widths, total := []float32{64}, float32(64+36)
	heads := []fyne.CanvasObject{part.NewText(wording.IntakeNumberNo, part.Caption)}
	for _, c := range columns {
		widths = append(widths, widthOf(c))
		total += widthOf(c) + 8
		heads = append(heads, part.NewText(c.Term.Brief(), part.Caption).Clipped().Aligned(alignOf(c)))
	}
	column := part.Column(theme.Gap0, part.NewListHead(part.Cols(widths, heads...)))
	for i, row := range good {
		if i == previewed {
			break
		}
		cells := []fyne.CanvasObject{part.NewText(fmt.Sprint(row.Number), part.Body).In(theme.Ink3)}
		for _, c := range columns {
			cells = append(cells, p.cell(row.Record, c))
		}
		column.Objects = append(column.Objects, part.NewListRow(part.Cols(widths, cells...), nil))
	}
	return sheet.NewWide(total, sheet.NewTall(column).View())
}

// filled are the fields that the table fills, in the order of the description.
func (p *Page) filled() []field.Column {
	mapped := map[string]bool{}
	for _, key := range p.batch.Mapping.Columns {
		mapped[key] = true
	}
	for key := range p.batch.Mapping.Defaults {
		mapped[key] = true
	}
	var list []field.Column
	for _, c := range p.shape().Columns {
		if mapped[c.Key] {
			list = append(list, c)
		}
	}
	return list
}

// cell shows a value; what is not filled never looks like a number.
func (p *Page) cell(rec field.Record, c field.Column) fyne.CanvasObject {
	text := c.Show(rec.Value(c.Key), p.deps.Names)
	if text == "" {
		word := term.WordDash
		if c.Has(field.Due) {
			word = term.WordUnfilled
		}
		return part.NewText(word, part.Body).In(theme.Nod).Aligned(alignOf(c))
	}
	return part.NewText(strings.ReplaceAll(text, "\n", " "), part.Body).Clipped().Aligned(alignOf(c))
}

func alignOf(c field.Column) fyne.TextAlign {
	if c.Kind.Number() {
		return fyne.TextAlignTrailing
	}
	return fyne.TextAlignLeading
}

func widthOf(c field.Column) float32 {
	switch {
	case c.Has(field.Wide):
		return 200
	case c.Kind == field.Count || c.Kind == field.Clock || c.Kind == field.YesNo:
		return 72
	}
	return 112
}

// said joins what was said about a row.
func said(row exchange.Row) string {
	var sentences []string
	for _, trouble := range row.Troubles {
		if trouble.Column == "" {
			sentences = append(sentences, trouble.Sentence)
			continue
		}
		sentences = append(sentences, fmt.Sprintf(wording.IntakeTrouble, trouble.Column, trouble.Sentence))
	}
	return strings.Join(sentences, term.SentenceGap)
}

// brief is a row as it stands in the table.
func brief(cells []string) string {
	var filled []string
	for _, cell := range cells {
		if text := strings.TrimSpace(cell); text != "" {
			filled = append(filled, text)
		}
	}
	return strings.ReplaceAll(strings.Join(filled, " · "), "\n", " ")
}

// ask says what will happen before anything is written, unless every row is good.
func (p *Page) ask() {
	if p.batch.Clean() && len(p.batch.Entered) == 0 {
		p.enter()
		return
	}
	counts := p.batch.Counts()
	consequence := ""
	if counts.Failed > 0 {
		consequence += fmt.Sprintf(wording.IntakeAskFailed, counts.Failed)
	}
	for _, absent := range entered(p.batch) {
		consequence += fmt.Sprintf(wording.IntakeAskEntered, len(absent.Names), term.EntityLabel(absent.Entity), strings.Join(absent.Names, term.ListComma))
	}
	if asks := len(p.batch.Find(exchange.Ask)); asks > 0 {
		consequence += fmt.Sprintf(wording.IntakeAskAsk, asks)
	}
	p.deps.Shell.Ask(part.QuestionSpec{
		Title:       fmt.Sprintf(wording.IntakeAskTitle, field.ShowNumber(int64(counts.Imported)), term.EntityLabel(p.key())),
		Consequence: consequence + wording.IntakeAskUndo,
		Safe:        wording.IntakeAskKeep, Act: wording.IntakeAskDo, Harmless: true,
		Do: func(string) { p.enter() },
	})
}

// enter writes the good rows as one operation, after a safety copy.
func (p *Page) enter() {
	batch, entity := p.batch, p.key()
	var changes app.Changes
	p.work(fmt.Sprintf(wording.IntakeBusyIn, p.table.Name), func(watch exchange.Watch) (err error) {
		if err = p.deps.Copy(); err != nil {
			return fmt.Errorf("copy before import: %w", err)
		}
		changes, err = p.deps.Exchange.Commit(watch, p.deps.Op("import"), batch, true)
		return err
	}, func() {
		p.remember()
		p.deps.Told(changes)
		p.showFile()
		p.deps.Shell.Snack(shell.Snack{
			Text:   fmt.Sprintf(wording.IntakeDone, field.ShowNumber(int64(batch.Counts().Imported)), term.EntityLabel(entity)),
			Action: wording.IntakeSee, Do: func() { p.deps.Ledger(entity) }, Stay: true,
		})
	})
}

// complain saves the rows that failed as a table of their own.
func (p *Page) complain() {
	name := p.table.Name
	if dot := strings.LastIndex(name, "."); dot > 0 {
		name = name[:dot]
	}
	batch := p.batch
	p.deps.Save(fmt.Sprintf(wording.IntakeComplaint, name), func(path string) {
		file, err := p.deps.Exchange.ComplaintsWorkbook(batch)
		if err == nil {
			err = p.deps.Write(path, file)
		}
		if err != nil {
			p.deps.Shell.Problem(err)
			return
		}
		p.deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.IntakeWritten, batch.Counts().Failed)})
	})
}
