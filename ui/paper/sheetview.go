package paper

import (
	"fmt"
	"image"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"guanyunbu/ui/part"
	"guanyunbu/ui/sheet"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// sheetView is the middle of the page: the paper, one page at a time, or its words when there is nothing to draw pages with.
type sheetView struct {
	keys   part.Keys
	turned func(page int) // told when a person turns to a page

	count, page int // page counts from 1
	zoom        int // per cent of the width of the view
	draw        func(page, width int) (image.Image, error)
	failed      func(error)

	entry *part.Entry
	of    *part.Text
	scale *part.Text
	chip  *part.Chip
	zooms *fyne.Container
	tall  *sheet.Tall
	paper *container.Scroll
	stage *fyne.Container
	view  *fyne.Container
}

func newSheetView(keys part.Keys, turned func(int), failed func(error)) *sheetView {
	v := &sheetView{keys: keys, turned: turned, failed: failed, zoom: 100, page: 1}
	v.entry = part.NewEntry(part.EntrySpec{Text: "1", Keys: keys, HalfWidth: true, Submitted: v.typed})
	v.of, v.scale = part.NewText("", part.Body).In(theme.Ink2), part.NewText(wording.PaperFit, part.Body).In(theme.Ink2)
	v.chip = part.NewChip(part.Met, wording.PaperSame)
	icon := func(i part.Icon, do func()) fyne.CanvasObject {
		return part.NewButton(part.ButtonSpec{Icon: i, Kind: part.Frameless, Size: part.Small, Do: do})
	}
	v.zooms = part.Row(theme.Gap4, icon(part.Minus, func() { v.magnify(-zoomStep) }), v.scale, icon(part.Plus, func() { v.magnify(zoomStep) }))
	bar := part.Row(theme.Gap8, icon(part.ChevronLeft, func() { v.turn(-1) }), part.Fixed(theme.Gap48, "", v.entry), v.of, icon(part.ChevronRight, func() { v.turn(1) }), v.zooms, part.Spring(), v.chip)
	v.tall, v.paper, v.stage = sheet.NewTall(container.NewStack()), container.NewScroll(container.NewStack()), container.NewStack()
	head := part.Fixed("", theme.CardTitleHeight, part.Pad(theme.Gap8, theme.Gap0, bar))
	ground := container.NewStack(part.NewBox(theme.Track), v.stage)
	inner := part.Sides([4]fyne.ThemeSizeName{theme.Gap0, theme.Hairline, theme.Hairline, theme.Hairline}, part.Column(theme.Gap0, head, part.NewRule(theme.Line), part.Grow(container.New(&watch{view: v}, ground))))
	v.view = container.NewStack(part.NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusCard), inner)
	return v
}

const (
	zoomStep  = 25
	zoomLeast = 50
	zoomMost  = 200
	sheetRoom = 44 // room around a page, in units
	a4High    = 297
	a4Wide    = 210
)

// showPages shows drawn pages, beginning with one.
func (v *sheetView) showPages(count, page int, draw func(page, width int) (image.Image, error)) {
	v.count, v.draw = count, draw
	v.chip.Set(part.Met, wording.PaperSame)
	v.zooms.Show()
	v.stage.Objects = []fyne.CanvasObject{v.paper}
	v.show(page)
}

// showWords shows the words of one section on a sheet of paper.
func (v *sheetView) showWords(count, page int, text string) {
	v.count, v.page, v.draw = count, max(1, page), nil
	v.chip.Set(part.NoData, wording.PaperTextOnly)
	v.zooms.Hide()
	v.stage.Objects = []fyne.CanvasObject{v.tall.View()}
	v.number()
	column := part.Column(theme.Gap4)
	if strings.TrimSpace(text) == "" {
		text = wording.PaperTextEmpty
	}
	lines := strings.Split(strings.Trim(text, "\n"), "\n")
	for i, line := range lines {
		if i == linesShown {
			column.Objects = append(column.Objects, part.NewParagraph(fmt.Sprintf(wording.PaperTextCut, len(lines)-i), part.Caption, theme.Ink2))
			break
		}
		style := part.Body
		if i == 0 {
			style = part.CardHead
		}
		column.Objects = append(column.Objects, part.NewParagraph(strings.ReplaceAll(line, "\t", wording.PaperCellGap), style, ""))
	}
	paper := container.NewStack(part.NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusCell), part.Pad(theme.Gap48, theme.Gap24, column))
	v.tall.Set(part.Pad(theme.Gap24, theme.Gap16, paper))
	v.view.Refresh()
}

// linesShown is how many lines of a section are shown as words; an annex may have thousands.
const linesShown = 300

// number shows which page it is.
func (v *sheetView) number() {
	v.entry.Put(strconv.Itoa(v.page))
	v.of.SetText(fmt.Sprintf(wording.PaperOf, v.count))
}

// show draws a page in the room there is now.
func (v *sheetView) show(page int) {
	v.page = min(max(page, 1), max(v.count, 1))
	v.number()
	room := v.stage.Size().Width - theme.Units(sheetRoom)
	if v.draw == nil || room <= 0 {
		return
	}
	wide := room * float32(v.zoom) / 100
	drawn, err := v.draw(v.page-1, v.pixels(wide))
	if err != nil {
		v.failed(fmt.Errorf("preview page %d: %w", v.page, err))
		return
	}
	picture := canvas.NewImageFromImage(drawn)
	picture.FillMode = canvas.ImageFillContain
	high := wide * a4High / a4Wide
	if bounds := drawn.Bounds(); bounds.Dx() > 0 {
		high = wide * float32(bounds.Dy()) / float32(bounds.Dx())
	}
	picture.SetMinSize(fyne.NewSize(wide, high))
	framed := container.NewStack(part.NewBox(theme.Surface).Bordered(theme.InputLine, ""), picture)
	v.paper.Content = part.Pad(theme.Gap16, theme.Gap14, container.NewCenter(framed))
	v.paper.Offset = fyne.Position{}
	v.paper.Refresh()
	v.view.Refresh()
}

// pixels is how many points of the screen a width has.
func (v *sheetView) pixels(wide float32) int {
	if window := fyne.CurrentApp().Driver().CanvasForObject(v.view); window != nil {
		wide *= window.Scale()
	}
	return int(wide)
}

// turn goes on or back by pages.
func (v *sheetView) turn(by int) { v.goTo(v.page + by) }

// goTo turns to a page as a person does.
func (v *sheetView) goTo(page int) {
	page = min(max(page, 1), max(v.count, 1))
	if page == v.page {
		v.number()
		return
	}
	v.show(page)
	v.turned(page)
}

func (v *sheetView) typed(text string) {
	page, err := strconv.Atoi(strings.TrimSpace(text))
	v.entry.SetWrong(err != nil)
	if err == nil {
		v.goTo(page)
	}
}

func (v *sheetView) magnify(by int) {
	v.zoom = min(max(v.zoom+by, zoomLeast), zoomMost)
	word := fmt.Sprintf(wording.PaperZoom, v.zoom)
	if v.zoom == 100 {
		word = wording.PaperFit
	}
	v.scale.SetText(word)
	v.show(v.page)
}

// press turns pages by key.
func (v *sheetView) press(chord part.Chord) bool {
	switch chord.Key {
	case fyne.KeyPageDown:
		v.turn(1)
	case fyne.KeyPageUp:
		v.turn(-1)
	case fyne.KeyHome:
		v.goTo(1)
	case fyne.KeyEnd:
		v.goTo(v.count)
	default:
		return false
	}
	return true
}

// watch draws the page again when its room became wider or narrower.
type watch struct {
	view *sheetView
	wide float32
}

// Layout fills the room.
func (w *watch) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
	if w.wide != size.Width {
		w.wide = size.Width
		w.view.show(w.view.page)
	}
}

// MinSize lets the window be small.
func (w *watch) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }
