//go:build !ci

package main

import (
	"context"
	"fmt"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/keeping"
	"guanyunbu/app/office"
	"guanyunbu/data"
	"guanyunbu/ui/firstrun"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// firstDay shows the four doors.
func (d *desk) firstDay() {
	first := &beginning{desk: d}
	var page *firstrun.Page
	frame := shell.New(shell.Deps{Window: d.window, Log: d.logged, Open: func(shell.Place) (shell.Page, error) { return page, nil }})
	page = firstrun.New(firstrun.Deps{
		Shell: frame, Today: func() app.Day { return app.DayAt(time.Now()) }, Folder: d.folder,
		Move:  func(moved func()) { d.chooseFolder("", func(dir string) { d.place.Dir = dir; moved() }) },
		Begin: first.blank, Sample: first.sample, Recover: first.recover, Done: first.done,
		Point: func(chosen func(string)) { d.chooseFolder("", chosen) }, Copies: d.copies,
		Factor: func() theme.Factor { return d.factor },
		Scale:  func(f theme.Factor) { frame.Problem(d.dress(f)) },
	})
	d.window.SetContent(frame.Content())
	frame.Go(shell.Route{Place: shell.FirstRun})
}

// beginning is the first day: the book that one of the doors opens.
type beginning struct {
	desk *desk
	book *session
}

// blank begins an empty book; asked again it gives the same one.
func (b *beginning) blank(context.Context) (*office.Office, error) {
	if b.book == nil {
		s, err := openSession(b.desk.program, b.desk.place)
		if err != nil {
			return nil, err
		}
		b.book = s
	}
	return b.book.office, nil
}

// sample opens the sample centre in a folder of its own beside the real book.
func (b *beginning) sample(context.Context) (err error) {
	place := b.desk.place
	place.Dir += wording.SampleFolderMark
	if data.Exists(place.Dir) {
		b.book, err = openSession(b.desk.program, place)
		return err
	}
	b.book, err = openSample(b.desk.program, place)
	return err
}

// recover begins with the book of a copy.
func (b *beginning) recover(_ context.Context, path string) error {
	book, err := data.Recover(options(b.desk.program, b.desk.place), path)
	if err != nil {
		return err
	}
	b.book, err = furnish(book, b.desk.place)
	return err
}

// done shows the desktop of the book that was begun.
func (b *beginning) done(start firstrun.Start) {
	b.desk.show(b.book)
	if b.desk.desktop != nil {
		b.desk.desktop.Started(start.Person, start.Door == firstrun.Import)
	}
}

func (d *desk) copies(path string) []keeping.Backup {
	if path == "" {
		return data.Backups(d.place.Dir)
	}
	return data.FindBackups(path)
}

// folder says where the book will lie and whether that is a good place.
func (d *desk) folder() firstrun.Folder {
	err := data.CheckFolder(d.place.Dir)
	if err != nil {
		return firstrun.Folder{Shown: d.place.Dir, Note: sentence(err)}
	}
	return firstrun.Folder{Shown: d.place.Dir, Good: true, Note: free(d.place.Dir)}
}

// free says how much room the disk has; a disk that does not tell is only called local.
func free(dir string) string {
	n, err := data.Free(dir)
	if err != nil {
		return wording.LocalDisk
	}
	return fmt.Sprintf(wording.LocalDiskFree, n>>30)
}
