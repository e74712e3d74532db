package ui

import (
	"slices"

	"guanyunbu/app"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

// steps are the operations of this desk that can be taken back, and those taken back that can be done again, by their place
// in the history; the last one is the first to go. They are forgotten when the program closes; 修改记录 has them all.
type steps struct {
	seen   int64 // the last operation the window knows of
	done   []int64
	undone []int64
	moving bool // an operation is being taken back or done again right now
}

// note remembers that something was written, by this desk or in its name.
func (s *steps) note(latest int64) {
	if latest <= s.seen {
		return
	}
	s.seen = latest
	if s.moving {
		return
	}
	s.done, s.undone = append(s.done, latest), nil
}

// undo takes the last operation back, whatever page it was made on.
func (d *Desktop) undo() { d.stepBack(&d.steps.done, &d.steps.undone, "undo") }

// redo does the last one again that was taken back.
func (d *Desktop) redo() { d.stepBack(&d.steps.undone, &d.steps.done, "redo") }

// stepBack reverts the last operation of one list and puts what that wrote on the other. One that cannot be reverted any
// more is dropped, so that the ones before it can.
func (d *Desktop) stepBack(from, onto *[]int64, name string) {
	if len(*from) == 0 {
		d.shell.Snack(shell.Snack{Text: wording.NothingTo(name == "undo"), Notice: true})
		return
	}
	last := (*from)[len(*from)-1]
	*from = slices.Clone((*from)[:len(*from)-1])
	d.steps.moving = true
	changes, err := d.deps.Office.Revert(last, d.op(name))
	if err == nil {
		*onto = append(*onto, d.deps.Latest())
		d.names.Forget(changes)
		d.shell.Reload(changes)
	}
	d.steps.moving = false
	if err != nil {
		d.shell.Problem(err)
		return
	}
	d.tellStep(name, changes)
}

func (d *Desktop) tellStep(name string, changes app.Changes) {
	snack := shell.Snack{Text: wording.TakenBack(len(changes)), Action: wording.Redo, Do: d.redo}
	if name == "redo" {
		snack = shell.Snack{Text: wording.DoneAgain(len(changes)), Action: wording.Undo, Do: d.undo}
	}
	d.shell.Snack(snack)
}
