package record

import (
	"context"
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

// leave settles a row that the cursor has left: what is complete goes into the book, what is odd is asked about once, and
// what cannot be saved stays pending.
func (e *edits) leave(d *rowDraft) {
	d.left = true
	switch d.rank() {
	case bad:
		e.told()
		e.leaveUnseen(d)
	case fine:
		e.settle(d)
	case odd:
		if looks := joined(d.looks()); looks != d.asked {
			d.asked = looks
			e.askWhy([]*rowDraft{d}, func(answered bool) {
				if answered {
					e.settle(d)
					return
				}
				e.back(d)
			})
		}
	}
}

// settle puts pending rows into the book in one operation.
func (e *edits) settle(rows ...*rowDraft) {
	name := "amend"
	for _, d := range rows {
		if d.ID == "" {
			name = "enter"
		}
	}
	e.keep(keeping{name: name, rows: rows, before: e.copies(), done: func() {}})
}

// finish puts everything that is complete into the book without asking, as when the page is left. It tells how many rows
// stay behind.
func (e *edits) finish() int {
	if e.locked() == "" {
		var good []*rowDraft
		for _, d := range e.tail {
			if d.rank() == fine {
				good = append(good, d)
			}
		}
		if len(good) > 0 {
			e.settle(good...)
		}
	}
	return len(e.shelf())
}

// askWhy lets a person look again at odd rows; one written sentence answers for all of them.
func (e *edits) askWhy(rows []*rowDraft, then func(answered bool)) {
	var sentences []string
	for _, d := range rows {
		sentences = append(sentences, d.looks()...)
	}
	title := fmt.Sprintf(wording.LookTitle, len(sentences))
	if len(rows) > 1 {
		title = fmt.Sprintf(wording.GridLookTitle, len(rows))
	}
	e.deps.Shell.Ask(part.QuestionSpec{
		Title: title, Consequence: joined(few(sentences)), ReasonHint: wording.LookReason, Safe: wording.LookSafe, Act: wording.LookAct, Harmless: true,
		Do: func(reason string) {
			for _, d := range rows {
				if err := d.rec.Base.Confirmed.Set(reason); err != nil {
					e.deps.Shell.Problem(err)
					return
				}
				d.agreed = joined(d.looks())
			}
			then(true)
		},
		Kept: func() { then(false) },
	})
}

// sentencesShown is how many sentences a question shows; the rows themselves say the rest.
const sentencesShown = 5

// few are the first sentences, and how many more there are.
func few(sentences []string) []string {
	if len(sentences) <= sentencesShown {
		return sentences
	}
	return append(append([]string{}, sentences[:sentencesShown]...), fmt.Sprintf(wording.GridMoreLooks, len(sentences)-sentencesShown))
}

// locked is why nothing can be typed; empty when it can.
func (e *edits) locked() string { return e.scope().Locked }

// work does something to many rows one by one: a few at once, many beside the window, where a person can stop it.
func (e *edits) work(rows int, title string, one func(at int, names field.Names) error, done func(error)) {
	if rows <= bigAct {
		for i := range rows {
			if err := one(i, e.deps.Names); err != nil {
				done(err)
				return
			}
		}
		done(nil)
		return
	}
	names := e.deps.Library.NewDirectory() // the window goes on drawing with its own
	e.deps.Shell.Busy(shell.Work{Title: title, Done: done, Do: func(ctx context.Context, tell func(shell.Progress)) error {
		for i := range rows {
			if err := ctx.Err(); err != nil {
				return app.Fail(app.Conflict, wording.GridStopped, err)
			}
			if err := one(i, names); err != nil {
				return err
			}
			tell(shell.Progress{Done: i + 1, Total: rows, Unit: wording.UnitRows})
		}
		return nil
	}})
}

// beside does one piece of work, beside the window when it is for many rows.
func (e *edits) beside(rows int, title string, work func() error, done func(error)) {
	if rows <= bigAct {
		done(work())
		return
	}
	e.deps.Shell.Busy(shell.Work{Title: title, Done: done, Do: func(ctx context.Context, _ func(shell.Progress)) error {
		if err := ctx.Err(); err != nil {
			return app.Fail(app.Conflict, wording.GridStopped, err)
		}
		return work()
	}})
}
