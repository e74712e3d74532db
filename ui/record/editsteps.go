package record

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
)

// stepsKept is how many steps can be taken back.
const stepsKept = 50

// step is one act in the grid: what was pending before and after it, and whether it wrote into the book.
type step struct {
	before, after []*rowDraft
	wrote         bool
}

// copies are the pending rows as they are now.
func (e *edits) copies() []*rowDraft {
	all := make([]*rowDraft, len(e.shelf()))
	for i, d := range e.shelf() {
		all[i] = d.copied()
	}
	return all
}

// without leaves out of the rows those that went into the book: taking the operation back takes them back too.
func (e *edits) without(rows, gone []*rowDraft) []*rowDraft {
	var kept []*rowDraft
	for _, d := range rows {
		out := false
		for _, g := range gone {
			out = out || d.mark == g.mark
		}
		if !out {
			kept = append(kept, d)
		}
	}
	return kept
}

// undo takes the last act back: what was pending comes back, and what was written into the book is taken out of it.
func (e *edits) undo() bool {
	if len(e.steps) == 0 {
		return e.call(e.deps.Undo)
	}
	last := e.steps[len(e.steps)-1]
	if last.wrote && e.deps.Undo == nil {
		return false
	}
	e.steps, e.undone = e.steps[:len(e.steps)-1], append(e.undone, last)
	e.replace(last.before)
	if last.wrote {
		e.call(e.deps.Undo)
	}
	return true
}

// redo does again what was taken back.
func (e *edits) redo() bool {
	if len(e.undone) == 0 {
		return e.call(e.deps.Redo)
	}
	next := e.undone[len(e.undone)-1]
	if next.wrote && e.deps.Redo == nil {
		return false
	}
	e.undone, e.steps = e.undone[:len(e.undone)-1], append(e.steps, next)
	e.replace(next.after)
	if next.wrote {
		e.call(e.deps.Redo)
	}
	return true
}

// call lets the desk take an operation back or do it again; the steps of the grid stay in line with it.
func (e *edits) call(do func()) bool {
	if do == nil {
		return false
	}
	e.writing = true
	defer func() { e.writing = false }()
	do()
	return true
}

// replace puts other rows in the place of the pending ones.
func (e *edits) replace(rows []*rowDraft) {
	again := make([]*rowDraft, len(rows))
	for i, d := range rows {
		again[i] = d.copied()
	}
	e.shelves[e.scope().Facility] = again
	e.again()
	e.deps.Shell.Problem(e.store())
	e.told()
}

// reloaded hears that the book changed. What somebody else did makes the steps of this grid worthless.
func (e *edits) reloaded(changes app.Changes) {
	if !e.begun {
		return
	}
	if !e.writing {
		e.steps, e.undone = nil, nil
	}
	if len(e.shelf()) <= lookedOver || changes == nil {
		e.again()
		return
	}
	for _, c := range changes {
		if d := e.known[c.ID]; d != nil {
			d.stored = field.Record{}
			e.deps.Shell.Problem(e.judge(d, e.deps.Names))
		}
	}
}

// lookedOver is how many pending rows are looked over anew after every change; of more, only those that changed.
const lookedOver = 50

// giveUp throws pending rows away; it can be taken back like any other step.
func (e *edits) giveUp(rows []*rowDraft) {
	before := e.copies()
	e.drop(rows...)
	e.rest(step{before: before})
}

// pending is how many rows wait, and the first thing that keeps one of them.
func (e *edits) pending() (rows int, sentence string) {
	for _, d := range e.shelf() {
		if _, said := d.first(); said != "" && sentence == "" && d.left {
			sentence = said
		}
	}
	return len(e.shelf()), sentence
}

// settleAll puts everything that is complete into the book and asks about what is odd, as Ctrl+S does.
func (e *edits) settleAll(done func()) {
	var good, unsure []*rowDraft
	for _, d := range e.shelf() {
		d.left = true
		switch d.rank() {
		case fine:
			good = append(good, d)
		case odd:
			unsure = append(unsure, d)
		}
	}
	finish := func(answered bool) {
		if answered {
			good = append(good, unsure...)
		}
		if len(good) > 0 {
			e.settle(good...)
		}
		e.told()
		done()
	}
	if len(unsure) > 0 {
		e.askWhy(unsure, finish)
		return
	}
	finish(true)
}
