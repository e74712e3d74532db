package command

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/ui/wording"
)

// load reads a file that a person named.
func load(path string) (exchange.File, error) {
	body, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return exchange.File{}, app.Fail(app.NotFound, fmt.Sprintf(wording.CommandNoFile, path), err)
	}
	if err != nil {
		return exchange.File{}, app.Fail(app.Invalid, fmt.Sprintf(wording.CommandUnread, path), err)
	}
	return exchange.File{Name: filepath.Base(path), Body: body}, nil
}

// save writes a file whole or not at all: beside its place first, then under its name, so that a
// full disk or a power cut never leaves half a report where a good one was.
func save(path string, body []byte) error {
	if err := savable(path); err != nil {
		return err
	}
	draft, err := os.CreateTemp(filepath.Dir(path), ".guanyunbu-*")
	if err != nil {
		return app.Fail(app.NotAllowed, fmt.Sprintf(wording.CommandSaveRefused, path), err)
	}
	_, err = draft.Write(body)
	if err == nil {
		err = draft.Sync()
	}
	if err == nil {
		err = draft.Chmod(0o644)
	}
	if closed := draft.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(draft.Name(), path)
	}
	if err == nil {
		return nil
	}
	say := fmt.Sprintf(wording.CommandSaveFailed, path)
	if errors.Is(err, syscall.ENOSPC) {
		say = wording.CommandSaveFull
	}
	return app.Fail(app.NotAllowed, say, errors.Join(err, os.Remove(draft.Name())))
}

// savable refuses a place where the file cannot or must not be written.
func savable(path string) error {
	folder := filepath.Dir(path)
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return app.Fail(app.NotFound, fmt.Sprintf(wording.CommandSaveNoFolder, folder), err)
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return app.Fail(app.NotAllowed, fmt.Sprintf(wording.CommandSaveRefused, path), err)
	case info.IsDir():
		return app.Refuse(fmt.Sprintf(wording.CommandSaveIsFolder, path))
	case !info.Mode().IsRegular():
		return app.Refuse(fmt.Sprintf(wording.CommandSaveSpecial, path))
	case info.Mode().Perm()&0o200 == 0:
		return app.Fail(app.NotAllowed, fmt.Sprintf(wording.CommandSaveReadOnly, path), nil)
	}
	return nil
}

// saveAll writes several files into a folder, which is made when it is not there.
func saveAll(folder string, files []exchange.File) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return app.Fail(app.NotAllowed, fmt.Sprintf(wording.CommandSaveRefused, folder), err)
	}
	for _, f := range files {
		if err := save(filepath.Join(folder, f.Name), f.Body); err != nil {
			return err
		}
	}
	return nil
}
