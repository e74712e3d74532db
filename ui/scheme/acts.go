package scheme

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

// Actions are what the person at the desk may do with the pack at hand.
func (p *Page) Actions() []shell.Action {
	e, some := p.current()
	switch {
	case p.compare != nil:
		return []shell.Action{{Label: wording.SchemeBack, Icon: part.ArrowLeft, Do: func() { p.open("") }}}
	case p.editor != nil:
		return p.editing(e)
	}
	actions := p.outward(e, some)
	if p.shelf.may(opKeep) {
		actions = append(actions, shell.Action{Label: wording.SchemeNew, Icon: part.Plus, Hint: wording.SchemeKeyNew, Do: p.begin},
			shell.Action{Label: wording.SchemeBringIn, Icon: part.Import, Do: p.take},
			shell.Action{Label: wording.SchemeCopy, Icon: part.Copy, Off: !some, Do: func() { p.copy(e) }})
	}
	actions = append(actions, shell.Action{Label: wording.SchemeCompare, Icon: part.Columns, Off: !some, Do: func() { p.against(e) }})
	if some && !e.sealed() {
		actions = append(actions, shell.Action{Label: wording.SchemeRemove, Icon: part.Trash, Do: func() { p.remove(e) }})
	}
	if p.shelf.may(opUse) {
		if some && len(e.acts) > 0 {
			actions = append(actions, shell.Action{Label: wording.SchemeStop, Icon: part.Close, Do: func() { p.stop(e) }})
		}
		actions = append(actions, shell.Action{Label: wording.SchemeActivate, Off: !some, Do: p.activate})
	}
	return append(actions, shell.Action{Label: wording.SchemeOpen, Primary: true, Off: !some, Do: func() { p.open(e.key) }})
}

// outward are the ways out of the program.
func (p *Page) outward(e entry, some bool) []shell.Action {
	return []shell.Action{
		{Label: wording.SchemeExportYAML, Icon: part.Export, Off: !some, Do: func() { p.export(e, ".yaml", p.deps.Packs.YAML) }},
		{Label: wording.SchemeExportBook, Icon: part.Table, Off: !some, Do: func() { p.export(e, ".xlsx", p.deps.Packs.Workbook) }},
		{Label: wording.SchemeBooklet, Icon: part.Printer, Off: !some, Do: func() { p.booklet(e) }},
	}
}

// editing are the actions on a pack that is open.
func (p *Page) editing(e entry) []shell.Action {
	actions := append(p.outward(e, true), shell.Action{Label: wording.SchemeCompare, Icon: part.Columns, Do: func() { p.against(e) }},
		shell.Action{Label: wording.SchemeManual, Icon: part.Info, Do: p.manual})
	switch {
	case e.sealed() && p.shelf.may(opKeep):
		return append(actions, shell.Action{Label: wording.SchemeCopy, Icon: part.Copy, Primary: true, Do: func() { p.copy(e) }})
	case e.sealed():
		return actions
	}
	actions = append(actions, shell.Action{Label: fmt.Sprintf(wording.SchemeCheck, p.editor.wrongs()), Icon: part.Check, Hint: wording.SchemeKeyCheck, Do: p.editor.check})
	if !p.shelf.may(opUse) {
		return actions
	}
	return append(actions, shell.Action{Label: wording.SchemeActivate, Primary: true, Off: p.editor.wrongs() > 0, Do: p.activate})
}

// begin starts a pack from nothing.
func (p *Page) begin() {
	var e entry
	pack, err := p.shelf.blank(p.deps.Office.Today())
	if err == nil {
		e, err = p.shelf.begin(pack)
	}
	p.deps.Shell.Problem(err)
	if err == nil {
		p.open(e.key)
	}
}

// copy makes a pack of one's own of another one.
func (p *Page) copy(e entry) {
	own, err := p.shelf.another(e.pack)
	if err == nil {
		e, err = p.shelf.begin(own)
	}
	p.deps.Shell.Problem(err)
	if err == nil {
		p.open(e.key)
	}
}

// take brings a pack in from a file; one that cannot be used changes nothing.
func (p *Page) take() {
	p.deps.Choose(func(path string) {
		body, err := p.deps.Read(path)
		if err != nil {
			p.deps.Shell.Problem(app.Fail(app.Broken, fmt.Sprintf(wording.SchemeUnread, filepath.Base(path)), err))
			return
		}
		var pack rulepack.Pack
		p.deps.Shell.Busy(shell.Work{
			Title: fmt.Sprintf(wording.SchemeReading, filepath.Base(path)),
			Do: func(context.Context, func(shell.Progress)) (err error) {
				pack, err = p.deps.Packs.Parse(filepath.Base(path), body)
				return err
			},
			Done: func(err error) {
				p.deps.Shell.Problem(err)
				if err == nil {
					p.taken(pack)
				}
			},
		})
	})
}

// taken puts a pack from a file on the shelf and into the book.
func (p *Page) taken(pack rulepack.Pack) {
	same := func(e entry) bool { return !e.shipped && e.pack.Code == pack.Code && e.pack.Version == pack.Version }
	for _, e := range p.shelf.entries {
		if same(e) {
			p.deps.Shell.Problem(app.Refuse(fmt.Sprintf(wording.SchemeThere, pack.Name, pack.Version)))
			return
		}
	}
	scheme, err := p.shelf.file(entry{pack: pack}, rulepack.Draft)
	p.deps.Shell.Problem(err)
	if err != nil {
		return
	}
	p.deps.Shell.Snack(shellSnack(fmt.Sprintf(wording.SchemeTaken, pack.Name, len(pack.Leaves()))))
	p.open(string(scheme.ID))
}

// export writes a pack into a file of a kind.
func (p *Page) export(e entry, suffix string, form func(rulepack.Pack) ([]byte, error)) {
	name := strings.TrimSpace(e.pack.Code + " " + e.pack.Version)
	p.deps.Save(name+suffix, func(path string) {
		file, err := form(e.pack)
		if err == nil {
			err = p.deps.Write(path, file)
		}
		p.deps.Shell.Problem(err)
		if err == nil {
			p.deps.Shell.Snack(shellSnack(fmt.Sprintf(wording.SchemeExported, path)))
		}
	})
}

// Print prints the pack at hand as a booklet.
func (p *Page) Print() {
	if e, some := p.current(); some {
		p.booklet(e)
	}
}

// booklet prints a pack as a booklet and shows it.
func (p *Page) booklet(e entry) {
	var file []byte
	p.deps.Shell.Busy(shell.Work{
		Title: wording.SchemePrinting,
		Do: func(context.Context, func(shell.Progress)) (err error) {
			file, err = p.deps.Packs.Booklet(e.pack)
			return err
		},
		Done: func(err error) {
			if err == nil {
				err = p.deps.View(e.pack.Code+".pdf", file)
			}
			p.deps.Shell.Problem(err)
		},
	})
}

// remove takes a pack off the shelf that nothing stands on; one of the book can be brought back from the recycle bin.
func (p *Page) remove(e entry) {
	p.deps.Shell.Ask(part.QuestionSpec{
		Title: fmt.Sprintf(wording.SchemeRemoveTitle, e.pack.Name), Consequence: fmt.Sprintf(wording.SchemeRemoveWhat, len(e.pack.Leaves())),
		ReasonHint: wording.SchemeRemoveWhy, Safe: wording.SchemeDropSafe, Act: wording.SchemeRemove, Do: func(reason string) {
			err := p.shelf.remove(e, reason)
			p.deps.Shell.Problem(err)
			if err == nil {
				p.Reload(nil)
			}
		},
	})
}

// stop takes a pack out of use after a reason was given; the days it judged are judged by the pack before it again.
func (p *Page) stop(e entry) {
	p.deps.Shell.Ask(part.QuestionSpec{
		Title: fmt.Sprintf(wording.SchemeStopTitle, e.pack.Name), Consequence: fmt.Sprintf(wording.SchemeStopWhat, strings.Join(e.uses, term.ListComma)),
		ReasonHint: wording.SchemeStopWhy, Safe: wording.SchemeStopSafe, Act: wording.SchemeStop, Do: func(reason string) {
			err := p.shelf.stop(e, reason)
			p.deps.Shell.Problem(err)
			if err == nil {
				p.Reload(nil)
				p.deps.Shell.Snack(shellSnack(fmt.Sprintf(wording.SchemeStopped, e.pack.Name)))
			}
		},
	})
}

// against opens the comparison with a pack.
func (p *Page) against(e entry) {
	p.deps.Shell.Go(shell.Route{Place: shell.Scheme, Record: e.key, Code: compareCode})
}

// manual shows how a pack is made.
func (p *Page) manual() { showManual(p.deps.Shell.Window().Canvas(), p.deps.Manual) }

// shellSnack is a sentence at the foot of the page.
func shellSnack(text string) shell.Snack { return shell.Snack{Text: text} }
