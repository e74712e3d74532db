package paper

import (
	"context"
	"fmt"
	"path/filepath"

	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

// outlet is the ways a paper leaves the program: a file, or the system's own viewer, which prints.
type outlet struct{ deps Deps }

// export asks where and keeps the paper there.
func (o outlet) export(name string, file func() ([]byte, error)) {
	o.deps.Save(name, func(path string) {
		o.work(wording.PaperBusyExport, func() error {
			body, err := file()
			if err != nil {
				return err
			}
			return o.deps.Write(path, body)
		}, func() {
			o.deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.PaperExported, filepath.Base(path)), Action: wording.PaperOpen, Do: func() { o.deps.Shell.Problem(o.deps.Show(path)) }})
		})
	})
}

// print opens the same paper in the system's own viewer.
func (o outlet) print(name string, file func() ([]byte, error)) {
	o.work(wording.PaperBusyPrint, func() error {
		body, err := file()
		if err != nil {
			return err
		}
		return o.deps.View(name, body)
	}, func() {})
}

// work does what takes a while and goes on when it went well.
func (o outlet) work(title string, do func() error, then func()) {
	o.deps.Shell.Problem(nil)
	o.deps.Shell.Busy(shell.Work{
		Title: title,
		Do:    func(context.Context, func(shell.Progress)) error { return do() },
		Done: func(err error) {
			if err != nil {
				o.deps.Shell.Problem(err)
				return
			}
			then()
		},
	})
}
