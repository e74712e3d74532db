package paper

import (
	"context"
	"fmt"
	"path/filepath"

	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

// Export asks where and keeps the paper there.
func (p *Page) Export() {
	if p.made == nil {
		return
	}
	made := p.made
	name := fmt.Sprintf(wording.PaperFileName, made.evaluation.Facts.Facility.Name, made.evaluation.Facts.Year)
	p.deps.Save(name, func(path string) {
		p.work(wording.PaperBusyExport, func() error {
			if err := p.print(made); err != nil {
				return err
			}
			return p.deps.Write(path, made.file)
		}, func() {
			p.deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.PaperExported, filepath.Base(path)), Action: wording.PaperOpen, Do: func() { p.deps.Shell.Problem(p.deps.Show(path)) }})
		})
	})
}

// Print opens the same paper in the system's own viewer, which prints it.
func (p *Page) Print() {
	if p.made == nil {
		return
	}
	made := p.made
	name := fmt.Sprintf(wording.PaperFileName, made.evaluation.Facts.Facility.Name, made.evaluation.Facts.Year)
	p.work(wording.PaperBusyPrint, func() error {
		if err := p.print(made); err != nil {
			return err
		}
		return p.deps.View(name, made.file)
	}, func() {})
}

// work does what takes a while and goes on when it went well.
func (p *Page) work(title string, do func() error, then func()) {
	p.deps.Shell.Problem(nil)
	p.deps.Shell.Busy(shell.Work{
		Title: title,
		Do:    func(context.Context, func(shell.Progress)) error { return do() },
		Done: func(err error) {
			if err != nil {
				p.deps.Shell.Problem(err)
				return
			}
			then()
		},
	})
}
