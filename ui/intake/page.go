package intake

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/sheet"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// Page is the way of a table into the book.
type Page struct {
	deps   Deps
	entity int // of Deps.Entities
	file   exchange.File
	table  *exchange.Table
	batch  *exchange.Batch
	draft  exchange.Mapping  // what the person made of the mapping since the last look
	known  bool              // the mapping is the one of the last table with this header
	why    map[string]string // by column: why it is mapped as it is
	mended int               // cells that were typed over since the last look
	note   string            // what the person says to all rows that ask
	notes  map[int]string    // and to single ones, by their number

	steps *part.Steps
	stage *fyne.Container
	body  *fyne.Container
	band  theme.Band
	words *sheet.Tall // the words at the second step
	side  int         // in a narrow window: columns or words are on view
	tab   int         // which rows are listed at the last step
}

// New makes the page; it begins with choosing a file.
func New(deps Deps) *Page {
	p := &Page{deps: deps, steps: part.NewSteps(0, wording.IntakeStepFile, wording.IntakeStepColumns, wording.IntakeStepLook), stage: container.NewStack()}
	p.body = part.Column(theme.Gap12, part.Row("", p.steps), part.Grow(p.stage))
	p.showFile()
	return p
}

// Title names the page.
func (p *Page) Title() string { return wording.IntakeTitle }

// Body is the page.
func (p *Page) Body() fyne.CanvasObject { return p.body }

// Open begins anew unless a table is being looked at; a route may name the ledger.
func (p *Page) Open(route shell.Route) {
	for i, entity := range p.deps.Entities {
		if entity == route.Code && p.batch == nil {
			p.entity = i
			p.showFile()
		}
	}
}

// Reflow lays the second step out for the room there is.
func (p *Page) Reflow(band theme.Band) {
	p.band = band
	if p.steps.At() == 1 {
		p.showColumns()
	}
}

// Drop takes a file dropped on the window.
func (p *Page) Drop(paths []string) {
	if len(paths) > 0 {
		p.read(paths[0])
	}
}

// Actions lead back and on; what is next stands at the end.
func (p *Page) Actions() []shell.Action {
	switch p.steps.At() {
	case 1:
		return []shell.Action{
			{Label: wording.IntakeOther, Icon: part.Folder, Do: p.choose},
			{Label: wording.IntakeNext, Icon: part.ArrowRight, Primary: true, Do: func() { p.look(p.draft, p.showLook) }},
		}
	case 2:
		counts := p.batch.Counts()
		list := []shell.Action{{Label: wording.IntakeChange, Icon: part.ArrowLeft, Do: p.showColumns}}
		if counts.Failed > 0 {
			list = append(list, shell.Action{Label: wording.IntakeComplain, Icon: part.Export, Do: p.complain})
		}
		if p.mended > 0 {
			return append(list, shell.Action{Label: fmt.Sprintf(wording.IntakeAgain, p.mended), Icon: part.Check, Primary: true, Do: p.again})
		}
		in := shell.Action{Label: fmt.Sprintf(wording.IntakeDo, field.ShowNumber(int64(counts.Imported))), Icon: part.Import, Primary: true, Do: p.ask}
		in.Off = counts.Imported == 0
		return append(list, in)
	}
	return nil
}

// key is the ledger tables go into.
func (p *Page) key() string { return p.deps.Entities[p.entity] }

func (p *Page) sheet() ledger.Sheet {
	found, _ := p.deps.Library.Sheet(p.key()) // main names ledgers of this library
	return found
}

func (p *Page) shape() field.Shape { return p.sheet().Shape() }

// set puts a step on view.
func (p *Page) set(step int, content fyne.CanvasObject) {
	p.steps.Go(step)
	p.stage.Objects = []fyne.CanvasObject{content}
	p.body.Refresh()
	p.deps.Shell.RefreshRow()
}

// showFile is the first step.
func (p *Page) showFile() {
	p.table, p.batch = nil, nil
	p.forget()
	words := make([]string, len(p.deps.Entities))
	for i, entity := range p.deps.Entities {
		words[i] = term.EntityLabel(entity)
	}
	into := part.NewChoice(part.ChoiceSpec{Options: words, Selected: p.entity, Changed: func(at int) { p.entity = at }})
	ledger := part.AtLeast(140, 0, into)
	blank := part.NewButton(part.ButtonSpec{Label: wording.IntakeTemplate, Icon: part.Export, Size: part.Large, Do: p.template})
	choose := part.NewButton(part.ButtonSpec{Label: wording.IntakeChoose, Icon: part.Folder, Kind: part.Primary, Size: part.Large, Do: p.choose})
	column := part.Column(theme.Gap16,
		part.Centred(part.NewPicture(part.Table, theme.AccentDeep).Sized(theme.Gap48)),
		part.Centred(part.Row(theme.Gap12, part.NewText(wording.IntakeInto, part.Body).In(theme.Ink2), ledger, blank, choose)),
		part.NewText(wording.IntakeDrop, part.Body).In(theme.Ink2).Aligned(fyne.TextAlignCenter),
		part.NewText(wording.IntakeKinds, part.Body).Aligned(fyne.TextAlignCenter),
		part.NewText(wording.IntakePromise, part.Body).Aligned(fyne.TextAlignCenter))
	p.set(0, part.NewCard("", part.Centred(column)))
}

func (p *Page) choose() { p.deps.Choose(p.read) }

// read opens a file and proposes what its columns mean.
func (p *Page) read(path string) {
	var file exchange.File
	p.work(fmt.Sprintf(wording.IntakeBusy, filepath.Base(path)), func(exchange.Watch) (err error) {
		file, err = p.deps.Load(path)
		return err
	}, func() {
		p.file = file
		p.readSheet("")
	})
}

// readSheet reads one sheet of the file, the first one with something in it for an empty name.
func (p *Page) readSheet(name string) {
	var table *exchange.Table
	p.work(fmt.Sprintf(wording.IntakeBusy, filepath.Base(p.file.Name)), func(exchange.Watch) (err error) {
		table, err = p.deps.Exchange.Read(p.file, name)
		return err
	}, func() {
		p.table = table
		p.propose(0)
	})
}

// fresh is a mapping that leaves everything to be proposed, but for the facility on view.
func (p *Page) fresh(header int) exchange.Mapping {
	m := exchange.Mapping{Sheet: p.table.Sheet, Header: header}
	shape := p.shape()
	if code := p.deps.Facility(); code != "" && shape.FacilityKey != "" {
		m.Defaults = map[string]string{shape.FacilityKey: code}
	}
	return m
}

// look looks every row over by a mapping and goes on.
func (p *Page) look(m exchange.Mapping, then func()) {
	var batch *exchange.Batch
	p.work(wording.IntakeBusyLook, func(watch exchange.Watch) (err error) {
		batch, err = p.deps.Exchange.Plan(watch, p.key(), p.table, m)
		return err
	}, func() {
		p.batch, p.draft, p.tab, p.mended = batch, batch.Mapping, 0, 0
		p.batch.Note = p.note
		for number, note := range p.notes {
			p.batch.Word(number, note)
		}
		then()
	})
}

// work does what takes a while and goes on when it went well.
func (p *Page) work(title string, do func(exchange.Watch) error, then func()) {
	p.deps.Shell.Problem(nil)
	p.deps.Shell.Busy(shell.Work{
		Title: title,
		Do: func(ctx context.Context, tell func(shell.Progress)) error {
			return do(exchange.Watch{Context: ctx, Tell: func(done, total int) { tell(shell.Progress{Done: done, Total: total, Unit: wording.IntakeUnit}) }})
		},
		Done: func(err error) {
			if errors.Is(err, context.Canceled) {
				p.deps.Shell.Snack(shell.Snack{Text: wording.IntakeStopped})
				return
			}
			if err != nil {
				p.deps.Shell.Problem(err)
				return
			}
			then()
		},
	})
}

// tallCard is a card whose list scrolls.
func tallCard(title, note string, content fyne.CanvasObject) *part.Card {
	return part.NewFlushCard(title, sheet.NewTall(content).View()).Note(note)
}
