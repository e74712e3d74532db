package appraisal

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// shownCauses is how many records are named under a change; the indicator has them all.
const shownCauses = 6

// why is 为什么变了: the score now against last year or an earlier day, indicator by indicator, down to the records.
type why struct {
	page   *Page
	open   bool
	choice int // 0 last year, 1 a day
	day    *part.DateEntry
	wrong  *part.Text
	head   *fyne.Container
	list   *fyne.Container
	scroll *container.Scroll
	view   fyne.CanvasObject
}

func newWhy(p *Page) *why {
	w := &why{page: p, wrong: part.NewText("", part.Caption).In(theme.Bad), head: part.Row(theme.Gap8), list: part.Column(theme.Gap0)}
	w.day = part.NewDateEntry(part.DateSpec{Today: p.deps.Office.Today(), Keys: p.deps.Keys, Entered: w.compare})
	w.wrong.Hide()
	w.scroll = container.NewVScroll(w.list)
	w.view = part.NewFlushCard("", part.Column(theme.Gap0, part.Pad(theme.Gap14, theme.Gap8, part.Column(theme.Gap4, w.head, w.wrong)), part.NewRule(theme.RowLine), part.Grow(w.scroll)))
	return w
}

// explainChange opens the comparison with last year.
func (p *Page) explainChange() {
	p.why.open = true
	p.why.heads()
	p.arrange()
	p.deps.Shell.RefreshRow()
	p.why.compare()
}

// leaveWhy goes back to the indicator.
func (p *Page) leaveWhy() {
	p.why.open = false
	p.arrange()
	p.deps.Shell.RefreshRow()
}

// heads lay out what is compared with what.
func (w *why) heads() {
	choice := part.NewSegment([]string{wording.WhyLast, wording.WhyDay}, w.choice, func(index int) {
		w.choice = index
		w.heads()
		if index == 0 {
			w.compare()
		}
	})
	w.head.Objects = []fyne.CanvasObject{choice}
	if w.choice == 1 {
		w.head.Add(w.day)
		w.head.Add(part.NewButton(part.ButtonSpec{Label: wording.WhyCompare, Do: w.compare}))
	}
	w.head.Add(part.Spring())
	w.head.Refresh()
}

// compare reads both sides away from the window and lists what differs.
func (w *why) compare() {
	day := w.day.Day()
	if sentence := w.refused(day); sentence != "" {
		w.wrong.SetText(sentence)
		w.wrong.Show()
		w.day.SetWrong(true)
		return
	}
	w.wrong.Hide()
	w.day.SetWrong(false)
	desk, id, year, choice := w.page.deps.Office.Appraisal, w.page.deps.Facility(), w.page.deps.Year(), w.choice
	var then, now *appraisal.Judged
	w.page.deps.Shell.Busy(shell.Work{
		Title: wording.WhyBusy,
		Do: func(context.Context, func(shell.Progress)) (err error) {
			if choice == 1 {
				then, err = desk.JudgeOn(id, year, day)
			} else {
				then, err = desk.Judge(id, year-1)
			}
			if err == nil {
				now, err = desk.Judge(id, year)
			}
			return err
		},
		Done: func(err error) {
			if err != nil {
				w.page.fail(err)
				return
			}
			w.show(then, now)
		},
	})
}

// refused says why a day cannot be compared with; empty when it can.
func (w *why) refused(day app.Day) string {
	today := w.page.deps.Office.Today()
	switch {
	case w.choice == 0:
		return ""
	case day == "":
		return wording.WhyNoDay
	case day >= today:
		return fmt.Sprintf(wording.WhyLater, today)
	}
	return ""
}

func (w *why) show(then, now *appraisal.Judged) {
	changes := appraisal.Why(then, now)
	before := fmt.Sprintf(wording.WhyLastDay, then.Facts.Year)
	if w.choice == 1 {
		before = fmt.Sprintf(wording.WhyOnDay, then.Facts.Today)
	}
	beside := appraisal.WhyAside(then, now)
	total := fmt.Sprintf(wording.WhyHead, wording.WhyNow, before, len(changes)+len(beside), part.Delta(now.Result.Total-then.Result.Total))
	if len(changes)+len(beside) == 0 {
		total = wording.WhyNone
	}
	rows := []fyne.CanvasObject{whyHead(total)}
	quiet := 0 // indicators of which only the data moved
	for _, c := range changes {
		if c.Delta == 0 {
			quiet++
			continue
		}
		rows = append(append(rows, w.row(c)), w.causes(c.Records)...)
	}
	for _, b := range beside {
		rows = append(append(rows, besideRow(b)), w.causes(b.Records)...)
	}
	if quiet > 0 {
		rows = append(rows, whyHead(fmt.Sprintf(wording.WhyQuiet, quiet)))
	}
	for _, c := range changes[len(changes)-quiet:] {
		rows = append(append(rows, w.row(c)), w.causes(c.Records)...)
	}
	w.list.Objects = rows
	w.list.Refresh()
	w.scroll.ScrollToTop()
	w.scroll.Refresh()
}

func whyHead(words string) fyne.CanvasObject {
	return part.Pad(theme.Gap14, theme.Gap8, part.NewText(words, part.Strong))
}

// besideRow is something beside the indicators that changed.
func besideRow(b appraisal.Aside) fyne.CanvasObject {
	step := ""
	if b.Then != "" {
		step = fmt.Sprintf(wording.WhyStep, b.Then, b.Now)
	}
	return part.NewListRow(part.Cols([]float32{0, 150, 56}, part.NewText(b.Name, part.Strong).Clipped(),
		part.NewText(step, part.Body).Aligned(fyne.TextAlignTrailing), part.NewDelta(b.Delta, part.Strong).Aligned(fyne.TextAlignTrailing)), nil).Tint(theme.Head)
}

// row is one indicator that changed; pressing it goes there.
func (w *why) row(c appraisal.Change) fyne.CanvasObject {
	step := fmt.Sprintf(wording.WhyStep, c.Then.ActualText(), c.Now.ActualText())
	score := fmt.Sprintf(wording.WhyStep, c.Then.Score, c.Now.Score)
	row := part.NewListRow(part.Cols([]float32{200, 0, 110, 56},
		part.NewText(c.Item.Code+" "+c.Item.Name, part.Strong).Clipped(), part.NewText(step, part.Caption).Clipped(),
		part.NewText(score, part.Body).Aligned(fyne.TextAlignTrailing), part.NewDelta(c.Delta, part.Strong).Aligned(fyne.TextAlignTrailing)),
		func() {
			w.page.leaveWhy()
			w.page.tree.goTo(c.Item.Code)
		})
	return row.Tint(theme.Head)
}

// causes are the records that made a change; pressing one opens it.
func (w *why) causes(records []appraisal.ChangedRef) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for i, changed := range records {
		if i == shownCauses {
			rows = append(rows, part.Pad(theme.Gap14, theme.Gap6, part.NewText(fmt.Sprintf(wording.WhyMore, len(records)-shownCauses), part.Caption)))
			break
		}
		ref := changed.Ref
		var open func()
		if to, built := w.page.deps.Route(ref.Entity, ref.ID); built {
			if ref.ID == "" && ref.Day != "" {
				to.Month = ref.Day.Month()
			}
			open = func() { w.page.deps.Go(to) }
		}
		rows = append(rows, part.NewListRow(part.Cols([]float32{92, 0, 180}, part.NewText(string(ref.Day), part.Caption), part.NewText(ref.Title, part.Body).Clipped(),
			part.NewText(changed.How, part.Caption).Clipped()), open))
	}
	return rows
}
