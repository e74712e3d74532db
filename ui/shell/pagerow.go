package shell

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// rowSpec is what the row above a page shows.
type rowSpec struct {
	title    string
	locked   string
	tabs     []string
	selected int
	pick     func(index int)
	actions  []Action
}

// pageRow is the row above a page: title, tabs, actions. What does not fit goes into 更多; the primary action always stays.
type pageRow struct {
	title   *part.Text
	lock    *fyne.Container
	why     *part.Text
	brief   *part.Button // stands for the sentence where it would take the room of tabs, and shows it
	tabs    *part.TabBar
	pick    func(int)
	actions []Action
	things  []fyne.CanvasObject // one for each action
	more    *part.Button
	hidden  []Action
	view    *fyne.Container
}

func newPageRow() *pageRow {
	p := &pageRow{title: part.NewText("", part.Title), why: part.NewText("", part.Caption)}
	p.lock = part.Row(theme.Gap4, part.NewPicture(part.Lock, theme.Nod), p.why)
	p.tabs = part.NewTabBar(nil, -1, func(index int) { p.pick(index) })
	p.brief = part.NewButton(part.ButtonSpec{Label: wording.LockedBrief, Icon: part.Lock, Kind: part.Plain, Size: part.Small, Do: p.explain})
	p.more = part.NewButton(part.ButtonSpec{Label: wording.More, Icon: part.ChevronDown, Do: p.unfold})
	p.view = container.New(&rowLayout{row: p})
	return p
}

func (p *pageRow) show(spec rowSpec) {
	p.title.SetText(spec.title)
	p.why.SetText(spec.locked)
	p.tabs.Set(spec.tabs, spec.selected)
	p.tabs.Hidden = len(spec.tabs) == 0
	p.pick = spec.pick
	same := slices.EqualFunc(p.actions, spec.actions, Action.alike)
	p.actions = spec.actions
	if !same { // a button that is being pressed stays where it is
		p.things = nil
		for i := range spec.actions {
			p.things = append(p.things, p.thing(i))
		}
	}
	p.view.Objects = append([]fyne.CanvasObject{p.title, p.tabs, p.lock, p.brief, p.more}, p.things...)
	p.view.Refresh()
}

// explain shows why the page can only be read.
func (p *pageRow) explain() {
	part.ShowList(p.brief, part.ListSpec{Options: []string{p.why.Text()}, Selected: -1})
}

// alike reports whether two actions look the same on the row.
func (a Action) alike(other Action) bool {
	return a.Label == other.Label && a.Icon == other.Icon && a.Hint == other.Hint && a.Primary == other.Primary && a.Off == other.Off && a.Folded == other.Folded && (a.Do == nil) == (other.Do == nil)
}

// thing is an action as it stands on the row; what it does is what the page last said.
func (p *pageRow) thing(at int) fyne.CanvasObject {
	action := p.actions[at]
	if action.Do == nil && !action.Off {
		return part.NewText(action.Label, part.Caption)
	}
	kind := part.Normal
	if action.Primary {
		kind = part.Primary
	}
	button := part.NewButton(part.ButtonSpec{Label: action.Label, Icon: action.Icon, Hint: action.Hint, Kind: kind, Do: func() { p.actions[at].Do() }})
	if action.Off {
		button.Disable()
	}
	return button
}

// unfold lists the actions that found no room.
func (p *pageRow) unfold() {
	var words []string
	hidden := p.hidden
	for _, action := range hidden {
		words = append(words, action.Label)
	}
	part.ShowList(p.more, part.ListSpec{Options: words, Selected: -1, Pick: func(index int) {
		if do := hidden[index].Do; do != nil && !hidden[index].Off {
			do()
		}
	}})
}

type rowLayout struct{ row *pageRow }

// Layout gives the title its width, the tabs what they need at least, the actions what is left, and the tabs the rest.
func (l *rowLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	p, gap := l.row, theme.Size(theme.Gap8)
	title := p.title.MinSize()
	p.title.Move(fyne.NewPos(0, (size.Height-title.Height)/2))
	p.title.Resize(title)
	left := title.Width + gap
	if lock := l.lock(size.Width - left); lock != nil {
		room := lock.MinSize()
		lock.Move(fyne.NewPos(left, (size.Height-room.Height)/2))
		lock.Resize(room)
		left += room.Width + gap
	}
	tabs := float32(0)
	if !p.tabs.Hidden {
		tabs = p.tabs.MinSize().Width + gap
	}
	at := l.actions(size, size.Width-left-tabs)
	p.tabs.Move(fyne.NewPos(left, 0))
	p.tabs.Resize(fyne.NewSize(fyne.Max(0, at-left-gap), size.Height))
}

// lock is what says that the page can only be read: the sentence, or its short form where it would take the room of tabs or
// actions; nil while the page is not locked.
func (l *rowLayout) lock(room float32) fyne.CanvasObject {
	p, gap := l.row, theme.Size(theme.Gap8)
	locked := p.why.Text() != ""
	for _, thing := range p.things {
		room -= thing.MinSize().Width + gap
	}
	brief := p.lock.MinSize().Width+gap+p.tabs.Room() > room
	p.lock.Hidden, p.brief.Hidden = !locked || brief, !locked || !brief
	switch {
	case !locked:
		return nil
	case brief:
		return p.brief
	}
	return p.lock
}

// actions places what fits from the end and gives back where the first one begins.
func (l *rowLayout) actions(size fyne.Size, room float32) float32 {
	p, gap := l.row, theme.Size(theme.Gap8)
	shown := fit(p, room)
	p.hidden = nil
	at := size.Width
	for i := len(p.things) - 1; i >= 0; i-- {
		thing := p.things[i]
		if !shown[i] {
			thing.Hide()
			p.hidden = append([]Action{p.actions[i]}, p.hidden...)
			continue
		}
		thing.Show()
		at = place(thing, at, size.Height) - gap
	}
	p.more.Hidden = len(p.hidden) == 0
	if !p.more.Hidden {
		at = place(p.more, at, size.Height) - gap
	}
	return at + gap
}

// fit decides which actions have room: the primary ones first, then the others from the end.
func fit(p *pageRow, room float32) []bool {
	gap := theme.Size(theme.Gap8)
	shown, total, more := make([]bool, len(p.things)), float32(0), p.more.MinSize().Width+gap
	folded := false
	for i, thing := range p.things {
		if shown[i] = !p.actions[i].Folded; !shown[i] {
			folded = true
			continue
		}
		total += thing.MinSize().Width + gap
	}
	if folded {
		total += more
	}
	if total <= room {
		return shown
	}
	room -= more
	for pass := range 2 {
		for i := len(p.things) - 1; i >= 0; i-- {
			if p.actions[i].Folded || p.actions[i].Primary != (pass == 0) {
				continue
			}
			need := p.things[i].MinSize().Width + gap
			shown[i] = need <= room || pass == 0
			if shown[i] {
				room -= need
			}
		}
	}
	return shown
}

// place puts an object with its right edge at x and gives back its left edge.
func place(object fyne.CanvasObject, x, height float32) float32 {
	need := object.MinSize()
	object.Resize(need)
	object.Move(fyne.NewPos(x-need.Width, (height-need.Height)/2))
	return x - need.Width
}

// MinSize needs the title and 更多 only; everything else makes way.
func (l *rowLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.row.title.MinSize().Width+l.row.more.MinSize().Width, theme.Size(theme.PageRowHeight))
}
