package paper

import (
	"context"
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"

	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// ways are the ways a paper leaves the program: a file, or the system's own viewer, which prints.
func (p *preview) ways(note string) []fyne.CanvasObject {
	export := part.NewButton(part.ButtonSpec{Label: wording.PaperExport, Icon: part.Export, Kind: part.Primary, Do: p.Export})
	print := part.NewButton(part.ButtonSpec{Label: wording.PaperPrint, Icon: part.Printer, Hint: wording.PaperPrintKey, Do: p.Print})
	return []fyne.CanvasObject{part.Row(theme.Gap8, export, print), part.NewParagraph(note, part.Body, theme.Ink2)}
}

// Export asks where and keeps the paper there.
func (p *preview) Export() {
	made := p.paper
	if made == nil {
		return
	}
	p.deps.Save(made.name, func(path string) {
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

// Print opens the same sheets in the system's own viewer, which prints them.
func (p *preview) Print() {
	made := p.paper
	if made == nil {
		return
	}
	p.work(wording.PaperBusyPrint, func() error {
		if err := p.print(made); err != nil {
			return err
		}
		return p.deps.View(made.name, made.file)
	}, func() {})
}

// work does what takes a while and goes on when it went well.
func (p *preview) work(title string, do func() error, then func()) {
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
