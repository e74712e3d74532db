package backup

import (
	"context"
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/keeping"
	"guanyunbu/ui/part"
	"guanyunbu/ui/sheet"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// Page is the page of the copies.
type Page struct {
	deps     Deps
	list     *List
	tiles    *fyne.Container
	listCard *fyne.Container
	foot     *fyne.Container
	health   *health
	tall     *sheet.Tall
	columns  *fyne.Container
	sheet    *sheet.Tall
	found    []keeping.Backup // copies in a folder the person pointed at, after those of this PC
}

// New makes the page.
func New(deps Deps) *Page {
	p := &Page{deps: deps, tiles: container.NewStack(), listCard: container.NewStack(), foot: container.NewStack()}
	p.list = NewList(ListSpec{Today: deps.Today(), Home: deps.State().Home, Picked: p.compare, Acts: p.acts})
	p.health = newHealth(deps, p.examine)
	p.tall = sheet.NewTall(p.list.View())
	left := part.NewFlushCard(wording.CopiesTitle, part.Column(theme.Gap0, part.Grow(p.listCard), part.NewRule(theme.Line), p.foot)).Note(wording.CopiesRule)
	if deps.Reveal != nil {
		left.Right(part.NewButton(part.ButtonSpec{Label: wording.BackUpReveal, Size: part.Small, Do: deps.Reveal}))
	}
	p.columns = container.New(&twoColumns{}, p.tiles, left, p.health.view)
	p.sheet = sheet.NewTall(p.columns)
	p.Reload(nil)
	return p
}

// Title names the page.
func (p *Page) Title() string { return wording.BackupTitle }

// Body is the page.
func (p *Page) Body() fyne.CanvasObject { return p.sheet.View() }

// Actions are what can be done about copies.
func (p *Page) Actions() []shell.Action {
	return []shell.Action{
		{Label: wording.BackUpFrom, Icon: part.Undo, Do: p.pointAt},
		{Label: wording.BackUpFull, Icon: part.Usb, Do: p.BackUpFull},
		{Label: wording.BackUpNow, Icon: part.Shield, Hint: wording.BackUpKey, Primary: true, Do: p.BackUp},
	}
}

// Open reads the copies again: one may have been made by itself meanwhile.
func (p *Page) Open(shell.Route) { p.Reload(nil) }

// Reload reads the copies and what is known of the book again.
func (p *Page) Reload(app.Changes) {
	state := p.deps.State()
	copies := append(append([]keeping.Backup{}, p.deps.Keeper.Copies()...), p.found...)
	p.list.spec.Today, p.list.spec.Home = p.deps.Today(), state.Home
	p.showTiles(state, copies)
	p.list.Show(copies)
	p.listCard.Objects = []fyne.CanvasObject{sheet.NewWide(p.list.Width(), p.tall.View())}
	if len(copies) == 0 {
		p.listCard.Objects = []fyne.CanvasObject{part.NewEmpty(part.EmptySpec{
			Icon: part.Shield, Fact: wording.CopiesEmpty, Reason: wording.CopiesEmptyWhy,
			Ways: []*part.Button{part.NewButton(part.ButtonSpec{Label: wording.BackUpNow, Kind: part.Primary, Do: p.BackUp})},
		})}
	}
	p.tall.Refresh()
	p.showHint()
	p.health.show(state)
	p.refresh()
}

// refresh lays the page out again after something on it changed.
func (p *Page) refresh() {
	p.columns.Refresh()
	p.sheet.Refresh()
}

// Press hears Ctrl+B and the arrows.
func (p *Page) Press(chord part.Chord) bool {
	switch chord {
	case part.Ctrl(fyne.KeyB):
		p.BackUp()
	case part.Bare(fyne.KeyDown):
		p.list.Step(1)
	case part.Bare(fyne.KeyUp):
		p.list.Step(-1)
	default:
		return false
	}
	return true
}

func (p *Page) showTiles(state State, copies []keeping.Backup) {
	today := p.deps.Today()
	file := part.NewStatTile(wording.TileFile, wording.TileFileGood, wording.TileFileNever).In(theme.Ok)
	if state.Checked != "" {
		file.Set(wording.TileFileGood, fmt.Sprintf(wording.TileFileAsked, ShowMoment(state.Checked, today)))
	}
	if bad := spots(state.Verdicts); bad > 0 {
		file = part.NewStatTile(wording.TileFile, fmt.Sprintf(wording.TileFileBad, bad), fmt.Sprintf(wording.TileFileAsked, ShowMoment(state.Checked, today))).In(theme.Bad)
	}
	last := part.NewStatTile(wording.TileCopy, wording.TileCopyNone, wording.CopiesEmptyWhy).In(theme.Warn)
	if len(copies) > 0 {
		last = part.NewStatTile(wording.TileCopy, ShowMoment(copies[0].At, today), wording.TileCopyWhere)
	}
	evidence := wording.TileNoEvidence
	if state.Evidence > 0 {
		evidence = fmt.Sprintf(wording.TileEvidence, field.ShowNumber(int64(state.Evidence)), ShowSize(state.EvidenceSize))
	}
	amount := part.NewStatTile(wording.TileAmount, fmt.Sprintf(wording.TileAmountForm, field.ShowNumber(int64(state.Records))), evidence)
	p.tiles.Objects = []fyne.CanvasObject{part.NewCard("", part.NewStatRow(file, last, stickTile(state.LastFull, today), amount))}
}

// weekly is after how many days a copy on a stick is called late.
const weekly = 7

// stickTile says how long ago the last copy went onto a stick.
func stickTile(moment string, today app.Day) *part.StatTile {
	if len(moment) < len("2006-01-02") {
		return part.NewStatTile(wording.TileStick, wording.TileCopyNone, wording.TileStickNever).In(theme.Warn)
	}
	days := today.Since(app.Day(moment[:len("2006-01-02")]))
	if days < 1 {
		return part.NewStatTile(wording.TileStick, ShowMoment(moment, today), wording.TileStickWeek)
	}
	tile := part.NewStatTile(wording.TileStick, fmt.Sprintf(wording.DaysAgo, days), wording.TileStickWeek)
	if days >= weekly {
		tile.In(theme.Warn)
	}
	return tile
}

// BackUp makes a copy on this PC now; Ctrl+B does the same on every page.
func (p *Page) BackUp() {
	var made keeping.Backup
	p.work(shell.Work{
		Title: wording.BusyBackUp,
		Do: func(ctx context.Context, _ func(shell.Progress)) (err error) {
			made, err = p.deps.Keeper.Make(ctx)
			return err
		},
	}, func() {
		p.Reload(nil)
		p.deps.Copied()
		p.deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.BackedUp, ShowMoment(made.At, p.deps.Today()), field.ShowNumber(int64(made.Records())))})
	})
}

// BackUpFull asks for a folder and copies book and evidence into it.
func (p *Page) BackUpFull() {
	p.deps.Folder(wording.PickStick, func(dir string) {
		p.work(shell.Work{
			Title: wording.BusyFull,
			Do: func(ctx context.Context, tell func(shell.Progress)) error {
				_, err := p.deps.Keeper.MakeFull(ctx, dir, func(done, total int) {
					tell(shell.Progress{Done: done, Total: total, Unit: wording.UnitFiles})
				})
				return err
			},
		}, func() {
			p.Reload(nil)
			p.deps.Copied()
			p.deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.FullDone, filepath.Base(dir)), Stay: true})
		})
	})
}

// work does what takes a while and goes on when it went well; stopping it is no problem.
func (p *Page) work(work shell.Work, then func()) {
	p.deps.Shell.Problem(nil)
	do := work.Do
	stopped := false
	work.Do = func(ctx context.Context, tell func(shell.Progress)) error {
		err := do(ctx, tell)
		stopped = err != nil && ctx.Err() != nil
		return err
	}
	work.Done = func(err error) {
		if err == nil {
			then()
			return
		}
		if !stopped {
			p.deps.Shell.Problem(err)
		}
	}
	p.deps.Shell.Busy(work)
}

// pointAt asks where other copies are and adds them to the list.
func (p *Page) pointAt() {
	p.deps.Folder(wording.PickCopies, func(dir string) {
		found := p.deps.Keeper.Find(dir)
		if len(found) == 0 {
			p.deps.Shell.Problem(app.Fail(app.NotFound, fmt.Sprintf(wording.RestoreFindNone, filepath.Base(dir)), nil))
			return
		}
		p.found = found
		p.Reload(nil)
		p.list.Pick(len(p.list.rows) - len(found))
	})
}
