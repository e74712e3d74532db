package record

import (
	"fmt"

	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

// showView writes on the button which view one looks through.
func (l *list) showView() {
	label, named := wording.ViewButton, false
	if last, ok := l.views.find(l.views.Last); ok {
		form := wording.ViewNamed
		if !l.look(last.Name).same(last) {
			form = wording.ViewChanged
		}
		named = true
		label = fmt.Sprintf(form, fit(last.Name, part.Body, viewNameWidth()))
	}
	if l.viewing.Label() != label || l.viewing.Active() != named {
		l.viewing.Set(label, "", named)
		l.filter.view.Refresh()
	}
}

// viewNameWidth is the room a name has in the filter row.
func viewNameWidth() float32 { return measure(wording.ViewNameHint, part.Body) / 2 }

// entry is one line of the menu of views.
type entry struct {
	label string
	do    func()
}

// unfoldViews lists the views, and what can be done with the one in use.
func (l *list) unfoldViews() {
	entries := []entry{{wording.ViewUsual, l.usual}}
	selected := 0
	for i, v := range l.views.List {
		entries = append(entries, entry{v.Name, func() { l.choose(v) }})
		if v.Name == l.views.Last {
			selected = i + 1
		}
	}
	if last, ok := l.views.find(l.views.Last); ok {
		if !l.look(last.Name).same(last) {
			entries = append(entries, entry{fmt.Sprintf(wording.ViewUpdate, last.Name), func() { l.keepView(last.Name) }})
		}
		entries = append(entries, entry{fmt.Sprintf(wording.ViewRename, last.Name), func() { l.renameView(last) }}, entry{fmt.Sprintf(wording.ViewDrop, last.Name), func() { l.dropView(last.Name) }})
	}
	entries = append(entries, entry{wording.ViewKeep, l.nameView})
	words := make([]string, len(entries))
	for i, e := range entries {
		words[i] = e.label
	}
	part.ShowList(l.viewing, part.ListSpec{Options: words, Selected: selected, Pick: func(index int) { entries[index].do() }})
}

// usual goes back to how the ledger was designed.
func (l *list) usual() { l.choose(view{}) }

func (l *list) choose(v view) {
	l.put(v)
	l.views.Last = v.Name
	l.keepViews()
	l.keepColumns()
	l.ask(true)
}

// nameView asks for the name of a new view.
func (l *list) nameView() {
	l.deps.Shell.Ask(part.QuestionSpec{
		Title: wording.ViewKeepTitle, Consequence: wording.ViewKeepSay, ReasonHint: wording.ViewNameHint, Missing: wording.ViewNameMissing,
		Safe: wording.ViewKeepSafe, Act: wording.ViewKeepAct, Harmless: true, Do: l.keepView,
	})
}

func (l *list) keepView(name string) {
	l.views = l.views.with(l.look(name))
	l.keepViews()
	l.showView()
	l.deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.ViewKept, name)})
}

func (l *list) renameView(v view) {
	l.deps.Shell.Ask(part.QuestionSpec{
		Title: fmt.Sprintf(wording.ViewRenameTitle, v.Name), Consequence: wording.ViewRenameSay, ReasonHint: wording.ViewNameHint, Reason: v.Name,
		Missing: wording.ViewNameMissing, Safe: wording.ViewRenameSafe, Act: wording.ViewRenameAct, Harmless: true, Do: func(name string) {
			l.views = l.views.without(v.Name)
			v.Name = name
			l.views = l.views.with(v)
			l.keepViews()
			l.showView()
		},
	})
}

func (l *list) dropView(name string) {
	l.deps.Shell.Ask(part.QuestionSpec{
		Title: fmt.Sprintf(wording.ViewDropTitle, name), Consequence: wording.ViewDropSay,
		Safe: wording.ViewDropSafe, Act: wording.ViewDropAct, Do: func(string) {
			l.views = l.views.without(name)
			l.keepViews()
			l.showView()
		},
	})
}
