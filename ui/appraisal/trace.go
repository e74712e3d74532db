package appraisal

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/roll"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// trace is the list of the very records behind an indicator: all of them, those to look at, or those behind one number.
type trace struct {
	deps    Deps
	line    appraisal.Indicator
	code    string
	year    int
	choice  int         // 0 all, 1 to look at, 2 those of one number
	input   count.Input // the number that was pressed
	refs    []count.Ref
	notes   map[string]string // why a record is to be looked at, by entity and identity
	card    *part.Card
	head    *fyne.Container
	body    *fyne.Container
	roll    *roll.Rows
	widths  []float32
	numbers bool   // records have human numbers of their own
	shown   func() // brings the list into sight
}

func newTrace(deps Deps) *trace {
	t := &trace{deps: deps, head: container.NewStack(), body: container.NewStack()}
	t.roll = roll.NewRows(roll.RowsSpec{Height: theme.GridRow, Least: someRows, Face: func() roll.Face { return newTraceFace(t) }, Opened: t.open, Instant: true})
	t.card = part.NewFlushCard(wording.AppraisalTrace, part.Column(theme.Gap0, t.head, part.Grow(t.body)))
	return t
}

// show lists the records of an indicator. The same indicator read again keeps choice, cursor and scroll.
func (t *trace) show(line appraisal.Indicator, year int) {
	again := t.code == line.Item.Code
	t.line, t.code, t.year = line, line.Item.Code, year
	t.notes = map[string]string{}
	for _, ref := range line.Measure.Marked.All() {
		t.notes[ref.Entity+string(ref.ID)+string(ref.Day)] = ref.Note
	}
	if !again {
		t.choice, t.input = 0, count.Input{}
		t.roll.Restart()
	}
	t.input = t.fresh(t.input)
	t.refresh()
}

// fresh finds the pressed number again after the book changed.
func (t *trace) fresh(old count.Input) count.Input {
	for _, in := range t.line.Measure.Inputs {
		if in.Label == old.Label && old.Label != "" {
			return in
		}
	}
	if t.choice == 2 {
		t.choice = 0
	}
	return count.Input{}
}

// narrow shows the records behind one number.
func (t *trace) narrow(in count.Input) {
	t.choice, t.input = 2, in
	t.refresh()
	t.focus()
	if t.shown != nil {
		t.shown()
	}
}

func (t *trace) focus() {
	if len(t.refs) > 0 {
		t.roll.Focus()
	}
}

func (t *trace) refresh() {
	t.refs = []count.Refs{t.line.Measure.Records, t.line.Measure.Marked, t.input.Records}[t.choice].All()
	t.numbers = false
	for _, ref := range t.refs {
		t.numbers = t.numbers || ref.No != string(ref.Day)
	}
	t.columns()
	t.card.Note(t.told())
	t.card.Right(t.segment())
	t.body.Objects = []fyne.CanvasObject{t.roll.View()}
	if len(t.refs) == 0 {
		t.body.Objects = []fyne.CanvasObject{part.Centred(part.NewText(t.none(), part.Body).In(theme.Ink2))}
	}
	t.head.Hidden = len(t.refs) == 0
	t.roll.Set(len(t.refs))
	t.card.Refresh()
}

func (t *trace) none() string {
	if t.choice == 1 {
		return wording.AppraisalNothingMarked
	}
	return wording.AppraisalNoRecords
}

// columns are day, number, what it is, what it adds, and why it is to be looked at.
func (t *trace) columns() {
	t.widths = []float32{86, 0, 108, 2, 104}
	heads := []string{wording.AppraisalDay, wording.AppraisalRecord, wording.AppraisalCounts, "", wording.AppraisalRemark}
	if t.numbers {
		t.widths = []float32{52, 118, 0, 96, 2, 104}
		heads = []string{wording.AppraisalDay, term.No.Label, wording.AppraisalRecord, wording.AppraisalCounts, "", wording.AppraisalRemark}
	}
	var cells []fyne.CanvasObject
	for i, head := range heads {
		text := part.NewText(head, part.Caption)
		if i == len(heads)-3 {
			text.Aligned(fyne.TextAlignTrailing)
		}
		cells = append(cells, text)
	}
	t.head.Objects = []fyne.CanvasObject{part.NewListHead(part.Cols(t.widths, cells...))}
}

// told counts the records to look at by their reason.
func (t *trace) told() string {
	var order []string
	counts := map[string]int{}
	for _, ref := range t.line.Measure.Marked.All() {
		if counts[ref.Note] == 0 {
			order = append(order, ref.Note)
		}
		counts[ref.Note]++
	}
	text := ""
	for _, note := range order {
		text += fmt.Sprintf(wording.AppraisalNoteCount, note, field.ShowCount(counts[note]))
	}
	if t.choice == 2 {
		return fmt.Sprintf(wording.AppraisalOnly, t.input.Label)
	}
	return text
}

// segment changes between all records, those to look at, and those of the pressed number.
func (t *trace) segment() fyne.CanvasObject {
	options := []string{fmt.Sprintf(wording.AppraisalAll, t.line.Measure.Records.Len()), fmt.Sprintf(wording.AppraisalMarked, t.line.Measure.Marked.Len())}
	if t.input.Label != "" {
		options = append(options, fmt.Sprintf(wording.AppraisalOf, t.input.Records.Len()))
	}
	return part.NewSegment(options, t.choice, func(index int) {
		t.choice = index
		t.roll.Restart()
		t.refresh()
	})
}

// open goes to the record; a day without one leads to its month in the log.
func (t *trace) open(index int) {
	ref := t.refs[index]
	to, built := t.deps.Route(ref.Entity, ref.ID)
	if !built {
		return
	}
	if ref.ID == "" {
		to.Month = ref.Day.Month()
	}
	t.deps.Go(to)
}

// traceFace is one record of the list.
type traceFace struct {
	trace                    *trace
	ground, rule, ring       *canvas.Rectangle
	day, no, name, add, note *part.Text
	gap                      fyne.CanvasObject // parts what is counted from why it is to be looked at
	row                      *fyne.Container
}

func newTraceFace(t *trace) roll.Face {
	f := &traceFace{trace: t, ground: canvas.NewRectangle(nil), rule: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil),
		day: part.NewText("", part.Grid), no: part.NewText("", part.Grid).In(theme.Ink2).Clipped(), name: part.NewText("", part.Grid).Clipped(),
		add: part.NewText("", part.Grid).Aligned(fyne.TextAlignTrailing).Clipped(), note: part.NewText("", part.Caption).In(theme.Warn).Clipped()}
	f.row, f.gap = part.Cols(nil), part.Spring()
	return f
}

// Objects are what the line is drawn with.
func (f *traceFace) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{f.ground, f.rule, f.row, f.ring}
}

// Paint puts another line on the face.
func (f *traceFace) Paint(index int, look roll.Look) {
	ref := f.trace.refs[index]
	ground := theme.Clear
	note := ref.Note
	if note == "" {
		note = f.trace.notes[ref.Entity+string(ref.ID)+string(ref.Day)]
	}
	if note != "" {
		ground = theme.WarnSoft
	}
	if look.Hovered {
		ground = theme.AccentHover
	}
	if look.Marked {
		ground = theme.AccentSoft
	}
	f.ground.FillColor, f.rule.FillColor = theme.Color(ground), theme.Color(theme.RowLine)
	f.ring.FillColor, f.ring.StrokeColor, f.ring.StrokeWidth = theme.Color(theme.Clear), theme.Color(theme.Accent), theme.Size(theme.FocusLine)
	f.ring.Hidden = !look.Focused
	f.day.SetText(f.trace.dayText(ref))
	f.no.SetText(ref.No)
	if ref.No == string(ref.Day) {
		f.no.SetText("") // a day of the log has no number of its own
	}
	f.name.SetText(ref.Title)
	f.add.SetText(ref.Value)
	f.note.SetText(note)
	cells := []fyne.CanvasObject{f.day, f.name, f.add, f.gap, f.note}
	if f.trace.numbers {
		cells = []fyne.CanvasObject{f.day, f.no, f.name, f.add, f.gap, f.note}
	}
	f.row.Layout, f.row.Objects = part.Cols(f.trace.widths).Layout, cells
}

// dayText is the day within the year, with its weekday where there is room. The last day of the year before, whose midnight
// counts, keeps its year.
func (t *trace) dayText(ref count.Ref) string {
	if ref.Day == "" {
		return ""
	}
	day := string(ref.Day[5:])
	switch {
	case ref.Day.Year() != t.year && !t.numbers:
		return string(ref.Day)
	case t.numbers:
		return day
	}
	week := []rune(wording.AppraisalWeek)
	return day + " " + wording.AppraisalWeekday + string(week[int(ref.Day.Weekday())])
}

// Place sets the face where its line is.
func (f *traceFace) Place(at fyne.Position, size fyne.Size) {
	line, pad := theme.Size(theme.Hairline), theme.Size(theme.Gap14)
	f.ground.Resize(size)
	f.ground.Move(at)
	f.ring.Resize(size)
	f.ring.Move(at)
	f.rule.Resize(fyne.NewSize(size.Width, line))
	f.rule.Move(at.AddXY(0, size.Height-line))
	f.row.Resize(fyne.NewSize(size.Width-2*pad, size.Height))
	f.row.Move(at.AddXY(pad, 0))
	f.row.Layout.Layout(f.row.Objects, f.row.Size())
}
