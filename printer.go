//go:build !ci

package main

import (
	"fmt"
	"net/url"
	"os"
	"path/filepath"

	"guanyunbu/app"
	"guanyunbu/reports"
	"guanyunbu/reports/pdf"
	"guanyunbu/reports/preview"
	"guanyunbu/ui/paper"
	"guanyunbu/ui/wording"
)

// press prints papers with the fonts that ship with the program.
type press struct{}

// Paginate sets a paper on pages.
func (press) Paginate(d reports.Document) (reports.Layout, error) {
	fonts, err := paperFonts()
	if err != nil {
		return reports.Layout{}, err
	}
	return pdf.Paginate(d, fonts)
}

// Render prints a paper.
func (press) Render(d reports.Document) ([]byte, error) {
	fonts, err := paperFonts()
	if err != nil {
		return nil, err
	}
	return pdf.Render(d, fonts)
}

// startPreview starts the viewer of printed pages.
func startPreview() (paper.Previewer, error) {
	viewer, err := preview.New()
	if err != nil {
		return nil, err
	}
	return viewer, nil
}

// view opens a copy of a file in the viewer of the system, from which it can be printed.
func (d *desk) view(name string, file []byte) error {
	path, err := setAside(name, file)
	if err != nil {
		return err
	}
	return d.showFile(path)
}

// setAside writes a file to a temporary folder under its own name.
func setAside(name string, file []byte) (path string, err error) {
	dir, err := os.MkdirTemp("", "guanyunbu-")
	if err != nil {
		return "", fmt.Errorf("set aside %s: %w", name, err)
	}
	path = filepath.Join(dir, filepath.Base(name))
	if err := os.WriteFile(path, file, 0o600); err != nil {
		return "", fmt.Errorf("set aside %s: %w", name, err)
	}
	return path, nil
}

// showFile opens a file in the viewer of the system; where there is none, it says where the file is.
func (d *desk) showFile(path string) error {
	if err := d.app.OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}); err != nil {
		return app.Fail(app.Broken, fmt.Sprintf(wording.NotShown, path), fmt.Errorf("show %s: %w", path, err))
	}
	return nil
}

// writeWhole writes a file beside its place and moves it there, so that no half of it is ever left.
func writeWhole(path string, file []byte) error {
	beside, err := os.CreateTemp(filepath.Dir(path), ".guanyunbu-*")
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	_, err = beside.Write(file)
	if err == nil {
		err = beside.Chmod(0o644) // a paper or a table is made to be passed on
	}
	if closed := beside.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(beside.Name(), path)
	}
	if err != nil {
		_ = os.Remove(beside.Name()) // the writing failed first, and says why
		return fmt.Errorf("write %s: %w", path, err)
	}
	return nil
}
