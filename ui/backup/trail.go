package backup

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/keeping"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/sheet"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// trailPage is how many operations are read together.
const trailPage = 100

// Trail is the page of the history: one operation a line, and beside it what the operation did.
type Trail struct {
	deps    Deps
	entries []keeping.Entry
	rows    []*part.ListRow
	whole   bool // the oldest operation is on the list
	at      int
	list    *fyne.Container
	tall    *sheet.Tall
	detail  *part.Card
	side    *sheet.Tall
	view    *sheet.Tall
}

// NewTrail makes the page.
func NewTrail(deps Deps) *Trail {
	t := &Trail{deps: deps, at: -1, list: part.Column(theme.Gap0)}
	t.tall, t.side = sheet.NewTall(t.list), sheet.NewTall(container.NewStack())
	left := part.NewFlushCard(wording.TrailTitle, part.Column(theme.Gap0, part.NewListHead(trailHead()), part.Grow(t.tall.View()))).Note(wording.TrailNote)
	t.detail = part.NewFlushCard(wording.TrailPick, t.side.View())
	t.view = sheet.NewTall(container.New(&twoColumns{}, left, t.detail))
	return t
}

// Title names the page; it is a tab of 存.
func (t *Trail) Title() string { return wording.BackupTitle }

// Body is the page.
func (t *Trail) Body() fyne.CanvasObject { return t.view.View() }

// Open reads the newest operations.
func (t *Trail) Open(shell.Route) { t.Reload(nil) }

// Reload reads the newest operations again.
func (t *Trail) Reload(app.Changes) {
	t.entries, t.at, t.whole = nil, -1, false
	t.detail.SetTitle(wording.TrailPick)
	t.side.Set(container.NewStack())
	t.more()
}

// Press moves along the list.
func (t *Trail) Press(chord part.Chord) bool {
	switch chord {
	case part.Bare(fyne.KeyDown):
		t.pick(min(t.at+1, len(t.entries)-1))
	case part.Bare(fyne.KeyUp):
		t.pick(max(t.at-1, 0))
	default:
		return false
	}
	return true
}

// more reads the next older operations.
func (t *Trail) more() {
	read, err := t.deps.Keeper.History(trailPage, len(t.entries))
	if err != nil {
		t.deps.Shell.Problem(err)
		return
	}
	t.entries = append(t.entries, read...)
	t.whole = len(read) < trailPage
	t.show()
}

func trailColumns() []float32 { return []float32{120, 110, 92, 210, 0} }

func trailHead() *fyne.Container {
	cells := make([]fyne.CanvasObject, len(trailColumns()))
	for i, head := range wording.TrailHeads() {
		cells[i] = part.NewText(head, part.Caption)
	}
	return part.Cols(trailColumns(), cells...)
}

func (t *Trail) show() {
	t.list.Objects, t.rows = nil, nil
	if len(t.entries) == 0 {
		t.list.Objects = []fyne.CanvasObject{part.Pad(theme.Gap24, theme.Gap48, part.NewEmpty(part.EmptySpec{Icon: part.Book, Fact: wording.TrailNone, Reason: wording.TrailWhy}))}
		t.tall.Refresh()
		return
	}
	for i, entry := range t.entries {
		row := part.NewListRow(part.Cols(trailColumns(),
			part.NewText(ShowMoment(entry.Op.At, t.deps.Today()), part.Strong), part.NewText(entry.Op.Person, part.Body).Clipped(),
			part.NewText(wording.Operation(entry.Op.Name), part.Body), part.NewText(counted(entry.Counts), part.Body).In(theme.Ink2).Clipped(),
			part.NewText(entry.Op.Reason, part.Body).In(theme.Ink2).Clipped()), func() { t.pick(i) })
		t.rows = append(t.rows, row)
		t.list.Objects = append(t.list.Objects, row)
	}
	if !t.whole {
		more := part.NewLink(fmt.Sprintf(wording.TrailMore, trailPage), t.more)
		t.list.Objects = append(t.list.Objects, part.Pad(theme.Gap14, theme.Gap8, part.Row(theme.Gap8, more)))
	}
	t.mark()
	t.tall.Refresh()
}

// counted says how many records an operation touched.
func counted(counts []keeping.Tally) string {
	var pieces []string
	for _, tally := range counts {
		pieces = append(pieces, fmt.Sprintf(wording.TrailCount, term.EntityLabel(tally.Entity), tally.Records))
	}
	return strings.Join(pieces, term.ListComma)
}

func (t *Trail) mark() {
	for i, row := range t.rows {
		ground := theme.Clear
		if i == t.at {
			ground = theme.AccentSoft
		}
		row.Tint(ground)
	}
}

// pick shows what one operation did.
func (t *Trail) pick(at int) {
	if at < 0 || at >= len(t.entries) {
		return
	}
	t.at = at
	t.mark()
	entry := t.entries[at]
	amendments, err := t.deps.Keeper.AmendmentsOf(entry.Seq)
	if err != nil {
		t.deps.Shell.Problem(err)
		return
	}
	t.detail.SetTitle(wording.Operation(entry.Op.Name))
	t.detail.Note(ShowMoment(entry.Op.At, t.deps.Today()) + " " + entry.Op.Person)
	column := part.Column(theme.Gap12)
	if entry.Op.Reason != "" {
		column.Objects = append(column.Objects, part.NewParagraph(fmt.Sprintf(wording.TrailReason, entry.Op.Reason), part.Body, ""))
	}
	for i, amendment := range amendments {
		if i == amendmentsShown {
			column.Objects = append(column.Objects, part.NewText(fmt.Sprintf(wording.TrailRest, len(amendments)-i), part.Caption))
			break
		}
		column.Objects = append(column.Objects, t.amendment(amendment))
	}
	if len(amendments) == 0 {
		column.Objects = append(column.Objects, part.NewText(wording.TrailNoRows, part.Body).In(theme.Ink2))
	}
	t.side.Set(part.Pad(theme.Gap14, theme.Gap4, column))
}

// amendmentsShown is how many records of one operation are listed; an import may have touched thousands.
const amendmentsShown = 30
