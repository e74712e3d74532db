package firstrun

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// sign is what stands on a door.
type sign struct {
	icon              part.Icon
	title, note, time string
}

func signs() []sign {
	return []sign{
		Import:  {part.Table, wording.DoorImport, wording.DoorImportNote, wording.DoorImportTime},
		Sample:  {part.Book, wording.DoorSample, wording.DoorSampleNote, wording.DoorSampleTime},
		Blank:   {part.Plus, wording.DoorBlank, wording.DoorBlankNote, wording.DoorBlankTime},
		Restore: {part.Shield, wording.DoorRestore, wording.DoorRestoreNote, wording.DoorRestoreTime},
	}
}

// doorCard is one door: pressing it chooses it, pressing the chosen one goes through it.
type doorCard struct {
	widget.BaseWidget
	sign    sign
	figure  int
	press   func()
	frame   *part.Box
	chosen  bool
	hovered bool
}

func newDoorCard(sign sign, figure int, press func()) *doorCard {
	d := &doorCard{sign: sign, figure: figure, press: press, frame: part.NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusCard)}
	d.ExtendBaseWidget(d)
	return d
}

// Tapped chooses the door.
func (d *doorCard) Tapped(*fyne.PointEvent) { d.press() }

// Cursor is a hand.
func (d *doorCard) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn tints the door under the pointer.
func (d *doorCard) MouseIn(*desktop.MouseEvent) {
	d.hovered = true
	d.dress()
}

// MouseMoved changes nothing.
func (d *doorCard) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the tint away.
func (d *doorCard) MouseOut() {
	d.hovered = false
	d.dress()
}

func (d *doorCard) choose(chosen bool) {
	d.chosen = chosen
	d.dress()
}

func (d *doorCard) dress() {
	d.frame.Fill, d.frame.Line, d.frame.Stroke = theme.Surface, theme.Line, theme.Hairline
	if d.hovered {
		d.frame.Fill = theme.AccentHover
	}
	if d.chosen {
		d.frame.Line, d.frame.Stroke = theme.Accent, theme.FocusLine
	}
	d.frame.Refresh()
}

// CreateRenderer lays the door out.
func (d *doorCard) CreateRenderer() fyne.WidgetRenderer {
	tile := part.Fixed(theme.DoorIcon, theme.DoorIcon, container.NewStack(
		part.NewBox(theme.AccentSoft).Bordered("", theme.RadiusCard),
		part.Centred(part.NewPicture(d.sign.icon, theme.AccentDeep).Sized(theme.Gap24)),
	))
	foot := part.Row(theme.Gap8, part.NewText(d.sign.time, part.Body).In(theme.Ink2), part.Spring(), part.NewKeyHint(strconv.Itoa(d.figure)))
	column := part.Column(theme.Gap12,
		part.Row("", tile),
		part.Column(theme.Gap4, part.NewText(d.sign.title, part.Door), part.NewParagraph(d.sign.note, part.Body, theme.Ink2)),
		part.Spring(), foot,
	)
	return widget.NewSimpleRenderer(part.AtLeast(doorRoom, doorHeight, container.NewStack(d.frame, part.Pad(theme.Gap16, theme.Gap16, column))))
}

const (
	doorRoom   = 236 // least width of a door, in units
	doorHeight = 244 // height of a door, in units
)
