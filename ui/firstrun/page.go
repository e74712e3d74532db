package firstrun

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app/office"
	"guanyunbu/assets"
	"guanyunbu/ui/backup"
	"guanyunbu/ui/part"
	"guanyunbu/ui/sheet"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// Page is the first day.
type Page struct {
	deps   Deps
	door   Door
	office *office.Office // once the book is begun
	start  Start

	steps  *part.Steps
	doors  []*doorCard
	next   *part.Button
	other  *part.Button // to leave the form for later, or to go back to it
	folder *fyne.Container
	centre *centreForm
	stage  *fyne.Container // what the step shows
	copies *backup.List
	gap    *part.Box // more room under the head where there is room
	tall   *sheet.Tall
	view   *fyne.Container
	proper func() // what 下一步 does now
	aside  func() // what the button beside it does now
}

// New makes the page; it opens at the doors.
func New(deps Deps) *Page {
	p := &Page{deps: deps, steps: part.NewSteps(0, wording.FirstStepDoor, wording.FirstStepForm, wording.FirstStepScheme)}
	for i, sign := range signs() {
		p.doors = append(p.doors, newDoorCard(sign, i+1, func() { p.press(Door(i)) }))
	}
	p.next = part.NewButton(part.ButtonSpec{Label: wording.FirstNext, Hint: wording.FirstEnter, Kind: part.Primary, Size: part.Large, Do: func() { p.proper() }})
	p.other = part.NewButton(part.ButtonSpec{Size: part.Large, Do: func() { p.aside() }})
	p.folder, p.stage = container.NewStack(), part.Column(theme.Gap16)
	p.view = p.frame()
	p.choose(Import)
	p.showDoors()
	return p
}

// Title is empty: the page has a head of its own.
func (p *Page) Title() string { return "" }

// Body is the page.
func (p *Page) Body() fyne.CanvasObject { return p.view }

// Status says at the foot what matters on the first day.
func (p *Page) Status() (left, right []shell.StatusItem) {
	return []shell.StatusItem{{Icon: part.Lock, Text: wording.FirstOffline}}, nil
}

// frame is what stays in sight through all steps: head, text size, and the way on.
func (p *Page) frame() *fyne.Container {
	mark := canvas.NewImageFromResource(fyne.NewStaticResource("mark.png", assets.Mark()))
	mark.FillMode = canvas.ImageFillContain
	name := part.Column(theme.Gap0, part.NewText(wording.ProgramName, part.Banner), part.NewText(wording.ProgramSlogan, part.Body).In(theme.Ink2).Clipped())
	head := container.New(&headLayout{}, part.Row(theme.Gap16, part.Fixed(theme.MarkSize, theme.MarkSize, mark), part.Grow(name)), p.steps)
	figure := part.NewText("", part.Strong)
	slider := newSizeSlider(p.deps.Factor(), nil)
	slider.changed = func(factor theme.Factor) {
		figure.SetText(slider.words())
		p.deps.Scale(factor)
	}
	figure.SetText(slider.words())
	foot := part.Pad(theme.Gap0, theme.Gap12, part.Row(theme.Gap12, newSizeRow(slider, figure), part.Spring(), p.other, p.next))
	p.gap = part.NewBox(theme.Clear)
	p.tall = sheet.NewTall(part.Column(theme.Gap24, head, p.gap, p.stage))
	return container.New(columnLayout{}, container.NewBorder(nil, foot, nil, nil, p.tall.View()))
}

// scene is what one step shows and where it leads.
type scene struct {
	step int
	word string // on the button that goes on
	next func()

	other string // on the button beside it; empty for none
	aside func()
}

// schemeStep is the last step, from which Esc leads back to the form.
const schemeStep = 2

// show changes to another scene.
func (p *Page) show(s scene, objects ...fyne.CanvasObject) {
	p.proper = s.next
	p.steps.Go(s.step)
	p.next.SetLabel(s.word)
	p.aside = s.aside
	p.other.SetLabel(s.other)
	p.other.Hidden = s.other == ""
	p.stage.Objects = objects
	p.tall.ScrollTo(0)
	p.tall.Refresh()
	p.view.Refresh()
}

func (p *Page) showDoors() {
	p.copies = nil
	row := sheet.Beside(doorRoom)
	for _, door := range p.doors {
		row.Objects = append(row.Objects, door)
	}
	p.showFolder()
	p.show(scene{word: wording.FirstNext, next: p.enter}, part.NewText(wording.FirstAsk, part.Title), row, p.folder)
}

// showFolder says where the book will lie, and in red when that cannot be.
func (p *Page) showFolder() {
	folder := p.deps.Folder()
	icon, ink := part.Check, theme.Ok
	if !folder.Good {
		icon, ink = part.Warning, theme.Bad
	}
	where := part.Row(theme.Gap12,
		part.NewText(wording.FolderHere, part.Body).In(theme.Ink2), part.NewText(folder.Shown, part.Strong),
		part.NewLink(wording.FolderChange, func() { p.deps.Move(p.showFolder) }))
	mark := part.NewPicture(icon, ink).Sized(theme.IconSmall)
	note := part.Row(theme.Gap4, mark, part.Grow(part.NewText(folder.Note, part.Body).In(ink).Clipped()))
	row := part.Row(theme.Gap16, where, part.Grow(note), part.NewText(wording.FolderRule, part.Body).In(theme.Ink2))
	if p.deps.Shell.Band() != theme.Wide || !folder.Good {
		note = part.Row(theme.Gap4, mark, part.Grow(part.NewParagraph(folder.Note, part.Body, ink)))
		row = part.Column(theme.Gap8, where, note, part.NewParagraph(wording.FolderRule, part.Body, theme.Ink2))
	}
	card := part.NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusCard)
	p.folder.Objects = []fyne.CanvasObject{container.NewStack(card, part.Pad(theme.Gap16, theme.Gap16, row))}
	p.folder.Refresh()
}

// Reflow lays the page out for the room there is.
func (p *Page) Reflow(band theme.Band) {
	p.gap.Hidden = band != theme.Wide
	p.showFolder()
	p.tall.Refresh()
}

// choose marks a door.
func (p *Page) choose(door Door) {
	p.door = door
	for i, card := range p.doors {
		card.choose(Door(i) == door)
	}
}

// press is the pointer on a door: the chosen one opens.
func (p *Page) press(door Door) {
	if p.door == door {
		p.enter()
		return
	}
	p.choose(door)
}

// Press hears the keys of the page: figures and arrows choose a door, Enter goes on, Esc goes back.
func (p *Page) Press(chord part.Chord) bool {
	if chord.Key == fyne.KeyReturn || chord.Key == fyne.KeyEnter {
		p.proper()
		return true
	}
	switch {
	case chord == part.Bare(fyne.KeyEscape) && p.steps.At() == schemeStep:
		p.showCentre()
		return true
	case chord.With != 0 || p.steps.At() != 0:
		return false
	case p.copies != nil:
		return p.pressCopies(chord.Key)
	}
	for i, key := range []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4} {
		if chord.Key == key {
			p.choose(Door(i))
			return true
		}
	}
	switch chord.Key {
	case fyne.KeyLeft:
		p.choose(max(Import, p.door-1))
	case fyne.KeyRight:
		p.choose(min(Restore, p.door+1))
	default:
		return false
	}
	return true
}

// pressCopies moves along the list of copies, or goes back to the doors.
func (p *Page) pressCopies(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyDown:
		p.copies.Step(1)
	case fyne.KeyUp:
		p.copies.Step(-1)
	case fyne.KeyEscape:
		p.showDoors()
	default:
		return false
	}
	return true
}

// enter goes through the chosen door.
func (p *Page) enter() {
	p.start.Door = p.door
	switch p.door {
	case Sample:
		p.work(wording.BusySample, p.deps.Sample, p.finish)
	case Restore:
		p.showCopies("")
	default:
		p.work(wording.BusyBegin, p.begin, p.showCentre)
	}
}

func (p *Page) begin(ctx context.Context) (err error) {
	p.office, err = p.deps.Begin(ctx)
	return err
}

// work does what takes a while and goes on when it went well.
func (p *Page) work(title string, do func(context.Context) error, then func()) {
	p.deps.Shell.Problem(nil)
	p.deps.Shell.Busy(shell.Work{
		Title: title,
		Do:    func(ctx context.Context, _ func(shell.Progress)) error { return do(ctx) },
		Done: func(err error) {
			if err != nil {
				p.deps.Shell.Problem(err)
				return
			}
			then()
		},
	})
}

func (p *Page) finish() { p.deps.Done(p.start) }
