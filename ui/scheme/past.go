package scheme

import (
	"encoding/json"
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app/rulepack"
	"guanyunbu/ui/wording"
)

// moment is a pack as it was, and where one was in it.
type moment struct {
	text string
	here string
	tab  int
	key  string // of the field that was changed next
}

// past is what can be taken back in the editor, and done again. What is typed into one field in one go is one step.
type past struct {
	now    moment
	undone []moment
	done   []moment
}

// mostSteps is how many steps are remembered.
const mostSteps = 200

// note remembers what the pack was before a change in a field; key is empty for a change that is a step by itself.
func (p *past) note(now moment, key string) {
	if now.text == p.now.text {
		p.now.here, p.now.tab = now.here, now.tab
		return
	}
	last := len(p.done) - 1
	if key == "" || last < 0 || p.done[last].key != key || len(p.undone) > 0 {
		p.now.key = key
		p.done = append(p.done, p.now)
	}
	if len(p.done) > mostSteps {
		p.done = p.done[1:]
	}
	p.now, p.undone = now, nil
}

// pause ends a step: what is typed from here on is another one.
func (p *past) pause() {
	if last := len(p.done) - 1; last >= 0 {
		p.done[last].key += stepOver
	}
}

// stepOver marks a step that is over; no field stands there.
const stepOver = "/"

// moment is the pack as it stands.
func (e *editor) moment() (moment, error) {
	text, err := json.Marshal(e.entry.pack)
	return moment{text: string(text), here: e.here, tab: e.tab}, err
}

// back takes the last step back.
func (e *editor) back() { e.step(&e.past.done, &e.past.undone, wording.SchemeNothingBack) }

// forth does the step again that was taken back last.
func (e *editor) forth() { e.step(&e.past.undone, &e.past.done, wording.SchemeNothingForth) }

func (e *editor) step(from, onto *[]moment, nothing string) {
	if len(e.refused) > 0 {
		e.refused = map[string]refusal{}
		e.show()
		e.told()
		return
	}
	if len(*from) == 0 {
		e.deps.Shell.Snack(shellSnack(nothing))
		return
	}
	to := (*from)[len(*from)-1]
	*from = (*from)[:len(*from)-1]
	now := e.past.now
	now.key = to.key
	*onto = append(*onto, now)
	e.restore(to)
}

// restore puts the pack back to what it was, and shows the place.
func (e *editor) restore(to moment) {
	var pack rulepack.Pack
	if err := json.Unmarshal([]byte(to.text), &pack); err != nil {
		e.deps.Shell.Problem(err)
		return
	}
	e.entry.pack, e.past.now = pack, to
	if e.here = to.here; at(&e.entry.pack, e.here) < 0 {
		e.here = ""
		if len(pack.Items) > 0 {
			e.here = pack.Items[0].Code
		}
	}
	e.deps.Shell.Problem(e.shelf.keep(&e.entry))
	e.look()
	e.checked, e.tab = false, to.tab
	e.tabs.Set(e.labels(), e.tab)
	e.show()
	if s := e.writing.spotOf(strings.TrimRight(to.key, stepOver)); s != nil {
		e.writing.focus(s)
	} else if e.tab == 0 {
		e.tree.focus()
	}
	e.told()
}

// pasteAt puts the cells that wait in the clipboard into a list from a field on; lines are added as needed. A block with
// anything wrong changes nothing.
func (e *editor) pasteAt(s *spot, cells [][]string) {
	before := e.past.now
	t := e.writing.tables[s.cell.list]
	for t.add != nil && len(t.rows) < s.cell.row+len(cells) {
		had := len(t.rows)
		t.add()
		if t = e.lists()[s.cell.list]; len(t.rows) == had {
			break
		}
	}
	if err := spread(t, s.cell, cells); err != nil {
		before.key = s.key
		e.restore(before)
		e.deps.Shell.Problem(err)
		return
	}
	e.refused = map[string]refusal{}
	e.changed(true)
	e.land(s.key)
}

// lists are the lists on view, as the pack has them now.
func (e *editor) lists() []table {
	if e.tab > 0 {
		return e.sheets()[e.tab-1].lists
	}
	if i := e.item(); i != nil {
		if t, ok := e.methodTable(i); ok {
			return []table{t}
		}
	}
	return nil
}

// clipboardCells are the cells that wait in the clipboard.
func clipboardCells() [][]string { return block(fyne.CurrentApp().Clipboard().Content()) }
