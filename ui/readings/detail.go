package readings

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/roll"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// fewRows is the least a list shows, moreRows the most that the records get where the page itself scrolls.
const (
	fewRows  = 5
	moreRows = 12
)

// detail is the middle: the sentence of a reading and its lines.
type detail struct {
	page *Page
	now  reading
	said *part.Paragraph
	more *part.Paragraph
	list *roll.List
	keys *part.Text
	body *fyne.Container
	card *part.Card
}

func newDetail(p *Page) *detail {
	d := &detail{page: p, said: part.NewParagraph("", part.Body, ""), more: part.NewParagraph("", part.Caption, theme.Ink2), keys: part.NewText("", part.Caption).Clipped()}
	d.list = roll.New(roll.Spec{Least: fewRows, Within: p.tall, Row: func(i int) roll.Row { return roll.Row{Cells: d.now.lines[i].cells} }, Moved: d.moved, Opened: d.opened})
	d.body = container.NewStack(d.list.View())
	head := part.Sides([4]fyne.ThemeSizeName{theme.Gap0, theme.Gap14, theme.Gap8, theme.Gap14}, part.Column(theme.Gap4, d.said, d.more))
	d.card = part.NewFlushCard(wording.ReadingsFive, part.Column(theme.Gap0, head, part.Grow(d.body), part.NewRule(theme.RowLine), part.Pad(theme.Gap14, theme.Gap4, d.keys)))
	return d
}

func (d *detail) show(r reading) {
	d.now = r
	d.list.Fill(r.columns, len(r.lines)) // before anything else is drawn again
	d.room()
	d.card.SetTitle(r.title)
	d.said.SetText(r.said)
	d.more.SetText(r.more)
	d.more.Hidden = r.more == ""
	d.keys.SetText(r.keys)
	d.body.Objects = []fyne.CanvasObject{d.list.View()}
	if len(r.lines) == 0 {
		d.body.Objects = []fyne.CanvasObject{part.Pad(theme.Gap14, theme.Gap12, part.NewText(wording.ReadingsNoLines, part.Body).In(theme.Ink2))}
	}
	d.card.Refresh()
}

// room gives every line its room where the cards stand under each other: a list that scrolls on a page that scrolls hides half of
// itself.
func (d *detail) room() {
	rows := fewRows
	if d.page.band != theme.Wide {
		rows = max(rows, len(d.now.lines))
	}
	d.list.SetLeast(rows)
}

// mark goes to a line and shows its records.
func (d *detail) mark(at int) {
	at = max(0, min(at, len(d.now.lines)-1))
	if len(d.now.lines) == 0 {
		d.page.trace.clear()
		return
	}
	d.list.Mark(at)
	d.moved(at)
}

// moved shows the records of the line one is at.
func (d *detail) moved(at int) {
	d.page.line = at
	d.page.trace.show(d.now.lines[at])
}

// opened goes on: to the indicator, to the only record, or to the list of the records.
func (d *detail) opened(at int) {
	l := d.now.lines[at]
	switch {
	case l.opens:
		d.page.deps.Shell.Go(shell.Route{Place: shell.Appraisal, Code: l.code})
	case len(l.records) == 1:
		d.page.open(l.records[0])
	case len(l.records) > 1:
		d.page.trace.list.Focus()
	}
}

// trace is the right: the records behind the line one is at.
type trace struct {
	page    *Page
	records []count.Ref
	list    *roll.List
	body    *fyne.Container
	foot    *fyne.Container
	card    *part.Card
}

func newTrace(p *Page) *trace {
	t := &trace{page: p, foot: container.NewStack()}
	t.list = roll.New(roll.Spec{Least: fewRows, Within: p.tall, Instant: true, Height: theme.GridRow, Row: t.row, Opened: func(i int) { p.open(t.records[i]) },
		Columns: []roll.Column{{Head: wording.ReadingsDay, Width: 74}, {Head: wording.ReadingsRecord, Width: 130, Grows: true}}})
	t.body = container.NewStack(t.list.View())
	t.card = part.NewFlushCard(wording.ReadingsRecords, part.Column(theme.Gap0, part.Grow(t.body), t.foot))
	return t
}

func (t *trace) clear() { t.show(line{}) }

func (t *trace) show(l line) {
	t.records = l.refs()
	t.list.Set(len(t.records))
	t.room()
	t.card.Note(l.label)
	t.card.Right()
	t.body.Objects = []fyne.CanvasObject{t.list.View()}
	t.list.Mark(-1)
	t.list.ScrollTo(fyne.Position{})
	if len(t.records) == 0 {
		words := wording.ReadingsNoRecords
		if l.unbuilt {
			words = wording.ReadingsUnbuiltWhy
		}
		t.body.Objects = []fyne.CanvasObject{part.Pad(theme.Gap14, theme.Gap12, part.NewParagraph(words, part.Body, theme.Ink2))}
	} else {
		t.card.Right(part.NewText(fmt.Sprintf(wording.ReadingsCountForm, field.ShowCount(len(t.records))), part.Caption))
	}
	t.foot.Objects = nil
	if l.code != "" {
		link := part.NewLink(fmt.Sprintf(wording.ReadingsSeeItem, l.code), func() { t.page.deps.Shell.Go(shell.Route{Place: shell.Appraisal, Code: l.code}) })
		t.foot.Objects = []fyne.CanvasObject{part.Column(theme.Gap0, part.NewRule(theme.RowLine), part.Pad(theme.Gap14, theme.Gap4, part.Row(theme.Gap0, link)))}
	}
	t.card.Refresh()
}

// room gives few records their room where the cards stand under each other.
func (t *trace) room() {
	rows := fewRows
	if t.page.band != theme.Wide {
		rows = min(max(rows, len(t.records)), moreRows)
	}
	t.list.SetLeast(rows)
}

// row names a record; one that has no page is said in quiet ink.
func (t *trace) row(index int) roll.Row {
	ref := t.records[index]
	day := string(ref.Day)
	switch {
	case ref.Day == "":
		day = ref.No
	case ref.Day.Year() == t.page.of.year:
		day = string(ref.Day[5:])
	}
	name := ref.Title
	if name == "" {
		name = ref.No
	}
	if name == "" {
		name = term.EntityLabel(ref.Entity)
	}
	for _, more := range []string{ref.Value, ref.Note} {
		if more != "" {
			name += " " + more
		}
	}
	ink := theme.AccentDeep
	if _, built := t.page.deps.Route(ref.Entity, ref.ID); !built || ref.ID == "" {
		ink = theme.Ink2
	}
	return roll.Row{Cells: []roll.Cell{{Text: day, Ink: theme.Ink2}, {Text: name, Ink: ink}}}
}
