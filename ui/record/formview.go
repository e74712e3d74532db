package record

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// formScene is what the form is drawn with.
type formScene struct {
	rows   []*rowBox
	column *fyne.Container
	scroll *container.Scroll
	float  *fyne.Container // what hangs under a field
	view   *fyne.Container
}

// rowBox is one row of fields with the sentences about them under it.
type rowBox struct {
	problems *fyne.Container
	view     *fyne.Container
}

// build puts the sections together.
func (f *Form) build(layout Layout) {
	f.scene.column, f.scene.float = part.Column(theme.Gap0), container.NewWithoutLayout()
	for i, section := range layout.Sections {
		if section.Term.Key == term.SectionRest.Key && f.proof != nil {
			f.addProof()
		}
		f.part(f.section(section), i > 0)
	}
	f.scene.scroll = container.NewVScroll(f.scene.column)
	f.scene.view = container.NewStack(f.scene.scroll, f.scene.float)
}

// part adds a section, with a line above it when it is not the first.
func (f *Form) part(section fyne.CanvasObject, ruled bool) {
	if ruled {
		f.scene.column.Objects = append(f.scene.column.Objects, part.NewRule(theme.RowLine))
	}
	f.scene.column.Objects = append(f.scene.column.Objects, section)
}

// addProof adds the evidence, before what is seldom filled in.
func (f *Form) addProof() {
	head := part.Row(theme.Gap8, part.NewText(term.SectionEvidence.Label, part.CardHead), part.NewText(term.SectionEvidence.Meaning, part.Caption), part.Grow(f.proof.head))
	f.part(part.Pad(theme.Gap16, theme.Gap6, part.Column(theme.Gap8, head, f.proof.view)), true)
}

func (f *Form) section(section Section) fyne.CanvasObject {
	head := part.Row(theme.Gap8, part.NewText(section.Term.Label, part.CardHead))
	if section.Term.Meaning != "" {
		head.Add(part.Grow(part.NewText(section.Term.Meaning, part.Caption).Clipped()))
	}
	column := part.Column(theme.Gap6, head)
	labels := f.labelWidth(section)
	for _, slots := range section.Rows {
		row := f.row(slots, labels)
		f.scene.rows = append(f.scene.rows, row)
		column.Add(row.view)
	}
	body := part.Pad(theme.Gap16, theme.Gap6, column)
	if !section.Tinted {
		return body
	}
	return container.NewStack(part.NewBox(theme.Ground), body)
}

// labelWidth is the width of the first labels of a section, so that its inputs stand under each other.
func (f *Form) labelWidth(section Section) float32 {
	width := theme.Size(theme.LabelWidth) / theme.Size(theme.Unit)
	for _, slots := range section.Rows {
		for _, slot := range slots {
			if slot.Above || slot.Key == "" {
				break
			}
			width = fyne.Max(width, (measure(f.labelOf(slot), part.Body)+measure(wording.RequiredStar, part.Body)+theme.Size(theme.Gap6))/theme.Size(theme.Unit))
			if f.options.Layout != nil {
				break // further labels of the row stand close to their inputs
			}
		}
	}
	return width
}

func (f *Form) columnFor(key string) field.Column {
	if c, ok := f.rec.Shape.Column(key); ok {
		return c
	}
	return noteColumn()
}

func (f *Form) labelOf(slot Slot) string {
	if slot.Label != "" {
		return slot.Label
	}
	return f.columnFor(slot.Key).Term.Label
}

func (f *Form) row(slots []Slot, labels float32) *rowBox {
	row := &rowBox{problems: part.Column(theme.Gap2)}
	lay := &flow{gap: theme.Gap12, even: allGrow(slots) && len(slots) > 1}
	var places []fyne.CanvasObject
	for i, slot := range slots {
		wide := float32(0)
		if i == 0 || lay.even {
			wide = labels
		}
		lay.top = lay.top || slot.Above
		places = append(places, f.place(slot, row, wide))
		lay.grows = append(lay.grows, slot.Grows)
	}
	line := container.New(lay, places...)
	row.problems.Hide()
	row.view = part.Column(theme.Gap4, line, row.problems)
	return row
}

func allGrow(slots []Slot) bool {
	for _, slot := range slots {
		if !slot.Grows {
			return false
		}
	}
	return true
}

// place is what stands in one slot.
func (f *Form) place(slot Slot, row *rowBox, label float32) fyne.CanvasObject {
	switch {
	case slot.Key == "" && slot.Computed == nil && slot.Words == "":
		return container.NewStack()
	case slot.Computed != nil:
		return f.placeComputed(slot)
	case slot.Words != "":
		return part.Sides([4]fyne.ThemeSizeName{theme.Gap24, theme.Gap0, theme.Gap0, theme.Gap0}, part.NewText(slot.Words, part.Body).In(theme.Ink2))
	}
	c := f.columnFor(slot.Key)
	box := &fieldBox{column: c, slot: slot, row: row, compare: part.NewText("", part.Key).In(theme.Ink3).Aligned(fyne.TextAlignTrailing)}
	box.input = newInput(f.site(c, slot))
	f.boxes = append(f.boxes, box)
	f.byKey[c.Key] = box
	box.object = sized(box.input.object(), slot, c)
	if slot.Above {
		return part.Column(theme.Gap0, f.label(slot, c), box.object, box.compare)
	}
	name := fyne.CanvasObject(part.Row(theme.Gap0, part.Spring(), f.label(slot, c)))
	if label > 0 {
		name = part.AtLeast(label, 0, name)
	}
	if c.Kind == field.Prose || c.Kind == field.Shares {
		return part.Row(theme.Gap8, name, part.Grow(box.object))
	}
	if slot.Grows {
		return part.Row(theme.Gap8, name, middle(box.object))
	}
	return part.Row(theme.Gap8, name, box.object)
}

// middle lets an input take the width that is left and keeps it in the middle of the height.
func middle(object fyne.CanvasObject) fyne.CanvasObject {
	return part.Grow(container.New(centreLine{}, object))
}

type centreLine struct{}

// Layout stretches across and keeps the height that is needed.
func (centreLine) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		height := fyne.Min(o.MinSize().Height, size.Height)
		o.Resize(fyne.NewSize(size.Width, height))
		o.Move(fyne.NewPos(0, (size.Height-height)/2))
	}
}

// MinSize is that of what it holds.
func (centreLine) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func sized(object fyne.CanvasObject, slot Slot, c field.Column) fyne.CanvasObject {
	if slot.Segmented || c.Kind == field.YesNo || c.Kind == field.Choices || c.Kind == field.Shares {
		return object
	}
	width := slot.Width
	if width == 0 {
		width = usualWidth(c)
	}
	return container.New(exactly(width), object)
}

// exactly is a width in units that also narrows what would like to be wider.
type exactly float32

// Layout fills the room.
func (exactly) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// MinSize is the width, and the height that is needed.
func (e exactly) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Units(float32(e)), objects[0].MinSize().Height)
}

func (f *Form) label(slot Slot, c field.Column) fyne.CanvasObject {
	style := part.Body
	if slot.Above {
		style = part.Caption
	}
	row := part.Row(theme.Gap2, part.NewText(f.labelOf(slot), style).In(theme.Ink2))
	if (c.Has(field.Required) || c.Has(field.Due)) && !slot.Starless {
		row.Add(part.NewText(wording.RequiredStar, style).In(theme.Bad))
	}
	return row
}

// placeComputed is a figure in a grey frame that cannot be typed into.
func (f *Form) placeComputed(slot Slot) fyne.CanvasObject {
	text := part.NewText("", part.Strong).Aligned(fyne.TextAlignTrailing)
	f.computed = append(f.computed, computedBox{slot: slot, text: text})
	frame := part.NewBox(theme.Head).Bordered(theme.Line, theme.RadiusButton)
	frame.Height = theme.ButtonHeight
	width := slot.Width
	if width == 0 {
		width = usualWidth(field.Column{Kind: field.Count})
	}
	box := container.New(exactly(width), part.On(frame, part.Pad(theme.Gap8, theme.Gap0, text)))
	label := part.NewText(slot.Label, part.Caption).In(theme.Ink2)
	return part.Column(theme.Gap0, label, box, part.NewText(slot.Words, part.Key).In(theme.Ink3).Aligned(fyne.TextAlignTrailing))
}

// compute works the figures out again, and last year's values beside the inputs.
func (f *Form) compute() {
	for _, c := range f.computed {
		text := c.slot.Computed(f.rec)
		color := theme.Ink
		if strings.HasPrefix(text, term.MinusSign) {
			color = theme.Bad
		}
		c.text.In(color)
		c.text.SetText(text)
	}
	if f.options.Compare == nil {
		return
	}
	for _, box := range f.boxes {
		if box.slot.Above {
			box.compare.SetText(f.options.Compare(f.rec, box.column.Key))
		}
	}
}

// mark shows the sentences under the rows they belong to.
func (f *Form) mark() {
	before := f.problemCount()
	for _, row := range f.scene.rows {
		row.problems.Objects = nil
	}
	wrong := map[string]bool{}
	for _, t := range f.troubles() {
		box, ok := f.byKey[t.key]
		if !ok {
			continue
		}
		wrong[t.key] = wrong[t.key] || t.must
		box.row.problems.Add(f.line(t))
	}
	for _, box := range f.boxes {
		box.input.wrong(wrong[box.column.Key])
	}
	for _, row := range f.scene.rows {
		row.problems.Hidden = len(row.problems.Objects) == 0
	}
	if before+f.problemCount() > 0 {
		f.relayout()
	}
}

func (f *Form) problemCount() int {
	n := 0
	for _, row := range f.scene.rows {
		n += len(row.problems.Objects)
	}
	return n
}

// line is one sentence; what only asks to look again stands in the colour of a warning.
func (f *Form) line(t trouble) fyne.CanvasObject {
	var fix *part.Button
	if t.fix != nil {
		fix = part.NewLink(t.fix.Label, func() { f.Enter(t.fix.Field, t.fix.Value) })
		fix.Listen(part.KeysFunc(f.pressFix), nil)
	}
	if t.must {
		return part.NewProblemLine(t.sentence, fix)
	}
	row := part.Row(theme.Gap8, part.NewPicture(part.Info, theme.Warn).Sized(theme.IconSmall), part.NewText(fmt.Sprintf(wording.LookAgain, t.sentence), part.Body).In(theme.Warn).Clipped())
	if fix != nil {
		row.Add(fix)
	}
	return row
}

// pressFix lets Enter press a fix and the form have every other key.
func (f *Form) pressFix(chord part.Chord) bool {
	if chord == part.Bare(fyne.KeyReturn) || chord == part.Bare(fyne.KeyEnter) {
		return false
	}
	return f.press(chord)
}

// relayout lets the sections find their heights again.
func (f *Form) relayout() {
	if f.scene.column != nil {
		f.scene.column.Refresh()
		f.scene.scroll.Refresh()
	}
}

// hang shows something under a field, inside the form; nil takes it away.
func (f *Form) hang(what, under fyne.CanvasObject) {
	f.scene.float.Objects = nil
	if what != nil {
		driver := fyne.CurrentApp().Driver()
		at := driver.AbsolutePositionForObject(under).Subtract(driver.AbsolutePositionForObject(f.scene.float))
		need := what.MinSize()
		need.Width = fyne.Max(need.Width, under.Size().Width)
		at.Y += under.Size().Height + theme.Size(theme.Gap2)
		if at.Y+need.Height > f.scene.float.Size().Height {
			at.Y -= need.Height + under.Size().Height + theme.Size(theme.Gap4)
		}
		what.Move(at)
		what.Resize(need)
		f.scene.float.Objects = []fyne.CanvasObject{what}
	}
	f.scene.float.Refresh()
}

func (f *Form) canvas() fyne.Canvas { return f.deps.Shell.Window().Canvas() }
